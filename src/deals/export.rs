//! The list of deals as a file: exactly the rows that the page's filters show.

use super::deal::{Deal, DealId};
use super::list::{self, DealFilter, Names};
use crate::access::May;
use crate::access::rights::SeeDeals;
use crate::error::{Answer, Error};
use crate::events::{self, Event};
use crate::money;
use crate::portal::Portal;
use crate::traces::aside;
use crate::ui::csv::Table;
use crate::ui::xlsx::{self, Cell, Spreadsheet};
use crate::ui::{Query, Ui};

/// Deals read in one go; the file has all of them.
const CHUNK: i64 = 2_000;

/// The names of the columns.
const COLUMNS: [&str; 12] = [
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

fn cells(ui: &Ui, deal: &Deal, names: &Names) -> [Cell; 12] {
    let day = |moment: Option<chrono::NaiveDateTime>| Cell::from(moment.map(|it| it.date()));
    let plain = money::plain(deal.amount, &deal.currency);
    [
        deal.number.as_str().into(),
        deal.customer.as_str().into(),
        deal.title.as_str().into(),
        ui.t(deal.state.key()).into(),
        names.firm(&deal.firm_id).into(),
        names.person(&deal.owner_id).into(),
        plain.parse().map_or(Cell::Text(plain.clone()), Cell::Number),
        deal.currency.as_str().into(),
        deal.close_on.into(),
        day(deal.protected_through()),
        day(deal.submitted_at),
        day(Some(deal.updated_at)),
    ]
}

/// `GET /deals/export.csv`
pub async fn csv(viewer: May<SeeDeals>, ui: Ui, portal: Portal, filter: Query<DealFilter>) -> Answer {
    let table = Table::new(COLUMNS.map(|key| ui.t(key)))?;
    let table = written(&viewer, &ui, &portal, &filter, table, |table, row| {
        let texts = row.each_ref().map(Cell::text);
        table.row(texts.iter().map(String::as_str))
    })
    .await?;
    table.answer(&name(&ui))
}

/// `GET /deals/export.xlsx`
pub async fn xlsx(viewer: May<SeeDeals>, ui: Ui, portal: Portal, filter: Query<DealFilter>) -> Answer {
    let sheet = Spreadsheet::new(COLUMNS.map(|key| ui.t(key)))?;
    let sheet = written(&viewer, &ui, &portal, &filter, sheet, |sheet, row| sheet.row(row)).await?;
    xlsx::answer(aside(move || sheet.bytes()).await??, &name(&ui))
}

fn name(ui: &Ui) -> String {
    format!("deals-{}", ui.now.format("%Y-%m-%d"))
}

/// Writes each of the filter's deals to a file as cells, on a thread that may block; then
/// notes that they were taken.
async fn written<T: Send + 'static>(
    viewer: &May<SeeDeals>,
    ui: &Ui,
    portal: &Portal,
    filter: &DealFilter,
    mut file: T,
    write: fn(&mut T, &[Cell; 12]) -> Result<(), Error>,
) -> Result<T, Error> {
    let (mut after, mut rows) = (DealId(0), 0);
    loop {
        let (asked, who) = (filter.clone(), viewer.clone());
        let (deals, names) = portal
            .db
            .report(move |tx| {
                let deals = list::some(tx, &who, &asked, after, CHUNK)?;
                let names = list::names(tx, &deals, &[])?;
                Ok((deals, names))
            })
            .await?;
        let lines: Vec<[Cell; 12]> = deals.iter().map(|deal| cells(ui, deal, &names)).collect();
        file =
            aside(move || lines.iter().try_for_each(|line| write(&mut file, line)).map(|()| file)).await??;
        rows += deals.len();
        match deals.last() {
            Some(last) if deals.len() as i64 == CHUNK => after = last.id,
            _ => break,
        }
    }
    let (viewer, taken) =
        (viewer.clone(), Event::of("deals.exported").data(serde_json::json!({ "rows": rows })));
    portal.db.write(move |tx| Ok(events::record(tx, &viewer, taken)?)).await?;
    Ok(file)
}
