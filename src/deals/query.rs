//! The domain's questions to the database. What a viewer may not see is not found.

use diesel::prelude::*;
use schema::schema::{deal_details, deal_shares, deals, firms};

use super::deal::{Deal, DealId, Details, State};
use super::words;
use crate::access::{FirmId, PersonId, Role, Side, Viewer};
use crate::db::{Backend, Conn, IsWithin, Tx, dialect};
use crate::error::Error;
use crate::events::{self, Event};
use crate::programme::TermId;

/// The deals this viewer may know of.
///
/// - The vendor's administrators and approvers: all that were handed in.
/// - A channel manager: those of the firms it looks after, and of whoever it stands in for.
/// - A firm's admins and managers: all of the firm, and those it registered for others.
/// - Sellers: those they own or registered, and those shared with them.
/// - A partner's drafts are the partner's: staff see only drafts they began themselves.
pub fn visible(to: &Viewer) -> deals::BoxedQuery<'static, Backend> {
    let there = deals::table.filter(deals::deleted_at.is_null()).into_boxed();
    match to.side {
        Side::Vendor => {
            let there = there.filter(
                deals::state.ne(State::Draft).or(deals::registered_by.eq(to.person).assume_not_null()),
            );
            if to.decides_as().any(|role| matches!(role, Role::Administrator | Role::Approver)) {
                return there;
            }
            let managers: Vec<PersonId> = to.manages_as().collect();
            match managers.as_slice() {
                // One index, read in order.
                [only] => there.filter(deals::channel_manager_id.eq(*only).assume_not_null()),
                all => there.filter(deals::channel_manager_id.within(all.iter().copied()).assume_not_null()),
            }
        }
        Side::Partner(firm) => {
            let there = match to.distributes {
                true => {
                    there.filter(deals::firm_id.eq(firm).or(deals::distributor_id.eq(firm).assume_not_null()))
                }
                // One index, read in order, instead of two put together.
                false => there.filter(deals::firm_id.eq(firm)),
            };
            // Who of the vendor looks as one of them sees no more of their drafts than before.
            let there = match to.watched_by {
                Some(_) => there.filter(deals::state.ne(State::Draft)),
                None => there,
            };
            match to.role {
                Role::Admin | Role::Manager => there,
                Role::Seller => {
                    let shared = deal_shares::table
                        .filter(deal_shares::person_id.eq(to.person))
                        .select(deal_shares::deal_id);
                    there.filter(
                        deals::owner_id
                            .eq(to.person)
                            .assume_not_null()
                            .or(deals::registered_by.eq(to.person).assume_not_null())
                            .or(deals::id.eq_any(shared)),
                    )
                }
                _ => there.filter(deals::id.eq(DealId(0))),
            }
        }
    }
}

/// A deal the viewer may know of.
pub fn one(db: &mut Conn, viewer: &Viewer, id: DealId) -> QueryResult<Deal> {
    visible(viewer).filter(deals::id.eq(id)).select(Deal::as_select()).first(db)
}

/// A deal with its details.
pub fn whole(db: &mut Conn, viewer: &Viewer, id: DealId) -> QueryResult<(Deal, Details)> {
    let deal = one(db, viewer, id)?;
    let details = deal_details::table.find(id).select(Details::as_select()).first(db)?;
    Ok((deal, details))
}

/// The site a deal is for; nothing where it names none.
pub fn site(db: &mut Conn, id: DealId) -> QueryResult<String> {
    deal_details::table.find(id).select(deal_details::site).first(db)
}

/// A deal as it is stored, whoever may see it: for what has no viewer.
pub fn stored(db: &mut Conn, id: DealId) -> QueryResult<(Deal, Details)> {
    let deal = deals::table.find(id).select(Deal::as_select()).first(db)?;
    let details = deal_details::table.find(id).select(Details::as_select()).first(db)?;
    Ok((deal, details))
}

/// A firm's partner type.
pub fn partner_type(db: &mut Conn, firm: FirmId) -> QueryResult<Option<TermId>> {
    firms::table.find(firm).select(firms::type_id).first(db)
}

/// The country a firm is in, two letters.
pub fn country_of(db: &mut Conn, firm: FirmId) -> QueryResult<String> {
    firms::table.find(firm).select(firms::country).first(db)
}

/// Writes down where a deal came from; it stays attached to the end.
pub fn set_source(tx: &mut Tx<'_>, id: DealId, lead: i64, source: &str, campaign: &str) -> QueryResult<()> {
    diesel::update(deal_details::table.find(id))
        .set((
            deal_details::lead_id.eq(lead),
            deal_details::source.eq(source),
            deal_details::campaign.eq(campaign),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// Writes a new deal.
pub fn add(tx: &mut Tx<'_>, deal: &Deal, details: &Details) -> QueryResult<()> {
    // Nobody else gives the firm to another manager between the look and the commit.
    dialect::hold_firm(tx, deal.firm_id.0)?;
    let manager: Option<PersonId> =
        firms::table.find(deal.firm_id).select(firms::channel_manager_id).first(tx.conn())?;
    diesel::insert_into(deals::table)
        .values((deal, deals::channel_manager_id.eq(manager)))
        .execute(tx.conn())?;
    diesel::insert_into(deal_details::table).values(details).execute(tx.conn())?;
    words::keep(tx, deal)?;
    tx.changed("deal", deal.id.0);
    Ok(())
}

/// A firm has another channel manager: its deals are theirs from now on.
pub fn follow_manager(tx: &mut Tx<'_>, firm: FirmId, manager: Option<PersonId>) -> QueryResult<()> {
    diesel::update(deals::table.filter(deals::firm_id.eq(firm)))
        .set(deals::channel_manager_id.eq(manager))
        .execute(tx.conn())
        .map(drop)
}

/// Somebody else changed the deal since it was read.
pub const OUTRUN: &str = "deal-changed-meanwhile";

/// Keeps a deal as it is now. Refused (409) when somebody else was quicker: the
/// revision it was read at is no longer the one there.
pub fn save(tx: &mut Tx<'_>, deal: &Deal, details: Option<&Details>) -> Result<Deal, Error> {
    let next = Deal { revision: deal.revision + 1, updated_at: tx.now, ..deal.clone() };
    let rows =
        diesel::update(deals::table.filter(deals::id.eq(deal.id)).filter(deals::revision.eq(deal.revision)))
            .set(&next)
            .execute(tx.conn())?;
    if rows == 0 {
        return Err(Error::refused(OUTRUN));
    }
    if let Some(details) = details {
        diesel::update(deal_details::table.find(deal.id)).set(details).execute(tx.conn())?;
    }
    words::keep(tx, &next)?;
    tx.changed("deal", deal.id.0);
    Ok(next)
}

/// Writes into the audit trail what a viewer did to a deal; the firm it concerns reads it too.
pub fn told(
    tx: &mut Tx<'_>,
    by: &Viewer,
    kind: &'static str,
    deal: &Deal,
    data: serde_json::Value,
) -> QueryResult<()> {
    events::record(tx, by, Event::new(kind, "deal", deal.id.0).about(deal.firm_id).data(data))
}
