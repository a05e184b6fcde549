//! `/people/{id}/view-as`: the portal as somebody of a partner firm sees it.

use crate::ui::sending;
use actix_session::Session;
use askama::Template;
use chrono::TimeDelta;
use serde::Deserialize;

use super::query::{self, Member};
use crate::access::rights::ViewAs;
use crate::access::watching::{self, MINUTES, Watched};
use crate::access::{FirmId, May, PersonId, Recent, SignedIn, Viewer};
use crate::db::Tx;
use crate::error::{Answer, Error};
use crate::events::{self, Event};
use crate::notices;
use crate::portal::Portal;
use crate::ui::answers::see_other;
use crate::ui::once;
use crate::ui::{Form, Path, Problems, Ui, forms};

#[derive(Template)]
#[template(path = "people/view_as.html")]
struct Ask<'a> {
    ui: &'a Ui,
    seats: &'a [Member],
    form: &'a ViewForm,
    problems: Problems,
}

/// Why, and in which of the person's firms.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct ViewForm {
    firm: String,
    reason: String,
}

/// The seats of a person as whom a viewer may look; none is "not found".
pub fn open_to(tx: &mut Tx<'_>, viewer: &Viewer, person: PersonId) -> Result<Vec<Member>, Error> {
    let mut open = Vec::new();
    for seat in query::seats(tx, viewer, person)? {
        if seat.active && seat.seated && watching::may(tx, viewer, seat.firm)? {
            open.push(seat);
        }
    }
    if open.is_empty() { Err(Error::NotFound) } else { Ok(open) }
}

/// `GET /people/{id}/view-as`
pub async fn ask(viewer: May<ViewAs>, ui: Ui, portal: Portal, id: Path<PersonId>) -> Answer {
    let seats = portal.db.read(move |tx| open_to(tx, &viewer, id.0)).await?;
    let form = ViewForm::default();
    ui.page(Ask { ui: &ui, seats: &seats, form: &form, problems: Problems::default() })
}

/// `POST /people/{id}/view-as`
pub async fn begin(
    viewer: May<ViewAs>,
    _: Recent,
    ui: Ui,
    portal: Portal,
    session: Session,
    (id, form): (Path<PersonId>, Form<ViewForm>),
) -> Answer {
    let (who, person) = (viewer.clone(), id.0);
    let seats = portal.db.read(move |tx| open_to(tx, &who, person)).await?;
    let mut problems = Problems::default();
    let reason = problems.need("reason", forms::required(&form.reason, 300));
    let firm = form.firm.parse::<FirmId>().ok();
    let seat = seats.iter().find(|seat| Some(seat.firm) == firm).ok_or(Error::NotFound)?.firm;
    let Some(reason) = reason else {
        return ui.retry(Ask { ui: &ui, seats: &seats, form: &form, problems: ui.told(problems) });
    };
    let (sending, until) = (form.sending(), ui.now + TimeDelta::minutes(MINUTES));
    let begin = move |tx: &mut Tx<'_>| {
        once(tx, &viewer, &sending, |tx| {
            // Asked again: the firm may be another manager's meanwhile.
            open_to(tx, &viewer, person)?.iter().find(|it| it.firm == seat).ok_or(Error::NotFound)?;
            let facts = serde_json::json!({ "reason": reason, "minutes": MINUTES });
            let event = Event::new("view_as.begun", "person", person.0).about(seat).data(facts);
            events::record(tx, &viewer, event)?;
            let facts = serde_json::json!({ "by": viewer.name, "note": reason, "url": "/account/data" });
            notices::tell_anew(tx, person, "viewed-as", ("person", person.0), &facts)?;
            Ok("/".to_owned())
        })
    };
    let to = portal.db.write(begin).await?;
    watching::begin(&session, Watched { person, firm: seat, until })?;
    see_other(to)
}

/// `POST /view-as/end`
pub async fn end(viewer: SignedIn, portal: Portal, session: Session) -> Answer {
    let Some(watcher) = &viewer.watched_by else { return see_other("/") };
    let person = viewer.person;
    let ending = format!("view-as {} {person} {}", watcher.person, watcher.until);
    watching::end(&session);
    portal
        .db
        .write(move |tx| {
            if sending::first(tx, &ending)? {
                events::record(tx, &viewer, Event::new("view_as.ended", "person", person.0))?;
            }
            Ok(())
        })
        .await?;
    see_other(format_args!("/people/{person}"))
}
