//! Home: what loses time if left alone comes first, then what is new.

use askama::Template;
use chrono::NaiveDateTime;

use crate::access::SignedIn;
use crate::access::rights::SeeLibrary;
use crate::demo;
use crate::error::Answer;
use crate::library::{self, ForHome};
use crate::notices::{self, Notice};
use crate::portal::Portal;
use crate::ui::Ui;

/// Notices shown; the rest come when these are read.
const NOTICES: i64 = 8;

#[derive(Template)]
#[template(path = "home/index.html")]
struct Index<'a> {
    ui: &'a Ui,
    first_name: &'a str,
    notices: Vec<Told>,
    more_notices: i64,
    library: ForHome,
    sees_library: bool,
    /// Staff of a demo see how far it is.
    is_demo: bool,
    /// Items there are and should be, while the demo is being furnished.
    furnishing: Option<(i64, i64)>,
}

/// A notice in the reader's words.
struct Told {
    text: String,
    note: String,
    url: String,
    at: NaiveDateTime,
}

impl Told {
    fn of(notice: &Notice, ui: &Ui) -> Told {
        let facts: Vec<_> =
            ["title", "note", "by"].into_iter().map(|name| (name, notice.fact(name))).collect();
        let url = notice.fact("url");
        Told {
            text: ui.filled(&format!("notice-{}", notice.kind), &facts),
            note: notice.fact("note"),
            // An address of ours, whatever was written down.
            url: if url.starts_with('/') && !url.starts_with("//") { url } else { "/".to_owned() },
            at: notice.created_at,
        }
    }
}

impl Index<'_> {
    fn nothing_waits(&self) -> bool {
        let library = &self.library;
        self.notices.is_empty()
            && library.old.is_empty()
            && library.review.is_empty()
            && library.returned.is_empty()
            && library.expiring.is_empty()
    }
}

/// `GET /`
pub async fn index(viewer: SignedIn, ui: Ui, portal: Portal) -> Answer {
    let who = viewer.clone();
    let sees_library = viewer.may::<SeeLibrary>();
    let is_demo = viewer.is_staff() && viewer.programme.settings.demo;
    let (notices, library, furnishing) = portal
        .db
        .read(move |tx| {
            let now = tx.now;
            let notices = notices::newest(tx, who.person, NOTICES)?;
            let library = if sees_library { library::for_home(tx, &who, now)? } else { ForHome::default() };
            let furnishing = if is_demo { demo::progress(tx)? } else { None };
            Ok((notices, library, furnishing))
        })
        .await?;
    let first_name = viewer.name.split_whitespace().next().unwrap_or_default();
    let more_notices = ui.waiting() - notices.len() as i64;
    let notices = notices.iter().filter(|notice| !is_listed(&library, notice));
    let notices = notices.map(|notice| Told::of(notice, &ui)).collect();
    ui.page(Index { ui: &ui, first_name, notices, more_notices, library, sees_library, is_demo, furnishing })
}

/// Whether what a notice tells stands among the things to do already.
fn is_listed(library: &ForHome, notice: &Notice) -> bool {
    let listed = match notice.kind.as_str() {
        "item-submitted" => &library.review,
        "item-returned" => &library.returned,
        _ => return false,
    };
    listed.iter().any(|row| row.item.id.0 == notice.subject_id)
}
