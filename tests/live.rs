//! The bell follows what people are told, on whichever node it happens.

use std::time::{Duration, Instant};

use diesel::prelude::*;
use guildhall::access::PersonId;
use guildhall::notices;
use schema::schema::people;

use crate::support::*;

fn key(portal: &guildhall::portal::Portal, email: &str) -> PersonId {
    let asked = people::table.filter(people::email.eq(email)).select(people::id);
    portal.db.read_now(|tx| Ok(asked.first(tx.conn())?)).unwrap()
}

fn tell(portal: &guildhall::portal::Portal, person: PersonId) {
    let data = serde_json::json!({ "title": "Seals", "url": "/library" });
    portal.db.write_now(|tx| Ok(notices::tell(tx, person, "item-published", ("item", 1), &data)?)).unwrap();
}

#[actix_web::test]
async fn a_question_for_news_is_held_until_there_are_some_of_whoever_asks() {
    let portal = Portal::open().await;
    let (ada, bob) = (key(&portal, ADA), key(&portal, BOB));
    let looks = portal.as_(ADA);
    let bell = looks.get("/notices/waiting?shown=3").await.is(200);
    assert_eq!(bell.select("#bell").len(), 1);
    assert!(bell.html().contains("data-shown=\"0\""), "{}", bell.html());

    let inner: &guildhall::portal::Portal = &portal;
    let asked = Instant::now();
    let telling = async {
        // Somebody else's news first, which are not Ada's.
        actix_web::rt::time::sleep(Duration::from_millis(200)).await;
        elsewhere(|| tell(inner, bob));
        actix_web::rt::time::sleep(Duration::from_millis(300)).await;
        elsewhere(|| tell(inner, ada));
    };
    let (held, ()) = futures_util::join!(looks.get("/notices/waiting?shown=0"), telling);
    held.is(204);
    assert!(asked.elapsed() >= Duration::from_millis(450), "Bob's news woke Ada: {:?}", asked.elapsed());
    assert!(asked.elapsed() < Duration::from_secs(20), "{:?}", asked.elapsed());
    let bell = looks.get("/notices/waiting?shown=0").await.is(200);
    assert!(bell.html().contains("data-shown=\"1\"") && bell.has("1"), "{}", bell.html());
    assert_eq!(looks.get("/").await.is(200).select("#bell[data-live] a.waiting").len(), 1);

    // What she reads in one window is read in the other.
    let other = portal.as_(ADA);
    let reading = async {
        actix_web::rt::time::sleep(Duration::from_millis(200)).await;
        other.post("/notices/read", &[]).await.is(303);
    };
    let (held, ()) = futures_util::join!(looks.get("/notices/waiting?shown=1"), reading);
    held.is(204);
    assert_eq!(looks.get("/notices/waiting?shown=1").await.is(200).select("a.waiting").len(), 0);
}

#[actix_web::test]
async fn strangers_are_not_followed() {
    let portal = Portal::open().await;
    let page = portal.stranger().get("/sign-in").await.is(200);
    assert_eq!(page.select("#bell[data-live]").len(), 0);
    portal.stranger().get("/notices/waiting?shown=0").await.is(303);
}

#[actix_web::test]
async fn what_one_node_tells_rings_on_another_and_a_node_that_ends_holds_nobody() {
    let mut portal = Portal::open().await;
    portal.leave_jobs();
    let ada = key(&portal, ADA);
    let here = tempfile::tempdir().unwrap();
    let (url, secret) = (portal.config.database_url(), portal.config.data.join("secret.key"));
    let settings =
        [("GUILDHALL_DATABASE_URL", url.as_str()), ("GUILDHALL_SECRET_KEY_FILE", secret.to_str().unwrap())];
    let node = elsewhere(|| Served::start(here.path(), &settings));
    let at = format!("http://{}", node.at);
    let caller = Caller::signed_in(&at, ADA).await;
    assert_eq!(caller.get(&format!("{at}/notices/waiting")).await.status(), 200);
    if Portal::on_postgres() {
        let asked = Instant::now();
        let held = {
            let (caller, at) = (caller.clone(), at.clone());
            actix_web::rt::spawn(async move {
                caller.get(&format!("{at}/notices/waiting?shown=0")).await.status()
            })
        };
        actix_web::rt::time::sleep(Duration::from_millis(300)).await;
        let inner: &guildhall::portal::Portal = &portal;
        elsewhere(|| tell(inner, ada));
        assert_eq!(held.await.unwrap(), 204);
        assert!(asked.elapsed() < Duration::from_secs(5), "{:?}", asked.elapsed());
        assert_eq!(caller.get(&format!("{at}/notices/waiting?shown=0")).await.status(), 200);
    }
    let held = actix_web::rt::spawn(async move {
        let shown = i64::from(Portal::on_postgres());
        caller.get(&format!("{at}/notices/waiting?shown={shown}")).await.status()
    });
    actix_web::rt::time::sleep(Duration::from_millis(500)).await;
    let ending = Instant::now();
    elsewhere(|| node.end());
    assert!(ending.elapsed() < Duration::from_secs(8), "{:?}", ending.elapsed());
    assert_eq!(held.await.unwrap(), 204);
}
