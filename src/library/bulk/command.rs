//! `guildhall import library DIR`: a folder on this machine, row by row.

use std::io::{IsTerminal, Write};
use std::path::PathBuf;

use super::import::{Importer, Options};
use super::manifest::rows_of_folder;
use super::report::{RowReport, counts};
use crate::config::Config;
use crate::finding::Finder;
use crate::jobs;
use crate::library::reading;
use crate::partners;
use crate::portal::Portal;

/// What the command was told.
#[derive(Debug, Clone, Default)]
pub struct ImportCommand {
    pub folder: PathBuf,
    pub dry_run: bool,
    pub under: String,
    pub drafts: bool,
    pub json: bool,
}

/// Runs the command. Its exit code is 0 when the run came to its end, whatever
/// became of single rows; those are in the report.
pub fn import_library(config: Config, told: &ImportCommand) -> anyhow::Result<()> {
    let rows = rows_of_folder(&told.folder)?;
    let portal = Portal::visit(config)?;
    let (ready, language) = portal.db.read_now(|tx| {
        Ok((partners::vendor(tx)?.is_some(), crate::programme::Settings::read(tx)?.language))
    })?;
    anyhow::ensure!(
        ready,
        "this portal has no vendor yet: run `guildhall demo` or `guildhall create-admin` first"
    );
    let served = portal.finder.is_open_elsewhere()?;
    let options =
        Options { dry_run: told.dry_run, under: told.under.clone(), drafts: told.drafts, language, by: None };
    let mut importer = Importer::new(&portal, options);
    let bar = std::io::stderr().is_terminal();
    let mut reports = Vec::with_capacity(rows.len());
    for (number, row) in rows.iter().enumerate() {
        reports.push(importer.bring(row));
        if bar {
            eprint!("\r{}/{}  {:<60.60}", number + 1, rows.len(), row.path);
        }
    }
    if bar {
        eprintln!();
    }
    if !told.dry_run && !served {
        if bar {
            eprintln!("Reading the documents …");
        }
        jobs::run_all(&portal)?;
        Finder::catch_up(&portal)?;
        add_readings(&portal, &mut reports)?;
    }
    print(&reports, told)?;
    if told.dry_run {
        eprintln!("Nothing was changed: this was a dry run.");
    } else if served {
        eprintln!("The portal that runs here reads the documents now, and then finds them.");
    }
    Ok(())
}

/// What reading each file came to.
fn add_readings(portal: &Portal, reports: &mut [RowReport]) -> anyhow::Result<()> {
    portal.db.read_now(|tx| {
        for report in reports {
            let read = match &report.hash {
                Some(hash) => reading::of(tx, hash)?,
                None => None,
            };
            report.reading = read.map(|read| read.outcome);
        }
        Ok(())
    })?;
    Ok(())
}

fn print(reports: &[RowReport], told: &ImportCommand) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    for report in reports {
        if told.json {
            let line = serde_json::to_string(report).unwrap_or_default();
            writeln!(out, "{line}")?;
            continue;
        }
        let why = report.reason.as_deref().or(report.reading.as_deref().filter(|word| *word != "text"));
        writeln!(
            out,
            "{:<12} {}{}",
            report.outcome.word(),
            report.path,
            why.map(|why| format!("  ({why})")).unwrap_or_default()
        )?;
    }
    let total: Vec<String> =
        counts(reports).iter().map(|(outcome, count)| format!("{} {}", count, outcome.word())).collect();
    eprintln!("{} rows: {}", reports.len(), total.join(", "));
    Ok(())
}
