//! The database: one enum over SQLite and PostgreSQL, and two verbs.
//!
//! `db.read(..)` and `db.write(..)` each run one closure as one transaction at
//! one moment (`tx.now`). Which database it is was decided once, by the URL.

mod bell;
mod clock;
mod count;
mod crowd;
pub mod dialect;
mod hearing;
pub mod id_text;
pub mod migrating;
mod news;
mod paging;
mod pool;
pub mod rows;
mod tending;
mod tx;
mod within;
mod words;

pub use bell::Bell;
pub use clock::Clock;
pub use count::{Count, FEW_COUNTED, MOST_COUNTED, count_of, sums_of};
pub use hearing::Hearing;
pub use id_text::random_id;
pub use migrating::Tables;
pub use news::News;
pub use paging::{PAGE_SIZE, Page, Paging};
pub use pool::{Address, Pools};
pub use tending::TendDatabase;
pub use tx::{Db, Tx};
pub use within::{IsWithin, Sought, Wanted};

use diesel::{PgConnection, SqliteConnection};

/// A connection to whichever database this portal runs on.
///
/// PostgreSQL stands first: SQLite would take any string for a file name, so the
/// variant is never guessed by `establish` but chosen by [`Address`].
#[derive(diesel::MultiConnection)]
pub enum Conn {
    Postgres(PgConnection),
    Sqlite(SqliteConnection),
}

/// What queries are written against: the part both databases understand.
pub type Backend = <Conn as diesel::Connection>::Backend;

/// Runs an expression on the real connection, for the few things the shared
/// backend cannot say. Only `dialect.rs` may use it.
#[macro_export]
macro_rules! both {
    ($conn:expr, |$inner:ident| $body:expr) => {
        match $conn {
            $crate::db::Conn::Postgres($inner) => $body,
            $crate::db::Conn::Sqlite($inner) => $body,
        }
    };
}
