//! The socket that mail servers talk to.

use std::io;
use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::time::Duration;

use actix_web::rt;
use tokio::io::{AsyncBufRead, AsyncBufReadExt, AsyncReadExt, AsyncWrite, AsyncWriteExt, BufReader};
use tokio::sync::Semaphore;
use tokio::time::timeout;

use super::conversation::{Conversation, Step, Taken};
use super::letter::Arrived;
use crate::deals;
use crate::portal::Portal;

/// The largest letter: words, and a signature with a picture in it.
const LARGEST: usize = 2 * 1024 * 1024;
/// The longest line of the conversation (RFC 5321 asks for 512, extensions for more).
const LONGEST_LINE: u64 = 4096;
/// Bytes of a letter read at a time.
const PIECE: u64 = 64 * 1024;
/// Mail servers that are talked to at the same time.
const AT_ONCE: usize = 20;
/// A server that says nothing for so long has gone away.
const PATIENCE: Duration = Duration::from_secs(120);

/// The listening task.
pub struct Listener {
    task: rt::task::JoinHandle<()>,
    /// Where it listens.
    pub address: SocketAddr,
}

impl Listener {
    /// Listens, where the settings say so.
    ///
    /// # Errors
    /// When the address is taken.
    pub fn start(portal: &Portal) -> anyhow::Result<Option<Listener>> {
        let Some(address) = portal.config.mail_in_listen.0 else { return Ok(None) };
        let socket = TcpListener::bind(address)
            .map_err(|error| anyhow::anyhow!("cannot listen for letters on {address}: {error}"))?;
        socket.set_nonblocking(true)?;
        let (socket, portal) = (tokio::net::TcpListener::from_std(socket)?, portal.clone());
        let address = socket.local_addr()?;
        tracing::info!(%address, "listening for letters");
        let task = rt::spawn(accept(socket, portal));
        Ok(Some(Listener { task, address }))
    }

    /// Takes no more. A letter that is being read is brought again by its server.
    pub fn stop(self) {
        self.task.abort();
    }
}

async fn accept(socket: tokio::net::TcpListener, portal: Portal) {
    let room = Arc::new(Semaphore::new(AT_ONCE));
    loop {
        let Ok((mut stream, _)) = socket.accept().await else {
            // Out of file descriptors, most likely: they come back.
            rt::time::sleep(Duration::from_millis(200)).await;
            continue;
        };
        let Ok(place) = Arc::clone(&room).try_acquire_owned() else {
            let _ = stream.write_all(b"421 4.3.2 Busy; come again later\r\n").await;
            continue;
        };
        let portal = portal.clone();
        rt::spawn(async move {
            let (from, to) = stream.split();
            if let Err(error) = converse(&portal, BufReader::new(from), to).await {
                tracing::debug!(%error, "a mail server went away");
            }
            drop(place);
        });
    }
}

/// Talks to one mail server until it leaves.
///
/// # Errors
/// When it goes away in the middle.
pub async fn converse(
    portal: &Portal,
    mut from: impl AsyncBufRead + Unpin,
    mut to: impl AsyncWrite + Unpin,
) -> io::Result<()> {
    let base = portal.config.base_url();
    let host = base.split_once("://").map_or("portal", |(_, host)| host);
    let host = host.split([':', '/']).next().unwrap_or("portal");
    let mut talk = Conversation::new(host, &portal.config.mail_in_address, LARGEST);
    say(&mut to, &talk.greeting()).await?;
    loop {
        let Some(line) = patient(line(&mut from)).await? else { return Ok(()) };
        match talk.line(&line) {
            Step::Say(text) => say(&mut to, &text).await?,
            Step::Leave(text) => return say(&mut to, &text).await,
            Step::Read(text) => {
                say(&mut to, &text).await?;
                let taken = match letter(&mut from).await? {
                    Some(bytes) => take(portal, &bytes).await,
                    None => Taken::TooLarge,
                };
                say(&mut to, &talk.letter_read(taken)).await?;
            }
        }
    }
}

/// Does what a letter asks for. Whoever may not ask hears nothing: an answer would go
/// to whomever the letter names, and say who has an account here.
async fn take(portal: &Portal, bytes: &[u8]) -> Taken {
    let Some(arrived) = Arrived::read(bytes) else { return Taken::Kept };
    let verified_by = &portal.config.mail_in_verified_by;
    if !verified_by.is_empty() && !arrived.is_genuine_by(verified_by) {
        tracing::info!("a letter that nobody vouched for was put aside");
        return Taken::Kept;
    }
    let (copy, base) = (portal.programme.clone(), portal.config.base_url());
    let taken = portal.db.write(move |tx| {
        let programme = copy.current(tx)?;
        deals::take_letter(tx, &arrived, &programme, &base)
    });
    match taken.await {
        Ok(()) => Taken::Kept,
        Err(error) => {
            tracing::error!(%error, "a letter could not be taken");
            Taken::NotNow
        }
    }
}

async fn patient<T>(work: impl Future<Output = io::Result<T>>) -> io::Result<T> {
    timeout(PATIENCE, work).await.map_err(|_| io::Error::from(io::ErrorKind::TimedOut))?
}

async fn say(to: &mut (impl AsyncWrite + Unpin), text: &str) -> io::Result<()> {
    patient(async {
        to.write_all(text.as_bytes()).await?;
        to.write_all(b"\r\n").await?;
        to.flush().await
    })
    .await
}

/// One line of the conversation; nothing when the other side has left.
async fn line(from: &mut (impl AsyncBufRead + Unpin)) -> io::Result<Option<String>> {
    let mut bytes = Vec::new();
    if (&mut *from).take(LONGEST_LINE).read_until(b'\n', &mut bytes).await? == 0 {
        return Ok(None);
    }
    match bytes.strip_suffix(b"\n") {
        Some(line) => {
            let line = line.strip_suffix(b"\r").unwrap_or(line);
            Ok(Some(String::from_utf8_lossy(line).into_owned()))
        }
        None => Err(io::Error::new(io::ErrorKind::InvalidData, "a line without an end")),
    }
}

/// A letter up to the line that is a dot; nothing where it was too large, and was read
/// to its end all the same. Only CR LF ends a line: whoever takes a lone LF for one
/// takes part of a letter for the next command.
async fn letter(from: &mut (impl AsyncBufRead + Unpin)) -> io::Result<Option<Vec<u8>>> {
    let (mut whole, mut read, mut at_start, mut after_cr) = (Vec::new(), 0, true, false);
    loop {
        let mut piece = Vec::new();
        let bytes = patient((&mut *from).take(PIECE).read_until(b'\n', &mut piece)).await?;
        if bytes == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        if at_start && piece == b".\r\n" {
            return Ok((read <= LARGEST).then_some(whole));
        }
        let content = if at_start { piece.strip_prefix(b".").unwrap_or(&piece) } else { &piece };
        read += content.len();
        if read > 4 * LARGEST {
            return Err(io::Error::new(io::ErrorKind::InvalidData, "a letter without an end"));
        }
        if read <= LARGEST {
            whole.extend_from_slice(content);
        }
        at_start = piece.ends_with(b"\r\n") || (after_cr && piece == b"\n");
        after_cr = piece.ends_with(b"\r");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<String> {
        let read = rt::System::new().block_on(letter(&mut text.as_bytes()));
        read.unwrap().map(|bytes| String::from_utf8(bytes).unwrap())
    }

    #[test]
    fn a_letter_ends_with_a_dot_and_other_dots_stay() {
        assert_eq!(read("a\r\n..b\r\n.\r\nQUIT\r\n").unwrap(), "a\r\n.b\r\n");
        assert_eq!(read(".\r\n").unwrap(), "");
    }

    #[test]
    fn a_lone_line_feed_ends_nothing() {
        let smuggled = "a\n.\nMAIL FROM:<x>\r\nb\n.\r\n.\r\n";
        assert_eq!(read(smuggled).unwrap(), "a\n.\nMAIL FROM:<x>\r\nb\n.\r\n");
    }

    #[test]
    fn what_is_too_large_is_read_to_its_end() {
        let large = format!("{}\r\n.\r\n", "x".repeat(LARGEST));
        assert_eq!(read(&large), None);
    }
}
