//! The list of deals as a file: exactly the rows that the page's filters show.

use super::deal::DealId;
use super::list::{self, DealFilter};
use crate::access::May;
use crate::access::rights::SeeDeals;
use crate::error::Answer;
use crate::events::{self, Event};
use crate::money;
use crate::portal::Portal;
use crate::ui::csv::Table;
use crate::ui::{Query, Ui};

/// Deals read in one go; the file has all of them.
const CHUNK: i64 = 2_000;

/// `GET /deals/export.csv`
pub async fn csv(viewer: May<SeeDeals>, ui: Ui, portal: Portal, filter: Query<DealFilter>) -> Answer {
    let columns = [
        "deal-number",
        "deal-field-customer",
        "deal-field-title",
        "deal-state",
        "deal-firm",
        "deal-owner",
        "deal-field-amount",
        "deal-currency",
        "deal-field-close-on",
        "deal-protected",
        "deal-submitted",
        "deal-updated",
    ];
    let mut table = Table::new(columns.map(|key| ui.t(key)))?;
    let (mut after, mut rows) = (DealId(0), 0);
    loop {
        let (asked, who) = (filter.0.clone(), viewer.clone());
        let (deals, names) = portal
            .db
            .heavy(move |tx| {
                let deals = list::some(tx, &who, &asked, after, CHUNK)?;
                let names = list::names(tx, &deals, &[])?;
                Ok((deals, names))
            })
            .await?;
        for deal in &deals {
            let day = |moment: Option<chrono::NaiveDateTime>| {
                moment.map(|it| it.format("%Y-%m-%d").to_string()).unwrap_or_default()
            };
            table.row([
                deal.number.as_str(),
                &deal.customer,
                &deal.title,
                ui.t(deal.state.key()),
                names.firm(&deal.firm_id),
                names.person(&deal.owner_id),
                &money::plain(deal.amount, &deal.currency),
                &deal.currency,
                &deal.close_on.map(|day| day.to_string()).unwrap_or_default(),
                &day(deal.protected_until),
                &day(deal.submitted_at),
                &day(Some(deal.updated_at)),
            ])?;
        }
        rows += deals.len();
        match deals.last() {
            Some(last) if deals.len() as i64 == CHUNK => after = last.id,
            _ => break,
        }
    }
    let taken = Event::of("deals.exported").data(serde_json::json!({ "rows": rows }));
    portal.db.write(move |tx| Ok(events::record(tx, &viewer, taken)?)).await?;
    table.answer(&format!("deals-{}", ui.now.format("%Y-%m-%d")))
}
