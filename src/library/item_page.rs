//! An item as its reader meets it.

use askama::Template;
use serde::Deserialize;

use super::copies::{self, Copy};
use super::edition::{Edition, Version, VersionId};
use super::follows::{self, Target};
use super::item::{Item, ItemId, Kind};
use super::preview::drawable;
use super::query::{self, Shown};
use super::reading::{self, Reading};
use super::reviews::Acts;
use super::tree::{self, NamedFolder};
use super::{favourites, reach, shelves};
use crate::access::May;
use crate::access::rights::{EditLibrary, SeeLibrary, SeeUsage};
use crate::db::Tx;
use crate::documents::{Family, MediaType, Outcome};
use crate::error::{Answer, Error};
use crate::portal::Portal;
use crate::ui::{Html, Path, Query, Ui, audience, markdown};

/// Pages of a document shown at a time: a manual of three hundred would be a
/// page that no phone opens.
const WINDOW: usize = 6;

/// Which language, and from which page of the document.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    lang: String,
    page: Option<u32>,
}

#[derive(Template)]
#[template(path = "library/item.html")]
struct Show<'a> {
    ui: &'a Ui,
    item: &'a Item,
    edition: &'a Edition,
    version: Option<&'a Version>,
    /// The version, if it is a file.
    file: Option<&'a Version>,
    languages: Vec<&'a str>,
    above: &'a [NamedFolder],
    /// The reader's language, if the item is not in it.
    missing: Option<String>,
    copy: Option<&'a Copy>,
    is_favourite: bool,
    is_followed: bool,
    is_editor: bool,
    may_download: bool,
    /// Whether a browser can show the file itself.
    opens: bool,
    content: Content,
    related: Vec<Shown>,
    /// For editors: who it is for, in words.
    audience: Option<String>,
    acts: Option<Acts>,
    sees_usage: bool,
}

/// What stands in the middle of the page.
enum Content {
    /// Nothing can be shown, or not yet; the key of the sentence that says why.
    Nothing(&'static str),
    Markdown(Html),
    /// An address elsewhere.
    Link(String),
    Document(Document),
}

/// A document, part by part.
struct Document {
    version: VersionId,
    /// Whether there are pictures of its pages.
    drawn: bool,
    is_picture: bool,
    pages: Vec<DocumentPage>,
    /// Pages in all.
    total: usize,
    /// The first pages of the part before and after this one.
    before: Option<usize>,
    after: Option<usize>,
    /// A sentence on what came of reading it, unless all went well.
    outcome: Option<Outcome>,
    /// The language of its words.
    language: String,
}

struct DocumentPage {
    number: usize,
    text: String,
}

impl Document {
    /// What a page's picture is called where it cannot be seen.
    fn alt(&self, ui: &Ui, page: &DocumentPage) -> String {
        if self.is_picture { String::new() } else { ui.with("item-page", "page", ui.number(page.number)) }
    }

    /// The height that a page's picture most likely has at a width of 1100.
    fn height(&self) -> u32 {
        if self.is_picture { 733 } else { 1556 }
    }

    fn first(&self) -> usize {
        self.pages.first().map_or(1, |page| page.number)
    }
}

/// All that the page asks the database.
struct Found {
    item: Item,
    editions: Vec<Edition>,
    version: Option<Version>,
    reading: Option<Reading>,
    above: Vec<NamedFolder>,
    copy: Option<Copy>,
    is_favourite: bool,
    is_followed: bool,
    related: Vec<Shown>,
    rule: Option<crate::access::Rule>,
    /// Which of the editions is shown.
    chosen: usize,
}

/// `GET /library/{id}`
pub async fn show(
    viewer: May<SeeLibrary>,
    ui: Ui,
    portal: Portal,
    id: Path<ItemId>,
    asked: Query<Asked>,
) -> Answer {
    let (who, id, language) = (viewer.clone(), id.0, asked.lang.clone());
    let found = portal.db.read(move |tx| find(tx, &who, id, &language)).await?;
    let edition = found.editions.get(found.chosen).ok_or(Error::NotFound)?;
    portal.views.note(&viewer, id, edition.version_id, ui.now);
    let languages: Vec<&str> = found.editions.iter().map(|edition| edition.language.as_str()).collect();
    let missing = !languages.contains(&ui.lang()) && asked.lang.is_empty();
    let page = asked.page.unwrap_or(1) as usize;
    let media =
        found.version.as_ref().and_then(|version| version.media.as_deref()).and_then(MediaType::of_mime);
    ui.page(Show {
        ui: &ui,
        item: &found.item,
        edition,
        version: found.version.as_ref(),
        above: &found.above,
        missing: missing.then(|| ui.language_name(ui.lang())),
        copy: found.copy.as_ref(),
        is_favourite: found.is_favourite,
        is_followed: found.is_followed,
        may_download: query::may_download(&viewer, &found.item),
        opens: media.is_some_and(MediaType::inline_safe),
        content: content(&found, edition, page),
        acts: viewer.may::<EditLibrary>().then(|| Acts::of(&viewer, &found.item)),
        audience: found.rule.as_ref().map(|rule| audience::sentence(rule, &ui, |_| None)),
        is_editor: viewer.may::<EditLibrary>(),
        file: found.version.as_ref().filter(|version| version.file_hash.is_some()),
        sees_usage: viewer.may::<SeeUsage>(),
        languages,
        related: found.related,
    })
}

fn find(tx: &mut Tx<'_>, viewer: &May<SeeLibrary>, id: ItemId, language: &str) -> Result<Found, Error> {
    let now = tx.now;
    let item = query::item(tx, viewer, now, id)?;
    let editions = query::editions_of(tx, id)?;
    let wanted = if language.is_empty() { &viewer.language } else { language };
    let edition = query::preferred(&editions, wanted, &item.original_language, |edition| &edition.language)
        .ok_or(Error::NotFound)?;
    let chosen = editions.iter().position(|one| one.id == edition.id).unwrap_or(0);
    let version = match edition.version_id {
        Some(version) => Some(query::version(tx, id, version)?.1),
        None => None,
    };
    let reading = match version.as_ref().and_then(|version| version.file_hash.as_deref()) {
        Some(hash) => reading::of(tx, hash)?,
        None => None,
    };
    let folder = tree::folder(tx, viewer, item.folder_id)?;
    let copy = copies::old_of(tx, viewer.person, &[id])?.remove(&edition.id);
    let rule = match viewer.may::<EditLibrary>() {
        true => Some(reach::rule_of(tx, item.audience_id)?),
        false => None,
    };
    Ok(Found {
        above: tree::trail(tx, viewer, folder, &viewer.language)?,
        is_favourite: favourites::has(tx, viewer.person, id)?,
        is_followed: follows::has(tx, viewer.person, Target::Item, id.0)?,
        related: shelves::related(tx, viewer, now, &item)?,
        copy,
        version,
        reading,
        rule,
        chosen,
        editions,
        item,
    })
}

fn content(found: &Found, edition: &Edition, page: usize) -> Content {
    match (found.item.kind, &found.version) {
        (Kind::Link | Kind::Video, _) if edition.url.is_some() => {
            Content::Link(edition.url.clone().unwrap_or_default())
        }
        (Kind::Page, Some(version)) => {
            Content::Markdown(markdown::to_html(version.body.as_deref().unwrap_or_default(), "page-"))
        }
        (_, Some(version)) => match &found.reading {
            Some(reading) => Content::Document(document(version, reading, page, &edition.language)),
            None if version.file_hash.is_some() => Content::Nothing("item-being-read"),
            None => Content::Nothing("item-empty"),
        },
        (_, None) => Content::Nothing("item-empty"),
    }
}

fn document(version: &Version, reading: &Reading, page: usize, language: &str) -> Document {
    let media = drawable(version).map(|(_, media)| media);
    let outcome = Outcome::from_word(&reading.outcome);
    let broken = matches!(outcome, Some(Outcome::Encrypted | Outcome::Empty | Outcome::TooLarge));
    let drawn = media.is_some() && !broken;
    let texts = reading.page_texts();
    let total = match media.map(|media| media.family) {
        Some(Family::Image) if drawn => 1,
        Some(_) if drawn => texts.len().max(usize::try_from(reading.page_count).unwrap_or(0)),
        _ => texts.len(),
    };
    // The part that the page asked for is in.
    let first = page.clamp(1, total.max(1)).saturating_sub(1) / WINDOW * WINDOW + 1;
    let last = (first + WINDOW - 1).min(total);
    let mut texts = texts.into_iter().skip(first - 1);
    let pages = (first..=last)
        .map(|number| DocumentPage { number, text: texts.next().unwrap_or_default() })
        .collect();
    // A picture has no words, and nobody needs to be told.
    let is_picture = media.is_some_and(|media| media.family == Family::Image);
    let outcome = outcome.filter(|outcome| match outcome {
        Outcome::Text => false,
        Outcome::NoText => !is_picture,
        _ => true,
    });
    Document {
        version: version.id,
        drawn,
        is_picture,
        pages,
        total,
        before: (first > WINDOW).then(|| first - WINDOW),
        after: (last < total).then_some(last + 1),
        outcome,
        language: reading.language.clone().unwrap_or_else(|| language.to_owned()),
    }
}

impl Show<'_> {
    fn file_name(&self) -> &str {
        self.file.and_then(|file| file.file_name.as_deref()).unwrap_or_default()
    }

    fn open_key(&self) -> &'static str {
        if self.item.kind == Kind::Video { "item-watch" } else { "item-visit" }
    }

    /// What came of reading the file: an editor is told how to mend it, a reader
    /// what to do instead.
    fn outcome_key(&self, outcome: &Outcome) -> &'static str {
        match outcome {
            _ if self.is_editor => outcome.key(),
            Outcome::Encrypted => "item-reading-encrypted",
            Outcome::NoText => "item-reading-no-text",
            Outcome::Unsupported => "item-reading-unsupported",
            Outcome::TimedOut | Outcome::Mismatch | Outcome::Text => "item-reading-partly",
            Outcome::Broken | Outcome::Empty | Outcome::TooLarge => "item-reading-none",
        }
    }

    fn is_over(&self) -> bool {
        self.item.is_expired_at(self.ui.now)
    }

    fn is_shown(&self, language: &str) -> bool {
        self.edition.language == language
    }
}
