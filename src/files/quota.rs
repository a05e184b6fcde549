//! How much may be kept: the limit of one upload and of all files together.

use diesel::prelude::*;
use diesel::sql_types::BigInt;
use schema::schema::uploads;

use crate::config::Config;
use crate::db::Tx;
use crate::error::Error;

/// Bytes that may still be kept. Uploads that have begun count with all that
/// they announced, or several at once would take the same room.
pub fn room(tx: &mut Tx<'_>, config: &Config) -> QueryResult<i64> {
    let announced: i64 = uploads::table
        .select(diesel::dsl::sql::<BigInt>("CAST(coalesce(sum(bytes), 0) AS BIGINT)"))
        .first(tx.conn())?;
    Ok((unfilled(tx, config)? - announced).max(0))
}

/// Bytes of the quota that no file takes.
fn unfilled(tx: &mut Tx<'_>, config: &Config) -> QueryResult<i64> {
    let quota = i64::try_from(config.storage_quota_gb.saturating_mul(1 << 30)).unwrap_or(i64::MAX);
    Ok(quota - super::stored(tx)?.1)
}

/// Refuses a file that the store itself has no room for. What was announced is not counted:
/// it may be this very file.
pub(super) fn admit_stored(tx: &mut Tx<'_>, config: &Config, bytes: i64) -> Result<(), Error> {
    let unfilled = unfilled(tx, config)?;
    if bytes > unfilled {
        return Err(Error::TooLarge { limit: unfilled.max(0) as u64 });
    }
    Ok(())
}

/// Refuses what is larger than one upload may be, or than there is room for.
pub fn admit(tx: &mut Tx<'_>, config: &Config, bytes: i64) -> Result<(), Error> {
    let limit = config.upload_limit();
    if u64::try_from(bytes).map_or(true, |bytes| bytes > limit) {
        return Err(Error::TooLarge { limit });
    }
    let room = room(tx, config)?;
    if bytes > room {
        return Err(Error::TooLarge { limit: room as u64 });
    }
    Ok(())
}
