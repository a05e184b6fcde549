//! The part of the form for adding that all its items share: the folder, what
//! they are for, which product they are about, in which language they are.

use super::folder::FolderId;
use super::item::Category;
use super::tree::NamedFolder;
use super::{item_form, tongues};
use crate::error::Refusal;
use crate::programme::TermId;
use crate::ui::{Fields, Problems, Ui};

/// The fields that all items of one form share.
#[derive(Debug, Clone, Default)]
pub struct Place {
    pub folder: String,
    pub category: String,
    pub product: String,
    pub language: String,
}

/// What they mean.
pub struct PlaceFacts {
    pub folder: FolderId,
    pub category: Category,
    pub product: Option<TermId>,
    pub language: String,
}

impl Place {
    /// What was typed in a form.
    pub fn read(fields: &Fields) -> Place {
        let one = |name: &str| fields.one(name).to_owned();
        Place {
            folder: one("folder"),
            category: one("category"),
            product: one("product"),
            language: one("language"),
        }
    }

    /// What it means, or what to mend.
    pub fn parse(&self, ui: &Ui, folders: &[NamedFolder]) -> Result<PlaceFacts, Problems> {
        let mut problems = Problems::default();
        let folder = problems.need("folder", item_form::folder(&self.folder, folders));
        let category = problems.need("category", item_form::category(&self.category));
        let product = problems.need("product", item_form::product(&self.product, ui));
        let language = match tongues::is_known(&self.language) {
            true => Ok(self.language.clone()),
            false => Err(Refusal::new("form-choose")),
        };
        let language = problems.need("language", language);
        problems.or(|| {
            Some(PlaceFacts { folder: folder?, category: category?, product: product?, language: language? })
        })
    }
}
