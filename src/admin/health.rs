//! `/admin/health`: what the portal runs on and how full it is.

use askama::Template;
use diesel::prelude::*;
use schema::schema::stored_files;

use crate::access::May;
use crate::access::rights::SeeJobs;
use crate::db::dialect;
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
    database_bytes: i64,
    files: usize,
    file_bytes: i64,
    quota_bytes: i64,
    /// The number of the newest change, which every node's index follows.
    change: i64,
}

/// `GET /admin/health`
pub async fn show(_: May<SeeJobs>, ui: Ui, portal: Portal) -> Answer {
    let (database, database_bytes, files, change) = portal
        .db
        .heavy(|tx| {
            // Summed here: the databases do not agree on the type of a sum.
            let files: Vec<i64> = stored_files::table.select(stored_files::bytes).load(tx.conn())?;
            Ok((dialect::name(tx), dialect::bytes(tx)?, files, events::latest(tx)?))
        })
        .await?;
    let quota = portal.config.storage_quota_gb.saturating_mul(1 << 30);
    ui.page(Health {
        ui: &ui,
        version: concat!("Guildhall ", env!("CARGO_PKG_VERSION")),
        database,
        database_bytes,
        files: files.len(),
        file_bytes: files.iter().sum(),
        quota_bytes: i64::try_from(quota).unwrap_or(i64::MAX),
        change,
    })
}
