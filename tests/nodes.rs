//! Three processes on one PostgreSQL and one S3, sharing nothing else, are one portal.
//!
//! Needs PostgreSQL (`GUILDHALL_TEST_URL`) and an S3 server (`GUILDHALL_TEST_S3`, an address
//! such as `http://127.0.0.1:5000`: tests/run starts moto). What moto does not tell: how S3
//! refuses or forgets; it keeps everything in memory. (How slow: slow_store.rs.)

use std::time::{Duration, Instant};

use guildhall::access::Rule;

use crate::support::*;

/// Asks until it is so; how long that took.
async fn until(what: &str, mut ask: impl AsyncFnMut() -> bool) -> Duration {
    let began = Instant::now();
    while !ask().await {
        assert!(began.elapsed() < Duration::from_secs(30), "never: {what}");
        actix_web::rt::time::sleep(Duration::from_millis(50)).await;
    }
    began.elapsed()
}

#[actix_web::test]
async fn three_nodes_are_one_portal() {
    let Some(s3) = Bucket::server().filter(|_| Portal::on_postgres()) else {
        return eprintln!("skipped: no PostgreSQL with S3");
    };
    let portal = Portal::open().await;
    let folder = portal.folder(None, "Guides", &Rule::default()).id.to_string();
    let model = portal.into_model();
    let (place, url) = model.place();
    let store = Bucket::make("nodes").await.unwrap().settings(&s3);
    let key = place.join("secret.key");
    let mut settings = vec![
        ("GUILDHALL_DATABASE_URL", url.as_str()),
        ("GUILDHALL_DATABASE_CONNECTIONS", "4"),
        ("GUILDHALL_SECRET_KEY_FILE", key.to_str().unwrap()),
    ];
    settings.extend(store.iter().map(|(name, value)| (*name, value.as_str())));
    let start = |name: &str| {
        let data = place.join(name);
        elsewhere(|| Served::start(&data, &settings))
    };
    let (one, two, three) = (start("one"), start("two"), start("three"));
    let [at_one, at_two, at_three] = [&one, &two, &three].map(|node| format!("http://{}", node.at));

    // Signed in on one, signed in on all; what Carl brings to one, Anna publishes on another.
    let (carl, anna, ada) = (
        Caller::signed_in(&at_one, CARL).await,
        Caller::signed_in(&at_two, ANNA).await,
        Caller::signed_in(&at_three, ADA).await,
    );
    let fields =
        [("folder", folder.as_str()), ("title", "Impeller HX-40"), ("category", "guide"), ("language", "en")];
    let (kind, body) = parts(&fields, "impeller.csv", "part,litres\nquixotium,40\n");
    let answer = carl.post(&format!("{at_one}/library/new/file"), kind, &body).await.unwrap();
    let item = answer.headers()["location"].to_str().unwrap().to_owned();
    assert_eq!(carl.post(&format!("{at_two}{item}/submission"), FORM, "").await.unwrap().status(), 303);
    assert_eq!(anna.post(&format!("{at_two}{item}/publication"), FORM, "").await.unwrap().status(), 303);

    // Found on each within two seconds: by its title at once, by its words once they were read.
    let found = async |at: &str, words: &str| ada.json(&format!("{at}/search?q={words}")).await["total"] == 1;
    for at in [&at_one, &at_two, &at_three] {
        let took = until("found", async || found(at, "impeller").await).await;
        assert!(took < Duration::from_secs(2), "{took:?}");
    }
    for at in [&at_one, &at_two, &at_three] {
        until("read", async || found(at, "quixotium").await).await;
    }
    let page = ada.get(&format!("{at_three}{item}")).await.text().await.unwrap();
    let link = page
        .split('"')
        .find(|part| part.starts_with(&format!("{item}/download/")))
        .expect("a link to the file");
    let file = ada.get(&format!("{at_three}{link}")).await;
    assert_eq!(file.text().await.unwrap(), "part,litres\nquixotium,40\n");

    // A node that is killed takes nothing along; the others go on, and one that is new catches up.
    two.kill();
    let words = |title: &str| format!("folder={folder}&title={title}&body=Hello&category=guide&language=en");
    let late = carl.post(&format!("{at_one}/library/new/page"), FORM, &words("Zephyrine")).await.unwrap();
    let late = late.headers()["location"].to_str().unwrap().to_owned();
    carl.post(&format!("{at_three}{late}/submission"), FORM, "").await.unwrap();
    anna.post(&format!("{at_three}{late}/publication"), FORM, "").await.unwrap();
    let four = start("four");
    let at_four = format!("http://{}", four.at);
    for words in ["zephyrine", "quixotium"] {
        until("caught up", async || found(&at_four, words).await).await;
    }

    // Signed out on one, signed out everywhere, at once.
    assert_eq!(ada.get(&format!("{at_four}/library")).await.status(), 200);
    ada.post(&format!("{at_one}/sign-out"), FORM, "").await.unwrap();
    for at in [&at_one, &at_three, &at_four] {
        assert_eq!(ada.get(&format!("{at}/library")).await.status(), 303, "{at}");
    }
    drop((one, three, four));
}
