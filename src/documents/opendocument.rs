//! Words in ODT and ODP.
use super::{
    Limits,
    package::{Package, Trouble},
    pile::Pile,
    word::{Found, element_words},
    xml::{self, Step, attribute},
};

/// An ODT as one page, an ODP as a page a slide.
pub(super) fn read(package: &mut Package, limits: &Limits) -> Result<Found, Trouble> {
    let content = package.read("content.xml")?.ok_or_else(|| Trouble::broken("no content.xml"))?;
    if is_locked(package)? {
        return Err(Trouble::new(super::Outcome::Encrypted, "the manifest names a cipher"));
    }
    let mut found = Found::default();
    let mut piles = vec![Pile::new(limits.text_bytes)];
    let (mut deleted, mut paragraphs, mut slides, mut kept) = (0_usize, 0_usize, 0_usize, 0_usize);
    let mut heading = (false, String::new());
    let outcome = xml::walk(&content, |step| {
        let Some(pile) = piles.last_mut() else { return };
        match step {
            Step::Start("tracked-changes", _) => deleted += 1,
            Step::End("tracked-changes") => deleted = deleted.saturating_sub(1),
            _ if deleted > 0 => {}
            Step::Start("page", _) => {
                slides += 1;
                if slides > 1 && slides <= limits.pages {
                    kept += pile.len();
                    piles.push(Pile::new(limits.text_bytes.saturating_sub(kept)));
                }
            }
            Step::Start("p" | "h", _) => {
                paragraphs += 1;
                heading.0 = heading.1.is_empty() && matches!(step, Step::Start("h", _));
            }
            Step::End("p" | "h") => {
                paragraphs = paragraphs.saturating_sub(1);
                heading.0 = false;
                pile.line();
            }
            Step::Start("s", attributes) => {
                let count =
                    attribute(attributes, "c").and_then(|count| count.parse().ok()).unwrap_or(1_usize);
                pile.push(&" ".repeat(count.min(64)));
            }
            Step::Start("tab", _) | Step::End("table-cell") => pile.push("\t"),
            Step::Start("line-break", _) | Step::End("table-row") => pile.line(),
            Step::Words(words) if paragraphs > 0 => {
                pile.push(words);
                if heading.0 {
                    heading.1.push_str(words);
                }
            }
            _ => {}
        }
    });
    found.trouble = outcome.err();
    found.page_count = slides.max(1);
    found.pages = piles.into_iter().map(Pile::into_text).collect();
    let meta = package.read("meta.xml")?.unwrap_or_default();
    found.title =
        element_words(&meta, "title").or(Some(heading.1.trim().to_owned()).filter(|it| !it.is_empty()));
    Ok(found)
}

fn is_locked(package: &mut Package) -> Result<bool, Trouble> {
    let Some(manifest) = package.read("META-INF/manifest.xml")? else { return Ok(false) };
    let mut locked = false;
    let _ = xml::walk(&manifest, |step| locked |= matches!(step, Step::Start("encryption-data", _)));
    Ok(locked)
}
