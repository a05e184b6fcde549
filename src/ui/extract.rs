//! Reading requests: path keys, queries and forms, with our own answers to bad ones.

use std::future::{Ready, ready};
use std::ops::Deref;
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::http::header::CONTENT_TYPE;
use actix_web::{FromRequest, HttpMessage, HttpRequest, web};
use futures_util::StreamExt;
use serde::de::DeserializeOwned;

use crate::error::Error;
use crate::routes::BodyLimit;
use crate::ui::Sending;
use crate::ui::typed::Typed;

/// Keys in the address. What is no key names nothing: 404.
pub struct Path<T>(pub T);

impl<T> Deref for Path<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: DeserializeOwned + 'static> FromRequest for Path<T> {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(req: &HttpRequest, payload: &mut Payload) -> Self::Future {
        // No key has a NUL in it, and no text of PostgreSQL.
        if req.path().contains("%00") {
            return ready(Err(Error::NotFound));
        }
        let path = web::Path::<T>::from_request(req, payload).into_inner();
        ready(path.map(|path| Path(path.into_inner())).map_err(|_| Error::NotFound))
    }
}

/// What stands after the question mark. What cannot be read is left out: a
/// list with a broken filter is still a list.
pub struct Query<T>(pub T);

impl<T> Deref for Query<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: DeserializeOwned + Default + 'static> FromRequest for Query<T> {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Ok(Query(serde_html_form::from_str(req.query_string()).unwrap_or_default())))
    }
}

/// A form. Fields may repeat (check boxes); unknown ones are ignored.
pub struct Form<T>(pub T, Sending);

impl<T> Form<T> {
    /// What was sent, so that sending it again does nothing more.
    pub fn sending(&self) -> Sending {
        self.1.clone()
    }
}

impl<T> Deref for Form<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}

/// A body that says it is of one of these kinds, as far as its route reads one; nothing where it
/// is of another.
async fn body(req: &HttpRequest, mut payload: Payload, kinds: &[&str]) -> Result<(Vec<u8>, bool), Error> {
    let said = req.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let of_kind = said.is_some_and(|value| kinds.iter().any(|kind| value.starts_with(kind)));
    let limit = req.app_data::<BodyLimit>().map_or(0, |limit| limit.0);
    let mut body = Vec::new();
    while let Some(chunk) = payload.next().await {
        let chunk = chunk.map_err(|_| Error::BadRequest("the request broke off"))?;
        if (body.len() + chunk.len()) as u64 > limit {
            return Err(Error::TooLarge { limit });
        }
        body.extend_from_slice(&chunk);
    }
    Ok((body, of_kind))
}

/// A body of JSON, of those few addresses that programs call.
pub struct Json<T>(pub T);

impl<T> Deref for Json<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: DeserializeOwned + 'static> FromRequest for Json<T> {
    type Error = Error;
    type Future = Pin<Box<dyn std::future::Future<Output = Result<Self, Error>>>>;

    fn from_request(req: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (req, payload) = (req.clone(), payload.take());
        Box::pin(async move {
            let (body, typed) = body(&req, payload, &["application/json", "application/scim+json"]).await?;
            if !typed {
                return Err(Error::BadRequest("not JSON"));
            }
            serde_json::from_slice(&body)
                .map(Json)
                .map_err(|_| Error::BadRequest("not the JSON of this address"))
        })
    }
}

impl<T: DeserializeOwned + 'static> FromRequest for Form<T> {
    type Error = Error;
    type Future = Pin<Box<dyn std::future::Future<Output = Result<Self, Error>>>>;

    fn from_request(req: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (req, payload) = (req.clone(), payload.take());
        Box::pin(async move {
            let (body, typed) = body(&req, payload, &["application/x-www-form-urlencoded"]).await?;
            // A form without fields may come without a type.
            if !typed && !body.is_empty() {
                return Err(Error::BadRequest("not a form"));
            }
            let sending = Sending::of(req.path(), &body);
            if let Some(typed) = Typed::of(&body) {
                req.extensions_mut().insert(typed);
            }
            serde_html_form::from_bytes(&body)
                .map(|typed| Form(typed, sending))
                .map_err(|_| Error::BadRequest("not the form of this page"))
        })
    }
}
