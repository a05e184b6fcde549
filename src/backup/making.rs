//! Making a backup, beside a portal that serves.
//!
//! The rows are of one moment: one transaction reads them all. The files come after, found by
//! their hashes: what a row names does not change, and is thrown away only when no row has
//! named it for a day.

use std::collections::BTreeMap;
use std::io::{Read, Seek, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, ensure};
use diesel::prelude::*;
use schema::schema::stored_files;
use sha2::{Digest, Sha256};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::archive::{
    Archive, Counted, FORM, KEY, MANIFEST, Manifest, Member, SETTINGS, file_name, table_name,
};
use crate::config::Config;
use crate::db::rows;
use crate::error::Error;
use crate::events::{self, Event};
use crate::files::place_of;
use crate::portal::Portal;

/// What is wanted.
#[derive(Debug, Default)]
pub struct Making {
    /// Where to; `-` is the standard output.
    pub to: PathBuf,
    /// Earlier archives: files they hold are not written again.
    pub since: Vec<PathBuf>,
    /// Leaves the secret key out, for who keeps it elsewhere.
    pub without_key: bool,
    /// Leaves out the files in the stores of regions.
    pub without_regions: bool,
}

/// `guildhall backup FILE`
///
/// # Errors
/// When the portal cannot be read or the archive not be written. A file that is begun is
/// taken away again.
pub fn make(config: Config, told: &Making) -> anyhow::Result<Manifest> {
    let portal = Portal::visit(config)?;
    if told.to.as_os_str() == "-" {
        let out = std::io::BufWriter::new(std::io::stdout().lock());
        let manifest = write(&portal, told, ZipWriter::new_stream(out))?;
        told_of(&portal)?;
        return Ok(manifest);
    }
    ensure!(!told.to.exists(), "{} is there already", told.to.display());
    let folder = told.to.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    // Its owner's alone, and whole before it has its name.
    let file = tempfile::NamedTempFile::new_in(folder).with_context(|| folder.display().to_string())?;
    let manifest = write(&portal, told, ZipWriter::new(std::io::BufWriter::new(file.reopen()?)))?;
    file.as_file().sync_all()?;
    told_of(&portal)?;
    file.persist_noclobber(&told.to).map_err(|error| error.error)?;
    std::fs::File::open(folder)?.sync_all()?;
    Ok(manifest)
}

/// The trail says that everything was copied, and the page of health when.
fn told_of(portal: &Portal) -> Result<(), Error> {
    portal.db.write_now(|tx| Ok(events::record_system(tx, Event::of("backup.made"))?))
}

fn write<W: Write + Seek>(portal: &Portal, told: &Making, mut zip: ZipWriter<W>) -> anyhow::Result<Manifest> {
    let mut members = BTreeMap::new();
    let packed = SimpleFileOptions::default().large_file(true);
    // Most files are packed already: pictures, PDF, office documents.
    let plain = packed.compression_method(CompressionMethod::Stored);
    let (at, migrations, files) = portal.db.read_now(|tx| {
        rows::one_moment(tx)?;
        for table in rows::tables(tx)? {
            let name = table_name(&table.name);
            zip.start_file(&name, packed).map_err(Error::internal)?;
            let mut out = Counted { inner: &mut zip, hash: Sha256::new(), bytes: 0 };
            let count = rows::each(tx, &table, |line| Ok(writeln!(out, "{line}")?))?;
            members.insert(name, out.member(Some(count)));
        }
        let files: Vec<String> =
            stored_files::table.order(stored_files::hash).select(stored_files::hash).load(tx.conn())?;
        // What may not leave its region is kept there by the store's own means.
        let here = |hash: &String| !told.without_regions || place_of(hash).0.is_empty();
        let files: Vec<String> = files.into_iter().filter(here).collect();
        Ok((tx.now, rows::migrations(tx)?, files))
    })?;
    let mut earlier = Vec::new();
    for path in &told.since {
        earlier.push(Archive::open(path)?);
    }
    for hash in &files {
        let name = file_name(hash);
        if earlier.iter().any(|archive| archive.has(&name)) {
            continue;
        }
        let copy = portal.files.now(portal.files.copy(hash)).with_context(|| format!("the file {hash}"))?;
        members.insert(name.clone(), put(&mut zip, &name, plain, copy.reopen()?)?);
    }
    if !told.without_key {
        let key = portal.config.secret_key_path();
        let key = std::fs::read(&key).with_context(|| key.display().to_string())?;
        members.insert(KEY.to_owned(), put(&mut zip, KEY, packed, key.as_slice())?);
    }
    let settings = portal.config.told();
    members.insert(SETTINGS.to_owned(), put(&mut zip, SETTINGS, packed, settings.as_bytes())?);
    let manifest = Manifest {
        form: FORM,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        at: at.and_utc().to_rfc3339(),
        migrations,
        members,
        files,
    };
    zip.start_file(MANIFEST, packed)?;
    serde_json::to_writer_pretty(&mut zip, &manifest)?;
    zip.finish()?.flush()?;
    Ok(manifest)
}

fn put<W: Write + Seek>(
    zip: &mut ZipWriter<W>,
    name: &str,
    how: SimpleFileOptions,
    mut from: impl Read,
) -> anyhow::Result<Member> {
    zip.start_file(name, how)?;
    let mut out = Counted { inner: zip, hash: Sha256::new(), bytes: 0 };
    std::io::copy(&mut from, &mut out)?;
    Ok(out.member(None))
}
