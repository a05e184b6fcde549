//! The form of a folder: its names in the portal's languages, where it stands,
//! in which order its items come, and who it is for.

use std::collections::BTreeMap;

use super::audience_form::{AudienceForm, Offered};
use super::folder::{Folder, FolderId, FolderWords, Sort};
use super::item_form::stamp;
use super::tree::NamedFolder;
use crate::access::Rule;
use crate::error::Refusal;
use crate::ui::language::LANGUAGES;
use crate::ui::{Choice, Fields, Problems, Ui, forms};

/// One language's fields.
#[derive(Debug, Clone, Default)]
pub struct Named {
    pub name: String,
    pub description: String,
}

/// What was typed.
#[derive(Debug, Clone, Default)]
pub struct FolderForm {
    /// The key of the folder above; empty for one at the top.
    pub parent: String,
    pub sort: String,
    pub named: BTreeMap<String, Named>,
    pub audience: AudienceForm,
    pub updated: String,
}

/// What it means.
pub struct FolderFacts {
    pub parent: Option<FolderId>,
    pub sort: Sort,
    pub named_audience: Option<i64>,
    pub rule: Rule,
    /// Language, name, description.
    pub words: Vec<(String, String, String)>,
}

impl FolderForm {
    /// The form of a folder as it stands.
    pub fn of(folder: &Folder, words: &[FolderWords]) -> FolderForm {
        FolderForm {
            parent: folder.parent_id.map(|parent| parent.to_string()).unwrap_or_default(),
            sort: folder.sort.word().to_owned(),
            named: words
                .iter()
                .map(|it| {
                    let named = Named { name: it.name.clone(), description: it.description.clone() };
                    (it.language.clone(), named)
                })
                .collect(),
            audience: AudienceForm::of(folder.named_audience_id, &folder.own_rule),
            updated: stamp(folder.updated_at),
        }
    }

    /// What was typed in a form: `name_en`, `description_en` and so on.
    pub fn read(fields: &Fields) -> FolderForm {
        let mut named: BTreeMap<String, Named> = BTreeMap::new();
        for (language, name) in fields.starting("name_") {
            named.entry(language.to_owned()).or_default().name = name.to_owned();
        }
        for (language, description) in fields.starting("description_") {
            named.entry(language.to_owned()).or_default().description = description.to_owned();
        }
        FolderForm {
            parent: fields.one("parent").to_owned(),
            sort: fields.one("sort").to_owned(),
            named,
            audience: AudienceForm::read(fields),
            updated: fields.one("updated").to_owned(),
        }
    }

    /// What it means, or what to mend. `moved` is the folder itself, which cannot
    /// go into one of its own.
    pub fn parse(
        &self,
        ui: &Ui,
        offered: &Offered,
        folders: &[NamedFolder],
        moved: Option<&Folder>,
    ) -> Result<FolderFacts, Problems> {
        let mut problems = Problems::default();
        let words = problems.need("names", self.words());
        let parent = problems.need("parent", parent(&self.parent, folders, moved));
        let sort = problems.need("sort", Sort::parse(&self.sort).ok_or_else(|| Refusal::new("form-choose")));
        let audience = problems.need("audience", self.audience.parse(offered, &ui.programme().terms));
        problems.or(|| {
            let (named_audience, rule) = audience?;
            Some(FolderFacts { parent: parent?, sort: sort?, named_audience, rule, words: words? })
        })
    }

    fn words(&self) -> Result<Vec<(String, String, String)>, Refusal> {
        let mut words = Vec::new();
        for (language, Named { name, description }) in &self.named {
            let name = forms::optional(name, 120)?;
            let description = forms::optional(description, 500)?;
            let known = LANGUAGES.iter().any(|it| it.code == language);
            match (known, name.is_empty(), description.is_empty()) {
                (true, false, _) => words.push((language.clone(), name, description)),
                // A description needs a name to stand under.
                (true, true, false) => return Err(Refusal::new("folder-name-missing")),
                _ => {}
            }
        }
        if words.is_empty() { Err(Refusal::new("folder-name-needed")) } else { Ok(words) }
    }

    /// The portal's languages with what was typed in each: code, name, fields.
    pub fn tongues(&self, ui: &Ui) -> Vec<(&'static str, String, Named)> {
        let named = |code: &str| self.named.get(code).cloned().unwrap_or_default();
        let mut all: Vec<_> =
            LANGUAGES.iter().map(|it| (it.code, ui.language_name(it.code), named(it.code))).collect();
        // One's own first: most folders are named by somebody in their own language.
        all.sort_by_key(|(code, _, _)| *code != ui.lang());
        all
    }

    /// Whether it is named in several languages, so that all are shown.
    pub fn has_many(&self) -> bool {
        self.named.values().filter(|named| !named.name.is_empty()).count() > 1
    }

    /// Folders it may stand in.
    pub fn parents(&self, ui: &Ui, folders: &[NamedFolder], moved: Option<&Folder>) -> Vec<Choice> {
        let top = Choice::of("", ui.t("folder-top"), &self.parent);
        let fitting: Vec<NamedFolder> = folders
            .iter()
            .filter(|it| moved.is_none_or(|moved| !it.folder.path.starts_with(&moved.path)))
            .cloned()
            .collect();
        std::iter::once(top).chain(super::item_form::folder_choices(&fitting, &self.parent)).collect()
    }

    /// Orders to choose from.
    pub fn sorts(&self, ui: &Ui) -> Vec<Choice> {
        let current = if self.sort.is_empty() { Sort::Title.word() } else { &self.sort };
        vec![
            Choice::of(Sort::Title.word(), ui.t("folder-sort-title"), current),
            Choice::of(Sort::Newest.word(), ui.t("folder-sort-newest"), current),
        ]
    }
}

fn parent(key: &str, folders: &[NamedFolder], moved: Option<&Folder>) -> Result<Option<FolderId>, Refusal> {
    if key.is_empty() {
        return Ok(None);
    }
    let id = super::item_form::folder(key, folders)?;
    let above = folders.iter().find(|it| it.folder.id == id);
    let inside = moved.zip(above).is_some_and(|(moved, above)| above.folder.path.starts_with(&moved.path));
    if inside { Err(Refusal::new("folder-into-itself")) } else { Ok(Some(id)) }
}
