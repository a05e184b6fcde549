//! People: how they come in, who invited them, what they set for themselves.
//!
//! A person belongs to one firm or several and sits in one at a time. They are
//! invited by their firm's admin or by the vendor's staff, sign in with a
//! password or with a letter, and are never told whether a stranger's address
//! has an account here.

mod account;
mod first_admin;
mod invitations;
mod pages;
mod password;
mod person;
mod query;
mod sign_in;
mod substitutes;
mod throttle;

use serde::{Deserialize, Serialize};

pub use account::zones;
pub use first_admin::create_admin;
pub use invitations::{Invite, invite};
pub use password::hash as hash_password;
pub use person::{NewPerson, Person, add, add_membership};
pub use query::{Member, PeopleFilter, by_email, list, names, staff_with, who_sell};
pub use substitutes::with_substitutes;

use crate::jobs::{Task, Tasks};
use crate::portal::Portal;
use crate::routes::Routes;

pub fn routes(to: &mut Routes<'_>) {
    to.get("/sign-in", sign_in::form)
        .post("/sign-in", sign_in::by_password)
        .post("/sign-in/letter", sign_in::ask_letter)
        .get("/sign-in/letter/{token}", sign_in::letter_opened)
        .post("/sign-in/letter/{token}", sign_in::by_letter)
        .post("/sign-out", sign_in::out)
        .get("/invitation/{token}", invitations::open)
        .post("/invitation/{token}", invitations::accept)
        .get("/account", account::show)
        .post("/account", account::save)
        .post("/account/password", account::set_password)
        .post("/account/language", account::set_language)
        .post("/account/firm", account::sit_in)
        .post("/account/sessions/end", account::end_sessions)
        .get("/account/substitute", substitutes::show)
        .post("/account/substitute", substitutes::add)
        .post("/account/substitute/{id}/removal", substitutes::remove)
        .get("/people", pages::index)
        .get("/people/new", pages::new)
        .post("/people", pages::create)
        .get("/people/{id}", pages::show)
        .post("/people/{id}/membership", pages::set_membership);
}

/// Makes the domain's jobs known.
pub fn tasks(tasks: &mut Tasks) {
    tasks.add::<SweepSessions>();
}

/// Throws away sessions, sign-in links and attempts that are past.
#[derive(Serialize, Deserialize)]
pub struct SweepSessions;

impl Task for SweepSessions {
    const KIND: &'static str = "sweep-sessions";

    fn run(self, portal: &Portal) -> anyhow::Result<()> {
        let idle = chrono::TimeDelta::minutes(portal.config.session_idle_minutes);
        portal.db.write_now(|tx| {
            let now = tx.now;
            crate::access::session::sweep(tx, now, idle)?;
            throttle::sweep(tx)?;
            Ok(sign_in::sweep(tx)?)
        })?;
        Ok(())
    }
}
