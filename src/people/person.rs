//! A person, and their seat in a firm.

use diesel::prelude::*;
use schema::schema::{memberships, people};

use crate::access::{FirmId, Given, PersonId};
use crate::db::Tx;
use crate::ui::forms;

crate::id!(MembershipId, "Names a person's seat in a firm.");

/// A person as pages show them.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = people, check_for_backend(crate::db::Backend))]
pub struct Person {
    pub id: PersonId,
    pub name: String,
    pub email: String,
    pub password_hash: Option<String>,
    pub language: String,
    pub time_zone: String,
    pub scheme: String,
    /// ISO 4217; empty: the euro.
    pub currency: String,
    pub active: bool,
}

/// What is needed to make one.
pub struct NewPerson<'a> {
    pub name: &'a str,
    pub email: &'a str,
    pub password_hash: Option<&'a str>,
    pub language: &'a str,
    pub time_zone: &'a str,
}

/// Adds a person, who sits nowhere yet.
pub fn add(tx: &mut Tx<'_>, new: &NewPerson<'_>) -> QueryResult<PersonId> {
    let (id, now) = (PersonId::fresh(), tx.now);
    diesel::insert_into(people::table)
        .values((
            people::id.eq(id),
            people::name.eq(new.name),
            people::name_key.eq(forms::key(new.name)),
            people::email.eq(new.email),
            people::password_hash.eq(new.password_hash),
            people::language.eq(new.language),
            people::time_zone.eq(new.time_zone),
            people::scheme.eq("system"),
            people::active.eq(true),
            people::created_at.eq(now),
            people::updated_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// Gives a person a seat in a firm.
pub fn add_membership(
    tx: &mut Tx<'_>,
    person: PersonId,
    firm: FirmId,
    given: impl Into<Given>,
) -> QueryResult<()> {
    let (given, now) = (given.into(), tx.now);
    diesel::insert_into(memberships::table)
        .values((
            memberships::id.eq(MembershipId::fresh()),
            memberships::person_id.eq(person),
            memberships::firm_id.eq(firm),
            memberships::role.eq(given.role),
            memberships::custom_role_id.eq(given.custom),
            memberships::active.eq(true),
            memberships::created_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(())
}
