//! What one firm's people used of the library.

use chrono::NaiveDateTime;
use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::BigInt;
use schema::schema::usage_by_firm;

use super::item::ItemId;
use super::query::{self, Shown};
use crate::access::{FirmId, Viewer};
use crate::db::Conn;

/// A firm's use, in all and of what it used most.
#[derive(Debug, Clone, Default)]
pub struct UsedBy {
    pub views: i64,
    pub downloads: i64,
    pub last_at: Option<NaiveDateTime>,
    /// Each with its views and downloads by this firm.
    pub most: Vec<(Shown, i64, i64)>,
}

/// What a firm used, with the items it used most as far as the viewer may see them.
pub fn used_by(
    db: &mut Conn,
    viewer: &Viewer,
    now: NaiveDateTime,
    firm: FirmId,
    most: i64,
) -> QueryResult<UsedBy> {
    let of_firm = || usage_by_firm::table.filter(usage_by_firm::firm_id.eq(firm));
    let (views, downloads, last_at) = of_firm()
        .select((
            // The databases do not agree on the type of a sum.
            sql::<BigInt>("CAST(coalesce(sum(views), 0) AS BIGINT)"),
            sql::<BigInt>("CAST(coalesce(sum(downloads), 0) AS BIGINT)"),
            diesel::dsl::max(usage_by_firm::last_at),
        ))
        .first(db)?;
    let rows: Vec<(ItemId, i64, i64)> = of_firm()
        .order((usage_by_firm::downloads.desc(), usage_by_firm::views.desc(), usage_by_firm::item_id))
        .limit(most)
        .select((usage_by_firm::item_id, usage_by_firm::views, usage_by_firm::downloads))
        .load(db)?;
    let ids: Vec<ItemId> = rows.iter().map(|(id, ..)| *id).collect();
    let shown = query::chosen(db, viewer, now, &ids)?;
    let with_counts = shown.into_iter().filter_map(|shown| {
        let (_, views, downloads) = rows.iter().find(|(id, ..)| *id == shown.item.id).copied()?;
        Some((shown, views, downloads))
    });
    Ok(UsedBy { views, downloads, last_at, most: with_counts.collect() })
}
