//! The vendor's desk for deal programmes: which there are, the rules of each, and
//! the whole of one as a text. Saving makes a new version; deals keep the one they
//! were registered by.

mod pages;
mod rules;
mod text;

use super::deal::State;
use super::definition::Wanted;
use crate::error::Refusal;
use crate::routes::Routes;

pub fn routes(to: &mut Routes<'_>) {
    to.get("/admin/deal-programmes", pages::index)
        .post("/admin/deal-programmes", pages::add)
        .get("/admin/deal-programmes/{id}", pages::show)
        .post("/admin/deal-programmes/{id}", pages::save_rules)
        .post("/admin/deal-programmes/{id}/text", pages::save_text)
        .post("/admin/deal-programmes/{id}/standing", pages::set_standing);
}

impl Wanted {
    /// The sentence that says what to mend.
    fn refusal(self) -> Refusal {
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
            Wanted::UniqueCodes => Refusal::new("programme-wants-codes"),
            Wanted::Approver => Refusal::new("programme-wants-approver"),
            Wanted::Choices => Refusal::new("programme-wants-choices"),
        }
    }
}
