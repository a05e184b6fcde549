//! "Is this customer free?": an answer that tells nothing about anybody.
//!
//! Free, protected or needs review; never by whom, limited, logged. Neither the
//! answer's length nor the time it takes tells what was found.

use std::time::{Duration, Instant};

use askama::Template;
use chrono::TimeDelta;
use diesel::prelude::*;
use schema::schema::{deal_checks, deals};
use serde::Deserialize;

use super::deal::{DealId, State};
use super::protection;
use crate::access::rights::RegisterDeals;
use crate::access::{FirmId, May, PersonId, Viewer};
use crate::accounts;
use crate::db::{Conn, IsWithin, Tx, dialect, random_id};
use crate::error::{Answer, Error};
use crate::events::{self, Event};
use crate::matching::Party;
use crate::portal::Portal;
use crate::ui::once;
use crate::ui::{Choice, Form, Problems, Ui, countries, forms};

/// Questions a firm may ask in an hour, and one of its people.
const PER_HOUR: i64 = 30;
const PER_PERSON: i64 = 20;
/// An answer is given so long after the question, however quickly it was found: a
/// company that many resemble takes longer to compare than one nobody does.
const ANSWER_AFTER: Duration = Duration::from_millis(300);
/// From which likeness an account counts at all, and as the same company.
const LIKE: i64 = 50;
const SAME: i64 = 75;

crate::words!(Freedom, "Whether a customer can be registered." {
    Free = "free",
    Protected = "protected",
    Review = "review",
});

impl Freedom {
    /// The message key of the sentence that says it.
    fn key(self) -> &'static str {
        match self {
            Freedom::Free => "deal-check-free",
            Freedom::Protected => "deal-check-protected",
            Freedom::Review => "deal-check-review",
        }
    }

    fn tone(self) -> &'static str {
        match self {
            Freedom::Free => "good",
            Freedom::Protected | Freedom::Review => "warn",
        }
    }
}

/// What is typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct CheckForm {
    pub customer: String,
    pub website: String,
    pub country: String,
    pub city: String,
}

#[derive(Template)]
#[template(path = "deals/check.html")]
struct Page<'a> {
    ui: &'a Ui,
    form: &'a CheckForm,
    countries: Vec<Choice>,
    answer: Option<Freedom>,
    left: i64,
    problems: Problems,
}

/// `GET /deals/check`
pub async fn ask(viewer: May<RegisterDeals>, ui: Ui, portal: Portal) -> Answer {
    let who = viewer.clone();
    let left = portal.db.read(move |tx| left(tx, &who)).await?;
    ui.page(page(&ui, &CheckForm::default(), None, left, Problems::default()))
}

/// `POST /deals/check`
pub async fn check(viewer: May<RegisterDeals>, ui: Ui, portal: Portal, form: Form<CheckForm>) -> Answer {
    let mut problems = Problems::default();
    let name = problems.need("customer", forms::required(&form.customer, 200));
    let Some(name) = name else {
        let left = portal.db.read(move |tx| left(tx, &viewer)).await?;
        return ui.retry(page(&ui, &form, None, left, ui.told(problems)));
    };
    let party = Party {
        name,
        website: form.website.chars().take(300).collect(),
        city: form.city.chars().take(120).collect(),
        country: if countries::known(&form.country) { form.country.clone() } else { String::new() },
        ..Party::default()
    };
    let (asked, began, sending) = (party.name.clone(), Instant::now(), form.sending());
    let answer = move |tx: &mut Tx<'_>| {
        // Questions at the same second are counted one after the other.
        dialect::hold(tx, "firms", viewer.firm.0)?;
        // A question sent twice is one question, and has the first one's answer.
        let answer = once(tx, &viewer, &sending, |tx| {
            if left(tx, &viewer)? == 0 {
                return Err(Error::TooMany { retry_after: 3600 });
            }
            let answer = freedom(tx, &viewer, &party)?;
            note(tx, viewer.firm, viewer.person, &asked, answer)?;
            let event = Event::of("deal.checked").about(viewer.firm);
            events::record(tx, &viewer, event.data(serde_json::json!({ "customer": asked })))?;
            Ok(answer.word().to_owned())
        })?;
        let answer = Freedom::parse(&answer).unwrap_or(Freedom::Review);
        Ok((answer, left(tx, &viewer)?))
    };
    let (answer, left) = portal.db.write(answer).await?;
    actix_web::rt::time::sleep_until((began + ANSWER_AFTER).into()).await;
    let said = |answer| page(&ui, &form, Some(answer), left, Problems::default());
    ui.page_alike(said(answer), &Freedom::ALL.iter().copied().map(said).collect::<Vec<_>>())
}

/// What a company is for this viewer's firm. One's own registrations count as free:
/// whoever may see them finds them in the list.
fn freedom(db: &mut Conn, viewer: &Viewer, party: &Party) -> Result<Freedom, Error> {
    let alike = accounts::candidates(db, party, LIKE)?;
    // The rows are read whether there is anything to read or not.
    let groups: Vec<_> = alike.iter().map(|(account, _)| account.group_id).collect();
    let held = protection::held(db, &groups)?;
    let open: Vec<(DealId, Option<accounts::AccountId>)> = deals::table
        .filter(deals::account_group_id.within(groups))
        .filter(deals::state.within([State::Open, State::Returned, State::Approved]))
        .filter(deals::firm_id.ne(viewer.firm))
        .filter(deals::deleted_at.is_null())
        .limit(200)
        .select((deals::id, deals::account_group_id))
        .load(db)?;
    let score = |group: Option<accounts::AccountId>| {
        let of_group = alike.iter().filter(|(account, _)| Some(account.group_id) == group);
        of_group.map(|(_, verdict)| verdict.score).max().unwrap_or(0)
    };
    let named = alike.iter().any(|(account, verdict)| {
        verdict.score >= SAME && account.named_for.is_some_and(|firm| firm != viewer.firm)
    });
    // Approved alone says nothing: on some steps a deal is not protected.
    let protected =
        open.iter().any(|(id, group)| score(*group) >= SAME && held.iter().any(|(holder, ..)| holder == id));
    Ok(match (protected || named, open.is_empty()) {
        (true, _) => Freedom::Protected,
        (false, false) => Freedom::Review,
        (false, true) => Freedom::Free,
    })
}

fn left(tx: &mut Tx<'_>, viewer: &Viewer) -> Result<i64, Error> {
    let hour_ago = tx.now - TimeDelta::hours(1);
    let since = deal_checks::table.filter(deal_checks::at.gt(hour_ago));
    let firm: i64 = since.filter(deal_checks::firm_id.eq(viewer.firm)).count().get_result(tx.conn())?;
    let person: i64 = since.filter(deal_checks::person_id.eq(viewer.person)).count().get_result(tx.conn())?;
    Ok((PER_HOUR - firm).min(PER_PERSON - person).max(0))
}

fn note(tx: &mut Tx<'_>, firm: FirmId, person: PersonId, asked: &str, answer: Freedom) -> QueryResult<()> {
    let now = tx.now;
    diesel::insert_into(deal_checks::table)
        .values((
            deal_checks::id.eq(random_id()),
            deal_checks::firm_id.eq(firm),
            deal_checks::person_id.eq(person),
            deal_checks::at.eq(now),
            deal_checks::asked.eq(asked),
            deal_checks::answer.eq(answer),
        ))
        .execute(tx.conn())?;
    Ok(())
}

fn page<'a>(
    ui: &'a Ui,
    form: &'a CheckForm,
    answer: Option<Freedom>,
    left: i64,
    problems: Problems,
) -> Page<'a> {
    let mut countries = countries::choices(ui, &form.country);
    countries.insert(0, Choice::of("", "", &form.country));
    Page { ui, form, countries, answer, left, problems }
}

crate::old_rows! {
    /// Who asked whether which customer is free, long ago. The limit of an hour is counted in them.
    OldChecks, "checks": deal_checks.at by i64, 365, 7
}
