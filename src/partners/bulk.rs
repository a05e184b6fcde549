//! Partner firms out of a table: `guildhall import firms FILE.csv`.
//!
//! A firm is known by its name: bringing the same table again changes nothing, and
//! what was edited in the portal meanwhile is never written over.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::Context;
use diesel::prelude::*;
use schema::schema::firms;

use super::firm::{self, FirmFacts, FirmKind};
use super::query;
use crate::access::rights::ManageFirms;
use crate::access::{FirmId, May, Role};
use crate::config::Config;
use crate::db::Tx;
use crate::error::{Error, Refusal};
use crate::events::{self, Event};
use crate::portal::Portal;
use crate::programme::{Settings, TermKind, Terms};
use crate::sheet::{self, Column, Manner, NotTaken, Outcome, Report, Row};
use crate::ui::language::Words;
use crate::ui::{countries, forms, language};

/// The columns a table of firms may have.
pub const COLUMNS: &[Column] = &[
    Column {
        name: "name",
        also: &["firm", "partner", "reseller_name", "resellername", "company"],
        needed: true,
    },
    Column { name: "country", also: &[], needed: false },
    Column { name: "city", also: &[], needed: false },
    Column { name: "website", also: &["domain", "url"], needed: false },
    Column { name: "tier", also: &["level"], needed: false },
    Column { name: "region", also: &[], needed: false },
    Column { name: "type", also: &["partner_type"], needed: false },
    Column { name: "distributor", also: &["buys_through"], needed: false },
    Column { name: "language", also: &["lang"], needed: false },
    Column { name: "time_zone", also: &["timezone", "zone"], needed: false },
];

/// Brings the firms of a table in, and prints what came of each row.
///
/// # Errors
/// When the table or the database cannot be read. A row that cannot be taken is
/// no error: it is in the report.
pub fn import_firms(config: Config, file: &Path, dry_run: bool, as_json: bool) -> anyhow::Result<()> {
    let bytes = std::fs::read(file).with_context(|| file.display().to_string())?;
    let rows = sheet::read(&bytes, COLUMNS)?;
    let portal = Portal::visit(config)?;
    let ready = portal.db.read_now(|tx| Ok(query::vendor(tx)?.is_some()))?;
    anyhow::ensure!(
        ready,
        "this portal has no vendor yet: run `guildhall demo` or `guildhall create-admin` first"
    );
    let reports = bring_firms(&portal, &rows, None, &Manner::plain(Words::of("en"), dry_run))?;
    Ok(sheet::print(&reports, as_json, dry_run)?)
}

/// Brings rows in. What a dry run would have brought counts as there for the rows below.
///
/// # Errors
/// When the database fails.
pub fn bring_firms(
    portal: &Portal,
    rows: &[Row],
    by: Option<&May<ManageFirms>>,
    how: &Manner<'_>,
) -> Result<Vec<Report>, Error> {
    // A channel manager brings firms of their own.
    let manager = by.filter(|by| by.role == Role::ChannelManager).map(|by| by.person);
    let mut tried = BTreeSet::new();
    sheet::each(portal, rows, how, "name", |tx, row| {
        let facts = match read(tx, row, how.dry_run.then_some(&tried))? {
            Ok(facts) => FirmFacts { channel_manager: manager, ..facts },
            Err(refused) => return Ok(Err(refused)),
        };
        let there: i64 = firms::table
            .filter(firms::name_key.eq(forms::key(&facts.name)))
            .filter(firms::kind.eq(FirmKind::Partner))
            .count()
            .get_result(tx.conn())?;
        if there > 0 || how.dry_run && !tried.insert(forms::key(&facts.name)) {
            return Ok(Ok((Outcome::Unchanged, None)));
        }
        let id = firm::add(tx, &facts.as_new())?;
        let event = Event::new("firm.added", "firm", id.0).about(id);
        let event = event.data(serde_json::json!({ "by": "import" }));
        match by {
            Some(by) => events::record(tx, by, event)?,
            None => events::record_system(tx, event)?,
        }
        Ok(Ok((Outcome::Added, None)))
    })
}

/// A firm as a row says it is. Its distributor must be here, or above it in the table.
fn read(
    tx: &mut Tx<'_>,
    row: &Row,
    tried: Option<&BTreeSet<String>>,
) -> Result<Result<FirmFacts, NotTaken>, Error> {
    let (terms, settings) = (Terms::read(tx)?, Settings::read(tx)?);
    let distributor = match row.cell("distributor") {
        "" => None,
        name => {
            let found: Option<FirmId> = firms::table
                .filter(firms::name_key.eq(forms::key(name)))
                .filter(firms::kind.eq(FirmKind::Partner))
                .order(firms::id)
                .select(firms::id)
                .first(tx.conn())
                .optional()?;
            match found {
                Some(found) => Some(found),
                // A dry run has not brought it, and would have.
                None if tried.is_some_and(|tried| tried.contains(&forms::key(name))) => None,
                None => {
                    return Ok(Err(NotTaken::at("distributor", Refusal::new("partners-parent-unknown"))));
                }
            }
        }
    };
    Ok(facts(row, &terms, &settings).map(|facts| FirmFacts { distributor, ..facts }))
}

fn facts(row: &Row, terms: &Terms, settings: &Settings) -> Result<FirmFacts, NotTaken> {
    let choose = || Refusal::new("form-choose");
    let term = |column: &'static str, kind| match row.cell(column) {
        "" => Ok(None),
        word => match terms.named(kind, word) {
            Some(term) => Ok(Some(term.id)),
            None => Err(NotTaken::at(column, choose())),
        },
    };
    let or = |text: &str, default: &str| if text.is_empty() { default.to_owned() } else { text.to_owned() };
    let country = match row.cell("country") {
        "" => String::new(),
        name => {
            let code = countries::by_name(name).ok_or_else(|| NotTaken::at("country", choose()))?;
            code.to_owned()
        }
    };
    let language = or(row.cell("language"), &settings.language);
    let time_zone = or(row.cell("time_zone"), &settings.time_zone);
    if language::known(&language).is_none() {
        return Err(NotTaken::at("language", choose()));
    }
    if time_zone.parse::<chrono_tz::Tz>().is_err() {
        return Err(NotTaken::at("time_zone", choose()));
    }
    let name = forms::required(row.cell("name"), 200).map_err(|why| NotTaken::at("name", why))?;
    let website = forms::optional(row.cell("website"), 300).map_err(|why| NotTaken::at("website", why))?;
    Ok(FirmFacts {
        name,
        parent: None,
        distributor: None,
        channel_manager: None,
        tier: term("tier", TermKind::Tier)?,
        region: term("region", TermKind::Region)?,
        partner_type: term("type", TermKind::PartnerType)?,
        country,
        city: forms::optional(row.cell("city"), 120).map_err(|why| NotTaken::at("city", why))?,
        website,
        language,
        time_zone,
    })
}
