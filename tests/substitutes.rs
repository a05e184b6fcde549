//! Who decides while somebody is away.

use chrono::TimeDelta;

use crate::support::deals::register;
use crate::support::*;

async fn away(portal: &Portal, from: &str, until: &str) -> Page {
    let anna = portal.person(ANNA).to_string();
    portal.as_(VERA).post("/account/substitute", &[("person", &anna), ("from", from), ("until", until)]).await
}

#[actix_web::test]
async fn a_substitute_decides_on_the_days_they_were_named_for() {
    let portal = Portal::open().await;
    let first = register(&portal.as_(ADA), "Acme GmbH", "acme.example").await;
    let approve = async |deal: &str| portal.elsewhere(ANNA).post(&format!("{deal}/approval"), NOTHING).await;
    // The standard programme asks the channel manager, and Anna is none.
    approve(&first).await.is(409);
    away(&portal, "2026-11-24", "2026-11-25").await.seen("/account/substitute");
    approve(&first).await.seen(&first);
    // Anna is told what comes in meanwhile, and finds it in her queue.
    let second = register(&portal.as_(ADA), "Zenith Works", "zenith.example").await;
    assert!(portal.elsewhere(ANNA).get("/").await.is(200).has("Zenith Works"));
    portal.clock.advance(TimeDelta::days(2));
    approve(&second).await.is(409);
}

#[actix_web::test]
async fn an_absence_is_named_for_oneself_and_can_be_taken_back() {
    let portal = Portal::open().await;
    let page = away(&portal, "2026-11-30", "2026-11-24").await.is(422);
    assert_eq!(page.first("#field-from").attr("value"), Some("2026-11-30"));
    away(&portal, "2026-11-24", "2026-11-30").await.is(303);
    let page = portal.as_(VERA).get("/account/substitute").await.is(200);
    let removal = page.first(".rows form").attr("action").unwrap().to_owned();
    portal.as_(ANNA).post(&removal, NOTHING).await.is(404);
    portal.as_(VERA).post(&removal, NOTHING).await.is(303);
    portal.as_(ADA).get("/account/substitute").await.is(403);
}
