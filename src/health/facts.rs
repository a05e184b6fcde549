//! What is to be known of a node and of the portal it is one of.

use serde::Serialize;

use crate::db::{Tx, dialect};
use crate::error::Error;
use crate::events::{self, trail};
use crate::files;
use crate::jobs::{self, State};
use crate::portal::Portal;

/// Facts of one moment.
#[derive(Debug, Clone, Serialize)]
pub struct Facts {
    pub version: &'static str,
    pub database: &'static str,
    pub database_bytes: i64,
    pub files: i64,
    pub file_bytes: i64,
    pub quota_bytes: i64,
    /// Bytes free where the data folder lies; unknown on a file system that does not say.
    pub disk_free: Option<u64>,
    /// The number of the newest change, which every node's index follows.
    pub change: i64,
    /// The newest change that this node's index has; unknown where it is not open.
    pub indexed: Option<u64>,
    /// Documents in this node's index.
    pub documents: Option<u64>,
    pub jobs_waiting: i64,
    pub jobs_running: i64,
    pub jobs_failed: i64,
    /// Seconds that the oldest job has been due.
    pub jobs_late: i64,
    /// When a backup was made last, RFC 3339.
    pub last_backup: Option<String>,
}

impl Facts {
    /// Gathers them. Looks at files: not for a worker thread.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn gather(portal: &Portal) -> Result<Facts, Error> {
        let standing = portal.finder.standing().ok();
        let disk = rustix::fs::statvfs(&portal.config.data).ok();
        let rows = portal.db.read_now(rows)?;
        let quota = portal.config.storage_quota_gb.saturating_mul(1 << 30);
        Ok(Facts {
            quota_bytes: i64::try_from(quota).unwrap_or(i64::MAX),
            disk_free: disk.map(|disk| disk.f_bavail.saturating_mul(disk.f_frsize)),
            indexed: standing.as_ref().map(|it| it.sequence),
            documents: standing.as_ref().map(|it| it.documents),
            ..rows
        })
    }

    /// Changes that this node's index does not have yet.
    pub fn behind(&self) -> Option<i64> {
        self.indexed.map(|indexed| (self.change - i64::try_from(indexed).unwrap_or(i64::MAX)).max(0))
    }
}

fn rows(tx: &mut Tx<'_>) -> Result<Facts, Error> {
    let (files, file_bytes) = files::stored(tx)?;
    let states = jobs::counts(tx)?;
    let count = |state| states.iter().find(|(it, _)| *it == state).map_or(0, |(_, count)| *count);
    let backup = trail::newest_of(tx, "backup.made")?;
    Ok(Facts {
        version: env!("CARGO_PKG_VERSION"),
        database: dialect::name(tx),
        database_bytes: dialect::bytes(tx)?,
        files,
        file_bytes,
        quota_bytes: 0,
        disk_free: None,
        change: events::latest(tx)?,
        indexed: None,
        documents: None,
        jobs_waiting: count(State::Waiting),
        jobs_running: count(State::Running),
        jobs_failed: count(State::Failed),
        jobs_late: jobs::oldest_due(tx)?.map_or(0, |due| (tx.now - due).num_seconds().max(0)),
        last_backup: backup.map(|at| at.and_utc().to_rfc3339()),
    })
}
