//! Presses on the daily work: deals, customers, leads, the library, notices.

use diesel::prelude::*;
use guildhall::access::Rule;
use guildhall::db::id_text;
use guildhall::demo::NOWAK;
use schema::schema::accounts;

use super::press::{Press, call, form, found, upload};
use crate::support::deals::{approve, register};
use crate::support::*;

const LEAD: &[(&str, &str)] = &[
    ("company", "Kowal Instalacje"),
    ("contact_name", "Marta Kowal"),
    ("email", "marta@kowal.example"),
    ("country", "PL"),
    ("city", "Kraków"),
    ("need", "Eight flow meters"),
    ("source", "trade fair"),
    ("consent", "yes"),
];

async fn deal(portal: &Portal) -> String {
    register(&portal.as_(ADA), "Acme GmbH", "acme.example").await
}

async fn approved(portal: &Portal) -> String {
    let deal = deal(portal).await;
    approve(portal, &deal).await.is(303);
    deal
}

async fn lead(portal: &Portal) -> String {
    portal.as_(VERA).post("/leads", LEAD).await.is(303).to().unwrap().to_owned()
}

async fn accepted(portal: &Portal) -> String {
    let lead = lead(portal).await;
    portal.as_(VERA).post(&format!("{lead}/assignment"), &[("firm", NOWAK)]).await.is(303);
    portal.as_(ABE).post(&format!("{lead}/acceptance"), NOTHING).await.is(303);
    lead
}

fn account(portal: &Portal, name: &str) -> String {
    let asked = accounts::table.filter(accounts::name.eq(name)).select(accounts::id);
    let id: i64 = portal.db.read_now(|tx| Ok(asked.first(tx.conn())?)).unwrap();
    id_text::to_text(id)
}

/// Carl's begun upload, of five letters.
async fn begun(portal: &Portal) -> String {
    let told = [("name", "a.txt"), ("size", "5")];
    let begun = portal.as_(CARL).post("/library/uploads", &told).await.is(200).json();
    begun["id"].as_str().unwrap().to_owned()
}

/// The press that is meant by a route.
pub async fn set<'a>(portal: &'a Portal, route: &str) -> Option<Press<'a>> {
    let (ada, vera, carl) = (portal.as_(ADA), portal.as_(VERA), portal.as_(CARL));
    let why = [("reason", "They called back.")];
    Some(match route {
        "POST /deals/{id}/refusal" => form(vera, deal(portal).await + "/refusal", &why),
        "POST /deals/{id}/return" => form(vera, deal(portal).await + "/return", &why),
        "POST /deals/{id}/reopening" => {
            let deal = deal(portal).await;
            vera.post(&format!("{deal}/refusal"), &why).await.is(303);
            form(vera, deal + "/reopening", &why)
        }
        "POST /deals/{id}/requests/{request}" => {
            let deal = approved(portal).await;
            let ask = [("kind", "extension"), ("reason", "They decide in March.")];
            ada.post(&format!("{deal}/requests"), &ask).await.is(303);
            let page = vera.get(&deal).await.is(200);
            let path = page.first("#requests form").attr("action").unwrap().to_owned();
            form(vera, path, &[("decision", "granted")])
        }
        "POST /deals/{id}/verdict" => {
            approved(portal).await;
            let rival = register(&portal.as_(BOB), "Acme", "acme.example").await;
            let verdict = format!("{rival}/verdict");
            found(vera, &rival, &verdict, &[("verdict", "different")]).await
        }
        "POST /deals/{id}/files/{file}/removal" => {
            let deal = deal(portal).await;
            let file = File { field: "file", name: "offer.txt", media: "text/plain", bytes: b"Agreed." };
            ada.upload(&format!("{deal}/files"), &[], &[file]).await.is(303);
            found(ada, &deal, "/removal", &[]).await
        }
        "POST /deals/{id}/people" => {
            let maja = portal.person(MAJA).to_string();
            form(portal.as_(ABE), deal(portal).await + "/people", &[("act", "share"), ("person", &maja)])
        }
        "POST /deals/{id}/step" => {
            let deal = approved(portal).await;
            let page = ada.get(&deal).await.is(200);
            let css = format!("form[action='{deal}/step']");
            let step = page.first(&format!("{css} option:not([selected])")).attr("value").unwrap().to_owned();
            found(ada, &deal, "/step", &[("step", &step)]).await
        }
        "POST /accounts/{id}/group" => {
            register(&ada, "Zenith Works", "zenith.example").await;
            register(&portal.as_(BOB), "Northwind Foods", "northwind.example").await;
            let (zenith, northwind) = (account(portal, "Zenith Works"), account(portal, "Northwind Foods"));
            let fields = [("other", northwind.as_str()), ("verdict", "same")];
            form(vera, format!("/accounts/{zenith}/group"), &fields)
        }
        "POST /leads/{id}/spam" => form(vera, lead(portal).await + "/spam", &[("spam", "yes")]),
        "POST /leads/{id}/assignment" => form(vera, lead(portal).await + "/assignment", &[("firm", NOWAK)]),
        "POST /leads/{id}/owner" => {
            let (lead, ada) = (accepted(portal).await, portal.person(ADA).to_string());
            form(portal.as_(ABE), lead + "/owner", &[("person", &ada)])
        }
        "POST /enquiry" => form(portal.stranger(), "/enquiry", LEAD),
        "POST /api/leads" => {
            let made = portal.as_(OTTO).post("/admin/lead-keys", &[("name", "Web")]).await.is(200);
            let key = made.texts(".note code").remove(0);
            let lead = r#"{"key":"42","company":"Zenith Works","country":"PL","need":"Meters"}"#;
            let call = call(portal.stranger(), "POST", "/api/leads", "application/json", lead);
            call.with("Authorization", format!("Bearer {key}"))
        }
        "POST /library/uploads" => form(carl, "/library/uploads", &[("name", "a.txt"), ("size", "5")]),
        "PATCH /library/uploads/{id}" => {
            let path = format!("/library/uploads/{}", begun(portal).await);
            call(carl, "PATCH", path, "application/offset+octet-stream", b"01234").with("Upload-Offset", "0")
        }
        "POST /library/new/{kind}" => {
            let folder = portal.folder(None, "Pumps", &Rule::default()).id.to_string();
            let fields = [("folder", folder.as_str()), ("category", "guide"), ("language", "en")];
            upload(carl, "/library/new/file", &fields, ("file", b"name,price\nHX-40,120\n"))
        }
        "POST /library/{id}/restoration" => {
            let folder = portal.folder(None, "Pumps", &Rule::default());
            let item = portal.put(Put::page(&folder, "HX-40", "# HX-40")).await;
            let path = format!("/library/{item}");
            carl.post(&format!("{path}/deletion"), NOTHING).await.is(303);
            form(carl, path + "/restoration", NOTHING)
        }
        "POST /library/folders/{id}/deletion" => {
            let folder = portal.folder(None, "Pumps", &Rule::default()).id;
            form(portal.as_(OTTO), format!("/library/folders/{folder}/deletion"), NOTHING)
        }
        "POST /library/imports/{id}/run" => {
            let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
            zip.start_file("Pumps/HX-40.txt", zip::write::SimpleFileOptions::default()).unwrap();
            std::io::Write::write_all(&mut zip, b"How to mount an HX-40").unwrap();
            let zip = zip.finish().unwrap().into_inner();
            let file = File { field: "archive", name: "pumps.zip", media: "application/zip", bytes: &zip };
            let otto = portal.as_(OTTO);
            let page = otto.upload("/library/import", &[], &[file]).await.is(303).to().unwrap().to_owned();
            portal.run_jobs();
            form(otto, page + "/run", NOTHING)
        }
        "POST /notices/read" => {
            let deal = deal(portal).await;
            vera.post(&format!("{deal}/refusal"), &why).await.is(303);
            portal.run_jobs();
            form(ada, "/notices/read", NOTHING)
        }
        _ => return None,
    })
}
