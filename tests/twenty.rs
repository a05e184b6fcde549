//! Sending a form twenty times at once does what sending it once does.
//!
//! Every form that people find in the demo is filled in, and sent on two portals that
//! are alike: once on one, twenty times in parallel on the other. Afterwards both hold
//! as many records of each kind. What nobody finds there, or does nothing there, is set
//! up by hand: `ways_in`, `desks`, `work`. No address that changes something is left out.

mod desks;
mod laid_out;
mod press;
mod ways_in;
mod work;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use diesel::prelude::*;
use futures_util::future::join_all;
use guildhall::db::rows::{self, Table};
use guildhall::demo;
use guildhall::routes;

use self::laid_out::LAID_OUT;
use self::press::Press;
use crate::support::*;

/// Those who find forms, by what they may: the vendor's people, then partners.
const FINDERS: [&str; 9] = [OTTO, VERA, CARL, ANNA, ABE, MAJA, ADA, LENA, BOB];
/// How many pages of one kind each of them opens.
const OPENED: usize = 4;
/// Who presses at once.
const TIMES: usize = 20;

/// A table and a text at once: what every form that takes a file may be given.
const TABLE: &str = "\
deal_id,name,email,company,country,need,customer,title,amount,currency,close_on,partner
T-20,Twenty at once,twenty@nowak.example,Twenty at once,DE,Pumps,Twenty at once,Pumps,42000,EUR,2027-03-31,Nowak Systemy
";

/// A form, who found it, and where it is sent.
struct Form {
    finder: &'static str,
    path: String,
    filled: Filled,
}

/// The pattern of the route book that an address belongs to.
fn pattern<'a>(book: &'a [routes::Entry], method: &str, path: &str) -> Option<&'a str> {
    let parts: Vec<&str> = path.split('/').collect();
    let fits = |entry: &&routes::Entry| {
        let known: Vec<&str> = entry.path.split('/').collect();
        entry.method == method
            && known.len() == parts.len()
            && known.iter().zip(&parts).all(|(known, part)| known.starts_with('{') || known == part)
    };
    // An address without keys is meant before one with a key in the same place.
    book.iter().filter(fits).min_by_key(|entry| entry.path.matches('{').count()).map(|entry| entry.path)
}

/// Every kind of form, by its address in the route book and the button that is pressed; of
/// each kind those on the first pages, because pressing one may be refused where another is
/// not: which of the demo's deals comes first is chance, and some cannot be approved.
async fn forms(portal: &Portal) -> BTreeMap<String, Vec<Form>> {
    let book = routes::book(1024 * 1024);
    let mut found: BTreeMap<String, Vec<Form>> = BTreeMap::new();
    for finder in FINDERS {
        let visitor = portal.as_(finder);
        let mut opened: BTreeMap<String, usize> = BTreeMap::new();
        let mut seen = BTreeSet::new();
        let mut ahead: Vec<String> = vec!["/".into(), "/account".into(), "/admin".into()];
        while let Some(path) = ahead.pop() {
            let Some(kind) = pattern(&book, "GET", &path) else { continue };
            let times = opened.entry(kind.to_owned()).or_default();
            if *times >= OPENED || !seen.insert(path.clone()) {
                continue;
            }
            *times += 1;
            let page = visitor.get(&path).await;
            if page.status != 200
                || !page.header("content-type").is_some_and(|it| it.starts_with("text/html"))
            {
                continue;
            }
            for link in page.select("a[href^='/']") {
                let to = link.attr("href").unwrap_or_default();
                let to = to.split(['?', '#']).next().unwrap_or_default();
                ahead.insert(0, to.to_owned());
            }
            for filled in page.filled() {
                let to = if filled.action.is_empty() { path.clone() } else { filled.action.clone() };
                let bare = to.split('?').next().unwrap_or_default();
                let kind = pattern(&book, "POST", bare);
                let kind = kind.unwrap_or_else(|| panic!("{path} has a form that leads to {to}"));
                let alike = found.entry(format!("{kind} {}", filled.pressed)).or_default();
                if alike.len() < OPENED && alike.iter().all(|form| form.path != to) {
                    alike.push(Form { finder, path: to, filled });
                }
            }
        }
    }
    found
}

/// How many rows each table has.
fn counted(portal: &Portal) -> BTreeMap<String, i64> {
    #[derive(QueryableByName)]
    struct Named {
        #[diesel(sql_type = diesel::sql_types::Text)]
        name: String,
    }
    #[derive(QueryableByName)]
    struct Counted {
        #[diesel(sql_type = diesel::sql_types::BigInt)]
        count: i64,
    }
    let tables = if Portal::on_postgres() {
        "SELECT table_name::text AS name FROM information_schema.tables WHERE table_schema = 'public'"
    } else {
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    };
    let count = |tx: &mut guildhall::db::Tx<'_>| {
        let names: Vec<Named> = diesel::sql_query(tables).load(tx.conn())?;
        let mut rows = BTreeMap::new();
        for Named { name } in names {
            let asked = diesel::sql_query(format!("SELECT count(*) AS count FROM {name}"));
            let counted: Counted = asked.get_result(tx.conn())?;
            rows.insert(name, counted.count);
        }
        Ok(rows)
    };
    portal.db.read_now(count).unwrap()
}

async fn send(visitor: &Visitor<'_>, Form { path, filled, .. }: &Form) -> Page {
    let fields: Vec<_> = filled.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let file = |field| File { field, name: "twenty.csv", media: "text/csv", bytes: TABLE.as_bytes() };
    match filled.in_parts {
        true => {
            let files: Vec<_> = filled.files.iter().map(|field| file(field.as_str())).collect();
            visitor.upload(path, &fields, &files).await
        }
        false => visitor.post(path, &fields).await,
    }
}

/// What a portal has more than before, by table, after so many sendings at once.
async fn grown(model: &Model, form: &Form, times: usize) -> (BTreeMap<String, i64>, Vec<u16>) {
    let portal = model.portal().await;
    portal.clock.tick(chrono::TimeDelta::microseconds(50));
    let visitor = portal.as_(form.finder);
    visitor.get("/account").await;
    let before = counted(&portal);
    let sent = join_all((0..times).map(|_| send(&visitor, form))).await;
    let mut after = counted(&portal);
    for (table, count) in before {
        *after.entry(table).or_default() -= count;
    }
    after.retain(|_, more| *more != 0);
    if form.path == "/account/password" {
        // Each press is answered with a session of its own; the browser keeps one.
        after.remove("sessions");
    }
    (after, sent.iter().map(|page| page.status).collect())
}

/// The forms of the demo that differ, and the addresses that were proved.
async fn found_in_the_demo() -> (Vec<String>, BTreeSet<String>) {
    let furnished = Portal::open().await;
    let inner: &guildhall::portal::Portal = &furnished;
    elsewhere(|| demo::furnish_now(inner).unwrap());
    let model = furnished.into_model();
    let finding = model.portal().await;
    let (mut wrong, mut proved) = (Vec::new(), BTreeSet::new());
    for (kind, alike) in &forms(&finding).await {
        let mut effective = None;
        for form in alike {
            let (once, answers) = grown(&model, form, 1).await;
            if !once.is_empty() {
                effective = Some((form, once, answers));
                break;
            }
        }
        // What does nothing here is set up by hand.
        let Some((form, once, answers)) = effective else { continue };
        let (often, all) = grown(&model, form, TIMES).await;
        let (route, _) = kind.split_once(' ').unwrap();
        proved.insert(format!("POST {route}"));
        if once != often || all.iter().any(|status| *status >= 500) {
            let told = format!("{kind} at {} by {}", form.path, form.finder);
            wrong.push(format!("{told}: {answers:?} {once:?}; {all:?} {often:?}"));
        }
    }
    (wrong, proved)
}

/// A portal in which a route has an effect.
async fn opened() -> Portal {
    let mut portal = Portal::open_with(|config| {
        config.base_url = "http://localhost:8090".to_owned();
        config.rate_limits = "sign_in=1000000".to_owned();
    })
    .await;
    portal.leave_jobs();
    portal
}

async fn set<'a>(portal: &'a Portal, route: &str) -> Option<Press<'a>> {
    if let Some(press) = ways_in::set(portal, route).await {
        return Some(press);
    }
    if let Some(press) = desks::set(portal, route).await {
        return Some(press);
    }
    work::set(portal, route).await
}

/// All rows of all tables, as an archive tells them.
fn held(portal: &Portal) -> BTreeSet<(String, String)> {
    let read = |tx: &mut guildhall::db::Tx<'_>| {
        let mut held = BTreeSet::new();
        static TABLES: OnceLock<Vec<Table>> = OnceLock::new();
        if TABLES.get().is_none() {
            let _ = TABLES.set(rows::tables(tx)?);
        }
        for table in TABLES.get().unwrap() {
            rows::each(tx, table, |line| {
                held.insert((table.name.clone(), line.to_owned()));
                Ok(())
            })?;
        }
        Ok(held)
    };
    portal.db.read_now(read).unwrap()
}

/// Tables in which each press counts by its nature: a try is counted as a try, and each answer
/// that lets somebody in comes with a session of its own, of which the browser keeps one.
fn counted_each_time(route: &str) -> &'static [&'static str] {
    match route {
        "POST /sign-in" | "POST /sign-in/passkey" => {
            &["sign_in_attempts", "sessions", "known_devices", "events"]
        }
        "POST /sign-in/passkey/question" => &["sessions"],
        _ => &["sign_in_attempts"],
    }
}

/// Those that answer a question and leave nothing behind.
const ASK: [&str; 3] = ["POST /sign-in/company", "POST /sign-in/strength", "POST /sign-in/passkey/question"];

/// How many rows of each table are new or other, and how many are no more as they were.
type Effect = BTreeMap<String, (usize, usize)>;

/// What a route's press does when it is sent so many times at once; none where nothing is set
/// up for it.
async fn effect(portal: &Portal, route: &str, times: usize) -> Option<(Effect, Vec<u16>)> {
    let press = set(portal, route).await?;
    press.ready().await;
    let before = held(portal);
    let sent = join_all((0..times).map(|_| press.send())).await;
    let after = held(portal);
    let mut effect = Effect::new();
    for (table, _) in after.difference(&before) {
        effect.entry(table.clone()).or_default().0 += 1;
    }
    for (table, _) in before.difference(&after) {
        effect.entry(table.clone()).or_default().1 += 1;
    }
    effect.retain(|table, _| !counted_each_time(route).contains(&table.as_str()));
    Some((effect, sent.iter().map(|page| page.status).collect()))
}

/// The addresses that change something.
fn routes() -> BTreeSet<String> {
    let changing = routes::book(1024 * 1024).into_iter().filter(|entry| entry.method != "GET");
    changing.map(|entry| format!("{} {}", entry.method, entry.path)).collect()
}

#[actix_web::test]
async fn every_form_of_the_demo_sent_twenty_times_at_once_has_one_effect() {
    let (mut wrong, proved) = found_in_the_demo().await;
    let left = LAID_OUT.iter().filter(|route| !proved.contains(**route));
    wrong.extend(left.map(|route| format!("{route}: proved by nothing")));
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}

#[actix_web::test]
async fn everything_else_sent_twenty_times_at_once_has_one_effect() {
    let mut wrong = Vec::new();
    let laid_out = LAID_OUT.iter().map(|route| (*route).to_owned()).collect();
    for route in routes().difference(&laid_out) {
        let portal = opened().await;
        let Some((once, answers)) = effect(&portal, route, 1).await else {
            wrong.push(format!("{route}: nothing is set up for it"));
            continue;
        };
        let portal = opened().await;
        let (often, all) = effect(&portal, route, TIMES).await.unwrap();
        let fine = answers[0] < 400 && all.iter().all(|status| *status < 500);
        if once != often || !fine || once.is_empty() != ASK.contains(&route.as_str()) {
            wrong.push(format!("{route}: {answers:?} {once:?}; {all:?} {often:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}
