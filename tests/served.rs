//! The program as it is served: what it takes from the network, and from whom it believes
//! where a request came from.

use guildhall::config::AddressList;

use crate::support::*;

#[test]
fn a_request_whose_end_two_readers_would_see_in_two_places_is_refused() {
    let here = tempfile::tempdir().unwrap();
    let served = Served::start(here.path(), &[]);
    assert_eq!(served.status("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"), Some(200));
    let odd = [
        // Both ways to say how long the body is.
        "POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\nHost: x\r\n\r\n",
        // Two lengths.
        "POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nabcde",
        // Lengths that are none.
        "POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: +4\r\n\r\nabcd",
        "POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
        "POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 4, 4\r\n\r\nabcd",
        // Codings we do not know, or in an order that hides one.
        "POST /sign-in HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
        "POST /sign-in HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
        // A piece whose length is no number.
        "POST /sign-in HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n",
        // Names of headers that hide.
        "GET /healthz HTTP/1.1\r\nHost: x\r\nContent-Length : 4\r\n\r\nabcd",
        "GET /healthz HTTP/1.1\r\nHost: x\r\n Content-Length: 4\r\n\r\nabcd",
        "GET /healthz HTTP/1.1\r\nHost: x\r\nX: a\0b\r\n\r\n",
        "GET /health z HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /healthz HTTP/9.9\r\nHost: x\r\n\r\n",
        "\u{16}\u{3}\u{1}\u{2}",
    ];
    for bytes in odd {
        let status = served.status(bytes);
        assert!(status.is_none_or(|status| (400..500).contains(&status)), "{bytes:?}: {status:?}");
    }
    assert_eq!(served.status("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"), Some(200), "still there");
}

#[test]
fn under_tls_every_cookie_is_for_tls_and_the_browser_is_told_to_stay_there() {
    let here = tempfile::tempdir().unwrap();
    let served = Served::start(here.path(), &[("GUILDHALL_BASE_URL", "https://portal.example")]);
    let form = "language=de&return=/sign-in";
    let head = format!(
        "Host: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {}",
        form.len()
    );
    let heard =
        served.say(&format!("POST /account/language HTTP/1.1\r\n{head}\r\n\r\n{form}")).to_lowercase();
    assert!(heard.contains("strict-transport-security: max-age=63072000"), "{heard}");
    let cookies: Vec<&str> = heard.lines().filter(|line| line.starts_with("set-cookie: ")).collect();
    assert!(!cookies.is_empty() && cookies.iter().all(|cookie| cookie.contains("; secure")), "{heard}");
}

#[actix_web::test]
async fn a_named_proxy_is_believed_and_nobody_else() {
    let one_line = [("X-Forwarded-For", "203.0.113.9, 198.51.100.7, 127.0.0.1")];
    // A proxy may write its line below one that the caller made up.
    let two_lines = [("X-Forwarded-For", "203.0.113.9"), ("X-Forwarded-For", "198.51.100.7, 127.0.0.1")];
    let wrong = [("email", ADA), ("password", "not it")];
    let tried_from = async |portal: &Portal, forwarded: &[(&str, &str)]| {
        portal.stranger().post_with("/sign-in", &wrong, forwarded).await.is(422);
        let page = portal.as_(OTTO).get("/admin/audit?kind=session.refused").await.is(200);
        (page.has("198.51.100.7"), page.has("203.0.113.9"), page.has("127.0.0.1"))
    };
    let here = "127.0.0.1".parse().unwrap();
    for lines in [&one_line[..], &two_lines] {
        let behind = Portal::open_with(|config| config.trusted_proxies = AddressList(vec![here])).await;
        let found = tried_from(&behind, lines).await;
        assert_eq!(found, (true, false, false), "the last hop that is no proxy of ours: {lines:?}");
    }
    assert_eq!(tried_from(&Portal::open().await, &one_line).await, (false, false, true), "whoever says so");
}

#[test]
fn started_anew_on_a_socket_that_is_handed_over_nobody_is_turned_away() {
    let data = tempfile::tempdir().unwrap();
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/handover.py");
    let mut command = std::process::Command::new("python3");
    command.arg(script).arg(env!("CARGO_BIN_EXE_guildhall")).arg(data.path().join("data"));
    let done = command.output().unwrap();
    let told: serde_json::Value = serde_json::from_slice(&done.stdout)
        .unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&done.stderr)));
    assert!(told["answered"].as_u64().unwrap() > 20, "{told}");
    assert_eq!(told["failed"].as_array().unwrap().len(), 0, "{told}");
}

#[test]
fn told_to_begin_anew_it_reads_its_settings_and_turns_nobody_away() {
    use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::SeqCst};
    use std::time::{Duration, Instant};
    const ASK: &str = "GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    let here = tempfile::tempdir().unwrap();
    let file = here.path().join("guildhall.toml");
    std::fs::write(&file, "log = \"warn\"").unwrap();
    let served = Served::start_with(&here.path().join("data"), &file);
    let strict = || served.say(ASK).to_lowercase().contains("strict-transport-security");
    assert!(!strict());
    let (stop, answered) = (AtomicBool::new(false), AtomicUsize::new(0));
    std::thread::scope(|scope| {
        let call = || {
            while !stop.load(SeqCst) {
                assert_eq!(served.status(ASK), Some(200));
                answered.fetch_add(1, SeqCst);
            }
        };
        let callers: Vec<_> = (0..4).map(|_| scope.spawn(call)).collect();
        let answers = |more: usize| {
            let (wanted, began) = (answered.load(SeqCst) + more, Instant::now());
            while answered.load(SeqCst) < wanted && began.elapsed() < Duration::from_secs(30) {
                std::thread::yield_now();
            }
            assert!(answered.load(SeqCst) >= wanted);
        };
        answers(20);
        // What cannot be is told in the log, and what was before goes on.
        std::fs::write(&file, "base_url = \"portal\"").unwrap();
        served.signal("HUP");
        answers(20);
        std::fs::write(&file, "base_url = \"https://portal.example\"").unwrap();
        served.signal("HUP");
        let began = Instant::now();
        while !strict() && began.elapsed() < Duration::from_secs(30) {}
        assert!(strict());
        answers(20);
        stop.store(true, SeqCst);
        callers.into_iter().for_each(|caller| caller.join().unwrap());
    });
}
