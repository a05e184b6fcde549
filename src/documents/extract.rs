//! From a file to its words: finds out what it is, asks the right reader, says how it went.
use std::{fs::File, io::Read, path::Path};

use super::{
    Extract, Family, Limits, MediaType, Outcome, Refused, archive, language, media, opendocument,
    package::{Package, Trouble},
    pdf, picture, plain, sheets, slides, sniff, word,
};
use crate::ui::markdown;

/// Reads a document. Never fails: what went wrong is the outcome.
///
/// `name` is the name it was given; its extension is a claim. May use much memory and time on a hostile
/// file, so ask through [`Sandbox`](super::Sandbox) for files of strangers.
pub fn extract(path: &Path, name: &str, limits: &Limits) -> Extract {
    let head = match head(path, limits) {
        Ok(head) => head,
        Err(trouble) => {
            return Extract::without_text(trouble.outcome, MediaType::of_name(name), trouble.detail);
        }
    };
    let (kind, lie) = match sniff::sniff(name, &head) {
        Ok(kind) => (kind, None),
        Err(refused) => match sniff::by_content(&head).and_then(|kind| by_directory(path, kind, limits)) {
            Some(kind) if matches!(refused, Refused::Mismatch { .. }) => {
                (kind, Some(format!("named {}, holds {}", extension(name), kind.mime)))
            }
            Some(kind) => {
                return Extract::without_text(
                    Outcome::Unsupported,
                    Some(kind),
                    "the extension is not on the list",
                );
            }
            None => return refusal(refused, name),
        },
    };
    let mut extract = by_kind(path, kind, limits);
    if let Some(lie) = lie {
        // What the name hides matters more than how well it could be read.
        let why = extract.detail.take().map(|detail| format!("; {}: {detail}", extract.outcome.word()));
        extract.detail = Some(lie + &why.unwrap_or_default());
        extract.outcome = Outcome::Mismatch;
    }
    extract
}

fn by_kind(path: &Path, kind: MediaType, limits: &Limits) -> Extract {
    let read = match kind {
        media::PDF => pdf::read(path, limits),
        media::DOCX | media::PPTX | media::XLSX if is_locked_office(path) => {
            Err(Trouble::new(Outcome::Encrypted, "locked with a password"))
        }
        media::DOCX => Package::open(path, limits).and_then(|mut package| word::docx(&mut package, limits)),
        media::PPTX => Package::open(path, limits).and_then(|mut package| slides::pptx(&mut package, limits)),
        media::ODT | media::ODP => {
            Package::open(path, limits).and_then(|mut package| opendocument::read(&mut package, limits))
        }
        media::XLSX | media::ODS | media::XLS => sheets::read(path, kind, limits),
        media::ZIP => {
            let listed =
                Package::open(path, limits).and_then(|mut package| archive::read(&mut package, limits));
            return match listed {
                Ok((found, files)) => {
                    Extract { detail: Some(format!("{files} files")), ..finished(kind, found) }
                }
                Err(trouble) => trouble.extract(kind),
            };
        }
        _ if kind.family == Family::Image => return seen(path, kind, limits),
        _ if kind.family == Family::Text || kind.family == Family::Markup => text(path, kind, limits),
        _ => return Extract::without_text(Outcome::Unsupported, Some(kind), "kept as it is, not read"),
    };
    match read {
        Ok(found) => finished(kind, found),
        Err(trouble) => trouble.extract(kind),
    }
}

fn finished(kind: MediaType, found: word::Found) -> Extract {
    let letters = found.pages.iter().any(|page| page.chars().any(char::is_alphanumeric));
    let (outcome, detail) = match found.trouble {
        Some(trouble) => (trouble.outcome, Some(trouble.detail)),
        None if !letters => (Outcome::NoText, None),
        None if found.pages.len() < found.page_count => {
            (Outcome::Text, Some(format!("first {} of {} pages", found.pages.len(), found.page_count)))
        }
        None => (Outcome::Text, None),
    };
    let language = letters.then(|| language::language(&sample(&found.pages))).flatten();
    Extract {
        outcome,
        media: Some(kind),
        language,
        title: found.title.map(|title| title.chars().take(300).collect()),
        pages: found.pages,
        page_count: found.page_count,
        dimensions: None,
        detail,
    }
}

/// Enough words to tell the language, from the beginning and the middle: prefaces are often in English.
fn sample(pages: &[String]) -> String {
    let pages: Vec<&String> = pages.iter().filter(|page| !page.trim().is_empty()).collect();
    let middle = pages.len() / 3;
    let chosen = pages.iter().skip(middle).take(8).chain(pages.iter().take(middle).take(4));
    chosen.flat_map(|page| page.chars().take(6_000).chain(['\n'])).collect()
}

fn text(path: &Path, kind: MediaType, limits: &Limits) -> Result<word::Found, Trouble> {
    let mut bytes = vec![];
    File::open(path)
        .and_then(|file| file.take(limits.file_bytes).read_to_end(&mut bytes))
        .map_err(Trouble::broken)?;
    let (title, mut words) = match kind {
        media::HTML => plain::html(&bytes)?,
        media::SVG => plain::svg(&bytes, limits.text_bytes)?,
        media::MD => {
            let text = plain::decoded(&bytes);
            (markdown::title(&text), markdown::to_text(&text))
        }
        _ => (None, plain::decoded(&bytes)),
    };
    words.truncate(words.floor_char_boundary(limits.text_bytes));
    Ok(word::Found { title, pages: vec![words], page_count: 1, trouble: None })
}

fn seen(path: &Path, kind: MediaType, limits: &Limits) -> Extract {
    match picture::dimensions(path, limits) {
        Ok((width, height)) => Extract {
            dimensions: Some((width, height)),
            page_count: 1,
            ..Extract::without_text(Outcome::NoText, Some(kind), format!("{width} x {height} pixels"))
        },
        Err(trouble) => trouble.extract(kind),
    }
}

fn head(path: &Path, limits: &Limits) -> Result<Vec<u8>, Trouble> {
    let file = File::open(path).map_err(Trouble::broken)?;
    let length = file.metadata().map_err(Trouble::broken)?.len();
    if length > limits.file_bytes {
        return Err(Trouble::new(
            Outcome::TooLarge,
            format!("{length} bytes, {} are allowed", limits.file_bytes),
        ));
    }
    let mut head = vec![];
    file.take(sniff::HEAD_BYTES as u64).read_to_end(&mut head).map_err(Trouble::broken)?;
    match head.is_empty() {
        true => Err(Trouble::new(Outcome::Empty, "no bytes")),
        false => Ok(head),
    }
}

/// A zip whose beginning does not say what it is says so in its directory.
fn by_directory(path: &Path, kind: MediaType, limits: &Limits) -> Option<MediaType> {
    if kind != media::ZIP {
        return Some(kind);
    }
    let entries = Package::open(path, limits).and_then(|mut package| package.entries()).unwrap_or_default();
    let has = |name: &str| entries.iter().any(|(entry, _)| entry == name);
    let parts = [
        ("word/document.xml", media::DOCX),
        ("ppt/presentation.xml", media::PPTX),
        ("xl/workbook.xml", media::XLSX),
    ];
    parts.into_iter().find_map(|(part, kind)| has(part).then_some(kind)).or(Some(media::ZIP))
}

/// A password turns DOCX, PPTX and XLSX into the old container.
fn is_locked_office(path: &Path) -> bool {
    let mut magic = [0; 4];
    File::open(path).and_then(|mut file| file.read_exact(&mut magic)).is_ok() && magic == *b"\xd0\xcf\x11\xe0"
}

fn refusal(refused: Refused, name: &str) -> Extract {
    let claimed = MediaType::of_name(name);
    match refused {
        Refused::Empty => Extract::without_text(Outcome::Empty, claimed, "no bytes"),
        Refused::Kind => {
            Extract::without_text(Outcome::Unsupported, None, "the extension is not on the list")
        }
        Refused::Program => Extract::without_text(Outcome::Unsupported, None, "a program"),
        Refused::Mismatch { .. } => Extract::without_text(
            Outcome::Mismatch,
            claimed,
            format!("named {}, holds something else", extension(name)),
        ),
    }
}

fn extension(name: &str) -> &str {
    name.rsplit_once('.').map_or("without extension", |(_, extension)| extension)
}
