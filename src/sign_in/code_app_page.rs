//! Setting up an app that makes codes, and the codes for the day it is lost.

use crate::ui::{Fields, once, sending};
use actix_session::Session;
use askama::Template;
use fast_qr::convert::Builder as _;
use fast_qr::convert::svg::SvgBuilder;
use fast_qr::qr::QRBuilder;
use serde::Deserialize;

use super::security::tell;
use super::{code_app, recovery};
use crate::access::{Recent, SignedIn, session};
use crate::error::{Answer, Error, Refusal};
use crate::events::{self, Event};
use crate::portal::Portal;
use crate::ui::answers::see_other_saying;
use crate::ui::html::Html;
use crate::ui::{Form, Problems, Ui};

#[derive(Template)]
#[template(path = "sign_in/code_app.html")]
struct SetUp<'a> {
    ui: &'a Ui,
    /// The picture the app reads.
    picture: Html,
    /// The same as text, in fours.
    secret: String,
    address: &'a str,
    problems: Problems,
}

#[derive(Template)]
#[template(path = "sign_in/recovery_codes.html")]
struct Codes<'a> {
    ui: &'a Ui,
    codes: &'a [String],
}

/// What is typed.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct CodeForm {
    code: String,
}

fn picture(address: &str) -> Result<Html, Error> {
    let code = QRBuilder::new(address).build();
    let code = code.map_err(|error| Error::internal(anyhow::anyhow!("a QR code: {error:?}")))?;
    Ok(Html::drawn(SvgBuilder::default().margin(4).to_str(&code)))
}

async fn set_up(ui: &Ui, portal: &Portal, who: &SignedIn, problems: Problems) -> Answer {
    let (here, viewer, vendor) = (portal.clone(), who.clone(), ui.vendor().to_owned());
    let app = portal
        .db
        .write(move |tx| {
            if code_app::is_on(tx, viewer.person)? {
                return Err(Error::refused("codes-are-on"));
            }
            code_app::begun(tx, &here.seal, (viewer.person, &viewer.email), &vendor)
        })
        .await?;
    let address = app.address()?;
    let letters: Vec<char> = app.secret.chars().collect();
    let secret = letters.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join(" ");
    let wrong = problems.any();
    let page = SetUp { ui, picture: picture(&address)?, secret, address: &address, problems };
    if wrong { ui.retry(page) } else { ui.page(page) }
}

/// `GET /account/codes`
pub async fn show(who: SignedIn, _: Recent, ui: Ui, portal: Portal) -> Answer {
    set_up(&ui, &portal, &who, Problems::default()).await
}

/// `POST /account/codes`: the first code proves that the app was set up right.
pub async fn confirm(
    who: SignedIn,
    _: Recent,
    ui: Ui,
    portal: Portal,
    session: Session,
    form: Form<CodeForm>,
) -> Answer {
    let own = session::handle_of(&session);
    let (here, viewer, typed) = (portal.clone(), who.clone(), form.code.clone());
    let (vendor, sending) = (ui.vendor().to_owned(), form.sending());
    let codes = recovery::of(&sending.secret(&who, &portal.seal));
    let shown = codes.clone();
    let codes = portal
        .db
        .write(move |tx| {
            if !code_app::take(tx, &here.seal, viewer.person, &typed, true)? {
                // Another press of the same button was first; its codes are shown again.
                return Ok(sending::made(tx, &viewer, &sending)?.map(|_| shown));
            }
            once(tx, &viewer, &sending, |_| Ok(String::new()))?;
            session::end_others(tx, viewer.person, own.as_deref())?;
            events::record(tx, &viewer, Event::new("factor.added", "person", viewer.person.0))?;
            tell(tx, viewer.person, &vendor, "security-mail-codes-on")?;
            recovery::renew(tx, viewer.person, &codes)?;
            Ok(Some(codes))
        })
        .await?;
    match codes {
        Some(codes) => ui.page(Codes { ui: &ui, codes: &codes }),
        None => {
            let problems = ui.told(Problems::of("code", Refusal::new("second-code-wrong")));
            set_up(&ui, &portal, &who, problems).await
        }
    }
}

/// `POST /account/codes/removal`
pub async fn remove(who: SignedIn, _: Recent, ui: Ui, portal: Portal, session: Session) -> Answer {
    let own = session::handle_of(&session);
    let vendor = ui.vendor().to_owned();
    portal
        .db
        .write(move |tx| {
            if code_app::remove(tx, who.person)? > 0 {
                recovery::remove(tx, who.person)?;
                session::end_others(tx, who.person, own.as_deref())?;
                events::record(tx, &who, Event::new("factor.removed", "person", who.person.0))?;
                tell(tx, who.person, &vendor, "security-mail-codes-off")?;
            }
            Ok(())
        })
        .await?;
    see_other_saying("/account/security", "done-saved")
}

/// `POST /account/recovery`: new codes; the old ones are no longer good.
pub async fn new_recovery_codes(
    who: SignedIn,
    _: Recent,
    ui: Ui,
    portal: Portal,
    form: Form<Fields>,
) -> Answer {
    let sending = form.sending();
    let codes = recovery::of(&sending.secret(&who, &portal.seal));
    let kept = codes.clone();
    portal
        .db
        .write(move |tx| {
            if !code_app::is_on(tx, who.person)? {
                return Err(Error::refused("codes-are-off"));
            }
            once(tx, &who, &sending, |tx| {
                events::record(tx, &who, Event::new("factor.codes_made", "person", who.person.0))?;
                recovery::renew(tx, who.person, &kept)?;
                Ok(String::new())
            })
        })
        .await?;
    ui.page(Codes { ui: &ui, codes: &codes })
}
