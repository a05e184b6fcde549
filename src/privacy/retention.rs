//! How long records are kept: each domain says what of it need not stay for ever ([`Kept`],
//! listed in [`all`]), the operator says for how many days, a job at night takes the rest away.
//!
//! What concerns a person under a legal hold stays. A line of the audit trail loses what it
//! says and keeps its place in the chain.

use chrono::{NaiveDateTime, TimeDelta};
use diesel::prelude::*;
use schema::schema::{people, retention};
use serde::{Deserialize, Serialize};

use crate::access::PersonId;
use crate::db::{Conn, Tx};
use crate::error::Error;
use crate::events::{self, Event};
use crate::jobs::Task;
use crate::portal::Portal;

/// A kind of record that need not stay for ever. Its words are `retention-{kind}` and
/// `retention-{kind}-text`.
pub trait Kept: Send + Sync {
    /// Its name.
    fn kind(&self) -> &'static str;

    /// Days it is kept as shipped; 0: for ever.
    fn days(&self) -> i64;

    /// The fewest days that may be set: what the portal itself needs.
    fn least(&self) -> i64;

    /// How many are older.
    ///
    /// # Errors
    /// When the database fails.
    fn count(&self, db: &mut Conn, before: NaiveDateTime) -> QueryResult<i64>;

    /// Takes at most so many that are older away; says how many.
    ///
    /// # Errors
    /// When the database fails; what was taken in the transaction comes back.
    fn take(&self, tx: &mut Tx<'_>, before: NaiveDateTime, most: i64) -> QueryResult<i64>;
}

/// A kind whose rows each have a person and a moment, and go whole.
///
/// Table, the column of the moment, the type of its key; days as shipped and the fewest.
#[macro_export]
macro_rules! old_rows {
    ($(#[$doc:meta])* $name:ident, $kind:literal: $table:ident.$at:ident by $key:ty, $days:literal, $least:literal) => {
        $(#[$doc])*
        pub struct $name;

        impl $name {
            fn old(
                before: chrono::NaiveDateTime,
                held: Vec<$crate::access::PersonId>,
            ) -> $table::BoxedQuery<'static, $crate::db::Backend> {
                let old = $table::table.filter($table::$at.lt(before)).into_boxed();
                held.into_iter().fold(old, |old, person| old.filter($table::person_id.ne(person)))
            }
        }

        impl $crate::privacy::Kept for $name {
            fn kind(&self) -> &'static str {
                $kind
            }

            fn days(&self) -> i64 {
                $days
            }

            fn least(&self) -> i64 {
                $least
            }

            fn count(&self, db: &mut $crate::db::Conn, before: chrono::NaiveDateTime) -> QueryResult<i64> {
                let held = $crate::privacy::retention::held(db)?;
                Self::old(before, held).count().get_result(db)
            }

            fn take(
                &self,
                tx: &mut $crate::db::Tx<'_>,
                before: chrono::NaiveDateTime,
                most: i64,
            ) -> QueryResult<i64> {
                let held = $crate::privacy::retention::held(tx)?;
                let keys: Vec<$key> =
                    Self::old(before, held).limit(most).select($table::id).load(tx.conn())?;
                let taken = $table::table.filter($crate::db::IsWithin::within($table::id, keys));
                Ok(diesel::delete(taken).execute(tx.conn())? as i64)
            }
        }
    };
}

/// All kinds.
pub fn all() -> Vec<Box<dyn Kept>> {
    vec![
        Box::new(crate::finding::OldSearches),
        Box::new(crate::library::OldUses),
        Box::new(crate::notices::OldNotices),
        Box::new(crate::deals::OldChecks),
        Box::new(crate::leads::OldContacts),
        Box::new(crate::events::OldLines),
    ]
}

/// Whom a legal hold keeps, with everything about them.
pub fn held(db: &mut Conn) -> QueryResult<Vec<PersonId>> {
    people::table.filter(people::hold.ne("")).select(people::id).load(db)
}

/// Days a kind is kept now; 0: for ever.
pub fn days(db: &mut Conn, kept: &dyn Kept) -> QueryResult<i64> {
    let set: Option<i64> = retention::table.find(kept.kind()).select(retention::days).first(db).optional()?;
    Ok(set.unwrap_or_else(|| kept.days()))
}

/// Sets it.
pub fn set(tx: &mut Tx<'_>, kind: &str, days: i64) -> QueryResult<()> {
    let now = tx.now;
    diesel::delete(retention::table.find(kind)).execute(tx.conn())?;
    diesel::insert_into(retention::table)
        .values((retention::kind.eq(kind), retention::days.eq(days), retention::updated_at.eq(now)))
        .execute(tx.conn())
        .map(drop)
}

/// What a kind would lose now: the moment before which it goes, and how many there are.
pub fn due(tx: &mut Tx<'_>, kept: &dyn Kept) -> QueryResult<Option<(NaiveDateTime, i64)>> {
    let days = days(tx, kept)?;
    if days <= 0 {
        return Ok(None);
    }
    let before = tx.now - TimeDelta::days(days);
    Ok(Some((before, kept.count(tx, before)?)))
}

/// Records taken away in one transaction: others write in between.
const BATCH: i64 = 1_000;

/// The job of every night.
#[derive(Serialize, Deserialize)]
pub struct KeepRetention;

impl Task for KeepRetention {
    const KIND: &'static str = "keep-retention";

    fn run(self, portal: &Portal) -> anyhow::Result<()> {
        for kept in all() {
            let mut taken = 0;
            loop {
                let some = portal.db.write_now(|tx| next(tx, kept.as_ref()))?;
                taken += some;
                if some < BATCH {
                    break;
                }
            }
            if taken > 0 {
                let facts = serde_json::json!({ "kind": kept.kind(), "records": taken });
                let event = Event::of("retention.applied").data(facts);
                portal.db.write_now(|tx| Ok(events::record_system(tx, event)?))?;
            }
        }
        Ok(())
    }
}

fn next(tx: &mut Tx<'_>, kept: &dyn Kept) -> Result<i64, Error> {
    let days = days(tx, kept)?;
    if days <= 0 {
        return Ok(0);
    }
    let before = tx.now - TimeDelta::days(days);
    Ok(kept.take(tx, before, BATCH)?)
}
