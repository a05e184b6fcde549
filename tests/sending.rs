//! Sending twice does once.

use crate::support::*;

/// How many firms there are of this name, as Otto's list tells.
async fn firms_named(portal: &Portal, name: &str) -> usize {
    portal.as_(OTTO).get(&format!("/partners?q={name}")).await.is(200).select("main table tbody tr").len()
}

fn firm(once: &str) -> [(&str, &str); 5] {
    [
        ("once", once),
        ("name", "Zwillinge"),
        ("country", "DE"),
        ("language", "de"),
        ("time_zone", "Europe/Berlin"),
    ]
}

#[actix_web::test]
async fn twenty_sendings_of_one_form_make_one_thing_and_all_lead_to_it() {
    let portal = Portal::open().await;
    let otto = portal.as_(OTTO);
    otto.get("/partners").await.is(200);
    let form = firm("a-random-word");
    let sent = futures_util::future::join_all((0..20).map(|_| otto.post("/partners", &form))).await;
    let made: std::collections::BTreeSet<String> =
        sent.iter().map(|page| page.to().unwrap().to_owned()).collect();
    assert_eq!(made.len(), 1, "{made:?}");
    assert_eq!(firms_named(&portal, "Zwillinge").await, 1);
}

#[actix_web::test]
async fn a_form_shown_anew_is_a_new_act() {
    let portal = Portal::open().await;
    let otto = portal.as_(OTTO);
    otto.post("/partners", &firm("first")).await.is(303);
    otto.post("/partners", &firm("second")).await.is(303);
    assert_eq!(firms_named(&portal, "Zwillinge").await, 2);
}

#[actix_web::test]
async fn another_persons_sending_is_another_act() {
    let portal = Portal::open().await;
    let invite = |email: &'static str| {
        [("once", "same"), ("name", "New"), ("email", email), ("role", "seller"), ("language", "en")]
    };
    portal.as_(ABE).post("/people", &invite("new@nowak.example")).await.is(303);
    portal.as_(BOB).post("/people", &invite("new@nowak.example")).await.is(303);
    portal.as_(ABE).post("/people", &invite("new@nowak.example")).await.is(303);
    assert_eq!(portal.letters().len(), 2);
}
