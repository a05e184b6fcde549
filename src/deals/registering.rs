//! Registering: the form, the draft, the review page, handing in.

use askama::Template;
use serde::Deserialize;

use super::deal::{Deal, DealId, Details, State};
use super::drafting::begin;
use super::entry::{EntryKind, enter};
use super::form::{Asked, Facts, Typed, parts};
use super::form_page::{Aside, Page, page};
use super::programme::{self, DealProgramme};
use super::submission::{Registrar, submit};
use super::{lines, query};
use crate::access::rights::RegisterDeals;
use crate::access::{May, Side, Viewer};
use crate::db::Tx;
use crate::error::{Answer, Error};
use crate::portal::Portal;
use crate::programme::TermKind;
use crate::ui::answers::{see_other, see_other_saying};
use crate::ui::{Fields, Form, Path, Problems, Query, Ui, once};

/// What the address of a new registration may say.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    pub programme: String,
    pub customer: String,
    pub website: String,
}

#[derive(Template)]
#[template(path = "deals/review.html")]
struct Review<'a> {
    ui: &'a Ui,
    deal: &'a Deal,
    programme: &'a DealProgramme,
    facts: Vec<(String, String)>,
    lines: Vec<super::protection::Line>,
    missing: Problems,
}

impl Review<'_> {
    fn product(&self, code: &str) -> String {
        self.ui.term(TermKind::Product, code)
    }
}

/// The programmes a viewer may register by; refused in words where there is none.
async fn offered(portal: &Portal, viewer: &Viewer) -> Result<Vec<DealProgramme>, Error> {
    let who = viewer.clone();
    let all = portal.db.read(move |tx| programme::offered(tx, &who)).await?;
    if all.is_empty() { Err(Error::refused("deal-no-programme")) } else { Ok(all) }
}

fn chosen<'a>(all: &'a [DealProgramme], code: &str) -> Result<&'a DealProgramme, Error> {
    all.iter().find(|it| it.code == code).or_else(|| all.first()).ok_or(Error::NotFound)
}

/// Who asks, for the form; `complete` when it is handed in.
fn asked<'a>(viewer: &'a Viewer, partner_type: &'a Option<String>, complete: bool) -> Asked<'a> {
    Asked { role: viewer.role, partner_type: partner_type.as_deref(), complete }
}

/// The code of the firm's partner type.
async fn partner_type(portal: &Portal, viewer: &Viewer) -> Result<Option<String>, Error> {
    let Side::Partner(firm) = viewer.side else { return Ok(None) };
    let who = viewer.clone();
    portal
        .db
        .read(move |tx| {
            let kind = query::partner_type(tx, firm)?;
            Ok(kind.and_then(|id| who.programme.terms.get(id)).map(|term| term.code.clone()))
        })
        .await
}

/// `GET /deals/new?programme=`
pub async fn new(viewer: May<RegisterDeals>, ui: Ui, portal: Portal, wanted: Query<Wanted>) -> Answer {
    let all = offered(&portal, &viewer).await?;
    let programme = chosen(&all, &wanted.programme)?;
    let kind = partner_type(&portal, &viewer).await?;
    let aside = Aside::read(&portal, &viewer, programme).await?;
    let mut typed = Typed::default();
    typed.suggest("customer", &wanted.customer);
    typed.suggest("website", &wanted.website);
    typed.suggest("country", &home_country(&portal, &viewer).await?);
    ui.page(page(
        &ui,
        &all,
        programme,
        &typed,
        asked(&viewer, &kind, false),
        aside,
        None,
        Problems::default(),
    ))
}

/// Most customers are where their partner is.
async fn home_country(portal: &Portal, viewer: &Viewer) -> Result<String, Error> {
    let firm = viewer.firm;
    portal.db.read(move |tx| Ok(query::country_of(tx, firm)?)).await
}

/// `POST /deals`
pub async fn create(viewer: May<RegisterDeals>, ui: Ui, portal: Portal, fields: Form<Fields>) -> Answer {
    let all = offered(&portal, &viewer).await?;
    let programme = chosen(&all, fields.one("programme"))?;
    let kind = partner_type(&portal, &viewer).await?;
    let typed = Typed::read(&fields, &programme.definition);
    let wants_review = fields.one("act") != "draft";
    let asked = asked(&viewer, &kind, wants_review);
    let facts = match typed.parse(&programme.definition, asked, &ui.programme().terms) {
        Ok(facts) => facts,
        Err(problems) => {
            let aside = Aside::read(&portal, &viewer, programme).await?;
            return ui.retry(page(&ui, &all, programme, &typed, asked, aside, None, ui.told(problems)));
        }
    };
    let (sending, of) = (fields.sending(), (programme.id, programme.version));
    let made = portal
        .db
        .write(move |tx| {
            once(tx, &viewer, &sending, |tx| {
                let own = (viewer.firm, Some(viewer.person));
                Ok(begin(tx, &viewer, own, of, facts)?.to_string())
            })
        })
        .await?;
    match wants_review {
        true => see_other(format_args!("/deals/{made}/review")),
        false => see_other_saying(format_args!("/deals/{made}"), "done-deal-draft"),
    }
}

/// A registration that may still be changed, as its pages need it.
struct Loaded {
    deal: Deal,
    details: Details,
    programme: DealProgramme,
    lines: Vec<super::protection::Line>,
    partner_type: Option<String>,
    aside: Aside,
}

impl Loaded {
    async fn read(portal: &Portal, viewer: &Viewer, id: DealId) -> Result<Loaded, Error> {
        let who = viewer.clone();
        let mut loaded = portal
            .db
            .read(move |tx| {
                let (deal, details, programme) = editable(tx, &who, id)?;
                let lines = lines::of(tx, id, &who.programme.terms)?;
                Ok(Loaded { deal, details, programme, lines, partner_type: None, aside: Aside::default() })
            })
            .await?;
        loaded.partner_type = partner_type(portal, viewer).await?;
        loaded.aside = Aside::read(portal, viewer, &loaded.programme).await?;
        Ok(loaded)
    }

    /// What is filled in so far.
    fn typed(&self) -> Typed {
        Typed::of(&self.deal, &self.details, &self.lines)
    }

    /// The form, with what was typed.
    fn form<'a>(&'a self, ui: &'a Ui, typed: &Typed, asked: Asked<'_>, problems: Problems) -> Page<'a> {
        let (programme, of) = (&self.programme, Some((&self.deal, &self.details)));
        page(ui, std::slice::from_ref(programme), programme, typed, asked, self.aside.clone(), of, problems)
    }
}

/// A draft of one's own firm, or one that was sent back.
fn editable(tx: &mut Tx<'_>, by: &Viewer, id: DealId) -> Result<(Deal, Details, DealProgramme), Error> {
    let (deal, details) = query::whole(tx, by, id)?;
    if !matches!(deal.state, State::Draft | State::Returned) {
        return Err(Error::refused("deal-already-submitted"));
    }
    let programme = programme::at_version(tx, deal.programme_id, deal.programme_version)?;
    Ok((deal, details, programme))
}

/// `GET /deals/{id}/edit`
pub async fn edit(viewer: May<RegisterDeals>, ui: Ui, portal: Portal, id: Path<DealId>) -> Answer {
    let loaded = Loaded::read(&portal, &viewer, id.0).await?;
    let asked = asked(&viewer, &loaded.partner_type, false);
    ui.page(loaded.form(&ui, &loaded.typed(), asked, Problems::default()))
}

/// `POST /deals/{id}`
pub async fn save(
    viewer: May<RegisterDeals>,
    ui: Ui,
    portal: Portal,
    id: Path<DealId>,
    fields: Form<Fields>,
) -> Answer {
    let id = id.0;
    let loaded = Loaded::read(&portal, &viewer, id).await?;
    let typed = Typed::read(&fields, &loaded.programme.definition);
    let wants_review = fields.one("act") != "draft";
    let asked = asked(&viewer, &loaded.partner_type, wants_review);
    let facts = match typed.parse(&loaded.programme.definition, asked, &ui.programme().terms) {
        Ok(facts) => facts,
        Err(problems) => return ui.retry(loaded.form(&ui, &typed, asked, ui.told(problems))),
    };
    let seen: i64 = fields.one("revision").parse().unwrap_or(loaded.deal.revision);
    portal.db.write(move |tx| keep(tx, &viewer, id, seen, facts)).await?;
    match wants_review {
        true => see_other(format_args!("/deals/{id}/review")),
        false => see_other_saying(format_args!("/deals/{id}"), "done-deal-draft"),
    }
}

/// Keeps a draft as it was filled in, unless it is no longer the revision that was seen.
fn keep(tx: &mut Tx<'_>, by: &Viewer, id: DealId, seen: i64, facts: Facts) -> Result<(), Error> {
    let told = |deal: &Deal| serde_json::json!({ "customer": deal.customer, "title": deal.title, "amount": deal.amount });
    let (deal, details, _) = editable(tx, by, id)?;
    let (before, deal) = (told(&deal), Deal { revision: seen, ..deal });
    let (deal, details, product_lines) = facts.into(deal, details).map_err(Error::internal)?;
    let saved = query::save(tx, &deal, Some(&details))?;
    lines::put(tx, id, &product_lines, &by.programme.terms)?;
    if let Some(changes) = crate::events::changes(&before, &told(&saved)) {
        enter(tx, id, Some(by), EntryKind::Changed, false, "", &changes)?;
        query::told(tx, by, "deal.changed", &saved, changes)?;
    }
    Ok(())
}

/// `GET /deals/{id}/review`: what will be handed in.
pub async fn review(viewer: May<RegisterDeals>, ui: Ui, portal: Portal, id: Path<DealId>) -> Answer {
    let loaded = Loaded::read(&portal, &viewer, id.0).await?;
    let (typed, programme) = (loaded.typed(), &loaded.programme);
    let asked = asked(&viewer, &loaded.partner_type, true);
    let missing = match typed.parse(&programme.definition, asked, &ui.programme().terms) {
        Ok(_) => Problems::default(),
        Err(problems) => ui.told(problems),
    };
    let facts = summary(&ui, &loaded.deal, programme, &typed, asked);
    let lines = loaded.lines.clone();
    ui.page(Review { ui: &ui, deal: &loaded.deal, programme, facts, lines, missing })
}

/// `POST /deals/{id}/submission`
pub async fn hand_in(viewer: May<RegisterDeals>, ui: Ui, portal: Portal, id: Path<DealId>) -> Answer {
    let id = id.0;
    let loaded = Loaded::read(&portal, &viewer, id).await?;
    let typed = loaded.typed();
    let asked = asked(&viewer, &loaded.partner_type, true);
    if let Err(problems) = typed.parse(&loaded.programme.definition, asked, &ui.programme().terms) {
        return ui.retry(loaded.form(&ui, &typed, asked, ui.told(problems)));
    }
    portal.db.write(move |tx| submit(tx, &Registrar::Partner(&viewer), id)).await?;
    see_other_saying(format_args!("/deals/{id}"), "done-deal-submitted")
}

/// All that was filled in, as label and text.
fn summary(
    ui: &Ui,
    deal: &Deal,
    programme: &DealProgramme,
    typed: &Typed,
    asked: Asked<'_>,
) -> Vec<(String, String)> {
    let parts = parts(ui, &programme.definition, typed, asked);
    let fields = parts.into_iter().flat_map(|part| part.fields).filter(|field| field.input != "lines");
    fields
        .filter(|field| !field.value.is_empty())
        .map(|field| {
            let said = match field.input {
                "select" => field.choices.iter().find(|it| it.selected).map(|it| it.label.clone()),
                "money" if field.code == "amount" => Some(ui.money(&deal.amount, &deal.currency)),
                "date" => field.value.parse().ok().map(|day| ui.date(&day)),
                _ => None,
            };
            (field.label, said.unwrap_or(field.value))
        })
        .collect()
}
