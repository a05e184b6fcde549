//! The few places where SQLite and PostgreSQL differ, each with a name.

use std::collections::BTreeSet;

use chrono::NaiveDateTime;
use diesel::connection::SimpleConnection;
use diesel::connection::{AnsiTransactionManager, TransactionManager};
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Text, Timestamp};

use super::Conn;

/// Keys of PostgreSQL's advisory locks; the numbers only have to differ.
const MIGRATING: i64 = 0x6775_696c_6400;
const NUMBERING: i64 = 0x6775_696c_6401;
const CHAINING: i64 = 0x6775_696c_6463_6861;

/// What the database calls itself.
pub fn name(conn: &Conn) -> &'static str {
    match conn {
        Conn::Postgres(_) => "PostgreSQL",
        Conn::Sqlite(_) => "SQLite",
    }
}

/// Bytes that the database takes on the disk.
pub fn bytes(conn: &mut Conn) -> QueryResult<i64> {
    #[derive(QueryableByName)]
    struct Size {
        #[diesel(sql_type = BigInt)]
        bytes: i64,
    }
    let text = match conn {
        Conn::Postgres(_) => "SELECT pg_database_size(current_database()) AS bytes",
        Conn::Sqlite(_) => {
            "SELECT page_count * page_size AS bytes FROM pragma_page_count(), pragma_page_size()"
        }
    };
    let size: Size = diesel::sql_query(text).get_result(conn)?;
    Ok(size.bytes)
}

/// Counts what stands in tables that grew or shrank much since they were last counted.
///
/// A hundred thousand rows of an index tell enough: with a thousand, a state that half of a
/// million rows are in looks as rare as five hundred, and is taken for the way to a folder's
/// items. They take some ten milliseconds for each index.
pub fn tend(conn: &mut Conn) -> QueryResult<()> {
    count(conn, "PRAGMA optimize = 0x10002")
}

/// Counts what stands in all tables: three seconds for some ten million rows.
pub fn count_all(conn: &mut Conn) -> QueryResult<()> {
    count(conn, "ANALYZE")
}

fn count(conn: &mut Conn, how: &str) -> QueryResult<()> {
    if let Conn::Sqlite(lite) = conn {
        diesel::sql_query("PRAGMA analysis_limit = 100000").execute(lite)?;
        diesel::sql_query(how).execute(lite)?;
    }
    Ok(())
}

/// How long PostgreSQL may work on one statement of ours: longer, nobody waits for a page.
pub const PATIENCE: &str = "SET statement_timeout = '30s'";

/// Runs something that only one process may do at a time.
///
/// On SQLite it is one transaction that takes the write lock first: what is
/// asked in it (which migrations are missing) is still true when it is done.
pub fn alone<T>(conn: &mut Conn, act: impl FnOnce(&mut Conn) -> anyhow::Result<T>) -> anyhow::Result<T> {
    match conn {
        Conn::Postgres(pg) => {
            // What is done alone may take long (an index on millions of rows), and so may waiting for it.
            pg.batch_execute("SET statement_timeout = 0")?;
            diesel::sql_query("SELECT pg_advisory_lock($1)").bind::<BigInt, _>(MIGRATING).execute(pg)?;
        }
        Conn::Sqlite(lite) => AnsiTransactionManager::begin_transaction_sql(lite, "BEGIN IMMEDIATE")?,
    }
    let answer = act(conn);
    match (conn, &answer) {
        (Conn::Postgres(pg), _) => {
            diesel::sql_query("SELECT pg_advisory_unlock($1)").bind::<BigInt, _>(MIGRATING).execute(pg)?;
            pg.batch_execute(PATIENCE)?;
        }
        (Conn::Sqlite(lite), Ok(_)) => AnsiTransactionManager::commit_transaction(lite)?,
        (Conn::Sqlite(lite), Err(_)) => AnsiTransactionManager::rollback_transaction(lite)?,
    }
    answer
}

/// Keeps a firm as it is until the commit, against whoever would change it meanwhile. On SQLite there is one writer.
pub fn hold_firm(conn: &mut Conn, firm: i64) -> QueryResult<()> {
    if let Conn::Postgres(pg) = conn {
        diesel::sql_query("SELECT 1 FROM firms WHERE id = $1 FOR SHARE")
            .bind::<BigInt, _>(firm)
            .execute(pg)?;
    }
    Ok(())
}

/// Numbers a transaction's changes in the order of commits.
///
/// An identity column would not do on PostgreSQL: numbers are handed out before
/// the commit, and a reader that remembers the highest would skip a slower
/// neighbour for ever. So the numbering is the transaction's last act, under a
/// lock that is held until the commit; on SQLite the write lock is that lock.
pub fn number_changes(
    conn: &mut Conn,
    changes: &[(&'static str, i64)],
    now: NaiveDateTime,
) -> QueryResult<()> {
    if changes.is_empty() {
        return Ok(());
    }
    if let Conn::Postgres(pg) = conn {
        diesel::sql_query("SELECT pg_advisory_xact_lock($1)").bind::<BigInt, _>(NUMBERING).execute(pg)?;
    }
    for (source, record) in changes {
        let text = match conn {
            Conn::Postgres(_) => {
                "INSERT INTO changes (seq, source, record_id, at) \
                 SELECT coalesce(max(seq), 0) + 1, $1, $2, $3 FROM changes"
            }
            Conn::Sqlite(_) => {
                "INSERT INTO changes (seq, source, record_id, at) \
                 SELECT coalesce(max(seq), 0) + 1, ?, ?, ? FROM changes"
            }
        };
        diesel::sql_query(text)
            .bind::<Text, _>(*source)
            .bind::<BigInt, _>(*record)
            .bind::<Timestamp, _>(now)
            .execute(conn)?;
    }
    Ok(())
}

/// What other nodes are told, and listen to.
pub const CHANGED: &str = "guildhall_changed";
pub const QUEUED: &str = "guildhall_queued";
pub const TOLD: &str = "guildhall_told";
/// People named in one such word: PostgreSQL takes less than eight thousand bytes.
const NAMED: usize = 300;

/// Tells other nodes, once the transaction is committed, that records changed, jobs were
/// queued or people were told something. SQLite's one process rings its own bells.
pub fn announce(conn: &mut Conn, changed: bool, queued: bool, told: &BTreeSet<i64>) -> QueryResult<()> {
    let Conn::Postgres(pg) = conn else { return Ok(()) };
    for (due, channel) in [(changed, CHANGED), (queued, QUEUED)] {
        if due {
            diesel::sql_query(format!("NOTIFY {channel}")).execute(pg)?;
        }
    }
    let told: Vec<String> = told.iter().map(ToString::to_string).collect();
    for named in told.chunks(NAMED) {
        diesel::sql_query("SELECT pg_notify($1, $2)")
            .bind::<Text, _>(TOLD)
            .bind::<Text, _>(named.join(","))
            .execute(pg)?;
    }
    Ok(())
}

/// Takes the next job that is due and marks it as this worker's.
///
/// PostgreSQL's workers pass over rows that another one holds; SQLite has one
/// writer, so the oldest is free to take.
pub fn claim_job(
    conn: &mut Conn,
    worker: &str,
    now: NaiveDateTime,
    until: NaiveDateTime,
) -> QueryResult<Option<i64>> {
    #[derive(QueryableByName)]
    struct Claimed {
        #[diesel(sql_type = BigInt)]
        id: i64,
    }
    let text = match conn {
        Conn::Postgres(_) => {
            "UPDATE jobs SET lost = lost + CASE WHEN state = 'running' THEN 1 ELSE 0 END, state = 'running', \
             attempts = attempts + 1, locked_by = $1, locked_until = $2 \
             WHERE id = (SELECT id FROM jobs \
                         WHERE (state = 'waiting' AND run_at <= $3) OR (state = 'running' AND locked_until < $4) \
                         ORDER BY run_at, id LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING id"
        }
        Conn::Sqlite(_) => {
            "UPDATE jobs SET lost = lost + CASE WHEN state = 'running' THEN 1 ELSE 0 END, state = 'running', \
             attempts = attempts + 1, locked_by = ?, locked_until = ? \
             WHERE id = (SELECT id FROM jobs \
                         WHERE (state = 'waiting' AND run_at <= ?) OR (state = 'running' AND locked_until < ?) \
                         ORDER BY run_at, id LIMIT 1) RETURNING id"
        }
    };
    let claimed: Option<Claimed> = diesel::sql_query(text)
        .bind::<Text, _>(worker)
        .bind::<Timestamp, _>(until)
        .bind::<Timestamp, _>(now)
        .bind::<Timestamp, _>(now)
        .get_result(conn)
        .optional()?;
    Ok(claimed.map(|job| job.id))
}

/// Inserts unless a row with the same key is there; says whether it did.
#[macro_export]
macro_rules! insert_new {
    ($conn:expr, $table:expr, $values:expr) => {
        $crate::both!($conn, |inner| diesel::RunQueryDsl::execute(
            diesel::insert_into($table).values($values).on_conflict_do_nothing(),
            inner
        ))
        .map(|rows| rows == 1)
    };
}

/// Inserts, or changes the row with the same key: `$keys` is the column or tuple
/// of columns of that key, `$set` what to change.
#[macro_export]
macro_rules! upsert {
    ($conn:expr, $table:expr, $values:expr, $keys:expr, $set:expr) => {
        $crate::both!($conn, |inner| diesel::RunQueryDsl::execute(
            diesel::insert_into($table).values($values).on_conflict($keys).do_update().set($set),
            inner
        ))
    };
}

/// Inserts many rows at once; each names all its columns.
#[macro_export]
macro_rules! insert_all {
    ($conn:expr, $table:expr, $rows:expr) => {
        $crate::both!($conn, |inner| diesel::RunQueryDsl::execute(
            diesel::insert_into($table).values($rows),
            inner
        ))
    };
}

/// Keeps a row from being changed by others until this transaction ends.
///
/// SQLite's writer is alone already; PostgreSQL locks the row. `table` is one of
/// our own names, never a visitor's text.
pub fn hold(conn: &mut Conn, table: &'static str, id: i64) -> QueryResult<()> {
    if let Conn::Postgres(pg) = conn {
        diesel::sql_query(format!("SELECT 1 FROM {table} WHERE id = $1 FOR UPDATE"))
            .bind::<BigInt, _>(id)
            .execute(pg)?;
    }
    Ok(())
}

/// Lets one transaction at a time do what a word stands for, where there is no row yet to hold.
/// SQLite's writer is alone already.
pub fn hold_word(conn: &mut Conn, word: &str) -> QueryResult<()> {
    if let Conn::Postgres(pg) = conn {
        diesel::sql_query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))")
            .bind::<Text, _>(word)
            .execute(pg)?;
    }
    Ok(())
}

/// Keeps rows from being changed by others, in the order of their keys: two that need the same
/// rows wait for each other and never in a ring.
pub fn hold_many(conn: &mut Conn, table: &'static str, ids: &[i64]) -> QueryResult<()> {
    if let Conn::Postgres(pg) = conn {
        diesel::sql_query(format!("SELECT 1 FROM {table} WHERE id = ANY($1) ORDER BY id FOR UPDATE"))
            .bind::<Array<BigInt>, _>(ids)
            .execute(pg)?;
    }
    Ok(())
}

/// Lets the rest of a transaction take as long as it takes: what an operator asked for, not a page.
pub fn no_hurry(conn: &mut Conn) -> QueryResult<()> {
    if let Conn::Postgres(pg) = conn {
        diesel::sql_query("SET LOCAL statement_timeout = 0").execute(pg)?;
    }
    Ok(())
}

/// An expression for the moment so many minutes (an expression too) before a column's.
pub fn minutes_before(conn: &Conn, column: &str, minutes: &str) -> String {
    match conn {
        Conn::Postgres(_) => format!("({column} - ({minutes}) * INTERVAL '1 minute')"),
        Conn::Sqlite(_) => {
            format!("strftime('%Y-%m-%d %H:%M:%f', {column}, '-' || ({minutes}) || ' minutes')")
        }
    }
}

/// An expression that makes a JSON text of names and columns: `'a', a, 'b', b`.
pub fn json_object(conn: &Conn, pairs: &str) -> String {
    match conn {
        Conn::Postgres(_) => format!("json_build_object({pairs})::text"),
        Conn::Sqlite(_) => format!("json_object({pairs})"),
    }
}

/// Writes SQLite's journal into the database and empties it, outside a transaction.
/// Deleted bytes are overwritten in the database itself (`secure_delete`).
pub fn empty_journal(conn: &mut Conn) -> QueryResult<()> {
    if let Conn::Sqlite(lite) = conn {
        lite.batch_execute("PRAGMA wal_checkpoint(TRUNCATE)")?;
    }
    Ok(())
}

/// Every table with its columns, as the database has them.
pub fn columns(conn: &mut Conn) -> QueryResult<Vec<(String, String)>> {
    #[derive(QueryableByName)]
    struct Column {
        #[diesel(sql_type = Text)]
        of: String,
        #[diesel(sql_type = Text)]
        name: String,
    }
    let text = match conn {
        Conn::Postgres(_) => {
            "SELECT table_name::text AS of, column_name::text AS name FROM information_schema.columns \
             WHERE table_schema = current_schema() ORDER BY 1, 2"
        }
        Conn::Sqlite(_) => {
            "SELECT tables.name AS of, columns.name AS name FROM sqlite_master tables \
             JOIN pragma_table_info(tables.name) columns \
             WHERE tables.type = 'table' AND tables.name NOT LIKE 'sqlite%' ORDER BY 1, 2"
        }
    };
    let found: Vec<Column> = diesel::sql_query(text).load(conn)?;
    Ok(found.into_iter().map(|column| (column.of, column.name)).collect())
}

/// Whoever chains the audit trail does it alone, until the transaction ends.
pub fn hold_chain(conn: &mut Conn) -> QueryResult<()> {
    if let Conn::Postgres(pg) = conn {
        diesel::sql_query("SELECT pg_advisory_xact_lock($1)").bind::<BigInt, _>(CHAINING).execute(pg)?;
    }
    Ok(())
}
