//! Finding: what changed is found, what is hidden leaves no trace.

use chrono::TimeDelta;
use diesel::prelude::*;
use guildhall::access::Rule;
use guildhall::finding::Finder;
use guildhall::library::Status;
use guildhall::partners::{self, FirmKind, NewFirm};
use guildhall::portal::Portal as Node;
use schema::schema::{changes, items, search_queries};
use serde_json::Value;

use crate::support::*;

/// Follows the feed to its end, on a thread that may block.
fn catch_up(node: &Node) {
    std::thread::scope(|scope| scope.spawn(|| Finder::catch_up(node).unwrap()).join().unwrap());
}

fn add_firm(node: &Node, name: &str) {
    node.db
        .write_now(|tx| {
            let new = NewFirm {
                kind: FirmKind::Partner,
                parent: None,
                distributor: None,
                name,
                tier: None,
                region: None,
                partner_type: None,
                country: "PL",
                city: "Radom",
                website: "",
                language: "pl",
                time_zone: "Europe/Warsaw",
                channel_manager: None,
            };
            partners::add(tx, &new)?;
            Ok(())
        })
        .unwrap();
}

fn titles(answer: &Value) -> Vec<String> {
    answer["hits"].as_array().unwrap().iter().map(|hit| hit["title"].as_str().unwrap().to_owned()).collect()
}

fn generation(node: &Node) -> String {
    std::fs::read_to_string(node.config.data.join("search/CURRENT")).unwrap()
}

#[actix_web::test]
async fn a_change_is_found_once_the_index_caught_up() {
    let portal = Portal::open().await;
    catch_up(&portal);
    assert_eq!(portal.as_(VERA).ask("/search?q=Wodomierze").await.json()["total"], 0);
    add_firm(&portal, "Wodomierze Radom");
    catch_up(&portal);
    let answer = portal.as_(VERA).ask("/search?q=wodomierz").await.is(200).json();
    assert_eq!(titles(&answer), ["Wodomierze Radom"]);
    let page = portal.as_(VERA).get("/search?q=wodomierz").await.is(200);
    assert_eq!(page.texts(".hits h2"), ["Wodomierze Radom"]);
    assert_eq!(page.texts(".hits mark"), ["Wodomierze"]);
}

#[actix_web::test]
async fn a_firm_finds_itself_and_no_other() {
    let portal = Portal::open().await;
    catch_up(&portal);
    assert_eq!(titles(&portal.as_(VERA).ask("/search?q=Brightwater").await.json()), ["Brightwater Controls"]);
    assert_eq!(portal.as_(ADA).ask("/search?q=Brightwater").await.json()["total"], 0);
    assert_eq!(titles(&portal.as_(ADA).ask("/search?q=Nowak").await.json()), ["Nowak Systemy"]);
}

/// What a seller sees of a search: the answer, the offers, the page.
async fn traces(portal: &Portal, words: &str) -> (Value, Value, String) {
    let ada = portal.as_(ADA);
    let page = ada.get(&format!("/search?q={words}")).await.is(200);
    (
        ada.ask(&format!("/search?q={words}")).await.is(200).json(),
        ada.ask(&format!("/search/suggest?q={words}")).await.is(200).json(),
        page.first("main").html,
    )
}

#[actix_web::test]
async fn what_is_hidden_leaves_no_trace() {
    let portal = Portal::open().await;
    catch_up(&portal);
    let questions =
        ["", "Nowak", "Nowakk", "Nova", "Nowakowski", "Zaworrnia", "Zawornia", "systemy", "Radom"];
    let mut before = Vec::new();
    for words in questions {
        before.push(traces(&portal, words).await);
    }
    for name in ["Nowakowski Zawornia", "Nowak Zawornia", "Novak Systems", "Zawornia Radom"] {
        add_firm(&portal, name);
    }
    catch_up(&portal);
    assert_eq!(portal.as_(VERA).ask("/search?q=Zawornia").await.json()["total"], 3);
    let offered = portal.as_(VERA).ask("/search/suggest?q=zaw").await.json();
    assert_eq!(offered["suggestions"].as_array().unwrap().len(), 3);
    assert_eq!(portal.as_(VERA).ask("/search?q=Zaworrnia").await.json()["corrected"], "zawornia");
    for (words, before) in questions.into_iter().zip(before) {
        assert_eq!(traces(&portal, words).await, before, "{words:?}");
    }
}

#[actix_web::test]
async fn documents_not_meant_for_a_reader_leave_no_trace() {
    let portal = Portal::open().await;
    let everybody = portal.folder(None, "Pumps", &Rule::default());
    portal.put(Put::page(&everybody, "Pump guide", "How a centrifugal pump is primed.")).await;
    portal.put(Put::page(&everybody, "Seal kit", "Which seals go with a pump.")).await;
    catch_up(&portal);
    let questions =
        ["", "pump", "pumps guide", "pumq", "zirconium", "zirconiun", "seal -guide", "\"pump guide\""];
    let questions = questions.map(|words| words.replace(' ', "+").replace('"', "%22"));
    let mut before = Vec::new();
    for words in &questions {
        before.push(traces(&portal, words).await);
    }
    let rival =
        Rule { firms: Some([portal.firm("Brightwater Controls").to_string()].into()), ..Rule::default() };
    let words = "Zirconium pump seals, a pump guide of guides.";
    portal.put(Put { see: rival, ..Put::page(&everybody, "Zirconium pump", words) }).await;
    portal.put(Put { status: Status::Draft, ..Put::page(&everybody, "Pump draft zirconium", words) }).await;
    let soon = portal.put(Put::page(&everybody, "Pump of tomorrow", words)).await;
    let late = portal.put(Put::page(&everybody, "Pump of yesterday", words)).await;
    portal
        .db
        .write_now(|tx| {
            let (day, now) = (TimeDelta::days(1), tx.now);
            tx.changed("item", soon.0);
            tx.changed("item", late.0);
            diesel::update(items::table.find(soon))
                .set(items::publish_at.eq(now + day))
                .execute(tx.conn())?;
            diesel::update(items::table.find(late)).set(items::expire_at.eq(now - day)).execute(tx.conn())?;
            Ok(())
        })
        .unwrap();
    catch_up(&portal);
    for (words, before) in questions.iter().zip(before) {
        assert_eq!(traces(&portal, words).await, before, "{words:?}");
    }
    let zirconium = "/search?q=zirconium&sort=newest";
    assert_eq!(titles(&portal.as_(BOB).ask(zirconium).await.json()), ["Zirconium pump"]);
    assert_eq!(
        portal.as_(CARL).ask(zirconium).await.json()["total"],
        4,
        "editors see what is to come and what was"
    );
    // Its day comes without anything being changed.
    portal.clock.advance(TimeDelta::days(2));
    assert_eq!(titles(&portal.elsewhere(ADA).ask(zirconium).await.json()), ["Pump of tomorrow"]);
}

#[actix_web::test]
async fn an_answer_says_where_and_what() {
    let portal = Portal::open().await;
    catch_up(&portal);
    let answer = portal.as_(VERA).ask("/search?q=Polska&type=partner").await.is(200);
    assert_eq!(answer.header("content-type"), Some("application/json"));
    let answer = answer.json();
    assert_eq!(answer["total"], 1);
    assert_eq!(answer["pages"], 1);
    assert_eq!(answer["corrected"], Value::Null);
    assert_eq!(answer["facets"]["type"], serde_json::json!([{ "value": "partner", "count": 1 }]));
    let hit = &answer["hits"][0];
    assert_eq!(hit["title"], "Nowak Systemy");
    assert_eq!(hit["url"], format!("/partners/{}", portal.firm("Nowak Systemy")));
    assert_eq!((&hit["kind"], &hit["source"]), (&"partner".into(), &"partners".into()));
    for name in ["lang", "place", "passage", "file", "version", "updated", "page"] {
        assert!(hit.get(name).is_some(), "{name} in {hit}");
    }
    let offered = portal.as_(VERA).ask("/search/suggest?q=now").await.is(200).json();
    assert_eq!(offered["suggestions"][0]["title"], "Nowak Systemy");
    assert_eq!(offered["suggestions"][0]["kind"], "Partner");
    assert_eq!(offered["suggestions"][0]["url"], hit["url"]);
}

#[actix_web::test]
async fn facets_narrow_and_widen() {
    let portal = Portal::open().await;
    catch_up(&portal);
    let all = portal.as_(VERA).get("/search").await.is(200);
    let tier = all.select(".facets a").into_iter().find(|link| link.attr("href").unwrap().contains("tier="));
    let tier = tier.expect("a tier to choose");
    let narrowed = portal.as_(VERA).get(tier.attr("href").unwrap()).await.is(200);
    let count = tier.text.rsplit(' ').next().unwrap().to_owned();
    assert_eq!(narrowed.select(".hits > li").len().to_string(), count);
    assert_eq!(narrowed.texts(".facets [aria-current]"), [tier.text]);
    assert_eq!(narrowed.first(".narrowed a").attr("href"), Some("/search?q="));
}

#[actix_web::test]
async fn any_question_is_answered() {
    let portal = Portal::open().await;
    catch_up(&portal);
    let long = format!("q={}", "a%20".repeat(3000));
    let strange = [
        "",
        "q",
        "q=",
        "q=%00",
        "q=%FF%FE",
        "q=%22%22%22",
        "q=-",
        "q=-a",
        "q=tag:",
        "q=kind:%22a",
        "q=(((",
        "q=AND+OR+NOT",
        "q=*",
        "q=%5B1+TO+2%5D",
        "q=a%27%3B--",
        "q=%F0%9F%92%A7",
        "q=%E2%80%AE%D9%85",
        "page=0",
        "q=nowak&page=-1",
        "q=nowak&page=99999999999999999999",
        "q=nowak&page=501",
        "q=nowak&lang=%00",
        "type=&type=",
        "q=nowak&changed=9999-99",
        "q=nowak&changed=2026-11-24",
        "q=nowak&sort=%3Cscript%3E",
        "q=%zz",
        "=&=&&&",
        "q=a&q=b",
        "q=nowak&changed=month&lang=pl&product=x&tier=y&tag=z&type=w",
        long.as_str(),
    ];
    for query in strange {
        let page = portal.as_(ADA).get(&format!("/search?{query}")).await.is(200);
        assert!(!page.has("<script>"), "{query}");
        portal.as_(ADA).ask(&format!("/search?{query}")).await.is(200).json();
        portal.as_(ADA).ask(&format!("/search/suggest?{query}")).await.is(200).json();
    }
    // All of it can be written down, on either database.
    catch_up(&portal);
}

#[actix_web::test]
async fn what_is_asked_is_counted_and_who_asked_is_not() {
    let portal = Portal::open().await;
    catch_up(&portal);
    portal.as_(ADA).get("/search?q=%20Zaw%C3%B3r%20%20HX-40").await.is(200);
    portal.as_(ADA).get("/search?q=nowak").await.is(200);
    // A part of an answer and its next page are no new questions.
    portal.as_(ADA).get("/search?q=nowak&page=2").await.is(200);
    portal.as_(ADA).get("/search?q=nowak&type=partner").await.is(200);
    portal.as_(ADA).get("/search").await.is(200);
    catch_up(&portal);
    let rows: Vec<(String, String, String, Option<i64>, i64)> = portal
        .db
        .read_now(|tx| {
            Ok(search_queries::table
                .order(search_queries::id)
                .select((
                    search_queries::words,
                    search_queries::words_key,
                    search_queries::language,
                    search_queries::tier_id,
                    search_queries::results,
                ))
                .load(tx.conn())?)
        })
        .unwrap();
    let told: Vec<_> =
        rows.iter().map(|row| (row.0.as_str(), row.1.as_str(), row.2.as_str(), row.4)).collect();
    assert_eq!(told, [("Zawór HX-40", "zawor hx-40", "pl", 0), ("nowak", "nowak", "pl", 1)]);
    assert!(rows[0].3.is_some());
}

#[actix_web::test]
async fn an_index_goes_on_where_it_stopped() {
    let portal = Portal::open().await;
    let first = portal.twin();
    catch_up(&first);
    let (sequence, built) = (first.finder.index().unwrap().sequence(), generation(&first));
    assert!(sequence > 0);
    std::thread::spawn(move || drop(first)).join().unwrap();
    add_firm(&portal, "Wodomierze Radom");
    let second = portal.twin();
    assert_eq!(second.finder.index().unwrap().sequence(), sequence);
    catch_up(&second);
    assert_eq!(second.finder.index().unwrap().sequence(), sequence + 1);
    assert_eq!(generation(&second), built, "it was not built anew");
    std::thread::spawn(move || drop(second)).join().unwrap();
    catch_up(&portal);
    assert_eq!(portal.as_(VERA).ask("/search?q=wodomierze").await.json()["total"], 1);
}

#[actix_web::test]
async fn two_processes_have_an_index_each() {
    let portal = Portal::open().await;
    let other = portal.twin();
    catch_up(&portal);
    catch_up(&other);
    add_firm(&portal, "Wodomierze Radom");
    catch_up(&portal);
    catch_up(&other);
    assert_eq!(portal.finder.index().unwrap().len(), other.finder.index().unwrap().len());
    std::thread::spawn(move || drop(other)).join().unwrap();
}

/// Changes the feed behind the index's back, and looks whether it is built anew.
async fn is_built_anew_after(act: impl FnOnce(&mut guildhall::db::Tx<'_>) -> QueryResult<usize>) -> bool {
    let portal = Portal::open().await;
    let first = portal.twin();
    catch_up(&first);
    let built = generation(&first);
    std::thread::spawn(move || drop(first)).join().unwrap();
    portal.db.write_now(|tx| Ok(act(tx)?)).unwrap();
    catch_up(&portal);
    catch_up(&portal);
    let newest: Option<i64> = portal
        .db
        .read_now(|tx| Ok(changes::table.select(diesel::dsl::max(changes::seq)).first(tx.conn())?))
        .unwrap();
    assert_eq!(portal.finder.index().unwrap().sequence(), newest.unwrap_or(0) as u64);
    assert_eq!(titles(&portal.as_(VERA).ask("/search?q=Nowak").await.json()), ["Nowak Systemy"]);
    generation(&portal) != built
}

#[actix_web::test]
async fn an_index_ahead_of_a_restored_database_is_built_anew() {
    assert!(is_built_anew_after(|tx| diesel::delete(changes::table.filter(changes::seq.gt(2))).execute(tx.conn())).await);
}

#[actix_web::test]
async fn an_index_that_missed_changes_is_built_anew() {
    let torn = |tx: &mut guildhall::db::Tx<'_>| {
        let newest: Option<i64> = changes::table.select(diesel::dsl::max(changes::seq)).first(tx.conn())?;
        let now = tx.now;
        diesel::insert_into(changes::table)
            .values((
                changes::seq.eq(newest.unwrap_or(0) + 100),
                changes::source.eq("firm"),
                changes::record_id.eq(1i64),
                changes::at.eq(now),
            ))
            .execute(tx.conn())
    };
    assert!(is_built_anew_after(torn).await);
    assert!(!is_built_anew_after(|_| Ok(0)).await);
}

#[actix_web::test]
async fn synonyms_hold_from_the_next_search_on() {
    let portal = Portal::open().await;
    catch_up(&portal);
    let search = async || portal.as_(VERA).ask("/search?q=wodociag").await.is(200).json()["total"].clone();
    assert_eq!(search().await, 0);
    portal
        .as_(CARL)
        .post("/admin/search/synonyms", &[("words", "wodociąg\nNowak")])
        .await
        .seen("/admin/search#synonyms");
    assert_eq!(search().await, 1);
    let desk = portal.as_(CARL).get("/admin/search").await.is(200);
    let edit = desk.first("#synonyms a[href$='/edit']").attr("href").unwrap().to_owned();
    let address = edit.trim_end_matches("/edit");
    assert!(portal.as_(CARL).get(&edit).await.is(200).has("wodociąg"));
    portal.as_(CARL).post(address, &[("words", "wodociąg, Brightwater"), ("language", "")]).await.is(303);
    assert_eq!(titles(&portal.as_(VERA).ask("/search?q=wodociag").await.json()), ["Brightwater Controls"]);
    portal.as_(CARL).post(&format!("{address}/deletion"), NOTHING).await.is(303);
    assert_eq!(search().await, 0);
    portal.as_(CARL).get(&edit).await.is(404);
}

#[actix_web::test]
async fn synonyms_that_help_nobody_come_back_as_typed() {
    let portal = Portal::open().await;
    let page = portal
        .as_(CARL)
        .post("/admin/search/synonyms", &[("words", "<b>valve"), ("language", "")])
        .await
        .is(422);
    assert_eq!(page.first("textarea").text, "<b>valve");
    assert!(page.has("at least two"));
    portal.as_(ADA).post("/admin/search/synonyms", &[("words", "a, b")]).await.is(403);
    portal.as_(ADA).get("/admin/search").await.is(403);
}

#[actix_web::test]
async fn the_desk_lists_what_was_asked_in_vain_and_what_it_finds_today() {
    let portal = Portal::open().await;
    catch_up(&portal);
    for _ in 0..3 {
        portal.as_(ADA).get("/search?q=wodomierze").await.is(200);
    }
    portal.as_(BOB).get("/search?q=Wodomierze").await.is(200);
    portal.as_(ADA).get("/search?q=nowak").await.is(200);
    add_firm(&portal, "Wodomierze Radom");
    catch_up(&portal);
    let desk = portal.as_(OTTO).get("/admin/search").await.is(200);
    let cells = |row: usize| desk.texts(&format!("#vain tbody tr:nth-child({row}) td"));
    assert_eq!([&cells(1)[0], &cells(1)[1], &cells(1)[3], &cells(1)[5]], ["wodomierze", "Polish", "3", "1"]);
    assert_eq!([&cells(2)[0], &cells(2)[1], &cells(2)[3]], ["Wodomierze", "English", "1"]);
    assert!(desk.first("#vain header p").text.contains("4 of 5"), "{}", desk.first("#vain header p").text);
    assert_eq!(desk.texts("#often tbody tr td:nth-child(2)"), ["4", "1"]);
    let only = portal.as_(OTTO).get("/admin/search?language=en").await.is(200);
    assert_eq!(only.select("#vain tbody tr").len(), 1);
    let prefilled = desk.first("#vain a[href*='synonyms/new']").attr("href").unwrap().to_owned();
    let form = portal.as_(OTTO).get(&prefilled).await.is(200);
    let filled: Vec<_> = form.form("main form").into_iter().filter(|(name, _)| name != "once").collect();
    assert_eq!(filled, [("words".into(), "wodomierze".into()), ("language".into(), "pl".into())]);
}

#[actix_web::test]
async fn the_index_is_built_anew_when_the_desk_asks_for_it() {
    let portal = Portal::open().await;
    catch_up(&portal);
    let built = generation(&portal);
    portal.as_(OTTO).post("/admin/search/rebuild", NOTHING).await.seen("/admin/search#index");
    assert!(portal.as_(OTTO).get("/admin/search").await.first("#index").attr("data-poll").is_some());
    catch_up(&portal);
    assert_ne!(generation(&portal), built);
    let desk = portal.as_(OTTO).get("/admin/search").await.is(200);
    assert!(desk.first("#index").attr("data-poll").is_none());
    assert_eq!(titles(&portal.as_(VERA).ask("/search?q=Nowak").await.json()), ["Nowak Systemy"]);
    portal.as_(ADA).post("/admin/search/rebuild", NOTHING).await.is(403);
}
