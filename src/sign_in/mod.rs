//! The ways in, each as strong as the others, and what a person does to theirs.
//!
//! - A password (`password`), or a letter with a link that works once, for fifteen
//!   minutes, in the browser that asked for it (`letter`).
//! - After either, where the person has one, a second factor (`second`): a code from an
//!   app (`code_app`), a recovery code (`recovery`), or a passkey.
//! - A company's own provider (`providers`): OpenID Connect, for one firm each; where it is
//!   forced, the firm's people come no other way.
//! - A passkey alone (`passkeys`): the device that holds it asked its owner already.
//!
//! Programs act for a person by a token (`tokens`), which opens less than the person may.
//!
//! `entry` is where all of them end: it begins the session. `throttle` counts tries,
//! `device` knows the browsers whose owner a stranger's tries must not keep out, and
//! `security` is the person's own page about all of this.

mod agent;
mod code_app;
mod code_app_page;
mod device;
mod door;
mod entry;
mod letter;
mod passkey_pages;
mod passkeys;
mod password;
mod providers;
mod recovery;
mod reset;
mod second;
mod security;
mod throttle;
mod tokens;

use serde::{Deserialize, Serialize};

pub use entry::{Way, enter, own_path};
pub use passkeys::ceremonies;
pub use password::{check as check_password, fits, hash as hash_password, hash_later};
pub use providers::in_use as providers_in_use;
pub use reset::{reset_all, reset_cli};

/// Counts that somebody asks for a letter, as the letters that sign in are counted.
///
/// # Errors
/// When it is too often.
pub fn count_try(tx: &mut Tx<'_>, email: &str, address: &str) -> Result<(), Error> {
    throttle::take(tx, email, address, None)
}

use crate::db::Tx;
use crate::error::Error;
use crate::jobs::{Task, Tasks};
use crate::portal::Portal;
use crate::routes::Routes;

pub fn routes(to: &mut Routes<'_>) {
    providers::routes(to);
    to.get("/sign-in", door::form)
        .post("/sign-in", door::by_password)
        .get("/sign-in/again", door::form_again)
        .post("/sign-in/letter", letter::ask)
        .get("/sign-in/letter/{token}", letter::opened)
        .post("/sign-in/letter/{token}", letter::by_letter)
        .get("/sign-in/second", second::form)
        .post("/sign-in/second", second::by_code)
        .post("/sign-in/passkey/question", passkey_pages::question)
        .post("/sign-in/passkey", passkey_pages::by_passkey)
        .post("/sign-in/strength", security::strength)
        .post("/sign-out", door::out)
        .get("/account/security", security::show)
        .post("/account/password", security::set_password)
        .post("/account/sessions/end", security::end_sessions)
        .post("/account/sessions/{id}/end", security::end_session)
        .get("/account/codes", code_app_page::show)
        .post("/account/codes", code_app_page::confirm)
        .post("/account/codes/removal", code_app_page::remove)
        .post("/account/recovery", code_app_page::new_recovery_codes)
        .post("/account/passkeys/question", passkey_pages::question_new)
        .post("/account/passkeys", passkey_pages::add)
        .post("/account/passkeys/{id}/removal", passkey_pages::remove)
        .get("/account/tokens", tokens::show)
        .post("/account/tokens", tokens::create)
        .post("/account/tokens/{id}/end", tokens::end)
        .post("/people/{id}/tokens/end", tokens::end_all)
        .post("/people/{id}/sessions/end", reset::end_sessions)
        .post("/people/{id}/factors/reset", reset::by_admin);
}

/// Makes the domain's jobs known.
pub fn tasks(tasks: &mut Tasks) {
    tasks.add::<SweepSessions>();
}

/// Throws away sessions, sign-in links, attempts and devices that are past.
#[derive(Serialize, Deserialize)]
pub struct SweepSessions;

impl Task for SweepSessions {
    const KIND: &'static str = "sweep-sessions";

    fn run(self, portal: &Portal) -> anyhow::Result<()> {
        let idle = chrono::TimeDelta::minutes(portal.config.session_idle_minutes);
        portal.db.write_now(|tx| {
            let now = tx.now;
            crate::access::session::sweep(tx, now, idle)?;
            crate::access::token::sweep(tx)?;
            crate::people::sweep_joins(tx)?;
            throttle::sweep(tx)?;
            device::sweep(tx)?;
            Ok(letter::sweep(tx)?)
        })?;
        Ok(())
    }
}
