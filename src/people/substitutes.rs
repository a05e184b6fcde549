//! Who decides for whom while they are away: named by the one who goes, for days of
//! the vendor's zone. A substitute sees and decides what the other would.

use askama::Template;
use chrono::{Days, NaiveDate};
use diesel::prelude::*;
use schema::schema::{people, substitutes};
use serde::Deserialize;

use super::query::staff_with;
use crate::access::rights::ReviewDeals;
use crate::access::{May, PersonId, Role};
use crate::db::{IsWithin, Tx};
use crate::error::{Answer, Error, Refusal};
use crate::events::{self, Event};
use crate::portal::Portal;
use crate::ui::answers::see_other_saying;
use crate::ui::{Choice, Form, Path, Problems, Ui, forms, once};

crate::id!(SubstituteId, "Names an absence and who stands in.");

/// Nobody is away longer than this.
const LONGEST: Days = Days::new(366);

/// One absence.
#[derive(Debug, Clone, Queryable)]
struct Absence {
    id: SubstituteId,
    name: String,
    from: NaiveDate,
    until: NaiveDate,
}

#[derive(Template)]
#[template(path = "people/substitutes.html")]
struct Page<'a> {
    ui: &'a Ui,
    absences: Vec<Absence>,
    people: Vec<Choice>,
    form: &'a SubstituteForm,
    problems: Problems,
}

/// What is typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct SubstituteForm {
    /// A colleague's key.
    pub person: String,
    pub from: String,
    pub until: String,
}

/// The roles that decide.
fn deciders() -> Vec<Role> {
    Role::ALL.iter().copied().filter(|role| role.rights().hold::<ReviewDeals>()).collect()
}

struct Desk {
    absences: Vec<Absence>,
    colleagues: Vec<(PersonId, String)>,
}

async fn desk(portal: &Portal, person: PersonId) -> Result<Desk, Error> {
    portal
        .db
        .read(move |tx| {
            let absences = substitutes::table
                .inner_join(people::table.on(people::id.eq(substitutes::substitute_id)))
                .filter(substitutes::person_id.eq(person))
                .order((substitutes::from_day.desc(), substitutes::id))
                .limit(50)
                .select((substitutes::id, people::name, substitutes::from_day, substitutes::until_day))
                .load(tx.conn())?;
            let mut colleagues = staff_with(tx, &deciders())?;
            colleagues.retain(|(colleague, _)| *colleague != person);
            Ok(Desk { absences, colleagues })
        })
        .await
}

fn page<'a>(ui: &'a Ui, desk: Desk, form: &'a SubstituteForm, problems: Problems) -> Page<'a> {
    let people = desk.colleagues.iter().map(|(person, name)| Choice::of(person, name, &form.person));
    Page { ui, people: people.collect(), absences: desk.absences, form, problems }
}

/// `GET /account/substitute`
pub async fn show(by: May<ReviewDeals>, ui: Ui, portal: Portal) -> Answer {
    let desk = desk(&portal, by.person).await?;
    ui.page(page(&ui, desk, &SubstituteForm::default(), Problems::default()))
}

/// `POST /account/substitute`
pub async fn add(by: May<ReviewDeals>, ui: Ui, portal: Portal, form: Form<SubstituteForm>) -> Answer {
    let desk = desk(&portal, by.person).await?;
    let mut problems = Problems::default();
    let day = |text: &str| forms::day(text).and_then(|day| day.ok_or_else(|| Refusal::new("form-required")));
    let chosen = form.person.parse::<PersonId>().ok();
    let chosen = chosen.filter(|person| desk.colleagues.iter().any(|(known, _)| known == person));
    let person = problems.need("person", chosen.ok_or_else(|| Refusal::new("form-choose")));
    let from = problems.need("from", day(&form.from));
    let until = problems.need("until", day(&form.until));
    if let (Some(from), Some(until)) = (from, until)
        && (until < from || from.checked_add_days(LONGEST).is_some_and(|latest| until > latest))
    {
        problems.add("until", Refusal::new("substitute-days"));
    }
    let (Some(person), Some(from), Some(until), false) = (person, from, until, problems.any()) else {
        return ui.retry(page(&ui, desk, &form, ui.told(problems)));
    };
    let sending = form.sending();
    let to = portal
        .db
        .write(move |tx| {
            once(tx, &by, &sending, |tx| {
                let now = tx.now;
                diesel::insert_into(substitutes::table)
                    .values((
                        substitutes::id.eq(SubstituteId::fresh()),
                        substitutes::person_id.eq(by.person),
                        substitutes::substitute_id.eq(person),
                        substitutes::from_day.eq(from),
                        substitutes::until_day.eq(until),
                        substitutes::created_at.eq(now),
                    ))
                    .execute(tx.conn())?;
                let facts =
                    serde_json::json!({ "substitute": person.to_string(), "from": from, "until": until });
                events::record(tx, &by, Event::new("substitute.named", "person", by.person.0).data(facts))?;
                Ok("/account/substitute".to_owned())
            })
        })
        .await?;
    see_other_saying(to, "done-saved")
}

/// `POST /account/substitute/{id}/removal`
pub async fn remove(by: May<ReviewDeals>, portal: Portal, id: Path<SubstituteId>) -> Answer {
    let id = id.0;
    portal
        .db
        .write(move |tx| {
            let own = substitutes::table.find(id).filter(substitutes::person_id.eq(by.person));
            if diesel::delete(own).execute(tx.conn())? == 0 {
                return Err(Error::NotFound);
            }
            Ok(events::record(tx, &by, Event::new("substitute.removed", "person", by.person.0))?)
        })
        .await?;
    see_other_saying("/account/substitute", "done-removed")
}

/// These people, and those who stand in for one of them on a day.
pub fn with_substitutes(
    tx: &mut Tx<'_>,
    people: Vec<PersonId>,
    today: NaiveDate,
) -> QueryResult<Vec<PersonId>> {
    let more: Vec<PersonId> = substitutes::table
        .filter(substitutes::person_id.within(people.iter().copied()))
        .filter(substitutes::from_day.le(today))
        .filter(substitutes::until_day.ge(today))
        .select(substitutes::substitute_id)
        .load(tx.conn())?;
    let mut all = people;
    all.extend(more);
    all.sort_unstable();
    all.dedup();
    Ok(all)
}
