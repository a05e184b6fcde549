//! Settings: from a file, from the environment, and the refusal that says what to do.

use std::path::Path;
use std::process::{Command, Output};

use guildhall::config::{Config, SETTINGS};

fn guildhall(folder: &Path, arguments: &[&str], variables: &[(&str, &str)]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_guildhall"));
    command.current_dir(folder).args(arguments);
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("GUILDHALL_")) {
        command.env_remove(name);
    }
    command.envs(variables.iter().copied()).output().unwrap()
}

fn told(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

#[test]
fn a_file_is_read_and_the_environment_wins() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("guildhall.toml");
    std::fs::write(&file, "listen = \"127.0.0.1:9999\"\nupload_limit_mb = 3\nlog_format = \"json\"\n")
        .unwrap();
    let config = Config::load(Some(&file)).unwrap();
    assert_eq!(config.listen.port(), 9999);
    assert_eq!(config.upload_limit(), 3 * 1024 * 1024);
    let arguments = ["check-config", "--config", "guildhall.toml"];
    let output = guildhall(folder.path(), &arguments, &[("GUILDHALL_LISTEN", "nowhere")]);
    assert!(!output.status.success());
    assert!(told(&output).contains("such as 0.0.0.0:8080"), "{}", told(&output));
    let output = guildhall(folder.path(), &arguments, &[("GUILDHALL_LISTEN", "127.0.0.1:1")]);
    assert!(output.status.success(), "{}", told(&output));
}

#[test]
fn a_file_with_a_mistake_stops_the_start_and_says_which() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("guildhall.toml");
    for (text, says) in [
        ("lisen = \"127.0.0.1:9999\"", "lisen"),
        ("base_url = \"portal.example\"", "https://"),
        ("mail_from = \"nobody\"", "mail_from"),
        ("database_url = \"mysql://x/y\"", "postgres://"),
        ("workers = -1", "workers"),
        ("= broken", "guildhall.toml"),
    ] {
        std::fs::write(&file, text).unwrap();
        let error = format!("{:#}", Config::load(Some(&file)).unwrap_err());
        assert!(error.contains(says), "{text}: {error}");
    }
    let gone = format!("{:#}", Config::load(Some(&folder.path().join("gone.toml"))).unwrap_err());
    assert!(gone.contains("gone.toml"), "{gone}");
}

#[test]
fn every_setting_is_listed_with_its_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let listed = told(&guildhall(folder.path(), &["check-config"], &[]));
    for setting in SETTINGS {
        assert!(listed.contains(setting.name), "{} is not listed", setting.name);
        assert!(setting.sentence.trim().ends_with('.') || setting.sentence.contains('('), "{}", setting.name);
    }
}

#[test]
fn the_route_book_is_printed_for_people_and_for_machines() {
    let folder = tempfile::tempdir().unwrap();
    let output = guildhall(folder.path(), &["routes", "--json"], &[]);
    let book: Vec<serde_json::Value> = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(book.len(), guildhall::routes::book(0).len());
    for entry in &book {
        for key in ["method", "path", "right", "rate", "body_limit"] {
            assert!(!entry[key].is_null(), "{entry}");
        }
    }
    let lines = told(&guildhall(folder.path(), &["routes"], &[]));
    assert_eq!(lines.lines().count(), book.len());
}

#[test]
fn a_database_that_cannot_be_reached_is_said_to_be() {
    let folder = tempfile::tempdir().unwrap();
    let url = "postgres://nobody@127.0.0.1:1/nothing?connect_timeout=1";
    let output = guildhall(folder.path(), &["migrate"], &[("GUILDHALL_DATABASE_URL", url)]);
    assert!(!output.status.success());
    assert!(!told(&output).contains("panicked"), "{}", told(&output));
}
