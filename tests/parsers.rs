//! What a stranger's bytes meet first: no parser falls over, whatever they are.
//!
//! Bytes come from nothing, and from what is right with some of it spoilt, which goes deeper.

use actix_web::http::Method;
use guildhall::documents::{by_content, sniff};
use guildhall::mail_in::{Arrived, Conversation};
use guildhall::matching::{self, Party};
use guildhall::ui::{forms, markdown};
use guildhall::{money, partners, rates, sheet};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use crate::support::*;

/// Texts with what hurts parsers in them.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,80}",
        "[\\x00-\\x7f]{0,120}",
        "[#*_`\\[\\](){}|<>!&\"'\\\\ \n\tAż漢ع0-9:/@.,;=+-]{0,160}",
    ]
}

/// What is right, with bytes changed, taken out, doubled and cut off.
fn spoilt(right: &'static [u8]) -> impl Strategy<Value = Vec<u8>> {
    let blow = (any::<prop::sample::Index>(), any::<u8>(), 0..4u8);
    prop::collection::vec(blow, 0..12).prop_map(move |blows| {
        let mut bytes = right.to_vec();
        for (at, byte, how) in blows {
            if bytes.is_empty() {
                break;
            }
            let at = at.index(bytes.len());
            match how {
                0 => bytes[at] = byte,
                1 => drop(bytes.remove(at)),
                2 => bytes.insert(at, byte),
                _ => bytes.truncate(at),
            }
        }
        bytes
    })
}

const LETTER: &[u8] = b"From: Ada <ada@nowak.example>\r\nTo: deals@halden.example\r\nSubject: =?utf-8?q?Za=C5=BC?=\r\n\
    Authentication-Results: mx.halden.example; dmarc=pass\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n\
    --b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nCustomer: Acme\r\nAmount: 42 000 EUR\r\n\
    --b\r\nContent-Type: text/html\r\n\r\n<p>Customer: Acme</p>\r\n--b--\r\n";
const TABLE: &[u8] =
    "\u{feff}Name;Country;Tier\r\n\"Żuraw \"\"i\"\" syn\";PL;gold\r\nAcme;DE;\r\n".as_bytes();
const RATES: &[u8] = br#"<?xml version="1.0"?><gesmes:Envelope xmlns:gesmes="x"><Cube><Cube time="2026-11-24"><Cube currency="USD" rate="1.054"/></Cube></Cube></gesmes:Envelope>"#;
const PDF: &[u8] = b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF";
const ZIP: &[u8] =
    b"PK\x03\x04\x14\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x08\0\0\0mimetypeapplication/vnd";

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn fields_of_forms(text in text()) {
        let _ = (forms::email(&text), forms::link(&text), forms::day(&text), forms::required(&text, 40));
        let _ = money::parse(&text, "EUR").map(|minor| money::plain(minor, "EUR"));
        let _ = money::parse(&text, "JPY");
        prop_assert_eq!(forms::key(&forms::key(&text)), forms::key(&text));
    }

    #[test]
    fn markdown_never_brings_a_script(text in text()) {
        let html = markdown::to_html(&text, "p-").to_string().to_lowercase();
        let page = scraper::Html::parse_fragment(&html);
        for element in page.tree.values().filter_map(|node| node.as_element()) {
            prop_assert!(!["script", "style", "iframe", "object", "form", "input"].contains(&element.name()), "{}", html);
            for (name, value) in element.attrs() {
                prop_assert!(!name.starts_with("on"), "{}", html);
                let address = value.trim().to_lowercase();
                prop_assert!(!address.starts_with("javascript:") && !address.starts_with("data:text"), "{}", html);
            }
        }
        let _ = (markdown::to_text(&text), markdown::to_letter(&text));
    }

    #[test]
    fn companies(left in text(), right in text()) {
        let party = |text: &str| Party { name: text.to_owned(), website: text.to_owned(), city: text.to_owned(), ..Party::default() };
        let (left, right) = (party(&left), party(&right));
        let (there, back) = (matching::compare(&left, &right), matching::compare(&right, &left));
        prop_assert_eq!(there.score, back.score);
        prop_assert!((0..=100).contains(&there.score));
        let _ = (matching::keys(&left), matching::registrable(&left.name));
    }

    #[test]
    fn letters(bytes in prop_oneof![spoilt(LETTER), prop::collection::vec(any::<u8>(), 0..400)]) {
        if let Some(letter) = Arrived::read(&bytes) {
            let _ = letter.is_genuine_by("mx.halden.example");
        }
    }

    #[test]
    fn what_a_mail_server_says(lines in prop::collection::vec(text(), 0..8)) {
        let mut conversation = Conversation::new("portal.example", "deals@portal.example", 1000);
        for line in ["LHLO there", "MAIL FROM:<a@b.example>"] {
            conversation.line(line);
        }
        for line in &lines {
            conversation.line(line);
        }
    }

    #[test]
    fn tables(bytes in prop_oneof![spoilt(TABLE), prop::collection::vec(any::<u8>(), 0..300)]) {
        for row in sheet::read(&bytes, partners::FIRM_COLUMNS).unwrap_or_default() {
            let _ = (row.cell("name"), row.canonical());
        }
    }

    #[test]
    fn rates_of_exchange(bytes in prop_oneof![spoilt(RATES), prop::collection::vec(any::<u8>(), 0..300)]) {
        let _ = rates::read(&bytes);
    }

    #[test]
    fn kinds_of_files(name in text(), bytes in prop_oneof![spoilt(PDF), spoilt(ZIP), prop::collection::vec(any::<u8>(), 0..64)]) {
        let _ = (sniff(&name, &bytes), by_content(&bytes));
    }
}

const PARTS: &[u8] = b"--x\r\nContent-Disposition: form-data; name=\"act\"\r\n\r\nlook\r\n--x\r\nContent-Disposition: form-data; \
    name=\"file\"; filename=\"people.csv\"\r\nContent-Type: text/csv\r\n\r\nname,email\nAda,ada@nowak.example\n\r\n--x--\r\n";
const FORM: &[u8] = b"name=Zofia&email=zofia%40nowak.example&language=pl&role=seller&once=a";
const COOKIE: &[u8] = b"guildhall=abc; language=pl; said=done-saved; guildhall-device=x";

#[actix_web::test]
async fn spoilt_requests_are_answered() {
    let portal = Portal::open().await;
    let abe = portal.as_(ABE);
    let mut runner = TestRunner::deterministic();
    let mut next = |right: &'static [u8]| spoilt(right).new_tree(&mut runner).unwrap().current();
    for _ in 0..150 {
        let sent = [
            ("/people/import", "multipart/form-data; boundary=x", PARTS),
            ("/people", "application/x-www-form-urlencoded", FORM),
        ];
        for (path, media, right) in sent {
            let page = abe.send_body(Method::POST, path, media, next(right), &[]).await;
            assert!(page.status < 500, "{}", page.asked);
        }
        let cookie: Vec<u8> = next(COOKIE).into_iter().filter(|byte| (32..127).contains(byte)).collect();
        let cookie = String::from_utf8(cookie).unwrap();
        let page = portal.stranger().get_with("/sign-in", &[("cookie", &cookie)]).await;
        assert!(page.status < 500, "{cookie}");
    }
}
