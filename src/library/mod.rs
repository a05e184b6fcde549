//! The library: documents, pages, links and videos that the vendor shares with
//! its partners, in folders of any depth.
//!
//! An *item* is one thing to read. It has an *edition* for each language, and
//! each edition has *versions* over time; readers get the current one. Who may
//! see an item follows from its own audience and those of all folders above it
//! (`reach.rs`); what a reader may not see is not found, here and in the search.

mod adding;
mod audience_form;
mod bin;
pub mod bulk;
mod compare;
mod copies;
pub mod dependants;
mod downloads;
mod editing;
mod edition;
mod edition_form;
mod edition_pages;
mod edition_removal;
mod emptying;
mod favourites;
mod folder;
mod folder_form;
mod folder_pages;
mod follows;
mod indexing;
mod item;
mod item_form;
mod item_page;
mod moving;
mod new_pages;
mod pages;
mod place_form;
mod preview;
mod query;
mod reach;
mod reading;
mod recent;
mod reviews;
mod shelves;
mod spare_files;
mod tongues;
mod tree;
mod uploads;
mod usage;
mod used_by;
mod uses;
mod version_pages;
mod views;

pub use adding::{NewItem, add as add_item};
pub use copies::{Copy, took as took_copy};
pub use edition::{
    Content, Edition, EditionId, EditionWords, Version, VersionId, add_version, put as put_edition,
};
pub use emptying::EmptyBin;
pub use favourites::put as put_favourite;
pub use folder::{Folder, FolderId, NewFolder, Sort, add as add_folder};
pub use follows::{Target, put as put_follow, tell_followers};
pub use indexing::Items;
pub use item::{Category, Item, ItemId, Kind, Status};
pub use query::{Shown, insert as insert_item};
pub use reach::{audience_changed, of_item as audiences_of_item};
pub use reading::Reading;
pub use shelves::{Figures, ForHome, for_home};
pub use spare_files::DropSpareFiles;
pub use uploads::SweepUploads;
pub use used_by::{UsedBy, used_by};
pub use uses::{OldUses, by_people as used_by_people, downloaded};
pub use views::{ViewCounter, Views};

use crate::jobs::Tasks;
use crate::routes::Routes;

pub fn routes(to: &mut Routes<'_>) {
    bulk::routes(to);
    editing::routes(to);
    to.get("/library", pages::index)
        .get("/library/usage", usage::index)
        .export("/library/usage.csv", usage::csv);
    // Keys come after all words, or a word would be taken for a key.
    to.get("/library/folders/{id}", pages::folder)
        .post("/library/folders/{id}/follow", follows::folder)
        .get("/library/{id}", item_page::show)
        .get("/library/{id}/download/{version}", downloads::download)
        .get("/library/{id}/open/{version}", downloads::open)
        .get("/library/{id}/pages/{version}/{n}", preview::page)
        .get("/library/{id}/thumbnail/{version}", preview::thumbnail)
        .post("/library/{id}/favourite", favourites::set)
        .post("/library/{id}/follow", follows::item)
        .get("/library/{id}/usage", usage::item)
        .export("/library/{id}/usage.csv", usage::item_csv);
}

/// Makes the domain's jobs known.
pub fn tasks(tasks: &mut Tasks) {
    tasks
        .add::<reading::ReadFile>()
        .add::<follows::TellFollowers>()
        .add::<bulk::RunImport>()
        .add::<uploads::DropPieces>()
        .add::<uploads::SweepUploads>()
        .add::<emptying::EmptyBin>()
        .add::<DropSpareFiles>();
}
