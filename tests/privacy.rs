//! What the portal knows of people: named column by column, given out, and erased.

use std::io::Read;
use std::path::Path;

use guildhall::db::dialect;
use guildhall::events::chain;
use guildhall::privacy::columns::TABLES;

use crate::support::deals::register;
use crate::support::*;

#[actix_web::test]
async fn every_column_of_every_table_has_a_class() {
    let portal = Portal::open().await;
    let there = portal.db.read_now(|tx| Ok(dialect::columns(tx)?)).unwrap();
    let mut missing: Vec<String> = Vec::new();
    for (table, column) in &there {
        let known = TABLES.iter().find(|it| it.name == table);
        let known = known.is_some_and(|it| it.columns.iter().any(|(name, _)| name == column));
        // The migrations' own table.
        if !known && !table.starts_with("__diesel") {
            missing.push(format!("{table}.{column}"));
        }
    }
    assert_eq!(missing, [""; 0], "say in src/privacy/columns.txt what these hold");
    for table in TABLES.iter() {
        for (column, _) in &table.columns {
            let is_there = there.iter().any(|(of, name)| of == table.name && name == column);
            assert!(is_there, "{}.{column} is no longer there", table.name);
        }
    }
}

/// The files of a ZIP by name.
fn unpacked(bytes: &[u8]) -> Vec<(String, String)> {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut files = Vec::new();
    for at in 0..zip.len() {
        let mut file = zip.by_index(at).unwrap();
        let mut text = Vec::new();
        file.read_to_end(&mut text).unwrap();
        files.push((file.name().unwrap().into_owned(), String::from_utf8_lossy(&text).into_owned()));
    }
    files
}

#[actix_web::test]
async fn a_person_takes_everything_about_them_away_and_nothing_of_others() {
    let portal = Portal::open().await;
    let ada = portal.as_(ADA);
    let deal = register(&ada, "Acme GmbH", "acme.example").await;
    ada.post(&format!("{deal}/comments"), &[("note", "They want it by May.")]).await;
    register(&portal.as_(BOB), "Zenith", "zenith.example").await;
    assert!(ada.get("/account/data").await.is(200).has("deals"));
    let page = ada.get("/account/data/export.zip").await.is(200);
    assert_eq!(page.header("content-type"), Some("application/zip"));
    let files = unpacked(&page.body);
    let file = |name: &str| files.iter().find(|(it, _)| it == name).map_or("", |(_, text)| text.as_str());
    for name in ["index.html", "data.json", "tables/people.csv", "tables/deals.csv"] {
        assert!(!file(name).is_empty(), "{name}");
    }
    assert!(file("data.json").contains("Acme GmbH") && file("tables/people.csv").contains(ADA));
    for (name, text) in &files {
        assert!(!text.contains("argon2") && !text.contains("Zenith") && !text.contains(BOB), "{name}");
    }
    let json: serde_json::Value = serde_json::from_str(file("data.json")).unwrap();
    assert_eq!(json["people"].as_array().unwrap().len(), 1);
    assert!(
        portal.as_(OTTO).get("/admin/audit?kind=person.exported").await.is(200).has("Own data downloaded")
    );
}

/// Where in the database a text still stands.
fn traces(portal: &Portal, text: &str) -> Vec<String> {
    use diesel::prelude::*;
    #[derive(QueryableByName)]
    struct Found {
        #[diesel(sql_type = diesel::sql_types::BigInt)]
        rows: i64,
    }
    let mut found = Vec::new();
    for (table, column) in portal.db.read_now(|tx| Ok(dialect::columns(tx)?)).unwrap() {
        let asked =
            format!("SELECT count(*) AS rows FROM {table} WHERE CAST({column} AS TEXT) LIKE '%{text}%'");
        let there: Found =
            portal.db.read_now(|tx| Ok(diesel::sql_query(asked).get_result(tx.conn())?)).unwrap();
        if there.rows > 0 {
            found.push(format!("{table}.{column}"));
        }
    }
    found
}

/// Files of a folder whose bytes hold a text.
fn files_with(folder: &Path, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for entry in walkdir::WalkDir::new(folder).into_iter().flatten().filter(|it| it.file_type().is_file()) {
        let bytes = std::fs::read(entry.path()).unwrap_or_default();
        if bytes.windows(text.len()).any(|window| window.eq_ignore_ascii_case(text.as_bytes())) {
            found.push(entry.path().display().to_string());
        }
    }
    found
}

#[actix_web::test]
async fn an_erased_person_leaves_no_trace_and_the_trail_stays_good() {
    let portal = Portal::open().await;
    let (person, name) = (portal.person(ADA), "Quendolyn Marbeck");
    let ada = portal.as_(ADA);
    let account = [("name", name), ("language", "en"), ("time_zone", "UTC"), ("scheme", "system")];
    ada.post("/account", &account).await.seen("/account");
    let deal = register(&ada, "Acme GmbH", "acme.example").await;
    let note = format!("Ask {name} ({ADA}) for the plans.");
    portal.as_(ABE).post(&format!("{deal}/comments"), &[("note", &note)]).await.is(303);
    ada.post("/sign-in/letter", &[("email", ADA)]).await.is(200);
    let again = [("email", ADA), ("name", name), ("role", "manager"), ("language", "en")];
    portal.as_(ABE).post("/people", &again).await.is(303);
    portal.run_clock();
    assert!(!traces(&portal, name).is_empty() && !traces(&portal, ADA).is_empty());
    let otto = portal.as_(OTTO);
    let erasure = format!("/people/{person}/erasure");
    assert!(otto.get(&erasure).await.is(200).has(name));
    portal.as_(ABE).get(&erasure).await.is(403);
    otto.post(&erasure, &[("confirm", "somebody@else.example"), ("reason", "She asked.")]).await.is(422);
    otto.post(&erasure, &[("confirm", ADA), ("reason", "She asked.")]).await.seen("/people");
    ada.get("/account").await.is(303);
    portal.run_clock();
    for text in [name, "quendolyn marbeck", ADA] {
        assert_eq!(traces(&portal, text), [""; 0], "{text}");
        assert_eq!(files_with(&portal.config.data, text), [""; 0], "{text}");
    }
    // What she did stays, under a number; the trail knows what was taken out of it.
    assert!(otto.get(&deal).await.is(200).has("Acme GmbH"));
    portal.db.write_now(|tx| Ok(chain::link(tx)?)).unwrap();
    let checked = chain::verify(&portal, None).unwrap();
    assert!(checked.is_good() && checked.erased > 0, "{checked:?}");
    portal.stranger().post("/sign-in", &[("email", ADA), ("password", PASSWORD)]).await.is(422);
    otto.get(&erasure).await.is(404);
}

#[actix_web::test]
async fn nobody_on_hold_is_erased_and_nobody_erases_themselves() {
    let portal = Portal::open().await;
    let otto = portal.as_(OTTO);
    let erasure = format!("/people/{}/erasure", portal.person(ADA));
    otto.post(&erasure.replace("/erasure", "/hold"), &[("reason", "Case 12/2026")]).await.seen(&erasure);
    assert!(otto.get(&erasure).await.is(200).has("Case 12/2026"));
    otto.post(&erasure, &[("confirm", ADA), ("reason", "She asked.")]).await.is(409);
    let own = format!("/people/{}/erasure", portal.person(OTTO));
    otto.post(&own, &[("confirm", OTTO), ("reason", "I asked.")]).await.is(409);
}

#[actix_web::test]
async fn a_firm_sees_who_of_the_vendor_opened_and_changed_its_records() {
    let portal = Portal::open().await;
    let deal = register(&portal.as_(ADA), "Acme GmbH", "acme.example").await;
    for _ in 0..3 {
        portal.as_(VERA).get(&deal).await.is(200);
    }
    crate::support::deals::approve(&portal, &deal).await.is(303);
    let abe = portal.as_(ABE);
    let page = abe.get("/trail").await.is(200);
    let told = |page: &Page| page.select("tbody tr").iter().filter(|row| row.text.contains("Vera")).count();
    assert_eq!(told(&page), 2, "opened once a day, and approved: {}", page.text());
    assert_eq!(told(&portal.as_(BOB).get("/trail").await.is(200)), 0);
    portal.clock.advance(chrono::TimeDelta::days(1));
    portal.elsewhere(VERA).get(&deal).await.is(200);
    assert_eq!(told(&portal.elsewhere(ABE).get("/trail").await.is(200)), 3);
    portal.elsewhere(OTTO).get("/trail").await.is(404);
    portal.elsewhere(ADA).get("/trail").await.is(403);
}

#[actix_web::test]
async fn a_firm_leaves_with_what_is_its_own_and_nothing_of_the_vendors_thoughts() {
    let portal = Portal::open().await;
    let deal = crate::support::deals::of_ada(&portal, guildhall::deals::State::Open);
    let note = format!("/deals/{deal}/comments");
    portal.as_(VERA).post(&note, &[("note", "Between us only"), ("internal", "yes")]).await.is(303);
    portal.as_(ADA).post(&note, &[("note", "For both sides")]).await.is(303);
    let path = format!("/partners/{}/export.zip", portal.firm(guildhall::demo::NOWAK));
    for nobody in [BOB, ADA, MAJA, CARL] {
        portal.as_(nobody).get(&path).await.is(404);
    }
    for who in [ABE, VERA, OTTO] {
        let page = portal.as_(who).get(&path).await.is(200);
        let mut zip = zip::ZipArchive::new(std::io::Cursor::new(page.body.to_vec())).unwrap();
        let data: serde_json::Value = serde_json::from_reader(zip.by_name("data.json").unwrap()).unwrap();
        assert!(
            !data["deals"].as_array().unwrap().is_empty() && data["deals"][0]["conflict_score"].is_null()
        );
        let said = data.to_string();
        assert!(said.contains("For both sides") && !said.contains("Between us only"));
        assert!(!said.contains("brightwater") && !said.contains("argon2"));
        assert!(zip.by_name("tables/people.csv").is_ok() && zip.by_name("index.html").is_ok());
    }
    let told = portal.as_(ABE).get("/trail").await.is(200);
    assert!(told.has("Pobrano dane firmy"), "{}", told.text());
}

#[actix_web::test]
async fn ten_thousand_records_are_packed_within_a_minute() {
    let portal = Portal::open().await;
    let (ada, firm) = (portal.person(ADA), portal.firm(guildhall::demo::NOWAK));
    portal
        .db
        .write_now(|tx| {
            for at in 0..10_000 {
                let facts = serde_json::json!({ "before": { "name": at }, "after": { "name": at + 1 } });
                let event =
                    guildhall::events::Event::new("firm.changed", "person", ada.0).about(firm).data(facts);
                guildhall::events::record_for(tx, Some(ada), &guildhall::access::Origin::default(), event)?;
            }
            Ok(())
        })
        .unwrap();
    let began = std::time::Instant::now();
    let page = portal.as_(ADA).get("/account/data/export.zip").await.is(200);
    assert!(began.elapsed().as_secs() < 60, "{:?}", began.elapsed());
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(page.body.to_vec())).unwrap();
    let data: serde_json::Value = serde_json::from_reader(zip.by_name("data.json").unwrap()).unwrap();
    assert!(data["events"].as_array().unwrap().len() >= 10_000);
}

#[actix_web::test]
async fn a_firm_learns_that_its_deal_was_opened_and_that_lists_were_taken() {
    let portal = Portal::open().await;
    portal.as_(OTTO).get("/deals/export.csv").await.is(200);
    let told = portal.as_(ABE).get("/trail").await.is(200);
    assert_eq!(told.select("tbody tr").len(), 1, "{}", told.text());
    // What the vendor did with another firm's is none of theirs.
    let deal = crate::support::deals::of_ada(&portal, guildhall::deals::State::Open);
    portal.as_(OTTO).get(&format!("/deals/{deal}")).await.is(200);
    assert_eq!(portal.as_(ABE).get("/trail").await.select("tbody tr").len(), 2);
    assert_eq!(portal.as_(BOB).get("/trail").await.select("tbody tr").len(), 1);
}

#[actix_web::test]
async fn an_admin_signs_somebody_of_their_firm_out_everywhere() {
    let portal = Portal::open().await;
    let path = format!("/people/{}/sessions/end", portal.person(ADA));
    portal.as_(ADA).get("/").await.is(200);
    portal.as_(BOB).post(&path, NOTHING).await.is(404);
    portal.as_(ADA).get("/").await.is(200);
    portal.as_(ABE).post(&path, NOTHING).await.is(303);
    portal.as_(ADA).get("/").await.is(303);
}
