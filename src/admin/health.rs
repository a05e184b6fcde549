//! `/admin/health`: what the portal runs on and how full it is.

use askama::Template;
use diesel::prelude::*;
use schema::schema::stored_files;

use crate::access::May;
use crate::access::rights::SeeJobs;
use crate::db::Conn;
use crate::error::Answer;
use crate::events;
use crate::portal::Portal;
use crate::ui::Ui;

#[derive(Template)]
#[template(path = "admin/health.html")]
struct Health<'a> {
    ui: &'a Ui,
    version: &'static str,
    database: &'static str,
    /// Bytes of the database's file; only SQLite has one.
    database_bytes: Option<i64>,
    files: i64,
    file_bytes: i64,
    quota_bytes: i64,
    /// The number of the newest change, which every node's index follows.
    change: i64,
}

/// `GET /admin/health`
pub async fn show(_: May<SeeJobs>, ui: Ui, portal: Portal) -> Answer {
    let (database, files, bytes, change) = portal
        .db
        .heavy(|tx| {
            let database = match &**tx {
                Conn::Postgres(_) => "PostgreSQL",
                Conn::Sqlite(_) => "SQLite",
            };
            // Summed here: the databases do not agree on the type of a sum.
            let bytes: Vec<i64> = stored_files::table.select(stored_files::bytes).load(tx.conn())?;
            Ok((database, bytes.len(), bytes.iter().sum(), events::latest(tx)?))
        })
        .await?;
    let url = portal.config.database_url();
    let file = url.strip_prefix("sqlite:").map(|path| std::path::Path::new(path).to_owned());
    let database_bytes = file.and_then(|file| i64::try_from(std::fs::metadata(file).ok()?.len()).ok());
    let quota = portal.config.storage_quota_gb.saturating_mul(1 << 30);
    ui.page(Health {
        ui: &ui,
        version: env!("CARGO_PKG_VERSION"),
        database,
        database_bytes,
        files: i64::try_from(files).unwrap_or(i64::MAX),
        file_bytes: bytes,
        quota_bytes: i64::try_from(quota).unwrap_or(i64::MAX),
        change,
    })
}
