//! Editions and versions: an item's words in one language, and what they point
//! to as it was over time.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use schema::schema::{editions, items, versions};

use super::item::{Item, ItemId};
use super::{copies, reading};
use crate::access::PersonId;
use crate::db::{IsWithin, Tx};
use crate::error::Error;
use crate::files::{self, Kept};
use crate::ui::forms;

crate::id!(EditionId, "Names an item's words in one language.");
crate::id!(VersionId, "Names what an edition held at one time.");

/// An item in one language.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = editions, check_for_backend(crate::db::Backend))]
pub struct Edition {
    pub id: EditionId,
    pub item_id: ItemId,
    pub language: String,
    pub title: String,
    pub description: String,
    /// Separated by commas.
    pub keywords: String,
    /// Of links and videos.
    pub url: Option<String>,
    /// The version readers get.
    pub version_id: Option<VersionId>,
    pub updated_at: NaiveDateTime,
}

/// What an edition held at one time: a file, or a page's Markdown.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = versions, check_for_backend(crate::db::Backend))]
pub struct Version {
    pub id: VersionId,
    pub edition_id: EditionId,
    pub number: i64,
    pub file_hash: Option<String>,
    pub file_name: Option<String>,
    pub media: Option<String>,
    pub bytes: i64,
    pub body: Option<String>,
    pub note: String,
    pub created_by: Option<PersonId>,
    pub created_at: NaiveDateTime,
    pub deleted_at: Option<NaiveDateTime>,
}

/// What an edition says of itself.
#[derive(Debug, Clone, Default)]
pub struct EditionWords {
    pub language: String,
    pub title: String,
    pub description: String,
    pub keywords: String,
    pub url: Option<String>,
}

/// What a new version holds.
#[derive(Debug, Clone)]
pub enum Content {
    /// A file in the store, the name it came under, its media type.
    File { kept: Kept, name: String, media: String },
    /// A page's Markdown.
    Body(String),
}

/// Adds an edition to an item, or sets the words of the one in that language.
pub fn put(tx: &mut Tx<'_>, item: &Item, words: &EditionWords) -> QueryResult<Edition> {
    let now = tx.now;
    let known: Option<EditionId> = editions::table
        .filter(editions::item_id.eq(item.id))
        .filter(editions::language.eq(&words.language))
        .select(editions::id)
        .first(tx.conn())
        .optional()?;
    let id = match known {
        Some(id) => {
            diesel::update(editions::table.find(id))
                .set((
                    editions::title.eq(&words.title),
                    editions::description.eq(&words.description),
                    editions::keywords.eq(&words.keywords),
                    editions::url.eq(&words.url),
                    editions::updated_at.eq(now),
                ))
                .execute(tx.conn())?;
            id
        }
        None => {
            let id = EditionId::fresh();
            diesel::insert_into(editions::table)
                .values((
                    editions::id.eq(id),
                    editions::item_id.eq(item.id),
                    editions::language.eq(&words.language),
                    editions::title.eq(&words.title),
                    editions::description.eq(&words.description),
                    editions::keywords.eq(&words.keywords),
                    editions::url.eq(&words.url),
                    editions::created_at.eq(now),
                    editions::updated_at.eq(now),
                ))
                .execute(tx.conn())?;
            id
        }
    };
    if words.language == item.original_language {
        diesel::update(items::table.find(item.id))
            .set(items::title_key.eq(forms::key(&words.title)))
            .execute(tx.conn())?;
    }
    touch(tx, item.id)?;
    editions::table.find(id).select(Edition::as_select()).first(tx.conn())
}

/// Gives an edition a new version, which readers get from now on.
pub fn add_version(
    tx: &mut Tx<'_>,
    edition: &Edition,
    content: &Content,
    note: &str,
    by: Option<PersonId>,
) -> Result<Version, Error> {
    let (id, now) = (VersionId::fresh(), tx.now);
    let last: Option<i64> = versions::table
        .filter(versions::edition_id.eq(edition.id))
        .select(diesel::dsl::max(versions::number))
        .first(tx.conn())?;
    let (hash, name, media, bytes, body) = match content {
        Content::File { kept, name, media } => {
            (Some(kept.hash.as_str()), Some(name.as_str()), Some(media.as_str()), kept.bytes, None)
        }
        Content::Body(body) => (None, None, None, body.len() as i64, Some(body.as_str())),
    };
    if let Content::File { kept, .. } = content {
        files::remember(tx, kept)?;
        reading::read_later(tx, &kept.hash)?;
    }
    diesel::insert_into(versions::table)
        .values((
            versions::id.eq(id),
            versions::edition_id.eq(edition.id),
            versions::number.eq(last.unwrap_or(0) + 1),
            versions::file_hash.eq(hash),
            versions::file_name.eq(name),
            versions::media.eq(media),
            versions::bytes.eq(bytes),
            versions::body.eq(body),
            versions::note.eq(note),
            versions::created_by.eq(by),
            versions::created_at.eq(now),
        ))
        .execute(tx.conn())?;
    make_current(tx, edition, id)?;
    Ok(versions::table.find(id).select(Version::as_select()).first(tx.conn())?)
}

/// Makes a version the one readers get.
pub fn make_current(tx: &mut Tx<'_>, edition: &Edition, version: VersionId) -> QueryResult<()> {
    let now = tx.now;
    diesel::update(editions::table.find(edition.id))
        .set((editions::version_id.eq(version), editions::updated_at.eq(now)))
        .execute(tx.conn())?;
    copies::now_current(tx, edition.id, version)?;
    touch(tx, edition.item_id)
}

/// Notes that an item looks different now.
pub fn touch(tx: &mut Tx<'_>, item: ItemId) -> QueryResult<()> {
    let now = tx.now;
    diesel::update(items::table.find(item)).set(items::updated_at.eq(now)).execute(tx.conn())?;
    tx.changed("item", item.0);
    Ok(())
}

/// Removes editions with all their versions. A file that nothing else holds goes by night.
pub fn remove(tx: &mut Tx<'_>, keys: &[EditionId]) -> QueryResult<()> {
    let of_them = versions::edition_id.within(keys.iter().copied());
    diesel::delete(versions::table.filter(of_them)).execute(tx.conn())?;
    copies::forget(tx, keys)?;
    let them = editions::id.within(keys.iter().copied());
    diesel::delete(editions::table.filter(them)).execute(tx.conn())?;
    Ok(())
}
