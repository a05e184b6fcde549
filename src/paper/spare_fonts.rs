//! The fonts of this machine, for scripts that the built-in typeface does not have.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use super::fonts::Face;

/// Words in the names of fonts that are not the plain cut of a family.
const NOT_PLAIN: &[&str] = &[
    "bold",
    "italic",
    "oblique",
    "light",
    "thin",
    "black",
    "medium",
    "semi",
    "extra",
    "condensed",
    "mono",
    "serif",
    "display",
    "emoji",
    "symbol",
    "math",
    "ui",
];
/// Files looked at, at most.
const MOST: usize = 2_000;
/// A font larger than this is not read.
const LARGEST: u64 = 64 * 1024 * 1024;

/// Which file was found for a block of letters in a folder; nothing where none has it.
type Found = BTreeMap<(PathBuf, u32), Option<PathBuf>>;

/// A font that can write a letter, if this machine has one.
pub fn with(folder: &Path, letter: char) -> Option<Face> {
    static FOUND: Mutex<Found> = Mutex::new(BTreeMap::new());
    let key = (folder.to_owned(), u32::from(letter) >> 7);
    let known = FOUND.lock().unwrap_or_else(PoisonError::into_inner).get(&key).cloned();
    if let Some(known) = known {
        let face = known.and_then(|path| read(&path)).filter(|face| face.has(letter));
        if face.is_some() {
            return face;
        }
    }
    let found = plain_fonts(folder).into_iter().find_map(|path| {
        let face = read(&path).filter(|face| face.has(letter))?;
        Some((path, face))
    });
    let path = found.as_ref().map(|(path, _)| path.clone());
    FOUND.lock().unwrap_or_else(PoisonError::into_inner).insert(key, path);
    found.map(|(_, face)| face)
}

/// The plain cuts below a folder, Noto's first: they are made to stand beside each other.
fn plain_fonts(folder: &Path) -> Vec<PathBuf> {
    let files = walkdir::WalkDir::new(folder).max_depth(6).into_iter().flatten().take(MOST * 4);
    let name =
        |path: &Path| path.file_stem().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default();
    let mut fonts: Vec<PathBuf> = files
        .filter(|file| file.file_type().is_file())
        .map(walkdir::DirEntry::into_path)
        .filter(|path| path.extension().is_some_and(|end| end == "ttf" || end == "otf" || end == "ttc"))
        .filter(|path| !NOT_PLAIN.iter().any(|word| name(path).contains(word)))
        .take(MOST)
        .collect();
    fonts.sort_by_key(|path| (!name(path).starts_with("notosans"), path.clone()));
    fonts
}

fn read(path: &Path) -> Option<Face> {
    let small = std::fs::metadata(path).is_ok_and(|it| it.len() <= LARGEST);
    let bytes = if small { std::fs::read(path).ok()? } else { return None };
    Face::read(bytes)
}
