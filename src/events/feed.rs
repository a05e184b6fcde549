//! The change feed: which records look different now, numbered in the order of
//! commits (`db::dialect::number_changes`). Anything outside the transaction
//! learns what happened from here, on one node or on twenty.

use chrono::{NaiveDateTime, TimeDelta};
use diesel::prelude::*;
use schema::schema::changes;
use serde::{Deserialize, Serialize};

use crate::db::{Conn, Tx};

/// One change: where it stands in the feed, what kind of record, which one, and when.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Serialize, Deserialize)]
pub struct Change {
    pub seq: i64,
    pub source: String,
    pub record: i64,
    pub at: NaiveDateTime,
}

/// How long changes are kept. Whoever was away for longer begins anew.
const KEPT: TimeDelta = TimeDelta::days(30);
/// Changes thrown away in one transaction.
const BATCH: i64 = 5_000;

/// The next changes after a number, oldest first.
pub fn after(db: &mut Conn, seq: i64, most: i64) -> QueryResult<Vec<Change>> {
    changes::table
        .filter(changes::seq.gt(seq))
        .order(changes::seq)
        .limit(most)
        .select((changes::seq, changes::source, changes::record_id, changes::at))
        .load(db)
}

/// The newest change.
pub fn newest(db: &mut Conn) -> QueryResult<Option<Change>> {
    changes::table
        .order(changes::seq.desc())
        .select((changes::seq, changes::source, changes::record_id, changes::at))
        .first(db)
        .optional()
}

/// Throws away the oldest of what is kept no longer; says whether there may be more. The
/// newest stays, however old: the next one is numbered after it.
pub fn forget_old(tx: &mut Tx<'_>) -> QueryResult<bool> {
    let before = tx.now - KEPT;
    let newest = latest(tx)?;
    let oldest: Vec<(i64, NaiveDateTime)> = changes::table
        .filter(changes::seq.lt(newest))
        .order(changes::seq)
        .limit(BATCH)
        .select((changes::seq, changes::at))
        .load(tx.conn())?;
    let Some(last) = oldest.iter().take_while(|(_, at)| *at < before).last() else { return Ok(false) };
    diesel::delete(changes::table.filter(changes::seq.le(last.0))).execute(tx.conn())?;
    Ok(oldest.last() == Some(last))
}

/// The number of the newest change; 0 before the first.
pub fn latest(db: &mut Conn) -> QueryResult<i64> {
    let newest: Option<i64> = changes::table.select(diesel::dsl::max(changes::seq)).first(db)?;
    Ok(newest.unwrap_or(0))
}
