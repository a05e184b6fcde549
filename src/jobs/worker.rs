//! Threads that do jobs, one at a time each.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
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

/// Says that no further job shall be begun.
#[derive(Clone, Default)]
pub struct Ending(Arc<AtomicBool>);

impl Ending {
    /// From now on. A job that is being done goes on.
    pub fn begin(&self, portal: &Portal) {
        self.0.store(true, Ordering::SeqCst);
        portal.db.jobs.ring();
    }

    fn has_begun(&self) -> bool {
        self.0.load(Ordering::SeqCst)
    }
}

/// The jobs that this process is doing, by the worker's name.
#[derive(Clone, Default)]
struct AtWork(Arc<Mutex<BTreeMap<String, i64>>>);

impl AtWork {
    fn held(&self) -> MutexGuard<'_, BTreeMap<String, i64>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Running worker threads.
pub struct Workers {
    ending: Ending,
    at_work: AtWork,
    threads: Vec<JoinHandle<()>>,
    /// Disconnected once all threads have ended.
    ended: mpsc::Receiver<()>,
    portal: Portal,
}

impl Workers {
    /// Starts so many threads, which end when they are told.
    pub fn start(portal: &Portal, threads: usize, ending: &Ending) -> Workers {
        let at_work = AtWork::default();
        let (alive, ended) = mpsc::channel();
        let threads = (0..threads)
            .filter_map(|number| {
                let (portal, ending) = (portal.clone(), ending.clone());
                let (at_work, alive) = (at_work.clone(), alive.clone());
                let name = format!("jobs-{number}");
                let work = move || {
                    work(&portal, &ending, &at_work);
                    drop(alive);
                };
                std::thread::Builder::new().name(name).spawn(work).ok()
            })
            .collect();
        Workers { ending: ending.clone(), at_work, threads, ended, portal: portal.clone() }
    }

    /// Lets each thread finish the job it is at, for so long. What takes longer is given back,
    /// to be begun anew by whoever works next; its thread ends with the process.
    pub fn stop(self, patience: Duration) {
        self.ending.begin(&self.portal);
        if self.ended.recv_timeout(patience) == Err(mpsc::RecvTimeoutError::Disconnected) {
            for thread in self.threads {
                let _ = thread.join();
            }
            return;
        }
        let left = self.at_work.held().clone();
        for (worker, job) in left {
            tracing::info!(job, "a job takes longer; it is given back");
            if let Err(error) = self.portal.db.write_now(|tx| queue::give_back(tx, job, &worker)) {
                tracing::warn!(job, %error, "a job could not be given back; its time runs out by itself");
            }
        }
    }
}

fn work(portal: &Portal, ending: &Ending, at_work: &AtWork) {
    let mut heard = 0;
    let mut looked_at_clock = None::<Instant>;
    while !ending.has_begun() {
        if looked_at_clock.is_none_or(|looked| looked.elapsed() > Duration::from_secs(15)) {
            looked_at_clock = Some(Instant::now());
            if let Err(error) = start_due(portal) {
                tracing::warn!(%error, "the schedules cannot be read");
            }
        }
        match one(portal, at_work) {
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
        portal.db.write_now(|tx| schedule::start_if_due(tx, schedule))?;
    }
    Ok(())
}

/// Does the next job; says whether there was one.
fn one(portal: &Portal, at_work: &AtWork) -> anyhow::Result<bool> {
    // Its own for each taking, on whichever machine: who comes late is known by it.
    let worker = format!("{}/{}", std::process::id(), id_text::to_text(random_id()));
    let Some(job) = portal.db.write_now(|tx| queue::claim(tx, &worker))? else { return Ok(false) };
    let step =
        step!("job", otel.name = format!("job {}", job.kind), otel.status_code = tracing::field::Empty);
    let doing = step.clone().entered();
    at_work.held().insert(worker.clone(), job.id);
    let outcome = match job.is_deadly() {
        true => Err(anyhow::anyhow!("its worker ended {} times without a word", job.lost)),
        false => holding(portal, &job, &worker, || attempt(portal, &job)),
    };
    at_work.held().remove(&worker);
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
    while one(portal, &AtWork::default())? {
        done += 1;
    }
    Ok(done)
}

/// Throws away old rows of the queue, of the schedules and of the change feed.
#[derive(serde::Serialize, serde::Deserialize)]
pub struct SweepJobs;

impl Task for SweepJobs {
    const KIND: &'static str = "sweep-jobs";

    fn run(self, portal: &Portal) -> anyhow::Result<()> {
        portal.db.write_now(queue::sweep)?;
        while portal.db.write_now(|tx| Ok(crate::events::forget_old(tx)?))? {}
        Ok(())
    }
}
