//! People: the ways in and out, and what one may do to one's own account.

use chrono::TimeDelta;

use crate::support::*;

#[actix_web::test]
async fn a_person_signs_in_with_their_password_and_out_again() {
    let portal = Portal::open().await;
    let ada = portal.stranger();
    ada.post("/sign-in", &[("email", ADA), ("password", PASSWORD), ("return", "/account")])
        .await
        .seen("/account");
    assert!(ada.get("/account").await.is(200).has(ADA));
    let kept = ada.jar_copy();
    ada.post("/sign-out", NOTHING).await.seen("/sign-in");
    ada.get("/account").await.seen("/sign-in?return=%2Faccount");
    // A thief with a copy of the cookie finds it dead: it ended on the server.
    portal.with_cookies(&kept).get("/account").await.seen("/sign-in?return=%2Faccount");
}

#[actix_web::test]
async fn a_letter_lets_in_once_and_opening_it_changes_nothing() {
    let portal = Portal::open().await;
    let ada = portal.stranger();
    ada.post("/sign-in/letter", &[("email", ADA)]).await.is(200);
    let letters = portal.letters();
    assert_eq!(letters.len(), 1);
    assert_eq!(letters[0].to, ADA);
    assert!(letters[0].subject.contains("Halden"), "{}", letters[0].subject);
    let link = letters[0].link();
    for _scanner in 0..3 {
        assert!(portal.stranger().get(&link).await.is(200).has("only in the browser that asked"));
    }
    // Whoever reads her letters elsewhere does not get in by them.
    portal.stranger().post(&link, NOTHING).await.is(409);
    ada.get(&link).await.is(200);
    ada.post(&link, NOTHING).await.seen("/");
    ada.get("/account").await.is(200);
    ada.post(&link, NOTHING).await.is(409);
    portal.clock.advance(TimeDelta::minutes(16));
    ada.post("/sign-in/letter", &[("email", ADA)]).await.is(200);
    let late = portal.letters().iter().map(Letter::link).find(|other| *other != link).unwrap();
    portal.clock.advance(TimeDelta::minutes(16));
    ada.post(&late, NOTHING).await.is(409);
}

#[actix_web::test]
async fn who_presses_again_because_no_letter_came_is_sent_another() {
    let portal = Portal::open().await;
    let ada = portal.stranger();
    let page = ada.get("/sign-in").await.is(200);
    let once = page.first("input[name=once]").attr("value").unwrap().to_owned();
    let ask = async || ada.post("/sign-in/letter", &[("email", ADA), ("once", &once)]).await.is(200);
    ask().await;
    ask().await;
    assert_eq!(portal.letters().len(), 1);
    portal.clock.advance(TimeDelta::minutes(2));
    ask().await;
    assert_eq!(portal.letters().len(), 2);
}

#[actix_web::test]
async fn a_letter_to_an_unknown_address_looks_sent_and_is_not() {
    let portal = Portal::open().await;
    let known = portal.stranger().post("/sign-in/letter", &[("email", ADA)]).await.is(200);
    let unknown = portal.stranger().post("/sign-in/letter", &[("email", "who@nowak.example")]).await.is(200);
    assert_eq!(known.html().replace(ADA, "_"), unknown.html().replace("who@nowak.example", "_"));
    assert_eq!(portal.letters().len(), 1);
}

#[actix_web::test]
async fn a_wrong_password_and_an_unknown_address_are_answered_alike() {
    let portal = Portal::open().await;
    let page = async |email: &str| {
        let fields = [("email", email), ("password", "not hers at all")];
        let page = portal.stranger().post("/sign-in", &fields).await.is(422);
        let once = page.first("input[name=once]").attr("value").unwrap().to_owned();
        let said = page.first("main section").html.replace(email, "_").replace(&once, "_");
        (said, page.body.len() - email.len())
    };
    assert_eq!(page(ADA).await, page("nobody@nowak.example").await);
}

#[actix_web::test]
async fn after_ten_wrong_passwords_even_the_right_one_has_to_wait() {
    let portal = Portal::open().await;
    let door = portal.stranger();
    for _try in 0..10 {
        door.post("/sign-in", &[("email", ADA), ("password", "a guess")]).await.is(422);
    }
    let page = door.post("/sign-in", &[("email", ADA), ("password", PASSWORD)]).await.is(429);
    assert_eq!(page.header("retry-after"), Some("900"));
    // Upper case is the same account; somebody else is not.
    door.post("/sign-in", &[("email", &ADA.to_uppercase()), ("password", PASSWORD)]).await.is(429);
    portal.stranger().post("/sign-in", &[("email", BOB), ("password", PASSWORD)]).await.seen("/");
    portal.clock.advance(TimeDelta::minutes(15));
    door.post("/sign-in", &[("email", ADA), ("password", PASSWORD)]).await.seen("/");
}

#[actix_web::test]
async fn thirty_tries_from_one_address_are_all_there_are() {
    let portal = Portal::open().await;
    for number in 0..30 {
        let email = format!("guess{number}@nowak.example");
        portal.stranger().post("/sign-in", &[("email", &email), ("password", "a guess")]).await.is(422);
    }
    portal.stranger().post("/sign-in", &[("email", BOB), ("password", PASSWORD)]).await.is(429);
}

#[actix_web::test]
async fn signing_in_never_leads_off_the_site() {
    let portal = Portal::open().await;
    for outside in ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)"] {
        let fields = [("email", ADA), ("password", PASSWORD), ("return", outside)];
        portal.stranger().post("/sign-in", &fields).await.seen("/");
    }
}

#[actix_web::test]
async fn a_decision_sent_by_another_site_is_refused() {
    let portal = Portal::open().await;
    let ada = portal.as_(ADA);
    ada.get("/account").await.is(200);
    for headers in [
        [("Origin", "https://evil.example"), ("Host", "portal.test")].as_slice(),
        [("Origin", "null"), ("Host", "portal.test")].as_slice(),
        [("Sec-Fetch-Site", "cross-site")].as_slice(),
        [("Sec-Fetch-Site", "same-site")].as_slice(),
    ] {
        ada.post_with("/account/sessions/end", NOTHING, headers).await.is(400);
        portal
            .stranger()
            .post_with("/sign-in", &[("email", ADA), ("password", PASSWORD)], headers)
            .await
            .is(400);
    }
    let own = [("Origin", "http://portal.test"), ("Host", "portal.test")];
    ada.post_with("/account/sessions/end", NOTHING, &own).await.seen("/account/security#sessions");
}

#[actix_web::test]
async fn a_session_ends_when_idle_and_in_the_end_whatever_happens() {
    let portal = Portal::open().await;
    let ada = portal.as_(ADA);
    ada.get("/account").await.is(200);
    portal.clock.advance(TimeDelta::hours(12) + TimeDelta::minutes(1));
    ada.get("/account").await.is(303);
    let bob = portal.as_(BOB);
    bob.get("/account").await.is(200);
    for _half_day in 0..27 {
        portal.clock.advance(TimeDelta::hours(11));
        bob.get("/account").await.is(200);
    }
    for _half_day in 0..4 {
        portal.clock.advance(TimeDelta::hours(11));
        bob.get("/account").await;
    }
    bob.get("/account").await.is(303);
}

#[actix_web::test]
async fn a_new_password_asks_for_the_old_one_and_ends_all_other_sessions() {
    let portal = Portal::open().await;
    let (here, there) = (portal.as_(ADA), portal.elsewhere(ADA));
    there.get("/account").await.is(200);
    let wrong = [("old", "not it at all"), ("new", "a quiet harbour at dawn")];
    here.post("/account/password", &wrong).await.is(422);
    let weak = [("old", PASSWORD), ("new", "password2026")];
    here.post("/account/password", &weak).await.is(422);
    there.get("/account").await.is(200);
    let good = [("old", PASSWORD), ("new", "a quiet harbour at dawn")];
    here.post("/account/password", &good).await.seen("/account/security");
    here.get("/account").await.is(200);
    there.get("/account").await.is(303);
    portal.stranger().post("/sign-in", &[("email", ADA), ("password", PASSWORD)]).await.is(422);
    let fields = [("email", ADA), ("password", "a quiet harbour at dawn")];
    portal.stranger().post("/sign-in", &fields).await.seen("/");
}

#[actix_web::test]
async fn an_account_form_with_a_mistake_comes_back_as_typed() {
    let portal = Portal::open().await;
    let bob = portal.as_(BOB);
    let fields = [("name", ""), ("language", "de"), ("time_zone", "Mars/Olympus"), ("scheme", "dark")];
    let page = bob.post("/account", &fields).await.is(422);
    assert_eq!(page.select(".problems a").len(), 2);
    let typed = page.form("form[action='/account']");
    assert!(typed.contains(&("language".to_owned(), "de".to_owned())), "{typed:?}");
    assert!(typed.contains(&("scheme".to_owned(), "dark".to_owned())), "{typed:?}");
    let fields = [("name", "Bob"), ("language", "de"), ("time_zone", "Asia/Tokyo"), ("scheme", "dark")];
    bob.post("/account", &fields).await.seen("/account");
    let page = bob.get("/account").await.is(200);
    assert_eq!(page.first("html").attr("lang"), Some("de"));
    assert_eq!(page.first("html").attr("data-scheme"), Some("dark"));
}

#[actix_web::test]
async fn a_stranger_reads_the_language_their_browser_asks_for_or_they_choose() {
    let portal = Portal::open().await;
    let stranger = portal.stranger();
    let lang = |page: Page| page.first("html").attr("lang").unwrap_or_default().to_owned();
    let page = stranger.get_with("/sign-in", &[("Accept-Language", "ar-EG,en;q=0.5")]).await;
    assert_eq!(page.first("html").attr("dir"), Some("rtl"));
    assert_eq!(lang(page), "ar");
    stranger.post("/account/language", &[("language", "ja"), ("return", "/sign-in")]).await.seen("/sign-in");
    assert_eq!(lang(stranger.get_with("/sign-in", &[("Accept-Language", "ar")]).await), "ja");
    stranger.post("/account/language", &[("language", "tlh")]).await.is(400);
}
