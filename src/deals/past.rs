//! A deal with a past: for what comes from elsewhere (imports) and the demo.
//! It is written as it stands, with the lines of its timeline, and holds what an
//! approved deal holds.

use chrono::{NaiveDate, NaiveDateTime};
use chrono_tz::Tz;
use diesel::prelude::*;
use schema::schema::{deal_entries, firms};

use super::deal::{Deal, DealId, Details, State, fresh_number};
use super::entry::{EntryId, EntryKind};
use super::programme::DealProgramme;
use super::protection::{self, Line, Scope};
use super::receipts::{self, ReceiptKind};
use super::submission::{self, account_of};
use super::{approvals, conflicts, lines, query, working_days};
use crate::access::{FirmId, PersonId};
use crate::db::Tx;
use crate::error::Error;
use crate::matching::Party;
use crate::programme::{Settings, Terms};
use crate::ui::forms;

/// What is known of it.
#[derive(Debug, Clone)]
pub struct Past<'a> {
    pub programme: &'a DealProgramme,
    pub firm: FirmId,
    pub owner: Option<PersonId>,
    pub customer: Party,
    pub title: String,
    /// Minor units of `currency`.
    pub amount: i64,
    pub currency: String,
    pub close_on: Option<NaiveDate>,
    pub lines: Vec<Line>,
    pub state: State,
    pub source: String,
    pub begun_at: NaiveDateTime,
    pub submitted_at: Option<NaiveDateTime>,
    pub decided_at: Option<NaiveDateTime>,
    pub decided_by: Option<PersonId>,
    /// Why it was refused or sent back.
    pub reason: String,
    pub closed_at: Option<NaiveDateTime>,
    /// A code of the programme's reasons.
    pub loss_reason: String,
}

/// What an approval that is past protects.
struct Window {
    /// The last day, in the firm's zone.
    day: NaiveDate,
    until: NaiveDateTime,
    zone: Tz,
}

impl Window {
    fn of(tx: &mut Tx<'_>, past: &Past<'_>) -> QueryResult<Option<Window>> {
        let Some(decided) = past.decided_at else { return Ok(None) };
        let definition = &past.programme.definition;
        let zone: String = firms::table.find(past.firm).select(firms::time_zone).first(tx.conn())?;
        let zone: Tz = zone.parse().unwrap_or(Tz::UTC);
        let amount = (past.currency == definition.currency).then_some(past.amount);
        let (day, until) = protection::window(decided, definition.protection_days(amount), zone);
        Ok(Some(Window { day, until, zone }))
    }
}

/// Writes it down. An approved deal whose time is over is written as expired.
///
/// # Errors
/// Refused when it is approved and another deal holds its scope.
pub fn put(tx: &mut Tx<'_>, past: &Past<'_>, terms: &Terms) -> Result<DealId, Error> {
    let window = Window::of(tx, past)?;
    let state = match (past.state, &window) {
        (State::Approved, Some(window)) if window.until <= tx.now => State::Expired,
        (state, _) => state,
    };
    let window = window.filter(|_| matches!(state, State::Approved | State::Expired));
    let deal = deal_of(tx, past, state, window.as_ref())?;
    let details = details_of(past, deal.id, window.as_ref());
    query::add(tx, &deal, &details)?;
    lines::put(tx, deal.id, &past.lines, terms)?;
    match (state, window) {
        (State::Approved, Some(window)) => hold(tx, past, &deal, &details, window.until)?,
        (State::Open, _) => wait(tx, past, deal.clone(), terms)?,
        _ => {}
    }
    tell(tx, past, &deal)?;
    Ok(deal.id)
}

fn deal_of(tx: &mut Tx<'_>, past: &Past<'_>, state: State, window: Option<&Window>) -> Result<Deal, Error> {
    let definition = &past.programme.definition;
    let handed_in = state != State::Draft;
    let account = if handed_in { Some(account_of(tx, past.firm, &past.customer)?) } else { None };
    let step = definition.first_step(state).or_else(|| definition.first_step(State::Open));
    let step = step.filter(|_| handed_in);
    let moved = past.closed_at.or(past.decided_at).or(past.submitted_at).unwrap_or(past.begun_at);
    let vendor_zone = Settings::read(tx)?.zone();
    Ok(Deal {
        id: DealId::fresh(),
        number: fresh_number(),
        programme_id: past.programme.id,
        programme_version: past.programme.version,
        deal_type: definition.deal_types.first().map(|it| it.code.clone()).unwrap_or_default(),
        firm_id: past.firm,
        distributor_id: None,
        owner_id: past.owner,
        registered_by: past.owner,
        account_id: account.map(|(account, _)| account),
        account_group_id: account.map(|(_, group)| group),
        customer: past.customer.name.clone(),
        customer_key: forms::key(&past.customer.name),
        title: past.title.clone(),
        state,
        step: step.map(|step| step.code.clone()).unwrap_or_default(),
        amount: past.amount,
        currency: past.currency.clone(),
        close_on: past.close_on,
        probability: step.map_or(0, |step| i64::from(step.probability)),
        territory: past.customer.country.clone(),
        conflict_score: 0,
        submitted_at: past.submitted_at,
        answer_due_at: past
            .submitted_at
            .map(|at| working_days::after(at, definition.answer_days, vendor_zone)),
        decided_at: past.decided_at,
        protected_until: window.map(|window| window.until),
        moved_at: moved,
        revision: 1,
        created_at: past.begun_at,
        updated_at: moved,
        deleted_at: None,
    })
}

fn details_of(past: &Past<'_>, id: DealId, window: Option<&Window>) -> Details {
    let answers = serde_json::json!({
        "website": past.customer.website,
        "country": past.customer.country,
        "city": past.customer.city,
        "tax_id": past.customer.tax_id,
    });
    Details {
        answers: answers.to_string(),
        source: past.source.clone(),
        decided_by: past.decided_by,
        decision_reason: past.reason.clone(),
        protected_day: window.map(|window| window.day),
        protected_zone: window.map(|window| window.zone.name().to_owned()).unwrap_or_default(),
        closed_at: past.closed_at,
        loss_reason: past.loss_reason.clone(),
        ..Details::empty(id)
    }
}

/// Holds what an approved deal holds.
fn hold(
    tx: &mut Tx<'_>,
    past: &Past<'_>,
    deal: &Deal,
    details: &Details,
    until: NaiveDateTime,
) -> Result<(), Error> {
    let Some(group) = deal.account_group_id else { return Ok(()) };
    let products: Vec<String> = past.lines.iter().map(|line| line.product.clone()).collect();
    let protection = &past.programme.definition.protection;
    let scopes = Scope::wanted(protection, group, &products, &deal.territory, "");
    protection::take(tx, deal.id, &scopes, Some(until))?;
    receipts::issue(tx, ReceiptKind::Approved, deal, details).map(drop)
}

/// Lets a deal wait for whoever decides it. Nobody is told: the queue shows it.
fn wait(tx: &mut Tx<'_>, past: &Past<'_>, deal: Deal, terms: &Terms) -> Result<(), Error> {
    let definition = &past.programme.definition;
    let found = conflicts::find(tx, &past.customer, deal.id, definition.review_score)?;
    conflicts::keep(tx, deal.id, &found)?;
    let score = found.first().map_or(0, |it| it.score);
    let deal = query::save(tx, &Deal { conflict_score: score, ..deal }, None)?;
    let facts = submission::facts_of(tx, past.programme, &deal, terms)?;
    let Some(rule) = definition.who_decides(&facts) else { return Ok(()) };
    let since = deal.submitted_at.unwrap_or(tx.now);
    let zone = Settings::read(tx)?.zone();
    approvals::open(tx, deal.id, rule, since, zone)?;
    Ok(())
}

/// The lines of its timeline.
fn tell(tx: &mut Tx<'_>, past: &Past<'_>, deal: &Deal) -> Result<(), Error> {
    let (id, state, moved) = (deal.id, deal.state, deal.moved_at);
    let decided = match state {
        State::Denied => Some((EntryKind::Refused, past.reason.as_str())),
        State::Returned => Some((EntryKind::Returned, past.reason.as_str())),
        State::Approved | State::Expired | State::Won | State::Lost => Some((EntryKind::Approved, "")),
        State::Draft | State::Open => None,
    };
    let mut told = vec![(EntryKind::Created, past.begun_at, past.owner, "")];
    told.extend(past.submitted_at.map(|at| (EntryKind::Submitted, at, past.owner, "")));
    if let (Some((kind, note)), Some(at)) = (decided, past.decided_at) {
        told.push((kind, at, past.decided_by, note));
    }
    match state {
        State::Expired => told.push((EntryKind::Expired, moved, None, "")),
        State::Won | State::Lost => told.push((EntryKind::Moved, moved, past.owner, "")),
        _ => {}
    }
    for (kind, at, person, note) in told {
        let data = match kind {
            EntryKind::Moved => {
                let step = past.programme.definition.first_step(state);
                serde_json::json!({ "to": step.map(|step| step.code.as_str()).unwrap_or_default() })
            }
            _ => serde_json::json!({}),
        };
        diesel::insert_into(deal_entries::table)
            .values((
                deal_entries::id.eq(EntryId::fresh()),
                deal_entries::deal_id.eq(id),
                deal_entries::at.eq(at),
                deal_entries::person_id.eq(person),
                deal_entries::firm_id.eq(None::<FirmId>),
                deal_entries::kind.eq(kind),
                deal_entries::internal.eq(false),
                deal_entries::note.eq(note),
                deal_entries::data.eq(data.to_string()),
            ))
            .execute(tx.conn())?;
    }
    Ok(())
}
