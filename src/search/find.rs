//! From a question to a page of hits.
use std::collections::{HashMap, HashSet};

use tantivy::query::{AllQuery, BooleanQuery, DisjunctionMaxQuery, EnableScoring, Occur, Query, TermQuery};
use tantivy::schema::IndexRecordOption;
use tantivy::{DocAddress, DocSet, TERMINATED, Term};

use super::analyse::Analyser;
use super::ask::{Ask, Facet, Reach, Sort};
use super::collect::{Candidate, Collected, collect};
use super::correct::corrected;
use super::found::{Found, Hit};
use super::index::{Index, Result};
use super::languages::language;
use super::parse::{Parsed, alternatives, parse};
use super::passage::{answers, hit, read as read_back};
use super::plan::{Insist, need_query, plan};
use super::rank::{BestChunks, rank};
use super::reading::{Reading, read};
use super::record::seconds;
use super::rights::{InReach, any_of, silent};
use super::snapshot::Snapshot;
use super::weigh::Weights;
use super::widen::{Near, Widener, accept};

/// Fewer things than this, and the question is asked more loosely.
const TOO_FEW: u64 = 10;
/// Candidates that get a closer look.
const LOOKED_AT: usize = 60;
/// Hits anybody can page to.
const DEEPEST: usize = 10_000;

impl Index {
    /// Answers a question out of what the reader may see, and nothing else.
    ///
    /// # Errors
    /// When the index can't be read. No text is an error.
    pub fn find(&self, ask: &Ask<'_>, reach: &Reach) -> Result<Found> {
        let snapshot = self.snapshot();
        let parsed = parse(ask.text);
        let in_reach = InReach::of(&snapshot, reach)?;
        let search = Search { snapshot: &snapshot, ask, reach, in_reach, parsed: &parsed };
        if parsed.units.is_empty() { search.browse() } else { search.answer() }
    }
}

struct Search<'a> {
    snapshot: &'a Snapshot,
    ask: &'a Ask<'a>,
    reach: &'a Reach,
    in_reach: InReach,
    parsed: &'a Parsed,
}

impl Search<'_> {
    /// Everything in reach and within the filters, newest first.
    fn browse(&self) -> Result<Found> {
        let mut weights = Weights::new(&self.snapshot.present);
        let core = silent(Box::new(AllQuery));
        let collected = self.run(core, &mut weights, Sort::Newest)?;
        self.page(collected, &[], &BestChunks::new(), None, false)
    }

    fn answer(&self) -> Result<Found> {
        let mut weights = Weights::new(&self.snapshot.present);
        let mut readings = Vec::new();
        let widener = Widener::of(self.snapshot, &self.in_reach);
        for present in &self.snapshot.present {
            let mut reading =
                read(self.snapshot, present, &self.parsed.units, self.ask.synonyms, &mut weights)?;
            widener.single_characters(&mut reading, &mut weights)?;
            readings.push(reading);
        }
        let mut collected = self.ask_for(&readings, Insist::Everything, &[], &mut weights)?;
        let mut correction = None;
        let loosened = collected.total < TOO_FEW;
        if loosened {
            let (near, hopeless) = self.widen(&mut readings, &mut weights)?;
            collected = self.ask_for(&readings, Insist::Enough, &hopeless, &mut weights)?;
            correction = corrected(self.snapshot, &self.in_reach, self.ask.text, &self.parsed.units, &near)?;
        }
        let mut chunks = BestChunks::new();
        if self.ask.sort == Sort::Relevance {
            let looked_at = collected.best.len().min(LOOKED_AT);
            let (head, _) = collected.best.split_at_mut(looked_at);
            chunks = rank(self.snapshot, &readings, &weights, head)?;
            head.sort_by(|one, two| two.score.total_cmp(&one.score).then(one.group.cmp(&two.group)));
        }
        self.page(collected, &readings, &chunks, correction, loosened)
    }

    /// Beginnings, compounds and near spellings; gives back the near spellings taken, and the
    /// words that nothing in reach comes near to.
    fn widen(&self, readings: &mut [Reading], weights: &mut Weights) -> Result<(Vec<Near>, Vec<usize>)> {
        let widener = Widener::of(self.snapshot, &self.in_reach);
        let mut unknown = Vec::new();
        for unit in 0..self.parsed.units.len() {
            let mut known = false;
            for reading in readings.iter() {
                if let Some(need) = reading.needs.get(unit) {
                    known |= widener.known_in_reach(need, reading.present.fields.body)?;
                }
            }
            if !known {
                unknown.push(unit);
            }
        }
        let mut begins = false;
        for reading in readings.iter_mut() {
            widener.compounds(reading, weights)?;
            if self.parsed.open {
                begins |= widener.beginnings(reading, weights)?;
            }
        }
        if begins {
            unknown.retain(|&unit| unit + 1 != self.parsed.units.len());
        }
        let mut near = Vec::new();
        for off in [1, 2] {
            for reading in readings.iter_mut() {
                for &unit in &unknown {
                    let found = widener.near(reading, unit, off)?;
                    accept(reading, &found, weights);
                    near.extend(found);
                }
            }
            unknown.retain(|&unit| near.iter().all(|spelling| spelling.unit != unit));
        }
        Ok((near, unknown))
    }

    fn ask_for(
        &self,
        readings: &[Reading],
        insist: Insist,
        hopeless: &[usize],
        weights: &mut Weights,
    ) -> Result<Collected> {
        let plans: Vec<Box<dyn Query>> = readings
            .iter()
            .filter_map(|reading| plan(reading, insist, hopeless, self.parsed.title_only, weights))
            .collect();
        let core: Box<dyn Query> = Box::new(DisjunctionMaxQuery::new(plans));
        self.run(core, weights, self.ask.sort)
    }

    fn run(&self, core: Box<dyn Query>, weights: &mut Weights, sort: Sort) -> Result<Collected> {
        let keep = (self.ask.page.max(1).saturating_mul(self.per_page())).clamp(LOOKED_AT, DEEPEST);
        let narrowed = self.ask.filters.narrowed();
        let others: Vec<Box<dyn Query>> = narrowed.iter().map(|_| core.box_clone()).collect();
        let mut collected = self.matching(core, None, weights, sort, keep)?;
        // A facet's values are alternatives: each is counted as if none of them were chosen.
        for (facet, core) in narrowed.into_iter().zip(others) {
            let open = self.matching(core, Some(facet), weights, sort, 0)?;
            collected.facets.take(facet, open.facets);
        }
        Ok(collected)
    }

    /// What matches, within all filters but those of one facet.
    fn matching(
        &self,
        core: Box<dyn Query>,
        but: Option<Facet>,
        weights: &mut Weights,
        sort: Sort,
        keep: usize,
    ) -> Result<Collected> {
        let mut clauses = vec![self.in_reach.clause()];
        clauses.push((Occur::Must, core));
        self.filters(but, &mut clauses);
        self.without(&mut clauses, weights)?;
        let query = BooleanQuery::new(clauses);
        let scoring = EnableScoring::enabled_from_statistics_provider(weights, &self.snapshot.searcher);
        let weight = query.weight(scoring)?;
        collect(self.snapshot, weight.as_ref(), &self.reach.languages, sort, keep)
    }

    fn filters(&self, but: Option<Facet>, to: &mut Vec<(Occur, Box<dyn Query>)>) {
        let labels = self.snapshot.fields.labels;
        let filters = &self.ask.filters;
        for facet in filters.narrowed().into_iter().filter(|facet| Some(*facet) != but) {
            if let Some((name, values)) = filters.values(facet) {
                to.push((Occur::Must, any_of(labels, &alternatives(name, values))));
            }
        }
        for (name, values) in [("tag", &filters.tags), ("source", &filters.sources)] {
            if !values.is_empty() {
                to.push((Occur::Must, any_of(labels, &alternatives(name, values))));
            }
        }
        for (must, label) in &self.parsed.labels {
            let occur = if *must { Occur::Must } else { Occur::MustNot };
            to.push((occur, any_of(labels, std::slice::from_ref(label))));
        }
        if let Some(since) = filters.changed_since.filter(|_| but != Some(Facet::Changed)) {
            let from = Term::from_field_i64(self.snapshot.fields.updated, seconds(since));
            let range =
                tantivy::query::RangeQuery::new(std::ops::Bound::Included(from), std::ops::Bound::Unbounded);
            to.push((Occur::Must, silent(Box::new(range))));
        }
    }

    fn without(&self, to: &mut Vec<(Occur, Box<dyn Query>)>, weights: &mut Weights) -> Result<()> {
        if self.parsed.without.is_empty() {
            return Ok(());
        }
        for present in &self.snapshot.present {
            let none = super::synonyms::Synonyms::default();
            let reading = read(self.snapshot, present, &self.parsed.without, &none, weights)?;
            let queries =
                reading.needs.iter().filter_map(|need| need_query(present.fields.body, need, weights));
            to.extend(queries.map(|query| (Occur::MustNot, query)));
        }
        Ok(())
    }

    fn page(
        &self,
        collected: Collected,
        readings: &[Reading],
        chunks: &BestChunks,
        corrected: Option<String>,
        loosened: bool,
    ) -> Result<Found> {
        let answers = answers(readings);
        let first = self.ask.page.max(1).saturating_sub(1).saturating_mul(self.per_page());
        let mut analysers = HashMap::new();
        let mut hits = Vec::new();
        for candidate in collected.best.iter().skip(first).take(self.per_page()) {
            hits.push(self.hit(candidate, &answers, chunks, readings, &mut analysers)?);
        }
        Ok(Found {
            total: collected.total,
            hits,
            facets: collected.facets,
            corrected,
            loosened: loosened && collected.total > 0,
            understood: self.parsed.understood.clone(),
        })
    }

    fn hit(
        &self,
        candidate: &Candidate,
        answers: &[(&'static str, HashSet<&str>)],
        chunks: &BestChunks,
        readings: &[Reading],
        analysers: &mut HashMap<&'static str, Analyser>,
    ) -> Result<Hit> {
        let shown = read_back(self.snapshot, candidate.address)?;
        let terms = answers.iter().find(|(code, _)| *code == shown.record.read_as).map(|(_, terms)| terms);
        let chunk = match chunks.get(&candidate.address) {
            Some(&chunk) => chunk,
            None if readings.is_empty() => 1,
            None => {
                let weights = Weights::new(&self.snapshot.present);
                let found = rank(self.snapshot, readings, &weights, &mut [*candidate])?;
                found.get(&candidate.address).copied().unwrap_or(1)
            }
        };
        let rules = language(&shown.record.read_as);
        let analyser = analysers.entry(rules.code).or_insert_with(|| Analyser::new(rules));
        let mut hit = hit(shown, candidate, chunk, terms, analyser);
        if candidate.group & 1 == 1 {
            hit.other_languages = self.other_languages(&hit, candidate.address)?;
        }
        Ok(hit)
    }

    /// The translations of a hit that the reader may open as well.
    fn other_languages(&self, hit: &Hit, but: DocAddress) -> Result<Vec<String>> {
        let term = Term::from_field_text(self.snapshot.fields.group, &hit.group);
        let mut clauses = vec![self.in_reach.clause()];
        clauses.push((Occur::Must, Box::new(TermQuery::new(term, IndexRecordOption::Basic))));
        let scoring = EnableScoring::disabled_from_searcher(&self.snapshot.searcher);
        let weight = BooleanQuery::new(clauses).weight(scoring)?;
        let mut languages = Vec::new();
        for (nth, segment) in (0..).zip(self.snapshot.searcher.segment_readers()) {
            let spoken = segment.fast_fields().str("spoken")?;
            let mut matching = weight.scorer(segment, 1.0)?;
            while matching.doc() != TERMINATED {
                let doc = matching.doc();
                if let Some(column) =
                    spoken.as_ref().filter(|_| !segment.is_deleted(doc) && DocAddress::new(nth, doc) != but)
                {
                    for value in column.term_ords(doc) {
                        let mut tag = String::new();
                        column.ord_to_str(value, &mut tag)?;
                        languages.push(tag);
                    }
                }
                matching.advance();
            }
        }
        languages.sort();
        languages.dedup();
        languages.retain(|tag| Some(tag) != hit.language.as_ref());
        Ok(languages)
    }

    fn per_page(&self) -> usize {
        self.ask.per_page.clamp(1, 200)
    }
}
