//! Whose seats a viewer may change.

use diesel::prelude::*;
use schema::schema::memberships;

use crate::access::rights::{ManageFirms, ManagePeople};
use crate::access::{FirmId, PersonId, Role, Viewer};
use crate::db::Tx;
use crate::error::Error;
use crate::partners;

/// Whether a viewer may change a seat in a firm: its own admins may, and staff in the
/// firms they manage.
pub fn may_change(tx: &mut Tx<'_>, viewer: &Viewer, firm: FirmId, role: Role) -> Result<bool, Error> {
    if firm == viewer.firm {
        return Ok(viewer.may::<ManagePeople>());
    }
    if !viewer.may::<ManageFirms>() || role.is_staff() {
        return Ok(false);
    }
    Ok(partners::managed(tx, viewer, firm).optional()?.is_some())
}

/// The firms of a person all of whose seats a viewer may change.
///
/// # Errors
/// Not found where the viewer may change none of them; refused where others have a say.
pub fn all_of(tx: &mut Tx<'_>, viewer: &Viewer, person: PersonId) -> Result<Vec<FirmId>, Error> {
    let seats: Vec<(FirmId, Role)> = memberships::table
        .filter(memberships::person_id.eq(person))
        .order(memberships::id)
        .select((memberships::firm_id, memberships::role))
        .load(tx.conn())?;
    let mut mine = Vec::new();
    for (firm, role) in &seats {
        if may_change(tx, viewer, *firm, *role)? {
            mine.push(*firm);
        }
    }
    match mine.len() {
        0 => Err(Error::NotFound),
        all if all == seats.len() => Ok(mine),
        _ => Err(Error::refused("person-sits-elsewhere")),
    }
}
