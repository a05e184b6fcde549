//! Raw HTML inside Markdown: layout elements vanish and leave their words, everything else is shown as typed.

/// What becomes of one tag within a line.
pub(super) enum Inline {
    Break,
    Nothing,
    Shown,
}

pub(super) fn inline(tag: &str) -> Inline {
    if tag.starts_with("<!") || tag.starts_with("<?") {
        return Inline::Nothing;
    }
    match name(tag) {
        Some(name) if name == "br" => Inline::Break,
        Some(name) if ELEMENTS.contains(&name.as_str()) => Inline::Nothing,
        _ => Inline::Shown,
    }
}

/// The words a reader would see of a piece of HTML.
pub(super) fn visible(html: &str) -> String {
    let mut shown = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, from)) = rest.find('<').and_then(|at| rest.split_at_checked(at)) {
        shown.push_str(before);
        let name = name(from).unwrap_or_default();
        rest = if from.starts_with("<!--") {
            after(from, "-->")
        } else if from.starts_with("<!") || from.starts_with("<?") {
            after(from, ">")
        } else if !from.starts_with("</") && ["script", "style"].contains(&name.as_str()) {
            let lower = from.to_ascii_lowercase();
            let end = lower.find(&format!("</{name}")).unwrap_or(from.len());
            after(from.get(end..).unwrap_or_default(), ">")
        } else if ELEMENTS.contains(&name.as_str()) {
            shown.push_str(if name == "br" || name == "li" || name == "p" { "\n" } else { "" });
            after_tag(from)
        } else {
            shown.push('<');
            from.get(1..).unwrap_or_default()
        };
    }
    shown.push_str(rest);
    let entities = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&nbsp;", "\u{a0}"),
        ("&amp;", "&"),
    ];
    entities.into_iter().fold(shown, |text, (entity, letter)| text.replace(entity, letter))
}

fn name(tag: &str) -> Option<String> {
    let inside = tag.strip_prefix("</").or_else(|| tag.strip_prefix('<'))?;
    let name: String = inside.chars().take_while(char::is_ascii_alphanumeric).take(12).collect();
    let ends = inside.get(name.len()..)?.starts_with(|c: char| c.is_whitespace() || c == '>' || c == '/');
    (ends && !name.is_empty()).then(|| name.to_ascii_lowercase())
}

fn after<'a>(text: &'a str, mark: &str) -> &'a str {
    text.split_once(mark).map_or("", |(_, rest)| rest)
}

/// Past the tag's `>`, not one inside quotes.
fn after_tag(tag: &str) -> &str {
    let mut quote = None;
    for (at, c) in tag.char_indices() {
        match (quote, c) {
            (None, '>') => return tag.get(at + 1..).unwrap_or_default(),
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if open == c => quote = None,
            _ => {}
        }
    }
    after(tag, ">")
}

const ELEMENTS: &[&str] = &[
    "a",
    "abbr",
    "article",
    "aside",
    "audio",
    "b",
    "big",
    "blockquote",
    "body",
    "br",
    "button",
    "caption",
    "center",
    "cite",
    "code",
    "col",
    "colgroup",
    "dd",
    "del",
    "details",
    "dfn",
    "div",
    "dl",
    "dt",
    "em",
    "embed",
    "figcaption",
    "figure",
    "font",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "i",
    "iframe",
    "img",
    "input",
    "ins",
    "kbd",
    "label",
    "li",
    "link",
    "main",
    "mark",
    "meta",
    "nav",
    "object",
    "ol",
    "option",
    "p",
    "picture",
    "pre",
    "q",
    "s",
    "samp",
    "script",
    "section",
    "select",
    "small",
    "source",
    "span",
    "strike",
    "strong",
    "style",
    "sub",
    "summary",
    "sup",
    "svg",
    "table",
    "tbody",
    "td",
    "textarea",
    "tfoot",
    "th",
    "thead",
    "title",
    "tr",
    "u",
    "ul",
    "var",
    "video",
];
