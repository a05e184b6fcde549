//! A lead.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use schema::schema::leads;

use crate::access::{FirmId, PersonId};
use crate::deals::DealId;
use crate::programme::TermId;

crate::id!(LeadId, "Names a lead.");

crate::words!(State, "Where a lead stands." {
    Manual = "manual",
    Pool = "pool",
    Offered = "offered",
    Accepted = "accepted",
    Registered = "registered",
    Spam = "spam",
});

impl State {
    /// The message key of its name.
    pub const fn key(self) -> &'static str {
        match self {
            State::Manual => "lead-state-manual",
            State::Pool => "lead-state-pool",
            State::Offered => "lead-state-offered",
            State::Accepted => "lead-state-accepted",
            State::Registered => "lead-state-registered",
            State::Spam => "lead-state-spam",
        }
    }

    /// The tone of its pill.
    pub const fn tone(self) -> &'static str {
        match self {
            State::Manual | State::Offered => "warn",
            State::Pool => "info",
            State::Accepted | State::Registered => "good",
            State::Spam => "bad",
        }
    }
}

/// Somebody who asked.
#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = leads, check_for_backend(crate::db::Backend), treat_none_as_null = true)]
pub struct Lead {
    pub id: LeadId,
    pub number: String,
    pub company: String,
    pub company_key: String,
    pub contact_name: String,
    pub email: String,
    pub phone: String,
    pub website: String,
    /// ISO 3166, two letters.
    pub country: String,
    pub city: String,
    pub product_id: Option<TermId>,
    pub vertical: String,
    pub need: String,
    /// Minor units of `currency`; 0 where nobody guessed.
    pub amount: i64,
    pub currency: String,
    pub source: String,
    pub campaign: String,
    pub state: State,
    pub firm_id: Option<FirmId>,
    pub owner_id: Option<PersonId>,
    /// Who may claim it while it is in the pool.
    pub audience_id: Option<i64>,
    pub offered_until: Option<NaiveDateTime>,
    pub accepted_at: Option<NaiveDateTime>,
    /// [`super::routing::Why`] as JSON.
    pub why: String,
    /// The message key of why it looks like spam; empty if it does not.
    pub spam: String,
    pub deal_id: Option<DealId>,
    pub created_by: Option<PersonId>,
    pub moved_at: NaiveDateTime,
    pub created_at: NaiveDateTime,
    pub updated_at: NaiveDateTime,
}

/// What is known when a lead comes in.
#[derive(Debug, Clone, Default)]
pub struct NewLead {
    pub company: String,
    pub contact_name: String,
    pub email: String,
    pub phone: String,
    pub website: String,
    pub country: String,
    pub city: String,
    pub product: Option<TermId>,
    pub vertical: String,
    pub need: String,
    pub amount: i64,
    pub currency: String,
    pub source: String,
    pub campaign: String,
}

impl Lead {
    /// Whether a partner may see who it is: after it has said yes.
    pub fn is_open_to_partner(&self) -> bool {
        matches!(self.state, State::Accepted | State::Registered)
    }
}
