//! The house in order: who may use whom, what templates may hold, how long a
//! file gets.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

/// The house: what domains stand on. It never names a domain.
/// What the house runs on, as docs/ARCHITECTURE.md names it.
const HOUSE: &[&str] = &[
    "access",
    "backup",
    "config.rs",
    "db",
    "digest.rs",
    "documents",
    "error.rs",
    "events",
    "files",
    "guard.rs",
    "health",
    "jobs",
    "limits.rs",
    "log.rs",
    "mail",
    "mail_in",
    "matching",
    "money.rs",
    "notices",
    "paper",
    "programme",
    "rates",
    "sealing.rs",
    "search",
    "sheet",
    "signing",
    "traces.rs",
    "ui",
];
const DOMAINS: &[&str] =
    &["accounts", "admin", "deals", "finding", "home", "leads", "library", "partners", "people", "sign_in"];

pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// All files under a folder with one of these endings: path from the root, text.
pub fn files(folder: &str, endings: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = std::fs::read_dir(&folder) else { continue };
        for path in entries.map(|entry| entry.unwrap().path()) {
            let ending = path.extension().and_then(|end| end.to_str()).unwrap_or_default();
            if path.is_dir() {
                folders.push(path);
            } else if endings.contains(&ending) {
                let name = path.strip_prefix(root()).unwrap().to_string_lossy().into_owned();
                found.push((name, std::fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

/// Rust without its comments and its unit tests.
fn code(source: &str) -> String {
    let source = source.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
    source.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

#[test]
fn no_file_has_a_second_idea() {
    for (name, source) in files("src", &["rs"]) {
        let lines = source.lines().count();
        // A table of facts or of tests may be long; a file of rules may not.
        let most = if name.ends_with("tests.rs") { 600 } else { 500 };
        assert!(lines <= most, "{name} has {lines} lines: give its second idea a name and a home");
    }
}

#[test]
fn the_house_names_no_domain() {
    for place in HOUSE.iter().chain(DOMAINS) {
        assert!(root().join("src").join(place).exists(), "there is no src/{place} any more");
    }
    for (name, source) in files("src", &["rs"]) {
        let place = name.trim_start_matches("src/").split('/').next().unwrap();
        if !HOUSE.contains(&place) {
            continue;
        }
        for domain in DOMAINS {
            let used = code(&source).contains(&format!("crate::{domain}::"));
            assert!(!used, "{name} uses crate::{domain}: the house stands below");
        }
    }
}

#[test]
fn only_the_dialect_says_things_to_one_database() {
    for (name, source) in files("src", &["rs"]) {
        let own = ["src/db/", "src/demo/"].iter().any(|folder| name.starts_with(folder));
        let code = code(&source);
        for said in ["crate::both!", "Conn::Postgres", "Conn::Sqlite", "ON CONFLICT"] {
            assert!(
                own || !code.contains(said),
                "{name} says {said}: give the difference a name in db/dialect.rs"
            );
        }
    }
}

#[test]
fn the_clock_is_asked_in_one_place() {
    for (name, source) in files("src", &["rs"]) {
        let code = code(&source);
        let asks =
            code.contains("Utc::now(") || code.contains("Local::now(") || code.contains("SystemTime::now(");
        assert!(!asks || name == "src/db/clock.rs", "{name} asks the system for the time");
    }
}

#[test]
fn a_domains_rows_are_read_by_its_own_folder() {
    // Tables by the folder that owns them; what many need is in `access` and `programme`.
    let owners: BTreeMap<&str, &[&str]> = BTreeMap::from([
        ("items", ["library", "demo"].as_slice()),
        ("editions", ["library", "demo"].as_slice()),
        ("versions", ["library", "demo"].as_slice()),
        ("invitations", ["people"].as_slice()),
        ("sign_in_links", ["sign_in"].as_slice()),
        ("sign_in_attempts", ["sign_in"].as_slice()),
        ("jobs", ["jobs", "db"].as_slice()),
        ("events", ["events", "admin"].as_slice()),
        ("changes", ["events", "db"].as_slice()),
        ("sessions", ["access"].as_slice()),
    ]);
    for (name, source) in files("src", &["rs"]) {
        let place = name.trim_start_matches("src/").split('/').next().unwrap();
        let code = code(&source);
        for (table, folders) in &owners {
            let named =
                code.contains(&format!(" {table}::table")) || code.contains(&format!("({table}::table"));
            assert!(!named || folders.contains(&place), "{name} reads {table}, which is {folders:?}'s");
        }
    }
}

#[test]
fn migrations_come_in_pairs_that_can_be_undone() {
    let names = |folder: &str| -> BTreeSet<String> {
        let entries = std::fs::read_dir(root().join("migrations").join(folder)).unwrap();
        entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect()
    };
    let (lite, pg) = (names("sqlite"), names("postgres"));
    assert_eq!(lite, pg);
    // Diesel knows a migration by its moment alone: of two with one moment, one would never run.
    let moments: BTreeSet<_> = lite.iter().map(|name| name.split('_').next().unwrap()).collect();
    assert_eq!(moments.len(), lite.len(), "two migrations have the same moment: {lite:#?}");
    for folder in ["sqlite", "postgres"] {
        for name in &lite {
            for file in ["up.sql", "down.sql"] {
                let path = root().join("migrations").join(folder).join(name).join(file);
                assert!(
                    std::fs::read_to_string(&path).is_ok_and(|sql| !sql.trim().is_empty()),
                    "{}",
                    path.display()
                );
            }
        }
    }
}

#[test]
fn templates_only_show() {
    for (name, source) in files("templates", &["html"]) {
        let plain: String = source.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(!plain.replace(' ', "").contains("|safe"), "{name} lets text through unescaped");
        for inline in [" style=\"", " onclick=", " onchange=", " onsubmit=", " onload=", "javascript:"] {
            assert!(!plain.contains(inline) || name.starts_with("templates/mail/"), "{name} has {inline}");
        }
        let script =
            plain.split("<script").skip(1).any(|tag| !tag.split('>').next().unwrap().contains("src="));
        assert!(!script, "{name} has an inline script");
        assert!(
            !plain.contains("<style") || name.starts_with("templates/mail/"),
            "{name} has an inline style"
        );
        for elsewhere in ["src=\"http", "href=\"http:", "src=\"//", "href=\"//"] {
            assert!(!plain.contains(elsewhere), "{name} fetches from elsewhere: {elsewhere}");
        }
    }
}

#[test]
fn a_line_of_a_template_can_be_read() {
    for (name, source) in files("templates", &["html"]) {
        for (number, line) in source.lines().enumerate() {
            assert!(line.len() <= 400, "{name}:{}: break it where a block begins", number + 1);
        }
    }
}

#[test]
fn styles_know_no_left_or_right_and_no_loose_colour() {
    let sided = [
        "margin-left",
        "margin-right",
        "padding-left",
        "padding-right",
        "border-left",
        "border-right",
        "text-align: left",
        "text-align: right",
        "float: left",
        "float: right",
    ];
    for (name, source) in files("static/css", &["css"]) {
        for word in sided {
            assert!(!source.contains(word), "{name} says {word}: use the logical property");
        }
        // The veil behind a dialog is no colour of a theme.
        let own = ["tokens.css", "contrast.css", "print.css", "dialogs.css"]
            .iter()
            .any(|file| name.ends_with(file));
        for colour in ["rgb(", "rgba(", "hsl(", "oklch("] {
            assert!(own || !source.contains(colour), "{name} mixes its own {colour}): use a token");
        }
    }
}

#[test]
fn every_folder_begins_with_a_paragraph() {
    for (name, source) in files("src", &["rs"]).into_iter().filter(|(name, _)| name.ends_with("mod.rs")) {
        assert!(source.starts_with("//!"), "{name} begins without a word on what the folder is");
    }
}
