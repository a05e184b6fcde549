//! An item of the library: one thing to read, in one language or several.
//!
//! No database and no clock here: what an item is, and how it may move from
//! draft to reader.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use schema::schema::items;

use super::folder::FolderId;
use crate::access::rights::{EditLibrary, PublishLibrary};
use crate::access::{May, PersonId};
use crate::error::Refusal;
use crate::programme::TermId;

crate::id!(ItemId, "Names an item of the library.");

crate::words!(Kind, "What an item is made of." {
    File = "file",
    Page = "page",
    Link = "link",
    Video = "video",
});

crate::words!(Category, "What an item is for; the search calls it `type:`." {
    Datasheet = "datasheet",
    Guide = "guide",
    PriceList = "price-list",
    Presentation = "presentation",
    CaseStudy = "case-study",
    Campaign = "campaign",
    Policy = "policy",
    Form = "form",
    Brand = "brand",
    Certificate = "certificate",
    ReleaseNotes = "release-notes",
    Training = "training",
    Video = "video",
    Link = "link",
    Faq = "faq",
    Other = "other",
});

crate::words!(Status, "Where an item stands on its way to readers." {
    Draft = "draft",
    Review = "review",
    Published = "published",
    Archived = "archived",
});

/// One item; its words are in its editions.
#[derive(Debug, Clone, Queryable, Selectable, AsChangeset)]
#[diesel(table_name = items, check_for_backend(crate::db::Backend), treat_none_as_null = true)]
pub struct Item {
    pub id: ItemId,
    pub folder_id: FolderId,
    pub kind: Kind,
    pub category: Category,
    pub product_id: Option<TermId>,
    pub original_language: String,
    pub title_key: String,
    pub status: Status,
    pub publish_at: Option<NaiveDateTime>,
    pub expire_at: Option<NaiveDateTime>,
    pub named_audience_id: Option<i64>,
    pub own_rule: String,
    pub audience_id: i64,
    pub download_rule: String,
    pub download_audience_id: i64,
    pub created_by: Option<PersonId>,
    pub reviewed_by: Option<PersonId>,
    pub reviewed_at: Option<NaiveDateTime>,
    pub review_note: String,
    pub views: i64,
    pub downloads: i64,
    pub created_at: NaiveDateTime,
    pub updated_at: NaiveDateTime,
    pub deleted_at: Option<NaiveDateTime>,
}

impl Item {
    /// Whether its time is over.
    pub fn is_expired_at(&self, now: NaiveDateTime) -> bool {
        self.expire_at.is_some_and(|until| until <= now)
    }

    /// Hands a draft to a reviewer.
    pub fn submit(self, _by: &May<EditLibrary>) -> Result<Item, Refusal> {
        match self.status {
            Status::Draft => Ok(Item { status: Status::Review, ..self }),
            _ => Err(Refusal::new("item-not-a-draft")),
        }
    }

    /// Lets readers see it. The reviewer is not its author, unless no review is asked for.
    pub fn publish(
        self,
        by: &May<PublishLibrary>,
        review_required: bool,
        now: NaiveDateTime,
    ) -> Result<Item, Refusal> {
        let own = self.created_by == Some(by.person);
        match self.status {
            Status::Review if own && review_required => Err(Refusal::new("item-own-review")),
            Status::Draft if review_required => Err(Refusal::new("item-not-in-review")),
            Status::Draft | Status::Review | Status::Archived => Ok(Item {
                status: Status::Published,
                reviewed_by: Some(by.person),
                reviewed_at: Some(now),
                review_note: String::new(),
                ..self
            }),
            Status::Published => Err(Refusal::new("item-already-published")),
        }
    }

    /// Sends it back to its author with a word on what is missing.
    pub fn return_to_author(
        self,
        by: &May<PublishLibrary>,
        note: String,
        now: NaiveDateTime,
    ) -> Result<Item, Refusal> {
        match self.status {
            Status::Review => Ok(Item {
                status: Status::Draft,
                reviewed_by: Some(by.person),
                reviewed_at: Some(now),
                review_note: note,
                ..self
            }),
            _ => Err(Refusal::new("item-not-in-review")),
        }
    }

    /// Takes it out of readers' sight without throwing it away.
    pub fn archive(self, _by: &May<EditLibrary>) -> Result<Item, Refusal> {
        match self.status {
            Status::Published => Ok(Item { status: Status::Archived, ..self }),
            _ => Err(Refusal::new("item-not-published")),
        }
    }
}

impl Kind {
    /// The message key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Kind::File => "kind-file",
            Kind::Page => "kind-page",
            Kind::Link => "kind-link",
            Kind::Video => "kind-video",
        }
    }
}

impl Status {
    /// The message key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Status::Draft => "status-draft",
            Status::Review => "status-review",
            Status::Published => "status-published",
            Status::Archived => "status-archived",
        }
    }

    /// The tone of its pill.
    pub fn tone(self) -> &'static str {
        match self {
            Status::Draft | Status::Archived => "",
            Status::Review => "warn",
            Status::Published => "good",
        }
    }
}

impl Category {
    /// The message key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Category::Datasheet => "category-datasheet",
            Category::Guide => "category-guide",
            Category::PriceList => "category-price-list",
            Category::Presentation => "category-presentation",
            Category::CaseStudy => "category-case-study",
            Category::Campaign => "category-campaign",
            Category::Policy => "category-policy",
            Category::Form => "category-form",
            Category::Brand => "category-brand",
            Category::Certificate => "category-certificate",
            Category::ReleaseNotes => "category-release-notes",
            Category::Training => "category-training",
            Category::Video => "category-video",
            Category::Link => "category-link",
            Category::Faq => "category-faq",
            Category::Other => "category-other",
        }
    }
}

/// The message key of a category's name.
pub fn category_key(category: Category) -> &'static str {
    category.key()
}
