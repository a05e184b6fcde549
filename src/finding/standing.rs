//! How the index of this node stands, for the search desk.

use std::sync::atomic::Ordering;

use super::finder::Finder;
use crate::search::Error;

/// The state of the index.
#[derive(Debug, Clone)]
pub struct Standing {
    /// Documents in it, translations counted singly.
    pub documents: u64,
    /// Bytes on this machine's disk.
    pub bytes: u64,
    /// The last change that is in it.
    pub sequence: u64,
    /// Whether it is being built anew, and how many records were read for that.
    pub building: Option<u64>,
    /// Records that could not be read and are tried again.
    pub waiting: u64,
}

impl Finder {
    /// Whether searches find nothing yet because the index is being filled.
    pub fn is_first_filling(&self) -> bool {
        let empty = || self.index().is_ok_and(|index| index.is_empty());
        self.signs.building.load(Ordering::Relaxed) && empty()
    }

    /// How the index stands. Looks at the files: not for a worker thread.
    ///
    /// # Errors
    /// When the index cannot be opened.
    pub fn standing(&self) -> Result<Standing, Error> {
        let index = self.index()?;
        let building = self.signs.building.load(Ordering::Relaxed);
        Ok(Standing {
            documents: index.len(),
            bytes: size(self.folder()),
            sequence: self.signs.sequence.load(Ordering::Relaxed),
            building: building.then(|| self.signs.read.load(Ordering::Relaxed)),
            waiting: self.signs.waiting.load(Ordering::Relaxed),
        })
    }
}

fn size(folder: &std::path::Path) -> u64 {
    let files = walkdir::WalkDir::new(folder).into_iter().filter_map(Result::ok);
    files.filter_map(|file| file.metadata().ok()).filter(|file| file.is_file()).map(|file| file.len()).sum()
}
