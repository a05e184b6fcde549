//! The bin is emptied by the clock.

use chrono::TimeDelta;
use guildhall::access::Rule;

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
