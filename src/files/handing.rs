//! Handing out files: whole or in part, under their own name, and never as
//! something a browser would run.

use actix_web::body::SizedStream;
use actix_web::http::header::{self, HeaderValue};
use actix_web::http::{Method, StatusCode};
use actix_web::{HttpRequest, HttpResponse};
use futures_util::stream;

use super::naming::{Handed, disposition};
use super::range::{Part, part};
use crate::documents::MediaType;
use crate::error::Answer;
use crate::portal::Portal;

/// What a file may do in a browser: nothing. A PDF cannot be shown in a sandbox,
/// so files that are shown are only denied all else.
const NOTHING: &str = "default-src 'none'; sandbox";
const SHOWN: &str = "default-src 'none'; img-src 'self'; object-src 'self'; frame-ancestors 'none'";

/// A file that the viewer may have.
pub struct Given {
    /// As people called it.
    pub name: String,
    pub hash: String,
    pub bytes: i64,
    pub media: Option<MediaType>,
}

impl Given {
    fn length(&self) -> u64 {
        u64::try_from(self.bytes).unwrap_or(0)
    }

    /// The content's own hash: the same tag always means the same bytes.
    fn tag(&self) -> String {
        format!("\"{}\"", self.hash)
    }

    /// The part that is asked for; all of it when the rest of another version is wanted.
    pub fn part_asked(&self, req: &HttpRequest) -> Part {
        let same = text(req, header::IF_RANGE).is_none_or(|tag| tag == self.tag());
        part(text(req, header::RANGE).filter(|_| same), self.length())
    }

    /// Whether the browser has these very bytes.
    pub fn is_known_to(&self, req: &HttpRequest) -> bool {
        let tag = self.tag();
        text(req, header::IF_NONE_MATCH).is_some_and(|known| {
            known == "*" || known.split(',').any(|one| one.trim().trim_start_matches("W/") == tag)
        })
    }

    /// The answer's head.
    pub fn answer(&self, status: StatusCode, handed: Handed) -> actix_web::HttpResponseBuilder {
        // A type that is not on our list is not believed.
        let media = self.media.map_or("application/octet-stream", |media| media.mime);
        let media =
            if media.starts_with("text/") { format!("{media}; charset=utf-8") } else { media.to_owned() };
        let mut answer = HttpResponse::build(status);
        answer
            .insert_header((header::CONTENT_TYPE, media))
            .insert_header((header::CONTENT_DISPOSITION, disposition(handed, &self.name)))
            .insert_header((header::ETAG, self.tag()))
            .insert_header((header::ACCEPT_RANGES, HeaderValue::from_static("bytes")))
            // Whether one may have it is asked each time; the tag saves the bytes.
            .insert_header((header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache")))
            .insert_header((
                header::CONTENT_SECURITY_POLICY,
                HeaderValue::from_static(if handed == Handed::Kept { NOTHING } else { SHOWN }),
            ))
            .insert_header((header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")));
        answer
    }

    /// The whole answer, from the store as it comes.
    pub async fn send(self, portal: &Portal, req: &HttpRequest, part: Part, handed: Handed) -> Answer {
        let length = self.length();
        let (status, range) = match part {
            Part::Whole => (StatusCode::OK, 0..length),
            Part::Some(range) => (StatusCode::PARTIAL_CONTENT, range),
            Part::Beyond => {
                let mut answer = self.answer(StatusCode::RANGE_NOT_SATISFIABLE, handed);
                return Ok(answer
                    .insert_header((header::CONTENT_RANGE, format!("bytes */{length}")))
                    .finish());
            }
        };
        let mut answer = self.answer(status, handed);
        if status == StatusCode::PARTIAL_CONTENT {
            let last = range.end.saturating_sub(1);
            answer.insert_header((header::CONTENT_RANGE, format!("bytes {}-{last}/{length}", range.start)));
        }
        let bytes = range.end - range.start;
        if req.method() == Method::HEAD || bytes == 0 {
            let nothing = stream::empty::<Result<actix_web::web::Bytes, std::io::Error>>();
            return Ok(answer.body(SizedStream::new(bytes, nothing)));
        }
        let content = portal.files.stream(&self.hash, range).await?;
        Ok(answer.body(SizedStream::new(bytes, content)))
    }
}

fn text(req: &HttpRequest, name: header::HeaderName) -> Option<&str> {
    req.headers().get(name).and_then(|value| value.to_str().ok())
}
