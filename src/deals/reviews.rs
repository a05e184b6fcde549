//! The vendor's answer: approve, refuse with a reason, ask for more.

use diesel::prelude::*;
use schema::schema::{firms, people};
use serde::Deserialize;

use super::approvals::{self, Agreement, Part, PartState};
use super::conflicts::{self, Finding};
use super::deal::{Deal, DealId, Details, State};
use super::entry::{EntryKind, enter};
use super::programme::{self, DealProgramme};
use super::submission::{self, approved, ask_again, tell_followers};
use super::{protection, query, requests, working_days};
use crate::access::May;
use crate::access::rights::{ManageDeals, ReviewDeals};
use crate::db::Tx;
use crate::error::{Answer, Error, Refusal};
use crate::portal::Portal;
use crate::ui::answers::see_other_saying;
use crate::ui::{Form, Path, forms};

/// What an approver sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct AnswerForm {
    /// What the partner reads.
    pub reason: String,
    /// A code of the programme's reasons, said where nothing is written.
    pub common: String,
    /// A rival's key, and `same` or `different`.
    pub rival: String,
    pub verdict: String,
}

/// A deal that waits, and the part of the answer that is this reviewer's.
struct Desk {
    deal: Deal,
    details: Details,
    programme: DealProgramme,
    part: Part,
}

impl Desk {
    /// Refused (409) with a name when somebody else was quicker, and when it is
    /// not this reviewer's turn.
    fn open(tx: &mut Tx<'_>, by: &May<ReviewDeals>, id: DealId) -> Result<Desk, Error> {
        crate::db::dialect::hold(tx, "deals", id.0)?;
        let (deal, details) = query::whole(tx, by, id)?;
        if deal.state != State::Open {
            let who: Option<String> = match details.decided_by {
                Some(person) => {
                    people::table.find(person).select(people::name).first(tx.conn()).optional()?
                }
                None => None,
            };
            return Err(match who {
                Some(name) => Refusal::new("deal-decided-by").with("name", name).into(),
                None => Error::refused("deal-already-decided"),
            });
        }
        let programme = programme::at_version(tx, deal.programme_id, deal.programme_version)?;
        let parts = approvals::of(tx, id)?;
        let part =
            approvals::turn(&parts, by).cloned().ok_or_else(|| Error::refused("deal-not-your-turn"))?;
        Ok(Desk { deal, details, programme, part })
    }
}

/// `POST /deals/{id}/approval`
pub async fn approve(
    by: May<ReviewDeals>,
    portal: Portal,
    id: Path<DealId>,
    form: Form<AnswerForm>,
) -> Answer {
    let id = id.0;
    let reason = forms::optional(&form.reason, 2000).map_err(Error::Refused)?;
    portal
        .db
        .write(move |tx| {
            let desk = Desk::open(tx, &by, id)?;
            let zone = by.programme.settings.zone();
            let agreement = approvals::agree(tx, &desk.part, by.person, &reason, zone)?;
            if agreement == Agreement::Whole {
                return approved(tx, &by, &desk.programme, desk.deal, desk.details).map(drop);
            }
            let step = serde_json::json!({ "part": desk.part.role.word() });
            enter(tx, id, Some(&by), EntryKind::Verdict, true, &reason, &step)?;
            query::told(tx, &by, "deal.agreed", &desk.deal, step)?;
            if let Agreement::Next(role) = agreement {
                submission::ask(tx, &desk.deal, &[role], "deal-waits")?;
            }
            Ok(())
        })
        .await?;
    see_other_saying(format_args!("/deals/{id}"), "done-deal-approved")
}

/// `POST /deals/{id}/refusal`
pub async fn refuse(
    by: May<ReviewDeals>,
    portal: Portal,
    id: Path<DealId>,
    form: Form<AnswerForm>,
) -> Answer {
    let id = id.0;
    let reason = forms::optional(&form.reason, 2000).map_err(Error::Refused)?;
    let common = form.common.clone();
    portal
        .db
        .write(move |tx| {
            let Desk { deal, details, programme, part } = Desk::open(tx, &by, id)?;
            let reason = match programme.definition.refusal_reasons.iter().find(|it| it.code == common) {
                Some(named) if reason.is_empty() => named.name(&language_of(tx, &deal)?).to_owned(),
                _ => reason,
            };
            if reason.is_empty() {
                return Err(Error::refused("deal-reason-needed"));
            }
            let step = programme.definition.first_step(State::Denied);
            let step = step.ok_or_else(|| Error::refused("deal-no-such-move"))?;
            approvals::decide(tx, &part, PartState::Refused, by.person, &reason)?;
            approvals::close(tx, id)?;
            protection::release(tx, id)?;
            let details = Details { decided_by: Some(by.person), decision_reason: reason.clone(), ..details };
            let denied = query::save(tx, &deal.refuse(&by, step, tx.now)?, Some(&details))?;
            enter(tx, id, Some(&by), EntryKind::Refused, false, &reason, &serde_json::Value::Null)?;
            query::told(tx, &by, "deal.refused", &denied, serde_json::json!({ "reason": reason }))?;
            Ok(tell_followers(tx, &denied, "deal-refused", Some(&by), &reason)?)
        })
        .await?;
    see_other_saying(format_args!("/deals/{id}"), "done-deal-refused")
}

/// The language of who reads the reason: the deal's owner.
fn language_of(tx: &mut Tx<'_>, deal: &Deal) -> QueryResult<String> {
    match deal.owner_id {
        Some(owner) => people::table.find(owner).select(people::language).first(tx.conn()),
        None => firms::table.find(deal.firm_id).select(firms::language).first(tx.conn()),
    }
}

/// `POST /deals/{id}/return`: asks for more.
pub async fn send_back(
    by: May<ReviewDeals>,
    portal: Portal,
    id: Path<DealId>,
    form: Form<AnswerForm>,
) -> Answer {
    let id = id.0;
    let reason = forms::required(&form.reason, 2000).map_err(|_| Error::refused("deal-reason-needed"))?;
    portal
        .db
        .write(move |tx| {
            let Desk { deal, details, part, .. } = Desk::open(tx, &by, id)?;
            approvals::decide(tx, &part, PartState::Closed, by.person, &reason)?;
            approvals::close(tx, id)?;
            let details = Details { decision_reason: reason.clone(), ..details };
            let returned = query::save(tx, &deal.return_to_partner(&by, tx.now)?, Some(&details))?;
            enter(tx, id, Some(&by), EntryKind::Returned, false, &reason, &serde_json::Value::Null)?;
            query::told(tx, &by, "deal.returned", &returned, serde_json::json!({ "reason": reason }))?;
            Ok(tell_followers(tx, &returned, "deal-returned", Some(&by), &reason)?)
        })
        .await?;
    see_other_saying(format_args!("/deals/{id}"), "done-deal-returned")
}

/// `POST /deals/{id}/verdict`: what an approver makes of one likeness.
pub async fn judge(by: May<ReviewDeals>, portal: Portal, id: Path<DealId>, form: Form<AnswerForm>) -> Answer {
    let id = id.0;
    let rival: DealId = form.rival.parse().map_err(|_| Error::NotFound)?;
    let verdict = Finding::parse(&form.verdict).ok_or(Error::BadRequest("not a verdict"))?;
    portal
        .db
        .write(move |tx| {
            let deal = query::one(tx, &by, id)?;
            if !conflicts::judge(tx, id, rival, verdict, by.person)?.ok_or(Error::NotFound)? {
                return Ok(());
            }
            let told = serde_json::json!({ "rival": rival.to_string(), "verdict": verdict.word() });
            enter(tx, id, Some(&by), EntryKind::Verdict, true, "", &told)?;
            Ok(query::told(tx, &by, "deal.judged", &deal, told)?)
        })
        .await?;
    see_other_saying(format_args!("/deals/{id}#conflicts"), "done-saved")
}

/// `POST /deals/{id}/reopening`: a closed deal waits for an answer again.
pub async fn reopen(
    by: May<ManageDeals>,
    portal: Portal,
    id: Path<DealId>,
    form: Form<AnswerForm>,
) -> Answer {
    let id = id.0;
    let reason = forms::required(&form.reason, 2000).map_err(|_| Error::refused("deal-reason-needed"))?;
    portal
        .db
        .write(move |tx| {
            let (deal, details) = query::whole(tx, &by, id)?;
            let programme = programme::at_version(tx, deal.programme_id, deal.programme_version)?;
            let definition = &programme.definition;
            let step =
                definition.first_step(State::Open).ok_or_else(|| Error::refused("deal-no-such-move"))?;
            let zone = by.programme.settings.zone();
            let now = tx.now;
            let due = working_days::after(now, definition.answer_days, zone);
            let details = Details {
                closed_at: None,
                protected_day: None,
                loss_reason: String::new(),
                loss_note: String::new(),
                ..details
            };
            let opened = query::save(tx, &deal.reopen(&by, step, due, now)?, Some(&details))?;
            protection::release(tx, id)?;
            requests::void(tx, id)?;
            ask_again(tx, &programme, &opened, &by.programme.terms)?;
            enter(tx, id, Some(&by), EntryKind::Reopened, false, &reason, &serde_json::Value::Null)?;
            query::told(tx, &by, "deal.reopened", &opened, serde_json::json!({ "reason": reason }))?;
            Ok(tell_followers(tx, &opened, "deal-reopened", Some(&by), &reason)?)
        })
        .await?;
    see_other_saying(format_args!("/deals/{id}"), "done-saved")
}
