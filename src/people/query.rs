//! The domain's questions to the database.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use schema::schema::{firms, invitations, memberships, people};

use super::giving;
use super::person::Person;
use crate::access::{CustomRoleId, FirmId, Given, PersonId, Role, Side, Viewer};
use crate::db::{Backend, Conn, IsWithin, MOST_COUNTED, PAGE_SIZE, Page, Paging, count_of};
use crate::ui::forms;

/// A person with one of their seats, as lists show them.
#[derive(Debug, Clone, Queryable)]
pub struct Member {
    pub id: PersonId,
    pub name: String,
    pub email: String,
    pub language: String,
    pub active: bool,
    pub seen_at: Option<NaiveDateTime>,
    pub firm: FirmId,
    pub firm_name: String,
    pub role: Role,
    pub custom: Option<CustomRoleId>,
    pub seated: bool,
}

impl Member {
    /// Whether they are one of the firm's admins.
    pub fn leads(&self) -> bool {
        matches!(self.role, Role::Admin | Role::Administrator) && self.custom.is_none()
    }

    /// What they were given.
    pub fn given(&self) -> Given {
        Given { role: self.role, custom: self.custom }
    }
}

type Joined = diesel::dsl::InnerJoinOn<
    diesel::dsl::InnerJoinOn<
        people::table,
        memberships::table,
        diesel::dsl::Eq<memberships::person_id, people::id>,
    >,
    firms::table,
    diesel::dsl::Eq<firms::id, memberships::firm_id>,
>;

/// The seats a viewer may know of: staff see everybody's, others their firm's.
fn visible(to: &Viewer) -> diesel::helper_types::IntoBoxed<'static, Joined, Backend> {
    let all = people::table
        .inner_join(memberships::table.on(memberships::person_id.eq(people::id)))
        .inner_join(firms::table.on(firms::id.eq(memberships::firm_id)))
        .into_boxed();
    match to.side {
        Side::Vendor => all,
        Side::Partner(firm) => all.filter(memberships::firm_id.eq(firm)),
    }
}

const MEMBER: (
    people::id,
    people::name,
    people::email,
    people::language,
    people::active,
    people::seen_at,
    firms::id,
    firms::name,
    memberships::role,
    memberships::custom_role_id,
    memberships::active,
) = (
    people::id,
    people::name,
    people::email,
    people::language,
    people::active,
    people::seen_at,
    firms::id,
    firms::name,
    memberships::role,
    memberships::custom_role_id,
    memberships::active,
);

/// Which people a list shows.
#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(default)]
pub struct PeopleFilter {
    pub q: String,
    pub role: String,
    pub firm: String,
    pub page: Option<u32>,
}

diesel::alias!(people as sought: Sought);

/// The people with such a part in their name or mail address.
#[diesel::dsl::auto_type(no_type_alias)]
fn named_like(part: String) -> _ {
    let name: String = part.clone();
    let either = sought.field(people::name_key).like(name).or(sought.field(people::email).like(part));
    sought.filter(either).select(sought.field(people::id))
}

/// People by name, filtered.
pub fn list(db: &mut Conn, viewer: &Viewer, filter: &PeopleFilter) -> QueryResult<Page<Member>> {
    let paging = Paging { page: filter.page };
    let asked = || {
        let mut asked = visible(viewer);
        if !filter.q.trim().is_empty() {
            let part = format!("%{}%", forms::key(filter.q.trim()).replace(['%', '_'], ""));
            asked = match viewer.side {
                // Everybody is looked through once, or each seat's person would be.
                Side::Vendor => asked.filter(people::id.eq_any(named_like(part))),
                Side::Partner(_) => {
                    asked.filter(people::name_key.like(part.clone()).or(people::email.like(part)))
                }
            };
        }
        if let Some(given) = giving::read(viewer, &filter.role) {
            asked = asked.filter(memberships::role.eq(given.role));
            if let Some(custom) = given.custom {
                asked = asked.filter(memberships::custom_role_id.eq(custom));
            }
        }
        if let Ok(firm) = filter.firm.parse::<FirmId>() {
            asked = asked.filter(memberships::firm_id.eq(firm));
        }
        asked
    };
    let count = count_of(db, MOST_COUNTED, |limit| asked().select(memberships::id).limit(limit))?;
    let rows = asked()
        .order((people::name_key, people::id, memberships::id))
        .offset(paging.offset())
        .limit(PAGE_SIZE)
        .select(MEMBER)
        .load(db)?;
    Ok(paging.counted(rows, count))
}

/// The vendor's people who may sign in and hold one of these roles, by name.
pub fn staff_with(db: &mut Conn, roles: &[Role]) -> QueryResult<Vec<(PersonId, String)>> {
    people::table
        .inner_join(memberships::table.on(memberships::person_id.eq(people::id)))
        .inner_join(firms::table.on(firms::id.eq(memberships::firm_id)))
        .filter(firms::kind.eq("vendor"))
        .filter(people::active.eq(true))
        .filter(memberships::active.eq(true))
        .filter(memberships::role.within(roles.iter().copied()))
        .order((people::name_key, people::id))
        .select((people::id, people::name))
        .load(db)
}

/// A person's seats, as far as the viewer may know of them; none is "not found".
pub fn seats(db: &mut Conn, viewer: &Viewer, person: PersonId) -> QueryResult<Vec<Member>> {
    let seats: Vec<Member> = visible(viewer)
        .filter(people::id.eq(person))
        .order((firms::name_key, memberships::id))
        .select(MEMBER)
        .load(db)?;
    if seats.is_empty() { Err(diesel::result::Error::NotFound) } else { Ok(seats) }
}

/// The person with this mail address. For signing in, never for pages.
pub fn by_email(db: &mut Conn, email: &str) -> QueryResult<Option<Person>> {
    people::table.filter(people::email.eq(email)).select(Person::as_select()).first(db).optional()
}

/// The person with this key. For the person's own account.
pub fn by_id(db: &mut Conn, person: PersonId) -> QueryResult<Person> {
    people::table.find(person).select(Person::as_select()).first(db)
}

/// An invitation nobody has followed yet.
#[derive(Debug, Clone, Queryable)]
pub struct Invited {
    pub name: String,
    pub email: String,
    pub role: Role,
    pub custom: Option<CustomRoleId>,
    pub until: NaiveDateTime,
}

/// Open invitations of a firm, newest first.
pub fn open_invitations(db: &mut Conn, firm: FirmId, now: NaiveDateTime) -> QueryResult<Vec<Invited>> {
    invitations::table
        .filter(invitations::firm_id.eq(firm))
        .filter(invitations::accepted_at.is_null())
        .filter(invitations::expires_at.gt(now))
        .order(invitations::created_at.desc())
        .limit(100)
        .select((
            invitations::name,
            invitations::email,
            invitations::role,
            invitations::custom_role_id,
            invitations::expires_at,
        ))
        .load(db)
}

/// Whether an address sits in a firm, or is invited into it.
pub fn is_awaited(db: &mut Conn, firm: FirmId, email: &str) -> QueryResult<bool> {
    let seated: i64 = memberships::table
        .inner_join(people::table.on(people::id.eq(memberships::person_id)))
        .filter(memberships::firm_id.eq(firm))
        .filter(people::email.eq(email))
        .count()
        .get_result(db)?;
    let invited: i64 = invitations::table
        .filter(invitations::firm_id.eq(firm))
        .filter(invitations::email.eq(email))
        .filter(invitations::accepted_at.is_null())
        .count()
        .get_result(db)?;
    Ok(seated + invited > 0)
}

/// Sets a person's seat in a firm: the role and whether they may sit there.
pub fn set_membership(
    db: &mut Conn,
    person: PersonId,
    firm: FirmId,
    given: Given,
    active: bool,
) -> QueryResult<usize> {
    diesel::update(memberships::table)
        .filter(memberships::person_id.eq(person))
        .filter(memberships::firm_id.eq(firm))
        .set((
            memberships::role.eq(given.role),
            memberships::custom_role_id.eq(given.custom),
            memberships::active.eq(active),
        ))
        .execute(db)
}

/// How many admins with an active seat a firm has.
pub fn admins(db: &mut Conn, firm: FirmId) -> QueryResult<i64> {
    memberships::table
        .filter(memberships::firm_id.eq(firm))
        .filter(memberships::active.eq(true))
        .filter(memberships::role.within([Role::Admin, Role::Administrator]))
        // One of the vendor's own may lead in name only.
        .filter(memberships::custom_role_id.is_null())
        .count()
        .get_result(db)
}

/// Whether a person sits in a firm now.
pub fn sits_in(db: &mut Conn, person: PersonId, firm: FirmId) -> QueryResult<bool> {
    let seats = memberships::table
        .filter(memberships::person_id.eq(person))
        .filter(memberships::firm_id.eq(firm))
        .filter(memberships::active.eq(true));
    Ok(seats.count().get_result::<i64>(db)? > 0)
}

/// Whether a person has a second factor.
pub fn has_second_factor(db: &mut Conn, person: PersonId) -> QueryResult<bool> {
    people::table.find(person).select(people::second_factor).first(db)
}

/// The people of a firm who work on deals and leads, by name.
pub fn who_sell(db: &mut Conn, firm: FirmId) -> QueryResult<Vec<(PersonId, String)>> {
    memberships::table
        .inner_join(people::table.on(people::id.eq(memberships::person_id)))
        .filter(memberships::firm_id.eq(firm))
        .filter(memberships::active.eq(true))
        .filter(people::active.eq(true))
        .filter(memberships::role.within([Role::Admin, Role::Manager, Role::Seller]))
        .order((people::name_key, people::id))
        .limit(500)
        .select((people::id, people::name))
        .load(db)
}

/// The names of these people, in alphabetical order.
pub fn names(db: &mut Conn, keys: &[PersonId]) -> QueryResult<Vec<(PersonId, String)>> {
    people::table
        .filter(people::id.within(keys.iter().copied()))
        .order((people::name_key, people::id))
        .select((people::id, people::name))
        .load(db)
}
