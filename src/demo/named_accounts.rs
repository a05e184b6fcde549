//! Customers of the demo that are one firm's: its named accounts.

use diesel::prelude::*;
use schema::schema::{accounts, firms};

use super::cast::{BRIGHTWATER, NOWAK};
use crate::access::FirmId;
use crate::db::Tx;

const NAMED: &[(&str, &str)] = &[("Albion Paper Mills Ltd", BRIGHTWATER), ("Cukrownia Srebrna", NOWAK)];

/// Names them; the deals that brought them must be there.
pub fn name(tx: &mut Tx<'_>) -> QueryResult<()> {
    for (customer, firm) in NAMED {
        let firm: FirmId = firms::table.filter(firms::name.eq(firm)).select(firms::id).first(tx.conn())?;
        diesel::update(accounts::table.filter(accounts::name.eq(customer)))
            .set(accounts::named_for.eq(firm))
            .execute(tx.conn())?;
    }
    Ok(())
}
