//! Registration by letter: what a mail server hands over becomes a draft, once.

use std::time::Duration;

use guildhall::config::OptionalAddress;
use guildhall::mail_in::{Listener, converse};
use tokio::io::{AsyncReadExt, AsyncWriteExt, BufReader};

use crate::support::*;

const ADDRESS: &str = "deals@portal.test";

async fn portal() -> Portal {
    Portal::open_with(|config| config.mail_in_address = ADDRESS.to_owned()).await
}

/// A letter from somebody, with the lines of a deal.
fn letter(from: &str, id: &str, lines: &str) -> String {
    format!(
        "From: Somebody <{from}>\r\nTo: {ADDRESS}\r\nSubject: Acme\r\nMessage-ID: <{id}@x.example>\r\n\
         Content-Type: text/plain; charset=utf-8\r\n\r\n{}\r\n",
        lines.replace('\n', "\r\n")
    )
}

/// Hands letters over as a mail server does; the codes it hears.
async fn hand_over(portal: &Portal, letters: &[String]) -> Vec<String> {
    let mut said = "LHLO mx.test\r\n".to_owned();
    for letter in letters {
        said.push_str(&format!("MAIL FROM:<x@x.example>\r\nRCPT TO:<{ADDRESS}>\r\nDATA\r\n{letter}.\r\n"));
    }
    said.push_str("QUIT\r\n");
    let (mut ours, theirs) = tokio::io::duplex(1 << 20);
    let (from, to) = tokio::io::split(theirs);
    ours.write_all(said.as_bytes()).await.unwrap();
    converse(portal, BufReader::new(from), to).await.unwrap();
    let mut heard = String::new();
    ours.read_to_string(&mut heard).await.unwrap();
    heard.lines().map(|line| line.chars().take(3).collect()).collect()
}

const WHOLE: &str = "Kunde: Acme GmbH\nWebseite des Kunden: acme.example\nCustomer's country: Deutschland\n\
    title: Meters for hall 3\nExpected value: 42 000 EUR\nclose_on: 2027-03-31\n";

/// The deals somebody sees, by customer and amount.
async fn deals(portal: &Portal, email: &'static str) -> Vec<(String, i64)> {
    let page = portal.as_(email).ask("/deals").await.json();
    let rows = page["deals"].as_array().unwrap().clone();
    rows.iter()
        .map(|deal| (deal["customer"].as_str().unwrap().to_owned(), deal["amount"].as_i64().unwrap()))
        .collect()
}

#[actix_web::test]
async fn a_letter_becomes_a_draft_once_and_its_writer_is_answered() {
    let portal = portal().await;
    let sent = letter(BOB, "1", WHOLE);
    let heard = hand_over(&portal, &[sent.clone(), sent]).await;
    assert_eq!(heard.last().map(String::as_str), Some("221"));
    assert_eq!(deals(&portal, BOB).await, [("Acme GmbH".to_owned(), 4_200_000)]);
    assert!(deals(&portal, VERA).await.is_empty(), "a draft is the partner's own");
    portal.run_jobs();
    let letters = portal.letters();
    let [answer] = letters.as_slice() else { panic!("{letters:?}") };
    assert_eq!((answer.to.as_str(), answer.subject.as_str()), (BOB, "Re: Acme"));
    assert!(answer.text.contains("Nothing is missing"), "{}", answer.text);
    let page = portal.as_(BOB).get(&answer.link()).await.is(200);
    assert!(page.has("Meters for hall 3") && page.has("Germany"), "{}", page.text());
}

#[actix_web::test]
async fn what_is_missing_or_not_understood_is_told_in_the_writers_language() {
    let portal = portal().await;
    let lines = "Klient: Żółw sp. z o.o.\nSpodziewana wartość: dużo\n-- \nclose_on: 2027-03-31\n";
    let value = "amount: dużo";
    let lines = lines.replace("Spodziewana wartość: dużo", value);
    hand_over(&portal, &[letter(ADA, "1", &lines)]).await;
    portal.run_jobs();
    let answer = portal.letters().remove(0);
    assert!(answer.text.contains("Żółw sp. z o.o."), "{}", answer.text);
    assert!(answer.text.contains("Niezrozumiałe") && answer.text.contains("Jeszcze brakuje"));
    let page = portal.as_(ADA).get(&answer.link()).await.is(200);
    assert_eq!(page.first("#field-customer").attr("value"), Some("Żółw sp. z o.o."));
    assert_eq!(page.first("#field-close_on").attr("value"), Some(""));
}

#[actix_web::test]
async fn without_a_customer_there_is_no_draft_and_the_answer_says_how() {
    let portal = portal().await;
    hand_over(&portal, &[letter(BOB, "1", "Hello, we met somebody at a fair.\n")]).await;
    portal.run_jobs();
    let answer = portal.letters().remove(0);
    assert!(answer.text.contains("a line with the customer is needed"), "{}", answer.text);
    let page = portal.as_(BOB).get(&answer.link()).await.is(200);
    assert!(page.has(ADDRESS) && page.first("pre").text.contains("Customer: "));
    assert!(deals(&portal, BOB).await.is_empty());
}

#[actix_web::test]
async fn strangers_machines_and_those_who_do_not_register_are_put_aside_without_a_word() {
    let portal = portal().await;
    let machine = format!("Auto-Submitted: auto-replied\r\n{}", letter(BOB, "3", WHOLE));
    let letters = [letter("stranger@x.example", "1", WHOLE), letter(LENA, "2", WHOLE), machine];
    let heard = hand_over(&portal, &letters).await;
    assert!(heard.iter().all(|code| matches!(code.as_str(), "220" | "221" | "250" | "354")), "{heard:?}");
    portal.run_jobs();
    assert!(portal.letters().is_empty() && deals(&portal, BOB).await.is_empty());
}

#[actix_web::test]
async fn only_what_the_mail_server_found_genuine_is_taken_where_it_is_asked() {
    let portal = Portal::open_with(|config| {
        config.mail_in_address = ADDRESS.to_owned();
        config.mail_in_verified_by = "mx.test".to_owned();
    })
    .await;
    let genuine = format!("Authentication-Results: mx.test; dmarc=pass\r\n{}", letter(BOB, "2", WHOLE));
    hand_over(&portal, &[letter(BOB, "1", WHOLE)]).await;
    assert!(deals(&portal, BOB).await.is_empty());
    hand_over(&portal, &[genuine]).await;
    assert_eq!(deals(&portal, BOB).await.len(), 1);
}

#[actix_web::test]
async fn a_person_is_taken_thirty_letters_an_hour() {
    let portal = portal().await;
    let letters: Vec<_> = (0..32).map(|number| letter(BOB, &number.to_string(), WHOLE)).collect();
    hand_over(&portal, &letters).await;
    assert_eq!(portal.as_(BOB).ask("/deals").await.json()["total"], 30);
}

#[actix_web::test]
async fn the_page_is_there_only_where_letters_are_taken() {
    let without = Portal::open().await;
    without.as_(BOB).get("/deals/by-mail").await.is(404);
    let portal = portal().await;
    portal.as_(BOB).get("/deals/by-mail").await.is(200);
    assert!(portal.as_(BOB).get("/deals/new").await.is(200).has(ADDRESS));
}

/// A real mail server hands a letter over: OpenSMTPD, where it is installed.
#[actix_web::test]
async fn a_real_mail_server_hands_a_letter_over() {
    let program = std::path::Path::new("/usr/sbin/smtpd");
    let is_root = std::os::unix::fs::MetadataExt::uid(&std::fs::metadata("/proc/self").unwrap()) == 0;
    let runs = std::os::unix::net::UnixStream::connect("/var/run/smtpd.sock").is_ok();
    if !program.exists() || !is_root || runs {
        return eprintln!("skipped: OpenSMTPD is not installed, runs already, or this is not root");
    }
    let portal = Portal::open_with(|config| {
        config.mail_in_address = ADDRESS.to_owned();
        config.mail_in_listen = OptionalAddress(Some("127.0.0.1:0".parse().unwrap()));
    })
    .await;
    let listener = Listener::start(&portal).unwrap().unwrap();
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let folder = tempfile::tempdir().unwrap();
    let settings = folder.path().join("smtpd.conf");
    let text = format!(
        "listen on 127.0.0.1 port {port}\naction \"in\" relay host lmtp://{}\nmatch from any for domain \"portal.test\" action \"in\"\n",
        listener.address
    );
    std::fs::write(&settings, text).unwrap();
    let quiet = std::process::Stdio::null;
    let mut server = std::process::Command::new(program);
    server.arg("-d").arg("-f").arg(&settings).stdout(quiet()).stderr(quiet());
    let mut server = server.spawn().unwrap();
    let sent = tokio::time::timeout(Duration::from_secs(20), async {
        while !send(port, &letter(BOB, "1", WHOLE)).await {
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
        while deals(&portal, BOB).await.is_empty() {
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
    })
    .await;
    let _ = server.kill();
    let _ = server.wait();
    assert!(sent.is_ok(), "the letter never came");
    assert_eq!(deals(&portal, BOB).await, [("Acme GmbH".to_owned(), 4_200_000)]);
    listener.stop();
}

/// Gives a letter to a mail server; whether it took it.
async fn send(port: u16, letter: &str) -> bool {
    use lettre::{SmtpTransport, Transport, address::Envelope};
    let letter = letter.to_owned();
    let sent = guildhall::traces::aside(move || {
        let envelope = Envelope::new(BOB.parse().ok(), vec![ADDRESS.parse().unwrap()]).unwrap();
        let server = SmtpTransport::builder_dangerous("127.0.0.1").port(port).build();
        server.send_raw(&envelope, letter.as_bytes()).is_ok()
    });
    sent.await.unwrap()
}
