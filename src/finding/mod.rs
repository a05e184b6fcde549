//! The one box: everything a viewer may see, found from one search box.
//!
//! Each domain says what of it can be found ([`Searchable`], listed in
//! `sources.rs`). A follower reads the change feed, asks the domains for their
//! documents and puts them into the index, about a tenth of a second after the
//! commit. The index is a cache of this machine: it can be thrown away at any
//! time and is built anew from the tables. What people ask for is counted,
//! never who asked, and read on the search desk.

mod answer;
mod asked;
mod desk;
mod everything;
mod finder;
mod follow;
mod follower;
mod pages;
mod question;
mod reindex;
mod sources;
mod standing;
mod view;

pub use asked::{Asked, OldSearches};
pub use desk::{Synonym, SynonymForm, SynonymId, add_synonym, synonyms};
pub use finder::Finder;
pub use follower::Follower;
pub use reindex::{rebuild, reindex};
pub use standing::Standing;

use crate::access::rights::Rights;
use crate::db::Tx;
use crate::error::Error;
use crate::routes::Routes;
use crate::search::Document;

/// A kind of record that can be found.
///
/// The finder names the group of a record's documents (`item:0123456789ab`) and
/// gives keys to those that have none, so a domain need not.
pub trait Searchable: Send + Sync {
    /// Its name in the change feed: the word its domain gives to `tx.changed`.
    fn source(&self) -> &'static str;

    /// What its documents call it (`Document::source`), and whether somebody with these rights
    /// may find any.
    fn is_open_to(&self, rights: Rights) -> (&'static str, bool);

    /// What can be found of one record, one document for each language; none if
    /// it is gone, or was never to be found.
    ///
    /// # Errors
    /// Are logged, and the record is tried again later; others are not kept waiting.
    fn documents(&self, tx: &mut Tx<'_>, record: i64) -> Result<Vec<Document>, Error>;

    /// The next records after a number, in the order of their numbers, at most
    /// `most`; for building the index anew.
    ///
    /// # Errors
    /// Break the building off; it begins again later.
    fn all(&self, tx: &mut Tx<'_>, after: i64, most: i64) -> Result<Vec<i64>, Error>;
}

pub fn routes(to: &mut Routes<'_>) {
    to.get("/search", pages::index).get("/search/suggest", pages::suggest);
    desk::routes(to);
}
