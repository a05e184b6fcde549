//! "Did you mean": a word nobody in reach uses, in the nearest spelling somebody does.
use std::collections::HashMap;

use tantivy::postings::Postings;
use tantivy::query::TermQuery;
use tantivy::schema::IndexRecordOption;
use tantivy::{DocAddress, DocSet, TERMINATED, Term};

use super::analyse::Analyser;
use super::index::Result;
use super::languages::language;
use super::parse::Unit;
use super::passage;
use super::record::CHUNK_BITS;
use super::rights::InReach;
use super::snapshot::Snapshot;
use super::widen::Near;

/// Spellings used in more documents than this are all called common.
const COMMON: u64 = 50;

/// The question with its unknown words respelt, as documents in reach write them.
pub fn corrected(
    snapshot: &Snapshot,
    in_reach: &InReach,
    text: &str,
    units: &[Unit],
    near: &[Near],
) -> Result<Option<String>> {
    let mut best: HashMap<usize, (u64, &Near)> = HashMap::new();
    for spelling in near {
        let term = Term::from_field_text(spelling.field, &spelling.term);
        let query = Box::new(TermQuery::new(term, IndexRecordOption::Basic));
        let used = in_reach.count_up_to(snapshot, query, COMMON)?;
        let known = best.get(&spelling.unit);
        let nearer = known.is_none_or(|(common, known)| {
            (spelling.distance, u64::MAX - used) < (known.distance, u64::MAX - *common)
        });
        if used > 0 && nearer {
            best.insert(spelling.unit, (used, spelling));
        }
    }
    let mut respelt = text.to_owned();
    for (unit, (_, spelling)) in best {
        let typed = units.get(unit).and_then(Unit::word);
        if let (Some(typed), Some(written)) = (typed, as_written(snapshot, in_reach, spelling)?) {
            respelt = replace(&respelt, typed, &written);
        }
    }
    Ok((respelt != text).then_some(respelt))
}

/// A term as a document in reach writes it.
fn as_written(snapshot: &Snapshot, in_reach: &InReach, spelling: &Near) -> Result<Option<String>> {
    use tantivy::query::{BooleanQuery, EnableScoring, Occur, Query};
    let term = Term::from_field_text(spelling.field, &spelling.term);
    let mut clauses = vec![in_reach.clause()];
    clauses.push((Occur::Must, Box::new(TermQuery::new(term.clone(), IndexRecordOption::Basic))));
    let weight =
        BooleanQuery::new(clauses).weight(EnableScoring::disabled_from_searcher(&snapshot.searcher))?;
    for (nth, segment) in (0..).zip(snapshot.searcher.segment_readers()) {
        let mut matching = weight.scorer(segment, 1.0)?;
        while matching.doc() != TERMINATED && segment.is_deleted(matching.doc()) {
            matching.advance();
        }
        let doc = matching.doc();
        let inverted = segment.inverted_index(spelling.field)?;
        let option = IndexRecordOption::WithFreqsAndPositions;
        let Some(mut postings) = inverted.read_postings(&term, option)?.filter(|_| doc != TERMINATED) else {
            continue;
        };
        if postings.doc() < doc {
            postings.seek(doc);
        }
        let mut positions = Vec::new();
        postings.positions(&mut positions);
        let chunk = positions.first().map_or(0, |position| (position >> CHUNK_BITS) as usize);
        let text = passage::read(snapshot, DocAddress::new(nth, doc))?.chunk(chunk);
        let mut analyser = Analyser::new(language(spelling.code));
        let token = analyser.tokens(&text).into_iter().find(|token| token.term == spelling.term);
        return Ok(token.and_then(|token| text.get(token.from..token.to)).map(str::to_lowercase));
    }
    Ok(None)
}

/// The text with one word (in small letters) put differently.
fn replace(text: &str, typed: &str, written: &str) -> String {
    let mut respelt = String::with_capacity(text.len() + written.len());
    let mut at = 0;
    for piece in super::words::pieces(text) {
        if piece.text.to_lowercase() == typed {
            respelt.push_str(text.get(at..piece.from).unwrap_or_default());
            respelt.push_str(written);
            at = piece.to;
        }
    }
    respelt.push_str(text.get(at..).unwrap_or_default());
    respelt
}
