//! The people a provider keeps: those who sit in its firm with an address of its domains.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use schema::schema::{firms, identity_providers, memberships, people, scim_users};

use super::said::Said;
use crate::access::session;
use crate::access::{CustomRole, CustomRoleId, FirmId, Given, Origin, PersonId, Role, custom};
use crate::db::{Conn, Tx, dialect};
use crate::digest::hashed;
use crate::error::Error;
use crate::events::{self, Event};
use crate::people as persons;
use crate::people::NewPerson;
use crate::sign_in::providers::{Provider, ProviderId};
use crate::ui::{forms, language};

/// A user as a directory sees them.
#[derive(Debug, Clone, Queryable)]
pub struct User {
    pub id: PersonId,
    pub email: String,
    pub name: String,
    pub language: String,
    pub role: Role,
    pub custom: Option<CustomRoleId>,
    pub active: bool,
    pub external_id: Option<String>,
    pub created_at: NaiveDateTime,
    pub updated_at: NaiveDateTime,
}

impl User {
    fn given(&self) -> Given {
        Given { role: self.role, custom: self.custom }
    }
}

/// Why something is not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum No {
    /// Another account has the address.
    Taken,
    /// A value cannot be what it is said to be.
    Value(&'static str),
    NotThere,
}

/// The provider whose token this is.
pub fn by_token(db: &mut Conn, secret: &str) -> QueryResult<Option<Provider>> {
    identity_providers::table
        .filter(identity_providers::scim_token_hash.eq(hashed(secret)))
        .filter(identity_providers::scim_token_hash.ne(""))
        .filter(identity_providers::active.eq(true))
        .select(Provider::as_select())
        .first(db)
        .optional()
}

/// Gives a provider another token; the old one opens nothing from then on. Empty: none.
pub fn set_token(db: &mut Conn, id: ProviderId, secret: Option<&str>) -> QueryResult<usize> {
    let hash = secret.map(hashed).unwrap_or_default();
    diesel::update(identity_providers::table.find(id))
        .set(identity_providers::scim_token_hash.eq(hash))
        .execute(db)
}

/// Whether a provider has a token.
pub fn has_token(db: &mut Conn, id: ProviderId) -> QueryResult<bool> {
    let hash: String =
        identity_providers::table.find(id).select(identity_providers::scim_token_hash).first(db)?;
    Ok(!hash.is_empty())
}

/// All of a provider's users, in the order they came.
pub fn all(db: &mut Conn, provider: &Provider) -> QueryResult<Vec<User>> {
    users(db, provider, None)
}

/// One of them.
pub fn one(db: &mut Conn, provider: &Provider, id: PersonId) -> QueryResult<Option<User>> {
    Ok(users(db, provider, Some(id))?.into_iter().next())
}

fn users(db: &mut Conn, provider: &Provider, only: Option<PersonId>) -> QueryResult<Vec<User>> {
    let mine = scim_users::person_id.eq(people::id).and(scim_users::provider_id.eq(provider.id));
    let mut asked = memberships::table
        .inner_join(people::table.on(people::id.eq(memberships::person_id)))
        .left_join(scim_users::table.on(mine))
        .filter(memberships::firm_id.eq(provider.firm_id))
        .order(memberships::id)
        .select((
            (
                people::id,
                people::email,
                people::name,
                people::language,
                memberships::role,
                memberships::custom_role_id,
                memberships::active,
                scim_users::external_id.nullable(),
                people::created_at,
                people::updated_at,
            ),
            scim_users::deleted.nullable(),
        ))
        .into_boxed();
    if let Some(only) = only {
        asked = asked.filter(people::id.eq(only));
    }
    let rows: Vec<(User, Option<bool>)> = asked.load(db)?;
    let there =
        rows.into_iter().filter(|(user, deleted)| *deleted != Some(true) && provider.speaks_for(&user.email));
    Ok(there.map(|(user, _)| user).collect())
}

/// The role that a directory's words mean; the provider's usual one where they mean none.
fn role(tx: &mut Tx<'_>, provider: &Provider, words: &[String], staff: bool) -> QueryResult<Option<Given>> {
    let made = custom::all(tx)?;
    // One of the vendor's own by its name, as its list shows it.
    let own =
        |word: &String| made.iter().find(|own| own.name.eq_ignore_ascii_case(word)).map(CustomRole::given);
    let named = |word: &String| Role::parse(&word.to_lowercase()).map(Given::from).or_else(|| own(word));
    let named = words.iter().find_map(named);
    let (mapped, usual) = (provider.role_of(words, &made), provider.usual(&made));
    // A group the provider maps counts before a role's own word.
    let chosen = if mapped != usual { mapped } else { named.or(mapped) };
    Ok(chosen.filter(|given| given.role.is_staff() == staff))
}

/// Makes a user, or brings back one that was taken away.
pub fn create(
    tx: &mut Tx<'_>,
    provider: &Provider,
    said: &Said,
    origin: &Origin,
) -> Result<Result<PersonId, No>, Error> {
    let Some(email) = said.user_name.as_deref().and_then(|text| forms::email(text).ok()) else {
        return Ok(Err(No::Value("userName is a mail address")));
    };
    if !provider.speaks_for(&email) {
        return Ok(Err(No::Value("userName is of no domain of this provider")));
    }
    let firm = firm(tx, provider.firm_id)?;
    let words = said.roles.clone().unwrap_or_default();
    let Some(given) = role(tx, provider, &words, firm.staff)? else {
        return Ok(Err(No::Value("roles name no role of this firm")));
    };
    let known = persons::by_email(tx, &email)?;
    let id = match known {
        Some(person) if was_taken_away(tx, provider, person.id)? => {
            seat(tx, provider, person.id, given, true)?;
            person.id
        }
        Some(_) => return Ok(Err(No::Taken)),
        None => {
            let typed = said.language.as_deref().and_then(|code| code.get(..2)).and_then(language::known);
            let name: String = said.name.clone().unwrap_or_else(|| email.clone()).chars().take(120).collect();
            let new = NewPerson {
                name: &name,
                email: &email,
                password_hash: None,
                language: typed.map_or(firm.language.as_str(), |it| it.code),
                time_zone: &firm.time_zone,
            };
            let id = persons::add(tx, &new)?;
            persons::add_membership(tx, id, provider.firm_id, given)?;
            id
        }
    };
    put_external(tx, provider, id, said.external_id.as_deref().unwrap_or_default())?;
    if said.active == Some(false) {
        seat(tx, provider, id, given, false)?;
    }
    let facts = serde_json::json!({ "by": provider.name, "role": given.role.word() });
    tell(tx, provider, id, origin, "person.arrived", facts)?;
    Ok(Ok(id))
}

/// Changes what was said of a user.
pub fn change(
    tx: &mut Tx<'_>,
    provider: &Provider,
    id: PersonId,
    said: &Said,
    origin: &Origin,
) -> Result<Result<(), No>, Error> {
    dialect::hold(tx, "people", id.0)?;
    let Some(user) = one(tx, provider, id)? else { return Ok(Err(No::NotThere)) };
    let staff = firm(tx, provider.firm_id)?.staff;
    let wished = match said.roles.as_deref() {
        Some(words) if !words.is_empty() => match role(tx, provider, words, staff)? {
            Some(given) => given,
            None => return Ok(Err(No::Value("roles name no role of this firm"))),
        },
        _ => user.given(),
    };
    let mut touched = false;
    if let Some(email) = said.user_name.as_deref().filter(|email| *email != user.email) {
        if forms::email(email).is_err() || !provider.speaks_for(email) {
            return Ok(Err(No::Value("userName is a mail address of one of this provider's domains")));
        }
        if persons::by_email(tx, email)?.is_some() {
            return Ok(Err(No::Taken));
        }
        // Who sits elsewhere too is not this firm's alone to call otherwise.
        if !is_theirs_alone(tx, provider, id)? {
            return Ok(Err(No::Value("the person belongs to other firms too: userName stays")));
        }
        diesel::update(people::table.find(id)).set(people::email.eq(email)).execute(tx.conn())?;
        touched = true;
    }
    if let Some(name) = said.name.as_deref().filter(|name| *name != user.name)
        && is_theirs_alone(tx, provider, id)?
    {
        let name: String = name.chars().take(120).collect();
        diesel::update(people::table.find(id))
            .set((people::name.eq(&name), people::name_key.eq(forms::key(&name))))
            .execute(tx.conn())?;
        touched = true;
    }
    let active = said.active.unwrap_or(user.active);
    if active != user.active || wished != user.given() {
        seat(tx, provider, id, wished, active)?;
        touched = true;
    }
    let external = said.external_id.as_deref().filter(|it| Some(*it) != user.external_id.as_deref());
    if let Some(external) = external {
        put_external(tx, provider, id, external)?;
        touched = true;
    }
    // A directory says everything again each hour.
    if !touched {
        return Ok(Ok(()));
    }
    let now = tx.now;
    diesel::update(people::table.find(id)).set(people::updated_at.eq(now)).execute(tx.conn())?;
    tx.changed("person", id.0);
    let facts = |given: Given, active: bool| serde_json::json!({ "role": given.word(), "active": active });
    if let Some(changed) = events::changes(&facts(user.given(), user.active), &facts(wished, active)) {
        tell(tx, provider, id, origin, "membership.changed", changed)?;
    }
    Ok(Ok(()))
}

/// Takes a user away: the seat is closed, what they did stays.
pub fn remove(
    tx: &mut Tx<'_>,
    provider: &Provider,
    id: PersonId,
    origin: &Origin,
) -> Result<Result<(), No>, Error> {
    dialect::hold(tx, "people", id.0)?;
    let Some(user) = one(tx, provider, id)? else { return Ok(Err(No::NotThere)) };
    seat(tx, provider, id, user.given(), false)?;
    put_external(tx, provider, id, user.external_id.as_deref().unwrap_or_default())?;
    diesel::update(scim_users::table.find((provider.id, id)))
        .set(scim_users::deleted.eq(true))
        .execute(tx.conn())?;
    let facts = serde_json::json!({ "before": { "active": user.active }, "after": { "active": false } });
    tell(tx, provider, id, origin, "membership.changed", facts)?;
    Ok(Ok(()))
}

fn seat(tx: &mut Tx<'_>, provider: &Provider, id: PersonId, given: Given, active: bool) -> QueryResult<()> {
    diesel::update(memberships::table)
        .filter(memberships::person_id.eq(id))
        .filter(memberships::firm_id.eq(provider.firm_id))
        .set((
            memberships::role.eq(given.role),
            memberships::custom_role_id.eq(given.custom),
            memberships::active.eq(active),
        ))
        .execute(tx.conn())?;
    if !active {
        session::end_all(tx, id)?;
    }
    tx.changed("person", id.0);
    Ok(())
}

fn put_external(tx: &mut Tx<'_>, provider: &Provider, id: PersonId, external: &str) -> QueryResult<()> {
    let external: String = external.chars().take(255).collect();
    diesel::delete(scim_users::table.find((provider.id, id))).execute(tx.conn())?;
    diesel::insert_into(scim_users::table)
        .values((
            scim_users::provider_id.eq(provider.id),
            scim_users::person_id.eq(id),
            scim_users::external_id.eq(external),
            scim_users::deleted.eq(false),
        ))
        .execute(tx.conn())
        .map(drop)
}

fn was_taken_away(db: &mut Conn, provider: &Provider, id: PersonId) -> QueryResult<bool> {
    let mark = scim_users::table.find((provider.id, id)).select(scim_users::deleted);
    Ok(mark.first::<bool>(db).optional()? == Some(true))
}

fn is_theirs_alone(db: &mut Conn, provider: &Provider, id: PersonId) -> QueryResult<bool> {
    let elsewhere = memberships::table
        .filter(memberships::person_id.eq(id))
        .filter(memberships::firm_id.ne(provider.firm_id));
    Ok(elsewhere.count().get_result::<i64>(db)? == 0)
}

/// What a new account takes from its firm.
struct Firm {
    language: String,
    time_zone: String,
    staff: bool,
}

fn firm(db: &mut Conn, id: FirmId) -> QueryResult<Firm> {
    let (language, time_zone, kind): (String, String, String) =
        firms::table.find(id).select((firms::language, firms::time_zone, firms::kind)).first(db)?;
    Ok(Firm { language, time_zone, staff: kind == "vendor" })
}

fn tell(
    tx: &mut Tx<'_>,
    provider: &Provider,
    id: PersonId,
    origin: &Origin,
    kind: &'static str,
    facts: serde_json::Value,
) -> QueryResult<()> {
    let mut facts = facts;
    if let Some(facts) = facts.as_object_mut() {
        facts.insert("by".to_owned(), provider.name.clone().into());
    }
    events::record_for(tx, None, origin, Event::new(kind, "person", id.0).about(provider.firm_id).data(facts))
}
