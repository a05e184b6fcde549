//! `/people/{id}/erasure`: what would be erased, and the form that does it. And the hold
//! that forbids it.

use crate::db::dialect;
use crate::ui::once;
use askama::Template;
use diesel::prelude::*;
use schema::schema::people as rows;
use serde::Deserialize;

use super::erasure::{self, ErasePerson};
use crate::access::rights::ManageSettings;
use crate::access::{May, PersonId, Recent};
use crate::db::Tx;
use crate::error::{Answer, Error, Refusal};
use crate::events::{self, Event};
use crate::people::{self, Person};
use crate::portal::Portal;
use crate::ui::answers::see_other_saying;
use crate::ui::{Form, Path, Problems, Ui, forms};

#[derive(Template)]
#[template(path = "privacy/erasure.html")]
struct Page<'a> {
    ui: &'a Ui,
    person: &'a Person,
    hold: &'a str,
    /// Table, whether its rows go, how many.
    report: &'a [(&'static str, bool, i64)],
    form: &'a ErasureForm,
    problems: Problems,
}

/// What is typed.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct ErasureForm {
    /// The person's mail address, once more.
    confirm: String,
    reason: String,
}

struct Desk {
    person: Person,
    hold: String,
    report: Vec<(&'static str, bool, i64)>,
}

fn hold_of(tx: &mut Tx<'_>, person: PersonId) -> QueryResult<String> {
    rows::table.find(person).filter(rows::erased_at.is_null()).select(rows::hold).first(tx.conn())
}

async fn desk(portal: &Portal, id: PersonId) -> Result<Desk, Error> {
    portal
        .db
        .heavy(move |tx| {
            Ok(Desk {
                hold: hold_of(tx, id)?,
                person: people::by_id(tx, id)?,
                report: erasure::report(tx, id)?,
            })
        })
        .await
}

impl Desk {
    fn page<'a>(&'a self, ui: &'a Ui, form: &'a ErasureForm, problems: Problems) -> Page<'a> {
        Page { ui, person: &self.person, hold: &self.hold, report: &self.report, form, problems }
    }
}

/// `GET /people/{id}/erasure`
pub async fn show(_: May<ManageSettings>, _: Recent, ui: Ui, portal: Portal, id: Path<PersonId>) -> Answer {
    let desk = desk(&portal, id.0).await?;
    ui.page(desk.page(&ui, &ErasureForm::default(), Problems::default()))
}

/// `POST /people/{id}/erasure`
pub async fn erase(
    by: May<ManageSettings>,
    _: Recent,
    ui: Ui,
    portal: Portal,
    id: Path<PersonId>,
    form: Form<ErasureForm>,
) -> Answer {
    let id = id.0;
    let desk = desk(&portal, id).await?;
    let mut problems = Problems::default();
    if form.confirm.trim().to_lowercase() != desk.person.email {
        problems.add("confirm", Refusal::new("erasure-confirm-wrong"));
    }
    let reason = problems.need("reason", forms::required(&form.reason, 500));
    let Some(reason) = reason.filter(|_| !problems.any()) else {
        return ui.retry(desk.page(&ui, &form, ui.told(problems)));
    };
    let sending = form.sending();
    portal
        .db
        .write(move |tx| {
            if by.person == id {
                return Err(Error::refused("erasure-not-oneself"));
            }
            if !hold_of(tx, id)?.is_empty() {
                return Err(Error::refused("erasure-held"));
            }
            once(tx, &by, &sending, |tx| {
                let event = Event::new("person.erasure_asked", "person", id.0);
                events::record(tx, &by, event.data(serde_json::json!({ "reason": reason })))?;
                diesel::update(rows::table.find(id)).set(rows::active.eq(false)).execute(tx.conn())?;
                crate::access::session::end_all(tx, id)?;
                crate::jobs::enqueue(tx, &ErasePerson { person: id.0 })?;
                Ok("/people".to_owned())
            })
        })
        .await?;
    see_other_saying("/people", "done-erasure")
}

/// `POST /people/{id}/hold`: with a reason, forbids erasure; without one, allows it again.
pub async fn hold(
    by: May<ManageSettings>,
    _: Recent,
    portal: Portal,
    id: Path<PersonId>,
    form: Form<ErasureForm>,
) -> Answer {
    let id = id.0;
    let reason = forms::optional(&form.reason, 500).map_err(Error::Refused)?;
    portal
        .db
        .write(move |tx| {
            dialect::hold(tx, "people", id.0)?;
            let before = hold_of(tx, id)?;
            if before != reason {
                diesel::update(rows::table.find(id)).set(rows::hold.eq(&reason)).execute(tx.conn())?;
                let facts = serde_json::json!({ "before": { "hold": before }, "after": { "hold": reason } });
                events::record(tx, &by, Event::new("person.held", "person", id.0).data(facts))?;
            }
            Ok(())
        })
        .await?;
    see_other_saying(format_args!("/people/{id}/erasure"), "done-saved")
}
