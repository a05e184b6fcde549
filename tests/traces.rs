//! Traces, as a collector is sent them: by the program as it is served, over a socket.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection;
use diesel::{Connection, SqliteConnection};
use opentelemetry_proto::tonic::collector::trace::v1::ExportTraceServiceRequest;
use opentelemetry_proto::tonic::trace::v1::{Span, span::SpanKind, status::StatusCode};
use prost::Message;

use crate::support::*;

/// The trace a caller says it is at.
const THEIRS: &str = "0af7651916cd43dd8448eb211c80319c";
const PARENT: &str = "traceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

/// What takes traces by OTLP over HTTP.
struct Collector {
    at: SocketAddr,
    spans: Arc<Mutex<Vec<Span>>>,
}

impl Collector {
    fn start() -> Collector {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let at = listener.local_addr().unwrap();
        let spans = Arc::new(Mutex::new(Vec::new()));
        let kept = Arc::clone(&spans);
        std::thread::spawn(move || {
            for line in listener.incoming() {
                let (mut line, kept) = (line.unwrap(), Arc::clone(&kept));
                std::thread::spawn(move || while take(&mut line, &kept).is_some() {});
            }
        });
        Collector { at, spans }
    }

    /// The spans of this name.
    fn named(&self, name: &str) -> Vec<Span> {
        self.spans.lock().unwrap().iter().filter(|span| span.name == name).cloned().collect()
    }
}

/// Takes one call; nothing where the line ended.
fn take(line: &mut (impl Read + Write), kept: &Mutex<Vec<Span>>) -> Option<()> {
    let (mut heard, mut piece) = (Vec::new(), [0; 4096]);
    let head = loop {
        if let Some(end) = heard.windows(4).position(|four| four == b"\r\n\r\n") {
            break end + 4;
        }
        let count = line.read(&mut piece).ok().filter(|count| *count > 0)?;
        heard.extend_from_slice(&piece[..count]);
    };
    let said = String::from_utf8_lossy(&heard[..head]).to_lowercase();
    assert!(said.starts_with("post /v1/traces "), "{said}");
    let length = said.lines().find_map(|line| line.strip_prefix("content-length: ")).unwrap();
    let length: usize = length.trim().parse().unwrap();
    while heard.len() < head + length {
        let count = line.read(&mut piece).ok().filter(|count| *count > 0)?;
        heard.extend_from_slice(&piece[..count]);
    }
    let sent = ExportTraceServiceRequest::decode(&heard[head..]).unwrap();
    let spans = sent.resource_spans.into_iter().flat_map(|it| it.scope_spans).flat_map(|it| it.spans);
    kept.lock().unwrap().extend(spans);
    line.write_all(b"HTTP/1.1 200 OK\r\nContent-Type: application/x-protobuf\r\nContent-Length: 0\r\n\r\n")
        .ok()
}

fn served(collector: SocketAddr, settings: &[(&str, &str)]) -> (tempfile::TempDir, Served) {
    let here = tempfile::tempdir().unwrap();
    let url = format!("http://{collector}");
    let settings: Vec<(&str, &str)> =
        settings.iter().copied().chain([("GUILDHALL_TRACES_URL", url.as_str())]).collect();
    let served = Served::start(here.path(), &settings);
    (here, served)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn a_collector_is_sent_what_a_request_spent_its_time_on() {
    let collector = Collector::start();
    let (_here, served) = served(collector.at, &[]);
    assert_eq!(served.status("GET /sign-in?return=/geheim HTTP/1.1\r\nHost: x\r\n\r\n"), Some(200));
    served.end();
    let pages = collector.named("GET /sign-in");
    assert_eq!(pages.len(), 1, "{pages:?}");
    let page = &pages[0];
    assert_eq!(page.kind(), SpanKind::Server);
    let told = format!("{:?}", page.attributes);
    assert!(
        told.contains("http.route") && told.contains("/sign-in") && told.contains("IntValue(200)"),
        "{told}"
    );
    let spans = collector.spans.lock().unwrap();
    let reads = spans.iter().filter(|span| span.name == "db.read" && span.trace_id == page.trace_id);
    assert!(reads.clone().count() > 0, "{spans:?}");
    assert!(reads.clone().all(|read| read.start_time_unix_nano >= page.start_time_unix_nano));
    assert!(spans.iter().any(|span| span.name.starts_with("job ")), "jobs are traced too");
    assert!(!format!("{spans:?}").contains("geheim"), "what an address holds stays here");
}

#[test]
fn a_trace_goes_on_where_a_trusted_proxy_began_it_and_nowhere_else() {
    let collector = Collector::start();
    let call = format!("GET /sign-in HTTP/1.1\r\nHost: x\r\n{PARENT}\r\n\r\n");
    let (_one, trusting) = served(collector.at, &[("GUILDHALL_TRUSTED_PROXIES", "127.0.0.1")]);
    assert_eq!(trusting.status(&call), Some(200));
    trusting.end();
    let page = collector.named("GET /sign-in").pop().unwrap();
    assert_eq!(
        (hex(&page.trace_id).as_str(), hex(&page.parent_span_id).as_str()),
        (THEIRS, "b7ad6b7169203331")
    );

    let (_other, wary) = served(collector.at, &[]);
    assert_eq!(wary.status(&call), Some(200));
    wary.end();
    let page = collector.named("GET /sign-in").pop().unwrap();
    assert_ne!(hex(&page.trace_id), THEIRS);
    assert_eq!(hex(&page.parent_span_id), "");
}

#[test]
fn a_share_of_nothing_is_traced_as_nothing_but_for_what_a_proxy_asks() {
    let collector = Collector::start();
    let settings = [("GUILDHALL_TRUSTED_PROXIES", "127.0.0.1"), ("GUILDHALL_TRACES_SHARE", "0")];
    let (_here, served) = served(collector.at, &settings);
    assert_eq!(served.status("GET /sign-in HTTP/1.1\r\nHost: x\r\n\r\n"), Some(200));
    assert_eq!(served.status(&format!("GET /healthz HTTP/1.1\r\nHost: x\r\n{PARENT}\r\n\r\n")), Some(200));
    served.end();
    let spans = collector.spans.lock().unwrap();
    assert!(!spans.is_empty() && spans.iter().all(|span| hex(&span.trace_id) == THEIRS), "{spans:?}");
}

#[test]
fn a_failed_page_is_marked_as_one() {
    let collector = Collector::start();
    let (here, served) = served(collector.at, &[]);
    // Its tables are pulled away from under it.
    let file = here.path().join("guildhall.db");
    let mut other = SqliteConnection::establish(file.to_str().unwrap()).unwrap();
    other.batch_execute("PRAGMA busy_timeout = 5000; DROP TABLE identity_providers").unwrap();
    assert_eq!(served.status("GET /sign-in HTTP/1.1\r\nHost: x\r\n\r\n"), Some(500));
    served.end();
    let page = collector.named("GET /sign-in").pop().unwrap();
    assert_eq!(page.status.unwrap().code(), StatusCode::Error);
}

#[test]
fn a_collector_that_is_away_holds_nobody_up() {
    let nobody = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let (_here, served) = served(nobody, &[]);
    let began = Instant::now();
    for _ in 0..50 {
        assert_eq!(served.status("GET /sign-in HTTP/1.1\r\nHost: x\r\n\r\n"), Some(200));
    }
    assert!(began.elapsed() < Duration::from_secs(8), "{:?}", began.elapsed());
    let ending = Instant::now();
    served.end();
    assert!(ending.elapsed() < Duration::from_secs(15), "{:?}", ending.elapsed());
}
