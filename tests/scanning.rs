//! A real clamd looks at files before they are kept; its one signature is ours.

use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use guildhall::access::Rule;

use crate::support::*;

const HARMFUL: &[u8] = b"this text stands for something harmful\n";
/// Its MD5, as clamd's own list of hashes has it (`sigtool --md5`).
const SIGNATURE: &str = "MD5:39:Guildhall.Harmful";

/// A clamd of one's own, ended when dropped.
struct Clamd {
    child: Child,
    address: String,
    _folder: tempfile::TempDir,
}

impl Clamd {
    fn start() -> Option<Clamd> {
        let folder = tempfile::tempdir().unwrap();
        let harmful = folder.path().join("harmful.txt");
        std::fs::write(&harmful, HARMFUL).unwrap();
        let hash = Command::new("md5sum").arg(&harmful).output().ok()?;
        let hash = String::from_utf8(hash.stdout).unwrap();
        let signatures = SIGNATURE.replace("MD5", hash.split(' ').next().unwrap());
        std::fs::write(folder.path().join("own.hdb"), signatures + "\n").unwrap();
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let place = folder.path().display();
        let settings = format!(
            "Foreground yes\nTCPAddr 127.0.0.1\nTCPSocket {port}\nDatabaseDirectory {place}\nTemporaryDirectory {place}\n"
        );
        std::fs::write(folder.path().join("clamd.conf"), settings).unwrap();
        let mut clamd = Command::new("clamd");
        clamd.arg("-c").arg(folder.path().join("clamd.conf")).stdout(Stdio::null()).stderr(Stdio::null());
        let child = clamd.spawn().ok()?;
        let clamd = Clamd { child, address: format!("127.0.0.1:{port}"), _folder: folder };
        let began = Instant::now();
        while TcpStream::connect(&clamd.address).is_err() {
            assert!(began.elapsed() < Duration::from_secs(60), "clamd does not listen");
            std::thread::yield_now();
        }
        Some(clamd)
    }
}

impl Drop for Clamd {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What comes of bringing a file to the library.
async fn brought(portal: &Portal, name: &str, bytes: &[u8]) -> Page {
    let folder = portal.folder(None, name, &Rule::default()).id.to_string();
    let fields = [("folder", folder.as_str()), ("title", name), ("category", "guide"), ("language", "en")];
    let file = File { field: "file", name, media: "text/plain", bytes };
    portal.as_(CARL).upload("/library/new/file", &fields, &[file]).await
}

#[actix_web::test]
async fn a_file_is_held_back_until_the_scanner_finds_it_clean() {
    let Some(clamd) = Clamd::start() else { return eprintln!("skipped: no clamd here") };
    let portal = Portal::open_with(|config| config.scanner.clone_from(&clamd.address)).await;
    brought(&portal, "clean.txt", b"Nothing harmful").await.is(303);
    brought(&portal, "large.txt", &b"Nothing harmful. ".repeat(20_000)).await.is(303);
    let page = brought(&portal, "harmful.txt", HARMFUL).await.is(409);
    assert!(page.has("harmful.txt was not taken"), "{}", page.text());
    let told = portal.as_(OTTO).get("/admin/audit?kind=file.refused").await.is(200);
    assert!(told.has("Carl") && told.has("harmful.txt"), "{}", told.text());
    let hash = portal.files.keep_bytes(b"Nothing harmful".to_vec()).await.unwrap().hash;
    assert!(portal.files.copy(&hash).await.is_ok());
    // Nobody looks: nothing is taken, and nothing is lost.
    drop(clamd);
    let page = brought(&portal, "later.txt", b"Nothing harmful either").await.is(409);
    assert!(page.has("cannot be checked for viruses"), "{}", page.text());
}

#[actix_web::test]
async fn without_a_scanner_files_are_taken_as_before() {
    let portal = Portal::open().await;
    brought(&portal, "harmful.txt", HARMFUL).await.is(303);
}
