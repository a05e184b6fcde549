//! A process that is killed at any moment loses nothing it said was kept, keeps nothing by
//! halves, and does nothing twice for who sends again what was not answered.
//!
//! Eight people write without a pause, firms and files, while the process is killed again
//! and again. What was not answered is sent once more, with the same form, after the
//! restart. Twelve kills here; `GUILDHALL_KILLS=1000` takes half an hour.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use diesel::prelude::*;
use guildhall::access::Rule;
use guildhall::config::Config;
use guildhall::db::IsWithin;
use guildhall::events::chain;
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use schema::schema::{editions, events, firms, sent_forms, stored_files, versions};

use crate::support::*;

const WRITERS: usize = 8;
const SEED: u64 = 20_261_130;

/// Somebody who does not give up.
struct Writer {
    caller: Caller,
    base: String,
}

impl Writer {
    /// Sends a form until somebody answers it: the same bytes each time.
    async fn send(&self, path: &str, (kind, body): (&str, String)) {
        loop {
            match self.caller.post(&format!("{}{path}", self.base), kind, &body).await {
                Ok(answer) if matches!(answer.status().as_u16(), 200 | 303) => return,
                Ok(answer) if answer.status().as_u16() != 503 => {
                    panic!("{path}: {} {}", answer.status(), answer.text().await.unwrap_or_default())
                }
                // Nobody there, cut off, or not ready yet.
                _ => actix_web::rt::time::sleep(Duration::from_millis(20)).await,
            }
        }
    }

    async fn firm(&self, name: &str) {
        let form = format!("once={name}&name={name}&country=DE&language=de&time_zone=Europe/Berlin");
        self.send("/partners", (FORM, form)).await;
    }

    /// A table of one firm.
    async fn table(&self, name: &str) {
        let table = format!("name,country\n{name},DE\n");
        self.send("/partners/import", parts(&[("once", name), ("act", "bring")], "t.csv", &table)).await;
    }

    /// A document in the library.
    async fn document(&self, name: &str, folder: &str) {
        let fields = [("folder", folder), ("title", name), ("category", "guide"), ("language", "en")];
        let form = parts(&fields, &format!("{name}.csv"), &format!("of,{name}\n"));
        self.send("/library/new/file", form).await;
    }
}

/// Writes until told to stop; the names of what was answered.
async fn write(writer: Writer, number: usize, folder: String, stop: Arc<AtomicBool>) -> Vec<String> {
    let mut kept = Vec::new();
    while !stop.load(Ordering::Relaxed) {
        let name = format!("Kept-{number}-{}", kept.len());
        match kept.len() % 3 {
            0 => writer.firm(&name).await,
            1 => writer.table(&name).await,
            _ => writer.document(&name, &folder).await,
        }
        kept.push(name);
    }
    kept
}

#[actix_web::test]
async fn killed_again_and_again_it_loses_nothing_doubles_nothing_and_leaves_nothing_half_done() {
    let kills: usize = std::env::var("GUILDHALL_KILLS").ok().and_then(|it| it.parse().ok()).unwrap_or(12);
    let model = Portal::open().await;
    let folder = model.folder(None, "Guides", &Rule::default());
    model.put(Put::file(&folder, "One", ("one.txt", "text/plain", b"The first file"))).await;
    let model = model.into_model();
    let (data, url) = model.place();
    let settings = [("GUILDHALL_DATABASE_URL", url.as_str()), ("GUILDHALL_DATABASE_CONNECTIONS", "4")];
    let mut served = Served::start(&data, &settings);
    let (at, stop) = (served.at, Arc::new(AtomicBool::new(false)));
    let base = format!("http://{at}");
    let mut writers = Vec::new();
    for number in 0..WRITERS {
        let writer = Writer { caller: Caller::signed_in(&base, OTTO).await, base: base.clone() };
        writers.push(actix_web::rt::spawn(write(writer, number, folder.id.to_string(), Arc::clone(&stop))));
    }
    let mut chance = StdRng::seed_from_u64(SEED);
    for _ in 0..kills {
        actix_web::rt::time::sleep(Duration::from_millis(chance.random_range(20..600))).await;
        served.kill();
        served = elsewhere(|| Served::start_at(at, &data, &settings));
    }
    stop.store(true, Ordering::Relaxed);
    let mut kept = Vec::new();
    for writer in writers {
        kept.extend(writer.await.unwrap());
    }
    served.kill();
    assert!(kept.len() > kills, "only {} were kept", kept.len());
    elsewhere(|| holds(&data, &url, &kept));
}

/// What is to be true of what was left.
fn holds(data: &Path, url: &str, kept: &[String]) {
    let mut config = Config::in_folder(data).unwrap();
    config.database_url = url.to_owned();
    let portal = guildhall::portal::Portal::open(config, guildhall::db::Clock::System).unwrap();
    portal
        .db
        .read_now(|tx| {
            let mut names: Vec<String> = firms::table.select(firms::name).load(tx.conn())?;
            let documents: Vec<String> = editions::table.select(editions::title).load(tx.conn())?;
            names.extend(documents);
            let mut counted = BTreeMap::new();
            for name in names.iter().filter(|name| name.starts_with("Kept-")) {
                *counted.entry(name.as_str()).or_insert(0) += 1;
            }
            let wrong: Vec<_> = kept.iter().filter(|name| counted.get(name.as_str()) != Some(&1)).collect();
            assert!(wrong.is_empty(), "lost or doubled: {wrong:?}");
            assert_eq!(counted.len(), kept.len(), "nothing else was kept");
            // Each with its line in the trail, and no form noted as sent that made nothing.
            let told = events::table.filter(events::kind.within(["firm.added", "item.added"])).count();
            assert_eq!(told.get_result::<i64>(tx.conn())?, kept.len() as i64);
            let half = sent_forms::table.filter(sent_forms::location.eq("")).count();
            assert_eq!(half.get_result::<i64>(tx.conn())?, 0);
            // Every file that a version names is there.
            let files = versions::table.inner_join(editions::table.on(editions::id.eq(versions::edition_id)));
            let hashes: Vec<String> = files.select(versions::file_hash.assume_not_null()).load(tx.conn())?;
            let kept: Vec<String> = stored_files::table.select(stored_files::hash).load(tx.conn())?;
            for hash in &hashes {
                assert!(kept.contains(hash) && portal.files.now(portal.files.copy(hash)).is_ok(), "{hash}");
            }
            Ok(())
        })
        .unwrap();
    while portal.db.write_now(|tx| Ok(chain::link(tx)?)).unwrap() > 0 {}
    assert!(chain::verify(&portal, None).unwrap().is_good());
}
