//! What a registration collides with, kept with its reasons.

use diesel::prelude::*;
use schema::schema::{deal_conflicts, deals};

use super::deal::{Deal, DealId, Details, State};
use crate::access::PersonId;
use crate::accounts::{self, AccountId};
use crate::db::{Conn, IsWithin, Tx, dialect};
use crate::error::Error;
use crate::matching::{Factor, Party};

/// Rivals that are kept; an approver looks at no more.
const MOST: usize = 20;

crate::words!(Finding, "What an approver made of a likeness." {
    Open = "open",
    Same = "same",
    Different = "different",
});

/// One collision as it was found.
#[derive(Debug, Clone)]
pub struct Conflict {
    pub rival: DealId,
    pub score: i64,
    pub factors: Vec<ToldFactor>,
    pub verdict: Finding,
}

/// A reason as it was when it was found.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
pub struct ToldFactor {
    pub points: i32,
    /// The message key of its sentence.
    pub key: String,
    pub left: String,
    pub right: String,
}

impl From<&Factor> for ToldFactor {
    fn from(factor: &Factor) -> ToldFactor {
        ToldFactor {
            points: factor.points,
            key: factor.key(),
            left: factor.left.clone(),
            right: factor.right.clone(),
        }
    }
}

/// The customer of a deal as the matching sees it.
pub fn customer(deal: &Deal, details: &Details) -> Party {
    Party {
        name: deal.customer.clone(),
        website: details.answer("website"),
        email: details.answer("contact_email"),
        city: details.answer("city"),
        postcode: details.answer("postcode"),
        address: details.answer("address"),
        country: match details.answer("country") {
            country if country.is_empty() => deal.territory.clone(),
            country => country,
        },
        tax_id: details.answer("tax_id"),
    }
}

/// Deals about customers that might be this one: open, sent back or approved, of
/// any firm. The likeliest first.
pub fn find(db: &mut Conn, party: &Party, own: DealId, least: i64) -> Result<Vec<Conflict>, Error> {
    let alike = accounts::candidates(db, party, least)?;
    let groups: Vec<AccountId> = alike.iter().map(|(account, _)| account.group_id).collect();
    let rivals: Vec<(DealId, Option<AccountId>, Option<AccountId>)> = deals::table
        .filter(deals::account_group_id.within(groups))
        .filter(deals::state.within([State::Open, State::Returned, State::Approved]))
        .filter(deals::deleted_at.is_null())
        .filter(deals::id.ne(own))
        .order((deals::state, deals::updated_at.desc()))
        .limit(200)
        .select((deals::id, deals::account_id, deals::account_group_id))
        .load(db)?;
    let mut found: Vec<Conflict> = rivals
        .into_iter()
        .filter_map(|(rival, account, group)| {
            let exact = alike.iter().find(|(it, _)| Some(it.id) == account);
            let (_, verdict) = exact.or_else(|| alike.iter().find(|(it, _)| Some(it.group_id) == group))?;
            let factors = verdict.factors.iter().map(ToldFactor::from).collect();
            Some(Conflict { rival, score: verdict.score, factors, verdict: Finding::Open })
        })
        .collect();
    found.sort_by(|one, other| other.score.cmp(&one.score).then(one.rival.cmp(&other.rival)));
    found.truncate(MOST);
    Ok(found)
}

/// Keeps what was found for a deal, in place of what was found before.
pub fn keep(tx: &mut Tx<'_>, deal: DealId, found: &[Conflict]) -> Result<(), Error> {
    let now = tx.now;
    diesel::delete(deal_conflicts::table.filter(deal_conflicts::deal_id.eq(deal))).execute(tx.conn())?;
    for conflict in found {
        let factors = serde_json::to_string(&conflict.factors).map_err(Error::internal)?;
        diesel::insert_into(deal_conflicts::table)
            .values((
                deal_conflicts::deal_id.eq(deal),
                deal_conflicts::rival_id.eq(conflict.rival),
                deal_conflicts::score.eq(conflict.score),
                deal_conflicts::factors.eq(factors),
                deal_conflicts::verdict.eq(conflict.verdict),
                deal_conflicts::reason.eq(""),
                deal_conflicts::found_at.eq(now),
            ))
            .execute(tx.conn())?;
    }
    Ok(())
}

/// What was found for a deal, with the rival deals. For those who decide only.
pub fn of(db: &mut Conn, deal: DealId) -> Result<Vec<(Conflict, Deal)>, Error> {
    let rows: Vec<(DealId, i64, String, Finding, Deal)> = deal_conflicts::table
        .inner_join(deals::table.on(deals::id.eq(deal_conflicts::rival_id)))
        .filter(deal_conflicts::deal_id.eq(deal))
        .order((deal_conflicts::score.desc(), deal_conflicts::rival_id))
        .select((
            deal_conflicts::rival_id,
            deal_conflicts::score,
            deal_conflicts::factors,
            deal_conflicts::verdict,
            Deal::as_select(),
        ))
        .load(db)?;
    Ok(rows
        .into_iter()
        .map(|(rival, score, factors, verdict, deal)| {
            let factors = serde_json::from_str(&factors).unwrap_or_default();
            (Conflict { rival, score, factors, verdict }, deal)
        })
        .collect())
}

/// Writes down what an approver made of one likeness; whether that is news. There is
/// nothing to write where the deals were not found alike.
pub fn judge(
    tx: &mut Tx<'_>,
    deal: DealId,
    rival: DealId,
    verdict: Finding,
    by: PersonId,
) -> QueryResult<Option<bool>> {
    let (now, row) = (tx.now, deal_conflicts::table.find((deal, rival)));
    dialect::hold(tx, "deals", deal.0)?;
    let before = row.select(deal_conflicts::verdict).first::<Finding>(tx.conn()).optional()?;
    if before.is_none_or(|before| before == verdict) {
        return Ok(before.map(|_| false));
    }
    diesel::update(row)
        .set((
            deal_conflicts::verdict.eq(verdict),
            deal_conflicts::decided_by.eq(by),
            deal_conflicts::decided_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(Some(true))
}
