//! Registering: the form in its steps, and the draft that keeps itself.

use actix_web::http::StatusCode;
use serde::Deserialize;

use super::asker::Asker;
use super::deal::{Deal, DealId, Details, State};
use super::drafting::begin;
use super::eligibility::{self, Judged};
use super::entry::{EntryKind, enter};
use super::field::Place;
use super::files::{self, DealFile};
use super::for_whom::{ForWhom, whose};
use super::form::{Extent, Facts, Typed};
use super::form_page::{Aside, Filled, Page, page};
use super::programme::{self, DealProgramme};
use super::protection::Line;
use super::steps::Steps;
use super::{lines, query};
use crate::access::rights::RegisterDeals;
use crate::access::{FirmId, May, Viewer};
use crate::db::Tx;
use crate::error::{Answer, Error, Refusal};
use crate::portal::Portal;
use crate::ui::answers::{json, see_other, see_other_saying};
use crate::ui::{Fields, Form, Path, Problems, Query, Sending, Ui, once, sending};

/// What the address of a new registration may say.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    pub programme: String,
    pub customer: String,
    pub website: String,
    /// The key of the firm it is registered for.
    #[serde(rename = "for")]
    pub for_whom: String,
}

/// Which step of the form is asked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct WantedStep {
    pub part: String,
}

/// What the pressed button wants next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Act {
    /// Kept while somebody types; the page stays.
    Keep,
    /// Kept for later.
    Draft,
    Back,
    /// The next step, or the review after the last.
    Next,
}

impl Act {
    fn of(fields: &Fields) -> Act {
        match fields.one("act") {
            "keep" => Act::Keep,
            "draft" => Act::Draft,
            "back" => Act::Back,
            _ => Act::Next,
        }
    }

    /// What must be there for it.
    fn extent(self, part: Option<Place>) -> Extent {
        match (self, part) {
            (Act::Next, Some(place)) => Extent::Part(place),
            (Act::Next, None) => Extent::Whole,
            (Act::Keep | Act::Draft | Act::Back, _) => Extent::Draft,
        }
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

/// `GET /deals/new?programme=`
pub async fn new(viewer: May<RegisterDeals>, ui: Ui, portal: Portal, wanted: Query<Wanted>) -> Answer {
    let all = offered(&portal, &viewer).await?;
    let programme = chosen(&all, &wanted.programme)?;
    let for_whom = ForWhom::read(&portal, &viewer, &wanted.for_whom).await?;
    let asker = Asker::read(&portal, &viewer, viewer.role, for_whom.chosen).await?;
    let aside = Aside::read(&portal, &viewer, programme, for_whom.chosen).await?;
    let mut typed = Typed::default();
    typed.suggest("customer", &wanted.customer);
    typed.suggest("website", &wanted.website);
    typed.suggest("country", &home_country(&portal, for_whom.chosen).await?);
    let asked = asker.asked(Extent::Draft);
    let part = Steps::of(&programme.definition, &typed, asked).at("");
    let filled = Filled { all: &all, programme, typed: &typed, asked, part, of: None };
    ui.page(page(&ui, filled, aside, Problems::default()).for_whom(&for_whom))
}

/// Most customers are where their partner is.
async fn home_country(portal: &Portal, firm: FirmId) -> Result<String, Error> {
    portal.db.read(move |tx| Ok(query::country_of(tx, firm)?)).await
}

/// `POST /deals`
pub async fn create(viewer: May<RegisterDeals>, ui: Ui, portal: Portal, fields: Form<Fields>) -> Answer {
    // A page that kept itself has its draft, whether or not its reader heard of it.
    let kept = match fields.one("once") {
        "" => Sending::of("", b""),
        word => Sending::of("/deals/kept", format!("once={word}").as_bytes()),
    };
    if let Some(id) = made_by(&portal, &viewer, &kept).await? {
        return save(viewer, ui, portal, Path(id), fields).await;
    }
    let all = offered(&portal, &viewer).await?;
    let programme = chosen(&all, fields.one("programme"))?;
    let for_whom = ForWhom::read(&portal, &viewer, fields.one("for")).await?;
    let firm = for_whom.chosen;
    let asker = Asker::read(&portal, &viewer, viewer.role, firm).await?;
    let typed = Typed::read(&fields, &programme.definition);
    let steps = Steps::of(&programme.definition, &typed, asker.asked(Extent::Draft));
    let (act, part) = (Act::of(&fields), step(&steps, &fields));
    let asked = asker.asked(act.extent(part));
    let facts = match typed.parse(&programme.definition, asked, &ui.programme().terms) {
        Ok(facts) => facts,
        Err(problems) => {
            let aside = Aside::read(&portal, &viewer, programme, firm).await?;
            let filled = Filled { all: &all, programme, typed: &typed, asked, part, of: None };
            return ui.retry(page(&ui, filled, aside, ui.told(problems)).for_whom(&for_whom));
        }
    };
    let sending = if act == Act::Keep { kept } else { fields.sending() };
    let of = (programme.id, programme.version);
    let made = portal
        .db
        .write(move |tx| {
            let made = once(tx, &viewer, &sending, |tx| {
                let whose = whose(tx, &viewer, firm)?;
                Ok(begin(tx, &viewer, whose, of, facts)?.to_string())
            })?;
            let id: DealId = made.parse().map_err(|_| Error::NotFound)?;
            Ok((id, query::one(tx, &viewer, id)?.revision))
        })
        .await?;
    went(&ui, act, &steps, part, made)
}

/// The draft a sending made.
async fn made_by(portal: &Portal, viewer: &Viewer, sending: &Sending) -> Result<Option<DealId>, Error> {
    let (who, sending) = (viewer.clone(), sending.clone());
    let made = portal.db.read(move |tx| Ok(sending::made(tx, &who, &sending)?)).await?;
    Ok(made.and_then(|made| made.parse().ok()))
}

/// The step that was sent; nothing where the form came whole.
fn step(steps: &Steps, fields: &Fields) -> Option<Place> {
    if fields.has("part") { steps.at(fields.one("part")) } else { None }
}

/// Where somebody is led whose draft was kept.
fn went(ui: &Ui, act: Act, steps: &Steps, part: Option<Place>, (id, revision): (DealId, i64)) -> Answer {
    let edit = |place: Place| format!("/deals/{id}/edit?part={}", place.word());
    match act {
        Act::Keep => json(
            StatusCode::OK,
            &serde_json::json!({
                "to": format!("/deals/{id}"),
                "page": part.map_or(format!("/deals/{id}/edit"), edit),
                "revision": revision,
                "said": ui.with("deal-kept-at", "time", ui.time(&ui.now)),
            }),
        ),
        Act::Draft => see_other_saying(format_args!("/deals/{id}"), "done-deal-draft"),
        Act::Back => {
            see_other(part.and_then(|at| steps.before(at)).map_or(format!("/deals/{id}/edit"), edit))
        }
        Act::Next => {
            see_other(part.and_then(|at| steps.after(at)).map_or(format!("/deals/{id}/review"), edit))
        }
    }
}

/// A registration that may still be changed, as its pages need it.
pub(super) struct Loaded {
    pub deal: Deal,
    pub details: Details,
    pub programme: DealProgramme,
    pub lines: Vec<Line>,
    pub files: Vec<DealFile>,
    pub asker: Asker,
    pub criteria: Vec<Judged>,
    aside: Aside,
}

impl Loaded {
    pub async fn read(portal: &Portal, viewer: &Viewer, id: DealId) -> Result<Loaded, Error> {
        let who = viewer.clone();
        let (deal, details, programme, lines, files, criteria) = portal
            .db
            .read(move |tx| {
                let (deal, details, programme) = editable(tx, &who, id)?;
                let lines = lines::of(tx, id, &who.programme.terms)?;
                let criteria = eligibility::of_deal(tx, &programme, &deal, &who.programme.terms)?;
                Ok((deal, details, programme, lines, files::of(tx, &who, id)?, criteria))
            })
            .await?;
        let asker = Asker::read(portal, viewer, viewer.role, deal.firm_id).await?;
        let aside = Aside::read(portal, viewer, &programme, deal.firm_id).await?;
        Ok(Loaded { deal, details, programme, lines, files, asker, criteria, aside })
    }

    /// What is filled in so far.
    pub fn typed(&self) -> Typed {
        Typed::of(&self.deal, &self.details, &self.lines)
    }

    /// The form, with what was typed.
    fn form<'a>(
        &'a self,
        ui: &'a Ui,
        typed: &Typed,
        extent: Extent,
        part: Option<Place>,
        problems: Problems,
    ) -> Page<'a> {
        let (programme, asked) = (&self.programme, self.asker.asked(extent));
        // What is wrong on another step could not be seen on this one.
        let elsewhere = |field: &str| {
            let there = programme.definition.field(field);
            part.is_some_and(|part| there.is_some_and(|field| field.place != part))
        };
        let part = if problems.all().iter().any(|(field, _)| elsewhere(field)) { None } else { part };
        let of = Some((&self.deal, &self.details));
        let all = std::slice::from_ref(programme);
        page(ui, Filled { all, programme, typed, asked, part, of }, self.aside.clone(), problems)
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

/// `GET /deals/{id}/edit?part=`
pub async fn edit(
    viewer: May<RegisterDeals>,
    ui: Ui,
    portal: Portal,
    id: Path<DealId>,
    wanted: Query<WantedStep>,
) -> Answer {
    let loaded = Loaded::read(&portal, &viewer, id.0).await?;
    let typed = loaded.typed();
    let steps = Steps::of(&loaded.programme.definition, &typed, loaded.asker.asked(Extent::Draft));
    let part = steps.at(&wanted.part);
    ui.page(loaded.form(&ui, &typed, Extent::Draft, part, Problems::default()))
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
    let definition = &loaded.programme.definition;
    let typed = Typed::read(&fields, definition).over(loaded.typed());
    let steps = Steps::of(definition, &typed, loaded.asker.asked(Extent::Draft));
    let (act, part) = (Act::of(&fields), step(&steps, &fields));
    let extent = act.extent(part);
    let facts = match typed.parse(definition, loaded.asker.asked(extent), &ui.programme().terms) {
        Ok(facts) => facts,
        Err(problems) => return ui.retry(loaded.form(&ui, &typed, extent, part, ui.told(problems))),
    };
    let seen: i64 = fields.one("revision").parse().unwrap_or(loaded.deal.revision);
    match portal.db.write(move |tx| keep(tx, &viewer, id, seen, facts)).await {
        Ok(kept) => went(&ui, act, &steps, part, (id, kept.revision)),
        // The page that keeps itself says so beside its button, and goes on.
        Err(error) if error.is(query::OUTRUN) && act != Act::Keep => {
            let problems = ui.told(Problems::of("", Refusal::new("form-outrun")));
            ui.retry(loaded.form(&ui, &typed, extent, part, problems))
        }
        Err(error) => Err(error),
    }
}

/// Keeps a draft as it was filled in, unless it is no longer the revision that was seen.
fn keep(tx: &mut Tx<'_>, by: &Viewer, id: DealId, seen: i64, facts: Facts) -> Result<Deal, Error> {
    let told = |deal: &Deal| serde_json::json!({ "customer": deal.customer, "title": deal.title, "amount": deal.amount });
    let (deal, details, _) = editable(tx, by, id)?;
    let (before, deal) = (told(&deal), Deal { revision: seen, ..deal });
    let (deal, details, product_lines) = facts.into(deal, details).map_err(Error::internal)?;
    let saved = query::save(tx, &deal, Some(&details))?;
    lines::put(tx, id, &product_lines, &by.programme.terms)?;
    if let Some(changes) = crate::events::changes(&before, &told(&saved)) {
        // A draft changes with every word; its story begins when it is handed in.
        if saved.state != State::Draft {
            enter(tx, id, Some(by), EntryKind::Changed, false, "", &changes)?;
        }
        query::told(tx, by, "deal.changed", &saved, changes)?;
    }
    Ok(saved)
}
