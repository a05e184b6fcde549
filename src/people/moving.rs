//! `/people/{id}/move`: somebody goes to another firm. Their seat there is new, the old one
//! stays, closed; what they did stays with the firm they did it for.

use askama::Template;
use diesel::OptionalExtension;
use serde::Deserialize;

use super::query::{self, Member};
use super::{giving, person, reach};
use crate::access::rights::ManageFirms;
use crate::access::{FirmId, May, PersonId, Recent, session};
use crate::db::{Tx, dialect};
use crate::error::{Answer, Error, Refusal};
use crate::events::{self, Event};
use crate::partners;
use crate::portal::Portal;
use crate::ui::answers::see_other_saying;
use crate::ui::{Choice, Form, Path, Problems, Ui};

#[derive(Template)]
#[template(path = "people/moving.html")]
struct Page<'a> {
    ui: &'a Ui,
    person: &'a Member,
    seats: Vec<Choice>,
    roles: Vec<Choice>,
    form: &'a MoveForm,
    problems: Problems,
}

/// From where to where, as what.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct MoveForm {
    from: String,
    to: String,
    role: String,
}

/// The partner seats of a person that the viewer may close; none is "not found".
fn seats(tx: &mut Tx<'_>, by: &May<ManageFirms>, person: PersonId) -> Result<Vec<Member>, Error> {
    let mut own = Vec::new();
    for seat in query::seats(tx, by, person)? {
        if !seat.role.is_staff() && seat.seated && reach::may_change(tx, by, seat.firm, seat.role)? {
            own.push(seat);
        }
    }
    if own.is_empty() { Err(Error::NotFound) } else { Ok(own) }
}

fn page<'a>(
    ui: &'a Ui,
    by: &May<ManageFirms>,
    seats: &'a [Member],
    form: &'a MoveForm,
    problems: Problems,
) -> Result<Page<'a>, Error> {
    let person = seats.first().ok_or(Error::NotFound)?;
    let role = if form.role.is_empty() { person.given().word() } else { form.role.clone() };
    let from = if form.from.is_empty() { person.firm.to_string() } else { form.from.clone() };
    Ok(Page {
        seats: seats.iter().map(|seat| Choice::of(seat.firm, &seat.firm_name, &from)).collect(),
        roles: giving::choices(ui, by, false, &role),
        ui,
        person,
        form,
        problems,
    })
}

/// `GET /people/{id}/move`
pub async fn ask(by: May<ManageFirms>, ui: Ui, portal: Portal, id: Path<PersonId>) -> Answer {
    let who = by.clone();
    let seats = portal.db.read(move |tx| seats(tx, &who, id.0)).await?;
    let form = MoveForm::default();
    ui.page(page(&ui, &by, &seats, &form, Problems::default())?)
}

/// `POST /people/{id}/move`: ends their sessions, so that no page of the old firm stays open.
pub async fn go(
    by: May<ManageFirms>,
    _: Recent,
    ui: Ui,
    portal: Portal,
    id: Path<PersonId>,
    form: Form<MoveForm>,
) -> Answer {
    let (who, person, named) = (by.clone(), id.0, form.to.clone());
    let (there, to) = portal
        .db
        .read(move |tx| {
            let there = seats(tx, &who, person)?;
            let found = partners::named(tx, &who, &named)?;
            let to = match found.as_slice() {
                [one] => partners::managed(tx, &who, one.id).optional()?,
                _ => None,
            };
            Ok((there, to))
        })
        .await?;
    let from = form.from.parse::<FirmId>().ok();
    let from = there.iter().find(|seat| Some(seat.firm) == from).cloned();
    let mut problems = Problems::default();
    let from = problems.need("from", from.ok_or_else(|| Refusal::new("form-choose")));
    let to = to.filter(|firm| firm.active && from.as_ref().is_none_or(|from| from.firm != firm.id));
    let to = problems.need("to", to.ok_or_else(|| Refusal::new("people-move-to")));
    let given = giving::read(&by, &form.role)
        .filter(|it| !it.role.is_staff() && giving::may_give(&by, *it))
        .ok_or_else(|| Refusal::new("form-choose"));
    let given = problems.need("role", given);
    let (Some(from), Some(to), Some(given)) = (from, to, given) else {
        return ui.retry(page(&ui, &by, &there, &form, ui.told(problems))?);
    };
    portal
        .db
        .write(move |tx| {
            dialect::hold(tx, "people", person.0)?;
            // Asked again: either firm may be another manager's meanwhile.
            seats(tx, &by, person)?.iter().find(|it| it.firm == from.firm).ok_or(Error::NotFound)?;
            partners::managed(tx, &by, to.id)?;
            if from.leads() && query::admins(tx, from.firm)? <= 1 {
                return Err(Error::refused("people-last-admin"));
            }
            query::set_membership(tx, person, from.firm, from.given(), false)?;
            if query::set_membership(tx, person, to.id, given, true)? == 0 {
                person::add_membership(tx, person, to.id, given)?;
            }
            session::end_all(tx, person)?;
            tx.changed("person", person.0);
            for firm in [from.firm, to.id] {
                let facts = serde_json::json!({
                    "before": { "firm": from.firm_name },
                    "after": { "firm": to.name, "role": giving::told(&by, given) },
                });
                let event = Event::new("membership.moved", "person", person.0).about(firm).data(facts);
                events::record(tx, &by, event)?;
            }
            Ok(())
        })
        .await?;
    see_other_saying(format_args!("/people/{person}"), "done-moved")
}
