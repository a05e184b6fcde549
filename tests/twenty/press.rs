//! What is sent twenty times at once, by whom, in a portal where it has an effect.

use actix_web::http::Method;

use crate::support::*;

/// A form or a call that is ready to be sent, as often as one likes.
pub struct Press<'a> {
    visitor: Visitor<'a>,
    path: String,
    body: Body,
}

enum Body {
    Form(Vec<(String, String)>),
    Parts(Vec<(String, String)>, Vec<(&'static str, &'static [u8])>),
    Other { method: Method, media: &'static str, bytes: Vec<u8>, headers: Vec<(&'static str, String)> },
}

fn owned(fields: &[(&str, &str)]) -> Vec<(String, String)> {
    fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn lent(fields: &[(String, String)]) -> Vec<(&str, &str)> {
    fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

/// A form with these fields.
pub fn form<'a>(visitor: Visitor<'a>, path: impl Into<String>, fields: &[(&str, &str)]) -> Press<'a> {
    Press { visitor, path: path.into(), body: Body::Form(owned(fields)) }
}

/// A form with a file in `field`.
pub fn upload<'a>(
    visitor: Visitor<'a>,
    path: impl Into<String>,
    fields: &[(&str, &str)],
    (field, bytes): (&'static str, &'static [u8]),
) -> Press<'a> {
    Press { visitor, path: path.into(), body: Body::Parts(owned(fields), vec![(field, bytes)]) }
}

/// The form of a page that is sent to an address which ends so, with some fields changed.
pub async fn found<'a>(visitor: Visitor<'a>, page: &str, end: &str, changes: &[(&str, &str)]) -> Press<'a> {
    let page = visitor.get(page).await.is(200);
    let css = format!("form[method=post][action$='{end}']");
    let path = page.first(&css).attr("action").unwrap().to_owned();
    let mut fields = page.form(&css);
    for (name, value) in changes {
        fields.retain(|(there, _)| there != name);
        fields.push(((*name).to_owned(), (*value).to_owned()));
    }
    Press { visitor, path, body: Body::Form(fields) }
}

/// A call of a program.
pub fn call<'a>(
    visitor: Visitor<'a>,
    method: &str,
    path: impl Into<String>,
    media: &'static str,
    bytes: impl Into<Vec<u8>>,
) -> Press<'a> {
    let (method, bytes) = (method.parse().unwrap(), bytes.into());
    Press { visitor, path: path.into(), body: Body::Other { method, media, bytes, headers: Vec::new() } }
}

impl<'a> Press<'a> {
    /// With a header.
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Press<'a> {
        if let Body::Other { headers, .. } = &mut self.body {
            headers.push((name, value.into()));
        }
        self
    }

    /// Sees to it that nobody signs in twenty times first.
    pub async fn ready(&self) {
        self.visitor.get("/").await;
    }

    /// Sends it.
    pub async fn send(&self) -> Page {
        match &self.body {
            Body::Form(fields) => self.visitor.post(&self.path, &lent(fields)).await,
            Body::Parts(fields, files) => {
                let file = |(field, bytes): &(&'static str, &'static [u8])| File {
                    field,
                    name: "twenty.csv",
                    media: "text/csv",
                    bytes,
                };
                let files: Vec<_> = files.iter().map(file).collect();
                self.visitor.upload(&self.path, &lent(fields), &files).await
            }
            Body::Other { method, media, bytes, headers } => {
                let headers: Vec<_> = headers.iter().map(|(name, value)| (*name, value.as_str())).collect();
                self.visitor.send_body(method.clone(), &self.path, media, bytes.clone(), &headers).await
            }
        }
    }
}
