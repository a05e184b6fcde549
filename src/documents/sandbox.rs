//! The door: our own program, started again as a child that may use only so much memory and time.
//! Whatever a file does to the child, the caller gets an answer.
use std::{
    ffi::OsString,
    io::Read,
    path::{Path, PathBuf},
    process::{Child, Command, ExitStatus, Stdio},
    sync::mpsc,
    thread,
    time::{Duration, Instant},
};

use super::{Extract, Limits, MediaType, Outcome, child};

/// Set for a child: what it starts by mistake must not start children of its own.
const INSIDE: &str = "GUILDHALL_SANDBOX";

/// Reads and draws documents in child processes. Cheap to clone; blocks while the child works.
#[derive(Clone, Debug)]
pub struct Sandbox {
    /// The program that knows the hidden `sandbox` command.
    pub exe: PathBuf,
    pub limits: Limits,
}

/// How a child ended.
struct Ended {
    answer: Vec<u8>,
    complaint: String,
    status: Option<ExitStatus>,
    overdue: bool,
    overlong: bool,
}

impl Sandbox {
    /// A sandbox of this very program.
    ///
    /// # Errors
    /// When the system cannot say which program this is.
    pub fn new(limits: Limits) -> std::io::Result<Sandbox> {
        Ok(Sandbox { exe: std::env::current_exe()?, limits })
    }

    /// The words of a document. Never fails; see [`Outcome`].
    pub fn extract(&self, path: &Path, name: &str) -> Extract {
        let media = MediaType::of_name(name);
        let ended = match self.ask(&["extract".into(), name.into()], path) {
            Ok(ended) => ended,
            Err(error) => {
                return Extract::without_text(
                    Outcome::Unsupported,
                    media,
                    format!("no child process: {error}"),
                );
            }
        };
        if let Ok(extract) = serde_json::from_slice(&ended.answer)
            && !ended.overlong
        {
            return extract;
        }
        let (outcome, detail) = ended.verdict();
        Extract::without_text(outcome, media, detail)
    }

    /// Page `page` (the first is 1) of a PDF as WebP or JPEG, `width` pixels wide.
    ///
    /// # Errors
    /// Why there is no picture.
    pub fn page_image(&self, path: &Path, page: usize, width: u32) -> Result<Vec<u8>, Outcome> {
        self.picture(&["page".into(), page.to_string().into(), width.to_string().into()], path)
    }

    /// A small picture of a PDF's first page or of a picture.
    ///
    /// # Errors
    /// Why there is no picture; `Unsupported` for kinds that have none.
    pub fn thumbnail(&self, path: &Path, media: MediaType, width: u32) -> Result<Vec<u8>, Outcome> {
        if !media.has_picture() {
            return Err(Outcome::Unsupported);
        }
        self.picture(&["thumb".into(), media.mime.into(), width.to_string().into()], path)
    }

    fn picture(&self, order: &[OsString], path: &Path) -> Result<Vec<u8>, Outcome> {
        let ended = self.ask(order, path).map_err(|_| Outcome::Unsupported)?;
        match ended.status {
            Some(status) if status.success() && !ended.answer.is_empty() && !ended.overlong => {
                Ok(ended.answer)
            }
            Some(status) if status.code() == Some(child::REFUSED) => {
                let word = String::from_utf8_lossy(&ended.answer);
                Err(Outcome::from_word(word.trim()).unwrap_or(Outcome::Broken))
            }
            _ => Err(ended.verdict().0),
        }
    }

    fn ask(&self, order: &[OsString], path: &Path) -> std::io::Result<Ended> {
        let limits = serde_json::to_string(&self.limits).map_err(std::io::Error::other)?;
        // A program that does not know the command (a test, a measurement) would begin
        // from its beginning, come here again, and fill the machine with itself.
        if std::env::var_os(INSIDE).is_some() {
            return Err(std::io::Error::other("a sandbox starts no sandbox"));
        }
        let mut child = Command::new(&self.exe)
            .arg("sandbox")
            .args([OsString::from(limits)])
            .args(order)
            .arg(path)
            .env_clear()
            .env(INSIDE, "1")
            // The allocator would set aside a gigabyte before the child could limit itself.
            .env("MIMALLOC_ARENA_RESERVE", "8MiB")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()?;
        let deadline = Instant::now() + Duration::from_millis(self.limits.wall_ms);
        let answer = listen(child.stdout.take(), self.limits.answer_bytes);
        let complaint = listen(child.stderr.take(), 4096);
        let mut ended =
            Ended { answer: vec![], complaint: String::new(), status: None, overdue: false, overlong: false };
        match answer.recv_timeout(deadline.saturating_duration_since(Instant::now())) {
            Ok((bytes, more)) => (ended.answer, ended.overlong) = (bytes, more),
            Err(_) => ended.overdue = true,
        }
        ended.status =
            finish(&mut child, if ended.overdue || ended.overlong { Instant::now() } else { deadline });
        ended.overdue |= ended.status.is_none();
        let last = complaint.recv_timeout(Duration::from_secs(1));
        ended.complaint =
            last.map(|(bytes, _)| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default();
        Ok(ended)
    }
}

/// Reads a pipe to its end or its bound, beside the caller.
fn listen(pipe: Option<impl Read + Send + 'static>, most: u64) -> mpsc::Receiver<(Vec<u8>, bool)> {
    let (tell, hear) = mpsc::channel();
    thread::spawn(move || {
        let mut bytes = vec![];
        if let Some(pipe) = pipe {
            // A pipe that breaks ends the answer, which is then judged as it is.
            let _ = pipe.take(most.saturating_add(1)).read_to_end(&mut bytes);
        }
        let more = bytes.len() as u64 > most;
        let _ = tell.send((bytes, more));
    });
    hear
}

/// Waits until the deadline, then ends the child. Nothing of it is left either way.
fn finish(child: &mut Child, deadline: Instant) -> Option<ExitStatus> {
    let (_nobody, never) = mpsc::channel::<()>();
    let mut pause = Duration::from_micros(200);
    while Instant::now() < deadline {
        if let Ok(Some(status)) = child.try_wait() {
            return Some(status);
        }
        // A pause that needs no sleep: nobody ever calls.
        let _ = never.recv_timeout(pause);
        pause = (pause * 2).min(Duration::from_millis(20));
    }
    let _ = child.kill();
    let _ = child.wait();
    None
}

impl Ended {
    /// What a child that gave no proper answer died of.
    fn verdict(&self) -> (Outcome, String) {
        use std::os::unix::process::ExitStatusExt;
        let signal = self.status.and_then(|status| status.signal());
        let line = self.complaint.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
        let line: String = line.chars().filter(|c| !c.is_control()).take(200).collect();
        match signal {
            _ if self.overlong => (Outcome::TooLarge, "says more than it may".into()),
            _ if self.overdue => (Outcome::TimedOut, "took longer than it may".into()),
            Some(24 | 9) => (Outcome::TimedOut, "used more processor time than it may".into()),
            _ if self.complaint.contains("memory allocation") => {
                (Outcome::TooLarge, "needs more memory than it may".into())
            }
            _ if self.complaint.contains("overflowed its stack") => {
                (Outcome::Broken, "nested too deeply for any reader".into())
            }
            Some(signal) => (Outcome::Broken, format!("the reader died of signal {signal}: {line}")),
            None => (Outcome::Broken, format!("the reader gave up: {line}")),
        }
    }
}
