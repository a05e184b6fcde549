//! Keeping a registration up to date once it was handed in.
//!
//! What comes next is the partner's own and changes at once. What was registered
//! (title, value, close) changes at once where the step lets partners edit; else it
//! is asked for, and the old values are kept beside the new.

use askama::Template;
use chrono::NaiveDate;
use diesel::prelude::*;
use schema::schema::deal_requests;
use serde::{Deserialize, Serialize};

use super::deal::{Deal, DealId, Details, State};
use super::definition::Definition;
use super::entry::{EntryKind, enter};
use super::programme::{self, DealProgramme};
use super::requests::{self, Kind, RequestId, RequestState};
use super::{query, working_days};
use crate::access::rights::RegisterDeals;
use crate::access::{May, Viewer};
use crate::db::{Tx, dialect};
use crate::error::{Answer, Error, Refusal};
use crate::events;
use crate::money;
use crate::portal::Portal;
use crate::ui::answers::see_other_saying;
use crate::ui::{Form, Path, Problems, Ui, forms};

/// What is typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct AmendForm {
    pub title: String,
    pub amount: String,
    pub close_on: String,
    pub next_activity: String,
    pub next_on: String,
    /// Why what was registered changes.
    pub reason: String,
    /// The revision that was seen.
    pub revision: i64,
}

/// What was registered and can change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Registered {
    pub title: String,
    /// Minor units of the deal's currency.
    pub amount: i64,
    pub close_on: Option<NaiveDate>,
}

impl Registered {
    fn of(deal: &Deal) -> Registered {
        Registered { title: deal.title.clone(), amount: deal.amount, close_on: deal.close_on }
    }

    /// The deal with these values.
    fn on(&self, deal: Deal) -> Deal {
        Deal { title: self.title.clone(), amount: self.amount, close_on: self.close_on, ..deal }
    }
}

/// A change that is asked for, as its request keeps it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Amendment {
    pub before: Registered,
    pub after: Registered,
}

/// What a form means.
struct Typed {
    registered: Registered,
    next_activity: String,
    next_on: Option<NaiveDate>,
    reason: String,
}

impl Amendment {
    /// These values, with those that were asked to change.
    fn upon(&self, now: &Registered) -> Registered {
        let (before, after) = (&self.before, &self.after);
        Registered {
            title: if before.title == after.title { now.title.clone() } else { after.title.clone() },
            amount: if before.amount == after.amount { now.amount } else { after.amount },
            close_on: if before.close_on == after.close_on { now.close_on } else { after.close_on },
        }
    }
}

impl AmendForm {
    fn of(deal: &Deal, details: &Details) -> AmendForm {
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        AmendForm {
            title: deal.title.clone(),
            amount: money::plain(deal.amount, &deal.currency),
            close_on: day(deal.close_on),
            next_activity: details.next_activity.clone(),
            next_on: day(details.next_on),
            reason: String::new(),
            revision: deal.revision,
        }
    }

    /// What it means; `free` where changes need nobody's yes, and no reason.
    fn parse(&self, deal: &Deal, free: bool) -> Result<Typed, Problems> {
        let mut problems = Problems::default();
        let title = problems.need("title", forms::required(&self.title, 200));
        let amount = problems.need("amount", money::parse(&self.amount, &deal.currency));
        let close_on = problems.need("close_on", forms::day(&self.close_on));
        let activity = problems.need("next_activity", forms::optional(&self.next_activity, 200));
        let next_on = problems.need("next_on", forms::day(&self.next_on));
        let reason = problems.need("reason", forms::optional(&self.reason, 2000));
        let registered = match (title, amount, close_on) {
            (Some(title), Some(amount), Some(close_on)) => Some(Registered { title, amount, close_on }),
            _ => None,
        };
        let changes = registered.as_ref().is_some_and(|it| *it != Registered::of(deal));
        if changes && !free && reason.as_ref().is_some_and(String::is_empty) {
            problems.add("reason", Refusal::new("deal-amend-reason"));
        }
        problems.or(|| {
            Some(Typed {
                registered: registered?,
                next_activity: activity?,
                next_on: next_on?,
                reason: reason?,
            })
        })
    }
}

#[derive(Template)]
#[template(path = "deals/amend.html")]
struct Page<'a> {
    ui: &'a Ui,
    deal: &'a Deal,
    form: &'a AmendForm,
    /// Whether changes need nobody's yes.
    free: bool,
    problems: Problems,
}

/// Whether a deal can be brought up to date: it was handed in and is not over.
pub fn is_open_to(deal: &Deal) -> bool {
    matches!(deal.state, State::Open | State::Approved)
}

fn is_free(definition: &Definition, deal: &Deal) -> bool {
    definition.step(&deal.step).is_some_and(|step| step.partner_may_edit)
}

fn amendable(tx: &mut Tx<'_>, by: &Viewer, id: DealId) -> Result<(Deal, Details, DealProgramme), Error> {
    let (deal, details) = query::whole(tx, by, id)?;
    if !is_open_to(&deal) {
        return Err(Error::refused("deal-locked"));
    }
    let programme = programme::at_version(tx, deal.programme_id, deal.programme_version)?;
    Ok((deal, details, programme))
}

/// `GET /deals/{id}/amendment`
pub async fn ask(by: May<RegisterDeals>, ui: Ui, portal: Portal, id: Path<DealId>) -> Answer {
    let id = id.0;
    let (deal, details, programme) = portal.db.read(move |tx| amendable(tx, &by, id)).await?;
    let (form, free) = (AmendForm::of(&deal, &details), is_free(&programme.definition, &deal));
    ui.page(Page { ui: &ui, deal: &deal, form: &form, free, problems: Problems::default() })
}

/// `POST /deals/{id}/amendment`
pub async fn amend(
    by: May<RegisterDeals>,
    ui: Ui,
    portal: Portal,
    id: Path<DealId>,
    form: Form<AmendForm>,
) -> Answer {
    let (id, who) = (id.0, by.clone());
    let (deal, _, programme) = portal.db.read(move |tx| amendable(tx, &who, id)).await?;
    let free = is_free(&programme.definition, &deal);
    let Typed { registered, next_activity, next_on, reason } = match form.parse(&deal, free) {
        Ok(parsed) => parsed,
        Err(problems) => {
            let problems = ui.told(problems);
            return ui.retry(Page { ui: &ui, deal: &deal, form: &form, free, problems });
        }
    };
    let seen = form.revision;
    let asked = portal
        .db
        .write(move |tx| {
            dialect::hold(tx, "deals", id.0)?;
            let (deal, details, programme) = amendable(tx, &by, id)?;
            let before = Registered::of(&deal);
            let details = Details { next_activity, next_on, ..details };
            let free = is_free(&programme.definition, &deal);
            let applied = if free { registered.on(deal.clone()) } else { deal.clone() };
            let saved = query::save(tx, &Deal { revision: seen, ..applied }, Some(&details))?;
            if registered == before {
                return Ok(false);
            }
            let change = Amendment { before, after: registered };
            if free {
                note(tx, Some(&by), &saved, &change, &reason)?;
                return Ok(false);
            }
            request(tx, &by, &saved, &programme, &change, &reason)?;
            Ok(true)
        })
        .await;
    match asked {
        Ok(true) => see_other_saying(format_args!("/deals/{id}#requests"), "done-deal-asked"),
        Ok(false) => see_other_saying(format_args!("/deals/{id}"), "done-saved"),
        Err(error) if error.is(query::OUTRUN) => {
            let form = AmendForm { revision: deal.revision, ..form.0 };
            let problems = ui.told(Problems::of("", Refusal::new("form-outrun")));
            ui.retry(Page { ui: &ui, deal: &deal, form: &form, free, problems })
        }
        Err(error) => Err(error),
    }
}

fn request(
    tx: &mut Tx<'_>,
    by: &May<RegisterDeals>,
    deal: &Deal,
    programme: &DealProgramme,
    change: &Amendment,
    reason: &str,
) -> Result<(), Error> {
    let definition = &programme.definition;
    requests::admit(Kind::Amendment, deal, definition, &requests::of(tx, deal.id)?, tx.now)?;
    let due = working_days::after(tx.now, definition.answer_days, by.programme.settings.zone());
    let data = serde_json::to_string(change).map_err(Error::internal)?;
    requests::put(tx, by, deal, (Kind::Amendment, &data), reason, due)?;
    requests::announce(tx, by, deal, programme, Kind::Amendment, reason)
}

/// Writes down what changed, with the old values.
fn note(
    tx: &mut Tx<'_>,
    by: Option<&Viewer>,
    deal: &Deal,
    change: &Amendment,
    reason: &str,
) -> Result<(), Error> {
    let (before, after) = (serde_json::json!(change.before), serde_json::json!(change.after));
    let Some(changes) = events::changes(&before, &after) else { return Ok(()) };
    enter(tx, deal.id, by, EntryKind::Changed, false, reason, &changes)?;
    match by {
        Some(by) => Ok(query::told(tx, by, "deal.changed", deal, changes)?),
        None => Ok(()),
    }
}

/// Does what was asked for, and leaves alone what was not: it may have changed meanwhile.
pub fn grant(tx: &mut Tx<'_>, by: &Viewer, deal: Deal, request: RequestId) -> Result<Deal, Error> {
    if !is_open_to(&deal) {
        return Err(Error::refused("deal-locked"));
    }
    let data: String = deal_requests::table.find(request).select(deal_requests::data).first(tx.conn())?;
    let asked: Amendment = serde_json::from_str(&data).map_err(Error::internal)?;
    let now = Registered::of(&deal);
    let change = Amendment { after: asked.upon(&now), before: now };
    let saved = query::save(tx, &change.after.on(deal), None)?;
    note(tx, Some(by), &saved, &change, "")?;
    Ok(saved)
}

/// What a waiting or answered amendment is about, for the deal's page.
pub fn read(data: &str) -> Option<Amendment> {
    serde_json::from_str(data).ok()
}

/// Whether one waits.
pub fn waits(requests: &[requests::Request]) -> bool {
    requests.iter().any(|it| it.kind == Kind::Amendment && it.state == RequestState::Waiting)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_not_asked_to_change_stays_as_it_is_by_now() {
        let at = |title: &str, amount| Registered { title: title.to_owned(), amount, close_on: None };
        let asked = Amendment { before: at("Hall 3", 100), after: at("Hall 3", 200) };
        assert_eq!(asked.upon(&at("Halls 3 and 4", 100)), at("Halls 3 and 4", 200));
    }
}
