//! The second factor, after a password or a letter.

use actix_session::Session;
use actix_web::HttpRequest;
use askama::Template;
use serde::Deserialize;

use super::door::Back;
use super::entry::{self, Way, begin, own_path, pending};
use super::{code_app, device, passkeys, recovery, throttle};
use crate::access::{Anyone, PersonId};
use crate::error::{Answer, Error, Refusal};
use crate::events::{self, Event};
use crate::people;
use crate::portal::Portal;
use crate::ui::answers::see_other;
use crate::ui::{Form, Problems, Query, Ui, sending};

#[derive(Template)]
#[template(path = "sign_in/second.html")]
struct Page<'a> {
    ui: &'a Ui,
    back: &'a str,
    /// Whether the person has an app, and a passkey that works at this address.
    app: bool,
    passkeys: bool,
    problems: Problems,
}

/// What is typed.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct CodeForm {
    code: String,
    #[serde(rename = "return")]
    back: String,
}

/// What became of a code.
#[derive(PartialEq, Eq)]
enum Taken {
    Now,
    /// By another press of the same button: it is good once, and so is nobody told that it
    /// is wrong.
    Before,
    Not,
}

async fn page(ui: &Ui, portal: &Portal, person: PersonId, back: &str, problems: Problems) -> Answer {
    let (app, keys) =
        portal.db.read(move |tx| Ok((code_app::is_on(tx, person)?, passkeys::of(tx, person)?))).await?;
    let passkeys = portal.passkeys.is_some() && !keys.is_empty();
    let wrong = problems.any();
    let page = Page { ui, back: own_path(back), app, passkeys, problems };
    if wrong { ui.retry(page) } else { ui.page(page) }
}

/// `GET /sign-in/second`
pub async fn form(_: Anyone, ui: Ui, portal: Portal, session: Session, back: Query<Back>) -> Answer {
    match pending(&portal, &session).and_then(|pending| pending.who()) {
        Some((person, _)) => page(&ui, &portal, person, &back.back, Problems::default()).await,
        None => see_other("/sign-in"),
    }
}

/// `POST /sign-in/second`: a code from the app, or a recovery code.
pub async fn by_code(
    _: Anyone,
    ui: Ui,
    portal: Portal,
    session: Session,
    req: HttpRequest,
    form: Form<CodeForm>,
) -> Answer {
    let Some((person, first)) = pending(&portal, &session).and_then(|pending| pending.who()) else {
        return see_other("/sign-in");
    };
    let recovers = recovery::is_like(&form.code);
    let (typed, address, device) = (form.code.clone(), portal.address_of(&req), device::token(&req));
    let (here, origin) = (portal.clone(), entry::origin(&portal, &req));
    let press = form.sending().word(&portal.seal);
    // Guessed codes are counted whatever becomes of them.
    portal
        .db
        .write(move |tx| {
            let email = people::by_id(tx, person)?.email;
            throttle::take(tx, &email, &address, device.as_deref())
        })
        .await?;
    let taken = portal
        .db
        .write(move |tx| {
            let active = people::by_id(tx, person)?.active;
            let taken = match recovers {
                true => recovery::take(tx, person, &typed)?,
                false => code_app::take(tx, &here.seal, person, &typed, false)?,
            };
            if taken {
                sending::first(tx, &press)?;
            } else if sending::was_done(tx, &press)? {
                return Ok(Taken::Before);
            } else {
                let event = Event::new("session.refused", "person", person.0);
                events::record_for(tx, Some(person), &origin, event)?;
            }
            Ok::<_, Error>(if taken && active { Taken::Now } else { Taken::Not })
        })
        .await?;
    if taken == Taken::Before {
        return see_other(own_path(&form.back));
    }
    if taken == Taken::Not {
        let problems = ui.told(Problems::of("code", Refusal::new("second-code-wrong")));
        return page(&ui, &portal, person, &form.back, problems).await;
    }
    let way = match (first, recovers) {
        (Way::Provider, _) => Way::ProviderAndCode,
        (Way::Letter, false) => Way::LetterAndCode,
        (Way::Letter, true) => Way::LetterAndRecovery,
        (_, false) => Way::PasswordAndCode,
        (_, true) => Way::PasswordAndRecovery,
    };
    begin(&portal, &session, &req, (person, way), &form.back).await
}
