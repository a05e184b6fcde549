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
    portal.stranger().post("/sign-in/letter", &[("email", ADA)]).await.is(200);
    let letters = portal.letters();
    assert_eq!(letters.len(), 1);
    assert_eq!(letters[0].to, ADA);
    assert!(letters[0].subject.contains("Halden"), "{}", letters[0].subject);
    let link = letters[0].link();
    let ada = portal.stranger();
    for _scanner in 0..3 {
        portal.stranger().get(&link).await.is(200);
    }
    ada.post(&link, NOTHING).await.seen("/");
    ada.get("/account").await.is(200);
    portal.stranger().post(&link, NOTHING).await.is(409);
    portal.clock.advance(TimeDelta::minutes(16));
    portal.stranger().post("/sign-in/letter", &[("email", ADA)]).await.is(200);
    let late = portal.letters()[1].link();
    portal.clock.advance(TimeDelta::minutes(16));
    portal.stranger().post(&late, NOTHING).await.is(409);
}
