//! Tables that people bring: columns under any of their usual names, rows with
//! the number a spreadsheet shows, and what came of each.

mod bringing;
mod page;

use std::collections::BTreeMap;

pub use bringing::{Came, Manner, each};
pub use page::{About, BroughtPage, received};

use anyhow::Context;
use serde::Serialize;

use crate::error::Refusal;

/// More rows than this are a mistake.
const MOST_ROWS: usize = 200_000;
/// A cell is cut after so many characters.
const LONGEST_CELL: usize = 4_000;

/// A column a table may have.
pub struct Column {
    /// The name it is documented under.
    pub name: &'static str,
    /// Other names it is known by, in lower case.
    pub also: &'static [&'static str],
    pub needed: bool,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// As a spreadsheet counts: the names of the columns are row 1.
    pub number: usize,
    cells: BTreeMap<&'static str, String>,
}

impl Row {
    /// What stands in a column, trimmed; empty where there is nothing.
    pub fn cell(&self, column: &str) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    /// The row as one text that is the same whenever its cells are.
    pub fn canonical(&self) -> String {
        let cells: Vec<String> =
            self.cells.iter().map(|(name, text)| format!("{name}\u{1f}{text}")).collect();
        cells.join("\u{1e}")
    }
}

/// Reads a table in UTF-8, with commas, semicolons or tabs between its cells.
///
/// # Errors
/// When it cannot be read as a table, or a column that is needed is not there.
pub fn read(bytes: &[u8], columns: &'static [Column]) -> anyhow::Result<Vec<Row>> {
    let text = String::from_utf8_lossy(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes));
    let head = text.lines().next().unwrap_or_default();
    let between =
        [b',', b';', b'\t'].into_iter().max_by_key(|mark| head.bytes().filter(|byte| byte == mark).count());
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(between.unwrap_or(b','))
        .flexible(true)
        .from_reader(text.as_bytes());
    let names: Vec<String> = reader.headers()?.iter().map(|name| name.trim().to_lowercase()).collect();
    let mut places = BTreeMap::new();
    for column in columns {
        let known = |name: &String| name == column.name || column.also.contains(&name.as_str());
        match names.iter().position(known) {
            Some(place) => drop(places.insert(column.name, place)),
            None if column.needed => anyhow::bail!("the table has no column `{}`", column.name),
            None => {}
        }
    }
    let mut rows = Vec::new();
    for record in reader.records() {
        let number = rows.len() + 2;
        let record = record.with_context(|| format!("row {number} cannot be read"))?;
        anyhow::ensure!(rows.len() < MOST_ROWS, "the table has more than {MOST_ROWS} rows");
        let cell = |place: &usize| {
            let text = record.get(*place).unwrap_or_default().trim().replace('\0', "");
            text.chars().take(LONGEST_CELL).collect::<String>()
        };
        rows.push(Row { number, cells: places.iter().map(|(name, place)| (*name, cell(place))).collect() });
    }
    Ok(rows)
}

/// What came of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    Added,
    Changed,
    /// There already, as it is.
    Unchanged,
    /// Not taken; the reason says why.
    Refused,
}

impl Outcome {
    /// All of them, in the order reports count them.
    pub const ALL: [Outcome; 4] = [Outcome::Added, Outcome::Changed, Outcome::Unchanged, Outcome::Refused];

    /// The message key of its name.
    pub const fn key(self) -> &'static str {
        match self {
            Outcome::Added => "sheet-added",
            Outcome::Changed => "sheet-changed",
            Outcome::Unchanged => "sheet-unchanged",
            Outcome::Refused => "sheet-refused",
        }
    }

    /// The stable word.
    pub const fn word(self) -> &'static str {
        match self {
            Outcome::Added => "added",
            Outcome::Changed => "changed",
            Outcome::Unchanged => "unchanged",
            Outcome::Refused => "refused",
        }
    }
}

/// One row's outcome, as reports print it.
#[derive(Debug, Clone, Serialize)]
pub struct Report {
    pub row: usize,
    /// What the row is about: a firm's name, a deal's key.
    pub about: String,
    pub outcome: Outcome,
    /// The column that stands in the way, where it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<&'static str>,
    /// Why it was not taken, or what became of it that the row does not say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A row that was not taken: the column, and why.
#[derive(Debug, Clone)]
pub struct NotTaken {
    pub column: Option<&'static str>,
    pub why: Refusal,
}

impl NotTaken {
    /// Because of what stands in a column.
    pub fn at(column: &'static str, why: Refusal) -> NotTaken {
        NotTaken { column: Some(column), why }
    }
}

/// Prints reports: a line for each row that was not taken or has a note (each row
/// as JSON, if wanted), then the counts on the error output.
pub fn print(reports: &[Report], as_json: bool, dry_run: bool) -> std::io::Result<()> {
    use std::io::Write;
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for report in reports {
        if as_json {
            writeln!(out, "{}", serde_json::to_string(report).unwrap_or_default())?;
            continue;
        }
        if let Some(note) = &report.note {
            let column = report.column.map(|name| format!(", {name}")).unwrap_or_default();
            writeln!(
                out,
                "row {}{column}: {}: {note} ({})",
                report.row,
                report.outcome.word(),
                report.about
            )?;
        }
    }
    out.flush()?;
    let count = |outcome| reports.iter().filter(|report| report.outcome == outcome).count();
    let counts = Outcome::ALL.iter().map(|outcome| (count(*outcome), outcome.word()));
    let counts: Vec<String> =
        counts.filter(|(count, _)| *count > 0).map(|(count, word)| format!("{count} {word}")).collect();
    eprintln!("{} rows: {}", reports.len(), counts.join(", "));
    if dry_run {
        eprintln!("Nothing was changed: this was a dry run.");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const COLUMNS: &[Column] = &[
        Column { name: "name", also: &["firm"], needed: true },
        Column { name: "city", also: &[], needed: false },
    ];

    #[test]
    fn columns_are_known_by_other_names_and_in_any_order() {
        let rows = read("\u{feff}City;FIRM;x\nŁódź; Nowak ;1\n;Lis".as_bytes(), COLUMNS).unwrap();
        assert_eq!((rows[0].number, rows[0].cell("name"), rows[0].cell("city")), (2, "Nowak", "Łódź"));
        assert_eq!((rows[1].number, rows[1].cell("name"), rows[1].cell("city")), (3, "Lis", ""));
    }

    #[test]
    fn what_is_needed_is_named() {
        let error = read(b"town,street\na,b\n", COLUMNS).unwrap_err();
        assert_eq!(error.to_string(), "the table has no column `name`");
    }

    #[test]
    fn the_same_cells_are_the_same_row() {
        let one = read(b"name,city\nA,B\n", COLUMNS).unwrap();
        let other = read(b"city,name\nB, A\n", COLUMNS).unwrap();
        assert_eq!(one[0].canonical(), other[0].canonical());
    }
}
