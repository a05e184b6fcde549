//! Puts folders and items on the shelves of a portal, without the forms.

use diesel::prelude::*;
use guildhall::access::Rule;
use guildhall::library::{
    Category, Content, EditionWords, Folder, ItemId, Kind, NewFolder, Sort, Status, VersionId, add_folder,
    add_version, audiences_of_item, put_edition,
};
use guildhall::programme;
use schema::schema::{editions, items};

use super::{CARL, Portal};

/// An item to be put on a shelf.
pub struct Put<'a> {
    pub folder: &'a Folder,
    pub title: &'a str,
    pub language: &'a str,
    pub status: Status,
    /// Who sees it; who may take it away.
    pub see: Rule,
    pub take: Rule,
    pub file: Option<(&'a str, &'a str, &'a [u8])>,
    pub body: &'a str,
}

impl<'a> Put<'a> {
    /// A published page for everybody, in English.
    pub fn page(folder: &'a Folder, title: &'a str, body: &'a str) -> Put<'a> {
        let everybody = Rule::default;
        Put {
            folder,
            title,
            language: "en",
            status: Status::Published,
            see: everybody(),
            take: everybody(),
            file: None,
            body,
        }
    }

    /// A published file for everybody, in English: name, media type, bytes.
    pub fn file(folder: &'a Folder, title: &'a str, file: (&'a str, &'a str, &'a [u8])) -> Put<'a> {
        Put { file: Some(file), ..Put::page(folder, title, "") }
    }
}

impl Portal {
    /// Makes a folder with an English name.
    pub fn folder(&self, parent: Option<&Folder>, name: &str, rule: &Rule) -> Folder {
        let words = [("en".to_owned(), name.to_owned(), String::new())];
        self.db
            .write_now(|tx| {
                let new = NewFolder {
                    parent,
                    position: 1,
                    sort: Sort::Title,
                    named_audience: None,
                    rule: rule.clone(),
                    words: &words,
                };
                programme::bump(tx)?;
                add_folder(tx, &new)
            })
            .unwrap()
    }

    /// Puts an item on a shelf.
    pub async fn put(&self, put: Put<'_>) -> ItemId {
        let id = self.put_words(&put);
        match put.file {
            Some((name, media, bytes)) => self.put_file(id, put.language, name, media, bytes).await,
            None => self.put_version(id, put.language, Content::Body(put.body.to_owned())),
        };
        id
    }

    /// Puts an item with a title and nothing in it on a shelf.
    pub fn put_words(&self, put: &Put<'_>) -> ItemId {
        let id = ItemId::fresh();
        let kind = if put.file.is_some() { Kind::File } else { Kind::Page };
        let author = self.person(CARL);
        self.db
            .write_now(|tx| {
                let (see, take) = audiences_of_item(tx, put.folder.audience_id, None, &put.see, &put.take)?;
                let now = tx.now;
                diesel::insert_into(items::table)
                    .values((
                        (
                            items::id.eq(id),
                            items::folder_id.eq(put.folder.id),
                            items::kind.eq(kind),
                            items::category.eq(Category::Guide),
                            items::original_language.eq(put.language),
                            items::title_key.eq(put.title),
                            items::status.eq(put.status),
                            items::own_rule.eq(put.see.text()),
                            items::audience_id.eq(see),
                            items::download_rule.eq(put.take.text()),
                            items::download_audience_id.eq(take),
                        ),
                        (
                            items::created_by.eq(author),
                            items::review_note.eq(""),
                            items::views.eq(0),
                            items::downloads.eq(0),
                            items::created_at.eq(now),
                            items::updated_at.eq(now),
                        ),
                    ))
                    .execute(tx.conn())?;
                programme::bump(tx)?;
                Ok(())
            })
            .unwrap();
        self.put_edition(id, put.language, put.title);
        id
    }

    /// Gives an item an edition in a language.
    pub fn put_edition(&self, item: ItemId, language: &str, title: &str) {
        let words = EditionWords {
            language: language.to_owned(),
            title: title.to_owned(),
            ..EditionWords::default()
        };
        self.db
            .write_now(|tx| {
                let item =
                    items::table.find(item).select(guildhall::library::Item::as_select()).first(tx.conn())?;
                Ok(put_edition(tx, &item, &words)?)
            })
            .unwrap();
    }

    /// Gives an edition a new file.
    pub async fn put_file(
        &self,
        item: ItemId,
        language: &str,
        name: &str,
        media: &str,
        bytes: &[u8],
    ) -> VersionId {
        let kept = self.files.keep_bytes(bytes.to_vec()).await.unwrap();
        self.put_version(
            item,
            language,
            Content::File { kept, name: name.to_owned(), media: media.to_owned() },
        )
    }

    /// Gives an edition a new version.
    pub fn put_version(&self, item: ItemId, language: &str, content: Content) -> VersionId {
        self.db
            .write_now(|tx| {
                let edition = editions::table
                    .filter(editions::item_id.eq(item))
                    .filter(editions::language.eq(language))
                    .select(guildhall::library::Edition::as_select())
                    .first(tx.conn())?;
                Ok(add_version(tx, &edition, &content, "", None)?.id)
            })
            .unwrap()
    }
}
