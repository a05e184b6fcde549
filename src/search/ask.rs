//! A question, and who asks it.
use chrono::NaiveDateTime;

use super::synonyms::Synonyms;

/// What the reader may find, and the languages they read.
#[derive(Clone, Debug, Default)]
pub struct Reach {
    /// The reader's terms; a document sharing none of them does not exist for them.
    pub scopes: Vec<String>,
    /// The only kinds of records there are for the reader (`Document::source`); `None`: all.
    pub sources: Option<Vec<String>>,
    /// The moment of asking (UTC). `None` sees documents outside their window too.
    pub at: Option<NaiveDateTime>,
    /// The reader's languages, that of the pages first: a small push upwards, never a filter.
    pub languages: Vec<String>,
}

/// How hits are ordered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    #[default]
    Relevance,
    Newest,
}

/// Narrowing by facet: values of one list are alternatives, the lists must all agree.
#[derive(Clone, Debug, Default)]
pub struct Filters {
    pub kinds: Vec<String>,
    pub products: Vec<String>,
    pub languages: Vec<String>,
    pub tiers: Vec<String>,
    pub tags: Vec<String>,
    pub sources: Vec<String>,
    pub changed_since: Option<NaiveDateTime>,
}

/// What matches is counted by, and can be narrowed to some values of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Facet {
    Kind,
    Product,
    Language,
    Tier,
    Changed,
}

impl Filters {
    /// The values chosen of a facet, under the name of its labels; nothing for
    /// the time of change, which is no label.
    pub(super) fn values(&self, facet: Facet) -> Option<(&'static str, &[String])> {
        match facet {
            Facet::Kind => Some(("kind", &self.kinds)),
            Facet::Product => Some(("product", &self.products)),
            Facet::Language => Some(("lang", &self.languages)),
            Facet::Tier => Some(("tier", &self.tiers)),
            Facet::Changed => None,
        }
    }

    /// The facets of which something is chosen.
    pub(super) fn narrowed(&self) -> Vec<Facet> {
        let all = [Facet::Kind, Facet::Product, Facet::Language, Facet::Tier, Facet::Changed];
        let chosen = |facet: &Facet| match self.values(*facet) {
            Some((_, values)) => !values.is_empty(),
            None => self.changed_since.is_some(),
        };
        all.into_iter().filter(chosen).collect()
    }
}

/// One search. Without any words it lists everything in reach, newest first.
#[derive(Clone, Debug)]
pub struct Ask<'a> {
    /// As typed: words, `"a phrase"`, `-without`, `tag:x kind:x lang:x product:x in:title`.
    pub text: &'a str,
    pub filters: Filters,
    pub sort: Sort,
    /// Counted from 1.
    pub page: usize,
    pub per_page: usize,
    pub synonyms: &'a Synonyms,
}

impl<'a> Ask<'a> {
    /// The first twenty hits by relevance, without filters.
    pub fn new(text: &'a str, synonyms: &'a Synonyms) -> Ask<'a> {
        Ask { text, filters: Filters::default(), sort: Sort::Relevance, page: 1, per_page: 20, synonyms }
    }
}
