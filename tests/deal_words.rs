//! Finding deals by beginnings that very many customers share.

use diesel::prelude::*;
use guildhall::deals::DealId;
use schema::schema::deal_words;

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
