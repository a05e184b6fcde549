//! `/partners/{id}/export.zip`: a firm leaves with everything that is its own.

use std::collections::BTreeSet;

use super::export;
use crate::access::rights::ManagePeople;
use crate::access::{FirmId, SignedIn};
use crate::deals;
use crate::error::{Answer, Error};
use crate::events::{self, Event};
use crate::files::send_zip;
use crate::partners;
use crate::portal::Portal;
use crate::traces::aside;
use crate::ui::{Path, Ui};

/// `GET /partners/{id}/export.zip`: for the firm's own admins, and whoever manages it.
pub async fn download(who: SignedIn, ui: Ui, portal: Portal, id: Path<FirmId>) -> Answer {
    let (by, firm) = (who.clone(), id.0);
    let own = who.firm == firm && !who.is_staff() && who.may::<ManagePeople>();
    let here = portal.clone();
    let (rows, brought, left) = portal
        .db
        .heavy(move |tx| {
            if !own {
                partners::managed(tx, &by, firm)?;
            }
            let mut brought = Vec::new();
            let mut left = BTreeSet::new();
            for (key, name) in export::files_of_firm(tx, firm)? {
                // What may not leave its region stays out of the file.
                match deals::leaves_region(tx, &here, &by, &key) {
                    Ok(region) => {
                        left.extend(region);
                        brought.push((key, name));
                    }
                    Err(Error::Refused(_)) => {}
                    Err(error) => return Err(error),
                }
            }
            Ok((export::gather_firm(tx, firm)?, brought, left))
        })
        .await?;
    let words = export::Words {
        language: ui.lang(),
        direction: ui.dir(),
        title: ui.with("data-firm-title", "vendor", ui.vendor()),
        intro: ui.t("data-index-text").to_owned(),
    };
    let files = portal.files.clone();
    let packed = aside(move || export::pack(&files, &rows, &brought, &words)).await?;
    let packed = packed.map_err(Error::internal)?;
    portal
        .db
        .write(move |tx| {
            let mut event = Event::new("firm.exported", "firm", firm.0).about(firm);
            if !left.is_empty() {
                event = event.data(serde_json::json!({ "left_region": left }));
            }
            Ok(events::record(tx, &who, event)?)
        })
        .await?;
    send_zip(packed, "our-firm.zip")
}
