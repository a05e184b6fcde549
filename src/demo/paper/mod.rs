//! Paper: the demo library's Markdown, made into the files a real partner library is full of.
//!
//! One text becomes a PDF, a Word document, slides, a workbook or a picture, on Halden's letterhead.
//! The same input gives the same bytes, so a demo can be rebuilt and compared.
mod docx;
mod docx_parts;
mod drawing;
mod easel;
mod flow;
mod letterhead;
mod marks;
mod ooxml;
mod outline;
mod pdf;
mod picture;
mod pptx;
mod pptx_parts;
mod table;
#[cfg(test)]
mod tests;
mod typeface;
mod xlsx;

use chrono::NaiveDate;
use serde::Deserialize;

/// What an item of the library is made of.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Written and read in the portal; the file is its Markdown.
    Page,
    Pdf,
    Docx,
    Pptx,
    Xlsx,
    Image,
    /// An address elsewhere; there is no file.
    Link,
    /// A film elsewhere; there is no file.
    Video,
}

impl Kind {
    /// Whether a version of this kind is a file that [`build`] can make.
    pub fn is_file(self) -> bool {
        !matches!(self, Kind::Link | Kind::Video)
    }
}

/// What is printed on a document besides its text.
#[derive(Clone, Copy, Debug)]
pub struct Sheet<'a> {
    pub title: &'a str,
    /// Two letters: `en`, `pl`, `de`, `fr`, `es`, `ja`, `ar`.
    pub language: &'a str,
    /// Counted from 1.
    pub version: u32,
    pub date: NaiveDate,
}

/// Makes the file of one version: its bytes and its extension without a dot.
///
/// Errors when the kind has no file, when a PDF or picture uses a letter the embedded typeface lacks,
/// or when the Markdown does not fit the kind (a workbook without a table, a picture without a drawing).
pub fn build(
    kind: Kind,
    title: &str,
    language: &str,
    markdown: &str,
    version: u32,
    date: NaiveDate,
) -> anyhow::Result<(Vec<u8>, &'static str)> {
    let sheet = Sheet { title, language, version, date };
    Ok(match kind {
        Kind::Page => (markdown.as_bytes().to_vec(), "md"),
        Kind::Pdf => (pdf::build(sheet, markdown)?, "pdf"),
        Kind::Docx => (docx::build(sheet, markdown)?, "docx"),
        Kind::Pptx => (pptx::build(sheet, markdown)?, "pptx"),
        Kind::Xlsx => (xlsx::build(sheet, markdown)?, "xlsx"),
        Kind::Image => (picture::build(sheet, markdown)?, "png"),
        Kind::Link | Kind::Video => anyhow::bail!("a link has no file"),
    })
}
