//! Scopes: the words by which the search index keeps to what a viewer may see.
//!
//! A document carries the words of those it is for, a viewer the words of where
//! it stands today; what has no word in common is not found, counted or
//! suggested. A word names a standing ("whoever leads this firm"), never a
//! person's present right: so a changed role, another seat or a new channel
//! manager holds at the next question, and nothing has to be indexed again.

use diesel::prelude::*;
use schema::schema::firms;

use super::rights::{EditLibrary, RouteLeads};
use super::roles::Role;
use super::viewer::{FirmId, PersonId, Side, Viewer};
use crate::db::{Conn, IsWithin};

/// The vendor's people.
pub const STAFF: &str = "staff";
/// Those who prepare documents.
pub const DRAFTS: &str = "drafts";
/// Those of the vendor who read every deal that was handed in.
pub const DECIDERS: &str = "deciders";
/// Those who route leads.
pub const ROUTERS: &str = "routers";

/// Everybody an audience rule fits.
pub fn audience(rule: i64) -> String {
    format!("audience:{rule}")
}

/// All people of a firm.
pub fn firm(firm: FirmId) -> String {
    format!("firm:{}", firm.0)
}

/// A firm's admins and managers.
pub fn leading(firm: FirmId) -> String {
    format!("leading:{}", firm.0)
}

/// One of a firm's sellers.
pub fn selling(firm: FirmId, person: PersonId) -> String {
    format!("selling:{}:{}", firm.0, person.0)
}

/// A firm's channel manager, whoever that is today.
pub fn managing(firm: FirmId) -> String {
    format!("managing:{}", firm.0)
}

/// One of the deciders, for what only they themselves may see.
pub fn deciding(person: PersonId) -> String {
    format!("deciding:{}", person.0)
}

/// A firm's channel manager, as long as it is this person.
pub fn managing_self(firm: FirmId, person: PersonId) -> String {
    format!("managing:{}:{}", firm.0, person.0)
}

/// A viewer's words, as it stands now.
pub fn of(db: &mut Conn, viewer: &Viewer) -> QueryResult<Vec<String>> {
    let mut words: Vec<String> = viewer.audiences.iter().copied().map(audience).collect();
    words.push(firm(viewer.firm));
    if viewer.may::<EditLibrary>() {
        words.push(DRAFTS.to_owned());
    }
    match (viewer.side, viewer.role) {
        (Side::Vendor, _) => {
            words.push(STAFF.to_owned());
            if viewer.may::<RouteLeads>() {
                words.push(ROUTERS.to_owned());
            }
            if viewer.decides_as().any(|role| matches!(role, Role::Administrator | Role::Approver)) {
                words.extend([DECIDERS.to_owned(), deciding(viewer.person)]);
            }
            let managers: Vec<PersonId> = viewer.manages_as().collect();
            if !managers.is_empty() {
                let theirs = firms::table.filter(firms::channel_manager_id.within(managers));
                for firm in theirs.select(firms::id).load::<FirmId>(db)? {
                    words.extend([managing(firm), managing_self(firm, viewer.person)]);
                }
            }
        }
        (Side::Partner(firm), Role::Admin | Role::Manager) => words.push(leading(firm)),
        (Side::Partner(firm), Role::Seller) => words.push(selling(firm, viewer.person)),
        (Side::Partner(_), _) => {}
    }
    Ok(words)
}
