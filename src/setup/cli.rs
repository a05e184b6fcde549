//! `guildhall setup`: writes the file, says what it would change, brings it.

use std::path::Path;

use anyhow::Context;

use super::{Bundle, Difference, How, apply, between};
use crate::config::Config;
use crate::db::Clock;
use crate::error::Error;
use crate::portal::Portal;

fn read(file: &Path) -> anyhow::Result<Bundle> {
    let text = match file.as_os_str() == "-" {
        true => std::io::read_to_string(std::io::stdin())?,
        false => std::fs::read_to_string(file).with_context(|| file.display().to_string())?,
    };
    Bundle::parse(&text).with_context(|| file.display().to_string())
}

/// `guildhall setup export`
///
/// # Errors
/// When the portal cannot be read or the file not be written.
pub fn export_cli(config: Config, to: &Path) -> anyhow::Result<()> {
    let portal = Portal::open(config, Clock::System)?;
    let text = portal.db.read_now(Bundle::read)?.text()?;
    if to.as_os_str() == "-" {
        print!("{text}");
        return Ok(());
    }
    std::fs::write(to, text).with_context(|| to.display().to_string())
}

/// `guildhall setup diff`: says whether the file and the portal differ.
///
/// # Errors
/// When either cannot be read.
pub fn diff_cli(config: Config, file: &Path) -> anyhow::Result<bool> {
    let file = read(file)?;
    let portal = Portal::open(config, Clock::System)?;
    let here = portal.db.read_now(Bundle::read)?;
    let all = between(&here, &file);
    tell(&all);
    Ok(!all.is_empty())
}

/// `guildhall setup apply`
///
/// # Errors
/// When the file says what cannot be: nothing is changed then.
pub fn apply_cli(config: Config, file: &Path, dry_run: bool) -> anyhow::Result<()> {
    let file = read(file)?;
    let portal = Portal::open(config, Clock::System)?;
    let changed = brought(&portal, &file, dry_run)?;
    tell(&changed);
    if dry_run {
        println!("Nothing was changed: this was a dry run.");
    }
    Ok(())
}

/// Brings a bundle in one transaction; a dry run does everything and takes it back.
///
/// # Errors
/// As [`apply`].
pub fn brought(portal: &Portal, file: &Bundle, dry_run: bool) -> anyhow::Result<Vec<Difference>> {
    let mut told = None;
    let done = portal.db.write_now(|tx| {
        told = Some(apply(tx, file));
        match &told {
            Some(Ok(_)) if !dry_run => Ok(()),
            // Takes the transaction back; `told` says why.
            _ => Err(Error::NotFound),
        }
    });
    match told {
        Some(Ok(changed)) if dry_run || done.is_ok() => Ok(changed),
        Some(Err(error)) => Err(error),
        _ => Err(done.err().map_or_else(|| anyhow::anyhow!("nothing was done"), anyhow::Error::from)),
    }
}

fn tell(all: &[Difference]) {
    for difference in all {
        println!("{difference}");
    }
    let count = |how: How| all.iter().filter(|it| it.how == how).count();
    let (added, changed, left) = (count(How::Added), count(How::Changed), count(How::OnlyHere));
    println!("{added} to add, {changed} to change, {left} only here.");
}
