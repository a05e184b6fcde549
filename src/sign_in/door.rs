//! The door: an address and a password. And the way out.

use actix_session::Session;
use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use diesel::prelude::*;
use schema::schema::people as rows;
use serde::Deserialize;

use super::entry::{self, Way, enter, own_path};
use super::providers::{self, Provider};
use super::{device, password, throttle};
use crate::access::session;
use crate::access::{Anyone, PersonId, SignedIn};
use crate::digest::hashed;
use crate::error::{Answer, Error, Refusal};
use crate::events::{self, Event};
use crate::people;
use crate::portal::Portal;
use crate::ui::answers::see_other;
use crate::ui::{Form, Problems, Query, Ui, flash};

#[derive(Template)]
#[template(path = "sign_in/door.html")]
pub struct Door<'a> {
    pub ui: &'a Ui,
    pub email: &'a str,
    pub back: &'a str,
    /// Whether somebody who is signed in is asked once more.
    pub again: bool,
    /// Whether passkeys can be used at this address.
    pub passkeys: bool,
    /// Companies' own ways in that are here for everybody; and whether there are others.
    pub providers: Vec<Provider>,
    pub companies: bool,
    pub problems: Problems,
    pub cast: Vec<crate::demo::CastMember>,
}

impl<'a> Door<'a> {
    /// The door as a stranger finds it.
    pub async fn new(
        ui: &'a Ui,
        portal: &Portal,
        email: &'a str,
        back: &'a str,
        problems: Problems,
    ) -> Result<Door<'a>, Error> {
        let cast = if ui.is_demo() { crate::demo::cast() } else { Vec::new() };
        let passkeys = portal.passkeys.is_some();
        let (providers, companies) = portal.db.read(|tx| Ok(providers::shown(tx)?)).await?;
        Ok(Door {
            ui,
            email,
            back: own_path(back),
            again: false,
            passkeys,
            providers,
            companies,
            problems,
            cast,
        })
    }
}

/// Where to go once signed in.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Back {
    #[serde(rename = "return")]
    pub back: String,
}

/// What is typed at the door.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct SignInForm {
    pub email: String,
    pub password: String,
    #[serde(rename = "return")]
    pub back: String,
}

/// `GET /sign-in`
pub async fn form(who: Anyone, ui: Ui, portal: Portal, back: Query<Back>) -> Answer {
    if who.0.is_some() {
        return see_other(own_path(&back.back));
    }
    ui.page(Door::new(&ui, &portal, "", &back.back, Problems::default()).await?)
}

/// `GET /sign-in/again`: before acts that a browser left open must not do.
pub async fn form_again(who: SignedIn, ui: Ui, portal: Portal, back: Query<Back>) -> Answer {
    let door = Door::new(&ui, &portal, &who.email, &back.back, Problems::default()).await?;
    ui.page(Door { again: true, cast: Vec::new(), ..door })
}

/// `POST /sign-in`
pub async fn by_password(
    who: Anyone,
    ui: Ui,
    portal: Portal,
    session: Session,
    req: HttpRequest,
    form: Form<SignInForm>,
) -> Answer {
    let origin = entry::origin(&portal, &req);
    let email = form.email.trim().to_lowercase();
    let (typed, address, device) = (email.clone(), origin.address.clone(), device::token(&req));
    let person = portal
        .db
        .write(move |tx| {
            throttle::take(tx, &typed, &address, device.as_deref())?;
            Ok(people::by_email(tx, &typed)?)
        })
        .await?;
    let hash = person.as_ref().filter(|person| person.active).and_then(|person| person.password_hash.clone());
    let fits = password::fits(form.password.clone(), hash.clone()).await?;
    let Some(person) = person.filter(|_| fits) else {
        let known = email.clone();
        portal
            .db
            .write(move |tx| {
                let event =
                    Event::of("session.refused").data(serde_json::json!({ "account": hashed(&known) }));
                Ok(events::record_for(tx, None, &origin, event)?)
            })
            .await?;
        let problems = ui.told(Problems::of("email", Refusal::new("sign-in-wrong")));
        let door = Door::new(&ui, &portal, &email, &form.back, problems).await?;
        return ui.retry(Door { again: who.0.is_some(), ..door });
    };
    if let Some(old) = hash.filter(|hash| password::is_outdated(hash)) {
        renew(&portal, person.id, old, form.password.clone()).await?;
    }
    enter(&portal, &session, &req, (person.id, Way::Password), &form.back).await
}

/// Hashes a password anew that was hashed with figures of long ago: only now is it known.
async fn renew(portal: &Portal, person: PersonId, old: String, password: String) -> Result<(), Error> {
    let fresh = password::hash_later(password).await?;
    portal
        .db
        .write(move |tx| {
            let same = rows::table.find(person).filter(rows::password_hash.eq(old));
            diesel::update(same).set(rows::password_hash.eq(fresh)).execute(tx.conn())?;
            Ok(())
        })
        .await
}

/// `POST /sign-out`: ends the session on the server and forgets it in the browser.
pub async fn out(viewer: SignedIn, portal: Portal, session: Session) -> Answer {
    let own = session::handle_of(&session);
    portal
        .db
        .write(move |tx| {
            // Told by the one press that ended it.
            if session::end_one(tx, viewer.person, &own.unwrap_or_default())? > 0 {
                events::record(tx, &viewer, Event::new("session.ended", "person", viewer.person.0))?;
            }
            Ok(())
        })
        .await?;
    session.purge();
    Ok(HttpResponse::SeeOther()
        .insert_header((header::LOCATION, "/sign-in"))
        .insert_header(("Clear-Site-Data", "\"cache\", \"storage\""))
        .cookie(flash::saying("done-signed-out"))
        .finish())
}
