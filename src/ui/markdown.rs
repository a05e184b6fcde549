//! What people write becomes safe HTML here, and nowhere else.
//!
//! Markdown is parsed, its events are rewritten (headings one level down, links judged, raw HTML
//! taken apart), and the result passes an allow list. Nothing in it makes a browser call a third party.
use std::{borrow::Cow, collections::HashMap, sync::LazyLock};

use pulldown_cmark::{
    Alignment, CodeBlockKind, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd, html,
};

use super::Html;

mod colons;
mod raw;
mod text;

pub use text::{title, to_letter, to_text};

/// Most bytes that are rendered; what lies beyond is left out.
pub const MOST_BYTES: usize = 1 << 20;
/// Deepest nesting of lists, quotes and emphasis that is kept.
const DEEPEST: usize = 32;

/// Renders Markdown. `# Heading` becomes an `h2`, since the page has the `h1`; every id begins with
/// `id_prefix`, so that several texts can share a page.
pub fn to_html(markdown: &str, id_prefix: &str) -> Html {
    let mut rewrite = Rewrite::new(id_prefix);
    rewrite.all(events(markdown));
    let mut rough = String::new();
    html::push_html(&mut rough, rewrite.out.into_iter());
    Html::sanitised(CLEANER.clean(&rough).to_string())
}

/// The events of a text, without its front matter and what lies beyond the bound.
fn events(markdown: &str) -> Vec<Event<'_>> {
    let (_, body) = text::split_front_matter(bounded(markdown));
    match colons::plain(body) {
        Some(body) => parsed(&body).map(Event::into_static).collect(),
        None => parsed(body).collect(),
    }
}

fn parsed(body: &str) -> Parser<'_> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_GFM
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_DEFINITION_LIST;
    Parser::new_ext(body, options)
}

fn bounded(markdown: &str) -> &str {
    let end = markdown.floor_char_boundary(MOST_BYTES);
    markdown.get(..end).unwrap_or(markdown)
}

static CLEANER: LazyLock<ammonia::Builder<'static>> = LazyLock::new(|| {
    let tags = [
        "a",
        "blockquote",
        "br",
        "code",
        "dd",
        "del",
        "div",
        "dl",
        "dt",
        "em",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "img",
        "li",
        "ol",
        "p",
        "pre",
        "strong",
        "sup",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "tr",
        "ul",
    ];
    let attributes = [
        ("a", &["href", "id", "rel"][..]),
        ("div", &["aria-label", "id", "role", "tabindex"][..]),
        ("img", &["alt", "src"][..]),
        ("ol", &["start"][..]),
        ("pre", &["tabindex"][..]),
        ("th", &["scope"][..]),
    ];
    let headings = ["h2", "h3", "h4", "h5", "h6"].map(|heading| (heading, &["id"][..]));
    let classes = [
        ("blockquote", &["note", "tip", "important", "warning", "caution"][..]),
        ("div", &["footnote", "scroll"][..]),
        ("td", &["center", "end"][..]),
        ("th", &["center", "end"][..]),
    ];
    let set = |words: &[&'static str]| words.iter().copied().collect();
    let mut builder = ammonia::Builder::empty();
    builder
        .tags(set(&tags))
        .tag_attributes(
            attributes.into_iter().chain(headings).map(|(tag, names)| (tag, set(names))).collect(),
        )
        .allowed_classes(classes.into_iter().map(|(tag, names)| (tag, set(names))).collect())
        .generic_attributes(set(&[]))
        .url_schemes(set(&["http", "https", "mailto"]))
        .url_relative(ammonia::UrlRelative::PassThrough)
        .set_tag_attribute_value("img", "loading", "lazy")
        .link_rel(None);
    builder
});

/// How an open element will be closed.
enum Close {
    Same,
    With(Cow<'static, str>),
    Silent,
}

struct Rewrite<'a> {
    prefix: &'a str,
    out: Vec<Event<'a>>,
    open: Vec<Close>,
    ids: HashMap<String, usize>,
    notes: Vec<String>,
    labels: HashMap<String, usize>,
    columns: Vec<Alignment>,
    column: usize,
    in_head: bool,
    links: usize,
    raw: Option<String>,
}

impl<'a> Rewrite<'a> {
    fn new(prefix: &'a str) -> Rewrite<'a> {
        Rewrite {
            prefix: if prefix.is_empty() { "text" } else { prefix },
            out: vec![],
            open: vec![],
            ids: HashMap::new(),
            notes: vec![],
            labels: HashMap::new(),
            columns: vec![],
            column: 0,
            in_head: false,
            links: 0,
            raw: None,
        }
    }

    fn all(&mut self, events: Vec<Event<'a>>) {
        for (at, event) in events.iter().enumerate() {
            let ahead = events.get(at + 1..).unwrap_or_default();
            match event {
                Event::Start(tag) => self.start(tag, ahead),
                Event::End(end) => self.end(*end),
                Event::Html(html) => match &mut self.raw {
                    Some(raw) => raw.push_str(html),
                    None => self.out.push(Event::Text(raw::visible(html).into())),
                },
                Event::InlineHtml(tag) => match raw::inline(tag) {
                    raw::Inline::Break => self.out.push(Event::HardBreak),
                    raw::Inline::Nothing => {}
                    raw::Inline::Shown => self.out.push(Event::Text(tag.clone())),
                },
                Event::FootnoteReference(name) => {
                    let (number, slug) = (self.note(name), slug(name));
                    self.write(format!(
                        "<sup><a href=\"#{0}-note-{slug}\">{number}</a></sup>",
                        escaped(self.prefix)
                    ));
                }
                Event::TaskListMarker(done) => {
                    self.out.push(Event::Text(if *done { "\u{2611} " } else { "\u{2610} " }.into()));
                }
                other => self.out.push(other.clone()),
            }
        }
    }

    fn start(&mut self, tag: &Tag<'a>, ahead: &[Event<'a>]) {
        let bounded = !matches!(tag, Tag::Table(_) | Tag::TableHead | Tag::TableRow | Tag::TableCell);
        let bounded = bounded && !matches!(tag, Tag::Paragraph | Tag::HtmlBlock | Tag::Image { .. });
        let close = match tag {
            _ if bounded && self.open.len() >= DEEPEST => Close::Silent,
            Tag::Heading { level, id, .. } => {
                let level = shifted(*level);
                let wanted = id.as_deref().map_or_else(|| slug(&text::inner(ahead)), slug);
                let id = format!("{}-{}", self.prefix, unique(&mut self.ids, wanted));
                self.write(format!("<h{level} id=\"{}\">", escaped(&id)));
                Close::With(format!("</h{level}>\n").into())
            }
            Tag::BlockQuote(kind) => {
                let class = kind.map(|kind| format!(" class=\"{}\"", format!("{kind:?}").to_lowercase()));
                self.write(format!("<blockquote{}>\n", class.unwrap_or_default()));
                Close::With("</blockquote>\n".into())
            }
            Tag::CodeBlock(CodeBlockKind::Fenced(_) | CodeBlockKind::Indented) => {
                self.write("<pre tabindex=\"0\"><code>".into());
                Close::With("</code></pre>\n".into())
            }
            Tag::HtmlBlock => {
                self.raw = Some(String::new());
                Close::Silent
            }
            Tag::FootnoteDefinition(name) => {
                let (number, slug) = (self.note(name), slug(name));
                let id = format!("{}-note-{slug}", escaped(self.prefix));
                self.write(format!("<div class=\"footnote\" id=\"{id}\"><sup>{number}</sup>\n"));
                Close::With("</div>\n".into())
            }
            Tag::Link { link_type: LinkType::Email, dest_url, .. } => {
                self.link(&format!("mailto:{dest_url}"))
            }
            Tag::Link { dest_url, .. } => self.link(dest_url),
            Tag::Image { dest_url, .. } => self.image(dest_url, ahead),
            Tag::Table(columns) => self.table(columns, ahead),
            Tag::TableHead => {
                (self.column, self.in_head) = (0, true);
                self.write("<thead><tr>".into());
                Close::With("</tr></thead>\n<tbody>\n".into())
            }
            Tag::TableRow => {
                self.column = 0;
                self.write("<tr>".into());
                Close::With("</tr>\n".into())
            }
            Tag::TableCell => self.cell(ahead),
            other => {
                self.out.push(Event::Start(other.clone()));
                Close::Same
            }
        };
        self.open.push(close);
    }

    fn end(&mut self, end: TagEnd) {
        match self.open.pop() {
            Some(Close::Same) => self.out.push(Event::End(end)),
            Some(Close::With(html)) => self.write(html.into_owned()),
            Some(Close::Silent) | None => {}
        }
        match end {
            TagEnd::Link => self.links = self.links.saturating_sub(1),
            TagEnd::TableHead => self.in_head = false,
            TagEnd::HtmlBlock => {
                let shown = raw::visible(&self.raw.take().unwrap_or_default());
                if !shown.trim().is_empty() {
                    self.out.push(Event::Start(Tag::Paragraph));
                    self.out.push(Event::Text(shown.trim().to_owned().into()));
                    self.out.push(Event::End(TagEnd::Paragraph));
                }
            }
            _ => {}
        }
    }

    /// A link that may be followed, or only its words. A link within a link is only words, too.
    fn link(&mut self, to: &str) -> Close {
        self.links += 1;
        let Some(target) = Target::of(to).filter(|_| self.links == 1) else { return Close::Silent };
        self.write(match target {
            Target::Here(fragment) => format!("<a href=\"#{}-{}\">", escaped(self.prefix), slug(fragment)),
            Target::Inside => format!("<a href=\"{}\">", escaped(to)),
            Target::Outside => format!("<a href=\"{}\" rel=\"noopener nofollow\">", escaped(to)),
        });
        Close::With("</a>".into())
    }

    /// A picture of our own is shown; one from elsewhere becomes a link, so that nothing is fetched.
    fn image(&mut self, from: &str, ahead: &[Event<'a>]) -> Close {
        match Target::of(from) {
            Some(Target::Inside) => {
                self.out.push(Event::Start(Tag::Image {
                    link_type: LinkType::Inline,
                    dest_url: from.to_owned().into(),
                    title: "".into(),
                    id: "".into(),
                }));
                Close::Same
            }
            Some(Target::Outside) if from.starts_with("http") => {
                let words = !text::inner(ahead).trim().is_empty();
                let link = if self.links == 0 { self.link(from) } else { Close::Silent };
                self.links = self.links.saturating_sub(usize::from(matches!(link, Close::With(_))));
                if !words {
                    let name = from.rsplit('/').find(|part| !part.is_empty()).unwrap_or(from);
                    self.out.push(Event::Text(name.to_owned().into()));
                }
                link
            }
            _ => Close::Silent,
        }
    }

    /// A table in a region that can be scrolled by keyboard, named after its columns.
    fn table(&mut self, columns: &[Alignment], ahead: &[Event<'a>]) -> Close {
        self.columns = columns.to_vec();
        let names: Vec<String> =
            text::header_cells(ahead).into_iter().filter(|name| !name.is_empty()).collect();
        let label: String = names.join(", ").chars().take(80).collect();
        let region = match label.is_empty() {
            true => String::new(),
            false => {
                let count = self.labels.entry(label.clone()).and_modify(|count| *count += 1).or_insert(1);
                let label = if *count > 1 { format!("{label} ({count})") } else { label };
                format!(" role=\"region\" aria-label=\"{}\"", escaped(&label))
            }
        };
        self.write(format!("<div class=\"scroll\"{region} tabindex=\"0\"><table>\n"));
        Close::With("</tbody></table></div>\n".into())
    }

    fn cell(&mut self, ahead: &[Event<'a>]) -> Close {
        let class = match self.columns.get(self.column) {
            Some(Alignment::Right) => " class=\"end\"",
            Some(Alignment::Center) => " class=\"center\"",
            _ => "",
        };
        self.column += 1;
        let heads = self.in_head && !text::inner(ahead).trim().is_empty();
        self.write(if heads { format!("<th scope=\"col\"{class}>") } else { format!("<td{class}>") });
        Close::With(if heads { "</th>" } else { "</td>" }.into())
    }

    fn note(&mut self, name: &str) -> usize {
        let known = self.notes.iter().position(|note| note == name);
        known.unwrap_or_else(|| {
            self.notes.push(name.to_owned());
            self.notes.len() - 1
        }) + 1
    }

    fn write(&mut self, html: String) {
        self.out.push(Event::InlineHtml(html.into()));
    }
}

/// Where a link leads, when it leads somewhere a reader may be sent.
enum Target<'a> {
    Here(&'a str),
    Inside,
    Outside,
}

impl Target<'_> {
    fn of(url: &str) -> Option<Target<'_>> {
        if url.is_empty() || url.chars().any(|c| c.is_control() || c == '\\') || url.trim() != url {
            return None;
        }
        if let Some(fragment) = url.strip_prefix('#') {
            return Some(Target::Here(fragment));
        }
        let scheme = url.split(['/', '?', '#']).next().and_then(|start| start.split_once(':'));
        match scheme.map(|(scheme, _)| scheme.to_ascii_lowercase()).as_deref() {
            Some("http" | "https" | "mailto") => Some(Target::Outside),
            Some(_) => None,
            None if url.starts_with("//") => None,
            None => Some(Target::Inside),
        }
    }
}

fn shifted(level: HeadingLevel) -> usize {
    (level as usize + 1).min(6)
}

/// Letters and digits of any script, joined by hyphens.
fn slug(words: &str) -> String {
    let kept = |c: char| if c.is_alphanumeric() || c == '_' { c } else { ' ' };
    let lower = words.to_lowercase();
    let plain: String = lower.chars().take(80).map(kept).collect();
    plain.split_whitespace().collect::<Vec<_>>().join("-")
}

fn unique(taken: &mut HashMap<String, usize>, wanted: String) -> String {
    let wanted = if wanted.is_empty() { "part".to_owned() } else { wanted };
    let count = taken.entry(wanted.clone()).and_modify(|count| *count += 1).or_insert(1);
    if *count > 1 { format!("{wanted}-{count}") } else { wanted }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests;
