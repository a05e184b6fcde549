//! Walking through everything that matches: counting, and keeping the best.
use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap, HashMap};
use std::hash::{BuildHasherDefault, Hasher};

use tantivy::columnar::StrColumn;
use tantivy::query::Weight;
use tantivy::{DocAddress, SegmentReader};

use super::ask::Sort;
use super::found::Facets;
use super::index::Result;
use super::languages::primary;
use super::snapshot::Snapshot;

/// A thing that matched, in its best language.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Candidate {
    pub score: f32,
    pub updated: i64,
    pub group: u64,
    pub address: DocAddress,
    /// How much this language suits the reader; decides between translations.
    pub suits: f32,
}

/// Everything that matched, counted, and the best of it in order.
pub struct Collected {
    pub total: u64,
    pub best: Vec<Candidate>,
    pub facets: Facets,
}

/// Walks through what matches and keeps the best `keep` things.
pub fn collect(
    snapshot: &Snapshot,
    weight: &dyn Weight,
    languages: &[String],
    sort: Sort,
    keep: usize,
) -> Result<Collected> {
    let mut walk = Walk { sort, keep, ..Walk::default() };
    for (nth, segment) in (0..).zip(snapshot.searcher.segment_readers()) {
        let mut columns = Columns::open(segment, languages)?;
        weight.for_each(segment, &mut |doc, score| {
            if !segment.is_deleted(doc) {
                walk.meet(&mut columns, DocAddress::new(nth, doc), score);
            }
        })?;
        columns.add_to(&mut walk.counts)?;
    }
    Ok(walk.finish())
}

#[derive(Default)]
struct Walk {
    sort: Sort,
    keep: usize,
    total: u64,
    heap: BinaryHeap<Reverse<Ranked>>,
    /// The best document so far of each thing that has translations.
    translated: HashMap<u64, Candidate, BuildHasherDefault<AsItIs>>,
    counts: Counts,
}

impl Walk {
    fn meet(&mut self, columns: &mut Columns, address: DocAddress, score: f32) {
        let doc = address.doc_id;
        let group = columns.group.get_val(doc);
        let (spoken, suits) = columns.spoken(doc);
        let updated = columns.updated.get_val(doc);
        let candidate = Candidate { score: score * boost(suits), updated, group, address, suits };
        let mut first = true;
        if group & 1 == 0 {
            self.offer(candidate);
        } else {
            self.translated
                .entry(group)
                .and_modify(|known| {
                    first = false;
                    *known = better(*known, candidate);
                })
                .or_insert(candidate);
        }
        columns.languages.add(spoken);
        if first {
            self.total += 1;
            columns.count(doc);
        }
    }

    fn offer(&mut self, candidate: Candidate) {
        let ranked = Ranked { newest: self.sort == Sort::Newest, candidate };
        if self.heap.len() < self.keep {
            self.heap.push(Reverse(ranked));
        } else if self.heap.peek().is_some_and(|Reverse(worst)| ranked > *worst) {
            self.heap.pop();
            self.heap.push(Reverse(ranked));
        }
    }

    fn finish(mut self) -> Collected {
        for candidate in std::mem::take(&mut self.translated).into_values() {
            self.offer(candidate);
        }
        let best = self.heap.into_sorted_vec().into_iter().map(|Reverse(ranked)| ranked.candidate).collect();
        Collected { total: self.total, best, facets: self.counts.facets() }
    }
}

/// The better language wins unless it fits much worse; the thing keeps its highest score.
fn better(known: Candidate, other: Candidate) -> Candidate {
    let chosen = if other.score * other.suits > known.score * known.suits { other } else { known };
    Candidate { score: known.score.max(other.score), updated: known.updated.max(other.updated), ..chosen }
}

fn boost(suits: f32) -> f32 {
    1.0 + (suits - 1.0) * 0.25
}

#[derive(Clone, Copy, PartialEq)]
struct Ranked {
    newest: bool,
    candidate: Candidate,
}

impl Eq for Ranked {}

impl PartialOrd for Ranked {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Ranked {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        let (one, two) = (&self.candidate, &other.candidate);
        let by_score = one.score.total_cmp(&two.score);
        let by_time = one.updated.cmp(&two.updated);
        let main = if self.newest { by_time.then(by_score) } else { by_score.then(by_time) };
        main.then(two.group.cmp(&one.group))
    }
}

/// Group numbers are spread evenly already.
#[derive(Default)]
struct AsItIs(u64);

impl Hasher for AsItIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(byte);
        }
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = number;
    }
}

/// Values of one facet within one segment, counted by their number.
struct Tally {
    column: Option<StrColumn>,
    counts: Vec<u64>,
}

impl Tally {
    fn open(segment: &SegmentReader, name: &str) -> Result<Tally> {
        let column = segment.fast_fields().str(name)?;
        let counts = vec![0; column.as_ref().map_or(0, |column| column.num_terms())];
        Ok(Tally { column, counts })
    }

    fn add(&mut self, value: Option<u64>) {
        let place = value.and_then(|value| self.counts.get_mut(usize::try_from(value).ok()?));
        if let Some(count) = place {
            *count += 1;
        }
    }

    fn first(&self, doc: u32) -> Option<u64> {
        self.column.as_ref()?.ords().first(doc)
    }

    fn add_all(&mut self, doc: u32) {
        if let Some(column) = &self.column {
            for value in column.ords().values_for_doc(doc) {
                if let Some(count) = usize::try_from(value).ok().and_then(|value| self.counts.get_mut(value))
                {
                    *count += 1;
                }
            }
        }
    }

    fn add_to(&self, totals: &mut HashMap<String, u64>) -> Result<()> {
        let Some(column) = &self.column else { return Ok(()) };
        for (value, &count) in (0..).zip(&self.counts).filter(|(_, count)| **count > 0) {
            let mut text = String::new();
            column.ord_to_str(value, &mut text)?;
            *totals.entry(text).or_default() += count;
        }
        Ok(())
    }
}

struct Columns {
    group: std::sync::Arc<dyn tantivy::columnar::ColumnValues<u64>>,
    updated: std::sync::Arc<dyn tantivy::columnar::ColumnValues<i64>>,
    month: std::sync::Arc<dyn tantivy::columnar::ColumnValues<i64>>,
    kinds: Tally,
    products: Tally,
    languages: Tally,
    tiers: Tally,
    sources: Tally,
    months: BTreeMap<i64, u64>,
    suits: Vec<f32>,
}

impl Columns {
    fn open(segment: &SegmentReader, wanted: &[String]) -> Result<Columns> {
        let fast = segment.fast_fields();
        let languages = Tally::open(segment, "spoken")?;
        let mut suits = Vec::new();
        for value in (0..).take(languages.counts.len()) {
            let mut tag = String::new();
            if let Some(column) = &languages.column {
                column.ord_to_str(value, &mut tag)?;
            }
            let place = wanted.iter().position(|one| primary(one) == primary(&tag));
            suits.push(match place {
                Some(0) => 2.0,
                Some(_) => 1.5,
                None => 1.0,
            });
        }
        Ok(Columns {
            group: fast.column_first_or_default("group_id")?,
            updated: fast.column_first_or_default("updated")?,
            month: fast.column_first_or_default("month")?,
            kinds: Tally::open(segment, "kind")?,
            products: Tally::open(segment, "product")?,
            languages,
            tiers: Tally::open(segment, "tier")?,
            sources: Tally::open(segment, "source")?,
            months: BTreeMap::new(),
            suits,
        })
    }

    fn spoken(&self, doc: u32) -> (Option<u64>, f32) {
        let spoken = self.languages.first(doc);
        let suits = spoken.and_then(|value| self.suits.get(usize::try_from(value).ok()?));
        (spoken, suits.copied().unwrap_or(1.0))
    }

    fn count(&mut self, doc: u32) {
        self.kinds.add(self.kinds.first(doc));
        self.products.add(self.products.first(doc));
        self.sources.add(self.sources.first(doc));
        self.tiers.add_all(doc);
        *self.months.entry(self.month.get_val(doc)).or_default() += 1;
    }

    fn add_to(self, counts: &mut Counts) -> Result<()> {
        self.kinds.add_to(&mut counts.kinds)?;
        self.products.add_to(&mut counts.products)?;
        self.languages.add_to(&mut counts.languages)?;
        self.tiers.add_to(&mut counts.tiers)?;
        self.sources.add_to(&mut counts.sources)?;
        for (month, count) in self.months {
            *counts.months.entry(month).or_default() += count;
        }
        Ok(())
    }
}

#[derive(Default)]
struct Counts {
    kinds: HashMap<String, u64>,
    products: HashMap<String, u64>,
    languages: HashMap<String, u64>,
    tiers: HashMap<String, u64>,
    sources: HashMap<String, u64>,
    months: BTreeMap<i64, u64>,
}

impl Counts {
    fn facets(self) -> Facets {
        let month = |month: i64| {
            let year = i32::try_from(month.div_euclid(12)).unwrap_or_default();
            (year, u32::try_from(month.rem_euclid(12)).unwrap_or_default() + 1)
        };
        Facets {
            kinds: ordered(self.kinds),
            products: ordered(self.products),
            languages: ordered(self.languages),
            tiers: ordered(self.tiers),
            sources: ordered(self.sources),
            changed: self.months.into_iter().rev().map(|(at, count)| (month(at), count)).collect(),
        }
    }
}

fn ordered(counts: HashMap<String, u64>) -> Vec<(String, u64)> {
    let mut all: Vec<(String, u64)> = counts.into_iter().collect();
    all.sort_by(|one, two| two.1.cmp(&one.1).then_with(|| one.0.cmp(&two.0)));
    all
}
