//! What a partner asks for a deal that was decided: more time, or another look.
//!
//! One of a kind waits at a time (an index sees to it). An extension adds to the
//! old end, not to the day it is granted; a dispute has a clock of its own.

use chrono::{Days, NaiveDateTime, TimeDelta};
use diesel::prelude::*;
use schema::schema::{deal_requests, deals, protections};
use serde::Deserialize;

use super::deal::{Deal, DealId, Details, State};
use super::definition::{Definition, Extension};
use super::entry::{EntryKind, enter};
use super::programme::{self, DealProgramme};
use super::query::visible;
use super::receipts::{self, ReceiptKind};
use super::submission::{self, tell_followers};
use super::{amending, protection, query, working_days};
use crate::access::rights::{RegisterDeals, ReviewDeals};
use crate::access::{May, Viewer};
use crate::db::{Conn, IsWithin, Tx, dialect};
use crate::error::{Answer, Error, Refusal};
use crate::portal::Portal;
use crate::ui::answers::see_other_saying;
use crate::ui::{Form, Path, forms};

crate::id!(RequestId, "Names what a partner asked for a deal.");

crate::words!(Kind, "What is asked for." {
    Extension = "extension",
    Dispute = "dispute",
    Amendment = "amendment",
});

crate::words!(RequestState, "What became of it; void where the deal went on without an answer." {
    Waiting = "waiting",
    Granted = "granted",
    Refused = "refused",
    Void = "void",
});

impl Kind {
    /// The message key of its name.
    pub const fn key(self) -> &'static str {
        match self {
            Kind::Extension => "deal-request-extension",
            Kind::Dispute => "deal-request-dispute",
            Kind::Amendment => "deal-request-amendment",
        }
    }
}

impl RequestState {
    /// The message key of its name.
    pub const fn key(self) -> &'static str {
        match self {
            RequestState::Waiting => "deal-request-waiting",
            RequestState::Granted => "deal-request-granted",
            RequestState::Refused => "deal-request-refused",
            RequestState::Void => "deal-request-void",
        }
    }
}

/// Something asked, and its answer.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = deal_requests, check_for_backend(crate::db::Backend))]
pub struct Request {
    pub id: RequestId,
    pub deal_id: DealId,
    pub kind: Kind,
    pub state: RequestState,
    /// What an amendment asks for, as JSON.
    pub data: String,
    pub reason: String,
    pub asked_at: NaiveDateTime,
    pub due_at: Option<NaiveDateTime>,
    pub answer: String,
}

/// What was asked for a deal, oldest first.
pub fn of(db: &mut Conn, deal: DealId) -> QueryResult<Vec<Request>> {
    deal_requests::table
        .filter(deal_requests::deal_id.eq(deal))
        .order((deal_requests::asked_at, deal_requests::id))
        .limit(100)
        .select(Request::as_select())
        .load(db)
}

/// What waits for an answer among the deals a viewer sees, the most urgent first.
/// Of the deals, not of the requests, is asked what the viewer may see.
pub fn waiting(db: &mut Conn, viewer: &Viewer) -> QueryResult<Vec<(Request, Deal)>> {
    let waits = deal_requests::table.filter(deal_requests::state.eq(RequestState::Waiting));
    let rows: Vec<Deal> = visible(viewer)
        .filter(deals::id.eq_any(waits.select(deal_requests::deal_id)))
        .order((deals::updated_at, deals::id))
        .limit(50)
        .select(Deal::as_select())
        .load(db)?;
    let keys: Vec<DealId> = rows.iter().map(|deal| deal.id).collect();
    let found: Vec<Request> = waits
        .filter(deal_requests::deal_id.within(keys))
        .order((deal_requests::due_at, deal_requests::id))
        .select(Request::as_select())
        .load(db)?;
    let deal = |id: DealId| rows.iter().find(|deal| deal.id == id).cloned();
    Ok(found.into_iter().filter_map(|request| Some((request.clone(), deal(request.deal_id)?))).collect())
}

/// Whether a deal's partner may ask this now; the refusal says why not.
pub fn admit(
    kind: Kind,
    deal: &Deal,
    definition: &Definition,
    before: &[Request],
    now: NaiveDateTime,
) -> Result<(), Refusal> {
    let of_kind = || before.iter().filter(|request| request.kind == kind);
    if of_kind().any(|request| request.state == RequestState::Waiting) {
        return Err(Refusal::new("deal-request-waits"));
    }
    match kind {
        Kind::Extension => {
            let spent = of_kind().any(|request| request.state == RequestState::Granted);
            // On a step that protects nothing there is nothing to make longer.
            if deal.protected_until.is_none() {
                return Err(Refusal::new("deal-extension-off"));
            }
            match (deal.state, definition.protection.extension) {
                (State::Approved, Extension::Unlimited) => Ok(()),
                (State::Approved, Extension::Once) if !spent => Ok(()),
                (State::Approved, Extension::Once) => Err(Refusal::new("deal-extension-spent")),
                _ => Err(Refusal::new("deal-extension-off")),
            }
        }
        Kind::Dispute => {
            let (Some(rule), State::Denied) = (definition.dispute, deal.state) else {
                return Err(Refusal::new("deal-dispute-off"));
            };
            let last = deal.decided_at.map(|at| at + TimeDelta::days(i64::from(rule.within_days)));
            if last.is_none_or(|last| last < now) {
                return Err(Refusal::new("deal-dispute-late").with("days", rule.within_days));
            }
            if of_kind().any(|request| Some(request.asked_at) >= deal.decided_at) {
                return Err(Refusal::new("deal-dispute-spent"));
            }
            Ok(())
        }
        Kind::Amendment if amending::is_open_to(deal) => Ok(()),
        Kind::Amendment => Err(Refusal::new("deal-locked")),
    }
}

/// Takes back what still waits for a deal that went on without the answer.
pub fn void(tx: &mut Tx<'_>, deal: DealId) -> QueryResult<usize> {
    let now = tx.now;
    diesel::update(deal_requests::table)
        .filter(deal_requests::deal_id.eq(deal))
        .filter(deal_requests::state.eq(RequestState::Waiting))
        .set((deal_requests::state.eq(RequestState::Void), deal_requests::decided_at.eq(now)))
        .execute(tx.conn())
}

/// What is sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct RequestForm {
    /// A word of [`Kind`].
    pub kind: String,
    pub reason: String,
    /// `granted` or `refused`.
    pub decision: String,
}

/// `POST /deals/{id}/requests`
pub async fn ask(
    by: May<RegisterDeals>,
    portal: Portal,
    id: Path<DealId>,
    form: Form<RequestForm>,
) -> Answer {
    let id = id.0;
    let kind = Kind::parse(&form.kind);
    let reason = forms::required(&form.reason, 2000).map_err(|_| Error::refused("deal-reason-needed"));
    portal
        .db
        .write(move |tx| {
            // The deal must not close between the question whether one may ask and the asking.
            dialect::hold(tx, "deals", id.0)?;
            let deal = query::one(tx, &by, id)?;
            // What an amendment is about, its own page asks.
            let kind = kind.filter(|kind| *kind != Kind::Amendment);
            let (kind, reason) = (kind.ok_or(Error::BadRequest("not a request"))?, reason?);
            let programme = programme::at_version(tx, deal.programme_id, deal.programme_version)?;
            let (definition, now) = (&programme.definition, tx.now);
            admit(kind, &deal, definition, &of(tx, id)?, now)?;
            let days = match kind {
                Kind::Dispute => definition.dispute.map_or(5, |rule| rule.answer_days),
                Kind::Extension | Kind::Amendment => definition.answer_days,
            };
            let due = working_days::after(now, days, by.programme.settings.zone());
            put(tx, &by, &deal, (kind, "{}"), &reason, due)?;
            announce(tx, &by, &deal, &programme, kind, &reason)
        })
        .await?;
    see_other_saying(format_args!("/deals/{id}#requests"), "done-deal-asked")
}

/// Writes down what is asked. Refused when one of the kind waits already.
pub(super) fn put(
    tx: &mut Tx<'_>,
    by: &Viewer,
    deal: &Deal,
    (kind, data): (Kind, &str),
    reason: &str,
    due: NaiveDateTime,
) -> Result<(), Error> {
    let now = tx.now;
    let row = (
        deal_requests::id.eq(RequestId::fresh()),
        deal_requests::deal_id.eq(deal.id),
        deal_requests::kind.eq(kind),
        deal_requests::state.eq(RequestState::Waiting),
        deal_requests::data.eq(data),
        deal_requests::reason.eq(reason),
        deal_requests::asked_by.eq(by.person),
        deal_requests::asked_at.eq(now),
        deal_requests::due_at.eq(due),
        deal_requests::answer.eq(""),
    );
    // Asked twice at once: the index lets one of them in.
    if crate::insert_new!(tx.conn(), deal_requests::table, row)? {
        Ok(())
    } else {
        Err(Error::refused("deal-request-waits"))
    }
}

/// Tells the timeline, the audit trail and those who decide.
pub(super) fn announce(
    tx: &mut Tx<'_>,
    by: &Viewer,
    deal: &Deal,
    programme: &DealProgramme,
    kind: Kind,
    reason: &str,
) -> Result<(), Error> {
    let facts = serde_json::json!({ "kind": kind.word() });
    enter(tx, deal.id, Some(by), EntryKind::Asked, false, reason, &facts)?;
    query::told(tx, by, "deal.asked", deal, facts)?;
    let facts = submission::facts_of(tx, programme, deal, &by.programme.terms)?;
    let roles = programme.definition.who_decides(&facts).map(|rule| rule.roles.clone()).unwrap_or_default();
    submission::ask(tx, deal, &roles, "deal-waits")?;
    Ok(())
}

/// `POST /deals/{id}/requests/{request}`: the vendor's answer.
pub async fn answer(
    by: May<ReviewDeals>,
    portal: Portal,
    path: Path<(DealId, RequestId)>,
    form: Form<RequestForm>,
) -> Answer {
    let (id, request) = path.0;
    let reason = forms::optional(&form.reason, 2000).map_err(Error::Refused)?;
    let granted = match form.decision.as_str() {
        "granted" => Some(true),
        "refused" => Some(false),
        _ => None,
    };
    portal
        .db
        .write(move |tx| {
            dialect::hold(tx, "deals", id.0)?;
            let (deal, details) = query::whole(tx, &by, id)?;
            let asked = of(tx, id)?.into_iter().find(|it| it.id == request).ok_or(Error::NotFound)?;
            let granted = granted.ok_or(Error::BadRequest("not a decision"))?;
            if asked.state != RequestState::Waiting {
                return Err(Error::refused("deal-already-decided"));
            }
            if !granted && reason.is_empty() {
                return Err(Error::refused("deal-reason-needed"));
            }
            let now = tx.now;
            diesel::update(deal_requests::table.find(request))
                .set((
                    deal_requests::state.eq(if granted {
                        RequestState::Granted
                    } else {
                        RequestState::Refused
                    }),
                    deal_requests::answer.eq(&reason),
                    deal_requests::decided_by.eq(by.person),
                    deal_requests::decided_at.eq(now),
                ))
                .execute(tx.conn())?;
            let told = match (granted, asked.kind) {
                (true, Kind::Extension) => extend(tx, deal, details)?,
                (true, Kind::Dispute) => look_again(tx, &by, deal)?,
                (true, Kind::Amendment) => amending::grant(tx, &by, deal, request)?,
                (false, _) => deal,
            };
            let facts = serde_json::json!({ "kind": asked.kind.word(), "granted": granted });
            enter(tx, id, Some(&by), EntryKind::Answered, false, &reason, &facts)?;
            query::told(tx, &by, "deal.answered", &told, facts)?;
            let kind = if granted { "deal-granted" } else { "deal-not-granted" };
            Ok(tell_followers(tx, &told, kind, Some(&by), &reason)?)
        })
        .await?;
    see_other_saying(format_args!("/deals/{id}#requests"), "done-saved")
}

/// Protection lasts so many days longer than it would have.
fn extend(tx: &mut Tx<'_>, deal: Deal, details: Details) -> Result<Deal, Error> {
    if deal.state != State::Approved || deal.protected_until.is_none() {
        return Err(Error::refused("deal-extension-off"));
    }
    let programme = programme::at_version(tx, deal.programme_id, deal.programme_version)?;
    let days = u64::from(programme.definition.protection.extension_days);
    let zone = details.protected_zone.parse().unwrap_or(chrono_tz::Tz::UTC);
    let last = details.protected_day.and_then(|day| day.checked_add_days(Days::new(days)));
    let last = last.ok_or_else(|| Error::refused("deal-extension-off"))?;
    let until = protection::end_of(last, zone);
    diesel::update(protections::table.filter(protections::deal_id.eq(deal.id)))
        .set(protections::until.eq(until))
        .execute(tx.conn())?;
    let longer = Deal { protected_until: Some(until), ..deal };
    let details = Details { protected_day: Some(last), ..details };
    let longer = query::save(tx, &longer, Some(&details))?;
    receipts::issue(tx, ReceiptKind::Extended, &longer, &details)?;
    Ok(longer)
}

/// A refused deal waits for an answer as on the first day.
fn look_again(tx: &mut Tx<'_>, by: &May<ReviewDeals>, deal: Deal) -> Result<Deal, Error> {
    let programme = programme::at_version(tx, deal.programme_id, deal.programme_version)?;
    let definition = &programme.definition;
    let step = definition.first_step(State::Open).ok_or_else(|| Error::refused("deal-no-such-move"))?;
    let zone = by.programme.settings.zone();
    let due = working_days::after(tx.now, definition.answer_days, zone);
    let opened = query::save(tx, &deal.look_again(by, step, due, tx.now)?, None)?;
    submission::ask_again(tx, &programme, &opened, &by.programme.terms)?;
    Ok(opened)
}
