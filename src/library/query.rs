//! The domain's questions to the database. What a reader may not see is not found.

use std::collections::HashMap;

use chrono::NaiveDateTime;
use diesel::prelude::*;
use schema::schema::{editions, extracts, items, versions};

use super::edition::{Edition, EditionId, Version, VersionId};
use super::folder::{Folder, FolderId, Sort};
use super::item::{Category, Item, ItemId, Kind, Status};
use crate::access::rights::EditLibrary;
use crate::access::{Side, Viewer};
use crate::db::{Backend, Conn, Count, IsWithin, MOST_COUNTED, PAGE_SIZE, Page, Paging, count_of};
use crate::programme::TermId;

/// The items this viewer may know of at this moment: editors see drafts, staff
/// see what is out or was, partners see what is out and meant for them.
pub fn visible(to: &Viewer, now: NaiveDateTime) -> items::BoxedQuery<'static, Backend> {
    let there = items::table.filter(items::deleted_at.is_null()).into_boxed();
    if to.may::<EditLibrary>() {
        return there;
    }
    let published = there.filter(items::status.eq(Status::Published));
    match to.side {
        Side::Vendor => published,
        Side::Partner(_) => published
            .filter(items::publish_at.is_null().or(items::publish_at.le(now)))
            .filter(items::expire_at.is_null().or(items::expire_at.gt(now)))
            .filter(items::audience_id.within(to.audiences.iter().copied())),
    }
}

/// What a list says of an item; its rules are read where it is opened.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = items, check_for_backend(crate::db::Backend))]
pub struct Listed {
    pub id: ItemId,
    pub folder_id: FolderId,
    pub kind: Kind,
    pub category: Category,
    pub product_id: Option<TermId>,
    pub original_language: String,
    pub status: Status,
    pub review_note: String,
    pub expire_at: Option<NaiveDateTime>,
    pub views: i64,
    pub downloads: i64,
    pub updated_at: NaiveDateTime,
    pub deleted_at: Option<NaiveDateTime>,
}

/// An item with the edition a reader gets, and the languages there are.
#[derive(Debug, Clone)]
pub struct Shown {
    pub item: Listed,
    pub edition: Titled,
    pub languages: Vec<String>,
    /// The current version of that edition.
    pub version: Option<Held>,
}

/// What a list says of an edition.
#[derive(Debug, Clone)]
pub struct Titled {
    pub id: EditionId,
    pub language: String,
    pub title: String,
}

/// What a list says of a version.
#[derive(Debug, Clone)]
pub struct Held {
    pub id: VersionId,
    pub file_name: Option<String>,
    pub bytes: i64,
    /// Whether there is a picture of its first page.
    pub thumbnail: bool,
}

impl Shown {
    /// What its icon is called: by the file's kind, else by the item's.
    pub fn icon(&self) -> &str {
        let name = self.version.as_ref().and_then(|version| version.file_name.as_deref());
        match name.and_then(|name| name.rsplit_once('.')).map(|(_, ending)| ending.to_lowercase()).as_deref()
        {
            Some("pdf") => "pdf",
            Some("docx" | "odt" | "doc" | "txt" | "md") => "docx",
            Some("xlsx" | "ods" | "csv") => "xlsx",
            Some("pptx" | "odp") => "pptx",
            Some("png" | "jpg" | "jpeg" | "gif" | "webp" | "svg") => "image",
            Some(_) => "file",
            None => self.item.kind.word(),
        }
    }

    /// Its version, where there is a picture of its first page.
    pub fn pictured(&self) -> Option<&Held> {
        self.version.as_ref().filter(|version| version.thumbnail)
    }

    /// Whether its category says all that its kind would say: a video is a video.
    pub fn is_what_it_is_for(&self) -> bool {
        self.item.kind.word() == self.item.category.word()
    }

    /// The message key of its category's name.
    pub fn category_key(&self) -> &'static str {
        self.item.category.key()
    }

    /// The file's ending in capitals, for people: PDF, XLSX.
    pub fn file_word(&self) -> Option<String> {
        let name = self.version.as_ref()?.file_name.as_deref()?;
        name.rsplit_once('.').map(|(_, ending)| ending.to_uppercase())
    }
}

/// The words in the reader's language, else in the second, else any.
pub fn preferred<'a, T>(
    all: &'a [T],
    language: &str,
    second: &str,
    of: impl Fn(&T) -> &String,
) -> Option<&'a T> {
    let find = |wanted: &str| all.iter().find(|one| of(one) == wanted);
    find(language).or_else(|| find(second)).or_else(|| all.first())
}

/// Which items a list shows.
#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(default)]
pub struct ItemFilter {
    pub category: String,
    pub product: String,
    pub lang: String,
    pub status: String,
    pub sort: String,
    pub page: Option<u32>,
}

/// Items of a folder (or of the whole library), as a reader gets them.
pub fn list(
    db: &mut Conn,
    viewer: &Viewer,
    now: NaiveDateTime,
    folder: Option<&Folder>,
    filter: &ItemFilter,
) -> QueryResult<Page<Shown>> {
    let paging = Paging { page: filter.page };
    let asked = || {
        let mut asked = visible(viewer, now);
        if let Some(folder) = folder {
            asked = asked.filter(items::folder_id.eq(folder.id));
        }
        if let Some(category) = Category::parse(&filter.category) {
            asked = asked.filter(items::category.eq(category));
        }
        if let Some(product) =
            viewer.programme.terms.coded(crate::programme::TermKind::Product, &filter.product)
        {
            asked = asked.filter(items::product_id.eq(product.id));
        }
        if let Some(status) = Status::parse(&filter.status) {
            asked = asked.filter(items::status.eq(status));
        }
        if !filter.lang.is_empty() {
            let has =
                editions::table.filter(editions::language.eq(filter.lang.clone())).select(editions::item_id);
            asked = asked.filter(items::id.eq_any(has));
        }
        asked
    };
    let count = count_of(db, MOST_COUNTED, |limit| asked().select(items::id).limit(limit))?;
    let newest = match filter.sort.as_str() {
        "newest" => true,
        "title" => false,
        _ => folder.is_none_or(|folder| folder.sort == Sort::Newest),
    };
    let rows = if newest {
        asked().order((items::updated_at.desc(), items::id.desc()))
    } else {
        asked().order((items::title_key, items::id))
    };
    let rows: Vec<Listed> =
        rows.offset(paging.offset()).limit(PAGE_SIZE).select(Listed::as_select()).load(db)?;
    Ok(paging.counted(shown(db, rows, &viewer.language)?, count))
}

/// How many items there are for the viewer.
pub fn total(db: &mut Conn, viewer: &Viewer, now: NaiveDateTime) -> QueryResult<Count> {
    count_of(db, MOST_COUNTED, |limit| visible(viewer, now).select(items::id).limit(limit))
}

/// The items with these keys that the viewer may see, in the order of the keys.
pub fn chosen(db: &mut Conn, viewer: &Viewer, now: NaiveDateTime, ids: &[ItemId]) -> QueryResult<Vec<Shown>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut found: Vec<Listed> = visible(viewer, now)
        .filter(items::id.within(ids.iter().copied()))
        .select(Listed::as_select())
        .load(db)?;
    found.sort_by_key(|item| ids.iter().position(|id| *id == item.id));
    shown(db, found, &viewer.language)
}

/// Several short lists read at once: of each the items the viewer may see, in its order.
pub fn together<const N: usize>(
    db: &mut Conn,
    viewer: &Viewer,
    now: NaiveDateTime,
    lists: [&[ItemId]; N],
) -> QueryResult<[Vec<Shown>; N]> {
    let mut all = lists.concat();
    all.sort_unstable();
    all.dedup();
    let found = chosen(db, viewer, now, &all)?;
    let pick = |id: &ItemId| found.iter().find(|row| row.item.id == *id).cloned();
    Ok(lists.map(|list| list.iter().filter_map(pick).collect()))
}

/// Puts to each item the edition a reader of this language gets.
pub fn shown(db: &mut Conn, found: Vec<Listed>, language: &str) -> QueryResult<Vec<Shown>> {
    if found.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<ItemId> = found.iter().map(|item| item.id).collect();
    let all: Vec<(EditionId, ItemId, String)> = editions::table
        .filter(editions::item_id.within(ids))
        .order(editions::language)
        .select((editions::id, editions::item_id, editions::language))
        .load(db)?;
    let mut by_item: HashMap<ItemId, Vec<(EditionId, String)>> = HashMap::new();
    for (edition, item, language) in all {
        by_item.entry(item).or_default().push((edition, language));
    }
    let mut rows = Vec::with_capacity(found.len());
    for item in found {
        let editions = by_item.remove(&item.id).unwrap_or_default();
        let Some((id, language)) =
            preferred(&editions, language, &item.original_language, |it| &it.1).cloned()
        else {
            continue;
        };
        let languages = editions.into_iter().map(|(_, language)| language).collect();
        let edition = Titled { id, language, title: String::new() };
        rows.push(Shown { item, edition, languages, version: None });
    }
    add_words(db, &mut rows)?;
    Ok(rows)
}

/// Puts title and version to the editions that were chosen: only theirs are read, and no texts.
fn add_words(db: &mut Conn, rows: &mut [Shown]) -> QueryResult<()> {
    type Found = (EditionId, String, Option<VersionId>, Option<String>, Option<i64>, Option<String>);
    let found: Vec<Found> = editions::table
        .left_join(versions::table.on(editions::version_id.eq(versions::id.nullable())))
        .left_join(extracts::table.on(versions::file_hash.eq(extracts::file_hash.nullable())))
        .filter(editions::id.within(rows.iter().map(|row| row.edition.id).collect::<Vec<_>>()))
        .select((
            editions::id,
            editions::title,
            versions::id.nullable(),
            versions::file_name.nullable(),
            versions::bytes.nullable(),
            extracts::thumbnail.nullable(),
        ))
        .load(db)?;
    let mut by_id: HashMap<EditionId, Found> = found.into_iter().map(|found| (found.0, found)).collect();
    for row in rows {
        let Some((_, title, version, file_name, bytes, thumbnail)) = by_id.remove(&row.edition.id) else {
            continue;
        };
        row.edition.title = title;
        row.version = version.map(|id| Held {
            id,
            file_name,
            bytes: bytes.unwrap_or_default(),
            thumbnail: thumbnail.is_some(),
        });
    }
    Ok(())
}

/// One item.
pub fn item(db: &mut Conn, viewer: &Viewer, now: NaiveDateTime, id: ItemId) -> QueryResult<Item> {
    visible(viewer, now).filter(items::id.eq(id)).select(Item::as_select()).first(db)
}

/// One item, kept from changing until this transaction ends: for decisions.
pub fn item_to_change(db: &mut Conn, viewer: &Viewer, now: NaiveDateTime, id: ItemId) -> QueryResult<Item> {
    crate::db::dialect::hold(db, "items", id.0)?;
    item(db, viewer, now, id)
}

/// All editions of an item, by language.
pub fn editions_of(db: &mut Conn, item: ItemId) -> QueryResult<Vec<Edition>> {
    editions::table
        .filter(editions::item_id.eq(item))
        .order(editions::language)
        .select(Edition::as_select())
        .load(db)
}

/// An item's edition in a language.
pub fn edition_in(db: &mut Conn, item: ItemId, language: &str) -> QueryResult<Edition> {
    editions::table
        .filter(editions::item_id.eq(item))
        .filter(editions::language.eq(language))
        .select(Edition::as_select())
        .first(db)
}

/// A version of an item, if it was not thrown away.
pub fn version(db: &mut Conn, item: ItemId, id: VersionId) -> QueryResult<(Edition, Version)> {
    versions::table
        .inner_join(editions::table.on(editions::id.eq(versions::edition_id)))
        .filter(versions::id.eq(id))
        .filter(versions::deleted_at.is_null())
        .filter(editions::item_id.eq(item))
        .select((Edition::as_select(), Version::as_select()))
        .first(db)
}

/// Whether the viewer may take an item's file away. Staff may; partners if the
/// download audience means them.
pub fn may_download(viewer: &Viewer, item: &Item) -> bool {
    viewer.is_staff() || viewer.audiences.contains(&item.download_audience_id)
}

/// Saves an item's own columns.
pub fn save(db: &mut Conn, item: &Item) -> QueryResult<usize> {
    diesel::update(items::table.find(item.id)).set(item).execute(db)
}

/// Adds an item.
pub fn insert(db: &mut Conn, item: &Item) -> QueryResult<usize> {
    diesel::insert_into(items::table)
        .values((
            (
                items::id.eq(item.id),
                items::folder_id.eq(item.folder_id),
                items::kind.eq(item.kind),
                items::category.eq(item.category),
                items::product_id.eq(item.product_id),
                items::original_language.eq(&item.original_language),
                items::title_key.eq(&item.title_key),
                items::status.eq(item.status),
                items::publish_at.eq(item.publish_at),
                items::expire_at.eq(item.expire_at),
                items::named_audience_id.eq(item.named_audience_id),
                items::own_rule.eq(&item.own_rule),
            ),
            (
                items::audience_id.eq(item.audience_id),
                items::download_rule.eq(&item.download_rule),
                items::download_audience_id.eq(item.download_audience_id),
                items::created_by.eq(item.created_by),
                items::reviewed_by.eq(item.reviewed_by),
                items::reviewed_at.eq(item.reviewed_at),
                items::review_note.eq(&item.review_note),
                items::views.eq(item.views),
                items::downloads.eq(item.downloads),
                items::created_at.eq(item.created_at),
                items::updated_at.eq(item.updated_at),
            ),
        ))
        .execute(db)
}
