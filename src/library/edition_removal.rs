//! Taking one language of an item away, with all its versions, for good: readers get
//! another language from then on, and the audit trail keeps what was there.

use diesel::prelude::*;
use schema::schema::{items, versions};

use super::adding::waits;
use super::edition::{self, Edition};
use super::item::{Item, ItemId};
use super::query;
use crate::access::May;
use crate::access::rights::EditLibrary;
use crate::db::Tx;
use crate::error::{Answer, Error};
use crate::events::{self, Event};
use crate::portal::Portal;
use crate::ui::Path;
use crate::ui::answers::see_other_saying;
use crate::ui::forms;

/// `POST /library/{id}/editions/{lang}/removal`
pub async fn remove(viewer: May<EditLibrary>, portal: Portal, at: Path<(ItemId, String)>) -> Answer {
    let (id, code) = at.0;
    portal.db.write(move |tx| apply(tx, &viewer, id, &code)).await?;
    see_other_saying(format_args!("/library/{id}/edit"), "done-edition-removed")
}

fn apply(tx: &mut Tx<'_>, by: &May<EditLibrary>, id: ItemId, code: &str) -> Result<(), Error> {
    let now = tx.now;
    let item = query::item_to_change(tx, by, now, id)?;
    if waits(by, &item) {
        return Err(Error::Forbidden);
    }
    let mut others = query::editions_of(tx, id)?;
    let at = others.iter().position(|edition| edition.language == code).ok_or(Error::NotFound)?;
    let gone = others.remove(at);
    let Some(next) = query::preferred(&others, "en", "en", |it| &it.language) else {
        return Err(Error::refused("edition-is-only"));
    };
    let held: i64 = versions::table.filter(versions::edition_id.eq(gone.id)).count().get_result(tx.conn())?;
    edition::remove(tx, &[gone.id])?;
    if item.original_language == gone.language {
        make_original(tx, &item, next)?;
    }
    edition::touch(tx, id)?;
    let data = serde_json::json!({ "language": gone.language, "title": gone.title, "versions": held });
    Ok(events::record(tx, by, Event::new("edition.removed", "item", id.0).data(data))?)
}

/// The language in which readers get an item that is not in theirs.
fn make_original(tx: &mut Tx<'_>, item: &Item, edition: &Edition) -> QueryResult<()> {
    diesel::update(items::table.find(item.id))
        .set((
            items::original_language.eq(&edition.language),
            items::title_key.eq(forms::key(&edition.title)),
        ))
        .execute(tx.conn())?;
    Ok(())
}
