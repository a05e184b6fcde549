//! Whom to reach at a customer, in leads that nobody touched for long: the lead stays with its
//! company, the person's name, mail and telephone go.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use schema::schema::leads;

use super::lead::LeadId;
use crate::db::{Conn, IsWithin, Tx};
use crate::privacy::Kept;

/// Contacts of leads that rest.
pub struct OldContacts;

fn old(before: NaiveDateTime) -> leads::BoxedQuery<'static, crate::db::Backend> {
    let named = leads::contact_name.ne("").or(leads::email.ne("")).or(leads::phone.ne(""));
    leads::table.filter(leads::updated_at.lt(before)).filter(named).into_boxed()
}

impl Kept for OldContacts {
    fn kind(&self) -> &'static str {
        "contacts"
    }

    fn days(&self) -> i64 {
        730
    }

    fn least(&self) -> i64 {
        90
    }

    fn count(&self, db: &mut Conn, before: NaiveDateTime) -> QueryResult<i64> {
        old(before).count().get_result(db)
    }

    fn take(&self, tx: &mut Tx<'_>, before: NaiveDateTime, most: i64) -> QueryResult<i64> {
        let keys: Vec<LeadId> = old(before).limit(most).select(leads::id).load(tx.conn())?;
        for key in &keys {
            tx.changed("lead", key.0);
        }
        let taken = diesel::update(leads::table.filter(leads::id.within(keys)))
            .set((leads::contact_name.eq(""), leads::email.eq(""), leads::phone.eq("")))
            .execute(tx.conn())?;
        Ok(taken as i64)
    }
}
