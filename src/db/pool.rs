//! Connections, opened the way each database wants them.

use std::path::PathBuf;
use std::time::Duration;

use diesel::connection::SimpleConnection;
use diesel::r2d2::{ManageConnection, Pool, R2D2Connection};
use diesel::{Connection, PgConnection, RunQueryDsl, SqliteConnection};

use super::{Conn, dialect};

/// Where the data lives, read from `database_url`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Address {
    Sqlite(PathBuf),
    Postgres(String),
}

impl Address {
    /// Understands `postgres://…`, `postgresql://…`, `sqlite:PATH` and a plain path.
    pub fn parse(url: &str) -> Result<Address, String> {
        match url.split_once(':') {
            Some(("postgres" | "postgresql", _)) => Ok(Address::Postgres(impatient(url))),
            Some(("sqlite", path)) => Ok(Address::Sqlite(path.trim_start_matches("//").into())),
            Some((scheme, rest)) if rest.starts_with("//") => {
                Err(format!("`{scheme}` is no database Guildhall knows: use postgres://… or sqlite:PATH"))
            }
            _ => Ok(Address::Sqlite(url.into())),
        }
    }

    /// Whether a database may be there: of a server, only asking tells.
    pub fn is_there(&self) -> bool {
        match self {
            Address::Sqlite(path) => path.exists(),
            Address::Postgres(_) => true,
        }
    }

    fn connect(&self, duty: Duty) -> Result<Conn, PoolError> {
        match self {
            Address::Sqlite(path) => {
                let mut conn = SqliteConnection::establish(&path.to_string_lossy())?;
                // FULL: an answer of "saved" must survive a power cut (decision 0006).
                conn.batch_execute(
                    "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; \
                     PRAGMA foreign_keys = ON; PRAGMA cache_size = -16000; PRAGMA mmap_size = 268435456; \
                     PRAGMA secure_delete = ON;",
                )?;
                durable(&mut conn)?;
                if duty == Duty::Read {
                    conn.batch_execute("PRAGMA query_only = ON;")?;
                }
                Ok(Conn::Sqlite(conn))
            }
            Address::Postgres(url) => {
                let mut conn = PgConnection::establish(url)?;
                conn.batch_execute("SET TIME ZONE 'UTC'")?;
                conn.batch_execute(dialect::PATIENCE)?;
                Ok(Conn::Postgres(conn))
            }
        }
    }
}

/// What is asked of the network where the address says nothing else. A machine that loses its
/// power says no word: without these a connection to it would wait for a quarter of an hour.
const NETWORK: [(&str, &str); 5] = [
    ("connect_timeout", "5"),
    ("tcp_user_timeout", "10000"),
    ("keepalives_idle", "10"),
    ("keepalives_interval", "5"),
    ("keepalives_count", "3"),
];

fn impatient(url: &str) -> String {
    let mut url = url.to_owned();
    for (name, value) in NETWORK {
        let set = url.split_once('?').map_or("", |(_, set)| set);
        if !set.split('&').any(|one| one.split('=').next() == Some(name)) {
            let joint = if url.contains('?') { '&' } else { '?' };
            url.push_str(&format!("{joint}{name}={value}"));
        }
    }
    url
}

/// Asks the connection whether it is as durable as it was told to be: a pragma that SQLite
/// does not understand is passed over in silence.
fn durable(conn: &mut SqliteConnection) -> Result<(), PoolError> {
    #[derive(diesel::QueryableByName)]
    struct Said {
        #[diesel(sql_type = diesel::sql_types::BigInt)]
        synchronous: i64,
        #[diesel(sql_type = diesel::sql_types::Text)]
        journal_mode: String,
    }
    let asked =
        diesel::sql_query("SELECT synchronous, journal_mode FROM pragma_synchronous, pragma_journal_mode");
    let said: Said = asked.get_result(conn)?;
    match (said.synchronous, said.journal_mode.as_str()) {
        (2, "wal") => Ok(()),
        (synchronous, journal) => Err(PoolError::NotDurable { synchronous, journal: journal.to_owned() }),
    }
}

/// What a pooled connection is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Duty {
    Read,
    Write,
}

/// Opens connections for r2d2.
pub struct Manager {
    address: Address,
    duty: Duty,
}

/// Why no connection could be had.
#[derive(Debug, thiserror::Error)]
pub enum PoolError {
    #[error(transparent)]
    Connection(#[from] diesel::ConnectionError),
    #[error(transparent)]
    Query(#[from] diesel::result::Error),
    #[error(
        "SQLite is not durable here: synchronous is {synchronous} and not 2, its journal {journal} and not wal"
    )]
    NotDurable { synchronous: i64, journal: String },
}

impl ManageConnection for Manager {
    type Connection = Conn;
    type Error = PoolError;

    fn connect(&self) -> Result<Conn, PoolError> {
        self.address.connect(self.duty)
    }

    fn is_valid(&self, conn: &mut Conn) -> Result<(), PoolError> {
        Ok(conn.ping()?)
    }

    /// A connection whose closure panicked may still hold its transaction.
    fn has_broken(&self, conn: &mut Conn) -> bool {
        std::thread::panicking() || conn.is_broken()
    }
}

/// The readers and the writers.
#[derive(Clone)]
pub struct Pools {
    pub readers: Pool<Manager>,
    pub writers: Pool<Manager>,
    /// A copy that may be behind, if there is one.
    pub replica: Option<Pool<Manager>>,
}

impl Pools {
    /// Opens the pools: on SQLite many readers and one writer, so that no write
    /// of ours ever meets another of ours; on PostgreSQL the same pool twice.
    pub fn open(address: &Address, readers: u32) -> anyhow::Result<Pools> {
        let pool = |duty, size| {
            Pool::builder()
                .max_size(size)
                .min_idle(Some(1))
                .test_on_check_out(matches!(address, Address::Postgres(_)))
                .connection_timeout(Duration::from_secs(10))
                .build(Manager { address: address.clone(), duty })
        };
        // The writer comes first: it creates the file that readers open.
        match address {
            Address::Sqlite(path) => {
                if let Some(folder) = path.parent() {
                    std::fs::create_dir_all(folder)?;
                }
                let writers = pool(Duty::Write, 1)?;
                Ok(Pools { writers, readers: pool(Duty::Read, readers)?, replica: None })
            }
            Address::Postgres(_) => {
                let both = pool(Duty::Write, readers)?;
                Ok(Pools { writers: both.clone(), readers: both, replica: None })
            }
        }
    }

    /// Opens a pool to a replica as well. It is not asked now: a replica that is away keeps
    /// nobody from starting.
    pub fn with_replica(self, address: &Address, readers: u32) -> Pools {
        let replica = Pool::builder()
            .max_size(readers)
            .min_idle(Some(0))
            .connection_timeout(Duration::from_secs(1))
            .build_unchecked(Manager { address: address.clone(), duty: Duty::Read });
        Pools { replica: Some(replica), ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_silent_network_is_not_waited_for_unless_the_address_says_so() {
        let Ok(Address::Postgres(plain)) = Address::parse("postgres://ada@one,two/portal") else {
            panic!("an address")
        };
        assert!(plain.starts_with("postgres://ada@one,two/portal?connect_timeout=5&tcp_user_timeout=10000&"));
        let Ok(Address::Postgres(own)) =
            Address::parse("postgres://one/portal?connect_timeout=60&sslmode=require")
        else {
            panic!("an address")
        };
        assert!(own.contains("?connect_timeout=60&sslmode=require&tcp_user_timeout="));
        assert_eq!(own.matches("connect_timeout").count(), 1);
    }
}
