//! All rows of all tables as text that is the same on both databases, and back: what a
//! backup is made of.
//!
//! A row is one JSON object. Numbers are whole, moments `2026-11-30T08:00:00.000000` (UTC),
//! days `2026-11-30`, truth `true` and `false`; nothing else is ever kept.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::connection::{DefaultLoadingMode, SimpleConnection};
use diesel::pg::PgRowByRowLoadingMode;
use diesel::prelude::*;
use diesel::sql_types::Text;
use serde_json::{Map, Value};

use super::{Conn, Tx};
use crate::error::Error;

/// A column, by what its values are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Number,
    Words,
    Truth,
    Moment,
    Day,
}

/// A table with its columns, in the order of the columns' names.
#[derive(Debug, Clone)]
pub struct Table {
    pub name: String,
    columns: Vec<(String, Kind)>,
    /// The columns of its key.
    key: Vec<String>,
}

#[derive(QueryableByName)]
struct Named {
    #[diesel(sql_type = Text)]
    name: String,
}

#[derive(QueryableByName)]
struct Column {
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Text)]
    kind: String,
    #[diesel(sql_type = Text)]
    key: String,
}

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

/// Where diesel keeps which migrations were run: the archive says it otherwise.
const MIGRATIONS: &str = "__diesel_schema_migrations";

/// All tables, by name.
///
/// # Errors
/// When the database fails, or a column is of a kind that nobody thought of.
pub fn tables(conn: &mut Conn) -> Result<Vec<Table>, Error> {
    let names = match conn {
        Conn::Postgres(_) => {
            "SELECT table_name::text AS name FROM information_schema.tables \
             WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' ORDER BY 1"
        }
        Conn::Sqlite(_) => {
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY 1"
        }
    };
    let names: Vec<Named> = diesel::sql_query(names).load(conn)?;
    names
        .into_iter()
        .map(|it| it.name)
        .filter(|name| name != MIGRATIONS)
        .map(|name| table(conn, name))
        .collect()
}

/// The table of a name.
///
/// # Errors
/// As [`tables`].
pub fn table(conn: &mut Conn, name: String) -> Result<Table, Error> {
    let columns = match conn {
        Conn::Postgres(_) => format!(
            // Not information_schema: its views take a hundred times as long.
            "SELECT a.attname::text AS name, format_type(a.atttypid, NULL) AS kind, \
             CASE WHEN k.indrelid IS NULL THEN '' ELSE 'yes' END AS key FROM pg_attribute a \
             LEFT JOIN pg_index k ON k.indrelid = a.attrelid AND k.indisprimary AND a.attnum = ANY(k.indkey) \
             WHERE a.attrelid = to_regclass('\"{name}\"') AND a.attnum > 0 AND NOT a.attisdropped ORDER BY 1"
        ),
        Conn::Sqlite(_) => format!(
            "SELECT name, type AS kind, CASE WHEN pk = 0 THEN '' ELSE 'yes' END AS key \
             FROM pragma_table_info('{name}') ORDER BY 1"
        ),
    };
    let columns: Vec<Column> = diesel::sql_query(columns).load(conn)?;
    let key = columns.iter().filter(|it| it.key == "yes").map(|it| it.name.clone()).collect();
    let kind = |column: Column| match column.kind.to_lowercase().as_str() {
        "bigint" | "integer" => Ok((column.name, Kind::Number)),
        "text" => Ok((column.name, Kind::Words)),
        "boolean" => Ok((column.name, Kind::Truth)),
        "timestamp" | "timestamp without time zone" => Ok((column.name, Kind::Moment)),
        "date" => Ok((column.name, Kind::Day)),
        other => Err(Error::internal(anyhow::anyhow!("{name}.{} is {other}", column.name))),
    };
    let columns = columns.into_iter().map(kind).collect::<Result<_, _>>()?;
    Ok(Table { name, columns, key })
}

/// Lets all questions of a transaction see the same moment; its first statement.
pub fn one_moment(conn: &mut Conn) -> QueryResult<()> {
    if let Conn::Postgres(pg) = conn {
        pg.batch_execute(
            "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY; SET LOCAL statement_timeout = 0",
        )?;
    }
    Ok(())
}

/// Hands out each row of a table, in the order of its key; says how many there were. The
/// rows stream: none but the one in hand is in memory.
///
/// # Errors
/// When the database fails, or whoever takes the rows.
pub fn each(
    conn: &mut Conn,
    table: &Table,
    mut take: impl FnMut(&str) -> anyhow::Result<()>,
) -> Result<u64, Error> {
    let order: Vec<String> = table.key.iter().map(|it| format!("\"{it}\"")).collect();
    let pairs: Vec<String> = table.columns.iter().map(|(it, _)| format!("'{it}', \"{it}\"")).collect();
    let object = super::dialect::json_object(conn, &pairs.join(", "));
    let asked = format!("SELECT {object} AS line FROM \"{}\" ORDER BY {}", table.name, order.join(", "));
    let mut count = 0;
    let mut hand_out = |line: QueryResult<Line>| -> Result<(), Error> {
        let row: Map<String, Value> = serde_json::from_str(&line?.line).map_err(Error::internal)?;
        let row = table.told(row)?;
        take(&serde_json::to_string(&row).map_err(Error::internal)?).map_err(Error::internal)?;
        count += 1;
        Ok(())
    };
    match conn {
        Conn::Postgres(pg) => {
            let rows = diesel::sql_query(asked).load_iter::<Line, PgRowByRowLoadingMode>(pg)?;
            rows.into_iter().try_for_each(&mut hand_out)?;
        }
        Conn::Sqlite(lite) => {
            let rows = diesel::sql_query(asked).load_iter::<Line, DefaultLoadingMode>(lite)?;
            rows.into_iter().try_for_each(&mut hand_out)?;
        }
    }
    Ok(count)
}

impl Table {
    /// Its columns' names.
    pub fn columns(&self) -> impl Iterator<Item = &str> {
        self.columns.iter().map(|(name, _)| name.as_str())
    }

    /// A row as an archive tells it.
    fn told(&self, mut row: Map<String, Value>) -> Result<Map<String, Value>, Error> {
        for (column, kind) in &self.columns {
            let Some(value) = row.get_mut(column) else { continue };
            let told = match (*kind, &*value) {
                (_, Value::Null) => continue,
                (Kind::Truth, Value::Number(number)) => Value::Bool(number.as_i64() != Some(0)),
                (Kind::Moment, Value::String(text)) => {
                    Value::String(moment(text)?.format("%Y-%m-%dT%H:%M:%S%.6f").to_string())
                }
                _ => continue,
            };
            *value = told;
        }
        Ok(row)
    }

    /// A row of an archive as this database takes it.
    fn meant(&self, conn: &Conn, mut row: Map<String, Value>) -> Result<Value, Error> {
        let unfit =
            |column: &str| Error::internal(anyhow::anyhow!("{}.{column} is not what it says", self.name));
        for (column, kind) in &self.columns {
            let Some(value) = row.get_mut(column) else { continue };
            match (*kind, &*value) {
                (_, Value::Null) | (Kind::Words, Value::String(_)) | (Kind::Truth, Value::Bool(_)) => {}
                (Kind::Number, Value::Number(number)) if number.is_i64() => {}
                (Kind::Day, Value::String(text)) if text.parse::<NaiveDate>().is_ok() => {}
                (Kind::Moment, Value::String(text)) => {
                    let moment = moment(text)?;
                    // SQLite compares moments as text: they have to look as diesel writes them.
                    if matches!(conn, Conn::Sqlite(_)) {
                        *value = Value::String(moment.format("%F %T%.f").to_string());
                    }
                }
                _ => return Err(unfit(column)),
            }
        }
        if let Some(unknown) = row.keys().find(|name| !self.columns.iter().any(|(known, _)| known == *name)) {
            return Err(unfit(unknown));
        }
        Ok(Value::Object(row))
    }
}

fn moment(text: &str) -> Result<NaiveDateTime, Error> {
    let read = |form| NaiveDateTime::parse_from_str(text, form);
    read("%Y-%m-%dT%H:%M:%S%.f").or_else(|_| read("%Y-%m-%d %H:%M:%S%.f")).map_err(Error::internal)
}

/// Empties all tables, and lets rows come in any order: what they point to may come later.
pub fn open_for_rows(tx: &mut Tx<'_>, tables: &[Table]) -> Result<(), Error> {
    let names: Vec<String> = tables.iter().map(|table| format!("\"{}\"", table.name)).collect();
    super::dialect::no_hurry(tx)?;
    match tx.conn() {
        Conn::Postgres(pg) => {
            pg.batch_execute(&format!("TRUNCATE {}", names.join(", ")))?;
            let deferred = constraints(pg, "DEFERRABLE INITIALLY DEFERRED")?;
            pg.batch_execute(&deferred)?;
        }
        Conn::Sqlite(lite) => {
            lite.batch_execute("PRAGMA defer_foreign_keys = ON")?;
            for name in &names {
                lite.batch_execute(&format!("DELETE FROM {name}"))?;
            }
        }
    }
    Ok(())
}

/// Everything that points at another row, said to be so.
fn constraints(pg: &mut PgConnection, how: &str) -> QueryResult<String> {
    let all: Vec<Named> = diesel::sql_query(format!(
        "SELECT format('ALTER TABLE %s ALTER CONSTRAINT %I {how};', conrelid::regclass, conname) AS name \
         FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace"
    ))
    .load(pg)?;
    Ok(all.into_iter().map(|it| it.name).collect::<Vec<_>>().join("\n"))
}

/// Puts rows of an archive in.
///
/// # Errors
/// When a row is not one of this table, or the database fails.
pub fn put(tx: &mut Tx<'_>, table: &Table, lines: &[String]) -> Result<(), Error> {
    let mut rows = Vec::with_capacity(lines.len());
    for line in lines {
        let row: Map<String, Value> = serde_json::from_str(line).map_err(Error::internal)?;
        rows.push(table.meant(tx.conn(), row)?);
    }
    let rows = serde_json::to_string(&rows).map_err(Error::internal)?;
    let columns: Vec<String> = table.columns.iter().map(|(name, _)| format!("\"{name}\"")).collect();
    let (name, listed) = (&table.name, columns.join(", "));
    match tx.conn() {
        Conn::Postgres(pg) => diesel::sql_query(format!(
            "INSERT INTO \"{name}\" ({listed}) SELECT {listed} FROM json_populate_recordset(null::\"{name}\", $1::json)"
        ))
        .bind::<Text, _>(rows)
        .execute(pg)?,
        Conn::Sqlite(lite) => {
            let cells = table.columns.iter().map(|(name, _)| format!("json_extract(value, '$.{name}')"));
            let cells = cells.collect::<Vec<_>>().join(", ");
            diesel::sql_query(format!("INSERT INTO \"{name}\" ({listed}) SELECT {cells} FROM json_each(?)"))
                .bind::<Text, _>(rows)
                .execute(lite)?
        }
    };
    Ok(())
}

/// Ends what [`open_for_rows`] began: everything points at something that is there, and
/// numbers that the database hands out go on after the last.
///
/// # Errors
/// When something points nowhere.
pub fn close_for_rows(tx: &mut Tx<'_>) -> Result<(), Error> {
    let Conn::Postgres(pg) = tx.conn() else { return Ok(()) };
    pg.batch_execute("SET CONSTRAINTS ALL IMMEDIATE")?;
    let strict = constraints(pg, "NOT DEFERRABLE")?;
    pg.batch_execute(&strict)?;
    let counted: Vec<Named> = diesel::sql_query(
        "SELECT format('SELECT setval(pg_get_serial_sequence(%L, %L), greatest(max(%I), 1)) FROM %I;', \
         quote_ident(table_name), column_name, column_name, table_name) AS name \
         FROM information_schema.columns WHERE table_schema = current_schema() AND is_identity = 'YES'",
    )
    .load(pg)?;
    for set in counted {
        pg.batch_execute(&set.name)?;
    }
    Ok(())
}

/// The migrations that were run, the newest last.
pub fn migrations(conn: &mut Conn) -> QueryResult<Vec<String>> {
    let asked = format!("SELECT CAST(version AS TEXT) AS name FROM {MIGRATIONS} ORDER BY version");
    let run: Vec<Named> = diesel::sql_query(asked).load(conn)?;
    Ok(run.into_iter().map(|it| it.name).collect())
}
