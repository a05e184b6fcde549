//! `/deals/import`: a table of deals of another system by the browser.

use actix_web::{HttpRequest, web};

use super::bulk::{COLUMNS, bring_deals};
use super::programme::{self, DealProgramme};
use crate::access::May;
use crate::access::rights::ManageDeals;
use crate::error::{Answer, Error};
use crate::portal::Portal;
use crate::sheet::{self, About, BroughtPage};
use crate::ui::{Choice, Fields, Ui};

static ABOUT: About = About {
    to: "/deals/import",
    list: ("/deals", "deals-title"),
    title: "deals-import",
    lead: "deals-import-lead",
    hint: "deals-import-hint",
    more: None,
    columns: COLUMNS,
};

/// The page, with the programmes to choose from.
fn empty<'a>(ui: &'a Ui, all: &[DealProgramme], chosen: &str) -> BroughtPage<'a> {
    let programmes = all.iter().map(|it| Choice::of(&it.code, it.name(ui.lang()), chosen)).collect();
    BroughtPage { programmes, ..BroughtPage::empty(ui, &ABOUT) }
}

/// `GET /deals/import`
pub async fn show(_: May<ManageDeals>, ui: Ui, portal: Portal) -> Answer {
    let all = portal.db.read(|tx| programme::all(tx)).await?;
    ui.page(empty(&ui, &all, ""))
}

/// `POST /deals/import`: a line for each row that was not taken, beside what came of the rest.
pub async fn bring(
    by: May<ManageDeals>,
    ui: Ui,
    portal: Portal,
    req: HttpRequest,
    payload: web::Payload,
) -> Answer {
    let all = portal.db.read(|tx| programme::all(tx)).await?;
    let page = |fields: &Fields| empty(&ui, &all, fields.one("programme"));
    let (may, known) = (by.clone(), all.clone());
    sheet::received(&portal, &by, (req, payload), page, move |portal, fields, rows, how| {
        let code = fields.one("programme");
        let chosen = known.iter().find(|it| it.code == code).or_else(|| known.first());
        let chosen = chosen.ok_or_else(|| Error::refused("deal-no-programme"))?;
        bring_deals(portal, chosen, rows, Some(&may), how)
    })
    .await
}
