//! Does a file hold what its name says? Decided from the first bytes, before anything is parsed.
use super::media::{self, MediaType};

/// How many first bytes `sniff` wants to see, when the file has as many.
pub const HEAD_BYTES: usize = 16 * 1024;

/// Why a file is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Nothing in it.
    Empty,
    /// The extension is not on the allow list.
    Kind,
    /// A program, whatever the name says.
    Program,
    /// The bytes are something else than the extension says.
    Mismatch { claimed: MediaType, found: Option<MediaType> },
}

impl Refused {
    /// The Fluent key of the sentence a visitor reads.
    pub fn key(self) -> &'static str {
        match self {
            Refused::Empty => "documents-refused-empty",
            Refused::Kind => "documents-refused-kind",
            Refused::Program => "documents-refused-program",
            Refused::Mismatch { .. } => "documents-refused-mismatch",
        }
    }
}

/// The kind of a file when its name and its first bytes agree.
///
/// `head` is the beginning of the file, up to [`HEAD_BYTES`].
pub fn sniff(name: &str, head: &[u8]) -> Result<MediaType, Refused> {
    if head.is_empty() {
        return Err(Refused::Empty);
    }
    let found = look(head);
    if found == Found::Program {
        return Err(Refused::Program);
    }
    let claimed = MediaType::of_name(name).ok_or(Refused::Kind)?;
    match found.holds(claimed, head) {
        true => Ok(claimed),
        false => Err(Refused::Mismatch { claimed, found: found.kind() }),
    }
}

/// The kind the bytes alone point to, for a file whose name lies.
pub fn by_content(head: &[u8]) -> Option<MediaType> {
    look(head).kind()
}

/// What the first bytes are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Found {
    Exactly(MediaType),
    /// A zip whose first entries don't say which kind of package it is.
    Package,
    /// The old Office container; also what a password makes of DOCX, PPTX, XLSX.
    Compound,
    /// Words in some encoding.
    Words,
    Program,
    Unknown,
}

impl Found {
    fn holds(self, claimed: MediaType, head: &[u8]) -> bool {
        match self {
            Found::Exactly(kind) => kind == claimed,
            Found::Package => [media::DOCX, media::PPTX, media::XLSX, media::ZIP].contains(&claimed),
            Found::Compound => {
                claimed.family == media::Family::Office && !claimed.extension.starts_with("od")
            }
            Found::Words if claimed == media::SVG => has_root(head, "svg"),
            Found::Words => claimed.family == media::Family::Text || claimed == media::HTML,
            Found::Program | Found::Unknown => false,
        }
    }

    fn kind(self) -> Option<MediaType> {
        match self {
            Found::Exactly(kind) => Some(kind),
            Found::Package => Some(media::ZIP),
            Found::Words => Some(media::TXT),
            Found::Compound | Found::Program | Found::Unknown => None,
        }
    }
}

fn look(head: &[u8]) -> Found {
    let begins = |magic: &[u8]| head.starts_with(magic);
    let brand = head.get(4..8);
    if find(head.get(..1024).unwrap_or(head), b"%PDF-").is_some() {
        return Found::Exactly(media::PDF);
    }
    if begins(b"PK\x03\x04") || begins(b"PK\x05\x06") {
        return look_into_package(head);
    }
    match () {
        _ if begins(b"\x89PNG\r\n\x1a\n") => Found::Exactly(media::PNG),
        _ if begins(b"\xff\xd8\xff") => Found::Exactly(media::JPEG),
        _ if begins(b"GIF87a") || begins(b"GIF89a") => Found::Exactly(media::GIF),
        _ if begins(b"RIFF") && head.get(8..12) == Some(b"WEBP") => Found::Exactly(media::WEBP),
        _ if brand == Some(b"ftyp") => Found::Exactly(media::MP4),
        _ if begins(b"\x1a\x45\xdf\xa3") => Found::Exactly(media::WEBM),
        _ if begins(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") => Found::Compound,
        _ if begins(b"MZ") && !looks_like_words(head) || begins(b"\x7fELF") => Found::Program,
        _ if begins(b"\xcf\xfa\xed\xfe") || begins(b"\xca\xfe\xba\xbe") || begins(b"#!") => Found::Program,
        _ if looks_like_words(head) => Found::Words,
        _ => Found::Unknown,
    }
}

/// Which package a zip is, by the names of the entries that begin within `head`.
fn look_into_package(head: &[u8]) -> Found {
    let mut at = 0;
    let mut content_types = false;
    let mut foreign = false;
    while let Some(offset) = head.get(at..).and_then(|rest| find(rest, b"PK\x03\x04")) {
        at += offset;
        let header = |from: usize| head.get(at + from..at + from + 2);
        let length = header(26).and_then(|two| Some(usize::from(u16::from_le_bytes(two.try_into().ok()?))));
        let Some(name) = length.and_then(|length| head.get(at + 30..at + 30 + length)) else { break };
        match name {
            b"mimetype" => {
                for kind in [media::ODT, media::ODS, media::ODP] {
                    if head.get(at + 38..).is_some_and(|rest| rest.starts_with(kind.mime.as_bytes())) {
                        return Found::Exactly(kind);
                    }
                }
                foreign = true;
            }
            b"[Content_Types].xml" => content_types = true,
            _ if name.starts_with(b"word/") && !foreign => return Found::Exactly(media::DOCX),
            _ if name.starts_with(b"ppt/") && !foreign => return Found::Exactly(media::PPTX),
            _ if name.starts_with(b"xl/") && !foreign => return Found::Exactly(media::XLSX),
            _ => {
                let office = [&b"_rels/"[..], b"docProps/", b"customXml/", b"[trash]/"];
                foreign |= !content_types && !office.iter().any(|folder| name.starts_with(folder));
            }
        }
        at += 30;
    }
    if foreign { Found::Exactly(media::ZIP) } else { Found::Package }
}

/// UTF-8 or UTF-16 with a mark, or bytes of an old code page: no control characters but white space.
fn looks_like_words(head: &[u8]) -> bool {
    if head.starts_with(b"\xff\xfe") || head.starts_with(b"\xfe\xff") {
        return true;
    }
    let control = |byte: &u8| *byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0c | 0x1b);
    !head.iter().any(|byte| control(byte) || *byte == 0x7f)
}

/// Whether the first element is `<name`, past declarations and comments.
fn has_root(head: &[u8], name: &str) -> bool {
    let text = String::from_utf8_lossy(head);
    let mut rest = text.trim_start_matches('\u{feff}').trim_start();
    loop {
        let skip = if rest.starts_with("<!--") {
            "-->"
        } else if rest.starts_with("<?") {
            "?>"
        } else if rest.starts_with("<!") {
            if rest.split_once('>').is_some_and(|(before, _)| before.contains('[')) { "]>" } else { ">" }
        } else {
            break;
        };
        match rest.split_once(skip) {
            Some((_, after)) => rest = after.trim_start(),
            None => return false,
        }
    }
    let Some(root) = rest.strip_prefix('<') else { return false };
    let root = root.split(|c: char| c.is_whitespace() || c == '>' || c == '/').next().unwrap_or_default();
    root.rsplit(':').next().is_some_and(|root| root.eq_ignore_ascii_case(name))
}

pub(super) fn find(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    haystack.windows(needle.len()).position(|window| window == needle)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn name_and_bytes_must_agree() {
        assert_eq!(sniff("a.pdf", b"%PDF-1.7\n"), Ok(media::PDF));
        assert_eq!(
            sniff("a.docx", b"%PDF-1.7\n"),
            Err(Refused::Mismatch { claimed: media::DOCX, found: Some(media::PDF) })
        );
        assert_eq!(sniff("a.png", b"\xff\xd8\xff\xe0").unwrap_err().key(), "documents-refused-mismatch");
        assert_eq!(sniff("a.txt", "zażółć gęślą jaźń".as_bytes()), Ok(media::TXT));
        assert_eq!(sniff("a.csv", b"\xff\xfea\0;\0b\0"), Ok(media::CSV));
        assert_eq!(sniff("a.txt", b"za\xbf\xf3\xb3\xe6"), Ok(media::TXT));
    }

    #[test]
    fn programs_and_strangers_are_refused() {
        assert_eq!(sniff("setup.pdf", b"MZ\x90\0\x03\0\0\0"), Err(Refused::Program));
        assert_eq!(sniff("run.txt", b"#!/bin/sh\nrm"), Err(Refused::Program));
        assert_eq!(sniff("a.exe", b"hello"), Err(Refused::Kind));
        assert_eq!(sniff("a.pdf", b""), Err(Refused::Empty));
        assert_eq!(sniff("a.txt", b"\0\x01\x02").unwrap_err().key(), "documents-refused-mismatch");
    }

    #[test]
    fn an_svg_needs_its_root() {
        let drawn = b"<?xml version='1.0'?><!-- x --><!DOCTYPE svg><svg xmlns='http://www.w3.org/2000/svg'/>";
        assert_eq!(sniff("a.svg", drawn), Ok(media::SVG));
        assert!(sniff("a.svg", b"<html><svg></svg></html>").is_err());
        assert!(sniff("a.png", drawn).is_err());
    }
}
