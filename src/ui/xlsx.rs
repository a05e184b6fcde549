//! Tables to take away as a spreadsheet: amounts are numbers and days are days, so
//! that the reader's own program sums and sorts them.

use actix_web::HttpResponse;
use actix_web::http::header;
use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use crate::error::{Answer, Error};

/// A cell longer than this is cut: no spreadsheet holds more.
const LONGEST: usize = 32_000;

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// A formula in it stays text.
    Text(String),
    Number(f64),
    Day(NaiveDate),
    Empty,
}

impl Cell {
    /// The same as a text: what a CSV file has.
    pub fn text(&self) -> String {
        match self {
            Cell::Text(text) => text.clone(),
            Cell::Number(number) => number.to_string(),
            Cell::Day(day) => day.to_string(),
            Cell::Empty => String::new(),
        }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Cell {
        if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) }
    }
}

impl From<Option<NaiveDate>> for Cell {
    fn from(day: Option<NaiveDate>) -> Cell {
        day.map_or(Cell::Empty, Cell::Day)
    }
}

/// A spreadsheet being written, row by row: only the row at hand is in memory.
pub struct Spreadsheet {
    book: Workbook,
    rows: u32,
    day: Format,
}

impl Spreadsheet {
    /// Begins one with the names of its columns.
    pub fn new<'a>(columns: impl IntoIterator<Item = &'a str>) -> Result<Spreadsheet, Error> {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet_with_constant_memory().map_err(Error::internal)?;
        sheet.set_freeze_panes(1, 0).map_err(Error::internal)?;
        let bold = Format::new().set_bold();
        for (at, name) in (0..).zip(columns) {
            sheet.write_string_with_format(0, at, name, &bold).map_err(Error::internal)?;
            sheet.set_column_width(at, 18).map_err(Error::internal)?;
        }
        Ok(Spreadsheet { book, rows: 1, day: Format::new().set_num_format("yyyy-mm-dd") })
    }

    /// Adds a row.
    pub fn row(&mut self, cells: &[Cell]) -> Result<(), Error> {
        let sheet = self.book.worksheet_from_index(0).map_err(Error::internal)?;
        for (at, cell) in (0..).zip(cells) {
            write(sheet, self.rows, at, cell, &self.day).map_err(Error::internal)?;
        }
        self.rows += 1;
        Ok(())
    }

    /// The whole file; takes its time where there are many rows.
    pub fn bytes(mut self) -> Result<Vec<u8>, Error> {
        self.book.save_to_buffer().map_err(Error::internal)
    }
}

/// A spreadsheet to be saved under a name (plain letters, without the ending).
pub fn answer(bytes: Vec<u8>, name: &str) -> Answer {
    Ok(HttpResponse::Ok()
        .insert_header((
            header::CONTENT_TYPE,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ))
        .insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}.xlsx\"")))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .body(bytes))
}

fn write(sheet: &mut Worksheet, row: u32, at: u16, cell: &Cell, day: &Format) -> Result<(), XlsxError> {
    match cell {
        Cell::Text(text) => {
            let text: String = text.chars().filter(|letter| *letter != '\0').take(LONGEST).collect();
            sheet.write_string(row, at, text)?;
        }
        Cell::Number(number) => drop(sheet.write_number(row, at, *number)?),
        Cell::Day(date) => {
            let (year, month) = (u16::try_from(date.year()).unwrap_or(1900), date.month());
            // No spreadsheet knows days before 1900.
            match ExcelDateTime::from_ymd(year, month as u8, date.day() as u8) {
                Ok(moment) => drop(sheet.write_datetime_with_format(row, at, &moment, day)?),
                Err(_) => drop(sheet.write_string(row, at, date.to_string())?),
            }
        }
        Cell::Empty => {}
    }
    Ok(())
}
