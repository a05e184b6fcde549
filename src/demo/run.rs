//! `guildhall demo`: a portal that looks like a company's, ready to sign in.

use crate::config::Config;
use crate::db::Clock;
use crate::error::Error;
use crate::partners;
use crate::people;
use crate::portal::Portal;
use crate::serve;

use super::cast::{self, CastMember, PASSWORD};
use super::firms;

/// Runs the demo; `reset` throws its data away first.
pub fn run(mut config: Config, reset: bool) -> anyhow::Result<()> {
    if reset && config.data.exists() {
        std::fs::remove_dir_all(&config.data)?;
    }
    if config.log == "info" {
        config.log = "warn".to_owned();
    }
    serve::start_log(&config)?;
    let portal = Portal::open(config, Clock::System)?;
    furnish(&portal)?;
    serve::listen(portal, announce)
}

/// Fills an empty portal with the demo; one that has a vendor is left alone.
pub fn furnish(portal: &Portal) -> anyhow::Result<()> {
    let empty = portal.db.read_now(|tx| Ok(partners::vendor(tx)?.is_none()))?;
    if !empty {
        return Ok(());
    }
    let hash = people::hash_password(PASSWORD)?;
    portal.db.write_now(|tx| {
        // Looked at again under the write lock: two starts must not fill it twice.
        if partners::vendor(tx)?.is_some() {
            return Err(Error::refused("refused-already-there"));
        }
        cast::seat(tx, &hash)?;
        firms::seat(tx, &hash)
    })?;
    Ok(())
}

/// Tells who can sign in, on the screen and in `people.json`.
fn announce(portal: &Portal) -> anyhow::Result<()> {
    let people: Vec<serde_json::Value> = cast::cast().iter().map(told).collect();
    std::fs::write(portal.config.data.join("people.json"), serde_json::to_string_pretty(&people)?)?;
    println!("\nThe partner portal of {} is open: {}\n", cast::VENDOR, portal.config.base_url());
    println!("Sign in as (password for all: {PASSWORD})");
    for person in cast::cast() {
        println!("  {:<28}{:<18}{}, {}", person.email, person.role.word(), person.name, person.firm);
    }
    println!("\nCtrl-C stops it; `guildhall demo --reset` begins anew.");
    Ok(())
}

fn told(person: &CastMember) -> serde_json::Value {
    serde_json::json!({
        "name": person.name,
        "email": person.email,
        "role": person.role.word(),
        "firm": person.firm,
        "language": person.language,
        "password": PASSWORD,
    })
}
