//! What does a page cost, beside the smallest honest page?
//!
//! `cargo bench --bench pages` prints CPU time per request and its ratio to a
//! bare page measured in the same run: session looked up, one indexed query of
//! twenty rows, forty words, one layout. Machines differ; ratios much less.
//!
//! Both are served as in use, over a socket (`harness`).

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a measurement that cannot go on should stop"
)]

mod harness;

use actix_session::config::CookieContentSecurity;
use actix_session::{Session, SessionMiddleware};
use actix_web::cookie::{Cookie, Key};
use actix_web::dev::Service;
use actix_web::test::{TestRequest, init_service, read_body};
use actix_web::{App, HttpResponse, HttpServer, web};
use askama::Template;
use chrono::TimeDelta;
use diesel::prelude::*;
use guildhall::access::session::{PERSON, Store};
use guildhall::portal::Portal;
use guildhall::ui::language::Words;
use schema::schema::people;

/// As in the portal itself.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

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

fn main() {
    if !harness::asked() {
        actix_web::rt::System::new().block_on(measure());
    }
}

async fn measure() {
    let folder = tempfile::tempdir().unwrap();
    let portal = harness::furnished(folder.path()).await;
    let cookie = harness::sign_in(&portal, "bob@brightwater.example").await;
    let app = init_service(portal.app()).await;
    let get = |path: &str| {
        TestRequest::get().uri(path).cookie(Cookie::new("guildhall", cookie.clone())).to_request()
    };

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
    let smallest = server.addrs()[0];
    actix_web::rt::spawn(server.run());
    let whole = harness::serve(&portal);

    // Paths of a folder and an item, taken off the library's first page.
    let library = read_body(app.call(get("/library")).await.unwrap()).await;
    let library = String::from_utf8_lossy(&library).into_owned();
    let links = library.split("href=\"").filter_map(|rest| rest.split('"').next());
    let links: Vec<String> =
        links.filter(|href| href.starts_with("/library/")).map(ToOwned::to_owned).collect();
    let folder_path = links.iter().find(|href| href.starts_with("/library/folders/")).expect("a folder");
    let item_path = links.iter().find(|href| href.len() == "/library/".len() + 12).expect("an item");
    let pages = [
        ("home", "/", 2.0),
        ("library", "/library", 2.0),
        ("folder", folder_path.as_str(), 2.0),
        ("item", item_path.as_str(), 2.0),
        ("people", "/people", 2.0),
        ("search", "/search?q=flow+meter", 5.0),
        ("suggestions", "/search/suggest?q=flo", 5.0),
    ];
    let ask = async |server, path: &str| harness::measured(server, path, &cookie).await;
    let (unit, bytes) = ask(smallest, "/").await;
    println!("{:<14}{:>10}{:>9}{:>9}{:>8}", "page", "µs CPU", "ratio", "most", "KB");
    println!("{:<14}{unit:>10.0}{:>9.2}{:>9}{:>8.1}", "bare", 1.0, "", bytes as f64 / 1024.0);
    for (name, path, most) in pages {
        let (micros, bytes) = ask(whole, path).await;
        let ratio = micros / unit;
        let kilobytes = bytes as f64 / 1024.0;
        println!("{name:<14}{micros:>10.0}{ratio:>9.2}{most:>9.1}{kilobytes:>8.1}");
    }
    // The servers hold the portal too; their threads end with the process.
    std::process::exit(0);
}
