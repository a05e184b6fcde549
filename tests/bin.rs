//! The bin is emptied by the clock.

use chrono::TimeDelta;
use guildhall::access::Rule;
use guildhall::files;

use crate::support::deals::register;
use crate::support::*;

const SAME: &[u8] = b"The same words in both.\n";

#[actix_web::test]
async fn what_lay_in_the_bin_for_thirty_days_is_gone_and_its_file_when_nothing_else_holds_it() {
    let portal = Portal::open().await;
    let folder = portal.folder(None, "Guides", &Rule::default());
    let one = portal.put(Put::file(&folder, "One", ("one.txt", "text/plain", SAME))).await;
    let other = portal.put(Put::file(&folder, "Other", ("other.txt", "text/plain", SAME))).await;
    portal.run_jobs();
    let hash = portal.files.keep_bytes(SAME.to_vec()).await.unwrap().hash;
    let kept = async || portal.files.copy(&hash).await.is_ok();
    let bin = async || portal.elsewhere(CARL).get("/library/bin").await.is(200).texts("tbody th");
    portal.as_(CARL).post(&format!("/library/{one}/deletion"), NOTHING).await.is(303);
    portal.clock.advance(TimeDelta::days(29));
    portal.run_clock();
    assert_eq!(bin().await, ["One"]);
    portal.clock.advance(TimeDelta::days(2));
    portal.run_clock();
    assert!(bin().await.is_empty());
    portal.elsewhere(CARL).post(&format!("/library/{one}/restoration"), NOTHING).await.is(404);
    assert!(kept().await, "the other item has the same content");
    portal.elsewhere(CARL).post(&format!("/library/{other}/deletion"), NOTHING).await.is(303);
    portal.clock.advance(TimeDelta::days(31));
    portal.run_clock();
    assert!(bin().await.is_empty() && !kept().await);
    assert!(portal.elsewhere(OTTO).get("/admin/audit").await.is(200).has("Item gone for good"));
}

/// Takes a file in as a handler does; whether it is still there is asked of the answer.
async fn taken(portal: &Portal, content: &[u8]) -> String {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), content).unwrap();
    files::take(portal, "", file.path()).await.unwrap().hash
}

#[actix_web::test]
async fn a_file_that_nothing_came_to_hold_goes_after_a_day_and_one_that_is_brought_again_stays() {
    let portal = Portal::open().await;
    let (left, again) = (taken(&portal, b"left").await, taken(&portal, b"brought again").await);
    let there = async |hash: &str| portal.files.copy(hash).await.is_ok();
    portal.clock.advance(TimeDelta::hours(23));
    portal.run_clock();
    assert!(there(&left).await, "whoever brought it may still write down what holds it");
    taken(&portal, b"brought again").await;
    portal.clock.advance(TimeDelta::hours(23));
    portal.run_clock();
    assert!(!there(&left).await && there(&again).await);
    let (files, _) = portal.db.read_now(|tx| Ok(files::stored(tx)?)).unwrap();
    assert_eq!(files, 1);
}

fn offer<'a>(name: &'a str, bytes: &'a [u8]) -> File<'a> {
    File { field: "file", name, media: "text/plain", bytes }
}

#[actix_web::test]
async fn what_a_deal_refused_to_keep_counts_until_it_is_swept() {
    let portal = Portal::open().await;
    let deal = register(&portal.as_(ADA), "Acme", "acme.example").await;
    let to = format!("{deal}/files");
    let ada = portal.as_(ADA);
    for number in 0..100 {
        let name = format!("offer {number}.txt");
        ada.upload(&to, &[], &[offer(&name, name.as_bytes())]).await.is(303);
    }
    ada.upload(&to, &[], &[offer("one more.txt", b"one more")]).await.is(409);
    let stored = || portal.db.read_now(|tx| Ok(files::stored(tx)?.0)).unwrap();
    assert_eq!(stored(), 101);
    portal.clock.advance(TimeDelta::days(2));
    portal.run_clock();
    assert_eq!(stored(), 100);
}
