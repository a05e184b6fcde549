//! What the portal knows of people: which columns say what, what they consented to, how long
//! records are kept, a copy of everything for the person it is about, and erasure that leaves
//! a number where somebody was.

pub mod columns;
pub mod consent;
mod consent_pages;
mod erasure;
mod erasure_pages;
mod export;
mod firm_export;
mod outgoing;
mod pages;
pub mod retention;
mod retention_page;

pub use erasure::ErasePerson;
pub use retention::{KeepRetention, Kept, all as kept, days, set as set_days};

use crate::jobs::Tasks;
use crate::routes::Routes;

pub fn routes(to: &mut Routes<'_>) {
    to.get("/account/data", pages::own)
        .export("/account/data/export.zip", pages::download)
        .export("/partners/{id}/export.zip", firm_export::download)
        .get("/admin/privacy", pages::records)
        .get("/account/consents", consent_pages::own)
        .post("/account/consents", consent_pages::answer)
        .get("/admin/consents", consent_pages::index)
        .get("/admin/consents/new", consent_pages::new)
        .post("/admin/consents", consent_pages::create)
        .get("/admin/consents/{id}", consent_pages::edit)
        .post("/admin/consents/{id}", consent_pages::save)
        .get("/admin/retention", retention_page::show)
        .post("/admin/retention", retention_page::save)
        .get("/people/{id}/erasure", erasure_pages::show)
        .post("/people/{id}/erasure", erasure_pages::erase)
        .post("/people/{id}/hold", erasure_pages::hold);
}

/// Makes the domain's jobs known.
pub fn tasks(tasks: &mut Tasks) {
    tasks.add::<ErasePerson>().add::<KeepRetention>();
}
