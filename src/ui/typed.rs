//! What somebody typed, kept with the request: where something of ours fails, the page that says
//! so lets them send it again.

use actix_session::SessionExt;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::CONTENT_TYPE;
use actix_web::middleware::Next;
use actix_web::{HttpMessage, ResponseError};
use futures_util::StreamExt;

use crate::access::session::AWAY;
use crate::error::Error;

/// The fields of a form, as they came.
#[derive(Debug, Clone)]
pub struct Typed(pub Vec<(String, String)>);

impl Typed {
    /// Bytes that are kept at most.
    const MOST: usize = 64 * 1024;
    /// Fields that no page shows again.
    const SECRET: [&str; 5] = ["password", "old", "new", "code", "client_secret"];

    /// The fields of a form; nothing of one that has a secret, is empty or very long.
    pub fn of(body: &[u8]) -> Option<Typed> {
        if body.is_empty() || body.len() > Typed::MOST {
            return None;
        }
        let fields: Vec<(String, String)> = serde_html_form::from_bytes(body).ok()?;
        let secret = fields.iter().any(|(name, _)| Typed::SECRET.contains(&name.as_str()));
        (!secret).then_some(Typed(fields))
    }

    /// What was written in sentences, without keys, codes and choices.
    pub fn texts(&self) -> Vec<String> {
        let texts = self.0.iter().map(|(_, value)| value.trim());
        texts.filter(|text| text.contains(char::is_whitespace)).map(str::to_owned).collect()
    }

    async fn sent(req: &mut ServiceRequest) -> Option<Typed> {
        let said = req.headers().get(CONTENT_TYPE)?.to_str().ok()?;
        if !said.starts_with("application/x-www-form-urlencoded") {
            return None;
        }
        let (mut payload, mut body) = (req.take_payload(), Vec::new());
        while let Some(chunk) = payload.next().await {
            body.extend_from_slice(&chunk.ok()?);
            if body.len() > Typed::MOST {
                return None;
            }
        }
        Typed::of(&body)
    }
}

/// Where the database cannot even say who sends a form, no handler will read it: it is kept here.
pub async fn keep_while_away(
    mut req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let away = req.get_session().get::<bool>(AWAY).is_ok_and(|away| away.is_some());
    if req.method().is_safe() || !away {
        return Ok(next.call(req).await?.map_into_boxed_body());
    }
    if let Some(typed) = Typed::sent(&mut req).await {
        req.extensions_mut().insert(typed);
    }
    let busy = Error::Busy.error_response();
    Ok(req.into_response(busy))
}
