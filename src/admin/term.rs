//! One word of the programme: its names, a tier's theme, and the way out.

use std::collections::BTreeMap;

use askama::Template;

use super::uses::{self, Use};
use crate::access::May;
use crate::access::rights::ManageProgramme;
use crate::db::dialect;
use crate::error::{Answer, Error, Refusal};
use crate::events::{self, Event};
use crate::portal::Portal;
use crate::programme::{self, Term, TermId, TermKind, Terms};
use crate::ui::answers::see_other_saying;
use crate::ui::language::LANGUAGES;
use crate::ui::{Choice, Fields, Form, Path, Problems, Ui, forms};

#[derive(Template)]
#[template(path = "admin/term.html")]
struct Page<'a> {
    ui: &'a Ui,
    term: &'a Term,
    /// Where the words of its kind are listed.
    list: String,
    is_tier: bool,
    names: Vec<Name>,
    themes: Vec<Choice>,
    uses: &'a [Use],
    problems: Problems,
}

/// The name in one language, as typed.
struct Name {
    field: &'static str,
    language: &'static str,
    own_name: &'static str,
    value: String,
    needed: bool,
}

/// The field of each language's name.
const FIELDS: &[(&str, &str)] = &[
    ("en", "name_en"),
    ("pl", "name_pl"),
    ("de", "name_de"),
    ("fr", "name_fr"),
    ("es", "name_es"),
    ("ja", "name_ja"),
    ("ar", "name_ar"),
];

fn field(language: &str) -> &'static str {
    FIELDS.iter().find(|(code, _)| *code == language).map_or("name", |(_, field)| field)
}

/// `GET /admin/programme/{id}`
pub async fn show(_: May<ManageProgramme>, ui: Ui, portal: Portal, id: Path<TermId>) -> Answer {
    let term = ui.programme().terms.get(id.0).ok_or(Error::NotFound)?;
    let uses = uses_of(&portal, term).await?;
    let themes = themes(&ui, &portal, term.theme.as_deref().unwrap_or_default());
    let names = names(&ui, |language| term.names().get(language).cloned().unwrap_or_default());
    ui.page(page(&ui, term, names, themes, &uses, Problems::default()))
}

/// `POST /admin/programme/{id}`
pub async fn save(
    viewer: May<ManageProgramme>,
    ui: Ui,
    portal: Portal,
    id: Path<TermId>,
    form: Form<Fields>,
) -> Answer {
    let term = ui.programme().terms.get(id.0).ok_or(Error::NotFound)?;
    let mut problems = Problems::default();
    let mut typed = BTreeMap::new();
    for language in LANGUAGES {
        let text = form.one(field(language.code));
        let needed = language.code == ui.programme().settings.language;
        let name = if needed { forms::required(text, 80) } else { forms::optional(text, 80) };
        if let Some(name) = problems.need(field(language.code), name) {
            typed.insert(language.code.to_owned(), name);
        }
    }
    let theme = Some(form.one("theme")).filter(|theme| !theme.is_empty() && term.kind == TermKind::Tier);
    if theme.is_some_and(|theme| !portal.assets.has_theme(theme)) {
        problems.add("theme", Refusal::new("form-choose"));
    }
    if problems.any() {
        let uses = uses_of(&portal, term).await?;
        let themes = themes(&ui, &portal, form.one("theme"));
        let names = names(&ui, |language| form.one(field(language)).to_owned());
        return ui.retry(page(&ui, term, names, themes, &uses, ui.told(problems)));
    }
    let (id, kind, theme) = (term.id, term.kind, theme.map(str::to_owned));
    portal
        .db
        .write(move |tx| {
            dialect::hold(tx, "terms", id.0)?;
            let before = told(tx, id)?;
            programme::change_term(tx, id, &typed, theme.as_deref())?;
            let after = told(tx, id)?;
            if let Some(facts) = events::changes(&before, &after) {
                events::record(tx, &viewer, Event::new("term.changed", "term", id.0).data(facts))?;
            }
            Ok(())
        })
        .await?;
    see_other_saying(format_args!("/admin/programme?kind={}", kind.word()), "done-saved")
}

/// `POST /admin/programme/{id}/removal`
pub async fn remove(viewer: May<ManageProgramme>, portal: Portal, id: Path<TermId>) -> Answer {
    let id = id.0;
    let kind = portal
        .db
        .write(move |tx| {
            dialect::hold(tx, "terms", id.0)?;
            let terms = Terms::read(tx)?;
            let term = terms.get(id).ok_or(Error::NotFound)?;
            if !uses::of_term(tx, term)?.is_empty() {
                return Err(Error::refused("term-in-use"));
            }
            programme::remove_term(tx, id)?;
            let facts = serde_json::json!({ "before": { "kind": term.kind.word(), "code": term.code } });
            events::record(tx, &viewer, Event::new("term.removed", "term", id.0).data(facts))?;
            Ok(term.kind)
        })
        .await?;
    see_other_saying(format_args!("/admin/programme?kind={}", kind.word()), "done-removed")
}

/// A term for the audit trail: its code, theme, and name in each language.
fn told(tx: &mut crate::db::Tx<'_>, id: TermId) -> Result<BTreeMap<String, String>, Error> {
    let terms = Terms::read(tx)?;
    let term = terms.get(id).ok_or(Error::NotFound)?;
    let mut told: BTreeMap<String, String> =
        term.names().iter().map(|(language, name)| (format!("name_{language}"), name.clone())).collect();
    told.extend(term.theme.clone().map(|theme| ("theme".to_owned(), theme)));
    Ok(told)
}

async fn uses_of(portal: &Portal, term: &Term) -> Result<Vec<Use>, Error> {
    let term = term.clone();
    portal.db.heavy(move |tx| Ok(uses::of_term(tx, &term)?)).await
}

fn page<'a>(
    ui: &'a Ui,
    term: &'a Term,
    names: Vec<Name>,
    themes: Vec<Choice>,
    uses: &'a [Use],
    problems: Problems,
) -> Page<'a> {
    let list = format!("/admin/programme?kind={}", term.kind.word());
    Page { ui, term, list, is_tier: term.kind == TermKind::Tier, names, themes, uses, problems }
}

fn names(ui: &Ui, value: impl Fn(&str) -> String) -> Vec<Name> {
    let name = |language: &'static crate::ui::language::Language| Name {
        field: field(language.code),
        language: language.code,
        own_name: language.own_name,
        value: value(language.code),
        needed: language.code == ui.programme().settings.language,
    };
    LANGUAGES.iter().map(name).collect()
}

fn themes(ui: &Ui, portal: &Portal, current: &str) -> Vec<Choice> {
    let none = Choice::of("", ui.t("term-theme-none"), current);
    let named = portal.assets.theme_names();
    std::iter::once(none)
        .chain(named.iter().map(|(folder, name)| Choice::of(folder, name, current)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_a_field() {
        for language in LANGUAGES {
            assert_eq!(field(language.code), format!("name_{}", language.code));
        }
    }
}
