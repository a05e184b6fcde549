//! The smallest honest page: session looked up, one indexed query of twenty rows, forty words,
//! one layout.

use std::net::SocketAddr;

use actix_session::config::CookieContentSecurity;
use actix_session::{Session, SessionMiddleware};
use actix_web::cookie::Key;
use actix_web::{App, HttpResponse, HttpServer, web};
use askama::Template;
use chrono::TimeDelta;
use diesel::prelude::*;
use guildhall::access::session::{PERSON, Store};
use guildhall::portal::Portal;
use guildhall::ui::language::Words;
use schema::schema::people;

/// Forty words of the frame, of forms and of error pages.
const WORDS: [&str; 40] = [
    "shell-skip",
    "shell-search",
    "shell-search-hint",
    "shell-menu",
    "shell-nav",
    "menu-account",
    "menu-firms",
    "menu-language",
    "menu-sign-out",
    "form-optional",
    "form-cancel",
    "form-drop",
    "form-copy",
    "form-copied",
    "pager-pages",
    "pager-here",
    "pager-previous",
    "pager-next",
    "error-home",
    "error-search",
    "error-again",
    "error-trace",
    "error-not-found-title",
    "error-not-found-help",
    "error-forbidden-title",
    "error-forbidden-help",
    "error-refused-title",
    "error-refused-help",
    "error-busy-title",
    "error-busy-help",
    "form-save",
    "form-required",
    "form-choose",
    "form-email",
    "form-link",
    "form-day",
    "filter-all",
    "filter-act",
    "nav-home",
    "nav-library",
];

#[derive(Template)]
#[template(
    source = r#"<!doctype html><html lang="en"><head><title>{{ words[0] }}</title></head><body>
<nav>{% for word in words %}<a href="/">{{ word }}</a>{% endfor %}</nav>
<main><h1>{{ words[1] }}</h1><table>{% for (name, email) in rows %}<tr><td>{{ name }}</td><td>{{ email }}</td></tr>{% endfor %}</table></main>
</body></html>"#,
    ext = "html"
)]
struct Bare<'a> {
    words: Vec<&'a str>,
    rows: Vec<(String, String)>,
}

async fn bare(session: Session, portal: web::Data<Portal>) -> HttpResponse {
    let person: Option<String> = session.get(PERSON).unwrap();
    assert!(person.is_some(), "the bare page has a session too");
    let asked =
        people::table.order((people::name_key, people::id)).limit(20).select((people::name, people::email));
    let rows = portal.db.read(move |tx| Ok(asked.load(tx.conn())?)).await.unwrap();
    let words = Words::of("en");
    let words = WORDS.iter().map(|key| words.plain(key)).collect();
    HttpResponse::Ok().content_type("text/html; charset=utf-8").body(Bare { words, rows }.render().unwrap())
}

/// Serves it on a port of its own, with one worker.
pub fn serve(portal: &Portal) -> SocketAddr {
    let bare_portal = portal.clone();
    let server = HttpServer::new(move || {
        let store =
            Store { db: bare_portal.db.clone(), idle: TimeDelta::hours(12), absolute: TimeDelta::days(14) };
        let sessions = SessionMiddleware::builder(store, Key::from(&[0; 64]))
            .cookie_content_security(CookieContentSecurity::Signed)
            .cookie_name("guildhall".to_owned())
            .cookie_secure(false)
            .build();
        App::new()
            .app_data(web::Data::new(bare_portal.clone()))
            .wrap(sessions)
            .service(web::resource("/").to(bare))
    });
    let server = server.workers(1).bind("127.0.0.1:0").unwrap();
    let address = server.addrs()[0];
    actix_web::rt::spawn(server.run());
    address
}
