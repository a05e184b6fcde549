//! Two-tier sales: the distributor a firm buys through, which may register deals for it.

use diesel::prelude::*;
use schema::schema::firms;

use super::firm::Firm;
use super::query;
use crate::access::{FirmId, Viewer};
use crate::db::Conn;
use crate::error::Refusal;

/// Resellers offered in a form, at most.
const MOST: i64 = 500;

/// The name of a firm's distributor.
pub fn distributor_name(db: &mut Conn, firm: &Firm) -> QueryResult<Option<String>> {
    let named = |id: FirmId| firms::table.find(id).select(firms::name).first(db).optional();
    Ok(firm.distributor_id.map(named).transpose()?.flatten())
}

/// The firm that a typed name (or key) means as the distributor of `firm`.
pub fn distributor_named(
    db: &mut Conn,
    viewer: &Viewer,
    typed: &str,
    firm: Option<&Firm>,
) -> QueryResult<Result<Option<FirmId>, Refusal>> {
    let refused = |key| Ok(Err(Refusal::new(key)));
    if typed.is_empty() {
        return Ok(Ok(None));
    }
    if let Some(firm) = firm
        && distributor_name(db, firm)?.as_deref() == Some(typed)
    {
        return Ok(Ok(firm.distributor_id));
    }
    let found = match typed.parse::<FirmId>() {
        Ok(key) => query::one(db, viewer, key).optional()?.into_iter().collect(),
        Err(_) => query::named(db, viewer, typed)?,
    };
    match found.as_slice() {
        [one] if firm.is_some_and(|firm| firm.id == one.id) => refused("partners-distributor-itself"),
        [one] => Ok(Ok(Some(one.id))),
        [] => refused("partners-parent-unknown"),
        _ => refused("partners-parent-several"),
    }
}

/// The open firms that buy through a distributor, by name.
pub fn resellers(db: &mut Conn, distributor: FirmId) -> QueryResult<Vec<(FirmId, String)>> {
    firms::table
        .filter(firms::distributor_id.eq(distributor))
        .filter(firms::active.eq(true))
        .order((firms::name_key, firms::id))
        .limit(MOST)
        .select((firms::id, firms::name))
        .load(db)
}

/// Whether an open firm buys through this distributor.
pub fn is_reseller(db: &mut Conn, distributor: FirmId, firm: FirmId) -> QueryResult<bool> {
    let one = firms::table
        .filter(firms::id.eq(firm))
        .filter(firms::distributor_id.eq(distributor))
        .filter(firms::active.eq(true));
    diesel::select(diesel::dsl::exists(one)).get_result(db)
}
