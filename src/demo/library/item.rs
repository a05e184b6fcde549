//! An item of the demo's library: its editions by language, their versions, who may see it.
use serde::Deserialize;

use crate::access::Rule;
use crate::demo::paper::Kind;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoItem {
    /// The folder's slug; taken from the path.
    #[serde(skip)]
    pub folder: String,
    /// Unique within the library; taken from the file name.
    #[serde(skip)]
    pub slug: String,
    pub kind: Kind,
    pub category: Category,
    /// `HX-40`, `PT-9`, `LV-12`, `GW-3` or `Halden Cloud`.
    pub product: Option<String>,
    #[serde(default)]
    pub keywords: Vec<String>,
    /// Who may see it; nothing said means everybody.
    #[serde(default)]
    pub audience: Rule,
    /// Who may take the file away, when that is fewer than may see it.
    pub download: Option<Rule>,
    #[serde(default)]
    pub status: Status,
    /// How long before today it was published; the first version is this old.
    #[serde(default)]
    pub published_days_ago: u32,
    /// How long from today it stops being shown; below zero it already has.
    pub expires_in_days: Option<i32>,
    /// Worth showing first.
    #[serde(default)]
    pub featured: bool,
    /// Worth being told about when it changes.
    #[serde(default)]
    pub follow: bool,
    #[serde(rename = "edition")]
    pub editions: Vec<DemoEdition>,
}

/// An item in one language.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoEdition {
    /// `en`, `pl`, `de`, `fr`, `es`, `ja` or `ar`.
    pub language: String,
    pub title: String,
    pub description: String,
    /// Where a link or a video leads.
    pub url: Option<String>,
    /// Oldest first; empty for links and videos.
    #[serde(default, rename = "version")]
    pub versions: Vec<DemoVersion>,
}

/// One state of an edition.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoVersion {
    /// What changed, for those who follow the item.
    #[serde(default)]
    pub note: String,
    /// How long before today it was written; absent means with the item's publication.
    pub days_ago: Option<u32>,
    /// Markdown; see [`paper::build`](crate::demo::paper::build) for what each kind makes of it.
    pub body: String,
}

#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum Category {
    Datasheet,
    Guide,
    PriceList,
    Presentation,
    CaseStudy,
    Campaign,
    Policy,
    Form,
    Brand,
    Certificate,
    ReleaseNotes,
    Training,
    Video,
    Link,
    Faq,
}

#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, Hash, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    Draft,
    InReview,
    #[default]
    Published,
    Archived,
}
