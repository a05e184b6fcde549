//! Files that nothing holds any more, thrown away by a job once a night.
//!
//! Who brings a file writes that down before its bytes are stored, and holds it by a row of
//! its own within the day (`files/taking.rs`). So only what was not brought for a day is
//! thrown away, and a backup that takes hours finds what it has listed.

use chrono::TimeDelta;
use diesel::dsl::{exists, not};
use diesel::prelude::*;
use schema::schema::{deal_files, extracts, imports, stored_files, uploads, versions};
use serde::{Deserialize, Serialize};

use crate::db::Tx;
use crate::error::Error;
use crate::jobs::Task;
use crate::portal::Portal;

/// How long a file is kept that nothing holds.
const KEPT: TimeDelta = TimeDelta::days(1);
/// How long the archive of an import can be run for real after it was tried.
pub(super) const IMPORT_KEPT: TimeDelta = TimeDelta::days(14);
/// Files looked for at a time.
const BATCH: i64 = 500;

/// Throws away what nothing holds.
#[derive(Serialize, Deserialize)]
pub struct DropSpareFiles {}

impl Task for DropSpareFiles {
    const KIND: &'static str = "drop-spare-files";

    fn run(self, portal: &Portal) -> anyhow::Result<()> {
        let mut after = String::new();
        loop {
            let spare = portal.db.read_now(|tx| Ok(spare(tx, &after)?))?;
            for hash in &spare {
                drop_one(portal, hash)?;
            }
            match spare.into_iter().next_back() {
                Some(last) => after = last,
                None => return Ok(()),
            }
        }
    }
}

/// The next files after this one that nobody holds and nobody brought for a day.
fn spare(tx: &mut Tx<'_>, after: &str) -> QueryResult<Vec<String>> {
    let now = tx.now;
    let of_a_version = versions::table.filter(versions::file_hash.eq(stored_files::hash.nullable()));
    let of_a_deal = deal_files::table.filter(deal_files::file_hash.eq(stored_files::hash));
    let of_an_upload = uploads::table.filter(uploads::file_hash.eq(stored_files::hash.nullable()));
    let of_an_import = imports::table
        .filter(imports::file_hash.eq(stored_files::hash))
        .filter(imports::created_at.gt(now - IMPORT_KEPT));
    stored_files::table
        .filter(stored_files::hash.gt(after))
        .filter(stored_files::created_at.lt(now - KEPT))
        .filter(not(exists(of_a_version)))
        .filter(not(exists(of_a_deal)))
        .filter(not(exists(of_an_upload)))
        .filter(not(exists(of_an_import)))
        .order(stored_files::hash)
        .limit(BATCH)
        .select(stored_files::hash)
        .load(tx.conn())
}

/// Throws one away. Its row is taken first and held until the bytes are gone: who brings the
/// same content meanwhile waits for that row, and then finds that it must be stored anew.
fn drop_one(portal: &Portal, hash: &str) -> anyhow::Result<()> {
    portal.db.write_now(|tx| {
        let old = stored_files::created_at.lt(tx.now - KEPT);
        let taken = diesel::delete(stored_files::table.find(hash).filter(old)).execute(tx.conn())?;
        if taken == 0 {
            return Ok(());
        }
        diesel::delete(extracts::table.find(hash)).execute(tx.conn())?;
        portal.files.now(portal.files.drop_file(hash)).map_err(Error::from)
    })?;
    Ok(())
}
