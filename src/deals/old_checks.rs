//! Blind checks of customers of long ago.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use schema::schema::deal_checks;

use crate::access::PersonId;
use crate::db::{Conn, IsWithin, Tx};
use crate::privacy::{Kept, retention};

/// Who asked whether which customer is free, long ago.
pub struct OldChecks;

fn old(before: NaiveDateTime, held: Vec<PersonId>) -> deal_checks::BoxedQuery<'static, crate::db::Backend> {
    let old = deal_checks::table.filter(deal_checks::at.lt(before)).into_boxed();
    held.into_iter().fold(old, |old, person| old.filter(deal_checks::person_id.ne(person)))
}

impl Kept for OldChecks {
    fn kind(&self) -> &'static str {
        "checks"
    }

    fn days(&self) -> i64 {
        365
    }

    /// The limit of an hour is counted in them.
    fn least(&self) -> i64 {
        7
    }

    fn count(&self, db: &mut Conn, before: NaiveDateTime) -> QueryResult<i64> {
        let held = retention::held(db)?;
        old(before, held).count().get_result(db)
    }

    fn take(&self, tx: &mut Tx<'_>, before: NaiveDateTime, most: i64) -> QueryResult<i64> {
        let held = retention::held(tx)?;
        let keys: Vec<i64> = old(before, held).limit(most).select(deal_checks::id).load(tx.conn())?;
        let taken = diesel::delete(deal_checks::table.filter(deal_checks::id.within(keys)));
        Ok(taken.execute(tx.conn())? as i64)
    }
}
