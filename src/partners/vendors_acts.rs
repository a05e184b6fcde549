//! `/trail`: what the vendor's people did with a firm's records, for the firm's admins.
//!
//! It says who opened or changed what and when; not what the vendor thinks of it: what
//! approvers judge among themselves stays with them.

use askama::Template;
use serde::Deserialize;

use super::query;
use crate::access::May;
use crate::access::rights::ManagePeople;
use crate::db::{Page, Paging, id_text};
use crate::error::{Answer, Error};
use crate::events::trail::{self, Line, Names, Wanted};
use crate::portal::Portal;
use crate::ui::{Query, Ui};

/// The vendor's own affairs.
const INTERNAL: &[&str] =
    &["deal.judged", "deal.agreed", "deal.escalated", "deal.commented", "account.changed", "lead.judged"];

/// What the vendor took of many firms at once: it may be of this one too.
const OF_ALL: &[&str] = &["deals.exported", "firms.exported", "usage.exported"];

#[derive(Template)]
#[template(path = "partners/vendors_acts.html")]
struct Acts<'a> {
    ui: &'a Ui,
    lines: Page<Line>,
    names: Names,
}

impl Acts<'_> {
    /// The page of a line's record, for those that a firm may open.
    fn href(&self, line: &Line) -> Option<String> {
        let key = id_text::to_text(line.subject_id?);
        match line.subject.as_str() {
            "person" => Some(format!("/people/{key}")),
            "deal" => Some(format!("/deals/{key}")),
            "lead" => Some(format!("/leads/{key}")),
            _ => None,
        }
    }

    /// Why it was done, where that was for the firm to know.
    fn reason(&self, line: &Line) -> Option<String> {
        let told = line.kind == "view_as.begun";
        let facts: serde_json::Value = serde_json::from_str(&line.data).unwrap_or_default();
        facts.get("reason").filter(|_| told)?.as_str().map(str::to_owned)
    }

    fn subject_word(&self, line: &Line) -> String {
        let key = format!("subject-{}", line.subject.replace('_', "-"));
        self.ui.said(&key).unwrap_or(&line.subject).to_owned()
    }
}

/// Which page.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(default)]
pub struct Wish {
    page: Option<u32>,
}

/// `GET /trail`
pub async fn show(viewer: May<ManagePeople>, ui: Ui, portal: Portal, wish: Query<Wish>) -> Answer {
    if viewer.is_staff() {
        // The vendor reads the whole trail elsewhere.
        return Err(Error::NotFound);
    }
    let paging = Paging { page: wish.page };
    let (lines, names) = portal
        .db
        .report(move |tx| {
            let vendor = query::vendor(tx)?.map(|firm| firm.id);
            let wanted = Wanted {
                about: Some(viewer.firm),
                concerning_all: OF_ALL,
                acting: vendor,
                without: INTERNAL,
                ..Wanted::default()
            };
            let lines = trail::page(tx, &wanted, paging)?;
            let names = trail::names(tx, &lines.rows)?;
            Ok((lines, names))
        })
        .await?;
    ui.page(Acts { ui: &ui, lines, names })
}
