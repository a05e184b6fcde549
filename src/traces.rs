//! Traces for an OpenTelemetry collector: what a request or a job spent its time on.
//!
//! Off unless the operator names a collector (`traces_url`); a step costs next to nothing then.
//! A trace says routes, kinds of jobs and durations, never what an address or a form held.
//!
//! A step is a span of [`TARGET`]: `let _step = step!("db.read").entered();`. Work that leaves
//! the thread takes its trace along by [`aside`].

use std::time::Duration;

use actix_web::dev::ServiceRequest;
use actix_web::http::header::HeaderMap;
use opentelemetry::propagation::{Extractor, TextMapPropagator};
use opentelemetry::trace::{TraceContextExt, TracerProvider};
use opentelemetry_otlp::{Protocol, WithExportConfig};
use opentelemetry_sdk::Resource;
use opentelemetry_sdk::propagation::TraceContextPropagator;
use opentelemetry_sdk::trace::{Sampler, SdkTracerProvider};
use tokio::sync::oneshot;
use tracing::{Span, Subscriber};
use tracing_opentelemetry::OpenTelemetrySpanExt;
use tracing_subscriber::Layer;
use tracing_subscriber::filter::filter_fn;
use tracing_subscriber::registry::LookupSpan;

use crate::config::Config;
use crate::error::Error;
use crate::portal::Portal;

/// The target of spans that are steps of a trace, and of nothing else.
pub const TARGET: &str = "guildhall::traces";
/// How long a collector may take to say that it has what it was sent.
const PATIENCE: Duration = Duration::from_secs(5);

/// A step of the trace that is going on: a name, and fields if it has any.
#[macro_export]
macro_rules! step {
    ($name:literal $($field:tt)*) => {
        tracing::info_span!(target: "guildhall::traces", $name $($field)*)
    };
}

/// What collects traces, until it is dropped: then it sends those that wait.
pub struct Traces(SdkTracerProvider);

impl Traces {
    /// Begins to send to the collector the settings name, if they do.
    ///
    /// # Errors
    /// When its address is none.
    pub fn start(config: &Config) -> anyhow::Result<Option<Traces>> {
        if config.traces_url.is_empty() {
            return Ok(None);
        }
        // TLS needs to know by what; the portal says the same when it opens.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let exporter = opentelemetry_otlp::SpanExporter::builder()
            .with_http()
            .with_protocol(Protocol::HttpBinary)
            .with_endpoint(format!("{}/v1/traces", config.traces_url.trim_end_matches('/')))
            .with_timeout(PATIENCE)
            .build()?;
        let name = opentelemetry::KeyValue::new("service.version", env!("CARGO_PKG_VERSION"));
        let provider = SdkTracerProvider::builder()
            .with_batch_exporter(exporter)
            .with_sampler(Sampler::ParentBased(Box::new(Sampler::TraceIdRatioBased(config.traces_share.0))))
            .with_resource(Resource::builder().with_service_name("guildhall").with_attribute(name).build())
            .build();
        Ok(Some(Traces(provider)))
    }

    /// What takes the steps as they are made.
    pub fn layer<S>(&self) -> impl Layer<S> + use<S>
    where
        S: Subscriber + for<'a> LookupSpan<'a>,
    {
        tracing_opentelemetry::layer()
            .with_tracer(self.0.tracer("guildhall"))
            .with_location(false)
            .with_threads(false)
            .with_target(false)
            .with_tracked_inactivity(false)
            .with_filter(filter_fn(|about| about.target() == TARGET))
    }
}

impl Drop for Traces {
    fn drop(&mut self) {
        if let Err(error) = self.0.shutdown() {
            tracing::warn!(%error, "the last traces were not sent");
        }
    }
}

/// The first step of a request's trace; it goes on with a proxy's trace, if one that is trusted
/// sends one along. Others could fill the collector, or pass their traces off as ours.
pub fn of_request(req: &ServiceRequest, number: &str) -> Span {
    let span = crate::step!(
        "request",
        otel.kind = "server",
        otel.status_code = tracing::field::Empty,
        http.request.method = %req.method(),
        http.route = tracing::field::Empty,
        http.response.status_code = tracing::field::Empty,
        guildhall.request = number,
    );
    if span.is_disabled() {
        return span;
    }
    let trusted = Portal::of(req.request()).is_ok_and(|portal| {
        let proxies = &portal.config.trusted_proxies.0;
        req.peer_addr().is_some_and(|peer| proxies.contains(&peer.ip().to_canonical()))
    });
    if trusted {
        let before = TraceContextPropagator::new().extract(&Headers(req.headers()));
        // A trace that is going on already cannot be joined to another.
        let _ = span.set_parent(before);
    }
    span
}

/// Says how a request ended.
pub fn answered(span: &Span, method: &str, route: &str, status: u16) {
    if span.is_disabled() {
        return;
    }
    // The route is known now; a step that has others below it takes a new name only this way.
    span.context().span().update_name(format!("{method} {route}"));
    span.record("http.route", route);
    span.record("http.response.status_code", i64::from(status));
    if status >= 500 {
        span.record("otel.status_code", "ERROR");
    }
}

struct Headers<'a>(&'a HeaderMap);

impl Extractor for Headers<'_> {
    fn get(&self, key: &str) -> Option<&str> {
        self.0.get(key).and_then(|value| value.to_str().ok())
    }

    fn keys(&self) -> Vec<&str> {
        self.0.keys().map(actix_web::http::header::HeaderName::as_str).collect()
    }
}

/// Does work that may block, off the thread that serves others, in the same trace.
///
/// # Errors
/// When the program is ending and the work was not begun.
pub async fn aside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Error> {
    let (here, (tell, told)) = (Span::current(), oneshot::channel());
    // Whoever asked may be gone by then.
    begin(Box::new(move || drop(tell.send(here.in_scope(work)))));
    told.await.map_err(|_| Error::internal(anyhow::anyhow!("work aside was not done")))
}

/// One type for all work: what the runtime does for it is compiled once, and not for each of
/// hundreds of closures.
fn begin(work: Box<dyn FnOnce() + Send>) {
    #[expect(clippy::disallowed_methods, reason = "this is what takes its place")]
    drop(tokio::task::spawn_blocking(work));
}
