//! The list of firms as a file: exactly the rows that the page's filters show.

use super::pages::address;
use super::query::{self, FirmFilter};
use crate::access::May;
use crate::access::rights::SeeFirms;
use crate::error::Answer;
use crate::events::{self, Event};
use crate::portal::Portal;
use crate::ui::csv::Table;
use crate::ui::{Query, Ui};

/// More firms than any vendor has.
const MOST: i64 = 1_000_000;

/// `GET /partners/export.csv`
pub async fn csv(viewer: May<SeeFirms>, ui: Ui, portal: Portal, filter: Query<FirmFilter>) -> Answer {
    let (asked, who) = (filter.0.clone(), viewer.clone());
    let (firms, heads, managers) = portal
        .db
        .report(move |tx| {
            let firms = query::all(tx, &who, &asked, MOST)?;
            let heads = query::headcounts(tx, &firms)?;
            let managers = query::managers(tx, &firms)?;
            Ok((firms, heads, managers))
        })
        .await?;
    let columns = [
        "firm-name",
        "firm-key",
        "firm-country",
        "firm-city",
        "firm-tier",
        "firm-region",
        "firm-type",
        "firm-manager",
        "firm-people",
        "firm-website",
        "firm-language",
        "firm-state",
        "firm-since",
    ];
    let mut table = Table::new(columns.map(|key| ui.t(key)))?;
    for firm in &firms {
        let people = heads.get(&firm.id).copied().unwrap_or(0).to_string();
        let manager = firm.channel_manager_id.and_then(|id| managers.get(&id)).map_or("", String::as_str);
        table.row([
            firm.name.as_str(),
            &firm.id.to_string(),
            &ui.country(&firm.country),
            &firm.city,
            &ui.term_keyed(&firm.tier_id),
            &ui.term_keyed(&firm.region_id),
            &ui.term_keyed(&firm.type_id),
            manager,
            &people,
            &firm.website,
            &ui.language_name(&firm.language),
            ui.t(if firm.active { "partners-active" } else { "partners-closed" }),
            &firm.created_at.format("%Y-%m-%d").to_string(),
        ])?;
    }
    let set: Vec<_> = address(&filter).into_iter().filter(|(_, value)| !value.is_empty()).collect();
    let facts = serde_json::json!({ "rows": firms.len(), "filter": set });
    let taken = Event::of("firms.exported").data(facts);
    portal.db.write(move |tx| Ok(events::record(tx, &viewer, taken)?)).await?;
    table.answer(&format!("partners-{}", ui.now.format("%Y-%m-%d")))
}
