//! PDF: opened once, read page by page. Words come from where each letter stands on the page; where the
//! letters have no Unicode behind them, a second reader is asked.
use std::{
    fs,
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
    sync::Arc,
    time::Instant,
};

use hayro::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};

use super::{
    Limits, Outcome,
    package::Trouble,
    pdf_words::{self, Reading},
    word::Found,
};

/// Opens a PDF that needs no password.
pub(super) fn open(bytes: Vec<u8>) -> Result<Pdf, Trouble> {
    let opened = catch_unwind(AssertUnwindSafe(|| Pdf::new(Arc::new(bytes))));
    match opened {
        Ok(Ok(pdf)) => Ok(pdf),
        Ok(Err(LoadPdfError::Decryption(DecryptionError::PasswordProtected))) => {
            Err(Trouble::new(Outcome::Encrypted, "needs a password to open"))
        }
        Ok(Err(LoadPdfError::Decryption(error))) => {
            Err(Trouble::new(Outcome::Encrypted, format!("locked in a way we can't read: {error:?}")))
        }
        Ok(Err(LoadPdfError::Invalid)) => Err(Trouble::broken("not a readable PDF")),
        Err(_) => Err(Trouble::broken("the structure of the PDF makes no sense")),
    }
}

/// The words of each page.
pub(super) fn read(path: &Path, limits: &Limits) -> Result<Found, Trouble> {
    let bytes = fs::read(path).map_err(Trouble::broken)?;
    let cut = is_cut(&bytes);
    let pdf = open(bytes)?;
    let title = pdf.metadata().title.as_deref().map(metadata_words).filter(|title| !title.is_empty());
    let mut found = Found { title, ..Found::default() };
    let pages =
        catch_unwind(AssertUnwindSafe(|| pdf.pages())).map_err(|_| Trouble::broken("no page tree"))?;
    found.page_count = pages.len();
    if pages.is_empty() {
        return Err(Trouble::broken(if cut { "cut short: no page is left" } else { "no pages" }));
    }
    let began = Instant::now();
    let mut reading = Reading::new();
    let (mut kept, mut unreadable) = (0, 0);
    for page in pages.iter().take(limits.pages) {
        if began.elapsed().as_millis() as u64 > limits.patience_ms {
            let detail = format!("stopped after {} of {} pages", found.pages.len(), found.page_count);
            found.trouble = Some(Trouble::new(Outcome::TimedOut, detail));
            break;
        }
        let words = catch_unwind(AssertUnwindSafe(|| reading.page(page)));
        let mut words = words.unwrap_or_else(|_| {
            unreadable += 1;
            String::new()
        });
        let room = limits.text_bytes.saturating_sub(kept);
        words.truncate(words.floor_char_boundary(room));
        kept += words.len();
        found.pages.push(words);
    }
    if reading.is_mostly_mute() || (kept == 0 && unreadable > 0) {
        second_reading(path, &mut found, limits);
    }
    if found.trouble.is_none() && (cut || unreadable > 0) {
        let detail = match cut {
            true => format!("cut short: {} pages could be found", found.page_count),
            false => format!("{unreadable} of {} pages could not be read", found.page_count),
        };
        found.trouble = Some(Trouble::broken(detail));
    }
    Ok(found)
}

/// Asks the second reader and keeps the fuller answer.
fn second_reading(path: &Path, found: &mut Found, limits: &Limits) {
    let letters =
        |pages: &[String]| pages.iter().flat_map(|page| page.chars()).filter(|c| c.is_alphanumeric()).count();
    let second = catch_unwind(|| pdf_extract::extract_text_by_pages(path));
    if let Ok(Ok(pages)) = second {
        let pages: Vec<String> =
            pages.iter().take(limits.pages).map(|page| pdf_words::clean(page.trim())).collect();
        if letters(&pages) > letters(&found.pages)
            && pages.iter().map(String::len).sum::<usize>() <= limits.text_bytes
        {
            found.pages = pages;
        }
    }
}

/// A whole PDF ends with a mark, give or take some bytes that mail and web servers add.
fn is_cut(bytes: &[u8]) -> bool {
    let tail = bytes.get(bytes.len().saturating_sub(2048)..).unwrap_or(bytes);
    super::sniff::find(tail, b"%%EOF").is_none() && super::sniff::find(tail, b"startxref").is_none()
}

/// Metadata is UTF-16 or UTF-8 with a mark, else nearly Latin-1.
fn metadata_words(bytes: &[u8]) -> String {
    let text = match encoding_rs::Encoding::for_bom(bytes) {
        Some((encoding, mark)) => {
            encoding.decode_without_bom_handling(bytes.get(mark..).unwrap_or_default()).0.into_owned()
        }
        None => bytes.iter().map(|byte| char::from(*byte)).collect(),
    };
    text.chars().filter(|c| !c.is_control()).collect::<String>().trim().to_owned()
}
