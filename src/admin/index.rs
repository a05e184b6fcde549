//! `/admin`: what this viewer may administer, as cards.

use askama::Template;

use crate::access::rights::{
    ImportLibrary, ManageDealProgrammes, ManageProgramme, ManageSettings, SeeAudit, SeeJobs, SeeUsage,
    TuneSearch,
};
use crate::access::{Role, SignedIn, Viewer};
use crate::error::Answer;
use crate::ui::Ui;

#[derive(Template)]
#[template(path = "admin/index.html")]
struct Index<'a> {
    ui: &'a Ui,
    cards: Vec<Card>,
}

/// One thing to administer. Its words are `admin-{word}` and `admin-{word}-text`.
struct Card {
    word: &'static str,
    href: &'static str,
    icon: &'static str,
}

fn cards(viewer: &Viewer) -> Vec<Card> {
    let all = [
        (viewer.may::<ManageSettings>(), "settings", "/admin/settings", "settings"),
        (viewer.may::<ManageSettings>(), "providers", "/admin/providers", "account"),
        (viewer.may::<ManageProgramme>(), "programme", "/admin/programme", "programme"),
        (viewer.may::<ManageProgramme>(), "audiences", "/admin/audiences", "people"),
        (viewer.may::<ManageDealProgrammes>(), "deal-programmes", "/admin/deal-programmes", "deals"),
        (viewer.may::<ManageSettings>(), "rates", "/admin/rates", "xlsx"),
        (viewer.may::<TuneSearch>(), "search", "/admin/search", "search"),
        (viewer.may::<ImportLibrary>(), "import", "/library/import", "folder"),
        (viewer.may::<ManageSettings>(), "file-types", "/admin/file-types", "docx"),
        (viewer.may::<SeeUsage>(), "usage", "/library/usage", "xlsx"),
        (viewer.may::<SeeAudit>(), "audit", "/admin/audit", "audit"),
        (viewer.may::<ManageSettings>(), "privacy", "/admin/privacy", "people"),
        (viewer.may::<ManageSettings>(), "consents", "/admin/consents", "people"),
        (viewer.may::<ManageSettings>(), "retention", "/admin/retention", "audit"),
        (viewer.rights().cover(Role::Administrator.rights()), "setup", "/admin/setup", "settings"),
        (viewer.may::<ManageSettings>(), "residence", "/admin/residence", "folder"),
        (viewer.may::<SeeJobs>(), "jobs", "/admin/jobs", "jobs"),
        (viewer.may::<SeeJobs>(), "health", "/admin/health", "health"),
        (true, "roles", "/admin/roles", "account"),
    ];
    let open = all.into_iter().filter(|(may, ..)| *may);
    open.map(|(_, word, href, icon)| Card { word, href, icon }).collect()
}

impl Card {
    fn title(&self) -> String {
        format!("admin-{}", self.word)
    }

    fn text(&self) -> String {
        format!("admin-{}-text", self.word)
    }
}

/// `GET /admin`
pub async fn show(viewer: SignedIn, ui: Ui) -> Answer {
    ui.page(Index { ui: &ui, cards: cards(&viewer) })
}
