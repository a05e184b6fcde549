//! The program as it is served: a process that answers on a port.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A process of the program, killed when dropped.
pub struct Served {
    child: Child,
    pub at: SocketAddr,
}

impl Served {
    /// Starts one on a data folder, and waits until it answers.
    pub fn start(data: &Path, settings: &[(&str, &str)]) -> Served {
        let at = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        Served::start_at(at, data, settings)
    }

    /// The same at an address.
    pub fn start_at(at: SocketAddr, data: &Path, settings: &[(&str, &str)]) -> Served {
        let mut command = Command::new(env!("CARGO_BIN_EXE_guildhall"));
        command.arg("serve").env("GUILDHALL_LOG", "warn").envs(settings.iter().copied());
        Served::run(at, data, &mut command)
    }

    /// The same with a file of settings.
    pub fn start_with(data: &Path, settings: &Path) -> Served {
        let at = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_guildhall"));
        Served::run(at, data, command.arg("serve").arg("--config").arg(settings))
    }

    fn run(at: SocketAddr, data: &Path, command: &mut Command) -> Served {
        command.env("GUILDHALL_LISTEN", at.to_string()).env("GUILDHALL_DATA", data);
        let child = command.stderr(Stdio::null()).spawn().unwrap();
        let served = Served { child, at };
        let began = Instant::now();
        while TcpStream::connect(at).is_err() {
            assert!(began.elapsed() < Duration::from_secs(60), "the program does not listen");
            std::thread::yield_now();
        }
        served
    }

    /// Sends it a signal by its name: `HUP`.
    pub fn signal(&self, name: &str) {
        let sent = Command::new("kill").arg(format!("-{name}")).arg(self.child.id().to_string()).status();
        assert!(sent.unwrap().success());
    }

    /// Ends it as a power cut does: it is not asked.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Asks it to end, and waits until it has.
    pub fn end(mut self) {
        self.signal("TERM");
        self.child.wait().unwrap();
    }

    /// What comes back when these bytes are sent.
    pub fn say(&self, bytes: &str) -> String {
        Served::say_at(self.at, bytes).unwrap()
    }

    /// The same at an address.
    ///
    /// # Errors
    /// When nobody listens there.
    pub fn say_at(at: SocketAddr, bytes: &str) -> std::io::Result<String> {
        let mut line = TcpStream::connect(at)?;
        line.set_read_timeout(Some(Duration::from_secs(10)))?;
        line.write_all(bytes.as_bytes())?;
        let mut heard = Vec::new();
        let mut piece = [0; 4096];
        // The other side may keep the line open: what it said by then is its answer.
        while let Ok(count) = line.read(&mut piece) {
            heard.extend_from_slice(&piece[..count]);
            if count == 0 || heard.windows(4).any(|four| four == b"\r\n\r\n") {
                break;
            }
        }
        Ok(String::from_utf8_lossy(&heard).into_owned())
    }

    /// The status of the answer to these bytes; none where the line was cut.
    pub fn status(&self, bytes: &str) -> Option<u16> {
        self.say(bytes).split(' ').nth(1).and_then(|word| word.parse().ok())
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
