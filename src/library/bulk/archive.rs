//! A ZIP as a folder: unpacked under names of our own, within limits.

use std::collections::HashMap;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use anyhow::Context;
use tempfile::TempDir;

use super::manifest::{self, MANIFEST, Row};

/// More entries than this are refused.
const MOST_ENTRIES: usize = 20_000;
/// Bytes that all entries may take unpacked.
const MOST_BYTES: u64 = 4 * 1024 * 1024 * 1024;

/// An unpacked ZIP; its files are gone when it is dropped.
pub struct Unpacked {
    pub rows: Vec<Row>,
    _folder: TempDir,
}

/// Unpacks a ZIP. Names in it become words of the report, never paths.
pub fn unpack(archive: &Path) -> anyhow::Result<Unpacked> {
    let mut zip = zip::ZipArchive::new(std::fs::File::open(archive)?).context("this is no ZIP file")?;
    anyhow::ensure!(zip.len() <= MOST_ENTRIES, "more than {MOST_ENTRIES} entries");
    let folder = tempfile::tempdir()?;
    let mut files: HashMap<String, PathBuf> = HashMap::new();
    let mut order = Vec::new();
    let mut room = MOST_BYTES;
    for number in 0..zip.len() {
        let entry = zip.by_index(number)?;
        if !entry.is_file() {
            continue;
        }
        let name = entry.name()?.replace('\\', "/").replace('\0', "");
        let hidden =
            name.split('/').any(|part| (part.starts_with('.') && part != "..") || part == "__MACOSX");
        if hidden {
            continue;
        }
        let path = folder.path().join(number.to_string());
        let mut file = std::fs::File::create(&path)?;
        // What the header says of the size is not believed: counted while reading.
        let mut limited = entry.take(room + 1);
        let mut piece = [0u8; 64 * 1024];
        loop {
            let read = limited.read(&mut piece)?;
            if read == 0 {
                break;
            }
            room = room.checked_sub(read as u64).context("unpacked, this is too large")?;
            file.write_all(piece.get(..read).unwrap_or_default())?;
        }
        order.push(name.clone());
        files.insert(name, path);
    }
    let rows = match files.get(MANIFEST) {
        Some(found) => manifest::read(&std::fs::read(found)?, |path| files.get(path).cloned())?,
        None => order
            .into_iter()
            .map(|path| Row { file: files.get(&path).cloned(), group: path.clone(), path, ..Row::default() })
            .collect(),
    };
    Ok(Unpacked { rows, _folder: folder })
}

#[cfg(test)]
mod tests {
    use super::*;
    use zip::write::SimpleFileOptions;

    fn zip_of(entries: &[(&str, &[u8])]) -> tempfile::NamedTempFile {
        let file = tempfile::NamedTempFile::new().unwrap();
        let mut zip = zip::ZipWriter::new(file.reopen().unwrap());
        for (name, bytes) in entries {
            zip.start_file(*name, SimpleFileOptions::default()).unwrap();
            zip.write_all(bytes).unwrap();
        }
        zip.finish().unwrap();
        file
    }

    #[test]
    fn names_in_an_archive_never_become_paths() {
        let zip = zip_of(&[("../../evil.txt", b"x"), ("/etc/passwd", b"y"), ("ok/ż.txt", b"z")]);
        let unpacked = unpack(zip.path()).unwrap();
        for row in &unpacked.rows {
            let file = row.file.clone().unwrap();
            assert!(file.starts_with(unpacked._folder.path()), "{}", file.display());
        }
        assert_eq!(unpacked.rows.len(), 3);
    }

    #[test]
    fn a_manifest_inside_names_the_files_beside_it() {
        let zip = zip_of(&[
            ("manifest.csv", "path,lang,title\nok/ż.txt,pl,Żółw\nnot-there.txt,pl,x\n".as_bytes()),
            ("ok/ż.txt", b"z"),
        ]);
        let rows = unpack(zip.path()).unwrap().rows;
        assert_eq!(rows.iter().map(|row| row.file.is_some()).collect::<Vec<_>>(), [true, false]);
    }

    #[test]
    fn what_is_no_archive_is_refused() {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), "PK not really").unwrap();
        assert!(unpack(file.path()).is_err());
    }
}
