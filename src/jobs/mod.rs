//! Work that need not keep anybody waiting: letters, reading documents, imports.
//!
//! A job is a row, put there in the transaction that wants it done; any process
//! may claim it, so it must be safe to run twice. One that fails is tried again
//! later and later, and at last set aside where the administrator sees it.

mod queue;
mod schedule;
mod worker;

use serde::Serialize;
use serde::de::DeserializeOwned;

pub use queue::{Job, State, counts, enqueue, enqueue_once, forget, list, oldest_due, retry};
pub use schedule::{Schedule, start_if_due};
pub use worker::{Ending, SweepJobs, Tasks, Workers, run_all, start_due};

use crate::portal::Portal;

/// Something that can be done later. It holds keys, not records.
pub trait Task: Serialize + DeserializeOwned + 'static {
    /// Its name in the queue.
    const KIND: &'static str;

    /// Does it. May run twice; an error means "later again".
    fn run(self, portal: &Portal) -> anyhow::Result<()>;
}
