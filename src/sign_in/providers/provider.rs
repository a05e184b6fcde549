//! A provider, and the questions about it.

use diesel::prelude::*;
use schema::schema::{identities, identity_providers, memberships};

use crate::access::{CustomRole, FirmId, Given, PersonId};
use crate::db::{Conn, Tx};

crate::id!(ProviderId, "Names an identity provider.");

/// A provider as it is stored.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = identity_providers, check_for_backend(crate::db::Backend))]
pub struct Provider {
    pub id: ProviderId,
    pub name: String,
    pub issuer: String,
    pub client_id: String,
    /// Sealed.
    pub client_secret: String,
    pub firm_id: FirmId,
    /// Mail domains it may speak for, parted by spaces.
    pub domains: String,
    /// A word of [`Role`]; empty: nobody new is let in.
    pub role: String,
    pub role_claim: String,
    /// Lines such as `sales = seller`.
    pub role_map: String,
    pub shown: bool,
    pub forced: bool,
    pub active: bool,
    pub created_at: chrono::NaiveDateTime,
    pub updated_at: chrono::NaiveDateTime,
}

impl Provider {
    /// Whether saving it in place of `there` would change nothing.
    pub fn says_the_same(&self, there: &Provider) -> bool {
        Provider { updated_at: there.updated_at, ..self.clone() } == *there
    }

    /// Whether it may speak for an address.
    pub fn speaks_for(&self, email: &str) -> bool {
        let domain = email.rsplit_once('@').map_or("", |(_, domain)| domain);
        !domain.is_empty() && self.domains.split_whitespace().any(|own| own.eq_ignore_ascii_case(domain))
    }

    /// The role of somebody in these groups: of the first line that names one of them.
    pub fn role_of(&self, groups: &[String], made: &[CustomRole]) -> Option<Given> {
        let lines = self.role_map.lines().filter_map(|line| line.split_once('='));
        let mut lines = lines.map(|(group, role)| (group.trim(), role.trim()));
        let named = lines.find(|(group, _)| groups.iter().any(|own| own == group));
        named.and_then(|(_, role)| Given::read(role, made)).or_else(|| self.usual(made))
    }

    /// The role of whoever is in no group that counts.
    pub fn usual(&self, made: &[CustomRole]) -> Option<Given> {
        Given::read(&self.role, made)
    }
}

/// All of them, by name.
pub fn all(db: &mut Conn) -> QueryResult<Vec<Provider>> {
    identity_providers::table
        .order((identity_providers::name, identity_providers::id))
        .limit(500)
        .select(Provider::as_select())
        .load(db)
}

/// One, in use or not.
pub fn one(db: &mut Conn, id: ProviderId) -> QueryResult<Provider> {
    identity_providers::table.find(id).select(Provider::as_select()).first(db)
}

/// Those in use.
pub fn in_use(db: &mut Conn) -> QueryResult<Vec<Provider>> {
    Ok(all(db)?.into_iter().filter(|provider| provider.active).collect())
}

/// Those whose button is at the door, and whether there are others.
pub fn shown(db: &mut Conn) -> QueryResult<(Vec<Provider>, bool)> {
    let (shown, others): (Vec<_>, Vec<_>) = in_use(db)?.into_iter().partition(|provider| provider.shown);
    Ok((shown, !others.is_empty()))
}

/// The one that speaks for an address.
pub fn speaking_for(db: &mut Conn, email: &str) -> QueryResult<Option<Provider>> {
    Ok(in_use(db)?.into_iter().find(|provider| provider.speaks_for(email)))
}

/// The providers a person must come by, where firms of theirs say so.
fn forced(db: &mut Conn, person: PersonId) -> QueryResult<Vec<Provider>> {
    identity_providers::table
        .inner_join(memberships::table.on(memberships::firm_id.eq(identity_providers::firm_id)))
        .filter(memberships::person_id.eq(person))
        .filter(memberships::active.eq(true))
        .filter(identity_providers::active.eq(true))
        .filter(identity_providers::forced.eq(true))
        .order(identity_providers::id)
        .select(Provider::as_select())
        .load(db)
}

/// The provider a person must come by, unless they came by one of those: `by` is the one
/// they came by, if any. One firm's provider does not stand in for another's.
pub fn forced_for(db: &mut Conn, person: PersonId, by: Option<ProviderId>) -> QueryResult<Option<Provider>> {
    let forced = forced(db, person)?;
    let came = by.is_some_and(|by| forced.iter().any(|provider| provider.id == by));
    Ok(forced.into_iter().next().filter(|_| !came))
}

/// Whom a provider knows by a subject.
pub fn known(db: &mut Conn, provider: ProviderId, subject: &str) -> QueryResult<Option<PersonId>> {
    identities::table.find((provider, subject)).select(identities::person_id).first(db).optional()
}

/// Remembers whom a provider means.
pub fn remember(tx: &mut Tx<'_>, provider: ProviderId, subject: &str, person: PersonId) -> QueryResult<()> {
    let now = tx.now;
    diesel::insert_into(identities::table)
        .values((
            identities::provider_id.eq(provider),
            identities::subject.eq(subject),
            identities::person_id.eq(person),
            identities::created_at.eq(now),
        ))
        .execute(tx.conn())
        .map(drop)
}

/// Keeps a provider.
pub fn save(tx: &mut Tx<'_>, provider: &Provider, new: bool) -> QueryResult<()> {
    if new {
        diesel::insert_into(identity_providers::table).values(provider).execute(tx.conn())?;
    } else {
        diesel::update(identity_providers::table.find(provider.id)).set(provider).execute(tx.conn())?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::{CustomRoleId, Role};

    #[test]
    fn a_provider_speaks_for_its_domains_and_maps_groups_to_roles() {
        let provider = Provider {
            id: ProviderId(1),
            name: "Nowak".into(),
            issuer: String::new(),
            client_id: String::new(),
            client_secret: String::new(),
            firm_id: FirmId(1),
            domains: "nowak.example nowak.pl".into(),
            role: "learner".into(),
            role_claim: "groups".into(),
            role_map: "chiefs = admin\nsales = seller".into(),
            shown: false,
            forced: false,
            active: true,
            created_at: chrono::NaiveDateTime::default(),
            updated_at: chrono::NaiveDateTime::default(),
        };
        assert!(provider.speaks_for("ada@Nowak.example") && provider.speaks_for("x@nowak.pl"));
        for other in ["ada@evil-nowak.example", "ada@nowak.example.evil", "nowak.example", "ada@"] {
            assert!(!provider.speaks_for(other), "{other}");
        }
        let groups = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let own = CustomRole {
            id: CustomRoleId(7),
            name: "Seller who decides".into(),
            base: Role::Seller,
            rights: Role::Seller.rights(),
        };
        let made = std::slice::from_ref(&own);
        let role = |provider: &Provider, names: &[&str]| provider.role_of(&groups(names), made);
        assert_eq!(role(&provider, &["sales", "other"]), Some(Role::Seller.into()));
        assert_eq!(role(&provider, &[]), Some(Role::Learner.into()));
        let mapped = Provider { role_map: format!("sales = {}", own.given().word()), ..provider };
        assert_eq!(role(&mapped, &["sales"]), Some(own.given()));
        assert_eq!(mapped.role_of(&groups(&["sales"]), &[]), Some(Role::Learner.into()), "taken away since");
        assert_eq!(role(&Provider { role: String::new(), ..mapped }, &["x"]), None);
    }
}
