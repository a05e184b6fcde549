//! Home.

use askama::Template;

use crate::access::SignedIn;
use crate::error::Answer;
use crate::notices::{self, Notice};
use crate::portal::Portal;
use crate::ui::Ui;

#[derive(Template)]
#[template(path = "home/index.html")]
struct Index<'a> {
    ui: &'a Ui,
    first_name: &'a str,
    notices: Vec<Notice>,
}

/// `GET /`
pub async fn index(viewer: SignedIn, ui: Ui, portal: Portal) -> Answer {
    let person = viewer.person;
    let notices = portal.db.read(move |tx| Ok(notices::newest(tx, person, 8)?)).await?;
    let first_name = viewer.name.split_whitespace().next().unwrap_or_default();
    ui.page(Index { ui: &ui, first_name, notices })
}
