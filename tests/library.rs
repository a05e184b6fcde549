//! The library as a reader meets it: what is there, what is hidden, files taken
//! away, favourites, follows, counts.

use actix_web::test::TestRequest;
use diesel::prelude::*;
use guildhall::access::Rule;
use guildhall::demo::NOWAK;
use guildhall::library::{self, Content, Folder, ItemId, Status, VersionId};
use schema::schema::{editions, events, item_uses, items, notices, recent_views, usage_by_firm};

use crate::support::*;

const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const TEXT: &str = "text/plain";

/// Only for the firm of this name.
fn only(portal: &Portal, firm: &str) -> Rule {
    Rule { firms: Some([portal.firm(firm).to_string()].into()), ..Rule::default() }
}

fn shelf(portal: &Portal) -> Folder {
    portal.folder(None, "Pumps", &Rule::default())
}

fn current(portal: &Portal, item: ItemId) -> VersionId {
    let asked = editions::table.filter(editions::item_id.eq(item)).select(editions::version_id);
    portal.db.read_now(|tx| Ok(asked.first::<Option<VersionId>>(tx.conn())?)).unwrap().unwrap()
}

async fn letters(portal: &Portal, folder: &Folder) -> (ItemId, String) {
    let item = portal.put(Put::file(folder, "Letters", ("letters.txt", TEXT, LETTERS))).await;
    (item, format!("/library/{item}/download/{}", current(portal, item)))
}

fn used(portal: &Portal, item: ItemId) -> (i64, i64) {
    let asked = items::table.find(item).select((items::views, items::downloads));
    portal.db.read_now(|tx| Ok(asked.first(tx.conn())?)).unwrap()
}

#[actix_web::test]
async fn a_reader_goes_from_the_top_to_an_item() {
    let portal = Portal::open().await;
    let folder = shelf(&portal);
    let inner = portal.folder(Some(&folder), "Spare parts", &Rule::default());
    let item = portal.put(Put::page(&inner, "Seals", "# Which seal\n\nThe *blue* one.")).await;
    let ada = portal.as_(ADA);
    let top = ada.get("/library").await.is(200);
    assert!(top.texts(".folders a").contains(&"Pumps".to_owned()));
    assert!(top.texts(".rows a").contains(&"Seals".to_owned()));
    let page = ada.get(&format!("/library/folders/{}", folder.id)).await.is(200);
    assert_eq!(page.texts(".folders a"), ["Spare parts"]);
    let page = ada.get(&format!("/library/folders/{}", inner.id)).await.is(200);
    assert_eq!(page.texts(".crumbs a").last().unwrap(), "Pumps");
    assert_eq!(page.texts("tbody td:first-child a"), ["Seals"]);
    let page = ada.get(&format!("/library/{item}")).await.is(200);
    assert_eq!(page.heading(), "Seals");
    assert_eq!(page.first(".prose h2").text, "Which seal");
    // Ada reads Polish; she is told that this is English.
    assert!(page.first(".prose").attr("lang") == Some("en"));
    assert_eq!(page.select(".note").len(), 1);
}

#[actix_web::test]
async fn the_readers_language_comes_first_and_others_are_a_press_away() {
    let portal = Portal::open().await;
    let item = portal.put(Put::page(&shelf(&portal), "Seals", "In English.")).await;
    portal.put_edition(item, "pl", "Uszczelki");
    portal.put_version(item, "pl", Content::Body("Po polsku.".to_owned()));
    let page = portal.as_(ADA).get(&format!("/library/{item}")).await.is(200);
    assert_eq!(page.heading(), "Uszczelki");
    assert!(page.select(".note").is_empty());
    let english = page.first("dd a[hreflang=en]");
    let page = portal.as_(ADA).get(english.attr("href").unwrap()).await.is(200);
    assert_eq!(page.heading(), "Seals");
    assert!(page.has("In English."));
}

#[actix_web::test]
async fn what_is_not_for_a_firm_is_not_there() {
    let portal = Portal::open().await;
    let secret = portal.folder(None, "Nowak only", &only(&portal, NOWAK));
    let item = portal.put(Put::file(&secret, "Terms", ("terms.txt", TEXT, LETTERS))).await;
    let version = current(&portal, item);
    let draft =
        portal.put(Put { status: Status::Draft, ..Put::page(&shelf(&portal), "Not yet", "...") }).await;
    let doors = [
        format!("/library/{item}"),
        format!("/library/folders/{}", secret.id),
        format!("/library/{item}/download/{version}"),
        format!("/library/{item}/open/{version}"),
        format!("/library/{item}/pages/{version}/1"),
        format!("/library/{item}/thumbnail/{version}"),
        format!("/library/{draft}"),
    ];
    let unknown = portal.as_(BOB).get(&format!("/library/{}", ItemId::fresh())).await.is(404).text();
    for door in &doors {
        let page = portal.as_(BOB).get(door).await.is(404);
        assert_eq!(page.text(), unknown, "{door}");
    }
    for act in ["favourite", "follow"] {
        portal.as_(BOB).post(&format!("/library/{item}/{act}"), &[("on", "yes")]).await.is(404);
    }
    portal.as_(BOB).post(&format!("/library/folders/{}/follow", secret.id), &[("on", "yes")]).await.is(404);
    assert!(!portal.as_(BOB).get("/library").await.has("Nowak only"));
    assert!(!portal.as_(BOB).get("/").await.has("Terms"));
    portal.as_(ADA).get(&doors[0]).await.is(200);
    portal.as_(ADA).get(&doors[6]).await.is(404);
    assert!(portal.as_(CARL).get(&doors[6]).await.is(200).has("Draft"));
}

#[actix_web::test]
async fn a_file_comes_whole_or_in_part() {
    let portal = Portal::open().await;
    let (item, address) = letters(&portal, &shelf(&portal)).await;
    let ada = portal.as_(ADA);
    let whole = ada.get(&address).await.is(200);
    assert_eq!(&whole.body[..], LETTERS);
    assert_eq!(whole.header("content-type"), Some("text/plain; charset=utf-8"));
    assert_eq!(whole.header("content-disposition"), Some("attachment; filename=\"letters.txt\""));
    assert_eq!(whole.header("accept-ranges"), Some("bytes"));
    assert_eq!(whole.header("x-content-type-options"), Some("nosniff"));
    assert!(whole.header("content-security-policy").unwrap().contains("sandbox"));
    let tag = whole.header("etag").unwrap().to_owned();
    let part = ada.get_with(&address, &[("Range", "bytes=2-4"), ("If-Range", &tag)]).await.is(206);
    assert_eq!(&part.body[..], b"CDE");
    assert_eq!(part.header("content-range"), Some("bytes 2-4/26"));
    let end = ada.get_with(&address, &[("Range", "bytes=-2")]).await.is(206);
    assert_eq!(&end.body[..], b"YZ");
    let other = ada.get_with(&address, &[("Range", "bytes=2-4"), ("If-Range", "\"old\"")]).await.is(200);
    assert_eq!(other.body.len(), 26);
    let beyond = ada.get_with(&address, &[("Range", "bytes=26-")]).await.is(416);
    assert_eq!(beyond.header("content-range"), Some("bytes */26"));
    ada.get_with(&address, &[("If-None-Match", &tag)]).await.is(304);
    let head = ada.send(TestRequest::default().method(actix_web::http::Method::HEAD).uri(&address)).await;
    assert_eq!((head.status, head.body.len()), (200, 0));
    // The whole file twice; parts, the head and "not modified" are no downloads.
    assert_eq!(used(&portal, item), (0, 2));
    let told = events::table.filter(events::kind.eq("item.downloaded")).count();
    assert_eq!(portal.db.read_now(|tx| Ok(told.get_result::<i64>(tx.conn())?)).unwrap(), 2);
}

#[actix_web::test]
async fn a_name_in_any_script_comes_through() {
    let portal = Portal::open().await;
    let name = "Cennik żółty 価格.txt";
    let item = portal.put(Put::file(&shelf(&portal), "Prices", (name, TEXT, LETTERS))).await;
    let page = portal.as_(ADA).get(&format!("/library/{item}/download/{}", current(&portal, item))).await;
    let told = page.header("content-disposition").unwrap();
    assert!(
        told.ends_with("filename*=UTF-8''Cennik%20%C5%BC%C3%B3%C5%82ty%20%E4%BE%A1%E6%A0%BC.txt"),
        "{told}"
    );
}

#[actix_web::test]
async fn a_file_that_could_carry_script_is_only_handed_out() {
    let portal = Portal::open().await;
    let folder = shelf(&portal);
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
    let item = portal.put(Put::file(&folder, "Logo", ("logo.svg", "image/svg+xml", svg))).await;
    let version = current(&portal, item);
    let ada = portal.as_(ADA);
    ada.get(&format!("/library/{item}/open/{version}"))
        .await
        .seen(&format!("/library/{item}/download/{version}"));
    ada.get(&format!("/library/{item}/pages/{version}/1")).await.is(404);
    let page = ada.get(&format!("/library/{item}/download/{version}")).await.is(200);
    assert!(page.header("content-disposition").unwrap().starts_with("attachment"));
    assert!(page.header("content-security-policy").unwrap().contains("sandbox"));
    // A type that somebody wrote into the database is not believed.
    let odd = portal.put(Put::file(&folder, "Odd", ("odd.bin", "text/x-evil", LETTERS))).await;
    let page = ada.get(&format!("/library/{odd}/download/{}", current(&portal, odd))).await.is(200);
    assert_eq!(page.header("content-type"), Some("application/octet-stream"));
}

#[actix_web::test]
async fn reading_and_taking_away_are_two_things() {
    let portal = Portal::open().await;
    let folder = shelf(&portal);
    let put =
        Put { take: only(&portal, NOWAK), ..Put::file(&folder, "Margins", ("margins.txt", TEXT, LETTERS)) };
    let item = portal.put(put).await;
    let file = format!("/library/{item}/download/{}", current(&portal, item));
    let page = portal.as_(BOB).get(&format!("/library/{item}")).await.is(200);
    assert!(page.has("Your firm may not download it"));
    assert!(page.select("a[href*='/download/'], a[href*='/open/']").is_empty());
    portal.as_(BOB).get(&file).await.is(403);
    portal.as_(BOB).get(&file.replace("download", "open")).await.is(403);
    portal.as_(ADA).get(&file).await.is(200);
    assert_eq!(used(&portal, item), (0, 1));
}

#[actix_web::test]
async fn an_old_copy_is_told_until_the_new_one_is_taken() {
    let portal = Portal::open().await;
    let folder = shelf(&portal);
    let (item, first) = letters(&portal, &folder).await;
    let (bob, shown) = (portal.as_(BOB), format!("/library/{item}"));
    bob.get(&first).await.is(200);
    assert!(!bob.get(&shown).await.has("You downloaded version 1"));
    let second = portal.put_file(item, "en", "letters.txt", TEXT, b"abc").await;
    assert!(bob.get(&shown).await.has("You downloaded version 1"));
    assert!(bob.get(&format!("/library/folders/{}", folder.id)).await.has("You have an old copy"));
    let home = bob.get("/").await;
    assert!(home.has("You have version 1"));
    // The copy may be in another language than the one Bob reads: the link leads to its edition.
    assert_eq!(home.select(&format!(".tasks a.act[href='{shown}?lang=en']")).len(), 1);
    assert!(!portal.as_(CARL).get(&shown).await.has("You downloaded version 1"));
    // The old address leads to the new file; editors may still have the old one.
    let new = format!("/library/{item}/download/{second}");
    bob.get(&first).await.seen(&new);
    portal.as_(CARL).get(&first).await.is(200);
    bob.get(&new).await.is(200);
    assert!(!bob.get(&shown).await.has("You downloaded version"));
    assert!(!bob.get("/").await.has("You have version 1"));
}

#[actix_web::test]
async fn favourites_and_recent_items_are_at_hand() {
    let portal = Portal::open().await;
    let item = portal.put(Put::page(&shelf(&portal), "Seals", "...")).await;
    let (ada, shown) = (portal.as_(ADA), format!("/library/{item}"));
    for _twice in 0..2 {
        ada.post(&format!("{shown}/favourite"), &[("on", "yes")]).await.seen(&shown);
    }
    assert_eq!(
        ada.get(&shown).await.first("form[action$=favourite] button").attr("aria-pressed"),
        Some("true")
    );
    let favourites = |page: &Page| page.select(".two > .stack:last-child .card")[0].text.contains("Seals");
    assert!(favourites(&ada.get("/library").await));
    assert!(!favourites(&portal.as_(BOB).get("/library").await));
    ada.post(&format!("{shown}/favourite"), &[("on", "no")]).await.seen(&shown);
    assert!(!favourites(&ada.get("/library").await));
    portal.views.flush(&portal.db).unwrap();
    let seen = recent_views::table
        .filter(recent_views::person_id.eq(portal.person(ADA)))
        .select(recent_views::item_id);
    let seen: Vec<ItemId> = portal.db.read_now(|tx| Ok(seen.load(tx.conn())?)).unwrap();
    assert_eq!(seen, [item]);
}

#[actix_web::test]
async fn views_are_counted_late_and_only_partners() {
    let portal = Portal::open().await;
    let item = portal.put(Put::page(&shelf(&portal), "Seals", "...")).await;
    let shown = format!("/library/{item}");
    for person in [ADA, ADA, ABE, BOB, CARL] {
        portal.as_(person).get(&shown).await.is(200);
    }
    assert_eq!(used(&portal, item), (0, 0));
    assert_eq!(portal.views.flush(&portal.db).unwrap(), 5);
    assert_eq!(portal.views.flush(&portal.db).unwrap(), 0);
    assert_eq!(used(&portal, item), (4, 0));
    portal.as_(ADA).get(&shown).await.is(200);
    portal.views.flush(&portal.db).unwrap();
    let nowaks = usage_by_firm::table
        .filter(usage_by_firm::firm_id.eq(portal.firm(NOWAK)))
        .select((usage_by_firm::views, usage_by_firm::downloads));
    let nowaks: (i64, i64) = portal.db.read_now(|tx| Ok(nowaks.first(tx.conn())?)).unwrap();
    assert_eq!(nowaks, (4, 0));
    let noted = item_uses::table.count();
    assert_eq!(portal.db.read_now(|tx| Ok(noted.get_result::<i64>(tx.conn())?)).unwrap(), 6);
    let page = portal.as_(CARL).get(&format!("{shown}/usage")).await.is(200);
    assert!(page.texts("tbody td").contains(&NOWAK.to_owned()), "{}", page.text());
    portal.as_(ADA).get(&format!("{shown}/usage")).await.is(403);
    let table = portal.as_(CARL).get("/library/usage.csv").await.is(200).html();
    assert!(table.contains(&format!("Seals,{item},Guide,5,0")), "{table}");
}

#[actix_web::test]
async fn what_nobody_uses_and_what_ends_soon_have_their_lists() {
    let portal = Portal::open().await;
    let folder = shelf(&portal);
    let used = portal.put(Put::page(&folder, "Used", "...")).await;
    let unused = portal.put(Put::page(&folder, "Unused", "...")).await;
    portal.as_(ADA).get(&format!("/library/{used}")).await.is(200);
    portal.views.flush(&portal.db).unwrap();
    portal
        .db
        .write_now(|tx| {
            let soon = tx.now + chrono::TimeDelta::days(30);
            Ok(diesel::update(items::table.find(unused)).set(items::expire_at.eq(soon)).execute(tx.conn())?)
        })
        .unwrap();
    let carl = portal.as_(CARL);
    for (show, title) in [("most", "Used"), ("never", "Unused"), ("expiring", "Unused")] {
        let page = carl.get(&format!("/library/usage?show={show}")).await.is(200);
        assert_eq!(page.texts("tbody td:first-child a"), [title], "{show}");
    }
    assert!(carl.get("/").await.has("Unused"));
}

#[actix_web::test]
async fn followers_are_told_once_and_only_of_what_they_may_see() {
    let portal = Portal::open().await;
    let folder = shelf(&portal);
    let item = portal.put(Put::page(&folder, "Seals", "...")).await;
    portal.as_(ADA).post(&format!("/library/{item}/follow"), &[("on", "yes")]).await.is(303);
    let here = format!("/library/folders/{}/follow", folder.id);
    for person in [ADA, BOB, CARL] {
        portal.as_(person).post(&here, &[("on", "yes")]).await.is(303);
    }
    let hidden =
        portal.put(Put { see: only(&portal, NOWAK), ..Put::page(&folder, "For Nowak", "...") }).await;
    let carl = portal.person(CARL);
    for (item, note) in [(item, "First"), (item, "Now blue"), (hidden, "")] {
        portal
            .db
            .write_now(|tx| {
                let item = items::table.find(item).select(library::Item::as_select()).first(tx.conn())?;
                library::tell_followers(tx, Some(carl), &item, note)
            })
            .unwrap();
        portal.run_jobs();
    }
    let told = notices::table.order(notices::data).select((notices::person_id, notices::subject_id));
    let told: Vec<(guildhall::access::PersonId, i64)> =
        portal.db.read_now(|tx| Ok(told.load(tx.conn())?)).unwrap();
    let (ada, bob) = (portal.person(ADA), portal.person(BOB));
    assert_eq!(told.len(), 3, "{told:?}");
    for expected in [(ada, item.0), (bob, item.0), (ada, hidden.0)] {
        assert!(told.contains(&expected), "{expected:?} in {told:?}");
    }
    let home = portal.as_(BOB).get("/").await.is(200);
    assert!(home.has("“Seals” has changed"), "{}", home.text());
    assert!(home.has("Now blue"));
    portal.as_(BOB).post("/notices/read", NOTHING).await.seen("/");
    assert!(!portal.as_(BOB).get("/").await.has("has changed"));
}
