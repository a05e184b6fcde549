//! Where every way in ends: a session begins, or a second factor is asked for first.

use actix_session::Session;
use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse};
use diesel::prelude::*;
use schema::schema::people;
use serde::{Deserialize, Serialize};

use super::providers::{self, ProviderId};
use super::{device, throttle};
use crate::access::session::{ADDRESS, AGENT, FIRM, HANDLE, PERSON, PROVED, WAY};
use crate::access::{Origin, PersonId};
use crate::db::Conn;
use crate::digest::random_token;
use crate::error::{Answer, Error, Refusal};
use crate::events::{self, Event};
use crate::portal::Portal;
use crate::ui::answers::{address, see_other};

crate::words!(Way, "How somebody proved who they are." {
    Password = "password",
    Letter = "letter",
    Invitation = "invitation",
    Passkey = "passkey",
    PasswordAndCode = "password+code",
    LetterAndCode = "letter+code",
    PasswordAndRecovery = "password+recovery",
    LetterAndRecovery = "letter+recovery",
    Provider = "provider",
    ProviderAndCode = "provider+code",
});

impl Way {
    /// The message key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Way::Password => "way-password",
            Way::Letter => "way-letter",
            Way::Invitation => "way-invitation",
            Way::Passkey => "way-passkey",
            Way::PasswordAndCode => "way-password-code",
            Way::LetterAndCode => "way-letter-code",
            Way::PasswordAndRecovery | Way::LetterAndRecovery => "way-recovery",
            Way::Provider => "way-provider",
            Way::ProviderAndCode => "way-provider-code",
        }
    }
}

/// The session's word for who gave a first proof and owes the second.
const PENDING: &str = "pending";
/// Seconds in which the second must follow.
const PENDING_LASTS: i64 = 10 * 60;

/// Somebody who gave a first proof and owes the second.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Pending {
    person: String,
    way: String,
    /// The moment (UNIX seconds) at which the first proof is no longer good.
    until: i64,
}

impl Pending {
    /// Who it is, and how they began.
    pub fn who(&self) -> Option<(PersonId, Way)> {
        Some((self.person.parse().ok()?, Way::parse(&self.way)?))
    }
}

fn unkept(error: impl std::fmt::Display) -> Error {
    Error::internal(anyhow::anyhow!("the session cannot be kept: {error}"))
}

/// Who owes a second proof in this session, if the first is still good.
pub fn pending(portal: &Portal, session: &Session) -> Option<Pending> {
    let pending: Pending = session.get(PENDING).ok().flatten()?;
    (pending.until > portal.db.clock.now().and_utc().timestamp()).then_some(pending)
}

/// Where a request comes from.
pub fn origin(portal: &Portal, req: &HttpRequest) -> Origin {
    Origin::of(portal, req)
}

/// After a password or a letter: in, or to the second factor where the person has one.
/// The session changes its token at each of the two.
pub async fn enter(
    portal: &Portal,
    session: &Session,
    req: &HttpRequest,
    (person, way): (PersonId, Way),
    back: &str,
) -> Answer {
    let second: bool = portal
        .db
        .read(move |tx| {
            // Of a provider it was asked which one, where it was known.
            if way != Way::Provider {
                not_forced(tx, person, None)?;
            }
            Ok(people::table.find(person).select(people::second_factor).first(tx.conn())?)
        })
        .await?;
    if !second {
        return begin(portal, session, req, (person, way), back).await;
    }
    session.renew();
    session.remove(PERSON);
    let pending = Pending {
        person: person.to_string(),
        way: way.word().to_owned(),
        until: portal.db.clock.now().and_utc().timestamp() + PENDING_LASTS,
    };
    session.insert(PENDING, pending).map_err(unkept)?;
    let back = own_path(back);
    match back {
        "/" => see_other("/sign-in/second"),
        back => see_other(address("/sign-in/second", &[("return", back)])),
    }
}

/// Whose firm wants them to come by its provider comes by no other way, nor by another
/// firm's provider: `by` is the one they came by, if any.
pub fn not_forced(db: &mut Conn, person: PersonId, by: Option<ProviderId>) -> Result<(), Error> {
    match providers::forced_for(db, person, by)? {
        Some(provider) => Err(Refusal::new("provider-forced").with("name", provider.name).into()),
        None => Ok(()),
    }
}

/// Begins a session for somebody who proved who they are, under a new token; remembers
/// the browser, and forgives the wrong tries.
pub async fn begin(
    portal: &Portal,
    session: &Session,
    req: &HttpRequest,
    (person, way): (PersonId, Way),
    back: &str,
) -> Answer {
    let (origin, known) = (origin(portal, req), device::token(req));
    let token = known.clone().unwrap_or_else(random_token);
    let kept = token.clone();
    portal
        .db
        .write(move |tx| {
            device::remember(tx, person, &kept)?;
            throttle::forgive(tx, person, &kept)?;
            let event = Event::new("session.begun", "person", person.0);
            let event = event.data(serde_json::json!({ "by": way.word() }));
            Ok(events::record_for(tx, Some(person), &origin, event)?)
        })
        .await?;
    again(portal, session, req, person, way)?;
    let mut answer = HttpResponse::SeeOther();
    answer.insert_header((header::LOCATION, own_path(back)));
    if known.is_none() {
        answer.cookie(device::cookie(portal, token));
    }
    Ok(answer.finish())
}

/// Goes on under a new token: at a rise of privilege, at a new password.
pub fn again(
    portal: &Portal,
    session: &Session,
    req: &HttpRequest,
    person: PersonId,
    way: Way,
) -> Result<(), Error> {
    let agent = req.headers().get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or("");
    session.renew();
    session.remove(FIRM);
    session.remove(PENDING);
    session
        .insert(PERSON, person.to_string())
        .and_then(|()| session.insert(AGENT, agent.chars().take(200).collect::<String>()))
        .and_then(|()| session.insert(ADDRESS, portal.address_of(req)))
        .and_then(|()| session.insert(WAY, way.word()))
        .and_then(|()| session.insert(HANDLE, random_token()))
        .and_then(|()| session.insert(PROVED, portal.db.clock.now().and_utc().timestamp()))
        .map_err(unkept)
}

/// A way back that stays on this site; anything else leads home.
pub fn own_path(back: &str) -> &str {
    let inside = back.starts_with('/') && !back.starts_with("//") && !back.starts_with("/\\");
    let clean = !back.contains(['\n', '\r', '\\']) && !back.starts_with("/sign-");
    if inside && clean { back } else { "/" }
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
