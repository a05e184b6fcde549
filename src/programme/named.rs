//! Named audiences: rules that many things share, kept in one place.

use diesel::prelude::*;
use schema::schema::named_audiences;

use crate::access::Rule;
use crate::db::{Conn, Tx};

crate::id!(AudienceId, "Names an audience that folders and items can share.");

/// A rule with a name.
#[derive(Debug, Clone)]
pub struct NamedAudience {
    pub id: AudienceId,
    pub name: String,
    pub rule: Rule,
}

/// All of them, by name.
pub fn audiences(db: &mut Conn) -> QueryResult<Vec<NamedAudience>> {
    let rows: Vec<(AudienceId, String, String)> = named_audiences::table
        .order((named_audiences::name, named_audiences::id))
        .select((named_audiences::id, named_audiences::name, named_audiences::rule))
        .load(db)?;
    Ok(rows.into_iter().map(|(id, name, rule)| NamedAudience { id, name, rule: Rule::read(&rule) }).collect())
}

/// The one with this key.
pub fn named_audience(db: &mut Conn, id: AudienceId) -> QueryResult<NamedAudience> {
    let (name, rule): (String, String) =
        named_audiences::table.find(id).select((named_audiences::name, named_audiences::rule)).first(db)?;
    Ok(NamedAudience { id, name, rule: Rule::read(&rule) })
}

/// Adds one. Fails with a unique violation if the name is taken.
pub fn add_audience(tx: &mut Tx<'_>, name: &str, rule: &Rule) -> QueryResult<AudienceId> {
    let (id, now) = (AudienceId::fresh(), tx.now);
    diesel::insert_into(named_audiences::table)
        .values((
            named_audiences::id.eq(id),
            named_audiences::name.eq(name),
            named_audiences::rule.eq(rule.text()),
            named_audiences::created_at.eq(now),
            named_audiences::updated_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// Gives one another name and rule. Whoever calls must have what uses it worked
/// out anew (`library::audience_changed`).
pub fn change_audience(tx: &mut Tx<'_>, id: AudienceId, name: &str, rule: &Rule) -> QueryResult<()> {
    let now = tx.now;
    diesel::update(named_audiences::table.find(id))
        .set((
            named_audiences::name.eq(name),
            named_audiences::rule.eq(rule.text()),
            named_audiences::updated_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// Takes one away; the database refuses while something uses it.
pub fn remove_audience(tx: &mut Tx<'_>, id: AudienceId) -> QueryResult<()> {
    diesel::delete(named_audiences::table.find(id)).execute(tx.conn())?;
    Ok(())
}
