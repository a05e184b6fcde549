//! Restoring: an empty portal becomes what an archive says, on either database.

use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;

use anyhow::{Context, ensure};
use diesel::prelude::*;
use schema::schema::people;

use super::archive::{Archive, KEY, file_name, table_name};
use super::checking::check;
use crate::config::Config;
use crate::db::{Clock, Tx, rows};
use crate::error::Error;
use crate::files::place_of;
use crate::portal::Portal;

/// Rows put in at a time.
const BATCH: usize = 500;

/// `guildhall restore FILE…`: checks everything first, then puts it in: the key, the files,
/// and the rows in one transaction.
///
/// # Errors
/// When an archive is not whole, the program is another version's, or somebody is in the
/// portal already. What was there before stays.
pub fn restore(config: Config, paths: &[PathBuf]) -> anyhow::Result<()> {
    let mut archives = check(paths)?;
    let (first, _) = archives.split_first_mut().context("name an archive")?;
    put_key(&config, first)?;
    let portal = Portal::open(config, Clock::System)?;
    let run = portal.db.read_now(|tx| Ok(rows::migrations(tx)?))?;
    ensure!(
        run == first.manifest.migrations,
        "the archive was made by version {}, whose tables are others: restore it with that version, then upgrade",
        first.manifest.version
    );
    let there: i64 = portal.db.read_now(|tx| Ok(people::table.count().get_result(tx.conn())?))?;
    ensure!(there == 0, "there are {there} people in this portal: restore into an empty one");
    let files = first.manifest.files.clone();
    for hash in &files {
        put_file(&portal, &mut archives, hash)?;
    }
    let (first, _) = archives.split_first_mut().context("name an archive")?;
    portal.db.write_now(|tx| put_rows(tx, first))?;
    tracing::info!(files = files.len(), "restored");
    Ok(())
}

/// The key of the archive becomes the portal's, unless it has that one already.
fn put_key(config: &Config, archive: &mut Archive) -> anyhow::Result<()> {
    let path = config.secret_key_path();
    if !archive.has(KEY) {
        eprintln!("The archive holds no key: secrets open only with {}.", path.display());
        return Ok(());
    }
    let key = archive.read(KEY, |from| Ok(std::io::read_to_string(from)?))?;
    match std::fs::read_to_string(&path) {
        Ok(there) if there.trim() == key.trim() => Ok(()),
        Ok(_) => anyhow::bail!("{} is another key: move it away first", path.display()),
        Err(_) => {
            let folder = path.parent().context("the key has no folder")?;
            std::fs::create_dir_all(folder)?;
            let mut file = tempfile::NamedTempFile::new_in(folder)?;
            file.write_all(key.as_bytes())?;
            file.as_file().sync_all()?;
            file.persist_noclobber(&path).map_err(|error| error.error)?;
            Ok(())
        }
    }
}

fn put_file(portal: &Portal, archives: &mut [Archive], hash: &str) -> anyhow::Result<()> {
    let name = file_name(hash);
    let archive = archives.iter_mut().find(|archive| archive.has(&name));
    let archive = archive.with_context(|| format!("the file {hash} is in none of the archives"))?;
    let copy = archive.read(&name, |from| {
        let mut copy = tempfile::NamedTempFile::new()?;
        std::io::copy(from, &mut copy)?;
        copy.flush()?;
        Ok(copy)
    })?;
    let (region, _) = place_of(hash);
    let kept = portal.files.now(portal.files.keep_in(region, copy.path()))?;
    ensure!(kept.hash == hash, "the file {hash} has other content");
    Ok(())
}

fn put_rows(tx: &mut Tx<'_>, archive: &mut Archive) -> Result<(), Error> {
    let tables = rows::tables(tx)?;
    rows::open_for_rows(tx, &tables)?;
    for table in &tables {
        let read = archive.read(&table_name(&table.name), |from| {
            let mut lines = BufReader::new(from).lines();
            loop {
                let batch = lines.by_ref().take(BATCH).collect::<std::io::Result<Vec<String>>>()?;
                if batch.is_empty() {
                    return Ok(());
                }
                rows::put(tx, table, &batch)?;
            }
        });
        read.map_err(Error::internal)?;
    }
    rows::close_for_rows(tx)
}
