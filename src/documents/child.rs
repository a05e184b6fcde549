//! The inside of the sandbox: limits first, then the work, then one answer on standard output.
use std::{
    ffi::OsString,
    io::{Write, stdout},
    panic,
    path::{Path, PathBuf},
    thread,
};

use rlimit::Resource;

use super::{Limits, MediaType, Outcome, extract, paint};

/// Exit code of a picture refused; the outcome's word is the answer.
pub(super) const REFUSED: i32 = 3;
/// Stack of the reader: deep documents are normal, endless ones are not.
const STACK: usize = 64 << 20;

/// The hidden command `sandbox LIMITS extract NAME PATH`, `… page NUMBER WIDTH PATH`, `… thumb TYPE WIDTH PATH`.
/// Returns the exit code.
pub fn child_main(args: impl IntoIterator<Item = OsString>) -> i32 {
    let args: Vec<OsString> = args.into_iter().collect();
    let Some((limits, order)) = args.split_first() else { return 2 };
    let Ok(limits) = serde_json::from_slice::<Limits>(limits.as_encoded_bytes()) else { return 2 };
    if let Err(error) = confine(&limits) {
        eprintln!("cannot set limits: {error}");
        return 2;
    }
    // A panic is an expected end here; the parent wants one line, no trace.
    panic::set_hook(Box::new(|_| ()));
    let order = order.to_vec();
    let work = thread::Builder::new().stack_size(STACK).spawn(move || work(&order, &limits));
    work.ok().and_then(|work| work.join().ok()).unwrap_or_else(|| {
        eprintln!("the reader panicked");
        1
    })
}

fn work(order: &[OsString], limits: &Limits) -> i32 {
    let words: Vec<String> = order.iter().map(|word| word.to_string_lossy().into_owned()).collect();
    let path = order.last().map(PathBuf::from).unwrap_or_default();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["extract", name, _] => {
            let extract = extract::extract(&path, name, limits);
            serde_json::to_vec(&extract).map_or(1, |answer| say(&answer))
        }
        ["page", page, width, _] => match (page.parse(), width.parse()) {
            (Ok(page), Ok(width)) => show(paint::page_image(&path, page, width, limits)),
            _ => 2,
        },
        ["thumb", mime, width, _] => match (MediaType::of_mime(mime), width.parse()) {
            (Some(media), Ok(width)) => show(paint::thumbnail(&path, media, width, limits)),
            _ => 2,
        },
        _ => 2,
    }
}

fn show(picture: Result<Vec<u8>, Outcome>) -> i32 {
    match picture {
        Ok(picture) => say(&picture),
        Err(outcome) => {
            say(outcome.word().as_bytes());
            REFUSED
        }
    }
}

fn say(answer: &[u8]) -> i32 {
    let mut out = stdout().lock();
    i32::from(out.write_all(answer).and_then(|()| out.flush()).is_err())
}

/// No more memory than allowed on top of what the program begins with, no file written, no core left behind.
fn confine(limits: &Limits) -> std::io::Result<()> {
    let memory = begins_with().saturating_add(limits.memory_bytes).saturating_add(STACK as u64);
    let lower = |resource: Resource, wanted: u64| {
        let (_, hard) = resource.get()?;
        let wanted = wanted.min(hard);
        resource.set(wanted, wanted)
    };
    lower(Resource::AS, memory)?;
    lower(Resource::CPU, limits.cpu_seconds)?;
    lower(Resource::FSIZE, 0)?;
    lower(Resource::CORE, 0)?;
    lower(Resource::NOFILE, 64)
}

/// Address space in use before any work, in bytes: allocators reserve far more than they use.
fn begins_with() -> u64 {
    let pages = std::fs::read_to_string(Path::new("/proc/self/statm")).unwrap_or_default();
    let pages = pages.split(' ').next().and_then(|pages| pages.parse::<u64>().ok());
    pages.map_or(1 << 30, |pages| pages * 4096)
}
