//! Which kinds of files a role may upload: all that the portal takes, or those
//! the administrator left it.

use crate::access::Role;
use crate::documents::{ALLOWED, MediaType, Refused};
use crate::programme::Settings;
use crate::ui::Ui;

/// The kinds that somebody of this role may upload.
pub fn allowed(settings: &Settings, role: Role) -> Vec<MediaType> {
    ALLOWED.iter().copied().filter(|kind| may(settings, role, *kind)).collect()
}

/// A file's kind, if its uploader may bring one; else the message key that says why not.
pub fn admitted(
    settings: &Settings,
    role: Role,
    found: Result<MediaType, Refused>,
) -> Result<MediaType, &'static str> {
    match found {
        Ok(kind) if may(settings, role, kind) => Ok(kind),
        Ok(_) => Err("upload-kind-not-yours"),
        Err(why) => Err(why.key()),
    }
}

fn may(settings: &Settings, role: Role, kind: MediaType) -> bool {
    settings.file_types.get(role.word()).is_none_or(|endings| endings.contains(kind.extension))
}

/// For a file field: what the browser offers, and what people read.
pub fn offered(settings: &Settings, role: Role) -> (String, String) {
    let endings: Vec<&str> = allowed(settings, role).iter().map(|kind| kind.extension).collect();
    let takes: Vec<String> = endings.iter().map(|ending| format!(".{ending}")).collect();
    (takes.join(","), endings.join(", ").to_uppercase())
}

/// The same for whoever reads the page.
pub fn takes(ui: &Ui) -> (String, String) {
    match ui.viewer() {
        Some(viewer) => offered(&ui.programme().settings, viewer.role),
        None => (String::new(), String::new()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_that_is_not_listed_may_upload_everything() {
        let mut settings = Settings::default();
        settings.file_types.insert("content_editor".into(), ["pdf".to_owned()].into());
        assert_eq!(allowed(&settings, Role::Administrator).len(), ALLOWED.len());
        assert_eq!(offered(&settings, Role::ContentEditor), (".pdf".into(), "PDF".into()));
        let zip = MediaType::of_name("a.zip").unwrap();
        assert_eq!(admitted(&settings, Role::ContentEditor, Ok(zip)), Err("upload-kind-not-yours"));
        assert_eq!(admitted(&settings, Role::Administrator, Ok(zip)), Ok(zip));
    }
}
