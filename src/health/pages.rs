//! `/healthz` for load balancers, `/admin/health` for people.

use actix_web::HttpResponse;
use actix_web::http::header;
use askama::Template;
use diesel::prelude::*;

use super::facts::Facts;
use crate::access::rights::SeeJobs;
use crate::access::{Anyone, May};
use crate::error::{Answer, Error};
use crate::portal::Portal;
use crate::traces::aside;
use crate::ui::Ui;

/// `GET /healthz`: 200 when the database answers, 503 when it does not.
pub async fn check(_: Anyone, portal: Portal) -> Answer {
    let asked = portal.db.heavy(|tx| {
        diesel::sql_query("SELECT 1").execute(tx.conn())?;
        Ok(())
    });
    asked.await.map_err(|_| Error::Busy)?;
    Ok(HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, "application/json"))
        .body(format!("{{\"status\":\"ok\",\"version\":\"{}\"}}", env!("CARGO_PKG_VERSION"))))
}

#[derive(Template)]
#[template(path = "health/show.html")]
struct Health<'a> {
    ui: &'a Ui,
    facts: &'a Facts,
    version: &'static str,
    /// When a backup was made last, in words.
    backup: Option<String>,
}

/// `GET /admin/health`: what the portal runs on and how full it is.
pub async fn show(_: May<SeeJobs>, ui: Ui, portal: Portal) -> Answer {
    let facts = aside(move || Facts::gather(&portal)).await??;
    let backup = facts.last_backup.as_deref().and_then(|at| chrono::DateTime::parse_from_rfc3339(at).ok());
    let backup = backup.map(|at| ui.when(&at.naive_utc()));
    let version = concat!("Guildhall ", env!("CARGO_PKG_VERSION"));
    ui.page(Health { ui: &ui, facts: &facts, version, backup })
}
