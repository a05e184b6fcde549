//! An S3 for a process of the program: a bucket of its own, the settings that name it, and a
//! line to it that is as slow as wanted.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::time::Duration;

/// A bucket on the S3 server that tests are given (`GUILDHALL_TEST_S3`).
pub struct Bucket {
    name: String,
}

impl Bucket {
    /// Makes one; none where there is no server.
    pub async fn make(name: &str) -> Option<Bucket> {
        let s3 = Bucket::server()?;
        let name = format!("guildhall-{name}-{}", std::process::id());
        let _ = rustls::crypto::ring::default_provider().install_default();
        let made = reqwest::Client::new().put(format!("{s3}/{name}")).send().await.unwrap();
        assert!(made.status().is_success(), "{}", made.status());
        Some(Bucket { name })
    }

    /// The server's address.
    pub fn server() -> Option<String> {
        std::env::var("GUILDHALL_TEST_S3").ok()
    }

    /// Settings of a process that keeps its files here, reached at an address.
    pub fn settings(&self, endpoint: &str) -> Vec<(&'static str, String)> {
        kept_at(endpoint, &format!("s3://{}/portal", self.name))
    }

    /// Settings of a process that keeps the files of a region here, with an access of its own.
    pub fn of_region(&self, code: &str) -> Vec<(String, String)> {
        let own = |name: &str| format!("{}_{name}", code.to_uppercase());
        let mut settings: Vec<_> = kept_at(&Bucket::server().unwrap_or_default(), "")
            .into_iter()
            .filter(|(name, _)| name.starts_with("AWS_"))
            .map(|(name, value)| (own(name), value))
            .collect();
        settings.push(("GUILDHALL_FILE_STORES".to_owned(), format!("{code}=s3://{}/files", self.name)));
        settings
    }

    /// The keys of all that is in it, as the server lists them.
    pub async fn listed(&self) -> String {
        let address = format!("{}/{}?list-type=2", Bucket::server().unwrap_or_default(), self.name);
        reqwest::get(address).await.unwrap().text().await.unwrap()
    }
}

/// Settings of a process that keeps its files on an S3 at an address, whoever answers there.
pub fn kept_at(endpoint: &str, place: &str) -> Vec<(&'static str, String)> {
    [
        ("GUILDHALL_FILES_URL", place),
        ("AWS_ENDPOINT", endpoint),
        ("AWS_ALLOW_HTTP", "true"),
        ("AWS_ACCESS_KEY_ID", "test"),
        ("AWS_SECRET_ACCESS_KEY", "test"),
        ("AWS_REGION", "us-east-1"),
    ]
    .map(|(name, value)| (name, value.to_owned()))
    .into()
}

/// A line to a server on which each answer begins late and comes by and by; its address.
pub fn slow_line(to: SocketAddr, late: Duration, bytes_a_second: usize) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let at = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        for near in listener.incoming() {
            let near = near.unwrap();
            std::thread::spawn(move || {
                let far = TcpStream::connect(to).unwrap();
                let (mut up, mut down) = (near.try_clone().unwrap(), far.try_clone().unwrap());
                std::thread::spawn(move || std::io::copy(&mut up, &mut down));
                trickle(far, near, late, bytes_a_second);
            });
        }
    });
    at
}

/// Hands on what comes from afar: after each silence late, and never faster than so.
#[expect(clippy::disallowed_methods, reason = "a slow line waits, on a thread of its own")]
fn trickle(mut far: TcpStream, mut near: TcpStream, late: Duration, bytes_a_second: usize) {
    const PIECE: usize = 4096;
    let pause = Duration::from_secs_f64(PIECE as f64 / bytes_a_second as f64);
    let (mut piece, mut begins) = ([0; PIECE], true);
    while let Ok(count) = far.read(&mut piece) {
        std::thread::sleep(if begins { late } else { pause });
        if count == 0 || near.write_all(&piece[..count]).is_err() {
            break;
        }
        begins = count < PIECE;
    }
    let _ = near.shutdown(std::net::Shutdown::Both);
}
