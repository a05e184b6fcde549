//! Words in text files of any encoding, and in web pages and drawings.
use super::{
    package::Trouble,
    pile::Pile,
    xml::{self, Step},
};

/// The text of bytes in UTF-8, UTF-16 or an old code page of Central or Western Europe.
pub(super) fn decoded(bytes: &[u8]) -> String {
    if let Some((encoding, mark)) = encoding_rs::Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(bytes.get(mark..).unwrap_or_default()).0.into_owned();
    }
    if let Some(encoding) = utf16_without_mark(bytes) {
        return encoding.decode_without_bom_handling(bytes).0.into_owned();
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return text.to_owned();
    }
    let (utf8, _) = encoding_rs::UTF_8.decode_without_bom_handling(bytes);
    // A file cut or stained in a place or two is still UTF-8.
    let stains = utf8.chars().filter(|c| *c == char::REPLACEMENT_CHARACTER).count();
    let foreign = utf8.chars().filter(|c| !c.is_ascii()).count();
    if stains * 20 < foreign {
        return utf8.into_owned();
    }
    let central = encoding_rs::WINDOWS_1250.decode_without_bom_handling(bytes).0;
    let western = encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0;
    // Only bytes on which the two pages differ can tell them apart.
    let weigh = |text: &str, other: &str, letters: &str| {
        text.chars().zip(other.chars()).filter(|(c, d)| c != d && letters.contains(*c)).count()
    };
    let central_weight = weigh(
        &central,
        &western,
        "\u{105}\u{107}\u{119}\u{142}\u{144}\u{15b}\u{17a}\u{17c}\u{104}\u{106}\u{118}\u{141}\u{143}\u{15a}\u{179}\u{17b}\u{159}\u{11b}\u{16f}\u{10d}\u{148}\u{151}\u{171}",
    );
    let western_weight = weigh(
        &western,
        &central,
        "\u{e0}\u{e8}\u{ea}\u{f9}\u{fb}\u{f1}\u{e3}\u{f5}\u{e6}\u{f8}\u{e5}\u{ec}\u{f2}\u{a1}\u{bf}\u{c0}\u{c8}\u{ca}\u{d1}",
    );
    if central_weight > western_weight { central.into_owned() } else { western.into_owned() }
}

/// UTF-16 shows in the zero bytes of its ASCII letters.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    let head = bytes.get(..bytes.len().min(4096)).unwrap_or_default();
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let half = head.len() / 2;
    match (zeros(0), zeros(1)) {
        (even, odd) if odd * 3 > half && even * 10 < half => Some(encoding_rs::UTF_16LE),
        (even, odd) if even * 3 > half && odd * 10 < half => Some(encoding_rs::UTF_16BE),
        _ => None,
    }
}

/// The words and the title of a web page.
pub(super) fn html(bytes: &[u8]) -> Result<(Option<String>, String), Trouble> {
    let text = decoded(bytes);
    let words = html2text::config::plain_no_decorate()
        .raw_mode(true)
        .no_link_wrapping()
        .string_from_read(text.as_bytes(), 100_000)
        .map_err(Trouble::broken)?;
    let lower = text.to_ascii_lowercase();
    let title = lower.find("<title").and_then(|from| {
        let from = from + lower.get(from..)?.find('>')? + 1;
        let to = from + lower.get(from..)?.find("</title")?;
        Some(text.get(from..to)?.split_whitespace().collect::<Vec<_>>().join(" "))
    });
    let words: Vec<&str> = words.lines().map(str::trim).collect();
    Ok((title.filter(|title| !title.is_empty()), words.join("\n").trim().to_owned()))
}

/// The words in a drawing: labels, title, description. Scripts and styles say nothing.
pub(super) fn svg(bytes: &[u8], most: usize) -> Result<(Option<String>, String), Trouble> {
    let mut pile = Pile::new(most);
    let (mut shown, mut hidden, mut in_title, mut title) = (0_usize, 0_usize, false, String::new());
    xml::walk(decoded(bytes).as_bytes(), |step| match step {
        Step::Start("script" | "style", _) => hidden += 1,
        Step::End("script" | "style") => hidden = hidden.saturating_sub(1),
        Step::Start("text" | "desc" | "title" | "foreignObject", _) => {
            in_title = title.is_empty() && matches!(step, Step::Start("title", _));
            shown += 1;
        }
        Step::End("text" | "desc" | "title" | "foreignObject") => {
            shown = shown.saturating_sub(1);
            in_title = false;
            pile.line();
        }
        Step::End("tspan" | "div" | "p") if shown > 0 => pile.push(" "),
        Step::Words(words) if shown > 0 && hidden == 0 => {
            let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
            if in_title {
                title.push_str(&words);
            }
            pile.push(&words);
        }
        _ => {}
    })?;
    Ok((Some(title).filter(|title| !title.is_empty()), pile.into_text()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_code_pages_are_told_apart() {
        let polish = "Zażółć gęślą jaźń, środki promocyjne";
        let french = "Où est la forêt, garçon? Très près, à côté";
        assert_eq!(decoded(&encoding_rs::WINDOWS_1250.encode(polish).0), polish);
        assert_eq!(decoded(&encoding_rs::WINDOWS_1252.encode(french).0), french);
        assert_eq!(decoded("価格表".as_bytes()), "価格表");
        let wide: Vec<u8> = "Cennik".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(decoded(&wide), "Cennik");
        assert_eq!(decoded(&[&b"\xff\xfe"[..], &wide].concat()), "Cennik");
    }

    #[test]
    fn a_drawing_tells_its_labels_and_not_its_script() {
        let svg_text = b"<svg><title>Plan</title><script>alert('x')</script><style>a{}</style><text>Price <tspan>list</tspan></text></svg>";
        let (title, words) = svg(svg_text, 1000).unwrap();
        assert_eq!(title.as_deref(), Some("Plan"));
        assert!(words.contains("list") && !words.contains("alert") && !words.contains("a{}"), "{words}");
    }

    #[test]
    fn a_page_tells_its_words() {
        let (title, words) =
            html(b"<title>Price list</title><h1>Hello</h1><script>evil()</script><p>there</p>").unwrap();
        assert_eq!(title.as_deref(), Some("Price list"));
        assert!(words.contains("Hello") && words.contains("there") && !words.contains("evil"), "{words}");
    }
}
