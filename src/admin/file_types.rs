//! `/admin/file-types`: which kinds of files a role may upload.

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;

use crate::access::rights::{EditLibrary, ManageSettings};
use crate::access::{May, Role};
use crate::db::dialect;
use crate::documents::ALLOWED;
use crate::error::{Answer, Error};
use crate::events::{self, Event};
use crate::portal::Portal;
use crate::programme::Settings;
use crate::ui::answers::see_other_saying;
use crate::ui::{Fields, Form, Ui};

#[derive(Template)]
#[template(path = "admin/file_types.html")]
struct Page<'a> {
    ui: &'a Ui,
    roles: Vec<Role>,
    rows: Vec<Row>,
}

/// One kind of file and who may upload it.
struct Row {
    ending: &'static str,
    key: &'static str,
    ticks: Vec<(Role, bool)>,
}

/// The roles that upload at all.
fn uploaders() -> Vec<Role> {
    Role::ALL.iter().copied().filter(|role| role.rights().hold::<EditLibrary>()).collect()
}

/// `GET /admin/file-types`
pub async fn show(_: May<ManageSettings>, ui: Ui) -> Answer {
    let listed = &ui.programme().settings.file_types;
    let may = |role: Role, ending: &str| {
        listed.get(role.word()).is_none_or(|endings: &BTreeSet<String>| endings.contains(ending))
    };
    let roles = uploaders();
    let row = |ending, key| Row {
        ending,
        key,
        ticks: roles.iter().map(|role| (*role, may(*role, ending))).collect(),
    };
    let rows = ALLOWED.iter().map(|kind| row(kind.extension, kind.key)).collect();
    ui.page(Page { ui: &ui, roles: uploaders(), rows })
}

/// `POST /admin/file-types`: fields named after roles, with endings as values.
pub async fn save(viewer: May<ManageSettings>, portal: Portal, fields: Form<Fields>) -> Answer {
    let mut listed = BTreeMap::new();
    for role in uploaders() {
        let wanted: BTreeSet<String> = fields.all(role.word()).map(str::to_owned).collect();
        let known = |ending: &&String| ALLOWED.iter().any(|kind| kind.extension == ending.as_str());
        if !wanted.iter().all(|ending| known(&ending)) {
            return Err(Error::BadRequest("not a kind of file"));
        }
        // Everything: what the portal learns to take later is then allowed too.
        if wanted.len() < ALLOWED.len() {
            listed.insert(role.word().to_owned(), wanted);
        }
    }
    portal
        .db
        .write(move |tx| {
            // One after the other, all over the portal.
            dialect::hold(tx, "firms", viewer.firm.0)?;
            let before = Settings::read(tx)?;
            let after = Settings { file_types: listed, ..before.clone() };
            if let Some(facts) = events::changes(&before, &after) {
                after.save(tx)?;
                events::record(tx, &viewer, Event::of("settings.changed").data(facts))?;
            }
            Ok(())
        })
        .await?;
    see_other_saying("/admin/file-types", "done-saved")
}
