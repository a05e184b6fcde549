//! Partner firms: who sees them, who changes them, and what closing one does.

use diesel::prelude::*;
use guildhall::access::Rule;
use guildhall::deals::State;
use guildhall::demo::{BRIGHTWATER, NOWAK};

use crate::support::deals::of_ada;
use crate::support::*;

/// The form of a firm as its page sends it, with some fields changed.
async fn typed(visitor: &Visitor<'_>, path: &str, changes: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut fields = visitor.get(path).await.is(200).form("main form.form");
    for (name, value) in changes {
        let field = fields.iter_mut().find(|(known, _)| known == name);
        field.unwrap_or_else(|| panic!("no field {name} in {path}")).1 = (*value).to_owned();
    }
    fields
}

fn borrowed(fields: &[(String, String)]) -> Vec<(&str, &str)> {
    fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

#[actix_web::test]
async fn every_firm_is_reached_page_by_page_also_beyond_those_that_are_counted() {
    let portal = Portal::open().await;
    portal
        .db
        .write_now(|tx| {
            diesel::sql_query(
                "INSERT INTO firms (id, kind, name, name_key, country, city, website, language, time_zone, active, \
                 created_at, updated_at, distributes) \
                 WITH RECURSIVE n(k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM n WHERE k < 530) \
                 SELECT k, 'partner', 'Firm ' || k, 'firm ' || k, 'PL', '', '', 'pl', 'Europe/Warsaw', active, \
                 created_at, updated_at, distributes FROM firms, n WHERE kind = 'vendor'",
            )
            .execute(tx.conn())?;
            Ok(())
        })
        .unwrap();
    let vera = portal.as_(VERA);
    let (mut path, mut firms) = (Some("/partners".to_owned()), std::collections::BTreeSet::new());
    while let Some(here) = path {
        let page = vera.get(&here).await.is(200);
        assert!(page.has("More than 500"));
        assert!(!page.texts("nav.pager p").concat().contains(" of "), "of how many nobody counted");
        firms.extend(
            page.select("tbody a[href^='/partners/']")
                .iter()
                .filter_map(|link| link.attr("href").map(ToOwned::to_owned)),
        );
        let next = page.select("nav.pager a[rel=next]");
        path = next.first().and_then(|link| link.attr("href")).map(ToOwned::to_owned);
    }
    assert!(firms.len() > 530, "{}", firms.len());
}

#[actix_web::test]
async fn staff_find_firms_by_name_tier_region_and_country() {
    let portal = Portal::open().await;
    let vera = portal.as_(VERA);
    let all = vera.get("/partners").await.is(200);
    assert!(all.has(NOWAK) && all.has(BRIGHTWATER) && !all.select("tbody tr").is_empty());
    let names = async |query: &str| vera.get(&format!("/partners?{query}")).await.is(200).texts("tbody td a");
    assert_eq!(names("q=NOWAK").await, [NOWAK]);
    assert!(names("tier=gold").await.contains(&BRIGHTWATER.to_owned()));
    assert!(!names("tier=gold").await.contains(&NOWAK.to_owned()));
    assert!(names("region=cee&country=PL").await.contains(&NOWAK.to_owned()));
    assert!(names("q=%25").await.len() > 3, "a percent sign is no wildcard and no error");
    assert!(names("q=nobody+of+this+name").await.is_empty());
    // A filter nobody understands is no filter.
    assert_eq!(names("tier=diamond").await, names("").await);
}

#[actix_web::test]
async fn the_file_holds_exactly_what_the_list_shows() {
    let portal = Portal::open().await;
    let vera = portal.as_(VERA);
    let page = vera.get("/partners?tier=silver&q=a").await.is(200);
    let link = page.first(".count-line a");
    let file = vera.get(link.attr("href").unwrap()).await.is(200);
    assert_eq!(file.header("content-type"), Some("text/csv; charset=utf-8"));
    let text = file.html();
    let text = text.strip_prefix('\u{feff}').expect("the mark of UTF-8");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let names: Vec<String> = reader.records().map(|row| row.unwrap()[0].to_owned()).collect();
    assert_eq!(names, page.texts("tbody td a"));
    assert!(text.contains("\r\n"));
    let trail = portal.as_(OTTO).get("/admin/audit?kind=firms.exported").await.is(200);
    assert_eq!(trail.select("tbody tr").len(), 1);
}

#[actix_web::test]
async fn a_channel_manager_adds_a_firm_and_it_is_theirs() {
    let portal = Portal::open().await;
    let vera = portal.as_(VERA);
    let name = "=Żuraw & Söhne, \"Pumpen\"";
    let fields = typed(&vera, "/partners/new", &[("name", name), ("country", "PL"), ("tier", "gold")]).await;
    vera.post("/partners", &borrowed(&fields)).await.is(303);
    let page = vera.get(&format!("/partners/{}", portal.firm(name))).await.is(200);
    assert_eq!(page.heading(), name);
    assert!(page.has("Vera Hoffmann") && page.has("Gold"));
    assert_eq!(page.select(".acts a[href^='/people/new?firm=']").len(), 1);
    // Found without accents, and harmless in a spreadsheet.
    assert_eq!(vera.get("/partners?q=zuraw").await.texts("tbody td a"), [name]);
    let file = vera.get("/partners/export.csv?q=zuraw").await.html();
    assert!(file.contains("\"'=Żuraw & Söhne, \"\"Pumpen\"\"\""), "{file}");
}

#[actix_web::test]
async fn a_firm_that_is_not_ones_own_to_change_cannot_be_told_from_none() {
    let portal = Portal::open().await;
    let (otto, vera) = (portal.as_(OTTO), portal.as_(VERA));
    let nowak = portal.firm(NOWAK);
    let path = format!("/partners/{nowak}");
    vera.get(&format!("{path}/edit")).await.is(200);
    let deals = [of_ada(&portal, State::Open), of_ada(&portal, State::Approved)];
    for deal in &deals {
        vera.get(&format!("/deals/{deal}")).await.is(200);
    }
    // Otto takes the firm over, and its deals with it.
    let fields =
        typed(&otto, &format!("{path}/edit"), &[("manager", &portal.person(OTTO).to_string())]).await;
    otto.post(&path, &borrowed(&fields)).await.seen(&path);
    vera.get(&path).await.is(200);
    for deal in &deals {
        vera.get(&format!("/deals/{deal}")).await.is(404);
    }
    vera.get(&format!("{path}/edit")).await.is(404);
    vera.get(&format!("{path}/closing")).await.is(404);
    vera.post(&path, &borrowed(&fields)).await.is(404);
    vera.post(&format!("{path}/closing"), NOTHING).await.is(404);
    // Nor can she open its documents by making a branch of it.
    let branch = [("name", "Nowak Gdynia"), ("country", "PL"), ("parent", NOWAK)];
    let fields = typed(&vera, "/partners/new", &branch).await;
    assert!(vera.post("/partners", &borrowed(&fields)).await.is(422).has("You do not manage that firm"));
}

#[actix_web::test]
async fn a_firms_people_see_their_own_firm_and_no_other() {
    let portal = Portal::open().await;
    let ada = portal.as_(ADA);
    let own = ada.get(&format!("/partners/{}", portal.firm(NOWAK))).await.is(200);
    assert_eq!(own.heading(), NOWAK);
    assert!(own.select("a[href$='/edit'], a[href$='/closing']").is_empty());
    ada.get(&format!("/partners/{}", portal.firm(BRIGHTWATER))).await.is(404);
    ada.get("/partners").await.is(403);
    ada.get("/partners/export.csv").await.is(403);
}

#[actix_web::test]
async fn a_change_is_written_down_with_what_was_before() {
    let portal = Portal::open().await;
    let vera = portal.as_(VERA);
    let path = format!("/partners/{}", portal.firm(NOWAK));
    let fields = typed(&vera, &format!("{path}/edit"), &[("tier", "platinum"), ("city", "Łódź")]).await;
    vera.post(&path, &borrowed(&fields)).await.seen(&path);
    // The same once more changes nothing, so nothing is written down.
    vera.post(&path, &borrowed(&fields)).await.seen(&path);
    let trail = portal.as_(OTTO).get("/admin/audit?kind=firm.changed").await.is(200);
    assert_eq!(trail.select("tbody tr").len(), 1);
    let facts = trail.texts("dl.changes div");
    assert!(facts.contains(&"City Kraków Łódź".to_owned()), "{facts:?}");
    assert!(facts.contains(&"Tier Silver Platinum".to_owned()), "{facts:?}");
    assert_eq!(facts.len(), 2, "{facts:?}");
    assert!(trail.has("Vera Hoffmann"));
}

#[actix_web::test]
async fn closing_a_firm_signs_its_people_out_until_it_is_opened_again() {
    let portal = Portal::open().await;
    let (vera, ada, bob) = (portal.as_(VERA), portal.as_(ADA), portal.as_(BOB));
    ada.get("/").await.is(200);
    bob.get("/").await.is(200);
    let path = format!("/partners/{}", portal.firm(NOWAK));
    let asked = vera.get(&format!("{path}/closing")).await.is(200);
    assert!(asked.has("4 people are signed out"), "{}", asked.text());
    ada.get("/").await.is(200);
    vera.post(&format!("{path}/closing"), NOTHING).await.seen(&path);
    ada.get("/").await.seen("/sign-in");
    bob.get("/").await.is(200);
    let fields = [("email", ADA), ("password", PASSWORD)];
    portal.stranger().post("/sign-in", &fields).await;
    vera.post(&format!("{path}/closing"), NOTHING).await.seen(&path);
    let closed = vera.get("/partners?state=closed").await.is(200);
    assert_eq!(closed.texts("tbody td a"), [NOWAK]);
    let trail = portal.as_(OTTO).get("/admin/audit?kind=firm.closed").await.is(200);
    assert_eq!(trail.select("tbody tr").len(), 1, "sent twice, done once");
    vera.post(&format!("{path}/opening"), NOTHING).await.seen(&path);
    portal.elsewhere(ADA).get("/").await.is(200);
}

#[actix_web::test]
async fn a_branch_hangs_under_a_firm_and_has_none_itself() {
    let portal = Portal::open().await;
    let otto = portal.as_(OTTO);
    let branch = [("name", "Nowak Gdynia"), ("country", "PL"), ("parent", "nowak systemy")];
    let fields = typed(&otto, "/partners/new", &branch).await;
    otto.post("/partners", &borrowed(&fields)).await.is(303);
    let parent = otto.get(&format!("/partners/{}", portal.firm(NOWAK))).await.is(200);
    assert!(parent.has("Nowak Gdynia"));
    let below = [("name", "Nowak Hel"), ("country", "PL"), ("parent", "Nowak Gdynia")];
    let fields = typed(&otto, "/partners/new", &below).await;
    assert!(otto.post("/partners", &borrowed(&fields)).await.is(422).has("is a branch itself"));
    let path = format!("/partners/{}", portal.firm(NOWAK));
    let fields = typed(&otto, &format!("{path}/edit"), &[("parent", BRIGHTWATER)]).await;
    let page = otto.post(&path, &borrowed(&fields)).await.is(422);
    assert!(page.has("has branches of its own"));
    assert_eq!(page.select(".problems a[href='#field-parent']").len(), 1);
}

#[actix_web::test]
async fn a_form_with_mistakes_comes_back_as_it_was_typed() {
    let portal = Portal::open().await;
    let vera = portal.as_(VERA);
    let wrong = [("name", ""), ("city", "Óbidos"), ("website", "javascript:alert(1)"), ("country", "XX")];
    let mut fields = typed(&vera, "/partners/new", &[]).await;
    for (name, value) in wrong {
        fields.iter_mut().find(|(known, _)| known == name).unwrap().1 = value.to_owned();
    }
    let page = vera.post("/partners", &borrowed(&fields)).await.is(422);
    assert_eq!(page.select(".problems li").len(), 3, "{:?}", page.texts(".problems li"));
    assert_eq!(page.first("[name=city]").attr("value"), Some("Óbidos"));
}

#[actix_web::test]
async fn countries_stand_in_the_readers_order() {
    let portal = Portal::open().await;
    let otto = portal.as_(OTTO);
    otto.post("/account/language", &[("language", "de"), ("return", "/")]).await.is(303);
    let names = otto.get("/partners/new").await.is(200).texts("[name=country] option");
    let place = |name: &str| names.iter().position(|known| known == name).unwrap_or_else(|| panic!("{name}"));
    assert!(place("Norwegen") < place("Österreich") && place("Österreich") < place("Polen"));
    assert!(names.len() > 249);
}

#[actix_web::test]
async fn those_who_see_usage_see_what_a_firm_used_of_the_library() {
    let portal = Portal::open().await;
    let path = format!("/partners/{}", portal.firm(NOWAK));
    let page = portal.as_(VERA).get(&path).await.is(200);
    assert!(page.has("Use of the library") && page.has("Nobody of this firm has opened anything yet"));
    assert!(!portal.as_(ADA).get(&path).await.is(200).has("Use of the library"));
    let folder = portal.folder(None, "Service", &Rule::default());
    let item = portal.put(Put::page(&folder, "Seals of the HX-40", "...")).await;
    for reader in [ADA, ABE, BOB, VERA] {
        portal.as_(reader).get(&format!("/library/{item}")).await.is(200);
    }
    portal.views.flush(&portal.db).unwrap();
    let page = portal.as_(VERA).get(&path).await.is(200);
    let row = page.first(&format!(".rows li:has(a[href='/library/{item}'])"));
    assert!(row.text.contains("Seals of the HX-40") && row.text.contains("2 views"), "{}", row.text);
}
