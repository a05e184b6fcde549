//! The whole site on one page: which domain answers what, who may ask, how
//! often, and how much they may send. `guildhall routes` prints the book that
//! this file writes, and `tests/access.rs` walks it as every person.

use actix_web::http::Method;
use actix_web::middleware::from_fn;
use actix_web::web::{self, ServiceConfig};
use actix_web::{FromRequest, Handler, Responder, guard};
use serde::Serialize;

use crate::access::seat::{self, Seated};

/// Every address there is.
pub fn all(to: &mut Routes<'_>) {
    crate::home::routes(to);
    crate::health::routes(to);
    crate::sign_in::routes(to);
    crate::people::routes(to);
    crate::privacy::routes(to);
    crate::partners::routes(to);
    crate::library::routes(to);
    crate::deals::routes(to);
    crate::accounts::routes(to);
    crate::rates::routes(to);
    crate::leads::routes(to);
    crate::finding::routes(to);
    crate::notices::routes(to);
    crate::admin::routes(to);
    crate::setup::routes(to);
    crate::signing::routes(to);
    crate::ui::routes(to);
}

/// How often one person may call, as a class that says what it costs us.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Rate {
    Page,
    Search,
    Write,
    SignIn,
    Upload,
    Export,
    Asset,
    /// Held until there is something to say.
    Live,
}

impl Rate {
    /// Its name, as settings and metrics have it.
    pub const fn name(self) -> &'static str {
        match self {
            Rate::Page => "page",
            Rate::Search => "search",
            Rate::Write => "write",
            Rate::SignIn => "sign_in",
            Rate::Upload => "upload",
            Rate::Export => "export",
            Rate::Asset => "asset",
            Rate::Live => "live",
        }
    }
}

/// One line of the route book.
#[derive(Debug, Clone, Serialize)]
pub struct Entry {
    pub method: &'static str,
    pub path: &'static str,
    /// The right a visitor needs, `SignedIn`, or `Anyone`.
    pub right: &'static str,
    pub rate: Rate,
    /// Bytes of request body this address reads.
    pub body_limit: u64,
}

/// The body limit of the request's route, kept with its resource.
#[derive(Debug, Clone, Copy)]
pub struct BodyLimit(pub u64);

/// An ordinary form: a page of Markdown and everything around it.
const FORM: u64 = 2 * 1024 * 1024;

/// Registers pages with their seats.
pub struct Routes<'a> {
    to: &'a mut ServiceConfig,
    book: Vec<Entry>,
    upload_limit: u64,
}

impl<'a> Routes<'a> {
    /// Begins a book. `upload_limit` is the setting, in bytes.
    pub fn new(to: &'a mut ServiceConfig, upload_limit: u64) -> Self {
        Routes { to, book: Vec::new(), upload_limit }
    }

    /// What has been registered.
    pub fn into_book(self) -> Vec<Entry> {
        self.book
    }

    /// A page.
    pub fn get<H, Args>(&mut self, path: &'static str, page: H) -> &mut Self
    where
        H: Handler<Args>,
        Args: FromRequest + Seated + 'static,
        H::Output: Responder + 'static,
    {
        let rate = match path {
            path if path.starts_with("/search") => Rate::Search,
            // These make the portal ask a provider.
            "/sign-in/with/{id}" | "/sign-in/callback" => Rate::SignIn,
            _ => Rate::Page,
        };
        self.add(Method::GET, path, rate, 0, page)
    }

    /// A file that never changes under its address.
    pub fn asset<H, Args>(&mut self, path: &'static str, page: H) -> &mut Self
    where
        H: Handler<Args>,
        Args: FromRequest + Seated + 'static,
        H::Output: Responder + 'static,
    {
        self.add(Method::GET, path, Rate::Asset, 0, page)
    }

    /// A question that is held until there is something to say.
    pub fn held<H, Args>(&mut self, path: &'static str, page: H) -> &mut Self
    where
        H: Handler<Args>,
        Args: FromRequest + Seated + 'static,
        H::Output: Responder + 'static,
    {
        self.add(Method::GET, path, Rate::Live, 0, page)
    }

    /// A page that gathers much: a report, a download of all rows.
    pub fn export<H, Args>(&mut self, path: &'static str, page: H) -> &mut Self
    where
        H: Handler<Args>,
        Args: FromRequest + Seated + 'static,
        H::Output: Responder + 'static,
    {
        self.add(Method::GET, path, Rate::Export, 0, page)
    }

    /// A decision. The forgery check runs before it (`guard::same_site`).
    pub fn post<H, Args>(&mut self, path: &'static str, act: H) -> &mut Self
    where
        H: Handler<Args>,
        Args: FromRequest + Seated + 'static,
        H::Output: Responder + 'static,
    {
        let rate = if path.starts_with("/sign-in") || path.starts_with("/join") {
            Rate::SignIn
        } else {
            Rate::Write
        };
        self.add(Method::POST, path, rate, FORM, act)
    }

    /// A form with files.
    pub fn upload<H, Args>(&mut self, path: &'static str, act: H) -> &mut Self
    where
        H: Handler<Args>,
        Args: FromRequest + Seated + 'static,
        H::Output: Responder + 'static,
    {
        let limit = self.upload_limit;
        self.add(Method::POST, path, Rate::Upload, limit, act)
    }

    /// A piece of a file (`PATCH`), at most `limit` bytes.
    pub fn patch<H, Args>(&mut self, path: &'static str, limit: u64, act: H) -> &mut Self
    where
        H: Handler<Args>,
        Args: FromRequest + Seated + 'static,
        H::Output: Responder + 'static,
    {
        self.add(Method::PATCH, path, Rate::Upload, limit, act)
    }

    /// Puts a record in place of another (`PUT`): for programs.
    pub fn put<H, Args>(&mut self, path: &'static str, act: H) -> &mut Self
    where
        H: Handler<Args>,
        Args: FromRequest + Seated + 'static,
        H::Output: Responder + 'static,
    {
        self.add(Method::PUT, path, Rate::Write, FORM, act)
    }

    /// Takes a record away (`DELETE`): for programs.
    pub fn delete<H, Args>(&mut self, path: &'static str, act: H) -> &mut Self
    where
        H: Handler<Args>,
        Args: FromRequest + Seated + 'static,
        H::Output: Responder + 'static,
    {
        self.add(Method::DELETE, path, Rate::Write, 0, act)
    }

    fn add<H, Args>(
        &mut self,
        method: Method,
        path: &'static str,
        rate: Rate,
        body_limit: u64,
        handler: H,
    ) -> &mut Self
    where
        H: Handler<Args>,
        Args: FromRequest + Seated + 'static,
        H::Output: Responder + 'static,
    {
        let (name, guard) = match method {
            Method::POST => ("POST", guard::Any(guard::Post())),
            Method::PATCH => ("PATCH", guard::Any(guard::Patch())),
            Method::PUT => ("PUT", guard::Any(guard::Put())),
            Method::DELETE => ("DELETE", guard::Any(guard::Delete())),
            _ => ("GET", guard::Any(guard::Get()).or(guard::Head())),
        };
        self.book.push(Entry { method: name, path, right: Args::seat(), rate, body_limit });
        let resource = web::resource(path).guard(guard).app_data(BodyLimit(body_limit)).app_data(rate);
        self.to.service(resource.wrap(from_fn(seat::before_all)).to(handler));
        self
    }
}

/// The route book, without a running portal.
pub fn book(upload_limit: u64) -> Vec<Entry> {
    let mut book = Vec::new();
    let _ = actix_web::App::new().configure(|to| {
        let mut routes = Routes::new(to, upload_limit);
        all(&mut routes);
        book = routes.into_book();
    });
    book
}

/// `guildhall routes`
pub fn print(upload_limit: u64, json: bool) -> anyhow::Result<()> {
    let book = book(upload_limit);
    if json {
        println!("{}", serde_json::to_string_pretty(&book)?);
        return Ok(());
    }
    for entry in book {
        let Entry { method, path, right, rate, body_limit } = entry;
        println!("{method:<6}{path:<48}{right:<18}{:<10}{body_limit}", format!("{rate:?}"));
    }
    Ok(())
}
