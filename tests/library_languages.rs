//! An item in several languages, and one of them taken away again.

use guildhall::access::Rule;
use guildhall::library::{ItemId, Status};

use crate::support::*;

/// A file in English and Polish, each with its own content.
async fn pump(portal: &Portal, status: Status) -> ItemId {
    let folder = portal.folder(None, "Pumps", &Rule::default());
    let english = ("pump.txt", "text/plain", &b"The yellow pump lifts forty litres.\n"[..]);
    let item = portal.put(Put { status, ..Put::file(&folder, "Yellow pump", english) }).await;
    portal.put_edition(item, "pl", "Pompa");
    portal.put_file(item, "pl", "pompa.txt", "text/plain", "Pompa podnosi wodę.\n".as_bytes()).await;
    portal.run_jobs();
    item
}

#[actix_web::test]
async fn a_language_taken_away_is_gone_with_its_file_and_readers_get_another() {
    let portal = Portal::open().await;
    let item = pump(&portal, Status::Published).await;
    let kept = portal.files.keep_bytes("Pompa podnosi wodę.\n".as_bytes().to_vec()).await.unwrap().hash;
    let polish = format!("/library/{item}/editions/pl");
    assert!(portal.as_(ADA).get(&format!("/library/{item}?lang=pl")).await.is(200).has("Pompa"));
    portal.as_(ADA).post(&format!("{polish}/removal"), NOTHING).await.is(403);
    let form = portal.as_(ANNA).get(&polish).await.is(200);
    assert_eq!(form.select("form[action$=removal]").len(), 1);
    portal.as_(ANNA).post(&format!("{polish}/removal"), NOTHING).await.seen(&format!("/library/{item}/edit"));
    portal.run_jobs();
    let page = portal.elsewhere(ADA).get(&format!("/library/{item}?lang=pl")).await.is(200);
    assert!(page.has("Yellow pump") && !page.has("Pompa"));
    portal.clock.advance(chrono::TimeDelta::days(2));
    portal.run_clock();
    assert!(portal.files.copy(&kept).await.is_err(), "nothing holds the Polish file any more");
    portal.elsewhere(ANNA).post(&format!("{polish}/removal"), NOTHING).await.is(404);
    let trail = portal.elsewhere(OTTO).get("/admin/audit").await.is(200);
    assert!(trail.has("Language taken away from an item"));
}

#[actix_web::test]
async fn the_last_language_stays_and_another_becomes_the_first_one() {
    let portal = Portal::open().await;
    let item = pump(&portal, Status::Draft).await;
    let carl = portal.as_(CARL);
    carl.post(&format!("/library/{item}/editions/en/removal"), NOTHING).await.is(303);
    assert!(carl.get(&format!("/library/{item}")).await.is(200).has("Pompa"));
    let last = carl.post(&format!("/library/{item}/editions/pl/removal"), NOTHING).await.is(409);
    assert!(last.has("only language of the item"));
    assert!(
        carl.get(&format!("/library/{item}/editions/pl")).await.select("form[action$=removal]").is_empty()
    );
}

#[actix_web::test]
async fn of_a_published_item_only_who_publishes_takes_a_language_away() {
    let portal = Portal::open().await;
    let item = pump(&portal, Status::Published).await;
    let polish = format!("/library/{item}/editions/pl");
    assert!(portal.as_(CARL).get(&polish).await.is(200).select("form[action$=removal]").is_empty());
    portal.as_(CARL).post(&format!("{polish}/removal"), NOTHING).await.is(403);
    assert!(portal.as_(ADA).get(&format!("/library/{item}?lang=pl")).await.is(200).has("Pompa"));
}
