//! What a page asks the database: `GUILDHALL_BENCH_SQL=1` prints each statement of an answer
//! with how long it took.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::Mutex;
use std::time::Instant;

use diesel::connection::{Instrumentation, InstrumentationEvent, set_default_instrumentation};

static ASKED: Mutex<Vec<(String, Instant, u128)>> = Mutex::new(Vec::new());

struct Listening;

impl Instrumentation for Listening {
    fn on_connection_event(&mut self, event: InstrumentationEvent<'_>) {
        let mut asked = ASKED.lock().unwrap();
        match event {
            InstrumentationEvent::StartQuery { query, .. } => {
                asked.push((query.to_string(), Instant::now(), 0));
            }
            InstrumentationEvent::FinishQuery { .. } => {
                if let Some((_, began, took)) = asked.last_mut() {
                    *took = began.elapsed().as_micros();
                }
            }
            _ => {}
        }
    }
}

/// Whether statements are to be printed; listens to connections that are made from now on.
pub fn wanted() -> bool {
    let wanted = std::env::var_os("GUILDHALL_BENCH_SQL").is_some();
    if wanted {
        set_default_instrumentation(|| Some(Box::new(Listening))).unwrap();
    }
    wanted
}

/// The statements of a page, after another answer has warmed what is kept.
pub fn print(page: &str, answer: impl Fn()) {
    answer();
    ASKED.lock().unwrap().clear();
    answer();
    let asked = std::mem::take(&mut *ASKED.lock().unwrap());
    println!("\n{page}: {} statements", asked.len());
    for (statement, _, took) in asked {
        let statement: String = statement.replace('`', "").chars().take(400).collect();
        println!("{took:>8} µs  {statement}");
    }
}

/// One answer, from whichever thread.
pub fn once(server: SocketAddr, path: &str, cookie: &str) {
    let mut stream = TcpStream::connect(server).unwrap();
    let request = format!(
        "GET {path} HTTP/1.1\r\nHost: {server}\r\nCookie: guildhall={cookie}\r\nConnection: close\r\n\r\n"
    );
    stream.write_all(request.as_bytes()).unwrap();
    stream.read_to_end(&mut Vec::new()).unwrap();
}
