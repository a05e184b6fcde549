//! The clock: an offer that nobody answered goes to the next firm.

use diesel::prelude::*;
use schema::schema::{lead_offers, leads};
use serde::{Deserialize, Serialize};

use super::lead::{Lead, LeadId, State};
use super::{query, routing};
use crate::db::Tx;
use crate::error::Error;
use crate::events::{self, Event};
use crate::jobs::Task;
use crate::portal::Portal;

/// The job that moves leads on whose time is over.
#[derive(Serialize, Deserialize)]
pub struct KeepLeads;

impl Task for KeepLeads {
    const KIND: &'static str = "keep-leads";

    fn run(self, portal: &Portal) -> anyhow::Result<()> {
        let base = portal.config.base_url();
        while portal.db.write_now(|tx| next(tx, &base))? {}
        Ok(())
    }
}

/// Moves one lead on; says whether there was one.
fn next(tx: &mut Tx<'_>, base: &str) -> Result<bool, Error> {
    let now = tx.now;
    let over: Option<LeadId> = leads::table
        .filter(leads::state.eq(State::Offered))
        .filter(leads::offered_until.le(now))
        .order((leads::offered_until, leads::id))
        .select(leads::id)
        .first(tx.conn())
        .optional()?;
    let Some(id) = over else { return Ok(false) };
    crate::db::dialect::hold(tx, "leads", id.0)?;
    let lead: Lead = leads::table.find(id).select(Lead::as_select()).first(tx.conn())?;
    if lead.state == State::Offered {
        take_back(tx, lead, "expired", None, "", false)?;
        routing::route(tx, id, base)?;
    }
    Ok(true)
}

/// Ends an offer: expired, or declined with a reason. The firm sees the lead no more.
pub fn take_back(
    tx: &mut Tx<'_>,
    lead: Lead,
    state: &str,
    by: Option<crate::access::PersonId>,
    reason: &str,
    contacted: bool,
) -> Result<Lead, Error> {
    let now = tx.now;
    if let Some(firm) = lead.firm_id {
        diesel::update(lead_offers::table.find((lead.id, firm)))
            .set((
                lead_offers::state.eq(state),
                lead_offers::answered_at.eq(now),
                lead_offers::answered_by.eq(by),
                lead_offers::reason.eq(reason),
                lead_offers::contacted.eq(contacted),
            ))
            .execute(tx.conn())?;
        if state == "expired" {
            events::record_system(tx, Event::new("lead.expired", "lead", lead.id.0).about(firm))?;
        }
    }
    let free = Lead {
        state: State::Manual,
        firm_id: None,
        owner_id: None,
        offered_until: None,
        accepted_at: None,
        moved_at: now,
        ..lead
    };
    query::save(tx, &free)?;
    Ok(free)
}
