//! Who looked at what, long ago: the counts of firms and items stay.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use schema::schema::item_uses;

use crate::access::PersonId;
use crate::db::{Conn, IsWithin, Tx};
use crate::privacy::{Kept, retention};

/// Views and downloads of long ago.
pub struct OldUses;

fn old(before: NaiveDateTime, held: Vec<PersonId>) -> item_uses::BoxedQuery<'static, crate::db::Backend> {
    let old = item_uses::table.filter(item_uses::at.lt(before)).into_boxed();
    held.into_iter().fold(old, |old, person| old.filter(item_uses::person_id.ne(person)))
}

impl Kept for OldUses {
    fn kind(&self) -> &'static str {
        "uses"
    }

    fn days(&self) -> i64 {
        730
    }

    fn least(&self) -> i64 {
        90
    }

    fn count(&self, db: &mut Conn, before: NaiveDateTime) -> QueryResult<i64> {
        let held = retention::held(db)?;
        old(before, held).count().get_result(db)
    }

    fn take(&self, tx: &mut Tx<'_>, before: NaiveDateTime, most: i64) -> QueryResult<i64> {
        let held = retention::held(tx)?;
        let keys: Vec<i64> = old(before, held).limit(most).select(item_uses::id).load(tx.conn())?;
        let taken = diesel::delete(item_uses::table.filter(item_uses::id.within(keys))).execute(tx.conn())?;
        Ok(taken as i64)
    }
}
