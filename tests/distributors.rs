//! Two-tier sales: a distributor registers deals for the firms that buy through it.

use guildhall::access::FirmId;
use guildhall::demo::{BRIGHTWATER, NOWAK};

use crate::support::deals::{approve, form};
use crate::support::*;

const WADI: &str = "Wadi Instruments";

/// Says through whom Nowak buys, as the administrator does.
async fn nowak_buys_through(portal: &Portal, name: &str) {
    let firm = portal.firm(NOWAK);
    let page = portal.as_(OTTO).get(&format!("/partners/{firm}/edit")).await.is(200);
    let mut fields = page.form("main form");
    fields.retain(|(field, _)| field != "distributor");
    fields.push(("distributor".to_owned(), name.to_owned()));
    let fields: Vec<_> = fields.iter().map(|(field, value)| (field.as_str(), value.as_str())).collect();
    portal.as_(OTTO).post(&format!("/partners/{firm}"), &fields).await.seen(&format!("/partners/{firm}"));
}

/// What Layla types for a firm.
fn for_firm<'a>(firm: &'a str, customer: &'a str) -> Vec<(&'a str, &'a str)> {
    let mut fields = form(customer, "acme.example");
    fields.push(("for", firm));
    fields
}

fn key(portal: &Portal, name: &str) -> String {
    let firm: FirmId = portal.firm(name);
    firm.to_string()
}

#[actix_web::test]
async fn a_distributor_registers_for_its_resellers_and_both_see_the_deal() {
    let portal = Portal::open().await;
    nowak_buys_through(&portal, WADI).await;
    let nowak = key(&portal, NOWAK);
    let layla = portal.as_(LAYLA);
    let page = layla.get(&format!("/deals/new?for={nowak}")).await.is(200);
    assert_eq!(page.select("select[name=for] option").len(), 2);
    assert_eq!(page.first("input[name=for]").attr("value"), Some(nowak.as_str()));
    let sent = layla.post("/deals", &for_firm(&nowak, "Acme GmbH")).await.is(303);
    let deal = sent.to().unwrap().strip_suffix("/review").unwrap().to_owned();
    layla.post(&format!("{deal}/submission"), NOTHING).await.seen(&deal);
    for person in [LAYLA, ABE, VERA] {
        let page = portal.as_(person).get(&deal).await.is(200);
        assert!(page.has(NOWAK) && page.has(WADI), "{person}");
    }
    // A seller of the firm sees what is theirs; a rival sees nothing.
    for person in [ADA, BOB] {
        portal.as_(person).get(&deal).await.is(404);
    }
    approve(&portal, &deal).await.seen(&deal);
    assert!(portal.as_(LAYLA).get("/").await.is(200).has("Acme GmbH"), "who registered it is told");
}

#[actix_web::test]
async fn nobody_registers_for_a_firm_that_does_not_buy_through_them() {
    let portal = Portal::open().await;
    nowak_buys_through(&portal, WADI).await;
    let (nowak, brightwater) = (key(&portal, NOWAK), key(&portal, BRIGHTWATER));
    for (person, firm) in [(LAYLA, brightwater.as_str()), (BOB, nowak.as_str()), (LAYLA, "nothing")] {
        portal.as_(person).get(&format!("/deals/new?for={firm}")).await.is(404);
        portal.as_(person).post("/deals", &for_firm(firm, "Acme GmbH")).await.is(404);
    }
    assert!(portal.as_(BOB).get("/deals/new").await.is(200).select("[name=for]").is_empty());
    nowak_buys_through(&portal, "").await;
    portal.elsewhere(LAYLA).post("/deals", &for_firm(&nowak, "Acme GmbH")).await.is(404);
}

#[actix_web::test]
async fn a_firm_is_not_its_own_distributor_and_an_unknown_name_is_told() {
    let portal = Portal::open().await;
    let firm = key(&portal, NOWAK);
    let otto = portal.as_(OTTO);
    let page = otto.get(&format!("/partners/{firm}/edit")).await.is(200).form("main form");
    for (name, said) in [(NOWAK, "its own distributor"), ("No such firm", "No firm of this name")] {
        let fields = page.iter().map(|(field, value)| match field.as_str() {
            "distributor" => (field.as_str(), name),
            _ => (field.as_str(), value.as_str()),
        });
        let fields: Vec<_> = fields.collect();
        let page = otto.post(&format!("/partners/{firm}"), &fields).await.is(422);
        assert!(page.has(said));
        assert_eq!(page.first("#field-distributor").attr("value"), Some(name));
    }
}
