//! The domain's questions to the database.

use diesel::prelude::*;
use schema::schema::firms;

use super::firm::{Firm, FirmKind};
use crate::access::{FirmId, Role, Side, Viewer};
use crate::db::{Backend, Conn};

/// The firms a viewer may know of: all partners for staff, one's own for others.
fn visible(to: &Viewer) -> firms::BoxedQuery<'static, Backend> {
    match to.side {
        Side::Vendor => firms::table.filter(firms::kind.eq(FirmKind::Partner)).into_boxed(),
        Side::Partner(firm) => firms::table.filter(firms::id.eq(firm)).into_boxed(),
    }
}

/// A partner firm whose people and record the viewer may change: any for an
/// administrator, a channel manager's own, nobody's for others.
pub fn managed(db: &mut Conn, viewer: &Viewer, firm: FirmId) -> QueryResult<Firm> {
    let asked = visible(viewer).filter(firms::id.eq(firm)).filter(firms::kind.eq(FirmKind::Partner));
    match (viewer.side, viewer.role) {
        (Side::Vendor, Role::Administrator) => asked.select(Firm::as_select()).first(db),
        (Side::Vendor, Role::ChannelManager) => {
            asked.filter(firms::channel_manager_id.eq(viewer.person)).select(Firm::as_select()).first(db)
        }
        _ => Err(diesel::result::Error::NotFound),
    }
}

/// The vendor's own firm, if the portal has been set up.
pub fn vendor(db: &mut Conn) -> QueryResult<Option<Firm>> {
    firms::table.filter(firms::kind.eq(FirmKind::Vendor)).select(Firm::as_select()).first(db).optional()
}
