//! What does a page cost, beside the smallest honest page, and what once the portal has grown?
//!
//! `cargo bench --bench pages` prints CPU time per request and its ratio to a
//! bare page measured in the same run: session looked up, one indexed query of
//! twenty rows, forty words, one layout. Machines differ; ratios much less. Then the demo grows to
//! `GUILDHALL_BENCH_FIRMS` firms (10 000; 0 leaves it as it is), with ten people, a hundred deals,
//! documents and lines of the trail each, and the same pages are measured again beside the first.
//!
//! Both are served as in use, over a socket (`harness`). `GUILDHALL_BENCH_ONLY=folder` measures
//! only the pages whose name has that word; `GUILDHALL_BENCH_SQL=1` prints what they ask the database instead.
//! `GUILDHALL_BENCH_DATA=folder` takes a demo that is there, such as one that was grown by `guildhall demo --scale`.
//! `GUILDHALL_BENCH_DATABASE=postgres://…` has the pages on PostgreSQL (the work it does itself is not counted).

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a measurement that cannot go on should stop"
)]

mod bare;
#[path = "../harness/mod.rs"]
mod harness;
mod questions;

use std::path::PathBuf;
use std::time::Instant;

use actix_web::cookie::Cookie;
use actix_web::dev::Service;
use actix_web::test::{TestRequest, init_service, read_body};
use guildhall::demo;
use guildhall::finding::Finder;
use guildhall::portal::Portal;

/// As in the portal itself.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    if !harness::asked() {
        actix_web::rt::System::new().block_on(measure());
    }
}

async fn measure() {
    let statements = questions::wanted();
    let folder = tempfile::tempdir().unwrap();
    let kept = std::env::var_os("GUILDHALL_BENCH_DATA").map(PathBuf::from);
    let portal = harness::furnished(kept.as_deref().unwrap_or(folder.path())).await;
    let pages = asked_of(&portal).await;

    let smallest = bare::serve(&portal);
    let whole = harness::serve(&portal);

    if statements {
        for page in pages {
            let asking = move || questions::once(whole, &page.path, &page.cookie);
            guildhall::traces::aside(move || questions::print(&page.name, asking)).await.unwrap();
        }
        std::process::exit(0);
    }
    let bare = harness::measured(smallest, "/", &pages[0].cookie).await;
    println!("{:<34}{:>10}{:>9}{:>9}{:>8}", "page", "µs CPU", "ratio", "most", "KB");
    let line = |name: &str, cost: (f64, usize), most: f64| {
        let kilobytes = cost.1 as f64 / 1024.0;
        println!("{name:<34}{:>10.0}{:>9.2}{most:>9.1}{kilobytes:>8.1}", cost.0, cost.0 / bare.0);
    };
    line("bare", bare, 1.0);
    let mut small = Vec::new();
    for page in &pages {
        let cost = harness::measured(whole, &page.path, &page.cookie).await;
        line(&page.name, cost, page.most);
        small.push(cost.0);
    }
    let firms = std::env::var("GUILDHALL_BENCH_FIRMS").map_or(10_000, |text| text.parse().expect("a number"));
    if firms > 0 {
        let growing = portal.clone();
        guildhall::traces::aside(move || grow(&growing, firms)).await.unwrap();
        println!("\n{:<34}{:>10}{:>10}{:>8}{:>9}", "page", "demo µs", "grown µs", "growth", "ratio");
        let again = harness::measured(smallest, "/", &pages[0].cookie).await.0;
        println!("{:<34}{:>10.0}{again:>10.0}{:>8.2}{:>9.2}", "bare", bare.0, again / bare.0, 1.0);
        for (page, small) in pages.iter().zip(small) {
            let grown = harness::measured(whole, &page.path, &page.cookie).await.0;
            println!(
                "{:<34}{small:>10.0}{grown:>10.0}{:>8.2}{:>9.2}",
                page.name,
                grown / small,
                grown / again
            );
        }
        println!("memory: {} MB", harness::memory() >> 20);
    }
    // The servers hold the portal too; their threads end with the process.
    std::process::exit(0);
}

fn grow(portal: &Portal, firms: i64) {
    demo::grow(portal, demo::Scale::of(firms)).unwrap();
    let began = Instant::now();
    Finder::catch_up(portal).unwrap();
    println!(
        "  {} documents indexed after {:.0} s",
        portal.finder.index().unwrap().len(),
        began.elapsed().as_secs_f64()
    );
}

/// A page, who asks for it, and how many times the bare page it may cost.
struct Asked {
    name: String,
    path: String,
    cookie: String,
    most: f64,
}

/// Pages of a partner, of a channel manager and of the administrator.
async fn asked_of(portal: &Portal) -> Vec<Asked> {
    let partner = harness::sign_in(portal, "bob@brightwater.example").await;
    let manager = harness::sign_in(portal, "vera@halden.example").await;
    let administrator = harness::sign_in(portal, "otto@halden.example").await;
    // Paths of a folder and an item, taken off the library's first page.
    let app = init_service(portal.app()).await;
    let library = TestRequest::get().uri("/library").cookie(Cookie::new("guildhall", partner.clone()));
    let library = read_body(app.call(library.to_request()).await.unwrap()).await;
    let library = String::from_utf8_lossy(&library).into_owned();
    let links = library.split("href=\"").filter_map(|rest| rest.split('"').next());
    let links: Vec<String> =
        links.filter(|href| href.starts_with("/library/")).map(ToOwned::to_owned).collect();
    let folder = links.iter().find(|href| href.starts_with("/library/folders/")).expect("a folder");
    let item = links.iter().find(|href| href.len() == "/library/".len() + 12).expect("an item");
    let only = std::env::var("GUILDHALL_BENCH_ONLY").unwrap_or_default();
    let mut asked = Vec::new();
    for (who, cookie, pages) in [
        (
            "partner",
            partner,
            vec![
                ("home", "/", 2.0),
                ("library", "/library", 2.0),
                ("folder", folder, 2.0),
                ("item", item, 2.0),
                ("people", "/people", 2.0),
                ("deals", "/deals", 2.0),
                ("board", "/deals/board", 5.0),
                ("leads", "/leads", 2.0),
                ("search", "/search?q=flow+meter", 5.0),
                ("suggestions", "/search/suggest?q=flo", 5.0),
                ("account", "/account", 2.0),
            ],
        ),
        (
            "manager",
            manager,
            vec![("home", "/", 2.0), ("deals", "/deals", 2.0), ("queue", "/deals/queue", 2.0)],
        ),
        (
            "administrator",
            administrator,
            vec![
                ("home", "/", 2.0),
                ("library", "/library", 2.0),
                ("folder", folder, 2.0),
                ("item", item, 2.0),
                ("usage", "/library/usage", 5.0),
                ("deals", "/deals", 2.0),
                ("leads", "/leads", 2.0),
                ("partners", "/partners", 2.0),
                ("partners by name", "/partners?q=nowak", 2.0),
                ("people", "/people", 2.0),
                ("people by name", "/people?q=bob", 2.0),
                ("customers", "/accounts", 2.0),
                ("trail", "/admin/audit", 2.0),
                ("search", "/search?q=flow+meter", 5.0),
                ("administration", "/admin", 2.0),
                ("search figures", "/admin/search", 5.0),
                ("audiences", "/admin/audiences", 5.0),
                ("jobs", "/admin/jobs", 2.0),
                ("health", "/admin/health", 5.0),
            ],
        ),
    ] {
        for (name, path, most) in pages {
            let name = format!("{name}, {who}");
            if name.contains(&only) {
                asked.push(Asked { name, path: path.to_owned(), cookie: cookie.clone(), most });
            }
        }
    }
    asked
}
