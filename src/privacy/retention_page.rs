//! `/admin/retention`: how long each kind of record is kept, and what would go tonight.

use askama::Template;
use chrono::NaiveDateTime;

use super::retention::{self, Kept};
use crate::access::rights::ManageSettings;
use crate::access::{May, Recent};
use crate::db::dialect;
use crate::error::{Answer, Error, Refusal};
use crate::events::{self, Event};
use crate::portal::Portal;
use crate::ui::answers::see_other_saying;
use crate::ui::{Fields, Form, Problems, Ui};

/// More days than this are for ever.
const MOST: i64 = 36_500;

#[derive(Template)]
#[template(path = "privacy/retention.html")]
struct Page<'a> {
    ui: &'a Ui,
    rows: Vec<Row>,
    problems: Problems,
}

/// One kind of record.
struct Row {
    kind: &'static str,
    /// As typed, or as set.
    days: String,
    shipped: i64,
    least: i64,
    /// What would go tonight: before when, and how many.
    due: Option<(NaiveDateTime, i64)>,
}

impl Row {
    fn title(&self) -> String {
        format!("retention-{}", self.kind)
    }

    fn text(&self) -> String {
        format!("retention-{}-text", self.kind)
    }
}

async fn rows(portal: &Portal) -> Result<Vec<Row>, Error> {
    portal
        .db
        .report(|tx| {
            let mut rows = Vec::new();
            for kept in retention::all() {
                let kept: &dyn Kept = kept.as_ref();
                rows.push(Row {
                    kind: kept.kind(),
                    days: retention::days(tx, kept)?.to_string(),
                    shipped: kept.days(),
                    least: kept.least(),
                    due: retention::due(tx, kept)?,
                });
            }
            Ok(rows)
        })
        .await
}

/// `GET /admin/retention`: a dry run of tonight.
pub async fn show(_: May<ManageSettings>, ui: Ui, portal: Portal) -> Answer {
    ui.page(Page { ui: &ui, rows: rows(&portal).await?, problems: Problems::default() })
}

/// `POST /admin/retention`
pub async fn save(by: May<ManageSettings>, _: Recent, ui: Ui, portal: Portal, form: Form<Fields>) -> Answer {
    let mut problems = Problems::default();
    let mut wanted = Vec::new();
    for kept in retention::all() {
        let (kind, least) = (kept.kind(), kept.least());
        match form.one(kind).trim().parse::<i64>() {
            Ok(days) if days == 0 || (least..=MOST).contains(&days) => wanted.push((kind, days)),
            _ => problems.add(kind, Refusal::new("retention-days-wrong").with("least", least)),
        }
    }
    if problems.any() {
        let mut rows = rows(&portal).await?;
        for row in &mut rows {
            row.days = form.one(row.kind).to_owned();
        }
        return ui.retry(Page { ui: &ui, rows, problems: ui.told(problems) });
    }
    portal
        .db
        .write(move |tx| {
            // One after the other, all over the portal.
            dialect::hold(tx, "firms", by.firm.0)?;
            let (mut before, mut after) = (serde_json::Map::new(), serde_json::Map::new());
            for (kept, (kind, days)) in retention::all().iter().zip(wanted) {
                let now = retention::days(tx, kept.as_ref())?;
                if now != days {
                    retention::set(tx, kind, days)?;
                    before.insert(kind.to_owned(), now.into());
                    after.insert(kind.to_owned(), days.into());
                }
            }
            if after.is_empty() {
                return Ok(());
            }
            let facts = serde_json::json!({ "before": before, "after": after });
            Ok(events::record(tx, &by, Event::of("retention.changed").data(facts))?)
        })
        .await?;
    see_other_saying("/admin/retention", "done-saved")
}
