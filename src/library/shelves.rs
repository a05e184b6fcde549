//! Short lists that other pages show: what is new, what is like this, what waits.

use chrono::{NaiveDateTime, TimeDelta};
use diesel::prelude::*;
use schema::schema::items;

use super::copies::{self, Copy};
use super::item::{Item, ItemId, Status};
use super::query::{self, Listed, Shown, visible};
use super::{favourites, recent, uses};
use crate::access::Viewer;
use crate::access::rights::{EditLibrary, PublishLibrary, SeeUsage};
use crate::db::{Conn, Count, MOST_COUNTED, count_of};

/// How long before its end an item is told to be ending.
pub const SOON_DAYS: i64 = 60;
/// Rows of a short list.
const SHORT: i64 = 6;

/// What every reader of the library comes back to.
#[derive(Debug, Default)]
pub struct Own {
    pub newest: Vec<Shown>,
    pub favourites: Vec<Shown>,
    pub recent: Vec<Shown>,
}

/// The newest items, the viewer's favourites and what it looked at last, so many of each.
pub fn own(db: &mut Conn, viewer: &Viewer, now: NaiveDateTime, most: i64) -> QueryResult<Own> {
    let favourites = favourites::keys_of(db, viewer.person, most)?;
    let recent = recent::keys_of(db, viewer.person, most)?;
    let newest = newest_keys(db, viewer, now, most)?;
    let [newest, favourites, recent] = query::together(db, viewer, now, [&newest, &favourites, &recent])?;
    Ok(Own { newest, favourites, recent })
}

fn newest_keys(db: &mut Conn, viewer: &Viewer, now: NaiveDateTime, most: i64) -> QueryResult<Vec<ItemId>> {
    visible(viewer, now)
        .filter(items::status.eq(Status::Published))
        .order((items::updated_at.desc(), items::id.desc()))
        .limit(most)
        .select(items::id)
        .load(db)
}

/// Items about the same product; where there are few, also from the same folder.
pub fn related(db: &mut Conn, viewer: &Viewer, now: NaiveDateTime, item: &Item) -> QueryResult<Vec<Shown>> {
    let near = || {
        visible(viewer, now)
            .filter(items::status.eq(Status::Published))
            .filter(items::id.ne(item.id))
            .order((items::updated_at.desc(), items::id.desc()))
            .limit(SHORT)
    };
    let mut rows: Vec<Listed> = match item.product_id {
        Some(product) => near().filter(items::product_id.eq(product)).select(Listed::as_select()).load(db)?,
        None => Vec::new(),
    };
    if (rows.len() as i64) < SHORT {
        let neighbours: Vec<Listed> =
            near().filter(items::folder_id.eq(item.folder_id)).select(Listed::as_select()).load(db)?;
        for neighbour in neighbours {
            if !rows.iter().any(|row| row.id == neighbour.id) {
                rows.push(neighbour);
            }
        }
        rows.truncate(SHORT as usize);
    }
    query::shown(db, rows, &viewer.language)
}

/// Published items whose time ends within so many days, the first to end first.
pub fn expiring(
    db: &mut Conn,
    viewer: &Viewer,
    now: NaiveDateTime,
    days: i64,
    most: i64,
) -> QueryResult<Vec<Shown>> {
    let rows: Vec<Listed> = visible(viewer, now)
        .filter(items::status.eq(Status::Published))
        .filter(items::expire_at.gt(now))
        .filter(items::expire_at.le(now + TimeDelta::days(days)))
        .order((items::expire_at, items::id))
        .limit(most)
        .select(Listed::as_select())
        .load(db)?;
    query::shown(db, rows, &viewer.language)
}

/// What the first page tells of the library.
#[derive(Debug, Default)]
pub struct ForHome {
    pub newest: Vec<Shown>,
    pub favourites: Vec<Shown>,
    pub recent: Vec<Shown>,
    /// Items of which the viewer holds an old copy.
    pub old: Vec<(Shown, Copy)>,
    /// For approvers: what waits for a decision, and that is not their own.
    pub review: Vec<Shown>,
    /// For editors: their drafts that came back with a word.
    pub returned: Vec<Shown>,
    /// For editors: what ends soon.
    pub expiring: Vec<Shown>,
    /// For staff.
    pub figures: Option<Figures>,
}

/// The library in three numbers.
#[derive(Debug, Clone, Copy)]
pub struct Figures {
    pub published: Count,
    pub in_review: Count,
    pub downloads: Count,
}

/// Gathers what the first page tells of the library.
pub fn for_home(db: &mut Conn, viewer: &Viewer, now: NaiveDateTime) -> QueryResult<ForHome> {
    let favourites = favourites::keys_of(db, viewer.person, SHORT)?;
    let recent = recent::keys_of(db, viewer.person, SHORT)?;
    let copies = copies::old(db, viewer.person)?;
    let mut old: Vec<ItemId> = copies.iter().map(|copy| copy.item).collect();
    old.truncate(SHORT as usize);
    let newest = newest_keys(db, viewer, now, SHORT)?;
    let [newest, favourites, recent, old] =
        query::together(db, viewer, now, [&newest, &favourites, &recent, &old])?;
    let mut home =
        ForHome { newest, favourites, recent, old: with_copies(old, &copies), ..ForHome::default() };
    if viewer.may::<PublishLibrary>() {
        home.review = by_status(db, viewer, now, Status::Review, |asked| {
            asked.filter(items::created_by.is_null().or(items::created_by.ne(viewer.person)))
        })?;
    }
    if viewer.may::<EditLibrary>() {
        home.returned = by_status(db, viewer, now, Status::Draft, |asked| {
            asked.filter(items::created_by.eq(viewer.person)).filter(items::review_note.ne(""))
        })?;
        home.expiring = expiring(db, viewer, now, SOON_DAYS, SHORT)?;
    }
    if viewer.is_staff() && viewer.may::<SeeUsage>() {
        let count = |db: &mut Conn, status: Status| -> QueryResult<Count> {
            let there = items::table.filter(items::deleted_at.is_null()).filter(items::status.eq(status));
            count_of(db, MOST_COUNTED, |limit| there.select(items::id).limit(limit))
        };
        home.figures = Some(Figures {
            published: count(db, Status::Published)?,
            in_review: count(db, Status::Review)?,
            downloads: uses::downloads_since(db, now, 30)?,
        });
    }
    Ok(home)
}

/// Published items, each with the old copy of it.
fn with_copies(rows: Vec<Shown>, copies: &[Copy]) -> Vec<(Shown, Copy)> {
    let copy_of = |row: &Shown| copies.iter().find(|copy| copy.item == row.item.id).cloned();
    rows.into_iter()
        .filter(|row| row.item.status == Status::Published)
        .filter_map(|row| copy_of(&row).map(|copy| (row, copy)))
        .collect()
}

type Asked = items::BoxedQuery<'static, crate::db::Backend>;

fn by_status(
    db: &mut Conn,
    viewer: &Viewer,
    now: NaiveDateTime,
    status: Status,
    narrow: impl FnOnce(Asked) -> Asked,
) -> QueryResult<Vec<Shown>> {
    let rows: Vec<Listed> = narrow(visible(viewer, now))
        .filter(items::status.eq(status))
        .order((items::updated_at, items::id))
        .limit(SHORT)
        .select(Listed::as_select())
        .load(db)?;
    query::shown(db, rows, &viewer.language)
}
