//! Who a folder or an item is for, when all that holds above it is taken together.
//!
//! An item is for those whom its own rule fits and the rule of every folder
//! above it. That overlap is itself a rule, so its number is kept with the item,
//! and a read compares one number. The price is paid here, when a rule changes.

use diesel::prelude::*;
use schema::schema::{audiences, folders, items, named_audiences};

use super::folder::{Folder, FolderId};
use super::item::ItemId;
use crate::access::Rule;
use crate::db::Tx;
use crate::error::Error;
use crate::programme;

/// The number of a folder's audience.
pub fn of_folder(
    tx: &mut Tx<'_>,
    parent: Option<&Folder>,
    named: Option<i64>,
    own: &Rule,
) -> Result<i64, Error> {
    let above = match parent {
        Some(parent) => rule_of(tx, parent.audience_id)?,
        None => Rule::default(),
    };
    let rule = above.and(&whole(tx, named, own)?);
    Ok(programme::audience(tx, &rule)?)
}

/// The numbers of an item's audiences: who may see it, who may take it away.
pub fn of_item(
    tx: &mut Tx<'_>,
    folder_audience: i64,
    named: Option<i64>,
    own: &Rule,
    download: &Rule,
) -> Result<(i64, i64), Error> {
    let see = rule_of(tx, folder_audience)?.and(&whole(tx, named, own)?);
    let take = see.and(download);
    Ok((programme::audience(tx, &see)?, programme::audience(tx, &take)?))
}

/// Works out anew who everything under a folder's path is for.
pub fn refresh(tx: &mut Tx<'_>, path: &str) -> Result<(), Error> {
    let mut below: Vec<Folder> = folders::table
        .filter(folders::path.like(format!("{path}%")))
        .select(Folder::as_select())
        .load(tx.conn())?;
    // Those above come first: a path is longer than its parent's.
    below.sort_by_key(|folder| folder.path.len());
    for folder in below {
        let parent = match folder.parent_id {
            Some(parent) => Some(folders::table.find(parent).select(Folder::as_select()).first(tx.conn())?),
            None => None,
        };
        let own = Rule::read(&folder.own_rule);
        let audience = of_folder(tx, parent.as_ref(), folder.named_audience_id, &own)?;
        diesel::update(folders::table.find(folder.id))
            .set(folders::audience_id.eq(audience))
            .execute(tx.conn())?;
        refresh_items(tx, folder.id, audience)?;
    }
    Ok(())
}

fn refresh_items(tx: &mut Tx<'_>, folder: FolderId, audience: i64) -> Result<(), Error> {
    type Row = (ItemId, Option<i64>, String, String, i64, i64);
    let rows: Vec<Row> = items::table
        .filter(items::folder_id.eq(folder))
        .select((
            items::id,
            items::named_audience_id,
            items::own_rule,
            items::download_rule,
            items::audience_id,
            items::download_audience_id,
        ))
        .load(tx.conn())?;
    for (id, named, own, download, see_before, take_before) in rows {
        let (see, take) = of_item(tx, audience, named, &Rule::read(&own), &Rule::read(&download))?;
        if (see, take) != (see_before, take_before) {
            diesel::update(items::table.find(id))
                .set((items::audience_id.eq(see), items::download_audience_id.eq(take)))
                .execute(tx.conn())?;
            tx.changed("item", id.0);
        }
    }
    Ok(())
}

/// A named audience says something else now: works out anew what uses it.
pub fn audience_changed(tx: &mut Tx<'_>, named: i64) -> Result<(), Error> {
    let paths: Vec<String> =
        folders::table.filter(folders::named_audience_id.eq(named)).select(folders::path).load(tx.conn())?;
    for path in paths {
        refresh(tx, &path)?;
    }
    let holders: Vec<FolderId> = items::table
        .filter(items::named_audience_id.eq(named))
        .select(items::folder_id)
        .distinct()
        .load(tx.conn())?;
    for folder in holders {
        let audience = folders::table.find(folder).select(folders::audience_id).first(tx.conn())?;
        refresh_items(tx, folder, audience)?;
    }
    Ok(())
}

/// The rule behind a number.
pub fn rule_of(tx: &mut Tx<'_>, audience: i64) -> QueryResult<Rule> {
    let text: String = audiences::table.find(audience).select(audiences::rule).first(tx.conn())?;
    Ok(Rule::read(&text))
}

/// A rule of one's own and a named one taken together.
fn whole(tx: &mut Tx<'_>, named: Option<i64>, own: &Rule) -> QueryResult<Rule> {
    let Some(named) = named else { return Ok(own.clone()) };
    let text: String = named_audiences::table.find(named).select(named_audiences::rule).first(tx.conn())?;
    Ok(Rule::read(&text).and(own))
}
