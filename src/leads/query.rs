//! The domain's questions to the database. What a viewer may not see is not found.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use schema::schema::{firms, lead_offers, leads};

use super::lead::{Lead, LeadId, NewLead, State};
use super::spam;
use crate::access::rights::{RouteLeads, SeeLeads};
use crate::access::{FirmId, Role, Side, Viewer};
use crate::db::{Backend, Conn, IsWithin, MOST_COUNTED, PAGE_SIZE, Page, Paging, Tx, count_of};
use crate::events::{self, Event};
use crate::ui::forms;

/// The leads this viewer may know of: all for staff who route them; for a firm's
/// admins and managers those it is offered or holds, and what is in a pool for
/// it; for sellers those nobody in the firm has taken, and their own.
pub fn visible(to: &Viewer) -> leads::BoxedQuery<'static, Backend> {
    let nothing = leads::table.filter(leads::id.eq(LeadId(0))).into_boxed();
    if !to.may::<SeeLeads>() {
        return nothing;
    }
    match to.side {
        Side::Vendor if to.may::<RouteLeads>() => leads::table.into_boxed(),
        Side::Vendor => nothing,
        Side::Partner(firm) => {
            let pool =
                leads::state.eq(State::Pool).and(leads::audience_id.within(to.audiences.iter().copied()));
            match to.role {
                Role::Admin | Role::Manager => {
                    leads::table.filter(leads::firm_id.eq(firm).or(pool).assume_not_null()).into_boxed()
                }
                _ => {
                    let own = leads::owner_id.is_null().or(leads::owner_id.eq(to.person).assume_not_null());
                    leads::table
                        .filter(leads::firm_id.eq(firm).and(own).or(pool).assume_not_null())
                        .into_boxed()
                }
            }
        }
    }
}

/// Which leads a list shows, as its address says it.
#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(default)]
pub struct LeadFilter {
    /// The beginning of the company's name, or a number. Staff only: a partner
    /// could otherwise ask the name of a lead it has not accepted.
    pub q: String,
    pub state: String,
    pub source: String,
    pub page: Option<u32>,
}

/// Of the leads a partner may know of, those of the firm; and, apart, those of the pool. Asked for
/// together in an order, they are found only by looking through everybody's.
fn apart(to: &Viewer, firm: FirmId) -> [leads::BoxedQuery<'static, Backend>; 2] {
    let of_firm = visible(to).filter(leads::firm_id.eq(firm));
    let pool = visible(to)
        .filter(leads::state.eq(State::Pool))
        .filter(leads::audience_id.within(to.audiences.iter().copied()))
        .filter(leads::firm_id.is_null().or(leads::firm_id.ne(firm)));
    [of_firm, pool]
}

fn asked(viewer: &Viewer, filter: &LeadFilter) -> leads::BoxedQuery<'static, Backend> {
    narrowed(visible(viewer), viewer, filter)
}

fn narrowed(
    mut asked: leads::BoxedQuery<'static, Backend>,
    viewer: &Viewer,
    filter: &LeadFilter,
) -> leads::BoxedQuery<'static, Backend> {
    let part = forms::key(filter.q.trim()).replace(['%', '_'], "");
    if !part.is_empty() {
        asked = asked.filter(leads::company_key.like(format!("{part}%")));
        if !viewer.is_staff() {
            asked = asked.filter(leads::state.within([State::Accepted, State::Registered]));
        }
    }
    if let Some(state) = State::parse(&filter.state) {
        asked = asked.filter(leads::state.eq(state));
    }
    if !filter.source.is_empty() {
        asked = asked.filter(leads::source.eq(filter.source.clone()));
    }
    asked
}

/// One page of the leads, newest first.
pub fn page(db: &mut Conn, viewer: &Viewer, filter: &LeadFilter) -> QueryResult<Page<Lead>> {
    let paging = Paging { page: filter.page };
    let count = count_of(db, MOST_COUNTED, |limit| asked(viewer, filter).select(leads::id).limit(limit))?;
    let newest = (leads::created_at.desc(), leads::id.desc());
    let rows: Vec<Lead> = match viewer.side {
        Side::Vendor => asked(viewer, filter)
            .order(newest)
            .offset(paging.offset())
            .limit(PAGE_SIZE)
            .select(Lead::as_select())
            .load(db)?,
        Side::Partner(firm) => {
            let mut keys: Vec<(NaiveDateTime, LeadId)> = Vec::new();
            for part in apart(viewer, firm) {
                let part = narrowed(part, viewer, filter).order(newest).limit(paging.offset() + PAGE_SIZE);
                keys.extend(part.select((leads::created_at, leads::id)).load::<(NaiveDateTime, LeadId)>(db)?);
            }
            keys.sort_unstable_by(|one, other| other.cmp(one));
            let skipped = usize::try_from(paging.offset()).unwrap_or(usize::MAX);
            let keys = keys.into_iter().skip(skipped).take(PAGE_SIZE as usize).map(|(_, id)| id);
            let here = leads::table.filter(leads::id.within(keys.collect::<Vec<_>>()));
            here.order(newest).select(Lead::as_select()).load(db)?
        }
    };
    Ok(paging.counted(rows, count))
}

/// A lead the viewer may know of.
pub fn one(db: &mut Conn, viewer: &Viewer, id: LeadId) -> QueryResult<Lead> {
    visible(viewer).filter(leads::id.eq(id)).select(Lead::as_select()).first(db)
}

/// A lead as it is kept, for the portal itself.
pub fn stored(db: &mut Conn, id: LeadId) -> QueryResult<Lead> {
    leads::table.find(id).select(Lead::as_select()).first(db)
}

/// Writes a new lead; it waits to be routed (`routing::route`). What looks like
/// spam is marked and waits for a person.
pub fn add(tx: &mut Tx<'_>, new: &NewLead, by: Option<&Viewer>) -> QueryResult<Lead> {
    let now = tx.now;
    let id = LeadId::fresh();
    let suspicion = if by.is_none() { spam::suspicion(new) } else { None };
    let number = crate::db::id_text::to_text(crate::db::random_id()).to_uppercase();
    let lead = Lead {
        id,
        number: format!("L-{}", number.get(4..).unwrap_or(&number)),
        company: new.company.clone(),
        company_key: forms::key(&new.company),
        contact_name: new.contact_name.clone(),
        email: new.email.clone(),
        phone: new.phone.clone(),
        website: new.website.clone(),
        country: new.country.clone(),
        city: new.city.clone(),
        product_id: new.product,
        vertical: new.vertical.clone(),
        need: new.need.clone(),
        amount: new.amount,
        currency: if new.currency.is_empty() { "EUR".to_owned() } else { new.currency.clone() },
        source: new.source.clone(),
        campaign: new.campaign.clone(),
        state: if suspicion.is_some() { State::Spam } else { State::Manual },
        firm_id: None,
        owner_id: None,
        audience_id: None,
        offered_until: None,
        accepted_at: None,
        why: "{}".to_owned(),
        spam: suspicion.unwrap_or_default().to_owned(),
        deal_id: None,
        created_by: by.map(|by| by.person),
        moved_at: now,
        created_at: now,
        updated_at: now,
    };
    diesel::insert_into(leads::table).values(&lead).execute(tx.conn())?;
    tx.changed("lead", id.0);
    let event = Event::new("lead.added", "lead", id.0).data(serde_json::json!({ "source": lead.source }));
    match by {
        Some(by) => events::record(tx, by, event)?,
        None => events::record_system(tx, event)?,
    }
    Ok(lead)
}

/// Keeps a lead as it is now.
pub fn save(tx: &mut Tx<'_>, lead: &Lead) -> QueryResult<()> {
    let next = Lead { updated_at: tx.now, ..lead.clone() };
    diesel::update(leads::table.find(lead.id)).set(&next).execute(tx.conn())?;
    tx.changed("lead", lead.id.0);
    Ok(())
}

/// One firm that was asked, and what became of it.
#[derive(Debug, Clone, Queryable)]
pub struct Asked {
    pub firm: String,
    /// `offered`, `accepted`, `declined`, `expired`, `withdrawn`
    pub state: String,
    pub at: chrono::NaiveDateTime,
    pub reason: String,
    pub contacted: bool,
}

/// The firms that were offered a lead, oldest first.
pub fn offers(db: &mut Conn, lead: LeadId) -> QueryResult<Vec<Asked>> {
    lead_offers::table
        .inner_join(firms::table.on(firms::id.eq(lead_offers::firm_id)))
        .filter(lead_offers::lead_id.eq(lead))
        .order(lead_offers::offered_at)
        .limit(200)
        .select((
            firms::name,
            lead_offers::state,
            lead_offers::offered_at,
            lead_offers::reason,
            lead_offers::contacted,
        ))
        .load(db)
}

/// A firm's name.
pub fn firm_name(db: &mut Conn, firm: Option<FirmId>) -> QueryResult<String> {
    match firm {
        Some(firm) => firms::table.find(firm).select(firms::name).first(db),
        None => Ok(String::new()),
    }
}

/// For a viewer's home: what is offered, and how many wait by hand.
#[derive(Debug, Default)]
pub struct ForHome {
    pub offered: Vec<Lead>,
    /// Leads nobody is meant for; staff only.
    pub manual: i64,
}

/// What stands on a viewer's home.
pub fn for_home(db: &mut Conn, viewer: &Viewer) -> QueryResult<ForHome> {
    if viewer.is_staff() {
        let manual = visible(viewer).filter(leads::state.eq(State::Manual)).count().get_result(db)?;
        return Ok(ForHome { offered: Vec::new(), manual });
    }
    // What is offered is offered to a firm, and in no pool.
    let Side::Partner(firm) = viewer.side else { return Ok(ForHome::default()) };
    let offered = visible(viewer)
        .filter(leads::firm_id.eq(firm))
        .filter(leads::state.eq(State::Offered))
        .order((leads::offered_until, leads::id))
        .limit(5)
        .select(Lead::as_select())
        .load(db)?;
    Ok(ForHome { offered, manual: 0 })
}
