//! The search page, and what is offered while somebody types.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use serde::Serialize;

use super::answer::{self, Told};
use super::question::Question;
use super::view::{self, Chip, Group, Shown};
use crate::access::May;
use crate::access::rights::SeeLibrary;
use crate::error::Answer;
use crate::portal::Portal;
use crate::search::Found;
use crate::ui::answers::json;
use crate::ui::{Fields, Query, Ui};

#[derive(Template)]
#[template(path = "finding/index.html")]
struct Index<'a> {
    ui: &'a Ui,
    question: &'a Question,
    total: i64,
    hits: Vec<Shown>,
    groups: Vec<Group>,
    chips: Vec<Chip>,
    corrected: Option<(String, String)>,
    loosened: bool,
    /// The index is being filled for the first time.
    preparing: bool,
    languages: Languages,
    /// Addresses: by relevance, newest first, without any narrowing.
    by_relevance: String,
    by_date: String,
    widened: String,
    number: i64,
    pages: i64,
    base: String,
}

/// "In the languages you read", or in all.
struct Languages {
    /// Whether the search is narrowed to them.
    own: bool,
    /// Polish or English
    names: String,
    href: String,
}

/// `GET /search`
pub async fn index(viewer: May<SeeLibrary>, ui: Ui, portal: Portal, fields: Query<Fields>) -> Answer {
    let question = Question::of(&fields);
    let found = answer::answer(&portal, &viewer, &question).await?;
    if ui.wants_json() {
        return varied(json(StatusCode::OK, &Told::of(&found, &question)));
    }
    let preparing = portal.finder.is_first_filling();
    let ui = ui.searching(&question.text);
    varied(ui.page(page(&ui, &viewer, &question, found, preparing)))
}

/// The same address answers in two ways, and caches should know.
fn varied(answer: Answer) -> Answer {
    use actix_web::http::header::{HeaderValue, VARY};
    let mut answer: HttpResponse = answer?;
    answer.headers_mut().append(VARY, HeaderValue::from_static("Accept"));
    Ok(answer)
}

fn page<'a>(
    ui: &'a Ui,
    viewer: &May<SeeLibrary>,
    question: &'a Question,
    found: Found,
    preparing: bool,
) -> Index<'a> {
    let own = answer::reads(viewer);
    let names: Vec<String> = own.iter().map(|code| ui.language_name(code)).collect();
    let narrowed = !question.values(super::question::Facet::Language).is_empty();
    let languages = Languages {
        own: narrowed,
        names: ui.one_of(&names),
        href: question.in_languages(if narrowed { &[] } else { &own }).address(),
    };
    Index {
        groups: view::groups(ui, question, &found, ui.now),
        chips: view::chips(ui, question),
        corrected: found.corrected.map(|words| (question.saying(&words).address(), words)),
        loosened: found.loosened,
        total: i64::try_from(found.total).unwrap_or(i64::MAX),
        number: i64::try_from(question.page).unwrap_or(1),
        pages: i64::try_from(answer::pages(found.total)).unwrap_or(1),
        hits: found.hits.into_iter().map(|hit| view::hit(ui, hit)).collect(),
        preparing,
        languages,
        by_relevance: question.sorted(false).address(),
        by_date: question.sorted(true).address(),
        widened: question.widened().address(),
        base: format!("{}&", question.address()),
        question,
        ui,
    }
}

/// What is offered while somebody types.
#[derive(Serialize)]
struct Offered {
    suggestions: Vec<Suggested>,
}

#[derive(Serialize)]
struct Suggested {
    title: String,
    url: String,
    lang: Option<String>,
    /// In the reader's words.
    kind: String,
}

/// `GET /search/suggest`
pub async fn suggest(viewer: May<SeeLibrary>, ui: Ui, portal: Portal, fields: Query<Fields>) -> Answer {
    let found = answer::suggest(&portal, &viewer, fields.one("q").to_owned()).await?;
    let suggestions = found.into_iter().map(|one| Suggested {
        kind: view::kind(&ui, &one.kind),
        title: one.title.text,
        url: one.url,
        lang: one.language,
    });
    json(StatusCode::OK, &Offered { suggestions: suggestions.collect() })
}
