//! What was in the bin long enough goes for good: the item, its words and versions,
//! who used it, and its files where nothing else holds the same content. The audit
//! trail keeps that it was there.

use chrono::TimeDelta;
use diesel::prelude::*;
use schema::schema::{
    editions, favourites, follows, imported_items, item_uses, items, recent_views, usage_by_firm,
};
use serde::{Deserialize, Serialize};

use super::edition::{self, EditionId};
use super::follows::Target;
use super::item::ItemId;
use crate::db::Tx;
use crate::error::Error;
use crate::events::{self, Event};
use crate::jobs::Task;
use crate::portal::Portal;

/// Days something stays in the bin.
pub const KEPT_DAYS: i64 = 30;
/// Items taken away in one transaction.
const BATCH: i64 = 20;

/// The job that empties the bin.
#[derive(Serialize, Deserialize)]
pub struct EmptyBin;

impl Task for EmptyBin {
    const KIND: &'static str = "empty-bin";

    fn run(self, portal: &Portal) -> anyhow::Result<()> {
        while portal.db.write_now(empty_some)? {}
        Ok(())
    }
}

/// Takes the next items away; says whether there were any.
fn empty_some(tx: &mut Tx<'_>) -> Result<bool, Error> {
    let since = tx.now - TimeDelta::days(KEPT_DAYS);
    let old: Vec<ItemId> = items::table
        .filter(items::deleted_at.lt(since))
        .order((items::deleted_at, items::id))
        .limit(BATCH)
        .select(items::id)
        .load(tx.conn())?;
    if old.is_empty() {
        return Ok(false);
    }
    for item in old {
        take_away(tx, item)?;
        events::record_system(tx, Event::new("item.purged", "item", item.0))?;
        tx.changed("item", item.0);
    }
    Ok(true)
}

fn take_away(tx: &mut Tx<'_>, item: ItemId) -> QueryResult<()> {
    let keys: Vec<EditionId> =
        editions::table.filter(editions::item_id.eq(item)).select(editions::id).load(tx.conn())?;
    edition::remove(tx, &keys)?;
    diesel::delete(favourites::table.filter(favourites::item_id.eq(item))).execute(tx.conn())?;
    diesel::delete(recent_views::table.filter(recent_views::item_id.eq(item))).execute(tx.conn())?;
    diesel::delete(usage_by_firm::table.filter(usage_by_firm::item_id.eq(item))).execute(tx.conn())?;
    diesel::delete(item_uses::table.filter(item_uses::item_id.eq(item))).execute(tx.conn())?;
    diesel::delete(imported_items::table.filter(imported_items::item_id.eq(item))).execute(tx.conn())?;
    diesel::delete(follows::table)
        .filter(follows::target.eq(Target::Item))
        .filter(follows::target_id.eq(item.0))
        .execute(tx.conn())?;
    diesel::delete(items::table.find(item)).execute(tx.conn())?;
    Ok(())
}
