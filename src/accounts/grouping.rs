//! Putting the variants of one company into a group by hand, and taking one out of it:
//! what matching cannot know (a company that was bought) or got wrong.

use diesel::prelude::*;
use schema::schema::accounts;
use serde::Deserialize;

use super::account::{Account, AccountId};
use super::finding::one;
use crate::access::May;
use crate::access::rights::ManageDeals;
use crate::db::{Conn, IsWithin, Tx, dialect};
use crate::deals;
use crate::error::{Answer, Error};
use crate::events::{self, Event};
use crate::portal::Portal;
use crate::ui::answers::see_other_saying;
use crate::ui::{Form, Path};

/// What the buttons beside an account send.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct GroupForm {
    /// The other account's key.
    pub other: String,
    /// `same` or `another` company.
    pub verdict: String,
}

/// `POST /accounts/{id}/group`: says of another account that it is the same company, with
/// all of its group, or that it is not.
pub async fn group(
    by: May<ManageDeals>,
    portal: Portal,
    id: Path<AccountId>,
    form: Form<GroupForm>,
) -> Answer {
    let (id, same) = (id.0, form.verdict == "same");
    let other: AccountId = form.other.parse().map_err(|_| Error::NotFound)?;
    portal
        .db
        .write(move |tx| {
            let (left, right) = (one(tx, id)?, one(tx, other)?);
            let mut all = members(tx, left.group_id)?;
            all.extend(members(tx, right.group_id)?);
            deals::hold_deals_of(tx, &all)?;
            // In the order of their keys; read again under the lock.
            let mut both = [id, other];
            both.sort_unstable();
            for account in both {
                dialect::hold(tx, "accounts", account.0)?;
            }
            let (account, other) = (one(tx, id)?, one(tx, other)?);
            let together = account.group_id == other.group_id;
            if together == same || account.id == other.id {
                return Ok(());
            }
            if same {
                join(tx, &account, &other)?
            } else {
                leave(tx, &account, &other)?
            }
            let act = if same { "account.joined" } else { "account.parted" };
            for (of, with) in [(&account, &other), (&other, &account)] {
                let facts = serde_json::json!({ "with": with.name });
                events::record(tx, &by, Event::new(act, "account", of.id.0).data(facts))?;
            }
            Ok(())
        })
        .await?;
    see_other_saying(format_args!("/accounts/{id}"), "done-saved")
}

/// The other's whole group comes into this one.
fn join(tx: &mut Tx<'_>, account: &Account, other: &Account) -> Result<(), Error> {
    let coming = members(tx, other.group_id)?;
    regroup(tx, &coming, other.group_id, account.group_id)
}

/// The other goes out of the group they share. Groups are called after one of their
/// members: where that is the one who goes, those who stay are called after another.
fn leave(tx: &mut Tx<'_>, account: &Account, other: &Account) -> Result<(), Error> {
    if other.group_id != other.id {
        return regroup(tx, &[other.id], other.group_id, other.id);
    }
    let staying: Vec<AccountId> =
        members(tx, other.group_id)?.into_iter().filter(|member| *member != other.id).collect();
    regroup(tx, &staying, other.group_id, account.id)
}

fn members(db: &mut Conn, group: AccountId) -> QueryResult<Vec<AccountId>> {
    accounts::table.filter(accounts::group_id.eq(group)).order(accounts::id).select(accounts::id).load(db)
}

fn regroup(tx: &mut Tx<'_>, moved: &[AccountId], from: AccountId, to: AccountId) -> Result<(), Error> {
    // In the order of their keys, as whoever approves takes them.
    let mut groups = [from, to];
    groups.sort_unstable();
    for group in groups {
        dialect::hold(tx, "accounts", group.0)?;
    }
    let now = tx.now;
    for some in moved.chunks(500) {
        diesel::update(accounts::table.filter(accounts::id.within(some.iter().copied())))
            .set((accounts::group_id.eq(to), accounts::updated_at.eq(now)))
            .execute(tx.conn())?;
        deals::regrouped(tx, some, to)?;
    }
    Ok(())
}
