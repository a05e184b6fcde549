//! Presses at the vendor's desks and on people: programme, settings, keys, directories.

use guildhall::demo::{BRIGHTWATER, NOWAK};
use serde_json::json;

use super::press::{Press, call, form, found, upload};
use super::ways_in::PROVIDER;
use crate::support::*;

/// The page of Nowak's provider.
async fn provider(portal: &Portal) -> String {
    let otto = portal.as_(OTTO);
    otto.post("/admin/providers", PROVIDER).await.is(303);
    let page = otto.get("/admin/providers").await.is(200);
    let links = page.select("main a[href^='/admin/providers/']");
    links.iter().map(|it| it.attr("href").unwrap()).find(|it| it.len() > 18).unwrap().to_owned()
}

/// A call of Nowak's directory.
async fn directory<'a>(portal: &'a Portal, method: &str, body: serde_json::Value) -> Press<'a> {
    let provider = provider(portal).await;
    let page = portal.as_(OTTO).post(&format!("{provider}/scim"), NOTHING).await.is(200);
    let secret = page.texts(".note.good code").remove(0);
    let path = match method {
        "POST" => "/scim/v2/Users".to_owned(),
        _ => format!("/scim/v2/Users/{}", portal.person(ADA)),
    };
    let call = call(portal.stranger(), method, path, "application/scim+json", body.to_string());
    call.with("authorization", format!("Bearer {secret}"))
}

const PEOPLE: &[u8] = b"Name,E-mail,Role,Lang\nZofia Lis,zofia@nowak.example,seller,pl\n";
const SETUP: &[u8] = b"\
format = 1
[settings]
vendor = \"Halden Instruments\"
theme = \"harbor\"
language = \"en\"
time_zone = \"UTC\"
review_required = true
[[audiences]]
name = \"Twenty\"
[audiences.rule]
roles = [\"admin\"]
";
const RATES: &[u8] = b"Date,USD,PLN,\n2026-11-26,1.0534,4.25,\n";

/// The press that is meant by a route.
pub async fn set<'a>(portal: &'a Portal, route: &str) -> Option<Press<'a>> {
    let (otto, abe, vera) = (portal.as_(OTTO), portal.as_(ABE), portal.as_(VERA));
    let ada = format!("/people/{}", portal.person(ADA));
    let nowak = portal.firm(NOWAK).to_string();
    Some(match route {
        "POST /admin/audiences/{id}/removal" => {
            otto.post("/admin/audiences", &[("name", "Passing"), ("tiers", "gold")]).await.is(303);
            let page = otto.get("/admin/audiences").await.is(200);
            let links = page.select("main a[href^='/admin/audiences/']");
            let link = links.iter().find(|it| it.text.contains("Passing")).unwrap().attr("href").unwrap();
            found(otto, link.trim_end_matches("/edit"), "/removal", &[]).await
        }
        "POST /admin/programme/{id}/removal" => {
            let term = portal.db.write_now(|tx| {
                use guildhall::programme::{TermKind, add_term};
                Ok(add_term(tx, TermKind::Region, "passing", "en", "Passing")?)
            });
            form(otto, format!("/admin/programme/{}/removal", term.unwrap()), NOTHING)
        }
        "POST /admin/jobs/{id}/retry" => {
            Hopeless::set_aside(portal);
            found(portal.elsewhere(OTTO), "/admin/jobs", "/retry", &[]).await
        }
        "POST /admin/lead-keys/{id}/end" => {
            otto.post("/admin/lead-keys", &[("name", "Our web site")]).await.is(200);
            found(otto, "/admin/lead-keys", "/end", &[]).await
        }
        "POST /admin/roles" => {
            let fields = [("base", "seller"), ("name", "Presales"), ("rights", "SeeLibrary")];
            found(otto, "/admin/roles/new?base=seller", "/admin/roles", &fields).await
        }
        "POST /admin/providers" => found(otto, "/admin/providers", "/admin/providers", PROVIDER).await,
        "POST /admin/providers/{id}" => {
            let path = provider(portal).await;
            found(otto, &path, &path, &[("name", "Nowak"), ("firm", NOWAK)]).await
        }
        "POST /admin/providers/{id}/scim" => found(otto, &provider(portal).await, "/scim", &[]).await,
        "POST /admin/providers/{id}/scim/end" => {
            let path = provider(portal).await + "/scim";
            otto.post(&path, NOTHING).await.is(200);
            form(otto, path + "/end", NOTHING)
        }
        // One rule there is always.
        "POST /admin/deal-programmes/{id}/approvals/{at}/place" => {
            let new = [("name", "Tenders"), ("copy", ""), ("currency", "EUR")];
            let to = otto.post("/admin/deal-programmes", &new).await.is(303).to().unwrap().to_owned();
            let add = format!("{to}/approvals");
            otto.post(&add, &[("version", "1")]).await.is(303);
            found(otto, &to, &format!("{add}/0/place"), &[("to", "out")]).await
        }
        "POST /admin/deal-programmes/{id}/fields" => {
            let new = [("name", "Tenders"), ("copy", ""), ("currency", "EUR")];
            let to = otto.post("/admin/deal-programmes", &new).await.is(303).to().unwrap().to_owned();
            let end = format!("{to}/fields");
            found(otto, &to, &end, &[("name", "Tender number")]).await
        }
        "POST /admin/lead-rules" => {
            let fields = [("name", "New"), ("countries", "DE, AT"), ("method", "weighted")];
            form(otto, "/admin/lead-rules", &fields)
        }
        "POST /admin/setup" => upload(otto, "/admin/setup", &[("act", "bring")], ("file", SETUP)),
        "POST /admin/rates" => upload(otto, "/admin/rates", &[], ("file", RATES)),
        "POST /admin/file-types" => form(otto, "/admin/file-types", &[("editor.pdf", "yes")]),
        "POST /admin/retention" => {
            found(otto, "/admin/retention", "/admin/retention", &[("searches", "90")]).await
        }
        "POST /admin/settings" => {
            found(otto, "/admin/settings", "/admin/settings", &[("vendor", "Halden Instruments")]).await
        }
        "POST /admin/search/synonyms/{id}" => {
            otto.post("/admin/search/synonyms", &[("words", "valve\ntap")]).await.is(303);
            let desk = otto.get("/admin/search").await.is(200);
            let edit = desk.first("#synonyms a[href$='/edit']").attr("href").unwrap().to_owned();
            let path = edit.trim_end_matches("/edit").to_owned();
            form(otto, path, &[("words", "valve\nfaucet")])
        }
        "POST /partners/{id}/opening" => {
            let path = format!("/partners/{}", portal.firm(BRIGHTWATER));
            vera.post(&format!("{path}/closing"), NOTHING).await.is(303);
            form(vera, path + "/opening", NOTHING)
        }
        "POST /partners/{id}/domains" => {
            form(vera, format!("/partners/{nowak}/domains"), &[("domains", "nowak.example")])
        }
        "POST /people/import" => upload(abe, "/people/import", &[("act", "bring")], ("file", PEOPLE)),
        "POST /people/{id}/factors/reset" => {
            Phone::set_up(portal, &portal.as_(ADA)).await;
            form(abe, ada + "/factors/reset", NOTHING)
        }
        "POST /people/{id}/tokens/end" => {
            let fields = [("name", "Nightly"), ("days", "30"), ("areas", "deals")];
            portal.as_(ADA).post("/account/tokens", &fields).await.is(200);
            form(abe, ada + "/tokens/end", NOTHING)
        }
        "POST /people/{id}/sessions/end" => {
            portal.as_(ADA).get("/").await.is(200);
            form(abe, ada + "/sessions/end", NOTHING)
        }
        "POST /people/{id}/hold" => form(otto, ada + "/hold", &[("reason", "Case 12/2026")]),
        "POST /people/{id}/erasure" => {
            let page = ada + "/erasure";
            found(otto, &page, "/erasure", &[("confirm", ADA), ("reason", "She asked.")]).await
        }
        "POST /people/{id}/membership" => {
            form(abe, ada + "/membership", &[("firm", &nowak), ("role", "manager"), ("active", "yes")])
        }
        "POST /people/{id}/move" => {
            form(vera, ada + "/move", &[("from", &nowak), ("to", BRIGHTWATER), ("role", "seller")])
        }
        "POST /view-as/end" => {
            let fields = [("firm", nowak.as_str()), ("reason", "She cannot find her deal")];
            vera.post(&(ada + "/view-as"), &fields).await.seen("/");
            form(vera, "/view-as/end", NOTHING)
        }
        "POST /account/substitute/{id}/removal" => {
            let anna = portal.person(ANNA).to_string();
            let fields = [("person", anna.as_str()), ("from", "2026-11-24"), ("until", "2026-11-30")];
            vera.post("/account/substitute", &fields).await.is(303);
            found(vera, "/account/substitute", "/removal", &[]).await
        }
        "POST /scim/v2/Users" => {
            let zofia = json!({ "userName": "zofia@nowak.example", "displayName": "Zofia Lis" });
            directory(portal, "POST", zofia).await
        }
        "PUT /scim/v2/Users/{id}" => {
            directory(portal, "PUT", json!({ "userName": ADA, "displayName": "Ada Lis", "active": false }))
                .await
        }
        "PATCH /scim/v2/Users/{id}" => {
            let out = json!({ "op": "replace", "path": "active", "value": false });
            directory(portal, "PATCH", json!({ "Operations": [out] })).await
        }
        "DELETE /scim/v2/Users/{id}" => directory(portal, "DELETE", json!(null)).await,
        _ => return None,
    })
}
