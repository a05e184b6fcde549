//! Folders that change: into another folder, up and down, out of the tree.

use diesel::prelude::*;
use schema::schema::{folder_words, folders, items};

use super::folder::{self, Folder, FolderId, FolderWords};
use super::folder_form::FolderFacts;
use super::item::ItemId;
use crate::db::{Conn, IsWithin, Tx, dialect};
use crate::error::{Error, Refusal};

/// All names of a folder.
pub fn words_of(db: &mut Conn, folder: FolderId) -> QueryResult<Vec<FolderWords>> {
    folder_words::table
        .filter(folder_words::folder_id.eq(folder))
        .order(folder_words::language)
        .select(FolderWords::as_select())
        .load(db)
}

/// Sets all that a folder's form says; moves it if its parent is another.
pub fn save(
    tx: &mut Tx<'_>,
    folder: &Folder,
    parent: Option<&Folder>,
    facts: &FolderFacts,
) -> Result<(), Error> {
    let renamed = renamed(tx, folder, facts)?;
    let moved = folder.parent_id != facts.parent;
    let mut here = folder.clone();
    if moved {
        here.path = relocate(tx, folder, parent)?;
    }
    folder::set_words(tx, folder.id, &facts.words)?;
    folder::save(tx, &here, facts.sort, facts.named_audience, &facts.rule)?;
    if moved || renamed {
        // The search tells where an item lies.
        for item in items_below(tx, &here.path)? {
            tx.changed("item", item.0);
        }
    }
    Ok(())
}

fn renamed(tx: &mut Tx<'_>, folder: &Folder, facts: &FolderFacts) -> QueryResult<bool> {
    let before: Vec<(String, String)> =
        words_of(tx, folder.id)?.into_iter().map(|it| (it.language, it.name)).collect();
    let mut after: Vec<(String, String)> =
        facts.words.iter().map(|(language, name, _)| (language.clone(), name.clone())).collect();
    after.sort();
    Ok(before != after)
}

/// Puts a folder with all below it into another; returns its new path.
fn relocate(tx: &mut Tx<'_>, folder: &Folder, parent: Option<&Folder>) -> Result<String, Error> {
    let above = parent.map_or("/", |parent| parent.path.as_str());
    if above.starts_with(&folder.path) {
        return Err(Refusal::new("folder-into-itself").into());
    }
    let path = format!("{above}{}/", folder.id);
    let below: Vec<(FolderId, String)> = folders::table
        .filter(folders::path.like(format!("{}%", folder.path)))
        .select((folders::id, folders::path))
        .load(tx.conn())?;
    for (id, old) in below {
        let rest = old.strip_prefix(&folder.path).unwrap_or_default();
        diesel::update(folders::table.find(id))
            .set(folders::path.eq(format!("{path}{rest}")))
            .execute(tx.conn())?;
    }
    let position = next_position(tx, parent.map(|parent| parent.id))?;
    diesel::update(folders::table.find(folder.id))
        .set((folders::parent_id.eq(parent.map(|parent| parent.id)), folders::position.eq(position)))
        .execute(tx.conn())?;
    Ok(path)
}

fn items_below(tx: &mut Tx<'_>, path: &str) -> QueryResult<Vec<ItemId>> {
    items::table
        .inner_join(folders::table.on(folders::id.eq(items::folder_id)))
        .filter(folders::path.like(format!("{path}%")))
        .filter(items::deleted_at.is_null())
        .select(items::id)
        .load(tx.conn())
}

/// The place after the last of a folder's folders.
pub fn next_position(tx: &mut Tx<'_>, parent: Option<FolderId>) -> QueryResult<i64> {
    let last: Option<i64> = match parent {
        Some(parent) => folders::table
            .filter(folders::parent_id.eq(parent))
            .select(diesel::dsl::max(folders::position))
            .first(tx.conn())?,
        None => folders::table
            .filter(folders::parent_id.is_null())
            .select(diesel::dsl::max(folders::position))
            .first(tx.conn())?,
    };
    Ok(last.unwrap_or(0) + 1)
}

/// Lets a folder change places with its neighbour.
pub fn step(tx: &mut Tx<'_>, folder: &Folder, up: bool) -> QueryResult<bool> {
    let all = folders::table.filter(folders::deleted_at.is_null()).into_boxed();
    let beside = match folder.parent_id {
        Some(parent) => all.filter(folders::parent_id.eq(parent)),
        None => all.filter(folders::parent_id.is_null()),
    };
    let mut order: Vec<(FolderId, i64)> = beside
        .order((folders::position, folders::id))
        .select((folders::id, folders::position))
        .load(tx.conn())?;
    let Some(at) = order.iter().position(|(id, _)| *id == folder.id) else { return Ok(false) };
    let other = if up { at.checked_sub(1) } else { Some(at + 1).filter(|next| *next < order.len()) };
    let Some(other) = other else { return Ok(false) };
    order.swap(at, other);
    // Positions may repeat (folders made by an import), so all are counted anew.
    for (place, (id, position)) in order.into_iter().enumerate() {
        let place = place as i64 + 1;
        if place != position {
            diesel::update(folders::table.find(id)).set(folders::position.eq(place)).execute(tx.conn())?;
        }
    }
    Ok(true)
}

/// Takes an empty folder out of the tree.
pub fn delete(tx: &mut Tx<'_>, folder: &Folder) -> Result<(), Error> {
    dialect::hold(tx, "folders", folder.id.0)?;
    let inside: i64 = folders::table
        .filter(folders::parent_id.eq(folder.id))
        .filter(folders::deleted_at.is_null())
        .count()
        .get_result(tx.conn())?;
    let held: i64 = items::table
        .filter(items::folder_id.eq(folder.id))
        .filter(items::deleted_at.is_null())
        .count()
        .get_result(tx.conn())?;
    if inside + held > 0 {
        return Err(Refusal::new("folder-not-empty").with("folders", inside).with("items", held).into());
    }
    let now = tx.now;
    diesel::update(folders::table.find(folder.id))
        .set((folders::deleted_at.eq(now), folders::updated_at.eq(now)))
        .execute(tx.conn())?;
    Ok(())
}

/// Puts a folder and those above it back, for an item that comes back to it.
pub fn revive(tx: &mut Tx<'_>, folder: FolderId) -> QueryResult<()> {
    let path: String = folders::table.find(folder).select(folders::path).first(tx.conn())?;
    let ids: Vec<FolderId> = path.split('/').filter_map(|key| key.parse().ok()).collect();
    diesel::update(folders::table)
        .filter(folders::id.within(ids))
        .filter(folders::deleted_at.is_not_null())
        .set(folders::deleted_at.eq(None::<chrono::NaiveDateTime>))
        .execute(tx.conn())?;
    Ok(())
}
