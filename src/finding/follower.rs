//! The thread that keeps the index up to date while the portal serves.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::Ordering;
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use crate::portal::Portal;

/// Other processes change records without ringing this one's bell.
const LOOK_ANYWAY: Duration = Duration::from_millis(500);
/// A commit of the index costs the disk's time, so changes are gathered first.
const GATHER: Duration = Duration::from_millis(80);
/// After something failed.
const PAUSE: Duration = Duration::from_secs(3);
/// How long what was asked may wait in memory.
const WRITE_DOWN: Duration = Duration::from_secs(3);

/// The running thread.
pub struct Follower {
    portal: Portal,
    thread: JoinHandle<()>,
}

impl Follower {
    /// Starts it.
    ///
    /// # Errors
    /// When the index cannot be opened: a portal that cannot search says so at the
    /// start, not to the first person who tries.
    pub fn start(portal: &Portal) -> anyhow::Result<Follower> {
        portal.finder.index()?;
        portal.finder.signs.stop.store(false, Ordering::SeqCst);
        let watched = portal.clone();
        let thread = std::thread::Builder::new().name("search".to_owned()).spawn(move || follow(&watched))?;
        Ok(Follower { portal: portal.clone(), thread })
    }

    /// Lets it finish what it is at; a building that goes on is given up.
    pub fn stop(self) {
        self.portal.finder.signs.stop.store(true, Ordering::SeqCst);
        self.portal.db.changed.ring();
        if self.thread.join().is_err() {
            tracing::warn!("the thread of the search index ended badly");
        }
    }
}

fn follow(portal: &Portal) {
    let stopped = || portal.finder.signs.stop.load(Ordering::SeqCst);
    let bell = &portal.db.changed;
    let mut heard = 0;
    let mut written = Instant::now();
    while !stopped() {
        let step = catch_unwind(AssertUnwindSafe(|| portal.finder.step(&portal.db)));
        match step.unwrap_or_else(|_| Err(anyhow::anyhow!("it panicked"))) {
            Ok(true) => {}
            Ok(false) => {
                let now = bell.wait(heard, LOOK_ANYWAY);
                if now > heard && !stopped() {
                    heard = bell.wait(u64::MAX, GATHER);
                }
            }
            Err(_) if stopped() => {}
            Err(error) => {
                tracing::warn!(error = format!("{error:#}"), "the search index cannot follow");
                heard = bell.wait(heard, PAUSE);
            }
        }
        if written.elapsed() > WRITE_DOWN {
            write_down(portal);
            written = Instant::now();
        }
    }
    write_down(portal);
}

fn write_down(portal: &Portal) {
    if let Err(error) = portal.finder.book.write(&portal.db) {
        tracing::warn!(%error, "what was searched for cannot be written down");
    }
}
