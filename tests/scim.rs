//! A firm's directory keeps the firm's accounts (SCIM 2.0).

use actix_web::http::Method;
use serde_json::{Value, json};

use crate::support::*;
use guildhall::demo::{BRIGHTWATER, NOWAK};

/// Nowak's directory: its token.
async fn opened(portal: &Portal, firm: &str, domain: &str) -> String {
    let otto = portal.as_(OTTO);
    let fields = [
        ("name", "Directory"),
        ("issuer", "https://sso.nowak.example"),
        ("client_id", "guildhall"),
        ("firm", firm),
        ("domains", domain),
        ("role", "seller"),
        ("role_claim", "groups"),
        ("role_map", "leads = manager"),
        ("active", "yes"),
    ];
    otto.post("/admin/providers", &fields).await.seen("/admin/providers");
    let page = otto.get("/admin/providers").await.is(200);
    let links = page.select("main a[href^='/admin/providers/']");
    let link = links.iter().map(|it| it.attr("href").unwrap()).find(|it| it.len() > 18).unwrap().to_owned();
    otto.post(&format!("{link}/scim"), NOTHING).await.is(200).texts(".note.good code").remove(0)
}

async fn call(portal: &Portal, secret: &str, method: Method, path: &str, body: Option<Value>) -> Page {
    let said = format!("Bearer {secret}");
    let body = body.map(|body| body.to_string()).unwrap_or_default();
    let headers = [("authorization", said.as_str())];
    portal.stranger().send_body(method, path, "application/scim+json", body.into_bytes(), &headers).await
}

fn zofia() -> Value {
    json!({ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "zofia@nowak.example",
        "externalId": "00u7", "name": { "givenName": "Zofia", "familyName": "Lis" }, "active": true })
}

#[actix_web::test]
async fn a_directory_makes_changes_and_closes_the_accounts_of_its_firm() {
    let portal = Portal::open().await;
    let secret = opened(&portal, NOWAK, "nowak.example").await;
    let made = call(&portal, &secret, Method::POST, "/scim/v2/Users", Some(zofia())).await.is(201);
    let user = made.json();
    assert!(made.header("location").unwrap().ends_with(user["id"].as_str().unwrap()));
    assert_eq!(user["roles"][0]["value"], "seller");
    let path = format!("/scim/v2/Users/{}", user["id"].as_str().unwrap());
    assert!(portal.as_(ABE).get("/people?q=zofia").await.has("Zofia Lis"));
    // Made twice is a conflict, found by either of its names.
    call(&portal, &secret, Method::POST, "/scim/v2/Users", Some(zofia())).await.is(409);
    for filter in ["userName eq \"zofia@nowak.example\"", "externalId eq \"00u7\""] {
        let found = format!("/scim/v2/Users?filter={}", filter.replace(' ', "%20").replace('"', "%22"));
        let found = call(&portal, &secret, Method::GET, &found, None).await.is(200).json();
        assert_eq!((&found["totalResults"], &found["Resources"][0]["id"]), (&json!(1), &user["id"]));
    }
    let up = json!({ "Operations": [{ "op": "replace", "path": "roles", "value": [{ "value": "leads" }] }] });
    let changed = call(&portal, &secret, Method::PATCH, &path, Some(up)).await.is(200).json();
    assert_eq!(changed["roles"][0]["value"], "manager");
    let out = json!({ "Operations": [{ "op": "Replace", "path": "active", "value": "False" }] });
    assert_eq!(call(&portal, &secret, Method::PATCH, &path, Some(out)).await.json()["active"], false);
    let back = json!({ "userName": "zofia@nowak.example", "displayName": "Zofia Lis-Nowak", "active": true });
    let back = call(&portal, &secret, Method::PUT, &path, Some(back)).await.is(200).json();
    assert_eq!((&back["active"], &back["displayName"]), (&json!(true), &json!("Zofia Lis-Nowak")));
    call(&portal, &secret, Method::DELETE, &path, None).await.is(204);
    call(&portal, &secret, Method::GET, &path, None).await.is(404);
    // Who comes back is the same person.
    let again = call(&portal, &secret, Method::POST, "/scim/v2/Users", Some(zofia())).await.is(201).json();
    assert_eq!(again["id"], user["id"]);
    let told = portal.as_(OTTO).get("/admin/audit?kind=membership.changed").await.is(200);
    assert!(told.has("Directory"), "{}", told.text());
}

#[actix_web::test]
async fn a_directory_gives_a_role_of_the_vendors_own_by_its_name_and_closing_keeps_it() {
    let portal = Portal::open().await;
    let fields = [("base", "seller"), ("name", "Presales"), ("rights", "SeeLibrary"), ("rights", "SeeDeals")];
    portal.as_(OTTO).post("/admin/roles", &fields).await.is(303);
    let secret = opened(&portal, NOWAK, "nowak.example").await;
    let path = format!("/scim/v2/Users/{}", portal.person(ADA));
    let roles = |word: &str| json!({ "Operations": [{ "op": "replace", "path": "roles", "value": [{ "value": word }] }] });
    let active = |on: bool| json!({ "Operations": [{ "op": "replace", "path": "active", "value": on }] });
    for said in [roles("presales"), active(false), active(true)] {
        call(&portal, &secret, Method::PATCH, &path, Some(said)).await.is(200);
    }
    let page = portal.as_(ABE).get(&format!("/people/{}", portal.person(ADA))).await.is(200);
    assert!(page.has("Presales"), "{}", page.text());
    // And through a group of the provider's map, which says it by name.
    let provider = portal.as_(OTTO).get("/admin/providers").await.is(200);
    let links = provider.select("main a[href^='/admin/providers/']");
    let link = links.iter().map(|it| it.attr("href").unwrap()).find(|it| it.len() > 18).unwrap();
    let mut form = portal.as_(OTTO).get(link).await.is(200).form(&format!("form[action='{link}']"));
    for (_, value) in form.iter_mut().filter(|(name, _)| name == "role_map") {
        *value = "leads = manager\ndemos = Presales".to_owned();
    }
    let form: Vec<_> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    portal.as_(OTTO).post(link, &form).await.is(303);
    assert!(
        portal
            .as_(OTTO)
            .get(link)
            .await
            .is(200)
            .first("textarea[name=role_map]")
            .html
            .contains("demos = Presales")
    );
    let sofia =
        json!({ "userName": "sofia@nowak.example", "displayName": "Sofia", "roles": [{ "value": "demos" }] });
    let made = call(&portal, &secret, Method::POST, "/scim/v2/Users", Some(sofia)).await.is(201).json();
    let page = portal.as_(ABE).get(&format!("/people/{}", made["id"].as_str().unwrap())).await.is(200);
    assert!(page.has("Presales"), "{}", page.text());
}

#[actix_web::test]
async fn who_leaves_the_directory_is_out_at_once() {
    let portal = Portal::open().await;
    let secret = opened(&portal, NOWAK, "nowak.example").await;
    let ada = portal.as_(ADA);
    ada.get("/").await.is(200);
    let path = format!("/scim/v2/Users/{}", portal.person(ADA));
    call(&portal, &secret, Method::DELETE, &path, None).await.is(204);
    ada.get("/").await.is(303);
}

#[actix_web::test]
async fn a_directory_reaches_nobody_elses_people() {
    let portal = Portal::open().await;
    let secret = opened(&portal, NOWAK, "nowak.example").await;
    let bob = format!("/scim/v2/Users/{}", portal.person(BOB));
    let gone = call(&portal, &secret, Method::GET, &bob, None).await.is(404);
    let never = format!("/scim/v2/Users/{}", guildhall::access::PersonId::fresh());
    assert_eq!(gone.html(), call(&portal, &secret, Method::GET, &never, None).await.html());
    for (method, body) in [(Method::DELETE, None), (Method::PUT, Some(json!({ "active": false })))] {
        call(&portal, &secret, method, &bob, body).await.is(404);
    }
    let listed = call(&portal, &secret, Method::GET, "/scim/v2/Users", None).await.is(200).json().to_string();
    assert!(listed.contains("ada@nowak.example") && !listed.contains("brightwater"), "{listed}");
    // Not an address of others, not a role of the vendor's, not an account that is somebody's.
    let other = |change: Value| {
        let mut user = zofia();
        user.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        user
    };
    let foreign = other(json!({ "userName": "zofia@brightwater.example" }));
    call(&portal, &secret, Method::POST, "/scim/v2/Users", Some(foreign)).await.is(400);
    let chief = other(json!({ "roles": [{ "value": "administrator" }] }));
    let chief = call(&portal, &secret, Method::POST, "/scim/v2/Users", Some(chief)).await;
    assert!(chief.status == 400 || chief.json()["roles"][0]["value"] == "seller", "{}", chief.html());
    let taken = other(json!({ "userName": ADA }));
    call(&portal, &secret, Method::POST, "/scim/v2/Users", Some(taken)).await.is(409);
}

#[actix_web::test]
async fn without_a_good_token_a_directory_is_told_so_in_its_own_words() {
    let portal = Portal::open().await;
    let secret = opened(&portal, BRIGHTWATER, "brightwater.example").await;
    for bad in ["", "ghs_made-up", "ght_made-up"] {
        let page = call(&portal, bad, Method::GET, "/scim/v2/Users", None).await;
        assert_eq!(page.status, 401);
    }
    call(&portal, &secret, Method::GET, "/scim/v2/Users?filter=name%20co%20%22a%22", None).await.is(400);
    call(&portal, &secret, Method::GET, "/scim/v2/ServiceProviderConfig", None).await.is(200);
    let page = portal.as_(OTTO).get("/admin/providers").await.is(200);
    let links = page.select("main a[href^='/admin/providers/']");
    let link = links.iter().map(|it| it.attr("href").unwrap()).find(|it| it.len() > 18).unwrap().to_owned();
    portal.as_(OTTO).post(&format!("{link}/scim/end"), NOTHING).await.is(303);
    call(&portal, &secret, Method::GET, "/scim/v2/Users", None).await.is(401);
}
