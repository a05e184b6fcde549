//! Who may find what, as part of every query.

use tantivy::query::{BooleanQuery, ConstScoreQuery, EmptyQuery, EnableScoring, Occur, Query, TermQuery};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{TERMINATED, Term};

use super::ask::Reach;
use super::bits::BitsQuery;
use super::index::Result;
use super::known::Terms;
use super::record::{label, seconds};
use super::snapshot::Snapshot;

/// What one reader may find at one moment: worked out once for a question, and part of everything
/// that the question asks of the index.
#[derive(Debug, Clone)]
pub struct InReach(BitsQuery);

impl InReach {
    pub fn of(snapshot: &Snapshot, reach: &Reach) -> Result<InReach> {
        let terms = terms(snapshot, reach);
        let segments = snapshot.searcher.segment_readers().iter().zip(&snapshot.known);
        let bits = segments
            .map(|(segment, known)| Ok((known.id, known.with(segment, &terms, reach.at.map(seconds))?)))
            .collect::<Result<_>>()?;
        Ok(InReach(BitsQuery::of(bits)))
    }

    /// The clause that every question to the index has in it.
    pub fn clause(&self) -> (Occur, Box<dyn Query>) {
        (Occur::Must, Box::new(self.0.clone()))
    }

    /// Documents in reach that match, counted no further than `limit`.
    pub fn count_up_to(&self, snapshot: &Snapshot, query: Box<dyn Query>, limit: u64) -> Result<u64> {
        let query = BooleanQuery::new(vec![self.clause(), (Occur::Must, query)]);
        let weight = query.weight(EnableScoring::disabled_from_searcher(&snapshot.searcher))?;
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
}

/// The reader's scopes and kinds of records, always in the same order.
fn terms(snapshot: &Snapshot, reach: &Reach) -> Terms {
    let sorted = |field: Field, texts: &mut dyn Iterator<Item = String>| {
        let mut terms: Vec<Term> = texts.map(|text| Term::from_field_text(field, &text)).collect();
        terms.sort_unstable();
        terms.dedup();
        terms
    };
    let scopes = sorted(snapshot.fields.scopes, &mut reach.scopes.iter().cloned());
    let sources = reach.sources.as_ref().map(|sources| {
        sorted(snapshot.fields.labels, &mut sources.iter().map(|source| label("source", source)))
    });
    (scopes, sources)
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
