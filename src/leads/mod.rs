//! Leads: people who asked, and the firm that answers them.
//!
//! A lead comes from the public form, from staff or from a partner's own work. A
//! *rule* says which firms are meant for which leads; the most specific one that
//! holds counts, and one firm at a time is offered the lead, for a while. What it
//! declines or lets lie goes to the next, and it is never offered that lead
//! again. Until it accepts, a firm sees what is needed and where, not by whom.

mod answers;
mod bringing;
mod bulk;
mod choosing;
mod enquiry;
mod keeping;
mod keys;
mod lead;
mod old_contacts;
mod pages;
mod query;
mod routing;
mod rule;
mod rules_pages;
mod searching;
mod spam;
mod staff;

pub use bulk::{COLUMNS as LEAD_COLUMNS, bring_leads, import_leads};
pub use keeping::KeepLeads;
pub use lead::{Lead, LeadId, NewLead, State};
pub use old_contacts::OldContacts;
pub use query::{ForHome, add, for_home};
pub use routing::{route, route_quietly};
pub use rule::{LeadRule, Method, NewRule, all as rules, change as change_rule, put as put_rule};
pub use searching::Leads;

use crate::routes::Routes;

pub fn routes(to: &mut Routes<'_>) {
    to.get("/leads", pages::index)
        .get("/leads/new", staff::new)
        .post("/leads", staff::create)
        .get("/leads/import", bringing::show)
        .upload("/leads/import", bringing::bring)
        .get("/leads/{id}", pages::show)
        .post("/leads/{id}/acceptance", answers::accept)
        .post("/leads/{id}/decline", answers::decline)
        .post("/leads/{id}/claim", answers::claim)
        .post("/leads/{id}/owner", answers::pass_on)
        .post("/leads/{id}/registration", answers::register)
        .post("/leads/{id}/assignment", staff::assign)
        .post("/leads/{id}/spam", staff::mark)
        .get("/admin/lead-rules", rules_pages::index)
        .get("/admin/lead-rules/new", rules_pages::new)
        .post("/admin/lead-rules", rules_pages::create)
        .post("/admin/lead-rules/{id}/deletion", rules_pages::delete)
        .get("/admin/lead-keys", keys::index)
        .post("/admin/lead-keys", keys::create)
        .post("/admin/lead-keys/{id}/end", keys::end)
        .post("/api/leads", keys::bring)
        .get("/enquiry", enquiry::show)
        .post("/enquiry", enquiry::send);
}
