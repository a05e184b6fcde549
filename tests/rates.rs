//! Rates of exchange, and totals in the reader's currency.

use crate::support::deals::register;
use crate::support::*;

const ECB: &[u8] = b"Date,USD,PLN,\n2026-11-26,1.0534,4.25,\n2026-11-25,1.05,4.2,\n";

#[actix_web::test]
async fn a_total_is_told_in_the_readers_currency_with_the_day_of_its_rates() {
    let portal = Portal::open().await;
    let file = |bytes| File { field: "file", name: "eurofxref-hist.csv", media: "text/csv", bytes };
    let refused = portal.as_(OTTO).upload("/admin/rates", &[], &[file(b"name,city\n")]).await.is(422);
    assert!(refused.has("This is no eurofxref file."), "{}", refused.text());
    portal.as_(OTTO).upload("/admin/rates", &[], &[file(ECB)]).await.seen("/admin/rates");
    let page = portal.as_(OTTO).get("/admin/rates").await.is(200);
    assert!(page.has("26 Nov 2026, European Central Bank") && page.has("1.0534"), "{}", page.text());
    let bob = portal.as_(BOB);
    register(&bob, "Acme GmbH", "acme.example").await;
    let mut typed = crate::support::deals::form("Zenith Works", "zenith.example");
    typed[6] = ("currency", "PLN");
    bob.post("/deals", &typed).await.is(303);
    // 42,000 EUR and 42,000 PLN at 4.25.
    let list = async || bob.get("/deals").await.is(200).text();
    assert!(list().await.contains("51,882"), "{}", list().await);
    let mut account = bob.get("/account").await.is(200).form("form[action='/account']");
    account.retain(|(name, _)| name != "currency");
    account.push(("currency".into(), "USD".into()));
    let account: Vec<_> = account.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    bob.post("/account", &account).await.is(303);
    assert!(list().await.contains("54,653"), "{}", list().await);
    assert!(list().await.contains("at the rates of 26 Nov 2026 (European Central Bank)"));
    // A currency without a rate is told by itself rather than guessed.
    typed[6] = ("currency", "JPY");
    typed[1] = ("customer", "Kansai Works");
    bob.post("/deals", &typed).await.is(303);
    assert!(list().await.contains(" + "), "{}", list().await);
    assert!(!list().await.contains("at the rates of"));
}

#[actix_web::test]
async fn lines_that_come_to_more_than_any_amount_may_be_are_refused() {
    let portal = Portal::open().await;
    let product = portal.db.read_now(|tx| guildhall::programme::Terms::read(tx).map_err(Into::into)).unwrap();
    let product = product.of(guildhall::programme::TermKind::Product).next().unwrap().code.clone();
    let mut typed = vec![("programme", "project"), ("customer", "Zenith Works"), ("act", "draft")];
    for _ in 0..2 {
        typed.extend([
            ("line_product", product.as_str()),
            ("line_quantity", "1"),
            ("line_amount", "9000000000000"),
        ]);
    }
    portal.as_(BOB).post("/deals", &typed).await.is(422);
    typed.truncate(6);
    portal.as_(BOB).post("/deals", &typed).await.is(303);
}
