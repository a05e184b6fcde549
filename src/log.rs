//! What is told while the program runs: lines of the log, and traces.

use tracing_subscriber::filter::{FilterExt, filter_fn};
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;
use tracing_subscriber::{EnvFilter, Layer};

use crate::config::{Config, LogFormat};
use crate::traces::{self, Traces};

/// Starts the log the settings describe, and the traces if they are wanted. What it returns is
/// kept until the end: then the last traces are sent.
///
/// # Errors
/// When the settings are not understood, or there is a log already.
pub fn start(config: &Config) -> anyhow::Result<Option<Traces>> {
    let filter = EnvFilter::try_new(&config.log)
        .map_err(|error| anyhow::anyhow!("the setting `log` is not understood: {error}"))?;
    // Steps of traces are no part of a line.
    let filter = filter.and(filter_fn(|about| about.target() != traces::TARGET));
    let lines = tracing_subscriber::fmt::layer().with_target(false).with_writer(std::io::stderr);
    let lines = match config.log_format {
        LogFormat::Text => lines.boxed(),
        LogFormat::Json => lines.json().boxed(),
    };
    let collected = Traces::start(config)?;
    let steps = collected.as_ref().map(Traces::layer);
    tracing_subscriber::registry()
        .with(lines.with_filter(filter))
        .with(steps)
        .try_init()
        .map_err(|error| anyhow::anyhow!("the log could not be started: {error}"))?;
    Ok(collected)
}
