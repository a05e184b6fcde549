//! A deal: what a partner registered, and where it stands.
//!
//! No database and no clock here: the thing and the ways it may move.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use diesel::prelude::*;
use schema::schema::{deal_details, deals};

use super::programme::ProgrammeId;
use super::submission::Registrar;
use super::workflow::Step;
use crate::access::rights::{ManageDeals, ReviewDeals};
use crate::access::{FirmId, May, PersonId};
use crate::accounts::AccountId;
use crate::error::Refusal;

crate::id!(DealId, "Names a deal.");

crate::words!(State, "Where a deal stands, whatever the vendor calls the step." {
    Draft = "draft",
    Open = "open",
    Returned = "returned",
    Approved = "approved",
    Denied = "denied",
    Expired = "expired",
    Won = "won",
    Lost = "lost",
});

impl State {
    /// Whether nothing moves any more but by staff, with a reason.
    pub const fn is_locked(self) -> bool {
        matches!(self, State::Won | State::Lost | State::Expired)
    }

    /// Whether it counts as one of a firm's open registrations.
    pub const fn counts_as_open(self) -> bool {
        matches!(self, State::Open | State::Returned | State::Approved)
    }

    /// The message key of its name.
    pub const fn key(self) -> &'static str {
        match self {
            State::Draft => "deal-state-draft",
            State::Open => "deal-state-open",
            State::Returned => "deal-state-returned",
            State::Approved => "deal-state-approved",
            State::Denied => "deal-state-denied",
            State::Expired => "deal-state-expired",
            State::Won => "deal-state-won",
            State::Lost => "deal-state-lost",
        }
    }

    /// The tone of its pill.
    pub const fn tone(self) -> &'static str {
        match self {
            State::Draft | State::Expired | State::Lost => "",
            State::Open | State::Returned => "warn",
            State::Approved | State::Won => "good",
            State::Denied => "bad",
        }
    }
}

/// One deal, as lists show it; the rest is in its [`Details`].
#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = deals, check_for_backend(crate::db::Backend), treat_none_as_null = true)]
pub struct Deal {
    pub id: DealId,
    /// What people say on the phone: `D-7K3QX2`. Tells neither count nor order.
    pub number: String,
    pub programme_id: ProgrammeId,
    pub programme_version: i64,
    pub deal_type: String,
    /// The firm whose deal it is.
    pub firm_id: FirmId,
    /// The distributor who registered it for that firm.
    pub distributor_id: Option<FirmId>,
    pub owner_id: Option<PersonId>,
    pub registered_by: Option<PersonId>,
    pub account_id: Option<AccountId>,
    /// The group of companies the account belongs to.
    pub account_group_id: Option<AccountId>,
    /// The customer's name as it was typed.
    pub customer: String,
    pub customer_key: String,
    pub title: String,
    pub state: State,
    /// The code of the workflow's step; empty for drafts.
    pub step: String,
    /// Minor units of `currency`.
    pub amount: i64,
    pub currency: String,
    pub close_on: Option<NaiveDate>,
    /// Percent.
    pub probability: i64,
    /// ISO 3166, two letters.
    pub territory: String,
    /// The highest conflict score found, 0 to 100.
    pub conflict_score: i64,
    pub submitted_at: Option<NaiveDateTime>,
    /// When the vendor's answer is due, as promised.
    pub answer_due_at: Option<NaiveDateTime>,
    pub decided_at: Option<NaiveDateTime>,
    /// The moment at which protection ends.
    pub protected_until: Option<NaiveDateTime>,
    /// When it last changed its step.
    pub moved_at: NaiveDateTime,
    /// Grows with each change; who saves an older one is told.
    pub revision: i64,
    pub created_at: NaiveDateTime,
    pub updated_at: NaiveDateTime,
    pub deleted_at: Option<NaiveDateTime>,
}

/// What only the deal's own page needs.
#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = deal_details, check_for_backend(crate::db::Backend), treat_none_as_null = true)]
pub struct Details {
    pub deal_id: DealId,
    pub site: String,
    pub next_activity: String,
    pub next_on: Option<NaiveDate>,
    /// Answers to the programme's own questions by code, and the customer's
    /// facts as typed (`website`, `city`, `tax_id`, …): JSON.
    pub answers: String,
    pub source: String,
    pub campaign: String,
    pub decided_by: Option<PersonId>,
    pub decision_reason: String,
    /// The last day of protection, in `protected_zone`.
    pub protected_day: Option<NaiveDate>,
    pub protected_zone: String,
    pub closed_at: Option<NaiveDateTime>,
    pub loss_reason: String,
    pub loss_note: String,
    pub delete_reason: String,
}

impl Details {
    /// Nothing yet.
    pub fn empty(deal_id: DealId) -> Details {
        Details {
            deal_id,
            site: String::new(),
            next_activity: String::new(),
            next_on: None,
            answers: "{}".to_owned(),
            source: String::new(),
            campaign: String::new(),
            decided_by: None,
            decision_reason: String::new(),
            protected_day: None,
            protected_zone: String::new(),
            closed_at: None,
            loss_reason: String::new(),
            loss_note: String::new(),
            delete_reason: String::new(),
        }
    }

    /// The answer to a question of the form; nothing if there is none.
    pub fn answer(&self, code: &str) -> String {
        let answers: serde_json::Value = serde_json::from_str(&self.answers).unwrap_or_default();
        answers.get(code).and_then(|answer| answer.as_str()).unwrap_or_default().to_owned()
    }
}

impl Deal {
    /// The last second of protection: whose day is the last day, where the midnight
    /// that ends it is the next one's.
    pub fn protected_through(&self) -> Option<NaiveDateTime> {
        self.protected_until.map(|until| until - TimeDelta::seconds(1))
    }

    /// Stands on a step from now on.
    fn on(self, step: &Step, now: NaiveDateTime) -> Deal {
        Deal {
            state: step.state,
            step: step.code.clone(),
            probability: i64::from(step.probability),
            moved_at: now,
            ..self
        }
    }

    /// Hands a draft, or one that was sent back, to the vendor.
    pub fn submit(
        self,
        _by: &Registrar<'_>,
        open: &Step,
        answer_due_at: NaiveDateTime,
        now: NaiveDateTime,
    ) -> Result<Deal, Refusal> {
        match self.state {
            State::Draft | State::Returned => Ok(Deal {
                submitted_at: Some(now),
                answer_due_at: Some(answer_due_at),
                decided_at: None,
                ..self.on(open, now)
            }),
            _ => Err(Refusal::new("deal-already-submitted")),
        }
    }

    /// Gives the customer to the partner until a moment. Whether the scope is
    /// free is the caller's question, and the database's.
    pub fn approve(self, approved: &Step, until: NaiveDateTime, now: NaiveDateTime) -> Result<Deal, Refusal> {
        match self.state {
            State::Open => {
                Ok(Deal { decided_at: Some(now), protected_until: Some(until), ..self.on(approved, now) })
            }
            _ => Err(Refusal::new("deal-already-decided")),
        }
    }

    /// Says no; the reason is written beside it.
    pub fn refuse(self, _by: &May<ReviewDeals>, denied: &Step, now: NaiveDateTime) -> Result<Deal, Refusal> {
        match self.state {
            State::Open => Ok(Deal { decided_at: Some(now), ..self.on(denied, now) }),
            _ => Err(Refusal::new("deal-already-decided")),
        }
    }

    /// Sends it back to the partner, who can mend it and hand it in again.
    pub fn return_to_partner(self, _by: &May<ReviewDeals>, now: NaiveDateTime) -> Result<Deal, Refusal> {
        match self.state {
            State::Open => Ok(Deal { state: State::Returned, moved_at: now, answer_due_at: None, ..self }),
            _ => Err(Refusal::new("deal-already-decided")),
        }
    }

    /// Moves along the vendor's workflow: among its open or approved steps, or
    /// from an approved one to won or lost.
    pub fn step_to(self, step: &Step, now: NaiveDateTime) -> Result<Deal, Refusal> {
        let allowed = matches!(
            (self.state, step.state),
            (State::Approved, State::Approved | State::Won | State::Lost) | (State::Open, State::Open)
        );
        if !allowed {
            let key = if self.state.is_locked() { "deal-locked" } else { "deal-no-such-move" };
            return Err(Refusal::new(key));
        }
        let until = match step.state {
            State::Won | State::Lost => None,
            _ => self.protected_until,
        };
        Ok(Deal { protected_until: until, ..self.on(step, now) })
    }

    /// Protection is over.
    pub fn expire(self, expired: &Step, now: NaiveDateTime) -> Result<Deal, Refusal> {
        match (self.state, self.protected_until) {
            (State::Approved, Some(until)) if until <= now => Ok(self.on(expired, now)),
            _ => Err(Refusal::new("deal-not-expired")),
        }
    }

    /// A dispute was right: it waits for an answer as on the first day.
    pub fn look_again(
        self,
        _by: &May<ReviewDeals>,
        open: &Step,
        answer_due_at: NaiveDateTime,
        now: NaiveDateTime,
    ) -> Result<Deal, Refusal> {
        match self.state {
            State::Denied => {
                Ok(Deal { answer_due_at: Some(answer_due_at), decided_at: None, ..self.on(open, now) })
            }
            _ => Err(Refusal::new("deal-dispute-off")),
        }
    }

    /// Opens a locked or refused deal again: it waits for an answer as on the first day.
    pub fn reopen(
        self,
        _by: &May<ManageDeals>,
        open: &Step,
        answer_due_at: NaiveDateTime,
        now: NaiveDateTime,
    ) -> Result<Deal, Refusal> {
        match self.state {
            State::Won | State::Lost | State::Expired | State::Denied => Ok(Deal {
                answer_due_at: Some(answer_due_at),
                decided_at: None,
                protected_until: None,
                ..self.on(open, now)
            }),
            _ => Err(Refusal::new("deal-not-closed")),
        }
    }
}

/// A fresh number for people: six characters that cannot be misread.
pub fn fresh_number() -> String {
    let text = crate::db::id_text::to_text(crate::db::random_id()).to_uppercase();
    format!("D-{}", text.get(4..).unwrap_or(&text))
}
