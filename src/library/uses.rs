//! What people did with items: the facts behind "you have an old copy" and behind
//! every count. The vendor's own people are remembered but not counted: a count
//! says what partners used.

use std::collections::HashMap;

use chrono::{NaiveDateTime, TimeDelta};
use diesel::prelude::*;
use schema::schema::{editions, item_uses, items, usage_by_firm, versions};

use super::edition::{Edition, EditionId, VersionId};
use super::item::ItemId;
use crate::access::{FirmId, PersonId, Viewer};
use crate::db::{Conn, IsWithin, Tx};

crate::words!(Act, "What somebody did with an item." {
    Viewed = "view",
    Downloaded = "download",
});

/// A copy somebody took away.
#[derive(Debug, Clone, Queryable)]
pub struct Copy {
    pub edition: EditionId,
    pub language: String,
    pub version: VersionId,
    pub number: i64,
    pub at: NaiveDateTime,
}

/// Remembers and counts a download.
pub fn downloaded(tx: &mut Tx<'_>, viewer: &Viewer, item: ItemId, version: VersionId) -> QueryResult<()> {
    let now = tx.now;
    diesel::insert_into(item_uses::table)
        .values((
            item_uses::item_id.eq(item),
            item_uses::version_id.eq(version),
            item_uses::person_id.eq(viewer.person),
            item_uses::firm_id.eq(viewer.firm),
            item_uses::act.eq(Act::Downloaded),
            item_uses::at.eq(now),
        ))
        .execute(tx.conn())?;
    if viewer.is_staff() {
        return Ok(());
    }
    diesel::update(items::table.find(item))
        .set(items::downloads.eq(items::downloads + 1))
        .execute(tx.conn())?;
    count(tx, item, viewer.firm, 0, 1, now)
}

/// Adds to what a firm's people did with an item.
pub(super) fn count(
    tx: &mut Tx<'_>,
    item: ItemId,
    firm: FirmId,
    views: i64,
    downloads: i64,
    at: NaiveDateTime,
) -> QueryResult<()> {
    let row = (
        usage_by_firm::item_id.eq(item),
        usage_by_firm::firm_id.eq(firm),
        usage_by_firm::views.eq(views),
        usage_by_firm::downloads.eq(downloads),
        usage_by_firm::last_at.eq(at),
    );
    let more = (
        usage_by_firm::views.eq(usage_by_firm::views + views),
        usage_by_firm::downloads.eq(usage_by_firm::downloads + downloads),
        usage_by_firm::last_at.eq(at),
    );
    let key = (usage_by_firm::item_id, usage_by_firm::firm_id);
    crate::upsert!(tx.conn(), usage_by_firm::table, row, key, more).map(drop)
}

/// The last copy a person took of each edition of these items.
pub fn copies(db: &mut Conn, person: PersonId, of: &[ItemId]) -> QueryResult<HashMap<EditionId, Copy>> {
    let last: Vec<Option<i64>> = item_uses::table
        .inner_join(versions::table.on(item_uses::version_id.eq(versions::id.nullable())))
        .filter(item_uses::person_id.eq(person))
        .filter(item_uses::item_id.within(of.iter().copied()))
        .filter(item_uses::act.eq(Act::Downloaded))
        .group_by(versions::edition_id)
        .select(diesel::dsl::max(item_uses::id))
        .load(db)?;
    let last: Vec<i64> = last.into_iter().flatten().collect();
    if last.is_empty() {
        return Ok(HashMap::new());
    }
    let found: Vec<Copy> = item_uses::table
        .inner_join(versions::table.on(item_uses::version_id.eq(versions::id.nullable())))
        .inner_join(editions::table.on(editions::id.eq(versions::edition_id)))
        .filter(item_uses::id.eq_any(last))
        .select((versions::edition_id, editions::language, versions::id, versions::number, item_uses::at))
        .load(db)?;
    Ok(found.into_iter().map(|copy| (copy.edition, copy)).collect())
}

/// Whether a person's copy of this edition is not the one readers get now.
pub fn is_old(copies: &HashMap<EditionId, Copy>, edition: &Edition) -> bool {
    copies.get(&edition.id).is_some_and(|copy| edition.version_id.is_some_and(|now| now != copy.version))
}

/// Items of which a person holds a copy that is not the current one, the last
/// taken first. Their last few hundred downloads are looked at.
pub fn old_copies(db: &mut Conn, person: PersonId) -> QueryResult<Vec<(ItemId, Copy)>> {
    let taken: Vec<(ItemId, Copy, Option<VersionId>)> = item_uses::table
        .inner_join(versions::table.on(item_uses::version_id.eq(versions::id.nullable())))
        .inner_join(editions::table.on(editions::id.eq(versions::edition_id)))
        .filter(item_uses::person_id.eq(person))
        .filter(item_uses::act.eq(Act::Downloaded))
        .order(item_uses::id.desc())
        .limit(300)
        .select((
            item_uses::item_id,
            (versions::edition_id, editions::language, versions::id, versions::number, item_uses::at),
            editions::version_id,
        ))
        .load(db)?;
    let mut seen = std::collections::HashSet::new();
    Ok(taken
        .into_iter()
        .filter(|(_, copy, _)| seen.insert(copy.edition))
        .filter(|(_, copy, current)| current.is_some_and(|current| current != copy.version))
        .map(|(item, copy, _)| (item, copy))
        .collect())
}

/// How often partners' people took something away in the last days.
pub fn downloads_since(db: &mut Conn, now: NaiveDateTime, days: i64) -> QueryResult<i64> {
    use schema::schema::firms;
    item_uses::table
        .inner_join(firms::table.on(firms::id.eq(item_uses::firm_id)))
        .filter(firms::kind.eq("partner"))
        .filter(item_uses::act.eq(Act::Downloaded))
        .filter(item_uses::at.ge(now - TimeDelta::days(days)))
        .count()
        .get_result(db)
}
