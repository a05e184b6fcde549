//! The clock: protections that end, answers that are overdue, and what people are
//! reminded of.

use diesel::prelude::*;
use schema::schema::deals;
use serde::{Deserialize, Serialize};

use super::deal::{Deal, State};
use super::entry::{EntryKind, enter};
use super::submission::{self, tell_followers};
use super::{approvals, programme, protection, query, reminding, requests};
use crate::db::Tx;
use crate::error::Error;
use crate::events::{self, Event};
use crate::jobs::Task;
use crate::portal::Portal;

/// Deals looked at in one transaction.
const BATCH: i64 = 100;

/// The job that lets protections end and reminds of those that will.
#[derive(Serialize, Deserialize)]
pub struct KeepDeals;

impl Task for KeepDeals {
    const KIND: &'static str = "keep-deals";

    fn run(self, portal: &Portal) -> anyhow::Result<()> {
        while portal.db.write_now(expire)? > 0 {}
        while portal.db.write_now(escalate)? > 0 {}
        reminding::remind(portal)
    }
}

/// Lets the protections end whose time is over; says how many there were.
fn expire(tx: &mut Tx<'_>) -> Result<usize, Error> {
    let now = tx.now;
    let over: Vec<Deal> = deals::table
        .filter(deals::state.eq(State::Approved))
        .filter(deals::protected_until.le(now))
        .filter(deals::deleted_at.is_null())
        .order((deals::protected_until, deals::id))
        .limit(BATCH)
        .select(Deal::as_select())
        .load(tx.conn())?;
    for deal in &over {
        let programme = programme::at_version(tx, deal.programme_id, deal.programme_version)?;
        let step = programme.definition.first_step(State::Expired);
        let step = step.ok_or_else(|| Error::internal(anyhow::anyhow!("no step for expired deals")))?;
        protection::release(tx, deal.id)?;
        let expired = query::save(tx, &deal.clone().expire(step, now)?, None)?;
        // After the save, which waits for whoever is asking at this moment.
        requests::void(tx, deal.id)?;
        enter(tx, deal.id, None, EntryKind::Expired, false, "", &serde_json::Value::Null)?;
        events::record_system(tx, Event::new("deal.expired", "deal", deal.id.0).about(deal.firm_id))?;
        tell_followers(tx, &expired, "deal-expired", None, "")?;
    }
    Ok(over.len())
}

/// Tells those who may decide too of answers that are overdue; says how many there were.
fn escalate(tx: &mut Tx<'_>) -> Result<usize, Error> {
    let now = tx.now;
    let late = approvals::overdue(tx, now, BATCH)?;
    for part in &late {
        if approvals::escalate(tx, part)? == 0 {
            continue;
        }
        let (deal, _) = query::stored(tx, part.deal_id)?;
        let role = part.escalate_to.filter(|_| deal.deleted_at.is_none() && deal.state == State::Open);
        let Some(role) = role else { continue };
        let facts = serde_json::json!({ "from": part.role.word(), "to": role.word() });
        enter(tx, deal.id, None, EntryKind::Escalated, true, "", &facts)?;
        events::record_system(
            tx,
            Event::new("deal.escalated", "deal", deal.id.0).about(deal.firm_id).data(facts),
        )?;
        submission::ask(tx, &deal, &[role], "deal-overdue")?;
    }
    Ok(late.len())
}
