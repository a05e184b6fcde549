//! A question, and who asks it.
use chrono::NaiveDateTime;

use super::synonyms::Synonyms;

/// What the reader may find, and the languages they read.
#[derive(Clone, Debug, Default)]
pub struct Reach {
    /// The reader's terms; a document sharing none of them does not exist for them.
    pub scopes: Vec<String>,
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
