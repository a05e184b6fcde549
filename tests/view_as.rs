//! Staff see the portal as a partner's people do: they look, and do nothing.

use chrono::TimeDelta;

use crate::support::deals::of_ada;
use crate::support::*;
use guildhall::access::Role;
use guildhall::deals::State;
use guildhall::demo::NOWAK;

/// Begins to look as Ada.
async fn begun(portal: &Portal, by: &'static str) -> Page {
    let (person, firm) = (portal.person(ADA), portal.firm(NOWAK).to_string());
    let fields = [("firm", firm.as_str()), ("reason", "She cannot find her deal")];
    portal.as_(by).post(&format!("/people/{person}/view-as"), &fields).await
}

#[actix_web::test]
async fn one_sees_what_the_person_sees_and_changes_nothing() {
    let portal = Portal::open().await;
    let deal = of_ada(&portal, State::Open);
    begun(&portal, VERA).await.seen("/");
    let vera = portal.as_(VERA);
    let page = vera.get("/deals").await.is(200);
    let links = |page: &Page| -> Vec<String> {
        page.select("tbody a").iter().map(|it| it.attr("href").unwrap().to_owned()).collect()
    };
    assert_eq!(links(&page), links(&portal.as_(ADA).get("/deals").await));
    assert!(!links(&page).is_empty());
    assert_eq!(page.select(".watched").len(), 1);
    vera.get("/partners").await.is(403);
    for closed in ["/account", "/account/security", "/account/data", "/deals/export.csv"] {
        vera.get(closed).await.is(403);
    }
    vera.post(&format!("/deals/{deal}/comments"), &[("note", "Hello")]).await.is(403);
    vera.post("/account/password", &[("new", "a long new password")]).await.is(403);
    assert!(!portal.as_(ADA).get(&format!("/deals/{deal}")).await.has("Hello"));
    let person = portal.person(ADA);
    vera.post("/view-as/end", NOTHING).await.seen(&format!("/people/{person}"));
    vera.get("/partners").await.is(200);
}

#[actix_web::test]
async fn it_wants_a_reason_ends_by_itself_and_the_firm_and_the_person_are_told() {
    let portal = Portal::open().await;
    let (person, firm) = (portal.person(ADA), portal.firm(NOWAK).to_string());
    let path = format!("/people/{person}/view-as");
    portal.as_(VERA).post(&path, &[("firm", firm.as_str())]).await.is(422);
    begun(&portal, VERA).await.seen("/");
    assert!(portal.as_(ADA).get("/").await.has("Vera Hoffmann: oglądanie portalu Twoimi oczami"));
    let told = portal.as_(ABE).get("/trail").await.is(200);
    assert!(told.has("Vera Hoffmann") && told.has("She cannot find her deal"), "{}", told.text());
    portal.clock.advance(TimeDelta::minutes(31));
    assert_eq!(portal.as_(VERA).get("/partners").await.is(200).select(".watched").len(), 0);
}

#[actix_web::test]
async fn only_staff_look_and_only_at_partners_whose_firm_they_look_after() {
    let portal = Portal::open().await;
    let person = portal.person(ADA);
    for nobody in [ABE, BOB, CARL, ANNA] {
        begun(&portal, nobody).await.is(403);
    }
    // Not as the vendor's own people.
    let vendor = portal.firm("Halden").to_string();
    let otto = portal.person(OTTO);
    let fields = [("firm", vendor.as_str()), ("reason", "Because")];
    portal.as_(VERA).post(&format!("/people/{otto}/view-as"), &fields).await.is(404);
    // The firm goes to somebody else: what one saw a moment ago is closed.
    begun(&portal, VERA).await.seen("/");
    portal.give_manager(NOWAK, OTTO);
    assert_eq!(portal.as_(VERA).get("/").await.is(200).select(".watched").len(), 0);
    begun(&portal, VERA).await.is(404);
    portal.as_(VERA).get(&format!("/people/{person}/view-as")).await.is(404);
    // A role lost in the meantime ends it too.
    begun(&portal, OTTO).await.seen("/");
    portal.give_role(OTTO, Role::Moderator);
    assert_eq!(portal.as_(OTTO).get("/").await.is(200).select(".watched").len(), 0);
}

#[actix_web::test]
async fn drafts_stay_the_partners_whoever_looks() {
    let portal = Portal::open().await;
    let draft = of_ada(&portal, State::Draft);
    let node: &guildhall::portal::Portal = &portal;
    let filled = || guildhall::finding::Finder::catch_up(node).unwrap();
    std::thread::scope(|scope| scope.spawn(filled).join().unwrap());
    let finds =
        async |person| portal.as_(person).ask("/search?q=Meters").await.is(200).json()["total"].clone();
    assert_eq!(finds(ADA).await, 1);
    begun(&portal, VERA).await.seen("/");
    let vera = portal.as_(VERA);
    vera.get(&format!("/deals/{draft}")).await.is(404);
    assert!(vera.get("/deals").await.is(200).select("tbody tr").is_empty());
    assert_eq!(finds(VERA).await, 0);
    portal.as_(ADA).get(&format!("/deals/{draft}")).await.is(200);
}
