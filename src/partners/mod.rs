//! Partner firms: who sells for the vendor, on which tier, in which region, of
//! which kind, and whose branch they are.
//!
//! The vendor's staff see all of them. An administrator changes any, a channel
//! manager their own. A firm is never deleted, since its past stays on record:
//! it is closed, which signs its people out, and can be opened again.

mod branches;
mod bringing;
mod bulk;
mod closing;
mod distributors;
mod editing;
mod export;
mod firm;
mod form;
mod mail_domains;
mod pages;
mod query;
mod reach;
mod searching;
mod vendors_acts;

pub use bulk::{COLUMNS as FIRM_COLUMNS, bring_firms, import_firms};
pub use distributors::{is_reseller, resellers};
pub use firm::{Firm, FirmKind, NewFirm, add};
pub use mail_domains::put as put_domains;
pub use query::{keys_of, managed, named, names, of_anybody, offered, sorted_under, vendor};
pub use reach::{Reach, reach};
pub use searching::Partners;

use crate::routes::Routes;

pub fn routes(to: &mut Routes<'_>) {
    to.get("/trail", vendors_acts::show)
        .get("/partners", pages::index)
        .export("/partners/export.csv", export::csv)
        .get("/partners/import", bringing::show)
        .upload("/partners/import", bringing::bring)
        .get("/partners/new", editing::new)
        .post("/partners", editing::create)
        .get("/partners/{id}", pages::show)
        .get("/partners/{id}/edit", editing::edit)
        .get("/partners/{id}/domains", mail_domains::show)
        .post("/partners/{id}/domains", mail_domains::save)
        .post("/partners/{id}", editing::save)
        .get("/partners/{id}/closing", closing::ask)
        .post("/partners/{id}/closing", closing::close)
        .post("/partners/{id}/opening", closing::open);
}
