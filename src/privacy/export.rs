//! A copy of everything about a person: a ZIP with a readable index, JSON, CSV and the
//! files they brought.

use std::io::Write;

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use schema::schema::deal_files;
use tempfile::NamedTempFile;
use zip::write::SimpleFileOptions;

use super::columns::{Class, TABLES, Table};
use crate::access::PersonId;
use crate::db::{Conn, dialect};
use crate::files::Files;
use crate::ui::csv::Table as Csv;

/// What is given out: everything but secrets.
const TOLD: &[Class] = &[Class::Key, Class::Person, Class::Identity, Class::Text, Class::Trade, Class::State];

/// Rows of one table, each a JSON object, with the columns in their order.
pub struct Rows {
    pub table: &'static Table,
    pub rows: Vec<serde_json::Map<String, serde_json::Value>>,
}

#[derive(QueryableByName)]
struct Told {
    #[diesel(sql_type = Text)]
    told: String,
}

/// Everything about a person, table by table; tables that know nothing are left out.
pub fn gather(db: &mut Conn, person: PersonId) -> QueryResult<Vec<Rows>> {
    let mut all = Vec::new();
    for table in TABLES.iter() {
        let Some(about) = table.about() else { continue };
        let pairs: Vec<String> = table.of(TOLD).map(|column| format!("'{column}', {column}")).collect();
        let made = dialect::json_object(db, &pairs.join(", "));
        // Names are our own (`columns.txt`); the person's key is bound.
        let asked = format!("SELECT {made} AS told FROM {} WHERE {about}", table.name);
        let rows: Vec<Told> = diesel::sql_query(asked).bind::<BigInt, _>(person).load(db)?;
        let rows = rows.iter().filter_map(|row| serde_json::from_str(&row.told).ok());
        let rows: Vec<serde_json::Map<String, serde_json::Value>> = rows.collect();
        if !rows.is_empty() {
            all.push(Rows { table, rows });
        }
    }
    Ok(all)
}

/// The files a person hung on deals: hash and name.
pub fn files_of(db: &mut Conn, person: PersonId) -> QueryResult<Vec<(String, String)>> {
    deal_files::table
        .filter(deal_files::person_id.eq(person))
        .filter(deal_files::deleted_at.is_null())
        .order(deal_files::id)
        .select((deal_files::file_hash, deal_files::name))
        .load(db)
}

fn plain(value: &serde_json::Value) -> String {
    match value {
        serde_json::Value::Null => String::new(),
        serde_json::Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// Words of the index, in the reader's language.
pub struct Words {
    pub language: &'static str,
    pub direction: &'static str,
    pub title: String,
    pub intro: String,
}

/// The ZIP.
///
/// # Errors
/// When the disk is full or a file is not in the store.
pub fn pack(
    files: &Files,
    rows: &[Rows],
    brought: &[(String, String)],
    words: &Words,
) -> anyhow::Result<NamedTempFile> {
    let mut packed = NamedTempFile::new()?;
    let mut zip = zip::ZipWriter::new(packed.as_file_mut());
    let plain_file = SimpleFileOptions::default();
    zip.start_file("index.html", plain_file)?;
    zip.write_all(index(rows, words).as_bytes())?;
    let json: serde_json::Map<String, serde_json::Value> =
        rows.iter().map(|it| (it.table.name.to_owned(), serde_json::json!(it.rows))).collect();
    zip.start_file("data.json", plain_file)?;
    serde_json::to_writer_pretty(&mut zip, &json)?;
    for it in rows {
        let columns: Vec<&str> = it.table.of(TOLD).collect();
        let mut table = Csv::new(columns.iter().copied())?;
        for row in &it.rows {
            let cells: Vec<String> =
                columns.iter().map(|column| row.get(*column).map(plain).unwrap_or_default()).collect();
            table.row(cells.iter().map(String::as_str))?;
        }
        zip.start_file(format!("tables/{}.csv", it.table.name), plain_file)?;
        table.write_into(&mut zip)?;
    }
    for (at, (hash, name)) in brought.iter().enumerate() {
        let safe: String = name.chars().map(|it| if "/\\:".contains(it) { '_' } else { it }).collect();
        let mut copy = files.now(files.copy(hash))?;
        zip.start_file(format!("files/{:04} {safe}", at + 1), plain_file)?;
        std::io::copy(&mut copy, &mut zip)?;
    }
    zip.finish()?;
    Ok(packed)
}

/// A page that any browser opens, without the portal.
fn index(rows: &[Rows], words: &Words) -> String {
    let safe = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let mut page = format!(
        "<!doctype html><html lang=\"{}\" dir=\"{}\"><meta charset=\"utf-8\"><title>{title}</title><h1>{title}</h1><p>{}</p>\n",
        words.language,
        words.direction,
        safe(&words.intro),
        title = safe(&words.title)
    );
    for it in rows {
        let columns: Vec<&str> = it.table.of(TOLD).collect();
        let heads: String = columns.iter().map(|column| format!("<th scope=\"col\">{column}</th>")).collect();
        page.push_str(&format!(
            "<h2>{}</h2><table border=\"1\" dir=\"ltr\"><thead><tr>{heads}</tr></thead><tbody>\n",
            it.table.name
        ));
        for row in &it.rows {
            let cell = |column: &&str| {
                format!("<td>{}</td>", safe(&row.get(*column).map(plain).unwrap_or_default()))
            };
            let cells: String = columns.iter().map(cell).collect();
            page.push_str(&format!("<tr>{cells}</tr>\n"));
        }
        page.push_str("</tbody></table>\n");
    }
    page
}
