//! The walk: every address of the route book, as every person.
//!
//! The snapshot *is* the permission manual. A new route is in it the moment it
//! exists; read its new line aloud, then take it over with
//! `INSTA_UPDATE=always cargo test --test portal access`.

use std::fmt::Write;

use chrono::TimeDelta;
use guildhall::routes::{self, Entry};

use crate::support::*;

/// Columns of the manual: least powerful first, so that nobody spoils a record
/// before somebody else has met it.
const PEOPLE: [&str; 14] =
    [LENA, ADA, MAJA, ABE, BOB, CLAIRE, DIEGO, HARUKA, LAYLA, MINA, ANNA, CARL, VERA, OTTO];

#[actix_web::test]
async fn who_may_open_what() {
    let portal = walkable().await;
    let (book, doors) = (routes::book(1024), Doors::new(&portal));
    let mut manual = format!("{:<54}{:>8}", "", "nobody");
    for email in PEOPLE {
        write!(manual, "{:>8}", short(email)).unwrap();
    }
    manual.push_str("  needs\n");
    for entry in &book {
        write!(manual, "{:<6}{:<48}", entry.method, entry.path).unwrap();
        let nobody = open(&portal.stranger(), entry, &doors.path(entry).await).await;
        match (entry.right, entry.method) {
            ("Anyone", _) => {}
            (_, "GET") => {
                assert!(nobody.to().is_some_and(|to| to.starts_with("/sign-in")), "{}", nobody.asked)
            }
            _ => assert_eq!(nobody.status, 401, "{}", nobody.asked),
        }
        write!(manual, "{:>8}", nobody.status).unwrap();
        for email in PEOPLE {
            // Signing out would end the session that the other lines need.
            let person = if entry.path == "/sign-out" { portal.elsewhere(email) } else { portal.as_(email) };
            if entry.rate == routes::Rate::SignIn {
                portal.clock.advance(TimeDelta::minutes(2));
            }
            let path = doors.path(entry).await;
            let page = open(&person, entry, &path).await;
            check(&page);
            write!(manual, "{:>8}", page.status).unwrap();
        }
        if entry.rate == routes::Rate::SignIn
            || entry.path.ends_with("/factors/reset")
            || entry.path.ends_with("/sessions/end")
        {
            // Their proofs are no longer recent, or their sessions are gone.
            portal.close_browsers();
        }
        writeln!(manual, "  {}", entry.right).unwrap();
    }
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!("who_may_open_what", manual));
}

/// A portal whose jobs may fail: empty forms ask for odd things.
async fn walkable() -> Portal {
    let mut portal = Portal::open().await;
    portal.leave_jobs();
    portal
}

/// True of every answer to everybody.
fn check(page: &Page) {
    let asked = &page.asked;
    assert!(page.status < 500, "{asked}: {}\n{}", page.status, page.text());
    let policy = page.header("content-security-policy").unwrap_or_default();
    // A viewer of documents draws with styles of its own; a page never does, and nothing runs.
    let page_of_ours = page.header("content-type").is_none_or(|media| media.starts_with("text/html"));
    let loose = policy.contains("unsafe") && (page_of_ours || policy.contains("script-src"));
    assert!(policy.contains("default-src 'none'") && !loose, "{asked}: {policy:?}");
    assert_eq!(page.header("x-content-type-options"), Some("nosniff"), "{asked}");
    assert_eq!(page.header("referrer-policy"), Some("same-origin"), "{asked}");
    assert_eq!(page.header("x-frame-options"), Some("DENY"), "{asked}");
    assert!(page.header("cache-control").is_some(), "{asked} says nothing about caches");
    if !page.body.is_empty() {
        assert!(page.header("content-type").is_some(), "{asked} has a body without a type");
    }
}

async fn open(visitor: &Visitor<'_>, entry: &Entry, path: &str) -> Page {
    let page = match (entry.method, entry.rate) {
        ("GET", _) => visitor.get(path).await,
        ("POST", routes::Rate::Upload) => visitor.upload(path, NOTHING, &[]).await,
        ("POST", _) => visitor.post(path, NOTHING).await,
        (method, _) => {
            let method = method.parse().unwrap();
            visitor.send_body(method, path, "application/octet-stream", Vec::new(), &[]).await
        }
    };
    check(&page);
    page
}

#[actix_web::test]
async fn another_firms_record_answers_exactly_like_one_that_does_not_exist() {
    let portal = walkable().await;
    let (doors, mut met) = (Doors::new(&portal), 0);
    for entry in routes::book(1024) {
        let Some(theirs) = doors.nowaks(&entry).await else { continue };
        let unknown = doors.unknown(&entry);
        for rival in [BOB, CLAIRE, HARUKA, LAYLA] {
            let visitor = portal.as_(rival);
            let (one, other) =
                (open(&visitor, &entry, &theirs).await, open(&visitor, &entry, &unknown).await);
            assert_eq!(answer(&one, &theirs), answer(&other, &unknown), "{rival}: {theirs}");
            met += 1;
        }
    }
    assert!(met >= 80, "only {met} doors were tried");
}

/// All of an answer but its own address and what is random in each.
fn answer(page: &Page, path: &str) -> String {
    let mut headers: Vec<String> = page
        .headers
        .iter()
        .filter(|(name, _)| *name != "date")
        .map(|(name, value)| format!("{name}: {}", value.to_str().unwrap_or("?")))
        .collect();
    headers.sort();
    format!("{}\n{}\n\n{}", page.status, headers.join("\n"), page.html()).replace(path, "/PATH")
}

#[actix_web::test]
async fn an_unknown_address_is_not_found_for_everybody() {
    let portal = Portal::open().await;
    for path in ["/nothing", "/%2e%2e/%2e%2e/etc/passwd", "/people/0123456789ab/nothing", "/people/%C5%BC"] {
        let page = portal.as_(OTTO).get(path).await.is(404);
        check(&page);
        assert_eq!(page.select("h1").len(), 1);
        let page = portal.stranger().get(path).await;
        assert!(page.status == 404 || page.status == 303, "{path}: {}", page.status);
        check(&page);
    }
}

#[test]
fn every_right_is_somebodys_and_every_route_has_a_known_one() {
    let known: Vec<_> = guildhall::access::rights::ALL.iter().map(|(name, _)| *name).collect();
    for entry in routes::book(1024) {
        let fine = known.contains(&entry.right) || ["Anyone", "SignedIn"].contains(&entry.right);
        assert!(fine, "{} {} needs {}", entry.method, entry.path, entry.right);
    }
}
