//! Reading documents: a job looks into each new file, in a process of its own
//! with limits, and keeps its text, its outcome and a picture of its first page.

use diesel::prelude::*;
use schema::schema::{editions, extracts, versions};
use serde::{Deserialize, Serialize};

use super::item::ItemId;
use crate::db::{Conn, Tx};
use crate::documents::{Extract, MediaType};
use crate::error::Error;
use crate::jobs::{self, Task};
use crate::portal::Portal;

/// How wide the picture of a first page is: lists show it 48 pixels wide, and
/// fine screens draw two for each. A list must stay light.
pub const THUMBNAIL_WIDTH: u32 = 96;
/// Text kept of one document; a library of books would fill the database.
const MOST_TEXT: usize = 4 * 1024 * 1024;

/// What was read out of a file.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = extracts, check_for_backend(crate::db::Backend))]
pub struct Reading {
    pub file_hash: String,
    pub outcome: String,
    pub language: Option<String>,
    pub page_count: i64,
    /// A JSON list of texts, one for each page.
    pub pages: String,
    pub detail: String,
    pub thumbnail: Option<String>,
}

impl Reading {
    /// The text page by page.
    pub fn page_texts(&self) -> Vec<String> {
        serde_json::from_str(&self.pages).unwrap_or_default()
    }
}

/// What was read out of a file, if it has been read.
pub fn of(db: &mut Conn, hash: &str) -> QueryResult<Option<Reading>> {
    extracts::table.find(hash).select(Reading::as_select()).first(db).optional()
}

/// Has a file read, unless it was.
pub fn read_later(tx: &mut Tx<'_>, hash: &str) -> Result<(), Error> {
    if of(tx, hash)?.is_none() {
        let task = ReadFile { hash: hash.to_owned() };
        jobs::enqueue_once(tx, &task, &format!("read:{hash}"))?;
    }
    Ok(())
}

/// The job.
#[derive(Serialize, Deserialize)]
pub struct ReadFile {
    hash: String,
}

impl Task for ReadFile {
    const KIND: &'static str = "read-file";

    fn run(self, portal: &Portal) -> anyhow::Result<()> {
        let name = portal.db.read_now(|tx| {
            let name: Option<Option<String>> = versions::table
                .filter(versions::file_hash.eq(&self.hash))
                .select(versions::file_name)
                .first(tx.conn())
                .optional()?;
            Ok(name.flatten())
        })?;
        // The version was thrown away meanwhile.
        let Some(name) = name else { return Ok(()) };
        let copy = portal.files.now(portal.files.copy(&self.hash))?;
        let extract = portal.sandbox.extract(copy.path(), &name);
        let thumbnail = match MediaType::of_name(&name).filter(|media| media.has_picture()) {
            Some(media) => portal.sandbox.thumbnail(copy.path(), media, THUMBNAIL_WIDTH).ok(),
            None => None,
        };
        let mut kept = None;
        if let Some(picture) = thumbnail {
            portal.files.now(portal.files.keep_made(&self.hash, "thumbnail", picture))?;
            kept = Some("thumbnail".to_owned());
        }
        portal.db.write_now(|tx| keep(tx, &self.hash, extract, kept))?;
        Ok(())
    }
}

fn keep(tx: &mut Tx<'_>, hash: &str, extract: Extract, thumbnail: Option<String>) -> Result<(), Error> {
    let now = tx.now;
    let mut room = MOST_TEXT;
    let pages: Vec<String> = extract
        .pages
        .iter()
        .map(|page| {
            let page: String = page.chars().filter(|letter| *letter != '\0').take(room).collect();
            room -= page.chars().count().min(room);
            page
        })
        .collect();
    let pages = serde_json::to_string(&pages).map_err(Error::internal)?;
    diesel::delete(extracts::table.find(hash)).execute(tx.conn())?;
    diesel::insert_into(extracts::table)
        .values((
            extracts::file_hash.eq(hash),
            extracts::outcome.eq(extract.outcome.word()),
            extracts::language.eq(&extract.language),
            extracts::page_count.eq(extract.page_count as i64),
            extracts::pages.eq(pages),
            extracts::detail.eq(extract.detail.unwrap_or_default().chars().take(500).collect::<String>()),
            extracts::thumbnail.eq(thumbnail),
            extracts::created_at.eq(now),
        ))
        .execute(tx.conn())?;
    let readers: Vec<ItemId> = versions::table
        .inner_join(editions::table.on(editions::id.eq(versions::edition_id)))
        .filter(versions::file_hash.eq(hash))
        .select(editions::item_id)
        .distinct()
        .load(tx.conn())?;
    for item in readers {
        tx.changed("item", item.0);
    }
    Ok(())
}
