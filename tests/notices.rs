//! Notices, and the letters about them.

use chrono::TimeDelta;

use crate::support::deals::{approve, register};
use crate::support::*;

fn letters_to(portal: &Portal, email: &str) -> Vec<Letter> {
    portal.run_clock();
    portal.letters().into_iter().filter(|letter| letter.to == email).collect()
}

#[actix_web::test]
async fn what_is_not_read_in_the_portal_comes_as_one_letter_in_ones_language() {
    let portal = Portal::open().await;
    let deal = register(&portal.as_(ADA), "Acme GmbH", "acme.example").await;
    portal.as_(VERA).post(&format!("{deal}/comments"), &[("note", "Which hall?")]).await.is(303);
    approve(&portal, &deal).await.is(303);
    assert!(letters_to(&portal, ADA).is_empty(), "a letter before anybody could read it in the portal");
    portal.clock.advance(TimeDelta::minutes(6));
    let letters = letters_to(&portal, ADA);
    let [letter] = letters.as_slice() else { panic!("{} letters", letters.len()) };
    assert!(letter.subject.contains("2 sprawy"), "{}", letter.subject);
    assert!(letter.text.contains("Acme GmbH") && letter.text.contains("Which hall?"), "{}", letter.text);
    assert!(!letter.text.contains('\u{2068}'));
    // Each is told once.
    portal.clock.advance(TimeDelta::hours(1));
    assert_eq!(letters_to(&portal, ADA).len(), 1);
}

#[actix_web::test]
async fn what_was_read_is_not_written_about() {
    let portal = Portal::open().await;
    let deal = register(&portal.as_(ADA), "Acme GmbH", "acme.example").await;
    approve(&portal, &deal).await.is(303);
    portal.as_(ADA).post("/notices/read", NOTHING).await.is(303);
    portal.clock.advance(TimeDelta::minutes(6));
    assert!(letters_to(&portal, ADA).is_empty());
}

#[actix_web::test]
async fn a_letter_waits_for_the_end_of_the_quiet_hours() {
    let portal = Portal::open().await;
    let wish = [("pace", "soon"), ("quiet_from", "9"), ("quiet_until", "15")];
    portal.as_(ADA).post("/account/mail", &wish).await.seen("/account/mail");
    let deal = register(&portal.as_(ADA), "Acme GmbH", "acme.example").await;
    approve(&portal, &deal).await.is(303);
    // 11:06 in Warsaw.
    portal.clock.advance(TimeDelta::minutes(6));
    assert!(letters_to(&portal, ADA).is_empty());
    portal.clock.advance(TimeDelta::hours(4));
    assert_eq!(letters_to(&portal, ADA).len(), 1);
}

#[actix_web::test]
async fn who_wants_no_letters_gets_none_and_no_flood_later() {
    let portal = Portal::open().await;
    let set = async |pace| {
        let wish = [("pace", pace), ("quiet_from", "0"), ("quiet_until", "0")];
        portal.as_(ADA).post("/account/mail", &wish).await.is(303);
    };
    set("never").await;
    let deal = register(&portal.as_(ADA), "Acme GmbH", "acme.example").await;
    approve(&portal, &deal).await.is(303);
    portal.clock.advance(TimeDelta::minutes(6));
    assert!(letters_to(&portal, ADA).is_empty());
    set("soon").await;
    portal.clock.advance(TimeDelta::minutes(6));
    assert!(letters_to(&portal, ADA).is_empty());
}

#[actix_web::test]
async fn a_wish_that_makes_no_sense_is_sent_back() {
    let portal = Portal::open().await;
    let page =
        portal.as_(BOB).post("/account/mail", &[("pace", "hourly"), ("quiet_from", "25")]).await.is(422);
    assert_eq!(page.select("[aria-invalid]").len(), 3);
}
