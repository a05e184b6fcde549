//! The bin: items that were thrown away, and the way back.

use askama::Template;
use chrono::NaiveDateTime;
use diesel::prelude::*;
use schema::schema::{folders, items};

use super::edition;
use super::folder::Folder;
use super::item::{Item, ItemId};
use super::moving;
use super::query::{self, Listed, Shown};
use super::tree;
use crate::access::May;
use crate::access::rights::EditLibrary;
use crate::db::{Conn, PAGE_SIZE, Page, Paging, dialect};
use crate::error::Answer;
use crate::events::{self, Event};
use crate::portal::Portal;
use crate::ui::answers::see_other_saying;
use crate::ui::{Path, Query, Ui};

/// One of the bin's items, and the folder it lay in.
pub struct Binned {
    pub shown: Shown,
    pub folder: String,
}

#[derive(Template)]
#[template(path = "library/edit/bin.html")]
struct Bin<'a> {
    ui: &'a Ui,
    page: Page<Binned>,
}

/// `GET /library/bin`
pub async fn index(_: May<EditLibrary>, ui: Ui, portal: Portal, paging: Query<Paging>) -> Answer {
    let (paging, language) = (paging.0, ui.lang());
    let page = portal.db.read(move |tx| Ok(list(tx, paging, language)?)).await?;
    ui.page(Bin { ui: &ui, page })
}

/// What was thrown away, last first.
fn list(db: &mut Conn, paging: Paging, language: &str) -> QueryResult<Page<Binned>> {
    let total = items::table.filter(items::deleted_at.is_not_null()).count().get_result(db)?;
    let rows: Vec<(Listed, Folder)> = items::table
        .inner_join(folders::table.on(folders::id.eq(items::folder_id)))
        .filter(items::deleted_at.is_not_null())
        .order((items::deleted_at.desc(), items::id))
        .offset(paging.offset())
        .limit(PAGE_SIZE)
        .select((Listed::as_select(), Folder::as_select()))
        .load(db)?;
    let (found, holders): (Vec<Listed>, Vec<Folder>) = rows.into_iter().unzip();
    let named = tree::named(db, holders, language)?;
    let name = |item: &Listed| {
        named.iter().find(|it| it.folder.id == item.folder_id).map(|it| it.name.clone()).unwrap_or_default()
    };
    let rows = query::shown(db, found, language)?
        .into_iter()
        .map(|shown| Binned { folder: name(&shown.item), shown })
        .collect();
    Ok(paging.page(rows, total))
}

/// `POST /library/{id}/deletion`
pub async fn delete(viewer: May<EditLibrary>, portal: Portal, id: Path<ItemId>) -> Answer {
    let id = id.0;
    let folder = portal
        .db
        .write(move |tx| {
            let now = tx.now;
            dialect::hold(tx, "items", id.0)?;
            let item = query::item_to_change(tx, &viewer, now, id)?;
            mark(tx, id, Some(now))?;
            edition::touch(tx, id)?;
            events::record(tx, &viewer, Event::new("item.deleted", "item", id.0))?;
            Ok(item.folder_id)
        })
        .await?;
    see_other_saying(format_args!("/library/folders/{folder}"), "done-deleted")
}

/// `POST /library/{id}/restoration`
pub async fn restore(viewer: May<EditLibrary>, portal: Portal, id: Path<ItemId>) -> Answer {
    let id = id.0;
    portal
        .db
        .write(move |tx| {
            dialect::hold(tx, "items", id.0)?;
            let item: Item = items::table
                .find(id)
                .filter(items::deleted_at.is_not_null())
                .select(Item::as_select())
                .first(tx.conn())?;
            mark(tx, id, None)?;
            moving::revive(tx, item.folder_id)?;
            edition::touch(tx, id)?;
            Ok(events::record(tx, &viewer, Event::new("item.restored", "item", id.0))?)
        })
        .await?;
    see_other_saying(format_args!("/library/{id}"), "done-restored")
}

fn mark(db: &mut Conn, item: ItemId, deleted: Option<NaiveDateTime>) -> QueryResult<usize> {
    diesel::update(items::table.find(item)).set(items::deleted_at.eq(deleted)).execute(db)
}
