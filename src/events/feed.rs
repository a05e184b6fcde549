//! The change feed: which records look different now, numbered in the order of
//! commits (`db::dialect::number_changes`). Anything outside the transaction
//! learns what happened from here, on one node or on twenty.

use diesel::prelude::*;
use schema::schema::changes;

use crate::db::Conn;

/// One change: where it stands in the feed, what kind of record, which one.
#[derive(Debug, Clone, Queryable)]
pub struct Change {
    pub seq: i64,
    pub source: String,
    pub record: i64,
}

/// The next changes after a number, oldest first.
pub fn after(db: &mut Conn, seq: i64, most: i64) -> QueryResult<Vec<Change>> {
    changes::table
        .filter(changes::seq.gt(seq))
        .order(changes::seq)
        .limit(most)
        .select((changes::seq, changes::source, changes::record_id))
        .load(db)
}

/// The number of the newest change; 0 before the first.
pub fn latest(db: &mut Conn) -> QueryResult<i64> {
    let newest: Option<i64> = changes::table.select(diesel::dsl::max(changes::seq)).first(db)?;
    Ok(newest.unwrap_or(0))
}
