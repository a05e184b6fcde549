//! Tables to take away: CSV as RFC 4180 has it, in UTF-8 with the mark by which
//! spreadsheets know it, and with no cell that a spreadsheet would carry out.

use actix_web::HttpResponse;
use actix_web::http::header;

use crate::error::{Answer, Error};

/// A table being written.
pub struct Table(csv::Writer<Vec<u8>>);

impl Table {
    /// Begins a table with the names of its columns.
    pub fn new<'a>(columns: impl IntoIterator<Item = &'a str>) -> Result<Table, Error> {
        let writer =
            csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(b"\xef\xbb\xbf".to_vec());
        let mut table = Table(writer);
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
        let bytes = self.0.into_inner().map_err(|error| Error::internal(error.into_error()))?;
        Ok(HttpResponse::Ok()
            .insert_header((header::CONTENT_TYPE, "text/csv; charset=utf-8"))
            .insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}.csv\"")))
            .insert_header((header::CACHE_CONTROL, "no-store"))
            .body(bytes))
    }
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
        let text = String::from_utf8(table.0.into_inner().unwrap()).unwrap();
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
