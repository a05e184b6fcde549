//! Where there is no way out, everything works and nothing tries.

use std::process::Command;

use crate::support::elsewhere;

/// The demo in a network namespace with nothing but its own loopback: the kernel counts each
/// packet that has nowhere to go.
#[test]
fn no_page_and_no_job_asks_for_anything_outside() {
    let own_network = |words: &[&str]| {
        let mut command = Command::new("unshare");
        command.args(["--map-root-user", "--net"]).args(words);
        elsewhere(|| command.output())
    };
    if !own_network(&["true"]).is_ok_and(|done| done.status.success()) {
        return eprintln!("skipped: no network namespace to be had here");
    }
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/airgap.py");
    let program = env!("CARGO_BIN_EXE_guildhall");
    let done = own_network(&["python3", script, program, data.to_str().unwrap()]).unwrap();
    let told = String::from_utf8_lossy(&done.stdout).into_owned();
    let told: serde_json::Value =
        serde_json::from_str(&told).unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&done.stderr)));
    assert_eq!(told["tried"], 0, "{told}");
    assert!(told["counted"].as_i64().unwrap() > 0, "the kernel counts what has nowhere to go: {told}");
    assert!(told["pages"].as_i64().unwrap() >= 100 && told["failed"] == 0, "{told}");
}
