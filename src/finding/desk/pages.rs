//! The desk itself.

use askama::Template;
use chrono::TimeDelta;
use serde::Deserialize;

use super::query::{self, InVain, Often};
use super::synonym::Synonym;
use crate::access::May;
use crate::access::Viewer;
use crate::access::rights::TuneSearch;
use crate::db::Tx;
use crate::error::{Answer, Error};
use crate::events::{self, Event};
use crate::finding::question::Question;
use crate::finding::{Standing, answer, reindex};
use crate::portal::Portal;
use crate::programme::{TermId, TermKind};
use crate::traces::aside;
use crate::ui::answers::see_other_saying;
use crate::ui::once;
use crate::ui::{Choice, Fields, Form, Query, Ui};

/// How far back the desk looks.
const DAYS: TimeDelta = TimeDelta::days(30);

#[derive(Template)]
#[template(path = "finding/desk.html")]
struct Desk<'a> {
    ui: &'a Ui,
    asked: i64,
    unanswered: i64,
    vain: Vec<(InVain, i64)>,
    often: Vec<Often>,
    synonyms: Vec<Synonym>,
    languages: Vec<Choice>,
    tiers: Vec<Choice>,
    narrowed: bool,
    index: Standing,
    documents: i64,
    bytes: i64,
    /// Changes the index has not yet taken in.
    behind: i64,
}

impl Desk<'_> {
    /// The name of a tier; a dash for the vendor's own people, who have none.
    fn tier(&self, tier: &Option<TermId>) -> &str {
        let term = tier.and_then(|tier| self.ui.programme().terms.get(tier));
        term.map_or("–", |term| self.ui.term_name(term))
    }

    fn search_for(&self, words: &str) -> String {
        Question::default().saying(words).address()
    }

    fn synonym_for(&self, words: &str, language: &str) -> String {
        let fields = serde_html_form::to_string([("words", words), ("language", language)]);
        format!("/admin/search/synonyms/new?{}", fields.unwrap_or_default())
    }
}

/// Which questions asked in vain are listed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct VainFilter {
    language: String,
    tier: String,
}

/// What the desk gathers.
struct Gathered {
    totals: (i64, i64),
    vain: Vec<(InVain, i64)>,
    often: Vec<Often>,
    synonyms: Vec<Synonym>,
    languages: Vec<String>,
    index: Standing,
    latest: i64,
}

/// `GET /admin/search`
pub async fn index(editor: May<TuneSearch>, ui: Ui, portal: Portal, filter: Query<VainFilter>) -> Answer {
    let terms = &ui.programme().terms;
    let tier = terms.coded(TermKind::Tier, &filter.tier).map(|term| term.id);
    let (viewer, wanted) = (editor.clone(), filter.0.clone());
    let found = aside(move || gather(&portal, &viewer, &wanted, tier)).await??;
    let language = |code: &String| Choice::of(code, ui.language_name(code), &filter.language);
    let (asked, unanswered) = found.totals;
    ui.page(Desk {
        ui: &ui,
        asked,
        unanswered,
        languages: found.languages.iter().map(language).collect(),
        tiers: terms
            .of(TermKind::Tier)
            .map(|term| Choice::of(&term.code, ui.term_name(term), &filter.tier))
            .collect(),
        narrowed: !filter.language.is_empty() || tier.is_some(),
        vain: found.vain,
        often: found.often,
        synonyms: found.synonyms,
        documents: i64::try_from(found.index.documents).unwrap_or(i64::MAX),
        bytes: i64::try_from(found.index.bytes).unwrap_or(i64::MAX),
        behind: (found.latest - i64::try_from(found.index.sequence).unwrap_or(0)).max(0),
        index: found.index,
    })
}

/// `POST /admin/search/rebuild`
pub async fn rebuild(editor: May<TuneSearch>, portal: Portal, form: Form<Fields>) -> Answer {
    let sending = form.sending();
    let rebuild = move |tx: &mut Tx<'_>| {
        once(tx, &editor, &sending, |tx| {
            reindex::rebuild(tx);
            events::record(tx, &editor, Event::of("search.rebuilt"))?;
            Ok("/admin/search#index".to_owned())
        })
    };
    see_other_saying(portal.db.write(rebuild).await?, "done-reindex")
}

fn gather(
    portal: &Portal,
    viewer: &Viewer,
    filter: &VainFilter,
    tier: Option<TermId>,
) -> Result<Gathered, Error> {
    let language = Some(filter.language.as_str()).filter(|code| !code.is_empty());
    let index = portal.finder.standing().map_err(Error::internal)?;
    let (vain, mut gathered) = portal.db.read_now(|tx| {
        let since = tx.now - DAYS;
        let vain = query::in_vain(tx, since, language, tier)?;
        let gathered = Gathered {
            totals: query::totals(tx, since)?,
            vain: Vec::new(),
            often: query::most_asked(tx, since)?,
            synonyms: query::synonyms(tx)?,
            languages: query::languages(tx, since)?,
            latest: events::latest(tx)?,
            index,
        };
        Ok((vain, gathered))
    })?;
    // What the same words find today: whether a synonym or a new document helped.
    for question in vain {
        let today = answer::look(portal, viewer, &Question::default().saying(&question.words))?;
        gathered.vain.push((question, i64::try_from(today.total).unwrap_or(i64::MAX)));
    }
    Ok(gathered)
}
