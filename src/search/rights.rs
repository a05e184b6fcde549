//! Who may find what, as part of every query.
use tantivy::query::doc_predicate_query::{DocPredicateQuery, FunctionPredicate};
use tantivy::query::{BooleanQuery, ConstScoreQuery, EmptyQuery, EnableScoring, Occur, Query, TermQuery};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{DocSet, SegmentReader, TERMINATED, Term};

use super::ask::Reach;
use super::index::Result;
use super::record::seconds;
use super::snapshot::Snapshot;

/// Documents in reach. Every question to the index has this in it.
pub fn within(snapshot: &Snapshot, reach: &Reach) -> Vec<(Occur, Box<dyn Query>)> {
    let mut scopes = reach.scopes.clone();
    scopes.sort_unstable();
    scopes.dedup();
    let mut clauses = vec![(Occur::Must, any_of(snapshot.fields.scopes, &scopes))];
    if let Some(sources) = &reach.sources {
        clauses.push((Occur::Must, any_of(snapshot.fields.source, sources)));
    }
    if let Some(at) = reach.at {
        clauses.push((Occur::Must, silent(window(seconds(at)))));
    }
    clauses
}

/// Documents with one of these terms, without a say in the score.
pub fn any_of(field: Field, terms: &[String]) -> Box<dyn Query> {
    let mut queries: Vec<Box<dyn Query>> = terms.iter().map(|term| term_query(field, term)).collect();
    match queries.len() {
        0 => Box::new(EmptyQuery),
        1 => silent(queries.remove(0)),
        _ => silent(Box::new(BooleanQuery::union(queries))),
    }
}

/// Takes a query's say in the score away.
pub fn silent(query: Box<dyn Query>) -> Box<dyn Query> {
    Box::new(ConstScoreQuery::new(query, 0.0))
}

fn term_query(field: Field, term: &str) -> Box<dyn Query> {
    Box::new(TermQuery::new(Term::from_field_text(field, term), IndexRecordOption::Basic))
}

fn window(at: i64) -> Box<dyn Query> {
    let open = move |segment: &SegmentReader| {
        let from = segment.fast_fields().column_first_or_default::<i64>("from")?;
        let until = segment.fast_fields().column_first_or_default::<i64>("until")?;
        Ok(move |doc: u32| from.get_val(doc) <= at && at < until.get_val(doc))
    };
    Box::new(DocPredicateQuery::from(FunctionPredicate::from(open)))
}

/// Documents in reach that match, counted no further than `limit`.
pub fn count_up_to(snapshot: &Snapshot, query: Box<dyn Query>, reach: &Reach, limit: u64) -> Result<u64> {
    let mut clauses = within(snapshot, reach);
    clauses.push((Occur::Must, query));
    let weight =
        BooleanQuery::new(clauses).weight(EnableScoring::disabled_from_searcher(&snapshot.searcher))?;
    let mut count = 0;
    for segment in snapshot.searcher.segment_readers() {
        let mut matching = weight.scorer(segment, 1.0)?;
        let mut doc = matching.doc();
        while doc != TERMINATED {
            count += u64::from(!segment.is_deleted(doc));
            if count >= limit {
                return Ok(count);
            }
            doc = matching.advance();
        }
    }
    Ok(count)
}
