//! `/account/security`: how a person signs in, and where they are signed in now.

use actix_session::Session;
use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use askama::Template;
use diesel::prelude::*;
use schema::schema::people as rows;
use serde::Deserialize;

use super::entry::{Way, again};
use super::passkeys::{self, Listed};
use super::{agent, code_app, device, password, recovery};
use crate::access::session::{self, Open};
use crate::access::{Anyone, PersonId, Recent, SignedIn};
use crate::db::Tx;
use crate::error::{Answer, Error, Refusal};
use crate::events::{self, Event};
use crate::mail::{self, Draft};
use crate::people;
use crate::portal::Portal;
use crate::ui::answers::{json, see_other_saying};
use crate::ui::language::Words;
use crate::ui::once;
use crate::ui::{Form, Json, Path, Problems, Ui};

#[derive(Template)]
#[template(path = "sign_in/security.html")]
struct Page<'a> {
    ui: &'a Ui,
    email: &'a str,
    has_password: bool,
    /// Whether an app makes codes, and how many recovery codes are left.
    app: bool,
    codes_left: i64,
    /// Whether passkeys can be used at this address.
    passkeys_here: bool,
    passkeys: Vec<Listed>,
    sessions: Vec<Open>,
    /// The role asks for a second factor, and there is none yet.
    owes: bool,
    problems: Problems,
}

impl Page<'_> {
    fn agent<'a>(&self, session: &'a Open) -> std::borrow::Cow<'a, str> {
        agent::named(&session.agent)
    }

    fn way(&self, session: &Open) -> &str {
        Way::parse(&session.way).map_or("", |way| self.ui.t(way.key()))
    }
}

/// A new password, and the old one.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct PasswordForm {
    old: String,
    new: String,
}

async fn page(ui: &Ui, portal: &Portal, who: &SignedIn, here: &Session, problems: Problems) -> Answer {
    let (person, own) = (who.person, session::handle_of(here));
    let (row, app, codes_left, passkeys, sessions) = portal
        .db
        .read(move |tx| {
            let now = tx.now;
            Ok((
                people::by_id(tx, person)?,
                code_app::is_on(tx, person)?,
                recovery::left(tx, person)?,
                passkeys::of(tx, person)?,
                session::open_of(tx, person, now, own.as_deref())?,
            ))
        })
        .await?;
    let wrong = problems.any();
    let page = Page {
        ui,
        email: &who.email,
        has_password: row.password_hash.is_some(),
        app,
        codes_left,
        passkeys_here: portal.passkeys.is_some(),
        passkeys,
        sessions,
        owes: who.owes_second_factor(),
        problems,
    };
    if wrong { ui.retry(page) } else { ui.page(page) }
}

/// `GET /account/security`
pub async fn show(who: SignedIn, ui: Ui, portal: Portal, session: Session) -> Answer {
    page(&ui, &portal, &who, &session, Problems::default()).await
}

/// `POST /account/password`: ends all other sessions.
pub async fn set_password(
    who: SignedIn,
    _: Recent,
    ui: Ui,
    portal: Portal,
    (session, req): (Session, HttpRequest),
    form: Form<PasswordForm>,
) -> Answer {
    let id = who.person;
    let person = portal.db.read(move |tx| Ok(people::by_id(tx, id)?)).await?;
    let mut problems = Problems::default();
    if person.password_hash.is_some()
        && !password::fits(form.old.clone(), person.password_hash.clone()).await?
    {
        problems.add("old", Refusal::new("password-old-wrong"));
    }
    problems.need("new", password::check(&form.new, &[&person.name, &person.email, &who.firm_name]));
    if problems.any() {
        return page(&ui, &portal, &who, &session, ui.told(problems)).await;
    }
    let hash = password::hash_later(form.new.clone()).await?;
    let (by, vendor, sending) = (who.clone(), ui.vendor().to_owned(), form.sending());
    let change = move |tx: &mut Tx<'_>| {
        once(tx, &by, &sending, |tx| {
            diesel::update(rows::table.find(id)).set(rows::password_hash.eq(hash)).execute(tx.conn())?;
            session::end_all(tx, id)?;
            device::forget(tx, id)?;
            events::record(tx, &by, Event::new("person.password_changed", "person", id.0))?;
            tell(tx, id, &vendor, "security-mail-password")?;
            Ok("/account/security".to_owned())
        })
    };
    let to = portal.db.write(change).await?;
    again(&portal, &session, &req, id, Way::Password)?;
    see_other_saying(to, "done-password")
}

/// A password that is being typed, and its owner's name where that is typed too.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Weighed {
    password: String,
    name: String,
}

/// `POST /sign-in/strength`: how strong it would be, as its form will judge it.
pub async fn strength(who: Anyone, ui: Ui, typed: Json<Weighed>) -> Answer {
    let mut own = vec![typed.name.as_str()];
    if let Some(viewer) = &who.0 {
        own.extend([viewer.name.as_str(), &viewer.email, &viewer.firm_name]);
    }
    let good = password::check(&typed.password, &own);
    let strength = match (password::strength(&typed.password, &own), &good) {
        (strength, Ok(())) => strength,
        (strength, Err(_)) => strength.min(2),
    };
    let words = match (&good, strength) {
        (Err(refusal), _) if typed.password.chars().count() < password::SHORTEST => ui.refusal(refusal),
        (_, 0..3) => ui.t("strength-weak").to_owned(),
        (_, 3) => ui.t("strength-good").to_owned(),
        _ => ui.t("strength-strong").to_owned(),
    };
    json(StatusCode::OK, &serde_json::json!({ "strength": strength, "words": words }))
}

/// `POST /account/sessions/end`: everywhere but here.
pub async fn end_sessions(who: SignedIn, portal: Portal, session: Session) -> Answer {
    let own = session::handle_of(&session);
    portal
        .db
        .write(move |tx| {
            if session::end_others(tx, who.person, own.as_deref())? > 0 {
                events::record(tx, &who, Event::new("session.all_ended", "person", who.person.0))?;
            }
            Ok(())
        })
        .await?;
    see_other_saying("/account/security#sessions", "done-sessions-ended")
}

/// `POST /account/sessions/{id}/end`: one of one's own.
pub async fn end_session(who: SignedIn, portal: Portal, id: Path<String>) -> Answer {
    portal
        .db
        .write(move |tx| {
            if session::end_one(tx, who.person, &id.0)? == 0 {
                return Err(Error::NotFound);
            }
            Ok(events::record(tx, &who, Event::new("session.ended", "person", who.person.0))?)
        })
        .await?;
    see_other_saying("/account/security#sessions", "done-session-ended")
}

/// Writes to somebody that how they sign in has changed: if it was not them, they learn of it.
pub fn tell(tx: &mut Tx<'_>, person: PersonId, vendor: &str, what: &'static str) -> Result<(), Error> {
    let person = people::by_id(tx, person)?;
    let words = Words::of(&person.language);
    mail::send(
        tx,
        Draft {
            to: &person.email,
            to_name: &person.name,
            language: &person.language,
            vendor,
            subject: words.filled("security-mail-subject", &[("vendor", vendor.into())]),
            paragraphs: vec![words.plain(what).to_owned(), words.plain("security-mail-not-you").to_owned()],
            act: None,
        },
    )
}
