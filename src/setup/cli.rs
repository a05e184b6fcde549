//! `guildhall setup`: writes the file, says what it would change, brings it.

use std::path::Path;

use anyhow::Context;

use super::refusing::NotBrought;
use super::{Bundle, Difference, How, between, brought};
use crate::config::Config;
use crate::portal::Portal;

fn read(file: &Path) -> anyhow::Result<Bundle> {
    let text = match file.as_os_str() == "-" {
        true => std::io::read_to_string(std::io::stdin())?,
        false => std::fs::read_to_string(file).with_context(|| file.display().to_string())?,
    };
    Bundle::parse(&text).map_err(NotBrought::of).with_context(|| file.display().to_string())
}

/// `guildhall setup export`
///
/// # Errors
/// When the portal cannot be read or the file not be written.
pub fn export_cli(config: Config, to: &Path) -> anyhow::Result<()> {
    let portal = Portal::visit(config)?;
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
    let portal = Portal::visit(config)?;
    let here = portal.db.read_now(Bundle::read)?;
    let all = between(&here, &file);
    tell(&all, false);
    Ok(!all.is_empty())
}

/// `guildhall setup apply`
///
/// # Errors
/// When the file says what cannot be: nothing is changed then.
pub fn apply_cli(config: Config, file: &Path, dry_run: bool) -> anyhow::Result<()> {
    let file = read(file)?;
    let portal = Portal::visit(config)?;
    let changed = brought(&portal, None, &file, dry_run)?;
    tell(&changed, !dry_run);
    if dry_run {
        println!("Nothing was changed: this was a dry run.");
    }
    Ok(())
}

fn tell(all: &[Difference], done: bool) {
    for difference in all {
        println!("{difference}");
    }
    let count = |how: How| all.iter().filter(|it| it.how == how).count();
    let (added, changed, left) = (count(How::Added), count(How::Changed), count(How::OnlyHere));
    match done {
        true => println!("{added} added, {changed} changed, {left} only here."),
        false => println!("{added} to add, {changed} to change, {left} only here."),
    }
}
