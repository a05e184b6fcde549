//! Walking through everything that matches: counting, and keeping the best.
use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap, HashMap};
use std::hash::{BuildHasherDefault, Hasher};

use tantivy::columnar::{ColumnValues, StrColumn};
use tantivy::query::Weight;
use tantivy::{DocAddress, SegmentOrdinal, SegmentReader};

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
    let mut batch = Batch::default();
    for (nth, segment) in (0..).zip(snapshot.searcher.segment_readers()) {
        let mut columns = Columns::open(segment, languages)?;
        weight.for_each(segment, &mut |doc, score| {
            if !segment.is_deleted(doc) {
                batch.docs.push(doc);
                batch.scores.push(score);
                if batch.docs.len() == TOGETHER {
                    walk.meet(&mut columns, nth, &mut batch);
                }
            }
        })?;
        walk.meet(&mut columns, nth, &mut batch);
        columns.add_to(&mut walk.counts)?;
    }
    Ok(walk.finish())
}

/// Documents that are looked at together: their values are fetched column by column, which costs
/// a fraction of fetching them document by document.
const TOGETHER: usize = 256;

#[derive(Default)]
struct Batch {
    docs: Vec<u32>,
    scores: Vec<f32>,
    groups: Vec<u64>,
    updated: Vec<i64>,
    spoken: Vec<Option<u64>>,
    /// Those that are the first of their thing.
    first: Vec<u32>,
}

impl Batch {
    fn fetch(&mut self, columns: &Columns) {
        let count = self.docs.len();
        self.groups.resize(count, 0);
        columns.group.get_vals(&self.docs, &mut self.groups);
        self.updated.resize(count, 0);
        columns.updated.get_vals(&self.docs, &mut self.updated);
        columns.languages.first_of_each(&self.docs, &mut self.spoken);
    }
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
    /// Takes note of what is in the batch, and empties it.
    fn meet(&mut self, columns: &mut Columns, segment: SegmentOrdinal, batch: &mut Batch) {
        batch.fetch(columns);
        let scored = batch.docs.iter().zip(&batch.scores);
        let valued = batch.groups.iter().zip(&batch.updated).zip(&batch.spoken);
        for ((&doc, &score), ((&group, &updated), &spoken)) in scored.zip(valued) {
            let suits = columns.suits(spoken);
            let address = DocAddress::new(segment, doc);
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
                batch.first.push(doc);
            }
        }
        self.total += batch.first.len() as u64;
        columns.count(&batch.first, &mut batch.spoken);
        batch.docs.clear();
        batch.scores.clear();
        batch.first.clear();
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

    /// The first value of each document.
    fn first_of_each(&self, docs: &[u32], values: &mut Vec<Option<u64>>) {
        values.clear();
        values.resize(docs.len(), None);
        if let Some(column) = &self.column {
            column.ords().first_vals(docs, values);
        }
    }

    /// Counts the first value of each document.
    fn add_first(&mut self, docs: &[u32], values: &mut Vec<Option<u64>>) {
        if self.column.is_some() {
            self.first_of_each(docs, values);
            values.iter().for_each(|value| self.add(*value));
        }
    }

    /// Counts all values of each document.
    fn add_all(&mut self, docs: &[u32], values: &mut Vec<Option<u64>>) {
        let Some(column) =
            self.column.clone().filter(|column| column.ords().get_cardinality().is_multivalue())
        else {
            return self.add_first(docs, values);
        };
        for doc in docs {
            column.ords().values_for_doc(*doc).for_each(|value| self.add(Some(value)));
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
    group: std::sync::Arc<dyn ColumnValues<u64>>,
    updated: std::sync::Arc<dyn ColumnValues<i64>>,
    month: std::sync::Arc<dyn ColumnValues<i64>>,
    kinds: Tally,
    products: Tally,
    languages: Tally,
    tiers: Tally,
    sources: Tally,
    months: Months,
    suits: Vec<f32>,
}

/// Documents by the month of their last change, counted from a first month on.
struct Months {
    first: i64,
    counts: Vec<u64>,
    /// Fetched for a batch.
    values: Vec<i64>,
}

impl Months {
    /// A century; a column of a damaged index may say anything.
    const MOST: i64 = 1200;

    fn of(column: &dyn ColumnValues<i64>) -> Months {
        let (first, last) = (column.min_value(), column.max_value());
        let there =
            usize::try_from(last.saturating_sub(first).clamp(0, Months::MOST)).unwrap_or_default() + 1;
        Months { first, counts: vec![0; there], values: Vec::new() }
    }

    fn add(&mut self, column: &dyn ColumnValues<i64>, docs: &[u32]) {
        self.values.resize(docs.len(), 0);
        column.get_vals(docs, &mut self.values);
        for month in &self.values {
            let place = usize::try_from(month.saturating_sub(self.first)).ok();
            if let Some(count) = place.and_then(|place| self.counts.get_mut(place)) {
                *count += 1;
            }
        }
    }
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
        let month: std::sync::Arc<dyn ColumnValues<i64>> = fast.column_first_or_default("month")?;
        Ok(Columns {
            group: fast.column_first_or_default("group_id")?,
            updated: fast.column_first_or_default("updated")?,
            kinds: Tally::open(segment, "kind")?,
            products: Tally::open(segment, "product")?,
            languages,
            tiers: Tally::open(segment, "tier")?,
            sources: Tally::open(segment, "source")?,
            months: Months::of(&*month),
            month,
            suits,
        })
    }

    fn suits(&self, spoken: Option<u64>) -> f32 {
        let suits = spoken.and_then(|value| self.suits.get(usize::try_from(value).ok()?));
        suits.copied().unwrap_or(1.0)
    }

    fn count(&mut self, docs: &[u32], values: &mut Vec<Option<u64>>) {
        self.kinds.add_first(docs, values);
        self.products.add_first(docs, values);
        self.sources.add_first(docs, values);
        self.tiers.add_all(docs, values);
        self.months.add(&*self.month, docs);
    }

    fn add_to(self, counts: &mut Counts) -> Result<()> {
        self.kinds.add_to(&mut counts.kinds)?;
        self.products.add_to(&mut counts.products)?;
        self.languages.add_to(&mut counts.languages)?;
        self.tiers.add_to(&mut counts.tiers)?;
        self.sources.add_to(&mut counts.sources)?;
        for (month, count) in (self.months.first..).zip(self.months.counts).filter(|(_, count)| *count > 0) {
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
