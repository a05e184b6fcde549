//! The copies people took away: for each edition the last one, and whether it is old.
//!
//! Kept beside the uses, and not found among them: everybody's first page tells of old
//! copies, and to look through hundreds of downloads for the few that are old took more
//! than half of what that page cost.

use std::collections::HashMap;

use chrono::NaiveDateTime;
use diesel::prelude::*;
use schema::schema::taken_copies;

use super::edition::{EditionId, VersionId};
use super::item::ItemId;
use super::query;
use crate::access::PersonId;
use crate::db::{Conn, IsWithin, Tx};

/// Old copies told of, at most.
const MOST: i64 = 300;

/// A copy somebody took away.
#[derive(Debug, Clone, Queryable)]
pub struct Copy {
    pub item: ItemId,
    pub edition: EditionId,
    pub language: String,
    pub version: VersionId,
    pub number: i64,
    pub at: NaiveDateTime,
}

const COPY: (
    taken_copies::item_id,
    taken_copies::edition_id,
    taken_copies::language,
    taken_copies::version_id,
    taken_copies::number,
    taken_copies::at,
) = (
    taken_copies::item_id,
    taken_copies::edition_id,
    taken_copies::language,
    taken_copies::version_id,
    taken_copies::number,
    taken_copies::at,
);

/// Remembers that somebody took a version of an item away.
pub fn took(
    tx: &mut Tx<'_>,
    person: PersonId,
    item: ItemId,
    version: VersionId,
    at: NaiveDateTime,
) -> QueryResult<()> {
    let (edition, version) = query::version(tx, item, version)?;
    let is_old = edition.version_id.is_some_and(|now| now != version.id);
    let row = (
        taken_copies::person_id.eq(person),
        taken_copies::edition_id.eq(edition.id),
        taken_copies::item_id.eq(edition.item_id),
        taken_copies::language.eq(&edition.language),
        taken_copies::version_id.eq(version.id),
        taken_copies::number.eq(version.number),
        taken_copies::at.eq(at),
        taken_copies::is_old.eq(is_old),
    );
    let changed = (
        taken_copies::version_id.eq(version.id),
        taken_copies::number.eq(version.number),
        taken_copies::at.eq(at),
        taken_copies::is_old.eq(is_old),
    );
    let key = (taken_copies::person_id, taken_copies::edition_id);
    crate::upsert!(tx.conn(), taken_copies::table, row, key, changed).map(drop)
}

/// Readers of an edition get this version from now on: copies of others are old.
pub fn now_current(tx: &mut Tx<'_>, edition: EditionId, version: VersionId) -> QueryResult<()> {
    let of_it = taken_copies::table.filter(taken_copies::edition_id.eq(edition));
    diesel::update(of_it)
        .set(taken_copies::is_old.eq(taken_copies::version_id.ne(version)))
        .execute(tx.conn())
        .map(drop)
}

/// Forgets who has copies of editions that go.
pub fn forget(tx: &mut Tx<'_>, editions: &[EditionId]) -> QueryResult<()> {
    let of_them = taken_copies::edition_id.within(editions.iter().copied());
    diesel::delete(taken_copies::table.filter(of_them)).execute(tx.conn()).map(drop)
}

/// The old copies a person holds, the last taken first.
pub fn old(db: &mut Conn, person: PersonId) -> QueryResult<Vec<Copy>> {
    taken_copies::table
        .filter(taken_copies::person_id.eq(person))
        .filter(taken_copies::is_old.eq(true))
        .order((taken_copies::at.desc(), taken_copies::edition_id))
        .limit(MOST)
        .select(COPY)
        .load(db)
}

/// The old copies a person holds of these items.
pub fn old_of(db: &mut Conn, person: PersonId, of: &[ItemId]) -> QueryResult<HashMap<EditionId, Copy>> {
    let found: Vec<Copy> = taken_copies::table
        .filter(taken_copies::person_id.eq(person))
        .filter(taken_copies::is_old.eq(true))
        .filter(taken_copies::item_id.within(of.iter().copied()))
        .select(COPY)
        .load(db)?;
    Ok(found.into_iter().map(|copy| (copy.edition, copy)).collect())
}
