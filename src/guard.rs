//! What every request passes, whatever it asks for: a number, a line in the log,
//! the headers that keep browsers from being turned against us, the check that a
//! decision comes from our own pages, and the net under a handler that panics.

use std::panic::AssertUnwindSafe;
use std::time::Instant;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::StatusCode;
use actix_web::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use actix_web::middleware::Next;
use actix_web::{HttpMessage, HttpResponse, ResponseError};
use futures_util::FutureExt;
use tracing::Instrument;

use crate::digest::random_token;
use crate::error::Error;
use crate::health;
use crate::portal::Portal;
use crate::routes::Rate;
use crate::traces;
use crate::ui::error_pages::RequestId;

/// Nothing inline, nothing from elsewhere.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
                      connect-src 'self'; media-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/// Numbers a request, logs it, and sets the headers of its answer.
pub async fn watch(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let started = Instant::now();
    let id: String = random_token().chars().take(16).collect();
    req.extensions_mut().insert(RequestId(id.clone()));
    if let Some(mut answer) = health::shed(req.request()) {
        if let Ok(portal) = Portal::of(req.request()) {
            portal.counters.turned_away();
            set_headers(answer.headers_mut(), portal.config.behind_tls());
        }
        return Ok(req.into_response(answer));
    }
    let span = traces::of_request(&req, &id);
    // Routing needs the request to itself, so nothing of it is kept meanwhile.
    let called = AssertUnwindSafe(next.call(req).instrument(span.clone())).catch_unwind().await;
    let mut answer = match called {
        Ok(Ok(answer)) => answer.map_into_boxed_body(),
        Ok(Err(error)) => {
            tracing::error!(request = id, %error, "a request failed before it reached a page");
            return Err(Bare(error.as_response_error().status_code()).into());
        }
        Err(_) => {
            tracing::error!(request = id, "a handler panicked");
            return Err(Bare(StatusCode::INTERNAL_SERVER_ERROR).into());
        }
    };
    let request = answer.request().clone();
    let secure = Portal::of(&request).is_ok_and(|portal| portal.config.behind_tls());
    set_headers(answer.headers_mut(), secure);
    if let Ok(portal) = Portal::of(&request) {
        let rate = request.app_data::<Rate>().copied();
        portal.counters.answered(rate, answer.status().as_u16(), started.elapsed());
    }
    // The route's pattern, not the path: an address may hold what a person typed.
    let route = request.match_pattern().unwrap_or_else(|| "-".to_owned());
    traces::answered(&span, request.method().as_str(), &route, answer.status().as_u16());
    tracing::info!(
        request = id,
        method = %request.method(),
        route,
        status = answer.status().as_u16(),
        ms = started.elapsed().as_millis() as u64,
        "request"
    );
    Ok(answer)
}

/// An answer for which not even an error page can be drawn.
#[derive(Debug)]
struct Bare(StatusCode);

impl std::fmt::Display for Bare {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{}", self.0)
    }
}

impl ResponseError for Bare {
    fn status_code(&self) -> StatusCode {
        self.0
    }

    fn error_response(&self) -> HttpResponse {
        let mut answer =
            HttpResponse::build(self.0).content_type("text/plain; charset=utf-8").body(format!("{self}\n"));
        set_headers(answer.headers_mut(), false);
        answer
    }
}

fn set_headers(headers: &mut HeaderMap, secure: bool) {
    let mut set = |name: HeaderName, value: &'static str| {
        if !headers.contains_key(&name) {
            headers.insert(name, HeaderValue::from_static(value));
        }
    };
    set(header::CONTENT_SECURITY_POLICY, POLICY);
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::REFERRER_POLICY, "same-origin");
    set(header::X_FRAME_OPTIONS, "DENY");
    set(HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    set(HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
    set(HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=()");
    set(header::CACHE_CONTROL, "no-store");
    if secure {
        set(header::STRICT_TRANSPORT_SECURITY, "max-age=63072000; includeSubDomains");
        keep_to_tls(headers);
    }
}

/// Marks each cookie for TLS only, also those whose maker does not know where it is sent.
fn keep_to_tls(headers: &mut HeaderMap) {
    let cookies: Vec<String> = headers
        .remove(header::SET_COOKIE)
        .filter_map(|value| value.to_str().ok().map(str::to_owned))
        .collect();
    for cookie in cookies {
        let marked = if cookie.contains("; Secure") { cookie } else { cookie + "; Secure" };
        if let Ok(value) = HeaderValue::from_str(&marked) {
            headers.append(header::SET_COOKIE, value);
        }
    }
}

/// Refuses a decision that another site's page sent: browsers say where a
/// request comes from (`Sec-Fetch-Site`, older ones `Origin`). A request that
/// says neither comes from no browser and carries no stolen cookie.
pub async fn same_site(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    if req.method().is_safe() || from_our_own_pages(&req) {
        return Ok(next.call(req).await?.map_into_boxed_body());
    }
    Ok(req.error_response(Error::BadRequest("sent by another site")))
}

fn from_our_own_pages(req: &ServiceRequest) -> bool {
    let header = |name: &str| req.headers().get(name).map(|value| value.to_str().unwrap_or("?"));
    match (header("sec-fetch-site"), header("origin")) {
        (Some("same-origin" | "none"), _) => true,
        (Some(_), _) => false,
        (None, None) => true,
        (None, Some(origin)) => {
            let host = header("host").unwrap_or("");
            let ours = Portal::of(req.request()).is_ok_and(|portal| portal.config.base_url() == origin);
            ours || origin.split_once("://").is_some_and(|(_, from)| from == host)
        }
    }
}
