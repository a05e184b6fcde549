//! What a person looked at last.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use schema::schema::recent_views;

use super::item::ItemId;
use super::query::{self, Shown};
use crate::access::Viewer;
use crate::db::Conn;

/// The items a person looked at last and may still see.
pub fn of(db: &mut Conn, viewer: &Viewer, now: NaiveDateTime, most: i64) -> QueryResult<Vec<Shown>> {
    let ids: Vec<ItemId> = recent_views::table
        .filter(recent_views::person_id.eq(viewer.person))
        .order((recent_views::at.desc(), recent_views::item_id))
        .limit(most)
        .select(recent_views::item_id)
        .load(db)?;
    query::chosen(db, viewer, now, &ids)
}
