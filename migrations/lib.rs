//! How the data came to look as it does: the tables as diesel sees them, and
//! the migrations of both databases, which always come in pairs of one name.
//!
//! A crate of its own because the `table!` macros are costly to expand, and
//! here they are expanded once instead of on each edit of the portal.

pub mod schema;

use diesel_migrations::{EmbeddedMigrations, embed_migrations};

/// Migrations for SQLite.
pub const SQLITE: EmbeddedMigrations = embed_migrations!("sqlite");
/// The same story told to PostgreSQL.
pub const POSTGRES: EmbeddedMigrations = embed_migrations!("postgres");
