//! Along the workflow, and what is said on the way: steps, won and lost,
//! comments, deleting.

use diesel::prelude::*;
use schema::schema::deals;
use serde::Deserialize;

use super::deal::{Deal, DealId, Details, State};
use super::entry::{EntryKind, enter};
use super::submission::{protect_as_step, tell_followers};
use super::{approvals, mentions, programme, protection, query, readers, requests};
use crate::access::rights::{RegisterDeals, SeeDeals};
use crate::access::{May, Role, Side, Viewer};
use crate::db::Tx;
use crate::error::{Answer, Error};
use crate::notices;
use crate::people;
use crate::portal::Portal;
use crate::ui::answers::see_other_saying;
use crate::ui::{Form, Path, forms, once};

/// What is sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct MoveForm {
    /// A step's code.
    pub step: String,
    /// A code of the programme's reasons for losing.
    pub loss_reason: String,
    /// A comment, a note, a reason.
    pub note: String,
    /// `yes`: for the vendor's people only.
    pub internal: String,
    /// `board`: where it was moved from, and the mover wants to be again.
    pub back: String,
}

/// Whether somebody may move a deal at all: the firm's people who register, and
/// the vendor's who manage.
pub fn may_move(viewer: &Viewer) -> bool {
    viewer.may::<RegisterDeals>() || viewer.may::<crate::access::rights::ManageDeals>()
}

/// `POST /deals/{id}/step`
pub async fn step(by: May<SeeDeals>, portal: Portal, id: Path<DealId>, form: Form<MoveForm>) -> Answer {
    let id = id.0;
    let note = forms::optional(&form.note, 2000).map_err(Error::Refused)?;
    let (wanted, loss) = (form.step.clone(), form.loss_reason.clone());
    let programme = portal
        .db
        .write(move |tx| {
            let (deal, details) = query::whole(tx, &by, id)?;
            if !may_move(&by) {
                return Err(Error::Forbidden);
            }
            let programme = programme::at_version(tx, deal.programme_id, deal.programme_version)?;
            let definition = &programme.definition;
            let step = definition.step(&wanted).ok_or_else(|| Error::refused("deal-no-such-move"))?;
            if !step.is_moved_by(by.role) {
                return Err(Error::refused("deal-no-such-move"));
            }
            if deal.step == step.code {
                return Ok(programme.code);
            }
            let closes = matches!(step.state, State::Won | State::Lost);
            let reasons = &definition.loss_reasons;
            let loss = match step.state {
                State::Lost if !reasons.is_empty() => {
                    let known = reasons.iter().find(|it| it.code == loss);
                    known
                        .map(|it| it.code.clone())
                        .ok_or_else(|| Error::refused("deal-loss-reason-needed"))?
                }
                _ => String::new(),
            };
            let (from, now) = (deal.step.clone(), tx.now);
            let details = Details {
                closed_at: closes.then_some(now),
                loss_reason: loss.clone(),
                loss_note: if step.state == State::Lost { note.clone() } else { String::new() },
                ..details
            };
            let was = definition.step(&from).is_none_or(|from| from.protected);
            let mut moved = deal.step_to(step, now)?;
            if step.state == State::Approved && was != step.protected {
                moved.protected_until = protect_as_step(tx, definition, step, &moved, &details)?;
            }
            let moved = query::save(tx, &moved, Some(&details))?;
            // A customer won is the partner's by its own history; a lost one is free.
            if closes {
                protection::release(tx, id)?;
                requests::void(tx, id)?;
            }
            let facts = serde_json::json!({ "from": from, "to": step.code, "loss": loss });
            enter(tx, id, Some(&by), EntryKind::Moved, false, &note, &facts)?;
            query::told(tx, &by, "deal.moved", &moved, facts)?;
            tell_followers(tx, &moved, "deal-moved", Some(&by), &note)?;
            Ok(programme.code)
        })
        .await?;
    match form.back.as_str() {
        "board" => see_other_saying(format_args!("/deals/board?programme={programme}"), "done-saved"),
        _ => see_other_saying(format_args!("/deals/{id}"), "done-saved"),
    }
}

/// `POST /deals/{id}/comments`
pub async fn comment(by: May<SeeDeals>, portal: Portal, id: Path<DealId>, form: Form<MoveForm>) -> Answer {
    let id = id.0;
    let note = forms::required(&form.note, 5000).map_err(|_| Error::refused("deal-comment-needed"))?;
    let internal = by.is_staff() && form.internal == "yes";
    let sending = form.sending();
    let made = portal
        .db
        .write(move |tx| {
            once(tx, &by, &sending, |tx| {
                let deal = query::one(tx, &by, id)?;
                enter(tx, id, Some(&by), EntryKind::Comment, internal, &note, &serde_json::Value::Null)?;
                tx.changed("deal", id.0);
                query::told(tx, &by, "deal.commented", &deal, serde_json::json!({ "internal": internal }))?;
                if !internal {
                    tell_followers(tx, &deal, "deal-commented", Some(&by), &note)?;
                    mentioned(tx, &by, &deal, &note)?;
                }
                Ok(format!("/deals/{id}#timeline"))
            })
        })
        .await?;
    see_other_saying(made, "done-saved")
}

/// Tells those who are named with an `@` and may see the deal: `@Maja Wrona`.
fn mentioned(tx: &mut Tx<'_>, by: &Viewer, deal: &Deal, note: &str) -> Result<(), Error> {
    if !note.contains('@') {
        return Ok(());
    }
    let readers = readers::of(tx, deal)?;
    let names = people::names(tx, &readers)?;
    let data = serde_json::json!({
        "title": deal.customer, "by": by.name, "note": note, "url": format!("/deals/{}#timeline", deal.id)
    });
    for person in mentions::of(note, &names).filter(|person| *person != by.person) {
        notices::tell_anew(tx, person, "deal-mentioned", ("deal", deal.id.0), &data)?;
    }
    Ok(())
}

/// `POST /deals/{id}/deletion`: drafts go at once, others with a reason; a deal
/// that was decided stays for the vendor's staff to remove.
pub async fn delete(by: May<SeeDeals>, portal: Portal, id: Path<DealId>, form: Form<MoveForm>) -> Answer {
    let id = id.0;
    let note = forms::optional(&form.note, 2000).map_err(Error::Refused)?;
    portal
        .db
        .write(move |tx| {
            let (deal, details) = query::whole(tx, &by, id)?;
            let own = matches!(by.side, Side::Partner(_)) && by.may::<RegisterDeals>();
            let allowed = match deal.state {
                State::Draft | State::Returned => own || deal.registered_by == Some(by.person),
                _ => by.role == Role::Administrator,
            };
            if !allowed {
                return Err(Error::refused("deal-not-deletable"));
            }
            if deal.state != State::Draft && note.is_empty() {
                return Err(Error::refused("deal-reason-needed"));
            }
            protection::release(tx, id)?;
            approvals::close(tx, id)?;
            let details = Details { delete_reason: note.clone(), ..details };
            let gone = query::save(tx, &deal, Some(&details))?;
            requests::void(tx, id)?;
            let now = tx.now;
            diesel::update(deals::table.find(id)).set(deals::deleted_at.eq(now)).execute(tx.conn())?;
            enter(tx, id, Some(&by), EntryKind::Deleted, false, &note, &serde_json::Value::Null)?;
            query::told(tx, &by, "deal.deleted", &gone, serde_json::json!({ "reason": note }))?;
            Ok(tell_followers(tx, &gone, "deal-deleted", Some(&by), &note)?)
        })
        .await?;
    see_other_saying("/deals", "done-removed")
}
