//! `guildhall status`: the facts of a portal, for whoever sits at its machine.

use std::io::Write;

use super::facts::Facts;
use crate::config::Config;
use crate::portal::Portal;

/// Prints how the portal of these settings stands.
///
/// # Errors
/// When its database does not answer.
pub fn status(config: Config, as_json: bool) -> anyhow::Result<()> {
    let portal = Portal::visit(config)?;
    let facts = Facts::gather(&portal)?;
    let mut out = std::io::stdout().lock();
    if as_json {
        return Ok(writeln!(out, "{}", serde_json::to_string_pretty(&facts)?)?);
    }
    let mebibytes = |bytes: i64| format!("{:.1} MiB", bytes as f64 / 1_048_576.0);
    let mut line = |name: &str, value: String| writeln!(out, "{name:<16}{value}");
    line("version", facts.version.to_owned())?;
    line("database", format!("{}, {}", facts.database, mebibytes(facts.database_bytes)))?;
    line(
        "files",
        format!("{}, {} of {}", facts.files, mebibytes(facts.file_bytes), mebibytes(facts.quota_bytes)),
    )?;
    if let Some(free) = facts.disk_free {
        line("disk free", mebibytes(i64::try_from(free).unwrap_or(i64::MAX)))?;
    }
    line("newest change", facts.change.to_string())?;
    let jobs = (facts.jobs_waiting, facts.jobs_running, facts.jobs_failed);
    line("jobs", format!("{} waiting, {} running, {} failed", jobs.0, jobs.1, jobs.2))?;
    line("oldest job due", format!("{} s ago", facts.jobs_late))?;
    line("last backup", facts.last_backup.unwrap_or_else(|| "never".to_owned()))?;
    Ok(())
}
