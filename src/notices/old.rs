//! Notices of long ago.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use schema::schema::notices;

use super::notice::NoticeId;
use crate::access::PersonId;
use crate::db::{Conn, IsWithin, Tx};
use crate::privacy::{Kept, retention};

/// What people were told long ago, read or not.
pub struct OldNotices;

fn old(before: NaiveDateTime, held: Vec<PersonId>) -> notices::BoxedQuery<'static, crate::db::Backend> {
    let old = notices::table.filter(notices::created_at.lt(before)).into_boxed();
    held.into_iter().fold(old, |old, person| old.filter(notices::person_id.ne(person)))
}

impl Kept for OldNotices {
    fn kind(&self) -> &'static str {
        "notices"
    }

    fn days(&self) -> i64 {
        365
    }

    fn least(&self) -> i64 {
        30
    }

    fn count(&self, db: &mut Conn, before: NaiveDateTime) -> QueryResult<i64> {
        let held = retention::held(db)?;
        old(before, held).count().get_result(db)
    }

    fn take(&self, tx: &mut Tx<'_>, before: NaiveDateTime, most: i64) -> QueryResult<i64> {
        let held = retention::held(tx)?;
        let keys: Vec<NoticeId> = old(before, held).limit(most).select(notices::id).load(tx.conn())?;
        let taken = diesel::delete(notices::table.filter(notices::id.within(keys))).execute(tx.conn())?;
        Ok(taken as i64)
    }
}
