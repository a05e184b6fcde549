//! Bringing the index to where the change feed is.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::Ordering;

use chrono::{NaiveDateTime, TimeDelta};
use serde::{Deserialize, Serialize};

use super::everything::Everything;
use super::finder::{Finder, held};
use super::reindex::REINDEX;
use crate::db::{Db, id_text};
use crate::error::Error;
use crate::events;
use crate::portal::Portal;
use crate::search::{Bookmark, Change, Document, Index};

/// Changes looked at in one go.
const BATCH: i64 = 200;
/// The longest pause before a record that failed is tried again.
const LONGEST_PAUSE: TimeDelta = TimeDelta::minutes(10);

/// Records that failed and are remembered one by one; where there are more, the index is built
/// anew when it is opened next.
const MOST_FAILED: usize = 5_000;

/// Where the following stands.
#[derive(Default)]
pub(super) struct Following {
    /// Whether what the index remembers was read since it was opened.
    recalled: bool,
    /// Records that could not be read: (source, record).
    failed: BTreeMap<(String, i64), Retry>,
}

/// What the index remembers of the feed, written in each of its commits.
#[derive(Default, Serialize, Deserialize)]
struct Memory {
    /// The change it stands at. Another one of the same number is of another feed: the
    /// database was restored, or a standby took over that had not heard of all.
    change: Option<events::Change>,
    /// Records that could not be read.
    failed: Vec<(String, i64)>,
    /// More of these than are remembered.
    more_failed: bool,
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
        let bookmark = index.bookmark();
        let memory: Memory = serde_json::from_str(&bookmark.note).unwrap_or_default();
        let done = i64::try_from(bookmark.sequence).unwrap_or(i64::MAX);
        let first_look = !std::mem::replace(&mut following.recalled, true);
        if first_look {
            following.recall(&memory, db.clock.now());
        }
        // From the change on that the index stands at.
        let mut changes: VecDeque<events::Change> =
            db.read_now(|tx| Ok(events::after(tx, (done - 1).max(0), BATCH + 1)?))?.into();
        let stands_at = changes.pop_front_if(|change| change.seq == done);
        let wanted = changes.iter().any(|change| change.source == REINDEX);
        let unfilled = first_look && (index.is_empty() || memory.more_failed);
        if wanted || unfilled || !follows(done, &memory, stands_at.as_ref(), changes.front()) {
            self.rebuild(db, &index, &mut following)?;
            return Ok(true);
        }
        let more = changes.len() as i64 >= BATCH;
        let records: BTreeSet<(String, i64)> =
            changes.iter().map(|change| (change.source.clone(), change.record)).collect();
        let found =
            self.read_all(db, records.into_iter().chain(following.due(db.clock.now())), &mut following)?;
        let last = changes.pop_back();
        if last.is_some() || !found.is_empty() {
            index.apply(found, following.bookmark(last.or(stands_at)))?;
        }
        self.show(&index, &following);
        Ok(more)
    }

    /// Fills a new index with everything there is, and changes over to it.
    fn rebuild(&self, db: &Db, index: &Index, following: &mut Following) -> anyhow::Result<()> {
        // Read before the records: what changes meanwhile comes again with the feed.
        let newest = db.read_now(|tx| Ok(events::newest(tx)?))?;
        following.failed.clear();
        self.signs.read.store(0, Ordering::Relaxed);
        self.signs.building.store(true, Ordering::Relaxed);
        let failing = RefCell::new(std::mem::take(following));
        let built =
            index.rebuild_from(Everything::of(self, db, &failing), || failing.borrow().bookmark(newest));
        *following = failing.into_inner();
        self.signs.building.store(false, Ordering::Relaxed);
        built?;
        tracing::info!(
            documents = index.len(),
            sequence = index.sequence(),
            "the search index was built anew"
        );
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

/// Whether the feed goes on where the index stands. Its numbers follow each other without gaps:
/// where one is missing, changes were thrown away that this index never saw.
fn follows(
    done: i64,
    memory: &Memory,
    stands_at: Option<&events::Change>,
    next: Option<&events::Change>,
) -> bool {
    let is_same = match (&memory.change, stands_at) {
        (Some(remembered), Some(there)) => remembered == there,
        // An index of an earlier version, which remembered the number alone.
        (None, Some(_)) => true,
        (_, None) => done == 0,
    };
    is_same && next.is_none_or(|next| next.seq == done + 1)
}

impl Following {
    /// What failed before the index was opened is tried again at once.
    fn recall(&mut self, memory: &Memory, now: NaiveDateTime) {
        self.failed =
            memory.failed.iter().map(|known| (known.clone(), Retry { tries: 0, due: now })).collect();
    }

    /// Where the index stands once it has this change.
    fn bookmark(&self, change: Option<events::Change>) -> Bookmark {
        let failed: Vec<(String, i64)> = self.failed.keys().take(MOST_FAILED).cloned().collect();
        let more_failed = failed.len() < self.failed.len();
        let sequence = change.as_ref().map_or(0, |change| change.seq.unsigned_abs());
        let memory = Memory { change, failed, more_failed };
        Bookmark { sequence, note: serde_json::to_string(&memory).unwrap_or_default() }
    }

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

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::AtomicBool;

    use super::super::Searchable;
    use super::*;
    use crate::access::rights::Rights;
    use crate::db::{Address, Clock, Tx};

    /// Stumbles over the second record until it is mended.
    struct Stumbling {
        mended: Arc<AtomicBool>,
        panics: bool,
    }

    impl Searchable for Stumbling {
        fn source(&self) -> &'static str {
            "thing"
        }

        fn is_open_to(&self, _: Rights) -> (&'static str, bool) {
            ("things", true)
        }

        fn documents(&self, _: &mut Tx<'_>, record: i64) -> Result<Vec<Document>, Error> {
            match (record, self.mended.load(Ordering::SeqCst)) {
                (2, false) if self.panics => panic!("record 2 is broken"),
                (2, false) => Err(Error::internal(anyhow::anyhow!("record 2 is broken"))),
                _ => Ok(vec![Document { title: format!("Thing {record}"), ..Document::default() }]),
            }
        }

        fn all(&self, _: &mut Tx<'_>, after: i64, _: i64) -> Result<Vec<i64>, Error> {
            Ok((1..=3).filter(|record| *record > after).collect())
        }
    }

    struct House {
        finder: Finder,
        db: Db,
        mended: Arc<AtomicBool>,
        _folder: tempfile::TempDir,
    }

    fn house(panics: bool) -> House {
        let folder = tempfile::tempdir().unwrap();
        let moment = chrono::NaiveDate::from_ymd_opt(2026, 11, 24).unwrap().and_hms_opt(10, 0, 0).unwrap();
        let address = Address::Sqlite(folder.path().join("db"));
        let db = Db::open(&address, 1, Clock::held_at(moment)).unwrap();
        db.migrate().unwrap();
        let mended = Arc::new(AtomicBool::new(false));
        let mut finder = Finder::new(folder.path().join("search"));
        finder.sources = vec![Box::new(Stumbling { mended: Arc::clone(&mended), panics })];
        House { finder, db, mended, _folder: folder }
    }

    impl House {
        fn change(&self, records: &[i64]) {
            self.db
                .write_now(|tx| {
                    records.iter().for_each(|&record| tx.changed("thing", record));
                    Ok(())
                })
                .unwrap();
        }

        fn step(&self) {
            while self.finder.step(&self.db).unwrap() {}
        }

        fn standing(&self) -> (u64, u64, u64) {
            let standing = self.finder.standing().unwrap();
            (standing.documents, standing.waiting, standing.sequence)
        }
    }

    #[test]
    fn a_record_that_fails_keeps_no_other_waiting_and_is_tried_again() {
        for panics in [false, true] {
            let house = house(panics);
            house.step();
            assert_eq!(house.standing(), (2, 1, 0), "built with all but one");
            house.change(&[1, 2, 7]);
            house.step();
            assert_eq!(house.standing(), (3, 1, 3));
            house.mended.store(true, Ordering::SeqCst);
            house.step();
            assert_eq!(house.standing(), (3, 1, 3), "not before its time");
            house.db.clock.advance(TimeDelta::minutes(1));
            house.step();
            assert_eq!(house.standing(), (4, 0, 3));
        }
    }

    #[test]
    fn a_record_that_failed_is_remembered_by_the_index_when_the_process_ends() {
        let mut house = house(false);
        house.change(&[1, 2]);
        house.step();
        assert_eq!(house.standing(), (2, 1, 2));
        // Another process, in which it is mended.
        let folder = house._folder.path().join("search");
        house.finder = Finder::new(folder);
        house.finder.sources =
            vec![Box::new(Stumbling { mended: Arc::new(AtomicBool::new(true)), panics: false })];
        house.step();
        assert_eq!(house.standing(), (3, 0, 2));
    }

    #[test]
    fn an_index_of_another_feed_is_built_anew_though_the_numbers_agree() {
        let house = house(false);
        house.mended.store(true, Ordering::SeqCst);
        house.change(&[1, 2, 3]);
        house.step();
        assert_eq!(house.standing(), (3, 0, 3));
        let index = house.finder.index().unwrap();
        index.apply([Change::Remove { group: group("thing", 2) }], index.bookmark()).unwrap();
        house.step();
        assert_eq!(house.standing(), (2, 0, 3), "nobody noticed: that is what the note is for");
        // The database is restored to before them, and other changes take their numbers.
        house
            .db
            .write_now(|tx| {
                use diesel::prelude::*;
                use schema::schema::changes;
                let later = tx.now + TimeDelta::minutes(1);
                Ok(diesel::update(changes::table).set(changes::at.eq(later)).execute(tx.conn())?)
            })
            .unwrap();
        house.change(&[1]);
        house.step();
        assert_eq!(house.standing(), (3, 0, 4));
    }

    #[test]
    fn the_pause_before_another_try_grows_but_not_for_ever() {
        let mut following = Following::default();
        let record = ("thing".to_owned(), 1);
        let now = NaiveDateTime::default();
        let mut pauses = Vec::new();
        for _ in 0..12 {
            following.postpone(record.clone(), now);
            pauses.push(following.failed[&record].due - now);
        }
        assert_eq!(pauses[0], TimeDelta::seconds(10));
        assert!(pauses.is_sorted());
        assert_eq!(pauses.last(), Some(&LONGEST_PAUSE));
    }

    #[test]
    fn a_portal_that_stops_gives_a_rebuild_up_and_keeps_the_old_index() {
        let house = house(false);
        house.mended.store(true, Ordering::SeqCst);
        house.step();
        house
            .db
            .write_now(|tx| {
                super::super::reindex::rebuild(tx);
                Ok(())
            })
            .unwrap();
        house.finder.signs.stop.store(true, Ordering::SeqCst);
        assert!(house.finder.step(&house.db).is_err());
        assert_eq!(house.standing(), (3, 0, 0));
        house.finder.signs.stop.store(false, Ordering::SeqCst);
        house.step();
        assert_eq!(house.standing(), (3, 0, 1));
    }
}
