//! A job that nobody knows how to do.

use chrono::TimeDelta;
use guildhall::jobs;

use super::Portal;

/// A job that nobody knows how to do.
#[derive(serde::Serialize, serde::Deserialize)]
pub struct Hopeless;

impl jobs::Task for Hopeless {
    const KIND: &'static str = "hopeless";

    fn run(self, _: &guildhall::portal::Portal) -> anyhow::Result<()> {
        anyhow::bail!("never reached: the portal does not know this task")
    }
}

impl Hopeless {
    /// Has it tried until it is set aside; days pass.
    pub fn set_aside(portal: &Portal) {
        portal.db.write_now(|tx| jobs::enqueue(tx, &Hopeless)).unwrap();
        let waiting = || {
            let counts = portal.db.read_now(|tx| Ok(jobs::counts(tx.conn())?)).unwrap();
            counts.iter().any(|(state, count)| *state == jobs::State::Waiting && *count > 0)
        };
        while waiting() {
            portal.run_jobs();
            portal.clock.advance(TimeDelta::minutes(31));
        }
    }
}
