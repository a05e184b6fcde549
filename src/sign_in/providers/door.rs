//! The way in through a provider.

use actix_session::Session;
use actix_web::HttpRequest;
use actix_web::http::header;
use askama::Template;
use serde::Deserialize;

use super::arrival;
use super::ceremony::{self, Asked};
use super::provider::{self, Provider, ProviderId};
use crate::access::Anyone;
use crate::error::{Answer, Error, Refusal};
use crate::portal::Portal;
use crate::sign_in::door::{Back, Door, SignInForm};
use crate::sign_in::entry::{self, Way, enter, own_path};
use crate::sign_in::{device, throttle};
use crate::ui::{Form, Path, Problems, Query, Ui};

/// The session's word for what was asked.
const ASKED: &str = "provider";

#[derive(Template)]
#[template(path = "sign_in/company.html")]
struct Found<'a> {
    ui: &'a Ui,
    provider: &'a Provider,
    back: &'a str,
}

/// What a provider sends back.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Callback {
    code: String,
    state: String,
    error: String,
}

/// `POST /sign-in/company`: finds the provider that speaks for an address. A link leads on:
/// browsers do not let a form lead to another site.
pub async fn find(_: Anyone, ui: Ui, portal: Portal, req: HttpRequest, form: Form<SignInForm>) -> Answer {
    let email = form.email.trim().to_lowercase();
    let (asked, address, device) = (email.clone(), portal.address_of(&req), device::token(&req));
    let found = portal
        .db
        .write(move |tx| {
            throttle::take(tx, &asked, &address, device.as_deref())?;
            Ok(provider::speaking_for(tx, &asked)?)
        })
        .await?;
    match &found {
        Some(provider) => ui.page(Found { ui: &ui, provider, back: own_path(&form.back) }),
        None => {
            let problems = ui.told(Problems::of("email", Refusal::new("provider-none")));
            ui.retry(Door::new(&ui, &portal, &email, &form.back, problems).await?)
        }
    }
}

/// `GET /sign-in/with/{id}`
pub async fn begin(
    _: Anyone,
    portal: Portal,
    session: Session,
    id: Path<ProviderId>,
    back: Query<Back>,
) -> Answer {
    let id = id.0;
    let provider = portal.db.read(move |tx| Ok(provider::one(tx, id)?)).await?;
    if !provider.active {
        return Err(Error::NotFound);
    }
    match ceremony::ask(&portal, &provider, own_path(&back.back)).await {
        Ok((url, asked)) => {
            session.insert(ASKED, asked).map_err(|error| Error::internal(anyhow::anyhow!("{error}")))?;
            Ok(actix_web::HttpResponse::SeeOther().insert_header((header::LOCATION, url)).finish())
        }
        Err(error) => {
            tracing::warn!(
                provider = provider.name,
                error = format!("{error:#}"),
                "a provider did not answer"
            );
            Err(Error::refused("provider-silent"))
        }
    }
}

/// `GET /sign-in/callback`
pub async fn callback(
    _: Anyone,
    portal: Portal,
    session: Session,
    req: HttpRequest,
    sent: Query<Callback>,
) -> Answer {
    let asked: Option<Asked> = session.get(ASKED).ok().flatten();
    session.remove(ASKED);
    let sent = sent.0;
    let asked = asked.filter(|asked| !sent.state.is_empty() && asked.state == sent.state);
    let asked = asked.ok_or_else(|| Error::refused("provider-not-asked"))?;
    if !sent.error.is_empty() || sent.code.is_empty() {
        return Err(Error::refused("provider-refused"));
    }
    let id: ProviderId = asked.provider.parse().map_err(|_| Error::NotFound)?;
    let provider = portal.db.read(move |tx| Ok(provider::one(tx, id)?)).await?;
    if !provider.active {
        return Err(Error::NotFound);
    }
    let back = asked.back.clone();
    let said = match ceremony::answer(&portal, &provider, asked, sent.code).await {
        Ok(said) => said,
        Err(error) => {
            tracing::warn!(
                provider = provider.name,
                error = format!("{error:#}"),
                "a provider's answer is not good"
            );
            return Err(Error::refused("provider-refused"));
        }
    };
    let origin = entry::origin(&portal, &req);
    let person = portal.db.write(move |tx| arrival::of(tx, &provider, &said, &origin)).await?;
    enter(&portal, &session, &req, (person, Way::Provider), &back).await
}
