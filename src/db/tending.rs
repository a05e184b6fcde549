//! Keeping the database's picture of itself up to date.

use serde::{Deserialize, Serialize};

use super::dialect;
use crate::jobs::Task;
use crate::portal::Portal;

/// The job that counts what stands in the tables, where the database does not by itself.
///
/// Without counts SQLite guesses: that a state is as rare as a firm, say, and reads
/// every deal of a state to find those of one firm. PostgreSQL counts on its own.
#[derive(Serialize, Deserialize)]
pub struct TendDatabase;

impl Task for TendDatabase {
    const KIND: &'static str = "tend-database";

    fn run(self, portal: &Portal) -> anyhow::Result<()> {
        portal.db.write_now(|tx| Ok(dialect::tend(tx)?))?;
        Ok(())
    }
}
