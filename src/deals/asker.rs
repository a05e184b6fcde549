//! Whom the form asks: what is asked, and who can be named, depends on it.

use super::form::{Asked, Extent};
use super::query;
use crate::access::{FirmId, PersonId, Role, Viewer};
use crate::error::Error;
use crate::people;
use crate::portal::Portal;

/// Somebody who fills a form in for a firm.
pub struct Asker {
    role: Role,
    /// The code of the firm's partner type.
    partner_type: Option<String>,
    /// The firm's people who work on deals.
    people: Vec<(PersonId, String)>,
}

impl Asker {
    /// Somebody of this role, for this firm.
    pub async fn read(portal: &Portal, by: &Viewer, role: Role, firm: FirmId) -> Result<Asker, Error> {
        let who = by.clone();
        portal
            .db
            .read(move |tx| {
                let kind = query::partner_type(tx, firm)?;
                let kind = kind.and_then(|id| who.programme.terms.get(id)).map(|term| term.code.clone());
                Ok(Asker { role, partner_type: kind, people: people::who_sell(tx, firm)? })
            })
            .await
    }

    /// What they are asked.
    pub fn asked(&self, extent: Extent) -> Asked<'_> {
        Asked { role: self.role, partner_type: self.partner_type.as_deref(), people: &self.people, extent }
    }

    /// The firm's people who can own a deal.
    pub fn people(&self) -> &[(PersonId, String)] {
        &self.people
    }
}
