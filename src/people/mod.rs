//! People: how they come in, who invited them, what they set for themselves.
//!
//! A person belongs to one firm or several and sits in one at a time. They are
//! invited by their firm's admin or by the vendor's staff. How they sign in is told in
//! `sign_in`.

mod account;
mod first_admin;
mod giving;
mod invitations;
mod inviting;
mod joining;
mod moving;
mod pages;
mod person;
mod query;
mod reach;
mod standing;
mod substitutes;
mod view_as;

pub use account::zones;
pub use first_admin::create_admin;
pub use giving::uses as uses_of_role;
pub use invitations::{Invite, forget as forget_invitations, invite};
pub use joining::sweep as sweep_joins;
pub use person::{NewPerson, Person, add, add_membership};
pub use query::{Member, PeopleFilter, by_email, by_id, list, names, sits_in, staff_with, who_sell};
pub use reach::all_of as seats_all_of;
pub use substitutes::with_substitutes;

use crate::routes::Routes;

pub fn routes(to: &mut Routes<'_>) {
    to.get("/invitation/{token}", invitations::open)
        .post("/invitation/{token}", invitations::accept)
        .get("/account", account::show)
        .post("/account", account::save)
        .post("/account/language", account::set_language)
        .post("/account/firm", account::sit_in)
        .get("/account/substitute", substitutes::show)
        .post("/account/substitute", substitutes::add)
        .post("/account/substitute/{id}/removal", substitutes::remove)
        .get("/people", pages::index)
        .get("/people/new", pages::new)
        .get("/people/import", inviting::show)
        .upload("/people/import", inviting::bring)
        .post("/people/joins/{id}", joining::answer)
        .get("/join", joining::ask)
        .post("/join", joining::send)
        .get("/join/{token}", joining::opened)
        .post("/join/{token}", joining::prove)
        .post("/people", pages::create)
        .get("/people/{id}", pages::show)
        .post("/people/{id}/membership", pages::set_membership)
        .get("/people/{id}/move", moving::ask)
        .post("/people/{id}/move", moving::go)
        .get("/people/{id}/rights", standing::show)
        .get("/people/{id}/view-as", view_as::ask)
        .post("/people/{id}/view-as", view_as::begin)
        .post("/view-as/end", view_as::end);
}
