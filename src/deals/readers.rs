//! Who may read a deal, seen from the deal: for mentions.
//! `query::visible` says the same seen from the reader; a test holds them together.

use diesel::prelude::*;
use schema::schema::{firms, memberships};

use super::deal::{Deal, State};
use super::sharing;
use crate::access::{FirmId, PersonId, Role};
use crate::db::{Conn, IsWithin};

/// The people who may read it.
pub fn of(db: &mut Conn, deal: &Deal) -> QueryResult<Vec<PersonId>> {
    let firms: Vec<FirmId> = [Some(deal.firm_id), deal.distributor_id].into_iter().flatten().collect();
    let mut people: Vec<PersonId> = memberships::table
        .filter(memberships::firm_id.within(firms.iter().copied()))
        .filter(memberships::role.within([Role::Admin, Role::Manager]))
        .filter(memberships::active.eq(true))
        .limit(1000)
        .select(memberships::person_id)
        .load(db)?;
    let shared = sharing::shared_with(db, deal.id)?;
    let own = [deal.owner_id, deal.registered_by].into_iter().flatten().chain(shared);
    let seated: Vec<PersonId> = memberships::table
        .filter(memberships::person_id.within(own))
        .filter(memberships::firm_id.within(firms))
        .filter(memberships::role.eq(Role::Seller))
        .filter(memberships::active.eq(true))
        .select(memberships::person_id)
        .load(db)?;
    people.extend(seated);
    if deal.state != State::Draft {
        let staff: Vec<PersonId> = memberships::table
            .filter(memberships::role.within([Role::Administrator, Role::Approver]))
            .filter(memberships::active.eq(true))
            .limit(1000)
            .select(memberships::person_id)
            .load(db)?;
        people.extend(staff);
        let manager: Option<PersonId> =
            firms::table.find(deal.firm_id).select(firms::channel_manager_id).first(db)?;
        people.extend(manager);
    } else if let Some(person) = deal.registered_by {
        people.push(person);
    }
    people.sort_unstable();
    people.dedup();
    Ok(people)
}
