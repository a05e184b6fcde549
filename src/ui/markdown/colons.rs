//! `:::` lines of documentation tools. A picture becomes Markdown's own, the beginning and end of a box
//! vanish and leave what is in it; otherwise such a line would look like a definition.

/// The text without such lines; nothing where there are none.
pub(super) fn plain(markdown: &str) -> Option<String> {
    if !markdown.contains(":::") {
        return None;
    }
    let mut plain = String::with_capacity(markdown.len());
    let mut fenced = false;
    for line in markdown.split_inclusive('\n') {
        let words = line.trim();
        fenced ^= words.starts_with("```") || words.starts_with("~~~");
        let Some(box_line) = words.strip_prefix(":::").filter(|_| !fenced) else {
            plain.push_str(line);
            continue;
        };
        let indent = line.len() - line.trim_start().len();
        plain.push_str(line.get(..indent).unwrap_or_default());
        if let Some(source) = box_line.strip_prefix("image").and_then(|image| quoted(image, "source")) {
            let alt = quoted(box_line, "alt-text").unwrap_or_default().replace(['[', ']'], "");
            plain.push_str(&format!("![{alt}](<{}>)", source.replace(['<', '>'], "")));
        }
        plain.push('\n');
    }
    Some(plain)
}

fn quoted<'a>(attributes: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = attributes.split_once(&format!("{name}=\""))?;
    rest.split_once('"').map(|(value, _)| value)
}
