//! Files that nothing holds any more, thrown away by a job: the job is queued in the
//! transaction that let go of them, so that none is forgotten when a process ends
//! between the two.

use diesel::prelude::*;
use schema::schema::{deal_files, extracts, imports, stored_files, uploads, versions};
use serde::{Deserialize, Serialize};

use crate::db::Tx;
use crate::error::Error;
use crate::jobs::{self, Task};
use crate::portal::Portal;

/// Throws away those of these files that nothing holds.
#[derive(Serialize, Deserialize)]
pub struct DropSpareFiles {
    hashes: Vec<String>,
}

/// Looks after files that were let go of, once this transaction is committed.
pub fn drop_later(tx: &mut Tx<'_>, mut hashes: Vec<String>) -> Result<(), Error> {
    hashes.sort_unstable();
    hashes.dedup();
    if hashes.is_empty() { Ok(()) } else { jobs::enqueue(tx, &DropSpareFiles { hashes }) }
}

impl Task for DropSpareFiles {
    const KIND: &'static str = "drop-spare-files";

    fn run(self, portal: &Portal) -> anyhow::Result<()> {
        self.hashes.iter().try_for_each(|hash| drop_if_unused(portal, hash))
    }
}

/// Throws a file away that nothing holds any more. The same content may come back at
/// this very moment, and whoever brings it finds it kept already: so a copy is held
/// until it is sure that nobody did.
fn drop_if_unused(portal: &Portal, hash: &str) -> anyhow::Result<()> {
    if portal.db.read_now(|tx| Ok(is_used(tx, hash)?))? {
        return Ok(());
    }
    let Ok(copy) = portal.files.now(portal.files.copy(hash)) else { return Ok(()) };
    portal.db.write_now(|tx| {
        diesel::delete(extracts::table.find(hash)).execute(tx.conn())?;
        diesel::delete(stored_files::table.find(hash)).execute(tx.conn())?;
        Ok(())
    })?;
    portal.files.now(portal.files.drop_file(hash))?;
    if portal.db.read_now(|tx| Ok(is_used(tx, hash)?))? {
        let (region, _) = crate::files::place_of(hash);
        let kept = portal.files.now(portal.files.keep_in(region, copy.path()))?;
        portal.db.write_now(|tx| Ok(crate::files::remember(tx, &kept)?))?;
    }
    Ok(())
}

fn is_used(tx: &mut Tx<'_>, hash: &str) -> QueryResult<bool> {
    let of_versions: i64 =
        versions::table.filter(versions::file_hash.eq(hash)).count().get_result(tx.conn())?;
    let of_deals: i64 =
        deal_files::table.filter(deal_files::file_hash.eq(hash)).count().get_result(tx.conn())?;
    let of_uploads: i64 = uploads::table.filter(uploads::file_hash.eq(hash)).count().get_result(tx.conn())?;
    let of_imports: i64 = imports::table.filter(imports::file_hash.eq(hash)).count().get_result(tx.conn())?;
    Ok(of_versions + of_deals + of_uploads + of_imports > 0)
}
