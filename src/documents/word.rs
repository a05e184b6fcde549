//! Words in DOCX and ODT: paragraphs, tables, headers, notes. What a reader would see, deletions left out.
use super::{
    Limits,
    package::{Package, Trouble},
    pile::Pile,
    xml::{self, Step, attribute},
};

/// What one package holds.
#[derive(Default)]
pub(super) struct Found {
    pub title: Option<String>,
    pub pages: Vec<String>,
    pub page_count: usize,
    pub trouble: Option<Trouble>,
}

/// A DOCX: the body, then headers, footers and notes.
pub(super) fn docx(package: &mut Package, limits: &Limits) -> Result<Found, Trouble> {
    let mut pile = Pile::new(limits.text_bytes);
    let mut found = Found { page_count: 1, ..Found::default() };
    let body = package.read("word/document.xml")?.ok_or_else(|| Trouble::broken("no word/document.xml"))?;
    let mut heading = None;
    found.trouble = office_words(&body, &mut pile, Some(&mut heading)).err();
    let mut others: Vec<String> = package
        .entries()?
        .into_iter()
        .map(|(name, _)| name)
        .filter(|name| {
            let part =
                name.strip_prefix("word/").and_then(|name| name.strip_suffix(".xml")).unwrap_or_default();
            ["header", "footer", "footnotes", "endnotes", "comments"]
                .iter()
                .any(|kind| part.starts_with(kind))
        })
        .collect();
    others.sort();
    for name in others {
        if let Some(part) = package.read(&name)? {
            pile.paragraph();
            found.trouble = found.trouble.or(office_words(&part, &mut pile, None).err());
        }
    }
    found.title = core_title(package)?.or(heading);
    found.pages = vec![pile.into_text()];
    Ok(found)
}

/// The words of a WordprocessingML or DrawingML part: `t` is text, `p` a paragraph.
/// `heading` receives the first paragraph in a title style.
pub(super) fn office_words(
    part: &[u8],
    pile: &mut Pile,
    mut heading: Option<&mut Option<String>>,
) -> Result<(), Trouble> {
    let (mut in_text, mut fallback, mut rows) = (false, 0_usize, 0_usize);
    let (mut titled, mut paragraph) = (false, String::new());
    xml::walk(part, |step| match step {
        Step::Start("Fallback", _) => fallback += 1,
        Step::End("Fallback") => fallback = fallback.saturating_sub(1),
        _ if fallback > 0 => {}
        Step::Start("t", _) => in_text = true,
        Step::End("t") => in_text = false,
        Step::Words(words) if in_text => {
            pile.push(words);
            if titled {
                paragraph.push_str(words);
            }
        }
        Step::Start("p", _) => (titled, paragraph) = (false, String::new()),
        Step::Start("pStyle", attributes) => {
            let style = attribute(attributes, "val").unwrap_or_default();
            titled = style.starts_with("Title") || style.starts_with("Heading1");
        }
        Step::Start("ph", attributes) => {
            // A slide's title is a placeholder shape, whose paragraphs follow.
            titled = attribute(attributes, "type").is_some_and(|kind| kind == "title" || kind == "ctrTitle");
        }
        Step::End("p") => {
            if let Some(heading) = heading.as_deref_mut()
                && heading.is_none()
                && !paragraph.trim().is_empty()
            {
                *heading = Some(paragraph.trim().to_owned());
            }
            if rows == 0 { pile.line() } else { pile.push(" ") }
        }
        Step::Start("tab" | "ptab", _) => pile.push("\t"),
        Step::Start("br" | "cr", _) => pile.line(),
        Step::Start("noBreakHyphen", _) => pile.push("-"),
        Step::Start("tr", _) => rows += 1,
        Step::End("tc") => pile.push("\t"),
        Step::End("tr") => {
            rows = rows.saturating_sub(1);
            pile.line();
        }
        _ => {}
    })
}

/// The title in `docProps/core.xml`.
pub(super) fn core_title(package: &mut Package) -> Result<Option<String>, Trouble> {
    let Some(part) = package.read("docProps/core.xml")? else { return Ok(None) };
    Ok(element_words(&part, "title"))
}

/// The words of the first element of that name.
pub(super) fn element_words(part: &[u8], name: &str) -> Option<String> {
    let (mut inside, mut words) = (false, String::new());
    // A broken part of metadata only costs the title.
    let _ = xml::walk(part, |step| match step {
        Step::Start(element, _) if element == name => inside = words.is_empty(),
        Step::End(element) if element == name => inside = false,
        Step::Words(text) if inside => words.push_str(text),
        _ => {}
    });
    Some(words.trim().to_owned()).filter(|words| !words.is_empty())
}
