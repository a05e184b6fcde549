//! Firms and deals out of tables, tried first, brought in once.

use guildhall::access::Role;
use guildhall::deals::{self, ApprovalRule, Condition, DEAL_COLUMNS, State};
use guildhall::partners::{self, FIRM_COLUMNS};
use guildhall::sheet::{self, Manner, Outcome, Report};
use guildhall::ui::language::Words;

use crate::support::deals::{change_programme, register};
use crate::support::*;

const DEALS: &str = "\
deal_id,reseller,end_customer,domain,country,amount,currency,stage,registered_on,closed_on,owner
1,Nowak Systemy,Quintessenz Werke,quintessenz.example,Germany,8874.41,EUR,won,2026-02-03,2026-06-01,ada@nowak.example
2,Brightwater Controls,Zephyr Oy,zephyr.example,FI,1200,EUR,negotiation,2026-11-02,,
3,Nobody & Sons,Acme,,PL,1,EUR,won,2026-02-03,,
4,Brightwater Controls,Acme,,Atlantis,1,EUR,won,2026-02-03,,
5,Brightwater Controls,Acme,,PL,lots,EUR,won,2026-02-03,,
";

fn bring(portal: &Portal, table: &str, dry_run: bool) -> Vec<Report> {
    let rows = sheet::read(table.as_bytes(), DEAL_COLUMNS).unwrap();
    let programmes = portal.db.read_now(|tx| deals::programmes(tx)).unwrap();
    let standard = programmes.iter().find(|it| it.code == "standard").unwrap();
    deals::bring_deals(portal, standard, &rows, None, &Manner::plain(Words::of("en"), dry_run)).unwrap()
}

fn outcomes(reports: &[Report]) -> Vec<Outcome> {
    reports.iter().map(|report| report.outcome).collect()
}

#[actix_web::test]
async fn a_dry_run_says_of_each_row_what_would_come_of_it_and_does_nothing() {
    let portal = Portal::open().await;
    let tried = bring(&portal, DEALS, true);
    use Outcome::{Added, Refused};
    assert_eq!(outcomes(&tried), [Added, Added, Refused, Refused, Refused]);
    let columns: Vec<_> = tried.iter().filter_map(|report| report.column).collect();
    assert_eq!(columns, ["firm", "country", "amount"]);
    assert!(tried[2].note.as_deref().unwrap().contains("Import the firms first"));
    assert_eq!(portal.as_(OTTO).ask("/deals").await.json()["total"], 0);
}

#[actix_web::test]
async fn bringing_a_table_again_changes_nothing_and_a_changed_row_moves_its_deal() {
    let portal = Portal::open().await;
    assert_eq!(outcomes(&bring(&portal, DEALS, false))[..2], [Outcome::Added, Outcome::Added]);
    assert_eq!(outcomes(&bring(&portal, DEALS, false))[..2], [Outcome::Unchanged, Outcome::Unchanged]);
    let otto = portal.as_(OTTO);
    assert_eq!(otto.ask("/deals").await.json()["total"], 2);
    let page = portal.as_(ADA).ask("/deals?q=Quintessenz").await.json();
    assert_eq!((&page["deals"][0]["state"], &page["deals"][0]["amount"]), (&"won".into(), &887_441.into()));
    let won = DEALS.replace("1200,EUR,negotiation,2026-11-02,,", "1500,EUR,won,2026-11-02,2026-11-20,");
    assert_eq!(outcomes(&bring(&portal, &won, false))[..2], [Outcome::Unchanged, Outcome::Changed]);
    let page = otto.ask("/deals?q=Zephyr").await.json();
    assert_eq!((&page["deals"][0]["state"], &page["deals"][0]["amount"]), (&"won".into(), &150_000.into()));
    // What was won stays won.
    let back = DEALS.replace("1200,EUR,negotiation", "1500,EUR,rejected");
    let report = bring(&portal, &back, false).remove(1);
    assert_eq!((report.outcome, report.column), (Outcome::Refused, Some("state")));
}

#[actix_web::test]
async fn who_is_protected_here_is_not_pushed_aside_by_a_table() {
    let portal = Portal::open().await;
    let deal = register(&portal.as_(ADA), "Zephyr Oy", "zephyr.example").await;
    crate::support::deals::approve(&portal, &deal).await.is(303);
    let table = DEALS.replace("Zephyr Oy,zephyr.example,FI", "Zephyr Limited,zephyr.example,PL");
    let report = bring(&portal, &table, false).remove(1);
    assert_eq!(report.outcome, Outcome::Added);
    assert!(report.note.is_some(), "it is said that it waits");
    let page = portal.as_(BOB).ask("/deals?q=Zephyr").await.json();
    assert_eq!(page["deals"][0]["state"], State::Open.word());
}

#[actix_web::test]
async fn what_a_table_brings_is_decided_by_the_rule_for_its_likeness() {
    let portal = Portal::open().await;
    change_programme(&portal, "standard", |definition| {
        let alike = Condition { score_at_least: Some(60), ..Condition::default() };
        let rule = definition.approvals[0].clone();
        definition.approvals.insert(0, ApprovalRule { when: alike, roles: vec![Role::Approver], ..rule });
    });
    register(&portal.as_(ADA), "Zephyr Oy", "zephyr.example").await;
    bring(&portal, &DEALS.replace("negotiation", "registered"), false);
    let deal = portal.as_(BOB).ask("/deals?q=Zephyr").await.json()["deals"][0]["url"].clone();
    let answer = format!("{}/approval", deal.as_str().unwrap());
    portal.as_(VERA).post(&answer, &[]).await.is(409);
    portal.as_(ANNA).post(&answer, &[]).await.is(303);
}

#[actix_web::test]
async fn firms_are_known_by_their_name() {
    let portal = Portal::open().await;
    let table =
        "Reseller_Name;Country;Tier;Type\nMüller Söhne;Germany;Gold;\nNOWAK SYSTEMY;PL;;\nX;PL;Platinum+;\n";
    let rows = sheet::read(table.as_bytes(), FIRM_COLUMNS).unwrap();
    let bring = |dry_run| {
        outcomes(
            &partners::bring_firms(&portal, &rows, None, &Manner::plain(Words::of("en"), dry_run)).unwrap(),
        )
    };
    let wanted = [Outcome::Added, Outcome::Unchanged, Outcome::Refused];
    assert_eq!(bring(true), wanted);
    assert_eq!(bring(false), wanted);
    assert_eq!(bring(false)[0], Outcome::Unchanged);
    let page = portal.as_(OTTO).get("/partners?q=muller").await.is(200);
    assert!(page.has("Müller Söhne") && page.has("Gold"));
}

/// The real thing: `shared/corpus/crm`, where it is there.
#[actix_web::test]
async fn two_thousand_deals_of_a_real_company_come_in_whole() {
    let place = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/corpus/crm/deals.csv");
    let Ok(bytes) = std::fs::read(place) else { return eprintln!("skipped: no corpus at {place}") };
    let portal = Portal::open().await;
    let rows = sheet::read(&bytes, DEAL_COLUMNS).unwrap();
    let mut firms: Vec<String> = rows.iter().map(|row| row.cell("firm").replace('"', "\"\"")).collect();
    firms.sort();
    firms.dedup();
    let table =
        format!("name\n{}\n", firms.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join("\n"));
    let firm_rows = sheet::read(table.as_bytes(), FIRM_COLUMNS).unwrap();
    let brought =
        partners::bring_firms(&portal, &firm_rows, None, &Manner::plain(Words::of("en"), false)).unwrap();
    assert!(brought.iter().all(|report| report.outcome == Outcome::Added));
    let reports = bring(&portal, &String::from_utf8(bytes).unwrap(), false);
    let refused: Vec<_> = reports.iter().filter(|report| report.outcome != Outcome::Added).collect();
    assert!(refused.is_empty(), "{refused:#?}");
    assert_eq!(portal.as_(OTTO).ask("/deals").await.json()["total"], reports.len() as i64);
}

fn table<'a>(name: &'a str, text: &'a str) -> File<'a> {
    File { field: "file", name, media: "text/csv", bytes: text.as_bytes() }
}

#[actix_web::test]
async fn firms_come_by_the_browser_and_a_channel_managers_are_their_own() {
    let portal = Portal::open().await;
    let firms = "name,country,tier\nMüller Söhne,Germany,Gold\nX,PL,Platinum+\n";
    let vera = portal.as_(VERA);
    let looked =
        vera.upload("/partners/import", &[("act", "look")], &[table("firms.csv", firms)]).await.is(200);
    assert_eq!(looked.texts("#report tbody code"), ["tier"]);
    assert_eq!(vera.get("/partners?q=muller").await.is(200).select("main tbody tr").len(), 0);
    for _ in 0..2 {
        vera.upload("/partners/import", &[("act", "bring")], &[table("firms.csv", firms)]).await.is(200);
    }
    let mine = vera.get("/partners?q=muller&mine=yes").await.is(200);
    assert_eq!(mine.select("main tbody tr").len(), 1, "{}", mine.text());
    portal.as_(ABE).get("/partners/import").await.is(403);
    vera.upload("/partners/import", &[("act", "look")], &[table("x.csv", "town\nA\n")]).await.is(422);
}

#[actix_web::test]
async fn deals_come_by_the_browser_for_firms_one_manages() {
    let portal = Portal::open().await;
    let vera = portal.as_(VERA);
    let other = DEALS.replace("3,Nobody & Sons", "3,Mizu Keisoku");
    let send = async |act: &'static str| {
        vera.upload("/deals/import", &[("act", act)], &[table("deals.csv", &other)]).await.is(200)
    };
    let looked = send("look").await;
    assert_eq!(looked.texts("#report tbody code"), ["firm", "country", "amount"]);
    assert!(looked.has("You do not manage that firm"));
    assert_eq!(vera.ask("/deals").await.json()["total"], 0);
    send("bring").await;
    send("bring").await;
    assert_eq!(vera.ask("/deals").await.json()["total"], 2);
    let trail = portal.as_(OTTO).get("/admin/audit?kind=deal.imported").await.is(200);
    assert!(trail.has("Vera Hoffmann"));
    portal.as_(ABE).get("/deals/import").await.is(403);
}

#[actix_web::test]
async fn a_firm_names_the_distributor_that_is_here_or_above_it() {
    let portal = Portal::open().await;
    let table = "name,country,distributor\nUpstream Trade,DE,\nDownstream,DE,upstream trade\nStray,DE,Nobody & Sons\n";
    let rows = sheet::read(table.as_bytes(), FIRM_COLUMNS).unwrap();
    for dry_run in [true, false] {
        let brought =
            partners::bring_firms(&portal, &rows, None, &Manner::plain(Words::of("en"), dry_run)).unwrap();
        assert_eq!(outcomes(&brought), [Outcome::Added, Outcome::Added, Outcome::Refused]);
        assert_eq!(brought[2].column, Some("distributor"));
    }
    let firm = portal.firm("Downstream");
    let page = portal.as_(OTTO).get(&format!("/partners/{firm}")).await.is(200);
    assert!(page.has("Upstream Trade"), "{}", page.text());
}
