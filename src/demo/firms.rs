//! The partners around the cast: half a hundred firms the world over, so that
//! lists have pages, filters have something to filter and figures have a shape.
//! They are written in `firms.toml`.

use std::collections::BTreeMap;

use anyhow::Context;
use chrono::TimeDelta;
use diesel::prelude::*;
use schema::schema::{firms, people as people_table};
use serde::Deserialize;

use crate::access::{FirmId, PersonId, Role};
use crate::db::Tx;
use crate::error::Error;
use crate::partners::{self, FirmKind, NewFirm};
use crate::people::{self, NewPerson};
use crate::programme::{TermKind, Terms};

use super::cast::{self, VENDOR};

/// Looks after the firms outside Europe, as Vera does inside it.
pub const INES: &str = "ines@halden.example";

/// Regions that are Vera's; the rest of the world is Ines's.
const VERAS: [&str; 4] = ["emea", "cee", "dach", "nordics"];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DemoFirm {
    name: String,
    /// The firm it is a branch of; written before it.
    parent: Option<String>,
    /// The distributor it buys through; written before it, or of the cast.
    distributor: Option<String>,
    tier: String,
    region: String,
    #[serde(rename = "type")]
    kind: String,
    country: String,
    city: String,
    website: String,
    language: String,
    zone: String,
    /// How many days ago it became a partner.
    joined: i64,
    people: Vec<DemoPerson>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DemoPerson {
    name: String,
    email: String,
    role: Role,
    /// How many days ago they were last here; absent means never.
    seen: Option<i64>,
}

#[derive(Deserialize)]
struct Book {
    firm: Vec<DemoFirm>,
}

fn book() -> anyhow::Result<Vec<DemoFirm>> {
    let book: Book = toml::from_str(include_str!("firms.toml")).context("firms.toml")?;
    Ok(book.firm)
}

/// Seats the firms and their people; the cast must be there.
///
/// # Errors
/// When the book of firms names a firm, a tier or the like that is not there.
pub fn seat(tx: &mut Tx<'_>, password_hash: &str) -> Result<(), Error> {
    let known: Vec<(String, FirmId)> = firms::table.select((firms::name, firms::id)).load(tx.conn())?;
    let mut known: BTreeMap<String, FirmId> = known.into_iter().collect();
    let vendor = found(known.get(VENDOR), VENDOR)?;
    let vera = by_email(tx, "vera@halden.example")?;
    let ines = person(tx, &ines(), "en", "America/New_York", password_hash)?;
    people::add_membership(tx, ines, vendor, Role::ChannelManager)?;
    let manager = |region: &str| if VERAS.contains(&region) { vera } else { ines };
    let terms = Terms::read(tx)?;
    for firm in book().map_err(Error::internal)? {
        let term = |kind, code: &str| found(terms.coded(kind, code).map(|term| term.id).as_ref(), code);
        let parent = match &firm.parent {
            Some(parent) => Some(found(known.get(parent), parent)?),
            None => None,
        };
        let distributor = match &firm.distributor {
            Some(name) => Some(found(known.get(name), name)?),
            None => None,
        };
        let id = partners::add(
            tx,
            &NewFirm {
                kind: FirmKind::Partner,
                parent,
                distributor,
                name: &firm.name,
                tier: Some(term(TermKind::Tier, &firm.tier)?),
                region: Some(term(TermKind::Region, &firm.region)?),
                partner_type: Some(term(TermKind::PartnerType, &firm.kind)?),
                country: &firm.country,
                city: &firm.city,
                website: &firm.website,
                language: &firm.language,
                time_zone: &firm.zone,
                channel_manager: Some(manager(&firm.region)),
            },
        )?;
        joined(tx, id, firm.joined)?;
        for one in &firm.people {
            let who = person(tx, one, &firm.language, &firm.zone, password_hash)?;
            people::add_membership(tx, who, id, one.role)?;
        }
        known.insert(firm.name, id);
    }
    settle_the_casts_firms(tx, ines)
}

/// The cast's firms have a past, a website and a manager too.
fn settle_the_casts_firms(tx: &mut Tx<'_>, ines: PersonId) -> Result<(), Error> {
    for (place, member) in cast::cast().iter().enumerate().filter(|(_, member)| member.firm != VENDOR) {
        let Some((_, domain)) = member.email.split_once('@') else { continue };
        let firm: FirmId =
            firms::table.filter(firms::name.eq(member.firm)).select(firms::id).first(tx.conn())?;
        joined(tx, firm, 500 + 90 * place as i64)?;
        diesel::update(firms::table.find(firm))
            .set(firms::website.eq(format!("https://{domain}")))
            .execute(tx.conn())?;
        diesel::update(firms::table.find(firm))
            .filter(firms::channel_manager_id.is_null())
            .set(firms::channel_manager_id.eq(ines))
            .execute(tx.conn())?;
    }
    Ok(())
}

fn joined(tx: &mut Tx<'_>, firm: FirmId, days_ago: i64) -> QueryResult<()> {
    let then = tx.now - TimeDelta::days(days_ago);
    diesel::update(firms::table.find(firm)).set(firms::created_at.eq(then)).execute(tx.conn()).map(drop)
}

fn ines() -> DemoPerson {
    DemoPerson {
        name: "Ines Duarte".to_owned(),
        email: INES.to_owned(),
        role: Role::ChannelManager,
        seen: Some(1),
    }
}

fn person(
    tx: &mut Tx<'_>,
    one: &DemoPerson,
    language: &str,
    zone: &str,
    password_hash: &str,
) -> Result<PersonId, Error> {
    let id = people::add(
        tx,
        &NewPerson {
            name: &one.name,
            email: &one.email,
            password_hash: Some(password_hash),
            language,
            time_zone: zone,
        },
    )?;
    // Not all at the same minute: the address decides.
    let minutes = one.email.bytes().map(i64::from).sum::<i64>() % 600;
    let seen = one.seen.map(|days| tx.now - TimeDelta::days(days) - TimeDelta::minutes(minutes));
    diesel::update(people_table::table.find(id)).set(people_table::seen_at.eq(seen)).execute(tx.conn())?;
    Ok(id)
}

fn by_email(tx: &mut Tx<'_>, email: &str) -> QueryResult<PersonId> {
    people_table::table.filter(people_table::email.eq(email)).select(people_table::id).first(tx.conn())
}

fn found<T: Clone>(found: Option<&T>, what: &str) -> Result<T, Error> {
    found.cloned().ok_or_else(|| Error::internal(anyhow::anyhow!("the demo has no {what:?}")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_firms_are_many_and_of_many_countries() {
        let firms = book().unwrap();
        assert!(firms.len() >= 44, "{}", firms.len());
        let countries: BTreeSet<&str> = firms.iter().map(|firm| firm.country.as_str()).collect();
        assert!(countries.len() >= 22, "{}", countries.len());
        for country in countries {
            assert!(crate::ui::countries::known(country), "{country}");
        }
        for firm in &firms {
            assert!(firm.zone.parse::<chrono_tz::Tz>().is_ok(), "{}", firm.zone);
            assert!(firm.website.contains(".example"), "{}", firm.website);
            assert!(firm.people.iter().all(|one| !one.role.is_staff()), "{}", firm.name);
        }
    }

    #[test]
    fn nobody_is_there_twice() {
        let firms = book().unwrap();
        let cast = cast::cast();
        let emails: Vec<&str> = firms
            .iter()
            .flat_map(|firm| firm.people.iter().map(|one| one.email.as_str()))
            .chain(cast.iter().map(|member| member.email))
            .collect();
        assert_eq!(emails.iter().collect::<BTreeSet<_>>().len(), emails.len());
    }
}
