//! For somebody who lost phone and codes: an admin, or whoever runs the machine, takes
//! the second factors away. The person signs in with their password and sets up others.

use crate::access::rights::ManagePeople;
use crate::access::{May, PersonId, Recent};
use crate::config::Config;
use crate::db::Tx;
use crate::error::{Answer, Error};
use crate::events::{self, Event};
use crate::people;
use crate::portal::Portal;
use crate::ui::answers::see_other_saying;
use crate::ui::{Path, Ui};

use super::security::tell;
use super::{code_app, device, passkeys, recovery};
use crate::access::session;

/// Takes a person's second factors away and ends their sessions; they are written to. Says
/// whether there were any.
pub fn reset_all(tx: &mut Tx<'_>, person: PersonId, vendor: &str) -> Result<bool, Error> {
    let gone =
        code_app::remove(tx, person)? + recovery::remove(tx, person)? + passkeys::remove_all(tx, person)?;
    if gone == 0 {
        return Ok(false);
    }
    device::forget(tx, person)?;
    session::end_all(tx, person)?;
    tell(tx, person, vendor, "security-mail-reset")?;
    Ok(true)
}

/// `POST /people/{id}/factors/reset`: of somebody whose role one may change.
pub async fn by_admin(
    by: May<ManagePeople>,
    _: Recent,
    ui: Ui,
    portal: Portal,
    id: Path<PersonId>,
) -> Answer {
    let (id, vendor) = (id.0, ui.vendor().to_owned());
    portal
        .db
        .write(move |tx| {
            let firms = people::seats_all_of(tx, &by, id)?;
            if !reset_all(tx, id, &vendor)? {
                return Ok(());
            }
            for firm in firms {
                events::record(tx, &by, Event::new("factor.reset", "person", id.0).about(firm))?;
            }
            Ok(())
        })
        .await?;
    see_other_saying(format_args!("/people/{id}"), "done-factors-reset")
}

/// `POST /people/{id}/sessions/end`: signs somebody out everywhere.
pub async fn end_sessions(by: May<ManagePeople>, portal: Portal, id: Path<PersonId>) -> Answer {
    let id = id.0;
    portal
        .db
        .write(move |tx| {
            let firms = people::seats_all_of(tx, &by, id)?;
            // Nobody was signed in, or the same was asked a moment ago.
            if session::end_all(tx, id)? == 0 {
                return Ok(());
            }
            for firm in firms {
                events::record(tx, &by, Event::new("session.all_ended", "person", id.0).about(firm))?;
            }
            Ok(())
        })
        .await?;
    see_other_saying(format_args!("/people/{id}"), "done-session-ended")
}

/// `guildhall reset-factors`: for an administrator who locked themselves out.
///
/// # Errors
/// When nobody has this address, or the database cannot be written.
pub fn reset_cli(config: Config, email: &str) -> anyhow::Result<()> {
    let portal = Portal::visit(config)?;
    let email = email.trim().to_lowercase();
    portal.db.write_now(|tx| {
        let vendor = crate::programme::Settings::read(tx)?.vendor;
        let person = people::by_email(tx, &email)?.ok_or(Error::NotFound)?;
        reset_all(tx, person.id, &vendor)?;
        Ok(events::record_system(tx, Event::new("factor.reset", "person", person.id.0))?)
    })?;
    Ok(())
}
