//! What a domain hands to the index.
use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

/// One findable thing in one language. The engine knows nothing else about it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Document {
    /// Unique over the whole index, e.g. `item:ab12:pl`.
    pub key: String,
    /// Translations of one thing share it, e.g. `item:ab12`.
    pub group: String,
    /// Facet word: `datasheet`, `guide`, `page`, `deal`.
    pub kind: String,
    /// The domain it comes from: `library`, `deals`.
    pub source: String,
    /// BCP 47 tag; when absent the text is looked at to choose how to read it.
    pub language: Option<String>,
    pub title: String,
    pub summary: String,
    pub keywords: Vec<String>,
    /// The text page by page, so that a hit can say "page 14 of 22".
    #[serde(skip)]
    pub pages: Vec<String>,
    pub product: Option<String>,
    pub tags: Vec<String>,
    pub tiers: Vec<String>,
    /// Who may find it: one term in common with the reader's is enough, none means nobody.
    pub scopes: Vec<String>,
    /// Not found before this moment (UTC).
    pub visible_from: Option<NaiveDateTime>,
    /// Not found from this moment on (UTC).
    pub visible_until: Option<NaiveDateTime>,
    pub url: String,
    /// Where it lives, in words: `Library › Service`.
    pub place: String,
    pub file: Option<String>,
    pub version: Option<i32>,
    pub approved: bool,
    pub updated: NaiveDateTime,
}

/// One step of the change feed, as the index sees it.
#[derive(Clone, Debug)]
pub enum Change {
    /// The group now consists of exactly these documents.
    Put { group: String, docs: Vec<Document> },
    /// The group is gone.
    Remove { group: String },
}
