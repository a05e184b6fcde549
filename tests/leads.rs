//! Leads: offered to one firm at a time, and to nobody twice.

use chrono::TimeDelta;
use diesel::prelude::*;
use futures_util::future::join_all;
use guildhall::access::Rule;
use guildhall::demo::{BRIGHTWATER, NOWAK};
use guildhall::finding::Finder;
use guildhall::leads::{self, Method, NewRule};
use guildhall::portal::Portal as Node;

use crate::support::*;

fn rule(portal: &Portal, name: &str, countries: &[&str], method: Method) {
    let new = NewRule {
        name: name.to_owned(),
        countries: countries.iter().map(ToString::to_string).collect(),
        product: None,
        vertical: String::new(),
        firms: Rule::default(),
        method,
        weights: Default::default(),
        capacity: 0,
        window_hours: 24,
    };
    portal.db.write_now(|tx| leads::put_rule(tx, &new)).unwrap();
}

fn asked(company: &str) -> Vec<(&str, &str)> {
    vec![
        ("company", company),
        ("contact_name", "Marta Kowal"),
        ("email", "marta@kowal.example"),
        ("country", "PL"),
        ("city", "Kraków"),
        ("need", "Eight flow meters"),
        ("source", "trade fair"),
        ("consent", "yes"),
    ]
}

async fn added(portal: &Portal, company: &str) -> String {
    portal.as_(VERA).post("/leads", &asked(company)).await.is(303).to().unwrap().to_owned()
}

#[actix_web::test]
async fn the_nearest_firm_is_offered_it_and_sees_who_when_it_accepts() {
    let portal = Portal::open().await;
    rule(&portal, "All", &[], Method::Weighted);
    let lead = added(&portal, "Kowal Instalacje").await;
    let letters = portal.letters();
    assert!(letters.iter().any(|letter| letter.to == ABE), "{letters:?}");
    let abe = portal.as_(ABE);
    let page = abe.get(&lead).await.is(200);
    assert!(
        page.has("Eight flow meters")
            && !page.html().contains("Kowal Inst")
            && !page.html().contains("marta@")
    );
    // A scanner opens the link of the letter: nothing happens.
    abe.get(&lead).await.is(200);
    abe.post(&format!("{lead}/acceptance"), NOTHING).await.seen(&lead);
    assert!(abe.get(&lead).await.has("marta@kowal.example"));
    portal.as_(BOB).get(&lead).await.is(404);
    assert!(portal.as_(VERA).get(&lead).await.has("In the same city"));
}

#[actix_web::test]
async fn what_is_declined_or_left_goes_on_and_never_comes_back() {
    let portal = Portal::open().await;
    rule(&portal, "All", &[], Method::RoundRobin);
    let lead = added(&portal, "Kowal Instalacje").await;
    portal.as_(ABE).post(&format!("{lead}/decline"), NOTHING).await.is(409);
    let why = [("reason", "Too far"), ("contacted", "yes")];
    portal.as_(ABE).post(&format!("{lead}/decline"), &why).await.seen("/leads");
    portal.as_(ABE).get(&lead).await.is(404);
    for _ in 0..8 {
        portal.clock.advance(TimeDelta::hours(25));
        portal.run_clock();
    }
    let page = portal.elsewhere(VERA).get(&lead).await.is(200);
    assert!(page.has("To be assigned") && page.has("Too far") && page.has("not answered in time"));
    // Six firms, each asked once.
    let asked = page.texts("ol.history li");
    assert_eq!(asked.len(), 6, "{asked:?}");
    let again = [("firm", NOWAK)];
    portal.elsewhere(VERA).post(&format!("{lead}/assignment"), &again).await.is(409);
}

#[actix_web::test]
async fn a_firm_finds_its_own_and_the_pools_newest_first_each_once() {
    let portal = Portal::open().await;
    rule(&portal, "Pool", &["CZ"], Method::Pool);
    let mut newest = Vec::new();
    for number in 0..32 {
        portal.clock.advance(TimeDelta::minutes(1));
        let company = format!("Firm {number}");
        let mut fields = asked(&company);
        if number % 3 == 0 {
            fields.iter_mut().filter(|(name, _)| *name == "country").for_each(|field| field.1 = "CZ");
        }
        let lead = portal.as_(VERA).post("/leads", &fields).await.is(303).to().unwrap().to_owned();
        if number % 3 == 1 {
            let to = [("firm", NOWAK)];
            portal.as_(VERA).post(&format!("{lead}/assignment"), &to).await.seen(&lead);
        }
        // Every third waits for a hand, and is nobody's yet.
        if number % 3 != 2 {
            newest.insert(0, lead);
        }
    }
    for person in [ABE, MAJA] {
        let mut found = Vec::new();
        for page in 1..=2 {
            let page = portal.as_(person).get(&format!("/leads?page={page}")).await.is(200);
            let links = page.select("tbody a[href^='/leads/']");
            found.extend(links.iter().filter_map(|link| link.attr("href")).map(ToOwned::to_owned));
        }
        assert_eq!(found, newest[..newest.len().min(50)], "{person}");
    }
}

#[actix_web::test]
async fn twenty_claims_of_the_pool_have_one_winner() {
    let portal = Portal::open().await;
    rule(&portal, "Pool", &[], Method::Pool);
    let lead = added(&portal, "Kowal Instalacje").await;
    let (abe, bob) = (portal.as_(ABE), portal.as_(BOB));
    abe.get(&lead).await.is(200);
    bob.get(&lead).await.is(200);
    let path = format!("{lead}/claim");
    let answers = join_all(
        (0..20).map(|at| if at % 2 == 0 { abe.post(&path, NOTHING) } else { bob.post(&path, NOTHING) }),
    );
    let answers = answers.await;
    assert_eq!(answers.iter().filter(|page| page.status == 303).count(), 1);
    assert!(answers.iter().filter(|page| page.status != 303).all(|page| page.status == 409));
}

#[actix_web::test]
async fn a_rule_that_nobody_could_tell_from_another_is_refused() {
    let portal = Portal::open().await;
    rule(&portal, "Poland", &["PL", "CZ"], Method::RoundRobin);
    let vera = portal.as_(VERA);
    let form = |countries: &'static str| [("name", "New"), ("countries", countries), ("method", "weighted")];
    let page = vera.post("/admin/lead-rules", &form("DE, CZ")).await.is(422);
    assert!(page.has("“Poland”"));
    assert_eq!(page.first("#field-countries").attr("value"), Some("DE, CZ"));
    vera.post("/admin/lead-rules", &form("DE, AT")).await.seen("/admin/lead-rules");
    vera.post("/admin/lead-rules", &form("Germany")).await.is(422);
}

#[actix_web::test]
async fn a_lead_becomes_a_registration_with_nothing_typed_twice() {
    let portal = Portal::open().await;
    let lead = added(&portal, "Kowal Instalacje").await;
    portal.as_(VERA).post(&format!("{lead}/assignment"), &[("firm", NOWAK)]).await.seen(&lead);
    let abe = portal.as_(ABE);
    abe.post(&format!("{lead}/registration"), NOTHING).await.is(409);
    abe.post(&format!("{lead}/acceptance"), NOTHING).await.seen(&lead);
    let edit = abe.post(&format!("{lead}/registration"), NOTHING).await.is(303).to().unwrap().to_owned();
    let again = abe.post(&format!("{lead}/registration"), NOTHING).await.is(303).to().unwrap().to_owned();
    assert_eq!(edit, again);
    let form = abe.get(&edit).await.is(200);
    assert_eq!(form.first("#field-customer").attr("value"), Some("Kowal Instalacje"));
    let deal = edit.strip_suffix("/edit").unwrap();
    assert!(abe.get(deal).await.has("trade fair"));
}

#[actix_web::test]
async fn a_strangers_question_is_routed_and_a_machines_is_thanked_too() {
    let portal = Portal::open().await;
    rule(&portal, "All", &[], Method::Weighted);
    let stranger = portal.stranger();
    stranger.get("/enquiry").await.is(200);
    let mut form = asked("Kowal Instalacje");
    form.retain(|(name, _)| *name != "consent");
    assert!(stranger.post("/enquiry", &form).await.is(422).has("so that a partner may answer you"));
    form.push(("consent", "yes"));
    let thanks = stranger.post("/enquiry", &form).await.is(200);
    let machine: Vec<_> = form.iter().copied().chain([("fax", "1")]).collect();
    let same = portal.stranger().post("/enquiry", &machine).await.is(200);
    assert_eq!(thanks.first("main").text, same.first("main").text);
    stranger.post("/enquiry", &form).await.is(200);
    let list = portal.as_(OTTO).get("/leads").await.is(200);
    assert_eq!(list.select("main table tbody tr").len(), 1);
    let mut odd = asked("Rank First");
    odd[5] = ("need", "Best SEO and backlink offers");
    odd[2] = ("email", "x@mailinator.com");
    stranger.post("/enquiry", &odd).await.is(200);
    assert!(portal.as_(OTTO).get("/leads?state=spam").await.has("Rank First"));
    assert!(!portal.as_(BOB).get("/leads").await.html().contains("Rank First"), "{BRIGHTWATER} sees spam");
}

#[actix_web::test]
async fn a_partner_cannot_ask_the_name_of_a_lead_it_has_not_accepted() {
    let portal = Portal::open().await;
    rule(&portal, "All", &[], Method::Weighted);
    let lead = added(&portal, "Kowal Instalacje").await;
    let abe = portal.as_(ABE);
    assert_eq!(abe.get("/leads").await.select("main table tbody tr").len(), 1);
    assert_eq!(abe.get("/leads?q=kowal").await.select("main table tbody tr").len(), 0);
    let found = async |person| {
        let node: &Node = &portal;
        std::thread::scope(|scope| scope.spawn(|| Finder::catch_up(node).unwrap()).join().unwrap());
        portal.as_(person).ask("/search?q=Kowal").await.is(200).json()["total"].clone()
    };
    assert_eq!((found(ABE).await, found(VERA).await), (0.into(), 1.into()));
    abe.post(&format!("{lead}/acceptance"), NOTHING).await.is(303);
    assert_eq!(abe.get("/leads?q=kowal").await.select("main table tbody tr").len(), 1);
    assert_eq!((found(ABE).await, found(BOB).await), (1.into(), 0.into()));
}

#[actix_web::test]
async fn a_table_of_leads_is_looked_at_then_shared_out_once() {
    let portal = Portal::open().await;
    let table = "key,Firm,country,need,product,email\n\
         f-1,Zenith Works,Poland,Twelve meters,,zoe@zenith.example\n\
         f-2,Yonder Water,PL,A quotation,,yan@yonder.example\n\
         f-3,Nowhere Ltd,Atlantis,Anything,,\n\
         f-4,,PL,Anything,,\n";
    let send = async |act: &str| {
        let file = File { field: "file", name: "fair.csv", media: "text/csv", bytes: table.as_bytes() };
        portal.as_(OTTO).upload("/leads/import", &[("act", act)], &[file]).await.is(200)
    };
    let total = || {
        portal
            .db
            .read_now(|tx| Ok(schema::schema::leads::table.count().get_result::<i64>(tx.conn())?))
            .unwrap()
    };
    let before = total();
    let looked = send("look").await;
    assert_eq!(looked.texts("#report dd"), ["2", "2"]);
    assert_eq!(looked.texts("#report td:first-child"), ["4", "5"]);
    assert_eq!(looked.texts("#report code"), ["country", "company"]);
    assert_eq!(total(), before);
    send("bring").await;
    assert_eq!(total(), before + 2);
    // Again: what has a key is there already.
    assert_eq!(send("bring").await.texts("#report dt"), ["There already", "Not taken"]);
    assert_eq!(total(), before + 2);
    let list = portal.as_(OTTO).get("/leads?q=zenith").await.is(200);
    assert!(list.has("Zenith Works"), "{}", list.text());
    let unread = File { field: "file", name: "x.csv", media: "text/csv", bytes: b"town\nx\n" };
    portal.as_(OTTO).upload("/leads/import", &[("act", "look")], &[unread]).await.is(422);
}

#[actix_web::test]
async fn another_system_brings_leads_by_its_key_once_each() {
    let portal = Portal::open().await;
    let made = portal.as_(OTTO).post("/admin/lead-keys", &[("name", "Our web site")]).await.is(200);
    let key = made.texts(".note code").remove(0);
    let call = async |key: &str, body: serde_json::Value| {
        let bearer = format!("Bearer {key}");
        let headers = [("Authorization", bearer.as_str())];
        let body = body.to_string().into_bytes();
        let stranger = portal.stranger();
        stranger
            .send_body(actix_web::http::Method::POST, "/api/leads", "application/json", body, &headers)
            .await
    };
    let lead =
        serde_json::json!({ "key": "42", "company": "Zenith Works", "country": "PL", "need": "Meters" });
    call("ghl_guessed", lead.clone()).await.is(401);
    let made = call(&key, lead.clone()).await.is(201).json();
    assert!(made["number"].as_str().unwrap().starts_with("L-"), "{made}");
    let again = call(&key, lead.clone()).await.is(200).json();
    assert_eq!((&again["number"], &again["outcome"]), (&made["number"], &"unchanged".into()));
    assert!(portal.as_(OTTO).get("/leads?q=zenith").await.has("Zenith Works"));
    let refused = call(&key, serde_json::json!({ "company": "Nowhere Ltd" })).await.is(422).json();
    let fields: Vec<_> = refused["fields"].as_array().unwrap().iter().map(|it| it["field"].clone()).collect();
    assert_eq!(fields, ["country", "need"]);
    // The secret is nowhere on the page of keys; once ended, the key is a stranger's.
    let page = portal.as_(OTTO).get("/admin/lead-keys").await.is(200);
    assert!(!page.html().contains(&key));
    let end = page.first("form[action$='/end']").attr("action").unwrap().to_owned();
    portal.as_(OTTO).post(&end, NOTHING).await.is(303);
    call(&key, lead).await.is(401);
}

#[actix_web::test]
async fn a_firm_learns_who_of_the_vendor_opened_its_lead() {
    let portal = Portal::open().await;
    rule(&portal, "All", &[], Method::RoundRobin);
    let lead = added(&portal, "Kowal Instalacje").await;
    let told = async |email| portal.as_(email).get("/trail").await.is(200).select("tbody tr").len();
    let before = (told(ABE).await, told(BOB).await);
    for _ in 0..3 {
        portal.as_(OTTO).get(&lead).await.is(200);
    }
    assert_eq!((told(ABE).await, told(BOB).await), (before.0 + 1, before.1), "once a day, and nobody else");
}
