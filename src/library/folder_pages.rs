//! Making folders and changing them.

use actix_web::http::StatusCode;
use askama::Template;
use serde::Deserialize;

use super::audience_form::Offered;
use super::folder::{self, Folder, FolderId, NewFolder};
use super::folder_form::{FolderFacts, FolderForm, Named};
use super::item_form::stamp;
use super::tree::{self, NamedFolder};
use super::{moving, reach};
use crate::access::rights::EditLibrary;
use crate::access::{May, Rule};
use crate::db::{Tx, dialect};
use crate::error::{Answer, Error};
use crate::events::{self, Event};
use crate::portal::Portal;
use crate::ui::answers::see_other_saying;
use crate::ui::audience::RulePart;
use crate::ui::once;
use crate::ui::{Choice, Fields, Form, Path, Problems, Query, Ui};

/// Where to make one.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    parent: String,
}

/// Which way to move one.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Step {
    #[serde(rename = "move")]
    way: String,
}

#[derive(Template)]
#[template(path = "library/edit/folder.html")]
struct Edit<'a> {
    ui: &'a Ui,
    /// None for one to be made.
    folder: Option<&'a Folder>,
    heading: String,
    form: &'a FolderForm,
    tongues: Vec<(&'static str, String, Named)>,
    parents: Vec<Choice>,
    sorts: Vec<Choice>,
    named_choices: Vec<Choice>,
    see_parts: Vec<RulePart>,
    above: String,
    seen_by: String,
    /// The folders beside it and itself, in their order: key, name.
    beside: Vec<(FolderId, String)>,
    /// Somebody else changed it meanwhile.
    outrun: bool,
    problems: Problems,
}

/// What the page is made of, read at one moment.
struct Read {
    folder: Option<Folder>,
    form: FolderForm,
    heading: String,
    folders: Vec<NamedFolder>,
    beside: Vec<(FolderId, String)>,
    offered: Offered,
    above: Option<Rule>,
    seen_by: Option<Rule>,
}

impl Read {
    fn load(
        tx: &mut Tx<'_>,
        viewer: &May<EditLibrary>,
        id: Option<FolderId>,
        language: &str,
    ) -> Result<Read, Error> {
        let folders = tree::all_folders(tx, viewer, language)?;
        let Some(id) = id else {
            let offered = Offered::load(tx, &[])?;
            return Ok(Read {
                folder: None,
                form: FolderForm::default(),
                heading: String::new(),
                folders,
                beside: Vec::new(),
                offered,
                above: None,
                seen_by: None,
            });
        };
        let folder = tree::folder(tx, viewer, id)?;
        let words = moving::words_of(tx, id)?;
        let above = match folders.iter().find(|it| Some(it.folder.id) == folder.parent_id) {
            Some(parent) => Some(reach::rule_of(tx, parent.folder.audience_id)?),
            None => None,
        };
        let seen_by = reach::rule_of(tx, folder.audience_id)?;
        let beside = tree::subfolders(tx, viewer, folder.parent_id, language)?;
        Ok(Read {
            offered: Offered::load(tx, &[&folder.own_rule, &seen_by.text()])?,
            form: FolderForm::of(&folder, &words),
            heading: folders
                .iter()
                .find(|it| it.folder.id == id)
                .map(|it| it.name.clone())
                .unwrap_or_default(),
            folders,
            beside: beside.into_iter().map(|it| (it.folder.id, it.name)).collect(),
            above: above.filter(|rule| !rule.is_everybody()),
            seen_by: Some(seen_by),
            folder: Some(folder),
        })
    }

    fn page<'a>(&'a self, ui: &'a Ui, form: &'a FolderForm, problems: Problems) -> Edit<'a> {
        let said =
            |rule: &Option<Rule>| rule.as_ref().map(|it| self.offered.said(ui, it)).unwrap_or_default();
        Edit {
            ui,
            folder: self.folder.as_ref(),
            heading: self.heading.clone(),
            tongues: form.tongues(ui),
            parents: form.parents(ui, &self.folders, self.folder.as_ref()),
            sorts: form.sorts(ui),
            named_choices: form.audience.choices(ui, &self.offered),
            see_parts: form.audience.grids(ui, &self.offered),
            above: said(&self.above),
            seen_by: said(&self.seen_by),
            beside: self.beside.clone(),
            outrun: false,
            form,
            problems,
        }
    }
}

/// `GET /library/folders/new?parent=`
pub async fn new(viewer: May<EditLibrary>, ui: Ui, portal: Portal, wanted: Query<Wanted>) -> Answer {
    let language = ui.lang();
    let read = portal.db.read(move |tx| Read::load(tx, &viewer, None, language)).await?;
    let form = FolderForm { parent: wanted.parent.clone(), ..FolderForm::default() };
    ui.page(read.page(&ui, &form, Problems::default()))
}

/// `POST /library/folders/new`
pub async fn create(viewer: May<EditLibrary>, ui: Ui, portal: Portal, fields: Form<Fields>) -> Answer {
    let (language, who) = (ui.lang(), viewer.clone());
    let read = portal.db.read(move |tx| Read::load(tx, &who, None, language)).await?;
    let form = FolderForm::read(&fields);
    let facts = match form.parse(&ui, &read.offered, &read.folders, None) {
        Ok(facts) => facts,
        Err(problems) => return ui.retry(read.page(&ui, &form, ui.told(problems))),
    };
    let sending = fields.sending();
    let made = portal
        .db
        .write(move |tx| {
            once(tx, &viewer, &sending, |tx| Ok(format!("/library/folders/{}", make(tx, &viewer, &facts)?)))
        })
        .await?;
    see_other_saying(made, "done-saved")
}

fn make(tx: &mut Tx<'_>, by: &May<EditLibrary>, facts: &FolderFacts) -> Result<FolderId, Error> {
    let parent = match facts.parent {
        Some(parent) => Some(tree::folder(tx, by, parent)?),
        None => None,
    };
    let position = moving::next_position(tx, facts.parent)?;
    let new = NewFolder {
        parent: parent.as_ref(),
        position,
        sort: facts.sort,
        named_audience: facts.named_audience,
        rule: facts.rule.clone(),
        words: &facts.words,
    };
    let folder = folder::add(tx, &new)?;
    tx.changed("folder", folder.id.0);
    let event = Event::new("folder.added", "folder", folder.id.0).data(told(facts));
    events::record(tx, by, event)?;
    Ok(folder.id)
}

/// `GET /library/folders/{id}/edit`
pub async fn edit(viewer: May<EditLibrary>, ui: Ui, portal: Portal, id: Path<FolderId>) -> Answer {
    let (id, language) = (id.0, ui.lang());
    let read = portal.db.read(move |tx| Read::load(tx, &viewer, Some(id), language)).await?;
    ui.page(read.page(&ui, &read.form, Problems::default()))
}

/// `POST /library/folders/{id}/edit`
pub async fn save(
    viewer: May<EditLibrary>,
    ui: Ui,
    portal: Portal,
    id: Path<FolderId>,
    fields: Form<Fields>,
) -> Answer {
    let (id, language, who) = (id.0, ui.lang(), viewer.clone());
    let read = portal.db.read(move |tx| Read::load(tx, &who, Some(id), language)).await?;
    let mut form = FolderForm::read(&fields);
    let facts = match form.parse(&ui, &read.offered, &read.folders, read.folder.as_ref()) {
        Ok(facts) => facts,
        Err(problems) => return ui.retry(read.page(&ui, &form, ui.told(problems))),
    };
    let seen = form.updated.clone();
    let saved = portal.db.write(move |tx| apply(tx, &viewer, id, &facts, &seen)).await?;
    if saved {
        return see_other_saying(format_args!("/library/folders/{id}"), "done-saved");
    }
    form.updated = read.form.updated.clone();
    let mut page = read.page(&ui, &form, Problems::default());
    page.outrun = true;
    ui.page_as(StatusCode::CONFLICT, page)
}

/// Changes the folder, unless it moved on since the form was filled in.
fn apply(
    tx: &mut Tx<'_>,
    by: &May<EditLibrary>,
    id: FolderId,
    facts: &FolderFacts,
    seen: &str,
) -> Result<bool, Error> {
    dialect::hold(tx, "folders", id.0)?;
    let folder = tree::folder(tx, by, id)?;
    if stamp(folder.updated_at) != seen {
        return Ok(false);
    }
    let parent = match facts.parent {
        Some(parent) => Some(tree::folder(tx, by, parent)?),
        None => None,
    };
    moving::save(tx, &folder, parent.as_ref(), facts)?;
    tx.changed("folder", id.0);
    let data = serde_json::json!({
        "before": { "parent": folder.parent_id, "rule": folder.own_rule, "named_audience": folder.named_audience_id },
        "after": told(facts),
    });
    events::record(tx, by, Event::new("folder.changed", "folder", id.0).data(data))?;
    Ok(true)
}

fn told(facts: &FolderFacts) -> serde_json::Value {
    let names: Vec<_> = facts.words.iter().map(|(language, name, _)| (language, name)).collect();
    serde_json::json!({
        "parent": facts.parent, "rule": facts.rule.text(), "named_audience": facts.named_audience, "names": names,
    })
}

/// `POST /library/folders/{id}/order`
pub async fn step(viewer: May<EditLibrary>, portal: Portal, id: Path<FolderId>, form: Form<Step>) -> Answer {
    let (id, up, sending) = (id.0, form.way == "up", form.sending());
    let step = move |tx: &mut Tx<'_>| {
        once(tx, &viewer, &sending, |tx| {
            let folder = tree::folder(tx, &viewer, id)?;
            if moving::step(tx, &folder, up)? {
                events::record(tx, &viewer, Event::new("folder.ordered", "folder", id.0))?;
            }
            Ok(format!("/library/folders/{id}/edit"))
        })
    };
    see_other_saying(portal.db.write(step).await?, "done-moved")
}

/// `POST /library/folders/{id}/deletion`
pub async fn delete(viewer: May<EditLibrary>, portal: Portal, id: Path<FolderId>) -> Answer {
    let id = id.0;
    let parent = portal
        .db
        .write(move |tx| {
            dialect::hold(tx, "folders", id.0)?;
            let folder = tree::folder(tx, &viewer, id)?;
            moving::delete(tx, &folder)?;
            tx.changed("folder", id.0);
            events::record(tx, &viewer, Event::new("folder.deleted", "folder", id.0))?;
            Ok(folder.parent_id)
        })
        .await?;
    match parent {
        Some(parent) => see_other_saying(format_args!("/library/folders/{parent}"), "done-folder-deleted"),
        None => see_other_saying("/library", "done-folder-deleted"),
    }
}
