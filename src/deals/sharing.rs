//! Whose a deal is inside the firm: its owner, and the colleagues it is shared with.
//!
//! Admins and managers of a firm see all of its deals; a seller sees their own and
//! those that were shared with them. Whom a deal is shared with is told of it too.

use diesel::prelude::*;
use schema::schema::deal_shares;
use serde::Deserialize;

use super::deal::{Deal, DealId};
use super::entry::{EntryKind, enter};
use super::query;
use crate::access::rights::RegisterDeals;
use crate::access::{May, PersonId, Role, Side, Viewer};
use crate::db::{Conn, Tx, dialect};
use crate::error::{Answer, Error};
use crate::notices;
use crate::people;
use crate::portal::Portal;
use crate::ui::answers::see_other_saying;
use crate::ui::{Form, Path};

/// What is sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ShareForm {
    /// A colleague's key.
    pub person: String,
    /// `share`, `unshare` or `own`.
    pub act: String,
}

/// Whose a deal is, for its page.
pub struct Inside {
    /// Whom it is shared with, by name.
    pub shared: Vec<(PersonId, String)>,
    /// Whom else the viewer may share it with or hand it to.
    pub others: Vec<(PersonId, String)>,
    pub may_share: bool,
}

impl Inside {
    /// Reads it for a viewer.
    pub fn read(db: &mut Conn, viewer: &Viewer, deal: &Deal) -> QueryResult<Inside> {
        let keys = shared_with(db, deal.id)?;
        let shared = people::names(db, &keys)?;
        let may_share = may_share(viewer, deal);
        let mut others = if may_share { people::who_sell(db, deal.firm_id)? } else { Vec::new() };
        others.retain(|(person, _)| deal.owner_id != Some(*person) && !keys.contains(person));
        Ok(Inside { shared, others, may_share })
    }
}

/// Whether this viewer may say whose the deal is: its owner, and who leads the firm.
fn may_share(viewer: &Viewer, deal: &Deal) -> bool {
    let own = deal.owner_id == Some(viewer.person) || matches!(viewer.role, Role::Admin | Role::Manager);
    viewer.side == Side::Partner(deal.firm_id) && own
}

/// Whom a deal is shared with.
pub fn shared_with(db: &mut Conn, deal: DealId) -> QueryResult<Vec<PersonId>> {
    deal_shares::table
        .filter(deal_shares::deal_id.eq(deal))
        .order(deal_shares::at)
        .limit(100)
        .select(deal_shares::person_id)
        .load(db)
}

/// `POST /deals/{id}/people`
pub async fn share(
    by: May<RegisterDeals>,
    portal: Portal,
    id: Path<DealId>,
    form: Form<ShareForm>,
) -> Answer {
    let id = id.0;
    let person = form.person.parse::<PersonId>().ok();
    let act = form.act.clone();
    portal
        .db
        .write(move |tx| {
            dialect::hold(tx, "deals", id.0)?;
            let deal = query::one(tx, &by, id)?;
            if !may_share(&by, &deal) {
                return Err(Error::Forbidden);
            }
            let colleague = people::who_sell(tx, deal.firm_id)?.into_iter().find(|it| Some(it.0) == person);
            let Some((person, _)) = colleague else { return Err(Error::refused("deal-share-whom")) };
            let changed = match act.as_str() {
                "share" => put(tx, id, person, true)?,
                "unshare" => put(tx, id, person, false)?,
                "own" => own(tx, &deal, person)?,
                _ => return Err(Error::BadRequest("not a way to share")),
            };
            if !changed {
                return Ok(());
            }
            tx.changed("deal", id.0);
            let facts = serde_json::json!({ "act": act, "person": person.to_string() });
            enter(tx, id, Some(&by), EntryKind::Shared, false, "", &facts)?;
            query::told(tx, &by, "deal.shared", &deal, facts)?;
            if act != "unshare" && person != by.person {
                let told = serde_json::json!({ "title": deal.customer, "by": by.name, "url": format!("/deals/{id}") });
                notices::tell_anew(tx, person, "deal-shared", ("deal", id.0), &told)?;
            }
            Ok(())
        })
        .await?;
    see_other_saying(format_args!("/deals/{id}#people"), "done-saved")
}

/// Shares with a colleague, or no longer; says whether that changed anything.
fn put(tx: &mut Tx<'_>, deal: DealId, person: PersonId, on: bool) -> QueryResult<bool> {
    let now = tx.now;
    if on {
        let row = (deal_shares::deal_id.eq(deal), deal_shares::person_id.eq(person), deal_shares::at.eq(now));
        return crate::insert_new!(tx.conn(), deal_shares::table, row);
    }
    Ok(diesel::delete(deal_shares::table.find((deal, person))).execute(tx.conn())? > 0)
}

/// Hands the deal over. Who had it keeps seeing it.
fn own(tx: &mut Tx<'_>, deal: &Deal, person: PersonId) -> Result<bool, Error> {
    if deal.owner_id == Some(person) {
        return Ok(false);
    }
    if let Some(before) = deal.owner_id {
        put(tx, deal.id, before, true)?;
    }
    put(tx, deal.id, person, false)?;
    query::save(tx, &Deal { owner_id: Some(person), ..deal.clone() }, None)?;
    Ok(true)
}
