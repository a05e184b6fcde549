//! A zip opened with care: counted and measured before anything is unpacked, and again while it is.
use std::{
    fs::File,
    io::{BufReader, Read},
    path::Path,
};

use zip::{ZipArchive, result::ZipError};

use super::{Extract, Limits, MediaType, Outcome};

/// Why a document could not be read to its end.
#[derive(Debug)]
pub(super) struct Trouble {
    pub outcome: Outcome,
    pub detail: String,
}

impl Trouble {
    pub fn new(outcome: Outcome, detail: impl Into<String>) -> Trouble {
        Trouble { outcome, detail: detail.into() }
    }

    /// Damage, unless it was memory that ran out.
    pub fn broken(detail: impl std::fmt::Display) -> Trouble {
        let detail = detail.to_string();
        let poor = detail.contains("out of memory");
        Trouble { outcome: if poor { Outcome::TooLarge } else { Outcome::Broken }, detail }
    }

    pub fn extract(self, media: MediaType) -> Extract {
        Extract::without_text(self.outcome, Some(media), self.detail)
    }
}

impl From<ZipError> for Trouble {
    fn from(error: ZipError) -> Self {
        Trouble::broken(error)
    }
}

/// An open archive and what may still be unpacked from it.
pub(super) struct Package {
    archive: ZipArchive<BufReader<File>>,
    left: u64,
    unpacked: u64,
    packed: u64,
    ratio: u64,
}

/// From how many unpacked bytes on the ratio is looked at; small files pack well honestly.
const RATIO_FROM: u64 = 16 << 20;

impl Package {
    /// Opens the archive and refuses one that says it is too large.
    pub fn open(path: &Path, limits: &Limits) -> Result<Package, Trouble> {
        let file = File::open(path).map_err(Trouble::broken)?;
        let packed = file.metadata().map_err(Trouble::broken)?.len();
        let mut archive = ZipArchive::new(BufReader::new(file))?;
        if archive.len() > limits.entries {
            let detail = format!("{} entries, {} are allowed", archive.len(), limits.entries);
            return Err(Trouble::new(Outcome::TooLarge, detail));
        }
        let mut claimed = 0_u64;
        for index in 0..archive.len() {
            claimed = claimed.saturating_add(archive.by_index_raw(index)?.size());
        }
        let package =
            Package { archive, left: limits.unpacked_bytes, unpacked: claimed, packed, ratio: limits.ratio };
        package.measure(claimed, limits.unpacked_bytes)?;
        Ok(Package { unpacked: 0, ..package })
    }

    /// Names and unpacked sizes, in the order of the directory. Names are words to show, never paths to use.
    pub fn entries(&mut self) -> Result<Vec<(String, u64)>, Trouble> {
        let mut entries = vec![];
        for index in 0..self.archive.len() {
            let entry = self.archive.by_index_raw(index)?;
            let name = match std::str::from_utf8(entry.name_raw()) {
                Ok(name) => name.to_owned(),
                Err(_) => entry.name()?.into_owned(),
            };
            entries.push((name, entry.size()));
        }
        Ok(entries)
    }

    /// Unpacks one entry; `None` when there is none of that name.
    pub fn read(&mut self, name: &str) -> Result<Option<Vec<u8>>, Trouble> {
        let Some(index) = self.archive.index_for_name(name) else { return Ok(None) };
        let mut bytes = vec![];
        self.unpack(index, |part| bytes.extend_from_slice(part))?;
        Ok(Some(bytes))
    }

    /// Unpacks everything into nothing, for readers that open the archive themselves.
    pub fn verify(&mut self) -> Result<(), Trouble> {
        (0..self.archive.len()).try_for_each(|index| self.unpack(index, |_| ()))
    }

    fn unpack(&mut self, index: usize, mut keep: impl FnMut(&[u8])) -> Result<(), Trouble> {
        let limit = self.left;
        let mut total = 0_u64;
        {
            if self.archive.by_index_raw(index)?.encrypted() {
                return Err(Trouble::new(Outcome::Encrypted, "an entry of the archive is encrypted"));
            }
            let entry = self.archive.by_index(index)?;
            let mut entry = entry.take(limit.saturating_add(1));
            let mut part = [0; 32 * 1024];
            loop {
                let read = entry.read(&mut part).map_err(Trouble::broken)?;
                if read == 0 {
                    break;
                }
                total += read as u64;
                if total > limit {
                    break;
                }
                keep(part.get(..read).unwrap_or_default());
            }
        }
        self.unpacked = self.unpacked.saturating_add(total);
        self.measure(self.unpacked, self.unpacked.saturating_sub(total).saturating_add(limit))?;
        self.left = self.left.saturating_sub(total);
        Ok(())
    }

    fn measure(&self, unpacked: u64, limit: u64) -> Result<(), Trouble> {
        if unpacked > limit {
            return Err(Trouble::new(Outcome::TooLarge, format!("unpacks to more than {limit} bytes")));
        }
        if unpacked > RATIO_FROM && unpacked / self.packed.max(1) > self.ratio {
            let times = unpacked / self.packed.max(1);
            return Err(Trouble::new(Outcome::TooLarge, format!("grows {times} times when unpacked")));
        }
        Ok(())
    }
}
