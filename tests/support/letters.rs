//! Letters, read from the files that a portal without a mail server writes.

use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// A letter as its reader gets it.
#[derive(Debug, Clone)]
pub struct Letter {
    /// The address alone.
    pub to: String,
    pub subject: String,
    pub text: String,
    pub html: String,
    /// All headers as written, unfolded.
    pub headers: Vec<(String, String)>,
}

impl Letter {
    /// The path of the first link in the text that leads to this portal.
    pub fn link(&self) -> String {
        let own = ["http://portal.test", "http://localhost:8090"];
        let mut words = self.text.split_whitespace();
        let link = words.find_map(|word| own.iter().find_map(|own| word.strip_prefix(own)));
        link.unwrap_or_else(|| panic!("no link in {}", self.text)).to_owned()
    }
}

/// The letters in a folder, oldest first.
pub fn read(folder: &Path) -> Vec<Letter> {
    let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let mut files: Vec<_> = files.filter(|path| path.extension().is_some_and(|end| end == "eml")).collect();
    files.sort_by_key(|path| std::fs::metadata(path).unwrap().modified().unwrap());
    files.iter().map(|path| letter(&std::fs::read_to_string(path).unwrap())).collect()
}

fn letter(source: &str) -> Letter {
    let source = source.replace("\r\n", "\n");
    let (headers, body) = part(&source);
    let header = |name: &str| value(&headers, name).unwrap_or_default().to_owned();
    let to = header("to");
    let to = to.rsplit_once('<').map_or(to.as_str(), |(_, address)| address.trim_end_matches('>')).to_owned();
    let (_, boundary) = header("content-type").split_once("boundary=\"").map(split_off).expect("two parts");
    let mut letter = Letter {
        to,
        subject: decoded_words(&header("subject")),
        text: String::new(),
        html: String::new(),
        headers,
    };
    for piece in body.split(&format!("--{boundary}")).skip(1) {
        let (headers, body) = part(piece.trim_start_matches('\n'));
        let media = value(&headers, "content-type").unwrap_or_default();
        let body = decoded(body, value(&headers, "content-transfer-encoding").unwrap_or("7bit"));
        match media {
            media if media.starts_with("text/plain") => letter.text = body,
            media if media.starts_with("text/html") => letter.html = body,
            _ => {}
        }
    }
    letter
}

fn split_off((before, after): (&str, &str)) -> (String, String) {
    (before.to_owned(), after.split('"').next().unwrap_or_default().to_owned())
}

/// Headers, unfolded, and what stands below the empty line.
fn part(source: &str) -> (Vec<(String, String)>, &str) {
    let (head, body) = source.split_once("\n\n").unwrap_or((source, ""));
    let head = head.replace("\n ", " ").replace("\n\t", " ");
    let pairs = head.lines().filter_map(|line| line.split_once(':'));
    (pairs.map(|(name, value)| (name.trim().to_lowercase(), value.trim().to_owned())).collect(), body)
}

fn value<'a>(headers: &'a [(String, String)], name: &str) -> Option<&'a str> {
    headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
}

fn decoded(body: &str, encoding: &str) -> String {
    match encoding.to_lowercase().as_str() {
        "base64" => {
            let packed: String = body.split_whitespace().collect();
            String::from_utf8(STANDARD.decode(packed).unwrap()).unwrap()
        }
        "quoted-printable" => unquoted(&body.replace("=\n", "")),
        _ => body.to_owned(),
    }
}

fn unquoted(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let code = (first == b'=').then(|| after.get(..2)).flatten();
        match code.and_then(|code| u8::from_str_radix(std::str::from_utf8(code).ok()?, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// `=?utf-8?b?…?=` in headers.
fn decoded_words(text: &str) -> String {
    let text = text.replace("?= =?", "?==?");
    let mut plain = String::new();
    let mut rest = text.as_str();
    while let Some((before, after)) = rest.split_once("=?") {
        plain.push_str(before);
        let mut fields = after.splitn(3, '?');
        let (_, kind, after) = (fields.next(), fields.next().unwrap_or(""), fields.next().unwrap_or(""));
        let (word, after) = after.split_once("?=").unwrap_or((after, ""));
        match kind {
            "b" | "B" => plain.push_str(&String::from_utf8_lossy(&STANDARD.decode(word).unwrap())),
            _ => plain.push_str(&unquoted(&word.replace('_', " "))),
        }
        rest = after;
    }
    plain + rest
}
