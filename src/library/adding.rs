//! Adding: an item with its first edition, or a newer file for one that is there.

use diesel::prelude::*;
use schema::schema::{editions, items, versions};

use super::edition::{self, Content, Edition, EditionWords, Version, VersionId};
use super::folder::Folder;
use super::follows::tell_followers;
use super::item::{Category, Item, ItemId, Kind, Status};
use super::{query, reach};
use crate::access::rights::PublishLibrary;
use crate::access::{PersonId, Rule, Viewer};
use crate::db::Tx;
use crate::error::Error;
use crate::programme::TermId;
use crate::ui::forms;

/// What a new item is; it begins as a draft for whomever its folder is for.
pub struct NewItem<'a> {
    pub folder: &'a Folder,
    pub kind: Kind,
    pub category: Category,
    pub product: Option<TermId>,
    pub words: EditionWords,
    pub content: Option<Content>,
    pub note: String,
}

/// What became of a file that came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Added(ItemId),
    NewVersion(ItemId),
    /// A newer file that a reviewer has to let readers have.
    Waits(ItemId),
    /// The very same file is what readers have already.
    Unchanged(ItemId),
}

impl Outcome {
    /// The item it is about.
    pub fn item(self) -> ItemId {
        match self {
            Outcome::Added(item)
            | Outcome::NewVersion(item)
            | Outcome::Waits(item)
            | Outcome::Unchanged(item) => item,
        }
    }

    /// The message key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Outcome::Added(_) => "upload-outcome-added",
            Outcome::NewVersion(_) => "upload-outcome-version",
            Outcome::Waits(_) => "upload-outcome-waits",
            Outcome::Unchanged(_) => "upload-outcome-unchanged",
        }
    }
}

/// Adds an item.
pub fn add(tx: &mut Tx<'_>, new: NewItem<'_>, by: PersonId) -> Result<Item, Error> {
    let everybody = Rule::default();
    let (audience, download) = reach::of_item(tx, new.folder.audience_id, None, &everybody, &everybody)?;
    let now = tx.now;
    let item = Item {
        id: ItemId::fresh(),
        folder_id: new.folder.id,
        kind: new.kind,
        category: new.category,
        product_id: new.product,
        original_language: new.words.language.clone(),
        title_key: forms::key(&new.words.title),
        status: Status::Draft,
        publish_at: None,
        expire_at: None,
        named_audience_id: None,
        own_rule: everybody.text(),
        audience_id: audience,
        download_rule: everybody.text(),
        download_audience_id: download,
        created_by: Some(by),
        reviewed_by: None,
        reviewed_at: None,
        review_note: String::new(),
        views: 0,
        downloads: 0,
        created_at: now,
        updated_at: now,
        deleted_at: None,
    };
    query::insert(tx, &item)?;
    let edition = edition::put(tx, &item, &new.words)?;
    if let Some(content) = &new.content {
        edition::add_version(tx, &edition, content, &new.note, Some(by))?;
    }
    Ok(item)
}

/// Whether readers get what this viewer changes only once a reviewer lets them:
/// the item is out, and it must not change behind the reviewers' backs.
pub fn waits(viewer: &Viewer, item: &Item) -> bool {
    item.status == Status::Published
        && viewer.programme.settings.review_required
        && !viewer.may::<PublishLibrary>()
}

/// Gives an edition a new version; if it must wait, readers keep the old one.
pub fn renew(
    tx: &mut Tx<'_>,
    by: &Viewer,
    item: &Item,
    edition: &Edition,
    content: &Content,
    note: &str,
) -> Result<Version, Error> {
    let before: Option<VersionId> = edition.version_id.filter(|_| waits(by, item));
    let version = edition::add_version(tx, edition, content, note, Some(by.person))?;
    match before {
        Some(before) => edition::make_current(tx, edition, before)?,
        None if item.status == Status::Published => tell_followers(tx, Some(by.person), item, note)?,
        None => {}
    }
    Ok(version)
}

/// The item of a folder whose file has this name, with that edition and version.
pub fn same_name(
    tx: &mut Tx<'_>,
    folder: &Folder,
    name: &str,
) -> QueryResult<Option<(Item, Edition, Version)>> {
    items::table
        .inner_join(editions::table.on(editions::item_id.eq(items::id)))
        .inner_join(versions::table.on(editions::version_id.eq(versions::id.nullable())))
        .filter(items::folder_id.eq(folder.id))
        .filter(items::deleted_at.is_null())
        .filter(items::kind.eq(Kind::File))
        .filter(versions::file_name.eq(name))
        .order(items::created_at)
        .select((Item::as_select(), Edition::as_select(), Version::as_select()))
        .first(tx.conn())
        .optional()
}
