//! `guildhall create-admin`: the first person of a portal, invited from the
//! machine it runs on. There is no default account and no default password.

use anyhow::Context;

use super::invitations::{Invite, invite};
use crate::access::Role;
use crate::config::Config;
use crate::db::Clock;
use crate::error::Error;
use crate::events::{self, Event};
use crate::partners::{self, FirmKind, NewFirm};
use crate::portal::Portal;
use crate::programme::Settings;
use crate::ui::forms;

/// Invites an administrator; founds the vendor's firm where there is none.
/// Returns the address of the invitation, which works once.
pub fn create_admin(config: Config, email: &str, name: &str, vendor: &str) -> anyhow::Result<String> {
    let email = forms::email(email).map_err(|_| anyhow::anyhow!("{email:?} is no mail address"))?;
    let name = forms::required(name, 120).map_err(|_| anyhow::anyhow!("the name is empty or too long"))?;
    let portal = Portal::open(config, Clock::System)?;
    let base = portal.config.base_url();
    let token = portal.db.write_now(|tx| {
        let mut settings = Settings::read(tx)?;
        let firm = match partners::vendor(tx)? {
            Some(firm) => firm.id,
            None => {
                settings.vendor = forms::required(vendor, 120).map_err(Error::Refused)?;
                settings.save(tx)?;
                found(tx, &settings)?
            }
        };
        let asked = Invite {
            email: &email,
            name: &name,
            firm,
            firm_name: &settings.vendor,
            given: Role::Administrator.into(),
            language: &settings.language,
            by: None,
        };
        let token = invite(tx, &asked, &base, &settings.vendor)?;
        events::record_system(tx, Event::new("person.invited", "firm", firm.0).about(firm))?;
        Ok(token)
    });
    let token = token.context("the administrator could not be invited")?;
    Ok(format!("{base}/invitation/{token}"))
}

fn found(tx: &mut crate::db::Tx<'_>, settings: &Settings) -> Result<crate::access::FirmId, Error> {
    let firm = NewFirm {
        kind: FirmKind::Vendor,
        parent: None,
        distributor: None,
        name: &settings.vendor,
        tier: None,
        region: None,
        partner_type: None,
        country: "",
        city: "",
        website: "",
        language: &settings.language,
        time_zone: &settings.time_zone,
        channel_manager: None,
    };
    Ok(partners::add(tx, &firm)?)
}
