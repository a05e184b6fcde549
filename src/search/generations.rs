//! The folder of the index: one complete index at a time is the current one.
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// A folder that is still written to is tried so often, with a pause between.
const TRIES: u32 = 5;
const PAUSE: std::time::Duration = std::time::Duration::from_millis(20);
const CURRENT: &str = "CURRENT";

/// A folder holding numbered indexes, and a file naming the one in use.
#[derive(Clone, Debug)]
pub struct Generations {
    dir: PathBuf,
}

impl Generations {
    pub fn open(dir: &Path) -> io::Result<Generations> {
        fs::create_dir_all(dir)?;
        Ok(Generations { dir: dir.to_owned() })
    }

    /// The index in use, if it was written by this version of the schema.
    pub fn current(&self, version: u32) -> Option<u64> {
        let text = fs::read_to_string(self.dir.join(CURRENT)).ok()?;
        let (written, number) = text.trim().split_once(' ')?;
        (written == version.to_string()).then(|| number.parse().ok()).flatten()
    }

    /// Whether anything was ever built here.
    pub fn any(&self) -> bool {
        self.dir.join(CURRENT).exists()
    }

    /// Where a numbered index lies.
    pub fn path(&self, number: u64) -> PathBuf {
        self.dir.join(format!("index-{number}"))
    }

    /// An empty folder for the next index.
    pub fn next(&self) -> io::Result<u64> {
        let number = self.all()?.into_iter().max().map_or(1, |last| last + 1);
        fs::create_dir_all(self.path(number))?;
        Ok(number)
    }

    /// Makes an index the current one, in one step that survives a crash.
    pub fn choose(&self, number: u64, version: u32) -> io::Result<()> {
        let draft = self.dir.join("CURRENT.new");
        let mut file = fs::File::create(&draft)?;
        writeln!(file, "{version} {number}")?;
        file.sync_all()?;
        fs::rename(&draft, self.dir.join(CURRENT))?;
        fs::File::open(&self.dir)?.sync_all()
    }

    /// Removes every index but one. Readers still holding an old one keep their open files;
    /// a merge that ends late may still put a file there: what does not go now, goes with
    /// the next sweep.
    #[allow(
        clippy::disallowed_methods,
        reason = "the index is swept on a thread of its own, which serves nobody"
    )]
    pub fn sweep(&self, keep: Option<u64>) -> io::Result<()> {
        for number in self.all()?.into_iter().filter(|&number| Some(number) != keep) {
            let path = self.path(number);
            for again in 0..TRIES {
                match fs::remove_dir_all(&path) {
                    Err(error) if error.kind() != io::ErrorKind::NotFound && again + 1 < TRIES => {
                        std::thread::sleep(PAUSE);
                    }
                    Err(error) if error.kind() != io::ErrorKind::NotFound => {
                        tracing::warn!(%error, folder = %path.display(), "an old search index is left for now");
                    }
                    _ => break,
                }
            }
        }
        Ok(())
    }

    fn all(&self) -> io::Result<Vec<u64>> {
        let mut numbers = Vec::new();
        for entry in fs::read_dir(&self.dir)? {
            let name = entry?.file_name();
            numbers.extend(name.to_str().and_then(|name| name.strip_prefix("index-")?.parse::<u64>().ok()));
        }
        Ok(numbers)
    }
}
