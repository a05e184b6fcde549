//! A store of files that is slow keeps those waiting who want a file, and nobody else.
//!
//! Needs an S3 server (`GUILDHALL_TEST_S3`: tests/run starts moto); the line to it is slow.

use std::time::{Duration, Instant};

use guildhall::access::Rule;

use crate::support::*;

#[actix_web::test]
async fn a_slow_store_of_files_holds_up_only_who_wants_a_file() {
    let Some(bucket) = Bucket::make("slow").await else {
        return eprintln!("skipped: no S3");
    };
    let portal = Portal::open().await;
    let folder = portal.folder(None, "Guides", &Rule::default()).id.to_string();
    let (place, url) = portal.into_model().place_kept();
    let s3 = Bucket::server().unwrap().replace("http://", "").parse().unwrap();
    let line = slow_line(s3, Duration::from_millis(700), 40_000);
    let mut settings = bucket.settings(&format!("http://{line}"));
    settings.push(("GUILDHALL_DATABASE_URL", url));
    settings.push(("GUILDHALL_SECRET_KEY_FILE", place.path().join("secret.key").display().to_string()));
    let settings: Vec<(&str, &str)> = settings.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let served = elsewhere(|| Served::start(&place.path().join("data"), &settings));
    let at = format!("http://{}", served.at);
    let carl = Caller::signed_in(&at, CARL).await;

    // Two hundred kilobytes: five seconds down this line.
    let text = "part,litres\nquixotium,40\n".repeat(8_000);
    let fields = [("folder", folder.as_str()), ("category", "guide"), ("language", "en")];
    let (kind, body) = parts(&fields, "parts.csv", &text);
    let bringing = Instant::now();
    let answer = carl.post(&format!("{at}/library/new/file"), kind, &body).await.unwrap();
    assert_eq!(answer.status(), 303);
    assert!(bringing.elapsed() > Duration::from_millis(700), "the line is slow: {:?}", bringing.elapsed());
    let item = answer.headers()["location"].to_str().unwrap().to_owned();

    let page = carl.get(&format!("{at}{item}")).await.text().await.unwrap();
    let link = page.split('"').find(|part| part.starts_with(&format!("{item}/download/"))).unwrap();
    let link = format!("{at}{link}");
    // Twelve want the file: more than there are threads.
    let wanting: Vec<_> = (0..12)
        .map(|_| {
            let (carl, link) = (carl.clone(), link.clone());
            actix_web::rt::spawn(async move { carl.get(&link).await.text().await.unwrap() })
        })
        .collect();
    actix_web::rt::time::sleep(Duration::from_secs(1)).await;
    let mut slowest = Duration::ZERO;
    while !wanting.iter().all(|it| it.is_finished()) {
        let asked = Instant::now();
        assert_eq!(carl.get(&format!("{at}/library")).await.status(), 200);
        slowest = slowest.max(asked.elapsed());
        actix_web::rt::time::sleep(Duration::from_millis(50)).await;
    }
    assert!(slowest > Duration::ZERO, "nobody asked for a page meanwhile");
    assert!(slowest < Duration::from_millis(900), "a page took {slowest:?}");
    for file in wanting {
        assert!(file.await.unwrap() == text, "each has the whole file");
    }
}
