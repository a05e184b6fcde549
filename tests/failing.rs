//! When something the portal stands on fails: what was typed is kept, the sentence says what is
//! the matter, and it goes on by itself once that is over.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, mpsc};

use chrono::TimeDelta;
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use guildhall::access::Rule;
use guildhall::db::{Tx, random_id};
use schema::schema::jobs;

use crate::support::deals::form;
use crate::support::*;

/// A registration with the word of its form.
fn typed<'a>(once: &'a str, customer: &'a str) -> Vec<(&'a str, &'a str)> {
    let mut typed = form(customer, "");
    typed.push(("once", once));
    typed
}

async fn registered(portal: &Portal) -> i64 {
    portal.elsewhere(ADA).ask("/deals").await.json()["total"].as_i64().unwrap()
}

#[actix_web::test]
async fn a_database_that_another_holds_is_told_kindly_and_the_form_is_sent_again() {
    if Portal::on_postgres() {
        return;
    }
    let portal = Portal::open().await;
    let ada = portal.as_(ADA);
    ada.get("/deals").await.is(200);
    let path = portal.config.database_url().replace("sqlite:", "");
    let mut other = SqliteConnection::establish(&path).unwrap();
    other.batch_execute("BEGIN IMMEDIATE").unwrap();
    let page = ada.post("/deals", &typed("once-locked", "Acme \"Żółw\" GmbH")).await.is(503);
    assert_eq!(page.header("retry-after"), Some("5"));
    ada.get("/deals").await.is(200);
    other.batch_execute("COMMIT").unwrap();
    // What was typed stands in the page, and its button sends it.
    let kept = page.form("form[action='/deals']");
    let kept: Vec<_> = kept.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert!(kept.contains(&("customer", "Acme \"Żółw\" GmbH")), "{kept:?}");
    let made = ada.post("/deals", &kept).await.is(303).to().unwrap().to_owned();
    ada.post("/deals", &typed("once-locked", "Acme \"Żółw\" GmbH")).await.seen(&made);
    assert_eq!(registered(&portal).await, 1);
}

fn renamed(portal: &Portal, how: &'static str) {
    portal.db.write_now(|tx| Ok(tx.conn().batch_execute(how)?)).unwrap();
}

#[actix_web::test]
async fn where_not_even_the_session_can_be_read_what_was_typed_is_kept_for_who_typed_it() {
    let portal = Portal::open().await;
    let ada = portal.as_(ADA);
    ada.get("/deals").await.is(200);
    renamed(&portal, "ALTER TABLE sessions RENAME TO sessions_away");
    let page = ada.post("/deals", &typed("once-away", "Acme GmbH")).await.is(503);
    let elsewhere = [("Sec-Fetch-Site", "cross-site")];
    let foreign = ada.post_with("/deals", &typed("once-foreign", "Mallory"), &elsewhere).await.is(400);
    renamed(&portal, "ALTER TABLE sessions_away RENAME TO sessions");
    assert!(!foreign.html().contains("Mallory"), "nobody is handed what another site typed");
    let kept = page.form("form[action='/deals']");
    let kept: Vec<_> = kept.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let made = ada.post("/deals", &kept).await.is(303).to().unwrap().to_owned();
    ada.post("/deals", &typed("once-away", "Acme GmbH")).await.seen(&made);
    assert_eq!(registered(&portal).await, 1);
}

#[actix_web::test]
async fn no_page_shows_a_secret_again() {
    if Portal::on_postgres() {
        return;
    }
    let portal = Portal::open().await;
    let path = portal.config.database_url().replace("sqlite:", "");
    let mut other = SqliteConnection::establish(&path).unwrap();
    other.batch_execute("BEGIN IMMEDIATE").unwrap();
    let page = portal.stranger().post("/sign-in", &[("email", ADA), ("password", PASSWORD)]).await.is(503);
    assert!(!page.html().contains(PASSWORD));
    other.batch_execute("COMMIT").unwrap();
}

#[actix_web::test]
async fn connections_that_break_at_any_moment_lose_nothing_and_double_nothing() {
    if !Portal::on_postgres() {
        return;
    }
    let mut portal = Portal::open().await;
    portal.leave_jobs();
    let bob = portal.as_(BOB);
    bob.get("/deals").await.is(200);
    let (url, over) = (portal.config.database_url(), Arc::new(AtomicBool::new(false)));
    let told = Arc::clone(&over);
    let cutting = std::thread::spawn(move || {
        let mut other = PgConnection::establish(&url).unwrap();
        while !told.load(Ordering::SeqCst) {
            let all = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
                       WHERE datname = current_database() AND pid <> pg_backend_pid(); SELECT pg_sleep(0.03)";
            other.batch_execute(all).unwrap();
        }
    });
    let mut broken = 0;
    for number in 0..40 {
        let (once, customer) = (format!("once-{number}"), format!("Customer {}", random_id()));
        loop {
            match bob.post("/deals", &typed(&once, &customer)).await.status {
                303 => break,
                503 => broken += 1,
                other => panic!("{other}: {number}"),
            }
        }
    }
    over.store(true, Ordering::SeqCst);
    cutting.join().unwrap();
    assert!(broken > 0, "nothing broke");
    portal.close_browsers();
    assert_eq!(portal.as_(BOB).ask("/deals").await.json()["total"], 40);
}

/// What Carl hears who brings a file to a process whose store is at an address; all else works there.
async fn brought_to_a_store_at(endpoint: &str) -> (u16, String) {
    let portal = Portal::open().await;
    let folder = portal.folder(None, "Guides", &Rule::default()).id.to_string();
    let (place, url) = portal.into_model().place_kept();
    let mut settings = kept_at(endpoint, "s3://files");
    settings.push(("GUILDHALL_DATABASE_URL", url));
    settings.push(("GUILDHALL_SECRET_KEY_FILE", place.path().join("secret.key").display().to_string()));
    let settings: Vec<(&str, &str)> = settings.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let served = elsewhere(|| Served::start(&place.path().join("data"), &settings));
    let carl = Caller::signed_in(&format!("http://{}", served.at), CARL).await;
    let fields = [("folder", folder.as_str()), ("category", "guide"), ("language", "en")];
    let (kind, body) = parts(&fields, "offer.txt", "What we agreed.");
    let page = carl.post(&format!("http://{}/library/new/file", served.at), kind, &body).await.unwrap();
    assert_eq!(carl.get(&format!("http://{}/library", served.at)).await.status().as_u16(), 200);
    (page.status().as_u16(), page.text().await.unwrap())
}

#[actix_web::test]
async fn without_the_store_of_files_everything_else_works() {
    let nowhere = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let (status, page) = brought_to_a_store_at(&format!("http://{nowhere}")).await;
    assert!(status == 503 && page.contains("Files cannot be reached just now"), "{status} {page}");
}

#[test]
fn a_full_disk_refuses_what_it_cannot_keep_and_takes_it_once_there_is_room() {
    if Portal::on_postgres() {
        return;
    }
    let in_own_mounts =
        |words: &[&str]| Command::new("unshare").args(["--map-root-user", "--mount"]).args(words).output();
    if !in_own_mounts(&["mount", "-t", "tmpfs", "tmpfs", "/mnt"]).is_ok_and(|done| done.status.success()) {
        return eprintln!("skipped: no mount namespace to be had here");
    }
    let open = actix_web::rt::System::new();
    let (place, _) = open.block_on(async { Portal::open().await.into_model().place_kept() });
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/outside/full.py");
    let small = place.path().join("small");
    let words = ["python3", script, env!("CARGO_BIN_EXE_guildhall"), place.path().to_str().unwrap()];
    let done = in_own_mounts(&[&words[..], &[small.to_str().unwrap(), PASSWORD]].concat()).unwrap();
    let told: serde_json::Value = serde_json::from_slice(&done.stdout)
        .unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&done.stderr)));
    assert_eq!((&told["signed_in"], &told["before"]), (&303.into(), &303.into()), "{told}");
    assert_eq!((&told["refused"], &told["read"]), (&507.into(), &200.into()), "{told}");
    assert_eq!(told["kept"], format!("Firm {}", told["tries"]), "{told}");
    assert_eq!((&told["again"], &told["times"]), (&303.into(), &1.into()), "{told}");
}

#[actix_web::test]
async fn a_clock_that_jumps_back_or_forth_loses_nobodys_work() {
    let portal = Portal::open().await;
    let ada = portal.as_(ADA);
    ada.post("/deals", &typed("once-before", "Acme")).await.is(303);
    portal.clock.advance(-TimeDelta::hours(5));
    ada.post("/deals", &typed("once-behind", "Zenith Works")).await.is(303);
    portal.clock.advance(TimeDelta::hours(8));
    ada.post("/deals", &typed("once-ahead", "Northwind Foods")).await.is(303);
    portal.run_clock();
    assert_eq!(ada.ask("/deals").await.json()["total"], 3);
    let inner: &guildhall::portal::Portal = &portal;
    let checked = elsewhere(|| guildhall::events::chain::verify(inner, None)).unwrap();
    assert!(checked.problems.is_empty(), "{:?}", checked.problems);
}

#[actix_web::test]
async fn letters_wait_for_a_mail_server_that_is_away() {
    // Python 3.12 came without it.
    let known = Command::new("python3").args(["-W", "ignore", "-c", "import smtpd"]).status();
    if !known.is_ok_and(|status| status.success()) {
        return eprintln!("skipped: no smtpd in this Python");
    }
    let at = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let mut portal = Portal::open_with(|config| config.smtp_url = format!("smtp://{at}")).await;
    portal.leave_jobs();
    portal.stranger().post("/sign-in/letter", &[("email", ADA)]).await.is(200);
    portal.run_jobs();
    let waiting = |portal: &Portal| -> i64 {
        let due = jobs::table.filter(jobs::state.eq("waiting")).filter(jobs::last_error.is_not_null());
        portal.db.read_now(|tx| Ok(due.count().get_result(tx.conn())?)).unwrap()
    };
    assert_eq!(waiting(&portal), 1);
    // It is there again: Python's own, which prints what it is handed.
    let module = ["-u", "-W", "ignore", "-m", "smtpd", "-n", "-c", "DebuggingServer"];
    let mut server = Command::new("python3");
    let server = server.args(module).arg(at.to_string()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut server = server.spawn().unwrap();
    let began = std::time::Instant::now();
    while std::net::TcpStream::connect(at).is_err() {
        assert!(began.elapsed().as_secs() < 30, "no mail server");
        std::thread::yield_now();
    }
    portal.clock.advance(TimeDelta::hours(1));
    portal.run_jobs();
    server.kill().unwrap();
    let told = server.wait_with_output().unwrap();
    let told = String::from_utf8_lossy(&told.stdout).into_owned();
    assert_eq!(waiting(&portal), 0);
    assert!(told.contains(ADA), "{told}");
}

#[test]
fn a_standby_that_is_promoted_takes_over_and_nothing_that_was_answered_is_lost() {
    // Servers refuse to run as root, and only root may become somebody else.
    let root = Command::new("id").arg("-u").output().is_ok_and(|done| done.stdout == b"0\n");
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let bin =
        versions.map(|version| version.path().join("bin")).find(|bin| bin.join("pg_basebackup").exists());
    let Some(bin) = bin.filter(|_| root && Portal::on_postgres()) else {
        return eprintln!("skipped: no PostgreSQL to be started here");
    };
    let folder = tempfile::tempdir().unwrap();
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/outside/promoted.py");
    let mut command = Command::new("python3");
    let done = command.arg(script).arg(env!("CARGO_BIN_EXE_guildhall")).arg(folder.path()).arg(bin).output();
    let done = done.unwrap();
    let told: serde_json::Value = serde_json::from_slice(&done.stdout)
        .unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&done.stderr)));
    let (kept, statuses) = (told["kept"].as_u64().unwrap(), told["statuses"].as_object().unwrap());
    assert!(kept > 20 && told["rows"] == format!("{kept}|{kept}"), "{told}");
    assert!(statuses.keys().all(|status| status == "303" || status == "503"), "{told}");
    assert!(told["report"] == 200 && told["readers"] != "0", "the standby has reports read: {told}");
    assert!(told["seconds"].as_f64().is_some_and(|seconds| seconds < 5.0), "{told}");
}

/// A server whose certificate nobody vouches for, on a port of its own.
struct Unknown {
    server: std::process::Child,
    said: std::io::Lines<BufReader<std::process::ChildStdout>>,
    port: u16,
    _folder: tempfile::TempDir,
}

impl Unknown {
    fn start() -> Unknown {
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let folder = tempfile::tempdir().unwrap();
        let mut server = Command::new("python3");
        server.arg("-u").arg(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/outside/tls.py"));
        server.arg(port.to_string()).arg(folder.path()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut server = server.spawn().unwrap();
        let mut said = BufReader::new(server.stdout.take().unwrap()).lines();
        assert_eq!(said.next().unwrap().unwrap(), "listening");
        Unknown { server, said, port, _folder: folder }
    }

    /// Whether the next who called hung up before a word was said.
    fn was_refused(&mut self) -> bool {
        self.said.next().unwrap().unwrap().starts_with("refused")
    }
}

impl Drop for Unknown {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

#[actix_web::test]
async fn a_mail_server_whose_certificate_nobody_vouches_for_is_told_nothing() {
    let mut unknown = Unknown::start();
    let smtp_url = format!("smtps://localhost:{}", unknown.port);
    let mut portal = Portal::open_with(|config| config.smtp_url = smtp_url).await;
    portal.leave_jobs();
    portal.stranger().post("/sign-in/letter", &[("email", ADA)]).await.is(200);
    portal.run_jobs();
    assert!(unknown.was_refused());
    let why = jobs::table.filter(jobs::last_error.is_not_null()).select(jobs::last_error.assume_not_null());
    let why: String = portal.db.read_now(|tx| Ok(why.first(tx.conn())?)).unwrap();
    assert!(why.contains("certificate"), "{why}");
}

#[actix_web::test]
async fn a_store_of_files_whose_certificate_nobody_vouches_for_is_told_nothing() {
    let mut unknown = Unknown::start();
    let endpoint = format!("https://localhost:{}", unknown.port);
    assert_eq!(brought_to_a_store_at(&endpoint).await.0, 503);
    assert!(unknown.was_refused());
}

#[actix_web::test]
async fn a_provider_whose_certificate_nobody_vouches_for_is_told_nothing() {
    let mut unknown = Unknown::start();
    let portal = Portal::open_with(|config| config.private_providers.0 = true).await;
    let issuer = format!("https://localhost:{}", unknown.port);
    let fields = [
        ("name", "Nowak SSO"),
        ("issuer", issuer.as_str()),
        ("client_id", "guildhall"),
        ("firm", guildhall::demo::NOWAK),
        ("domains", "nowak.example"),
        ("role", "seller"),
        ("shown", "yes"),
        ("active", "yes"),
    ];
    portal.as_(OTTO).post("/admin/providers", &fields).await.is(303);
    let door = portal.stranger();
    let page = door.get("/sign-in").await.is(200);
    let path = page.first("a[href^='/sign-in/with/']").attr("href").unwrap().to_owned();
    let answer = door.get(&path).await;
    assert!(answer.to().is_none_or(|to| !to.contains("localhost")), "{:?}", answer.to());
    assert!(unknown.was_refused());
}

#[actix_web::test]
async fn who_reads_long_leaves_connections_to_the_others() {
    let portal = Portal::open().await;
    let (let_go, held) = mpsc::channel::<()>();
    let (begun, held) = (Arc::new(AtomicUsize::new(0)), Arc::new(Mutex::new(held)));
    let long: Vec<_> = (0..6)
        .map(|_| {
            let (db, begun, held) = (portal.db.clone(), Arc::clone(&begun), Arc::clone(&held));
            actix_web::rt::spawn(async move {
                let read = move |_: &mut Tx<'_>| {
                    begun.fetch_add(1, Ordering::SeqCst);
                    let _ = held.lock().unwrap().recv();
                    Ok(())
                };
                db.heavy(read).await
            })
        })
        .collect();
    while begun.load(Ordering::SeqCst) < 2 {
        tokio::task::yield_now().await;
    }
    let began = std::time::Instant::now();
    portal.as_(ADA).get("/deals").await.is(200);
    assert!(began.elapsed().as_secs() < 5, "{:?}", began.elapsed());
    assert_eq!(begun.load(Ordering::SeqCst), 2, "of four connections");
    drop(let_go);
    for read in long {
        read.await.unwrap().unwrap();
    }
}
