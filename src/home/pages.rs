//! Home: what loses time if left alone comes first, then what is new.

use askama::Template;
use chrono::NaiveDateTime;

use crate::access::SignedIn;
use crate::access::rights::SeeLibrary;
use crate::access::rights::{SeeDeals, SeeLeads};
use crate::deals;
use crate::demo;
use crate::error::Answer;
use crate::leads;
use crate::library::{self, ForHome};
use crate::notices::{self, Notice};
use crate::portal::Portal;
use crate::privacy::consent;
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
    deals: deals::ForHome,
    sees_deals: bool,
    leads: leads::ForHome,
    /// What the reader is asked to consent to, and has not answered.
    consents: i64,
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
        Told {
            text: notice.text(ui.words()),
            note: notice.fact("note"),
            url: notice.url(),
            at: notice.created_at,
        }
    }
}

impl Index<'_> {
    fn nothing_waits(&self) -> bool {
        let (library, deals) = (&self.library, &self.deals);
        self.notices.is_empty()
            && self.consents == 0
            && self.leads.offered.is_empty()
            && self.leads.manual == 0
            && deals.waiting.is_empty()
            && deals.returned.is_empty()
            && deals.ending.is_empty()
            && library.old.is_empty()
            && library.review.is_empty()
            && library.returned.is_empty()
            && library.expiring.is_empty()
    }
}

/// `GET /`
pub async fn index(viewer: SignedIn, ui: Ui, portal: Portal) -> Answer {
    let who = viewer.clone();
    let (sees_library, sees_deals) = (viewer.may::<SeeLibrary>(), viewer.may::<SeeDeals>());
    let is_demo = viewer.is_staff() && viewer.programme.settings.demo;
    let sees_leads = viewer.may::<SeeLeads>();
    let (notices, library, deals, leads, consents, furnishing) = portal
        .db
        .read(move |tx| {
            let now = tx.now;
            let notices = notices::newest(tx, who.person, NOTICES)?;
            let library = if sees_library { library::for_home(tx, &who, now)? } else { ForHome::default() };
            let deals = if sees_deals { deals::for_home(tx, &who, now)? } else { deals::ForHome::default() };
            let leads = if sees_leads { leads::for_home(tx, &who)? } else { leads::ForHome::default() };
            let furnishing = if is_demo { demo::progress(tx)? } else { None };
            let consents = consent::unanswered(tx, who.person)?;
            Ok((notices, library, deals, leads, consents, furnishing))
        })
        .await?;
    let first_name = viewer.name.split_whitespace().next().unwrap_or_default();
    let more_notices = ui.waiting() - notices.len() as i64;
    let notices =
        notices.iter().filter(|notice| !is_listed(&library, notice) && !is_told(&deals, &leads, notice));
    let notices = notices.map(|notice| Told::of(notice, &ui)).collect();
    ui.page(Index {
        ui: &ui,
        first_name,
        notices,
        more_notices,
        library,
        deals,
        sees_deals,
        leads,
        consents,
        sees_library,
        is_demo,
        furnishing,
    })
}

/// Whether a notice is about a deal that stands among the things to do already.
fn is_told(deals: &deals::ForHome, leads: &leads::ForHome, notice: &Notice) -> bool {
    let listed = deals.waiting.iter().chain(&deals.returned).chain(&deals.ending);
    let lead = notice.subject == "lead" && leads.offered.iter().any(|lead| lead.id.0 == notice.subject_id);
    lead || notice.subject == "deal" && listed.into_iter().any(|deal| deal.id.0 == notice.subject_id)
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
