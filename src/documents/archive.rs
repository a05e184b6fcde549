//! What is in an archive: names only. Nothing of it is unpacked.
use super::{
    Limits,
    package::{Package, Trouble},
    pile::Pile,
    word::Found,
};

/// A line for each file, folders left out.
pub(super) fn read(package: &mut Package, limits: &Limits) -> Result<(Found, usize), Trouble> {
    let mut pile = Pile::new(limits.text_bytes);
    let mut files = 0;
    for (name, _) in package.entries()? {
        if name.ends_with('/') || name.starts_with("__MACOSX/") {
            continue;
        }
        files += 1;
        // A name is only shown, but nobody should be shown a way out of a folder.
        let parts = name.split(['/', '\\']).filter(|part| !matches!(*part, "" | "." | ".."));
        let shown: Vec<String> =
            parts.map(|part| part.chars().filter(|c| !c.is_control()).collect()).collect();
        pile.push(&shown.join("/"));
        pile.line();
    }
    Ok((Found { pages: vec![pile.into_text()], page_count: 1, ..Found::default() }, files))
}
