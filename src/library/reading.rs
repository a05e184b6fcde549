//! Reading documents: a job looks into each new file, in a process of its own
//! with limits, and keeps its text, its outcome and a picture of its first page.

use diesel::prelude::*;
use schema::schema::extracts;
use serde::{Deserialize, Serialize};

use crate::db::{Conn, Tx};
use crate::error::Error;
use crate::jobs::{self, Task};
use crate::portal::Portal;

/// How wide the picture of a first page is.
pub const THUMBNAIL_WIDTH: u32 = 480;

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
        let _ = (portal, self.hash);
        anyhow::bail!("documents cannot be read yet")
    }
}
