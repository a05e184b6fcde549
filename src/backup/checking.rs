//! Whether archives are what was written, and enough to begin again from.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;

use anyhow::ensure;

use super::archive::{Archive, file_name};

/// Reads everything, and says what is wrong. The first archive is the one to restore; the
/// others hold files that it leaves to them.
///
/// # Errors
/// When a member is missing, cut or changed, or a file is in none of them.
pub fn check(paths: &[PathBuf]) -> anyhow::Result<Vec<Archive>> {
    let mut archives = paths.iter().map(|path| Archive::open(path)).collect::<anyhow::Result<Vec<_>>>()?;
    for archive in &mut archives {
        let members: Vec<(String, Option<u64>)> =
            archive.manifest.members.iter().map(|(name, member)| (name.clone(), member.rows)).collect();
        for (name, rows) in members {
            let lines = archive.read(&name, |from| match rows {
                Some(_) => {
                    Ok(BufReader::new(from).lines().try_fold(0, |count, line| line.map(|_| count + 1))?)
                }
                None => Ok(0),
            })?;
            ensure!(rows.is_none_or(|rows| rows == lines), "{name} has {lines} rows");
        }
    }
    if let Some(first) = archives.first() {
        for hash in &first.manifest.files {
            let there = archives.iter().any(|archive| archive.has(&file_name(hash)));
            ensure!(there, "the file {hash} is in none of the archives: name the earlier ones too");
        }
    }
    Ok(archives)
}
