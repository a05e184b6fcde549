//! The search desk: what people ask for and do not find, the synonyms that help
//! them, and the index itself.

mod pages;
mod query;
mod synonym;
mod synonyms;

pub use query::{add as add_synonym, synonyms};
pub use synonym::{Synonym, SynonymForm, SynonymId};

use crate::routes::Routes;

pub fn routes(to: &mut Routes<'_>) {
    to.get("/admin/search", pages::index)
        .post("/admin/search/rebuild", pages::rebuild)
        .get("/admin/search/synonyms/new", synonyms::new)
        .post("/admin/search/synonyms", synonyms::create)
        .get("/admin/search/synonyms/{id}/edit", synonyms::edit)
        .post("/admin/search/synonyms/{id}", synonyms::save)
        .post("/admin/search/synonyms/{id}/deletion", synonyms::delete);
}
