//! The index of this machine and what keeps it true.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::asked::Book;
use super::follow::Following;
use super::{Searchable, sources};
use crate::programme::Programme;
use crate::search::{Error, Index, Opened, SynonymSet, Synonyms};

/// Processes of one data folder that may each have an index of their own.
const MOST_PROCESSES: usize = 8;

/// The index with everything that fills it. Opened at first use, because most
/// commands never search and a folder can be open in one process only.
pub struct Finder {
    folder: PathBuf,
    pub(super) sources: Vec<Box<dyn Searchable>>,
    opened: Mutex<Option<Arc<Index>>>,
    /// Held by whoever brings the index up to date.
    pub(super) following: Mutex<Following>,
    synonyms: Mutex<Prepared>,
    pub(super) book: Book,
    pub(super) signs: Signs,
}

/// The synonyms as they were last prepared, and from what.
type Prepared = (Vec<(Option<String>, Vec<String>)>, Arc<Synonyms>);

/// What can be seen of the work from outside while it goes on.
#[derive(Default)]
pub(super) struct Signs {
    pub stop: AtomicBool,
    pub building: AtomicBool,
    /// Records read by the building that goes on.
    pub read: AtomicU64,
    pub sequence: AtomicU64,
    pub waiting: AtomicU64,
}

impl Finder {
    /// A finder that keeps its index in this folder.
    pub fn new(folder: PathBuf) -> Finder {
        Finder {
            folder,
            sources: sources::all(),
            opened: Mutex::default(),
            following: Mutex::default(),
            synonyms: Mutex::default(),
            book: Book::default(),
            signs: Signs::default(),
        }
    }

    /// The index, opened if it was not yet.
    ///
    /// # Errors
    /// When its folder can't be written.
    pub fn index(&self) -> Result<Arc<Index>, Error> {
        let mut opened = held(&self.opened);
        if let Some(index) = &*opened {
            return Ok(Arc::clone(index));
        }
        let (index, how) = self.open_a_free_one()?;
        if how != Opened::Kept {
            tracing::info!(?how, "the search index is empty and will be filled");
        }
        let index = Arc::new(index);
        *opened = Some(Arc::clone(&index));
        Ok(index)
    }

    /// Another process may hold the folder: then the next one is used, so that
    /// each process has an index that nobody else writes.
    fn open_a_free_one(&self) -> Result<(Index, Opened), Error> {
        for number in 1..MOST_PROCESSES {
            match Index::open(&self.folder_of(number)) {
                Err(error) if is_locked(&error) => {}
                settled => return settled,
            }
        }
        Index::open(&self.folder_of(MOST_PROCESSES))
    }

    /// Whether another process is at work on the first index of this data folder.
    pub fn is_open_elsewhere(&self) -> Result<bool, Error> {
        let mut opened = held(&self.opened);
        if opened.is_some() {
            return Ok(false);
        }
        match Index::open(&self.folder_of(1)) {
            Ok((index, _)) => {
                *opened = Some(Arc::new(index));
                Ok(false)
            }
            Err(error) if is_locked(&error) => Ok(true),
            Err(error) => Err(error),
        }
    }

    fn folder_of(&self, number: usize) -> PathBuf {
        if number == 1 { self.folder.clone() } else { self.folder.with_extension(number.to_string()) }
    }

    /// Where the indexes of this data folder lie.
    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// The programme's synonyms, ready for a search. Prepared anew only when an
    /// editor changed them.
    pub fn synonyms(&self, programme: &Programme) -> Arc<Synonyms> {
        let mut kept = held(&self.synonyms);
        if kept.0 != programme.synonyms {
            let set = |(language, words): &(Option<String>, Vec<String>)| SynonymSet {
                language: language.clone(),
                words: words.clone(),
            };
            let sets: Vec<SynonymSet> = programme.synonyms.iter().map(set).collect();
            *kept = (programme.synonyms.clone(), Arc::new(Synonyms::new(&sets)));
        }
        Arc::clone(&kept.1)
    }
}

fn is_locked(error: &Error) -> bool {
    matches!(error, Error::Tantivy(tantivy::TantivyError::LockFailure(..)))
}

/// The lock, even if somebody panicked with it: what it guards is never half changed.
pub(super) fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}
