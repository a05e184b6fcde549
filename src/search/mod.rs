//! The search engine: documents in, ranked hits out.
//!
//! It knows nothing about the portal. A domain hands it [`Document`]s, each with the terms of
//! those who may find it; a reader asks with theirs ([`Reach`]). The index is a cache: what was
//! applied last is in its commit, and it can be built anew at any time while it serves.
//!
//! How a question travels: `parse` takes it apart, `reading` puts it into the terms of every
//! language, `plan` makes a query of that, `collect` counts and keeps the best, `rank` looks at
//! those more closely, `passage` picks what to show.
mod analyse;
mod ask;
mod bits;
mod chunks;
mod collect;
mod correct;
mod document;
mod encoded;
mod find;
mod fold;
mod found;
mod generations;
mod index;
mod known;
mod languages;
mod parse;
mod passage;
mod plan;
mod rank;
mod reading;
mod record;
mod rights;
mod schema;
mod snapshot;
mod stopwords;
mod suggest;
mod synonyms;
mod weigh;
mod widen;
mod words;

pub use ask::{Ask, Filters, Reach, Sort};
pub use document::{Change, Document};
pub use found::{Facets, Found, Hit, Passage, Suggestion, Understood};
pub use index::{Bookmark, Error, Index, Opened, Result};
pub use languages::spoken;
pub use synonyms::{SynonymSet, Synonyms};

#[cfg(test)]
mod tests;
