//! A set of a segment's documents, one bit for each, as a part of a query.
use std::sync::Arc;

use tantivy::index::SegmentId;
use tantivy::query::{ConstScorer, EmptyScorer, EnableScoring, Explanation, Query, Scorer, Weight};
use tantivy::{DocId, DocSet, Score, SegmentReader, TERMINATED};

/// The documents of one segment for which something holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bits {
    words: Vec<u64>,
}

fn place(doc: DocId) -> (usize, u64) {
    ((doc / 64) as usize, 1 << (doc % 64))
}

impl Bits {
    /// None of so many.
    pub fn none_of(documents: u32) -> Bits {
        Bits { words: vec![0; documents.div_ceil(64) as usize] }
    }

    pub fn insert(&mut self, doc: DocId) {
        let (at, bit) = place(doc);
        if let Some(word) = self.words.get_mut(at) {
            *word |= bit;
        }
    }

    pub fn remove(&mut self, doc: DocId) {
        let (at, bit) = place(doc);
        if let Some(word) = self.words.get_mut(at) {
            *word &= !bit;
        }
    }

    /// Adds those of another set.
    pub fn add(&mut self, other: &Bits) {
        self.words.iter_mut().zip(&other.words).for_each(|(word, other)| *word |= other);
    }

    /// Keeps those that another set has too.
    pub fn keep(&mut self, other: &Bits) {
        self.words.iter_mut().zip(&other.words).for_each(|(word, other)| *word &= other);
    }

    fn len(&self) -> u32 {
        self.words.iter().map(|word| word.count_ones()).sum()
    }

    /// The first document from `from` on.
    fn next(&self, from: DocId) -> DocId {
        let (first, bit) = place(from);
        let Some(word) = self.words.get(first) else { return TERMINATED };
        let rest = word & !(bit - 1);
        if rest != 0 {
            return first as DocId * 64 + rest.trailing_zeros();
        }
        let later = self.words.iter().enumerate().skip(first + 1).find(|(_, word)| **word != 0);
        later.map_or(TERMINATED, |(at, word)| at as DocId * 64 + word.trailing_zeros())
    }
}

/// Walks through a set in order.
struct Walk {
    bits: Arc<Bits>,
    doc: DocId,
    len: u32,
}

impl DocSet for Walk {
    fn advance(&mut self) -> DocId {
        if self.doc != TERMINATED {
            self.doc = self.bits.next(self.doc + 1);
        }
        self.doc
    }

    fn seek(&mut self, target: DocId) -> DocId {
        if self.doc < target {
            self.doc = if target < TERMINATED { self.bits.next(target) } else { TERMINATED };
        }
        self.doc
    }

    fn doc(&self) -> DocId {
        self.doc
    }

    fn size_hint(&self) -> u32 {
        self.len
    }
}

/// Sets of all segments of a snapshot, as a query without a say in the score.
#[derive(Debug, Clone)]
pub struct BitsQuery(Arc<Vec<Part>>);

/// One segment's, counted once for all that is asked of it.
#[derive(Debug)]
struct Part {
    segment: SegmentId,
    bits: Arc<Bits>,
    first: DocId,
    len: u32,
}

impl BitsQuery {
    pub fn of(segments: Vec<(SegmentId, Arc<Bits>)>) -> BitsQuery {
        let part = |(segment, bits): (SegmentId, Arc<Bits>)| Part {
            segment,
            first: bits.next(0),
            len: bits.len(),
            bits,
        };
        BitsQuery(Arc::new(segments.into_iter().map(part).collect()))
    }
}

impl Query for BitsQuery {
    fn weight(&self, _: EnableScoring<'_>) -> tantivy::Result<Box<dyn Weight>> {
        Ok(Box::new(self.clone()))
    }
}

impl Weight for BitsQuery {
    fn scorer(&self, segment: &SegmentReader, _: Score) -> tantivy::Result<Box<dyn Scorer>> {
        let found = self.0.iter().find(|part| part.segment == segment.segment_id());
        // A segment that nobody looked at has nothing for the reader.
        let Some(part) = found else { return Ok(Box::new(EmptyScorer)) };
        let walk = Walk { doc: part.first, len: part.len, bits: Arc::clone(&part.bits) };
        Ok(Box::new(ConstScorer::new(walk, 0.0)))
    }

    fn explain(&self, _: &SegmentReader, _: DocId) -> tantivy::Result<Explanation> {
        Ok(Explanation::new("in reach", 0.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn walk(bits: &Bits) -> Walk {
        Walk { doc: bits.next(0), len: bits.len(), bits: Arc::new(bits.clone()) }
    }

    #[test]
    fn a_set_is_walked_in_order_and_from_any_place() {
        let mut bits = Bits::none_of(300);
        for doc in [0, 63, 64, 130, 299] {
            bits.insert(doc);
        }
        bits.remove(130);
        let mut through = walk(&bits);
        let mut seen = vec![through.doc()];
        while through.advance() != TERMINATED {
            seen.push(through.doc());
        }
        assert_eq!((seen, through.size_hint()), (vec![0, 63, 64, 299], 4));
        assert_eq!(through.advance(), TERMINATED);
        let mut from = walk(&bits);
        assert_eq!((from.seek(0), from.seek(1), from.seek(64), from.seek(65)), (0, 63, 64, 299));
        assert_eq!(from.seek(300), TERMINATED);
        assert_eq!(walk(&Bits::none_of(0)).doc(), TERMINATED);
    }

    #[test]
    fn sets_are_put_together() {
        let of = |docs: &[u32]| {
            let mut bits = Bits::none_of(100);
            docs.iter().for_each(|doc| bits.insert(*doc));
            bits
        };
        let mut bits = of(&[1, 2, 70]);
        bits.add(&of(&[3, 99]));
        bits.keep(&of(&[2, 3, 99]));
        assert_eq!(bits, of(&[2, 3, 99]));
    }
}
