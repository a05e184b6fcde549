//! The manifest: one row for each file, in `manifest.csv` beside them.
//!
//! Columns: `path` (needed), `lang`, `title`, `translation_group` (rows of one
//! group are translations of one item), `description`, `keywords`, `category`,
//! `product`, `licence`, `attribution`, `note`. Others are ignored. Without a
//! manifest each file is a row, titled by its name.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::Context;

/// The file that names the rest.
pub const MANIFEST: &str = "manifest.csv";
/// More rows than this are no manifest but an attack or a mistake.
const MOST_ROWS: usize = 200_000;

/// One file to bring in, and what is said of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// As the manifest names it; for people, never for the file system.
    pub path: String,
    /// Where its bytes lie on this machine; none if there is no such file.
    pub file: Option<PathBuf>,
    pub language: String,
    pub title: String,
    /// Rows with the same group are one item. The path, if none was named.
    pub group: String,
    pub description: String,
    pub keywords: String,
    pub category: String,
    pub product: String,
    pub note: String,
}

impl Row {
    /// The last part of the path.
    pub fn file_name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }

    /// The folders it lies in, without one that only says its language.
    pub fn folders(&self) -> Vec<&str> {
        let mut parts: Vec<&str> =
            self.path.split('/').filter(|part| !matches!(*part, "" | "." | "..")).collect();
        parts.pop();
        parts.retain(|part| !part.eq_ignore_ascii_case(&self.language));
        parts
    }

    /// What makes the row's item the same one the next time.
    pub fn source_key(&self, under: &str) -> String {
        let folders = self.folders().join("/");
        format!("{under}\u{1f}{folders}\u{1f}{}", self.group)
    }
}

/// Reads a manifest whose paths are resolved by `find`.
pub fn read(bytes: &[u8], find: impl Fn(&str) -> Option<PathBuf>) -> anyhow::Result<Vec<Row>> {
    let text = String::from_utf8_lossy(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)).into_owned();
    let comma = text.lines().next().unwrap_or_default().matches(',').count();
    let semicolon = text.lines().next().unwrap_or_default().matches(';').count();
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(if semicolon > comma { b';' } else { b',' })
        .flexible(true)
        .from_reader(text.as_bytes());
    let columns: BTreeMap<String, usize> =
        reader.headers()?.iter().enumerate().map(|(at, name)| (name.trim().to_lowercase(), at)).collect();
    anyhow::ensure!(columns.contains_key("path"), "{MANIFEST} has no column `path`");
    let mut rows = Vec::new();
    for record in reader.records() {
        let record =
            record.with_context(|| format!("{MANIFEST} cannot be read after row {}", rows.len() + 1))?;
        anyhow::ensure!(rows.len() < MOST_ROWS, "{MANIFEST} has more than {MOST_ROWS} rows");
        let cell = |name: &str| {
            columns.get(name).and_then(|at| record.get(*at)).unwrap_or_default().trim().replace('\0', "")
        };
        let path = cell("path").replace('\\', "/");
        if path.is_empty() {
            continue;
        }
        let credits = [cell("attribution"), cell("licence")];
        let credits: Vec<&str> = credits.iter().map(String::as_str).filter(|text| !text.is_empty()).collect();
        let description = Some(cell("description")).filter(|text| !text.is_empty());
        rows.push(Row {
            file: find(&path),
            language: cell("lang").to_lowercase(),
            title: cell("title"),
            group: Some(cell("translation_group"))
                .filter(|group| !group.is_empty())
                .unwrap_or_else(|| path.clone()),
            description: description.unwrap_or_else(|| credits.join(", ")),
            keywords: cell("keywords"),
            category: cell("category"),
            product: cell("product"),
            note: cell("note"),
            path,
        });
    }
    Ok(rows)
}

/// A row for each file of a folder: by its manifest, or by the files themselves.
pub fn rows_of_folder(folder: &Path) -> anyhow::Result<Vec<Row>> {
    let root = folder.canonicalize().with_context(|| format!("there is no folder {}", folder.display()))?;
    let manifest = root.join(MANIFEST);
    if manifest.is_file() {
        // A path that leads out of the folder names no file.
        let find = |path: &str| {
            let found = root.join(path).canonicalize().ok()?;
            (found.starts_with(&root) && found.is_file()).then_some(found)
        };
        return read(&std::fs::read(&manifest)?, find);
    }
    let mut rows = Vec::new();
    for entry in walkdir::WalkDir::new(&root).sort_by_file_name().into_iter().filter_map(Result::ok) {
        if !entry.file_type().is_file() || entry.file_name().to_string_lossy().starts_with('.') {
            continue;
        }
        let Ok(inside) = entry.path().strip_prefix(&root) else { continue };
        let path = inside.to_string_lossy().replace('\\', "/");
        rows.push(Row { file: Some(entry.into_path()), group: path.clone(), path, ..Row::default() });
    }
    Ok(rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_manifest_is_read_whatever_its_separator() {
        let rows = read("\u{feff}path;lang;title\na/pl/x.md;pl;Żółw\n".as_bytes(), |_| None).unwrap();
        let row = rows.first().unwrap();
        assert_eq!(
            (row.language.as_str(), row.title.as_str(), row.group.as_str()),
            ("pl", "Żółw", "a/pl/x.md")
        );
        assert_eq!(row.folders(), ["a"]);
    }

    #[test]
    fn a_manifest_without_paths_is_refused() {
        assert!(read(b"title\nx\n", |_| None).unwrap_err().to_string().contains("column `path`"));
    }

    #[test]
    fn a_path_out_of_the_folder_names_no_file() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(MANIFEST), "path\n../../etc/passwd\n/etc/passwd\nhere.txt\n")
            .unwrap();
        std::fs::write(folder.path().join("here.txt"), "x").unwrap();
        let found: Vec<bool> =
            rows_of_folder(folder.path()).unwrap().iter().map(|row| row.file.is_some()).collect();
        assert_eq!(found, [false, false, true]);
    }
}
