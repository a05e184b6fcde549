//! A scanner of viruses, if the operator runs one: each file that comes is held back until
//! it gave its verdict, before it is kept and before anybody else can see it.
//!
//! It is spoken to as clamd is (`INSTREAM`), which other scanners understand too. What the
//! command brings in (`guildhall import library`) is the operator's own and not asked about.

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, bail};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpStream, UnixStream};
use tokio::time::timeout;

use crate::access::Viewer;
use crate::error::{Error, Refusal};
use crate::events::{self, Event};
use crate::portal::Portal;

/// A scanner has so long to take a piece of a file, and to give its verdict.
const PATIENCE: Duration = Duration::from_secs(60);
/// Bytes sent at a time.
const PIECE: usize = 64 * 1024;
/// The longest verdict that is read.
const MOST: u64 = 4096;

/// Where files are scanned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scanner {
    /// Nowhere: the operator has none.
    None,
    Tcp(String),
    Unix(PathBuf),
}

impl Scanner {
    /// Reads the setting: `host:port`, or the path of a socket.
    pub fn of(setting: &str) -> Scanner {
        match setting.trim() {
            "" => Scanner::None,
            path if path.starts_with('/') => Scanner::Unix(path.into()),
            address => Scanner::Tcp(address.to_owned()),
        }
    }

    /// What it finds in a file; nothing in a clean one.
    async fn verdict(&self, path: &Path) -> anyhow::Result<Option<String>> {
        match self {
            Scanner::None => Ok(None),
            Scanner::Tcp(address) => ask(connected(TcpStream::connect(address)).await?, path).await,
            Scanner::Unix(socket) => ask(connected(UnixStream::connect(socket)).await?, path).await,
        }
    }
}

/// Lets a file pass that the scanner finds clean. The audit trail tells who brought one that
/// it does not.
///
/// # Errors
/// Refused, by the file's name, where it finds something; and where it cannot be asked:
/// a scanner that is away is no reason to keep what nobody looked at.
pub async fn pass(portal: &Portal, by: Option<&Viewer>, path: &Path, name: &str) -> Result<(), Error> {
    match portal.scanner.verdict(path).await {
        Ok(None) => Ok(()),
        Ok(Some(found)) => {
            tracing::warn!(name, found, "the scanner refused a file");
            if let Some(by) = by.cloned() {
                let event =
                    Event::of("file.refused").data(serde_json::json!({ "name": name, "found": found }));
                portal.db.write(move |tx| Ok(events::record(tx, &by, event)?)).await?;
            }
            Err(Refusal::new("upload-infected").with("name", name.to_owned()).into())
        }
        Err(error) => {
            tracing::error!(error = format!("{error:#}"), "the scanner cannot be asked");
            Err(Error::refused("upload-unscanned"))
        }
    }
}

async fn connected<T>(line: impl Future<Output = std::io::Result<T>>) -> anyhow::Result<T> {
    Ok(timeout(PATIENCE, line).await.context("it does not answer")??)
}

/// What the scanner found in a file; nothing in a clean one.
async fn ask(mut line: impl AsyncRead + AsyncWrite + Unpin, path: &Path) -> anyhow::Result<Option<String>> {
    let mut file = tokio::fs::File::open(path).await?;
    let told = async {
        line.write_all(b"zINSTREAM\0").await?;
        let mut piece = vec![0; PIECE];
        loop {
            let read = file.read(&mut piece).await?;
            // Its length in four bytes before each piece; none is the end.
            let length = u32::try_from(read).unwrap_or(u32::MAX);
            line.write_all(&length.to_be_bytes()).await?;
            line.write_all(piece.get(..read).unwrap_or_default()).await?;
            if read == 0 {
                break;
            }
        }
        line.flush().await?;
        let mut verdict = Vec::new();
        (&mut line).take(MOST).read_to_end(&mut verdict).await?;
        std::io::Result::Ok(verdict)
    };
    let told = timeout(PATIENCE, told).await.context("it does not answer")??;
    let told = String::from_utf8_lossy(&told);
    let told = told.trim_end_matches('\0').trim();
    match told.strip_prefix("stream: ").and_then(|verdict| verdict.strip_suffix(" FOUND")) {
        Some(found) => Ok(Some(found.to_owned())),
        None if told == "stream: OK" => Ok(None),
        None => bail!("it says {told:?}"),
    }
}
