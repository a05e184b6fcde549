//! The power fails: what the disk was told to keep is there, whatever became of the rest.

use std::process::Command;

use crate::support::deals::register;
use crate::support::*;

/// Runs the portal under strace while eight people write, and makes the disk anew as it may be
/// found at so many moments; says what was wrong with it.
fn after_power_cuts(moments: u32, seed: u64) -> Option<serde_json::Value> {
    if Portal::on_postgres() {
        return None;
    }
    if !Command::new("strace")
        .args(["-f", "--seccomp-bpf", "true"])
        .output()
        .is_ok_and(|done| done.status.success())
    {
        eprintln!("skipped: no strace here");
        return None;
    }
    let open = actix_web::rt::System::new();
    let (place, deal) = open.block_on(async {
        let portal = Portal::open().await;
        let deal = register(&portal.as_(ADA), "Acme", "acme.example").await;
        (portal.into_model().place_kept().0, deal)
    });
    let work = tempfile::tempdir().unwrap();
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/outside/power.py");
    let done = Command::new("python3")
        .args([script, env!("CARGO_BIN_EXE_guildhall")])
        .args([place.path(), work.path()])
        .args([PASSWORD, &deal, &moments.to_string(), &seed.to_string()])
        .output()
        .unwrap();
    let told = serde_json::from_slice(&done.stdout);
    Some(told.unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&done.stderr))))
}

#[test]
fn a_power_cut_at_any_moment_takes_nothing_that_was_acknowledged_and_leaves_nothing_half_done() {
    let Some(told) = after_power_cuts(120, 7) else { return };
    assert_eq!(told["wrong"], serde_json::json!([]), "{told}");
    assert!(told["acknowledged"].as_u64().unwrap() > 50 && told["files"].as_u64().unwrap() > 5, "{told}");
    // Else there was nothing to lose, or nobody would have seen it.
    assert!(told["lied"].as_u64().unwrap() > 0, "{told}");
    assert!(told["seen"].as_u64() == Some(120) && told["unsure"].as_u64().unwrap() > 60, "{told}");
    assert_eq!((&told["came_up"], &told["found"]), (&303.into(), &true.into()), "{told}");
}
