//! `/admin/jobs`: what is done in the background, and what failed.

use askama::Template;
use serde::Deserialize;

use crate::access::May;
use crate::access::rights::SeeJobs;
use crate::db::{Page, Paging};
use crate::error::Answer;
use crate::events::{self, Event};
use crate::jobs::{self, Job, State};
use crate::portal::Portal;
use crate::ui::answers::see_other_saying;
use crate::ui::{Path, Query, Ui};

#[derive(Template)]
#[template(path = "admin/jobs.html")]
struct Jobs<'a> {
    ui: &'a Ui,
    state: State,
    /// The states, how many jobs are in each, and whether it is the one shown.
    counts: Vec<(State, i64, bool)>,
    jobs: Page<Job>,
    base: String,
    /// Whether something is still going on, so that the page looks again.
    busy: bool,
}

/// Which jobs are listed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct JobFilter {
    state: String,
    page: Option<u32>,
}

impl Jobs<'_> {
    /// A job's kind in words.
    fn kind(&self, job: &Job) -> String {
        let key = format!("job-{}", job.kind);
        self.ui.said(&key).unwrap_or(&job.kind).to_owned()
    }

    fn state_key(&self, state: &State) -> &'static str {
        match state {
            State::Waiting => "jobs-waiting",
            State::Running => "jobs-running",
            State::Done => "jobs-done",
            State::Failed => "jobs-failed",
        }
    }

    fn may_retry(&self) -> bool {
        self.state == State::Failed
    }

    fn moment_key(&self) -> &'static str {
        if self.state == State::Waiting { "jobs-due" } else { "jobs-at" }
    }

    /// When the job was, or will be, looked at.
    fn moment<'b>(&self, job: &'b Job) -> &'b chrono::NaiveDateTime {
        job.finished_at.as_ref().unwrap_or(&job.run_at)
    }
}

/// `GET /admin/jobs?state=failed`
pub async fn show(_: May<SeeJobs>, ui: Ui, portal: Portal, filter: Query<JobFilter>) -> Answer {
    let (asked, paging) = (State::parse(&filter.state), Paging { page: filter.page });
    let (counted, state, jobs) = portal
        .db
        .heavy(move |tx| {
            let counted = jobs::counts(tx)?;
            // Failures are what somebody comes here for.
            let any = |state| counted.iter().any(|(known, count)| *known == state && *count > 0);
            let first = if any(State::Failed) { State::Failed } else { State::Waiting };
            let state = asked.unwrap_or(first);
            let jobs = jobs::list(tx, state, paging)?;
            Ok((counted, state, jobs))
        })
        .await?;
    let count = |state: State| counted.iter().find(|(known, _)| *known == state).map_or(0, |(_, it)| *it);
    let busy = count(State::Waiting) + count(State::Running) > 0;
    let order = [State::Failed, State::Waiting, State::Running, State::Done];
    let counts = order.map(|it| (it, count(it), it == state)).into();
    let base = format!("/admin/jobs?state={}&", state.word());
    ui.page(Jobs { ui: &ui, state, counts, jobs, base, busy })
}

/// `POST /admin/jobs/{id}/retry`
pub async fn retry(viewer: May<SeeJobs>, portal: Portal, id: Path<i64>) -> Answer {
    let id = id.0;
    portal
        .db
        .write(move |tx| {
            jobs::retry(tx, id)?;
            Ok(events::record(tx, &viewer, Event::new("job.retried", "job", id))?)
        })
        .await?;
    see_other_saying("/admin/jobs?state=failed", "done-retried")
}
