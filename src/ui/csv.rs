//! Tables to take away: CSV as RFC 4180 has it, in UTF-8 with the mark by which
//! spreadsheets know it, and with no cell that a spreadsheet would carry out.

use std::io::{Read, Seek, Write};

use actix_web::HttpResponse;
use actix_web::body::SizedStream;
use actix_web::http::header;
use actix_web::web::Bytes;
use futures_util::stream;
use tempfile::SpooledTempFile;

use crate::error::{Answer, Error};
use crate::traces::aside;

/// Bytes of a table kept in memory; what is longer waits on the disk, so that a
/// million rows cost no more memory than a thousand.
const IN_MEMORY: usize = 1024 * 1024;
/// Bytes read back and sent at a time.
const PIECE: usize = 64 * 1024;

/// A table being written.
pub struct Table(csv::Writer<SpooledTempFile>);

impl Table {
    /// Begins a table with the names of its columns.
    pub fn new<'a>(columns: impl IntoIterator<Item = &'a str>) -> Result<Table, Error> {
        let mut file = SpooledTempFile::new(IN_MEMORY);
        file.write_all(b"\xef\xbb\xbf").map_err(Error::internal)?;
        let mut table = Table(csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(file));
        table.row(columns)?;
        Ok(table)
    }

    /// Adds a row: as many cells as there are columns, or it is our fault.
    pub fn row<'a>(&mut self, cells: impl IntoIterator<Item = &'a str>) -> Result<(), Error> {
        let cells = cells.into_iter().map(|cell| harmless(cell).into_owned());
        self.0.write_record(cells).map_err(Error::internal)
    }

    /// The file, to be saved under a name (plain letters, without the ending).
    pub fn answer(self, name: &str) -> Answer {
        let file = self.written()?;
        let length = file.1;
        Ok(HttpResponse::Ok()
            .insert_header((header::CONTENT_TYPE, "text/csv; charset=utf-8"))
            .insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}.csv\"")))
            .insert_header((header::CACHE_CONTROL, "no-store"))
            .body(SizedStream::new(length, stream::try_unfold(file, next_piece))))
    }

    /// The file from its beginning, and its length.
    /// Writes the table into something larger.
    pub fn write_into(self, to: &mut impl Write) -> Result<(), Error> {
        let (mut file, _) = self.written()?;
        std::io::copy(&mut file, to).map(drop).map_err(Error::internal)
    }

    fn written(self) -> Result<(SpooledTempFile, u64), Error> {
        let mut file = self.0.into_inner().map_err(|error| Error::internal(error.into_error()))?;
        let length = file.stream_position().map_err(Error::internal)?;
        file.rewind().map_err(Error::internal)?;
        Ok((file, length))
    }
}

type Rest = (SpooledTempFile, u64);

/// Reads on, off the thread that serves others; nothing when all was read.
async fn next_piece((mut file, left): Rest) -> Result<Option<(Bytes, Rest)>, std::io::Error> {
    if left == 0 {
        return Ok(None);
    }
    let read = aside(move || {
        let mut piece = vec![0; PIECE.min(usize::try_from(left).unwrap_or(PIECE))];
        file.read_exact(&mut piece)?;
        Ok::<_, std::io::Error>((piece, file))
    });
    let (piece, file) = read.await.map_err(std::io::Error::other)??;
    let left = left.saturating_sub(piece.len() as u64);
    Ok(Some((Bytes::from(piece), (file, left))))
}

/// A cell that begins like a formula gets an apostrophe before it, and what
/// cannot be seen is taken out.
fn harmless(cell: &str) -> std::borrow::Cow<'_, str> {
    let dangerous = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
    if cell.contains('\0') {
        return harmless(&cell.replace('\0', "")).into_owned().into();
    }
    if cell.starts_with(dangerous) { format!("'{cell}").into() } else { cell.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_and_defused() {
        let mut table = Table::new(["Firm", "Note"]).unwrap();
        table.row(["Müller, \"KG\"", "=1+1"]).unwrap();
        table.row(["two\nlines", "\0@SUM(A1)"]).unwrap();
        let (mut file, length) = table.written().unwrap();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        assert_eq!(text.len() as u64, length);
        let wanted = "\u{feff}Firm,Note\r\n\"Müller, \"\"KG\"\"\",'=1+1\r\n\"two\nlines\",'@SUM(A1)\r\n";
        assert_eq!(text, wanted);
    }

    #[test]
    fn every_beginning_of_a_formula_is_defused() {
        for cell in ["=A1", "+1", "-1", "@x", "\tx", "\rx", "\0=x", "＝1"] {
            assert!(harmless(cell).starts_with('\''), "{cell:?}");
        }
        assert_eq!(harmless("Nowak = Systemy"), "Nowak = Systemy");
    }
}
