//! For whom a partner registers: its own firm, or, where it is a distributor, a firm
//! that buys through it. The deal is that firm's then, and the distributor sees it too.

use super::drafting::Whose;
use crate::access::{FirmId, Viewer};
use crate::db::Tx;
use crate::error::Error;
use crate::partners;
use crate::portal::Portal;
use crate::ui::Choice;

/// The firms a viewer may register for.
pub struct ForWhom {
    pub chosen: FirmId,
    own: (FirmId, String),
    resellers: Vec<(FirmId, String)>,
}

impl ForWhom {
    /// Reads them, with the firm of this key chosen; the viewer's own when it is empty.
    ///
    /// # Errors
    /// Not found when it is no firm the viewer may register for.
    pub async fn read(portal: &Portal, viewer: &Viewer, key: &str) -> Result<ForWhom, Error> {
        let firm = viewer.firm;
        let resellers = portal.db.read(move |tx| Ok(partners::resellers(tx, firm)?)).await?;
        let chosen = match key {
            "" => firm,
            key => key.parse().map_err(|_| Error::NotFound)?,
        };
        if chosen != firm && !resellers.iter().any(|(id, _)| *id == chosen) {
            return Err(Error::NotFound);
        }
        Ok(ForWhom { chosen, own: (firm, viewer.firm_name.clone()), resellers })
    }

    /// The choices of a form; none where there is nothing to choose.
    pub fn choices(&self) -> Vec<Choice> {
        if self.resellers.is_empty() {
            return Vec::new();
        }
        let chosen = self.chosen.to_string();
        let all = std::iter::once(&self.own).chain(&self.resellers);
        all.map(|(id, name)| Choice::of(id.to_string(), name, &chosen)).collect()
    }
}

/// Whose a draft for this firm is; asked again in the transaction that makes it.
pub fn whose(tx: &mut Tx<'_>, by: &Viewer, firm: FirmId) -> Result<Whose, Error> {
    if firm == by.firm {
        return Ok(Whose::own(by));
    }
    if !partners::is_reseller(tx, by.firm, firm)? {
        return Err(Error::NotFound);
    }
    Ok(Whose { firm, distributor: Some(by.firm), owner: None })
}
