//! What a person looked at last.

use diesel::prelude::*;
use schema::schema::recent_views;

use super::item::ItemId;
use crate::access::PersonId;
use crate::db::Conn;

/// The items a person looked at last; some may be out of sight by now.
pub fn keys_of(db: &mut Conn, person: PersonId, most: i64) -> QueryResult<Vec<ItemId>> {
    recent_views::table
        .filter(recent_views::person_id.eq(person))
        .order((recent_views::at.desc(), recent_views::item_id))
        .limit(most)
        .select(recent_views::item_id)
        .load(db)
}
