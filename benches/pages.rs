//! What does a page cost, beside the smallest honest page?
//!
//! `cargo bench --bench pages` prints CPU time per request and its ratio to a
//! bare page measured in the same run: session looked up, one indexed query of
//! twenty rows, forty words, one layout. Machines differ; ratios much less.
//!
//! Both are served as in use: by a server of one worker over a socket, to a second
//! process (this program again) that asks on one connection. Only the server's
//! time is counted.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a measurement that cannot go on should stop"
)]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::process::Command;
use std::time::Instant;

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
use guildhall::config::Config;
use guildhall::db::Clock;
use guildhall::demo::{self, PASSWORD};
use guildhall::portal::Portal;
use guildhall::ui::language::Words;
use schema::schema::people;

/// As in the portal itself.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The first word to the process that asks.
const ASKING: &str = "--ask-on";
/// Seconds each page is asked for.
const SECONDS: f64 = 3.0;
/// Ticks of `/proc/self/stat` in a second: 100 on every Linux.
const TICKS: f64 = 100.0;

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

/// CPU seconds this process has used, in all its threads.
fn used() -> f64 {
    let stat = std::fs::read_to_string(Path::new("/proc/self/stat")).expect("Linux");
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap().split_whitespace().collect();
    fields[11..13].iter().map(|ticks| ticks.parse::<f64>().unwrap()).sum::<f64>() / TICKS
}

/// CPU microseconds this process spends on one answer, and the answer's bytes.
fn cost(server: SocketAddr, path: &str, cookie: &str) -> (f64, usize) {
    let ask = |seconds: f64| {
        let program = std::env::current_exe().unwrap();
        let seconds = seconds.to_string();
        let asking = [ASKING, &server.to_string(), path, cookie, &seconds];
        let said = Command::new(program).args(asking).output().unwrap();
        assert!(said.status.success(), "{path}: {}", String::from_utf8_lossy(&said.stderr));
        let said = String::from_utf8(said.stdout).unwrap();
        let mut numbers = said.split_whitespace().map(|number| number.parse::<usize>().unwrap());
        (numbers.next().unwrap(), numbers.next().unwrap())
    };
    ask(SECONDS / 4.0);
    let began = used();
    let (answers, bytes) = ask(SECONDS);
    ((used() - began) * 1e6 / answers as f64, bytes)
}

/// The second process: asks for so long; prints how many answers came and the last one's size.
fn ask_on(server: &str, path: &str, cookie: &str, seconds: f64) {
    let stream = TcpStream::connect(server).unwrap();
    stream.set_nodelay(true).unwrap();
    let mut answers = BufReader::new(stream.try_clone().unwrap());
    let mut stream = stream;
    let request = format!("GET {path} HTTP/1.1\r\nHost: {server}\r\nCookie: guildhall={cookie}\r\n\r\n");
    let (began, mut count, mut body) = (Instant::now(), 0, Vec::new());
    while began.elapsed().as_secs_f64() < seconds {
        stream.write_all(request.as_bytes()).unwrap();
        let mut line = String::new();
        answers.read_line(&mut line).unwrap();
        assert!(line.starts_with("HTTP/1.1 200"), "{line}");
        let mut length = 0;
        while line != "\r\n" {
            line.clear();
            answers.read_line(&mut line).unwrap();
            if let Some(said) = line.to_lowercase().strip_prefix("content-length:") {
                length = said.trim().parse().unwrap();
            }
        }
        body.resize(length, 0);
        answers.read_exact(&mut body).unwrap();
        count += 1;
    }
    println!("{count} {}", body.len());
}

/// Serves an app on a port of its own, with one worker.
macro_rules! serve {
    ($app:expr) => {{
        let server = HttpServer::new($app).workers(1).bind("127.0.0.1:0").unwrap();
        let address = server.addrs()[0];
        actix_web::rt::spawn(server.run());
        address
    }};
}

fn main() {
    let words: Vec<String> = std::env::args().collect();
    if let [_, asking, server, path, cookie, seconds] = words.as_slice()
        && asking == ASKING
    {
        return ask_on(server, path, cookie, seconds.parse().unwrap());
    }
    actix_web::rt::System::new().block_on(measure());
}

async fn measure() {
    let folder = tempfile::tempdir().unwrap();
    let mut config = Config::in_folder(folder.path()).unwrap();
    // Not this program: it knows nothing of reading documents.
    config.document_reader = env!("CARGO_BIN_EXE_guildhall").into();
    let portal = Portal::open(config, Clock::System).unwrap();
    let furnishing = portal.clone();
    web::block(move || demo::furnish_now(&furnishing)).await.unwrap().expect("a furnished demo");
    let app = init_service(portal.app()).await;
    let form = [("email", "bob@brightwater.example"), ("password", PASSWORD)];
    let door = TestRequest::post().uri("/sign-in").peer_addr("127.0.0.1:1".parse().unwrap()).set_form(form);
    let answer = app.call(door.to_request()).await.unwrap();
    let session = answer.response().cookies().find(|cookie| cookie.name() == "guildhall").unwrap();
    let cookie = Cookie::new("guildhall", session.value().to_owned());

    let get = |path: &str| TestRequest::get().uri(path).cookie(cookie.clone()).to_request();

    let bare_portal = portal.clone();
    let smallest = serve!(move || {
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
    let whole_portal = portal.clone();
    let whole = serve!(move || whole_portal.app());

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
    let cookie = session.value().to_owned();
    let ask = async |server, path: &str| {
        let (path, cookie) = (path.to_owned(), cookie.clone());
        web::block(move || cost(server, &path, &cookie)).await.unwrap()
    };
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
