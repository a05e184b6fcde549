//! The queue itself.

use chrono::{NaiveDateTime, TimeDelta};
use diesel::prelude::*;
use schema::schema::jobs;

use super::Task;
use crate::db::{Conn, PAGE_SIZE, Page, Paging, Tx, dialect};
use crate::error::Error;

crate::words!(State, "Where a job stands." {
    Waiting = "waiting",
    Running = "running",
    Done = "done",
    Failed = "failed",
});

/// Tries before a job is set aside.
const TRIES: i64 = 8;
/// How long a worker may be silent before another takes its job.
const LEASE: TimeDelta = TimeDelta::minutes(15);

/// One row of the queue.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = jobs, check_for_backend(crate::db::Backend))]
pub struct Job {
    pub id: i64,
    pub kind: String,
    pub payload: String,
    pub state: State,
    pub run_at: NaiveDateTime,
    pub attempts: i64,
    pub last_error: Option<String>,
    pub created_at: NaiveDateTime,
    pub finished_at: Option<NaiveDateTime>,
}

/// Puts a task in the queue, to be done once this transaction is committed.
pub fn enqueue<T: Task>(tx: &mut Tx<'_>, task: &T) -> Result<(), Error> {
    put(tx, task, None).map(drop)
}

/// The same, unless a task with this key is in the queue; says whether it was new.
pub fn enqueue_once<T: Task>(tx: &mut Tx<'_>, task: &T, key: &str) -> Result<bool, Error> {
    put(tx, task, Some(key))
}

fn put<T: Task>(tx: &mut Tx<'_>, task: &T, key: Option<&str>) -> Result<bool, Error> {
    let payload = serde_json::to_string(task).map_err(Error::internal)?;
    let now = tx.now;
    let new = crate::insert_new!(
        tx.conn(),
        jobs::table,
        (
            jobs::kind.eq(T::KIND),
            jobs::payload.eq(&payload),
            jobs::state.eq("waiting"),
            jobs::run_at.eq(now),
            jobs::attempts.eq(0i64),
            jobs::dedup_key.eq(key),
            jobs::created_at.eq(now),
        )
    )?;
    if new {
        tx.job_queued();
    }
    Ok(new)
}

/// Takes the next job that is due.
pub(super) fn claim(tx: &mut Tx<'_>, worker: &str) -> Result<Option<Job>, Error> {
    let (now, until) = (tx.now, tx.now + LEASE);
    let Some(id) = dialect::claim_job(tx, worker, now, until)? else { return Ok(None) };
    Ok(Some(jobs::table.find(id).select(Job::as_select()).first(tx.conn())?))
}

/// Notes that a job is done, and forgets what it held.
pub(super) fn finish(tx: &mut Tx<'_>, id: i64) -> Result<(), Error> {
    let now = tx.now;
    diesel::update(jobs::table.find(id))
        .set((
            jobs::state.eq(State::Done),
            jobs::payload.eq("{}"),
            jobs::dedup_key.eq(None::<String>),
            jobs::finished_at.eq(now),
            jobs::locked_until.eq(None::<NaiveDateTime>),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// Notes that a job failed: again later, or set aside.
pub(super) fn fail(tx: &mut Tx<'_>, job: &Job, why: &str) -> Result<(), Error> {
    let now = tx.now;
    let given_up = job.attempts >= TRIES;
    let pause = TimeDelta::seconds(5 << job.attempts.clamp(0, 12));
    let why: String = why.chars().take(2000).collect();
    diesel::update(jobs::table.find(job.id))
        .set((
            jobs::state.eq(if given_up { State::Failed } else { State::Waiting }),
            jobs::run_at.eq(now + pause),
            jobs::last_error.eq(why),
            jobs::locked_until.eq(None::<NaiveDateTime>),
            jobs::finished_at.eq(given_up.then_some(now)),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// Lets a job that was set aside try again.
pub fn retry(tx: &mut Tx<'_>, id: i64) -> Result<(), Error> {
    let now = tx.now;
    let changed = diesel::update(jobs::table.find(id))
        .filter(jobs::state.eq(State::Failed))
        .set((
            jobs::state.eq(State::Waiting),
            jobs::attempts.eq(0i64),
            jobs::run_at.eq(now),
            jobs::finished_at.eq(None::<NaiveDateTime>),
        ))
        .execute(tx.conn())?;
    if changed == 0 {
        return Err(Error::NotFound);
    }
    tx.job_queued();
    Ok(())
}

/// How many jobs there are in each state.
pub fn counts(db: &mut Conn) -> QueryResult<Vec<(State, i64)>> {
    jobs::table.group_by(jobs::state).select((jobs::state, diesel::dsl::count_star())).load(db)
}

/// Jobs in a state, newest first.
pub fn list(db: &mut Conn, state: State, paging: Paging) -> QueryResult<Page<Job>> {
    let total = jobs::table.filter(jobs::state.eq(state)).count().get_result(db)?;
    let rows = jobs::table
        .filter(jobs::state.eq(state))
        .order(jobs::id.desc())
        .offset(paging.offset())
        .limit(PAGE_SIZE)
        .select(Job::as_select())
        .load(db)?;
    Ok(paging.page(rows, total))
}

/// Throws away jobs done longer ago than a fortnight.
pub(super) fn sweep(tx: &mut Tx<'_>) -> Result<(), Error> {
    let old = tx.now - TimeDelta::days(14);
    diesel::delete(jobs::table.filter(jobs::state.eq(State::Done)).filter(jobs::finished_at.lt(old)))
        .execute(tx.conn())?;
    Ok(())
}
