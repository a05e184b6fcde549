//! One node after the other is replaced by a later version, whose migration adds.
//!
//! The later version is played: its migration is run as it would run it at its start, while
//! nodes of this version serve; then each of them is ended and another started.

use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::SeqCst};
use std::time::Duration;

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::Bool;
use diesel_migrations::FileBasedMigrations;
use guildhall::db::migrating;

use crate::support::*;

/// A request as a browser writes it.
fn written(method: &str, path: &str, cookie: &str, body: &str) -> String {
    let head = format!("{method} {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nCookie: {cookie}");
    let kind = "Content-Type: application/x-www-form-urlencoded\r\nSec-Fetch-Site: same-origin";
    format!("{head}\r\n{kind}\r\nContent-Length: {}\r\n\r\n{body}", body.len())
}

/// What the later version adds (expand); what it takes away, it takes away a version later. It
/// takes its tables in another order than a request that writes a lead.
fn later(place: &Path, between: &str) -> PathBuf {
    let folder = place.join("later");
    let migration = folder.join("2099-12-31-000000_later");
    std::fs::create_dir_all(&migration).unwrap();
    let add = format!(
        "ALTER TABLE firms ADD COLUMN later TEXT NOT NULL DEFAULT ''; {between} \
         ALTER TABLE leads ADD COLUMN later BIGINT; CREATE INDEX leads_later ON leads (later); \
         CREATE TABLE later_things (id BIGINT PRIMARY KEY);"
    );
    std::fs::write(migration.join("up.sql"), add).unwrap();
    std::fs::write(migration.join("down.sql"), "DROP TABLE later_things;").unwrap();
    folder
}

#[actix_web::test]
async fn a_later_versions_migration_and_one_node_after_the_other_fail_no_request() {
    if !Portal::on_postgres() {
        return;
    }
    let (place, url) = Portal::open().await.into_model().place_kept();
    let (files, key) = (place.path().join("files"), place.path().join("secret.key"));
    let settings = [
        ("GUILDHALL_DATABASE_URL", url.as_str()),
        ("GUILDHALL_DATABASE_CONNECTIONS", "4"),
        ("GUILDHALL_FILES_URL", files.to_str().unwrap()),
        ("GUILDHALL_SECRET_KEY_FILE", key.to_str().unwrap()),
    ];
    let start = |name: &str| Served::start(&place.path().join(name), &settings);
    let (told, kept) = elsewhere(|| {
        let (one, two) = (start("one"), start("two"));
        // What a proxy in front would know: which nodes there are. It asks the next where one is gone.
        let nodes = Mutex::new(vec![one.at, two.at]);
        let (over, told, kept) = (AtomicBool::new(false), Mutex::new(Vec::new()), AtomicUsize::new(0));
        let ask = |turn: usize, bytes: &str| {
            let there = nodes.lock().unwrap().clone();
            let mut turns = (0..there.len()).map(|by| there[(turn + by) % there.len()]);
            turns.find_map(|at| Served::say_at(at, bytes).ok()).unwrap_or_default()
        };
        let call = |caller: usize| {
            let body = format!("email={OTTO}&password={}", PASSWORD.replace(' ', "+"));
            let heard = ask(caller, &written("POST", "/sign-in", "", &body));
            let cookie = heard.split("guildhall=").nth(1).and_then(|it| it.split(';').next()).unwrap();
            let cookie = format!("guildhall={cookie}");
            for turn in caller.. {
                if over.load(SeqCst) {
                    break;
                }
                let lead = format!(
                    "company=Firm+{caller}-{turn}&country=PL&need=Meters&city=Gdynia&contact_name=Ewa\
                         &email=a{caller}b{turn}@x.example&once=lead-{caller}-{turn}"
                );
                for asked in
                    [written("POST", "/leads", &cookie, &lead), written("GET", "/leads", &cookie, "")]
                {
                    let heard = ask(turn, &asked);
                    match heard.split(' ').nth(1) {
                        Some("303") => drop(kept.fetch_add(1, SeqCst)),
                        Some("200") => {}
                        _ => told.lock().unwrap().push(heard),
                    }
                }
            }
        };
        std::thread::scope(|scope| {
            let call = &call;
            let callers: Vec<_> = (0..3).map(|caller| scope.spawn(move || call(caller))).collect();
            std::thread::park_timeout(Duration::from_secs(1));
            let mut conn = PgConnection::establish(&url).unwrap();
            let later = FileBasedMigrations::from_path(later(place.path(), "")).unwrap();
            let run = migrating::up_among_others(&mut conn, later, Duration::from_mins(1)).unwrap();
            assert_eq!(run, ["20991231000000"]);
            let mut fresh = Vec::new();
            for (old, name) in [(one, "three"), (two, "four")] {
                let new = start(name);
                let mut nodes = nodes.lock().unwrap();
                nodes.retain(|at| *at != old.at);
                nodes.push(new.at);
                drop(nodes);
                old.end();
                fresh.push(new);
            }
            // On a slow machine the nodes were quicker than the callers.
            for _second in 0..60 {
                if kept.load(SeqCst) > 20 {
                    break;
                }
                std::thread::park_timeout(Duration::from_secs(1));
            }
            over.store(true, SeqCst);
            callers.into_iter().for_each(|caller| caller.join().unwrap());
        });
        (told.into_inner().unwrap(), kept.into_inner())
    });
    assert!(told.is_empty(), "{told:?}");
    let rows: i64 = {
        let mut conn = PgConnection::establish(&url).unwrap();
        schema::schema::leads::table.count().get_result(&mut conn).unwrap()
    };
    assert!(kept > 20 && rows == i64::try_from(kept).unwrap(), "{kept} told, {rows} kept");
}

#[derive(QueryableByName)]
struct Holds {
    #[diesel(sql_type = Bool)]
    holds: bool,
}

#[actix_web::test]
async fn a_migration_gives_way_to_a_request_that_waits_for_it() {
    if !Portal::on_postgres() {
        return;
    }
    let (place, url) = Portal::open().await.into_model().place_kept();
    // While it is at work between its two tables, the request has begun to wait: PostgreSQL would
    // fail whoever has waited longer.
    let later = FileBasedMigrations::from_path(later(place.path(), "SELECT pg_sleep(0.5);")).unwrap();
    elsewhere(|| {
        let mut request = PgConnection::establish(&url).unwrap();
        let mut migration = PgConnection::establish(&url).unwrap();
        let mut watcher = PgConnection::establish(&url).unwrap();
        request.batch_execute("BEGIN; LOCK TABLE leads IN ROW EXCLUSIVE MODE").unwrap();
        std::thread::scope(|scope| {
            let run = scope.spawn(move || {
                migrating::up_among_others(&mut migration, later, Duration::from_mins(1)).unwrap()
            });
            let asked = "SELECT EXISTS (SELECT 1 FROM pg_locks WHERE relation = 'firms'::regclass \
                         AND mode = 'AccessExclusiveLock' AND granted) AS holds";
            while !diesel::sql_query(asked).get_result::<Holds>(&mut watcher).unwrap().holds {
                std::thread::yield_now();
            }
            request.batch_execute("LOCK TABLE firms IN ROW SHARE MODE; COMMIT").unwrap();
            assert_eq!(run.join().unwrap(), ["20991231000000"]);
        });
    });
}
