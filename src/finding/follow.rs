//! Bringing the index to where the change feed is.

use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::Ordering;

use chrono::{NaiveDateTime, TimeDelta};

use super::everything::Everything;
use super::finder::{Finder, held};
use super::reindex::REINDEX;
use crate::db::{Db, id_text};
use crate::error::Error;
use crate::events;
use crate::portal::Portal;
use crate::search::{Change, Document, Index};

/// Changes looked at in one go.
const BATCH: i64 = 200;
/// The longest pause before a record that failed is tried again.
const LONGEST_PAUSE: TimeDelta = TimeDelta::minutes(10);

/// Where the following stands.
#[derive(Default)]
pub(super) struct Following {
    /// Whether the index was compared with the feed since it was opened.
    compared: bool,
    /// Records that could not be read: (source, record).
    failed: BTreeMap<(String, i64), Retry>,
}

#[derive(Clone, Copy)]
struct Retry {
    tries: u32,
    due: NaiveDateTime,
}

impl Finder {
    /// Brings the index to the end of the feed and writes down what was asked;
    /// for tests, and for commands that must see the end.
    ///
    /// # Errors
    /// When the database or the disk refuses.
    pub fn catch_up(portal: &Portal) -> anyhow::Result<()> {
        while portal.finder.step(&portal.db)? {}
        Ok(portal.finder.book.write(&portal.db)?)
    }

    /// Takes the next changes into the index; says whether there may be more.
    pub(super) fn step(&self, db: &Db) -> anyhow::Result<bool> {
        let mut following = held(&self.following);
        let index = self.index()?;
        let done = i64::try_from(index.sequence()).unwrap_or(i64::MAX);
        let (changes, newest) = db.read_now(|tx| {
            let newest = if following.compared { done } else { events::latest(tx)? };
            Ok((events::after(tx, done, BATCH)?, newest))
        })?;
        // Numbers follow each other without gaps: where one is missing, changes were
        // thrown away that this index never saw. An index ahead of the feed belongs to
        // another state of the database, a restored one for instance.
        let torn = changes.first().is_some_and(|first| first.seq != done + 1);
        let wanted = changes.iter().any(|change| change.source == REINDEX);
        if torn || wanted || newest < done || (!following.compared && index.is_empty()) {
            self.rebuild(db, &index, &mut following)?;
            following.compared = true;
            return Ok(true);
        }
        following.compared = true;
        let records: BTreeSet<(String, i64)> =
            changes.iter().map(|change| (change.source.clone(), change.record)).collect();
        let sequence = changes.last().map_or(done, |change| change.seq);
        let found =
            self.read_all(db, records.into_iter().chain(following.due(db.clock.now())), &mut following)?;
        if sequence > done || !found.is_empty() {
            index.apply(found, sequence.unsigned_abs())?;
        }
        self.show(&index, &following);
        Ok(changes.len() as i64 == BATCH)
    }

    /// Fills a new index with everything there is, and changes over to it.
    fn rebuild(&self, db: &Db, index: &Index, following: &mut Following) -> anyhow::Result<()> {
        // Read before the records: what changes meanwhile comes again with the feed.
        let sequence = db.read_now(|tx| Ok(events::latest(tx)?))?;
        following.failed.clear();
        self.signs.read.store(0, Ordering::Relaxed);
        self.signs.building.store(true, Ordering::Relaxed);
        let built = index.rebuild_from(Everything::of(self, db, following), sequence.unsigned_abs());
        self.signs.building.store(false, Ordering::Relaxed);
        built?;
        tracing::info!(documents = index.len(), sequence, "the search index was built anew");
        self.show(index, following);
        Ok(())
    }

    fn read_all(
        &self,
        db: &Db,
        records: impl Iterator<Item = (String, i64)>,
        following: &mut Following,
    ) -> Result<Vec<Change>, Error> {
        let mut found = Vec::new();
        for (source, record) in records {
            if let Some(docs) = self.read(db, &source, record, following)? {
                let group = group(&source, record);
                found.push(if docs.is_empty() {
                    Change::Remove { group }
                } else {
                    Change::Put { group, docs }
                });
            }
        }
        Ok(found)
    }

    /// The documents of a record; nothing if its source failed, or nobody's records
    /// are called so.
    ///
    /// # Errors
    /// Only when the database is out of reach, so that nothing would be read.
    pub(super) fn read(
        &self,
        db: &Db,
        source: &str,
        record: i64,
        following: &mut Following,
    ) -> Result<Option<Vec<Document>>, Error> {
        let Some(reader) = self.sources.iter().find(|known| known.source() == source) else {
            return Ok(None);
        };
        // A transaction each: on PostgreSQL one that failed takes no further question.
        let read = catch_unwind(AssertUnwindSafe(|| db.read_now(|tx| reader.documents(tx, record))));
        let known = (source.to_owned(), record);
        match read.unwrap_or_else(|_| Err(Error::internal(anyhow::anyhow!("it panicked")))) {
            Ok(mut documents) => {
                following.failed.remove(&known);
                name(&mut documents, &group(source, record));
                Ok(Some(documents))
            }
            Err(Error::Busy) => Err(Error::Busy),
            Err(error) => {
                tracing::warn!(source, record, %error, "a record cannot be put into the search index");
                following.postpone(known, db.clock.now());
                Ok(None)
            }
        }
    }

    fn show(&self, index: &Index, following: &Following) {
        self.signs.sequence.store(index.sequence(), Ordering::Relaxed);
        self.signs.waiting.store(following.failed.len() as u64, Ordering::Relaxed);
    }
}

impl Following {
    fn postpone(&mut self, record: (String, i64), now: NaiveDateTime) {
        let retry = self.failed.entry(record).or_insert(Retry { tries: 0, due: now });
        retry.tries += 1;
        let pause = TimeDelta::seconds(5 << retry.tries.min(8));
        retry.due = now + pause.min(LONGEST_PAUSE);
    }

    fn due(&self, now: NaiveDateTime) -> Vec<(String, i64)> {
        self.failed.iter().filter(|(_, retry)| retry.due <= now).map(|(record, _)| record.clone()).collect()
    }
}

/// What a record's documents have in common.
fn group(source: &str, record: i64) -> String {
    format!("{source}:{}", id_text::to_text(record))
}

fn name(documents: &mut [Document], group: &str) {
    for document in documents {
        group.clone_into(&mut document.group);
        if document.key.is_empty() {
            document.key = format!("{group}:{}", document.language.as_deref().unwrap_or("-"));
        }
    }
}
