//! How a page is sent: its head, its status, and compressed where that is worth it.

use actix_web::http::StatusCode;
use actix_web::http::header::{self, HeaderValue};
use actix_web::{HttpResponse, HttpResponseBuilder};
use askama::Template;

use super::{Ui, marks};
use crate::error::{Answer, Error};
use crate::ui::flash;

/// Pages at least this long are sent compressed; below, it costs more than it saves.
const WORTH_COMPRESSING: usize = 4096;

impl Ui {
    /// The page, 200.
    pub fn page(&self, template: impl Template) -> Answer {
        self.page_as(StatusCode::OK, template)
    }

    /// The form again, 422, with its problems told in the reader's words.
    pub fn retry(&self, template: impl Template) -> Answer {
        self.page_as(StatusCode::UNPROCESSABLE_ENTITY, template)
    }

    /// The page with a status of its own.
    pub fn page_as(&self, status: StatusCode, template: impl Template) -> Answer {
        let html = marks::in_text_only(template.render().map_err(Error::internal)?);
        let mut answer = self.head(status);
        if self.takes_gzip && html.len() >= WORTH_COMPRESSING {
            answer.insert_header((header::CONTENT_ENCODING, HeaderValue::from_static("gzip")));
            return Ok(answer.body(gzip(html.as_bytes()).map_err(Error::internal)?));
        }
        Ok(answer.body(html))
    }

    /// One of several pages, 200, of a length that does not tell which: as long as
    /// the longest, and not compressed.
    pub fn page_alike<T: Template>(&self, shown: T, others: &[T]) -> Answer {
        let mut html = shown.render().map_err(Error::internal)?;
        let mut longest = html.len();
        for other in others {
            longest = longest.max(other.render().map_err(Error::internal)?.len());
        }
        html.extend(std::iter::repeat_n(' ', longest - html.len()));
        Ok(self.head(StatusCode::OK).body(html))
    }

    /// The beginning of every page's answer.
    fn head(&self, status: StatusCode) -> HttpResponseBuilder {
        let mut answer = HttpResponse::build(status);
        answer
            .insert_header((header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8")))
            .insert_header((header::CACHE_CONTROL, HeaderValue::from_static("no-store")))
            .insert_header((
                header::VARY,
                HeaderValue::from_static("Accept-Encoding, Accept-Language, Cookie"),
            ))
            .insert_header((header::CONTENT_LANGUAGE, self.language.code));
        if self.flash.is_some() {
            answer.cookie(flash::shown());
        }
        answer
    }
}

fn gzip(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    use std::io::Write;
    let room = Vec::with_capacity(bytes.len() / 4);
    let mut encoder = flate2::write::GzEncoder::new(room, flate2::Compression::fast());
    encoder.write_all(bytes)?;
    encoder.finish()
}
