//! Deal registration: a partner says which customer it is talking to, the vendor
//! answers fairly and fast, and for a while the customer is that partner's.
//!
//! How a registration is made and decided is the vendor's: a *programme* holds
//! the form, the workflow and the rules as data ([`Definition`]), in versions, and
//! a deal keeps the version it was made with. Where a deal stands is one of a
//! few [`State`]s, whatever the vendor calls its steps. An approved deal holds
//! *protections*: account × product line × territory × site, each once in the
//! whole portal, which the database itself sees to.

mod amending;
mod approvals;
mod asker;
mod board;
mod bringing;
mod bulk;
mod by_mail;
mod checking;
mod conflicts;
mod deal;
mod deal_page;
mod definition;
mod drafting;
mod editor;
mod eligibility;
mod entry;
mod export;
mod field;
mod files;
mod for_whom;
mod form;
mod form_page;
mod handing_in;
mod keeping;
mod lines;
mod list;
mod mail_page;
mod mentions;
mod moves;
mod on_behalf;
mod overlap;
mod pages;
mod past;
mod programme;
mod promise;
mod protection;
mod query;
mod readers;
mod receipt_paper;
mod receipts;
mod registering;
mod reminding;
mod requests;
mod residence;
mod reviews;
mod searching;
mod sharing;
mod steps;
mod submission;
mod wording;
mod words;
mod workflow;
mod working_days;

pub use bulk::{COLUMNS as DEAL_COLUMNS, bring_deals, import_deals};
pub use by_mail::take_letter;
pub use checking::OldChecks;
pub use deal::{Deal, DealId, Details, State, fresh_number};
pub use definition::{Cap, Definition, Dispute, Extension, Protection, Wanted};
pub use drafting::{Seed, draft_from};
pub use eligibility::{Criterion, Judged};
pub use entry::{Entry, EntryKind, enter};
pub use field::{Field, FieldKind, Need, Place};
pub use keeping::KeepDeals;
pub use list::{ForHome, Names, for_home, of_account_group};
pub use past::{Past, put as put_past};
pub use programme::{
    DealProgramme, ProgrammeId, all as programmes, put as put_programme, set_active as set_programme_active,
};
pub use protection::{Line, Overlap, Scope, hold_deals_of, regrouped};
pub use query::{follow_manager, visible};
pub use residence::{BringFilesHome, held_in, leaves as leaves_region, strays};
pub use searching::Deals;
pub use wording::{Named, Wording};
pub use workflow::{ApprovalRule, Auto, Condition, Facts, Mode, Step};

use crate::routes::Routes;

pub fn routes(to: &mut Routes<'_>) {
    editor::routes(to);
    to.get("/deals", pages::index)
        .post("/deals", registering::create)
        .get("/deals/new", registering::new)
        .get("/deals/board", board::show)
        .get("/deals/queue", pages::queue)
        .get("/deals/check", checking::ask)
        .post("/deals/check", checking::check)
        .export("/deals/export.csv", export::csv)
        .export("/deals/export.xlsx", export::xlsx)
        .get("/deals/by-mail", mail_page::show)
        .get("/deals/import", bringing::show)
        .upload("/deals/import", bringing::bring)
        .get("/deals/{id}", deal_page::show)
        .post("/deals/{id}", registering::save)
        .get("/deals/{id}/edit", registering::edit)
        .get("/deals/{id}/amendment", amending::ask)
        .post("/deals/{id}/amendment", amending::amend)
        .get("/deals/{id}/review", handing_in::review)
        .post("/deals/{id}/submission", handing_in::hand_in)
        .post("/deals/{id}/approval", reviews::approve)
        .post("/deals/{id}/refusal", reviews::refuse)
        .post("/deals/{id}/return", reviews::send_back)
        .post("/deals/{id}/verdict", reviews::judge)
        .post("/deals/{id}/reopening", reviews::reopen)
        .post("/deals/{id}/requests", requests::ask)
        .post("/deals/{id}/requests/{request}", requests::answer)
        .post("/deals/{id}/step", moves::step)
        .post("/deals/{id}/comments", moves::comment)
        .get("/deals/{id}/receipt", receipts::show)
        .get("/deals/{id}/receipt.json", receipts::file)
        .get("/deals/{id}/receipt.pdf", receipts::pdf)
        .upload("/deals/{id}/files", files::add)
        .get("/deals/{id}/files/{file}", files::download)
        .post("/deals/{id}/files/{file}/removal", files::remove)
        .get("/partners/{id}/deals/new", on_behalf::new)
        .post("/partners/{id}/deals", on_behalf::create)
        .post("/deals/{id}/people", sharing::share)
        .post("/deals/{id}/deletion", moves::delete);
}
