//! The two ceremonies with passkeys. The browser's script (`static/js/passkey.js`) asks a
//! question here, has the device answer, and brings the answer back. What was asked stays
//! on the server, with the session.

use actix_session::Session;
use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};
use webauthn_rs::prelude::{
    DiscoverableAuthentication, PasskeyRegistration, PublicKeyCredential, RegisterPublicKeyCredential,
    Webauthn,
};

use super::entry::{self, Way, begin};
use super::security::tell;
use super::{device, passkeys, throttle};
use crate::access::{Anyone, Recent, SignedIn, session};
use crate::error::{Answer, Error};
use crate::events::{self, Event};
use crate::people;
use crate::portal::Portal;
use crate::ui::answers::{json, see_other_saying};
use crate::ui::{Json, Path, Ui, flash, forms};

/// The session's word for what was asked.
const ASKED: &str = "passkey";

/// An answer of the device at the door.
#[derive(Deserialize)]
pub struct Proof {
    credential: PublicKeyCredential,
    #[serde(default, rename = "return")]
    back: String,
}

/// A new passkey.
#[derive(Deserialize)]
pub struct NewPasskey {
    credential: RegisterPublicKeyCredential,
    #[serde(default)]
    name: String,
}

/// Where the browser goes on.
#[derive(Serialize)]
struct Next<'a> {
    to: &'a str,
}

fn here(portal: &Portal) -> Result<&Webauthn, Error> {
    portal.passkeys.as_ref().ok_or(Error::NotFound)
}

fn remember(session: &Session, asked: &impl Serialize) -> Result<(), Error> {
    let text = serde_json::to_string(asked).map_err(Error::internal)?;
    session.insert(ASKED, text).map_err(|error| Error::internal(anyhow::anyhow!("{error}")))
}

/// What was asked; each question is answered once.
fn asked<T: for<'a> Deserialize<'a>>(session: &Session) -> Result<T, Error> {
    let text: Option<String> = session.get(ASKED).ok().flatten();
    session.remove(ASKED);
    let read = text.and_then(|text| serde_json::from_str(&text).ok());
    read.ok_or_else(|| Error::refused("passkey-not-asked"))
}

/// `POST /sign-in/passkey/question`
pub async fn question(_: Anyone, portal: Portal, session: Session) -> Answer {
    let (question, state) = here(&portal)?.start_discoverable_authentication().map_err(unfit)?;
    remember(&session, &state)?;
    let mut question = serde_json::to_value(question).map_err(Error::internal)?;
    // The library speaks of passkeys offered under a field; here a button asks.
    if let Some(fields) = question.as_object_mut() {
        fields.remove("mediation");
    }
    json(StatusCode::OK, &question)
}

/// `POST /sign-in/passkey`: in one step, or as the second.
pub async fn by_passkey(
    _: Anyone,
    portal: Portal,
    session: Session,
    req: HttpRequest,
    proof: Json<Proof>,
) -> Answer {
    let (ceremonies, state) = (here(&portal)?, asked::<DiscoverableAuthentication>(&session)?);
    let wrong = || Error::refused("passkey-unknown");
    let (handle, key) =
        ceremonies.identify_discoverable_authentication(&proof.credential).map_err(|_| wrong())?;
    let id = URL_SAFE_NO_PAD.encode(key);
    let (address, device, wanted) = (portal.address_of(&req), device::token(&req), id.clone());
    let found = portal
        .db
        .write(move |tx| {
            throttle::take(tx, &wanted, &address, device.as_deref())?;
            passkeys::by_id(tx, &wanted)
        })
        .await?;
    let (person, mut passkey) =
        found.filter(|(person, _)| passkeys::handle(*person) == handle).ok_or_else(wrong)?;
    let proved = ceremonies.finish_discoverable_authentication_v2(&proof.credential, state, &passkey);
    let proved = proved.map_err(|_| wrong())?;
    portal
        .db
        .write(move |tx| {
            if !people::by_id(tx, person)?.active {
                return Err(wrong());
            }
            entry::not_forced(tx, person, None)?;
            throttle::forget(tx, &id)?;
            passkeys::used(tx, &id, &mut passkey, &proved)
        })
        .await?;
    let begun = begin(&portal, &session, &req, (person, Way::Passkey), &proof.back).await?;
    let mut answer = json(StatusCode::OK, &Next { to: entry::own_path(&proof.back) })?;
    for cookie in begun.cookies() {
        answer.add_cookie(&cookie).map_err(Error::internal)?;
    }
    Ok(answer)
}

/// `POST /account/passkeys/question`
pub async fn question_new(who: SignedIn, _: Recent, portal: Portal, session: Session) -> Answer {
    let ceremonies = here(&portal)?;
    let person = who.person;
    let there = portal.db.read(move |tx| passkeys::stored(tx, person)).await?;
    if there.len() >= passkeys::MOST {
        return Err(Error::refused("passkey-too-many"));
    }
    let there = there.iter().map(|passkey| passkey.cred_id().clone()).collect();
    let (question, state) = ceremonies
        .start_passkey_registration(passkeys::handle(person), &who.email, &who.name, Some(there))
        .map_err(unfit)?;
    remember(&session, &state)?;
    let mut question = serde_json::to_value(question).map_err(Error::internal)?;
    // One that the device keeps itself, so that nobody has to type an address first.
    if let Some(wish) = question.pointer_mut("/publicKey/authenticatorSelection") {
        wish["residentKey"] = "required".into();
        wish["requireResidentKey"] = true.into();
    }
    json(StatusCode::OK, &question)
}

/// `POST /account/passkeys`
pub async fn add(
    who: SignedIn,
    _: Recent,
    ui: Ui,
    portal: Portal,
    session: Session,
    new: Json<NewPasskey>,
) -> Answer {
    let state = asked::<PasskeyRegistration>(&session)?;
    let passkey = here(&portal)?.finish_passkey_registration(&new.credential, &state);
    let passkey = passkey.map_err(|_| Error::refused("passkey-unknown"))?;
    let id = URL_SAFE_NO_PAD.encode(passkey.cred_id());
    let name = match forms::optional(&new.name, 80) {
        Ok(name) if !name.is_empty() => name,
        _ => ui.t("way-passkey").to_owned(),
    };
    let (vendor, own) = (ui.vendor().to_owned(), session::handle_of(&session));
    portal
        .db
        .write(move |tx| {
            passkeys::add(tx, who.person, &id, &name, &passkey)?;
            session::end_others(tx, who.person, own.as_deref())?;
            let event = Event::new("factor.added", "person", who.person.0);
            events::record(tx, &who, event.data(serde_json::json!({ "passkey": name })))?;
            tell(tx, who.person, &vendor, "security-mail-passkey-on")
        })
        .await?;
    let mut answer = json(StatusCode::OK, &Next { to: "/account/security" })?;
    answer.add_cookie(&flash::saying("done-saved")).map_err(Error::internal)?;
    Ok(answer)
}

/// `POST /account/passkeys/{id}/removal`
pub async fn remove(
    who: SignedIn,
    _: Recent,
    ui: Ui,
    portal: Portal,
    session: Session,
    id: Path<String>,
) -> Answer {
    let own = session::handle_of(&session);
    let (id, vendor) = (id.0, ui.vendor().to_owned());
    portal
        .db
        .write(move |tx| {
            if passkeys::remove(tx, who.person, &id)? == 0 {
                return Err(Error::NotFound);
            }
            session::end_others(tx, who.person, own.as_deref())?;
            events::record(tx, &who, Event::new("factor.removed", "person", who.person.0))?;
            tell(tx, who.person, &vendor, "security-mail-passkey-off")
        })
        .await?;
    see_other_saying("/account/security#passkeys", "done-saved")
}

fn unfit(error: impl std::fmt::Debug) -> Error {
    Error::internal(anyhow::anyhow!("a passkey ceremony: {error:?}"))
}
