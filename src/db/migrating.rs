//! Bringing the tables up to date while other nodes serve.
//!
//! A migration takes tables for itself one after the other, and so does each request that
//! writes, in another order. PostgreSQL ends the deadlock after a second (`deadlock_timeout`)
//! by failing one of the two; so that it is never the request, the migration gives way before
//! that, and tries again as a whole. Nobody waits behind it for longer, either.

use std::fmt::Display;
use std::time::{Duration, Instant};

use diesel::PgConnection;
use diesel::connection::SimpleConnection as _;
use diesel::migration::{MigrationSource, MigrationVersion};
use diesel::pg::Pg;
use diesel_migrations::MigrationHarness;

use super::{Conn, dialect, rows};

/// How long a migration waits for a table; below PostgreSQL's `deadlock_timeout`.
const WAIT: &str = "SET lock_timeout = '250ms'";
/// Between two tries those who waited behind the migration get their turn.
const PAUSE: Duration = Duration::from_millis(100);
/// Somebody who holds a table for so long does not serve pages.
const PATIENCE: Duration = Duration::from_mins(2);

/// Runs the migrations that are missing, and says which. Safe from several processes at once.
///
/// # Errors
/// When one fails, or when somebody holds a table for minutes.
pub fn up(conn: &mut Conn) -> anyhow::Result<Vec<String>> {
    let run = dialect::alone(conn, |conn| match conn {
        Conn::Postgres(pg) => up_among_others(pg, schema::POSTGRES, PATIENCE),
        Conn::Sqlite(lite) => named(lite.run_pending_migrations(schema::SQLITE)),
    })?;
    if !run.is_empty() {
        // A new index that nobody counted looks better than all others.
        dialect::count_all(conn)?;
    }
    Ok(run)
}

/// How a database's tables stand to this program.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tables {
    None,
    /// Migrations are missing.
    Old,
    UpToDate,
}

/// Whether migrations are missing.
///
/// # Errors
/// When the database does not answer.
pub fn standing(conn: &mut Conn) -> anyhow::Result<Tables> {
    let missing = match conn {
        Conn::Postgres(pg) => pg.pending_migrations(schema::POSTGRES).map_err(failed)?.len(),
        Conn::Sqlite(lite) => lite.pending_migrations(schema::SQLITE).map_err(failed)?.len(),
    };
    Ok(match (missing, rows::migrations(conn)?.len()) {
        (0, _) => Tables::UpToDate,
        (_, 0) => Tables::None,
        _ => Tables::Old,
    })
}

/// Takes all tables down again; for tests of the migrations.
///
/// # Errors
/// When one cannot be reverted.
pub fn down(conn: &mut Conn) -> anyhow::Result<()> {
    named(match conn {
        Conn::Postgres(pg) => pg.revert_all_migrations(schema::POSTGRES),
        Conn::Sqlite(lite) => lite.revert_all_migrations(schema::SQLITE),
    })
    .map(drop)
}

/// Runs migrations on PostgreSQL, giving way to whoever writes meanwhile.
///
/// # Errors
/// When one fails, or somebody holds a table for longer than `patience`.
pub fn up_among_others<S: MigrationSource<Pg>>(
    pg: &mut PgConnection,
    migrations: S,
    patience: Duration,
) -> anyhow::Result<Vec<String>> {
    let began = Instant::now();
    pg.batch_execute(WAIT)?;
    let pending = pg.pending_migrations(migrations).map_err(failed)?;
    // One at a time: those that are done stay done.
    for migration in &pending {
        while let Err(cause) = pg.run_migration(migration).map(drop) {
            if !gave_way(&cause) || began.elapsed() > patience {
                return Err(failed(cause));
            }
            tracing::info!(%cause, "a migration gives way to who writes, and tries again");
            std::thread::park_timeout(PAUSE);
        }
    }
    pg.batch_execute("RESET lock_timeout")?;
    Ok(pending.iter().map(|it| it.name().version().to_string()).collect())
}

fn gave_way(cause: &impl ToString) -> bool {
    let told = cause.to_string();
    told.contains("lock timeout") || told.contains("deadlock")
}

fn failed(cause: impl Display) -> anyhow::Error {
    anyhow::anyhow!("migrations: {cause}")
}

fn named(run: diesel::migration::Result<Vec<MigrationVersion<'_>>>) -> anyhow::Result<Vec<String>> {
    Ok(run.map_err(failed)?.iter().map(ToString::to_string).collect())
}
