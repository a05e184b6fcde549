//! How a page is measured: a server of one worker in this process, asked over a
//! socket by a second process (this program again) on one connection. Only the
//! server's CPU time is counted.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use actix_web::HttpServer;
use actix_web::dev::Service;
use actix_web::test::{TestRequest, init_service};
use guildhall::config::Config;
use guildhall::db::Clock;
use guildhall::demo::{self, PASSWORD};
use guildhall::portal::Portal;

/// The first word to the process that asks.
const ASKING: &str = "--ask-on";
/// Seconds each page is asked for.
pub const SECONDS: f64 = 3.0;
/// Ticks of `/proc/self/stat` in a second: 100 on every Linux.
const TICKS: f64 = 100.0;

/// CPU seconds this process has used, in all its threads.
pub fn used() -> f64 {
    let stat = std::fs::read_to_string(Path::new("/proc/self/stat")).expect("Linux");
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap().split_whitespace().collect();
    fields[11..13].iter().map(|ticks| ticks.parse::<f64>().unwrap()).sum::<f64>() / TICKS
}

/// Bytes of memory this process has at hand.
pub fn memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/statm").expect("Linux");
    status.split_whitespace().nth(1).unwrap().parse::<u64>().unwrap() * 4096
}

/// CPU microseconds this process spends on one answer, and the answer's bytes.
pub fn cost(server: SocketAddr, path: &str, cookie: &str) -> (f64, usize) {
    let ask = |seconds: f64| {
        let program = std::env::current_exe().unwrap();
        let seconds = seconds.to_string();
        let asking = [ASKING, &server.to_string(), path, cookie, &seconds];
        let said = Command::new(program).args(asking).output().unwrap();
        assert!(said.status.success(), "{path}: {}", String::from_utf8_lossy(&said.stderr));
        let said = String::from_utf8(said.stdout).unwrap();
        let mut numbers = said.split_whitespace().map(|number| number.parse::<usize>().unwrap());
        (numbers.next().unwrap(), numbers.next().unwrap())
    };
    ask(SECONDS / 4.0);
    let began = used();
    let (answers, bytes) = ask(SECONDS);
    ((used() - began) * 1e6 / answers as f64, bytes)
}

/// The second process: asks for so long; prints how many answers came and the last one's size.
fn ask_on(server: &str, path: &str, cookie: &str, seconds: f64) {
    let stream = TcpStream::connect(server).unwrap();
    stream.set_nodelay(true).unwrap();
    let mut answers = BufReader::new(stream.try_clone().unwrap());
    let mut stream = stream;
    let request = format!("GET {path} HTTP/1.1\r\nHost: {server}\r\nCookie: guildhall={cookie}\r\n\r\n");
    let (began, mut count, mut body) = (Instant::now(), 0, Vec::new());
    while began.elapsed().as_secs_f64() < seconds {
        stream.write_all(request.as_bytes()).unwrap();
        let mut line = String::new();
        answers.read_line(&mut line).unwrap();
        assert!(line.starts_with("HTTP/1.1 200"), "{line}");
        let mut length = 0;
        while line != "\r\n" {
            line.clear();
            answers.read_line(&mut line).unwrap();
            if let Some(said) = line.to_lowercase().strip_prefix("content-length:") {
                length = said.trim().parse().unwrap();
            }
        }
        body.resize(length, 0);
        answers.read_exact(&mut body).unwrap();
        count += 1;
    }
    println!("{count} {}", body.len());
}

/// Where this program was called to ask: asks, and says so.
pub fn asked() -> bool {
    let words: Vec<String> = std::env::args().collect();
    let [_, asking, server, path, cookie, seconds] = words.as_slice() else { return false };
    if asking == ASKING {
        ask_on(server, path, cookie, seconds.parse().unwrap());
    }
    asking == ASKING
}

/// A furnished demo in a folder.
pub async fn furnished(folder: &Path) -> Portal {
    let mut config = Config::in_folder(folder).unwrap();
    // PostgreSQL works in processes of its own, which are not counted.
    if let Ok(url) = std::env::var("GUILDHALL_BENCH_DATABASE") {
        config.database_url = url;
    }
    // Not this program: it knows nothing of reading documents.
    config.document_reader = env!("CARGO_BIN_EXE_guildhall").into();
    let portal = Portal::open(config, Clock::System).unwrap();
    let furnishing = portal.clone();
    guildhall::traces::aside(move || demo::furnish_now(&furnishing))
        .await
        .unwrap()
        .expect("a furnished demo");
    portal
}

/// Signs one of the demo's people in; their session's cookie.
pub async fn sign_in(portal: &Portal, email: &str) -> String {
    let app = init_service(portal.app()).await;
    let form = [("email", email), ("password", PASSWORD)];
    let door = TestRequest::post().uri("/sign-in").peer_addr("127.0.0.1:1".parse().unwrap()).set_form(form);
    let answer = app.call(door.to_request()).await.unwrap();
    let session = answer.response().cookies().find(|cookie| cookie.name() == "guildhall").unwrap();
    session.value().to_owned()
}

/// The portal on a port of its own, with one worker.
pub fn serve(portal: &Portal) -> SocketAddr {
    let portal = portal.clone();
    let server = HttpServer::new(move || portal.app()).workers(1).bind("127.0.0.1:0").unwrap();
    let address = server.addrs()[0];
    actix_web::rt::spawn(server.run());
    address
}

/// CPU microseconds of one answer, measured off this thread: the servers run on it.
pub async fn measured(server: SocketAddr, path: &str, cookie: &str) -> (f64, usize) {
    let (path, cookie) = (path.to_owned(), cookie.to_owned());
    guildhall::traces::aside(move || cost(server, &path, &cookie)).await.unwrap()
}
