//! Words in presentations: a page a slide, in the order they are shown, notes after the slide's own words.
use std::collections::HashMap;

use super::{
    Limits,
    package::{Package, Trouble},
    pile::Pile,
    word::{Found, core_title, office_words},
    xml::{self, Step, attribute},
};

/// A PPTX.
pub(super) fn pptx(package: &mut Package, limits: &Limits) -> Result<Found, Trouble> {
    let names = order(package)?;
    let mut found = Found { page_count: names.len(), ..Found::default() };
    let mut heading = None;
    let mut kept = 0;
    for name in names.iter().take(limits.pages) {
        let mut pile = Pile::new(limits.text_bytes.saturating_sub(kept));
        if let Some(slide) = package.read(name)? {
            let wanted = found.pages.is_empty().then_some(&mut heading);
            found.trouble = found.trouble.or(office_words(&slide, &mut pile, wanted).err());
        }
        let notes = relations(package, name)?.into_values().find(|target| target.contains("notesSlides/"));
        if let Some(notes) = notes.map(|notes| package.read(&notes)).transpose()?.flatten() {
            pile.paragraph();
            found.trouble = found.trouble.or(office_words(&notes, &mut pile, None).err());
        }
        kept += pile.len();
        found.pages.push(pile.into_text());
    }
    found.title = core_title(package)?.filter(|title| title != "PowerPoint Presentation").or(heading);
    Ok(found)
}

/// The slides' entries in the order of the presentation; by number where it does not say.
fn order(package: &mut Package) -> Result<Vec<String>, Trouble> {
    let mut names: Vec<String> = package.entries()?.into_iter().map(|(name, _)| name).collect();
    names.retain(|name| name.starts_with("ppt/slides/slide") && name.ends_with(".xml"));
    names.sort_by_key(|name| (name.len(), name.clone()));
    let relations = relations(package, "ppt/presentation.xml")?;
    let mut ids = vec![];
    if let Some(presentation) = package.read("ppt/presentation.xml")? {
        let _ = xml::walk(&presentation, |step| {
            // `sldId` has two attributes called `id`; the relation is the one that begins with a letter.
            if let Step::Start("sldId", attributes) = step {
                ids.extend(attributes.iter().filter(|(name, _)| name == "id").map(|(_, id)| id.clone()));
            }
        });
    }
    let listed: Vec<String> = ids.iter().filter_map(|id| relations.get(id).cloned()).collect();
    let listed: Vec<String> = listed.into_iter().filter(|name| names.contains(name)).collect();
    match (listed.is_empty(), names.is_empty()) {
        (false, _) => Ok(listed),
        (true, false) => Ok(names),
        (true, true) => Err(Trouble::broken("no slides")),
    }
}

/// Where a part's relations lead: id to entry name.
fn relations(package: &mut Package, part: &str) -> Result<HashMap<String, String>, Trouble> {
    let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
    let Some(bytes) = package.read(&format!("{folder}/_rels/{file}.rels"))? else {
        return Ok(HashMap::new());
    };
    let mut relations = HashMap::new();
    let _ = xml::walk(&bytes, |step| {
        if let Step::Start("Relationship", attributes) = step
            && let (Some(id), Some(target)) = (attribute(attributes, "Id"), attribute(attributes, "Target"))
        {
            relations.insert(id.to_owned(), joined(folder, target));
        }
    });
    Ok(relations)
}

/// A target seen from a folder within the package, as an entry's name.
fn joined(folder: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut parts: Vec<&str> = folder.split('/').collect();
    for part in target.split('/') {
        match part {
            ".." => drop(parts.pop()),
            "." | "" => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}
