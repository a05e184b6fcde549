//! The ways in: a password, or a letter with a link that works once. And out.

use actix_session::Session;
use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use chrono::{NaiveDateTime, TimeDelta};
use diesel::prelude::*;
use schema::schema::sign_in_links as links;
use serde::Deserialize;

use super::{password, query, throttle};
use crate::access::session::{AGENT, FIRM, PERSON, hashed, random_token};
use crate::access::{Anyone, Origin, PersonId, SignedIn};
use crate::db::Tx;
use crate::error::{Answer, Error, Refusal};
use crate::events::{self, Event};
use crate::mail::{self, Draft};
use crate::portal::Portal;
use crate::ui::answers::see_other;
use crate::ui::language::Words;
use crate::ui::{Form, Path, Problems, Query, Ui, flash, forms};

/// How long a link in a letter works.
const LINK_LASTS: TimeDelta = TimeDelta::minutes(15);

#[derive(Template)]
#[template(path = "people/sign_in.html")]
struct SignIn<'a> {
    ui: &'a Ui,
    email: &'a str,
    back: &'a str,
    problems: Problems,
    cast: Vec<crate::demo::CastMember>,
}

#[derive(Template)]
#[template(path = "people/letter_sent.html")]
struct LetterSent<'a> {
    ui: &'a Ui,
    email: &'a str,
}

#[derive(Template)]
#[template(path = "people/letter_opened.html")]
struct LetterOpened<'a> {
    ui: &'a Ui,
    token: &'a str,
}

/// Where to go once signed in.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Back {
    #[serde(rename = "return")]
    back: String,
}

/// What is typed at the door.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct SignInForm {
    email: String,
    password: String,
    #[serde(rename = "return")]
    back: String,
}

/// `GET /sign-in`
pub async fn form(who: Anyone, ui: Ui, back: Query<Back>) -> Answer {
    if who.0.is_some() {
        return see_other(own_path(&back.back));
    }
    let cast = if ui.is_demo() { crate::demo::cast() } else { Vec::new() };
    ui.page(SignIn { ui: &ui, email: "", back: own_path(&back.back), problems: Problems::default(), cast })
}

/// `POST /sign-in`
pub async fn by_password(
    _: Anyone,
    ui: Ui,
    portal: Portal,
    session: Session,
    req: HttpRequest,
    form: Form<SignInForm>,
) -> Answer {
    let origin = Origin { request: portal.request_id(&req), address: portal.address_of(&req) };
    let email = form.email.trim().to_lowercase();
    let (typed, address) = (email.clone(), origin.address.clone());
    let person = portal
        .db
        .write(move |tx| {
            throttle::take(tx, &typed, &address)?;
            Ok(query::by_email(tx, &typed)?)
        })
        .await?;
    let hash = person.as_ref().filter(|person| person.active).and_then(|person| person.password_hash.clone());
    let fits = password::fits(form.password.clone(), hash).await?;
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
        let mut problems = Problems::default();
        problems.add("email", Refusal::new("sign-in-wrong"));
        let problems = ui.told(problems);
        let cast = if ui.is_demo() { crate::demo::cast() } else { Vec::new() };
        return ui.retry(SignIn { ui: &ui, email: &email, back: own_path(&form.back), problems, cast });
    };
    let id = person.id;
    portal
        .db
        .write(move |tx| {
            throttle::forgive(tx, &email)?;
            Ok(events::record_for(tx, Some(id), &origin, Event::new("session.begun", "person", id.0))?)
        })
        .await?;
    begin(&session, &req, id)?;
    see_other(own_path(&form.back))
}

/// `POST /sign-in/letter`: the answer is the same whoever asked.
pub async fn ask_letter(
    _: Anyone,
    ui: Ui,
    portal: Portal,
    req: HttpRequest,
    form: Form<SignInForm>,
) -> Answer {
    let email = match forms::email(&form.email) {
        Ok(email) => email,
        Err(problem) => {
            let mut problems = Problems::default();
            problems.add("email", problem);
            let cast = if ui.is_demo() { crate::demo::cast() } else { Vec::new() };
            let problems = ui.told(problems);
            return ui.retry(SignIn {
                ui: &ui,
                email: &form.email,
                back: own_path(&form.back),
                problems,
                cast,
            });
        }
    };
    let (to, address) = (email.clone(), portal.address_of(&req));
    let (base, vendor) = (portal.config.base_url(), ui.vendor().to_owned());
    portal
        .db
        .write(move |tx| {
            throttle::take(tx, &to, &address)?;
            match query::by_email(tx, &to)?.filter(|person| person.active) {
                Some(person) => send_link(tx, &person, &base, &vendor),
                None => Ok(()),
            }
        })
        .await?;
    ui.page(LetterSent { ui: &ui, email: &email })
}

fn send_link(tx: &mut Tx<'_>, person: &super::person::Person, base: &str, vendor: &str) -> Result<(), Error> {
    let (token, now) = (random_token(), tx.now);
    diesel::insert_into(links::table)
        .values((
            links::token_hash.eq(hashed(&token)),
            links::person_id.eq(person.id),
            links::created_at.eq(now),
            links::expires_at.eq(now + LINK_LASTS),
        ))
        .execute(tx.conn())?;
    let words = Words::of(&person.language);
    mail::send(
        tx,
        Draft {
            to: &person.email,
            to_name: &person.name,
            language: &person.language,
            vendor,
            subject: words.filled("mail-sign-in-subject", &[("vendor", vendor.into())]),
            paragraphs: vec![
                words.plain("mail-sign-in-text").to_owned(),
                words.plain("mail-sign-in-not-you").to_owned(),
            ],
            act: Some((words.plain("mail-sign-in-act").to_owned(), format!("{base}/sign-in/letter/{token}"))),
        },
    )
}

/// `GET /sign-in/letter/{token}`: mail scanners open links, so this changes nothing.
pub async fn letter_opened(_: Anyone, ui: Ui, token: Path<String>) -> Answer {
    ui.page(LetterOpened { ui: &ui, token: &token.0 })
}

/// `POST /sign-in/letter/{token}`
pub async fn by_letter(
    _: Anyone,
    portal: Portal,
    session: Session,
    req: HttpRequest,
    token: Path<String>,
) -> Answer {
    let origin = Origin { request: portal.request_id(&req), address: portal.address_of(&req) };
    let key = hashed(&token.0);
    let person = portal
        .db
        .write(move |tx| {
            let now = tx.now;
            let used = diesel::update(links::table.find(&key))
                .filter(links::used_at.is_null())
                .filter(links::expires_at.gt(now))
                .set(links::used_at.eq(now))
                .execute(tx.conn())?;
            if used == 0 {
                return Err(Error::refused("sign-in-link-spent"));
            }
            let person: PersonId = links::table.find(&key).select(links::person_id).first(tx.conn())?;
            let event = Event::new("session.begun", "person", person.0);
            events::record_for(tx, Some(person), &origin, event.data(serde_json::json!({ "by": "letter" })))?;
            Ok(person)
        })
        .await?;
    begin(&session, &req, person)?;
    see_other("/")
}

/// `POST /sign-out`: ends the session on the server and forgets it in the browser.
pub async fn out(viewer: SignedIn, portal: Portal, session: Session) -> Answer {
    let viewer_ = viewer.clone();
    portal
        .db
        .write(move |tx| {
            let event = Event::new("session.ended", "person", viewer_.person.0);
            Ok(events::record(tx, &viewer_, event)?)
        })
        .await?;
    session.purge();
    Ok(HttpResponse::SeeOther()
        .insert_header((header::LOCATION, "/sign-in"))
        .insert_header(("Clear-Site-Data", "\"cache\", \"storage\""))
        .cookie(flash::saying("done-signed-out"))
        .finish())
}

/// Begins a session for a person, under a new token.
pub fn begin(session: &Session, req: &HttpRequest, person: PersonId) -> Result<(), Error> {
    let agent = req.headers().get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or("");
    session.renew();
    session.remove(FIRM);
    let kept = session
        .insert(PERSON, person.to_string())
        .and_then(|()| session.insert(AGENT, agent.chars().take(200).collect::<String>()));
    kept.map_err(|error| Error::internal(anyhow::anyhow!("{error}")))
}

/// A way back that stays on this site; anything else leads home.
pub fn own_path(back: &str) -> &str {
    let inside = back.starts_with('/') && !back.starts_with("//") && !back.starts_with("/\\");
    let clean = !back.contains(['\n', '\r', '\\']) && !back.starts_with("/sign-");
    if inside && clean { back } else { "/" }
}

/// Throws away links that are past.
pub fn sweep(tx: &mut Tx<'_>) -> QueryResult<usize> {
    let old: NaiveDateTime = tx.now - TimeDelta::days(1);
    diesel::delete(links::table.filter(links::expires_at.lt(old))).execute(tx.conn())
}

#[cfg(test)]
mod tests {
    use super::own_path;

    #[test]
    fn the_way_back_never_leaves_the_site() {
        assert_eq!(own_path("/library?folder=1"), "/library?folder=1");
        for outside in
            ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:1", "", "/a\r\nb"]
        {
            assert_eq!(own_path(outside), "/", "{outside}");
        }
    }
}
