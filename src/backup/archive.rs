//! What an archive holds, and reading it.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};

use anyhow::{Context, ensure};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use zip::ZipArchive;

use crate::digest::hex;

/// The form of archives; another number is another form.
pub const FORM: u32 = 1;
/// The member that describes the others.
pub const MANIFEST: &str = "guildhall.json";
/// The member with the key.
pub const KEY: &str = "secret.key";
/// The member with the settings.
pub const SETTINGS: &str = "settings.toml";

/// What an archive holds, said by the archive itself.
#[derive(Debug, Serialize, Deserialize)]
pub struct Manifest {
    pub form: u32,
    /// The version of the program that made it.
    pub version: String,
    /// The moment its rows are of, RFC 3339.
    pub at: String,
    /// The migrations its tables had been through.
    pub migrations: Vec<String>,
    pub members: BTreeMap<String, Member>,
    /// Hashes of all files that rows name, those too that an earlier archive holds.
    pub files: Vec<String>,
}

/// One member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    pub bytes: u64,
    pub sha256: String,
    /// Rows, of a table.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub rows: Option<u64>,
}

/// The member of a table.
pub fn table_name(table: &str) -> String {
    format!("tables/{table}.jsonl")
}

/// The member of a file.
pub fn file_name(hash: &str) -> String {
    format!("files/{hash}")
}

/// An archive that is being read.
pub struct Archive {
    pub path: PathBuf,
    zip: ZipArchive<BufReader<File>>,
    pub manifest: Manifest,
}

impl Archive {
    /// Opens one.
    ///
    /// # Errors
    /// When it cannot be read, is no archive of ours, or of a later program.
    pub fn open(path: &Path) -> anyhow::Result<Archive> {
        let file = File::open(path).with_context(|| path.display().to_string())?;
        let mut zip = ZipArchive::new(BufReader::new(file))
            .with_context(|| format!("{} is no whole archive", path.display()))?;
        let text = {
            let mut member = zip
                .by_name(MANIFEST)
                .with_context(|| format!("{} was not made by `guildhall backup`", path.display()))?;
            let mut text = String::new();
            member.read_to_string(&mut text)?;
            text
        };
        let manifest: Manifest = serde_json::from_str(&text)
            .with_context(|| format!("{}: {MANIFEST} cannot be understood", path.display()))?;
        ensure!(
            manifest.form == FORM,
            "{} is of form {}; this program reads form {FORM}",
            path.display(),
            manifest.form
        );
        Ok(Archive { path: path.to_owned(), zip, manifest })
    }

    /// Whether it holds a member.
    pub fn has(&self, name: &str) -> bool {
        self.manifest.members.contains_key(name)
    }

    /// Hands a member out; an error at its end where it is not what the manifest says.
    ///
    /// # Errors
    /// When it is not there, cannot be read, is another, or the taker fails.
    pub fn read<T>(
        &mut self,
        name: &str,
        take: impl FnOnce(&mut dyn Read) -> anyhow::Result<T>,
    ) -> anyhow::Result<T> {
        let said = self.manifest.members.get(name).with_context(|| format!("there is no {name} in it"))?;
        let member = self.zip.by_name(name).with_context(|| format!("{name} is missing"))?;
        let mut counted = Counted { inner: member, hash: Sha256::new(), bytes: 0 };
        let taken = take(&mut counted).with_context(|| name.to_owned())?;
        std::io::copy(&mut counted, &mut std::io::sink()).with_context(|| name.to_owned())?;
        ensure!(
            counted.bytes == said.bytes && hex(counted.hash.finalize()) == said.sha256,
            "{name} in {} is not what was written",
            self.path.display()
        );
        Ok(taken)
    }
}

/// Counts and hashes what goes through.
pub struct Counted<T> {
    pub inner: T,
    pub hash: Sha256,
    pub bytes: u64,
}

impl<T> Counted<T> {
    fn passed(&mut self, piece: &[u8]) {
        self.hash.update(piece);
        self.bytes += piece.len() as u64;
    }

    /// What came through so far.
    pub fn member(self, rows: Option<u64>) -> Member {
        Member { bytes: self.bytes, sha256: hex(self.hash.finalize()), rows }
    }
}

impl<T: Read> Read for Counted<T> {
    fn read(&mut self, piece: &mut [u8]) -> std::io::Result<usize> {
        let read = self.inner.read(piece)?;
        self.passed(piece.get(..read).unwrap_or_default());
        Ok(read)
    }
}

impl<T: std::io::Write> std::io::Write for Counted<T> {
    fn write(&mut self, piece: &[u8]) -> std::io::Result<usize> {
        let written = self.inner.write(piece)?;
        self.passed(piece.get(..written).unwrap_or_default());
        Ok(written)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.inner.flush()
    }
}
