//! Follows: who wants to be told when an item changes, or anything in a folder.

use std::collections::BTreeSet;
use std::sync::Arc;

use diesel::prelude::*;
use schema::schema::{folders, follows, items};
use serde::{Deserialize, Serialize};

use super::favourites::Toggle;
use super::folder::FolderId;
use super::item::{Item, ItemId};
use super::query;
use super::tree;
use crate::access::rights::SeeLibrary;
use crate::access::{May, Origin, PersonId, Viewer};
use crate::db::{Conn, IsWithin, Tx};
use crate::error::{Answer, Error};
use crate::jobs::{self, Task};
use crate::notices;
use crate::portal::Portal;
use crate::programme::Programme;
use crate::ui::answers::see_other_saying;
use crate::ui::{Form, Path};

crate::words!(Target, "What can be followed." {
    Item = "item",
    Folder = "folder",
});

/// `POST /library/{id}/follow`
pub async fn item(viewer: May<SeeLibrary>, portal: Portal, id: Path<ItemId>, form: Form<Toggle>) -> Answer {
    let (item, on) = (id.0, form.is_on());
    portal
        .db
        .write(move |tx| {
            let now = tx.now;
            query::item(tx, &viewer, now, item)?;
            Ok(put(tx, viewer.person, Target::Item, item.0, on)?)
        })
        .await?;
    see_other_saying(format_args!("/library/{item}"), said(on))
}

/// `POST /library/folders/{id}/follow`
pub async fn folder(
    viewer: May<SeeLibrary>,
    portal: Portal,
    id: Path<FolderId>,
    form: Form<Toggle>,
) -> Answer {
    let (folder, on) = (id.0, form.is_on());
    portal
        .db
        .write(move |tx| {
            tree::folder(tx, &viewer, folder)?;
            Ok(put(tx, viewer.person, Target::Folder, folder.0, on)?)
        })
        .await?;
    see_other_saying(format_args!("/library/folders/{folder}"), said(on))
}

fn said(on: bool) -> &'static str {
    if on { "done-following" } else { "done-unfollowed" }
}

/// Lets a person follow something, or no longer.
pub fn put(tx: &mut Tx<'_>, person: PersonId, target: Target, id: i64, on: bool) -> QueryResult<()> {
    if on {
        let row = (
            follows::person_id.eq(person),
            follows::target.eq(target),
            follows::target_id.eq(id),
            follows::at.eq(tx.now),
        );
        return crate::insert_new!(tx.conn(), follows::table, row).map(drop);
    }
    diesel::delete(follows::table.find((person.0, target.word(), id))).execute(tx.conn()).map(drop)
}

/// Whether a person follows something.
pub(super) fn has(db: &mut Conn, person: PersonId, target: Target, id: i64) -> QueryResult<bool> {
    let found: Option<i64> =
        follows::table.find((person.0, target.word(), id)).select(follows::target_id).first(db).optional()?;
    Ok(found.is_some())
}

/// Has everybody told who follows an item, or a folder above it: those who may
/// see it, and not the one who changed it.
///
/// To be called in the transaction that makes a version, an edition or a
/// publication; `note` is what its author wrote about it.
pub fn tell_followers(tx: &mut Tx<'_>, by: Option<PersonId>, item: &Item, note: &str) -> Result<(), Error> {
    jobs::enqueue(tx, &TellFollowers { item: item.id, by, note: note.to_owned() })
}

/// The job: who may see the item is asked for each follower, and no editor
/// should wait for that.
#[derive(Serialize, Deserialize)]
pub struct TellFollowers {
    item: ItemId,
    by: Option<PersonId>,
    note: String,
}

impl Task for TellFollowers {
    const KIND: &'static str = "tell-followers";

    fn run(self, portal: &Portal) -> anyhow::Result<()> {
        portal.db.write_now(|tx| {
            let programme = portal.programme.current(tx)?;
            let url = format!("/library/{}", self.item);
            for person in followers(tx, self.item)?.into_iter().filter(|person| Some(*person) != self.by) {
                let Some(title) = title_for(tx, &programme, person, self.item)? else { continue };
                let facts = serde_json::json!({ "title": title, "note": self.note, "url": url });
                notices::tell_anew(tx, person, "item-changed", ("item", self.item.0), &facts)?;
            }
            Ok(())
        })?;
        Ok(())
    }
}

/// Who follows an item or a folder above it.
fn followers(tx: &mut Tx<'_>, item: ItemId) -> QueryResult<BTreeSet<PersonId>> {
    let path: Option<String> = items::table
        .inner_join(folders::table.on(folders::id.eq(items::folder_id)))
        .filter(items::id.eq(item))
        .select(folders::path)
        .first(tx.conn())
        .optional()?;
    let above: Vec<i64> = path
        .unwrap_or_default()
        .split('/')
        .filter_map(|key| key.parse::<FolderId>().ok())
        .map(|folder| folder.0)
        .collect();
    let of_item = follows::table
        .filter(follows::target.eq(Target::Item))
        .filter(follows::target_id.eq(item.0))
        .select(follows::person_id);
    let of_folders = follows::table
        .filter(follows::target.eq(Target::Folder))
        .filter(follows::target_id.within(above))
        .select(follows::person_id);
    let mut people: BTreeSet<PersonId> = of_item.load(tx.conn())?.into_iter().collect();
    people.extend(of_folders.load::<PersonId>(tx.conn())?);
    Ok(people)
}

/// The item's title as a person reads it, if they may see the item in one of
/// their firms.
fn title_for(
    tx: &mut Tx<'_>,
    programme: &Arc<Programme>,
    person: PersonId,
    item: ItemId,
) -> Result<Option<String>, Error> {
    let now = tx.now;
    let seat =
        |tx: &mut Tx<'_>, firm| Viewer::load(tx, person, firm, Arc::clone(programme), Origin::default());
    let Some(first) = seat(tx, None)? else { return Ok(None) };
    for (firm, _) in &first.firms {
        let Some(viewer) = seat(tx, Some(*firm))? else { continue };
        let found = query::chosen(tx, &viewer, now, &[item])?;
        if let Some(shown) = found.into_iter().next() {
            return Ok(Some(shown.edition.title));
        }
    }
    Ok(None)
}
