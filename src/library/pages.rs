//! Browsing: the top of the library, and a folder.

use std::collections::HashMap;

use askama::Template;

use super::copies::{self, Copy};
use super::edition::EditionId;
use super::folder::FolderId;
use super::follows::{self, Target};
use super::item::{Category, Status};
use super::query::{self, ItemFilter, Shown};
use super::shelves;
use super::tree::{self, NamedFolder};
use crate::access::May;
use crate::access::rights::{EditLibrary, ImportLibrary, SeeLibrary, SeeUsage};
use crate::db::{Count, Page};
use crate::error::Answer;
use crate::portal::Portal;
use crate::programme::TermKind;
use crate::ui::answers::list_base;
use crate::ui::{Choice, Path, Query, Ui};

#[derive(Template)]
#[template(path = "library/index.html")]
struct Index<'a> {
    ui: &'a Ui,
    folders: Vec<NamedFolder>,
    total: Count,
    own: shelves::Own,
    may_edit: bool,
    may_import: bool,
    sees_usage: bool,
}

#[derive(Template)]
#[template(path = "library/folder.html")]
struct Show<'a> {
    ui: &'a Ui,
    here: &'a NamedFolder,
    above: &'a [NamedFolder],
    folders: Vec<NamedFolder>,
    items: Page<Shown>,
    /// Old copies the viewer holds.
    copies: HashMap<EditionId, Copy>,
    categories: Vec<Choice>,
    products: Vec<Choice>,
    languages: Vec<Choice>,
    states: Vec<Choice>,
    sorts: Vec<Choice>,
    is_filtered: bool,
    follows: bool,
    may_edit: bool,
    base: String,
}

impl Show<'_> {
    fn is_old(&self, row: &Shown) -> bool {
        self.copies.contains_key(&row.edition.id)
    }

    /// The languages of an item, in the reader's words: "English, Polish +3".
    fn languages_of(&self, row: &Shown) -> String {
        let named = row.languages.iter().take(NAMED_LANGUAGES).map(|code| self.ui.language_name(code));
        let named: Vec<_> = named.collect();
        match row.languages.len() - named.len() {
            0 => named.join(", "),
            more => format!("{} +{more}", named.join(", ")),
        }
    }
}

/// Languages beyond these are told as a number.
const NAMED_LANGUAGES: usize = 3;

/// `GET /library`
pub async fn index(viewer: May<SeeLibrary>, ui: Ui, portal: Portal) -> Answer {
    let who = viewer.clone();
    let (folders, total, own) = portal
        .db
        .read(move |tx| {
            let now = tx.now;
            Ok((
                tree::subfolders(tx, &who, None, &who.language)?,
                query::total(tx, &who, now)?,
                shelves::own(tx, &who, now, 8)?,
            ))
        })
        .await?;
    ui.page(Index {
        ui: &ui,
        folders,
        total,
        own,
        may_edit: viewer.may::<EditLibrary>(),
        may_import: viewer.may::<ImportLibrary>(),
        sees_usage: viewer.may::<SeeUsage>(),
    })
}

/// `GET /library/folders/{id}`
pub async fn folder(
    viewer: May<SeeLibrary>,
    ui: Ui,
    portal: Portal,
    id: Path<FolderId>,
    filter: Query<ItemFilter>,
) -> Answer {
    let (who, id, asked) = (viewer.clone(), id.0, filter.0.clone());
    let (trail, folders, items, copies, follows) = portal
        .db
        .read(move |tx| {
            let now = tx.now;
            let folder = tree::folder(tx, &who, id)?;
            let items = query::list(tx, &who, now, Some(&folder), &asked)?;
            let (trail, folders) = tree::around(tx, &who, folder, &who.language)?;
            let ids: Vec<_> = items.rows.iter().map(|row| row.item.id).collect();
            let copies = copies::old_of(tx, who.person, &ids)?;
            let follows = follows::has(tx, who.person, Target::Folder, id.0)?;
            Ok((trail, folders, items, copies, follows))
        })
        .await?;
    let Some((here, above)) = trail.split_last() else { return Err(crate::error::Error::NotFound) };
    let may_edit = viewer.may::<EditLibrary>();
    let filter = filter.0;
    let address = [
        ("category", filter.category.as_str()),
        ("product", filter.product.as_str()),
        ("lang", filter.lang.as_str()),
        ("status", filter.status.as_str()),
        ("sort", filter.sort.as_str()),
    ];
    let sort = if filter.sort.is_empty() { here.folder.sort.word() } else { &filter.sort };
    ui.page(Show {
        ui: &ui,
        here,
        above,
        folders,
        items,
        copies,
        categories: categories(&ui, &filter.category),
        products: products(&ui, &filter.product),
        languages: languages(&ui, &filter.lang),
        states: states(&ui, &filter.status),
        sorts: ["title", "newest"]
            .map(|word| {
                Choice::of(word, ui.t(if word == "title" { "sort-title" } else { "sort-newest" }), sort)
            })
            .into(),
        is_filtered: address.iter().any(|(name, value)| *name != "sort" && !value.is_empty()),
        follows,
        may_edit,
        base: list_base(&format!("/library/folders/{id}"), &address),
    })
}

/// All categories to choose from, by name.
pub(super) fn categories(ui: &Ui, current: &str) -> Vec<Choice> {
    let name = |category: Category| ui.t(category.key()).to_owned();
    let mut all: Vec<_> = Category::ALL.iter().map(|it| Choice::of(it.word(), name(*it), current)).collect();
    all.sort_by(|one, other| ui.compare(&one.label, &other.label));
    all
}

fn products(ui: &Ui, current: &str) -> Vec<Choice> {
    let listed = ui.programme().terms.of(TermKind::Product);
    listed.map(|term| Choice::of(&term.code, ui.term_name(term), current)).collect()
}

fn languages(ui: &Ui, current: &str) -> Vec<Choice> {
    ui.languages().iter().map(|it| Choice::of(it.code, ui.language_name(it.code), current)).collect()
}

fn states(ui: &Ui, current: &str) -> Vec<Choice> {
    Status::ALL.iter().map(|it| Choice::of(it.word(), ui.t(it.key()), current)).collect()
}
