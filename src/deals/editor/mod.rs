//! The vendor's desk for deal programmes: which there are, the rules of each, its
//! form and workflow part by part, and the whole of one as a text. Saving makes a new version; deals keep the one they
//! were registered by.

mod condition_form;
mod field_form;
mod fields;
mod pages;
mod part;
mod rule_form;
mod rule_pages;
mod rules;
mod step_form;
mod steps;
mod text;
mod ticks;

pub(crate) use steps::step_name;

use super::deal::State;
use super::definition::Wanted;
use super::eligibility::Criterion;
use super::field::Field;
use super::workflow::{ApprovalRule, Step};
use crate::error::Refusal;
use crate::routes::Routes;

pub fn routes(to: &mut Routes<'_>) {
    to.get("/admin/deal-programmes", pages::index)
        .post("/admin/deal-programmes", pages::add)
        .get("/admin/deal-programmes/{id}", pages::show)
        .post("/admin/deal-programmes/{id}", pages::save_rules)
        .post("/admin/deal-programmes/{id}/text", pages::save_text)
        .post("/admin/deal-programmes/{id}/standing", pages::set_standing)
        .post("/admin/deal-programmes/{id}/fields", fields::add)
        .get("/admin/deal-programmes/{id}/fields/{code}", fields::show)
        .post("/admin/deal-programmes/{id}/fields/{code}", fields::save)
        .post("/admin/deal-programmes/{id}/fields/{code}/place", part::place::<Field>)
        .post("/admin/deal-programmes/{id}/steps", steps::add)
        .get("/admin/deal-programmes/{id}/steps/{code}", steps::show)
        .post("/admin/deal-programmes/{id}/steps/{code}", steps::save)
        .post("/admin/deal-programmes/{id}/steps/{code}/place", part::place::<Step>)
        .post("/admin/deal-programmes/{id}/approvals", rule_pages::add_approval)
        .get("/admin/deal-programmes/{id}/approvals/{at}", rule_pages::show_approval)
        .post("/admin/deal-programmes/{id}/approvals/{at}", rule_pages::save_approval)
        .post("/admin/deal-programmes/{id}/approvals/{at}/place", part::place::<ApprovalRule>)
        .post("/admin/deal-programmes/{id}/criteria", rule_pages::add_criterion)
        .get("/admin/deal-programmes/{id}/criteria/{at}", rule_pages::show_criterion)
        .post("/admin/deal-programmes/{id}/criteria/{at}", rule_pages::save_criterion)
        .post("/admin/deal-programmes/{id}/criteria/{at}/place", part::place::<Criterion>);
}

impl Wanted {
    /// The sentence that says what to mend.
    pub fn refusal(self) -> Refusal {
        match self {
            Wanted::DealType => Refusal::new("programme-wants-type"),
            Wanted::CustomerField => Refusal::new("programme-wants-customer"),
            Wanted::Step(state) => Refusal::new(match state {
                State::Approved => "programme-wants-approved",
                State::Denied => "programme-wants-denied",
                State::Expired => "programme-wants-expired",
                State::Won => "programme-wants-won",
                State::Lost => "programme-wants-lost",
                State::Draft | State::Open | State::Returned => "programme-wants-open",
            }),
            Wanted::ProtectedApproval => Refusal::new("programme-wants-protected"),
            Wanted::UniqueCodes => Refusal::new("programme-wants-codes"),
            Wanted::Approver => Refusal::new("programme-wants-approver"),
            Wanted::Choices => Refusal::new("programme-wants-choices"),
        }
    }
}
