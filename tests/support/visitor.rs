//! Somebody with a browser: keeps cookies, follows no redirects.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use actix_web::cookie::Cookie;
use actix_web::http::Method;
use actix_web::http::header::{CONTENT_TYPE, SET_COOKIE};
use actix_web::test::TestRequest;

use super::{PASSWORD, Page, Portal};

/// A form without fields.
pub const NOTHING: &[(&str, &str)] = &[];

/// The cookies of one browser.
pub type Jar = Rc<RefCell<BTreeMap<String, String>>>;

/// A file to send with a form.
#[derive(Clone, Copy)]
pub struct File<'a> {
    /// The form's field.
    pub field: &'a str,
    pub name: &'a str,
    pub media: &'a str,
    pub bytes: &'a [u8],
}

/// Somebody with a browser.
#[derive(Clone)]
pub struct Visitor<'a> {
    pub(super) portal: &'a Portal,
    pub(super) jar: Jar,
    /// Signs in before the first request.
    pub(super) email: Option<&'static str>,
}

impl Visitor<'_> {
    /// Opens a page.
    pub async fn get(&self, path: &str) -> Page {
        self.send(TestRequest::get().uri(path)).await
    }

    /// Opens a page with headers of one's own.
    pub async fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> Page {
        self.send(with(TestRequest::get().uri(path), headers)).await
    }

    /// Asks for JSON.
    pub async fn ask(&self, path: &str) -> Page {
        self.get_with(path, &[("Accept", "application/json")]).await
    }

    /// Sends a form.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        self.post_with(path, fields, &[]).await
    }

    /// Sends a form with headers of one's own.
    pub async fn post_with(&self, path: &str, fields: &[(&str, &str)], headers: &[(&str, &str)]) -> Page {
        let own_page = headers.iter().all(|(name, _)| {
            !name.eq_ignore_ascii_case("origin") && !name.eq_ignore_ascii_case("sec-fetch-site")
        });
        let mut request = TestRequest::post().uri(path).set_form(fields);
        if own_page {
            request = request.insert_header(("Sec-Fetch-Site", "same-origin"));
        }
        self.send(with(request, headers)).await
    }

    /// Sends a form with files (`multipart/form-data`).
    pub async fn upload(&self, path: &str, fields: &[(&str, &str)], files: &[File<'_>]) -> Page {
        const BOUNDARY: &str = "----guildhall-test-boundary";
        let mut body = Vec::new();
        for (name, value) in fields {
            let head = format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n");
            body.extend_from_slice(head.as_bytes());
            body.extend_from_slice(value.as_bytes());
            body.extend_from_slice(b"\r\n");
        }
        for File { field, name, media, bytes } in files {
            let head = format!(
                "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\
                 Content-Type: {media}\r\n\r\n"
            );
            body.extend_from_slice(head.as_bytes());
            body.extend_from_slice(bytes);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
        let media = format!("multipart/form-data; boundary={BOUNDARY}");
        self.send_body(Method::POST, path, &media, body, &[]).await
    }

    /// Sends a body as it is, from one of our own pages.
    pub async fn send_body(
        &self,
        method: Method,
        path: &str,
        media: &str,
        body: Vec<u8>,
        headers: &[(&str, &str)],
    ) -> Page {
        let request = TestRequest::default()
            .method(method)
            .uri(path)
            .insert_header((CONTENT_TYPE, media))
            .insert_header(("Sec-Fetch-Site", "same-origin"))
            .set_payload(body);
        self.send(with(request, headers)).await
    }

    /// Sends any request with this browser's cookies.
    pub async fn send(&self, request: TestRequest) -> Page {
        if let Some(email) = self.email.filter(|_| self.jar.borrow().is_empty()) {
            let fields = [("email", email), ("password", PASSWORD)];
            let page = self.exchange(TestRequest::post().uri("/sign-in").set_form(fields)).await;
            page.seen("/");
        }
        self.exchange(request).await
    }

    async fn exchange(&self, mut request: TestRequest) -> Page {
        for (name, value) in self.jar.borrow().iter() {
            request = request.cookie(Cookie::new(name.clone(), value.clone()));
        }
        let page = self.portal.answer(request).await;
        for cookie in page.headers.get_all(SET_COOKIE).filter_map(|value| value.to_str().ok()) {
            let cookie = Cookie::parse_encoded(cookie.to_owned()).unwrap();
            let gone = cookie.value().is_empty() || cookie.max_age().is_some_and(|age| age.is_zero());
            let mut jar = self.jar.borrow_mut();
            match gone {
                true => jar.remove(cookie.name()),
                false => jar.insert(cookie.name().to_owned(), cookie.value().to_owned()),
            };
        }
        page
    }

    /// A copy of all cookies, as a thief would take it.
    pub fn jar_copy(&self) -> BTreeMap<String, String> {
        self.jar.borrow().clone()
    }

    /// What this browser keeps under a name.
    pub fn cookie(&self, name: &str) -> Option<String> {
        self.jar.borrow().get(name).cloned()
    }
}

fn with(mut request: TestRequest, headers: &[(&str, &str)]) -> TestRequest {
    for (name, value) in headers {
        request = request.append_header((*name, *value));
    }
    request
}
