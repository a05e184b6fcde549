//! The library: documents, pages, links and videos that the vendor shares with
//! its partners, in folders of any depth.
//!
//! An *item* is one thing to read. It has an *edition* for each language, and
//! each edition has *versions* over time; readers get the current one. Who may
//! see an item follows from its own audience and those of all folders above it
//! (`reach.rs`); what a reader may not see is not found, here and in the search.

pub mod bulk;
mod edition;
mod folder;
mod indexing;
mod item;
mod query;
mod reach;
mod reading;

pub use edition::{
    Content, Edition, EditionId, EditionWords, Version, VersionId, add_version, put as put_edition,
};
pub use folder::{Folder, FolderId, NewFolder, Sort, add as add_folder};
pub use indexing::Items;
pub use item::{Category, Item, ItemId, Kind, Status};
pub use reach::{audience_changed, of_item as audiences_of_item};
pub use reading::Reading;

use crate::jobs::Tasks;
use crate::routes::Routes;

pub fn routes(to: &mut Routes<'_>) {
    bulk::routes(to);
}

/// Makes the domain's jobs known.
pub fn tasks(tasks: &mut Tasks) {
    tasks.add::<reading::ReadFile>().add::<bulk::RunImport>();
}
