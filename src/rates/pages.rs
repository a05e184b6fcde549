//! `/admin/rates`: the newest rates, and a file that brings others.

use actix_web::{HttpRequest, web};
use askama::Template;
use diesel::prelude::*;
use schema::schema::rates;

use super::bring;
use super::rate::Rate;
use crate::access::May;
use crate::access::rights::ManageSettings;
use crate::error::{Answer, Error, Refusal};
use crate::events::{self, Event};
use crate::files;
use crate::portal::Portal;
use crate::ui::answers::see_other_saying;
use crate::ui::{Problems, Ui};

#[derive(Template)]
#[template(path = "admin/rates.html")]
struct Page<'a> {
    ui: &'a Ui,
    rates: Vec<Rate>,
    problems: Problems,
}

async fn newest(portal: &Portal) -> Result<Vec<Rate>, Error> {
    portal
        .db
        .read(|tx| {
            let day: Option<chrono::NaiveDate> =
                rates::table.select(diesel::dsl::max(rates::day)).first(tx.conn())?;
            let Some(day) = day else { return Ok(Vec::new()) };
            let of_day = rates::table.filter(rates::day.eq(day)).order(rates::currency);
            Ok(of_day.limit(300).load(tx.conn())?)
        })
        .await
}

/// `GET /admin/rates`
pub async fn show(_: May<ManageSettings>, ui: Ui, portal: Portal) -> Answer {
    ui.page(Page { rates: newest(&portal).await?, ui: &ui, problems: Problems::default() })
}

/// `POST /admin/rates`
pub async fn bring(
    by: May<ManageSettings>,
    ui: Ui,
    portal: Portal,
    req: HttpRequest,
    payload: web::Payload,
) -> Answer {
    let form = files::receive(&req, payload).await?;
    let read = match form.files.first() {
        Some(file) => bring::read(&tokio::fs::read(file.file.path()).await.map_err(Error::internal)?),
        None => Err(Refusal::new("deal-file-needed")),
    };
    let found = match read {
        Ok(found) => found,
        Err(refusal) => {
            let mut problems = Problems::default();
            problems.add("file", refusal);
            let rates = newest(&portal).await?;
            return ui.retry(Page { rates, ui: &ui, problems: ui.told(problems) });
        }
    };
    portal
        .db
        .write(move |tx| {
            let changed = bring::put(tx, &found)?;
            if changed == 0 {
                return Ok(());
            }
            let event = Event::of("rates.brought").data(serde_json::json!({ "changed": changed }));
            Ok(events::record(tx, &by, event)?)
        })
        .await?;
    see_other_saying("/admin/rates", "done-saved")
}
