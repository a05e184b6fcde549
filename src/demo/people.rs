//! What lies on the desks of the cast: favourites, follows, and the notices
//! that wait for them.

use std::collections::BTreeMap;

use chrono::{NaiveDateTime, TimeDelta};
use diesel::prelude::*;
use schema::schema::{editions, imported_items, items, notices, people, recent_views};
use serde_json::json;

use super::months;
use super::story::KEY;
use crate::access::PersonId;
use crate::db::{Tx, random_id};
use crate::error::Error;
use crate::library::{FolderId, Item, ItemId, Status};

/// Who wants what at hand; the newest favourite last.
const FAVOURITES: &[(&str, &[&str])] = &[
    (
        "ada@nowak.example",
        &["price-list-emea", "first-answers", "deal-registration-rules", "programme-guide"],
    ),
    ("bob@brightwater.example", &["vortex-or-magnetic", "halden-in-ten-slides", "price-list-emea"]),
    ("layla@wadi.example", &["programme-guide", "tier-requirements"]),
    ("claire@fluvia.example", &["programme-guide", "hx-40-installation"]),
    ("diego@caudal.example", &["programme-guide", "tier-requirements"]),
    ("haruka@mizu.example", &["price-list-japan", "programme-guide"]),
    ("vera@halden.example", &["tier-requirements", "mdf-policy"]),
    ("carl@halden.example", &["hx-40-datasheet", "logo-sheet"]),
];

/// Who wants to be told of what.
const FOLLOWS: &[(&str, &[&str])] = &[
    ("ada@nowak.example", &["cloud-security", "price-list-emea", "known-issues"]),
    ("bob@brightwater.example", &["hx-40-datasheet", "cloud-release-notes"]),
    ("layla@wadi.example", &["price-list-emea"]),
    ("vera@halden.example", &["mdf-policy"]),
];

/// Whole folders that people follow.
const FOLDERS_FOLLOWED: &[(&str, &str)] = &[
    ("ada@nowak.example", "prices"),
    ("bob@brightwater.example", "battlecards"),
    ("claire@fluvia.example", "campaigns"),
    ("layla@wadi.example", "products"),
    ("haruka@mizu.example", "flow"),
    ("vera@halden.example", "programme"),
];

/// Who was told that what changed, and whether they have read it.
const CHANGED: &[(&str, &str, bool)] = &[
    ("ada@nowak.example", "cloud-security", false),
    ("ada@nowak.example", "price-list-emea", true),
    ("ada@nowak.example", "known-issues", false),
    ("bob@brightwater.example", "hx-40-datasheet", true),
    ("bob@brightwater.example", "cloud-release-notes", false),
    ("layla@wadi.example", "price-list-emea", false),
    ("haruka@mizu.example", "hx-40-datasheet", false),
    ("vera@halden.example", "mdf-policy", true),
];

/// Lays all of it out. `folders` says which folder is which.
///
/// # Errors
/// When the database fails.
pub fn settle(tx: &mut Tx<'_>, folders: &BTreeMap<String, FolderId>) -> Result<(), Error> {
    let now = tx.now;
    for (email, slugs) in FAVOURITES {
        let person = person(tx, email)?;
        for (slug, day) in slugs.iter().zip(1..) {
            let Some(item) = item(tx, slug)? else { continue };
            months::add_favourite(tx, person, item, now - TimeDelta::days(60 - 7 * day))?;
        }
    }
    for (email, slugs) in FOLLOWS {
        let person = person(tx, email)?;
        for slug in *slugs {
            let Some(item) = item(tx, slug)? else { continue };
            months::follow(tx, person, "item", item.0, now - TimeDelta::days(90))?;
        }
    }
    for (email, slug) in FOLDERS_FOLLOWED {
        let Some(folder) = folders.get(*slug) else { continue };
        let person = person(tx, email)?;
        months::follow(tx, person, "folder", folder.0, now - TimeDelta::days(75))?;
    }
    for (email, slug, read) in CHANGED {
        let Some(item) = item(tx, slug)? else { continue };
        let Some((note, at)) = last_change(tx, item)? else { continue };
        let person = person(tx, email)?;
        let facts =
            json!({ "title": title(tx, item, person)?, "note": note, "url": format!("/library/{item}") });
        tell(tx, person, "item-changed", item, &facts, at, *read)?;
    }
    staff_opened(tx)?;
    reviews(tx)
}

/// What waits for reviewers, and what came back from them.
fn reviews(tx: &mut Tx<'_>) -> Result<(), Error> {
    let ours = imported_items::table
        .filter(imported_items::source_key.like(format!("{KEY}%")))
        .select(imported_items::item_id);
    let unfinished: Vec<Item> = items::table
        .filter(items::id.eq_any(ours))
        .filter(items::status.ne(Status::Published))
        .order(items::updated_at)
        .select(Item::as_select())
        .load(tx.conn())?;
    let reviewers = ["anna@halden.example", "otto@halden.example"];
    let carl = person(tx, "carl@halden.example")?;
    for item in unfinished {
        let (id, at) = (item.id, item.updated_at);
        let facts = |title: String, by: &str| json!({ "title": title, "by": by, "note": item.review_note, "url": format!("/library/{id}") });
        if item.status == Status::Review {
            for reviewer in reviewers {
                let reviewer = person(tx, reviewer)?;
                let facts = facts(title(tx, id, carl)?, "Carl Jensen");
                tell(tx, reviewer, "item-submitted", id, &facts, at, false)?;
            }
        } else if !item.review_note.is_empty() {
            let facts = facts(title(tx, id, carl)?, "Anna Keller");
            tell(tx, carl, "item-returned", id, &facts, at, false)?;
        }
    }
    Ok(())
}

/// The vendor's own people look at what they publish, too.
fn staff_opened(tx: &mut Tx<'_>) -> Result<(), Error> {
    let newest: Vec<(ItemId, NaiveDateTime)> = items::table
        .filter(items::status.eq(Status::Published))
        .order(items::updated_at.desc())
        .limit(6)
        .select((items::id, items::updated_at))
        .load(tx.conn())?;
    for email in ["carl@halden.example", "anna@halden.example", "vera@halden.example"] {
        let person = person(tx, email)?;
        for (item, at) in &newest {
            let row = (
                recent_views::person_id.eq(person),
                recent_views::item_id.eq(item),
                recent_views::at.eq((*at + TimeDelta::hours(3)).min(tx.now - TimeDelta::hours(2))),
            );
            crate::insert_new!(tx.conn(), recent_views::table, row)?;
        }
    }
    Ok(())
}

fn tell(
    tx: &mut Tx<'_>,
    to: PersonId,
    kind: &str,
    item: ItemId,
    facts: &serde_json::Value,
    at: NaiveDateTime,
    read: bool,
) -> QueryResult<()> {
    diesel::insert_into(notices::table)
        .values((
            notices::id.eq(random_id()),
            notices::person_id.eq(to),
            notices::kind.eq(kind),
            notices::subject.eq("item"),
            notices::subject_id.eq(item.0),
            notices::data.eq(facts.to_string()),
            notices::created_at.eq(at),
            notices::read_at.eq(read.then_some(at + TimeDelta::hours(5))),
        ))
        .execute(tx.conn())
        .map(drop)
}

fn person(tx: &mut Tx<'_>, email: &str) -> QueryResult<PersonId> {
    people::table.filter(people::email.eq(email)).select(people::id).first(tx.conn())
}

/// The item that was written under this name.
fn item(tx: &mut Tx<'_>, slug: &str) -> QueryResult<Option<ItemId>> {
    let key = format!("{KEY}{slug}");
    imported_items::table.find(key).select(imported_items::item_id).first(tx.conn()).optional()
}

/// Its title as a person reads it.
fn title(tx: &mut Tx<'_>, item: ItemId, reader: PersonId) -> QueryResult<String> {
    let language: String = people::table.find(reader).select(people::language).first(tx.conn())?;
    let original: String = items::table.find(item).select(items::original_language).first(tx.conn())?;
    let titles: Vec<(String, String)> = editions::table
        .filter(editions::item_id.eq(item))
        .select((editions::language, editions::title))
        .load(tx.conn())?;
    let of = |wanted: &str| titles.iter().find(|(language, _)| language == wanted);
    Ok(of(&language).or_else(|| of(&original)).map(|(_, title)| title.clone()).unwrap_or_default())
}

/// What was written about its last change, and when.
fn last_change(tx: &mut Tx<'_>, item: ItemId) -> QueryResult<Option<(String, NaiveDateTime)>> {
    use schema::schema::versions;
    versions::table
        .inner_join(editions::table.on(editions::id.eq(versions::edition_id)))
        .filter(editions::item_id.eq(item))
        .filter(versions::number.gt(1))
        .order((versions::number.desc(), versions::created_at.desc()))
        .select((versions::note, versions::created_at))
        .first(tx.conn())
        .optional()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::library;

    #[test]
    fn what_the_cast_likes_is_in_the_library() {
        let slugs: Vec<String> = library::items().unwrap().into_iter().map(|item| item.slug).collect();
        let folders: Vec<String> =
            library::folders().unwrap().into_iter().map(|folder| folder.slug).collect();
        let named = FAVOURITES.iter().chain(FOLLOWS).flat_map(|(_, slugs)| slugs.iter().copied());
        for slug in named.chain(CHANGED.iter().map(|(_, slug, _)| *slug)) {
            assert!(slugs.iter().any(|known| known == slug), "{slug}");
        }
        for (_, slug) in FOLDERS_FOLLOWED {
            assert!(folders.iter().any(|known| known == slug), "{slug}");
        }
    }
}
