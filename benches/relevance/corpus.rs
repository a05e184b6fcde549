//! The library as plain text.
use std::path::Path;

use pulldown_cmark::{Event, Parser, TagEnd};

/// A document of the library.
pub struct Doc {
    pub key: String,
    pub group: String,
    pub language: String,
    pub title: String,
    pub text: String,
}

/// The Markdown documents that the manifest lists.
pub fn read(folder: &Path) -> Vec<Doc> {
    let Ok(mut manifest) = csv::Reader::from_path(folder.join("manifest.csv")) else { return Vec::new() };
    let headers = manifest.headers().cloned().unwrap_or_default();
    let column = |name: &str| headers.iter().position(|header| header == name).unwrap_or(usize::MAX);
    let (path, language, title, group) =
        (column("path"), column("lang"), column("title"), column("translation_group"));
    let mut docs = Vec::new();
    for row in manifest.records().flatten() {
        let field = |nth: usize| row.get(nth).unwrap_or_default().to_owned();
        if !field(path).ends_with(".md") {
            continue;
        }
        let Ok(source) = std::fs::read_to_string(folder.join(field(path))) else { continue };
        docs.push(Doc {
            key: field(path),
            group: field(group),
            language: field(language),
            title: field(title),
            text: plain(&source),
        });
    }
    docs
}

/// Half of the groups, always the same.
pub fn held_out(doc: &Doc) -> bool {
    doc.group.bytes().fold(7_u64, |sum, byte| sum.wrapping_mul(31).wrapping_add(u64::from(byte))) % 2 == 0
}

fn plain(source: &str) -> String {
    let body = match source.strip_prefix("---") {
        Some(rest) => rest.split_once("\n---").map_or(source, |(_, body)| body),
        None => source,
    };
    let mut text = String::new();
    for event in Parser::new(body) {
        match event {
            Event::Text(piece) | Event::Code(piece) => text.push_str(&piece),
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::CodeBlock) => {
                text.push_str("\n\n")
            }
            _ => {}
        }
    }
    text
}
