//! Words in workbooks: a page a sheet, a line a row, cells parted by tabs.
use std::{
    fs::File,
    io::{BufReader, Read, Seek},
    path::Path,
};

use calamine::{Data, DataRef, Ods, Reader, Xls, Xlsx, XlsxError};

use super::{
    Limits, MediaType, Outcome, media,
    package::{Package, Trouble},
    pile::Pile,
    word::{Found, core_title, element_words},
};

/// An XLSX, ODS or XLS.
pub(super) fn read(path: &Path, kind: MediaType, limits: &Limits) -> Result<Found, Trouble> {
    let mut title = None;
    if kind != media::XLS {
        // The reader below unpacks by itself and trusts what the archive says, so look at all of it first.
        let mut package = Package::open(path, limits)?;
        package.verify()?;
        title = core_title(&mut package)?;
        if title.is_none() {
            title = package.read("meta.xml")?.and_then(|meta| element_words(&meta, "title"));
        }
    }
    let file = BufReader::new(File::open(path).map_err(Trouble::broken)?);
    let mut found = match kind {
        media::XLSX => xlsx(file, limits)?,
        media::ODS => dense(Ods::new(file).map_err(Trouble::broken)?, limits),
        _ => dense(Xls::new(file).map_err(Trouble::broken)?, limits),
    };
    found.title = title;
    Ok(found)
}

/// Cell by cell, since one cell in the last row would otherwise cost memory for all cells before it.
fn xlsx(file: impl Read + Seek, limits: &Limits) -> Result<Found, Trouble> {
    let mut book = Xlsx::new(file).map_err(|error| match error {
        XlsxError::Password => Trouble::new(Outcome::Encrypted, "the workbook has a password"),
        other => Trouble::broken(other),
    })?;
    let names = book.sheet_names();
    let mut found = Found { page_count: names.len(), ..Found::default() };
    let mut kept = 0;
    for name in names.iter().take(limits.pages) {
        let mut pile = begin(name, limits, kept);
        let mut row = None;
        if let Ok(mut cells) = book.worksheet_cells_reader(name) {
            loop {
                match cells.next_cell() {
                    Ok(Some(cell)) => {
                        let (at, _) = cell.get_position();
                        let value = cell.get_value();
                        if matches!(value, DataRef::Empty) {
                            continue;
                        }
                        if row.replace(at).is_some_and(|row| row == at) {
                            pile.push("\t")
                        } else {
                            pile.line()
                        }
                        pile.push(&spoken(&Data::from(value.clone())));
                        if pile.is_full() {
                            break;
                        }
                    }
                    Ok(None) => break,
                    Err(error) => {
                        found.trouble = Some(Trouble::broken(error));
                        break;
                    }
                }
            }
        }
        kept += pile.len();
        found.pages.push(pile.into_text());
    }
    Ok(found)
}

fn dense<RS: Read + Seek, R: Reader<RS>>(mut book: R, limits: &Limits) -> Found
where
    R::Error: std::fmt::Display,
{
    let names = book.sheet_names();
    let mut found = Found { page_count: names.len(), ..Found::default() };
    let mut kept = 0;
    for name in names.iter().take(limits.pages) {
        let mut pile = begin(name, limits, kept);
        match book.worksheet_range(name) {
            Ok(range) => {
                for row in range.rows() {
                    pile.line();
                    let cells: Vec<String> = row.iter().map(spoken).filter(|cell| !cell.is_empty()).collect();
                    pile.push(&cells.join("\t"));
                    if pile.is_full() {
                        break;
                    }
                }
            }
            Err(error) => found.trouble = Some(Trouble::broken(error)),
        }
        kept += pile.len();
        found.pages.push(pile.into_text());
    }
    found
}

/// A page begins with the sheet's name, which people search for, too.
fn begin(name: &str, limits: &Limits, kept: usize) -> Pile {
    let mut pile = Pile::new(limits.text_bytes.saturating_sub(kept));
    pile.push(name);
    pile.push("\n");
    pile
}

fn spoken(cell: &Data) -> String {
    match cell {
        Data::Empty | Data::Error(_) => String::new(),
        Data::DateTime(moment) => match moment.as_datetime() {
            Some(moment) => moment.format("%Y-%m-%d %H:%M").to_string().trim_end_matches(" 00:00").to_owned(),
            None => moment.as_f64().to_string(),
        },
        other => other.to_string(),
    }
}
