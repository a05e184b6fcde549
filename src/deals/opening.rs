//! Who of the vendor's people opened a deal: written down once a day for each of them, and
//! told to the firm whose deal it is.

use diesel::prelude::*;

use super::deal::Deal;
use super::query;
use crate::access::Viewer;
use crate::db::{Conn, Tx};
use crate::events::trail;

const KIND: &str = "deal.opened";

/// Whether it is written down already today (UTC).
pub fn is_told(tx: &mut Tx<'_>, by: &Viewer, deal: &Deal) -> QueryResult<bool> {
    let today = tx.now.date().and_time(chrono::NaiveTime::MIN);
    let db: &mut Conn = tx;
    trail::was(db, by.person, KIND, ("deal", deal.id.0), today)
}

/// Writes it down.
pub fn tell(tx: &mut Tx<'_>, by: &Viewer, deal: &Deal) -> QueryResult<()> {
    query::told(tx, by, KIND, deal, serde_json::Value::Null)
}
