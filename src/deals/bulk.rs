//! Deals out of a table: `guildhall import deals FILE.csv`.
//!
//! A deal is known by the key it has where it comes from. Bringing the same table
//! again changes nothing; a row that says something else by then moves the deal,
//! as far as the workflow lets a deal move. Each row is one transaction, so that a
//! run that is broken off is gone on with by running it again.

use std::path::Path;

use anyhow::Context;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use diesel::prelude::*;
use schema::schema::{firms, imported_deals, memberships, people};

use super::deal::{Deal, DealId, Details, State};
use super::past::{self, Past};
use super::programme::{self, DealProgramme};
use super::protection::Line;
use super::{protection, query, requests};
use crate::access::rights::ManageDeals;
use crate::access::{FirmId, May, PersonId};
use crate::config::Config;
use crate::db::Tx;
use crate::digest::hashed;
use crate::error::{Error, Refusal};
use crate::events::{self, Event};
use crate::matching::Party;
use crate::money;
use crate::partners::{self, FirmKind};
use crate::portal::Portal;
use crate::programme::{TermKind, Terms};
use crate::sheet::{self, Came, Column, Manner, NotTaken, Outcome, Report, Row};
use crate::ui::language::Words;
use crate::ui::{countries, forms};

/// The columns a table of deals may have.
pub const COLUMNS: &[Column] = &[
    Column { name: "key", also: &["deal_id", "id", "number"], needed: true },
    Column { name: "firm", also: &["partner", "reseller", "reseller_name"], needed: true },
    Column { name: "customer", also: &["end_customer", "company", "account"], needed: true },
    Column { name: "website", also: &["domain", "end_customer_domain"], needed: false },
    Column { name: "city", also: &["end_customer_city"], needed: false },
    Column { name: "country", also: &["end_customer_country"], needed: false },
    Column { name: "tax_id", also: &["vat", "vat_id"], needed: false },
    Column { name: "title", also: &["deal", "opportunity", "name"], needed: false },
    Column { name: "amount", also: &["value"], needed: false },
    Column { name: "currency", also: &[], needed: false },
    Column { name: "product", also: &[], needed: false },
    Column { name: "state", also: &["stage", "status", "step"], needed: false },
    Column { name: "registered_on", also: &["submitted_on", "created_on"], needed: false },
    Column { name: "decided_on", also: &["approved_on"], needed: false },
    Column { name: "close_on", also: &["expected_close"], needed: false },
    Column { name: "closed_on", also: &[], needed: false },
    Column { name: "owner", also: &["owner_email"], needed: false },
    Column { name: "reason", also: &["note"], needed: false },
];

/// Words other systems have for where a deal stands.
const STATES: &[(&str, State)] = &[
    ("registered", State::Open),
    ("submitted", State::Open),
    ("pending", State::Open),
    ("new", State::Open),
    ("qualified", State::Approved),
    ("proposal", State::Approved),
    ("negotiation", State::Approved),
    ("rejected", State::Denied),
    ("refused", State::Denied),
];

/// Brings the deals of a table in, and prints what came of each row.
///
/// # Errors
/// When the table or the database cannot be read, or no programme has this code.
/// A row that cannot be taken is no error: it is in the report.
pub fn import_deals(
    config: Config,
    file: &Path,
    programme: Option<&str>,
    dry_run: bool,
    as_json: bool,
) -> anyhow::Result<()> {
    let bytes = std::fs::read(file).with_context(|| file.display().to_string())?;
    let rows = sheet::read(&bytes, COLUMNS)?;
    let portal = Portal::visit(config)?;
    let programmes = portal.db.read_now(|tx| programme::all(tx))?;
    let chosen = match programme {
        Some(code) => programmes.into_iter().find(|it| it.code == code),
        None => programmes.into_iter().next(),
    };
    let chosen = chosen.context("there is no such deal programme in this portal")?;
    let reports = bring_deals(&portal, &chosen, &rows, None, &Manner::plain(Words::of("en"), dry_run))?;
    Ok(sheet::print(&reports, as_json, dry_run)?)
}

/// Brings rows in.
///
/// # Errors
/// When the database fails.
pub fn bring_deals(
    portal: &Portal,
    programme: &DealProgramme,
    rows: &[Row],
    by: Option<&May<ManageDeals>>,
    how: &Manner<'_>,
) -> Result<Vec<Report>, Error> {
    sheet::each(portal, rows, how, "key", |tx, row| bring(tx, programme, row, by))
}

fn bring(
    tx: &mut Tx<'_>,
    programme: &DealProgramme,
    row: &Row,
    by: Option<&May<ManageDeals>>,
) -> Result<Came, Error> {
    let terms = Terms::read(tx)?;
    let facts = match Facts::read(tx, programme, row, &terms)? {
        Ok(facts) => facts,
        Err(refused) => return Ok(Err(refused)),
    };
    if let Some(by) = by
        && partners::managed(tx, by, facts.firm).optional()?.is_none()
    {
        return Ok(Err(NotTaken::at("firm", Refusal::new("partners-parent-foreign"))));
    }
    let print = fingerprint(row);
    let known: Option<(DealId, String)> = imported_deals::table
        .find(&facts.key)
        .select((imported_deals::deal_id, imported_deals::fingerprint))
        .first(tx.conn())
        .optional()?;
    match known {
        Some((_, before)) if before == print => Ok(Ok((Outcome::Unchanged, None))),
        Some((id, _)) => {
            let came = change(tx, programme, id, &facts, by)?;
            if came.is_ok() {
                diesel::update(imported_deals::table.find(&facts.key))
                    .set(imported_deals::fingerprint.eq(&print))
                    .execute(tx.conn())?;
            }
            Ok(came.map(|()| (Outcome::Changed, None)))
        }
        None => {
            let (id, note) = add(tx, programme, &facts, &terms)?;
            diesel::insert_into(imported_deals::table)
                .values((
                    imported_deals::source_key.eq(&facts.key),
                    imported_deals::deal_id.eq(id),
                    imported_deals::fingerprint.eq(&print),
                ))
                .execute(tx.conn())?;
            let told = serde_json::json!({ "by": "import", "key": facts.key });
            tell(tx, by, Event::new("deal.imported", "deal", id.0).about(facts.firm).data(told))?;
            Ok(Ok((Outcome::Added, note)))
        }
    }
}

fn fingerprint(row: &Row) -> String {
    hashed(&row.canonical())
}

/// Writes a deal as the row has it. One that is approved there and collides with an
/// approved one here waits for a decision, like any other registration would.
fn add(
    tx: &mut Tx<'_>,
    programme: &DealProgramme,
    facts: &Facts,
    terms: &Terms,
) -> Result<(DealId, Option<Refusal>), Error> {
    match past::put(tx, &facts.past(programme, facts.state), terms) {
        Ok(id) => Ok((id, None)),
        Err(Error::Refused(why)) if facts.state == State::Approved => {
            let waits = Facts { decided_at: None, ..facts.clone() };
            Ok((past::put(tx, &waits.past(programme, State::Open), terms)?, Some(why)))
        }
        Err(error) => Err(error),
    }
}

/// Moves a deal to where the row has it by now.
fn change(
    tx: &mut Tx<'_>,
    programme: &DealProgramme,
    id: DealId,
    facts: &Facts,
    by: Option<&May<ManageDeals>>,
) -> Result<Result<(), NotTaken>, Error> {
    let (deal, details) = query::stored(tx, id)?;
    if deal.deleted_at.is_some() {
        return Ok(Err(NotTaken::at("key", Refusal::new("sheet-deal-deleted"))));
    }
    let closes = matches!(facts.state, State::Won | State::Lost);
    let moves = deal.state == State::Approved && closes;
    if facts.state != deal.state && !moves && !same_by_time(facts.state, deal.state) {
        return Ok(Err(NotTaken::at("state", Refusal::new("deal-no-such-move"))));
    }
    let now = tx.now;
    let step = programme.definition.first_step(facts.state).filter(|_| moves);
    let changed = Deal {
        title: facts.title.clone(),
        amount: facts.amount,
        currency: facts.currency.clone(),
        close_on: facts.close_on,
        ..deal
    };
    let changed = match step {
        Some(step) => changed.step_to(step, now)?,
        None => changed,
    };
    let details = Details {
        closed_at: if moves { facts.closed_at.or(Some(now)) } else { details.closed_at },
        ..details
    };
    query::save(tx, &changed, Some(&details))?;
    if moves {
        protection::release(tx, id)?;
        requests::void(tx, id)?;
    }
    let told = serde_json::json!({ "by": "import", "key": facts.key });
    tell(tx, by, Event::new("deal.changed", "deal", id.0).about(facts.firm).data(told))?;
    Ok(Ok(()))
}

/// Whoever brought the table did it; by the command, the portal itself.
fn tell(tx: &mut Tx<'_>, by: Option<&May<ManageDeals>>, event: Event) -> QueryResult<()> {
    match by {
        Some(by) => events::record(tx, by, event),
        None => events::record_system(tx, event),
    }
}

/// Approved there and expired or waiting here is no move: time, or a rival, did it.
fn same_by_time(there: State, here: State) -> bool {
    there == State::Approved && matches!(here, State::Expired | State::Open)
}

/// A deal as a row says it is.
#[derive(Debug, Clone)]
struct Facts {
    key: String,
    firm: FirmId,
    owner: Option<PersonId>,
    customer: Party,
    title: String,
    amount: i64,
    currency: String,
    product: Option<String>,
    state: State,
    registered_at: NaiveDateTime,
    decided_at: Option<NaiveDateTime>,
    close_on: Option<NaiveDate>,
    closed_at: Option<NaiveDateTime>,
    reason: String,
}

impl Facts {
    fn read(
        tx: &mut Tx<'_>,
        programme: &DealProgramme,
        row: &Row,
        terms: &Terms,
    ) -> Result<Result<Facts, NotTaken>, Error> {
        let name = forms::key(row.cell("firm"));
        let firm: Option<FirmId> = firms::table
            .filter(firms::name_key.eq(&name))
            .filter(firms::kind.eq(FirmKind::Partner))
            .order(firms::id)
            .select(firms::id)
            .first(tx.conn())
            .optional()?;
        let Some(firm) = firm else {
            return Ok(Err(NotTaken::at("firm", Refusal::new("sheet-firm-unknown"))));
        };
        let owner = match row.cell("owner") {
            "" => None,
            email => {
                let found: Option<PersonId> = memberships::table
                    .inner_join(people::table.on(people::id.eq(memberships::person_id)))
                    .filter(memberships::firm_id.eq(firm))
                    .filter(people::email.eq(email.to_lowercase()))
                    .select(people::id)
                    .first(tx.conn())
                    .optional()?;
                match found {
                    Some(owner) => Some(owner),
                    None => return Ok(Err(NotTaken::at("owner", Refusal::new("sheet-owner-unknown")))),
                }
            }
        };
        let today = tx.now;
        Ok(Facts::of(programme, row, terms, firm, owner, today))
    }

    fn of(
        programme: &DealProgramme,
        row: &Row,
        terms: &Terms,
        firm: FirmId,
        owner: Option<PersonId>,
        now: NaiveDateTime,
    ) -> Result<Facts, NotTaken> {
        let needed = |column: &'static str, most| {
            forms::required(row.cell(column), most).map_err(|why| NotTaken::at(column, why))
        };
        let free = |column: &'static str, most| {
            forms::optional(row.cell(column), most).map_err(|why| NotTaken::at(column, why))
        };
        let choose = |column| NotTaken::at(column, Refusal::new("form-choose"));
        let (key, customer) = (needed("key", 100)?, needed("customer", 200)?);
        let country = match row.cell("country") {
            "" => String::new(),
            name => countries::by_name(name).ok_or_else(|| choose("country"))?.to_owned(),
        };
        let currency = match row.cell("currency") {
            "" => programme.definition.currency.clone(),
            code => code.to_uppercase(),
        };
        if money::exponent(&currency).is_none() {
            return Err(choose("currency"));
        }
        let amount = match row.cell("amount") {
            "" => 0,
            text => money::parse(text, &currency).map_err(|why| NotTaken::at("amount", why))?,
        };
        let product = match row.cell("product") {
            "" => None,
            word => {
                let term = terms.named(TermKind::Product, word).ok_or_else(|| choose("product"))?;
                Some(term.code.clone())
            }
        };
        let state = match row.cell("state") {
            "" => State::Open,
            word => state(programme, word).ok_or_else(|| choose("state"))?,
        };
        let registered_at = day_of(row, "registered_on")?.map_or(now, noon);
        let decided = !matches!(state, State::Draft | State::Open);
        let decided_at = day_of(row, "decided_on")?.map(noon).or(Some(registered_at)).filter(|_| decided);
        Ok(Facts {
            title: match free("title", 200)? {
                title if title.is_empty() => key.clone(),
                title => title,
            },
            key,
            firm,
            owner,
            customer: Party {
                name: customer,
                website: free("website", 300)?,
                city: free("city", 120)?,
                country,
                tax_id: free("tax_id", 40)?,
                ..Party::default()
            },
            amount,
            currency,
            product,
            state,
            registered_at,
            decided_at,
            close_on: day_of(row, "close_on")?,
            closed_at: day_of(row, "closed_on")?.map(noon),
            reason: free("reason", 2000)?,
        })
    }

    fn past<'a>(&self, programme: &'a DealProgramme, state: State) -> Past<'a> {
        let line = |product: &String| Line { product: product.clone(), quantity: 1, amount: self.amount };
        Past {
            programme,
            firm: self.firm,
            owner: self.owner,
            customer: self.customer.clone(),
            title: self.title.clone(),
            amount: self.amount,
            currency: self.currency.clone(),
            close_on: self.close_on,
            lines: self.product.iter().map(line).collect(),
            state,
            source: "import".to_owned(),
            begun_at: self.registered_at,
            submitted_at: Some(self.registered_at),
            decided_at: self.decided_at,
            decided_by: None,
            reason: self.reason.clone(),
            closed_at: self.closed_at,
            loss_reason: String::new(),
        }
    }
}

/// Where a deal stands: the portal's word, a step of the programme, or another
/// system's word. Drafts are their authors' and are not brought in.
fn state(programme: &DealProgramme, word: &str) -> Option<State> {
    let word = word.to_lowercase();
    State::parse(&word)
        .or_else(|| programme.definition.step(&word).map(|step| step.state))
        .or_else(|| STATES.iter().find(|(known, _)| *known == word).map(|(_, state)| *state))
        .filter(|state| *state != State::Draft)
}

fn day_of(row: &Row, column: &'static str) -> Result<Option<NaiveDate>, NotTaken> {
    match row.cell(column) {
        "" => Ok(None),
        text => match NaiveDate::parse_from_str(text, "%Y-%m-%d") {
            Ok(day) => Ok(Some(day)),
            Err(_) => Err(NotTaken::at(column, Refusal::new("form-day"))),
        },
    }
}

fn noon(day: NaiveDate) -> NaiveDateTime {
    day.and_time(NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default())
}
