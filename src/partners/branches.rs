//! Whose branch a firm is. Branches have no branches of their own, and their
//! people see what is for the parent firm.

use diesel::prelude::*;

use super::firm::Firm;
use super::query;
use crate::access::{FirmId, Viewer};
use crate::db::Conn;
use crate::error::Refusal;

/// The name of a firm's parent.
pub fn parent_name(db: &mut Conn, viewer: &Viewer, firm: &Firm) -> QueryResult<Option<String>> {
    firm.parent_id.map(|parent| query::one(db, viewer, parent).map(|parent| parent.name)).transpose()
}

/// The firm that a typed name (or key) means as the parent of `firm`, which is
/// nobody yet while it is being added. It must be the viewer's to change: a
/// channel manager must not open another's documents by making a branch there.
pub fn parent_named(
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
        && parent_name(db, viewer, firm)?.as_deref() == Some(typed)
    {
        return Ok(Ok(firm.parent_id));
    }
    let found = match typed.parse::<FirmId>() {
        Ok(key) => query::one(db, viewer, key).optional()?.into_iter().collect(),
        Err(_) => query::named(db, viewer, typed)?,
    };
    let parent = match found.as_slice() {
        [one] => one,
        [] => return refused("partners-parent-unknown"),
        _ => return refused("partners-parent-several"),
    };
    if query::managed(db, viewer, parent.id).optional()?.is_none() {
        return refused("partners-parent-foreign");
    }
    if firm.is_some_and(|firm| firm.id == parent.id) {
        return refused("partners-parent-itself");
    }
    if parent.parent_id.is_some() {
        return refused("partners-parent-is-branch");
    }
    if let Some(firm) = firm
        && query::has_branches(db, firm.id)?
    {
        return refused("partners-parent-has-branches");
    }
    Ok(Ok(Some(parent.id)))
}
