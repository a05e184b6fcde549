//! `guildhall demo`: a portal that looks like a company's, ready to sign in.

use anyhow::Context;

use crate::config::Config;
use crate::db::{Address, Clock, Db, Tx};
use crate::error::Error;
use crate::jobs;
use crate::log;
use crate::partners;
use crate::portal::Portal;
use crate::programme::Settings;
use crate::serve;

use super::cast::{self, CastMember, PASSWORD};
use super::scale::Scale;
use super::story;

/// Runs the demo; `reset` throws its data away first, `scale` grows it to so many firms.
///
/// # Errors
/// When what is to be thrown away is not a demo's, or a part of it cannot start.
pub fn run(mut config: Config, reset: bool, scale: Option<i64>) -> anyhow::Result<()> {
    if reset {
        throw_away(&config)?;
    }
    if config.log == "info" {
        config.log = "warn".to_owned();
    }
    let _traces = log::start(&config)?;
    let portal = Portal::open(config, Clock::System)?;
    match scale {
        Some(firms) => {
            println!("Growing the demo to {firms} firms:");
            furnish_now(&portal)?;
            super::scale::grow(&portal, Scale::of(firms))?;
        }
        None => furnish(&portal)?,
    }
    serve::listen(portal, None, announce).map(drop)
}

/// Throws the data folder of a demo away, and nothing that is somebody's own.
///
/// # Errors
/// When it is not a demo's, or lies on a server.
pub fn throw_away(config: &Config) -> anyhow::Result<()> {
    let Address::Sqlite(file) = Address::parse(&config.database_url()).map_err(anyhow::Error::msg)? else {
        anyhow::bail!("this demo is on PostgreSQL: make its database anew, then start it without --reset");
    };
    if !config.data.exists() || std::fs::read_dir(&config.data)?.next().is_none() {
        return Ok(());
    }
    let place = config.data.display();
    anyhow::ensure!(
        file.starts_with(&config.data) && file.exists(),
        "{place} is not the folder of a demo: nothing was thrown away"
    );
    let db = Db::open(&Address::Sqlite(file), 1, Clock::System)?;
    let whose = db.read_now(|tx| Ok(Settings::read(tx)?.demo || partners::vendor(tx)?.is_none()));
    drop(db);
    anyhow::ensure!(
        whose.with_context(|| format!("whose portal lies in {place} cannot be told"))?,
        "the portal in {place} is not a demo: nothing was thrown away"
    );
    Ok(std::fs::remove_dir_all(&config.data)?)
}

/// Fills an empty portal with the demo: the people at once, the library by and
/// by in the background. A portal that is somebody's own is left alone.
///
/// # Errors
/// When what the demo is made of cannot be read, or the database fails.
pub fn furnish(portal: &Portal) -> anyhow::Result<()> {
    let whose = |tx: &mut Tx<'_>| -> Result<_, Error> {
        Ok((partners::vendor(tx)?.is_none(), Settings::read(tx)?.demo, story::has_begun(tx)?))
    };
    let (empty, demo, begun) = portal.db.read_now(whose)?;
    if begun {
        return Ok(portal.db.write_now(story::go_on)?);
    }
    if !empty && !demo {
        return Ok(());
    }
    let hash = crate::sign_in::hash_password(PASSWORD)?;
    portal.db.write_now(|tx| {
        // Looked at again under the write lock: two starts must not fill it twice.
        if partners::vendor(tx)?.is_none() {
            cast::seat(tx, &hash)?;
        }
        story::begin(tx, &hash)
    })?;
    Ok(())
}

/// The same, and does not come back before everything is there and read; for
/// tests and measurements.
///
/// # Errors
/// As [`furnish`], and when a job cannot be done.
pub fn furnish_now(portal: &Portal) -> anyhow::Result<()> {
    furnish(portal)?;
    jobs::run_all(portal)?;
    let unfinished = portal.db.read_now(story::progress)?;
    anyhow::ensure!(unfinished.is_none(), "the demo could not be furnished: {unfinished:?}");
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
