//! The library as a ZIP: the tree as the viewer sees it, with a manifest that
//! an import reads back.

use std::collections::{HashMap, HashSet};
use std::io::Write;

use diesel::prelude::*;
use schema::schema::items;
use zip::write::SimpleFileOptions;

use super::manifest::MANIFEST;
use crate::access::rights::ImportLibrary;
use crate::access::{May, Viewer};
use crate::db::Tx;
use crate::error::{Answer, Error};
use crate::events::{self, Event};
use crate::files::send_zip;
use crate::library::item::{Item, Kind};
use crate::library::{edition, query, tree};
use crate::portal::Portal;
use crate::traces::aside;

/// One file of the export.
struct Entry {
    path: String,
    columns: [String; 7],
    content: Content,
}

enum Content {
    Stored(String),
    Text(String),
}

/// `GET /library/export.zip`
pub async fn download(viewer: May<ImportLibrary>, portal: Portal) -> Answer {
    let who = viewer.clone();
    let entries = portal.db.report(move |tx| entries(tx, &who)).await?;
    let count = entries.len();
    let files = portal.files.clone();
    let packed = aside(move || pack(&files, entries)).await?.map_err(Error::internal)?;
    portal
        .db
        .write(move |tx| {
            let event = Event::of("library.exported").data(serde_json::json!({ "files": count }));
            Ok(events::record(tx, &viewer, event)?)
        })
        .await?;
    send_zip(packed, "library.zip")
}

fn entries(tx: &mut Tx<'_>, viewer: &Viewer) -> Result<Vec<Entry>, Error> {
    let folders = tree::all_folders(tx, viewer, "en")?;
    let names: HashMap<String, String> =
        folders.iter().map(|it| (it.folder.id.to_string(), safe(&it.name))).collect();
    let paths: HashMap<_, String> = folders
        .iter()
        .map(|it| {
            let parts: Vec<&str> =
                it.folder.path.split('/').filter_map(|key| names.get(key).map(String::as_str)).collect();
            (it.folder.id, parts.join("/"))
        })
        .collect();
    let now = tx.now;
    let all: Vec<Item> = query::visible(viewer, now)
        .order((items::folder_id, items::title_key))
        .select(Item::as_select())
        .load(tx.conn())?;
    let mut taken = HashSet::new();
    let mut entries = Vec::new();
    for item in all {
        let folder = paths.get(&item.folder_id).cloned().unwrap_or_default();
        for edition in query::editions_of(tx, item.id)? {
            let Some(version) = edition.version_id else { continue };
            let (_, version) = query::version(tx, item.id, version)?;
            entries.extend(entry(&item, &edition, version, &folder, &mut taken));
        }
    }
    Ok(entries)
}

fn entry(
    item: &Item,
    edition: &edition::Edition,
    version: edition::Version,
    folder: &str,
    taken: &mut HashSet<String>,
) -> Option<Entry> {
    let content = match (item.kind, version.file_hash, version.body) {
        (Kind::Page, _, Some(body)) => Content::Text(body),
        (_, Some(hash), _) => Content::Stored(hash),
        _ => return None,
    };
    let name = match &content {
        Content::Text(_) => format!("{}.md", safe(&edition.title)),
        Content::Stored(_) => safe(version.file_name.as_deref().unwrap_or("file")),
    };
    let mut path = format!("{folder}/{}/{name}", edition.language);
    if !taken.insert(path.to_lowercase()) {
        path = format!("{folder}/{}/{}-{name}", edition.language, item.id);
        taken.insert(path.to_lowercase());
    }
    let columns = [
        edition.language.clone(),
        edition.title.clone(),
        item.id.to_string(),
        edition.description.clone(),
        edition.keywords.clone(),
        item.category.word().to_owned(),
        version.note,
    ];
    Some(Entry { path: path.trim_start_matches('/').to_owned(), columns, content })
}

/// A name as a part of a path in an archive.
fn safe(name: &str) -> String {
    let plain: String = name
        .chars()
        .map(|letter| if letter.is_control() || "/\\:*?\"<>|".contains(letter) { '_' } else { letter })
        .take(120)
        .collect();
    let plain = plain.trim().trim_start_matches('.');
    if plain.is_empty() { "_".to_owned() } else { plain.to_owned() }
}

fn pack(files: &crate::files::Files, entries: Vec<Entry>) -> anyhow::Result<tempfile::NamedTempFile> {
    let packed = tempfile::NamedTempFile::new()?;
    let mut zip = zip::ZipWriter::new(packed.reopen()?);
    let options = SimpleFileOptions::default();
    let mut manifest = csv::Writer::from_writer(Vec::new());
    manifest.write_record([
        "path",
        "lang",
        "title",
        "translation_group",
        "description",
        "keywords",
        "category",
        "note",
    ])?;
    for entry in entries {
        zip.start_file(&entry.path, options)?;
        match entry.content {
            Content::Text(text) => zip.write_all(text.as_bytes())?,
            Content::Stored(hash) => {
                let copy = files.now(files.copy(&hash))?;
                std::io::copy(&mut copy.reopen()?, &mut zip)?;
            }
        }
        manifest.write_record(std::iter::once(&entry.path).chain(&entry.columns))?;
    }
    zip.start_file(MANIFEST, options)?;
    zip.write_all(&manifest.into_inner().map_err(|error| anyhow::anyhow!("{error}"))?)?;
    zip.finish()?;
    Ok(packed)
}
