//! `/admin/residence`: what lies where, and what of it belongs elsewhere.

use askama::Template;

use crate::access::May;
use crate::access::rights::ManageSettings;
use crate::config::Crossing;
use crate::deals;
use crate::error::Answer;
use crate::partners;
use crate::portal::Portal;
use crate::programme::TermKind;
use crate::ui::Ui;

/// Strays that are counted.
const MOST: i64 = 1000;

#[derive(Template)]
#[template(path = "admin/residence.html")]
struct Page<'a> {
    ui: &'a Ui,
    /// Where rows and sessions are: the address without its password.
    database: String,
    places: Vec<Place>,
    strays: i64,
    refused: bool,
}

/// A store of files.
struct Place {
    /// The region's name; empty: the common store.
    region: String,
    address: String,
    firms: i64,
    files: i64,
    bytes: i64,
}

/// An address as people may read it.
fn plain(address: &str) -> String {
    match (address.split_once("://"), address.rsplit_once('@')) {
        (Some((scheme, _)), Some((_, rest))) => format!("{scheme}://{rest}"),
        _ => address.to_owned(),
    }
}

/// `GET /admin/residence`
pub async fn show(by: May<ManageSettings>, ui: Ui, portal: Portal) -> Answer {
    let (here, programme) = (portal.clone(), std::sync::Arc::clone(&by.programme));
    let language = ui.lang().to_owned();
    let (places, strays) = portal
        .db
        .report(move |tx| {
            let (files, bytes) = deals::held_in(tx, "")?;
            let common = match here.config.files_url.as_str() {
                "" => here.config.data.join("files").display().to_string(),
                place => plain(place),
            };
            let mut places = vec![Place { region: String::new(), address: common, firms: 0, files, bytes }];
            for (code, address) in &here.config.file_stores.0 {
                let term = programme.terms.coded(TermKind::Region, code);
                let firms = term.map(|term| partners::sorted_under(tx, term)).transpose()?.unwrap_or(0);
                let region = term.map_or(code.as_str(), |term| term.name(&language)).to_owned();
                let (files, bytes) = deals::held_in(tx, code)?;
                places.push(Place { region, address: plain(address), firms, files, bytes });
            }
            Ok((places, deals::strays(tx, &here.files, MOST)?.len() as i64))
        })
        .await?;
    let database = plain(&portal.config.database_url());
    let refused = portal.config.file_stores_crossing == Crossing::Refused;
    ui.page(Page { ui: &ui, database, places, strays, refused })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_shown_without_its_password() {
        assert_eq!(plain("postgres://own:secret@db.example/portal"), "postgres://db.example/portal");
        assert_eq!(plain("s3://bucket-eu/files"), "s3://bucket-eu/files");
        assert_eq!(plain("/srv/files"), "/srv/files");
    }
}
