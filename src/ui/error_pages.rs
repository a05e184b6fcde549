//! The page that says what went wrong, in the reader's language.
//!
//! Handlers answer errors without a page; this layer draws it, so that the
//! sentence is chosen once and a handler never needs the reader to fail.

use std::collections::HashSet;
use std::sync::LazyLock;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{self, HeaderName};
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::Next;
use actix_web::{HttpMessage, HttpRequest, HttpResponse};
use askama::Template;

use super::answers::{address, json};
use super::page::Ui;
use super::typed::Typed;
use crate::access::seat::Who;
use crate::access::token;
use crate::error::{Answer, Failure};
use crate::routes;

#[derive(Template)]
#[template(path = "error.html")]
struct Inside<'a> {
    ui: &'a Ui,
    told: Told<'a>,
}

#[derive(Template)]
#[template(path = "error-outside.html")]
struct Outside<'a> {
    ui: &'a Ui,
    told: Told<'a>,
}

/// What went wrong, and what can be done.
struct Told<'a> {
    status: u16,
    title: String,
    help: String,
    trace: Option<&'a str>,
    /// All that was typed, to be sent again, where something of ours failed.
    again: Vec<(String, String)>,
    /// The texts among what was typed, where the same would be refused again.
    texts: Vec<String>,
    /// The page whose form was sent.
    back: Option<String>,
}

/// The request's number, told to the visitor when something broke.
#[derive(Debug, Clone)]
pub struct RequestId(pub String);

/// What an answer without a page says that its page must say as well.
const TOLD: [&str; 4] = ["retry-after", "www-authenticate", "ratelimit", "ratelimit-policy"];

/// Draws pages for errors; sends strangers to the sign-in page.
pub async fn layer(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let answer = next.call(req).await?.map_into_boxed_body();
    let failure = answer.response().extensions().get::<Failure>().cloned();
    let status = answer.status();
    let failure = match failure {
        Some(failure) => failure,
        None if status == StatusCode::NOT_FOUND
            && answer.response().headers().get(header::CONTENT_TYPE).is_none() =>
        {
            Failure { word: "not-found", refusal: None, limit: None }
        }
        None => return Ok(answer),
    };
    let told = answer.response().headers().clone();
    let request = answer.into_parts().0;
    let mut drawn = draw(&request, status, &failure).await;
    for name in TOLD {
        if let Some(value) = told.get(name) {
            drawn.headers_mut().insert(HeaderName::from_static(name), value.clone());
        }
    }
    Ok(ServiceResponse::new(request, drawn))
}

async fn draw(req: &HttpRequest, status: StatusCode, failure: &Failure) -> HttpResponse {
    let asks_for_page = req.method() == Method::GET && !asks_json(req);
    if failure.word == "sign-in" && asks_for_page {
        let back = req.uri().path_and_query().map_or("/", |path| path.as_str());
        let to = if back == "/" { "/sign-in".to_owned() } else { address("/sign-in", &[("return", back)]) };
        return HttpResponse::SeeOther().insert_header((header::LOCATION, to)).finish();
    }
    let back = match req.method() {
        &Method::GET => req.uri().path_and_query().map_or("/", |path| path.as_str()).to_owned(),
        _ => came_from(req).unwrap_or_else(|| "/account/security".to_owned()),
    };
    if failure.word == "prove-again" && !asks_json(req) {
        let to = address("/sign-in/again", &[("return", &back)]);
        return HttpResponse::SeeOther().insert_header((header::LOCATION, to)).finish();
    }
    if failure.word == "second-factor" && !asks_json(req) {
        return HttpResponse::SeeOther().insert_header((header::LOCATION, "/account/security")).finish();
    }
    match page(req, status, failure).await {
        Ok(page) => page,
        // Not even the page can be drawn (no database): a bare sentence.
        Err(_) => {
            HttpResponse::build(status).content_type("text/plain; charset=utf-8").body(format!("{status}\n"))
        }
    }
}

async fn page(req: &HttpRequest, status: StatusCode, failure: &Failure) -> Answer {
    let who = match Who::of(req).await {
        Ok(who) => who,
        Err(_) => Who::stranger(),
    };
    let ui = Ui::of(req, who)?;
    let title = ui.t(&format!("error-{}-title", failure.word)).to_owned();
    let help = match (&failure.refusal, failure.limit) {
        (Some(refusal), _) => ui.refusal(refusal),
        (None, Some(limit)) => ui.with("error-too-large-limit", "limit", ui.bytes(limit as i64)),
        _ => ui.t(&format!("error-{}-help", failure.word)).to_owned(),
    };
    if asks_json(req) {
        return json(status, &serde_json::json!({ "problem": help, "title": title }));
    }
    let extensions = req.extensions();
    let id = extensions.get::<RequestId>().map(|id| id.0.as_str());
    let ours = status.is_server_error();
    let typed = extensions.get::<Typed>();
    let told = Told {
        status: status.as_u16(),
        title,
        help,
        trace: id.filter(|_| ours),
        again: typed.filter(|_| ours).map(|typed| typed.0.clone()).unwrap_or_default(),
        texts: typed.filter(|_| !ours).map(Typed::texts).unwrap_or_default(),
        back: if req.method().is_safe() { None } else { came_from(req) },
    };
    if ui.viewer().is_some() {
        ui.page_as(status, Inside { ui: &ui, told })
    } else {
        ui.page_as(status, Outside { ui: &ui, told })
    }
}

/// The page of ours whose form was sent, as far as the browser says.
fn came_from(req: &HttpRequest) -> Option<String> {
    let from = req.headers().get(header::REFERER)?.to_str().ok()?;
    let (_, rest) = from.split_once("://")?;
    let (host, path) = rest.split_at_checked(rest.find('/')?)?;
    let ours = host == req.connection_info().host() && !path.starts_with("//");
    // A form that an error page sent again came from an address that may only take forms.
    let own = path.split(['?', '#']).next() == Some(req.path());
    (ours && (!own || is_a_page(req))).then(|| path.to_owned())
}

/// Whether the address of a request answers `GET`, too.
fn is_a_page(req: &HttpRequest) -> bool {
    static PAGES: LazyLock<HashSet<&str>> = LazyLock::new(|| {
        let book = routes::book(0).into_iter();
        book.filter(|entry| entry.method == "GET").map(|entry| entry.path).collect()
    });
    req.match_pattern().is_some_and(|pattern| PAGES.contains(pattern.as_str()))
}

/// Whether an answer should be JSON: a program that does not say has it so.
pub fn asks_json(req: &HttpRequest) -> bool {
    let accept = req.headers().get(header::ACCEPT).and_then(|value| value.to_str().ok());
    let accept = accept.unwrap_or("*/*");
    accept.starts_with("application/json") || (accept == "*/*" && token::carried(req).is_some())
}
