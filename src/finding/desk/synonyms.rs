//! Adding, changing and forgetting synonyms.

use askama::Template;

use super::query;
use super::synonym::{Meant, Synonym, SynonymForm, SynonymId};
use crate::access::May;
use crate::access::rights::TuneSearch;
use crate::db::dialect;
use crate::error::Answer;
use crate::events::{self, Event};
use crate::portal::Portal;
use crate::search;
use crate::ui::answers::see_other_saying;
use crate::ui::once;
use crate::ui::{Choice, Form, Path, Problems, Query, Ui};

#[derive(Template)]
#[template(path = "finding/synonym.html")]
struct Edit<'a> {
    ui: &'a Ui,
    form: &'a SynonymForm,
    languages: Vec<Choice>,
    problems: Problems,
    /// Synonyms that are there already.
    id: Option<SynonymId>,
}

/// `GET /admin/search/synonyms/new?words=…&language=…`
pub async fn new(_: May<TuneSearch>, ui: Ui, form: Query<SynonymForm>) -> Answer {
    ui.page(page(&ui, &form, None, Problems::default()))
}

/// `POST /admin/search/synonyms`
pub async fn create(editor: May<TuneSearch>, ui: Ui, portal: Portal, form: Form<SynonymForm>) -> Answer {
    let meant = match form.parse() {
        Ok(meant) => meant,
        Err(problems) => return ui.retry(page(&ui, &form, None, ui.told(problems))),
    };
    let sending = form.sending();
    let made = portal
        .db
        .write(move |tx| {
            once(tx, &editor, &sending, |tx| {
                let synonym = Synonym {
                    id: SynonymId::fresh(),
                    language: meant.language,
                    words: meant.words,
                    created_by: Some(editor.person),
                    created_at: tx.now,
                };
                query::add(tx, &synonym)?;
                let after = told(synonym.language.as_deref(), &synonym.words);
                let event = Event::new("synonym.added", "synonym", synonym.id.0);
                events::record(tx, &editor, event.data(serde_json::json!({ "after": after })))?;
                Ok("/admin/search#synonyms".to_owned())
            })
        })
        .await?;
    see_other_saying(made, "done-synonym")
}

/// `GET /admin/search/synonyms/{id}/edit`
pub async fn edit(_: May<TuneSearch>, ui: Ui, portal: Portal, id: Path<SynonymId>) -> Answer {
    let id = id.0;
    let synonym = portal.db.read(move |tx| Ok(query::synonym(tx, id)?)).await?;
    ui.page(page(&ui, &SynonymForm::of(&synonym), Some(id), Problems::default()))
}

/// `POST /admin/search/synonyms/{id}`
pub async fn save(
    editor: May<TuneSearch>,
    ui: Ui,
    portal: Portal,
    id: Path<SynonymId>,
    form: Form<SynonymForm>,
) -> Answer {
    let id = id.0;
    portal.db.read(move |tx| Ok(query::synonym(tx, id)?)).await?;
    let Meant { words, language } = match form.parse() {
        Ok(meant) => meant,
        Err(problems) => return ui.retry(page(&ui, &form, Some(id), ui.told(problems))),
    };
    portal
        .db
        .write(move |tx| {
            dialect::hold(tx, "synonyms", id.0)?;
            let before = query::synonym(tx, id)?;
            let was = told(before.language.as_deref(), &before.words);
            if let Some(facts) = events::changes(&was, &told(language.as_deref(), &words)) {
                query::change(tx, id, language.as_deref(), &words)?;
                events::record(tx, &editor, Event::new("synonym.changed", "synonym", id.0).data(facts))?;
            }
            Ok(())
        })
        .await?;
    see_other_saying("/admin/search#synonyms", "done-synonym")
}

/// `POST /admin/search/synonyms/{id}/deletion`
pub async fn delete(editor: May<TuneSearch>, portal: Portal, id: Path<SynonymId>) -> Answer {
    let id = id.0;
    portal
        .db
        .write(move |tx| {
            dialect::hold(tx, "synonyms", id.0)?;
            let before = query::synonym(tx, id)?;
            query::delete(tx, id)?;
            let data = serde_json::json!({ "before": told(before.language.as_deref(), &before.words) });
            Ok(events::record(tx, &editor, Event::new("synonym.deleted", "synonym", id.0).data(data))?)
        })
        .await?;
    see_other_saying("/admin/search#synonyms", "done-removed")
}

/// Synonyms as the audit trail keeps them.
fn told(language: Option<&str>, words: &str) -> serde_json::Value {
    serde_json::json!({ "words": words, "language": language.unwrap_or_default() })
}

fn page<'a>(ui: &'a Ui, form: &'a SynonymForm, id: Option<SynonymId>, problems: Problems) -> Edit<'a> {
    let mut languages: Vec<Choice> =
        search::spoken().map(|code| Choice::of(code, ui.language_name(code), &form.language)).collect();
    languages.sort_by(|one, other| ui.compare(&one.label, &other.label));
    languages.insert(0, Choice::of("", ui.t("synonym-all-languages"), &form.language));
    Edit { ui, form, languages, problems, id }
}
