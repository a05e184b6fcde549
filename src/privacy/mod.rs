//! What the portal knows of people: which columns say what, a copy of everything for the
//! person it is about, and erasure that leaves a number where somebody was.

pub mod columns;
mod erasure;
mod erasure_pages;
mod export;
mod pages;

pub use erasure::ErasePerson;

use crate::jobs::Tasks;
use crate::routes::Routes;

pub fn routes(to: &mut Routes<'_>) {
    to.get("/account/data", pages::own)
        .export("/account/data/export.zip", pages::download)
        .get("/admin/privacy", pages::records)
        .get("/people/{id}/erasure", erasure_pages::show)
        .post("/people/{id}/erasure", erasure_pages::erase)
        .post("/people/{id}/hold", erasure_pages::hold);
}

/// Makes the domain's jobs known.
pub fn tasks(tasks: &mut Tasks) {
    tasks.add::<ErasePerson>();
}
