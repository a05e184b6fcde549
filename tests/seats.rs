//! Seats: inviting people into a firm, what they may become, taking a seat away.

use chrono::TimeDelta;
use guildhall::demo::{BRIGHTWATER, NOWAK};

use crate::support::*;

const ZOFIA: &str = "zofia@nowak.example";
const INVITED: &[(&str, &str)] =
    &[("name", "Zofia Lis"), ("email", ZOFIA), ("role", "seller"), ("language", "pl")];

#[actix_web::test]
async fn an_admin_invites_somebody_who_then_sits_in_the_firm() {
    let portal = Portal::open().await;
    portal.as_(ABE).post("/people", INVITED).await.seen("/people");
    assert!(portal.as_(ABE).get("/people").await.has(ZOFIA));
    let letters = portal.letters();
    assert_eq!(letters[0].to, ZOFIA);
    let (link, zofia) = (letters[0].link(), portal.stranger());
    assert!(zofia.get(&link).await.is(200).has(NOWAK));
    let weak = zofia.post(&link, &[("name", "Zofia Lis"), ("password", "short")]).await.is(422);
    assert_eq!(weak.first("input[name=name]").attr("value"), Some("Zofia Lis"));
    zofia.post(&link, &[("name", "Zofia Lis"), ("password", "a quiet harbour at dawn")]).await.seen("/");
    assert!(zofia.get("/account").await.is(200).has(ZOFIA));
    portal.stranger().post(&link, &[("name", "Z"), ("password", "a quiet harbour at dawn")]).await.is(409);
    portal.stranger().get(&link).await.is(409);
}

#[actix_web::test]
async fn an_invitation_stands_a_fortnight_and_a_newer_one_replaces_it() {
    let portal = Portal::open().await;
    let abe = portal.as_(ABE);
    abe.post("/people", INVITED).await.seen("/people");
    let older = portal.letters()[0].link();
    abe.post("/people", INVITED).await.seen("/people");
    let newer = portal.letters().iter().map(Letter::link).find(|link| *link != older).unwrap();
    portal.stranger().get(&older).await.is(409);
    portal.stranger().get(&newer).await.is(200);
    portal.clock.advance(TimeDelta::days(14));
    portal.stranger().get(&newer).await.is(409);
}

#[actix_web::test]
async fn somebody_with_an_account_must_sign_in_to_it() {
    let portal = Portal::open().await;
    let fields = [("name", "Ada"), ("email", ADA), ("role", "seller"), ("language", "pl")];
    portal.as_(BOB).post("/people", &fields).await.seen("/people");
    let link = portal.letters()[0].link();
    let thief = portal.stranger();
    thief.post(&link, NOTHING).await.seen("/sign-in");
    thief.get("/account").await.is(303);
    let ada = portal.as_(ADA);
    let brightwater = portal.firm(BRIGHTWATER).to_string();
    ada.post("/account/firm", &[("firm", &brightwater)]).await.seen("/");
    ada.post("/account/firm", &[("firm", &portal.firm("Mizu Keisoku").to_string())]).await.is(404);
}

#[actix_web::test]
async fn an_admin_invites_into_no_other_firm_and_to_no_staff_role() {
    let portal = Portal::open().await;
    let brightwater = portal.firm(BRIGHTWATER).to_string();
    let caudal = portal.firm("Caudal Sistemas").to_string();
    let into = |role, firm| {
        [("name", "Zofia Lis"), ("email", ZOFIA), ("role", role), ("language", "pl"), ("firm", firm)]
    };
    portal.as_(ABE).post("/people", &into("seller", &brightwater)).await.is(404);
    portal.as_(ABE).post("/people", &into("administrator", "")).await.is(422);
    portal.as_(VERA).post("/people", &into("seller", &caudal)).await.is(404);
    portal.as_(VERA).post("/people", &into("seller", &brightwater)).await.seen("/people");
    assert_eq!(portal.letters().len(), 1);
}

#[actix_web::test]
async fn who_loses_their_seat_is_out_at_once() {
    let portal = Portal::open().await;
    let ada = portal.as_(ADA);
    ada.get("/account").await.is(200);
    let (nowak, id) = (portal.firm(NOWAK).to_string(), portal.person(ADA));
    let path = format!("/people/{id}/membership");
    let gone = [("firm", nowak.as_str()), ("role", "seller"), ("active", "")];
    portal.as_(BOB).post(&path, &gone).await.is(404);
    portal.as_(MAJA).post(&path, &gone).await.is(403);
    ada.get("/account").await.is(200);
    portal.as_(ABE).post(&path, &gone).await.seen(&format!("/people/{id}"));
    ada.get("/account").await.is(303);
    // Nor is there a new way in while the seat is gone.
    let again = portal.stranger();
    again.post("/sign-in", &[("email", ADA), ("password", PASSWORD)]).await;
    again.get("/account").await.is(303);
    let back = [("firm", nowak.as_str()), ("role", "manager"), ("active", "yes")];
    portal.as_(ABE).post(&path, &back).await.seen(&format!("/people/{id}"));
    portal.elsewhere(ADA).get("/people").await.is(200);
}

#[actix_web::test]
async fn a_firm_keeps_its_last_admin() {
    let portal = Portal::open().await;
    let (nowak, abe) = (portal.firm(NOWAK).to_string(), portal.person(ABE));
    let path = format!("/people/{abe}/membership");
    portal.as_(ABE).post(&path, &[("firm", &nowak), ("role", "seller"), ("active", "yes")]).await.is(409);
    portal.as_(ABE).post(&path, &[("firm", &nowak), ("role", "admin"), ("active", "")]).await.is(409);
    let ada = format!("/people/{}/membership", portal.person(ADA));
    portal.as_(ABE).post(&ada, &[("firm", &nowak), ("role", "admin"), ("active", "yes")]).await.is(303);
    portal.as_(ABE).post(&path, &[("firm", &nowak), ("role", "seller"), ("active", "yes")]).await.is(303);
    portal.as_(ABE).get("/people/new").await.is(403);
}

#[actix_web::test]
async fn nobody_makes_a_partner_one_of_the_vendors_own() {
    let portal = Portal::open().await;
    let (nowak, id) = (portal.firm(NOWAK).to_string(), portal.person(ADA));
    let path = format!("/people/{id}/membership");
    for admin in [ABE, OTTO] {
        let fields = [("firm", nowak.as_str()), ("role", "administrator"), ("active", "yes")];
        portal.as_(admin).post(&path, &fields).await.is(400);
    }
}

#[actix_web::test]
async fn a_firm_sees_its_own_people_only() {
    let portal = Portal::open().await;
    let page = portal.as_(BOB).get("/people").await.is(200);
    assert!(page.has("Bob Carter"));
    assert!(!page.has("Ada Nowak") && !page.has(ADA));
    let firm = portal.firm(NOWAK);
    let page = portal.as_(BOB).get(&format!("/people?firm={firm}&q=ada")).await.is(200);
    assert!(!page.has("Ada Nowak"));
    assert!(portal.as_(VERA).get("/people?q=ada").await.has("Ada Nowak"));
}
