//! Folders: a tree of any depth, each with its names, its own order and, where
//! it is not for everybody, its audience, which holds for all that is in it.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use schema::schema::{folder_words, folders};

use super::reach;
use crate::access::Rule;
use crate::db::Tx;
use crate::error::Error;

crate::id!(FolderId, "Names a folder of the library.");

crate::words!(Sort, "The order of a folder's items." {
    Title = "title",
    Newest = "newest",
});

/// One folder; its names are in its words.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = folders, check_for_backend(crate::db::Backend))]
pub struct Folder {
    pub id: FolderId,
    pub parent_id: Option<FolderId>,
    /// The keys of all folders above and its own: `/key/key/`.
    pub path: String,
    pub position: i64,
    pub sort: Sort,
    pub named_audience_id: Option<i64>,
    pub own_rule: String,
    pub audience_id: i64,
    pub created_at: NaiveDateTime,
    pub updated_at: NaiveDateTime,
    pub deleted_at: Option<NaiveDateTime>,
}

/// A folder's name and description in one language.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = folder_words, check_for_backend(crate::db::Backend))]
pub struct FolderWords {
    pub folder_id: FolderId,
    pub language: String,
    pub name: String,
    pub description: String,
}

/// What is needed to make a folder.
pub struct NewFolder<'a> {
    pub parent: Option<&'a Folder>,
    pub position: i64,
    pub sort: Sort,
    pub named_audience: Option<i64>,
    pub rule: Rule,
    /// Language, name, description.
    pub words: &'a [(String, String, String)],
}

/// Makes a folder.
pub fn add(tx: &mut Tx<'_>, new: &NewFolder<'_>) -> Result<Folder, Error> {
    let (id, now) = (FolderId::fresh(), tx.now);
    let above = new.parent.map_or("/", |parent| parent.path.as_str());
    let audience = reach::of_folder(tx, new.parent, new.named_audience, &new.rule)?;
    let folder = Folder {
        id,
        parent_id: new.parent.map(|parent| parent.id),
        path: format!("{above}{id}/"),
        position: new.position,
        sort: new.sort,
        named_audience_id: new.named_audience,
        own_rule: new.rule.text(),
        audience_id: audience,
        created_at: now,
        updated_at: now,
        deleted_at: None,
    };
    diesel::insert_into(folders::table)
        .values((
            folders::id.eq(folder.id),
            folders::parent_id.eq(folder.parent_id),
            folders::path.eq(&folder.path),
            folders::position.eq(folder.position),
            folders::sort.eq(folder.sort),
            folders::named_audience_id.eq(folder.named_audience_id),
            folders::own_rule.eq(&folder.own_rule),
            folders::audience_id.eq(folder.audience_id),
            folders::created_at.eq(now),
            folders::updated_at.eq(now),
        ))
        .execute(tx.conn())?;
    set_words(tx, id, new.words)?;
    Ok(folder)
}

/// Replaces a folder's names and descriptions.
pub fn set_words(tx: &mut Tx<'_>, folder: FolderId, words: &[(String, String, String)]) -> QueryResult<()> {
    diesel::delete(folder_words::table.filter(folder_words::folder_id.eq(folder))).execute(tx.conn())?;
    for (language, name, description) in words {
        diesel::insert_into(folder_words::table)
            .values((
                folder_words::folder_id.eq(folder),
                folder_words::language.eq(language),
                folder_words::name.eq(name),
                folder_words::description.eq(description),
            ))
            .execute(tx.conn())?;
    }
    Ok(())
}

/// Sets a folder's order and audience; all that is in it follows.
pub fn save(
    tx: &mut Tx<'_>,
    folder: &Folder,
    sort: Sort,
    named_audience: Option<i64>,
    rule: &Rule,
) -> Result<(), Error> {
    let now = tx.now;
    diesel::update(folders::table.find(folder.id))
        .set((
            folders::sort.eq(sort),
            folders::named_audience_id.eq(named_audience),
            folders::own_rule.eq(rule.text()),
            folders::updated_at.eq(now),
        ))
        .execute(tx.conn())?;
    reach::refresh(tx, &folder.path)
}
