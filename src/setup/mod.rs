//! How a portal is set up, as one file: settings, tiers and other words, audiences, roles,
//! synonyms, how long things are kept, consents, deal programmes, routing rules.
//!
//! A vendor tries a programme out on one portal and brings it to another, or keeps it in
//! version control. The file (TOML) names everything by what people and rules call it, never
//! by a key of the database, so that it means the same everywhere: what one portal wrote and
//! another one took is written by that other one byte for byte.
//!
//! What is no set-up is not in it: people, firms, deals, documents; nor secrets
//! (`guildhall backup` keeps all of these).

mod applying;
mod bringing;
mod bundle;
mod cli;
mod difference;
mod pages;
mod refusing;

pub use applying::apply;
pub use bringing::brought;
pub use bundle::Bundle;
pub use cli::{apply_cli, diff_cli, export_cli};
pub use difference::{Difference, How, between};
pub use refusing::NotBrought;

use crate::routes::Routes;

pub fn routes(to: &mut Routes<'_>) {
    to.get("/admin/setup", pages::show)
        .export("/admin/setup/guildhall-setup.toml", pages::file)
        .upload("/admin/setup", pages::bring);
}
