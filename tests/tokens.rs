//! API tokens: programs that act for a person.

use chrono::TimeDelta;

use crate::support::deals::of_ada;
use crate::support::*;
use guildhall::deals::State;

/// Makes a token; its secret.
async fn token(portal: &Portal, email: &'static str, areas: &[&str], writes: bool) -> String {
    let mut fields = vec![("name", "Nightly report"), ("days", "30")];
    fields.extend(areas.iter().map(|area| ("areas", *area)));
    if writes {
        fields.push(("writes", "yes"));
    }
    let page = portal.as_(email).post("/account/tokens", &fields).await.is(200);
    page.texts(".note.good code").remove(0)
}

/// What a program sends.
async fn called(portal: &Portal, secret: &str, path: &str) -> Page {
    let said = format!("Bearer {secret}");
    portal.stranger().get_with(path, &[("authorization", &said)]).await
}

async fn sent(portal: &Portal, secret: &str, path: &str, fields: &[(&str, &str)]) -> Page {
    let said = format!("Bearer {secret}");
    portal.stranger().post_with(path, fields, &[("authorization", &said)]).await
}

#[actix_web::test]
async fn a_token_opens_what_its_owner_may_in_its_areas_and_never_their_account() {
    let portal = Portal::open().await;
    let deal = of_ada(&portal, State::Open);
    let secret = token(&portal, ADA, &["deals"], false).await;
    let list = called(&portal, &secret, "/deals").await.is(200).json();
    assert_eq!(list["total"], portal.as_(ADA).ask("/deals").await.json()["total"]);
    called(&portal, &secret, &format!("/deals/{deal}")).await.is(200);
    // A file of all rows wants no sign-in half an hour ago: the token is proof.
    portal.clock.advance(TimeDelta::hours(3));
    called(&portal, &secret, "/deals/export.csv").await.is(200);
    for closed in ["/leads", "/library", "/search?q=a", "/people"] {
        called(&portal, &secret, closed).await.is(403);
    }
    for own in ["/account", "/account/security", "/account/tokens", "/account/data/export.zip"] {
        let page = called(&portal, &secret, own).await.is(403);
        assert!(page.json()["problem"].is_string(), "{}", page.text());
    }
    // It reads: nothing is sent with it.
    sent(&portal, &secret, &format!("/deals/{deal}/comments"), &[("note", "Hello")]).await.is(403);
    portal.close_browsers();
    let secret = token(&portal, ADA, &["deals"], true).await;
    sent(&portal, &secret, &format!("/deals/{deal}/comments"), &[("note", "Hello")]).await.is(303);
    sent(&portal, &secret, "/account/password", &[("new", "a long new password")]).await.is(403);
    // The audit trail says that it was a program.
    let trail = portal.as_(OTTO).get("/admin/audit?kind=deal.commented").await.is(200);
    assert!(trail.has("token"), "{}", trail.text());
}

#[actix_web::test]
async fn a_token_ends_by_time_by_its_owner_by_an_admin_and_with_the_seat() {
    let portal = Portal::open().await;
    let bad = called(&portal, "ght_unknown", "/deals").await.is(401);
    assert_eq!(bad.header("www-authenticate"), Some("Bearer error=\"invalid_token\""));
    let short = token(&portal, ADA, &["deals"], false).await;
    let page = portal.as_(ADA).get("/account/tokens").await.is(200);
    let end = page.first("form[action$='/end']").attr("action").unwrap().to_owned();
    portal.as_(BOB).post(&end, NOTHING).await.is(404);
    portal.as_(ADA).post(&end, NOTHING).await.is(303);
    called(&portal, &short, "/deals").await.is(401);
    let by_admin = token(&portal, ADA, &["deals"], false).await;
    let person = portal.person(ADA);
    portal.as_(BOB).post(&format!("/people/{person}/tokens/end"), NOTHING).await.is(404);
    assert!(portal.as_(ABE).get(&format!("/people/{person}")).await.has("Jeden program działa"));
    portal.as_(ABE).post(&format!("/people/{person}/tokens/end"), NOTHING).await.is(303);
    called(&portal, &by_admin, "/deals").await.is(401);
    let by_time = token(&portal, ADA, &["deals"], false).await;
    called(&portal, &by_time, "/deals").await.is(200);
    portal.clock.advance(TimeDelta::days(31));
    called(&portal, &by_time, "/deals").await.is(401);
    portal.close_browsers();
    let by_seat = token(&portal, ADA, &["deals"], false).await;
    let firm = portal.firm(guildhall::demo::NOWAK).to_string();
    let fields = [("firm", firm.as_str()), ("role", "seller")];
    portal.as_(ABE).post(&format!("/people/{person}/membership"), &fields).await.is(303);
    called(&portal, &by_seat, "/deals").await.is(401);
}

#[actix_web::test]
async fn the_secret_is_shown_once_kept_nowhere_and_its_owner_is_written_to() {
    let portal = Portal::open().await;
    let secret = token(&portal, ADA, &["deals", "leads"], false).await;
    assert!(!portal.as_(ADA).get("/account/tokens").await.has(&secret));
    portal.run_jobs();
    let letter = portal.letters().pop().unwrap();
    assert!(letter.text.contains("token"), "{}", letter.text);
    let empty = portal.as_(ADA).post("/account/tokens", &[("name", "x"), ("days", "30")]).await.is(422);
    assert!(empty.has("co najmniej jeden obszar"));
    // Areas in which one may do nothing are not offered.
    let page = portal.as_(LENA).get("/account/tokens").await.is(200);
    assert_eq!(page.select("input[name=areas]").len(), 1);
}
