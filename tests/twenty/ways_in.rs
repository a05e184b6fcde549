//! Presses on the ways in: signing in, factors, sessions, invitations, joining.

use guildhall::demo::{BRIGHTWATER, NOWAK};
use serde_json::json;

use super::press::{Press, call, form, found};
use crate::support::*;

/// A portal that a passkey may be made for.
async fn of_passkeys(portal: &Portal, email: &'static str) -> (Authenticator, serde_json::Value) {
    let mut device = Authenticator::at("http://localhost:8090");
    let question = portal.as_(email).post("/account/passkeys/question", NOTHING).await.is(200).json();
    let made = device.make(&question);
    (device, json!({ "credential": made, "name": "Phone" }))
}

const JSON: &str = "application/json";

async fn with_passkey(portal: &Portal) -> Authenticator {
    let (device, made) = of_passkeys(portal, BOB).await;
    let body = made.to_string().into_bytes();
    let post = actix_web::http::Method::POST;
    portal.as_(BOB).send_body(post, "/account/passkeys", JSON, body, &[]).await.is(200);
    device
}

/// The link in the newest letter that leads so.
fn link(portal: &Portal, to: &str) -> String {
    let letters = portal.letters();
    letters.iter().map(Letter::link).rfind(|link| link.starts_with(to)).unwrap()
}

/// Somebody asks to join Nowak; the link they are written.
async fn asked_to_join(portal: &Portal) -> String {
    let path = format!("/partners/{}/domains", portal.firm(NOWAK));
    portal.as_(VERA).post(&path, &[("domains", "nowak.example")]).await.is(303);
    portal.stranger().post("/join", JOIN).await.is(200);
    link(portal, "/join/")
}

const JOIN: &[(&str, &str)] = &[("name", "Zofia Lis"), ("email", "zofia@nowak.example"), ("language", "pl")];

/// The press that is meant by a route.
pub async fn set<'a>(portal: &'a Portal, route: &str) -> Option<Press<'a>> {
    let bob = portal.as_(BOB);
    Some(match route {
        "POST /sign-in" => form(portal.stranger(), "/sign-in", &[("email", BOB), ("password", PASSWORD)]),
        "POST /sign-in/company" => {
            portal.as_(OTTO).post("/admin/providers", PROVIDER).await.is(303);
            form(portal.stranger(), "/sign-in/company", &[("email", ADA)])
        }
        "POST /sign-in/letter" => {
            let visitor = portal.stranger();
            let page = visitor.get("/sign-in").await.is(200);
            let once = page.first("input[name=once]").attr("value").unwrap().to_owned();
            form(visitor, route_path(route), &[("email", BOB), ("once", &once)])
        }
        "POST /sign-in/letter/{token}" => {
            let visitor = portal.stranger();
            visitor.post("/sign-in/letter", &[("email", BOB)]).await.is(200);
            let link = link(portal, "/sign-in/letter/");
            form(visitor, link, NOTHING)
        }
        "POST /sign-in/second" => {
            let (phone, _) = Phone::set_up(portal, &bob).await;
            let visitor = portal.stranger();
            visitor.post("/sign-in", &[("email", BOB), ("password", PASSWORD)]).await.is(303);
            found(visitor, "/sign-in/second", "/sign-in/second", &[("code", &phone.code(portal))]).await
        }
        "POST /sign-in/strength" => {
            call(portal.stranger(), "POST", route_path(route), JSON, br#"{"password":"password"}"#)
        }
        "POST /sign-in/passkey/question" => form(portal.stranger(), route_path(route), NOTHING),
        "POST /sign-in/passkey" => {
            let mut device = with_passkey(portal).await;
            let visitor = portal.stranger();
            let question = visitor.post("/sign-in/passkey/question", NOTHING).await.is(200).json();
            let proof = json!({ "credential": device.prove(&question) });
            call(visitor, "POST", route_path(route), JSON, proof.to_string())
        }
        "POST /account/passkeys/question" => form(bob, route_path(route), NOTHING),
        "POST /account/passkeys" => {
            let (_, made) = of_passkeys(portal, BOB).await;
            call(bob, "POST", route_path(route), JSON, made.to_string())
        }
        "POST /account/passkeys/{id}/removal" => {
            with_passkey(portal).await;
            found(bob, "/account/security", "/removal", &[]).await
        }
        "POST /account/codes" => {
            let phone = Phone::reads(&bob.get("/account/codes").await.is(200));
            let page = route_path(route);
            found(bob, page, page, &[("code", &phone.code(portal))]).await
        }
        "POST /account/codes/removal" | "POST /account/recovery" => {
            Phone::set_up(portal, &bob).await;
            found(bob, "/account/security", route_path(route), &[]).await
        }
        "POST /account/sessions/end" => {
            portal.elsewhere(BOB).get("/account").await.is(200);
            form(bob, route_path(route), NOTHING)
        }
        "POST /account/sessions/{id}/end" => {
            bob.get("/account").await.is(200);
            portal.elsewhere(BOB).get("/account").await.is(200);
            let page = bob.get("/account/security").await.is(200);
            let path = page.first("#sessions tbody form").attr("action").unwrap().to_owned();
            form(bob, path, NOTHING)
        }
        "POST /account/tokens/{id}/end" => {
            let fields = [("name", "Nightly"), ("days", "30"), ("areas", "deals")];
            bob.post("/account/tokens", &fields).await.is(200);
            found(bob, "/account/tokens", "/end", &[]).await
        }
        "POST /account/language" => form(bob, route_path(route), &[("language", "de")]),
        "POST /account/firm" => {
            let fields = [("name", "Ada"), ("email", ADA), ("role", "seller"), ("language", "pl")];
            bob.post("/people", &fields).await.seen("/people");
            let ada = portal.as_(ADA);
            ada.post(&link(portal, "/invitation/"), NOTHING).await.is(303);
            form(ada, route_path(route), &[("firm", &portal.firm(BRIGHTWATER).to_string())])
        }
        "POST /invitation/{token}" => {
            let fields =
                [("name", "Zoe"), ("email", "zoe@bw.example"), ("role", "seller"), ("language", "en")];
            bob.post("/people", &fields).await.seen("/people");
            let given = [("name", "Zoe Bright"), ("password", "a quiet harbour at dawn")];
            form(portal.stranger(), link(portal, "/invitation/"), &given)
        }
        "POST /join" => {
            let path = format!("/partners/{}/domains", portal.firm(NOWAK));
            portal.as_(VERA).post(&path, &[("domains", "nowak.example")]).await.is(303);
            form(portal.stranger(), "/join", JOIN)
        }
        "POST /join/{token}" => form(portal.stranger(), asked_to_join(portal).await, NOTHING),
        "POST /people/joins/{id}" => {
            let link = asked_to_join(portal).await;
            portal.stranger().post(&link, NOTHING).await.is(200);
            let page = portal.as_(ABE).get("/people").await.is(200);
            let path = page.first("#joins form").attr("action").unwrap().to_owned();
            form(portal.as_(ABE), path, &[("act", "accept"), ("role", "seller")])
        }
        _ => return None,
    })
}

/// The address of a route without keys.
fn route_path(route: &str) -> &str {
    route.split_once(' ').unwrap().1
}

/// Nowak's people come in by their own provider.
pub const PROVIDER: &[(&str, &str)] = &[
    ("name", "Nowak SSO"),
    ("issuer", "https://sso.nowak.example"),
    ("client_id", "guildhall"),
    ("firm", NOWAK),
    ("domains", "nowak.example"),
    ("role", "seller"),
    ("active", "yes"),
];
