//! Reminders: before protection ends and after, and of deals that do not move.
//!
//! Each is given once; the line of the timeline that says so is what remembers it.
//! What is long past when the clock first looks (an import, a server that stood
//! still) is not told any more.

use chrono::{NaiveDateTime, TimeDelta};
use diesel::prelude::*;
use schema::schema::{deal_entries, deals, firms};

use super::deal::{Deal, DealId, State};
use super::entry::{EntryKind, enter};
use super::programme;
use super::submission::tell_followers;
use crate::access::PersonId;
use crate::db::Tx;
use crate::error::Error;
use crate::notices;
use crate::portal::Portal;

/// Deals looked at in one transaction.
const BATCH: i64 = 100;
/// No programme reminds farther from the end of protection, on either side.
const FARTHEST: TimeDelta = TimeDelta::days(60);
/// A reminder later than so long after its day is left out.
const STALE: TimeDelta = TimeDelta::days(7);

/// Gives every reminder that is due.
pub fn remind(portal: &Portal) -> anyhow::Result<()> {
    let mut after = None;
    while let Some(last) = portal.db.write_now(|tx| before_the_end(tx, after))? {
        after = Some(last);
    }
    let mut after = None;
    while let Some(last) = portal.db.write_now(|tx| after_the_end(tx, after))? {
        after = Some(last);
    }
    Ok(portal.db.write_now(stalled)?)
}

/// Where a round stands: the moment and key of the last deal.
type Last = (NaiveDateTime, DealId);

/// The next deals in a state whose protection ends, or ended, within these moments.
fn ending(
    tx: &mut Tx<'_>,
    state: State,
    (from, to): (NaiveDateTime, NaiveDateTime),
    after: Option<Last>,
) -> QueryResult<Vec<Deal>> {
    let mut asked = deals::table
        .filter(deals::state.eq(state))
        .filter(deals::protected_until.gt(from))
        .filter(deals::protected_until.le(to))
        .filter(deals::deleted_at.is_null())
        .into_boxed();
    if let Some((until, id)) = after {
        let same = deals::protected_until.eq(until).and(deals::id.gt(id));
        asked = asked.filter(deals::protected_until.gt(until).or(same).assume_not_null());
    }
    asked.order((deals::protected_until, deals::id)).limit(BATCH).select(Deal::as_select()).load(tx.conn())
}

fn last_of(deals: &[Deal]) -> Option<Last> {
    deals.last().and_then(|deal| Some((deal.protected_until?, deal.id)))
}

fn before_the_end(tx: &mut Tx<'_>, after: Option<Last>) -> Result<Option<Last>, Error> {
    let now = tx.now;
    let soon = ending(tx, State::Approved, (now, now + FARTHEST), after)?;
    for deal in &soon {
        let Some(until) = deal.protected_until else { continue };
        let programme = programme::at_version(tx, deal.programme_id, deal.programme_version)?;
        let passed = |days: &&u16| until - TimeDelta::days(i64::from(**days)) <= now;
        // Only the nearest: a deal extended late must not be reminded of every day at once.
        let due = programme.definition.protection.remind_before.iter().filter(passed).min();
        let Some(days) = due else { continue };
        let mark = serde_json::json!({ "days": days, "until": until.and_utc().timestamp() });
        if first_time(tx, deal, &mark)? {
            tell_followers(tx, deal, "deal-ends-soon", None, "")?;
        }
    }
    Ok(last_of(&soon))
}

fn after_the_end(tx: &mut Tx<'_>, after: Option<Last>) -> Result<Option<Last>, Error> {
    let now = tx.now;
    let over = ending(tx, State::Expired, (now - FARTHEST, now), after)?;
    for deal in &over {
        let Some(until) = deal.protected_until else { continue };
        let programme = programme::at_version(tx, deal.programme_id, deal.programme_version)?;
        let day = |days: u16| until + TimeDelta::days(i64::from(days));
        let due = |days: &&u16| day(**days) <= now && now < day(**days) + STALE;
        let Some(days) = programme.definition.protection.remind_after.iter().filter(due).max() else {
            continue;
        };
        let mark = serde_json::json!({ "after": days, "until": until.and_utc().timestamp() });
        if first_time(tx, deal, &mark)? {
            tell_followers(tx, deal, "deal-ended", None, "")?;
            tell_manager(tx, deal, "deal-ended")?;
        }
    }
    Ok(last_of(&over))
}

/// Deals that stand on a step longer than its programme means them to.
fn stalled(tx: &mut Tx<'_>) -> Result<(), Error> {
    let now = tx.now;
    for programme in programme::all(tx)? {
        for step in &programme.definition.steps {
            let Some(days) = step.stalled_after else { continue };
            let since = now - TimeDelta::days(i64::from(days));
            let still: Vec<Deal> = deals::table
                .filter(deals::state.eq(step.state))
                .filter(deals::moved_at.le(since))
                .filter(deals::moved_at.gt(since - STALE))
                .filter(deals::step.eq(&step.code))
                .filter(deals::programme_id.eq(programme.id))
                .filter(deals::deleted_at.is_null())
                .order((deals::moved_at, deals::id))
                .select(Deal::as_select())
                .load(tx.conn())?;
            for deal in &still {
                let mark = serde_json::json!({ "stalled": deal.moved_at.and_utc().timestamp() });
                if first_time(tx, deal, &mark)? {
                    tell_followers(tx, deal, "deal-stalled", None, "")?;
                    tell_manager(tx, deal, "deal-stalled")?;
                }
            }
        }
    }
    Ok(())
}

/// Writes down that a deal's people are reminded; says whether they were not yet.
fn first_time(tx: &mut Tx<'_>, deal: &Deal, mark: &serde_json::Value) -> QueryResult<bool> {
    let told: i64 = deal_entries::table
        .filter(deal_entries::deal_id.eq(deal.id))
        .filter(deal_entries::kind.eq(EntryKind::Reminded))
        .filter(deal_entries::data.eq(mark.to_string()))
        .count()
        .get_result(tx.conn())?;
    if told == 0 {
        enter(tx, deal.id, None, EntryKind::Reminded, true, "", mark)?;
    }
    Ok(told == 0)
}

/// Tells the channel manager who looks after the deal's firm.
fn tell_manager(tx: &mut Tx<'_>, deal: &Deal, kind: &str) -> QueryResult<()> {
    let manager: Option<PersonId> =
        firms::table.find(deal.firm_id).select(firms::channel_manager_id).first(tx.conn())?;
    let data = serde_json::json!({ "title": deal.customer, "url": format!("/deals/{}", deal.id) });
    manager.map_or(Ok(()), |person| notices::tell_anew(tx, person, kind, ("deal", deal.id.0), &data))
}
