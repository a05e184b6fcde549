//! What must hold of deals and leads at every moment, asked of the rows themselves: nothing of
//! the program that wrote them is used but its words.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDateTime;
use diesel::prelude::*;
use guildhall::deals::State;
use schema::schema::{
    deal_approvals, deal_details, deal_entries, deal_receipts, deal_requests, deals, events, lead_offers,
    leads, protections,
};

use crate::support::*;

/// A row of `deals`, as far as it is looked at.
#[derive(Queryable)]
struct Deal {
    id: i64,
    state: State,
    gone: Option<NaiveDateTime>,
    amount: i64,
    group: Option<i64>,
    submitted: Option<NaiveDateTime>,
    decided: Option<NaiveDateTime>,
    until: Option<NaiveDateTime>,
    closed: Option<NaiveDateTime>,
    loss: String,
    firm: i64,
    lead: Option<i64>,
}

/// A row of `protections`.
#[derive(Queryable)]
struct Held {
    deal: i64,
    group: i64,
    product: String,
    territory: String,
    site: String,
    until: Option<NaiveDateTime>,
}

/// Everything that does not hold, a sentence each.
pub fn wrong(portal: &Portal) -> Vec<String> {
    let now = portal.clock.now();
    let look = |tx: &mut guildhall::db::Tx<'_>| {
        let conn = tx.conn();
        let all: Vec<Deal> = deals::table
            .inner_join(deal_details::table.on(deal_details::deal_id.eq(deals::id)))
            .select((
                deals::id,
                deals::state,
                deals::deleted_at,
                deals::amount,
                deals::account_group_id,
                deals::submitted_at,
                deals::decided_at,
                deals::protected_until,
                deal_details::closed_at,
                deal_details::loss_reason,
                deals::firm_id,
                deal_details::lead_id,
            ))
            .load(conn)?;
        let mut wrong = Vec::new();
        for deal in &all {
            wrong.extend(of_deal(deal).map(|what| format!("deal {} is {:?}: {what}", deal.id, deal.state)));
        }
        let all: BTreeMap<i64, Deal> = all.into_iter().map(|deal| (deal.id, deal)).collect();
        wrong.extend(of_protections(conn, &all, now)?);
        wrong.extend(of_answers(conn, &all)?);
        wrong.extend(of_history(conn, &all)?);
        wrong.extend(of_leads(conn, &all)?);
        Ok(wrong)
    };
    portal.db.read_now(look).unwrap()
}

fn of_deal(deal: &Deal) -> Option<&'static str> {
    use State::{Approved, Denied, Draft, Expired, Lost, Open, Returned, Won};
    let state = deal.state;
    if deal.amount < 0 {
        return Some("its value is below nothing");
    }
    if (state == Draft) != deal.submitted.is_none() {
        return Some("a draft was never handed in, and everything else was");
    }
    if matches!(state, Draft | Open | Returned) == deal.decided.is_some() {
        return Some("what waits has no decision, and what was decided has a moment");
    }
    if matches!(state, Won | Lost) != deal.closed.is_some() {
        return Some("what is won or lost was closed, and nothing else");
    }
    if (state == Lost) == deal.loss.is_empty() {
        return Some("what is lost has a reason, and nothing else");
    }
    if matches!(state, Open | Approved | Denied | Expired | Won | Lost) && deal.group.is_none() {
        return Some("what was handed in is about a customer");
    }
    (matches!(state, Draft | Open | Returned | Won | Lost) && deal.until.is_some())
        .then_some("only what was approved is protected")
}

/// Nobody protects what another protects, and who was promised protection has it.
fn of_protections(
    conn: &mut guildhall::db::Conn,
    all: &BTreeMap<i64, Deal>,
    now: NaiveDateTime,
) -> QueryResult<Vec<String>> {
    let held: Vec<Held> = protections::table
        .select((
            protections::deal_id,
            protections::account_group_id,
            protections::product,
            protections::territory,
            protections::site,
            protections::until,
        ))
        .load(conn)?;
    let mut wrong = Vec::new();
    for one in &held {
        let deal = &all[&one.deal];
        if deal.state != State::Approved || deal.gone.is_some() {
            wrong.push(format!("deal {} protects and is {:?}, gone {:?}", deal.id, deal.state, deal.gone));
        }
        if deal.group != Some(one.group) || deal.until != one.until {
            wrong.push(format!("deal {} protects another customer, or to another day", deal.id));
        }
    }
    let lives = |one: &Held| one.until.is_none_or(|until| until > now);
    let meet = |one: &str, other: &str| one == "*" || other == "*" || one == other;
    for (place, one) in held.iter().enumerate() {
        for other in
            held.iter().skip(place + 1).filter(|other| other.deal != one.deal && other.group == one.group)
        {
            let same = meet(&one.product, &other.product)
                && meet(&one.territory, &other.territory)
                && meet(&one.site, &other.site);
            if same && lives(one) && lives(other) {
                wrong.push(format!("deals {} and {} protect the same", one.deal, other.deal));
            }
        }
    }
    let holders: BTreeSet<i64> = held.iter().map(|one| one.deal).collect();
    for deal in all.values().filter(|deal| deal.state == State::Approved && deal.gone.is_none()) {
        let promised = deal.until.is_some_and(|until| until > now);
        if promised && !holders.contains(&deal.id) {
            wrong.push(format!("deal {} was promised protection and has none", deal.id));
        }
    }
    Ok(wrong)
}

/// Who must answer: somebody for each deal that waits, and nobody for any other.
fn of_answers(conn: &mut guildhall::db::Conn, all: &BTreeMap<i64, Deal>) -> QueryResult<Vec<String>> {
    let parts: Vec<(i64, i64, String)> = deal_approvals::table
        .select((deal_approvals::deal_id, deal_approvals::round, deal_approvals::state))
        .load(conn)?;
    let mut wrong = Vec::new();
    for deal in all.values() {
        let own = || parts.iter().filter(|(of, ..)| *of == deal.id);
        let newest = own().map(|(_, round, _)| *round).max();
        let asked: Vec<_> = own().filter(|(.., state)| state == "waiting" || state == "later").collect();
        let waits = deal.state == State::Open && deal.gone.is_none();
        if waits != asked.iter().any(|(.., state)| state == "waiting") || !waits && !asked.is_empty() {
            wrong.push(format!("deal {} is {:?}, and {} are asked", deal.id, deal.state, asked.len()));
        }
        if asked.iter().any(|(_, round, _)| Some(*round) != newest) {
            wrong.push(format!("deal {}: somebody is asked of an earlier round", deal.id));
        }
    }
    let requests: Vec<(i64, String, String)> = deal_requests::table
        .select((deal_requests::deal_id, deal_requests::kind, deal_requests::state))
        .load(conn)?;
    let mut waiting = BTreeSet::new();
    for (deal, kind, _) in requests.iter().filter(|(.., state)| state == "waiting") {
        let of = &all[deal];
        let fits = match kind.as_str() {
            "dispute" => of.state == State::Denied,
            "extension" => of.state == State::Approved,
            _ => !matches!(of.state, State::Won | State::Lost | State::Expired | State::Draft),
        };
        if !fits || of.gone.is_some() || !waiting.insert((deal, kind)) {
            wrong.push(format!("deal {deal} is {:?}: a request ({kind}) waits that cannot", of.state));
        }
    }
    Ok(wrong)
}

/// The timeline, the audit trail and the receipts tell one story.
fn of_history(conn: &mut guildhall::db::Conn, all: &BTreeMap<i64, Deal>) -> QueryResult<Vec<String>> {
    let told: Vec<(i64, String)> =
        deal_entries::table.select((deal_entries::deal_id, deal_entries::kind)).load(conn)?;
    let trail: Vec<(Option<i64>, String)> = events::table
        .filter(events::subject.eq("deal"))
        .select((events::subject_id, events::kind))
        .load(conn)?;
    let receipts: Vec<(i64, String)> =
        deal_receipts::table.select((deal_receipts::deal_id, deal_receipts::kind)).load(conn)?;
    let mut counts: BTreeMap<(i64, &str), [usize; 3]> = BTreeMap::new();
    for (deal, kind) in &told {
        counts.entry((*deal, kind)).or_default()[0] += 1;
    }
    for (deal, kind) in &trail {
        if let (Some(deal), Some((_, kind))) = (deal, kind.split_once('.')) {
            counts.entry((*deal, kind)).or_default()[1] += 1;
        }
    }
    for (deal, kind) in &receipts {
        counts.entry((*deal, kind)).or_default()[2] += 1;
    }
    let mut wrong = Vec::new();
    let both = ["submitted", "approved", "refused", "returned", "moved", "expired", "reopened", "deleted"];
    for ((deal, kind), [timeline, trail, receipts]) in counts {
        if both.contains(&kind) && timeline != trail {
            wrong.push(format!("deal {deal}: {kind} {timeline} times in its timeline, {trail} in the trail"));
        }
        if kind == "approved" && timeline != receipts {
            wrong.push(format!("deal {deal}: approved {timeline} times, with {receipts} receipts"));
        }
        if !all.contains_key(&deal) {
            wrong.push(format!("deal {deal} has a history and no row"));
        }
    }
    Ok(wrong)
}

/// A lead is with one firm at a time, and becomes one deal.
fn of_leads(conn: &mut guildhall::db::Conn, all: &BTreeMap<i64, Deal>) -> QueryResult<Vec<String>> {
    use guildhall::leads::State;
    type Lead =
        (i64, State, Option<i64>, Option<i64>, Option<i64>, Option<NaiveDateTime>, Option<NaiveDateTime>);
    let rows: Vec<Lead> = leads::table
        .select((
            leads::id,
            leads::state,
            leads::firm_id,
            leads::owner_id,
            leads::deal_id,
            leads::offered_until,
            leads::accepted_at,
        ))
        .load(conn)?;
    let offers: Vec<(i64, i64, String)> = lead_offers::table
        .select((lead_offers::lead_id, lead_offers::firm_id, lead_offers::state))
        .load(conn)?;
    let mut wrong = Vec::new();
    for (id, state, firm, owner, deal, until, accepted) in rows {
        let of = |wanted: &str| -> Vec<i64> {
            let own = offers.iter().filter(|(lead, _, state)| *lead == id && state == wanted);
            own.map(|(_, firm, _)| *firm).collect()
        };
        let (offered, taken) = (of("offered"), of("accepted"));
        let firms: Vec<i64> = firm.into_iter().collect();
        let well = match state {
            State::Offered => offered == firms && taken.is_empty() && until.is_some() && accepted.is_none(),
            State::Accepted => taken == firms && offered.is_empty() && owner.is_some() && accepted.is_some(),
            State::Registered => taken == firms && offered.is_empty() && deal.is_some(),
            State::Manual | State::Pool => firms.is_empty() && offered.is_empty() && taken.is_empty(),
            State::Spam => offered.is_empty(),
        };
        if !well {
            wrong.push(format!(
                "lead {id} is {state:?} at {firm:?}: offered to {offered:?}, taken by {taken:?}"
            ));
        }
        if let Some(deal) = deal.map(|deal| &all[&deal])
            && (deal.lead != Some(id) || Some(deal.firm) != firm)
        {
            wrong.push(format!("lead {id} at {firm:?} became deal {} of {}", deal.id, deal.firm));
        }
    }
    let born: Vec<i64> =
        all.values().filter(|deal| deal.gone.is_none()).filter_map(|deal| deal.lead).collect();
    if born.len() != born.iter().collect::<BTreeSet<_>>().len() {
        wrong.push("two deals came of one lead".to_owned());
    }
    Ok(wrong)
}
