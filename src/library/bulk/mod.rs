//! The library by the hundred: a folder or a ZIP with a manifest comes in, a ZIP
//! with a manifest goes out, and the one is what the other reads.
//!
//! Each row of an import has an outcome of its own; none stops the run, and a run
//! can be repeated: what is there already is left alone.

mod archive;
mod command;
mod export;
mod import;
mod manifest;
mod pages;
mod report;
mod run;

pub use command::{ImportCommand, import_library};
pub use import::{Importer, Options};
pub use manifest::{Row, rows_of_folder};
pub use report::{Outcome, RowReport};
pub use run::RunImport;

use crate::routes::Routes;

pub fn routes(to: &mut Routes<'_>) {
    to.get("/library/import", pages::form)
        .upload("/library/import", pages::begin)
        .get("/library/imports/{id}", pages::report)
        .post("/library/imports/{id}/run", pages::run_for_real)
        .export("/library/export.zip", export::download);
}
