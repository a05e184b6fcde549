//! Changing an item's words in one language, and giving it a new file or text
//! there; adding a language is the same page, empty.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, web};
use askama::Template;
use serde::Deserialize;

use super::adding::{renew, waits};
use super::editing::{Differing, Head};
use super::edition::{self, Content, Edition, Version};
use super::edition_form::{EditionFacts, EditionForm};
use super::item::{Item, ItemId, Kind};
use super::item_form::stamp;
use super::uploads::{self, UploadId};
use super::{query, reviews, tongues};
use crate::access::May;
use crate::access::rights::EditLibrary;
use crate::db::Tx;
use crate::documents::MediaType;
use crate::error::{Answer, Error, Refusal};
use crate::events::{self, Event};
use crate::files::{self, Received, UploadForm, receive};
use crate::portal::Portal;
use crate::ui::answers::{see_other, see_other_saying};
use crate::ui::{Html, Path, Problems, Query, Ui, markdown};

/// Which language to add.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    lang: String,
}

#[derive(Template)]
#[template(path = "library/edit/edition.html")]
struct Edit<'a> {
    ui: &'a Ui,
    top: &'a Head,
    code: &'a str,
    form: &'a EditionForm,
    /// The file readers have now: its name and size.
    file_now: Option<(String, i64)>,
    is_new: bool,
    made_of: Kind,
    /// Readers get what is changed here once a reviewer lets them.
    must_wait: bool,
    takes: String,
    endings: String,
    limit: i64,
    carried: Vec<String>,
    preview: Option<Html>,
    differing: Vec<Differing>,
    problems: Problems,
}

/// What the page is made of, read at one moment.
struct Read {
    top: Head,
    code: String,
    edition: Option<Edition>,
    version: Option<Version>,
    must_wait: bool,
}

impl Read {
    fn load(tx: &mut Tx<'_>, viewer: &May<EditLibrary>, id: ItemId, code: &str) -> Result<Read, Error> {
        let top = Head::load(tx, viewer, id, code)?;
        let edition = query::editions_of(tx, id)?.into_iter().find(|edition| edition.language == code);
        if edition.is_none() && !tongues::is_known(code) {
            return Err(Error::NotFound);
        }
        let version = match edition.as_ref().and_then(|edition| edition.version_id) {
            Some(version) => Some(query::version(tx, id, version)?.1),
            None => None,
        };
        let must_wait = waits(viewer, &top.item);
        Ok(Read { top, code: code.to_owned(), edition, version, must_wait })
    }

    fn form(&self) -> EditionForm {
        match &self.edition {
            Some(edition) => EditionForm::of(edition, self.version.as_ref()),
            None => EditionForm::default(),
        }
    }

    fn page<'a>(
        &'a self,
        ui: &'a Ui,
        portal: &Portal,
        form: &'a EditionForm,
        problems: Problems,
    ) -> Edit<'a> {
        let (takes, endings) = files::takes(ui);
        let version = self.version.as_ref();
        Edit {
            ui,
            top: &self.top,
            code: &self.code,
            file_now: version.and_then(|it| Some((it.file_name.clone()?, it.bytes))),
            is_new: self.edition.is_none(),
            made_of: self.top.item.kind,
            must_wait: self.must_wait,
            takes,
            endings,
            limit: portal.config.upload_limit() as i64,
            carried: Vec::new(),
            preview: None,
            differing: Vec::new(),
            form,
            problems,
        }
    }

    fn differing(&self, ui: &Ui, form: &EditionForm) -> Vec<Differing> {
        let stands = self.form();
        let both = |key: &str, of: fn(&EditionForm) -> &String| Differing {
            about: ui.t(key).to_owned(),
            stands: of(&stands).clone(),
            typed: of(form).clone(),
        };
        let mut all = vec![
            both("edition-title", |it| &it.title),
            both("edition-description", |it| &it.description),
            both("edition-keywords", |it| &it.keywords),
            both("edition-url", |it| &it.url),
            both("edition-body", |it| &it.body),
        ];
        all.retain(|it| it.stands != it.typed);
        all
    }
}

/// `GET /library/{id}/editions?lang=`: to the page of that language.
pub async fn choose(
    viewer: May<EditLibrary>,
    portal: Portal,
    id: Path<ItemId>,
    wanted: Query<Wanted>,
) -> Answer {
    let (id, code) = (id.0, wanted.lang.clone());
    let item = portal
        .db
        .read(move |tx| {
            let now = tx.now;
            Ok(query::item(tx, &viewer, now, id)?)
        })
        .await?;
    match tongues::is_known(&code) {
        true => see_other(format_args!("/library/{id}/editions/{code}")),
        false => see_other(format_args!("/library/{id}/editions/{}", item.original_language)),
    }
}

/// `GET /library/{id}/editions/{lang}`
pub async fn edit(viewer: May<EditLibrary>, ui: Ui, portal: Portal, at: Path<(ItemId, String)>) -> Answer {
    let (id, code) = at.0;
    let read = portal.db.read(move |tx| Read::load(tx, &viewer, id, &code)).await?;
    let form = read.form();
    ui.page(read.page(&ui, &portal, &form, Problems::default()))
}

/// `POST /library/{id}/editions/{lang}`
pub async fn save(
    viewer: May<EditLibrary>,
    ui: Ui,
    portal: Portal,
    at: Path<(ItemId, String)>,
    req: HttpRequest,
    payload: web::Payload,
) -> Answer {
    let (id, code) = at.0;
    let who = viewer.clone();
    let read = portal.db.read(move |tx| Read::load(tx, &who, id, &code)).await?;
    let UploadForm { fields, files } = receive(&req, payload).await?;
    let mut form = EditionForm::read(&fields);
    let carried: Vec<String> = fields.all("upload").map(str::to_owned).collect();
    if fields.one("act") == "preview" {
        let mut page = read.page(&ui, &portal, &form, Problems::default());
        page.preview = Some(markdown::to_html(&form.body, "preview-"));
        return ui.page(page);
    }
    let (facts, mut problems) = match form.parse(read.top.item.kind, false) {
        Ok(facts) => (Some(facts), Problems::default()),
        Err(problems) => (None, problems),
    };
    let file = match new_file(&portal, &viewer, files, &carried).await {
        Ok(file) => file,
        Err(Error::Refused(refusal)) => {
            problems.add("file", refusal);
            None
        }
        Err(error) => return Err(error),
    };
    if let Some(file) = &file
        && let Err(why) = files::admitted(&ui.programme().settings, viewer.role, file.received.media())
    {
        let said = ui.t(why);
        problems.add(
            "file",
            Refusal::new("upload-refused").with("name", &file.received.name).with("reason", said),
        );
    }
    if read.top.item.kind == Kind::File && read.edition.is_none() && file.is_none() {
        problems.add("file", Refusal::new("upload-none"));
    }
    let (Some(facts), false) = (facts, problems.any()) else {
        let mut page = read.page(&ui, &portal, &form, ui.told(problems));
        page.carried = carried;
        return ui.retry(page);
    };
    let mut arrived = None;
    if let Some(NewFile { received, spent }) = file {
        let media = received.media().map_err(|why| Error::refused(why.key()))?;
        if spent.is_none() {
            let (config, bytes) = (portal.config.clone(), received.bytes);
            portal.db.read(move |tx| files::quota::admit(tx, &config, bytes)).await?;
        }
        let kept = files::take(&portal, "", received.file.path()).await?;
        arrived = Some(Arrived { content: content(kept, received.name, media), spent });
    }
    let change = Change { id, code: read.code.clone(), facts, arrived, seen: form.updated.clone() };
    let waiting = read.must_wait && (change.arrived.is_some() || read.top.item.kind == Kind::Page);
    let saved = portal.db.write(move |tx| apply(tx, &viewer, change)).await?;
    if saved {
        let said = if waiting { "done-version-waits" } else { "done-saved" };
        return see_other_saying(format_args!("/library/{id}?lang={}", read.code), said);
    }
    form.updated = read.edition.as_ref().map(|edition| stamp(edition.updated_at)).unwrap_or_default();
    let mut page = read.page(&ui, &portal, &form, Problems::default());
    page.differing = read.differing(&ui, &form);
    page.carried = carried;
    ui.page_as(StatusCode::CONFLICT, page)
}

/// A file that came with the form, or in pieces before it.
struct NewFile {
    received: Received,
    spent: Option<UploadId>,
}

async fn new_file(
    portal: &Portal,
    viewer: &May<EditLibrary>,
    files: Vec<Received>,
    carried: &[String],
) -> Result<Option<NewFile>, Error> {
    if let Some(received) = files.into_iter().next() {
        return Ok(Some(NewFile { received, spent: None }));
    }
    let Some(upload) = carried.first().and_then(|key| key.parse::<UploadId>().ok()) else { return Ok(None) };
    let received = uploads::finished(portal, viewer, upload).await?;
    Ok(Some(NewFile { received, spent: Some(upload) }))
}

struct Arrived {
    content: Content,
    spent: Option<UploadId>,
}

fn content(kept: crate::files::Kept, name: String, media: MediaType) -> Content {
    Content::File { kept, name, media: media.mime.to_owned() }
}

struct Change {
    id: ItemId,
    code: String,
    facts: EditionFacts,
    arrived: Option<Arrived>,
    seen: String,
}

/// Changes the edition, unless it moved on since the form was filled in.
fn apply(tx: &mut Tx<'_>, by: &May<EditLibrary>, change: Change) -> Result<bool, Error> {
    let Change { id, code, facts, arrived, seen } = change;
    let now = tx.now;
    let item = query::item_to_change(tx, by, now, id)?;
    let before = query::editions_of(tx, id)?.into_iter().find(|edition| edition.language == code);
    let stands = before.as_ref().map(|edition| stamp(edition.updated_at)).unwrap_or_default();
    if stands != seen {
        return Ok(false);
    }
    let url_before = before.as_ref().and_then(|edition| edition.url.clone());
    if waits(by, &item) && before.is_some() && facts.url != url_before {
        // An address has no versions that could wait.
        return Err(Error::refused("edition-url-of-published"));
    }
    let edition = edition::put(tx, &item, &facts.words(&code))?;
    let what = if before.is_some() { "edition.changed" } else { "edition.added" };
    let data = serde_json::json!({
        "language": code,
        "before": before.as_ref().map(|it| serde_json::json!({ "title": it.title, "url": it.url })),
        "after": { "title": facts.title, "url": facts.url },
    });
    events::record(tx, by, Event::new(what, "item", id.0).data(data))?;
    let spent = arrived.as_ref().and_then(|arrived| arrived.spent);
    if let Some(content) = fresh(tx, &item, &edition, arrived.map(|it| it.content), facts.body)? {
        let version = renew(tx, by, &item, &edition, &content, &facts.note)?;
        reviews::version_added(tx, by, &item, &edition, &version)?;
    }
    if let Some(upload) = spent {
        uploads::spend(tx, by.person, upload)?;
    }
    Ok(true)
}

/// What is new in it: the file or text, unless it is what readers have already.
fn fresh(
    tx: &mut Tx<'_>,
    item: &Item,
    edition: &Edition,
    file: Option<Content>,
    body: Option<String>,
) -> Result<Option<Content>, Error> {
    let now = match edition.version_id {
        Some(version) => Some(query::version(tx, item.id, version)?.1),
        None => None,
    };
    Ok(match (item.kind, file, body) {
        (Kind::File, Some(Content::File { kept, name, media }), _) => {
            let same = now.is_some_and(|it| {
                it.file_hash.as_deref() == Some(&kept.hash) && it.file_name.as_deref() == Some(&name)
            });
            (!same).then_some(Content::File { kept, name, media })
        }
        (Kind::Page, _, Some(body)) => {
            let same = now.is_some_and(|it| it.body.as_deref() == Some(&body));
            (!same).then_some(Content::Body(body))
        }
        _ => None,
    })
}
