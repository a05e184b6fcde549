//! What is known of a segment for good: it never changes until it is merged away. What is
//! deleted from it is told apart, by the searcher.
use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError, RwLock};

use tantivy::index::SegmentId;
use tantivy::schema::IndexRecordOption;
use tantivy::{COLLECT_BLOCK_BUFFER_LEN, DocSet, SegmentReader, Term};

use super::bits::Bits;
use super::index::Result;

/// A term that one of so many documents has is kept as a set. Rules of access are few, and most
/// readers share them; what few documents have is as quickly read from the index. It also bounds
/// what is kept: a document with three terms has a part in 96 sets at most.
const COMMON: u32 = 32;

/// One segment.
#[derive(Debug)]
pub struct Known {
    pub id: SegmentId,
    common: RwLock<HashMap<Term, Arc<Bits>>>,
    timed: OnceLock<AllTimed>,
    /// What the readers who asked last may find, in which era; the last first.
    readers: Mutex<Vec<(Asked, Arc<Bits>)>>,
}

/// Terms of which one is enough; and, if there are any, others of which one is needed as well.
pub type Terms = (Vec<Term>, Option<Vec<Term>>);

/// What a reader asked with, and in which era; none where it is no matter.
type Asked = (Terms, Option<usize>);

/// Readers that a segment remembers: they ask again, and others of their firm with them.
const REMEMBERED: usize = 32;

/// A document that is not there at all times; in seconds since 1970, UTC.
#[derive(Debug, Clone, Copy)]
struct Timed {
    doc: u32,
    from: i64,
    until: i64,
}

/// All of them; and the moments at which one comes or goes, in order. Between two of those, an
/// era, nothing changes.
#[derive(Debug)]
struct AllTimed {
    docs: Vec<Timed>,
    moments: Vec<i64>,
}

impl Known {
    pub fn of(segment: &SegmentReader) -> Known {
        Known {
            id: segment.segment_id(),
            common: RwLock::default(),
            timed: OnceLock::new(),
            readers: Mutex::default(),
        }
    }

    /// The documents that have one of the first terms, and one of the others, and are there at a
    /// moment (seconds since 1970, UTC); without one, at any time.
    pub fn with(&self, segment: &SegmentReader, terms: &Terms, at: Option<i64>) -> Result<Arc<Bits>> {
        let timed = self.timed(segment)?;
        let era = at.map(|at| timed.moments.partition_point(|moment| *moment <= at));
        let mut readers = self.readers.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(place) = readers.iter().position(|((known, when), _)| *when == era && known == terms) {
            let found = readers.remove(place);
            let bits = Arc::clone(&found.1);
            readers.insert(0, found);
            return Ok(bits);
        }
        drop(readers);
        let mut bits = self.with_one_of(segment, &terms.0)?;
        if let Some(others) = &terms.1 {
            bits.keep(&self.with_one_of(segment, others)?);
        }
        if let Some(at) = at {
            let hidden = timed.docs.iter().filter(|it| at < it.from || it.until <= at);
            hidden.for_each(|it| bits.remove(it.doc));
        }
        let bits = Arc::new(bits);
        let mut readers = self.readers.lock().unwrap_or_else(PoisonError::into_inner);
        readers.truncate(REMEMBERED - 1);
        readers.insert(0, ((terms.clone(), era), Arc::clone(&bits)));
        Ok(bits)
    }

    fn with_one_of(&self, segment: &SegmentReader, terms: &[Term]) -> Result<Bits> {
        let mut bits = Bits::none_of(segment.max_doc());
        for term in terms {
            self.add_those_with(segment, term, &mut bits)?;
        }
        Ok(bits)
    }

    fn add_those_with(&self, segment: &SegmentReader, term: &Term, to: &mut Bits) -> Result<()> {
        if let Some(bits) = self.common.read().unwrap_or_else(PoisonError::into_inner).get(term) {
            to.add(bits);
            return Ok(());
        }
        let inverted = segment.inverted_index(term.field())?;
        let Some(mut postings) = inverted.read_postings(term, IndexRecordOption::Basic)? else {
            return Ok(());
        };
        let is_common = postings.size_hint() >= segment.max_doc() / COMMON;
        let mut own = is_common.then(|| Bits::none_of(segment.max_doc()));
        let into = own.as_mut().unwrap_or(to);
        let mut docs = [0; COLLECT_BLOCK_BUFFER_LEN];
        loop {
            let count = postings.fill_buffer(&mut docs);
            docs.iter().take(count).for_each(|doc| into.insert(*doc));
            if count < docs.len() {
                break;
            }
        }
        if let Some(own) = own {
            to.add(&own);
            self.common.write().unwrap_or_else(PoisonError::into_inner).insert(term.clone(), Arc::new(own));
        }
        Ok(())
    }

    fn timed(&self, segment: &SegmentReader) -> Result<&AllTimed> {
        if let Some(known) = self.timed.get() {
            return Ok(known);
        }
        let from = segment.fast_fields().column_first_or_default::<i64>("from")?;
        let until = segment.fast_fields().column_first_or_default::<i64>("until")?;
        let all = (0..segment.max_doc()).map(|doc| Timed {
            doc,
            from: from.get_val(doc),
            until: until.get_val(doc),
        });
        let docs: Vec<Timed> = all.filter(|it| it.from != i64::MIN || it.until != i64::MAX).collect();
        let mut moments: Vec<i64> = docs.iter().flat_map(|it| [it.from, it.until]).collect();
        moments.sort_unstable();
        moments.dedup();
        Ok(self.timed.get_or_init(|| AllTimed { docs, moments }))
    }
}
