//! The demo's library: what Halden shares with its partners, written by us and kept as TOML.
//!
//! One file is one item: `<folder>/<item>.toml`, with an edition for each language and a body for each
//! version. Bodies are Markdown; [`paper::build`](super::paper::build) makes the files. `folders.toml` is the tree.
mod folder;
mod item;
#[cfg(test)]
mod tests;

use anyhow::Context;
use rust_embed::RustEmbed;

pub use folder::DemoFolder;
pub use item::{Category, DemoEdition, DemoItem, DemoVersion, Status};

#[derive(RustEmbed)]
#[folder = "src/demo/library/"]
struct Shelf;

/// All items, by folder and slug. Errors name the file that is not as it should be.
pub fn items() -> anyhow::Result<Vec<DemoItem>> {
    let mut paths: Vec<String> = Shelf::iter().map(|path| path.to_string()).collect();
    paths.sort_unstable();
    let mut items = Vec::new();
    for path in paths {
        let Some((folder, file)) = path.split_once('/') else { continue };
        let slug = file.strip_suffix(".toml").with_context(|| format!("{path} is not TOML"))?;
        let mut item: DemoItem = toml::from_str(&read(&path)?).with_context(|| path.clone())?;
        item.folder = folder.to_owned();
        item.slug = slug.to_owned();
        items.push(item);
    }
    Ok(items)
}

/// The folder tree, parents before their children, in the order it is shown.
pub fn folders() -> anyhow::Result<Vec<DemoFolder>> {
    let tree: folder::Tree = toml::from_str(&read("folders.toml")?).context("folders.toml")?;
    Ok(tree.folder)
}

fn read(path: &str) -> anyhow::Result<String> {
    let file = Shelf::get(path).with_context(|| format!("{path} is missing"))?;
    Ok(std::str::from_utf8(&file.data).with_context(|| format!("{path} is not UTF-8"))?.to_owned())
}
