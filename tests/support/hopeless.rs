//! A job that nobody knows how to do.

use guildhall::jobs;

/// A job that nobody knows how to do.
#[derive(serde::Serialize, serde::Deserialize)]
pub struct Hopeless;

impl jobs::Task for Hopeless {
    const KIND: &'static str = "hopeless";

    fn run(self, _: &guildhall::portal::Portal) -> anyhow::Result<()> {
        anyhow::bail!("never reached: the portal does not know this task")
    }
}
