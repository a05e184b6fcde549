//! Finding deals: by beginnings that very many customers share, and by what narrows a list.

use diesel::prelude::*;
use guildhall::deals::DealId;
use schema::schema::{deal_lines, deal_words, terms};

use crate::support::deals::register;
use crate::support::*;

#[actix_web::test]
async fn a_beginning_that_thousands_share_finds_the_newest_and_says_that_there_are_more() {
    let portal = Portal::open().await;
    let deal = register(&portal.as_(BOB), "Zenith Works", "zenith.example").await;
    register(&portal.as_(BOB), "Acme GmbH", "acme.example").await;
    let id: DealId = deal.strip_prefix("/deals/").unwrap().parse().unwrap();
    portal
        .db
        .write_now(|tx| {
            for number in 0..4_100 {
                let row = (deal_words::word.eq(format!("zenithal{number}")), deal_words::deal_id.eq(id));
                diesel::insert_into(deal_words::table).values(row).execute(tx.conn())?;
            }
            Ok(())
        })
        .unwrap();
    for person in [BOB, VERA, OTTO] {
        let list = portal.as_(person).get("/deals?q=zen").await.is(200);
        assert_eq!(list.select("main table tbody tr").len(), 1, "{person}");
        assert!(list.has("More than 1"), "{person}: {}", list.text());
        let both = portal.as_(person).get("/deals?q=zen+work").await.is(200);
        assert!(both.has("Zenith Works") && !both.has("More than"), "{person}");
    }
    let told = portal.as_(OTTO).ask("/deals?q=zen").await.json();
    assert_eq!(told["total"], 1, "a program has all of them counted");
}

#[actix_web::test]
async fn a_list_is_narrowed_by_partner_product_and_days_of_closing() {
    let portal = Portal::open().await;
    let ours = register(&portal.as_(BOB), "Zenith Works", "zenith.example").await;
    register(&portal.as_(ADA), "Acme GmbH", "acme.example").await;
    let id: DealId = ours.strip_prefix("/deals/").unwrap().parse().unwrap();
    let product: (i64, String) = portal
        .db
        .write_now(|tx| {
            let first = terms::table.filter(terms::kind.eq("product")).select((terms::id, terms::code));
            let product: (i64, String) = first.first(tx.conn())?;
            let row = (
                deal_lines::id.eq(7),
                deal_lines::deal_id.eq(id),
                deal_lines::position.eq(0),
                deal_lines::product_id.eq(product.0),
                deal_lines::quantity.eq(1),
                deal_lines::amount.eq(0),
            );
            diesel::insert_into(deal_lines::table).values(row).execute(tx.conn())?;
            Ok(product)
        })
        .unwrap();
    let narrowed = [
        ("partner=BRIGHT".to_owned(), 1),
        (format!("product={}", product.1), 1),
        ("from=2027-03-31&until=2027-03-31".to_owned(), 2),
        ("from=2027-04-01".to_owned(), 0),
        ("until=2027-03-30".to_owned(), 0),
        ("from=tomorrow".to_owned(), 2),
    ];
    for (asked, total) in narrowed {
        let told = portal.as_(OTTO).ask(&format!("/deals?{asked}")).await.json();
        assert_eq!(told["total"], total, "{asked}");
    }
    let page = portal.as_(OTTO).get("/deals?partner=bright&from=2027-01-01").await.is(200);
    assert_eq!(page.select("details.more[open]").len(), 1);
    let file = portal.as_(OTTO).get("/deals/export.csv?partner=bright").await.is(200).html();
    assert!(file.contains("Zenith") && !file.contains("Acme"), "{file}");
}
