//! Changing what an item is: its place, its product, its days, its readers.

use actix_web::http::StatusCode;
use askama::Template;
use chrono::NaiveDateTime;

use super::audience_form::{AudienceForm, Offered};
use super::edition;
use super::folder::Folder;
use super::item::{Item, ItemId};
use super::item_form::{self, ItemFacts, ItemForm};
use super::query;
use super::reviews::Acts;
use super::tree::{self, NamedFolder};
use super::{
    bin, compare, edition_pages, edition_removal, folder_pages, new_pages, reach, reviews, tongues, uploads,
    version_pages,
};
use crate::access::rights::EditLibrary;
use crate::access::{May, Rule, Viewer};
use crate::db::Tx;
use crate::error::{Answer, Error};
use crate::events::{self, Event};
use crate::portal::Portal;
use crate::routes::Routes;
use crate::ui::answers::see_other_saying;
use crate::ui::audience::{RuleForm, RulePart};
use crate::ui::{Choice, Fields, Form, Path, Problems, Ui};

/// All doors of the editors.
pub fn routes(to: &mut Routes<'_>) {
    // Before what has a key in its place: the first that fits answers.
    to.get("/library/new", new_pages::new)
        .upload("/library/new/file", new_pages::upload)
        .post("/library/new/{kind}", new_pages::create)
        .post("/library/uploads", uploads::begin)
        .patch("/library/uploads/{id}", uploads::PIECE, uploads::piece)
        .get("/library/bin", bin::index)
        .get("/library/folders/new", folder_pages::new)
        .post("/library/folders/new", folder_pages::create)
        .get("/library/folders/{id}/edit", folder_pages::edit)
        .post("/library/folders/{id}/edit", folder_pages::save)
        .post("/library/folders/{id}/order", folder_pages::step)
        .post("/library/folders/{id}/deletion", folder_pages::delete)
        .get("/library/{id}/edit", edit)
        .post("/library/{id}/edit", save)
        .get("/library/{id}/editions", edition_pages::choose)
        .get("/library/{id}/editions/{lang}", edition_pages::edit)
        .upload("/library/{id}/editions/{lang}", edition_pages::save)
        .post("/library/{id}/editions/{lang}/removal", edition_removal::remove)
        .get("/library/{id}/versions", version_pages::index)
        .post("/library/{id}/versions/{version}/restore", version_pages::restore)
        .post("/library/{id}/versions/{version}/delete", version_pages::delete)
        .get("/library/{id}/compare", compare::show)
        .post("/library/{id}/submission", reviews::submit)
        .post("/library/{id}/publication", reviews::publish)
        .post("/library/{id}/return", reviews::give_back)
        .post("/library/{id}/archive", reviews::archive)
        .post("/library/{id}/deletion", bin::delete)
        .post("/library/{id}/restoration", bin::restore);
}

/// What stands on top of every page on which an item is changed.
pub struct Head {
    pub item: Item,
    pub heading: String,
    /// The language the heading is in.
    pub language: String,
    pub languages: Vec<String>,
    /// The folders above, from the top down.
    pub trail: Vec<NamedFolder>,
    pub acts: Acts,
}

impl Head {
    /// An item with its title in a language, as far as there is one.
    pub fn load(tx: &mut Tx<'_>, viewer: &Viewer, id: ItemId, language: &str) -> Result<Head, Error> {
        let now = tx.now;
        let item = query::item(tx, viewer, now, id)?;
        let editions = query::editions_of(tx, id)?;
        let best = query::preferred(&editions, language, &item.original_language, |it| &it.language)
            .ok_or(Error::NotFound)?;
        let folder = tree::folder(tx, viewer, item.folder_id)?;
        Ok(Head {
            trail: tree::trail(tx, viewer, folder, &viewer.language)?,
            heading: best.title.clone(),
            language: best.language.clone(),
            languages: editions.iter().map(|it| it.language.clone()).collect(),
            acts: Acts::of(viewer, &item),
            item,
        })
    }
}

impl Head {
    /// The message key of where it stands.
    pub fn status_key(&self) -> &'static str {
        self.item.status.key()
    }

    /// The shape of where it stands.
    pub fn tone(&self) -> &'static str {
        self.item.status.tone()
    }
}

/// A field that somebody else changed meanwhile: what it is, how it stands, what was typed.
pub struct Differing {
    pub about: String,
    pub stands: String,
    pub typed: String,
}

#[derive(Template)]
#[template(path = "library/edit/item.html")]
struct Edit<'a> {
    ui: &'a Ui,
    top: &'a Head,
    form: &'a ItemForm,
    folder_choices: Vec<Choice>,
    categories: Vec<Choice>,
    products: Vec<Choice>,
    named_choices: Vec<Choice>,
    see_parts: Vec<RulePart>,
    take_parts: Vec<RulePart>,
    /// Whether not all who see it may take it away.
    narrows_download: bool,
    /// Whom the folders above allow.
    above: String,
    /// Who sees it, all rules together.
    seen_by: String,
    taken_by: String,
    /// The languages it is not in yet.
    more_languages: Vec<Choice>,
    differing: Vec<Differing>,
    problems: Problems,
}

/// All that the page is made of, read at one moment.
struct Read {
    top: Head,
    folders: Vec<NamedFolder>,
    offered: Offered,
    above: Rule,
    seen_by: Rule,
    taken_by: Rule,
}

impl Read {
    fn load(tx: &mut Tx<'_>, viewer: &Viewer, id: ItemId, language: &str) -> Result<Read, Error> {
        let top = Head::load(tx, viewer, id, language)?;
        let folder = tree::folder(tx, viewer, top.item.folder_id)?;
        let above = reach::rule_of(tx, folder.audience_id)?;
        let seen_by = reach::rule_of(tx, top.item.audience_id)?;
        let taken_by = reach::rule_of(tx, top.item.download_audience_id)?;
        let rules = [above.text(), seen_by.text(), top.item.own_rule.clone(), top.item.download_rule.clone()];
        let rules: Vec<&str> = rules.iter().map(String::as_str).collect();
        Ok(Read {
            folders: tree::all_folders(tx, viewer, language)?,
            offered: Offered::load(tx, &rules)?,
            top,
            above,
            seen_by,
            taken_by,
        })
    }

    fn page<'a>(&'a self, ui: &'a Ui, form: &'a ItemForm, problems: Problems) -> Edit<'a> {
        Edit {
            ui,
            top: &self.top,
            folder_choices: item_form::folder_choices(&self.folders, &form.folder),
            categories: item_form::category_choices(ui, &form.category),
            products: item_form::product_choices(ui, &form.product),
            named_choices: form.audience.choices(ui, &self.offered),
            see_parts: form.audience.grids(ui, &self.offered),
            narrows_download: form.download != RuleForm::default(),
            take_parts: form.download.parts(ui, super::audience_form::TAKE, &self.offered.firms),
            above: if self.above.is_everybody() { String::new() } else { self.offered.said(ui, &self.above) },
            seen_by: self.offered.said(ui, &self.seen_by),
            taken_by: self.offered.said(ui, &self.taken_by),
            more_languages: tongues::choices(ui, ui.lang(), &self.top.languages),
            differing: Vec::new(),
            form,
            problems,
        }
    }

    /// What differs between the form and the item as it stands.
    fn differing(&self, ui: &Ui, form: &ItemForm) -> Vec<Differing> {
        let stands = ItemForm::of(&self.top.item, ui);
        let label = |choices: Vec<Choice>| {
            choices
                .into_iter()
                .find(|it| it.selected)
                .map(|it| it.label.trim().to_owned())
                .unwrap_or_default()
        };
        let audience = |it: &AudienceForm| {
            let rule = it.rule.rule(&ui.programme().terms).unwrap_or_default();
            let named = it.named.is_empty();
            let named = if named { String::new() } else { label(it.choices(ui, &self.offered)) };
            [named, self.offered.said(ui, &rule)].join(" ").trim().to_owned()
        };
        let download = |it: &ItemForm| {
            self.offered.said(ui, &it.download.rule(&ui.programme().terms).unwrap_or_default())
        };
        let both = |key: &str, of: &dyn Fn(&ItemForm) -> String| Differing {
            about: ui.t(key).to_owned(),
            stands: of(&stands),
            typed: of(form),
        };
        let mut all = vec![
            both("edit-folder", &|it| label(item_form::folder_choices(&self.folders, &it.folder))),
            both("edit-category", &|it| label(item_form::category_choices(ui, &it.category))),
            both("edit-product", &|it| label(item_form::product_choices(ui, &it.product))),
            both("edit-publish", &|it| it.publish.clone()),
            both("edit-expire", &|it| it.expire.clone()),
            both("edit-audience", &|it| audience(&it.audience)),
            both("edit-download", &download),
        ];
        all.retain(|it| it.stands != it.typed);
        all
    }
}

/// `GET /library/{id}/edit`
pub async fn edit(viewer: May<EditLibrary>, ui: Ui, portal: Portal, id: Path<ItemId>) -> Answer {
    let (id, language) = (id.0, ui.lang());
    let read = portal.db.read(move |tx| Read::load(tx, &viewer, id, language)).await?;
    let form = ItemForm::of(&read.top.item, &ui);
    ui.page(read.page(&ui, &form, Problems::default()))
}

/// `POST /library/{id}/edit`
pub async fn save(
    viewer: May<EditLibrary>,
    ui: Ui,
    portal: Portal,
    id: Path<ItemId>,
    fields: Form<Fields>,
) -> Answer {
    let (id, language, who) = (id.0, ui.lang(), viewer.clone());
    let mut form = ItemForm::read(&fields);
    let read = portal.db.read(move |tx| Read::load(tx, &who, id, language)).await?;
    let facts = match form.parse(&ui, &read.offered, &read.folders) {
        Ok(facts) => facts,
        Err(problems) => return ui.retry(read.page(&ui, &form, ui.told(problems))),
    };
    let seen = form.updated.clone();
    let saved = portal.db.write(move |tx| apply(tx, &viewer, id, &facts, &seen)).await?;
    if saved {
        return see_other_saying(format_args!("/library/{id}"), "done-saved");
    }
    // Somebody was faster. Both are shown; sending the form again is a decision.
    form.updated = item_form::stamp(read.top.item.updated_at);
    let mut page = read.page(&ui, &form, Problems::default());
    page.differing = read.differing(&ui, &form);
    ui.page_as(StatusCode::CONFLICT, page)
}

/// Changes the item, unless it moved on since the form was filled in.
fn apply(
    tx: &mut Tx<'_>,
    by: &May<EditLibrary>,
    id: ItemId,
    facts: &ItemFacts,
    seen: &str,
) -> Result<bool, Error> {
    let now = tx.now;
    let item = query::item_to_change(tx, by, now, id)?;
    if item_form::stamp(item.updated_at) != seen {
        return Ok(false);
    }
    let folder = tree::folder(tx, by, facts.folder)?;
    let after = changed(tx, &item, &folder, facts)?;
    query::save(tx, &after)?;
    edition::touch(tx, id)?;
    let changes = events::changes(&told_facts(&item), &told_facts(&after)).unwrap_or_default();
    events::record(tx, by, Event::new("item.changed", "item", id.0).data(changes))?;
    Ok(true)
}

fn changed(tx: &mut Tx<'_>, item: &Item, folder: &Folder, facts: &ItemFacts) -> Result<Item, Error> {
    let (audience_id, download_audience_id) =
        reach::of_item(tx, folder.audience_id, facts.named_audience, &facts.rule, &facts.download)?;
    Ok(Item {
        folder_id: folder.id,
        category: facts.category,
        product_id: facts.product,
        publish_at: facts.publish_at,
        expire_at: facts.expire_at,
        named_audience_id: facts.named_audience,
        own_rule: facts.rule.text(),
        audience_id,
        download_rule: facts.download.text(),
        download_audience_id,
        ..item.clone()
    })
}

/// What the audit trail tells of an item.
fn told_facts(item: &Item) -> serde_json::Value {
    let moment = |moment: Option<NaiveDateTime>| moment.map(|it| it.to_string());
    serde_json::json!({
        "folder": item.folder_id, "category": item.category, "product": item.product_id,
        "publish_at": moment(item.publish_at), "expire_at": moment(item.expire_at),
        "named_audience": item.named_audience_id, "rule": item.own_rule, "download": item.download_rule,
    })
}
