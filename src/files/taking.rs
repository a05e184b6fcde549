//! Taking a file in. It is written down before its bytes are stored: so whatever lies in the
//! store is in the inventory, counts against the quota and is in a backup, and a file that
//! nothing came to hold is found (`library/spare_files.rs`).

use std::path::Path;

use super::inventory::claim;
use super::store::Kept;
use crate::error::Error;
use crate::portal::Portal;

/// Takes in a file that lies on this machine, for the store of a region; empty: the common
/// one. Whoever holds it by a row has a day to write that.
///
/// # Errors
/// When there is no room left for it, or the store cannot be reached.
pub async fn take(portal: &Portal, region: &str, path: &Path) -> Result<Kept, Error> {
    let kept = portal.files.weigh(region, path).await?;
    let (config, claimed) = (portal.config.clone(), kept.clone());
    portal.db.write(move |tx| claim(tx, &config, &claimed)).await?;
    portal.files.put(&kept, path).await?;
    Ok(kept)
}

/// [`take`] for code that may block: jobs, commands.
///
/// # Errors
/// As there.
pub fn take_now(portal: &Portal, region: &str, path: &Path) -> Result<Kept, Error> {
    let kept = portal.files.now(portal.files.weigh(region, path))?;
    portal.db.write_now(|tx| claim(tx, &portal.config, &kept))?;
    portal.files.now(portal.files.put(&kept, path))?;
    Ok(kept)
}
