//! Who must agree: one part for each approver's role, sequential or side by side.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use schema::schema::deal_approvals;

use super::deal::DealId;
use super::workflow::{ApprovalRule, Mode};
use super::working_days;
use crate::access::{PersonId, Role, Viewer};
use crate::db::{Conn, IsWithin, Tx};

crate::id!(ApprovalId, "Names one approver's part in a decision.");

crate::words!(PartState, "Where an approver's part stands." {
    Waiting = "waiting",
    Later = "later",
    Agreed = "agreed",
    Refused = "refused",
    Closed = "closed",
});

impl PartState {
    /// The message key of its name.
    pub const fn key(self) -> &'static str {
        match self {
            PartState::Waiting => "deal-part-waiting",
            PartState::Later => "deal-part-later",
            PartState::Agreed => "deal-part-agreed",
            PartState::Refused => "deal-part-refused",
            PartState::Closed => "deal-part-closed",
        }
    }
}

/// One part.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = deal_approvals, check_for_backend(crate::db::Backend))]
pub struct Part {
    pub id: ApprovalId,
    pub deal_id: DealId,
    pub round: i64,
    pub role: Role,
    pub state: PartState,
    pub due_at: Option<NaiveDateTime>,
    pub decided_at: Option<NaiveDateTime>,
    /// When its time was over and others were told.
    pub escalated_at: Option<NaiveDateTime>,
    /// Who may decide too from then on.
    pub escalate_to: Option<Role>,
}

/// Where a decision stands when one more approver has agreed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Agreement {
    /// Everybody has agreed.
    Whole,
    /// It is this role's turn now.
    Next(Role),
    /// Others who were asked at the same time have not answered yet.
    Awaited,
}

/// Opens a new round of parts for a deal that was handed in at `since`; the ones of earlier
/// rounds are closed. The roles whose turn it is; their time is counted in `zone`.
pub fn open(
    tx: &mut Tx<'_>,
    deal: DealId,
    rule: &ApprovalRule,
    since: NaiveDateTime,
    zone: chrono_tz::Tz,
) -> QueryResult<Vec<Role>> {
    close(tx, deal)?;
    let due = working_days::hours_after(since, rule.due_hours, zone);
    let mut asked = Vec::new();
    let last: Option<i64> = deal_approvals::table
        .filter(deal_approvals::deal_id.eq(deal))
        .select(diesel::dsl::max(deal_approvals::round))
        .first(tx.conn())?;
    for (position, role) in rule.roles.iter().enumerate() {
        let now = rule.mode == Mode::Parallel || position == 0;
        let state = if now { PartState::Waiting } else { PartState::Later };
        asked.extend(now.then_some(*role));
        diesel::insert_into(deal_approvals::table)
            .values((
                deal_approvals::id.eq(ApprovalId::fresh()),
                deal_approvals::deal_id.eq(deal),
                deal_approvals::round.eq(last.unwrap_or(0) + 1),
                deal_approvals::position.eq(position as i64),
                deal_approvals::role.eq(role.word()),
                deal_approvals::state.eq(state),
                deal_approvals::due_at.eq(now.then_some(due)),
                deal_approvals::reason.eq(""),
                deal_approvals::escalate_to.eq(rule.escalate_to),
                deal_approvals::due_hours.eq(i64::from(rule.due_hours)),
            ))
            .execute(tx.conn())?;
    }
    Ok(asked)
}

/// Nobody is asked any more.
pub fn close(tx: &mut Tx<'_>, deal: DealId) -> QueryResult<usize> {
    diesel::update(deal_approvals::table)
        .filter(deal_approvals::deal_id.eq(deal))
        .filter(deal_approvals::state.within([PartState::Waiting, PartState::Later]))
        .set(deal_approvals::state.eq(PartState::Closed))
        .execute(tx.conn())
}

/// The parts of the newest round, in their order.
pub fn of(db: &mut Conn, deal: DealId) -> QueryResult<Vec<Part>> {
    let mut parts: Vec<Part> = deal_approvals::table
        .filter(deal_approvals::deal_id.eq(deal))
        .order((deal_approvals::round.desc(), deal_approvals::position))
        .limit(20)
        .select(Part::as_select())
        .load(db)?;
    let newest = parts.first().map(|part| part.round);
    parts.retain(|part| Some(part.round) == newest);
    Ok(parts)
}

/// The part that this viewer can decide now. An administrator stands in for every role.
pub fn turn<'a>(parts: &'a [Part], viewer: &Viewer) -> Option<&'a Part> {
    let own = |part: &&Part| {
        viewer.decides_as().any(|role| {
            let escalated = part.escalated_at.is_some() && part.escalate_to == Some(role);
            part.role == role || escalated || role == Role::Administrator
        })
    };
    parts.iter().filter(|part| part.state == PartState::Waiting).find(own)
}

/// Parts whose time is over and that nobody was told of yet, the longest overdue first.
pub fn overdue(db: &mut Conn, now: NaiveDateTime, most: i64) -> QueryResult<Vec<Part>> {
    deal_approvals::table
        .filter(deal_approvals::state.eq(PartState::Waiting))
        .filter(deal_approvals::due_at.lt(now))
        .filter(deal_approvals::escalated_at.is_null())
        .order((deal_approvals::due_at, deal_approvals::id))
        .limit(most)
        .select(Part::as_select())
        .load(db)
}

/// Lets others decide a part too.
pub fn escalate(tx: &mut Tx<'_>, part: &Part) -> QueryResult<usize> {
    let now = tx.now;
    diesel::update(deal_approvals::table.find(part.id))
        .filter(deal_approvals::escalated_at.is_null())
        .set(deal_approvals::escalated_at.eq(now))
        .execute(tx.conn())
}

/// Writes down that an approver agreed. The next of a sequence has its turn, for as long as
/// the rule gives, counted in `zone`.
pub fn agree(
    tx: &mut Tx<'_>,
    part: &Part,
    by: PersonId,
    reason: &str,
    zone: chrono_tz::Tz,
) -> QueryResult<Agreement> {
    decide(tx, part, PartState::Agreed, by, reason)?;
    let next: Option<(ApprovalId, Role, i64)> = deal_approvals::table
        .filter(deal_approvals::deal_id.eq(part.deal_id))
        .filter(deal_approvals::round.eq(part.round))
        .filter(deal_approvals::state.eq(PartState::Later))
        .order(deal_approvals::position)
        .select((deal_approvals::id, deal_approvals::role, deal_approvals::due_hours))
        .first(tx.conn())
        .optional()?;
    if let Some((next, role, hours)) = next {
        let due = working_days::hours_after(tx.now, hours, zone);
        diesel::update(deal_approvals::table.find(next))
            .set((deal_approvals::state.eq(PartState::Waiting), deal_approvals::due_at.eq(due)))
            .execute(tx.conn())?;
        return Ok(Agreement::Next(role));
    }
    let waiting: i64 = deal_approvals::table
        .filter(deal_approvals::deal_id.eq(part.deal_id))
        .filter(deal_approvals::round.eq(part.round))
        .filter(deal_approvals::state.eq(PartState::Waiting))
        .count()
        .get_result(tx.conn())?;
    Ok(if waiting == 0 { Agreement::Whole } else { Agreement::Awaited })
}

/// Writes down what became of a part.
pub fn decide(
    tx: &mut Tx<'_>,
    part: &Part,
    state: PartState,
    by: PersonId,
    reason: &str,
) -> QueryResult<usize> {
    let now = tx.now;
    diesel::update(deal_approvals::table.find(part.id))
        .set((
            deal_approvals::state.eq(state),
            deal_approvals::decided_by.eq(by),
            deal_approvals::decided_at.eq(now),
            deal_approvals::reason.eq(reason),
        ))
        .execute(tx.conn())
}
