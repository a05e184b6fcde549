//! Who of the vendor's people opened a partner's record: written down once a day for each of
//! them, and told to the firm whose record it is.

use diesel::QueryResult;

use super::{Event, record, trail};
use crate::access::{FirmId, Viewer};
use crate::db::{Conn, Tx};

/// A record that somebody opened, and whose it is.
#[derive(Debug, Clone, Copy)]
pub struct Opened {
    /// `deal.opened`
    pub kind: &'static str,
    pub subject: &'static str,
    pub id: i64,
    pub firm: FirmId,
}

/// Whether it is still to be written down today (UTC).
pub fn is_new(tx: &mut Tx<'_>, by: &Viewer, opened: Opened) -> QueryResult<bool> {
    if !by.is_staff() {
        return Ok(false);
    }
    let today = tx.now.date().and_time(chrono::NaiveTime::MIN);
    let db: &mut Conn = tx;
    Ok(!trail::was(db, by.person, opened.kind, (opened.subject, opened.id), today)?)
}

/// Writes it down.
pub fn tell(tx: &mut Tx<'_>, by: &Viewer, opened: Opened) -> QueryResult<()> {
    record(tx, by, Event::new(opened.kind, opened.subject, opened.id).about(opened.firm))
}
