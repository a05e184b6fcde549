use serde::{Deserialize, Serialize};

/// How much one document may cost. The defaults suit a portal with files up to 200 MB.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Limits {
    /// Largest file that is read, in bytes.
    pub file_bytes: u64,
    /// Most bytes an archive may unpack to, all entries together.
    pub unpacked_bytes: u64,
    /// Most entries in an archive.
    pub entries: usize,
    /// Most times an archive may grow while unpacking (looked at from 16 MB unpacked).
    pub ratio: u64,
    /// Most pages, slides or sheets that are read.
    pub pages: usize,
    /// Most bytes of text kept from one document.
    pub text_bytes: usize,
    /// Largest picture that is decoded, in pixels.
    pub pixels: u64,
    /// Memory of the child process beyond what it starts with, in bytes.
    pub memory_bytes: u64,
    /// CPU time of the child process, in seconds.
    pub cpu_seconds: u64,
    /// When reading stops by itself and keeps what it has, in milliseconds.
    pub patience_ms: u64,
    /// When the parent ends the child, in milliseconds.
    pub wall_ms: u64,
    /// Most bytes the parent takes from the child.
    pub answer_bytes: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            file_bytes: 200 << 20,
            unpacked_bytes: 512 << 20,
            entries: 10_000,
            ratio: 200,
            pages: 5_000,
            text_bytes: 16 << 20,
            pixels: 60_000_000,
            memory_bytes: 1 << 30,
            cpu_seconds: 60,
            patience_ms: 45_000,
            wall_ms: 90_000,
            answer_bytes: 64 << 20,
        }
    }
}
