//! From a lead to the firm that is asked: the narrowest rule, the nearest firm,
//! the one whose turn it is. Why is kept beside the lead.

use std::collections::BTreeMap;

use chrono::TimeDelta;
use diesel::prelude::*;
use schema::schema::{firms, lead_offers, leads, memberships, people};

use super::choosing::{Candidate, Nearness, Spot, choose};
use super::lead::{Lead, LeadId, State};
use super::query;
use super::rule::{self, LeadRule, Method};
use crate::access::audience::Standing;
use crate::access::{FirmId, PersonId, Role};
use crate::db::{IsWithin, Tx, dialect};
use crate::error::Error;
use crate::events::{self, Event};
use crate::mail::{self, Draft};
use crate::notices;
use crate::partners::FirmKind;
use crate::programme::{Settings, TermId, Terms};
use crate::ui::forms;
use crate::ui::language::Words;

/// Why a lead went where it went.
#[derive(Debug, Clone, Default, serde::Serialize, serde::Deserialize)]
#[serde(default)]
pub struct Why {
    /// The rule's name; empty where a person chose.
    pub rule: String,
    pub nearness: Option<Nearness>,
    /// How many firms were meant.
    pub meant: usize,
    /// The person who chose.
    pub by: String,
}

/// Sends a lead on: to the next firm, into a pool, or to the people who decide
/// by hand. Two nodes at once find the second waiting for the first.
pub fn route(tx: &mut Tx<'_>, id: LeadId, base: &str) -> Result<Lead, Error> {
    send_on(tx, id, Some(base))
}

/// The same without a word to anybody: for leads of the past.
pub fn route_quietly(tx: &mut Tx<'_>, id: LeadId) -> Result<Lead, Error> {
    send_on(tx, id, None)
}

fn send_on(tx: &mut Tx<'_>, id: LeadId, base: Option<&str>) -> Result<Lead, Error> {
    dialect::hold(tx, "leads", id.0)?;
    let lead: Lead = leads::table.find(id).select(Lead::as_select()).first(tx.conn())?;
    if lead.state != State::Manual {
        return Ok(lead);
    }
    let terms = Terms::read(tx)?;
    for rule in rule::all(tx)?.iter().filter(|rule| rule.holds(&lead)) {
        if rule.method == Method::Pool {
            return pool(tx, lead, rule);
        }
        let candidates = candidates(tx, &lead, rule, &terms)?;
        let spot = spot(tx, &lead, &terms)?;
        if let Some((chosen, nearness)) = choose(rule, &spot, &candidates) {
            let why = Why {
                rule: rule.name.clone(),
                nearness: Some(nearness),
                meant: candidates.len(),
                ..Why::default()
            };
            let hours = rule.window_hours;
            return offer(tx, lead, chosen.firm, Some(rule), hours, why, base);
        }
    }
    // Nobody is left: a person decides.
    let waits = Lead { firm_id: None, owner_id: None, offered_until: None, moved_at: tx.now, ..lead };
    query::save(tx, &waits)?;
    Ok(waits)
}

fn pool(tx: &mut Tx<'_>, lead: Lead, rule: &LeadRule) -> Result<Lead, Error> {
    let audience = crate::programme::audience(tx, &rule.firms)?;
    let why = Why { rule: rule.name.clone(), ..Why::default() };
    let lead = Lead {
        state: State::Pool,
        audience_id: Some(audience),
        firm_id: None,
        why: serde_json::to_string(&why).map_err(Error::internal)?,
        moved_at: tx.now,
        ..lead
    };
    query::save(tx, &lead)?;
    events::record_system(tx, Event::new("lead.pooled", "lead", lead.id.0))?;
    Ok(lead)
}

/// Offers a lead to a firm for so many hours; its admins are told, and written to
/// if `base`, the portal's address for letters, is given.
pub fn offer(
    tx: &mut Tx<'_>,
    lead: Lead,
    firm: FirmId,
    rule: Option<&LeadRule>,
    hours: i64,
    why: Why,
    base: Option<&str>,
) -> Result<Lead, Error> {
    let now = tx.now;
    let until = now + TimeDelta::hours(hours.max(1));
    let new = crate::insert_new!(
        tx.conn(),
        lead_offers::table,
        (
            lead_offers::lead_id.eq(lead.id),
            lead_offers::firm_id.eq(firm),
            lead_offers::rule_id.eq(rule.map(|rule| rule.id.0)),
            lead_offers::state.eq("offered"),
            lead_offers::offered_at.eq(now),
            lead_offers::until.eq(until),
            lead_offers::reason.eq(""),
            lead_offers::contacted.eq(false),
        )
    )?;
    if !new {
        return Err(Error::refused("lead-offered-before"));
    }
    let lead = Lead {
        state: State::Offered,
        firm_id: Some(firm),
        owner_id: None,
        audience_id: None,
        offered_until: Some(until),
        accepted_at: None,
        why: serde_json::to_string(&why).map_err(Error::internal)?,
        moved_at: now,
        ..lead
    };
    query::save(tx, &lead)?;
    let facts = serde_json::json!({ "rule": why.rule });
    events::record_system(tx, Event::new("lead.offered", "lead", lead.id.0).about(firm).data(facts))?;
    if let Some(base) = base {
        tell(tx, &lead, firm, base)?;
    }
    Ok(lead)
}

/// Tells a firm's admins and managers, by notice and by letter. The letter leads
/// to a page with buttons: opening a link decides nothing.
fn tell(tx: &mut Tx<'_>, lead: &Lead, firm: FirmId, base: &str) -> Result<(), Error> {
    let rows: Vec<(PersonId, String, String, String)> = memberships::table
        .inner_join(people::table.on(people::id.eq(memberships::person_id)))
        .filter(memberships::firm_id.eq(firm))
        .filter(memberships::role.within([Role::Admin, Role::Manager]))
        .filter(memberships::active.eq(true))
        .filter(people::active.eq(true))
        .limit(50)
        .select((people::id, people::name, people::email, people::language))
        .load(tx.conn())?;
    let vendor = Settings::read(tx)?.vendor;
    let place = [lead.city.as_str(), lead.country.as_str()].join(", ");
    let url = format!("/leads/{}", lead.id);
    for (person, name, email, language) in rows {
        let data = serde_json::json!({ "title": place, "url": url });
        notices::tell_anew(tx, person, "lead-offered", ("lead", lead.id.0), &data)?;
        let words = Words::of(&language);
        let draft = Draft {
            to: &email,
            to_name: &name,
            language: &language,
            vendor: &vendor,
            subject: words.filled("mail-lead-subject", &[("place", place.clone().into())]),
            paragraphs: vec![words.plain("mail-lead-text").to_owned(), lead.need.clone()],
            act: Some((words.plain("mail-lead-act").to_owned(), format!("{base}{url}"))),
        };
        mail::send(tx, draft)?;
    }
    Ok(())
}

/// The firms a rule means, as far as they were not offered this lead before.
fn candidates(tx: &mut Tx<'_>, lead: &Lead, rule: &LeadRule, terms: &Terms) -> Result<Vec<Candidate>, Error> {
    type Row =
        (FirmId, Option<FirmId>, Option<TermId>, Option<TermId>, Option<TermId>, String, String, String);
    let rows: Vec<Row> = firms::table
        .filter(firms::kind.eq(FirmKind::Partner))
        .filter(firms::active.eq(true))
        .select((
            firms::id,
            firms::parent_id,
            firms::tier_id,
            firms::region_id,
            firms::type_id,
            firms::country,
            firms::city,
            firms::language,
        ))
        .load(tx.conn())?;
    let asked: Vec<FirmId> = lead_offers::table
        .filter(lead_offers::lead_id.eq(lead.id))
        .select(lead_offers::firm_id)
        .load(tx.conn())?;
    let counts: Vec<(FirmId, i64)> = lead_offers::table
        .filter(lead_offers::rule_id.eq(rule.id.0))
        .group_by(lead_offers::firm_id)
        .select((lead_offers::firm_id, diesel::dsl::count_star()))
        .load(tx.conn())?;
    let offered: BTreeMap<FirmId, i64> = counts.into_iter().collect();
    let held: Vec<(Option<FirmId>, i64)> = leads::table
        .filter(leads::state.within([State::Offered, State::Accepted]))
        .filter(leads::firm_id.is_not_null())
        .group_by(leads::firm_id)
        .select((leads::firm_id, diesel::dsl::count_star()))
        .load(tx.conn())?;
    let held: BTreeMap<FirmId, i64> =
        held.into_iter().filter_map(|(firm, count)| Some((firm?, count))).collect();
    let code = |id: Option<TermId>| id.and_then(|id| terms.get(id)).map(|term| term.code.clone());
    let mut found = Vec::new();
    for (firm, parent, tier, region, kind, country, city, language) in rows {
        let standing = Standing {
            tier: code(tier),
            regions: code(region).into_iter().collect(),
            partner_type: code(kind),
            firms: std::iter::once(firm).chain(parent).map(|id| id.to_string()).collect(),
            role: Role::Admin.word().to_owned(),
            language,
        };
        if asked.contains(&firm) || !rule.firms.fits(&standing) {
            continue;
        }
        found.push(Candidate {
            firm,
            tier: standing.tier,
            country,
            city: forms::key(&city),
            region: code(region),
            offered: offered.get(&firm).copied().unwrap_or(0),
            open: held.get(&firm).copied().unwrap_or(0),
        });
    }
    Ok(found)
}

/// Where the lead is: its region is the one most firms of its country are in.
fn spot(tx: &mut Tx<'_>, lead: &Lead, terms: &Terms) -> Result<Spot, Error> {
    let regions: Vec<(Option<TermId>, i64)> = firms::table
        .filter(firms::kind.eq(FirmKind::Partner))
        .filter(firms::country.eq(&lead.country))
        .group_by(firms::region_id)
        .select((firms::region_id, diesel::dsl::count_star()))
        .load(tx.conn())?;
    let most = regions.into_iter().filter(|(region, _)| region.is_some()).max_by_key(|(_, count)| *count);
    let region = most.and_then(|(region, _)| terms.get(region?)).map(|term| term.code.clone());
    Ok(Spot { city: forms::key(&lead.city), country: lead.country.clone(), region })
}
