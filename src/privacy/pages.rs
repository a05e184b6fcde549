//! A person's own data, and the vendor's records of processing.

use askama::Template;

use super::columns::{Class, TABLES, Table};
use super::outgoing::{self, Outgoing};
use super::{erasure, export};
use crate::access::rights::ManageSettings;
use crate::access::{May, SignedIn};
use crate::error::{Answer, Error};
use crate::events::{self, Event};
use crate::files::send_zip;
use crate::portal::Portal;
use crate::traces::aside;
use crate::ui::Ui;

#[derive(Template)]
#[template(path = "privacy/own.html")]
struct Own<'a> {
    ui: &'a Ui,
    /// Table, whether its rows go at erasure, how many there are.
    report: Vec<(&'static str, bool, i64)>,
}

#[derive(Template)]
#[template(path = "privacy/records.html")]
struct Records<'a> {
    ui: &'a Ui,
    tables: &'static [Table],
    /// What this portal connects to, by its settings: message key and address.
    outgoing: Vec<Outgoing>,
    session_days: i64,
}

impl Records<'_> {
    fn columns(&self, table: &Table, class: Class) -> String {
        table.of(&[class]).collect::<Vec<_>>().join(", ")
    }

    fn personal(&self) -> impl Iterator<Item = &'static Table> {
        self.tables
            .iter()
            .filter(|table| table.of(&[Class::Person, Class::Identity, Class::Text]).next().is_some())
    }
}

/// `GET /account/data`
pub async fn own(who: SignedIn, ui: Ui, portal: Portal) -> Answer {
    let person = who.person;
    let report = portal.db.heavy(move |tx| Ok(erasure::report(tx, person)?)).await?;
    ui.page(Own { ui: &ui, report })
}

/// `GET /account/data/export.zip`
pub async fn download(who: SignedIn, ui: Ui, portal: Portal) -> Answer {
    let person = who.person;
    let (rows, brought) =
        portal.db.heavy(move |tx| Ok((export::gather(tx, person)?, export::files_of(tx, person)?))).await?;
    let words = export::Words {
        language: ui.lang(),
        direction: ui.dir(),
        title: ui.with("data-index-title", "vendor", ui.vendor()),
        intro: ui.t("data-index-text").to_owned(),
    };
    let files = portal.files.clone();
    let packed = aside(move || export::pack(&files, &rows, &brought, &words)).await?;
    let packed = packed.map_err(Error::internal)?;
    portal
        .db
        .write(move |tx| Ok(events::record(tx, &who, Event::new("person.exported", "person", person.0))?))
        .await?;
    send_zip(packed, "my-data.zip")
}

/// `GET /admin/privacy`
pub async fn records(_: May<ManageSettings>, ui: Ui, portal: Portal) -> Answer {
    let config = portal.config.clone();
    let session_days = config.session_days;
    let outgoing = portal.db.read(move |tx| outgoing::all(tx, &config)).await?;
    ui.page(Records { ui: &ui, tables: &TABLES, outgoing, session_days })
}
