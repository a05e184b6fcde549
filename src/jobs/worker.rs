//! Threads that do jobs, one at a time each.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc;
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use super::{Job, Schedule, Task, queue, schedule};
use crate::db::{id_text, random_id};
use crate::error::Error;
use crate::portal::Portal;
use crate::step;

/// How often a job's lease is renewed: several times within one.
const RENEW: Duration = Duration::from_secs(30);

type Runner = fn(&Portal, &str) -> anyhow::Result<()>;

/// Which tasks there are, by name, and what is done by the clock.
#[derive(Default)]
pub struct Tasks {
    runners: BTreeMap<&'static str, Runner>,
    schedules: Vec<Schedule>,
}

impl Tasks {
    /// Makes a task known.
    pub fn add<T: Task>(&mut self) -> &mut Self {
        self.runners.insert(T::KIND, |portal, payload| serde_json::from_str::<T>(payload)?.run(portal));
        self
    }

    /// Has something done by the clock.
    pub fn by_the_clock(&mut self, schedule: Schedule) -> &mut Self {
        self.schedules.push(schedule);
        self
    }
}

/// Running worker threads.
pub struct Workers {
    stop: Arc<AtomicBool>,
    threads: Vec<JoinHandle<()>>,
    portal: Portal,
}

impl Workers {
    /// Starts so many threads.
    pub fn start(portal: &Portal, threads: usize) -> Workers {
        let stop = Arc::new(AtomicBool::new(false));
        let threads = (0..threads)
            .filter_map(|number| {
                let (portal, stop) = (portal.clone(), Arc::clone(&stop));
                let name = format!("jobs-{number}");
                std::thread::Builder::new().name(name).spawn(move || work(&portal, &stop)).ok()
            })
            .collect();
        Workers { stop, threads, portal: portal.clone() }
    }

    /// Lets each thread finish the job it is at.
    pub fn stop(self) {
        self.stop.store(true, Ordering::SeqCst);
        self.portal.db.jobs.ring();
        for thread in self.threads {
            let _ = thread.join();
        }
    }
}

fn work(portal: &Portal, stop: &AtomicBool) {
    let mut heard = 0;
    let mut looked_at_clock = None::<Instant>;
    while !stop.load(Ordering::SeqCst) {
        if looked_at_clock.is_none_or(|looked| looked.elapsed() > Duration::from_secs(15)) {
            looked_at_clock = Some(Instant::now());
            if let Err(error) = start_due(portal) {
                tracing::warn!(%error, "the schedules cannot be read");
            }
        }
        match one(portal) {
            Ok(true) => {}
            // Another process may queue jobs without ringing this one's bell.
            Ok(false) => heard = portal.db.jobs.wait(heard, Duration::from_secs(2)),
            Err(error) => {
                tracing::warn!(error = format!("{error:#}"), "the job queue cannot be read");
                heard = portal.db.jobs.wait(heard, Duration::from_secs(5));
            }
        }
    }
}

/// Queues what is due by the clock.
pub fn start_due(portal: &Portal) -> Result<(), Error> {
    for schedule in &portal.tasks.schedules {
        portal.db.write_now(|tx| schedule::due(tx, schedule))?;
    }
    Ok(())
}

/// Does the next job; says whether there was one.
fn one(portal: &Portal) -> anyhow::Result<bool> {
    // Its own for each taking, on whichever machine: who comes late is known by it.
    let worker = format!("{}/{}", std::process::id(), id_text::to_text(random_id()));
    let Some(job) = portal.db.write_now(|tx| queue::claim(tx, &worker))? else { return Ok(false) };
    let step =
        step!("job", otel.name = format!("job {}", job.kind), otel.status_code = tracing::field::Empty);
    let doing = step.clone().entered();
    let outcome = holding(portal, &job, &worker, || attempt(portal, &job));
    portal.db.write_now(|tx| match &outcome {
        Ok(()) => queue::finish(tx, job.id, &worker),
        Err(error) => queue::fail(tx, &job, &worker, &format!("{error:#}")),
    })?;
    drop(doing);
    if let Err(error) = outcome {
        step.record("otel.status_code", "ERROR");
        tracing::warn!(job = job.id, kind = job.kind, error = format!("{error:#}"), "a job failed");
    }
    Ok(true)
}

/// Works while a second thread keeps the job, however long it takes: a lease that
/// ran out would have another worker begin the same job beside this one.
fn holding<T>(portal: &Portal, job: &Job, worker: &str, work: impl FnOnce() -> T) -> T {
    let (done, waits) = mpsc::channel::<()>();
    std::thread::scope(|scope| {
        scope.spawn(move || {
            while waits.recv_timeout(RENEW) == Err(mpsc::RecvTimeoutError::Timeout) {
                match portal.db.write_now(|tx| queue::keep(tx, job.id, worker)) {
                    Ok(true) => {}
                    Ok(false) => tracing::warn!(job = job.id, kind = job.kind, "a job was taken away"),
                    Err(error) => tracing::warn!(job = job.id, %error, "a job cannot be kept"),
                }
            }
        });
        let outcome = work();
        drop(done);
        outcome
    })
}

fn attempt(portal: &Portal, job: &Job) -> anyhow::Result<()> {
    let Some(run) = portal.tasks.runners.get(job.kind.as_str()) else {
        anyhow::bail!("nobody knows how to do {:?}", job.kind);
    };
    match catch_unwind(AssertUnwindSafe(|| run(portal, &job.payload))) {
        Ok(outcome) => outcome,
        Err(panic) => {
            let said = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
            let said = said.or_else(|| panic.downcast_ref::<String>().cloned());
            anyhow::bail!("panicked: {}", said.unwrap_or_default())
        }
    }
}

/// Does jobs until none is due; for tests and commands that must see the end.
pub fn run_all(portal: &Portal) -> anyhow::Result<usize> {
    let mut done = 0;
    while one(portal)? {
        done += 1;
    }
    Ok(done)
}

/// Throws away old rows of the queue.
#[derive(serde::Serialize, serde::Deserialize)]
pub struct SweepJobs;

impl Task for SweepJobs {
    const KIND: &'static str = "sweep-jobs";

    fn run(self, portal: &Portal) -> anyhow::Result<()> {
        Ok(portal.db.write_now(queue::sweep)?)
    }
}
