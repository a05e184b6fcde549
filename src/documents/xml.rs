//! XML read as a stream of starts, ends and words. Entities are never expanded but the five of XML itself
//! and numbered characters; declarations of entities are passed over.
use quick_xml::{Reader, events::Event};

use super::package::Trouble;

/// Deepest nesting that is read.
const DEEPEST: usize = 512;

/// One step through a document. Names come without their prefix.
pub(super) enum Step<'a> {
    Start(&'a str, &'a [(String, String)]),
    End(&'a str),
    Words(&'a str),
}

/// Calls `each` for every step. What was read before a mistake in the XML has been seen by then.
pub(super) fn walk(bytes: &[u8], mut each: impl FnMut(Step<'_>)) -> Result<(), Trouble> {
    let text = decoded(bytes);
    let mut reader = Reader::from_str(&text);
    let mut depth = 0_usize;
    let start = |start: &quick_xml::events::BytesStart<'_>, each: &mut dyn FnMut(Step<'_>)| {
        let attributes: Vec<(String, String)> = start
            .attributes()
            .flatten()
            .map(|attribute| {
                let name = attribute.key.local_name();
                (name.as_ref().to_owned(), resolved(&attribute.value))
            })
            .collect();
        each(Step::Start(start.local_name().as_ref(), &attributes));
    };
    loop {
        match reader.read_event().map_err(Trouble::broken)? {
            Event::Start(element) => {
                depth += 1;
                if depth > DEEPEST {
                    return Err(Trouble::broken("XML nested too deeply"));
                }
                start(&element, &mut each);
            }
            Event::Empty(element) => {
                start(&element, &mut each);
                each(Step::End(element.local_name().as_ref()));
            }
            Event::End(element) => {
                depth = depth.saturating_sub(1);
                each(Step::End(element.local_name().as_ref()));
            }
            Event::Text(words) => each(Step::Words(&words.xml10_content())),
            Event::CData(words) => each(Step::Words(&words.xml10_content())),
            Event::GeneralRef(name) => each(Step::Words(&letter(&name.xml10_content()))),
            Event::Eof if depth > 0 => return Err(Trouble::broken("XML ends in the middle")),
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

/// The value of an attribute by its name without prefix.
pub(super) fn attribute<'a>(attributes: &'a [(String, String)], name: &str) -> Option<&'a str> {
    attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
}

fn decoded(bytes: &[u8]) -> std::borrow::Cow<'_, str> {
    let (text, _, _) = encoding_rs::UTF_8.decode(bytes);
    text
}

/// The character a reference stands for; nothing for an entity that the document made up.
fn letter(name: &str) -> String {
    let number = name.strip_prefix('#').and_then(|number| match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok(),
        None => number.parse().ok(),
    });
    let letter = match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => number.and_then(char::from_u32).filter(|c| !c.is_control() || c.is_whitespace()),
    };
    letter.map(String::from).unwrap_or_default()
}

fn resolved(value: &str) -> String {
    let mut words = String::with_capacity(value.len());
    let mut rest = value;
    while let Some((before, from)) = rest.split_once('&') {
        words.push_str(before);
        match from.split_once(';') {
            Some((name, after)) => {
                words.push_str(&letter(name));
                rest = after;
            }
            None => {
                rest = from;
                break;
            }
        }
    }
    words + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(xml: &str) -> String {
        let mut words = String::new();
        let _ = walk(xml.as_bytes(), |step| {
            if let Step::Words(text) = step {
                words.push_str(text);
            }
        });
        words
    }

    #[test]
    fn a_made_up_entity_says_nothing() {
        let laughs = "<!DOCTYPE a [<!ENTITY l \"ha\"><!ENTITY m \"&l;&l;&l;\">]><a>x&m;&amp;&#322;y</a>";
        assert_eq!(words(laughs), "x&\u{142}y");
        let outside = "<!DOCTYPE a [<!ENTITY f SYSTEM \"file:///etc/hostname\">]><a>[&f;]</a>";
        assert_eq!(words(outside), "[]");
    }

    #[test]
    fn depth_is_bounded() {
        assert!(walk("<a>".repeat(100_000).as_bytes(), |_| ()).is_err());
    }
}
