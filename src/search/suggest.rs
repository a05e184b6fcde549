//! Titles offered while somebody types.
use std::collections::HashSet;

use tantivy::Term;
use tantivy::query::{BooleanQuery, BoostQuery, ConstScoreQuery, EnableScoring, Occur, Query, TermQuery};
use tantivy::schema::IndexRecordOption;

use super::ask::{Reach, Sort};
use super::collect::collect;
use super::fold::{even_width, fold};
use super::found::{Passage, Suggestion};
use super::index::{Index, Result};
use super::passage::read;
use super::record::{LONGEST_START, start_of_title};
use super::rights::InReach;
use super::words::{Kind, pairs, pieces};

/// Words looked at; more than anybody types before looking.
const MOST_WORDS: usize = 8;

impl Index {
    /// Titles in reach whose words begin with what was typed; those that begin with it whole first.
    ///
    /// # Errors
    /// When the index can't be read. No text is an error.
    pub fn suggest(&self, text: &str, reach: &Reach, limit: usize) -> Result<Vec<Suggestion>> {
        let snapshot = self.snapshot();
        let text = even_width(&text.chars().take(100).collect::<String>()).into_owned();
        let starts = starts(&text);
        if starts.is_empty() || limit == 0 {
            return Ok(Vec::new());
        }
        let term = |start: &str| -> Box<dyn Query> {
            let term = Term::from_field_text(snapshot.fields.starts, start);
            Box::new(TermQuery::new(term, IndexRecordOption::Basic))
        };
        let mut clauses = vec![InReach::of(&snapshot, reach)?.clause()];
        for start in &starts {
            clauses.push((Occur::Must, Box::new(ConstScoreQuery::new(term(start), 1.0))));
        }
        let whole: String = start_of_title(&text).chars().take(LONGEST_START).collect();
        let first = Box::new(ConstScoreQuery::new(term(&format!("^{whole}")), 1.0));
        clauses.push((Occur::Should, Box::new(BoostQuery::new(first, starts.len() as f32))));
        let scoring = EnableScoring::enabled_from_searcher(&snapshot.searcher);
        let weight = BooleanQuery::new(clauses).weight(scoring)?;
        let collected = collect(&snapshot, weight.as_ref(), &reach.languages, Sort::Relevance, limit)?;
        let mut suggestions = Vec::new();
        for candidate in collected.best.iter().take(limit) {
            let document = read(&snapshot, candidate.address)?.record.document;
            let title = marked(document.title, &starts);
            suggestions.push(Suggestion {
                title,
                key: document.key,
                group: document.group,
                kind: document.kind,
                language: document.language,
                url: document.url,
                place: document.place,
            });
        }
        Ok(suggestions)
    }
}

/// What each typed word would begin.
fn starts(text: &str) -> Vec<String> {
    let mut starts = Vec::new();
    for piece in pieces(text) {
        let word = fold(&piece.text.to_lowercase()).into_owned();
        if piece.kind == Kind::Wide && word.chars().count() > 1 {
            starts.extend(
                pairs(&word).map(|(pair, ..)| pair.to_owned()).filter(|pair| pair.chars().count() > 1),
            );
        } else {
            starts.push(word.chars().take(LONGEST_START).collect());
        }
    }
    starts.truncate(MOST_WORDS);
    starts
}

fn marked(title: String, starts: &[String]) -> Passage {
    let wanted: HashSet<&str> = starts.iter().map(String::as_str).collect();
    let mut marks: Vec<std::ops::Range<usize>> = Vec::new();
    for piece in pieces(&title) {
        if piece.kind == Kind::Wide {
            for (pair, from, to) in pairs(piece.text) {
                if wanted.contains(pair) {
                    add(&mut marks, piece.from + from..piece.from + to);
                }
            }
            continue;
        }
        let folded = fold(&piece.text.to_lowercase()).into_owned();
        let longest = starts
            .iter()
            .filter(|start| folded.starts_with(start.as_str()))
            .map(|start| start.chars().count());
        if let Some(count) = longest.max() {
            let end = piece.text.char_indices().nth(count).map_or(piece.text.len(), |(at, _)| at);
            add(&mut marks, piece.from..piece.from + end);
        }
    }
    Passage { text: title, marks, cut_before: false, cut_after: false }
}

fn add(marks: &mut Vec<std::ops::Range<usize>>, mark: std::ops::Range<usize>) {
    match marks.last_mut() {
        Some(last) if mark.start <= last.end => last.end = last.end.max(mark.end),
        _ => marks.push(mark),
    }
}
