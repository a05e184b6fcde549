//! What the search knows of an item: one document for each of its languages.

use diesel::prelude::*;
use schema::schema::items;

use super::edition::{Edition, Version};
use super::folder::Folder;
use super::item::{Item, ItemId, Kind, Status};
use super::{query, reading};
use crate::access::rights::{Rights, SeeLibrary};
use crate::access::scope;
use crate::db::{IsWithin, Tx};
use crate::error::Error;
use crate::finding::Searchable;
use crate::programme::Terms;
use crate::search::Document;
use crate::ui::markdown;

/// The library, as the search sees it.
pub struct Items;

impl Searchable for Items {
    fn source(&self) -> &'static str {
        "item"
    }

    fn is_open_to(&self, rights: Rights) -> (&'static str, bool) {
        ("library", rights.hold::<SeeLibrary>())
    }

    fn documents(&self, tx: &mut Tx<'_>, record: i64) -> Result<Vec<Document>, Error> {
        let found: Option<Item> = items::table
            .find(record)
            .filter(items::deleted_at.is_null())
            .select(Item::as_select())
            .first(tx.conn())
            .optional()?;
        let Some(item) = found else { return Ok(Vec::new()) };
        let terms = Terms::read(tx)?;
        let place = Place::of(tx, &item)?;
        let mut documents = Vec::new();
        for edition in query::editions_of(tx, item.id)? {
            let version = match edition.version_id {
                Some(version) => Some(query::version(tx, item.id, version)?.1),
                None => None,
            };
            documents.push(document(tx, &item, &edition, version, &terms, &place)?);
        }
        Ok(documents)
    }

    fn all(&self, tx: &mut Tx<'_>, after: i64, most: i64) -> Result<Vec<i64>, Error> {
        let ids: Vec<ItemId> = items::table
            .filter(items::id.gt(ItemId(after)))
            .filter(items::deleted_at.is_null())
            .order(items::id)
            .limit(most)
            .select(items::id)
            .load(tx.conn())?;
        Ok(ids.into_iter().map(|id| id.0).collect())
    }
}

/// The names of the folders above, in each language that has them.
struct Place(Vec<(Folder, Vec<super::folder::FolderWords>)>);

impl Place {
    fn of(tx: &mut Tx<'_>, item: &Item) -> QueryResult<Place> {
        use schema::schema::{folder_words, folders};
        let folder: Folder =
            folders::table.find(item.folder_id).select(Folder::as_select()).first(tx.conn())?;
        let ids: Vec<super::folder::FolderId> =
            folder.path.split('/').filter_map(|key| key.parse().ok()).collect();
        let mut above: Vec<Folder> =
            folders::table.filter(folders::id.within(ids)).select(Folder::as_select()).load(tx.conn())?;
        above.sort_by_key(|folder| folder.path.len());
        let mut named = Vec::new();
        for folder in above {
            let words = folder_words::table
                .filter(folder_words::folder_id.eq(folder.id))
                .select(super::folder::FolderWords::as_select())
                .load(tx.conn())?;
            named.push((folder, words));
        }
        Ok(Place(named))
    }

    fn in_words(&self, language: &str) -> String {
        let names = self.0.iter().filter_map(|(_, words)| {
            query::preferred(words, language, "en", |words| &words.language).map(|words| words.name.as_str())
        });
        names.collect::<Vec<_>>().join(" › ")
    }
}

fn document(
    tx: &mut Tx<'_>,
    item: &Item,
    edition: &Edition,
    version: Option<Version>,
    terms: &Terms,
    place: &Place,
) -> Result<Document, Error> {
    let pages = match (item.kind, &version) {
        (Kind::Page, Some(version)) => vec![markdown::to_text(version.body.as_deref().unwrap_or_default())],
        (Kind::File, Some(version)) => {
            let read = match &version.file_hash {
                Some(hash) => reading::of(tx, hash)?,
                None => None,
            };
            read.map(|read| read.page_texts()).unwrap_or_default()
        }
        _ => Vec::new(),
    };
    let published = item.status == Status::Published;
    let scopes = if published {
        vec![scope::STAFF.to_owned(), scope::audience(item.audience_id)]
    } else {
        vec![scope::DRAFTS.to_owned()]
    };
    let rule = super::reach::rule_of(tx, item.audience_id)?;
    let keywords: Vec<String> = edition
        .keywords
        .split(',')
        .map(|word| word.trim().to_owned())
        .filter(|word| !word.is_empty())
        .collect();
    Ok(Document {
        key: format!("item:{}:{}", item.id, edition.language),
        group: format!("item:{}", item.id),
        kind: item.category.word().to_owned(),
        source: "library".to_owned(),
        language: Some(edition.language.clone()),
        title: edition.title.clone(),
        summary: edition.description.clone(),
        tags: keywords.clone(),
        keywords,
        pages,
        product: item.product_id.and_then(|id| terms.get(id)).map(|term| term.code.clone()),
        tiers: rule.tiers.map(|tiers| tiers.into_iter().collect()).unwrap_or_default(),
        scopes,
        visible_from: item.publish_at,
        visible_until: item.expire_at,
        url: format!("/library/{}?lang={}", item.id, edition.language),
        place: place.in_words(&edition.language),
        file: version.as_ref().and_then(|version| version.file_name.clone()),
        version: version.as_ref().map(|version| version.number as i32),
        approved: item.reviewed_at.is_some() && published,
        updated: edition.updated_at,
    })
}
