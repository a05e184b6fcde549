//! The customers as the vendor keeps them, and named accounts.

use diesel::prelude::*;
use guildhall::demo::{BRIGHTWATER, NOWAK};
use schema::schema::accounts;

use crate::support::deals::register;
use crate::support::*;

/// The address of the one account.
fn account(portal: &Portal) -> String {
    let asked = accounts::table.select(accounts::id);
    let id: i64 = portal.db.read_now(|tx| Ok(asked.first(tx.conn())?)).unwrap();
    format!("/accounts/{}", guildhall::db::id_text::to_text(id))
}

/// The form of a page with one field changed.
fn with<'a>(form: &'a [(String, String)], field: &str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    let changed =
        |(name, old): &'a (String, String)| (name.as_str(), if name == field { value } else { old.as_str() });
    form.iter().map(changed).collect()
}

#[actix_web::test]
async fn a_customer_is_found_by_its_beginning_or_its_likeness_with_its_deals() {
    let portal = Portal::open().await;
    register(&portal.as_(ADA), "Zenith Works GmbH", "zenith.example").await;
    let vera = portal.as_(VERA);
    for asked in ["zen", "Zenyth Works"] {
        let list = vera.get(&format!("/accounts?q={}", asked.replace(' ', "+"))).await.is(200);
        assert_eq!(list.select("main tbody tr").len(), 1, "{asked}: {}", list.text());
    }
    let page = vera.get(&account(&portal)).await.is(200);
    assert!(page.has("Zenith Works GmbH") && page.has(NOWAK));
    for person in [ABE, CARL, ANNA] {
        portal.as_(person).get("/accounts").await.is(403);
    }
}

#[actix_web::test]
async fn a_named_account_is_one_firms_and_others_wait_for_a_decision() {
    let portal = Portal::open().await;
    let won = register(&portal.as_(ADA), "Zenith Works", "zenith.example").await;
    portal.as_(VERA).post(&format!("{won}/refusal"), &[("reason", "Not yet.")]).await.seen(&won);
    let to = account(&portal);
    let vera = portal.as_(VERA);
    let form = vera.get(&to).await.is(200).form("main form.form");
    vera.post(&to, &with(&form, "named_for", "Nobody & Sons")).await.is(422);
    let foreign = vera.post(&to, &with(&form, "named_for", "Mizu Keisoku")).await.is(422);
    assert!(foreign.has("You do not manage that firm"));
    vera.post(&to, &with(&form, "named_for", BRIGHTWATER)).await.seen(&to);
    assert_eq!(vera.get("/accounts?named=yes").await.is(200).select("main tbody tr").len(), 1);
    // The vendor registers for another: it would be approved at once, were it not named.
    let firm = portal.firm(NOWAK);
    let owner = portal.person(ADA).to_string();
    let mut typed = crate::support::deals::form("Zenith Works", "zenith.example");
    typed.push(("owner", &owner));
    let sent = vera.post(&format!("/partners/{firm}/deals"), &typed).await.is(303);
    assert!(vera.get(sent.to().unwrap()).await.is(200).has("Waiting for an answer"));
    let trail = portal.as_(OTTO).get("/admin/audit?kind=account.changed").await.is(200);
    assert!(trail.has(BRIGHTWATER));
}

#[actix_web::test]
async fn a_customer_that_is_renamed_is_found_by_its_new_name_only() {
    let portal = Portal::open().await;
    register(&portal.as_(ADA), "Zenith Works", "").await;
    let (to, otto) = (account(&portal), portal.as_(OTTO));
    let form = otto.get(&to).await.is(200).form("main form.form");
    otto.post(&to, &with(&form, "name", "")).await.is(422);
    otto.post(&to, &with(&form, "name", "Quintessenz")).await.seen(&to);
    let found =
        async |q: &str| otto.get(&format!("/accounts?q={q}")).await.is(200).select("main tbody tr").len();
    assert_eq!((found("zenith").await, found("Quintesenz").await), (0, 1));
}

/// The key of the account with this name.
fn key(portal: &Portal, name: &str) -> String {
    let asked = accounts::table.filter(accounts::name.eq(name)).select(accounts::id);
    let id: i64 = portal.db.read_now(|tx| Ok(asked.first(tx.conn())?)).unwrap();
    guildhall::db::id_text::to_text(id)
}

#[actix_web::test]
async fn two_names_of_one_company_share_a_protection_once_somebody_says_so() {
    let portal = Portal::open().await;
    let first = register(&portal.as_(ADA), "Zenith Works", "zenith.example").await;
    let second = register(&portal.as_(BOB), "Northwind Foods", "northwind.example").await;
    crate::support::deals::approve(&portal, &first).await.is(303);
    let (zenith, northwind) = (key(&portal, "Zenith Works"), key(&portal, "Northwind Foods"));
    let to = format!("/accounts/{zenith}/group");
    let vera = portal.as_(VERA);
    vera.post(&to, &[("other", &northwind), ("verdict", "same")]).await.is(303);
    let page = vera.get(&format!("/accounts/{zenith}")).await.is(200);
    assert!(page.has("Same group") && page.has(BRIGHTWATER));
    crate::support::deals::approve(&portal, &second).await.is(409);
    // Told apart from either side, also by whom the group is called after.
    let apart = format!("/accounts/{northwind}/group");
    vera.post(&apart, &[("other", &zenith), ("verdict", "another")]).await.is(303);
    crate::support::deals::approve(&portal, &second).await.is(303);
    // Both protect everything now: they cannot be one company before one of them ends.
    vera.post(&to, &[("other", &northwind), ("verdict", "same")]).await.is(409);
    vera.post(&to, &[("other", "nonsense"), ("verdict", "same")]).await.is(404);
    let trail = portal.as_(OTTO).get("/admin/audit?kind=account.joined").await.is(200);
    assert!(trail.has("Northwind Foods"));
}

#[actix_web::test]
async fn whoever_saves_a_customer_later_is_told_what_came_between() {
    let portal = Portal::open().await;
    register(&portal.as_(ADA), "Zenith Works", "zenith.example").await;
    let (to, vera) = (account(&portal), portal.as_(VERA));
    let form = vera.get(&to).await.is(200).form("main form.form");
    portal.clock.advance(chrono::TimeDelta::seconds(1));
    vera.post(&to, &with(&form, "city", "Gdynia")).await.seen(&to);
    let again = vera.post(&to, &with(&form, "city", "Sopot")).await.is(422);
    assert!(again.has("Somebody else changed this meanwhile"));
    assert_eq!(again.first("[name=city]").attr("value"), Some("Sopot"));
    vera.post(&to, &with(&again.form("main form.form"), "city", "Sopot")).await.seen(&to);
}

#[actix_web::test]
async fn two_names_put_together_while_both_are_approved_never_protect_it_twice() {
    let portal = Portal::open().await;
    let (vera, otto) = (portal.as_(VERA), portal.as_(OTTO));
    vera.get("/").await;
    otto.get("/").await;
    for round in ["Alder", "Birch", "Cedar", "Dogwood", "Elder", "Fir", "Ginkgo", "Hazel"] {
        let (left, right) = (format!("{round} Works"), format!("Northern {round}s Foods"));
        let first = register(&portal.as_(ADA), &left, &format!("{round}-one.example")).await;
        let second = register(&portal.as_(BOB), &right, &format!("{round}-two.example")).await;
        let group = format!("/accounts/{}/group", key(&portal, &left));
        let other = key(&portal, &right);
        let same = [("other", other.as_str()), ("verdict", "same")];
        let (one, two) = (format!("{first}/approval"), format!("{second}/approval"));
        let (first, second, joined) = futures_util::join!(
            vera.post(&one, NOTHING),
            otto.post(&two, NOTHING),
            vera.post(&group, &same),
        );
        let did = [&first, &second, &joined].map(|page| page.status);
        assert!(did.iter().all(|status| [303, 409].contains(status)), "{did:?}");
        assert_ne!(did, [303, 303, 303], "{round}");
    }
}
