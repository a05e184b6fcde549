//! The firm's answer: accept, decline, claim from the pool, pass on, register.

use diesel::prelude::*;
use schema::schema::lead_offers;
use serde::Deserialize;

use super::keeping::take_back;
use super::lead::{Lead, LeadId, State};
use super::{query, routing};
use crate::access::rights::{RegisterDeals, WorkLeads};
use crate::access::{May, PersonId};
use crate::db::{Tx, dialect};
use crate::deals::{self, Seed};
use crate::error::{Answer, Error};
use crate::events::{self, Event};
use crate::people;
use crate::portal::Portal;
use crate::ui::answers::{see_other, see_other_saying};
use crate::ui::{Form, Path, forms};

/// What is sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct AnswerForm {
    pub reason: String,
    /// `yes`: we have talked to them.
    pub contacted: String,
    /// `yes`: it is no customer at all.
    pub spam: String,
    /// A colleague's key.
    pub person: String,
}

/// A lead that is this firm's to answer, held until the transaction ends.
fn held(tx: &mut Tx<'_>, by: &May<WorkLeads>, id: LeadId, state: State) -> Result<Lead, Error> {
    dialect::hold(tx, "leads", id.0)?;
    let lead = query::one(tx, by, id)?;
    if lead.state == state { Ok(lead) } else { Err(Error::refused("lead-answered")) }
}

/// `POST /leads/{id}/acceptance`
pub async fn accept(by: May<WorkLeads>, portal: Portal, id: Path<LeadId>) -> Answer {
    let id = id.0;
    portal
        .db
        .write(move |tx| {
            let lead = held(tx, &by, id, State::Offered)?;
            taken(tx, &by, lead)
        })
        .await?;
    see_other_saying(format_args!("/leads/{id}"), "done-lead-accepted")
}

/// `POST /leads/{id}/claim`: the first claim wins.
pub async fn claim(by: May<WorkLeads>, portal: Portal, id: Path<LeadId>) -> Answer {
    let id = id.0;
    portal
        .db
        .write(move |tx| {
            dialect::hold(tx, "leads", id.0)?;
            let lead = query::one(tx, &by, id).optional()?.ok_or_else(|| Error::refused("lead-claimed"))?;
            if lead.state != State::Pool {
                return Err(Error::refused("lead-claimed"));
            }
            let now = tx.now;
            let row = (
                lead_offers::lead_id.eq(id),
                lead_offers::firm_id.eq(by.firm),
                lead_offers::state.eq("offered"),
                lead_offers::offered_at.eq(now),
                lead_offers::reason.eq(""),
                lead_offers::contacted.eq(false),
            );
            if !crate::insert_new!(tx.conn(), lead_offers::table, row)? {
                return Err(Error::refused("lead-offered-before"));
            }
            taken(tx, &by, Lead { firm_id: Some(by.firm), audience_id: None, ..lead })
        })
        .await?;
    see_other_saying(format_args!("/leads/{id}"), "done-lead-accepted")
}

/// The firm has it now.
fn taken(tx: &mut Tx<'_>, by: &May<WorkLeads>, lead: Lead) -> Result<(), Error> {
    let now = tx.now;
    let lead = Lead {
        state: State::Accepted,
        owner_id: Some(by.person),
        accepted_at: Some(now),
        offered_until: None,
        moved_at: now,
        ..lead
    };
    query::save(tx, &lead)?;
    diesel::update(lead_offers::table.find((lead.id, by.firm)))
        .set((
            lead_offers::state.eq("accepted"),
            lead_offers::answered_at.eq(now),
            lead_offers::answered_by.eq(by.person),
        ))
        .execute(tx.conn())?;
    Ok(events::record(tx, by, Event::new("lead.accepted", "lead", lead.id.0))?)
}

/// `POST /leads/{id}/decline`: this firm is never offered it again.
pub async fn decline(by: May<WorkLeads>, portal: Portal, id: Path<LeadId>, form: Form<AnswerForm>) -> Answer {
    let id = id.0;
    let reason = forms::required(&form.reason, 500).map_err(|_| Error::refused("lead-reason-needed"))?;
    let (contacted, spam) = (form.contacted == "yes", form.spam == "yes");
    let base = portal.config.base_url();
    portal
        .db
        .write(move |tx| {
            dialect::hold(tx, "leads", id.0)?;
            let lead = query::one(tx, &by, id)?;
            if !matches!(lead.state, State::Offered | State::Accepted) {
                return Err(Error::refused("lead-answered"));
            }
            let free = take_back(tx, lead, "declined", Some(by.person), &reason, contacted)?;
            let facts = serde_json::json!({ "reason": reason, "contacted": contacted, "spam": spam });
            events::record(tx, &by, Event::new("lead.declined", "lead", id.0).data(facts))?;
            if spam {
                let marked = Lead { state: State::Spam, spam: "lead-spam-said".to_owned(), ..free };
                return Ok(query::save(tx, &marked)?);
            }
            routing::route(tx, id, &base).map(drop)
        })
        .await?;
    see_other_saying("/leads", "done-lead-declined")
}

/// `POST /leads/{id}/owner`: a colleague looks after it from now on.
pub async fn pass_on(by: May<WorkLeads>, portal: Portal, id: Path<LeadId>, form: Form<AnswerForm>) -> Answer {
    let id = id.0;
    let person: PersonId = form.person.parse().map_err(|_| Error::BadRequest("not a person"))?;
    portal
        .db
        .write(move |tx| {
            let lead = held(tx, &by, id, State::Accepted)?;
            if !people::who_sell(tx, by.firm)?.iter().any(|(known, _)| *known == person) {
                return Err(Error::BadRequest("not a colleague"));
            }
            if lead.owner_id == Some(person) {
                return Ok(());
            }
            query::save(tx, &Lead { owner_id: Some(person), ..lead })?;
            let told = serde_json::json!({ "title": "", "url": format!("/leads/{id}"), "by": by.name });
            if person != by.person {
                crate::notices::tell_anew(tx, person, "lead-passed", ("lead", id.0), &told)?;
            }
            Ok(events::record(tx, &by, Event::new("lead.passed", "lead", id.0))?)
        })
        .await?;
    see_other_saying("/leads", "done-saved")
}

/// `POST /leads/{id}/registration`: a deal's draft with nothing typed twice. Sent
/// twice it leads to the same draft.
pub async fn register(by: May<RegisterDeals>, portal: Portal, id: Path<LeadId>) -> Answer {
    let id = id.0;
    let deal = portal
        .db
        .write(move |tx| {
            dialect::hold(tx, "leads", id.0)?;
            let lead = query::one(tx, &by, id)?;
            if let Some(deal) = lead.deal_id {
                return Ok(deal);
            }
            if lead.state != State::Accepted {
                return Err(Error::refused("lead-accept-first"));
            }
            let product =
                lead.product_id.and_then(|id| by.programme.terms.get(id)).map(|term| term.code.clone());
            let seed = Seed {
                customer: lead.company.clone(),
                website: lead.website.clone(),
                country: lead.country.clone(),
                city: lead.city.clone(),
                contact_name: lead.contact_name.clone(),
                contact_email: lead.email.clone(),
                contact_phone: lead.phone.clone(),
                description: lead.need.clone(),
                product,
                amount: lead.amount,
                currency: lead.currency.clone(),
                lead: id.0,
                source: lead.source.clone(),
                campaign: lead.campaign.clone(),
            };
            let deal = deals::draft_from(tx, &by, seed)?;
            let now = tx.now;
            query::save(tx, &Lead { state: State::Registered, deal_id: Some(deal), moved_at: now, ..lead })?;
            events::record(tx, &by, Event::new("lead.registered", "lead", id.0))?;
            Ok(deal)
        })
        .await?;
    see_other(format_args!("/deals/{deal}/edit"))
}
