//! The change feed: whoever follows it misses nothing, however the writers
//! interleave.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc;

use guildhall::error::Error;
use guildhall::events;

use crate::support::*;

fn after(portal: &guildhall::portal::Portal, seq: i64) -> Vec<events::Change> {
    portal.db.read_now(|tx| Ok(events::after(tx.conn(), seq, 1000)?)).unwrap()
}

#[actix_web::test]
async fn a_change_is_numbered_once_and_only_when_it_is_committed() {
    let portal = Portal::open().await;
    let start = portal.db.read_now(|tx| Ok(events::latest(tx.conn())?)).unwrap();
    let undone = portal.db.write_now(|tx| {
        tx.changed("item", 7);
        Err::<(), _>(Error::NotFound)
    });
    assert!(undone.is_err() && after(&portal, start).is_empty());
    portal
        .db
        .write_now(|tx| {
            tx.changed("item", 7);
            tx.changed("item", 7);
            tx.changed("person", 7);
            Ok(())
        })
        .unwrap();
    let seen: Vec<_> = after(&portal, start).into_iter().map(|it| (it.seq, it.source, it.record)).collect();
    assert_eq!(seen, [(start + 1, "item".to_owned(), 7), (start + 2, "person".to_owned(), 7)]);
}

/// The trap: a slow writer takes its number first and commits last. A reader
/// that remembers the highest number would never see the slow one.
#[actix_web::test]
async fn a_slow_writer_is_not_skipped() {
    let portal = Portal::open().await;
    let twin = portal.twin();
    let start = portal.db.read_now(|tx| Ok(events::latest(tx.conn())?)).unwrap();
    let (begun, wait_for_begun) = mpsc::channel();
    let (go_on, wait_for_go) = mpsc::channel::<()>();
    let mut seen = Vec::new();
    std::thread::scope(|scope| {
        let node = &twin;
        let slow = scope.spawn(move || {
            node.db.write_now(|tx| {
                tx.changed("item", 1);
                begun.send(()).unwrap();
                wait_for_go.recv().unwrap();
                Ok(())
            })
        });
        wait_for_begun.recv().unwrap();
        // On SQLite the second writer has to wait for the first, so it goes after it.
        if Portal::on_postgres() {
            portal
                .db
                .write_now(|tx| {
                    tx.changed("item", 2);
                    Ok(())
                })
                .unwrap();
            seen.extend(after(&portal, start));
        }
        go_on.send(()).unwrap();
        slow.join().unwrap().unwrap();
    });
    if !Portal::on_postgres() {
        portal
            .db
            .write_now(|tx| {
                tx.changed("item", 2);
                Ok(())
            })
            .unwrap();
    }
    let from = seen.last().map_or(start, |change| change.seq);
    seen.extend(after(&portal, from));
    let records: BTreeSet<_> = seen.iter().map(|change| change.record).collect();
    assert_eq!(records, [1, 2].into(), "{seen:?}");
    drop_elsewhere(twin);
}

#[actix_web::test]
async fn a_reader_that_follows_eight_writers_misses_nothing() {
    const WRITERS: i64 = 8;
    const EACH: i64 = 25;
    let portal = Portal::open().await;
    let start = portal.db.read_now(|tx| Ok(events::latest(tx.conn())?)).unwrap();
    let nodes: Vec<_> = (0..3).map(|_| portal.twin()).collect();
    let done = AtomicBool::new(false);
    let seen = std::thread::scope(|scope| {
        let reader = scope.spawn(|| {
            let (mut seen, mut from) = (Vec::new(), start);
            loop {
                let last_look = done.load(Ordering::SeqCst);
                let new = after(&nodes[0], from);
                from = new.last().map_or(from, |change| change.seq);
                let nothing_new = new.is_empty();
                seen.extend(new.into_iter().map(|change| change.record));
                if last_look && nothing_new {
                    return seen;
                }
                std::thread::yield_now();
            }
        });
        let writers: Vec<_> = (0..WRITERS)
            .map(|writer| {
                let node = &nodes[writer as usize % nodes.len()];
                scope.spawn(move || {
                    for number in 0..EACH {
                        let record = writer * EACH + number;
                        // On SQLite several processes may make one wait too long: it tries again.
                        while let Err(error) = node.db.write_now(|tx| {
                            let _: () = tx.changed("item", record);
                            Ok(())
                        }) {
                            assert!(matches!(error, Error::Busy), "{error}");
                        }
                    }
                })
            })
            .collect();
        writers.into_iter().for_each(|writer| writer.join().unwrap());
        done.store(true, Ordering::SeqCst);
        reader.join().unwrap()
    });
    assert_eq!(seen.len() as i64, WRITERS * EACH);
    assert_eq!(seen.into_iter().collect::<BTreeSet<_>>(), (0..WRITERS * EACH).collect());
    nodes.into_iter().for_each(drop_elsewhere);
}

#[actix_web::test]
async fn what_people_do_is_in_the_audit_trail_with_who_and_where_from() {
    use diesel::prelude::*;
    use schema::schema::events as trail;
    let portal = Portal::open().await;
    portal
        .as_(ABE)
        .post(
            "/people",
            &[("name", "Zofia"), ("email", "z@nowak.example"), ("role", "seller"), ("language", "pl")],
        )
        .await
        .is(303);
    portal.stranger().post("/sign-in", &[("email", ADA), ("password", "a guess")]).await.is(422);
    let lines: Vec<(String, Option<i64>, String, String)> = portal
        .db
        .read_now(|tx| {
            let columns = (trail::kind, trail::person_id, trail::request_id, trail::address);
            Ok(trail::table.order(trail::id).select(columns).load(tx.conn())?)
        })
        .unwrap();
    let abe = portal.person(ABE).0;
    let kinds: Vec<_> = lines.iter().map(|(kind, person, ..)| (kind.as_str(), *person)).collect();
    assert_eq!(
        kinds,
        [("session.begun", Some(abe)), ("person.invited", Some(abe)), ("session.refused", None)]
    );
    assert!(
        lines.iter().all(|(_, _, request, address)| request.len() == 16 && address == "127.0.0.1"),
        "{lines:?}"
    );
    // What strangers type is not kept readable.
    let told: Vec<String> =
        portal.db.read_now(|tx| Ok(trail::table.select(trail::data).load(tx.conn())?)).unwrap();
    assert!(told.iter().all(|data| !data.contains(ADA)));
}

#[actix_web::test]
async fn a_node_hears_at_once_what_another_one_commits() {
    use guildhall::db::{Address, Hearing};
    use std::time::Duration;
    let portal = Portal::open().await;
    let twin = portal.twin();
    let address = Address::parse(&portal.config.database_url).unwrap();
    let Some(hearing) = Hearing::start(&twin.db, &address).unwrap() else {
        return drop_elsewhere(twin);
    };
    // Once as it begins to listen.
    let (mut changed, mut queued) = (0, 0);
    elsewhere(|| {
        changed = twin.db.changed.wait(0, Duration::from_secs(10));
        queued = twin.db.jobs.wait(0, Duration::from_secs(10));
    });
    assert_eq!((changed, queued), (1, 1));
    let term = |tx: &mut guildhall::db::Tx<'_>| {
        tx.job_queued();
        Ok(guildhall::programme::add_term(tx, guildhall::programme::TermKind::Region, "far", "en", "Far")?)
    };
    portal.db.write_now(term).unwrap();
    let heard = elsewhere(|| {
        let most = Duration::from_secs(10);
        (twin.db.changed.wait(changed, most), twin.db.jobs.wait(queued, most))
    });
    assert_eq!(heard, (2, 2));
    hearing.stop();
    drop_elsewhere(twin);
}

#[actix_web::test]
async fn reports_read_a_replica_and_do_without_one_that_is_away() {
    if !Portal::on_postgres() {
        return;
    }
    let (behind, portal) = (Portal::open().await, Portal::open().await);
    let mut config = portal.config.clone();
    config.database_replica_url = behind.config.database_url();
    let reader = guildhall::portal::Portal::open(config, portal.clock.clone()).unwrap();
    let region = |tx: &mut guildhall::db::Tx<'_>| {
        let kind = guildhall::programme::TermKind::Region;
        Ok(guildhall::programme::add_term(tx, kind, "far", "en", "Far")?)
    };
    reader.db.write_now(region).unwrap();
    let known = |tx: &mut guildhall::db::Tx<'_>| {
        let terms = guildhall::programme::Terms::read(tx)?;
        Ok(terms.coded(guildhall::programme::TermKind::Region, "far").is_some())
    };
    assert_eq!((reader.db.read_now(known).unwrap(), reader.db.report_now(known).unwrap()), (true, false));
    // Gone with its connections.
    drop(behind);
    assert!(reader.db.report_now(known).unwrap());
    drop_elsewhere(reader);
}
