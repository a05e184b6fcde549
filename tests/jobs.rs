//! The queue: done once, tried again later, set aside in the end, never by two
//! workers at a time.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use chrono::TimeDelta;
use diesel::prelude::*;
use guildhall::db::Tx;
use guildhall::error::Error;
use guildhall::events;
use guildhall::jobs::{self, Ending, State, SweepJobs, Task, Workers};
use guildhall::mail::{Letter, SendLetter};
use schema::schema::{changes, jobs as queue, schedule_runs};

use crate::support::*;

fn letter(to: &str) -> SendLetter {
    SendLetter(Letter {
        to: to.to_owned(),
        to_name: "Ada Nowak".to_owned(),
        subject: "Proba".to_owned(),
        text: "text".to_owned(),
        html: "<p>text</p>".to_owned(),
        language: "pl".to_owned(),
    })
}

fn queued(portal: &Portal, task: &impl Task) {
    portal.db.write_now(|tx| jobs::enqueue(tx, task)).unwrap();
}

fn count(portal: &Portal, state: State) -> i64 {
    let counts = portal.db.read_now(|tx| Ok(jobs::counts(tx.conn())?)).unwrap();
    counts.into_iter().find(|(known, _)| *known == state).map_or(0, |(_, count)| count)
}

fn only(portal: &Portal) -> jobs::Job {
    portal.db.read_now(|tx| Ok(queue::table.select(jobs::Job::as_select()).first(tx.conn())?)).unwrap()
}

#[actix_web::test]
async fn what_is_rolled_back_is_never_done() {
    let portal = Portal::open().await;
    let refused = portal.db.write_now(|tx| {
        jobs::enqueue(tx, &letter(ADA))?;
        Err::<(), _>(Error::refused("refused-already-there"))
    });
    assert!(refused.is_err());
    assert_eq!(portal.run_jobs(), 0);
    assert!(portal.letters().is_empty());
}

#[actix_web::test]
async fn a_job_that_fails_is_tried_later_and_later_and_then_set_aside() {
    let mut portal = Portal::open().await;
    portal.leave_jobs();
    queued(&portal, &letter("this is no address"));
    let mut pauses = Vec::new();
    let began = portal.clock.now();
    for attempt in 1..=150 {
        assert_eq!(portal.run_jobs(), 1, "try {attempt}");
        let job = only(&portal);
        assert_eq!(job.attempts, attempt);
        assert!(job.last_error.is_some());
        assert_eq!(portal.run_jobs(), 0, "not before its time");
        let pause = job.run_at - portal.clock.now();
        pauses.push(pause);
        portal.clock.advance(pause);
    }
    assert!(pauses.is_sorted(), "{pauses:?}");
    assert_eq!(pauses.last(), Some(&TimeDelta::minutes(30)));
    // A mail server that is away over the weekend loses no letter.
    assert!(portal.clock.now() - began > TimeDelta::hours(70));
    assert_eq!(count(&portal, State::Failed), 1);
    portal.clock.advance(TimeDelta::days(30));
    assert_eq!(portal.run_jobs(), 0, "set aside until somebody says so");
    let id = only(&portal).id;
    portal.db.write_now(|tx| jobs::retry(tx, id)).unwrap();
    assert_eq!(portal.run_jobs(), 1);
    assert!(
        matches!(portal.db.write_now(|tx| jobs::retry(tx, id)), Err(Error::NotFound)),
        "it waits already"
    );
}

#[actix_web::test]
async fn a_job_nobody_knows_fails_and_does_not_stop_the_others() {
    let mut portal = Portal::open().await;
    portal.leave_jobs();
    queued(&portal, &letter(ADA));
    portal
        .db
        .write_now(|tx| {
            Ok(diesel::update(queue::table).set(queue::kind.eq("of another version")).execute(tx.conn())?)
        })
        .unwrap();
    queued(&portal, &letter(BOB));
    assert_eq!(portal.run_jobs(), 2);
    assert_eq!(portal.letters().len(), 1);
    assert_eq!(count(&portal, State::Waiting), 1);
}

#[actix_web::test]
async fn the_same_key_stands_in_the_queue_once() {
    let portal = Portal::open().await;
    let put = || portal.db.write_now(|tx| jobs::enqueue_once(tx, &SweepJobs, "sweep")).unwrap();
    assert!(put());
    assert!(!put());
    assert_eq!(portal.run_jobs(), 1);
    assert!(put(), "once it is done, it may be asked for again");
}

#[actix_web::test]
async fn a_job_whose_worker_died_is_taken_over() {
    let mut portal = Portal::open().await;
    portal.leave_jobs();
    queued(&portal, &letter(ADA));
    // A worker took it and was killed.
    let until = portal.clock.now() + TimeDelta::minutes(15);
    portal
        .db
        .write_now(|tx| {
            let set =
                (queue::state.eq("running"), queue::locked_by.eq("dead"), queue::locked_until.eq(until));
            Ok(diesel::update(queue::table).set(set).execute(tx.conn())?)
        })
        .unwrap();
    assert_eq!(portal.run_jobs(), 0);
    portal.clock.advance(TimeDelta::minutes(16));
    assert_eq!(portal.run_jobs(), 1);
    assert_eq!(portal.letters().len(), 1);
}

#[actix_web::test]
async fn a_job_that_ends_its_process_each_time_is_set_aside() {
    let mut portal = Portal::open().await;
    portal.leave_jobs();
    queued(&portal, &letter(ADA));
    let killed = |times: i64| {
        let until = portal.clock.now() - TimeDelta::minutes(1);
        let set = (queue::state.eq("running"), queue::locked_until.eq(until), queue::lost.eq(times));
        portal.db.write_now(|tx| Ok(diesel::update(queue::table).set(set).execute(tx.conn())?)).unwrap();
    };
    killed(5);
    assert_eq!(portal.run_jobs(), 1);
    assert_eq!(count(&portal, State::Failed), 1);
    assert!(only(&portal).last_error.is_some_and(|why| why.contains("without a word")));
    assert!(portal.letters().is_empty());
    let id = only(&portal).id;
    portal.db.write_now(|tx| jobs::retry(tx, id)).unwrap();
    killed(2);
    assert_eq!(portal.letters().len(), 1, "a machine that was switched off is no reason");
}

#[actix_web::test]
async fn a_job_that_takes_longer_than_a_stop_may_is_begun_anew() {
    // A mail server that takes the call and says nothing.
    let silent = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let at = silent.local_addr().unwrap();
    let mut portal = Portal::open_with(|config| config.smtp_url = format!("smtp://{at}")).await;
    portal.leave_jobs();
    queued(&portal, &letter(ADA));
    let node = portal.twin();
    let (called, took) = elsewhere(|| {
        let workers = Workers::start(&node, 1, &Ending::default());
        let called = silent.accept().unwrap();
        let began = std::time::Instant::now();
        workers.stop(Duration::from_millis(100));
        (called, began.elapsed())
    });
    assert!(took < Duration::from_secs(5), "{took:?}");
    let letter = portal.db.read_now(|tx| {
        let of_its_kind = queue::table.filter(queue::kind.eq(SendLetter::KIND));
        Ok(of_its_kind.select(jobs::Job::as_select()).first(tx.conn())?)
    });
    let letter: jobs::Job = letter.unwrap();
    assert_eq!((letter.state, letter.attempts), (State::Waiting, 0));
    drop(called);
    drop_elsewhere(node);
}

#[actix_web::test]
async fn what_is_done_by_the_clock_is_done_once_however_many_ask() {
    let portal = Portal::open().await;
    let twin = portal.twin();
    portal.run_clock();
    jobs::start_due(&twin).unwrap();
    assert_eq!(portal.run_jobs(), 0, "the twin found each moment taken");
    portal.clock.advance(TimeDelta::hours(1));
    assert!(portal.run_clock() >= 1);
    jobs::start_due(&twin).unwrap();
    assert_eq!(portal.run_jobs(), 0);
    drop_elsewhere(twin);
}

#[actix_web::test]
async fn several_workers_do_each_job_once() {
    let portal = Portal::open().await;
    const LETTERS: usize = 60;
    portal
        .db
        .write_now(|tx| {
            (0..LETTERS)
                .try_for_each(|number| jobs::enqueue(tx, &letter(&format!("to{number}@firm.example"))))
        })
        .unwrap();
    let done = Arc::new(AtomicUsize::new(0));
    let nodes: Vec<_> = (0..3).map(|_| portal.twin()).collect();
    std::thread::scope(|scope| {
        for node in nodes {
            let done = Arc::clone(&done);
            scope.spawn(move || {
                loop {
                    match jobs::run_all(&node) {
                        Ok(count) => {
                            done.fetch_add(count, Ordering::SeqCst);
                            break;
                        }
                        // Another process holds the write lock for longer than we wait.
                        Err(error) => assert!(format!("{error:#}").contains("busy"), "{error:#}"),
                    }
                }
            });
        }
    });
    assert_eq!(done.load(Ordering::SeqCst), LETTERS);
    let mut to: Vec<_> = portal.letters().into_iter().map(|letter| letter.to).collect();
    to.sort();
    to.dedup();
    assert_eq!(to.len(), LETTERS);
    assert_eq!(portal.letters().len(), LETTERS);
    assert_eq!(count(&portal, State::Done), LETTERS as i64);
}

#[actix_web::test]
async fn a_done_job_forgets_what_it_held_and_goes_after_a_fortnight() {
    let portal = Portal::open().await;
    queued(&portal, &letter(ADA));
    portal.run_jobs();
    assert_eq!(only(&portal).payload, "{}");
    portal.clock.advance(TimeDelta::days(15));
    queued(&portal, &SweepJobs);
    portal.run_jobs();
    assert_eq!(count(&portal, State::Done), 1, "only the sweep itself is left");
}

#[actix_web::test]
async fn what_the_clock_and_the_feed_noted_goes_when_nobody_can_ask_for_it() {
    let portal = Portal::open().await;
    let noted = || -> (i64, Option<i64>, i64) {
        let ask = |tx: &mut Tx<'_>| {
            let runs = schedule_runs::table.count().get_result(tx.conn())?;
            Ok((runs, events::newest(tx)?.map(|it| it.seq), changes::table.count().get_result(tx.conn())?))
        };
        portal.db.read_now(ask).unwrap()
    };
    portal.run_clock();
    for record in 1..=3 {
        let change = |tx: &mut Tx<'_>| {
            tx.changed("thing", record);
            Ok(())
        };
        portal.db.write_now(change).unwrap();
    }
    let (runs, newest, kept) = noted();
    assert!(runs > 5 && kept >= 3);
    portal.clock.advance(TimeDelta::days(61));
    queued(&portal, &SweepJobs);
    portal.run_jobs();
    // The next change is numbered after the newest, which stays.
    assert_eq!(noted(), (0, newest, 1));
}
