//! `/admin/audiences`: rules with a name, for folders and items to share.

use actix_web::http::StatusCode;
use askama::Template;

use super::uses::{self, Use};
use crate::access::rights::ManageProgramme;
use crate::access::{FirmId, May, Rule, Viewer};
use crate::db::{Tx, dialect};
use crate::error::{Answer, Error, Refusal};
use crate::events::{self, Event};
use crate::library;
use crate::partners::{self, Reach};
use crate::portal::Portal;
use crate::programme::{self, AudienceId, NamedAudience};
use crate::ui::answers::see_other_saying;
use crate::ui::audience::{RuleForm, RulePart, sentence};
use crate::ui::{Fields, Form, Path, Problems, Ui, forms};

#[derive(Template)]
#[template(path = "admin/audiences.html")]
struct Index<'a> {
    ui: &'a Ui,
    audiences: Vec<Row>,
}

/// An audience in a list: in words, how far it reaches, where it is used.
struct Row {
    id: AudienceId,
    name: String,
    said: String,
    reach: Reach,
    uses: Vec<Use>,
}

#[derive(Template)]
#[template(path = "admin/audience.html")]
struct Edit<'a> {
    ui: &'a Ui,
    audience: Option<&'a NamedAudience>,
    // Not `name`: that is what the macro calls its field.
    typed_name: &'a str,
    parts: Vec<RulePart>,
    said: String,
    uses: Vec<Use>,
    problems: Problems,
}

/// Single firms by key and name.
type Firms = Vec<(String, String)>;

/// Firms that one look for a name offers, at most.
const MOST_FOUND: i64 = 40;

/// `GET /admin/audiences`
pub async fn index(viewer: May<ManageProgramme>, ui: Ui, portal: Portal) -> Answer {
    let (audiences, reaches, uses, firms) = portal
        .db
        .heavy(move |tx| {
            let audiences = programme::audiences(tx)?;
            let rules: Vec<Rule> = audiences.iter().map(|it| it.rule.clone()).collect();
            let reaches = partners::reach(tx, &viewer.programme.terms, &rules)?;
            let mut used = Vec::new();
            for audience in &audiences {
                used.push(uses::of_audience(tx, audience.id)?);
            }
            let firms = firms_of(tx, rules.iter().flat_map(|rule| rule.firms.iter().flatten()))?;
            Ok((audiences, reaches, used, firms))
        })
        .await?;
    let rows = audiences.into_iter().zip(reaches).zip(uses).map(|((audience, reach), uses)| Row {
        said: said(&ui, &audience.rule, &firms),
        id: audience.id,
        name: audience.name,
        reach,
        uses,
    });
    ui.page(Index { ui: &ui, audiences: rows.collect() })
}

/// `GET /admin/audiences/new`
pub async fn new(_: May<ManageProgramme>, ui: Ui) -> Answer {
    let parts = RuleForm::default().parts(&ui, "", &[]);
    let (said, uses, problems) = (String::new(), Vec::new(), Problems::default());
    ui.page(Edit { ui: &ui, audience: None, typed_name: "", parts, said, uses, problems })
}

/// `POST /admin/audiences`
pub async fn create(viewer: May<ManageProgramme>, ui: Ui, portal: Portal, form: Form<Fields>) -> Answer {
    if looking_for(&form).is_some() {
        return find(&viewer, &ui, &portal, &form, None).await;
    }
    let (name, rule) = match parse(&ui, &portal, &form, None).await? {
        Ok(parsed) => parsed,
        Err(problems) => return again(&ui, &portal, &form, None, problems).await,
    };
    portal
        .db
        .write(move |tx| {
            let id = programme::add_audience(tx, &name, &rule)?;
            let facts = serde_json::json!({ "after": told(&name, &rule) });
            Ok(events::record(tx, &viewer, Event::new("audience.added", "audience", id.0).data(facts))?)
        })
        .await?;
    see_other_saying("/admin/audiences", "done-added")
}

/// `GET /admin/audiences/{id}`
pub async fn edit(_: May<ManageProgramme>, ui: Ui, portal: Portal, id: Path<AudienceId>) -> Answer {
    let id = id.0;
    let (audience, uses, firms) = portal
        .db
        .read(move |tx| {
            let audience = programme::named_audience(tx, id)?;
            let firms = firms_of(tx, audience.rule.firms.iter().flatten())?;
            Ok((audience, uses::of_audience(tx, id)?, firms))
        })
        .await?;
    ui.page(Edit {
        ui: &ui,
        typed_name: &audience.name,
        parts: RuleForm::of(&audience.rule).parts(&ui, "", &firms),
        said: said(&ui, &audience.rule, &firms),
        audience: Some(&audience),
        uses,
        problems: Problems::default(),
    })
}

/// `POST /admin/audiences/{id}`: what uses it is worked out anew.
pub async fn save(
    viewer: May<ManageProgramme>,
    ui: Ui,
    portal: Portal,
    id: Path<AudienceId>,
    form: Form<Fields>,
) -> Answer {
    let id = id.0;
    let audience = portal.db.read(move |tx| Ok(programme::named_audience(tx, id)?)).await?;
    if looking_for(&form).is_some() {
        return find(&viewer, &ui, &portal, &form, Some(&audience)).await;
    }
    let (name, rule) = match parse(&ui, &portal, &form, Some(id)).await? {
        Ok(parsed) => parsed,
        Err(problems) => return again(&ui, &portal, &form, Some(&audience), problems).await,
    };
    portal
        .db
        .write(move |tx| {
            dialect::hold(tx, "named_audiences", id.0)?;
            let before = programme::named_audience(tx, id)?;
            let change = events::changes(&told(&before.name, &before.rule), &told(&name, &rule));
            let Some(facts) = change else { return Ok(()) };
            programme::change_audience(tx, id, &name, &rule)?;
            if rule != before.rule {
                library::audience_changed(tx, id.0)?;
            }
            Ok(events::record(tx, &viewer, Event::new("audience.changed", "audience", id.0).data(facts))?)
        })
        .await?;
    see_other_saying("/admin/audiences", "done-saved")
}

/// `POST /admin/audiences/{id}/removal`: only if nothing uses it.
pub async fn remove(viewer: May<ManageProgramme>, portal: Portal, id: Path<AudienceId>) -> Answer {
    let id = id.0;
    portal
        .db
        .write(move |tx| {
            dialect::hold(tx, "named_audiences", id.0)?;
            let audience = programme::named_audience(tx, id)?;
            if !uses::of_audience(tx, id)?.is_empty() {
                return Err(Error::refused("audience-in-use"));
            }
            programme::remove_audience(tx, id)?;
            let facts = serde_json::json!({ "before": told(&audience.name, &audience.rule) });
            Ok(events::record(tx, &viewer, Event::new("audience.removed", "audience", id.0).data(facts))?)
        })
        .await?;
    see_other_saying("/admin/audiences", "done-removed")
}

fn told(name: &str, rule: &Rule) -> serde_json::Value {
    serde_json::json!({ "name": name, "rule": rule })
}

type Parsed = Result<(String, Rule), Problems>;

async fn parse(ui: &Ui, portal: &Portal, form: &Fields, own: Option<AudienceId>) -> Result<Parsed, Error> {
    let mut problems = Problems::default();
    let name = problems.need("name", forms::required(form.one("name"), 80));
    let rule = problems.need("rule", RuleForm::read(form, "").rule(&ui.programme().terms));
    if let Some(name) = name.clone() {
        let known = portal.db.read(|tx| Ok(programme::audiences(tx)?)).await?;
        if known.iter().any(|it| Some(it.id) != own && forms::key(&it.name) == forms::key(&name)) {
            problems.add("name", Refusal::new("audience-name-taken"));
        }
    }
    Ok(problems.or(|| Some((name?, rule?))))
}

/// The part of a firm's name that somebody is looking for, if that is what the
/// form was sent for. The press of Enter in an empty box means the whole form.
fn looking_for(form: &Fields) -> Option<&str> {
    Some(form.one("find_firm").trim()).filter(|part| form.one("find") == "yes" && !part.is_empty())
}

/// The form as it was typed, with the firms of that name to choose from.
async fn find(
    viewer: &Viewer,
    ui: &Ui,
    portal: &Portal,
    form: &Fields,
    audience: Option<&NamedAudience>,
) -> Answer {
    let (who, part) = (viewer.clone(), looking_for(form).unwrap_or_default().to_owned());
    let found = portal.db.read(move |tx| Ok(partners::offered(tx, &who, &part, MOST_FOUND)?)).await?;
    let mut problems = Problems::default();
    if found.is_empty() {
        problems.add("find_firm", Refusal::new("audience-firm-unknown"));
    }
    let found = found.into_iter().map(|(id, name)| (id.to_string(), name)).collect();
    let status = if problems.any() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    ui.page_as(status, typed(ui, portal, form, audience, found, ui.told(problems)).await?)
}

/// The form as it was typed, with what must be mended.
async fn again(
    ui: &Ui,
    portal: &Portal,
    form: &Fields,
    audience: Option<&NamedAudience>,
    problems: Problems,
) -> Answer {
    ui.retry(typed(ui, portal, form, audience, Vec::new(), ui.told(problems)).await?)
}

async fn typed<'a>(
    ui: &'a Ui,
    portal: &Portal,
    form: &'a Fields,
    audience: Option<&'a NamedAudience>,
    found: Firms,
    problems: Problems,
) -> Result<Edit<'a>, Error> {
    let rule = RuleForm::read(form, "");
    let before = audience.iter().flat_map(|it| it.rule.firms.iter().flatten());
    let keys: Vec<String> = rule.firms.iter().chain(before).cloned().collect();
    let id = audience.map(|it| it.id);
    let (known, uses) = portal
        .db
        .read(move |tx| {
            let uses = id.map(|id| uses::of_audience(tx, id)).transpose()?.unwrap_or_default();
            Ok((firms_of(tx, keys.iter())?, uses))
        })
        .await?;
    let said = audience.map(|it| said(ui, &it.rule, &known)).unwrap_or_default();
    let mut firms: Firms = known.into_iter().filter(|(key, _)| rule.firms.contains(key)).collect();
    firms.extend(found.into_iter().filter(|(key, _)| !rule.firms.contains(key)));
    let parts = rule.parts(ui, "", &firms);
    Ok(Edit { ui, audience, typed_name: form.one("name"), parts, said, uses, problems })
}

fn firms_of<'a>(tx: &mut Tx<'_>, keys: impl Iterator<Item = &'a String>) -> Result<Firms, Error> {
    let keys: Vec<FirmId> = keys.filter_map(|key| key.parse().ok()).collect();
    let names = partners::names(tx, &keys)?;
    Ok(names.into_iter().map(|(id, name)| (id.to_string(), name)).collect())
}

fn said(ui: &Ui, rule: &Rule, firms: &Firms) -> String {
    sentence(rule, ui, |key| firms.iter().find(|(known, _)| known == key).map(|(_, name)| name.clone()))
}
