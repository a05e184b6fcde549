//! A letter with a link that works once, for fifteen minutes, in the browser that asked.

use std::time::{Duration, Instant};

use actix_session::Session;
use actix_web::HttpRequest;
use actix_web::cookie::{Cookie, SameSite};
use askama::Template;
use chrono::{NaiveDateTime, TimeDelta};
use diesel::prelude::*;
use schema::schema::sign_in_links as links;

use super::door::{Door, SignInForm};
use super::entry::{Way, enter};
use super::{device, throttle};
use crate::access::{Anyone, PersonId};
use crate::db::{Tx, dialect};
use crate::digest::{hashed, random_token};
use crate::error::{Answer, Error};
use crate::mail::{self, Draft};
use crate::people::{self, Person};
use crate::portal::Portal;
use crate::ui::language::Words;
use crate::ui::{Form, Path, Problems, Ui, forms};

/// How long a link in a letter works.
const LINK_LASTS: TimeDelta = TimeDelta::minutes(15);
/// Presses of one button within this time are one.
const ONE_PRESS: TimeDelta = TimeDelta::minutes(1);
/// The cookie of the browser that asked.
const ASKED: &str = "guildhall-letter";
/// An answer is given so long after the question: that somebody has an account here
/// must not be told by the time it takes to write to them.
const ANSWER_AFTER: Duration = Duration::from_millis(250);

#[derive(Template)]
#[template(path = "sign_in/letter_sent.html")]
struct LetterSent<'a> {
    ui: &'a Ui,
    email: &'a str,
}

#[derive(Template)]
#[template(path = "sign_in/letter_opened.html")]
struct LetterOpened<'a> {
    ui: &'a Ui,
    token: &'a str,
    /// Whether this is the browser that asked for it.
    here: bool,
}

fn asked_with(req: &HttpRequest) -> Option<String> {
    let cookie = req.cookie(&Portal::of(req).ok()?.cookie_name(ASKED))?;
    Some(hashed(cookie.value()))
}

/// `POST /sign-in/letter`: the answer is the same whoever asked.
pub async fn ask(_: Anyone, ui: Ui, portal: Portal, req: HttpRequest, form: Form<SignInForm>) -> Answer {
    let began = Instant::now();
    let email = match forms::email(&form.email) {
        Ok(email) => email,
        Err(problem) => {
            let problems = ui.told(Problems::of("email", problem));
            return ui.retry(Door::new(&ui, &portal, &form.email, &form.back, problems).await?);
        }
    };
    let (to, address, device) = (email.clone(), portal.address_of(&req), device::token(&req));
    let (base, vendor) = (portal.config.base_url(), ui.vendor().to_owned());
    // Each press of one form is one browser, and one letter.
    let browser = form.sending().word(&portal.seal);
    let bound = hashed(&browser);
    portal
        .db
        .write(move |tx| {
            throttle::take(tx, &to, &address, device.as_deref())?;
            match people::by_email(tx, &to)?.filter(|person| person.active) {
                Some(person) if !was_just_sent(tx, &bound)? => send(tx, &person, &bound, &base, &vendor),
                _ => Ok(()),
            }
        })
        .await?;
    actix_web::rt::time::sleep_until((began + ANSWER_AFTER).into()).await;
    let mut page = ui.page(LetterSent { ui: &ui, email: &email })?;
    let cookie = Cookie::build(portal.cookie_name(ASKED), browser)
        .path("/")
        .http_only(true)
        .secure(portal.config.behind_tls())
        .same_site(SameSite::Lax)
        .max_age(actix_web::cookie::time::Duration::seconds(LINK_LASTS.num_seconds()))
        .finish();
    page.add_cookie(&cookie).map_err(Error::internal)?;
    Ok(page)
}

/// Whether another press of the same button sent a letter a moment ago. Whoever presses again
/// later because none came is sent another.
fn was_just_sent(tx: &mut Tx<'_>, browser: &str) -> QueryResult<bool> {
    dialect::hold_word(tx, browser)?;
    let since = tx.now - ONE_PRESS;
    let sent = links::table.filter(links::browser_hash.eq(browser)).filter(links::created_at.gt(since));
    diesel::select(diesel::dsl::exists(sent)).get_result(tx.conn())
}

fn send(tx: &mut Tx<'_>, person: &Person, browser: &str, base: &str, vendor: &str) -> Result<(), Error> {
    let (token, now) = (random_token(), tx.now);
    diesel::insert_into(links::table)
        .values((
            links::token_hash.eq(hashed(&token)),
            links::person_id.eq(person.id),
            links::browser_hash.eq(browser),
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
pub async fn opened(_: Anyone, ui: Ui, req: HttpRequest, token: Path<String>) -> Answer {
    ui.page(LetterOpened { ui: &ui, token: &token.0, here: asked_with(&req).is_some() })
}

/// `POST /sign-in/letter/{token}`
pub async fn by_letter(
    _: Anyone,
    portal: Portal,
    session: Session,
    req: HttpRequest,
    token: Path<String>,
) -> Answer {
    let (key, browser) = (hashed(&token.0), asked_with(&req).unwrap_or_default());
    let person = portal
        .db
        .write(move |tx| {
            let now = tx.now;
            let used = diesel::update(links::table.find(&key))
                .filter(links::used_at.is_null())
                .filter(links::expires_at.gt(now))
                .filter(links::browser_hash.eq(browser))
                .set(links::used_at.eq(now))
                .execute(tx.conn())?;
            if used == 0 {
                return Err(Error::refused("sign-in-link-spent"));
            }
            let person: PersonId = links::table.find(&key).select(links::person_id).first(tx.conn())?;
            if people::by_id(tx, person)?.active {
                Ok(person)
            } else {
                Err(Error::refused("sign-in-link-spent"))
            }
        })
        .await?;
    enter(&portal, &session, &req, (person, Way::Letter), "/").await
}

/// Throws away links that are past.
pub fn sweep(tx: &mut Tx<'_>) -> QueryResult<usize> {
    let old: NaiveDateTime = tx.now - TimeDelta::days(1);
    diesel::delete(links::table.filter(links::expires_at.lt(old))).execute(tx.conn())
}
