//! The library from the editors' side: adding, changing, reviewing, throwing away.

use chrono::TimeDelta;
use diesel::prelude::*;
use guildhall::access::PersonId;
use guildhall::library::{ItemId, Status, VersionId};
use schema::schema::{editions, events, items, notices, uploads, versions};

use crate::support::*;

/// A folder at the top, made by the administrator; its key.
async fn folder(portal: &Portal, name: &str) -> String {
    folder_with(portal, &[("name_en", name), ("sort", "title")]).await
}

async fn folder_with(portal: &Portal, fields: &[(&str, &str)]) -> String {
    let page = portal.as_(OTTO).post("/library/folders/new", fields).await.is(303);
    page.to().unwrap().strip_prefix("/library/folders/").unwrap().to_owned()
}

/// A page, written by Carl; its key.
async fn page(portal: &Portal, folder: &str, title: &str, body: &str) -> String {
    let fields =
        [("folder", folder), ("title", title), ("body", body), ("category", "guide"), ("language", "en")];
    let page = portal.as_(CARL).post("/library/new/page", &fields).await.is(303);
    page.to().unwrap().strip_prefix("/library/").unwrap().to_owned()
}

async fn publish(portal: &Portal, item: &str) {
    portal.as_(CARL).post(&format!("/library/{item}/submission"), NOTHING).await.is(303);
    portal.as_(ANNA).post(&format!("/library/{item}/publication"), NOTHING).await.is(303);
}

fn at(folder: &str) -> Vec<(&str, &str)> {
    vec![("folder", folder), ("category", "datasheet"), ("language", "en")]
}

fn text(name: &'static str, bytes: &'static [u8]) -> File<'static> {
    File { field: "file", name, media: "application/octet-stream", bytes }
}

fn titles(portal: &Portal) -> Vec<String> {
    let asked = editions::table.order(editions::title).select(editions::title);
    portal.db.read_now(|tx| Ok(asked.load(tx.conn())?)).unwrap()
}

fn status(portal: &Portal, item: &str) -> Status {
    let id: ItemId = item.parse().unwrap();
    portal.db.read_now(|tx| Ok(items::table.find(id).select(items::status).first(tx.conn())?)).unwrap()
}

/// The versions of an item, oldest first: key, number, whether readers get it.
fn versions_of(portal: &Portal, item: &str) -> Vec<(VersionId, i64, bool)> {
    let id: ItemId = item.parse().unwrap();
    let rows: Vec<(VersionId, i64, Option<VersionId>)> = portal
        .db
        .read_now(|tx| {
            Ok(versions::table
                .inner_join(editions::table.on(editions::id.eq(versions::edition_id)))
                .filter(editions::item_id.eq(id))
                .filter(versions::deleted_at.is_null())
                .order(versions::number)
                .select((versions::id, versions::number, editions::version_id))
                .load(tx.conn())?)
        })
        .unwrap();
    rows.into_iter().map(|(id, number, current)| (id, number, current == Some(id))).collect()
}

fn notices_of(portal: &Portal, person: PersonId) -> Vec<String> {
    let asked =
        notices::table.filter(notices::person_id.eq(person)).order(notices::created_at).select(notices::kind);
    portal.db.read_now(|tx| Ok(asked.load(tx.conn())?)).unwrap()
}

fn happened(portal: &Portal, kind: &str) -> i64 {
    let asked = events::table.filter(events::kind.eq(kind)).count();
    portal.db.read_now(|tx| Ok(asked.get_result(tx.conn())?)).unwrap()
}

fn with<'a>(form: &'a [(String, String)], changes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = form.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let kept = kept.filter(|(name, _)| !changes.iter().any(|(changed, _)| changed == name));
    kept.chain(changes.iter().copied()).collect()
}

#[actix_web::test]
async fn several_files_become_an_item_each_named_after_its_file() {
    let portal = Portal::open().await;
    let folder = folder(&portal, "Pumps").await;
    let files = [text("hx40_data sheet.txt", b"forty litres"), text("Żółta pompa.md", b"# Yellow")];
    let carl = portal.as_(CARL);
    carl.upload("/library/new/file", &at(&folder), &files).await.seen(&format!("/library/folders/{folder}"));
    assert_eq!(titles(&portal), ["hx40 data sheet", "Żółta pompa"]);
    assert_eq!(happened(&portal, "item.added"), 2);
}

#[actix_web::test]
async fn the_same_name_is_a_new_version_and_the_same_content_nothing_new() {
    let portal = Portal::open().await;
    let folder = folder(&portal, "Pumps").await;
    let carl = portal.as_(CARL);
    let sent = carl.upload("/library/new/file", &at(&folder), &[text("a.txt", b"one")]).await.is(303);
    let item = sent.to().unwrap().strip_prefix("/library/").unwrap().to_owned();
    carl.upload("/library/new/file", &at(&folder), &[text("a.txt", b"one")]).await.is(303);
    assert_eq!(versions_of(&portal, &item).len(), 1);
    let again = carl.upload("/library/new/file", &at(&folder), &[text("a.txt", b"two")]).await;
    again.seen(&format!("/library/{item}"));
    let numbers: Vec<_> = versions_of(&portal, &item).into_iter().map(|(_, n, now)| (n, now)).collect();
    assert_eq!(numbers, [(1, false), (2, true)]);
    assert_eq!(titles(&portal), ["a"]);
}

#[actix_web::test]
async fn a_file_that_is_not_what_it_says_is_refused_and_what_was_typed_is_kept() {
    let portal = Portal::open().await;
    let folder = folder(&portal, "Pumps").await;
    let carl = portal.as_(CARL);
    let mut fields = at(&folder);
    fields.push(("description", "Keep these words"));
    let page = carl.upload("/library/new/file", &fields, &[text("a.pdf", b"MZ\x90\x00\x03")]).await.is(422);
    assert!(page.has("Keep these words") && page.has("This file is a program"), "{}", page.text());
    let page = carl.upload("/library/new/file", &fields, &[]).await.is(422);
    assert!(page.has("Choose a file"));
    assert!(titles(&portal).is_empty());
    // Good ones are taken all the same, and each is told about.
    let files = [text("good.txt", b"words"), text("bad.png", b"words")];
    let page = carl.upload("/library/new/file", &fields, &files).await.is(200);
    assert!(page.has("good.txt") && page.has("bad.png") && page.has("Not taken"));
    assert_eq!(titles(&portal), ["good"]);
}

#[actix_web::test]
async fn what_is_too_large_is_refused_with_the_limit_in_words() {
    let portal = Portal::open_with(|config| config.upload_limit_mb = 1).await;
    let folder = folder(&portal, "Pumps").await;
    let large = vec![b'x'; 1_200_000];
    let file = File { field: "file", name: "a.txt", media: "text/plain", bytes: &large };
    let page = portal.as_(CARL).upload("/library/new/file", &at(&folder), &[file]).await.is(413);
    assert!(page.has("1.0 MB"), "{}", page.text());
    let full = Portal::open_with(|config| config.storage_quota_gb = 0).await;
    let folder = self::folder(&full, "Pumps").await;
    full.as_(CARL).upload("/library/new/file", &at(&folder), &[text("a.txt", b"one")]).await.is(413);
    let told = [("name", "a.txt"), ("size", "10")];
    full.as_(CARL).post("/library/uploads", &told).await.is(413);
    assert!(titles(&full).is_empty());
}

#[actix_web::test]
async fn an_upload_goes_on_where_it_stopped() {
    let portal = Portal::open().await;
    let folder = folder(&portal, "Pumps").await;
    let carl = portal.as_(CARL);
    let told = [("name", "big.txt"), ("size", "10")];
    let begun = carl.post("/library/uploads", &told).await.is(200).json();
    let (id, offset) = (begun["id"].as_str().unwrap().to_owned(), begun["offset"].as_i64());
    assert_eq!(offset, Some(0));
    let to = format!("/library/uploads/{id}");
    let piece = async |who: &Visitor<'_>, offset: &str, bytes: &[u8]| {
        let (method, headers) = ("PATCH".parse().unwrap(), [("Upload-Offset", offset)]);
        who.send_body(method, &to, "application/offset+octet-stream", bytes.to_vec(), &headers).await
    };
    let sent = piece(&carl, "0", b"01234").await.is(204);
    assert_eq!(sent.header("upload-offset"), Some("5"));
    // The answer was lost, and the piece comes again.
    let sent = piece(&carl, "0", b"01234").await.is(409);
    assert_eq!(sent.header("upload-offset"), Some("5"));
    piece(&carl, "5", b"567890").await.is(400);
    piece(&portal.as_(ANNA), "5", b"56789").await.is(404);
    let mut fields = at(&folder);
    fields.push(("upload", &id));
    carl.upload("/library/new/file", &fields, &[]).await.is(409);
    let again = carl.post("/library/uploads", &told).await.is(200).json();
    assert_eq!((again["id"].as_str(), again["offset"].as_i64()), (Some(id.as_str()), Some(5)));
    piece(&carl, "5", b"56789").await.is(204);
    let done = carl.upload("/library/new/file", &fields, &[]).await.is(303);
    assert!(done.to().unwrap().starts_with("/library/"));
    assert_eq!(titles(&portal), ["big"]);
    let bytes: Vec<i64> =
        portal.db.read_now(|tx| Ok(versions::table.select(versions::bytes).load(tx.conn())?)).unwrap();
    assert_eq!(bytes, [10]);
    // The same form sent twice has nothing left to take.
    carl.upload("/library/new/file", &fields, &[]).await.is(404);
}

#[actix_web::test]
async fn uploads_are_looked_at_early_and_forgotten_in_the_end() {
    let portal = Portal::open().await;
    let carl = portal.as_(CARL);
    carl.post("/library/uploads", &[("name", "run.exe"), ("size", "10")]).await.is(409);
    carl.post("/library/uploads", &[("name", "a.pdf"), ("size", "0")]).await.is(409);
    let begun = carl.post("/library/uploads", &[("name", "a.pdf"), ("size", "9")]).await.is(200).json();
    let to = format!("/library/uploads/{}", begun["id"].as_str().unwrap());
    let headers = [("Upload-Offset", "0")];
    let patch = || "PATCH".parse().unwrap();
    let sent =
        carl.send_body(patch(), &to, "application/octet-stream", b"not a PDF".to_vec(), &headers).await;
    assert!(sent.is(415).json()["problem"].as_str().unwrap().contains("extension"));
    // It is forgotten, so that choosing the right file begins anew.
    let begun = carl.post("/library/uploads", &[("name", "a.pdf"), ("size", "9")]).await.is(200).json();
    let to = format!("/library/uploads/{}", begun["id"].as_str().unwrap());
    carl.send_body(patch(), &to, "application/octet-stream", b"%PDF-1.7\n".to_vec(), &headers).await.is(204);
    portal.clock.advance(TimeDelta::days(3));
    portal.run_clock();
    let left: i64 = portal.db.read_now(|tx| Ok(uploads::table.count().get_result(tx.conn())?)).unwrap();
    assert_eq!(left, 0);
}

#[actix_web::test]
async fn a_draft_goes_to_a_reviewer_who_sends_it_back_or_publishes_it() {
    let portal = Portal::open().await;
    let folder = folder(&portal, "Pumps").await;
    let item = page(&portal, &folder, "Start here", "# Hello").await;
    let (anna, carl) = (portal.person(ANNA), portal.person(CARL));
    let act = |what: &str| format!("/library/{item}/{what}");
    portal.as_(ANNA).post(&act("publication"), NOTHING).await.is(409);
    portal.as_(CARL).post(&act("submission"), NOTHING).await.is(303);
    assert_eq!(status(&portal, &item), Status::Review);
    assert_eq!(notices_of(&portal, anna), ["item-submitted"]);
    assert!(notices_of(&portal, carl).is_empty());
    portal.as_(CARL).post(&act("publication"), NOTHING).await.is(403);
    let page = portal.as_(ANNA).post(&act("return"), &[("note", " ")]).await.is(422);
    assert_eq!(page.select(".problems a").len(), 1);
    portal.as_(ANNA).post(&act("return"), &[("note", "Which litres?")]).await.is(303);
    assert_eq!(status(&portal, &item), Status::Draft);
    assert_eq!(notices_of(&portal, carl), ["item-returned"]);
    assert!(portal.as_(CARL).get("/").await.is(200).has("Which litres?"));
    assert!(portal.as_(ANNA).get("/").await.is(200).has("Start here"));
    assert!(portal.as_(CARL).get(&act("edit")).await.is(200).has("Which litres?"));
    portal.clock.advance(TimeDelta::minutes(1));
    portal.as_(CARL).post(&act("submission"), NOTHING).await.is(303);
    portal.as_(ANNA).post(&act("publication"), NOTHING).await.is(303);
    assert_eq!(status(&portal, &item), Status::Published);
    assert_eq!(notices_of(&portal, carl), ["item-returned", "item-published"]);
    portal.as_(CARL).post(&act("archive"), NOTHING).await.is(303);
    assert_eq!(status(&portal, &item), Status::Archived);
    for (kind, times) in
        [("item.submitted", 2), ("item.returned", 1), ("item.published", 1), ("item.archived", 1)]
    {
        assert_eq!(happened(&portal, kind), times, "{kind}");
    }
}

#[actix_web::test]
async fn nobody_reviews_their_own_item() {
    let portal = Portal::open().await;
    let folder = folder(&portal, "Pumps").await;
    let fields = [
        ("folder", folder.as_str()),
        ("title", "Mine"),
        ("body", "x"),
        ("category", "guide"),
        ("language", "en"),
    ];
    let made = portal.as_(ANNA).post("/library/new/page", &fields).await.is(303);
    let item = made.to().unwrap().to_owned();
    portal.as_(ANNA).post(&format!("{item}/submission"), NOTHING).await.is(303);
    portal.as_(ANNA).post(&format!("{item}/publication"), NOTHING).await.is(409);
    portal.as_(OTTO).post(&format!("{item}/publication"), NOTHING).await.is(303);
}

#[actix_web::test]
async fn what_is_published_does_not_change_behind_the_reviewers_backs() {
    let portal = Portal::open().await;
    let folder = folder(&portal, "Pumps").await;
    let item = page(&portal, &folder, "Prices", "Forty").await;
    publish(&portal, &item).await;
    let to = format!("/library/{item}/editions/en");
    let form = portal.as_(CARL).get(&to).await.is(200).form("main form");
    let sent = with(&form, &[("body", "Fifty"), ("note", "New prices")]);
    portal.as_(CARL).upload(&to, &sent, &[]).await.is(303);
    let known = versions_of(&portal, &item);
    assert_eq!(known.iter().map(|it| it.2).collect::<Vec<_>>(), [true, false]);
    assert!(notices_of(&portal, portal.person(ANNA)).contains(&"version-waits".to_owned()));
    assert!(portal.as_(ANNA).get("/").await.is(200).has("New prices"));
    let let_have = format!("/library/{item}/versions/{}/restore", known[1].0);
    portal.as_(CARL).post(&let_have, NOTHING).await.is(403);
    portal.as_(ANNA).post(&let_have, NOTHING).await.is(303);
    assert!(versions_of(&portal, &item)[1].2);
}

#[actix_web::test]
async fn whoever_is_slower_sees_both_and_loses_nothing() {
    let portal = Portal::open().await;
    let folder = folder(&portal, "Pumps").await;
    let item = page(&portal, &folder, "Start here", "# Hello").await;
    let to = format!("/library/{item}/edit");
    let anna = portal.as_(ANNA).get(&to).await.is(200).form("main .aside-end > form");
    let carl = portal.as_(CARL).get(&to).await.is(200).form("main .aside-end > form");
    portal.clock.advance(TimeDelta::minutes(1));
    portal.as_(ANNA).post(&to, &with(&anna, &[("category", "policy")])).await.is(303);
    portal.clock.advance(TimeDelta::minutes(1));
    let page = portal.as_(CARL).post(&to, &with(&carl, &[("category", "faq")])).await.is(409);
    let told = page.texts(".outrun td");
    assert_eq!(told, ["Policy", "Questions and answers"], "{}", page.text());
    let again = page.form("main .aside-end > form");
    assert!(again.contains(&("category".to_owned(), "faq".to_owned())));
    portal.as_(CARL).post(&to, &with(&again, &[])).await.is(303);
    let words = format!("/library/{item}/editions/en");
    let one = portal.as_(ANNA).get(&words).await.form("main form");
    let other = portal.as_(CARL).get(&words).await.form("main form");
    portal.clock.advance(TimeDelta::minutes(1));
    portal.as_(ANNA).upload(&words, &with(&one, &[("title", "Begin here")]), &[]).await.is(303);
    let page = portal.as_(CARL).upload(&words, &with(&other, &[("title", "Go")]), &[]).await.is(409);
    assert!(page.has("Begin here") && page.first("input[name=title]").attr("value") == Some("Go"));
}

#[actix_web::test]
async fn days_are_the_editors_and_a_last_day_is_whole() {
    let portal = Portal::open().await;
    let folder = folder(&portal, "Pumps").await;
    let item = page(&portal, &folder, "Start here", "# Hello").await;
    let to = format!("/library/{item}/edit");
    let form = portal.as_(CARL).get(&to).await.form("main .aside-end > form");
    let wrong = [("publish", "2026-12-02"), ("expire", "2026-12-01")];
    let page = portal.as_(CARL).post(&to, &with(&form, &wrong)).await.is(422);
    assert!(page.has("not before the first"));
    portal
        .as_(CARL)
        .post(&to, &with(&form, &[("publish", "2026-12-01"), ("expire", "2026-12-31")]))
        .await
        .is(303);
    let form = portal.as_(CARL).get(&to).await.form("main .aside-end > form");
    for (name, day) in [("publish", "2026-12-01"), ("expire", "2026-12-31")] {
        assert!(form.contains(&(name.to_owned(), day.to_owned())), "{form:?}");
    }
}

#[actix_web::test]
async fn an_audience_holds_for_all_below_wherever_a_folder_goes() {
    let portal = Portal::open().await;
    let gold = folder_with(&portal, &[("name_en", "Gold"), ("sort", "title"), ("see_tiers", "gold")]).await;
    let open = folder(&portal, "Open").await;
    let inner =
        folder_with(&portal, &[("name_en", "Inner"), ("sort", "title"), ("parent", open.as_str())]).await;
    let item = page(&portal, &inner, "Start here", "# Hello").await;
    let rule = || -> String {
        let id: ItemId = item.parse().unwrap();
        portal
            .db
            .read_now(|tx| {
                use schema::schema::audiences;
                let asked = items::table
                    .inner_join(audiences::table.on(audiences::id.eq(items::audience_id)))
                    .filter(items::id.eq(id))
                    .select(audiences::rule);
                Ok(asked.first(tx.conn())?)
            })
            .unwrap()
    };
    assert_eq!(rule(), "{}");
    let to = format!("/library/folders/{open}/edit");
    let otto = portal.as_(OTTO);
    let form = otto.get(&to).await.is(200).form("main form.form");
    otto.post(&to, &with(&form, &[("parent", gold.as_str())])).await.is(303);
    assert_eq!(rule(), r#"{"tiers":["gold"]}"#);
    // A folder cannot go into one of its own.
    let to = format!("/library/folders/{gold}/edit");
    let form = otto.get(&to).await.is(200).form("main form.form");
    let page = otto.post(&to, &with(&form, &[("parent", inner.as_str())])).await.is(422);
    assert!(page.has("cannot be put into itself"));
}

#[actix_web::test]
async fn a_folder_is_deleted_when_empty_and_comes_back_with_its_item() {
    let portal = Portal::open().await;
    let folder = folder(&portal, "Pumps").await;
    let item = page(&portal, &folder, "Start here", "# Hello").await;
    let carl = portal.as_(CARL);
    let page = carl.post(&format!("/library/folders/{folder}/deletion"), NOTHING).await.is(409);
    assert!(page.has("1 items inside"), "{}", page.text());
    carl.post(&format!("/library/{item}/deletion"), NOTHING).await.is(303);
    carl.get(&format!("/library/{item}/edit")).await.is(404);
    carl.post(&format!("/library/folders/{folder}/deletion"), NOTHING).await.is(303);
    carl.get(&format!("/library/folders/{folder}/edit")).await.is(404);
    assert!(carl.get("/library/bin").await.is(200).has("Start here"));
    carl.post(&format!("/library/{item}/restoration"), NOTHING).await.seen(&format!("/library/{item}"));
    carl.get(&format!("/library/folders/{folder}/edit")).await.is(200);
    carl.get(&format!("/library/{item}/edit")).await.is(200);
    carl.post(&format!("/library/{item}/restoration"), NOTHING).await.is(404);
}

#[actix_web::test]
async fn folders_change_places() {
    let portal = Portal::open().await;
    let (one, two) = (folder(&portal, "One").await, folder(&portal, "Two").await);
    let to = format!("/library/folders/{two}/edit");
    let order = async || portal.as_(CARL).get(&to).await.is(200).texts(".rows .what");
    assert_eq!(order().await, ["One", "Two"]);
    portal.as_(CARL).post(&format!("/library/folders/{two}/order"), &[("move", "up")]).await.is(303);
    assert_eq!(order().await, ["Two", "One"]);
    portal.as_(CARL).post(&format!("/library/folders/{one}/order"), &[("move", "down")]).await.is(303);
    assert_eq!(order().await, ["Two", "One"]);
}

#[actix_web::test]
async fn a_preview_shows_the_text_and_keeps_it() {
    let portal = Portal::open().await;
    let folder = folder(&portal, "Pumps").await;
    let fields = [
        ("folder", folder.as_str()),
        ("title", "Start"),
        ("body", "A **strong** <script>alert(1)</script> word"),
        ("act", "preview"),
    ];
    let page = portal.as_(CARL).post("/library/new/page", &fields).await.is(200);
    assert_eq!(page.first(".prose strong").text, "strong");
    assert!(page.select(".prose script").is_empty());
    assert!(page.first("textarea[name=body]").text.contains("A **strong**"));
    assert!(titles(&portal).is_empty());
}

#[actix_web::test]
async fn versions_are_compared_word_by_word_restored_and_deleted() {
    let portal = Portal::open().await;
    let folder = folder(&portal, "Pumps").await;
    let item = page(&portal, &folder, "Prices", "It lifts 40 litres a minute.").await;
    let carl = portal.as_(CARL);
    let to = format!("/library/{item}/editions/en");
    let form = carl.get(&to).await.form("main form");
    carl.upload(&to, &with(&form, &[("body", "It lifts 55 litres a minute."), ("note", "Stronger")]), &[])
        .await
        .is(303);
    let known = versions_of(&portal, &item);
    let list = carl.get(&format!("/library/{item}/versions")).await.is(200);
    assert!(list.has("Stronger") && list.has("Current"));
    let compare = format!("/library/{item}/compare?from={}&to={}", known[0].0, known[1].0);
    let page = carl.get(&compare).await.is(200);
    assert_eq!((page.first("del").text, page.first("ins").text), ("40".to_owned(), "55".to_owned()));
    let act = |version: usize, what: &str| format!("/library/{item}/versions/{}/{what}", known[version].0);
    carl.post(&act(1, "delete"), NOTHING).await.is(409);
    carl.post(&act(0, "restore"), NOTHING).await.is(303);
    carl.post(&act(1, "delete"), NOTHING).await.is(303);
    carl.post(&act(1, "restore"), NOTHING).await.is(404);
    carl.get(&compare).await.is(404);
    let left: Vec<_> = versions_of(&portal, &item).into_iter().map(|(_, n, now)| (n, now)).collect();
    assert_eq!(left, [(1, true)]);
    for kind in ["version.added", "version.restored", "version.deleted"] {
        assert_eq!(happened(&portal, kind), 1, "{kind}");
    }
}

#[actix_web::test]
async fn a_language_is_added_and_a_files_language_needs_a_file() {
    let portal = Portal::open().await;
    let folder = folder(&portal, "Pumps").await;
    let carl = portal.as_(CARL);
    let item = page(&portal, &folder, "Start here", "# Hello").await;
    carl.get(&format!("/library/{item}/editions?lang=ar"))
        .await
        .seen(&format!("/library/{item}/editions/ar"));
    let to = format!("/library/{item}/editions/ar");
    let new = carl.get(&to).await.is(200);
    assert_eq!(new.first("main form input[name=updated]").attr("value"), Some(""));
    let form = new.form("main form");
    carl.upload(&to, &with(&form, &[("title", "ابدأ هنا"), ("body", "مرحبا")]), &[]).await.is(303);
    assert_eq!(titles(&portal), ["Start here", "ابدأ هنا"]);
    carl.get(&format!("/library/{item}/editions/tlh")).await.is(404);
    let sent = carl.upload("/library/new/file", &at(&folder), &[text("a.txt", b"one")]).await.is(303);
    let to = format!("{}/editions/pl", sent.to().unwrap());
    let form = carl.get(&to).await.is(200).form("main form");
    let page = carl.upload(&to, &with(&form, &[("title", "Pompa")]), &[]).await.is(422);
    assert!(page.has("Choose a file") && page.first("input[name=title]").attr("value") == Some("Pompa"));
    carl.upload(&to, &with(&form, &[("title", "Pompa")]), &[text("a-pl.txt", b"raz")]).await.is(303);
    assert_eq!(titles(&portal), ["Pompa", "Start here", "a", "ابدأ هنا"]);
}

#[actix_web::test]
async fn partners_have_no_hand_in_it() {
    let portal = Portal::open().await;
    let folder = folder(&portal, "Pumps").await;
    let item = page(&portal, &folder, "Start here", "# Hello").await;
    publish(&portal, &item).await;
    for partner in [ADA, ABE] {
        let person = portal.as_(partner);
        for path in ["/library/new", "/library/bin", "/library/folders/new"] {
            person.get(path).await.is(403);
        }
        for part in ["edit", "editions/en", "versions"] {
            person.get(&format!("/library/{item}/{part}")).await.is(403);
        }
        person.post(&format!("/library/{item}/deletion"), NOTHING).await.is(403);
        person.post("/library/uploads", &[("name", "a.txt"), ("size", "1")]).await.is(403);
    }
}

#[actix_web::test]
async fn a_role_uploads_the_kinds_it_was_left() {
    let portal = Portal::open().await;
    let folder = folder(&portal, "Product").await;
    let left = [("content_editor", "pdf"), ("administrator", "txt"), ("administrator", "pdf")];
    portal.as_(OTTO).post("/admin/file-types", &left).await.seen("/admin/file-types");
    let refused = portal
        .as_(CARL)
        .upload("/library/new/file", &at(&folder), &[text("notes.txt", b"Notes")])
        .await
        .is(422);
    assert!(refused.has("People of your role do not upload this kind of file here."));
    assert_eq!(refused.first("input[type=file]").attr("accept"), Some(".pdf"));
    portal.as_(OTTO).upload("/library/new/file", &at(&folder), &[text("notes.txt", b"Notes")]).await.is(303);
    portal.as_(CARL).post("/admin/file-types", &left).await.is(403);
}
