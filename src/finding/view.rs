//! What was found, in the reader's words.

use chrono::{Datelike, NaiveDateTime};

use super::question::{Facet, Question, beginning};
use crate::programme::TermKind;
use crate::search::{Found, Hit, Passage};
use crate::ui::Ui;

/// Rows of a facet; the rest is reached by words.
const MOST_ROWS: usize = 12;

/// A piece of text, marked if it answers the question.
pub struct Piece {
    pub text: String,
    pub marked: bool,
}

/// A hit as the page shows it.
pub struct Shown {
    pub title: Vec<Piece>,
    pub passage: Vec<Piece>,
    /// The document's language, if one is known.
    pub lang: Option<String>,
    pub dir: &'static str,
    pub url: String,
    pub kind: String,
    pub place: String,
    /// PDF
    pub file: String,
    pub page: Option<(usize, usize)>,
    pub version: Option<i32>,
    pub approved: bool,
    pub updated: NaiveDateTime,
    /// Names of the other languages it can be read in.
    pub others: String,
}

/// A facet with its counts, each a link that narrows the search or takes that back.
pub struct Group {
    pub title: String,
    pub rows: Vec<Row>,
}

/// One value of a facet.
pub struct Row {
    pub word: String,
    pub count: i64,
    pub href: String,
    pub chosen: bool,
}

/// Something the search is narrowed to, with the address of the search without it.
pub struct Chip {
    pub word: String,
    pub href: String,
}

/// A kind of document in the reader's words.
pub fn kind(ui: &Ui, kind: &str) -> String {
    let ours = format!("kind-{kind}");
    let librarys = format!("category-{kind}");
    ui.said(&ours).or_else(|| ui.said(&librarys)).unwrap_or(kind).to_owned()
}

/// A hit.
pub fn hit(ui: &Ui, hit: Hit) -> Shown {
    let others: Vec<String> = hit.other_languages.iter().map(|code| ui.language_name(code)).collect();
    Shown {
        title: pieces(&hit.title),
        passage: pieces(&hit.passage),
        dir: hit
            .language
            .as_deref()
            .map_or("auto", |tag| ui.dir_of(tag.split(['-', '_']).next().unwrap_or_default())),
        lang: hit.language,
        url: hit.url,
        kind: kind(ui, &hit.kind),
        place: hit.place,
        file: hit.file.as_deref().map(extension).unwrap_or_default(),
        page: hit.page_number,
        version: hit.version,
        approved: hit.approved,
        updated: hit.updated,
        others: others.join(", "),
    }
}

/// The facets that say something: with two values or one that is chosen.
pub fn groups(ui: &Ui, question: &Question, found: &Found, now: NaiveDateTime) -> Vec<Group> {
    let facets = &found.facets;
    let counted = |facet: Facet, values: &[(String, u64)]| {
        let rows =
            values.iter().take(MOST_ROWS).map(|(value, count)| row(ui, question, facet, value, *count));
        Group { title: ui.t(facet.key()).to_owned(), rows: rows.collect() }
    };
    let groups = vec![
        counted(Facet::Kind, &facets.kinds),
        counted(Facet::Language, &facets.languages),
        counted(Facet::Product, &facets.products),
        counted(Facet::Tier, &facets.tiers),
        Group { title: ui.t(Facet::Changed.key()).to_owned(), rows: changed(ui, question, found, now) },
    ];
    groups
        .into_iter()
        .filter(|group| group.rows.len() > 1 || group.rows.iter().any(|row| row.chosen))
        .collect()
}

/// Everything the search is narrowed to.
pub fn chips(ui: &Ui, question: &Question) -> Vec<Chip> {
    let chip = |(facet, value): &(Facet, String)| Chip {
        word: word(ui, *facet, value),
        href: question.toggled(*facet, value).address(),
    };
    question.chosen.iter().map(chip).collect()
}

fn row(ui: &Ui, question: &Question, facet: Facet, value: &str, count: u64) -> Row {
    Row {
        word: word(ui, facet, value),
        count: i64::try_from(count).unwrap_or(i64::MAX),
        href: question.toggled(facet, value).address(),
        chosen: question.has(facet, value),
    }
}

/// A value of a facet in the reader's words.
fn word(ui: &Ui, facet: Facet, value: &str) -> String {
    match facet {
        Facet::Kind => kind(ui, value),
        Facet::Language => ui.language_name(value),
        Facet::Product => ui.term(TermKind::Product, value),
        Facet::Tier => ui.term(TermKind::Tier, value),
        Facet::Tag => format!("#{value}"),
        Facet::Changed => match value {
            "month" => ui.t("search-changed-month").to_owned(),
            "quarter" => ui.t("search-changed-quarter").to_owned(),
            "year" => ui.t("search-changed-year").to_owned(),
            day => match beginning(day, ui.now) {
                Some(moment) => ui.with("search-changed-since", "day", ui.day(&moment)),
                None => day.to_owned(),
            },
        },
    }
}

/// Counted back from this month, so that the months of the index add up.
fn changed(ui: &Ui, question: &Question, found: &Found, now: NaiveDateTime) -> Vec<Row> {
    let count = |since: NaiveDateTime| -> u64 {
        let first = (since.year(), since.month());
        found.facets.changed.iter().filter(|(month, _)| *month >= first).map(|(_, count)| count).sum()
    };
    let all: u64 = found.facets.changed.iter().map(|(_, count)| count).sum();
    let mut rows = Vec::new();
    let mut before = 0;
    for value in ["month", "quarter", "year"] {
        let count = beginning(value, now).map_or(0, count);
        let says_something = count > before && count < all;
        if says_something || question.has(Facet::Changed, value) {
            rows.push(row(ui, question, Facet::Changed, value, count));
        }
        before = count;
    }
    rows
}

fn pieces(passage: &Passage) -> Vec<Piece> {
    let mut pieces: Vec<Piece> =
        passage.pieces().into_iter().map(|(text, marked)| Piece { text: text.to_owned(), marked }).collect();
    let more = || Piece { text: "…".to_owned(), marked: false };
    if passage.cut_before {
        pieces.insert(0, Piece { text: "… ".to_owned(), marked: false });
    }
    if passage.cut_after {
        pieces.push(more());
    }
    pieces
}

/// PDF for `guide.pdf` or `pdf`.
fn extension(file: &str) -> String {
    let end = file.rsplit('.').next().unwrap_or_default();
    if end.chars().count() <= 5 { end.to_uppercase() } else { String::new() }
}
