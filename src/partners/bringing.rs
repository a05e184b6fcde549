//! `/partners/import`: a table of partner firms by the browser.

use actix_web::{HttpRequest, web};

use super::bulk::{COLUMNS, bring_firms};
use crate::access::May;
use crate::access::rights::ManageFirms;
use crate::error::Answer;
use crate::portal::Portal;
use crate::sheet::{self, About, BroughtPage};
use crate::ui::{Fields, Ui};

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
    let page = |_: &Fields| BroughtPage::empty(&ui, &ABOUT);
    let may = by.clone();
    sheet::received(&portal, &by, (req, payload), page, move |portal, _, rows, how| {
        bring_firms(portal, rows, Some(&may), how)
    })
    .await
}
