//! `guildhall extract FILE…` and `guildhall render FILE…`: a line of JSON for each file.
use std::{
    fs,
    io::{self, Write},
    path::PathBuf,
};

use serde::Serialize;

use super::{Limits, MediaType, Outcome, Sandbox, plain};
use crate::ui::markdown;

#[derive(Serialize)]
struct Extracted<'a> {
    path: &'a str,
    outcome: Outcome,
    media: Option<MediaType>,
    language: Option<&'a str>,
    title: Option<&'a str>,
    /// How many; the texts of all are in `text`, parted by form feeds.
    pages: usize,
    chars: usize,
    text: &'a str,
    detail: Option<&'a str>,
}

#[derive(Serialize)]
struct Rendered<'a> {
    path: &'a str,
    html: &'a str,
}

/// Writes what the portal makes of each file, read in a sandbox.
///
/// # Errors
/// When `out` cannot be written, or the system cannot say which program this is.
pub fn extract_cli(files: &[PathBuf], out: &mut dyn Write) -> io::Result<()> {
    let sandbox = Sandbox::new(Limits::default())?;
    for file in files {
        let name = file.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
        let extract = sandbox.extract(file, &name);
        let line = Extracted {
            path: &file.to_string_lossy(),
            outcome: extract.outcome,
            media: extract.media,
            language: extract.language.as_deref(),
            title: extract.title.as_deref(),
            pages: extract.page_count,
            chars: extract.chars(),
            text: &extract.text(),
            detail: extract.detail.as_deref(),
        };
        write_line(out, &line)?;
    }
    Ok(())
}

/// Writes the HTML of each Markdown file.
///
/// # Errors
/// When a file cannot be read or `out` cannot be written.
pub fn render_cli(files: &[PathBuf], out: &mut dyn Write) -> io::Result<()> {
    for file in files {
        let text = plain::decoded(&fs::read(file)?);
        let html = markdown::to_html(&text, "text");
        write_line(out, &Rendered { path: &file.to_string_lossy(), html: html.as_str() })?;
    }
    Ok(())
}

fn write_line(out: &mut dyn Write, line: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut *out, line)?;
    out.write_all(b"\n")
}
