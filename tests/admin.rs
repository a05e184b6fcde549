//! Administration: settings, the programme's words, audiences, jobs, the trail.

use diesel::prelude::*;
use guildhall::access::Rule;
use guildhall::demo::NOWAK;
use guildhall::library::{self, NewFolder};
use guildhall::programme::{TermKind, Terms};
use schema::schema::{audiences, folders};

use crate::support::*;

fn term(portal: &Portal, kind: TermKind, code: &str) -> Option<String> {
    let terms = portal.db.read_now(|tx| Ok(Terms::read(tx)?)).unwrap();
    terms.coded(kind, code).map(|term| term.id.to_string())
}

#[actix_web::test]
async fn each_sees_what_they_may_administer() {
    let portal = Portal::open().await;
    let cards = async |who| portal.as_(who).get("/admin").await.is(200).select("main h2 a").len();
    assert!(cards(OTTO).await >= 7);
    assert_eq!(cards(ADA).await, 1, "who may do what is for everybody");
    let page = portal.as_(ADA).get("/admin/roles").await.is(200);
    assert_eq!(page.select("table").len(), 2);
    for path in ["/admin/settings", "/admin/programme", "/admin/audiences", "/admin/jobs", "/admin/audit"] {
        portal.as_(ADA).get(path).await.is(403);
        portal.as_(VERA).get(path).await.is(403);
        portal.as_(OTTO).get(path).await.is(200);
    }
}

#[actix_web::test]
async fn settings_hold_from_the_next_request_on() {
    let portal = Portal::open().await;
    let otto = portal.as_(OTTO);
    let mut fields = otto.get("/admin/settings").await.is(200).form("main form.form");
    for (name, value) in [("vendor", "Haldén"), ("theme", "foundry")] {
        fields.iter_mut().find(|(known, _)| known == name).unwrap().1 = value.to_owned();
    }
    // A box without a tick is not sent.
    fields.retain(|(name, _)| name != "review_required");
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    otto.post("/admin/settings", &fields).await.seen("/admin/settings");
    let page = portal.as_(ADA).get("/").await.is(200);
    assert!(page.has("Haldén"));
    assert!(page.select("link[href*='foundry.css']").len() == 1);
    assert!(portal.stranger().get("/sign-in").await.is(200).has("Ada Nowak"), "still the demo");
    let trail = otto.get("/admin/audit?kind=settings.changed").await.is(200);
    let facts = trail.texts("dl.changes div");
    assert_eq!(facts.len(), 3, "{facts:?}");
    let wrong = [("vendor", ""), ("theme", "../../etc"), ("language", "tlh"), ("time_zone", "Mars/Olympus")];
    assert_eq!(otto.post("/admin/settings", &wrong).await.is(422).select(".problems li").len(), 4);
}

#[actix_web::test]
async fn a_tier_is_added_named_moved_and_taken_away() {
    let portal = Portal::open().await;
    let otto = portal.as_(OTTO);
    let new = [("kind", "tier"), ("name", "Diamond"), ("code", "")];
    otto.post("/admin/programme", &new).await.seen("/admin/programme?kind=tier");
    assert!(otto.post("/admin/programme", &new).await.is(422).has("Another one has this code"));
    let id = term(&portal, TermKind::Tier, "diamond").unwrap();
    let path = format!("/admin/programme/{id}");
    let mut fields = otto.get(&path).await.is(200).form("main form.form");
    fields.iter_mut().find(|(name, _)| name == "name_pl").unwrap().1 = "Diament".to_owned();
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    otto.post(&path, &fields).await.seen("/admin/programme?kind=tier");
    let last = async || otto.get("/admin/programme").await.is(200).texts(".rows h2").pop().unwrap();
    assert_eq!(last().await, "Diamond");
    otto.post(&format!("{path}/order"), &[("move", "up")]).await.seen("/admin/programme?kind=tier");
    assert_ne!(last().await, "Diamond");
    otto.post("/account/language", &[("language", "pl"), ("return", "/")]).await.is(303);
    assert!(otto.get("/partners/new").await.is(200).texts("[name=tier] option").contains(&"Diament".into()));
    otto.post(&format!("{path}/removal"), NOTHING).await.seen("/admin/programme?kind=tier");
    otto.get(&path).await.is(404);
}

#[actix_web::test]
async fn a_word_in_use_cannot_be_taken_away_and_the_page_says_where() {
    let portal = Portal::open().await;
    let otto = portal.as_(OTTO);
    let silver = term(&portal, TermKind::Tier, "silver").unwrap();
    let page = otto.get(&format!("/admin/programme/{silver}")).await.is(200);
    assert!(page.select("form[action$='/removal']").is_empty());
    assert!(page.has("firms"), "{}", page.text());
    otto.post(&format!("/admin/programme/{silver}/removal"), NOTHING).await.is(409);
    // Used by nothing but a rule.
    otto.post("/admin/programme", &[("kind", "region"), ("name", "Moon")]).await.is(303);
    let moon = term(&portal, TermKind::Region, "moon").unwrap();
    otto.post("/admin/audiences", &[("name", "Lunar"), ("regions", "moon")]).await.seen("/admin/audiences");
    assert!(otto.get(&format!("/admin/programme/{moon}")).await.is(200).has("1 named audience"));
    otto.post(&format!("/admin/programme/{moon}/removal"), NOTHING).await.is(409);
}

#[actix_web::test]
async fn an_audience_says_in_words_whom_it_means_and_how_many() {
    let portal = Portal::open().await;
    let otto = portal.as_(OTTO);
    let rule = [("name", "Polish sellers"), ("regions", "cee"), ("roles", "seller"), ("languages", "pl")];
    otto.post("/admin/audiences", &rule).await.seen("/admin/audiences");
    let page = otto.get("/admin/audiences").await.is(200);
    let row = page.select(".rows li").into_iter().find(|row| row.text.contains("Polish sellers")).unwrap();
    let said = "Region: Central and Eastern Europe · Role: Seller · Language: Polish";
    assert!(row.text.contains(said), "{}", row.text);
    assert!(row.text.contains("1 person"), "Ada alone: {}", row.text);
    assert!(row.text.contains("Not used anywhere"), "{}", row.text);
    let again = otto.post("/admin/audiences", &[("name", "polish SELLERS")]).await.is(422);
    assert!(again.has("Another audience has this name"));
    let wrong = otto.post("/admin/audiences", &[("name", "Kings"), ("roles", "king")]).await.is(422);
    assert_eq!(wrong.select(".problems a[href='#field-rule']").len(), 1);
}

#[actix_web::test]
async fn an_audience_that_is_edited_moves_what_uses_it() {
    let portal = Portal::open().await;
    let otto = portal.as_(OTTO);
    otto.post("/admin/audiences", &[("name", "Some"), ("tiers", "gold")]).await.seen("/admin/audiences");
    let link = otto.get("/admin/audiences").await.first(".rows a").attr("href").unwrap().to_owned();
    let named = link.rsplit('/').next().unwrap().parse::<guildhall::programme::AudienceId>().unwrap();
    let folder = portal
        .db
        .write_now(|tx| {
            let words = [("en".to_owned(), "Price lists".to_owned(), String::new())];
            let new = NewFolder {
                parent: None,
                position: 1,
                sort: library::Sort::Title,
                named_audience: Some(named.0),
                rule: Rule::default(),
                words: &words,
            };
            library::add_folder(tx, &new)
        })
        .unwrap();
    let audience = || -> String {
        let asked = folders::table
            .inner_join(audiences::table.on(audiences::id.eq(folders::audience_id)))
            .filter(folders::id.eq(folder.id))
            .select(audiences::rule);
        portal.db.read_now(|tx| Ok(asked.first(tx.conn())?)).unwrap()
    };
    assert_eq!(audience(), r#"{"tiers":["gold"]}"#);
    otto.post(&link, &[("name", "Some"), ("tiers", "gold"), ("tiers", "silver")])
        .await
        .seen("/admin/audiences");
    assert_eq!(audience(), r#"{"tiers":["gold","silver"]}"#);
    assert!(otto.get(&link).await.is(200).select("form[action$='/removal']").is_empty());
    otto.post(&format!("{link}/removal"), NOTHING).await.is(409);
}

#[actix_web::test]
async fn a_job_that_was_set_aside_is_seen_and_tried_again() {
    let mut portal = Portal::open().await;
    portal.leave_jobs();
    Hopeless::set_aside(&portal);
    let otto = portal.as_(OTTO);
    let page = otto.get("/admin/jobs").await.is(200);
    assert!(page.has("nobody knows how to do"), "{}", page.text());
    let form = page.first("form[action$='/retry']");
    otto.post(form.attr("action").unwrap(), NOTHING).await.seen("/admin/jobs?state=failed");
    assert!(otto.get("/admin/jobs?state=waiting").await.is(200).has("hopeless"));
    otto.post(form.attr("action").unwrap(), NOTHING).await.is(404);
}

#[actix_web::test]
async fn the_trail_is_read_by_kind_person_record_firm_and_day() {
    let portal = Portal::open().await;
    let vera = portal.as_(VERA);
    let path = format!("/partners/{}", portal.firm(NOWAK));
    vera.post(&format!("{path}/closing"), NOTHING).await.is(303);
    portal.clock.advance(chrono::TimeDelta::days(2));
    // Sessions do not last that long: both sign in anew.
    let (otto, vera) = (portal.elsewhere(OTTO), portal.elsewhere(VERA));
    vera.post(&format!("{path}/opening"), NOTHING).await.is(303);
    let lines = async |query: &str| {
        otto.get(&format!("/admin/audit?{query}")).await.is(200).texts("tbody td:first-child b")
    };
    assert_eq!(lines("kind=firm.closed").await, ["Firm closed"]);
    assert_eq!(lines("subject=firm").await, ["Firm opened again", "Firm closed"]);
    assert_eq!(lines("firm=nowak&person=hoffmann").await, ["Firm opened again", "Firm closed"]);
    assert_eq!(lines("firm=brightwater").await.len(), 0);
    assert_eq!(lines("firm=nowak&to=2026-11-24").await, ["Firm closed"]);
    assert_eq!(lines("firm=nowak&from=2026-11-25&to=2026-11-26").await, ["Firm opened again"]);
    assert_eq!(lines(&format!("firm={}", portal.firm(NOWAK))).await.len(), 2);
    let page = otto.get(&path).await.is(200);
    assert!(page.has("Firm closed"), "the firm's own page tells it too");
    let file = otto.get("/admin/audit/export.csv?firm=nowak").await.is(200).html();
    assert_eq!(file.lines().count(), 3, "{file}");
    assert!(file.contains("firm.closed") && file.contains("127.0.0.1"));
}

#[actix_web::test]
async fn a_day_begins_at_midnight_where_the_reader_is() {
    let portal = Portal::open().await;
    let otto = portal.as_(OTTO);
    // 23:30 UTC on the 24th is the 25th in Berlin, where Otto is.
    portal.clock.advance(chrono::TimeDelta::minutes(13 * 60 + 30));
    let path = format!("/partners/{}/closing", portal.firm(NOWAK));
    portal.as_(VERA).post(&path, NOTHING).await.is(303);
    let rows = async |query: &str| {
        otto.get(&format!("/admin/audit?kind=firm.closed&{query}")).await.is(200).select("tbody tr").len()
    };
    assert_eq!(rows("to=2026-11-24").await, 0);
    assert_eq!(rows("from=2026-11-25").await, 1);
}

#[actix_web::test]
async fn health_names_the_database() {
    let portal = Portal::open().await;
    let page = portal.as_(OTTO).get("/admin/health").await.is(200);
    assert!(page.has(if Portal::on_postgres() { "PostgreSQL" } else { "SQLite" }));
}

#[test]
fn every_kind_of_event_and_job_has_words() {
    let english = guildhall::ui::language::Words::of("en");
    let mut missing = Vec::new();
    for (name, source) in crate::tidy::files("src", &["rs"]) {
        let quoted = |mark: &str| -> Vec<String> {
            let after = source.split(mark).skip(1).map(|after| after.trim_start().trim_start_matches('"'));
            after.filter_map(|after| Some(after.split_once('"')?.0.to_owned())).collect()
        };
        let kind =
            |word: &str| word.chars().all(|letter| letter.is_ascii_lowercase() || "._-".contains(letter));
        let events = [
            "Event::new(",
            "Event::of(",
            "\"item.",
            "\"version.",
            "\"edition.",
            "\"folder.",
            "\"firm.",
            "\"deal.",
            "\"lead.",
        ];
        for mark in events {
            let noun = mark.trim_start_matches('"').trim_end_matches('(');
            for word in quoted(mark) {
                let word = if mark.starts_with('"') { format!("{noun}{word}") } else { word };
                let key = format!("event-{}", word.replace(['.', '_'], "-"));
                if word.contains('.') && kind(&word) && !english.has(&key) {
                    missing.push(format!("{name}: {key}"));
                }
            }
        }
        for word in quoted("const KIND: &'static str = ") {
            let key = format!("job-{word}");
            if kind(&word) && !english.has(&key) {
                missing.push(format!("{name}: {key}"));
            }
        }
    }
    assert!(missing.is_empty(), "nobody says {missing:#?}");
}

#[actix_web::test]
async fn a_single_firm_is_found_by_name_and_ticked_into_an_audience() {
    let portal = Portal::open().await;
    let otto = portal.as_(OTTO);
    let looking = [("name", "Just them"), ("tiers", "silver"), ("find_firm", "nowak"), ("find", "yes")];
    let page = otto.post("/admin/audiences", &looking).await.is(200);
    assert_eq!(page.first("[name=name]").attr("value"), Some("Just them"), "what was typed is kept");
    let nowak = portal.firm(NOWAK).to_string();
    assert_eq!(page.first("[name=firms]").attr("value"), Some(nowak.as_str()));
    let unknown = [("name", "Just them"), ("find_firm", "nobody of this name"), ("find", "yes")];
    otto.post("/admin/audiences", &unknown).await.is(422);
    // Enter in an empty box sends the whole form.
    let ticked = [("name", "Just them"), ("firms", nowak.as_str()), ("find_firm", " "), ("find", "yes")];
    otto.post("/admin/audiences", &ticked).await.seen("/admin/audiences");
    let row = otto.get("/admin/audiences").await.is(200).first(".rows li").text;
    assert!(row.contains("Firm: Nowak Systemy") && row.contains("fits 1 firm now"), "{row}");
    let trail = otto.get("/admin/audit?kind=audience.added").await.is(200);
    assert!(trail.has("Firm: Nowak Systemy"), "{}", trail.text());
}
