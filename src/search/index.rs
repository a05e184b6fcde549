//! The index on disk: opening, changing, building anew while it is searched.
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use serde::{Deserialize, Serialize};
use tantivy::{IndexReader, IndexWriter, ReloadPolicy, TantivyDocument, Term};

use super::document::{Change, Document};
use super::encoded::{self, Encoded};
use super::generations::Generations;
use super::record::Clerk;
use super::schema::{self, Fields, VERSION};
use super::snapshot::Snapshot;

/// Bytes of new postings held in memory before they become a segment.
const MEMORY: usize = 48 << 20;
/// The same while building anew.
const BUILDING: usize = 128 << 20;

/// Why the index could not do its work. Never the fault of what somebody typed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("search index: {0}")]
    Tantivy(#[from] tantivy::TantivyError),
    #[error("search index: {0}")]
    Io(#[from] std::io::Error),
    #[error("search index record: {0}")]
    Record(#[from] serde_json::Error),
}

pub type Result<T> = std::result::Result<T, Error>;

/// How an index was when it was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opened {
    Kept,
    /// There was none: it is empty and wants to be filled.
    Created,
    /// Another version wrote it, or it was damaged: it is empty and wants to be filled.
    Wiped,
}

/// Where an index stands; kept with each commit, so that both are there or neither is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bookmark {
    /// The number of the last change that is in the index.
    pub sequence: u64,
    /// What whoever fills the index wants to find again; not read here.
    #[serde(default)]
    pub note: String,
}

impl From<u64> for Bookmark {
    fn from(sequence: u64) -> Bookmark {
        Bookmark { sequence, note: String::new() }
    }
}

/// Everything findable. Share it in an `Arc`: reading never waits for writing.
pub struct Index {
    generations: Generations,
    fields: Fields,
    /// Held for as long as a change or a rebuild takes.
    shelf: Mutex<Shelf>,
    snapshot: RwLock<Arc<Snapshot>>,
}

/// The writing side.
struct Shelf {
    writer: IndexWriter,
    reader: IndexReader,
    clerk: Clerk,
    bookmark: Bookmark,
}

impl Index {
    /// Opens the index in a folder of its own, or begins an empty one and says so.
    ///
    /// # Errors
    /// When the folder can't be written, or another process has the index open.
    pub fn open(dir: &Path) -> Result<(Index, Opened)> {
        let generations = Generations::open(dir)?;
        let (_, fields) = schema::build();
        let known = generations.any();
        if let Some(number) = generations.current(VERSION) {
            match Shelf::open(&generations.path(number), &fields, MEMORY) {
                Ok(shelf) => {
                    generations.sweep(Some(number))?;
                    return Ok((Index::over(generations, fields, shelf)?, Opened::Kept));
                }
                Err(Error::Tantivy(tantivy::TantivyError::LockFailure(error, note))) => {
                    return Err(tantivy::TantivyError::LockFailure(error, note).into());
                }
                Err(error) => tracing::warn!(%error, "the search index is damaged and will be built anew"),
            }
        }
        let number = generations.next()?;
        let shelf = Shelf::create(&generations.path(number), &fields, MEMORY)?;
        generations.choose(number, VERSION)?;
        generations.sweep(Some(number))?;
        let opened = if known { Opened::Wiped } else { Opened::Created };
        Ok((Index::over(generations, fields, shelf)?, opened))
    }

    fn over(generations: Generations, fields: Fields, shelf: Shelf) -> Result<Index> {
        let snapshot = RwLock::new(Arc::new(Snapshot::take(&shelf.reader, &fields, &[])?));
        Ok(Index { generations, fields, shelf: Mutex::new(shelf), snapshot })
    }

    /// The number of the last change that is in the index for good.
    pub fn sequence(&self) -> u64 {
        self.shelf().bookmark.sequence
    }

    /// Where the index stands.
    pub fn bookmark(&self) -> Bookmark {
        self.shelf().bookmark.clone()
    }

    /// Documents in the index, translations counted singly, in reach or not.
    pub fn len(&self) -> u64 {
        self.snapshot().searcher.num_docs()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Makes changes permanent and findable, in one commit that carries the bookmark.
    ///
    /// Costs an fsync: gather changes for some hundred milliseconds, and stay off the request.
    /// Applying the same changes twice is harmless.
    ///
    /// # Errors
    /// When the disk refuses; nothing of the changes is kept then.
    pub fn apply(&self, changes: impl IntoIterator<Item = Change>, at: impl Into<Bookmark>) -> Result<()> {
        let mut shelf = self.shelf();
        let done = shelf.write(&self.fields, changes, at.into());
        if done.is_err() {
            shelf.writer.rollback()?;
        }
        done?;
        self.renew(&shelf.reader)
    }

    /// Builds a whole new index beside the old one, which serves until the new one takes its place.
    ///
    /// Changes wait meanwhile. Documents of one group must follow each other.
    ///
    /// # Errors
    /// When the disk refuses; the old index stays in use then.
    pub fn rebuild(
        &self,
        documents: impl IntoIterator<Item = Document>,
        at: impl Into<Bookmark>,
    ) -> Result<()> {
        let at = at.into();
        self.rebuild_from(documents.into_iter().map(Ok::<_, Error>), || at)
    }

    /// The same from a source that may break off: then the old index stays, and the new one is
    /// thrown away. The bookmark is asked for when all documents are in.
    ///
    /// # Errors
    /// The source's own, or when the disk refuses.
    pub fn rebuild_from<E: From<Error>>(
        &self,
        documents: impl IntoIterator<Item = std::result::Result<Document, E>>,
        at: impl FnOnce() -> Bookmark,
    ) -> std::result::Result<(), E> {
        let mut shelf = self.shelf();
        let number = self.generations.next().map_err(Error::from)?;
        let path = self.generations.path(number);
        let mut fresh = Shelf::create(&path, &self.fields, BUILDING)?;
        let mut broken = None;
        let whole = documents.into_iter().map_while(|document| match document {
            Ok(document) => Some(document),
            Err(error) => {
                broken = Some(error);
                None
            }
        });
        let filled = fresh.fill(whole, at);
        drop(fresh);
        if let Err(error) = broken.map_or_else(|| filled.map_err(E::from), Err) {
            std::fs::remove_dir_all(&path).map_err(Error::from)?;
            return Err(error);
        }
        self.put_in_place(&mut shelf, number).map_err(E::from)
    }

    fn put_in_place(&self, shelf: &mut Shelf, number: u64) -> Result<()> {
        let fresh = Shelf::open(&self.generations.path(number), &self.fields, MEMORY)?;
        self.generations.choose(number, VERSION)?;
        *shelf = fresh;
        self.renew(&shelf.reader)?;
        Ok(self.generations.sweep(Some(number))?)
    }

    /// The index as it is now; stays as it is for as long as it is held.
    pub(super) fn snapshot(&self) -> Arc<Snapshot> {
        self.snapshot.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn shelf(&self) -> std::sync::MutexGuard<'_, Shelf> {
        self.shelf.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn renew(&self, reader: &IndexReader) -> Result<()> {
        reader.reload()?;
        let snapshot = Arc::new(Snapshot::take(reader, &self.fields, &self.snapshot().known)?);
        *self.snapshot.write().unwrap_or_else(PoisonError::into_inner) = snapshot;
        Ok(())
    }
}

impl Shelf {
    fn create(path: &Path, fields: &Fields, memory: usize) -> Result<Shelf> {
        let (schema, _) = schema::build();
        tantivy::Index::create_in_dir(path, schema)?;
        Shelf::open(path, fields, memory)
    }

    fn open(path: &Path, fields: &Fields, memory: usize) -> Result<Shelf> {
        let index = tantivy::Index::open_in_dir(path)?;
        let (schema, _) = schema::build();
        if index.schema() != schema {
            return Err(tantivy::TantivyError::SchemaError("another schema".to_owned()).into());
        }
        index.tokenizers().register(encoded::NAME, Encoded::default());
        let payload = index.load_metas()?.payload.unwrap_or_default();
        let bookmark: Bookmark = serde_json::from_str(&payload).unwrap_or_default();
        let writer = writer_of(&index, memory)?;
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        Ok(Shelf { writer, reader, clerk: Clerk::new(fields.clone()), bookmark })
    }

    fn write(
        &mut self,
        fields: &Fields,
        changes: impl IntoIterator<Item = Change>,
        at: Bookmark,
    ) -> Result<()> {
        for change in changes {
            match change {
                Change::Put { group, docs } => {
                    self.writer.delete_term(Term::from_field_text(fields.group, &group));
                    let alone = docs.len() == 1;
                    for mut document in docs {
                        document.group.clone_from(&group);
                        let entry: TantivyDocument = self.clerk.entry(document, alone)?;
                        self.writer.add_document(entry)?;
                    }
                }
                Change::Remove { group } => {
                    self.writer.delete_term(Term::from_field_text(fields.group, &group));
                }
            }
        }
        self.commit(at)
    }

    fn fill(
        &mut self,
        documents: impl IntoIterator<Item = Document>,
        at: impl FnOnce() -> Bookmark,
    ) -> Result<()> {
        let mut documents = documents.into_iter().peekable();
        while let Some(first) = documents.next() {
            let mut group = vec![first];
            while let Some(next) =
                documents.next_if(|next| group.first().is_some_and(|one| one.group == next.group))
            {
                group.push(next);
            }
            let alone = group.len() == 1;
            for document in group {
                self.writer.add_document(self.clerk.entry(document, alone)?)?;
            }
        }
        self.commit(at())
    }

    fn commit(&mut self, at: Bookmark) -> Result<()> {
        let payload = serde_json::to_string(&at)?;
        let mut commit = self.writer.prepare_commit()?;
        commit.set_payload(&payload);
        commit.commit()?;
        self.bookmark = at;
        Ok(())
    }
}

/// The one writer of a folder.
///
/// A lock that was let go may be held a moment longer: a child that is being
/// started has a copy of every open file until it becomes another program.
fn writer_of(index: &tantivy::Index, memory: usize) -> tantivy::Result<IndexWriter> {
    const TRIES: usize = 20;
    const PAUSE: std::time::Duration = std::time::Duration::from_millis(15);
    for _ in 0..TRIES {
        match index.writer_with_num_threads(1, memory) {
            Err(tantivy::TantivyError::LockFailure(_, _)) => std::thread::park_timeout(PAUSE),
            other => return other,
        }
    }
    index.writer_with_num_threads(1, memory)
}
