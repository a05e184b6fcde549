//! What people consent to, and how long records are kept.

use chrono::TimeDelta;
use diesel::prelude::*;
use guildhall::events::chain;
use guildhall::jobs;
use guildhall::privacy::KeepRetention;
use schema::schema::{events, search_queries};

use crate::support::*;

/// Asks for a consent as Otto does.
async fn asked(portal: &Portal) -> String {
    let words = [("title_en", "News by mail"), ("wording_en", "You may write to me.")];
    portal.as_(OTTO).post("/admin/consents", &words).await.seen("/admin/consents");
    let page = portal.as_(OTTO).get("/admin/consents").await.is(200);
    page.first("tbody a").attr("href").unwrap().to_owned()
}

#[actix_web::test]
async fn an_answer_says_which_words_it_was_given_to_and_new_words_ask_again() {
    let portal = Portal::open().await;
    let purpose = asked(&portal).await;
    let id = purpose.rsplit('/').next().unwrap().to_owned();
    let bob = portal.as_(BOB);
    assert!(bob.get("/").await.has("You are asked for one consent."));
    let version = format!("{id}_version");
    bob.post("/account/consents", &[(&id, "yes"), (&version, "1")]).await.is(303);
    assert!(!bob.get("/").await.has("You are asked for one consent."));
    // Saying the same again adds nothing; another answer stands beside the first.
    bob.post("/account/consents", &[(&id, "yes"), (&version, "1")]).await.is(303);
    bob.post("/account/consents", &[(&id, "no"), (&version, "1")]).await.is(303);
    let counted = |portal: &Portal| -> i64 {
        use schema::schema::consents;
        portal.db.read_now(|tx| Ok(consents::table.count().get_result(tx.conn())?)).unwrap()
    };
    assert_eq!(counted(&portal), 2);
    let other = [("title_en", "News by mail"), ("wording_en", "You may call me."), ("active", "yes")];
    portal.as_(OTTO).post(&purpose, &other).await.is(303);
    let page = bob.get("/account/consents").await.is(200);
    assert!(page.has("You may call me.") && page.has("New words"));
    assert!(page.select("input[checked]").is_empty());
    // An answer to the old words, sent late, is none to the new.
    bob.post("/account/consents", &[(&id, "yes"), (&version, "1")]).await.is(303);
    assert_eq!(counted(&portal), 2);
    // Nobody is asked any more.
    let stopped = [("title_en", "News by mail"), ("wording_en", "You may call me.")];
    portal.as_(OTTO).post(&purpose, &stopped).await.is(303);
    assert!(!bob.get("/").await.has("You are asked for one consent."));
}

#[actix_web::test]
async fn a_consent_without_words_comes_back_as_it_was_typed() {
    let portal = Portal::open().await;
    let page = portal.as_(OTTO).post("/admin/consents", &[("title_de", "Neuigkeiten")]).await.is(422);
    assert_eq!(page.first("input[name=title_de]").attr("value"), Some("Neuigkeiten"));
    assert_eq!(page.select(".error").len(), 1);
    portal.as_(OTTO).post("/admin/consents", NOTHING).await.is(422);
}

fn searched(portal: &Portal, days_ago: i64) {
    portal
        .db
        .write_now(|tx| {
            let at = tx.now - TimeDelta::days(days_ago);
            diesel::insert_into(search_queries::table)
                .values((
                    search_queries::at.eq(at),
                    search_queries::words.eq("valve"),
                    search_queries::words_key.eq("valve"),
                    search_queries::language.eq("en"),
                    search_queries::results.eq(1i64),
                ))
                .execute(tx.conn())?;
            Ok(())
        })
        .unwrap();
}

/// The form of the page, with some days changed.
async fn kept_for(portal: &Portal, changes: &[(&str, &str)]) -> Page {
    let form = portal.as_(OTTO).get("/admin/retention").await.is(200).form("main form.form");
    let typed: Vec<(&str, &str)> = form
        .iter()
        .map(|(name, value)| {
            let change = changes.iter().find(|(changed, _)| changed == name);
            (name.as_str(), change.map_or(value.as_str(), |(_, days)| *days))
        })
        .collect();
    portal.as_(OTTO).post("/admin/retention", &typed).await
}

fn night(portal: &Portal) {
    portal.db.write_now(|tx| jobs::enqueue(tx, &KeepRetention)).unwrap();
    portal.run_jobs();
}

#[actix_web::test]
async fn what_is_older_than_its_days_goes_at_night_and_the_page_says_so_before() {
    let portal = Portal::open().await;
    for days in [1, 100, 200, 300] {
        searched(&portal, days);
    }
    let left = |portal: &Portal| -> i64 {
        portal.db.read_now(|tx| Ok(search_queries::table.count().get_result(tx.conn())?)).unwrap()
    };
    assert!(portal.as_(OTTO).get("/admin/retention").await.has("Tonight would go: 2"));
    assert_eq!(left(&portal), 4);
    kept_for(&portal, &[("searches", "90")]).await.seen("/admin/retention");
    assert!(portal.as_(OTTO).get("/admin/retention").await.has("Tonight would go: 3"));
    night(&portal);
    assert_eq!(left(&portal), 1);
    let page = kept_for(&portal, &[("searches", "3")]).await.is(422);
    assert_eq!(page.first("input[name=searches]").attr("value"), Some("3"));
    kept_for(&portal, &[("searches", "0")]).await.seen("/admin/retention");
    portal.clock.advance(TimeDelta::days(4000));
    night(&portal);
    assert_eq!(left(&portal), 1);
}

#[actix_web::test]
async fn old_lines_of_the_trail_fall_silent_but_for_who_is_held_and_the_chain_stays_good() {
    let portal = Portal::open().await;
    for email in [ADA, BOB, OTTO] {
        portal.as_(email).get("/account").await.is(200);
    }
    let ada = portal.person(ADA);
    portal.as_(OTTO).post(&format!("/people/{ada}/hold"), &[("reason", "A lawsuit")]).await.is(303);
    kept_for(&portal, &[("audit", "365")]).await.seen("/admin/retention");
    portal.clock.advance(TimeDelta::days(400));
    night(&portal);
    let told: Vec<(Option<i64>, Option<i64>)> = portal
        .db
        .read_now(|tx| {
            let old = tx.now - TimeDelta::days(365);
            let lines = events::table.filter(events::at.lt(old)).filter(events::salt.ne(""));
            Ok(lines.select((events::person_id, events::subject_id)).load(tx.conn())?)
        })
        .unwrap();
    let hers = |(by, of): &(Option<i64>, Option<i64>)| *by == Some(ada.0) || *of == Some(ada.0);
    assert!(told.len() >= 2 && told.iter().all(hers), "{told:?}");
    portal.db.write_now(|tx| Ok(chain::link(tx)?)).unwrap();
    let checked = chain::verify(&portal, None).unwrap();
    assert!(checked.is_good() && checked.erased > 0, "{checked:?}");
}
