//! A copy of everything about a person, or everything that is a firm's: a ZIP with a readable
//! index, JSON, CSV and the files they brought.

use std::io::Write;

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use schema::schema::{deal_files, deals};
use tempfile::NamedTempFile;
use zip::write::SimpleFileOptions;

use super::columns::{Class, TABLES, Table};
use crate::access::{FirmId, PersonId};
use crate::db::{Conn, dialect};
use crate::files::Files;
use crate::ui::csv::Table as Csv;

/// What is given out: everything but secrets.
const TOLD: &[Class] = &[Class::Key, Class::Person, Class::Identity, Class::Text, Class::Trade, Class::State];

/// Rows of one table, each a JSON object, with the columns in their order.
pub struct Rows {
    pub table: &'static str,
    pub columns: Vec<&'static str>,
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
        all.extend(rows(db, table, &about, &[], person.0)?);
    }
    Ok(all)
}

/// The rows of a table that fit a condition on the key bound first; nothing if there are none.
fn rows(
    db: &mut Conn,
    table: &'static Table,
    about: &str,
    without: &[&str],
    key: i64,
) -> QueryResult<Option<Rows>> {
    let columns: Vec<&str> = table.of(TOLD).filter(|column| !without.contains(column)).collect();
    let pairs: Vec<String> = columns.iter().map(|column| format!("'{column}', {column}")).collect();
    let made = dialect::json_object(db, &pairs.join(", "));
    // Names are our own (`columns.txt`); the key is bound.
    let asked = format!("SELECT {made} AS told FROM {} WHERE {about}", table.name);
    let rows: Vec<Told> = diesel::sql_query(asked).bind::<BigInt, _>(key).load(db)?;
    let rows = rows.iter().filter_map(|row| serde_json::from_str(&row.told).ok());
    let rows: Vec<serde_json::Map<String, serde_json::Value>> = rows.collect();
    Ok((!rows.is_empty()).then_some(Rows { table: table.name, columns, rows }))
}

/// A firm's deals.
const OF_DEALS: &str =
    "deal_id IN (SELECT id FROM deals WHERE (firm_id = $1 OR distributor_id = $1) AND deleted_at IS NULL)";

/// What is a firm's: the table, which of its rows, and the columns that are the vendor's own
/// thoughts.
fn of_a_firm() -> Vec<(&'static str, String, &'static [&'static str])> {
    let mut all: Vec<(&str, String, &[&str])> = vec![
        ("firms", "id = $1".to_owned(), &[]),
        ("firm_domains", "firm_id = $1".to_owned(), &[]),
        ("people", "id IN (SELECT person_id FROM memberships WHERE firm_id = $1)".to_owned(), &["hold"]),
        ("memberships", "firm_id = $1".to_owned(), &[]),
        ("invitations", "firm_id = $1".to_owned(), &[]),
        ("join_requests", "firm_id = $1 AND proved_at IS NOT NULL".to_owned(), &[]),
        (
            "deals",
            "(firm_id = $1 OR distributor_id = $1) AND deleted_at IS NULL".to_owned(),
            &["conflict_score", "account_id", "account_group_id"],
        ),
        ("deal_entries", format!("NOT internal AND {OF_DEALS}"), &[]),
        ("deal_files", format!("deleted_at IS NULL AND {OF_DEALS}"), &[]),
        ("leads", "firm_id = $1".to_owned(), &["why", "spam", "audience_id"]),
        ("item_uses", "firm_id = $1".to_owned(), &[]),
        ("usage_by_firm", "firm_id = $1".to_owned(), &[]),
        ("deal_checks", "firm_id = $1".to_owned(), &[]),
        // What its own people did; what the vendor's did stands on `/trail`.
        ("events", "firm_id = $1".to_owned(), &["digest", "link", "hash"]),
    ];
    let parts = ["deal_details", "deal_lines", "deal_requests", "deal_shares", "deal_receipts"];
    all.extend(parts.map(|table| (table, OF_DEALS.to_owned(), [].as_slice())));
    all
}

/// Everything that is a firm's, table by table.
pub fn gather_firm(db: &mut Conn, firm: FirmId) -> QueryResult<Vec<Rows>> {
    let mut all = Vec::new();
    for (name, about, without) in of_a_firm() {
        if let Some(table) = TABLES.iter().find(|table| table.name == name) {
            all.extend(rows(db, table, &about, without, firm.0)?);
        }
    }
    Ok(all)
}

/// The files that hang on a firm's deals: hash and name.
pub fn files_of_firm(db: &mut Conn, firm: FirmId) -> QueryResult<Vec<(String, String)>> {
    let own = deals::firm_id.eq(firm).or(deals::distributor_id.eq(firm).assume_not_null());
    deal_files::table
        .inner_join(deals::table.on(deals::id.eq(deal_files::deal_id)))
        .filter(own)
        .filter(deals::deleted_at.is_null())
        .filter(deal_files::deleted_at.is_null())
        .order(deal_files::id)
        .select((deal_files::file_hash, deal_files::name))
        .load(db)
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
        rows.iter().map(|it| (it.table.to_owned(), serde_json::json!(it.rows))).collect();
    zip.start_file("data.json", plain_file)?;
    serde_json::to_writer_pretty(&mut zip, &json)?;
    for it in rows {
        let columns = &it.columns;
        let mut table = Csv::new(columns.iter().copied())?;
        for row in &it.rows {
            let cells: Vec<String> =
                columns.iter().map(|column| row.get(*column).map(plain).unwrap_or_default()).collect();
            table.row(cells.iter().map(String::as_str))?;
        }
        zip.start_file(format!("tables/{}.csv", it.table), plain_file)?;
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
        let columns = &it.columns;
        let heads: String = columns.iter().map(|column| format!("<th scope=\"col\">{column}</th>")).collect();
        page.push_str(&format!(
            "<h2>{}</h2><table border=\"1\" dir=\"ltr\"><thead><tr>{heads}</tr></thead><tbody>\n",
            it.table
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
