//! Backups: everything a portal is, in one file that anybody can open (ZIP), that says of
//! itself whether it is whole, and that either database takes back.
//!
//! `tables/NAME.jsonl` holds the rows ([`crate::db::rows`]), `files/HASH` the files under the
//! hash of their content, `secret.key` the key that secrets in the rows are sealed with,
//! `settings.toml` what was set, and `guildhall.json`, written last, what all of it must be.
//! The search index is not in it: it is built anew from the rows.

mod archive;
mod checking;
mod making;
mod restoring;

pub use archive::{Manifest, Member};
pub use checking::check;
pub use making::{Making, make};
pub use restoring::restore;
