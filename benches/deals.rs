//! What do deals cost when there are a million of them?
//!
//! `cargo bench --bench deals` measures the list, the board, the queue and one deal for
//! an administrator, a channel manager and a partner in the demo, then grows it until there are
//! `GUILDHALL_BENCH_DEALS` (a million), a hundred a firm, measures again, and prints both with their ratio. Then it fills as many accounts
//! (`GUILDHALL_BENCH_ACCOUNTS`) and measures how
//! long it takes to find what a new registration collides with.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a measurement that cannot go on should stop"
)]

mod harness;

use std::net::SocketAddr;
use std::time::Instant;

use diesel::prelude::*;
use guildhall::accounts::{self, NewAccount};
use guildhall::demo;
use guildhall::matching::{self, Party};
use guildhall::portal::Portal;
use schema::schema::{deals, people};

/// As in the portal itself.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The same names come again this rarely: company names have many words to choose from.
const SYLLABLES: [&str; 24] = [
    "bal", "cor", "dan", "el", "fir", "gam", "hol", "in", "jun", "kar", "lum", "mon", "nor", "ot", "pel",
    "quin", "ras", "sol", "tar", "ul", "ver", "wen", "yor", "zan",
];
/// Questions of the matching that are timed.
const QUESTIONS: i64 = 2000;

fn main() {
    if !harness::asked() {
        actix_web::rt::System::new().block_on(measure());
    }
}

async fn measure() {
    let wanted: i64 =
        std::env::var("GUILDHALL_BENCH_DEALS").map_or(1_000_000, |text| text.parse().expect("a number"));
    let folder = tempfile::tempdir().unwrap();
    let portal = harness::furnished(folder.path()).await;
    let server = harness::serve(&portal);
    let mut asked = Vec::new();
    for (who, email) in [
        ("administrator", "otto@halden.example"),
        ("channel manager", "vera@halden.example"),
        ("partner", "bob@brightwater.example"),
    ] {
        let cookie = harness::sign_in(&portal, email).await;
        let deal = format!("/deals/{}", deal_of(&portal, email));
        for path in [
            "/",
            "/deals",
            "/deals?sort=closing",
            "/deals?state=open",
            "/deals?q=wa",
            "/deals/board",
            "/deals/queue",
            &deal,
        ] {
            if path != "/deals/queue" || who != "partner" {
                asked.push((who, path.to_owned(), cookie.clone()));
            }
        }
    }
    let small = ask(server, &asked).await;
    let began = Instant::now();
    let growing = portal.clone();
    let many = guildhall::traces::aside(move || grow(&growing, wanted)).await.unwrap();
    let (seconds, megabytes) = (began.elapsed().as_secs_f64(), harness::memory() >> 20);
    println!("{many} deals after {seconds:.0} s, {megabytes} MB of memory\n");
    if let Ok(kept) = std::env::var("GUILDHALL_BENCH_KEEP") {
        std::fs::copy(folder.path().join("guildhall.db"), kept).unwrap();
    }
    let large = ask(server, &asked).await;
    println!("{:<18}{:<24}{:>10}{:>10}{:>8}", "", "", "demo µs", "many µs", "ratio");
    for ((who, path, _), (small, large)) in asked.iter().zip(small.iter().zip(&large)) {
        let path =
            if path.starts_with("/deals/") && path.len() == "/deals/".len() + 12 { "one deal" } else { path };
        println!("{who:<18}{path:<24}{small:>10.0}{large:>10.0}{:>8.2}", large / small);
    }
    let accounts =
        std::env::var("GUILDHALL_BENCH_ACCOUNTS").map_or(wanted, |text| text.parse().expect("a number"));
    let matching = portal.clone();
    guildhall::traces::aside(move || conflicts(&matching, accounts)).await.unwrap();
    // The server holds the portal too; its threads end with the process.
    std::process::exit(0);
}

async fn ask(server: SocketAddr, asked: &[(&str, String, String)]) -> Vec<f64> {
    let mut costs = Vec::new();
    for (_, path, cookie) in asked {
        costs.push(harness::measured(server, path, cookie).await.0);
    }
    costs
}

/// A deal this person may see that waits, or any of theirs.
fn deal_of(portal: &Portal, email: &str) -> String {
    portal
        .db
        .read_now(|tx| {
            let firm_of = people::table.filter(people::email.eq(email)).select(people::id);
            let own: Option<guildhall::deals::DealId> = deals::table
                .filter(deals::owner_id.eq_any(firm_of.nullable()))
                .filter(deals::deleted_at.is_null())
                .select(deals::id)
                .first(tx.conn())
                .optional()?;
            let any = deals::table.filter(deals::state.eq(guildhall::deals::State::Open)).select(deals::id);
            match own {
                Some(own) => Ok(own.to_string()),
                None => Ok(any.first::<guildhall::deals::DealId>(tx.conn())?.to_string()),
            }
        })
        .unwrap()
}

/// Grows the demo until there are about so many deals; says how many there are.
fn grow(portal: &Portal, wanted: i64) -> i64 {
    demo::grow(portal, demo::Scale { firms: wanted / demo::DEALS, documents: 0 }).unwrap();
    portal.db.read_now(|tx| Ok(deals::table.count().get_result(tx.conn())?)).unwrap()
}

/// The name of the so-many-eth company.
fn company(at: i64) -> String {
    let word = |mut rest: i64| {
        let mut word = String::new();
        for _ in 0..3 {
            word.push_str(SYLLABLES[usize::try_from(rest % 24).unwrap()]);
            rest /= 24;
        }
        word
    };
    // Spread, so that neighbours in number share no word.
    let spread = at.wrapping_mul(2_654_435_761).rem_euclid(24_i64.pow(6));
    format!("{} {} GmbH", word(spread), word(spread / 24_i64.pow(3)))
}

/// Fills accounts and times the question what a company might be.
fn conflicts(portal: &Portal, wanted: i64) {
    let party = |at: i64| Party {
        name: company(at),
        website: format!("https://www.{}.example", company(at).to_lowercase().replace(' ', "-")),
        country: "DE".to_owned(),
        ..Party::default()
    };
    let began = Instant::now();
    for from in (0..wanted).step_by(50_000) {
        portal
            .db
            .write_now(|tx| {
                for at in from..(from + 50_000).min(wanted) {
                    let party = party(at);
                    let domain = matching::registrable(&party.website).unwrap_or_default();
                    let (website, country, keys) = (&party.website, &party.country, matching::keys(&party));
                    accounts::add(
                        tx,
                        &NewAccount {
                            name: &party.name,
                            website,
                            domain: &domain,
                            country,
                            keys,
                            ..NewAccount::default()
                        },
                    )?;
                }
                Ok(())
            })
            .unwrap();
    }
    println!("\n{wanted} accounts after {:.0} s", began.elapsed().as_secs_f64());
    let mut times: Vec<f64> = (0..QUESTIONS.min(wanted))
        .map(|question| {
            let there = party(question * (wanted / QUESTIONS).max(1));
            // A letter lost, another legal form, no website: as somebody else would write it.
            let name = there.name.replacen(' ', "", 1).replace(" GmbH", " AG");
            let asked = Party { name, website: String::new(), ..there.clone() };
            let asked = if question % 2 == 0 { there } else { asked };
            let began = Instant::now();
            let found = portal.db.read_now(|tx| Ok(accounts::candidates(tx, &asked, 50)?)).unwrap();
            let took = began.elapsed().as_secs_f64() * 1000.0;
            assert!(question % 2 == 1 || !found.is_empty(), "{}: not found", asked.name);
            took
        })
        .collect();
    times.sort_by(f64::total_cmp);
    let at = |part: f64| times[(times.len() as f64 * part) as usize];
    println!(
        "conflicts of one registration: {:.2} ms half of the time, {:.2} ms 99 %, {:.2} ms most",
        at(0.5),
        at(0.99),
        times[times.len() - 1]
    );
}
