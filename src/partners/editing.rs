//! Adding a firm and changing it.

use askama::Template;
use diesel::QueryResult;

use super::firm::{self, Firm};
use super::form::{FirmForm, Known};
use super::{branches, distributors, pages, query};
use crate::access::rights::ManageFirms;
use crate::access::{FirmId, May, PersonId, Role, Viewer};
use crate::db::{Conn, dialect};
use crate::deals;
use crate::error::{Answer, Error};
use crate::events::{self, Event};
use crate::people;
use crate::portal::Portal;
use crate::programme::TermKind;
use crate::ui::answers::see_other_saying;
use crate::ui::language::LANGUAGES;
use crate::ui::once;
use crate::ui::{Choice, Form, Path, Problems, Query, Ui, countries};

#[derive(Template)]
#[template(path = "partners/edit.html")]
struct Edit<'a> {
    ui: &'a Ui,
    firm: Option<&'a Firm>,
    form: &'a FirmForm,
    parents: Vec<String>,
    tiers: Vec<Choice>,
    regions: Vec<Choice>,
    types: Vec<Choice>,
    countries: Vec<Choice>,
    languages: Vec<Choice>,
    zones: Vec<Choice>,
    managers: Vec<Choice>,
    manager_optional: bool,
    problems: Problems,
}

/// What the form has to be read with.
struct Desk {
    known: Known,
    parents: Vec<String>,
}

/// `GET /partners/new`
pub async fn new(viewer: May<ManageFirms>, ui: Ui, portal: Portal, form: Query<FirmForm>) -> Answer {
    let settings = &ui.programme().settings;
    let mut form = form.0;
    if form.manager.is_empty() && viewer.role == Role::ChannelManager {
        form.manager = viewer.person.to_string();
    }
    if form.language.is_empty() {
        form.language = settings.language.clone();
    }
    if form.time_zone.is_empty() {
        form.time_zone = settings.time_zone.clone();
    }
    let desk = desk(&viewer, &portal, &form, None).await?;
    ui.page(page(&ui, None, &form, desk, Problems::default()))
}

/// `POST /partners`
pub async fn create(viewer: May<ManageFirms>, ui: Ui, portal: Portal, form: Form<FirmForm>) -> Answer {
    let desk = desk(&viewer, &portal, &form, None).await?;
    let facts = match form.parse(&ui.programme().terms, &desk.known) {
        Ok(facts) => facts,
        Err(problems) => return ui.retry(page(&ui, None, &form, desk, ui.told(problems))),
    };
    let sending = form.sending();
    let made = portal
        .db
        .write(move |tx| {
            once(tx, &viewer, &sending, |tx| {
                let id = firm::add(tx, &facts.as_new())?;
                let after = told(tx, &viewer, id)?;
                let facts = serde_json::json!({ "after": after });
                events::record(tx, &viewer, Event::new("firm.added", "firm", id.0).about(id).data(facts))?;
                Ok(format!("/partners/{id}"))
            })
        })
        .await?;
    see_other_saying(made, "done-firm-added")
}

/// `GET /partners/{id}/edit`
pub async fn edit(viewer: May<ManageFirms>, ui: Ui, portal: Portal, id: Path<FirmId>) -> Answer {
    let (firm, form) = own(&viewer, &portal, id.0).await?;
    let desk = desk(&viewer, &portal, &form, Some(&firm)).await?;
    ui.page(page(&ui, Some(&firm), &form, desk, Problems::default()))
}

/// `POST /partners/{id}`
pub async fn save(
    viewer: May<ManageFirms>,
    ui: Ui,
    portal: Portal,
    id: Path<FirmId>,
    form: Form<FirmForm>,
) -> Answer {
    let (firm, _) = own(&viewer, &portal, id.0).await?;
    let desk = desk(&viewer, &portal, &form, Some(&firm)).await?;
    let facts = match form.parse(&ui.programme().terms, &desk.known) {
        Ok(facts) => facts,
        Err(problems) => return ui.retry(page(&ui, Some(&firm), &form, desk, ui.told(problems))),
    };
    let id = firm.id;
    portal
        .db
        .write(move |tx| {
            dialect::hold(tx, "firms", id.0)?;
            // Asked again: it may have been given to somebody else meanwhile.
            let was = query::managed(tx, &viewer, id)?.channel_manager_id;
            let before = told(tx, &viewer, id)?;
            firm::change(tx, id, &facts)?;
            if was != facts.channel_manager {
                deals::follow_manager(tx, id, facts.channel_manager)?;
            }
            let after = told(tx, &viewer, id)?;
            if let Some(facts) = events::changes(&before, &after) {
                tx.changed("firm", id.0);
                events::record(tx, &viewer, Event::new("firm.changed", "firm", id.0).about(id).data(facts))?;
            }
            Ok(())
        })
        .await?;
    see_other_saying(format_args!("/partners/{id}"), "done-saved")
}

async fn own(viewer: &Viewer, portal: &Portal, id: FirmId) -> Result<(Firm, FirmForm), Error> {
    let who = viewer.clone();
    portal
        .db
        .read(move |tx| {
            let firm = query::managed(tx, &who, id)?;
            let parent = branches::parent_name(tx, &who, &firm)?;
            let distributor = distributors::distributor_name(tx, &firm)?;
            let terms = &who.programme.terms;
            let form = FirmForm::of(&firm, parent.as_deref(), distributor.as_deref(), terms);
            Ok((firm, form))
        })
        .await
}

/// A firm in the words of its form, for the audit trail: names instead of keys.
fn told(db: &mut Conn, viewer: &Viewer, id: FirmId) -> QueryResult<FirmForm> {
    let firm = query::one(db, viewer, id)?;
    let parent = branches::parent_name(db, viewer, &firm)?;
    let manager = query::managers(db, std::slice::from_ref(&firm))?.into_values().next();
    let distributor = distributors::distributor_name(db, &firm)?;
    let form = FirmForm::of(&firm, parent.as_deref(), distributor.as_deref(), &viewer.programme.terms);
    Ok(FirmForm { manager: manager.unwrap_or_default(), ..form })
}

async fn desk(viewer: &Viewer, portal: &Portal, form: &FirmForm, firm: Option<&Firm>) -> Result<Desk, Error> {
    let (who, firm) = (viewer.clone(), firm.cloned());
    let (typed, through) = (form.parent.trim().to_owned(), form.distributor.trim().to_owned());
    portal
        .db
        .read(move |tx| {
            let parent = branches::parent_named(tx, &who, &typed, firm.as_ref())?;
            let distributor = distributors::distributor_named(tx, &who, &through, firm.as_ref())?;
            let mut managers = people::staff_with(tx, &[Role::ChannelManager, Role::Administrator])?;
            // Whoever has the firm now stays on offer, whatever they have become.
            let current = query::managers(tx, firm.as_slice())?;
            let missing =
                current.into_iter().filter(|(id, _)| !managers.iter().any(|(known, _)| known == id));
            managers.extend(missing.collect::<Vec<(PersonId, String)>>());
            let manager_optional = who.role == Role::Administrator;
            let parents = query::parents(tx, &who, 200)?;
            Ok(Desk { known: Known { parent, distributor, managers, manager_optional }, parents })
        })
        .await
}

fn page<'a>(
    ui: &'a Ui,
    firm: Option<&'a Firm>,
    form: &'a FirmForm,
    desk: Desk,
    problems: Problems,
) -> Edit<'a> {
    let with_none = |choices: Vec<Choice>| {
        let none = Choice { value: String::new(), label: ui.t("partners-none").to_owned(), selected: false };
        std::iter::once(none).chain(choices).collect::<Vec<_>>()
    };
    let mut countries = countries::choices(ui, &form.country);
    if form.country.is_empty() {
        countries.insert(0, Choice { value: String::new(), label: String::new(), selected: true });
    }
    let managers: Vec<Choice> =
        desk.known.managers.iter().map(|(id, name)| Choice::of(id, name, &form.manager)).collect();
    Edit {
        ui,
        firm,
        form,
        parents: desk.parents,
        tiers: with_none(pages::terms(ui, TermKind::Tier, &form.tier)),
        regions: with_none(pages::terms(ui, TermKind::Region, &form.region)),
        types: with_none(pages::terms(ui, TermKind::PartnerType, &form.partner_type)),
        countries,
        languages: LANGUAGES.iter().map(|it| Choice::of(it.code, it.own_name, &form.language)).collect(),
        zones: people::zones(&form.time_zone),
        managers: if desk.known.manager_optional { with_none(managers) } else { managers },
        manager_optional: desk.known.manager_optional,
        problems,
    }
}
