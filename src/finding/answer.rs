//! The answer to a question: asked of the index with the viewer's rights.

use serde::Serialize;

use super::asked::Asked;
use super::question::{LAST_PAGE, PER_PAGE, Question};
use crate::access::rights::{EditLibrary, SeeDeals};
use crate::access::{Viewer, scope};
use crate::error::Error;
use crate::portal::Portal;
use crate::search::{Ask, Found, Hit, Reach, Suggestion};
use crate::step;
use crate::traces::aside;

/// Titles offered while somebody types.
const SUGGESTIONS: usize = 8;

/// What a viewer may find, now. May block.
fn reach(portal: &Portal, viewer: &Viewer) -> Result<Reach, Error> {
    Ok(Reach {
        scopes: portal.db.read_now(|tx| Ok(scope::of(tx, viewer)?))?,
        sources: sources(viewer),
        // Those who prepare documents find them before their day has come.
        at: (!viewer.may::<EditLibrary>()).then(|| portal.db.clock.now()),
        languages: reads(viewer),
    })
}

/// The kinds of records that somebody may find; `None` where that is all. The index does not
/// tell drafts of deals, which are the partner's alone, from the rest: who looks as one of them
/// finds no deals.
fn sources(viewer: &Viewer) -> Option<Vec<String>> {
    let rights = match viewer.watched_by {
        Some(_) => viewer.rights().without::<SeeDeals>(),
        None => viewer.rights(),
    };
    let all = super::sources::all();
    let open: Vec<(&str, bool)> = all.iter().map(|source| source.is_open_to(rights)).collect();
    let some = open.iter().any(|(_, open)| !open);
    some.then(|| open.iter().filter(|(_, open)| *open).map(|(word, _)| (*word).to_owned()).collect())
}

/// The languages a viewer reads: their own, and English, in which every programme
/// has something.
pub fn reads(viewer: &Viewer) -> Vec<String> {
    let mut languages = vec![viewer.language.clone()];
    if viewer.language != "en" {
        languages.push("en".to_owned());
    }
    languages
}

/// Answers a question, off the worker thread, and notes that it was asked.
///
/// # Errors
/// When the index can't be read. No text is an error.
pub async fn answer(portal: &Portal, viewer: &Viewer, question: &Question) -> Result<Found, Error> {
    let (portal, viewer, question) = (portal.clone(), viewer.clone(), question.clone());
    aside(move || {
        let now = portal.db.clock.now();
        let found = look(&portal, &viewer, &question)?;
        // A page further on, or a part of it, is no new question.
        if question.page == 1 && !question.is_narrowed() && !question.newest_first {
            portal.finder.note(Asked {
                at: now,
                words: question.text,
                language: viewer.language,
                tier: viewer.tier,
                results: found.total,
            });
        }
        Ok(found)
    })
    .await?
}

/// Answers a question without a note of it. May block.
pub fn look(portal: &Portal, viewer: &Viewer, question: &Question) -> Result<Found, Error> {
    let _step = step!("search").entered();
    let now = portal.db.clock.now();
    let synonyms = portal.finder.synonyms(&viewer.programme);
    let ask = Ask {
        text: &question.text,
        filters: question.filters(now),
        sort: question.sort(),
        page: question.page,
        per_page: PER_PAGE,
        synonyms: &synonyms,
    };
    let index = portal.finder.index().map_err(Error::internal)?;
    index.find(&ask, &reach(portal, viewer)?).map_err(Error::internal)
}

/// Titles that begin with what was typed.
///
/// # Errors
/// When the index can't be read.
pub async fn suggest(portal: &Portal, viewer: &Viewer, text: String) -> Result<Vec<Suggestion>, Error> {
    let (portal, viewer) = (portal.clone(), viewer.clone());
    aside(move || {
        let reach = reach(&portal, &viewer)?;
        let index = portal.finder.index().map_err(Error::internal)?;
        index.suggest(&text, &reach, SUGGESTIONS).map_err(Error::internal)
    })
    .await?
}

/// An answer as JSON.
#[derive(Serialize)]
pub struct Told<'a> {
    total: u64,
    page: usize,
    pages: u64,
    hits: Vec<ToldHit<'a>>,
    facets: ToldFacets<'a>,
    /// "Did you mean", or null.
    corrected: Option<&'a str>,
}

#[derive(Serialize)]
struct ToldHit<'a> {
    title: &'a str,
    url: &'a str,
    lang: Option<&'a str>,
    kind: &'a str,
    source: &'a str,
    place: &'a str,
    passage: &'a str,
    file: Option<&'a str>,
    version: Option<i32>,
    approved: bool,
    updated: String,
    /// The page of the passage, in documents that have pages.
    page: Option<usize>,
    other_langs: &'a [String],
}

#[derive(Serialize)]
struct ToldFacets<'a> {
    #[serde(rename = "type")]
    kinds: Vec<Counted<'a>>,
    lang: Vec<Counted<'a>>,
    product: Vec<Counted<'a>>,
    tier: Vec<Counted<'a>>,
    /// By month of the last change.
    changed: Vec<CountedMonth>,
}

#[derive(Serialize)]
struct Counted<'a> {
    value: &'a str,
    count: u64,
}

#[derive(Serialize)]
struct CountedMonth {
    value: String,
    count: u64,
}

impl<'a> Told<'a> {
    /// What was found, ready to be written as JSON.
    pub fn of(found: &'a Found, question: &Question) -> Told<'a> {
        let facets = &found.facets;
        let changed = facets.changed.iter().map(|((year, month), count)| CountedMonth {
            value: format!("{year:04}-{month:02}"),
            count: *count,
        });
        Told {
            total: found.total,
            page: question.page,
            pages: pages(found.total),
            hits: found.hits.iter().map(told).collect(),
            facets: ToldFacets {
                kinds: counted(&facets.kinds),
                lang: counted(&facets.languages),
                product: counted(&facets.products),
                tier: counted(&facets.tiers),
                changed: changed.collect(),
            },
            corrected: found.corrected.as_deref(),
        }
    }
}

fn told(hit: &Hit) -> ToldHit<'_> {
    ToldHit {
        title: &hit.title.text,
        url: &hit.url,
        lang: hit.language.as_deref(),
        kind: &hit.kind,
        source: &hit.source,
        place: &hit.place,
        passage: &hit.passage.text,
        file: hit.file.as_deref(),
        version: hit.version,
        approved: hit.approved,
        updated: hit.updated.and_utc().to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
        page: hit.page_number.map(|(page, _)| page),
        other_langs: &hit.other_languages,
    }
}

fn counted(values: &[(String, u64)]) -> Vec<Counted<'_>> {
    values.iter().map(|(value, count)| Counted { value, count: *count }).collect()
}

/// How many pages so many hits take, as far as one can page.
pub fn pages(total: u64) -> u64 {
    total.div_ceil(PER_PAGE as u64).clamp(1, LAST_PAGE as u64)
}
