//! Adding to the library: files, several at once, or a page, a link, a video.

use actix_web::{HttpRequest, web};
use askama::Template;
use serde::Deserialize;

use super::adding::{self, NewItem, Outcome};
use super::edition::{Content, EditionWords};
use super::edition_form::{EditionFacts, EditionForm};
use super::folder::FolderId;
use super::item::{Category, ItemId, Kind};
use super::place_form::{Place, PlaceFacts};
use super::tree::{self, NamedFolder};
use super::uploads::{self, UploadId};
use super::{item_form, tongues};
use crate::access::rights::EditLibrary;
use crate::access::{May, Viewer};
use crate::db::{Tx, dialect};
use crate::documents::MediaType;
use crate::error::{Answer, Error, Refusal};
use crate::events::{self, Event};
use crate::files::{self, Kept, UploadForm, receive, title_of};
use crate::portal::Portal;
use crate::ui::answers::see_other_saying;
use crate::ui::once;
use crate::ui::{Choice, Fields, Form, Html, Path, Problems, Query, Ui, markdown};

/// Where to add what, as the address says it.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    folder: String,
    kind: String,
}

#[derive(Template)]
#[template(path = "library/edit/new.html")]
struct New<'a> {
    ui: &'a Ui,
    made_of: Kind,
    place: &'a Place,
    words: &'a EditionForm,
    folder_choices: Vec<Choice>,
    /// The folder it was begun in.
    holder: String,
    categories: Vec<Choice>,
    products: Vec<Choice>,
    languages: Vec<Choice>,
    endings: String,
    takes: String,
    limit: i64,
    /// Finished uploads that the form still carries.
    carried: Vec<String>,
    preview: Option<Html>,
    /// Nothing can be added before there is a folder.
    homeless: bool,
    problems: Problems,
}

#[derive(Template)]
#[template(path = "library/edit/outcomes.html")]
struct Outcomes<'a> {
    ui: &'a Ui,
    folder: FolderId,
    taken: Vec<(String, Outcome)>,
    refused: Vec<(String, String)>,
}

/// `GET /library/new?folder=&kind=`
pub async fn new(viewer: May<EditLibrary>, ui: Ui, portal: Portal, wanted: Query<Wanted>) -> Answer {
    let made_of = Kind::parse(&wanted.kind).unwrap_or(Kind::File);
    let folders = folders(&portal, &viewer, &ui).await?;
    let place = Place {
        folder: wanted.folder.clone(),
        category: usual(made_of).word().to_owned(),
        product: String::new(),
        language: ui.programme().settings.language.clone(),
    };
    let form = EditionForm::default();
    ui.page(page(&ui, &portal, made_of, &folders, &place, &form, Problems::default()))
}

/// `POST /library/new/{kind}`: a page, a link or a video.
pub async fn create(
    viewer: May<EditLibrary>,
    ui: Ui,
    portal: Portal,
    made_of: Path<String>,
    fields: Form<Fields>,
) -> Answer {
    let made_of = Kind::parse(&made_of).filter(|it| *it != Kind::File).ok_or(Error::NotFound)?;
    let folders = folders(&portal, &viewer, &ui).await?;
    let (place, form) = (Place::read(&fields), EditionForm::read(&fields));
    if fields.one("act") == "preview" {
        let mut page = page(&ui, &portal, made_of, &folders, &place, &form, Problems::default());
        page.preview = Some(markdown::to_html(&form.body, "preview-"));
        return ui.page(page);
    }
    let (facts, at) = match both(&place, &form, &ui, &folders, made_of) {
        Ok(facts) => facts,
        Err(problems) => {
            return ui.retry(page(&ui, &portal, made_of, &folders, &place, &form, ui.told(problems)));
        }
    };
    let sending = fields.sending();
    let made = portal
        .db
        .write(move |tx| {
            once(tx, &viewer, &sending, |tx| {
                Ok(format!("/library/{}", add_one(tx, &viewer, made_of, &at, facts)?))
            })
        })
        .await?;
    see_other_saying(made, "done-drafted")
}

/// `POST /library/new/file`: files, several at once.
pub async fn upload(
    viewer: May<EditLibrary>,
    ui: Ui,
    portal: Portal,
    req: HttpRequest,
    payload: web::Payload,
) -> Answer {
    let UploadForm { fields, mut files } = receive(&req, payload).await?;
    let folders = folders(&portal, &viewer, &ui).await?;
    let (place, form) = (Place::read(&fields), EditionForm::read(&fields));
    let carried: Vec<UploadId> = fields.all("upload").filter_map(|key| key.parse().ok()).collect();
    let (mut problems, mut facts) = (Problems::default(), None);
    match both(&place, &form, &ui, &folders, Kind::File) {
        Ok(known) => facts = Some(known),
        Err(found) => problems = found,
    }
    if files.is_empty() && carried.is_empty() {
        problems.add("file", Refusal::new("upload-none"));
    }
    let (Some((words, at)), false) = (facts, problems.any()) else {
        let mut page = page(&ui, &portal, Kind::File, &folders, &place, &form, ui.told(problems));
        page.carried = fields.all("upload").map(str::to_owned).collect();
        return ui.retry(page);
    };
    for id in &carried {
        files.push(uploads::finished(&portal, &viewer, *id).await?);
    }
    let mut refused = Vec::new();
    let mut taken = Vec::new();
    let direct = files.len() - carried.len();
    let arrived: i64 = files.iter().take(direct).map(|file| file.bytes).sum();
    let config = portal.config.clone();
    portal.db.read(move |tx| files::quota::admit(tx, &config, arrived)).await?;
    let settings = &ui.programme().settings;
    for file in files {
        match files::admitted(settings, viewer.role, file.media()) {
            Ok(media) => {
                let kept = files::take(&portal, "", file.file.path()).await?;
                taken.push(Arrived { name: file.name, kept, media });
            }
            Err(why) => refused.push((file.name, ui.t(why).to_owned())),
        }
    }
    if let (true, Some((name, why))) = (taken.is_empty(), refused.first()) {
        let mut problems = Problems::default();
        problems.add("file", Refusal::new("upload-refused").with("name", name).with("reason", why));
        return ui.retry(page(&ui, &portal, Kind::File, &folders, &place, &form, ui.told(problems)));
    }
    let folder = at.folder;
    let outcomes = portal.db.write(move |tx| add_files(tx, &viewer, &at, &words, taken, &carried)).await?;
    if !refused.is_empty() {
        return ui.page(Outcomes { ui: &ui, folder, taken: outcomes, refused });
    }
    let said = match outcomes.iter().all(|(_, it)| matches!(it, Outcome::Unchanged(_))) {
        true => "done-unchanged",
        false if outcomes.iter().any(|(_, it)| matches!(it, Outcome::Waits(_))) => "done-version-waits",
        false => "done-uploaded",
    };
    match outcomes.as_slice() {
        [(_, one)] => see_other_saying(format_args!("/library/{}", one.item()), said),
        _ => see_other_saying(format_args!("/library/folders/{folder}"), said),
    }
}

/// A file that is in the store.
struct Arrived {
    name: String,
    kept: Kept,
    media: MediaType,
}

fn add_files(
    tx: &mut Tx<'_>,
    by: &May<EditLibrary>,
    at: &PlaceFacts,
    words: &EditionFacts,
    files: Vec<Arrived>,
    spent: &[UploadId],
) -> Result<Vec<(String, Outcome)>, Error> {
    // Two people with the same file: the second must find the first one's item.
    dialect::hold(tx, "folders", at.folder.0)?;
    let alone = files.len() == 1;
    let mut outcomes = Vec::new();
    for Arrived { name, kept, media } in files {
        let content = Content::File { kept: kept.clone(), name: name.clone(), media: media.mime.to_owned() };
        let folder = tree::folder(tx, by, at.folder)?;
        let outcome = match adding::same_name(tx, &folder, &name)? {
            Some((item, _, version)) if version.file_hash.as_deref() == Some(&kept.hash) => {
                Outcome::Unchanged(item.id)
            }
            Some((item, edition, _)) => {
                let version = adding::renew(tx, by, &item, &edition, &content, &words.note)?;
                super::reviews::version_added(tx, by, &item, &edition, &version)?;
                if adding::waits(by, &item) { Outcome::Waits(item.id) } else { Outcome::NewVersion(item.id) }
            }
            None => {
                let title =
                    if alone && !words.title.is_empty() { words.title.clone() } else { title_of(&name) };
                let words_here = EditionWords { title, ..words.words(&at.language) };
                let new = NewItem {
                    folder: &folder,
                    kind: Kind::File,
                    category: at.category,
                    product: at.product,
                    words: words_here,
                    content: Some(content),
                    note: words.note.clone(),
                };
                Outcome::Added(added(tx, by, new)?)
            }
        };
        outcomes.push((name, outcome));
    }
    for id in spent {
        uploads::spend(tx, by.person, *id)?;
    }
    Ok(outcomes)
}

fn add_one(
    tx: &mut Tx<'_>,
    by: &May<EditLibrary>,
    made_of: Kind,
    at: &PlaceFacts,
    facts: EditionFacts,
) -> Result<ItemId, Error> {
    let folder = tree::folder(tx, by, at.folder)?;
    let new = NewItem {
        folder: &folder,
        kind: made_of,
        category: at.category,
        product: at.product,
        words: facts.words(&at.language),
        content: facts.body.map(Content::Body),
        note: facts.note,
    };
    added(tx, by, new)
}

fn added(tx: &mut Tx<'_>, by: &Viewer, new: NewItem<'_>) -> Result<ItemId, Error> {
    let data = serde_json::json!({
        "title": new.words.title, "kind": new.kind, "language": new.words.language, "folder": new.folder.id,
    });
    let item = adding::add(tx, new, by.person)?;
    events::record(tx, by, Event::new("item.added", "item", item.id.0).data(data))?;
    Ok(item.id)
}

async fn folders(portal: &Portal, viewer: &May<EditLibrary>, ui: &Ui) -> Result<Vec<NamedFolder>, Error> {
    let (who, language) = (viewer.clone(), ui.lang());
    portal.db.read(move |tx| Ok(tree::all_folders(tx, &who, language)?)).await
}

/// Both halves of the form, with the problems of both.
fn both(
    place: &Place,
    form: &EditionForm,
    ui: &Ui,
    folders: &[NamedFolder],
    made_of: Kind,
) -> Result<(EditionFacts, PlaceFacts), Problems> {
    match (place.parse(ui, folders), form.parse(made_of, made_of == Kind::File)) {
        (Ok(at), Ok(facts)) => Ok((facts, at)),
        (Err(one), Err(other)) => Err(one.and(other)),
        (Err(problems), _) | (_, Err(problems)) => Err(problems),
    }
}

/// What such an item mostly is for.
fn usual(made_of: Kind) -> Category {
    match made_of {
        Kind::File => Category::Datasheet,
        Kind::Page => Category::Guide,
        Kind::Link => Category::Link,
        Kind::Video => Category::Video,
    }
}

fn page<'a>(
    ui: &'a Ui,
    portal: &Portal,
    made_of: Kind,
    folders: &[NamedFolder],
    place: &'a Place,
    words: &'a EditionForm,
    problems: Problems,
) -> New<'a> {
    let (takes, endings) = files::takes(ui);
    New {
        ui,
        made_of,
        folder_choices: item_form::folder_choices(folders, &place.folder),
        holder: folders
            .iter()
            .find(|it| it.folder.id.to_string() == place.folder)
            .map(|it| it.name.clone())
            .unwrap_or_default(),
        categories: item_form::category_choices(ui, &place.category),
        products: item_form::product_choices(ui, &place.product),
        languages: tongues::choices(ui, &place.language, &[]),
        takes,
        endings,
        limit: portal.config.upload_limit() as i64,
        carried: Vec::new(),
        preview: None,
        homeless: folders.is_empty(),
        place,
        words,
        problems,
    }
}
