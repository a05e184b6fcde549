//! Puts the demo's library on the portal's shelves: folders, items, editions
//! and versions, each with the date it would have had.

use std::collections::BTreeMap;

use chrono::{NaiveDateTime, NaiveTime, TimeDelta};
use diesel::prelude::*;
use schema::schema::{editions, folders, items, people, versions};

use super::desk;
use super::dice::Dice;
use super::library::{self as written, DemoEdition, DemoItem, DemoVersion};
use super::paper;
use crate::access::PersonId;
use crate::db::Tx;
use crate::documents::MediaType;
use crate::error::Error;
use crate::library::{self, Content, EditionWords, Folder, FolderId, Item, ItemId, NewFolder, Sort};
use crate::portal::Portal;
use crate::programme::{TermKind, Terms};
use crate::ui::forms;

/// The draft that came back from its reviewer, and what the reviewer wrote.
const RETURNED: (&str, &str) = (
    "trade-fair-checklist",
    "Nearly there. What does a stand usually cost? Give a range, or partners cannot fill in the MDF \
     request. And please leave Brightwater out of it: this goes to every partner.",
);

/// Makes all folders; says which is which.
///
/// # Errors
/// When the tree cannot be read or the database fails.
pub fn folders(tx: &mut Tx<'_>) -> Result<BTreeMap<String, FolderId>, Error> {
    let mut made: BTreeMap<String, Folder> = BTreeMap::new();
    for (folder, position) in written::folders().map_err(Error::internal)?.iter().zip(1..) {
        let (named_audience, rule) = desk::named(tx, &folder.audience)?;
        let parent = folder.parent.as_ref().and_then(|parent| made.get(parent));
        let sort = if folder.slug == "campaigns" { Sort::Newest } else { Sort::Title };
        let words = desk::words(folder);
        let new = NewFolder { parent, position, sort, named_audience, rule, words: &words };
        let folder_made = library::add_folder(tx, &new)?;
        let then = tx.now - TimeDelta::days(400);
        diesel::update(folders::table.find(folder_made.id))
            .set((folders::created_at.eq(then), folders::updated_at.eq(then)))
            .execute(tx.conn())?;
        made.insert(folder.slug.clone(), folder_made);
    }
    Ok(made.into_iter().map(|(slug, folder)| (slug, folder.id)).collect())
}

/// One version, ready to be put on the shelf.
struct Sheet {
    content: Content,
    note: String,
    at: NaiveDateTime,
}

/// An item whose files are made and kept, so that the transaction is short.
pub struct Prepared<'a> {
    written: &'a DemoItem,
    editions: Vec<(&'a DemoEdition, Vec<Sheet>)>,
    now: NaiveDateTime,
}

impl<'a> Prepared<'a> {
    /// Makes the files of an item.
    ///
    /// # Errors
    /// When a file cannot be made or kept.
    pub fn make(portal: &Portal, item: &'a DemoItem) -> anyhow::Result<Prepared<'a>> {
        let now = portal.db.clock.now();
        let mut editions = Vec::new();
        for edition in &item.editions {
            let mut sheets = Vec::new();
            for (version, number) in edition.versions.iter().zip(1..) {
                let at = moment(now, version.days_ago.unwrap_or(item.published_days_ago), &item.slug);
                let content = content(portal, item, edition, version, number, at)?;
                sheets.push(Sheet { content, note: version.note.clone(), at });
            }
            editions.push((edition, sheets));
        }
        Ok(Prepared { written: item, editions, now })
    }

    /// Puts the item on the shelf.
    ///
    /// # Errors
    /// When the database fails.
    pub fn put(&self, tx: &mut Tx<'_>, folder: FolderId) -> Result<Item, Error> {
        let written = self.written;
        let published = moment(self.now, written.published_days_ago, &written.slug);
        let item = self.item(tx, folder, published)?;
        library::insert_item(tx, &item)?;
        let mut changed = published;
        for (edition, sheets) in &self.editions {
            let words = EditionWords {
                language: edition.language.clone(),
                title: edition.title.clone(),
                description: edition.description.clone(),
                keywords: written.keywords.join(", "),
                url: edition.url.clone(),
            };
            let put = library::put_edition(tx, &item, &words)?;
            for sheet in sheets {
                let version = library::add_version(tx, &put, &sheet.content, &sheet.note, item.created_by)?;
                diesel::update(versions::table.find(version.id))
                    .set(versions::created_at.eq(sheet.at))
                    .execute(tx.conn())?;
            }
            let first = sheets.first().map_or(published, |sheet| sheet.at);
            let last = sheets.last().map_or(published, |sheet| sheet.at);
            changed = changed.max(last);
            diesel::update(editions::table.find(put.id))
                .set((editions::created_at.eq(first), editions::updated_at.eq(last)))
                .execute(tx.conn())?;
        }
        diesel::update(items::table.find(item.id)).set(items::updated_at.eq(changed)).execute(tx.conn())?;
        Ok(Item { updated_at: changed, ..item })
    }

    fn item(&self, tx: &mut Tx<'_>, folder: FolderId, published: NaiveDateTime) -> Result<Item, Error> {
        let written = self.written;
        let terms = Terms::read(tx)?;
        let product =
            written.product.as_deref().map(|name| if name == "Halden Cloud" { "cloud" } else { name });
        let product = product.and_then(|code| terms.coded(TermKind::Product, code)).map(|term| term.id);
        let (named, own) = desk::named(tx, &written.audience)?;
        let download = written.download.clone().unwrap_or_default();
        let above = folders::table.find(folder).select(folders::audience_id).first(tx.conn())?;
        let (see, take) = library::audiences_of_item(tx, above, named, &own, &download)?;
        let original = written.editions.first();
        let (carl, anna) = (staff(tx, "carl@halden.example")?, staff(tx, "anna@halden.example")?);
        let status = status(written.status);
        let out = matches!(status, library::Status::Published | library::Status::Archived);
        let returned = status == library::Status::Draft && written.slug == RETURNED.0;
        Ok(Item {
            id: ItemId::fresh(),
            folder_id: folder,
            kind: kind(written.kind),
            category: category(written.category),
            product_id: product,
            original_language: original.map(|edition| edition.language.clone()).unwrap_or_default(),
            title_key: original.map(|edition| forms::key(&edition.title)).unwrap_or_default(),
            status,
            publish_at: out.then_some(published),
            expire_at: written
                .expires_in_days
                .map(|days| last_minute(self.now + TimeDelta::days(days.into()))),
            named_audience_id: named,
            own_rule: own.text(),
            audience_id: see,
            download_rule: download.text(),
            download_audience_id: take,
            created_by: Some(carl),
            reviewed_by: (out || returned).then_some(anna),
            reviewed_at: (out || returned).then_some(published),
            review_note: if returned { RETURNED.1.to_owned() } else { String::new() },
            views: 0,
            downloads: 0,
            created_at: published - TimeDelta::days(3),
            updated_at: published,
            deleted_at: None,
        })
    }
}

fn content(
    portal: &Portal,
    item: &DemoItem,
    edition: &DemoEdition,
    version: &DemoVersion,
    number: u32,
    at: NaiveDateTime,
) -> anyhow::Result<Content> {
    if item.kind == paper::Kind::Page {
        return Ok(Content::Body(version.body.clone()));
    }
    let (title, language) = (edition.title.as_str(), edition.language.as_str());
    let (bytes, ending) = paper::build(item.kind, title, language, &version.body, number, at.date())?;
    let name = file_name(title, ending);
    let media = MediaType::of_name(&name).map_or("application/octet-stream", |media| media.mime);
    let kept = portal.files.now(portal.files.keep_bytes(bytes))?;
    Ok(Content::File { kept, name, media: media.to_owned() })
}

/// A name as a person would give it: the title, without what file systems refuse.
fn file_name(title: &str, ending: &str) -> String {
    let plain: String = title
        .chars()
        .map(|letter| if "/\\:*?\"<>|“”„".contains(letter) || letter.is_control() { ' ' } else { letter })
        .collect();
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let plain: String = plain.chars().take(90).collect();
    format!("{}.{ending}", plain.trim_end_matches([' ', '.']))
}

/// A moment in office hours so many days ago, never in the future.
fn moment(now: NaiveDateTime, days_ago: u32, name: &str) -> NaiveDateTime {
    let mut dice = Dice::of(name);
    let minutes = TimeDelta::minutes(7 * 60 + dice.below(9 * 60));
    let day = now.date() - TimeDelta::days(days_ago.into());
    (day.and_time(NaiveTime::MIN) + minutes).min(now - TimeDelta::minutes(40))
}

/// The last minute of a day where the vendor sits, in winter.
fn last_minute(moment: NaiveDateTime) -> NaiveDateTime {
    moment.date().and_time(NaiveTime::MIN) + TimeDelta::minutes(23 * 60 - 1)
}

fn staff(tx: &mut Tx<'_>, email: &str) -> QueryResult<PersonId> {
    people::table.filter(people::email.eq(email)).select(people::id).first(tx.conn())
}

fn kind(of: paper::Kind) -> library::Kind {
    match of {
        paper::Kind::Page => library::Kind::Page,
        paper::Kind::Link => library::Kind::Link,
        paper::Kind::Video => library::Kind::Video,
        _ => library::Kind::File,
    }
}

fn status(of: written::Status) -> library::Status {
    match of {
        written::Status::Draft => library::Status::Draft,
        written::Status::InReview => library::Status::Review,
        written::Status::Published => library::Status::Published,
        written::Status::Archived => library::Status::Archived,
    }
}

fn category(of: written::Category) -> library::Category {
    match of {
        written::Category::Datasheet => library::Category::Datasheet,
        written::Category::Guide => library::Category::Guide,
        written::Category::PriceList => library::Category::PriceList,
        written::Category::Presentation => library::Category::Presentation,
        written::Category::CaseStudy => library::Category::CaseStudy,
        written::Category::Campaign => library::Category::Campaign,
        written::Category::Policy => library::Category::Policy,
        written::Category::Form => library::Category::Form,
        written::Category::Brand => library::Category::Brand,
        written::Category::Certificate => library::Category::Certificate,
        written::Category::ReleaseNotes => library::Category::ReleaseNotes,
        written::Category::Training => library::Category::Training,
        written::Category::Video => library::Category::Video,
        written::Category::Link => library::Category::Link,
        written::Category::Faq => library::Category::Faq,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_after_its_title() {
        assert_eq!(file_name("Cennik EMEA: euro / złoty", "xlsx"), "Cennik EMEA euro złoty.xlsx");
        assert_eq!(file_name("„Mamy arkusz”.", "pdf"), "Mamy arkusz.pdf");
        assert_eq!(file_name("価格表", "xlsx"), "価格表.xlsx");
    }

    #[test]
    fn nothing_was_written_tomorrow() {
        let now = NaiveDateTime::parse_from_str("2026-11-24 06:10", "%Y-%m-%d %H:%M").unwrap();
        for name in ["a", "b", "c", "d"] {
            assert!(moment(now, 0, name) < now);
            assert_eq!(moment(now, 3, name).date(), (now - TimeDelta::days(3)).date());
        }
    }
}
