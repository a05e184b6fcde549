//! Which roles somebody may give. Nobody gives more than they hold, nor a wider view.

use diesel::prelude::*;
use schema::schema::{invitations, memberships};

use crate::access::{CustomRoleId, Given, Role, Viewer};
use crate::db::Conn;
use crate::ui::{Choice, Ui};

/// The role a form names, if there is one.
pub fn read(viewer: &Viewer, word: &str) -> Option<Given> {
    Given::read(word, &viewer.programme.roles)
}

/// Whether a viewer may give a role, or take it away. Staff give partners' roles in the firms they
/// manage, which is asked elsewhere.
pub fn may_give(viewer: &Viewer, given: Given) -> bool {
    if given.role.is_staff() != viewer.is_staff() {
        return viewer.is_staff();
    }
    let sees_all = matches!(viewer.role, Role::Administrator | Role::Admin);
    let rights = viewer.programme.rights_of(given.role, given.custom);
    viewer.rights().cover(rights) && (sees_all || viewer.role == given.role)
}

/// The roles of a side that a viewer may give, to choose from.
pub fn choices(ui: &Ui, viewer: &Viewer, staff: bool, chosen: &str) -> Vec<Choice> {
    all(viewer, staff)
        .filter(|given| may_give(viewer, *given))
        .map(|given| Choice::of(given.word(), ui.role(given.role, given.custom), chosen))
        .collect()
}

/// The roles of a side, the portal's own first.
pub fn all(viewer: &Viewer, staff: bool) -> impl Iterator<Item = Given> {
    let made = viewer.programme.roles.iter().filter(move |own| own.base.is_staff() == staff);
    let made = made.map(crate::access::CustomRole::given);
    Role::of_side(staff).map(Given::from).chain(made)
}

/// How many seats hold one of the vendor's own roles, and how many invitations give it.
pub fn uses(db: &mut Conn, id: CustomRoleId) -> QueryResult<i64> {
    let seats: i64 = memberships::table.filter(memberships::custom_role_id.eq(id)).count().get_result(db)?;
    let invited: i64 =
        invitations::table.filter(invitations::custom_role_id.eq(id)).count().get_result(db)?;
    Ok(seats + invited)
}

/// A role as the audit trail names it: the vendor's own by name.
pub fn told(viewer: &Viewer, given: Given) -> &str {
    let own = given.custom.and_then(|id| viewer.programme.role(id));
    own.map_or(given.role.word(), |own| own.name.as_str())
}
