//! Closing a firm, and opening it again.

use askama::Template;

use super::firm::{self, Firm};
use super::query;
use crate::access::rights::ManageFirms;
use crate::access::{FirmId, May, session};
use crate::db::dialect;
use crate::error::Answer;
use crate::events::{self, Event};
use crate::portal::Portal;
use crate::ui::answers::{see_other, see_other_saying};
use crate::ui::{Path, Ui};

#[derive(Template)]
#[template(path = "partners/closing.html")]
struct Closing<'a> {
    ui: &'a Ui,
    firm: &'a Firm,
    people: i64,
}

/// `GET /partners/{id}/closing`: says what would happen, and asks.
pub async fn ask(viewer: May<ManageFirms>, ui: Ui, portal: Portal, id: Path<FirmId>) -> Answer {
    let firm = id.0;
    let (firm, people) = portal
        .db
        .read(move |tx| {
            let firm = query::managed(tx, &viewer, firm)?;
            let heads = query::headcounts(tx, std::slice::from_ref(&firm))?;
            let people = heads.values().sum();
            Ok((firm, people))
        })
        .await?;
    if !firm.active {
        return see_other(format_args!("/partners/{}", firm.id));
    }
    ui.page(Closing { ui: &ui, firm: &firm, people })
}

/// `POST /partners/{id}/closing`: its people are signed out at once.
pub async fn close(viewer: May<ManageFirms>, portal: Portal, id: Path<FirmId>) -> Answer {
    set(viewer, portal, id.0, false).await
}

/// `POST /partners/{id}/opening`
pub async fn open(viewer: May<ManageFirms>, portal: Portal, id: Path<FirmId>) -> Answer {
    set(viewer, portal, id.0, true).await
}

async fn set(viewer: May<ManageFirms>, portal: Portal, id: FirmId, active: bool) -> Answer {
    portal
        .db
        .write(move |tx| {
            dialect::hold(tx, "firms", id.0)?;
            let before = query::managed(tx, &viewer, id)?;
            // Sent twice, done once.
            if before.active == active {
                return Ok(());
            }
            firm::set_active(tx, id, active)?;
            let mut signed_out = 0;
            if !active {
                for person in query::members(tx, id)? {
                    signed_out += session::end_all(tx, person)?;
                }
            }
            let kind = if active { "firm.opened" } else { "firm.closed" };
            let facts = serde_json::json!({
                "name": before.name,
                "before": { "active": before.active },
                "after": { "active": active },
                "sessions_ended": signed_out,
            });
            Ok(events::record(tx, &viewer, Event::new(kind, "firm", id.0).about(id).data(facts))?)
        })
        .await?;
    see_other_saying(
        format_args!("/partners/{id}"),
        if active { "done-firm-opened" } else { "done-firm-closed" },
    )
}
