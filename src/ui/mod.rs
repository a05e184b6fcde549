//! What every page stands on: the reader's language and look, forms, files that
//! never change, and the page that says what went wrong.

pub mod answers;
pub mod assets;
pub mod audience;
#[cfg(test)]
mod contrast;
pub mod countries;
pub mod csv;
pub mod error_pages;
pub mod extract;
pub mod fields;
pub mod flash;
pub mod format;
pub mod forms;
pub mod html;
pub mod language;
pub mod markdown;
pub mod page;
pub mod sending;
pub mod shell;
pub mod typed;
pub mod xlsx;

pub use extract::{Form, Json, Path, Query};
pub use fields::Fields;
pub use forms::{Choice, Problems};
pub use html::Html;
pub use page::Ui;
pub use sending::{Sending, SweepSendings, once};

use crate::routes::Routes;

/// Style sheets, scripts, pictures and themes.
pub fn routes(to: &mut Routes<'_>) {
    to.asset("/a/{hash}/{name:.*}", assets::serve)
        .asset("/theme/{hash}/{name}", assets::theme)
        .asset("/favicon.ico", assets::favicon)
        .get("/.well-known/security.txt", assets::security_txt)
        .get("/robots.txt", assets::robots);
}
