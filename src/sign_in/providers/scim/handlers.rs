//! The addresses a directory calls.

use actix_web::http::StatusCode;
use actix_web::http::header::{AUTHORIZATION, LOCATION};
use actix_web::{HttpRequest, HttpResponse};
use serde::Deserialize;
use serde_json::{Value, json};

use super::said::{self, Said};
use super::store::{self, No, User};
use crate::access::{Anyone, Origin, PersonId};
use crate::error::{Answer, Error};
use crate::portal::Portal;
use crate::sign_in::providers::Provider;
use crate::ui::{Json, Path, Query};

/// Tokens begin so: a secret that is found somewhere tells where it belongs.
pub const PREFIX: &str = "ghs_";
const USER: &str = "urn:ietf:params:scim:schemas:core:2.0:User";
const LIST: &str = "urn:ietf:params:scim:api:messages:2.0:ListResponse";
const ERROR: &str = "urn:ietf:params:scim:api:messages:2.0:Error";
const CONFIG: &str = "urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig";
/// Users on one page, at most.
const MOST: usize = 100;

/// Which users, and which page of them.
#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Wanted {
    filter: String,
    start_index: String,
    count: String,
}

fn answer(status: StatusCode, body: &Value) -> HttpResponse {
    HttpResponse::build(status).content_type("application/scim+json").body(body.to_string())
}

fn refusal(status: StatusCode, kind: &str, detail: &str) -> HttpResponse {
    let mut body = json!({ "schemas": [ERROR], "status": status.as_u16().to_string(), "detail": detail });
    if let (Some(body), false) = (body.as_object_mut(), kind.is_empty()) {
        body.insert("scimType".to_owned(), kind.into());
    }
    answer(status, &body)
}

fn refused(no: No) -> HttpResponse {
    match no {
        No::Taken => refusal(StatusCode::CONFLICT, "uniqueness", "another account has this address"),
        No::Value(why) => refusal(StatusCode::BAD_REQUEST, "invalidValue", why),
        No::NotThere => refusal(StatusCode::NOT_FOUND, "", "no such user"),
    }
}

/// The provider that calls, or the answer for who is none.
async fn caller(portal: &Portal, req: &HttpRequest) -> Result<Result<Provider, HttpResponse>, Error> {
    let said = req.headers().get(AUTHORIZATION).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let secret = said.split_once(' ').map_or("", |(_, secret)| secret.trim()).to_owned();
    let found = match secret.starts_with(PREFIX) {
        true => portal.db.read(move |tx| Ok(store::by_token(tx, &secret)?)).await?,
        false => None,
    };
    Ok(found.ok_or_else(|| {
        let mut answer = refusal(StatusCode::UNAUTHORIZED, "", "a token of an identity provider is needed");
        let ask = actix_web::http::header::HeaderValue::from_static("Bearer");
        answer.headers_mut().insert(actix_web::http::header::WWW_AUTHENTICATE, ask);
        answer
    }))
}

fn told(user: &User, portal: &Portal) -> Value {
    let location = format!("{}/scim/v2/Users/{}", portal.config.base_url(), user.id);
    let moment = |at: chrono::NaiveDateTime| at.and_utc().to_rfc3339_opts(chrono::SecondsFormat::Secs, true);
    json!({
        "schemas": [USER],
        "id": user.id.to_string(),
        "externalId": user.external_id.as_deref().filter(|id| !id.is_empty()),
        "userName": user.email,
        "displayName": user.name,
        "name": { "formatted": user.name },
        "emails": [{ "value": user.email, "primary": true }],
        "preferredLanguage": user.language,
        "roles": [{ "value": user.role.word(), "primary": true }],
        "active": user.active,
        "meta": {
            "resourceType": "User",
            "created": moment(user.created_at),
            "lastModified": moment(user.updated_at),
            "location": location,
        },
    })
}

/// `GET /scim/v2/ServiceProviderConfig`: what is understood here, for everybody to read.
pub async fn config(_: Anyone) -> Answer {
    let no = json!({ "supported": false });
    let scheme = json!({ "type": "oauthbearertoken", "name": "Bearer", "description": "A token of the provider’s page" });
    let body = json!({
        "schemas": [CONFIG],
        "patch": { "supported": true },
        "bulk": { "supported": false, "maxOperations": 0, "maxPayloadSize": 0 },
        "filter": { "supported": true, "maxResults": MOST },
        "changePassword": no, "sort": no, "etag": no,
        "authenticationSchemes": [scheme],
    });
    Ok(answer(StatusCode::OK, &body))
}

/// `GET /scim/v2/Users`
pub async fn list(_: Anyone, portal: Portal, req: HttpRequest, wanted: Query<Wanted>) -> Answer {
    let provider = match caller(&portal, &req).await? {
        Ok(provider) => provider,
        Err(answer) => return Ok(answer),
    };
    let filter = match wanted.filter.trim() {
        "" => None,
        text => match said::filter(text) {
            Ok(filter) => Some(filter),
            Err(why) => return Ok(refusal(StatusCode::BAD_REQUEST, "invalidFilter", why)),
        },
    };
    let all = portal.db.heavy(move |tx| Ok(store::all(tx, &provider)?)).await?;
    let fits = |user: &&User| match &filter {
        None => true,
        Some((attribute, value)) => match attribute.as_str() {
            "username" => user.email.eq_ignore_ascii_case(value),
            "externalid" => user.external_id.as_deref() == Some(value),
            _ => user.id.to_string() == *value,
        },
    };
    let found: Vec<&User> = all.iter().filter(fits).collect();
    let start = wanted.start_index.parse::<usize>().unwrap_or(1).max(1);
    let count = wanted.count.parse::<usize>().unwrap_or(MOST).min(MOST);
    let page: Vec<Value> = found.iter().skip(start - 1).take(count).map(|user| told(user, &portal)).collect();
    let body = json!({
        "schemas": [LIST], "totalResults": found.len(), "startIndex": start,
        "itemsPerPage": page.len(), "Resources": page,
    });
    Ok(answer(StatusCode::OK, &body))
}

/// A user as it is now, with a status.
async fn now(portal: &Portal, provider: Provider, id: PersonId, status: StatusCode) -> Answer {
    let user = portal.db.read(move |tx| Ok(store::one(tx, &provider, id)?)).await?;
    let Some(user) = user else { return Ok(refused(No::NotThere)) };
    let mut answer = answer(status, &told(&user, portal));
    if status == StatusCode::CREATED {
        let location = format!("{}/scim/v2/Users/{id}", portal.config.base_url());
        let location = location.parse().map_err(|_| Error::BadRequest("the portal's own address"))?;
        answer.headers_mut().insert(LOCATION, location);
    }
    Ok(answer)
}

/// `GET /scim/v2/Users/{id}`
pub async fn show(_: Anyone, portal: Portal, req: HttpRequest, id: Path<PersonId>) -> Answer {
    match caller(&portal, &req).await? {
        Ok(provider) => now(&portal, provider, id.0, StatusCode::OK).await,
        Err(answer) => Ok(answer),
    }
}

/// `POST /scim/v2/Users`
pub async fn create(_: Anyone, portal: Portal, req: HttpRequest, body: Json<Value>) -> Answer {
    let provider = match caller(&portal, &req).await? {
        Ok(provider) => provider,
        Err(answer) => return Ok(answer),
    };
    let (said, origin, by) = (Said::read(&body), Origin::of(&portal, &req), provider.clone());
    let made = portal.db.write(move |tx| store::create(tx, &by, &said, &origin)).await?;
    match made {
        Ok(id) => now(&portal, provider, id, StatusCode::CREATED).await,
        Err(no) => Ok(refused(no)),
    }
}

/// `PUT /scim/v2/Users/{id}`: what is not said stays, as the standard leaves open.
pub async fn replace(
    _: Anyone,
    portal: Portal,
    req: HttpRequest,
    id: Path<PersonId>,
    body: Json<Value>,
) -> Answer {
    changed(&portal, &req, id.0, Ok(Said::read(&body))).await
}

/// `PATCH /scim/v2/Users/{id}`
pub async fn patch(
    _: Anyone,
    portal: Portal,
    req: HttpRequest,
    id: Path<PersonId>,
    body: Json<Value>,
) -> Answer {
    changed(&portal, &req, id.0, Said::patched(&body)).await
}

async fn changed(
    portal: &Portal,
    req: &HttpRequest,
    id: PersonId,
    said: Result<Said, &'static str>,
) -> Answer {
    let provider = match caller(portal, req).await? {
        Ok(provider) => provider,
        Err(answer) => return Ok(answer),
    };
    let said = match said {
        Ok(said) => said,
        Err(why) => return Ok(refusal(StatusCode::BAD_REQUEST, "invalidSyntax", why)),
    };
    let (origin, by) = (Origin::of(portal, req), provider.clone());
    match portal.db.write(move |tx| store::change(tx, &by, id, &said, &origin)).await? {
        Ok(()) => now(portal, provider, id, StatusCode::OK).await,
        Err(no) => Ok(refused(no)),
    }
}

/// `DELETE /scim/v2/Users/{id}`
pub async fn delete(_: Anyone, portal: Portal, req: HttpRequest, id: Path<PersonId>) -> Answer {
    let provider = match caller(&portal, &req).await? {
        Ok(provider) => provider,
        Err(answer) => return Ok(answer),
    };
    let (origin, id) = (Origin::of(&portal, &req), id.0);
    match portal.db.write(move |tx| store::remove(tx, &provider, id, &origin)).await? {
        Ok(()) => Ok(HttpResponse::NoContent().finish()),
        Err(no) => Ok(refused(no)),
    }
}
