//! `/partners/import`: a table of partner firms by the browser.

use actix_web::{HttpRequest, web};

use super::bulk::{COLUMNS, bring_firms};
use crate::access::May;
use crate::access::rights::ManageFirms;
use crate::error::{Answer, Error};
use crate::portal::Portal;
use crate::sheet::{self, About, BroughtPage};
use crate::ui::{Problems, Ui};

static ABOUT: About = About {
    to: "/partners/import",
    list: ("/partners", "partners-title"),
    title: "partners-import",
    lead: "partners-import-lead",
    hint: "partners-import-hint",
    more: None,
    columns: COLUMNS,
};

/// `GET /partners/import`
pub async fn show(_: May<ManageFirms>, ui: Ui) -> Answer {
    ui.page(BroughtPage::empty(&ui, &ABOUT))
}

/// `POST /partners/import`: a line for each row that was not taken, beside what came of the rest.
pub async fn bring(
    by: May<ManageFirms>,
    ui: Ui,
    portal: Portal,
    req: HttpRequest,
    payload: web::Payload,
) -> Answer {
    let brought = match sheet::received(&req, payload, COLUMNS).await? {
        Ok(brought) => brought,
        Err(refusal) => {
            let problems = ui.told(Problems::of("file", refusal));
            return ui.retry(BroughtPage { problems, ..BroughtPage::empty(&ui, &ABOUT) });
        }
    };
    let (words, dry_run) = (ui.words(), brought.dry_run);
    let reports = web::block(move || bring_firms(&portal, &brought.rows, Some(&by), words, dry_run))
        .await
        .map_err(Error::internal)??;
    ui.page(BroughtPage { reports: Some(reports), dry_run, ..BroughtPage::empty(&ui, &ABOUT) })
}
