//! The versions of an item: list them, give readers an older one, throw one away.

use std::collections::BTreeMap;

use askama::Template;
use diesel::prelude::*;
use schema::schema::{editions, people, versions};

use super::adding::waits;
use super::editing::Head;
use super::edition::{self, Edition, Version, VersionId};
use super::item::ItemId;
use super::query;
use crate::access::May;
use crate::access::rights::EditLibrary;
use crate::db::{Conn, Tx};
use crate::error::{Answer, Error};
use crate::events::{self, Event};
use crate::portal::Portal;
use crate::ui::answers::see_other_saying;
use crate::ui::{Path, Ui};

/// A version as its list shows it.
pub struct Listed {
    pub version: Version,
    pub by: String,
    pub current: bool,
}

/// An edition with its versions, newest first.
pub struct Shelf {
    pub edition: Edition,
    pub versions: Vec<Listed>,
    /// What to compare when nobody chooses: the one before the newest, the newest.
    pub pair: Option<(VersionId, VersionId)>,
}

#[derive(Template)]
#[template(path = "library/edit/versions.html")]
struct Index<'a> {
    ui: &'a Ui,
    top: &'a Head,
    shelves: Vec<Shelf>,
    /// Giving readers another version takes a reviewer here.
    must_wait: bool,
}

/// `GET /library/{id}/versions`
pub async fn index(viewer: May<EditLibrary>, ui: Ui, portal: Portal, id: Path<ItemId>) -> Answer {
    let (id, language) = (id.0, ui.lang());
    let (top, shelves, must_wait) = portal
        .db
        .read(move |tx| {
            let top = Head::load(tx, &viewer, id, language)?;
            let must_wait = waits(&viewer, &top.item);
            let shelves = shelves(tx, id)?;
            Ok((top, shelves, must_wait))
        })
        .await?;
    ui.page(Index { ui: &ui, top: &top, shelves, must_wait })
}

/// All versions of all languages.
fn shelves(db: &mut Conn, item: ItemId) -> QueryResult<Vec<Shelf>> {
    let found: Vec<(Version, Option<String>)> = versions::table
        .inner_join(editions::table.on(editions::id.eq(versions::edition_id)))
        .left_join(people::table.on(people::id.nullable().eq(versions::created_by)))
        .filter(editions::item_id.eq(item))
        .filter(versions::deleted_at.is_null())
        .order(versions::number.desc())
        .select((Version::as_select(), people::name.nullable()))
        .load(db)?;
    let mut by_edition: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (version, by) in found {
        by_edition.entry(version.edition_id).or_default().push((version, by.unwrap_or_default()));
    }
    let shelf = |edition: Edition| {
        let found = by_edition.remove(&edition.id).unwrap_or_default();
        let versions: Vec<Listed> = found
            .into_iter()
            .map(|(version, by)| Listed { current: edition.version_id == Some(version.id), version, by })
            .collect();
        let mut newest = versions.iter().map(|it| it.version.id);
        let pair = newest.next().and_then(|to| Some((newest.next()?, to)));
        Shelf { edition, versions, pair }
    };
    Ok(query::editions_of(db, item)?.into_iter().map(shelf).collect())
}

/// `POST /library/{id}/versions/{v}/restore`
pub async fn restore(viewer: May<EditLibrary>, portal: Portal, at: Path<(ItemId, VersionId)>) -> Answer {
    let (id, version) = at.0;
    portal
        .db
        .write(move |tx| {
            let now = tx.now;
            let item = query::item_to_change(tx, &viewer, now, id)?;
            if waits(&viewer, &item) {
                return Err(Error::Forbidden);
            }
            let (edition, version) = query::version(tx, id, version)?;
            if edition.version_id != Some(version.id) {
                edition::make_current(tx, &edition, version.id)?;
                record(tx, &viewer, "version.restored", id, &edition, &version)?;
            }
            Ok(())
        })
        .await?;
    see_other_saying(format_args!("/library/{id}/versions"), "done-restored")
}

/// `POST /library/{id}/versions/{v}/delete`
pub async fn delete(viewer: May<EditLibrary>, portal: Portal, at: Path<(ItemId, VersionId)>) -> Answer {
    let (id, version) = at.0;
    portal
        .db
        .write(move |tx| {
            let now = tx.now;
            query::item_to_change(tx, &viewer, now, id)?;
            let (edition, version) = query::version(tx, id, version)?;
            if edition.version_id == Some(version.id) {
                return Err(Error::refused("version-is-current"));
            }
            let there = versions::table.find(version.id).filter(versions::deleted_at.is_null());
            if diesel::update(there).set(versions::deleted_at.eq(now)).execute(tx.conn())? == 0 {
                return Ok(());
            }
            record(tx, &viewer, "version.deleted", id, &edition, &version)
        })
        .await?;
    see_other_saying(format_args!("/library/{id}/versions"), "done-version-deleted")
}

fn record(
    tx: &mut Tx<'_>,
    by: &May<EditLibrary>,
    what: &'static str,
    item: ItemId,
    edition: &Edition,
    version: &Version,
) -> Result<(), Error> {
    let data = serde_json::json!({
        "version": version.number, "language": edition.language, "file": version.file_name,
    });
    Ok(events::record(tx, by, Event::new(what, "item", item.0).data(data))?)
}
