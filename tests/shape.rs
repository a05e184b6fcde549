//! Both databases have the same shape: tables, columns, nullability, keys and
//! indexes, as `migrations/schema.rs` says; and every migration can be undone.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;
use diesel::sql_types::{Bool, Text};
use guildhall::db::{Address, Clock, Conn, Db};

use crate::support::{BareDatabase, NOON, Portal};

/// Table to its lines: columns, keys, indexes.
type Shape = BTreeMap<String, BTreeSet<String>>;

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    table_name: String,
    #[diesel(sql_type = Text)]
    line: String,
}

const SQLITE: &str = "
    SELECT t.name AS table_name,
           'column ' || c.name || ' ' || lower(c.type) || iif(c.\"notnull\" OR c.pk, '', '?') || iif(c.pk, ' key', '') AS line
      FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table'
    UNION ALL
    SELECT t.name, 'link ' || group_concat(f.\"from\", ',') || ' to ' || f.\"table\" || ' ' || lower(f.on_delete)
      FROM sqlite_master t, pragma_foreign_key_list(t.name) f WHERE t.type = 'table'
     GROUP BY t.name, f.id
    UNION ALL
    SELECT t.name, iif(i.\"unique\", 'unique ', 'index ')
           || (SELECT group_concat(n, ',') FROM (SELECT coalesce(k.name, '(..)') AS n FROM pragma_index_info(i.name) k ORDER BY k.seqno))
           || iif(i.partial, ' partial', '')
      FROM sqlite_master t, pragma_index_list(t.name) i WHERE t.type = 'table' AND i.origin <> 'pk'";

const POSTGRES: &str = "
    SELECT c.relname::text AS table_name,
           'column ' || a.attname || ' ' || format_type(a.atttypid, NULL)
           || CASE WHEN a.attnotnull THEN '' ELSE '?' END
           || CASE WHEN a.attnum = ANY (p.indkey) THEN ' key' ELSE '' END AS line
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      LEFT JOIN pg_index p ON p.indrelid = c.oid AND p.indisprimary
     WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
    UNION ALL
    SELECT c.relname::text,
           'link ' || (SELECT string_agg(a.attname, ',') FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum = ANY (k.conkey))
           || ' to ' || k.confrelid::regclass::text || ' '
           || CASE k.confdeltype WHEN 'a' THEN 'no action' WHEN 'c' THEN 'cascade' WHEN 'n' THEN 'set null' WHEN 'r' THEN 'restrict' ELSE '?' END
      FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid WHERE k.contype = 'f'
    UNION ALL
    SELECT c.relname::text,
           CASE WHEN i.indisunique THEN 'unique ' ELSE 'index ' END
           || (SELECT string_agg(coalesce(a.attname, '(..)'), ',' ORDER BY k.place)
                 FROM unnest(i.indkey) WITH ORDINALITY k (number, place)
                 LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.number AND k.number > 0)
           || CASE WHEN i.indpred IS NOT NULL THEN ' partial' ELSE '' END
      FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
     WHERE c.relnamespace = 'public'::regnamespace AND NOT i.indisprimary";

fn shape(db: &Db) -> Shape {
    let lines: Vec<Line> = db
        .read_now(|tx| {
            let sql = match tx.conn() {
                Conn::Postgres(_) => POSTGRES,
                Conn::Sqlite(_) => SQLITE,
            };
            Ok(diesel::sql_query(sql).load(tx.conn())?)
        })
        .unwrap();
    let mut shape = Shape::new();
    for Line { table_name, line } in lines {
        if !table_name.starts_with("__diesel") && !table_name.starts_with("sqlite_") {
            shape.entry(table_name).or_default().insert(one_name(&line));
        }
    }
    shape
}

/// The two databases call the same types by different names.
fn one_name(line: &str) -> String {
    let names = [
        (" timestamp without time zone", " timestamp"),
        (" double precision", " double"),
        (" bytea", " blob"),
        (" integer key", " bigint key"),
    ];
    names.iter().fold(line.to_owned(), |line, (theirs, ours)| line.replace(theirs, ours))
}

fn open(url: &str) -> Db {
    Db::open(&Address::parse(url).unwrap(), 2, Clock::held_at(NOON)).unwrap()
}

fn sqlite() -> (tempfile::TempDir, Db) {
    let folder = tempfile::tempdir().unwrap();
    let db = open(&format!("sqlite:{}", folder.path().join("shape.db").display()));
    db.migrate().unwrap();
    (folder, db)
}

/// The columns of `migrations/schema.rs`, as the databases' lines.
fn schema_rs() -> Shape {
    let source = include_str!("../migrations/schema.rs");
    let mut shape = Shape::new();
    for block in source.split("diesel::table! {").skip(1) {
        let (head, rest) = block.split_once(") {").unwrap();
        let (table, keys) = head.trim().split_once(" (").unwrap();
        let keys: Vec<&str> = keys.split(", ").collect();
        let columns =
            rest.split_once('}').unwrap().0.lines().filter_map(|line| line.trim().split_once(" -> "));
        let lines = columns.map(|(name, kind)| {
            let kind = kind.trim_end_matches(',');
            let (kind, maybe) = match kind.strip_prefix("Nullable<") {
                Some(inner) => (inner.trim_end_matches('>'), "?"),
                None => (kind, ""),
            };
            let kind = match kind {
                "BigInt" => "bigint",
                "Text" => "text",
                "Bool" => "boolean",
                "Timestamp" => "timestamp",
                "Date" => "date",
                "Double" => "double",
                "Binary" => "blob",
                other => panic!("a type no migration uses: {other}"),
            };
            format!("column {name} {kind}{maybe}{}", if keys.contains(&name) { " key" } else { "" })
        });
        shape.insert(table.to_owned(), lines.collect());
    }
    shape
}

fn columns(shape: &Shape) -> Shape {
    let kept =
        |lines: &BTreeSet<String>| lines.iter().filter(|line| line.starts_with("column")).cloned().collect();
    shape.iter().map(|(table, lines)| (table.clone(), kept(lines))).collect()
}

#[track_caller]
fn same(one: &Shape, other: &Shape, names: (&str, &str)) {
    let flat = |shape: &Shape| -> BTreeSet<String> {
        shape
            .iter()
            .flat_map(|(table, lines)| lines.iter().map(move |line| format!("{table}: {line}")))
            .collect()
    };
    let (one, other) = (flat(one), flat(other));
    let only = |a: &BTreeSet<String>, b: &BTreeSet<String>| {
        a.difference(b).cloned().collect::<Vec<_>>().join("\n  ")
    };
    let (left, right) = (only(&one, &other), only(&other, &one));
    assert!(one == other, "only {}:\n  {left}\nonly {}:\n  {right}", names.0, names.1);
}

#[test]
fn the_tables_are_as_schema_rs_says() {
    let (_folder, db) = sqlite();
    let found = shape(&db);
    assert!(found.len() > 10, "{found:?}");
    same(&columns(&found), &schema_rs(), ("SQLite", "schema.rs"));
}

#[test]
fn this_database_has_the_shape_of_the_other() {
    let (_folder, lite) = sqlite();
    let folder = tempfile::tempdir().unwrap();
    let bare = BareDatabase::bare(folder.path());
    let db = open(&bare.url);
    db.migrate().unwrap();
    same(&shape(&db), &shape(&lite), (&bare.url, "SQLite"));
}

#[test]
fn every_migration_can_be_undone_and_done_again() {
    let folder = tempfile::tempdir().unwrap();
    let bare = BareDatabase::bare(folder.path());
    let db = open(&bare.url);
    let first = db.migrate().unwrap();
    let before = shape(&db);
    db.unmigrate().unwrap();
    assert_eq!(shape(&db), Shape::new());
    assert_eq!(db.migrate().unwrap(), first);
    assert_eq!(shape(&db), before);
    assert!(db.migrate().unwrap().is_empty(), "a second run does nothing");
}

#[test]
fn two_processes_may_migrate_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let bare = BareDatabase::bare(folder.path());
    let (one, two) = (open(&bare.url), open(&bare.url));
    let done: usize = std::thread::scope(|scope| {
        let threads = [scope.spawn(|| one.migrate()), scope.spawn(|| two.migrate())];
        threads.into_iter().map(|thread| thread.join().unwrap().unwrap().len()).sum()
    });
    let all = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/migrations/sqlite")).unwrap().count();
    assert_eq!(done, all);
}

#[derive(QueryableByName)]
struct Truth {
    #[diesel(sql_type = Bool)]
    truth: bool,
}

#[test]
fn like_finds_the_same_letters_on_both() {
    // Keys are kept lower-case because the two disagree on everything else.
    let folder = tempfile::tempdir().unwrap();
    let bare = BareDatabase::bare(folder.path());
    let db = open(&bare.url);
    let ask = "SELECT ('zażółć' LIKE '%żół%') AS truth";
    let found: Truth = db.read_now(|tx| Ok(diesel::sql_query(ask).get_result(tx.conn())?)).unwrap();
    assert!(found.truth);
}

/// Decision 0013: without these flags pages cost half as much again.
#[actix_web::test]
async fn sqlite_is_built_as_decided() {
    if Portal::on_postgres() {
        return;
    }
    #[derive(diesel::QueryableByName)]
    struct Flag {
        #[diesel(sql_type = diesel::sql_types::Text)]
        compile_options: String,
    }
    let portal = Portal::open().await;
    let ask = diesel::sql_query("PRAGMA compile_options");
    let flags: Vec<Flag> = portal.db.read_now(|tx| Ok(ask.load(tx.conn())?)).unwrap();
    let has = |flag: &str| flags.iter().any(|it| it.compile_options == flag);
    assert!(has("ENABLE_QPSG") && has("THREADSAFE=2") && !has("ENABLE_MEMORY_MANAGEMENT"));
}
