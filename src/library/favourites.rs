//! Favourites: what a person wants at hand.

use diesel::prelude::*;
use schema::schema::favourites;

use super::item::ItemId;
use super::query;
use crate::access::rights::SeeLibrary;
use crate::access::{May, PersonId};
use crate::db::{Conn, Tx};
use crate::error::Answer;
use crate::portal::Portal;
use crate::ui::answers::see_other_saying;
use crate::ui::{Form, Path};

/// What a toggle wants; it says so, that pressing twice does it once.
#[derive(Default, serde::Deserialize)]
#[serde(default)]
pub(super) struct Toggle {
    pub on: String,
}

impl Toggle {
    /// Whether it should be on from now.
    pub fn is_on(&self) -> bool {
        self.on == "yes"
    }
}

/// `POST /library/{id}/favourite`
pub async fn set(viewer: May<SeeLibrary>, portal: Portal, id: Path<ItemId>, form: Form<Toggle>) -> Answer {
    let (item, on) = (id.0, form.is_on());
    portal
        .db
        .write(move |tx| {
            let now = tx.now;
            query::item(tx, &viewer, now, item)?;
            Ok(put(tx, viewer.person, item, on)?)
        })
        .await?;
    see_other_saying(format_args!("/library/{item}"), if on { "done-favourite" } else { "done-unfavourite" })
}

/// Makes an item a person's favourite, or no longer.
pub fn put(tx: &mut Tx<'_>, person: PersonId, item: ItemId, on: bool) -> QueryResult<()> {
    if on {
        let row = (favourites::person_id.eq(person), favourites::item_id.eq(item), favourites::at.eq(tx.now));
        return crate::insert_new!(tx.conn(), favourites::table, row).map(drop);
    }
    diesel::delete(favourites::table.find((person.0, item.0))).execute(tx.conn()).map(drop)
}

/// Whether an item is a person's favourite.
pub(super) fn has(db: &mut Conn, person: PersonId, item: ItemId) -> QueryResult<bool> {
    let found: Option<i64> =
        favourites::table.find((person.0, item.0)).select(favourites::item_id).first(db).optional()?;
    Ok(found.is_some())
}

/// A person's favourites, the last added first; some may be out of sight by now.
pub fn keys_of(db: &mut Conn, person: PersonId, most: i64) -> QueryResult<Vec<ItemId>> {
    favourites::table
        .filter(favourites::person_id.eq(person))
        .order(favourites::at.desc())
        .limit(most)
        .select(favourites::item_id)
        .load(db)
}
