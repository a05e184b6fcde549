//! Lines of the audit trail of long ago: what they say goes, their place in the chain stays.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use schema::schema::events;

use super::{Event, chain, record_system};
use crate::access::PersonId;
use crate::db::{Conn, Tx};
use crate::privacy::{Kept, retention};

/// What the trail says of long ago.
pub struct OldLines;

fn old(before: NaiveDateTime, held: Vec<PersonId>) -> events::BoxedQuery<'static, crate::db::Backend> {
    // Those that own up to erasures go on saying how many they were.
    let told = events::table
        .filter(events::at.lt(before))
        .filter(events::data.ne(chain::GONE))
        .filter(events::kind.ne(chain::ERASED))
        .into_boxed();
    held.into_iter().fold(told, |old, person| {
        old.filter(events::person_id.is_null().or(events::person_id.ne(person.0).assume_not_null()))
            .filter(events::subject.ne("person").or(events::subject_id.ne(person.0).assume_not_null()))
    })
}

impl Kept for OldLines {
    fn kind(&self) -> &'static str {
        "audit"
    }

    /// As long as the operator's law wants, which the portal cannot know.
    fn days(&self) -> i64 {
        0
    }

    fn least(&self) -> i64 {
        365
    }

    fn count(&self, db: &mut Conn, before: NaiveDateTime) -> QueryResult<i64> {
        let held = retention::held(db)?;
        old(before, held).count().get_result(db)
    }

    fn take(&self, tx: &mut Tx<'_>, before: NaiveDateTime, most: i64) -> QueryResult<i64> {
        let held = retention::held(tx)?;
        let lines: Vec<i64> = old(before, held).limit(most).select(events::id).load(tx.conn())?;
        let taken = chain::erase(tx, &lines)?;
        if taken > 0 {
            record_system(tx, Event::of(chain::ERASED).data(serde_json::json!({ "lines": taken })))?;
        }
        Ok(taken)
    }
}
