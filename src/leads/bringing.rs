//! `/leads/import`: a table of leads by the browser.

use actix_web::{HttpRequest, web};

use super::bulk::{COLUMNS, bring_leads};
use crate::access::May;
use crate::access::rights::RouteLeads;
use crate::error::Answer;
use crate::portal::Portal;
use crate::sheet::{self, About, BroughtPage};
use crate::ui::{Fields, Ui};

static ABOUT: About = About {
    to: "/leads/import",
    list: ("/leads", "leads-title"),
    title: "leads-import",
    lead: "leads-import-lead",
    hint: "leads-import-hint",
    more: Some(("/admin/lead-keys", "lead-keys")),
    columns: COLUMNS,
};

/// `GET /leads/import`
pub async fn show(_: May<RouteLeads>, ui: Ui) -> Answer {
    ui.page(BroughtPage::empty(&ui, &ABOUT))
}

/// `POST /leads/import`: a line for each row that was not taken, beside what came of the rest.
pub async fn bring(
    by: May<RouteLeads>,
    ui: Ui,
    portal: Portal,
    req: HttpRequest,
    payload: web::Payload,
) -> Answer {
    let page = |_: &Fields| BroughtPage::empty(&ui, &ABOUT);
    let may = by.clone();
    sheet::received(&portal, &by, (req, payload), page, move |portal, _, rows, how| {
        bring_leads(portal, rows, Some(&may), how)
    })
    .await
}
