//! Brings a file in one transaction, or does everything and takes it back.

use super::applying::apply;
use super::bundle::Bundle;
use super::difference::Difference;
use super::refusing::NotBrought;
use crate::access::Viewer;
use crate::error::{Error, Refusal};
use crate::portal::Portal;

/// Brings a bundle and says what it changed; a dry run takes it back. Blocks.
///
/// # Errors
/// When the file says what cannot be, or the portal cannot do it: nothing is changed then.
pub fn brought(
    portal: &Portal,
    by: Option<&Viewer>,
    file: &Bundle,
    dry_run: bool,
) -> Result<Vec<Difference>, NotBrought> {
    looks_are_known(portal, file)?;
    let mut told = Err(NotBrought::of(Refusal::new("sheet-taken-back")));
    let done = portal.db.write_now(|tx| {
        told = apply(tx, by, file);
        match &told {
            Ok(_) if !dry_run => Ok(()),
            _ => Err(Error::refused("sheet-taken-back")),
        }
    });
    match (told, done) {
        (Ok(changed), done) if dry_run || done.is_ok() => Ok(changed),
        (Ok(_), Err(error)) => Err(error.into()),
        (told, _) => told,
    }
}

/// A theme is a folder beside the program; another portal may have others.
fn looks_are_known(portal: &Portal, file: &Bundle) -> Result<(), NotBrought> {
    let known = portal.assets.theme_names();
    let of_terms = file.terms.iter().filter_map(|term| term.theme.as_ref());
    let strange = of_terms.chain([&file.settings.theme]).find(|it| known.iter().all(|(name, _)| name != *it));
    match strange {
        Some(theme) => Err(NotBrought::of(Refusal::new("setup-no-theme").with("word", theme))),
        None => Ok(()),
    }
}
