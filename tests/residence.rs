//! Files of a region stay in its store; what leaves is told, or refused.

use diesel::prelude::*;
use guildhall::config::Crossing;
use guildhall::demo::NOWAK;
use schema::schema::{deal_files, firms};

use crate::support::deals::register;
use crate::support::*;

/// A portal where the region of Nowak has a store of its own.
async fn opened(crossing: Crossing) -> Portal {
    Portal::open_with(|config| {
        let place = config.data.join("emea-store").display().to_string();
        config.file_stores.0.insert("emea".to_owned(), place);
        config.file_stores_crossing = crossing;
    })
    .await
}

/// Puts Nowak into a region, as its form does.
fn region(portal: &Portal, code: &str) {
    let (firm, code) = (portal.firm(NOWAK), code.to_owned());
    let put = move |tx: &mut guildhall::db::Tx<'_>| {
        let terms = guildhall::programme::Terms::read(tx)?;
        let term = terms.coded(guildhall::programme::TermKind::Region, &code).unwrap().id;
        Ok(diesel::update(firms::table.find(firm)).set(firms::region_id.eq(term)).execute(tx.conn())?)
    };
    portal.db.write_now(put).unwrap();
}

/// A deal of Ada's with a file on it: the deal's address and the file's.
async fn with_file(portal: &Portal) -> (String, String) {
    let deal = register(&portal.as_(ADA), "Acme GmbH", "acme.example").await;
    let file = File { field: "file", name: "offer.txt", media: "text/plain", bytes: b"What we agreed." };
    portal.as_(ADA).upload(&format!("{deal}/files"), &[], &[file]).await.is(303);
    let page = portal.as_(ADA).get(&deal).await.is(200);
    (deal, page.first("#files .rows a").attr("href").unwrap().to_owned())
}

fn key(portal: &Portal) -> String {
    let asked = deal_files::table.select(deal_files::file_hash);
    portal.db.read_now(|tx| Ok(asked.first(tx.conn())?)).unwrap()
}

/// Whether the store of the region holds the file.
fn is_there(portal: &Portal) -> bool {
    let place = portal.config.data.join("emea-store").join("content");
    place.exists()
        && std::fs::read_dir(place)
            .unwrap()
            .flatten()
            .any(|folder| std::fs::read_dir(folder.path()).unwrap().next().is_some())
}

#[actix_web::test]
async fn a_firms_files_lie_in_its_regions_store_and_who_takes_them_elsewhere_is_told() {
    let portal = opened(Crossing::Logged).await;
    region(&portal, "emea");
    let (_, file) = with_file(&portal).await;
    assert!(key(&portal).starts_with("emea/") && is_there(&portal), "{}", key(&portal));
    assert_eq!(&portal.as_(ADA).get(&file).await.is(200).body[..], b"What we agreed.");
    let trail = portal.as_(OTTO).get("/admin/audit?kind=deal.file_taken").await.is(200);
    assert!(!trail.html().contains("left_region"), "{}", trail.text());
    portal.as_(VERA).get(&file).await.is(200);
    let trail = portal.as_(OTTO).get("/admin/audit?kind=deal.file_taken").await.is(200);
    assert!(trail.html().contains("emea"), "{}", trail.text());
    let page = portal.as_(OTTO).get("/admin/residence").await.is(200);
    let rows: Vec<String> = page.texts("main tbody tr");
    assert!(rows[1].contains("emea-store") && rows[1].contains("15"), "{rows:?}");
    portal.as_(VERA).get("/admin/residence").await.is(403);
}

#[actix_web::test]
async fn where_nothing_leaves_whoever_is_elsewhere_is_refused_and_exports_leave_it_out() {
    let portal = opened(Crossing::Refused).await;
    region(&portal, "emea");
    let (_, file) = with_file(&portal).await;
    portal.as_(ADA).get(&file).await.is(200);
    let page = portal.as_(VERA).get(&file).await.is(409);
    assert!(page.has("stays in the region"), "{}", page.text());
    let names = |page: Page| {
        let zip = zip::ZipArchive::new(std::io::Cursor::new(page.body.to_vec())).unwrap();
        zip.file_names().any(|name| name.unwrap().ends_with("offer.txt"))
    };
    let export = format!("/partners/{}/export.zip", portal.firm(NOWAK));
    assert!(names(portal.as_(ABE).get(&export).await.is(200)));
    assert!(!names(portal.as_(VERA).get(&export).await.is(200)));
}

#[actix_web::test]
async fn a_firm_that_goes_to_another_region_takes_its_files_along() {
    let portal = opened(Crossing::Logged).await;
    region(&portal, "cee");
    let (_, file) = with_file(&portal).await;
    assert!(!key(&portal).contains('/') && !is_there(&portal));
    region(&portal, "emea");
    let page = portal.as_(OTTO).get("/admin/residence").await.is(200);
    assert!(page.has("One file lies elsewhere"), "{}", page.text());
    portal.clock.advance(chrono::TimeDelta::days(1));
    portal.run_clock();
    assert!(key(&portal).starts_with("emea/") && is_there(&portal));
    assert_eq!(&portal.elsewhere(ADA).get(&file).await.is(200).body[..], b"What we agreed.");
    assert!(!portal.elsewhere(OTTO).get("/admin/residence").await.has("elsewhere than it belongs"));
}

#[actix_web::test]
async fn a_regions_store_may_be_a_bucket_with_an_access_of_its_own() {
    let Some(bucket) = Bucket::make("emea").await else {
        return eprintln!("skipped: no S3");
    };
    let portal = Portal::open().await;
    region(&portal, "emea");
    let deal = register(&portal.as_(ADA), "Acme GmbH", "acme.example").await;
    let (place, url) = portal.into_model().place_kept();
    let mut settings = bucket.of_region("emea");
    settings.push(("GUILDHALL_DATABASE_URL".to_owned(), url));
    let key = place.path().join("secret.key").display().to_string();
    settings.push(("GUILDHALL_SECRET_KEY_FILE".to_owned(), key));
    let settings: Vec<(&str, &str)> =
        settings.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let data = place.path().join("data");
    let served = elsewhere(|| Served::start(&data, &settings));
    let at = format!("http://{}", served.at);
    let ada = Caller::signed_in(&at, ADA).await;
    let (kind, body) = parts(&[], "offer.txt", "What we agreed.");
    let answer = ada.post(&format!("{at}{deal}/files"), kind, &body).await.unwrap();
    assert_eq!(answer.status(), 303);
    assert!(bucket.listed().await.contains("files/content/"), "{}", bucket.listed().await);
    let page = ada.get(&format!("{at}{deal}")).await.text().await.unwrap();
    let link = page.split('"').find(|part| part.starts_with(&format!("{deal}/files/"))).unwrap();
    let file = ada.get(&format!("{at}{link}")).await.text().await.unwrap();
    assert_eq!(file, "What we agreed.");
    assert!(!data.join("files").join("content").exists(), "the common store has nothing of it");
}
