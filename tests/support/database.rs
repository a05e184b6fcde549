//! A fresh database for each portal, copied from a model that is migrated and
//! seated once in a process. SQLite by default; PostgreSQL if the environment
//! names a server (`GUILDHALL_TEST_URL`).

use std::path::Path;
use std::sync::{Mutex, OnceLock};

use argon2::password_hash::PasswordHasher;
use argon2::{Argon2, Params};
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use guildhall::db::{Address, Clock, Db, random_id};

use super::portal::NOON;

/// A database that is dropped with the test.
pub struct Database {
    pub url: String,
    /// Where to drop it again, and its name.
    made: Option<(Server, String)>,
}

impl Database {
    /// A seated database; on SQLite a file in the folder.
    pub fn seated(folder: &Path) -> Database {
        match Server::named() {
            Some(server) => {
                static MODEL: OnceLock<String> = OnceLock::new();
                let model = MODEL.get_or_init(|| server.model());
                server.database(Some(model))
            }
            None => {
                static MODEL: OnceLock<Vec<u8>> = OnceLock::new();
                let path = folder.join("guildhall.db");
                std::fs::write(&path, MODEL.get_or_init(sqlite_model)).unwrap();
                Database { url: format!("sqlite:{}", path.display()), made: None }
            }
        }
    }

    /// None at all: what is left of a portal that became a model.
    pub fn none() -> Database {
        Database { url: String::new(), made: None }
    }

    /// Another that holds the same. Nobody may be connected to this one.
    pub fn copy(&self, folder: &Path) -> Database {
        match &self.made {
            Some((server, name)) => server.clone().database(Some(name)),
            None => {
                let path = folder.join("guildhall.db");
                std::fs::copy(self.url.trim_start_matches("sqlite:"), &path).unwrap();
                Database { url: format!("sqlite:{}", path.display()), made: None }
            }
        }
    }

    /// A database without a table.
    pub fn bare(folder: &Path) -> Database {
        match Server::named() {
            Some(server) => server.database(None),
            None => Database { url: format!("sqlite:{}", folder.join("guildhall.db").display()), made: None },
        }
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        if let Some((server, name)) = &self.made {
            server.drop_database(name);
        }
    }
}

/// Whether the tests run on PostgreSQL.
pub fn on_postgres() -> bool {
    Server::named().is_some()
}

fn sqlite_model() -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("model.db");
    fill(&format!("sqlite:{}", path.display()));
    let mut conn = SqliteConnection::establish(&path.to_string_lossy()).unwrap();
    conn.batch_execute("PRAGMA wal_checkpoint(TRUNCATE)").unwrap();
    drop(conn);
    std::fs::read(path).unwrap()
}

fn fill(url: &str) {
    let db = Db::open(&Address::parse(url).unwrap(), 1, Clock::held_at(NOON)).unwrap();
    db.migrate().unwrap();
    db.write_now(|tx| guildhall::demo::seat(tx, &quick_hash())).unwrap();
}

/// The hash of everybody's password, with the least work Argon2 allows: what is
/// tested is that the right one opens, not how long a thief would need.
fn quick_hash() -> String {
    let params = Params::new(Params::MIN_M_COST, 1, 1, None).unwrap();
    let argon = Argon2::new(argon2::Algorithm::Argon2id, argon2::Version::V0x13, params);
    argon.hash_password(super::PASSWORD.as_bytes()).unwrap().to_string()
}

/// A PostgreSQL server on which databases may be made.
#[derive(Clone)]
struct Server {
    /// Up to the database's name, and what follows it.
    before: String,
    after: String,
    /// The one that is there already, from which others are made.
    database: String,
}

/// Databases are made one after the other: a model must have no other reader.
static MAKING: Mutex<()> = Mutex::new(());

impl Server {
    fn named() -> Option<Server> {
        let url = std::env::var("GUILDHALL_TEST_URL").ok().filter(|url| !url.is_empty())?;
        let (address, after) = match url.split_once('?') {
            Some((address, after)) => (address, format!("?{after}")),
            None => (url.as_str(), String::new()),
        };
        let (before, database) = address.rsplit_once('/').expect("GUILDHALL_TEST_URL names a database");
        Some(Server { before: before.to_owned(), after, database: database.to_owned() })
    }

    fn address(&self, database: &str) -> String {
        format!("{}/{database}{}", self.before, self.after)
    }

    fn run(&self, sql: &str) {
        let mut conn = PgConnection::establish(&self.address(&self.database)).expect("the test server");
        conn.batch_execute(sql).unwrap_or_else(|error| panic!("{sql}: {error}"));
    }

    fn create(&self, model: Option<&str>) -> String {
        let name = format!("guildhall_test_{}_{:x}", std::process::id(), random_id());
        let model = model.unwrap_or("template0");
        let _turn = MAKING.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        self.run(&format!("CREATE DATABASE {name} TEMPLATE {model}"));
        name
    }

    fn database(self, model: Option<&str>) -> Database {
        let name = self.create(model);
        Database { url: self.address(&name), made: Some((self, name)) }
    }

    fn model(&self) -> String {
        self.sweep();
        let name = self.create(None);
        fill(&self.address(&name));
        self.run(&format!(
            "ALTER DATABASE {name} WITH ALLOW_CONNECTIONS false; \
             SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"
        ));
        name
    }

    /// Drops what earlier runs left: models, and databases of tests that were killed.
    fn sweep(&self) {
        #[derive(QueryableByName)]
        struct Named {
            #[diesel(sql_type = diesel::sql_types::Text)]
            datname: String,
        }
        let mut conn = PgConnection::establish(&self.address(&self.database)).expect("the test server");
        let left: Vec<Named> = diesel::sql_query(
            "SELECT datname::text AS datname FROM pg_database WHERE datname LIKE 'guildhall\\_test\\_%'",
        )
        .load(&mut conn)
        .unwrap();
        for Named { datname } in left {
            let process = datname.split('_').nth(2).unwrap_or_default();
            if !Path::new("/proc").join(process).exists() {
                self.drop_database(&datname);
            }
        }
    }

    fn drop_database(&self, name: &str) {
        if let Ok(mut conn) = PgConnection::establish(&self.address(&self.database)) {
            let _ = conn.batch_execute(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"));
        }
    }
}
