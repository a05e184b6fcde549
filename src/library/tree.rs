//! The tree of folders, as far as a viewer may know of it, with names in their language.

use std::collections::HashMap;

use diesel::prelude::*;
use schema::schema::{folder_words, folders};

use super::folder::{Folder, FolderId, FolderWords};
use super::query::preferred;
use crate::access::{Side, Viewer};
use crate::db::{Backend, Conn, IsWithin};

/// The folders this viewer may know of.
pub fn visible_folders(to: &Viewer) -> folders::BoxedQuery<'static, Backend> {
    let there = folders::table.filter(folders::deleted_at.is_null()).into_boxed();
    match to.side {
        Side::Vendor => there,
        Side::Partner(_) => there.filter(folders::audience_id.within(to.audiences.iter().copied())),
    }
}

/// A folder with its name in the reader's language.
#[derive(Debug, Clone)]
pub struct NamedFolder {
    pub folder: Folder,
    pub name: String,
    pub description: String,
    /// The language the name is in.
    pub language: String,
}

/// One folder.
pub fn folder(db: &mut Conn, viewer: &Viewer, id: FolderId) -> QueryResult<Folder> {
    visible_folders(viewer).filter(folders::id.eq(id)).select(Folder::as_select()).first(db)
}

/// Folders right below one, or the topmost ones, in their order.
pub fn subfolders(
    db: &mut Conn,
    viewer: &Viewer,
    parent: Option<FolderId>,
    language: &str,
) -> QueryResult<Vec<NamedFolder>> {
    let found = right_below(db, viewer, parent)?;
    named(db, found, language)
}

fn right_below(db: &mut Conn, viewer: &Viewer, parent: Option<FolderId>) -> QueryResult<Vec<Folder>> {
    let asked = visible_folders(viewer);
    let asked = match parent {
        Some(parent) => asked.filter(folders::parent_id.eq(parent)),
        None => asked.filter(folders::parent_id.is_null()),
    };
    asked.order((folders::position, folders::id)).limit(500).select(Folder::as_select()).load(db)
}

/// The folders above one that the viewer may see, from the top down, then itself.
fn line(db: &mut Conn, viewer: &Viewer, folder: Folder) -> QueryResult<Vec<Folder>> {
    let keys = folder.path.split('/').filter_map(|key| key.parse().ok());
    let above: Vec<FolderId> = keys.filter(|id| *id != folder.id).collect();
    let mut found: Vec<Folder> = match above.is_empty() {
        true => Vec::new(),
        false => {
            visible_folders(viewer).filter(folders::id.within(above)).select(Folder::as_select()).load(db)?
        }
    };
    found.sort_by_key(|folder| folder.path.len());
    found.push(folder);
    Ok(found)
}

/// The folders from the top down to one, itself included.
pub fn trail(
    db: &mut Conn,
    viewer: &Viewer,
    folder: Folder,
    language: &str,
) -> QueryResult<Vec<NamedFolder>> {
    let line = line(db, viewer, folder)?;
    named(db, line, language)
}

/// The folders from the top down to one, itself included, and those right below it.
pub fn around(
    db: &mut Conn,
    viewer: &Viewer,
    folder: Folder,
    language: &str,
) -> QueryResult<(Vec<NamedFolder>, Vec<NamedFolder>)> {
    let below = right_below(db, viewer, Some(folder.id))?;
    let mut all = line(db, viewer, folder)?;
    let depth = all.len();
    all.extend(below);
    let mut trail = named(db, all, language)?;
    let below = trail.split_off(depth.min(trail.len()));
    Ok((trail, below))
}

/// All folders the viewer may know of, parents before children; for choosing one.
pub fn all_folders(db: &mut Conn, viewer: &Viewer, language: &str) -> QueryResult<Vec<NamedFolder>> {
    let mut found: Vec<Folder> = visible_folders(viewer)
        .order((folders::position, folders::id))
        .limit(5000)
        .select(Folder::as_select())
        .load(db)?;
    found.sort_by(|a, b| a.path.cmp(&b.path));
    let mut all = named(db, found, language)?;
    // By path the children stand under their parents; by name they are easy to read.
    let names: HashMap<String, String> =
        all.iter().map(|it| (it.folder.id.to_string(), it.name.clone())).collect();
    all.sort_by_cached_key(|it| {
        it.folder.path.split('/').map(|key| names.get(key).cloned().unwrap_or_default()).collect::<Vec<_>>()
    });
    Ok(all)
}

/// In this language most folders have a name.
const SECOND: &str = "en";

/// Puts names to folders.
pub fn named(db: &mut Conn, found: Vec<Folder>, language: &str) -> QueryResult<Vec<NamedFolder>> {
    if found.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<FolderId> = found.iter().map(|folder| folder.id).collect();
    let asked = |ids: Vec<FolderId>| {
        folder_words::table.filter(folder_words::folder_id.within(ids)).select(FolderWords::as_select())
    };
    // Nearly every folder has a name in one of these; the rest is read only where none has.
    let mut words: Vec<FolderWords> =
        asked(ids.clone()).filter(folder_words::language.eq_any([language, SECOND])).load(db)?;
    let nameless: Vec<FolderId> =
        ids.into_iter().filter(|id| !words.iter().any(|words| words.folder_id == *id)).collect();
    if !nameless.is_empty() {
        words.extend(asked(nameless).order(folder_words::language).load::<FolderWords>(db)?);
    }
    let mut by_folder: HashMap<FolderId, Vec<FolderWords>> = HashMap::new();
    for words in words {
        by_folder.entry(words.folder_id).or_default().push(words);
    }
    Ok(found
        .into_iter()
        .map(|folder| {
            let words = by_folder.remove(&folder.id).unwrap_or_default();
            let best = preferred(&words, language, SECOND, |words| &words.language);
            let (name, description, language) = match best {
                Some(best) => (best.name.clone(), best.description.clone(), best.language.clone()),
                None => (folder.id.to_string(), String::new(), language.to_owned()),
            };
            NamedFolder { folder, name, description, language }
        })
        .collect())
}
