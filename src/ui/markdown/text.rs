//! The words of a Markdown text: for search, for plain letters, for labels.
use pulldown_cmark::{Event, Tag, TagEnd};

use super::{bounded, events, raw};

/// The words alone, a line for each block; for search and previews.
pub fn to_text(markdown: &str) -> String {
    words(markdown, false)
}

/// The words with bullets and the addresses of links; for the plain part of a letter.
pub fn to_letter(markdown: &str) -> String {
    words(markdown, true)
}

/// The title a text gives itself: `title:` in its front matter, else its first heading.
pub fn title(markdown: &str) -> Option<String> {
    let (front, _) = split_front_matter(bounded(markdown));
    let named = front.and_then(|front| front.lines().find_map(|line| line.strip_prefix("title:")));
    let named = named.map(|title| title.trim().trim_matches(['"', '\'']).to_owned());
    named.filter(|title| !title.is_empty()).or_else(|| {
        let events = events(markdown);
        let at = events.iter().position(|event| matches!(event, Event::Start(Tag::Heading { .. })))?;
        let words = inner(events.get(at + 1..)?);
        Some(words.trim().to_owned()).filter(|words| !words.is_empty())
    })
}

fn words(markdown: &str, letter: bool) -> String {
    let mut text = String::new();
    let mut links = vec![];
    let mut html = String::new();
    for event in events(markdown) {
        match event {
            Event::Text(words) | Event::Code(words) => text.push_str(&words),
            Event::SoftBreak => text.push(if letter { '\n' } else { ' ' }),
            Event::HardBreak => text.push('\n'),
            Event::Html(raw) => html.push_str(&raw),
            Event::InlineHtml(tag) => match raw::inline(&tag) {
                raw::Inline::Break => text.push('\n'),
                raw::Inline::Nothing => {}
                raw::Inline::Shown => text.push_str(&tag),
            },
            Event::TaskListMarker(done) => text.push_str(if done { "[x] " } else { "[ ] " }),
            Event::Rule if letter => text.push_str("----\n\n"),
            Event::Start(Tag::Item) if letter => text.push_str("- "),
            Event::Start(Tag::Link { dest_url, .. }) => links.push((dest_url, text.len())),
            Event::End(TagEnd::Link) => {
                if let Some((url, from)) = links.pop().filter(|_| letter)
                    && text.get(from..) != Some(&url)
                    && !url.starts_with('#')
                {
                    text.push_str(&format!(" <{url}>"));
                }
            }
            Event::End(TagEnd::TableCell) => text.push('\t'),
            Event::End(TagEnd::HtmlBlock) => {
                let shown = raw::visible(&std::mem::take(&mut html));
                if !shown.trim().is_empty() {
                    text.push_str(shown.trim());
                    text.push_str("\n\n");
                }
            }
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::CodeBlock | TagEnd::List(_)) => {
                text.push_str("\n\n");
            }
            Event::End(TagEnd::Item | TagEnd::TableRow | TagEnd::TableHead | TagEnd::DefinitionListTitle) => {
                text.push('\n');
            }
            _ => {}
        }
    }
    tidy(&text)
}

/// No more than one empty line in a row, none at the ends, no white space at the end of a line.
fn tidy(text: &str) -> String {
    let mut lines: Vec<&str> = vec![];
    for line in text.lines().map(str::trim_end) {
        if !line.is_empty() || lines.last().is_some_and(|last| !last.is_empty()) {
            lines.push(line);
        }
    }
    lines.join("\n").trim().to_owned()
}

/// The words up to the end of the element that was just opened.
pub(super) fn inner(ahead: &[Event<'_>]) -> String {
    let mut depth = 0_usize;
    let mut words = String::new();
    for event in ahead {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) if depth == 0 => break,
            Event::End(_) => depth -= 1,
            Event::Text(text) | Event::Code(text) => words.push_str(text),
            Event::SoftBreak | Event::HardBreak => words.push(' '),
            _ => {}
        }
    }
    words
}

/// The words of each cell in the head of the table that was just opened.
pub(super) fn header_cells(ahead: &[Event<'_>]) -> Vec<String> {
    let head = ahead.iter().position(|event| matches!(event, Event::End(TagEnd::TableHead)));
    let head = head.and_then(|end| ahead.get(..end)).unwrap_or_default();
    let starts = head.iter().enumerate().filter(|(_, event)| matches!(event, Event::Start(Tag::TableCell)));
    starts.map(|(at, _)| inner(head.get(at + 1..).unwrap_or_default()).trim().to_owned()).collect()
}

/// Front matter between two `---` lines at the very beginning, and the text after it.
pub(super) fn split_front_matter(markdown: &str) -> (Option<&str>, &str) {
    let text = markdown.trim_start_matches('\u{feff}');
    let rest = text.strip_prefix("---\n").or_else(|| text.strip_prefix("---\r\n"));
    let Some(rest) = rest else { return (None, text) };
    let mut length = 0;
    for line in rest.split_inclusive('\n').take(200) {
        if line.trim_end() == "---" {
            let front = rest.get(..length).unwrap_or_default();
            return (Some(front), rest.get(length + line.len()..).unwrap_or_default());
        }
        let indented = line.starts_with([' ', '\t', '#', '-']) || line.trim().is_empty();
        let keyed = line.split_once(':').is_some_and(|(key, _)| !key.is_empty() && !key.contains(' '));
        if !indented && !keyed {
            break;
        }
        length += line.len();
    }
    (None, text)
}
