//! Roles the vendor made itself: another set of rights on one of the portal's own roles,
//! which still says what their holders see (their own deals, the firm's, all) and on
//! which side they sit.

use diesel::prelude::*;
use schema::schema::custom_roles;

use super::rights::{Right, Rights};
use super::roles::Role;
use crate::db::{Conn, Tx};

crate::id!(CustomRoleId, "Names a role that the vendor made.");

/// A role that the vendor made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomRole {
    pub id: CustomRoleId,
    /// As the vendor calls it, in one language.
    pub name: String,
    pub base: Role,
    pub rights: Rights,
}

/// What is given to somebody: a role, and which of the vendor's own it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Given {
    pub role: Role,
    pub custom: Option<CustomRoleId>,
}

/// What stands before a key where one of the vendor's own roles is named.
const OWN: &str = "own-";

impl Given {
    /// As forms and settings name it.
    pub fn word(self) -> String {
        self.custom.map_or_else(|| self.role.word().to_owned(), |id| format!("{OWN}{id}"))
    }

    /// What a word names, among the vendor's own roles too.
    pub fn read(word: &str, made: &[CustomRole]) -> Option<Given> {
        let Some(key) = word.strip_prefix(OWN) else { return Role::parse(word).map(Given::from) };
        let key: CustomRoleId = key.parse().ok()?;
        made.iter().find(|own| own.id == key).map(CustomRole::given)
    }
}

impl CustomRole {
    /// What whoever holds it was given.
    pub fn given(&self) -> Given {
        Given { role: self.base, custom: Some(self.id) }
    }
}

impl From<Role> for Given {
    fn from(role: Role) -> Given {
        Given { role, custom: None }
    }
}

/// All of them, by name.
pub fn all(db: &mut Conn) -> QueryResult<Vec<CustomRole>> {
    let rows: Vec<(CustomRoleId, String, Role, String)> = custom_roles::table
        .order((custom_roles::name, custom_roles::id))
        .select((custom_roles::id, custom_roles::name, custom_roles::base, custom_roles::rights))
        .load(db)?;
    let role = |(id, name, base, rights): (CustomRoleId, String, Role, String)| CustomRole {
        rights: Rights::read(&rights).within(Rights::of_side(base.is_staff())),
        id,
        name,
        base,
    };
    Ok(rows.into_iter().map(role).collect())
}

/// Adds one.
pub fn add(tx: &mut Tx<'_>, name: &str, base: Role, rights: Rights) -> QueryResult<CustomRoleId> {
    let (id, now) = (CustomRoleId::fresh(), tx.now);
    diesel::insert_into(custom_roles::table)
        .values((
            custom_roles::id.eq(id),
            custom_roles::name.eq(name),
            custom_roles::base.eq(base),
            custom_roles::rights.eq(rights.words()),
            custom_roles::created_at.eq(now),
            custom_roles::updated_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// Changes its name and rights; its base stays, for those who hold it.
pub fn change(tx: &mut Tx<'_>, id: CustomRoleId, name: &str, rights: Rights) -> QueryResult<()> {
    let now = tx.now;
    diesel::update(custom_roles::table.find(id))
        .set((
            custom_roles::name.eq(name),
            custom_roles::rights.eq(rights.words()),
            custom_roles::updated_at.eq(now),
        ))
        .execute(tx.conn())
        .map(drop)
}

/// The roles that hold a right: the portal's own, and the vendor's.
pub struct Holding {
    pub roles: Vec<Role>,
    pub made: Vec<CustomRoleId>,
}

/// Who may do what `R` is the right to.
pub fn holding<R: Right>(db: &mut Conn) -> QueryResult<Holding> {
    let roles = Role::ALL.iter().copied().filter(|role| role.rights().hold::<R>()).collect();
    let made = all(db)?.into_iter().filter(|own| own.rights.hold::<R>()).map(|own| own.id).collect();
    Ok(Holding { roles, made })
}

/// Takes it away.
pub fn remove(tx: &mut Tx<'_>, id: CustomRoleId) -> QueryResult<()> {
    diesel::delete(custom_roles::table.find(id)).execute(tx.conn()).map(drop)
}
