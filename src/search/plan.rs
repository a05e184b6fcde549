//! From readings to one query.
use tantivy::Term;
use tantivy::query::{BooleanQuery, BoostQuery, DisjunctionMaxQuery, Occur, PhraseQuery, Query, TermQuery};
use tantivy::schema::{Field, IndexRecordOption};

use super::reading::{Need, Reading, Way, Word};
use super::weigh::Weights;

/// A word in a title says this much more than one in the text.
const TITLE: f32 = 1.6;
/// And a little more when it is written exactly so.
const SURFACE: f32 = 1.2;

/// How much of the question must be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Insist {
    Everything,
    /// About half of the words.
    Enough,
}

/// What one language finds, or `None` when it can't find anything. Hopeless units are not insisted on.
pub fn plan(
    reading: &Reading,
    insist: Insist,
    hopeless: &[usize],
    title_only: bool,
    weights: &mut Weights,
) -> Option<Box<dyn Query>> {
    let fields = reading.present.fields;
    let field = if title_only { fields.title } else { fields.body };
    let all_optional = reading.needs.iter().all(|need| need.optional);
    let (mut wanted, mut helpful) = (Vec::new(), Vec::new());
    let mut missing = 0;
    for (unit, need) in reading.needs.iter().enumerate() {
        if hopeless.contains(&unit) {
            continue;
        }
        let query = need_query(field, need, weights);
        match query {
            Some(query) if !need.optional || all_optional => wanted.push(query),
            Some(query) => helpful.push((Occur::Should, query)),
            None if !need.optional || all_optional => missing += 1,
            None => {}
        }
    }
    let enough = enough(wanted.len() + missing, insist);
    if wanted.len() < enough || wanted.is_empty() {
        return None;
    }
    if !title_only {
        let titles =
            reading.needs.iter().flat_map(|need| need.ways.iter().take(1)).flat_map(|way| &way.words);
        helpful.extend(
            titles.filter_map(|word| Some((Occur::Should, title_query(fields.title, word, weights)?))),
        );
    }
    let core: Box<dyn Query> = if enough == wanted.len() {
        Box::new(BooleanQuery::new(wanted.into_iter().map(|query| (Occur::Must, query)).collect()))
    } else {
        Box::new(BooleanQuery::union_with_minimum_required_clauses(wanted, enough))
    };
    let mut clauses = vec![(Occur::Must, core)];
    clauses.append(&mut helpful);
    Some(Box::new(BooleanQuery::new(clauses)))
}

fn enough(words: usize, insist: Insist) -> usize {
    match insist {
        Insist::Everything => words,
        Insist::Enough => words.div_ceil(2).max(1).min(words),
    }
}

/// Any of the ways, the best one counting.
pub fn need_query(field: Field, need: &Need, weights: &mut Weights) -> Option<Box<dyn Query>> {
    let ways: Vec<Box<dyn Query>> =
        need.ways.iter().filter(|way| way.known()).filter_map(|way| way_query(field, way, weights)).collect();
    best_of(ways)
}

fn way_query(field: Field, way: &Way, weights: &mut Weights) -> Option<Box<dyn Query>> {
    let query = match way.words.as_slice() {
        [word] => word_query(field, word, weights)?,
        words if way.adjacent => phrase_query(field, words, weights),
        words => {
            let all: Vec<_> = words.iter().filter_map(|word| word_query(field, word, weights)).collect();
            Box::new(BooleanQuery::intersection(all))
        }
    };
    Some(boost(query, way.weight))
}

fn word_query(field: Field, word: &Word, weights: &mut Weights) -> Option<Box<dyn Query>> {
    let terms = word.terms.iter().map(|(text, weight)| {
        let term = Term::from_field_text(field, text);
        weights.lend(&term, &word.typed);
        boost(Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs)), *weight)
    });
    best_of(terms.collect())
}

/// The words in a row. Each is looked for in its main form, which every word of the index has.
fn phrase_query(field: Field, words: &[Word], weights: &mut Weights) -> Box<dyn Query> {
    let terms = words.iter().filter_map(|word| {
        let (text, _) = word.terms.first()?;
        let term = Term::from_field_text(field, text);
        weights.lend(&term, &word.typed);
        Some((word.at, term))
    });
    Box::new(PhraseQuery::new_with_offset(terms.collect()))
}

fn title_query(field: Field, word: &Word, weights: &mut Weights) -> Option<Box<dyn Query>> {
    let surface = (format!("={}", word.typed), SURFACE);
    let terms = word.terms.iter().cloned().chain([surface]).map(|(text, weight)| {
        let term = Term::from_field_text(field, &text);
        weights.lend(&term, &word.typed);
        boost(Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs)), weight * TITLE)
    });
    if word.terms.is_empty() { None } else { best_of(terms.collect()) }
}

fn best_of(mut queries: Vec<Box<dyn Query>>) -> Option<Box<dyn Query>> {
    match queries.len() {
        0 => None,
        1 => queries.pop(),
        _ => Some(Box::new(DisjunctionMaxQuery::new(queries))),
    }
}

fn boost(query: Box<dyn Query>, by: f32) -> Box<dyn Query> {
    if by == 1.0 { query } else { Box::new(BoostQuery::new(query, by)) }
}
