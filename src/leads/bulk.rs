//! Leads out of a table: of a fair, of another system. From the command
//! (`guildhall import leads`) or by a file in the browser.
//!
//! Each row is routed before the next is looked at: the second lead of a table finds the
//! firm that got the first one busier, so a batch is shared out like leads that come one
//! by one. A row with a key is taken once, however often its table is brought.

use std::path::Path;

use anyhow::Context;
use diesel::prelude::*;
use schema::schema::imported_leads;

use super::lead::{LeadId, NewLead};
use super::staff::LeadForm;
use super::{query, routing};
use crate::access::May;
use crate::access::rights::RouteLeads;
use crate::config::Config;
use crate::db::Tx;
use crate::error::{Error, Refusal};
use crate::portal::Portal;
use crate::programme::{TermKind, Terms};
use crate::sheet::{self, Column, Manner, NotTaken, Outcome, Report, Row};
use crate::ui::countries;
use crate::ui::language::Words;

/// The columns a table of leads may have.
pub const COLUMNS: &[Column] = &[
    Column { name: "key", also: &["id", "lead_id", "number"], needed: false },
    Column { name: "company", also: &["firm", "organisation", "organization", "account"], needed: true },
    Column { name: "contact_name", also: &["name", "contact", "full_name"], needed: false },
    Column { name: "email", also: &["mail", "e-mail", "contact_email"], needed: false },
    Column { name: "phone", also: &["telephone", "contact_phone"], needed: false },
    Column { name: "website", also: &["domain", "url"], needed: false },
    Column { name: "country", also: &[], needed: true },
    Column { name: "city", also: &[], needed: false },
    Column { name: "product", also: &[], needed: false },
    Column { name: "vertical", also: &["industry", "sector"], needed: false },
    Column { name: "need", also: &["notes", "description", "message"], needed: true },
    Column { name: "amount", also: &["value"], needed: false },
    Column { name: "currency", also: &[], needed: false },
    Column { name: "source", also: &[], needed: false },
    Column { name: "campaign", also: &[], needed: false },
];

/// Takes a lead in and routes it, unless its key brought one before.
pub fn take(
    tx: &mut Tx<'_>,
    key: &str,
    lead: &NewLead,
    by: Option<&May<RouteLeads>>,
    base: &str,
) -> Result<(LeadId, Outcome), Error> {
    if !key.is_empty() {
        let there: Option<LeadId> =
            imported_leads::table.find(key).select(imported_leads::lead_id).first(tx.conn()).optional()?;
        if let Some(there) = there {
            return Ok((there, Outcome::Unchanged));
        }
    }
    let id = query::add(tx, lead, by.map(|by| &**by))?.id;
    if !key.is_empty() {
        diesel::insert_into(imported_leads::table)
            .values((imported_leads::source_key.eq(key), imported_leads::lead_id.eq(id)))
            .execute(tx.conn())?;
    }
    routing::route(tx, id, base)?;
    Ok((id, Outcome::Added))
}

/// `guildhall import leads FILE.csv`
///
/// # Errors
/// When the table or the database cannot be read. A row that cannot be taken is no error:
/// it is in the report.
pub fn import_leads(config: Config, file: &Path, dry_run: bool, as_json: bool) -> anyhow::Result<()> {
    let bytes = std::fs::read(file).with_context(|| file.display().to_string())?;
    let rows = sheet::read(&bytes, COLUMNS)?;
    let portal = Portal::visit(config)?;
    let reports = bring_leads(&portal, &rows, None, &Manner::plain(Words::of("en"), dry_run))?;
    Ok(sheet::print(&reports, as_json, dry_run)?)
}

/// Brings rows in. A key that stands twice in a table brings one lead, in a dry run too.
///
/// # Errors
/// When the database fails.
pub fn bring_leads(
    portal: &Portal,
    rows: &[Row],
    by: Option<&May<RouteLeads>>,
    how: &Manner<'_>,
) -> Result<Vec<Report>, Error> {
    let base = portal.config.base_url();
    let mut tried = std::collections::BTreeSet::new();
    sheet::each(portal, rows, how, "company", |tx, row| {
        let key = row.cell("key");
        let lead = match read(row, &Terms::read(tx)?) {
            Ok(lead) => lead,
            Err(refused) => return Ok(Err(refused)),
        };
        if how.dry_run && !key.is_empty() && !tried.insert(key.to_owned()) {
            return Ok(Ok((Outcome::Unchanged, None)));
        }
        let (_, outcome) = take(tx, key, &lead, by, &base)?;
        Ok(Ok((outcome, None)))
    })
}

/// A lead as a row says it is: countries and products by their names too.
fn read(row: &Row, terms: &Terms) -> Result<NewLead, NotTaken> {
    let choose = |column| NotTaken::at(column, Refusal::new("form-choose"));
    let country = countries::by_name(row.cell("country")).ok_or_else(|| choose("country"))?;
    let product = match row.cell("product") {
        "" => "",
        word => terms
            .named(TermKind::Product, word)
            .map(|term| term.code.as_str())
            .ok_or_else(|| choose("product"))?,
    };
    let text = |column: &str| row.cell(column).to_owned();
    let form = LeadForm {
        company: text("company"),
        contact_name: text("contact_name"),
        email: text("email"),
        phone: text("phone"),
        website: text("website"),
        country: country.to_owned(),
        city: text("city"),
        product: product.to_owned(),
        vertical: text("vertical"),
        need: text("need"),
        amount: text("amount"),
        currency: text("currency").to_uppercase(),
        source: text("source"),
        campaign: text("campaign"),
    };
    form.parse(terms, false).map_err(|problems| {
        let first = problems.first();
        let known = |field: &str| COLUMNS.iter().map(|column| column.name).find(|name| *name == field);
        NotTaken {
            column: first.as_ref().and_then(|(field, _)| known(field)),
            why: first.map_or_else(|| Refusal::new("form-required"), |(_, why)| why),
        }
    })
}
