//! A deal with a past: for what comes from elsewhere (imports) and the demo.
//! It is written as it stands, with the lines of its timeline, and holds what an
//! approved deal holds.

use chrono::{NaiveDate, NaiveDateTime};
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
use crate::programme::Terms;
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

/// Writes it down. An approved deal whose time is over is written as expired.
///
/// # Errors
/// Refused when it is approved and another deal holds its scope.
pub fn put(tx: &mut Tx<'_>, past: &Past<'_>, terms: &Terms) -> Result<DealId, Error> {
    let (now, definition) = (tx.now, &past.programme.definition);
    let zone: String = firms::table.find(past.firm).select(firms::time_zone).first(tx.conn())?;
    let zone: chrono_tz::Tz = zone.parse().unwrap_or(chrono_tz::Tz::UTC);
    let amount = (past.currency == definition.currency).then_some(past.amount);
    let window = past.decided_at.map(|at| protection::window(at, definition.protection_days(amount), zone));
    let state = match (past.state, window) {
        (State::Approved, Some((_, until))) if until <= now => State::Expired,
        (state, _) => state,
    };
    let handed_in = state != State::Draft;
    let account = if handed_in { Some(account_of(tx, past.firm, &past.customer)?) } else { None };
    let step = definition.first_step(state).or_else(|| definition.first_step(State::Open));
    let moved = past.closed_at.or(past.decided_at).or(past.submitted_at).unwrap_or(past.begun_at);
    let id = DealId::fresh();
    let protected = matches!(state, State::Approved | State::Expired);
    let vendor_zone = chrono_tz::Tz::UTC;
    let deal = Deal {
        id,
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
        step: step.filter(|_| handed_in).map(|step| step.code.clone()).unwrap_or_default(),
        amount: past.amount,
        currency: past.currency.clone(),
        close_on: past.close_on,
        probability: step.filter(|_| handed_in).map_or(0, |step| i64::from(step.probability)),
        territory: past.customer.country.clone(),
        conflict_score: 0,
        submitted_at: past.submitted_at,
        answer_due_at: past
            .submitted_at
            .map(|at| working_days::after(at, definition.answer_days, vendor_zone)),
        decided_at: past.decided_at,
        protected_until: window.filter(|_| protected).map(|(_, until)| until),
        moved_at: moved,
        revision: 1,
        created_at: past.begun_at,
        updated_at: moved,
        deleted_at: None,
    };
    let answers = serde_json::json!({
        "website": past.customer.website,
        "country": past.customer.country,
        "city": past.customer.city,
        "tax_id": past.customer.tax_id,
    });
    let details = Details {
        answers: answers.to_string(),
        source: past.source.clone(),
        decided_by: past.decided_by,
        decision_reason: past.reason.clone(),
        protected_day: window.filter(|_| protected).map(|(day, _)| day),
        protected_zone: if protected { zone.name().to_owned() } else { String::new() },
        closed_at: past.closed_at,
        loss_reason: past.loss_reason.clone(),
        ..Details::empty(id)
    };
    query::add(tx, &deal, &details)?;
    lines::put(tx, id, &past.lines, terms)?;
    if let (State::Approved, Some((_, group)), Some((_, until))) = (state, account, window) {
        let products: Vec<String> = past.lines.iter().map(|line| line.product.clone()).collect();
        let scopes = Scope::wanted(&definition.protection, group, &products, &deal.territory, "");
        protection::take(tx, id, &scopes, Some(until))?;
        receipts::issue(tx, ReceiptKind::Approved, &deal, &details)?;
    }
    if state == State::Open {
        let found = conflicts::find(tx, &past.customer, id, definition.review_score)?;
        conflicts::keep(tx, id, &found)?;
        let score = found.first().map_or(0, |it| it.score);
        query::save(tx, &Deal { conflict_score: score, ..deal.clone() }, None)?;
        let facts = submission::facts_of(tx, past.programme, &deal, terms)?;
        if let Some(rule) = definition.who_decides(&facts) {
            let due = deal.answer_due_at.unwrap_or(now);
            approvals::open(tx, id, rule, due)?;
        }
    }
    tell(tx, past, id, state, moved)
}

/// The lines of its timeline.
fn tell(
    tx: &mut Tx<'_>,
    past: &Past<'_>,
    id: DealId,
    state: State,
    moved: NaiveDateTime,
) -> Result<DealId, Error> {
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
    Ok(id)
}
