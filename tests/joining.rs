//! How people come in: by a table of invitations, or by asking to join their firm.

use crate::support::*;
use guildhall::demo::{BRIGHTWATER, NOWAK};

const TABLE: &str = "Name,E-mail,Role,Lang\n\
    Zofia Lis,zofia@nowak.example,seller,pl\n\
    Jan Bez,not-an-address,seller,pl\n\
    Ewa Kos,ewa@nowak.example,emperor,pl\n\
    Ada Nowak,ada@nowak.example,seller,pl\n\
    Piotr Sum,piotr@nowak.example,,\n";

async fn brought(portal: &Portal, act: &str) -> Page {
    let file = File { field: "file", name: "people.csv", media: "text/csv", bytes: TABLE.as_bytes() };
    portal.as_(ABE).upload("/people/import", &[("act", act)], &[file]).await.is(200)
}

#[actix_web::test]
async fn a_table_invites_each_once_and_says_what_to_mend() {
    let portal = Portal::open().await;
    let looked = brought(&portal, "look").await;
    assert_eq!(looked.texts("#report tbody code"), ["email", "role"]);
    portal.run_jobs();
    assert!(portal.letters().is_empty());
    brought(&portal, "bring").await;
    portal.run_jobs();
    let mut to: Vec<String> = portal.letters().into_iter().map(|letter| letter.to).collect();
    to.sort();
    assert_eq!(to, ["piotr@nowak.example", "zofia@nowak.example"]);
    // The same table again writes to nobody.
    brought(&portal, "bring").await;
    portal.run_jobs();
    assert_eq!(portal.letters().len(), 2);
    assert!(portal.as_(ABE).get("/people").await.has("Zofia Lis"));
}

/// Gives Nowak its domain.
async fn with_domain(portal: &Portal) {
    let path = format!("/partners/{}/domains", portal.firm(NOWAK));
    portal.as_(VERA).post(&path, &[("domains", "nowak.example")]).await.is(303);
}

async fn asked(portal: &Portal, email: &str) -> Page {
    let fields = [("name", "Zofia Lis"), ("email", email), ("language", "pl")];
    portal.stranger().post("/join", &fields).await.is(200)
}

/// Asks, and follows the letter.
async fn proved(portal: &Portal) -> String {
    asked(portal, "zofia@nowak.example").await;
    portal.run_jobs();
    let letter = portal.letters().pop().unwrap();
    let link = letter.text.split_whitespace().find(|word| word.contains("/join/")).unwrap().to_owned();
    let path = link[link.find("/join/").unwrap()..].to_owned();
    // Opened by a scanner: nobody is asked yet.
    portal.stranger().get(&path).await.is(200);
    assert!(portal.as_(ABE).get("/people").await.select("#joins").is_empty());
    portal.stranger().post(&path, NOTHING).await.is(200);
    path
}

#[actix_web::test]
async fn who_has_the_firms_address_asks_proves_it_and_waits_for_the_admins_yes() {
    let portal = Portal::open().await;
    with_domain(&portal).await;
    proved(&portal).await;
    assert!(portal.as_(ABE).get("/").await.has("Zofia Lis prosi o dołączenie"));
    let page = portal.as_(ABE).get("/people").await.is(200);
    let path = page.first("#joins form").attr("action").unwrap().to_owned();
    // Not another firm's admin's to answer.
    portal.as_(BOB).post(&path, &[("act", "accept"), ("role", "seller")]).await.is(404);
    portal.as_(ABE).post(&path, &[("act", "accept"), ("role", "seller")]).await.seen("/people");
    portal.run_jobs();
    let letter = portal.letters().pop().unwrap();
    assert!(letter.to == "zofia@nowak.example" && letter.text.contains("/invitation/"), "{}", letter.text);
    portal.as_(ABE).post(&path, &[("act", "accept"), ("role", "seller")]).await.is(404);
}

#[actix_web::test]
async fn a_no_is_told_and_a_link_works_once() {
    let portal = Portal::open().await;
    with_domain(&portal).await;
    let path = proved(&portal).await;
    let again = portal.stranger().post(&path, NOTHING).await.is(200);
    assert!(again.select("form[action^='/join/']").is_empty());
    let page = portal.as_(ABE).get("/people").await.is(200);
    assert_eq!(page.select("#joins li").len(), 1);
    let answer = page.first("#joins form").attr("action").unwrap().to_owned();
    portal.as_(ABE).post(&answer, &[("act", "decline")]).await.seen("/people");
    portal.run_jobs();
    assert!(portal.letters().pop().unwrap().text.contains("nie wyraził zgody"));
    portal.stranger().get("/join/made-up").await.is(409);
}

#[actix_web::test]
async fn a_stranger_does_not_learn_whose_domain_it_is() {
    let portal = Portal::open().await;
    with_domain(&portal).await;
    let known = asked(&portal, "someone@nowak.example").await.html().replace("someone@nowak.example", "");
    let unknown =
        asked(&portal, "someone@elsewhere.example").await.html().replace("someone@elsewhere.example", "");
    assert_eq!(known, unknown);
    // Somebody who sits there already is not written to, and nothing else is said.
    asked(&portal, ADA).await;
    portal.run_jobs();
    assert_eq!(portal.letters().len(), 1);
}

#[actix_web::test]
async fn a_domain_is_one_firms_and_none_that_everybody_has() {
    let portal = Portal::open().await;
    with_domain(&portal).await;
    let path = format!("/partners/{}/domains", portal.firm(BRIGHTWATER));
    let vera = portal.as_(VERA);
    for wrong in ["nowak.example", "gmail.com", "com", "http://x.example/"] {
        vera.post(&path, &[("domains", wrong)]).await.is(422);
    }
    vera.post(&path, &[("domains", "brightwater.example\nbw.example")]).await.is(303);
    portal.as_(BOB).get(&path).await.is(403);
}

#[actix_web::test]
async fn the_page_of_rights_says_what_holds_and_by_what() {
    let portal = Portal::open().await;
    let (ada, vera) = (portal.person(ADA), portal.person(VERA));
    let page = portal.as_(ABE).get(&format!("/people/{ada}/rights")).await.is(200);
    assert_eq!(page.select("tbody tr").len(), 5);
    portal.as_(BOB).get(&format!("/people/{ada}/rights")).await.is(404);
    let page = portal.as_(OTTO).get(&format!("/people/{vera}/rights")).await.is(200);
    assert!(page.has("Sees the deals and leads of the firms they manage."));
    assert!(page.has("By the role Channel manager"));
}

#[actix_web::test]
async fn somebody_goes_to_another_firm_and_their_deals_stay() {
    let portal = Portal::open().await;
    let deal = crate::support::deals::of_ada(&portal, guildhall::deals::State::Open);
    let (ada, nowak) = (portal.person(ADA), portal.firm(NOWAK).to_string());
    let path = format!("/people/{ada}/move");
    let ada_browser = portal.as_(ADA);
    ada_browser.get(&format!("/deals/{deal}")).await.is(200);
    portal.as_(ABE).get(&path).await.is(403);
    let vera = portal.as_(VERA);
    let wrong = [("from", nowak.as_str()), ("to", "No such firm"), ("role", "seller")];
    assert!(vera.post(&path, &wrong).await.is(422).has("another open firm that you manage"));
    let right = [("from", nowak.as_str()), ("to", BRIGHTWATER), ("role", "seller")];
    vera.post(&path, &right).await.seen(&format!("/people/{ada}"));
    // The open page of the old firm is closed; at the new one nothing of it is seen.
    ada_browser.get("/").await.is(303);
    let again = portal.elsewhere(ADA);
    assert!(again.get("/").await.is(200).has(BRIGHTWATER));
    again.get(&format!("/deals/{deal}")).await.is(404);
    portal.as_(ABE).get(&format!("/deals/{deal}")).await.is(200);
    // A firm keeps its last admin.
    let abe = portal.person(ABE);
    vera.post(&format!("/people/{abe}/move"), &right).await.is(409);
}
