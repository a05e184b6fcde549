//! What people did with items: the facts behind every count. The vendor's own people are remembered but not counted: a count
//! says what partners used.

use chrono::{NaiveDateTime, TimeDelta};
use diesel::prelude::*;
use schema::schema::{item_uses, items, usage_by_firm};

use super::copies;
use super::edition::VersionId;
use super::item::ItemId;
use crate::access::{FirmId, PersonId, Viewer};
use crate::db::{Conn, Count, IsWithin, MOST_COUNTED, Tx, count_of};

crate::words!(Act, "What somebody did with an item." {
    Viewed = "view",
    Downloaded = "download",
});

/// Remembers and counts a download.
pub fn downloaded(tx: &mut Tx<'_>, viewer: &Viewer, item: ItemId, version: VersionId) -> QueryResult<()> {
    if viewer.watched_by.is_some() {
        return Ok(());
    }
    let now = tx.now;
    copies::took(tx, viewer.person, item, version, now)?;
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

/// How often partners' people took something away in the last days.
pub fn downloads_since(db: &mut Conn, now: NaiveDateTime, days: i64) -> QueryResult<Count> {
    use schema::schema::firms;
    let taken = item_uses::table
        .inner_join(firms::table.on(firms::id.eq(item_uses::firm_id)))
        .filter(firms::kind.eq("partner"))
        .filter(item_uses::act.eq(Act::Downloaded))
        .filter(item_uses::at.ge(now - TimeDelta::days(days)));
    count_of(db, MOST_COUNTED, |limit| taken.select(item_uses::id).limit(limit))
}

/// How often people viewed and downloaded something, between two moments.
pub fn by_people(
    db: &mut Conn,
    people: &[PersonId],
    from: Option<NaiveDateTime>,
    before: Option<NaiveDateTime>,
) -> QueryResult<(i64, i64)> {
    let mut count = |act: Act| {
        let mut asked = item_uses::table
            .filter(item_uses::person_id.within(people.iter().copied()))
            .filter(item_uses::act.eq(act))
            .into_boxed();
        if let Some(from) = from {
            asked = asked.filter(item_uses::at.ge(from));
        }
        if let Some(before) = before {
            asked = asked.filter(item_uses::at.lt(before));
        }
        asked.count().get_result::<i64>(db)
    };
    Ok((count(Act::Viewed)?, count(Act::Downloaded)?))
}

crate::old_rows! {
    /// Who looked at what, long ago: the counts of firms and items stay.
    OldUses, "uses": item_uses.at by i64, 730, 90
}
