//! The public form: somebody asks, a firm answers. A field that only machines
//! fill in, a limit by address, and the same page of thanks whatever became of it.

use askama::Template;
use chrono::TimeDelta;
use diesel::prelude::*;
use schema::schema::leads;
use serde::Deserialize;

use super::staff::{LeadForm, lands, products};
use super::{query, routing};
use crate::access::Anyone;
use crate::db::dialect;
use crate::error::{Answer, Error, Refusal};
use crate::portal::Portal;
use crate::ui::{Choice, Form, Problems, Ui};

/// Enquiries the portal takes in an hour from all strangers together, and from one
/// mail address.
const PER_HOUR: i64 = 200;
const PER_ADDRESS: i64 = 3;

/// What is typed; `fax` is filled in by machines only, `consent` is a tick.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Enquiry {
    #[serde(flatten)]
    pub lead: LeadForm,
    pub fax: String,
    pub consent: String,
}

#[derive(Template)]
#[template(path = "leads/enquiry.html")]
struct Page<'a> {
    ui: &'a Ui,
    form: &'a LeadForm,
    countries: Vec<Choice>,
    products: Vec<Choice>,
    problems: Problems,
    consent: bool,
    sent: bool,
}

fn page<'a>(ui: &'a Ui, form: &'a LeadForm, problems: Problems, consent: bool, sent: bool) -> Page<'a> {
    Page {
        countries: lands(ui, &form.country),
        products: products(ui, &form.product),
        ui,
        form,
        problems,
        consent,
        sent,
    }
}

/// `GET /enquiry`
pub async fn show(_: Anyone, ui: Ui) -> Answer {
    ui.page(page(&ui, &LeadForm::default(), Problems::default(), false, false))
}

/// `POST /enquiry`
pub async fn send(_: Anyone, ui: Ui, portal: Portal, form: Form<Enquiry>) -> Answer {
    let consent = form.consent == "yes";
    let mut parsed = form.lead.parse(&ui.programme().terms, true);
    if !consent {
        let mut problems = parsed.err().unwrap_or_default();
        problems.add("consent", Refusal::new("enquiry-consent-needed"));
        parsed = Err(problems);
    }
    let mut lead = match parsed {
        Ok(lead) => lead,
        Err(problems) => return ui.retry(page(&ui, &form.lead, ui.told(problems), consent, false)),
    };
    if form.fax.is_empty() {
        if lead.source.is_empty() {
            lead.source = "web".to_owned();
        }
        let base = portal.config.base_url();
        portal
            .db
            .write(move |tx| {
                dialect::hold_word(tx, &format!("enquiry {}", lead.email))?;
                let hour_ago = tx.now - TimeDelta::hours(1);
                let web =
                    leads::table.filter(leads::created_at.gt(hour_ago)).filter(leads::created_by.is_null());
                let all: i64 = web.count().get_result(tx.conn())?;
                let own: i64 = web.filter(leads::email.eq(&lead.email)).count().get_result(tx.conn())?;
                if all >= PER_HOUR {
                    return Err(Error::TooMany { retry_after: 3600 });
                }
                // Sent again, or a fourth time in an hour: thanked, and kept once.
                if own < PER_ADDRESS && !said_before(tx, &lead)? {
                    let lead = query::add(tx, &lead, None)?;
                    routing::route(tx, lead.id, &base)?;
                }
                Ok(())
            })
            .await?;
    }
    ui.page(page(&ui, &LeadForm::default(), Problems::default(), false, true))
}

/// Whether the same person asked the very same within a day.
fn said_before(tx: &mut crate::db::Tx<'_>, lead: &super::lead::NewLead) -> QueryResult<bool> {
    let day_ago = tx.now - TimeDelta::days(1);
    let same = leads::table
        .filter(leads::email.eq(&lead.email))
        .filter(leads::created_at.gt(day_ago))
        .filter(leads::need.eq(&lead.need));
    diesel::select(diesel::dsl::exists(same)).get_result(tx.conn())
}
