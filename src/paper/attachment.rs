//! Taking the file out of a PDF again.

use anyhow::Context;
use lopdf::{Document, Object};

/// Objects of a PDF that are looked at, at most.
const MOST: usize = 10_000;

/// The file inside a PDF of ours: its first embedded file.
///
/// # Errors
/// When it is no PDF, or has no file inside.
pub fn attached(pdf: &[u8]) -> anyhow::Result<Vec<u8>> {
    let document = Document::load_mem(pdf).context("this is no PDF")?;
    let inside = document.objects.values().take(MOST).find_map(|object| {
        let stream = object.as_stream().ok()?;
        let is_file =
            stream.dict.get(b"Type").and_then(Object::as_name).is_ok_and(|name| name == b"EmbeddedFile");
        is_file.then(|| stream.decompressed_content().unwrap_or_else(|_| stream.content.clone()))
    });
    inside.context("there is no file inside this PDF")
}
