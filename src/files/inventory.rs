//! The store's inventory: which files there are, and what they take.

use diesel::prelude::*;
use schema::schema::stored_files;

use super::quota;
use super::store::Kept;
use crate::config::Config;
use crate::db::Tx;
use crate::error::Error;

/// Writes down that somebody brings this file now, if there is room for it. It is not thrown
/// away for a day from then on.
///
/// # Errors
/// [`Error::TooLarge`] where it is new and there is no room.
pub(super) fn claim(tx: &mut Tx<'_>, config: &Config, kept: &Kept) -> Result<(), Error> {
    let now = tx.now;
    let there = diesel::update(stored_files::table.find(&kept.hash))
        .set(stored_files::created_at.eq(now))
        .execute(tx.conn())?;
    if there == 0 {
        quota::admit_stored(tx, config, kept.bytes)?;
        remember(tx, kept)?;
    }
    Ok(())
}

/// Writes down that a file is kept.
pub fn remember(tx: &mut Tx<'_>, kept: &Kept) -> QueryResult<()> {
    let row = (
        stored_files::hash.eq(&kept.hash),
        stored_files::bytes.eq(kept.bytes),
        stored_files::created_at.eq(tx.now),
    );
    crate::insert_new!(tx.conn(), stored_files::table, row).map(drop)
}

/// How many files there are, and the bytes that they take together.
pub fn stored(tx: &mut Tx<'_>) -> QueryResult<(i64, i64)> {
    use diesel::dsl::{count_star, sql};
    use diesel::sql_types::BigInt;
    // The databases do not agree on the type of a sum.
    let bytes = sql::<BigInt>("CAST(coalesce(sum(bytes), 0) AS BIGINT)");
    stored_files::table.select((count_star(), bytes)).first(tx.conn())
}
