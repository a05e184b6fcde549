//! The demo's story, told step by step: first the people and the empty shelves,
//! so that anybody can sign in at once; then one item after another, each in a
//! job and a short transaction of its own; at last the desks of the cast.
//!
//! It can be broken off anywhere. What is there is remembered under the item's
//! name, and the next start goes on after it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use anyhow::Context;
use diesel::prelude::*;
use schema::schema::{imported_items, settings};
use serde::{Deserialize, Serialize};

use super::library::{self, DemoItem};
use super::{desk, firms, months, people, shelf};
use crate::db::{Conn, Tx};
use crate::error::Error;
use crate::jobs::{self, Task};
use crate::library::FolderId;
use crate::notices;
use crate::portal::Portal;

/// Begins the name under which an item of the demo is remembered.
pub const KEY: &str = "demo:";

/// Rows of the settings in which the demo remembers how far it is.
const FOLDERS: &str = "demo_folders";
const FURNISHED: &str = "demo_furnished";

/// How many items there are and should be, while the demo is being furnished.
///
/// # Errors
/// When the database fails.
pub fn progress(tx: &mut Tx<'_>) -> Result<Option<(i64, i64)>, Error> {
    if !has_begun(tx)? || remembered(tx, FURNISHED)?.is_some() {
        return Ok(None);
    }
    let all = i64::try_from(written().map_err(Error::internal)?.len()).unwrap_or(i64::MAX);
    let there = imported_items::table
        .filter(imported_items::source_key.like(format!("{KEY}%")))
        .count()
        .get_result(tx.conn())?;
    Ok(Some((there, all)))
}

/// Whether the shelves were set up, full or not.
///
/// # Errors
/// When the database fails.
pub fn has_begun(db: &mut Conn) -> QueryResult<bool> {
    Ok(remembered(db, FOLDERS)?.is_some())
}

/// Sets up the empty shelves, beside the cast that is seated already, and lets
/// the furnishing begin.
///
/// # Errors
/// When what the demo is made of cannot be read, or the database fails.
pub fn begin(tx: &mut Tx<'_>, password_hash: &str) -> Result<(), Error> {
    if !has_begun(tx)? {
        firms::seat(tx, password_hash)?;
        desk::lay(tx)?;
        super::rates::lay(tx)?;
        super::house_rules::lay(tx)?;
        super::deals::live_through(tx)?;
        super::named_accounts::name(tx)?;
        super::leads::live_through(tx)?;
        // Nobody is written to about what only the story says happened.
        notices::all_told(tx)?;
        let folders = shelf::folders(tx)?;
        remember(tx, FOLDERS, &serde_json::to_string(&folders).map_err(Error::internal)?)?;
    }
    go_on(tx)
}

/// Lets the furnishing go on where it was broken off, if it was.
///
/// # Errors
/// When the database fails.
pub fn go_on(tx: &mut Tx<'_>) -> Result<(), Error> {
    if remembered(tx, FURNISHED)?.is_none() {
        // A job that was broken off keeps its place for a while; this one does not wait.
        jobs::enqueue(tx, &FurnishDemo)?;
    }
    Ok(())
}

/// Puts the next item on its shelf and asks to be called again.
#[derive(Serialize, Deserialize)]
pub struct FurnishDemo;

impl Task for FurnishDemo {
    const KIND: &'static str = "furnish-demo";

    fn run(self, portal: &Portal) -> anyhow::Result<()> {
        step(portal)
    }
}

fn step(portal: &Portal) -> anyhow::Result<()> {
    let there = portal.db.read_now(there)?;
    let next = written()?.iter().find(|item| !there.contains(&item.slug));
    let Some(next) = next else {
        return Ok(portal.db.write_now(finish)?);
    };
    let prepared = shelf::Prepared::make(portal, next).with_context(|| next.slug.clone())?;
    portal.db.write_now(|tx| {
        let key = format!("{KEY}{}", next.slug);
        let known = imported_items::table.find(&key).count().get_result::<i64>(tx.conn())?;
        if known == 0 {
            let folders = folders(tx)?;
            let folder = folders.get(&next.folder).copied().ok_or(Error::NotFound)?;
            let item = prepared.put(tx, folder)?;
            let readers = months::readers(tx)?;
            months::live_through(tx, next, &item, &readers)?;
            diesel::insert_into(imported_items::table)
                .values((imported_items::source_key.eq(&key), imported_items::item_id.eq(item.id)))
                .execute(tx.conn())?;
        }
        // Two rows of steps, as after a broken start, become one again.
        jobs::enqueue_once(tx, &FurnishDemo, &format!("furnish-demo:{}", next.slug)).map(drop)
    })?;
    Ok(())
}

fn finish(tx: &mut Tx<'_>) -> Result<(), Error> {
    if remembered(tx, FURNISHED)?.is_some() {
        return Ok(());
    }
    let folders = folders(tx)?;
    people::settle(tx, &folders)?;
    notices::all_told(tx)?;
    remember(tx, FURNISHED, "true")
}

/// What the demo's library holds, read once.
fn written() -> anyhow::Result<&'static [DemoItem]> {
    static WRITTEN: OnceLock<Vec<DemoItem>> = OnceLock::new();
    if let Some(items) = WRITTEN.get() {
        return Ok(items);
    }
    let items = library::items()?;
    Ok(WRITTEN.get_or_init(|| items))
}

/// The names of the items that are on their shelves.
fn there(tx: &mut Tx<'_>) -> Result<BTreeSet<String>, Error> {
    let keys: Vec<String> = imported_items::table
        .filter(imported_items::source_key.like(format!("{KEY}%")))
        .select(imported_items::source_key)
        .load(tx.conn())?;
    Ok(keys.iter().filter_map(|key| key.strip_prefix(KEY)).map(str::to_owned).collect())
}

fn folders(tx: &mut Tx<'_>) -> Result<BTreeMap<String, FolderId>, Error> {
    let text = remembered(tx, FOLDERS)?.ok_or(Error::NotFound)?;
    serde_json::from_str(&text).map_err(Error::internal)
}

fn remembered(db: &mut Conn, name: &str) -> QueryResult<Option<String>> {
    settings::table.find(name).select(settings::value).first(db).optional()
}

fn remember(tx: &mut Tx<'_>, name: &str, value: &str) -> Result<(), Error> {
    let now = tx.now;
    diesel::insert_into(settings::table)
        .values((settings::name.eq(name), settings::value.eq(value), settings::updated_at.eq(now)))
        .execute(tx.conn())?;
    Ok(())
}
