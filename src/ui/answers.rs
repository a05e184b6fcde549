//! Answers that are no page: sending the browser on, JSON; and a list's address.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{self, HeaderValue};

use super::flash;
use crate::error::{Answer, Error};

/// Sends the browser on after a POST, so that a reload repeats nothing.
pub fn see_other(to: impl std::fmt::Display) -> Answer {
    Ok(HttpResponse::SeeOther().insert_header((header::LOCATION, to.to_string())).finish())
}

/// The same, with a word on what was done.
pub fn see_other_saying(to: impl std::fmt::Display, key: &'static str) -> Answer {
    let mut answer = HttpResponse::SeeOther();
    answer.insert_header((header::LOCATION, to.to_string()));
    answer.cookie(flash::saying(key));
    Ok(answer.finish())
}

/// An address with its query.
pub fn address(path: &str, query: &[(&str, &str)]) -> String {
    format!("{path}?{}", serde_html_form::to_string(query).unwrap_or_default())
}

/// A JSON answer.
pub fn json(status: StatusCode, body: &impl serde::Serialize) -> Answer {
    let text = serde_json::to_string(body).map_err(Error::internal)?;
    Ok(HttpResponse::build(status)
        .insert_header((header::CONTENT_TYPE, HeaderValue::from_static("application/json")))
        .insert_header((header::CACHE_CONTROL, HeaderValue::from_static("no-store")))
        .body(text))
}

/// A list's address up to its page number, with the filters that are set:
/// `/people?q=ada&` or `/people?`.
pub fn list_base(path: &str, filters: &[(&str, &str)]) -> String {
    let set: Vec<_> = filters.iter().filter(|(_, value)| !value.is_empty()).collect();
    let query = serde_html_form::to_string(&set).unwrap_or_default();
    if query.is_empty() { format!("{path}?") } else { format!("{path}?{query}&") }
}
