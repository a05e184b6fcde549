//! One closure, one transaction, one moment.

use std::collections::BTreeSet;
use std::ops::{Deref, DerefMut};
use std::sync::Arc;
use std::time::Duration;

use chrono::NaiveDateTime;
use diesel::connection::{AnsiTransactionManager, TransactionManager};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::crowd::{Crowd, Place};
use super::{Address, Bell, Clock, Conn, News, Pools, Tables, dialect, migrating};
use crate::error::Error;
use crate::sealing::Seal;
use crate::step;
use crate::traces::aside;

/// How long somebody waits for others who read long, as for a connection.
const LONGEST_WAIT: Duration = Duration::from_secs(10);

/// An open transaction. Derefs to the connection, so queries take `&mut Conn`.
pub struct Tx<'a> {
    conn: &'a mut Conn,
    /// The moment at which all of this happens, UTC.
    pub now: NaiveDateTime,
    changes: Vec<(&'static str, i64)>,
    jobs: bool,
    told: BTreeSet<i64>,
    seal: Option<&'a Seal>,
}

impl Tx<'_> {
    /// The connection, for diesel's generic methods.
    pub fn conn(&mut self) -> &mut Conn {
        self.conn
    }

    /// What seals the secrets that are written to the database.
    ///
    /// # Errors
    /// When the database was opened without.
    pub fn seal(&self) -> Result<&Seal, Error> {
        self.seal.ok_or_else(|| Error::internal(anyhow::anyhow!("the database was opened without a key")))
    }

    /// Notes that a record looks different now; numbered when the transaction ends.
    pub fn changed(&mut self, source: &'static str, record: i64) {
        if !self.changes.contains(&(source, record)) {
            self.changes.push((source, record));
        }
    }

    /// Notes that there are news of a person, so that whoever waits for them looks.
    pub fn told(&mut self, person: i64) {
        self.told.insert(person);
    }

    /// Notes that a job was put in the queue, so that workers wake up.
    pub fn job_queued(&mut self) {
        self.jobs = true;
    }
}

impl Deref for Tx<'_> {
    type Target = Conn;
    fn deref(&self) -> &Conn {
        self.conn
    }
}

impl DerefMut for Tx<'_> {
    fn deref_mut(&mut self) -> &mut Conn {
        self.conn
    }
}

/// The door to the database.
#[derive(Clone)]
pub struct Db {
    pools: Pools,
    pub clock: Clock,
    inline_reads: bool,
    readers: Crowd,
    writers: Crowd,
    /// Reads that may take long, at once: some connections are left to the others, which on
    /// SQLite wait for one on the worker itself.
    long_reads: Arc<Semaphore>,
    seal: Option<Arc<Seal>>,
    /// Rung after a commit that changed records.
    pub changed: Bell,
    /// Rung after a commit that queued jobs.
    pub jobs: Bell,
    /// Told after a commit that told people something.
    pub news: News,
}

impl Db {
    /// Opens the database; creates a SQLite file that is not there yet.
    pub fn open(address: &Address, readers: u32, clock: Clock) -> anyhow::Result<Db> {
        let pools = Pools::open(address, readers)?;
        let inline_reads = matches!(address, Address::Sqlite(_));
        Ok(Db {
            readers: Crowd::of_readers(pools.readers.max_size()),
            writers: Crowd::of_writers(pools.writers.max_size()),
            long_reads: Arc::new(Semaphore::new(pools.readers.max_size().saturating_sub(2).max(1) as usize)),
            pools,
            clock,
            inline_reads,
            seal: None,
            changed: Bell::default(),
            jobs: Bell::default(),
            news: News::default(),
        })
    }

    /// The same, for transactions that keep secrets.
    pub fn sealing_with(self, seal: Arc<Seal>) -> Db {
        Db { seal: Some(seal), ..self }
    }

    /// The same, with a replica for reports.
    pub fn reporting_from(self, replica: &Address, readers: u32) -> Db {
        Db { pools: self.pools.with_replica(replica, readers), ..self }
    }

    /// Brings the tables up to date. Safe to call from several processes.
    pub fn migrate(&self) -> anyhow::Result<Vec<String>> {
        let mut conn = self.pools.writers.get()?;
        migrating::up(&mut conn)
    }

    /// How the tables stand to this program.
    pub fn tables(&self) -> anyhow::Result<Tables> {
        let mut conn = self.pools.writers.get()?;
        migrating::standing(&mut conn)
    }

    /// Takes all tables down again; for tests of the migrations.
    pub fn unmigrate(&self) -> anyhow::Result<()> {
        let mut conn = self.pools.writers.get()?;
        migrating::down(&mut conn)
    }

    /// Reads. Bounded, indexed questions only: on SQLite they run on the worker
    /// itself, because handing them to another thread costs more than the answer.
    pub async fn read<T, F>(&self, ask: F) -> Result<T, Error>
    where
        T: Send + 'static,
        F: FnOnce(&mut Tx<'_>) -> Result<T, Error> + Send + 'static,
    {
        if self.inline_reads {
            return self.read_now(ask);
        }
        self.read_aside(self.readers.enter()?, ask).await
    }

    /// Reads what a request asks first, before anything was done for it: where many wait, it is
    /// told so at once.
    pub async fn read_first<T, F>(&self, ask: F) -> Result<T, Error>
    where
        T: Send + 'static,
        F: FnOnce(&mut Tx<'_>) -> Result<T, Error> + Send + 'static,
    {
        if self.inline_reads {
            return self.read_now(ask);
        }
        self.read_aside(self.readers.enter_newly()?, ask).await
    }

    /// Reads that may take long: searches, reports, exports.
    pub async fn heavy<T, F>(&self, ask: F) -> Result<T, Error>
    where
        T: Send + 'static,
        F: FnOnce(&mut Tx<'_>) -> Result<T, Error> + Send + 'static,
    {
        let places = self.long_read().await?;
        self.read_aside(places, ask).await
    }

    /// A place among those who read long.
    async fn long_read(&self) -> Result<(Place, OwnedSemaphorePermit), Error> {
        let place = self.readers.enter()?;
        let turn = tokio::time::timeout(LONGEST_WAIT, Arc::clone(&self.long_reads).acquire_owned());
        match turn.await {
            Ok(Ok(turn)) => Ok((place, turn)),
            _ => Err(Error::Busy),
        }
    }

    async fn read_aside<T, F>(&self, place: impl Send + 'static, ask: F) -> Result<T, Error>
    where
        T: Send + 'static,
        F: FnOnce(&mut Tx<'_>) -> Result<T, Error> + Send + 'static,
    {
        let db = self.clone();
        aside(move || {
            let _place = place;
            db.read_now(ask)
        })
        .await?
    }

    /// Reads for reports and exports: from the replica, if there is one and it can answer, which
    /// may be some seconds behind; else from the database itself.
    pub async fn report<T, F>(&self, ask: F) -> Result<T, Error>
    where
        T: Send + 'static,
        F: FnOnce(&mut Tx<'_>) -> Result<T, Error> + Clone + Send + 'static,
    {
        let (db, place) = (self.clone(), self.long_read().await?);
        aside(move || {
            let _place = place;
            db.report_now(ask)
        })
        .await?
    }

    /// `report` for code that may block.
    pub fn report_now<T>(
        &self,
        ask: impl FnOnce(&mut Tx<'_>) -> Result<T, Error> + Clone,
    ) -> Result<T, Error> {
        let Some(replica) = &self.pools.replica else { return self.read_now(ask) };
        let step = step!("db.replica").entered();
        let answer = match replica.get() {
            Ok(mut conn) => kept(ask.clone(), |ask| self.read_on(&mut conn, ask)),
            Err(error) => Err(error.into()),
        };
        drop(step);
        match answer {
            Ok(answer) => Ok(answer),
            // It does not have the record yet.
            Err(Error::NotFound) => self.read_now(ask),
            // It is away, behind in its tables, or had to give way to what it replays.
            Err(error @ (Error::Internal(_) | Error::Busy)) => {
                tracing::warn!(?error, "the replica does not answer; the database is asked");
                self.read_now(ask)
            }
            Err(error) => Err(error),
        }
    }

    /// Writes: all of the closure, or nothing.
    pub async fn write<T, F>(&self, act: F) -> Result<T, Error>
    where
        T: Send + 'static,
        F: FnOnce(&mut Tx<'_>) -> Result<T, Error> + Send + 'static,
    {
        let (db, place) = (self.clone(), self.writers.enter()?);
        aside(move || {
            let _place = place;
            db.write_now(act)
        })
        .await?
    }

    fn begun<'a>(&'a self, conn: &'a mut Conn) -> Tx<'a> {
        let seal = self.seal.as_deref();
        Tx { conn, now: self.clock.now(), changes: Vec::new(), jobs: false, told: BTreeSet::new(), seal }
    }

    /// `read` for code that may block: jobs, commands, tests.
    pub fn read_now<T>(&self, ask: impl FnOnce(&mut Tx<'_>) -> Result<T, Error>) -> Result<T, Error> {
        kept(ask, |ask| self.asked(ask))
    }

    fn asked(&self, ask: Act<'_>) -> Result<(), Error> {
        let _step = step!("db.read").entered();
        let mut conn = self.pools.readers.get()?;
        self.read_on(&mut conn, ask)
    }

    fn read_on(&self, conn: &mut Conn, ask: Act<'_>) -> Result<(), Error> {
        let mut tx = self.begun(conn);
        begin(tx.conn, "BEGIN")?;
        match ask(&mut tx) {
            Ok(()) => commit(tx.conn),
            Err(error) => Err(rolled_back(tx.conn, error)),
        }
    }

    /// `write` for code that may block.
    pub fn write_now<T>(&self, act: impl FnOnce(&mut Tx<'_>) -> Result<T, Error>) -> Result<T, Error> {
        kept(act, |act| self.written(act))
    }

    fn written(&self, act: Act<'_>) -> Result<(), Error> {
        let _step = step!("db.write").entered();
        let mut conn = self.pools.writers.get()?;
        let mut tx = self.begun(&mut conn);
        begin(tx.conn, "BEGIN IMMEDIATE")?;
        let done = act(&mut tx).and_then(|()| {
            dialect::number_changes(tx.conn, &tx.changes, tx.now)?;
            dialect::announce(tx.conn, !tx.changes.is_empty(), tx.jobs, &tx.told)?;
            Ok(())
        });
        let (changed, jobs, told) = (!tx.changes.is_empty(), tx.jobs, std::mem::take(&mut tx.told));
        match done {
            Ok(()) => commit(tx.conn)?,
            Err(error) => return Err(rolled_back(tx.conn, error)),
        }
        if changed {
            self.changed.ring();
        }
        if jobs {
            self.jobs.ring();
        }
        for person in told {
            self.news.of(person);
        }
        Ok(())
    }
}

/// What is done in a transaction, whatever it answers.
type Act<'a> = &'a mut dyn FnMut(&mut Tx<'_>) -> Result<(), Error>;

/// Runs a closure by something that does not care for its type: what begins and ends
/// transactions is compiled once, and not for each of hundreds of closures.
fn kept<T>(
    act: impl FnOnce(&mut Tx<'_>) -> Result<T, Error>,
    run: impl FnOnce(Act<'_>) -> Result<(), Error>,
) -> Result<T, Error> {
    let (mut act, mut answer) = (Some(act), None);
    run(&mut |tx| {
        answer = match act.take() {
            Some(act) => Some(act(tx)?),
            None => None,
        };
        Ok(())
    })?;
    answer.ok_or_else(|| Error::internal(anyhow::anyhow!("a transaction without an answer")))
}

impl Db {
    /// Overwrites what was deleted in the files of the database, its journal included.
    /// PostgreSQL's vacuum does as much in its own time.
    pub fn forget_deleted(&self) -> Result<(), Error> {
        let mut conn = self.pools.writers.get()?;
        dialect::empty_journal(&mut conn)?;
        Ok(())
    }
}

/// SQLite's way of beginning decides who may write; PostgreSQL has one way.
fn begin(conn: &mut Conn, sqlite: &str) -> Result<(), Error> {
    match conn {
        Conn::Postgres(pg) => AnsiTransactionManager::begin_transaction(pg)?,
        Conn::Sqlite(lite) => AnsiTransactionManager::begin_transaction_sql(lite, sqlite)?,
    }
    Ok(())
}

fn commit(conn: &mut Conn) -> Result<(), Error> {
    Ok(crate::both!(conn, |inner| AnsiTransactionManager::commit_transaction(inner))?)
}

/// The first error is the one worth telling; a failed rollback breaks the
/// connection, and the pool throws it away.
fn rolled_back(conn: &mut Conn, error: Error) -> Error {
    let _ = crate::both!(conn, |inner| AnsiTransactionManager::rollback_transaction(inner));
    error
}
