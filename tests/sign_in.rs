//! Second factors, recent proof, sessions, and who is kept out by whom.

use chrono::TimeDelta;

use crate::support::*;

/// Types the password; stands before the second factor.
async fn half_in<'a>(portal: &'a Portal, email: &str) -> Visitor<'a> {
    let visitor = portal.stranger();
    let fields = [("email", email), ("password", PASSWORD), ("return", "/account")];
    visitor.post("/sign-in", &fields).await.seen("/sign-in/second?return=%2Faccount");
    visitor
}

#[actix_web::test]
async fn a_code_from_the_phone_is_the_second_step_and_good_once() {
    let portal = Portal::open().await;
    let bob = portal.as_(BOB);
    let wrong = bob.post("/account/codes", &[("code", "000000")]).await.is(422);
    assert!(wrong.has("This code is not good"));
    let (phone, codes) = Phone::set_up(&portal, &bob).await;
    assert_eq!(codes.len(), 10);
    assert!(portal.letters().iter().any(|letter| letter.to == BOB && letter.subject.contains("has changed")));
    let visitor = half_in(&portal, BOB).await;
    visitor.get("/account").await.is(303);
    let code = phone.code(&portal);
    visitor.post("/sign-in/second", &[("code", "123 456"), ("return", "/account")]).await.is(422);
    visitor.post("/sign-in/second", &[("code", &code), ("return", "/account")]).await.seen("/account");
    assert!(visitor.get("/account/security").await.is(200).has("Password and code"));
    // Somebody who looked over the shoulder types the same.
    half_in(&portal, BOB).await.post("/sign-in/second", &[("code", &code)]).await.is(422);
    // Ten minutes after the password, it has to be typed again.
    let late = half_in(&portal, BOB).await;
    portal.clock.advance(TimeDelta::minutes(11));
    late.post("/sign-in/second", &[("code", &phone.code(&portal))]).await.seen("/sign-in");
}

#[actix_web::test]
async fn a_recovery_code_stands_in_for_a_lost_phone_once() {
    let portal = Portal::open().await;
    let (_, codes) = Phone::set_up(&portal, &portal.as_(BOB)).await;
    let typed = codes[3].to_lowercase().replace('-', " ");
    let visitor = half_in(&portal, BOB).await;
    visitor.post("/sign-in/second", &[("code", &typed)]).await.seen("/");
    assert!(visitor.get("/account/security").await.is(200).has("9 recovery codes are left"));
    half_in(&portal, BOB).await.post("/sign-in/second", &[("code", &typed)]).await.is(422);
    let renewed = visitor.post("/account/recovery", NOTHING).await.is(200);
    assert_eq!(renewed.select(".recovery code").len(), 10);
    half_in(&portal, BOB).await.post("/sign-in/second", &[("code", &codes[4])]).await.is(422);
    visitor.post("/account/codes/removal", NOTHING).await.seen("/account/security");
    portal.stranger().post("/sign-in", &[("email", BOB), ("password", PASSWORD)]).await.seen("/");
}

#[actix_web::test]
async fn codes_cannot_be_guessed_one_after_the_other() {
    let portal = Portal::open().await;
    let (phone, _) = Phone::set_up(&portal, &portal.as_(BOB)).await;
    let thief = half_in(&portal, BOB).await;
    let mut refused = 0;
    for guess in 0..12 {
        let guess = format!("{guess:06}");
        refused += usize::from(thief.post("/sign-in/second", &[("code", &guess)]).await.status == 429);
    }
    assert!(refused >= 2, "{refused}");
    thief.post("/sign-in/second", &[("code", &phone.code(&portal))]).await.is(429);
}

#[actix_web::test]
async fn a_letter_does_not_go_round_the_second_factor() {
    let portal = Portal::open().await;
    Phone::set_up(&portal, &portal.as_(BOB)).await;
    let visitor = portal.stranger();
    visitor.post("/sign-in/letter", &[("email", BOB)]).await.is(200);
    let letters = portal.letters();
    let link =
        letters.iter().filter(|letter| letter.text.contains("/sign-in/letter/")).map(Letter::link).next();
    let link = link.unwrap();
    visitor.post(&link, NOTHING).await.seen("/sign-in/second");
    visitor.get("/account").await.is(303);
}

#[actix_web::test]
async fn a_role_can_be_asked_for_a_second_factor() {
    let portal = Portal::open().await;
    let otto = portal.as_(OTTO);
    let page = otto.get("/admin/settings").await.is(200);
    let mut form = page.form("main form.form");
    form.push(("second_factor_roles".to_owned(), "channel_manager".to_owned()));
    let form: Vec<_> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    otto.post("/admin/settings", &form).await.seen("/admin/settings");
    let vera = portal.as_(VERA);
    vera.get("/deals").await.seen("/account/security");
    vera.post("/deals/check", NOTHING).await.seen("/account/security");
    assert!(vera.get("/account/security").await.is(200).has("Your role needs a second factor"));
    Phone::set_up(&portal, &vera).await;
    vera.get("/deals").await.is(200);
    otto.get("/deals").await.is(200);
}

#[actix_web::test]
async fn what_matters_wants_a_recent_proof() {
    let portal = Portal::open().await;
    let abe = portal.as_(ABE);
    abe.get("/account/codes").await.is(200);
    portal.clock.advance(TimeDelta::minutes(31));
    abe.get("/account/codes").await.seen("/sign-in/again?return=%2Faccount%2Fcodes");
    let new = [("old", PASSWORD), ("new", "a quiet harbour at dawn")];
    abe.post("/account/password", &new).await.seen("/sign-in/again?return=%2Faccount%2Fsecurity");
    abe.get("/deals").await.is(200);
    abe.get("/deals/export.csv").await.seen("/sign-in/again?return=%2Fdeals%2Fexport.csv");
    let page = abe.get("/sign-in/again?return=%2Faccount%2Fcodes").await.is(200);
    assert!(page.has(ABE));
    let again = [("email", ABE), ("password", PASSWORD), ("return", "/account/codes")];
    abe.post("/sign-in", &again).await.seen("/account/codes");
    abe.get("/account/codes").await.is(200);
}

#[actix_web::test]
async fn a_person_sees_their_sessions_and_ends_one() {
    let portal = Portal::open().await;
    let (here, there) = (portal.as_(BOB), portal.elsewhere(BOB));
    there.get("/account").await.is(200);
    let page = here.get("/account/security").await.is(200);
    let rows = page.select("#sessions tbody tr");
    assert_eq!(rows.len(), 2);
    assert_eq!(rows.iter().filter(|row| row.text.contains("This one")).count(), 1);
    let end = page.first("#sessions tbody form").attr("action").unwrap().to_owned();
    portal.as_(ADA).post(&end, NOTHING).await.is(404);
    here.post(&end, NOTHING).await.seen("/account/security#sessions");
    there.get("/account").await.is(303);
    here.get("/account").await.is(200);
}

#[actix_web::test]
async fn a_new_factor_ends_the_other_sessions() {
    let portal = Portal::open().await;
    let (here, there) = (portal.as_(BOB), portal.elsewhere(BOB));
    there.get("/account").await.is(200);
    Phone::set_up(&portal, &here).await;
    there.get("/account").await.is(303);
    here.get("/account").await.is(200);
}

#[actix_web::test]
async fn a_strangers_wrong_passwords_do_not_keep_the_owner_out() {
    let portal = Portal::open().await;
    let bob = portal.as_(BOB);
    bob.get("/account").await.is(200);
    bob.post("/sign-out", NOTHING).await.seen("/sign-in");
    for _ in 0..10 {
        portal.stranger().post("/sign-in", &[("email", BOB), ("password", "guessed wrong")]).await.is(422);
    }
    let right = [("email", BOB), ("password", PASSWORD)];
    portal.stranger().post("/sign-in", &right).await.is(429);
    bob.post("/sign-in", &right).await.seen("/");
}

#[actix_web::test]
async fn an_admin_helps_somebody_who_lost_everything_but_only_of_their_own_firm() {
    let portal = Portal::open().await;
    let ada = portal.as_(ADA);
    Phone::set_up(&portal, &ada).await;
    let person = portal.person(ADA);
    let reset = format!("/people/{person}/factors/reset");
    portal.as_(BOB).post(&reset, NOTHING).await.is(404);
    portal.as_(MAJA).post(&reset, NOTHING).await.is(403);
    assert!(portal.as_(ABE).get(&format!("/people/{person}")).await.is(200).has("Drugie składniki"));
    portal.as_(ABE).post(&reset, NOTHING).await.is(303);
    ada.get("/account").await.is(303);
    portal.stranger().post("/sign-in", &[("email", ADA), ("password", PASSWORD)]).await.seen("/");
    assert!(portal.as_(OTTO).get("/admin/audit?kind=factor.reset").await.is(200).has("Second factors reset"));
}

#[actix_web::test]
async fn the_strength_of_a_password_is_told_as_it_will_be_judged() {
    let portal = Portal::open().await;
    let weigh = async |password: &str| {
        let body = serde_json::json!({ "password": password, "name": "Ada" }).to_string().into_bytes();
        let post = actix_web::http::Method::POST;
        let page = portal
            .stranger()
            .send_body(post, "/sign-in/strength", "application/json", body, &[])
            .await
            .is(200);
        let told: serde_json::Value = serde_json::from_slice(&page.body).unwrap();
        told["strength"].as_u64().unwrap()
    };
    assert!(weigh("password2026").await < 3);
    assert!(weigh("short").await < 3);
    assert!(weigh("a quiet harbour at dawn").await >= 3);
}

#[actix_web::test]
async fn answers_say_how_often_one_may_still_ask_and_too_often_is_told_kindly() {
    let portal = Portal::open_with(|config| config.rate_limits = "search=3".to_owned()).await;
    let bob = portal.as_(BOB);
    let page = bob.get("/search?q=valve").await.is(200);
    assert_eq!(page.header("ratelimit-policy"), Some("\"search\";q=3;w=60"));
    assert_eq!(page.header("ratelimit"), None);
    bob.get("/search?q=valve").await.is(200);
    let last = bob.get("/search?q=valve").await.is(200);
    assert_eq!(last.header("ratelimit"), Some("\"search\";r=0;t=60"));
    let over = bob.get("/search?q=valve").await.is(429);
    assert!(over.header("retry-after").is_some() && over.header("ratelimit").is_some());
    bob.get("/").await.is(200);
    portal.as_(ADA).get("/search?q=valve").await.is(200);
}

#[actix_web::test]
async fn whom_to_tell_of_a_weakness_is_said_where_it_is_looked_for() {
    let portal = Portal::open().await;
    portal.stranger().get("/.well-known/security.txt").await.is(404);
    let said = |config: &mut guildhall::config::Config| {
        config.security_contact = "mailto:safety@halden.example".into()
    };
    let portal = Portal::open_with(said).await;
    let page = portal.stranger().get("/.well-known/security.txt").await.is(200);
    let text = String::from_utf8(page.body.to_vec()).unwrap();
    assert!(text.contains("Contact: mailto:safety@halden.example\n"), "{text}");
    assert!(text.contains("Expires: 2027-") && text.contains("Canonical: http://portal.test/"), "{text}");
}

#[actix_web::test]
async fn a_password_hashed_with_old_figures_is_hashed_anew() {
    use argon2::{Algorithm, Argon2, Params, PasswordHasher, Version};
    use diesel::prelude::*;
    use schema::schema::people;
    let portal = Portal::open().await;
    let weak = Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::new(8, 1, 1, None).unwrap());
    let old = weak.hash_password(PASSWORD.as_bytes()).unwrap().to_string();
    let ada = people::table.find(portal.person(ADA));
    let kept = || -> Option<String> {
        portal.db.read_now(|tx| Ok(ada.select(people::password_hash).first(tx.conn())?)).unwrap()
    };
    portal
        .db
        .write_now(|tx| Ok(diesel::update(ada).set(people::password_hash.eq(&old)).execute(tx.conn())?))
        .unwrap();
    portal.as_(ADA).get("/").await.is(200);
    let fresh = kept().unwrap();
    assert!(fresh.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{fresh}");
    // Once is enough.
    portal.elsewhere(ADA).get("/").await.is(200);
    assert_eq!(kept(), Some(fresh));
}
