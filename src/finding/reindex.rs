//! Building the index anew, on every node.

use std::path::Path;

use super::finder::Finder;
use crate::db::Tx;
use crate::portal::Portal;

/// The word in the change feed that asks for it. By way of the feed the wish
/// reaches every node, and a node that is down meets it when it comes back.
pub(super) const REINDEX: &str = "search-index";

/// Asks every node to build its index anew, once this transaction is committed.
pub fn rebuild(tx: &mut Tx<'_>) {
    tx.changed(REINDEX, 0);
}

/// `guildhall reindex`: builds the index of this data folder anew. Beside a
/// portal that runs, the portal does it.
///
/// # Errors
/// When the database or the disk refuses.
pub fn reindex(config: crate::config::Config) -> anyhow::Result<()> {
    let portal = Portal::visit(config)?;
    let elsewhere = portal.finder.is_open_elsewhere()?;
    portal.db.write_now(|tx| {
        rebuild(tx);
        Ok(())
    })?;
    if elsewhere {
        println!("The portal that runs here builds its search index anew, and searches go on meanwhile.");
        return Ok(());
    }
    Finder::catch_up(&portal)?;
    let documents = portal.finder.index()?.len();
    println!("{documents} documents are in the search index {}.", show(portal.finder.folder()));
    Ok(())
}

fn show(folder: &Path) -> String {
    folder.display().to_string()
}
