//! Somebody who calls a process of the program over the network, with one session.

use std::time::Duration;

use reqwest::redirect::Policy;
use reqwest::{Client, RequestBuilder, Response};

use super::PASSWORD;

/// A form without a file.
pub const FORM: &str = "application/x-www-form-urlencoded";

/// Keeps one session, follows no redirects.
#[derive(Clone)]
pub struct Caller {
    http: Client,
    /// The cookie.
    session: String,
}

impl Caller {
    /// Signs in at a process.
    pub async fn signed_in(base: &str, email: &str) -> Caller {
        // Another test may have said so already.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let http =
            Client::builder().redirect(Policy::none()).timeout(Duration::from_secs(20)).build().unwrap();
        let caller = Caller { http, session: String::new() };
        let form = format!("email={email}&password={}", PASSWORD.replace(' ', "+"));
        let answer = caller.post(&format!("{base}/sign-in"), FORM, &form).await.unwrap();
        let cookies = answer.headers().get_all("set-cookie").iter().filter_map(|it| it.to_str().ok());
        let own =
            cookies.filter_map(|cookie| cookie.split(';').next()).find(|it| it.starts_with("guildhall="));
        Caller { session: own.expect("a session").to_owned(), ..caller }
    }

    /// Sends a form.
    pub async fn post(&self, url: &str, kind: &str, body: &str) -> reqwest::Result<Response> {
        let asked = self.http.post(url).header("content-type", kind).header("sec-fetch-site", "same-origin");
        self.asked(asked.body(body.to_owned())).await
    }

    /// Opens a page, or a file.
    pub async fn get(&self, url: &str) -> Response {
        self.asked(self.http.get(url)).await.unwrap()
    }

    /// Asks for JSON.
    pub async fn json(&self, url: &str) -> serde_json::Value {
        let answer = self.asked(self.http.get(url).header("accept", "application/json")).await.unwrap();
        serde_json::from_slice(&answer.bytes().await.unwrap()).unwrap()
    }

    async fn asked(&self, request: RequestBuilder) -> reqwest::Result<Response> {
        request.header("cookie", &self.session).send().await
    }
}

/// A form with a file: its type, and its bytes.
pub fn parts(fields: &[(&str, &str)], name: &str, file: &str) -> (&'static str, String) {
    let part = |field: &str, more: &str, value: &str| {
        format!("--edge\r\nContent-Disposition: form-data; name=\"{field}\"{more}\r\n\r\n{value}\r\n")
    };
    let mut body: String = fields.iter().map(|(name, value)| part(name, "", value)).collect();
    body += &part("file", &format!("; filename=\"{name}\"\r\nContent-Type: text/csv"), file);
    ("multipart/form-data; boundary=edge", body + "--edge--\r\n")
}
