//! What a node counts while it serves, in the form Prometheus reads.

use std::fmt::Write;
use std::time::Duration;

use prometheus_client::encoding::{EncodeLabelSet, text};
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};

use super::facts::Facts;
use crate::routes::Rate;

/// Seconds: from a static answer to one that somebody gave up on.
const BUCKETS: [f64; 11] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0];

/// A request, by what it costs and how it ended. Routes are hundreds: their class is enough
/// to see what is slow, and the log names each.
#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub struct Asked {
    class: &'static str,
    status: u16,
}

/// The counters of one process.
pub struct Counters {
    registry: Registry,
    requests: Family<Asked, Counter>,
    seconds: Family<Class, Histogram>,
    shed: Counter,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Class {
    class: &'static str,
}

impl Default for Counters {
    fn default() -> Counters {
        let mut registry = Registry::with_prefix("guildhall");
        let requests = Family::default();
        let seconds = Family::new_with_constructor(Counters::histogram as fn() -> Histogram);
        let shed = Counter::default();
        registry.register("requests", "Answered requests by class and status", Family::clone(&requests));
        registry.register_with_unit(
            "request_duration",
            "How long answers took, by class",
            Unit::Seconds,
            Family::clone(&seconds),
        );
        registry.register("shed", "Requests turned away because too many were waiting", shed.clone());
        Counters { registry, requests, seconds, shed }
    }
}

impl Counters {
    fn histogram() -> Histogram {
        Histogram::new(BUCKETS)
    }

    /// Counts an answer.
    pub fn answered(&self, rate: Option<Rate>, status: u16, took: Duration) {
        let class = rate.map_or("none", Rate::name);
        self.requests.get_or_create(&Asked { class, status }).inc();
        self.seconds.get_or_create(&Class { class }).observe(took.as_secs_f64());
    }

    /// Counts a request that was turned away.
    pub fn turned_away(&self) {
        self.shed.inc();
    }

    /// All of it as text (OpenMetrics), with the facts of the moment.
    ///
    /// # Errors
    /// None that the memory does not have.
    pub fn text(&self, facts: Option<&Facts>) -> Result<String, std::fmt::Error> {
        let mut out = String::new();
        text::encode_registry(&mut out, &self.registry)?;
        let mut gauge = |name: &str, help: &str, value: Option<i64>| -> std::fmt::Result {
            let Some(value) = value else { return Ok(()) };
            writeln!(
                out,
                "# HELP guildhall_{name} {help}.\n# TYPE guildhall_{name} gauge\nguildhall_{name} {value}"
            )
        };
        gauge("up", "Whether the database answers", Some(i64::from(facts.is_some())))?;
        gauge("resident_bytes", "Memory this process holds", resident())?;
        if let Some(facts) = facts {
            let wide = |number: Option<u64>| number.and_then(|it| i64::try_from(it).ok());
            gauge("database_bytes", "Bytes of the database", Some(facts.database_bytes))?;
            gauge("files", "Files that are kept", Some(facts.files))?;
            gauge("file_bytes", "Bytes of all files", Some(facts.file_bytes))?;
            gauge("file_bytes_most", "Bytes that all files may take", Some(facts.quota_bytes))?;
            gauge("disk_free_bytes", "Bytes free where the data folder lies", wide(facts.disk_free))?;
            gauge("change", "Number of the newest change", Some(facts.change))?;
            gauge("index_behind", "Changes the index of this node does not have", facts.behind())?;
            gauge("index_documents", "Documents in the index of this node", wide(facts.documents))?;
            gauge("jobs_waiting", "Jobs that wait", Some(facts.jobs_waiting))?;
            gauge("jobs_running", "Jobs that are being done", Some(facts.jobs_running))?;
            gauge("jobs_failed", "Jobs that failed for good", Some(facts.jobs_failed))?;
            gauge("jobs_late_seconds", "How long the oldest job has been due", Some(facts.jobs_late))?;
            let backup =
                facts.last_backup.as_deref().and_then(|at| chrono::DateTime::parse_from_rfc3339(at).ok());
            gauge("last_backup_seconds", "When a backup was made last", backup.map(|at| at.timestamp()))?;
        }
        // The registry ends the text where more follows.
        Ok(out.replace("# EOF\n", "") + "# EOF\n")
    }
}

/// Bytes of memory, as Linux tells it.
fn resident() -> Option<i64> {
    let told = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = told.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kibibytes: i64 = line.trim().strip_suffix(" kB")?.trim().parse().ok()?;
    Some(kibibytes * 1024)
}
