//! The audit trail is a chain: what is changed or taken away later is found.

use diesel::prelude::*;
use guildhall::events::chain::{self, Checked};
use schema::schema::events;

use crate::support::*;

/// A portal with some lines in its trail, all in the chain.
async fn told() -> Portal {
    let portal = Portal::open().await;
    for email in [ADA, BOB, OTTO] {
        portal.as_(email).get("/account").await.is(200);
    }
    portal.db.write_now(|tx| Ok(chain::link(tx)?)).unwrap();
    portal
}

fn checked(portal: &Portal) -> Checked {
    chain::verify(portal, None).unwrap()
}

/// Does to the table what only somebody with the database can.
fn tampered(
    portal: &Portal,
    with: impl FnOnce(&mut guildhall::db::Tx<'_>, i64) -> QueryResult<usize>,
) -> Checked {
    portal
        .db
        .write_now(|tx| {
            let middle: i64 = events::table.filter(events::link.eq(2)).select(events::id).first(tx.conn())?;
            Ok(with(tx, middle)?)
        })
        .unwrap();
    checked(portal)
}

#[actix_web::test]
async fn an_untouched_trail_is_good_and_grows() {
    let portal = told().await;
    let before = checked(&portal);
    assert!(before.is_good() && before.lines >= 3, "{before:?}");
    portal.as_(CLAIRE).get("/account").await.is(200);
    portal.db.write_now(|tx| Ok(chain::link(tx)?)).unwrap();
    let (link, hash) = before.head.split_once(':').unwrap();
    let known = Some((link.parse().unwrap(), hash.to_owned()));
    let after = chain::verify(&portal, known).unwrap();
    assert!(after.is_good() && after.lines > before.lines, "{after:?}");
    let other = Some((link.parse().unwrap(), "f".repeat(64)));
    assert!(!chain::verify(&portal, other).unwrap().is_good());
}

#[actix_web::test]
async fn a_changed_line_is_found() {
    let portal = told().await;
    let found = tampered(&portal, |tx, id| {
        diesel::update(events::table.find(id)).set(events::address.eq("10.0.0.9")).execute(tx.conn())
    });
    assert_eq!(found.problems.len(), 1, "{found:?}");
    assert!(found.problems[0].starts_with("line 2 ") && found.problems[0].contains("changed"), "{found:?}");
}

#[actix_web::test]
async fn a_missing_line_is_found_in_the_middle_and_at_the_end() {
    let portal = told().await;
    let head = checked(&portal).head;
    let found = tampered(&portal, |tx, id| diesel::delete(events::table.find(id)).execute(tx.conn()));
    assert!(found.problems.iter().any(|problem| problem.contains("missing")), "{found:?}");
    let portal = told().await;
    let (last, hash) = head.split_once(':').unwrap();
    let last: i64 = last.parse().unwrap();
    tampered(&portal, |tx, _| diesel::delete(events::table.filter(events::link.eq(last))).execute(tx.conn()));
    assert!(checked(&portal).is_good(), "a shorter chain is a chain");
    assert!(!chain::verify(&portal, Some((last, hash.to_owned()))).unwrap().is_good());
}

#[actix_web::test]
async fn an_erased_line_keeps_its_place_and_nobody_erases_in_secret() {
    let portal = told().await;
    let (id, lines) = portal
        .db
        .write_now(|tx| {
            let id: i64 = events::table.filter(events::link.eq(2)).select(events::id).first(tx.conn())?;
            Ok((id, chain::erase(tx, &[id])?))
        })
        .unwrap();
    assert_eq!(lines, 1);
    let secret = checked(&portal);
    assert!(secret.problems.iter().any(|problem| problem.contains("owns up")), "{secret:?}");
    portal
        .db
        .write_now(|tx| {
            let event = guildhall::events::Event::of(chain::ERASED).data(serde_json::json!({ "lines": 1 }));
            guildhall::events::record_system(tx, event)?;
            Ok(chain::link(tx)?)
        })
        .unwrap();
    let owned = checked(&portal);
    assert!(owned.is_good() && owned.erased == 1, "{owned:?}");
    let address: String = portal
        .db
        .read_now(|tx| Ok(events::table.find(id).select(events::address).first(tx.conn())?))
        .unwrap();
    assert_eq!(address, "");
}

#[actix_web::test]
async fn what_a_person_an_address_or_a_session_did_is_told_together() {
    let portal = Portal::open().await;
    let ada = portal.as_(ADA);
    crate::support::deals::register(&ada, "Quintessenz Werke", "quintessenz.example").await;
    let otto = portal.as_(OTTO);
    let page = otto.get("/admin/audit?person=ada%40nowak").await.is(200);
    let kinds = page.texts(".figures dt");
    assert!(kinds.iter().any(|kind| kind == "Deal handed in"), "{kinds:?}");
    // From one of its lines to the whole session, and nobody else's.
    let session = page.first("a[href^='/admin/audit?session=']").attr("href").unwrap().to_owned();
    let lines = otto.get(&session).await.is(200);
    let who = lines.texts("td[data-label=Who]");
    assert!(!who.is_empty() && who.iter().all(|name| name == "Ada Nowak"), "{who:?}");
    assert!(otto.get("/admin/audit").await.select(".figures").is_empty());
}
