//! The way from draft to reader: submit, publish, send back, archive.

use askama::Template;
use diesel::prelude::*;
use schema::schema::{firms, memberships, people};
use serde::Deserialize;

use super::adding::waits;
use super::editing::Head;
use super::edition::{self, Edition, Version};
use super::follows::tell_followers;
use super::item::{Item, ItemId, Status};
use super::query;
use crate::access::rights::{EditLibrary, PublishLibrary};
use crate::access::{May, PersonId, Viewer, custom};
use crate::db::{Conn, IsWithin, Tx};
use crate::error::{Answer, Error};
use crate::events::{self, Event};
use crate::notices;
use crate::portal::Portal;
use crate::ui::answers::see_other_saying;
use crate::ui::{Form, Path, Problems, Ui, forms};

/// What a viewer may do with an item as it stands; its buttons.
#[derive(Debug, Clone)]
pub struct Acts {
    pub id: ItemId,
    pub submit: bool,
    pub publish: bool,
    pub give_back: bool,
    pub archive: bool,
    /// It waits for somebody else's eyes.
    pub own_review: bool,
}

impl Acts {
    /// Asked of the same rules that the decisions themselves keep.
    pub fn of(viewer: &Viewer, item: &Item) -> Acts {
        let review = viewer.programme.settings.review_required;
        let publisher = viewer.may::<PublishLibrary>();
        let own = item.created_by == Some(viewer.person);
        let in_review = item.status == Status::Review;
        let own_review = in_review && own && review;
        Acts {
            id: item.id,
            submit: item.status == Status::Draft && (review || !publisher),
            publish: publisher
                && match item.status {
                    Status::Review => !own_review,
                    Status::Draft => !review,
                    Status::Archived => true,
                    Status::Published => false,
                },
            give_back: publisher && in_review,
            archive: item.status == Status::Published,
            own_review: own_review && publisher,
        }
    }
}

/// Why an item goes back to its author.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct ReturnForm {
    note: String,
}

#[derive(Template)]
#[template(path = "library/edit/return.html")]
struct Returning<'a> {
    ui: &'a Ui,
    top: &'a Head,
    form: &'a ReturnForm,
    problems: Problems,
}

/// `POST /library/{id}/submission`
pub async fn submit(viewer: May<EditLibrary>, portal: Portal, id: Path<ItemId>) -> Answer {
    let id = id.0;
    portal
        .db
        .write(move |tx| {
            let now = tx.now;
            let item = query::item_to_change(tx, &viewer, now, id)?.submit(&viewer)?;
            let item = Item { review_note: String::new(), ..item };
            save(tx, &viewer, &item, "item.submitted", serde_json::Value::Null)?;
            let said = said(tx, &viewer, &item, "")?;
            tell_reviewers(tx, viewer.person, "item-submitted", id, &said)
        })
        .await?;
    see_other_saying(format_args!("/library/{id}"), "done-submitted")
}

/// `POST /library/{id}/publication`
pub async fn publish(viewer: May<PublishLibrary>, portal: Portal, id: Path<ItemId>) -> Answer {
    let id = id.0;
    portal
        .db
        .write(move |tx| {
            let now = tx.now;
            let review = viewer.programme.settings.review_required;
            let item = query::item_to_change(tx, &viewer, now, id)?.publish(&viewer, review, now)?;
            save(tx, &viewer, &item, "item.published", serde_json::Value::Null)?;
            tell_followers(tx, Some(viewer.person), &item, "")?;
            tell_author(tx, &viewer, &item, "item-published", "")
        })
        .await?;
    see_other_saying(format_args!("/library/{id}"), "done-published")
}

/// `POST /library/{id}/return`
pub async fn give_back(
    viewer: May<PublishLibrary>,
    ui: Ui,
    portal: Portal,
    id: Path<ItemId>,
    form: Form<ReturnForm>,
) -> Answer {
    let (id, language, who) = (id.0, ui.lang(), viewer.clone());
    let mut problems = Problems::default();
    let Some(note) = problems.need("note", forms::required(&form.note, 2000)) else {
        let top = portal.db.read(move |tx| Head::load(tx, &who, id, language)).await?;
        return ui.retry(Returning { ui: &ui, top: &top, form: &form, problems: ui.told(problems) });
    };
    portal
        .db
        .write(move |tx| {
            let now = tx.now;
            let item = query::item_to_change(tx, &viewer, now, id)?;
            let item = item.return_to_author(&viewer, note.clone(), now)?;
            save(tx, &viewer, &item, "item.returned", serde_json::json!({ "note": note }))?;
            tell_author(tx, &viewer, &item, "item-returned", &note)
        })
        .await?;
    see_other_saying(format_args!("/library/{id}"), "done-returned")
}

/// `POST /library/{id}/archive`
pub async fn archive(viewer: May<EditLibrary>, portal: Portal, id: Path<ItemId>) -> Answer {
    let id = id.0;
    portal
        .db
        .write(move |tx| {
            let now = tx.now;
            let item = query::item_to_change(tx, &viewer, now, id)?.archive(&viewer)?;
            save(tx, &viewer, &item, "item.archived", serde_json::Value::Null)
        })
        .await?;
    see_other_saying(format_args!("/library/{id}"), "done-archived")
}

fn save(
    tx: &mut Tx<'_>,
    by: &Viewer,
    item: &Item,
    what: &'static str,
    data: serde_json::Value,
) -> Result<(), Error> {
    query::save(tx, item)?;
    edition::touch(tx, item.id)?;
    Ok(events::record(tx, by, Event::new(what, "item", item.id.0).data(data))?)
}

/// Writes down that an edition has a new version, and tells those who wait for it.
pub fn version_added(
    tx: &mut Tx<'_>,
    by: &Viewer,
    item: &Item,
    edition: &Edition,
    version: &Version,
) -> Result<(), Error> {
    let waiting = waits(by, item) && edition.version_id.is_some();
    let data = serde_json::json!({
        "version": version.number, "language": edition.language, "file": version.file_name,
        "note": version.note, "waits": waiting,
    });
    events::record(tx, by, Event::new("version.added", "item", item.id.0).data(data))?;
    if waiting {
        let mut said = said(tx, by, item, &version.note)?;
        if let Some(facts) = said.as_object_mut() {
            facts.insert("url".to_owned(), format!("/library/{}/versions", item.id).into());
        }
        tell_reviewers(tx, by.person, "version-waits", item.id, &said)?;
    }
    Ok(())
}

/// What a notice about an item says.
fn said(db: &mut Conn, by: &Viewer, item: &Item, note: &str) -> QueryResult<serde_json::Value> {
    let editions = query::editions_of(db, item.id)?;
    let original = &item.original_language;
    let title = query::preferred(&editions, original, original, |it| &it.language);
    let title = title.map(|it| it.title.as_str()).unwrap_or_default();
    let url = format!("/library/{}", item.id);
    Ok(serde_json::json!({ "title": title, "by": by.name, "note": note, "url": url }))
}

fn tell_author(tx: &mut Tx<'_>, by: &Viewer, item: &Item, what: &str, note: &str) -> Result<(), Error> {
    // Who decides on their own item knows.
    if let Some(author) = item.created_by.filter(|author| *author != by.person) {
        let said = said(tx, by, item, note)?;
        notices::tell(tx, author, what, ("item", item.id.0), &said)?;
    }
    Ok(())
}

fn tell_reviewers(
    tx: &mut Tx<'_>,
    besides: PersonId,
    what: &str,
    item: ItemId,
    said: &serde_json::Value,
) -> Result<(), Error> {
    for reviewer in reviewers(tx)? {
        if reviewer != besides {
            notices::tell(tx, reviewer, what, ("item", item.0), said)?;
        }
    }
    Ok(())
}

/// The people who may publish.
fn reviewers(db: &mut Conn) -> QueryResult<Vec<PersonId>> {
    let holding = custom::holding::<PublishLibrary>(db)?;
    let plain = memberships::role.within(holding.roles).and(memberships::custom_role_id.is_null());
    let made = memberships::custom_role_id.assume_not_null().within(holding.made);
    memberships::table
        .inner_join(people::table.on(people::id.eq(memberships::person_id)))
        .inner_join(firms::table.on(firms::id.eq(memberships::firm_id)))
        .filter(firms::kind.eq("vendor"))
        .filter(memberships::active.eq(true))
        .filter(people::active.eq(true))
        .filter(plain.or(memberships::custom_role_id.is_not_null().and(made)))
        .select(people::id)
        .distinct()
        .load(db)
}
