//! `/admin/programme`: the vendor's tiers, regions, partner types and products.

use askama::Template;
use serde::Deserialize;

use crate::access::May;
use crate::access::rights::ManageProgramme;
use crate::db::Tx;
use crate::error::{Answer, Error, Refusal};
use crate::events::{self, Event};
use crate::portal::Portal;
use crate::programme::{self, Term, TermId, TermKind, Terms};
use crate::ui::answers::{see_other, see_other_saying};
use crate::ui::once;
use crate::ui::{Form, Path, Problems, Query, Ui, forms};

#[derive(Template)]
#[template(path = "admin/programme.html")]
struct Page<'a> {
    ui: &'a Ui,
    kind: TermKind,
    /// The kinds, how many words each has, and whether it is the one shown.
    kinds: Vec<(TermKind, usize, bool)>,
    is_tier: bool,
    terms: Vec<&'a Term>,
    form: &'a TermForm,
    problems: Problems,
}

/// Which kind is shown, and what is typed to add one.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct TermForm {
    kind: String,
    name: String,
    code: String,
}

/// Up or down.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct MoveForm {
    #[serde(rename = "move")]
    way: String,
}

/// `GET /admin/programme?kind=tier`
pub async fn show(_: May<ManageProgramme>, ui: Ui, form: Query<TermForm>) -> Answer {
    let kind = TermKind::parse(&form.kind).unwrap_or(TermKind::Tier);
    ui.page(page(&ui, kind, &form, Problems::default()))
}

/// `POST /admin/programme`
pub async fn add(viewer: May<ManageProgramme>, ui: Ui, portal: Portal, form: Form<TermForm>) -> Answer {
    let kind = TermKind::parse(&form.kind).ok_or(Error::BadRequest("not a kind of word"))?;
    let mut problems = Problems::default();
    let name = problems.need("name", forms::required(&form.name, 80));
    let code = name.as_ref().and_then(|name| problems.need("code", programme::code(&form.code, name)));
    if let Some(code) = &code
        && ui.programme().terms.coded(kind, code).is_some()
    {
        problems.add("code", Refusal::new("term-code-taken"));
    }
    let parsed = problems.or(|| Some((name?, code?)));
    let (name, code) = match parsed {
        Ok(parsed) => parsed,
        Err(problems) => return ui.retry(page(&ui, kind, &form, ui.told(problems))),
    };
    let language = ui.programme().settings.language.clone();
    portal
        .db
        .write(move |tx| {
            let id = programme::add_term(tx, kind, &code, &language, &name)?;
            let facts = serde_json::json!({ "after": { "kind": kind.word(), "code": code, "name": name } });
            Ok(events::record(tx, &viewer, Event::new("term.added", "term", id.0).data(facts))?)
        })
        .await?;
    see_other_saying(format_args!("/admin/programme?kind={}", kind.word()), "done-added")
}

/// `POST /admin/programme/{id}/order`
pub async fn order(
    viewer: May<ManageProgramme>,
    portal: Portal,
    id: Path<TermId>,
    form: Form<MoveForm>,
) -> Answer {
    let (id, up, sending) = (id.0, form.way == "up", form.sending());
    let order = move |tx: &mut Tx<'_>| {
        once(tx, &viewer, &sending, |tx| {
            let terms = Terms::read(tx)?;
            let term = terms.get(id).ok_or(Error::NotFound)?;
            if programme::move_term(tx, id, up)? {
                let way = if up { "up" } else { "down" };
                let facts = serde_json::json!({ "code": term.code, "way": way });
                events::record(tx, &viewer, Event::new("term.moved", "term", id.0).data(facts))?;
            }
            Ok(format!("/admin/programme?kind={}", term.kind.word()))
        })
    };
    see_other(portal.db.write(order).await?)
}

fn page<'a>(ui: &'a Ui, kind: TermKind, form: &'a TermForm, problems: Problems) -> Page<'a> {
    let terms = &ui.programme().terms;
    Page {
        ui,
        kind,
        kinds: TermKind::ALL.iter().map(|it| (*it, terms.of(*it).count(), *it == kind)).collect(),
        is_tier: kind == TermKind::Tier,
        terms: terms.of(kind).collect(),
        form,
        problems,
    }
}
