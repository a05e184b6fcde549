//! How a node is, for people, for programs that watch, and by the command.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};

use diesel::RunQueryDsl;
use guildhall::backup::{self, Making};
use guildhall::db::Tables;
use guildhall::health::Listener;

use crate::support::*;

/// What a plain request is answered.
fn ask(at: SocketAddr, path: &str) -> String {
    let mut line = TcpStream::connect(at).unwrap();
    write!(line, "GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").unwrap();
    let mut heard = String::new();
    line.read_to_string(&mut heard).unwrap();
    heard
}

/// The number after a name in the metrics.
fn value(metrics: &str, name: &str) -> f64 {
    let line = metrics.lines().find_map(|line| line.strip_prefix(name));
    line.unwrap_or_else(|| panic!("no {name} in {metrics}")).trim().parse().unwrap()
}

#[actix_web::test]
async fn whoever_watches_reads_counts_sizes_and_queues_without_signing_in() {
    let portal = Portal::open().await;
    for _ in 0..3 {
        portal.as_(ADA).get("/library").await.is(200);
    }
    portal.as_(ADA).get("/deals/0123456789ab").await.is(404);
    let socket = TcpListener::bind("127.0.0.1:0").unwrap();
    let at = socket.local_addr().unwrap();
    let inner: &guildhall::portal::Portal = &portal;
    let (metrics, ready) = elsewhere(|| {
        let listener = Listener::on(inner, socket).unwrap();
        let heard = (ask(at, "/metrics"), ask(at, "/readyz"));
        assert!(ask(at, "/healthz").starts_with("HTTP/1.1 200"));
        assert!(ask(at, "/library").starts_with("HTTP/1.1 404"), "nothing of the portal is here");
        listener.stop();
        heard
    });
    assert_eq!(value(&metrics, "guildhall_requests_total{class=\"page\",status=\"200\"}"), 3.0);
    assert_eq!(value(&metrics, "guildhall_requests_total{class=\"page\",status=\"404\"}"), 1.0);
    assert_eq!(value(&metrics, "guildhall_request_duration_seconds_count{class=\"page\"}"), 4.0);
    assert_eq!(value(&metrics, "guildhall_up"), 1.0);
    for size in ["guildhall_database_bytes", "guildhall_resident_bytes", "guildhall_disk_free_bytes"] {
        assert!(value(&metrics, size) > 1000.0, "{size}");
    }
    assert!(metrics.ends_with("# EOF\n") && metrics.matches("# EOF").count() == 1);
    assert!(ready.starts_with("HTTP/1.1 200") && ready.contains("\"jobs_failed\":0"), "{ready}");
}

#[actix_web::test]
async fn the_page_and_the_command_say_how_it_stands_and_when_it_was_backed_up() {
    let portal = Portal::open().await;
    let page = portal.as_(OTTO).get("/admin/health").await.is(200);
    assert!(page.has("none made yet"), "{}", page.text());
    let folder = tempfile::tempdir().unwrap();
    let told = Making { to: folder.path().join("all.zip"), ..Making::default() };
    let config = portal.config.clone();
    elsewhere(|| backup::make(config, &told).unwrap());
    assert!(!portal.as_(OTTO).get("/admin/health").await.is(200).has("none made yet"));
    let said = |words: &[&str]| String::from_utf8(beside(&portal, words).stdout).unwrap();
    assert!(said(&["status"]).contains("last backup"));
    let facts: serde_json::Value = serde_json::from_str(&said(&["status", "--json"])).unwrap();
    assert!(facts["last_backup"].is_string() && facts["database_bytes"].as_i64().unwrap() > 1000, "{facts}");
}

/// What a command beside a portal answers.
fn beside(portal: &Portal, words: &[&str]) -> std::process::Output {
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_guildhall"));
    command.args(words).env("GUILDHALL_DATA", &portal.config.data);
    command.env("GUILDHALL_DATABASE_URL", portal.config.database_url());
    command.output().unwrap()
}

#[actix_web::test]
async fn a_command_beside_a_portal_leaves_tables_of_another_version_alone() {
    let portal = Portal::open().await;
    let newest = "(SELECT max(version) FROM __diesel_schema_migrations)";
    let older = format!("DELETE FROM __diesel_schema_migrations WHERE version = {newest}");
    portal.db.write_now(|tx| Ok(diesel::sql_query(older).execute(tx.conn())?)).unwrap();
    for words in [&["status"][..], &["audit", "verify"], &["setup", "export", "-"], &["reindex"]] {
        let answer = beside(&portal, words);
        let said = String::from_utf8(answer.stderr).unwrap();
        assert!(!answer.status.success() && said.contains("older than this program"), "{words:?}: {said}");
    }
    assert_eq!(portal.db.tables().unwrap(), Tables::Old);
}

#[test]
fn a_command_where_no_portal_is_makes_none() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("nothing");
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_guildhall"));
    let answer = command.arg("status").env("GUILDHALL_DATA", &data).output().unwrap();
    let said = String::from_utf8(answer.stderr).unwrap();
    assert!(!answer.status.success() && said.contains("no portal here"), "{said}");
    assert!(!data.exists());
}
