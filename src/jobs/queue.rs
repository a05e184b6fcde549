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

/// Tries before a job is set aside: about three days of them.
const TRIES: i64 = 150;
/// The longest pause before another.
const LONGEST_PAUSE: TimeDelta = TimeDelta::minutes(30);
/// So often a job's worker may end without a word, before the job is held to be what ends it.
const MOST_LOST: i64 = 5;
/// How long a worker may be silent before another takes its job.
pub(super) const LEASE: TimeDelta = TimeDelta::minutes(2);

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
    /// How often its worker ended without a word.
    pub lost: i64,
}

impl Job {
    /// Whether it is taken to be what ends the processes that do it.
    pub(super) fn is_deadly(&self) -> bool {
        self.lost > MOST_LOST
    }
}

/// Puts a task in the queue, to be done once this transaction is committed.
pub fn enqueue<T: Task>(tx: &mut Tx<'_>, task: &T) -> Result<(), Error> {
    put(tx, task, None).map(drop)
}

/// Throws away the tasks of a kind that speak of something, done or not.
pub fn forget<T: Task>(tx: &mut Tx<'_>, text: &str) -> QueryResult<usize> {
    let speaking = jobs::table.filter(jobs::kind.eq(T::KIND)).filter(jobs::payload.like(format!("%{text}%")));
    diesel::delete(speaking).execute(tx.conn())
}

/// [`enqueue`], unless a task with this key is in the queue; says whether it was new.
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

/// Keeps a job for longer; says whether it is still this worker's.
pub(super) fn keep(tx: &mut Tx<'_>, id: i64, worker: &str) -> Result<bool, Error> {
    let until = tx.now + LEASE;
    let mine = jobs::table.find(id).filter(jobs::state.eq(State::Running)).filter(jobs::locked_by.eq(worker));
    Ok(diesel::update(mine).set(jobs::locked_until.eq(until)).execute(tx.conn())? == 1)
}

/// Notes that a job is done, and forgets what it held; unless another worker has
/// taken it meanwhile, whose job it is to say so.
pub(super) fn finish(tx: &mut Tx<'_>, id: i64, worker: &str) -> Result<(), Error> {
    let now = tx.now;
    diesel::update(jobs::table.find(id).filter(jobs::locked_by.eq(worker)))
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
pub(super) fn fail(tx: &mut Tx<'_>, job: &Job, worker: &str, why: &str) -> Result<(), Error> {
    let now = tx.now;
    let given_up = job.attempts >= TRIES || job.is_deadly();
    let pause = TimeDelta::seconds(5 << job.attempts.clamp(0, 12)).min(LONGEST_PAUSE);
    let why: String = why.chars().take(2000).collect();
    diesel::update(jobs::table.find(job.id).filter(jobs::locked_by.eq(worker)))
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

/// Gives a job back that its worker has no time to end: another begins it anew.
pub(super) fn give_back(tx: &mut Tx<'_>, id: i64, worker: &str) -> Result<(), Error> {
    let now = tx.now;
    let mine = jobs::table.find(id).filter(jobs::state.eq(State::Running)).filter(jobs::locked_by.eq(worker));
    diesel::update(mine)
        .set((
            jobs::state.eq(State::Waiting),
            jobs::attempts.eq(jobs::attempts - 1),
            jobs::run_at.eq(now),
            jobs::locked_until.eq(None::<NaiveDateTime>),
        ))
        .execute(tx.conn())?;
    tx.job_queued();
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
            jobs::lost.eq(0i64),
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

/// The moment since which the job that waits longest has been due.
pub fn oldest_due(db: &mut Conn) -> QueryResult<Option<NaiveDateTime>> {
    let waiting = jobs::table.filter(jobs::state.eq(State::Waiting));
    waiting.select(diesel::dsl::min(jobs::run_at)).first(db)
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

/// Throws away jobs done longer ago than a fortnight, and notes of planned moments that nobody
/// asks about any more: no schedule has two months between two.
pub(super) fn sweep(tx: &mut Tx<'_>) -> Result<(), Error> {
    let old = tx.now - TimeDelta::days(14);
    diesel::delete(jobs::table.filter(jobs::state.eq(State::Done)).filter(jobs::finished_at.lt(old)))
        .execute(tx.conn())?;
    super::schedule::forget_before(tx, old - TimeDelta::days(46))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::{Address, Clock, Db};

    fn state(db: &Db) -> State {
        db.read_now(|tx| Ok(jobs::table.select(jobs::state).first(tx.conn())?)).unwrap()
    }

    #[test]
    fn who_was_silent_too_long_has_no_say_any_more() {
        let folder = tempfile::tempdir().unwrap();
        let clock = Clock::held_at(
            chrono::NaiveDate::from_ymd_opt(2026, 11, 24).unwrap().and_hms_opt(10, 0, 0).unwrap(),
        );
        let db = Db::open(&Address::Sqlite(folder.path().join("jobs.db")), 1, clock.clone()).unwrap();
        db.migrate().unwrap();
        db.write_now(|tx| enqueue(tx, &crate::jobs::SweepJobs)).unwrap();
        let take = |worker: &str| db.write_now(|tx| claim(tx, worker)).unwrap();
        let job = take("first").unwrap();
        // As long as it speaks, the job is its own.
        clock.advance(LEASE - TimeDelta::seconds(1));
        assert!(db.write_now(|tx| keep(tx, job.id, "first")).unwrap());
        clock.advance(LEASE - TimeDelta::seconds(1));
        assert!(take("second").is_none());
        clock.advance(TimeDelta::seconds(2));
        assert!(take("second").is_some());
        assert!(!db.write_now(|tx| keep(tx, job.id, "first")).unwrap());
        db.write_now(|tx| finish(tx, job.id, "first")).unwrap();
        db.write_now(|tx| fail(tx, &job, "first", "too late")).unwrap();
        assert_eq!(state(&db), State::Running);
        db.write_now(|tx| finish(tx, job.id, "second")).unwrap();
        assert_eq!(state(&db), State::Done);
    }
}
