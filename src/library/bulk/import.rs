//! Bringing rows in, one at a time, each in a transaction of its own.

use std::collections::HashMap;
use std::io::Read;
use std::path::Path;

use diesel::prelude::*;
use schema::schema::{folder_words, folders, imported_items};

use super::manifest::Row;
use super::report::{Outcome, RowReport};
use crate::access::{PersonId, Rule};
use crate::db::Tx;
use crate::documents::{self, MediaType};
use crate::error::Error;
use crate::events::{self, Event};
use crate::library::edition::{self, Content, EditionWords};
use crate::library::folder::{self, Folder, NewFolder, Sort};
use crate::library::item::{Category, Item, ItemId, Kind, Status};
use crate::library::{query, reach};
use crate::portal::Portal;
use crate::programme::{TermKind, Terms};
use crate::ui::forms;

/// A page of Markdown longer than this is kept as a file.
const LONGEST_PAGE: i64 = 1024 * 1024;

/// How rows come in.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Says what would be done, and does nothing.
    pub dry_run: bool,
    /// The topmost folder to bring all of it into; none: the top.
    pub under: String,
    /// Keeps new items as drafts instead of publishing them.
    pub drafts: bool,
    /// The language of rows that name none and whose text does not tell.
    pub language: String,
    pub by: Option<PersonId>,
}

/// Brings rows in.
pub struct Importer<'a> {
    portal: &'a Portal,
    options: Options,
    folders: HashMap<Vec<String>, Folder>,
}

/// A file looked at: what it is and where it is kept.
struct Looked {
    content: Content,
    kind: Kind,
    hash: String,
}

impl<'a> Importer<'a> {
    /// Begins an import.
    pub fn new(portal: &'a Portal, options: Options) -> Importer<'a> {
        Importer { portal, options, folders: HashMap::new() }
    }

    /// Brings one row in. Whatever is wrong with it ends up in its report.
    pub fn bring(&mut self, row: &Row) -> RowReport {
        let looked = match self.look(row) {
            Ok(Ok(looked)) => looked,
            Ok(Err(reason)) => return RowReport::refused(&row.path, reason),
            Err(error) => {
                tracing::warn!(path = row.path, error = format!("{error:#}"), "a row could not be read");
                return RowReport::refused(&row.path, "bulk-reason-unreadable");
            }
        };
        let hash = Some(looked.hash.clone());
        match self.keep(row, looked) {
            Ok(outcome) => RowReport { path: row.path.clone(), outcome, reason: None, reading: None, hash },
            Err(Error::Refused(refusal)) => RowReport::refused(&row.path, refusal.key),
            Err(error) => {
                tracing::warn!(path = row.path, %error, "a row could not be kept");
                RowReport::refused(&row.path, "bulk-reason-not-kept")
            }
        }
    }

    /// What a row's file is; the inner error is a message key.
    fn look(&self, row: &Row) -> anyhow::Result<Result<Looked, &'static str>> {
        let Some(file) = &row.file else { return Ok(Err("bulk-reason-no-file")) };
        let bytes = std::fs::metadata(file)?.len();
        if bytes > self.portal.config.upload_limit() {
            return Ok(Err("bulk-reason-too-large"));
        }
        let name = row.file_name();
        let media = match media_of(file, name)? {
            Ok(media) => media,
            Err(reason) => return Ok(Err(reason)),
        };
        if name.to_lowercase().ends_with(".md") && (bytes as i64) <= LONGEST_PAGE {
            let body = String::from_utf8_lossy(&std::fs::read(file)?).into_owned();
            let hash = crate::digest::hashed(&body);
            return Ok(Ok(Looked { content: Content::Body(body), kind: Kind::Page, hash }));
        }
        let kept = if self.options.dry_run {
            crate::files::Kept {
                hash: crate::digest::hashed_bytes(&std::fs::read(file)?),
                bytes: bytes as i64,
            }
        } else {
            crate::files::take_now(self.portal, "", file)?
        };
        let hash = kept.hash.clone();
        let content = Content::File { kept, name: name.to_owned(), media: media.mime.to_owned() };
        Ok(Ok(Looked { content, kind: Kind::File, hash }))
    }

    fn keep(&mut self, row: &Row, looked: Looked) -> Result<Outcome, Error> {
        let key = row.source_key(&self.options.under);
        let language = self.language_of(row, &looked);
        let title = title_of(row);
        let mut path: Vec<String> = Vec::new();
        path.extend(Some(self.options.under.clone()).filter(|under| !under.is_empty()));
        path.extend(row.folders().into_iter().map(str::to_owned));
        let portal = self.portal.clone();
        if self.options.dry_run {
            return portal.db.read_now(|tx| would_be(tx, &key, &language, &looked));
        }
        portal.db.write_now(|tx| {
            let known: Option<ItemId> = imported_items::table
                .find(&key)
                .select(imported_items::item_id)
                .first(tx.conn())
                .optional()?;
            let item = match known.map(|id| find_item(tx, id)).transpose()?.flatten() {
                Some(item) => item,
                None => {
                    let folder = self.folder(tx, &path)?;
                    let item = self.new_item(tx, row, &folder, looked.kind, &language, &title)?;
                    diesel::delete(imported_items::table.find(&key)).execute(tx.conn())?;
                    diesel::insert_into(imported_items::table)
                        .values((imported_items::source_key.eq(&key), imported_items::item_id.eq(item.id)))
                        .execute(tx.conn())?;
                    item
                }
            };
            let before = query::edition_in(tx, item.id, &language).optional()?;
            if let Some(edition) = &before {
                let same = current_hash(tx, &item, edition)?.as_deref() == Some(looked.hash.as_str());
                if same && edition.title == title {
                    return Ok(Outcome::Unchanged);
                }
                if same {
                    edition::put(tx, &item, &words(row, &language, &title))?;
                    return Ok(Outcome::Unchanged);
                }
            }
            let edition = edition::put(tx, &item, &words(row, &language, &title))?;
            edition::add_version(tx, &edition, &looked.content, &row.note, self.options.by)?;
            let event = Event::new("item.imported", "item", item.id.0);
            events::record_system(
                tx,
                event.data(serde_json::json!({ "path": row.path, "language": language })),
            )?;
            Ok(if before.is_some() { Outcome::NewVersion } else { Outcome::Added })
        })
    }

    /// The row's word for it, else what the text looks like, else the option.
    fn language_of(&self, row: &Row, looked: &Looked) -> String {
        let named = row.language.split(['-', '_']).next().unwrap_or_default();
        if named.len() == 2 && named.chars().all(|letter| letter.is_ascii_lowercase()) {
            return named.to_owned();
        }
        let told = match &looked.content {
            Content::Body(body) => documents::language(body),
            Content::File { .. } => None,
        };
        told.unwrap_or_else(|| self.options.language.clone())
    }

    /// The folder at a path of names, made where it is missing.
    fn folder(&mut self, tx: &mut Tx<'_>, path: &[String]) -> Result<Folder, Error> {
        let path = if path.is_empty() { vec!["Imported".to_owned()] } else { path.to_vec() };
        let mut parent: Option<Folder> = None;
        for depth in 1..=path.len() {
            let names: Vec<String> = path.iter().take(depth).cloned().collect();
            let name = names.last().cloned().unwrap_or_default();
            // A copy from before may be of a transaction that was rolled back.
            let known = match self.folders.get(&names) {
                Some(kept) => {
                    folders::table.find(kept.id).select(Folder::as_select()).first(tx.conn()).optional()?
                }
                None => None,
            };
            let found = match known {
                Some(folder) => folder,
                None => match named(tx, parent.as_ref(), &name)? {
                    Some(folder) => folder,
                    None => folder::add(
                        tx,
                        &NewFolder {
                            parent: parent.as_ref(),
                            position: 1000,
                            sort: Sort::Title,
                            named_audience: None,
                            rule: Rule::default(),
                            words: &[("en".to_owned(), name, String::new())],
                        },
                    )?,
                },
            };
            self.folders.insert(names, found.clone());
            parent = Some(found);
        }
        parent.ok_or(Error::NotFound)
    }

    fn new_item(
        &self,
        tx: &mut Tx<'_>,
        row: &Row,
        folder: &Folder,
        kind: Kind,
        language: &str,
        title: &str,
    ) -> Result<Item, Error> {
        let everybody = Rule::default();
        let (see, take) = reach::of_item(tx, folder.audience_id, None, &everybody, &everybody)?;
        let product = Terms::read(tx)?.coded(TermKind::Product, &row.product).map(|term| term.id);
        let item = Item {
            id: ItemId::fresh(),
            folder_id: folder.id,
            kind,
            category: Category::parse(&row.category).unwrap_or(Category::Guide),
            product_id: product,
            original_language: language.to_owned(),
            title_key: forms::key(title),
            status: if self.options.drafts { Status::Draft } else { Status::Published },
            publish_at: None,
            expire_at: None,
            named_audience_id: None,
            own_rule: everybody.text(),
            audience_id: see,
            download_rule: everybody.text(),
            download_audience_id: take,
            created_by: self.options.by,
            reviewed_by: None,
            reviewed_at: None,
            review_note: String::new(),
            views: 0,
            downloads: 0,
            created_at: tx.now,
            updated_at: tx.now,
            deleted_at: None,
        };
        query::insert(tx, &item)?;
        Ok(item)
    }
}

/// What a file is by its content; the inner error is a message key. A wrong
/// ending alone refuses nothing here: the file is kept as what it is.
fn media_of(file: &Path, name: &str) -> anyhow::Result<Result<MediaType, &'static str>> {
    let mut head = Vec::new();
    std::fs::File::open(file)?.take(16 * 1024).read_to_end(&mut head)?;
    Ok(match documents::sniff(name, &head) {
        Ok(media) => Ok(media),
        Err(refused) => {
            documents::by_content(&head).or_else(|| MediaType::of_name(name)).ok_or(refused.key())
        }
    })
}

fn title_of(row: &Row) -> String {
    let title = row.title.trim();
    if !title.is_empty() {
        return title.chars().take(300).collect();
    }
    let name = row.file_name();
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    stem.replace(['_', '-'], " ").trim().chars().take(300).collect()
}

fn words(row: &Row, language: &str, title: &str) -> EditionWords {
    EditionWords {
        language: language.to_owned(),
        title: title.to_owned(),
        description: row.description.chars().take(2000).collect(),
        keywords: row.keywords.chars().take(500).collect(),
        url: None,
    }
}

fn find_item(tx: &mut Tx<'_>, id: ItemId) -> QueryResult<Option<Item>> {
    use schema::schema::items;
    items::table
        .find(id)
        .filter(items::deleted_at.is_null())
        .select(Item::as_select())
        .first(tx.conn())
        .optional()
}

/// The hash of what readers of an edition get.
fn current_hash(tx: &mut Tx<'_>, item: &Item, edition: &edition::Edition) -> QueryResult<Option<String>> {
    let Some(version) = edition.version_id else { return Ok(None) };
    let (_, version) = query::version(tx, item.id, version)?;
    Ok(version.file_hash.or_else(|| version.body.map(|body| crate::digest::hashed(&body))))
}

/// What bringing a row in would come to.
fn would_be(tx: &mut Tx<'_>, key: &str, language: &str, looked: &Looked) -> Result<Outcome, Error> {
    let known: Option<ItemId> =
        imported_items::table.find(key).select(imported_items::item_id).first(tx.conn()).optional()?;
    let Some(item) = known.map(|id| find_item(tx, id)).transpose()?.flatten() else {
        return Ok(Outcome::Added);
    };
    let Some(edition) = query::edition_in(tx, item.id, language).optional()? else {
        return Ok(Outcome::Added);
    };
    let same = current_hash(tx, &item, &edition)?.as_deref() == Some(looked.hash.as_str());
    Ok(if same { Outcome::Unchanged } else { Outcome::NewVersion })
}

/// The folder of this name under a parent, in whatever language it has the name.
fn named(tx: &mut Tx<'_>, parent: Option<&Folder>, name: &str) -> QueryResult<Option<Folder>> {
    let found = folders::table
        .inner_join(folder_words::table)
        .filter(folders::deleted_at.is_null())
        .filter(folder_words::name.eq(name))
        .select(Folder::as_select())
        .into_boxed();
    let found = match parent {
        Some(parent) => found.filter(folders::parent_id.eq(parent.id)),
        None => found.filter(folders::parent_id.is_null()),
    };
    found.first(tx.conn()).optional()
}
