//! All documents there are, one after the other, for an index built anew.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::sync::atomic::Ordering;

use super::Searchable;
use super::finder::Finder;
use super::follow::Following;
use crate::db::Db;
use crate::search::Document;

/// Records asked for in one go.
const BATCH: i64 = 500;

/// Walks through every record of every source. Little is held in memory.
pub(super) struct Everything<'a> {
    finder: &'a Finder,
    db: &'a Db,
    following: &'a RefCell<Following>,
    sources: std::slice::Iter<'a, Box<dyn Searchable>>,
    source: Option<&'a dyn Searchable>,
    after: i64,
    records: VecDeque<i64>,
    documents: VecDeque<Document>,
}

impl<'a> Everything<'a> {
    /// Everything, from the beginning.
    pub fn of(finder: &'a Finder, db: &'a Db, following: &'a RefCell<Following>) -> Everything<'a> {
        let mut sources = finder.sources.iter();
        let source = sources.next().map(AsRef::as_ref);
        Everything {
            finder,
            db,
            following,
            sources,
            source,
            after: i64::MIN,
            records: VecDeque::new(),
            documents: VecDeque::new(),
        }
    }

    fn next_document(&mut self) -> anyhow::Result<Option<Document>> {
        loop {
            if let Some(document) = self.documents.pop_front() {
                return Ok(Some(document));
            }
            if self.finder.signs.stop.load(Ordering::Relaxed) {
                anyhow::bail!("the portal stops; the search index is built another time");
            }
            let Some(source) = self.source else { return Ok(None) };
            if let Some(record) = self.records.pop_front() {
                let mut following = self.following.borrow_mut();
                let read = self.finder.read(self.db, source.source(), record, &mut following)?;
                self.documents = read.unwrap_or_default().into();
                self.finder.signs.read.fetch_add(1, Ordering::Relaxed);
                continue;
            }
            let after = self.after;
            self.records = self.db.read_now(|tx| source.all(tx, after, BATCH))?.into();
            match self.records.back() {
                Some(&last) => self.after = last,
                None => {
                    self.source = self.sources.next().map(AsRef::as_ref);
                    self.after = i64::MIN;
                }
            }
        }
    }
}

impl Iterator for Everything<'_> {
    type Item = anyhow::Result<Document>;

    fn next(&mut self) -> Option<Self::Item> {
        self.next_document().transpose()
    }
}
