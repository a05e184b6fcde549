//! What the vendor's people do with leads: add, assign by hand, clear of suspicion.

use askama::Template;
use serde::Deserialize;

use super::lead::{Lead, LeadId, NewLead, State};
use super::query;
use super::routing::{self, Why};
use crate::access::rights::RouteLeads;
use crate::access::{FirmId, May};
use crate::db::dialect;
use crate::error::{Answer, Error, Refusal};
use crate::events::{self, Event};
use crate::money;
use crate::partners;
use crate::portal::Portal;
use crate::programme::{TermKind, Terms};
use crate::ui::answers::see_other_saying;
use crate::ui::{Choice, Form, Path, Problems, Ui, countries, forms, once};

/// Hours a firm has that a person chose.
const BY_HAND: i64 = 48;

/// What is typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct LeadForm {
    pub company: String,
    pub contact_name: String,
    pub email: String,
    pub phone: String,
    pub website: String,
    pub country: String,
    pub city: String,
    pub product: String,
    pub vertical: String,
    pub need: String,
    pub amount: String,
    pub currency: String,
    pub source: String,
    pub campaign: String,
}

impl LeadForm {
    /// What it means; `public` asks for what a stranger must give.
    pub fn parse(&self, terms: &Terms, public: bool) -> Result<NewLead, Problems> {
        let mut problems = Problems::default();
        let choose = || Refusal::new("form-choose");
        let company = problems.need("company", forms::required(&self.company, 200));
        let contact = match public {
            true => forms::required(&self.contact_name, 120),
            false => forms::optional(&self.contact_name, 120),
        };
        let contact_name = problems.need("contact_name", contact);
        let email = match (public, self.email.trim()) {
            (false, "") => Ok(String::new()),
            (_, typed) => forms::email(typed),
        };
        let email = problems.need("email", email);
        let phone = problems.need("phone", forms::optional(&self.phone, 40));
        let website = match self.website.trim() {
            "" => Ok(String::new()),
            typed if typed.contains("://") => forms::link(typed),
            typed => forms::link(&format!("https://{typed}")),
        };
        let website = problems.need("website", website);
        let country = countries::known(&self.country).then(|| self.country.clone()).ok_or_else(choose);
        let country = problems.need("country", country);
        let city = problems.need("city", forms::optional(&self.city, 120));
        let product = match self.product.as_str() {
            "" => Ok(None),
            code => terms.coded(TermKind::Product, code).map(|term| Some(term.id)).ok_or_else(choose),
        };
        let product = problems.need("product", product);
        let need = problems.need("need", forms::required(&self.need, 5000));
        let vertical = problems.need("vertical", forms::optional(&self.vertical, 80));
        let currency = if self.currency.is_empty() { "EUR" } else { self.currency.as_str() };
        let amount = match self.amount.trim() {
            "" => Ok(0),
            typed => money::parse(typed, currency),
        };
        let amount = problems.need("amount", amount);
        let source = problems.need("source", forms::optional(&self.source, 80));
        let campaign = problems.need("campaign", forms::optional(&self.campaign, 80));
        problems.or(|| {
            Some(NewLead {
                company: company?,
                contact_name: contact_name?,
                email: email?,
                phone: phone?,
                website: website?,
                country: country?,
                city: city?,
                product: product?,
                vertical: vertical?,
                need: need?,
                amount: amount?,
                currency: currency.to_owned(),
                source: source?,
                campaign: campaign?,
            })
        })
    }
}

#[derive(Template)]
#[template(path = "leads/new.html")]
struct New<'a> {
    ui: &'a Ui,
    form: &'a LeadForm,
    countries: Vec<Choice>,
    products: Vec<Choice>,
    currencies: Vec<Choice>,
    problems: Problems,
}

/// Products to choose from, none first.
pub fn products(ui: &Ui, current: &str) -> Vec<Choice> {
    let terms = ui.programme().terms.of(TermKind::Product);
    let mut all: Vec<Choice> =
        terms.map(|term| Choice::of(&term.code, ui.term_name(term), current)).collect();
    all.insert(0, Choice::of("", "", current));
    all
}

/// Countries to choose from, none first.
pub fn lands(ui: &Ui, current: &str) -> Vec<Choice> {
    let mut all = countries::choices(ui, current);
    all.insert(0, Choice::of("", "", current));
    all
}

fn page<'a>(ui: &'a Ui, form: &'a LeadForm, problems: Problems) -> New<'a> {
    let currency = if form.currency.is_empty() { "EUR" } else { &form.currency };
    New {
        countries: lands(ui, &form.country),
        products: products(ui, &form.product),
        currencies: money::choices(currency),
        ui,
        form,
        problems,
    }
}

/// `GET /leads/new`
pub async fn new(_: May<RouteLeads>, ui: Ui) -> Answer {
    ui.page(page(&ui, &LeadForm::default(), Problems::default()))
}

/// `POST /leads`: added and routed in one transaction.
pub async fn create(by: May<RouteLeads>, ui: Ui, portal: Portal, form: Form<LeadForm>) -> Answer {
    let lead = match form.parse(&ui.programme().terms, false) {
        Ok(lead) => lead,
        Err(problems) => return ui.retry(page(&ui, &form, ui.told(problems))),
    };
    let (sending, base) = (form.sending(), portal.config.base_url());
    let made = portal
        .db
        .write(move |tx| {
            once(tx, &by, &sending, |tx| {
                let lead = query::add(tx, &lead, Some(&by))?;
                let lead = routing::route(tx, lead.id, &base)?;
                Ok(format!("/leads/{}", lead.id))
            })
        })
        .await?;
    see_other_saying(made, "done-lead-added")
}

/// What is sent to assign.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct AssignForm {
    /// A firm's name.
    pub firm: String,
}

/// What is sent to say whether a lead is one.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct SpamForm {
    /// `yes` to mark, else to clear.
    pub spam: String,
}

/// `POST /leads/{id}/assignment`: to a firm that a person chose. Whoever holds it
/// loses it.
pub async fn assign(by: May<RouteLeads>, portal: Portal, id: Path<LeadId>, form: Form<AssignForm>) -> Answer {
    let (id, name, base) = (id.0, form.firm.trim().to_owned(), portal.config.base_url());
    portal
        .db
        .write(move |tx| {
            dialect::hold(tx, "leads", id.0)?;
            let lead = query::one(tx, &by, id)?;
            if lead.state == State::Registered {
                return Err(Error::refused("lead-answered"));
            }
            let firms = partners::offered(tx, &by, &name, 20)?;
            let exact = firms.iter().find(|(_, known)| forms::key(known) == forms::key(&name));
            let firm: FirmId =
                exact.map(|(firm, _)| *firm).ok_or_else(|| Error::refused("lead-no-such-firm"))?;
            let lead = match lead.state {
                State::Offered | State::Accepted => {
                    super::keeping::take_back(tx, lead, "withdrawn", Some(by.person), "", false)?
                }
                _ => lead,
            };
            let why = Why { by: by.name.clone(), ..Why::default() };
            routing::offer(tx, lead, firm, None, BY_HAND, why, Some(&base))?;
            Ok(events::record(tx, &by, Event::new("lead.assigned", "lead", id.0).about(firm))?)
        })
        .await?;
    see_other_saying(format_args!("/leads/{id}"), "done-saved")
}

/// `POST /leads/{id}/spam`: marked, or cleared and routed.
pub async fn mark(by: May<RouteLeads>, portal: Portal, id: Path<LeadId>, form: Form<SpamForm>) -> Answer {
    let (id, spam, base) = (id.0, form.spam == "yes", portal.config.base_url());
    portal
        .db
        .write(move |tx| {
            dialect::hold(tx, "leads", id.0)?;
            let lead = query::one(tx, &by, id)?;
            let facts = serde_json::json!({ "spam": spam });
            match (spam, lead.state) {
                (true, State::Manual | State::Pool) => {
                    query::save(tx, &Lead { state: State::Spam, spam: "lead-spam-said".to_owned(), ..lead })?;
                }
                (false, State::Spam) => {
                    query::save(tx, &Lead { state: State::Manual, spam: String::new(), ..lead })?;
                    routing::route(tx, id, &base)?;
                }
                _ => return Err(Error::refused("lead-answered")),
            }
            Ok(events::record(tx, &by, Event::new("lead.judged", "lead", id.0).data(facts))?)
        })
        .await?;
    see_other_saying(format_args!("/leads/{id}"), "done-saved")
}
