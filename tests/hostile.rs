//! Requests nobody means: every route, as a stranger, a seller, an admin and an
//! administrator, with fields of every form and values made to hurt. Nothing may fail on
//! our side, hang, or come back as a header.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use actix_web::http::Method;
use guildhall::routes::{self, Entry, Rate};
use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use rand::{Rng, SeedableRng};

use crate::support::*;
use crate::tidy::files;

/// The same requests each time; another number, others.
const SEED: u64 = 20_261_129;
/// Sets of values for each route and person.
const ROUNDS: usize = 3;
const PATIENCE: Duration = Duration::from_secs(10);

/// Values made to hurt.
fn values() -> Vec<String> {
    let plain = [
        "",
        " ",
        "'",
        "\" OR 1=1 --",
        "\0",
        "a\0b",
        "../../../../etc/passwd",
        "..%2f..%2fetc%2fpasswd",
        "%",
        "%%%",
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "x\r\nSet-Cookie: hurt=1",
        "-1",
        "0",
        "NaN",
        "1e309",
        "9223372036854775808",
        "-9223372036854775809",
        "2026-02-30",
        "0000-00-00",
        "9999-12-31",
        "99999-01-01",
        "{{7*7}}",
        "${7*7}",
        "{ $count }",
        "=cmd|' /C calc'!A0",
        "\u{202e}txt.exe",
        "\u{feff}",
        "ﷺ",
        "http://169.254.169.254/latest",
        "//evil.example",
        "javascript:alert(1)",
        "yes",
        "on",
        "all",
        "en",
        "xx-XX",
        "EUR",
        "ZZZ",
        "a@b",
        "a@b.example\nBcc: c@d.example",
        "((((((((((",
        "*",
        "a OR b AND NOT (",
        "~~~~",
        "\\",
        "0000000000000",
        "zzzzzzzzzzzz",
        "👩‍👩‍👧‍👦",
        "Z̷̢͝a̴l̶g̸o̷",
        "[",
        "{\"a\":",
        "up",
        "out",
    ];
    let long = ["a", "9", "𝒳", "(", "- ", "> ", "[](", "= ", "\n"].map(|part| part.repeat(9_000));
    plain.iter().map(|text| (*text).to_owned()).chain(long).collect()
}

/// The names of all fields of all forms.
fn names() -> Vec<String> {
    let mut names = BTreeSet::new();
    for (_, template) in files("templates", &["html"]) {
        for part in template.split("name=\"").skip(1) {
            let name: String = part.chars().take_while(|letter| *letter != '"').collect();
            if !name.is_empty() && name.chars().all(|it| it.is_ascii_lowercase() || it == '_' || it == '-') {
                names.insert(name);
            }
        }
        // Fields that macros make: {% call forms::field(ui.t("…"), "name", …
        for part in template.split("call forms::").skip(1) {
            let name = part.split("\"), \"").nth(1).and_then(|rest| rest.split('"').next());
            names.extend(name.filter(|name| !name.is_empty()).map(str::to_owned));
        }
    }
    for word in ["page", "sort", "q", "once", "version", "revision", "act", "part", "seen", "to"] {
        names.insert(word.to_owned());
    }
    names.into_iter().collect()
}

struct Abuse {
    chance: StdRng,
    names: Vec<String>,
    values: Vec<String>,
}

impl Abuse {
    fn fields(&mut self, most: usize) -> Vec<(String, String)> {
        let count = self.chance.random_range(0..=most);
        let one = |abuse: &mut Abuse| {
            let name = abuse.names.choose(&mut abuse.chance).unwrap().clone();
            (name, abuse.values.choose(&mut abuse.chance).unwrap().clone())
        };
        (0..count).map(|_| one(self)).collect()
    }

    /// The address with the parts in braces made to hurt, or a real one.
    fn path(&mut self, entry: &Entry, real: String) -> String {
        if self.chance.random_bool(0.5) {
            return real;
        }
        let mut path = String::new();
        for part in entry.path.split('/').skip(1) {
            path.push('/');
            if part.starts_with('{') {
                let short: Vec<&String> = self.values.iter().filter(|value| value.len() < 200).collect();
                let value = short.choose(&mut self.chance).unwrap();
                let coded: String = value.bytes().map(|byte| format!("%{byte:02X}")).collect();
                path.push_str(if coded.is_empty() { "-" } else { &coded });
            } else {
                path.push_str(part);
            }
        }
        path
    }
}

async fn send(visitor: &Visitor<'_>, abuse: &mut Abuse, entry: &Entry, path: &str) -> Page {
    let fields = abuse.fields(8);
    let coded = serde_html_form::to_string(&fields).unwrap();
    match (entry.method, entry.rate) {
        ("GET", _) => {
            let short: String = coded.chars().take(6_000).collect();
            visitor.get(&format!("{path}?{short}")).await
        }
        ("POST", Rate::Upload) => {
            let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            let name = abuse.values.choose(&mut abuse.chance).unwrap().replace(['\r', '\n', '"'], "");
            let bytes = abuse.values.choose(&mut abuse.chance).unwrap().clone();
            let file = File { field: "file", name: &name, media: "text/csv", bytes: bytes.as_bytes() };
            visitor.upload(path, &fields, &[file]).await
        }
        (method, _) => {
            let kinds = [
                "application/x-www-form-urlencoded",
                "application/json",
                "text/plain",
                "multipart/form-data",
            ];
            let kind = kinds[usize::from(abuse.chance.random_bool(0.25)) * abuse.chance.random_range(1..4)];
            visitor.send_body(method.parse::<Method>().unwrap(), path, kind, coded.into_bytes(), &[]).await
        }
    }
}

#[actix_web::test]
async fn nothing_that_anybody_sends_is_our_failure() {
    // Everybody signs in some thousand times a minute here.
    let mut portal = Portal::open_with(|config| config.rate_limits = "sign_in=1000000".to_owned()).await;
    portal.leave_jobs();
    let doors = Doors::new(&portal);
    let mut abuse = Abuse { chance: StdRng::seed_from_u64(SEED), names: names(), values: values() };
    assert!(abuse.names.len() > 100, "{:?}", abuse.names);
    let mut sent = 0;
    for entry in routes::book(1024 * 1024) {
        for email in [None, Some(ADA), Some(ABE), Some(OTTO)] {
            for _ in 0..ROUNDS {
                // Whoever was signed out by an answer signs in again.
                let visitor = email.map_or_else(|| portal.stranger(), |email| portal.elsewhere(email));
                let path = abuse.path(&entry, doors.path(&entry).await);
                let began = Instant::now();
                let page = send(&visitor, &mut abuse, &entry, &path).await;
                assert!(page.status < 500, "{} by {email:?}: {}\n{}", page.asked, page.status, page.text());
                assert!(began.elapsed() < PATIENCE, "{} took {:?}", page.asked, began.elapsed());
                let cookies = page.headers.get_all("set-cookie").filter_map(|it| it.to_str().ok());
                assert!(cookies.into_iter().all(|it| !it.starts_with("hurt")), "{}", page.asked);
                let to = page.header("location").unwrap_or("/");
                assert!(to.starts_with('/') && !to.starts_with("//"), "{} leads to {to}", page.asked);
                sent += 1;
            }
            if entry.rate == Rate::SignIn {
                // Tries are forgotten after a quarter of an hour.
                portal.clock.advance(chrono::TimeDelta::minutes(16));
            }
        }
    }
    assert!(sent > 1_500, "{sent}");
}

#[actix_web::test]
async fn a_letter_that_no_text_has_is_refused_wherever_it_comes() {
    let portal = Portal::open().await;
    let abe = portal.as_(ABE);
    abe.post("/account/passkeys/%00/removal", NOTHING).await.is(404);
    abe.get("/people/%00").await.is(404);
    for path in ["/people?q=a%00b", "/deals?q=%00", "/library?q=%00", "/search?q=a%00b"] {
        let page = abe.get(path).await;
        assert!(page.status < 500, "{}: {}", page.asked, page.status);
    }
}
