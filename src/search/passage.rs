//! What is shown of a hit: its title and the place in its text that answers.
use std::collections::HashSet;
use std::ops::Range;

use tantivy::schema::Value;
use tantivy::{DocAddress, TantivyDocument};

use super::analyse::Analyser;
use super::collect::Candidate;
use super::found::{Hit, Passage};
use super::index::Result;
use super::reading::Reading;
use super::record::{Record, heading};
use super::snapshot::Snapshot;

/// Characters of a passage.
const LENGTH: usize = 240;
/// Characters shown before the first marked word.
const LEAD: usize = 60;

/// A hit read back from the index.
pub struct Shown {
    pub record: Record,
    chunks: Vec<String>,
}

impl Shown {
    /// The text of one chunk; the first is everything that names the document.
    pub fn chunk(&self, number: usize) -> String {
        match number.checked_sub(1) {
            Some(nth) => self.chunks.get(nth).cloned().unwrap_or_default(),
            None => heading(&self.record.document),
        }
    }
}

/// Reads what is kept of a document.
pub fn read(snapshot: &Snapshot, address: DocAddress) -> Result<Shown> {
    let stored: TantivyDocument = snapshot.searcher.doc(address)?;
    let text = |field| stored.get_all(field).filter_map(|value| value.as_value().as_str().map(str::to_owned));
    let record = text(snapshot.fields.record).next().unwrap_or_default();
    Ok(Shown { record: serde_json::from_str(&record)?, chunks: text(snapshot.fields.chunk).collect() })
}

/// The terms that count as an answer, for each language of the question.
pub fn answers(readings: &[Reading]) -> Vec<(&'static str, HashSet<&str>)> {
    readings
        .iter()
        .map(|reading| {
            let words = reading.needs.iter().flat_map(|need| &need.ways).flat_map(|way| &way.words);
            let terms = words.flat_map(|word| word.terms.iter().map(|(term, _)| term.as_str())).collect();
            (reading.present.fields.language.code, terms)
        })
        .collect()
}

/// A candidate as a hit.
pub fn hit(
    shown: Shown,
    candidate: &Candidate,
    chunk: usize,
    terms: Option<&HashSet<&str>>,
    analyser: &mut Analyser,
) -> Hit {
    let nothing = HashSet::new();
    let terms = terms.unwrap_or(&nothing);
    let chunk = chunk.max(1);
    let text = shown.chunks.get(chunk - 1).map_or("", String::as_str);
    let page = shown.record.pages.get(chunk).copied().unwrap_or_default();
    let count = shown.record.page_count as usize;
    let document = shown.record.document;
    let title_marks = marks(analyser, &document.title, terms);
    Hit {
        title: Passage { marks: title_marks, text: document.title, cut_before: false, cut_after: false },
        passage: cut(analyser, text, terms),
        page_number: (page > 0 && count > 1).then_some((page as usize, count)),
        key: document.key,
        group: document.group,
        language: document.language,
        kind: document.kind,
        source: document.source,
        product: document.product,
        url: document.url,
        place: document.place,
        file: document.file,
        version: document.version,
        approved: document.approved,
        updated: document.updated,
        score: candidate.score,
        other_languages: Vec::new(),
    }
}

/// Where the terms stand in a text, overlapping and touching ones as one.
pub fn marks(analyser: &mut Analyser, text: &str, terms: &HashSet<&str>) -> Vec<Range<usize>> {
    let mut marks: Vec<Range<usize>> = Vec::new();
    for token in analyser.tokens(text) {
        if !terms.contains(token.term.as_str()) {
            continue;
        }
        match marks.last_mut() {
            Some(last) if token.from <= last.end => last.end = last.end.max(token.to),
            _ => marks.push(token.from..token.to),
        }
    }
    marks
}

/// The part of a text with the most marks, cut at spaces.
fn cut(analyser: &mut Analyser, text: &str, terms: &HashSet<&str>) -> Passage {
    let all = marks(analyser, text, terms);
    let densest = all
        .iter()
        .max_by_key(|start| {
            let inside: HashSet<String> = all
                .iter()
                .filter(|mark| mark.start >= start.start && mark.end <= start.start + LENGTH)
                .filter_map(|mark| text.get((*mark).clone()).map(str::to_lowercase))
                .collect();
            (inside.len(), std::cmp::Reverse(start.start))
        })
        .map_or(0, |mark| mark.start);
    let from = back(text, densest);
    let rest = text.get(from..).unwrap_or_default();
    let to = from + ahead(rest);
    let inside = all.into_iter().filter(|mark| mark.start >= from && mark.end <= to);
    Passage {
        text: text.get(from..to).unwrap_or_default().to_owned(),
        marks: inside.map(|mark| mark.start - from..mark.end - from).collect(),
        cut_before: from > 0,
        cut_after: to < text.len(),
    }
}

/// Where a passage begins that shows what stands at a place.
fn back(text: &str, place: usize) -> usize {
    let before = text.get(..place).unwrap_or_default();
    let count = before.chars().count();
    if count <= LEAD {
        return 0;
    }
    let start = before.char_indices().nth(count - LEAD).map_or(0, |(at, _)| at);
    let tail = before.get(start..).unwrap_or_default();
    let space = tail.char_indices().find(|(_, letter)| letter.is_whitespace());
    space.map_or(start, |(at, letter)| start + at + letter.len_utf8())
}

/// How much of the text a passage takes, in bytes.
fn ahead(text: &str) -> usize {
    let Some((end, _)) = text.char_indices().nth(LENGTH) else { return text.len() };
    let head = text.get(..end).unwrap_or_default();
    head.rfind(char::is_whitespace).filter(|&space| space > end / 2).unwrap_or(end)
}
