//! Rings this process's bells for what other processes commit: PostgreSQL tells whoever
//! listens (`LISTEN`). On SQLite there is one process, and its own bells are enough.
//!
//! Nothing depends on it but how soon others know: who listens to a bell looks anyway from
//! time to time, so that what is said while a connection is broken is not missed.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::Duration;

use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection};

use super::dialect::{CHANGED, QUEUED, TOLD};
use super::{Address, Bell, Db};

/// How often the connection is asked for what came; it asks the socket, not the server.
const PULSE: Duration = Duration::from_millis(20);
/// After the connection broke.
const PAUSE: Duration = Duration::from_secs(2);

/// The running thread.
pub struct Hearing {
    stop: Arc<AtomicBool>,
    woken: Bell,
    thread: JoinHandle<()>,
}

impl Hearing {
    /// Starts it, where the database is one that tells.
    ///
    /// # Errors
    /// When the system has no thread left.
    pub fn start(db: &Db, address: &Address) -> std::io::Result<Option<Hearing>> {
        let Address::Postgres(url) = address else { return Ok(None) };
        let (stop, woken) = (Arc::new(AtomicBool::new(false)), Bell::default());
        let (url, db, stopped, waiting) = (url.clone(), db.clone(), Arc::clone(&stop), woken.clone());
        let hear = move || {
            while !stopped.load(Ordering::SeqCst) {
                if let Err(error) = heard(&url, &db, &stopped, &waiting) {
                    tracing::warn!(%error, "what other nodes say is not heard; it is looked for meanwhile");
                    waiting.wait(u64::MAX, PAUSE);
                }
            }
        };
        let thread = std::thread::Builder::new().name("hearing".to_owned()).spawn(hear)?;
        Ok(Some(Hearing { stop, woken, thread }))
    }

    /// Ends it.
    pub fn stop(self) {
        self.stop.store(true, Ordering::SeqCst);
        self.woken.ring();
        if self.thread.join().is_err() {
            tracing::warn!("the thread that hears other nodes ended badly");
        }
    }
}

/// Listens until it is told to stop or the connection breaks.
fn heard(url: &str, db: &Db, stop: &AtomicBool, woken: &Bell) -> anyhow::Result<()> {
    let mut conn = PgConnection::establish(url)?;
    conn.batch_execute(&format!("LISTEN {CHANGED}; LISTEN {QUEUED}; LISTEN {TOLD}"))?;
    // What was said before we listened.
    db.changed.ring();
    db.jobs.ring();
    db.news.of_everybody();
    while !stop.load(Ordering::SeqCst) {
        for said in conn.notifications_iter() {
            let said = said?;
            match said.channel.as_str() {
                CHANGED => db.changed.ring(),
                QUEUED => db.jobs.ring(),
                _ => said.payload.split(',').filter_map(|key| key.parse().ok()).for_each(|it| db.news.of(it)),
            }
        }
        woken.wait(u64::MAX, PULSE);
    }
    Ok(())
}
