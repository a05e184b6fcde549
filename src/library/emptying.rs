//! What was in the bin long enough goes for good: the item, its words and versions,
//! who used it, and its files where nothing else holds the same content. The audit
//! trail keeps that it was there.

use chrono::TimeDelta;
use diesel::prelude::*;
use schema::schema::{
    deal_files, editions, extracts, favourites, follows, imported_items, imports, item_uses, items,
    recent_views, stored_files, uploads, usage_by_firm, versions,
};
use serde::{Deserialize, Serialize};

use super::edition::EditionId;
use super::follows::Target;
use super::item::ItemId;
use crate::db::{IsWithin, Tx};
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
        while let Some(hashes) = portal.db.write_now(empty_some)? {
            for hash in hashes {
                drop_if_unused(portal, &hash)?;
            }
        }
        Ok(())
    }
}

/// Takes the next items away; the hashes of their files, or nothing when there was none.
fn empty_some(tx: &mut Tx<'_>) -> Result<Option<Vec<String>>, Error> {
    let since = tx.now - TimeDelta::days(KEPT_DAYS);
    let old: Vec<ItemId> = items::table
        .filter(items::deleted_at.lt(since))
        .order((items::deleted_at, items::id))
        .limit(BATCH)
        .select(items::id)
        .load(tx.conn())?;
    if old.is_empty() {
        return Ok(None);
    }
    let mut hashes = Vec::new();
    for item in old {
        hashes.extend(take_away(tx, item)?);
        events::record_system(tx, Event::new("item.purged", "item", item.0))?;
        tx.changed("item", item.0);
    }
    hashes.sort_unstable();
    hashes.dedup();
    Ok(Some(hashes))
}

fn take_away(tx: &mut Tx<'_>, item: ItemId) -> QueryResult<Vec<String>> {
    let keys: Vec<EditionId> =
        editions::table.filter(editions::item_id.eq(item)).select(editions::id).load(tx.conn())?;
    let of_item = versions::edition_id.within(keys);
    let hashes: Vec<Option<String>> =
        versions::table.filter(of_item.clone()).select(versions::file_hash).load(tx.conn())?;
    diesel::delete(versions::table.filter(of_item)).execute(tx.conn())?;
    diesel::delete(editions::table.filter(editions::item_id.eq(item))).execute(tx.conn())?;
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
    Ok(hashes.into_iter().flatten().collect())
}

/// Throws a file away that nothing holds any more. The same content may come back at
/// this very moment, and whoever brings it finds it kept already: so a copy is held
/// until it is sure that nobody did.
fn drop_if_unused(portal: &Portal, hash: &str) -> anyhow::Result<()> {
    if portal.db.read_now(|tx| Ok(is_used(tx, hash)?))? {
        return Ok(());
    }
    let Ok(copy) = portal.files.now(portal.files.copy(hash)) else { return Ok(()) };
    portal.db.write_now(|tx| {
        diesel::delete(extracts::table.find(hash)).execute(tx.conn())?;
        diesel::delete(stored_files::table.find(hash)).execute(tx.conn())?;
        Ok(())
    })?;
    portal.files.now(portal.files.drop_file(hash))?;
    if portal.db.read_now(|tx| Ok(is_used(tx, hash)?))? {
        let kept = portal.files.now(portal.files.keep(copy.path()))?;
        portal.db.write_now(|tx| Ok(crate::files::remember(tx, &kept)?))?;
    }
    Ok(())
}

fn is_used(tx: &mut Tx<'_>, hash: &str) -> QueryResult<bool> {
    let of_versions: i64 =
        versions::table.filter(versions::file_hash.eq(hash)).count().get_result(tx.conn())?;
    let of_deals: i64 =
        deal_files::table.filter(deal_files::file_hash.eq(hash)).count().get_result(tx.conn())?;
    let of_uploads: i64 = uploads::table.filter(uploads::file_hash.eq(hash)).count().get_result(tx.conn())?;
    let of_imports: i64 = imports::table.filter(imports::file_hash.eq(hash)).count().get_result(tx.conn())?;
    Ok(of_versions + of_deals + of_uploads + of_imports > 0)
}
