//! What a search gives back.
use std::ops::Range;

use chrono::NaiveDateTime;

use super::ask::Facet;

/// One page of hits. Translations of one thing are one hit, and are counted once.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// Things in reach that match, over all pages.
    pub total: u64,
    pub hits: Vec<Hit>,
    pub facets: Facets,
    /// "Did you mean": made only of words in documents the reader may see.
    pub corrected: Option<String>,
    /// Not every word was asked for: too little had them all.
    pub loosened: bool,
    pub understood: Understood,
}

/// One thing, in the language that suits the question and the reader best.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    pub key: String,
    pub group: String,
    pub title: Passage,
    pub passage: Passage,
    /// (page of the passage, pages in all), for documents of several pages.
    pub page_number: Option<(usize, usize)>,
    pub language: Option<String>,
    pub kind: String,
    pub source: String,
    pub product: Option<String>,
    pub url: String,
    pub place: String,
    pub file: Option<String>,
    pub version: Option<i32>,
    pub approved: bool,
    pub updated: NaiveDateTime,
    /// For comparing hits of one answer only.
    pub score: f32,
    /// Further languages in which the reader may open it.
    pub other_languages: Vec<String>,
}

/// A piece of text and the byte ranges in it that answer the question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passage {
    pub text: String,
    /// In order, never overlapping, always on character boundaries.
    pub marks: Vec<Range<usize>>,
    /// The text begins or ends in the middle of something longer.
    pub cut_before: bool,
    pub cut_after: bool,
}

impl Passage {
    /// The text in order as (piece, is it marked).
    pub fn pieces(&self) -> Vec<(&str, bool)> {
        let mut pieces = Vec::new();
        let mut at = 0;
        for mark in &self.marks {
            let plain = self.text.get(at..mark.start).unwrap_or_default();
            let marked = self.text.get(mark.clone()).unwrap_or_default();
            pieces
                .extend([(plain, false), (marked, true)].into_iter().filter(|(piece, _)| !piece.is_empty()));
            at = mark.end;
        }
        pieces.extend(self.text.get(at..).filter(|rest| !rest.is_empty()).map(|rest| (rest, false)));
        pieces
    }
}

/// Counts over everything that matches, most frequent first. The values of a facet
/// that is narrowed are counted as if it were not: they say what choosing would bring.
///
/// They count things like `total` does: a thing with translations counts once in each facet,
/// and in `languages` once for each of its languages that match.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets {
    pub kinds: Vec<(String, u64)>,
    pub products: Vec<(String, u64)>,
    pub languages: Vec<(String, u64)>,
    pub tiers: Vec<(String, u64)>,
    pub sources: Vec<(String, u64)>,
    /// ((year, month 1 to 12), count), newest first.
    pub changed: Vec<((i32, u32), u64)>,
}

impl Facets {
    /// Takes one facet's counts from others.
    pub(super) fn take(&mut self, facet: Facet, from: Facets) {
        match facet {
            Facet::Kind => self.kinds = from.kinds,
            Facet::Product => self.products = from.products,
            Facet::Language => self.languages = from.languages,
            Facet::Tier => self.tiers = from.tiers,
            Facet::Changed => self.changed = from.changed,
        }
    }
}

/// The question as it was read, to be shown back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Understood {
    pub words: Vec<String>,
    pub phrases: Vec<String>,
    pub without: Vec<String>,
    /// (operator, value), e.g. `("tag", "cloud")`.
    pub filters: Vec<(String, String)>,
    pub title_only: bool,
}

/// A title offered while typing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    pub key: String,
    pub group: String,
    pub title: Passage,
    pub kind: String,
    pub language: Option<String>,
    pub url: String,
    pub place: String,
}
