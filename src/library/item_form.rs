//! The form of what an item is, apart from its words: where it stands, what it
//! is for, when it is out, who may see it and take it away.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone};
use chrono_tz::Tz;

use super::audience_form::{AudienceForm, Offered, TAKE};
use super::folder::FolderId;
use super::item::{Category, Item, category_key};
use super::tree::NamedFolder;
use crate::access::Rule;
use crate::error::Refusal;
use crate::programme::{TermId, TermKind};
use crate::ui::audience::RuleForm;
use crate::ui::{Choice, Fields, Problems, Ui, forms};

/// What was typed.
#[derive(Debug, Clone, Default)]
pub struct ItemForm {
    pub folder: String,
    pub category: String,
    /// A product's code.
    pub product: String,
    /// The first day it is out, in the person's zone.
    pub publish: String,
    /// The last day it is out.
    pub expire: String,
    pub audience: AudienceForm,
    pub download: RuleForm,
    /// The state of the item that the form was filled in from.
    pub updated: String,
}

/// What it means.
pub struct ItemFacts {
    pub folder: FolderId,
    pub category: Category,
    pub product: Option<TermId>,
    pub publish_at: Option<NaiveDateTime>,
    pub expire_at: Option<NaiveDateTime>,
    pub named_audience: Option<i64>,
    pub rule: Rule,
    pub download: Rule,
}

impl ItemForm {
    /// The form of an item as it stands.
    pub fn of(item: &Item, ui: &Ui) -> ItemForm {
        let product = item.product_id.and_then(|id| ui.programme().terms.get(id));
        let day = |moment: NaiveDateTime| moment.and_utc().with_timezone(&ui.zone()).format("%Y-%m-%d");
        ItemForm {
            folder: item.folder_id.to_string(),
            category: item.category.word().to_owned(),
            product: product.map(|term| term.code.clone()).unwrap_or_default(),
            publish: item.publish_at.map(|from| day(from).to_string()).unwrap_or_default(),
            // It ends when the last day ends, which is the first moment of the next.
            expire: item
                .expire_at
                .map(|until| day(until - TimeDelta::seconds(1)).to_string())
                .unwrap_or_default(),
            audience: AudienceForm::of(item.named_audience_id, &item.own_rule),
            download: RuleForm::of(&Rule::read(&item.download_rule)),
            updated: stamp(item.updated_at),
        }
    }

    /// What was typed in a form.
    pub fn read(fields: &Fields) -> ItemForm {
        let one = |name: &str| fields.one(name).to_owned();
        ItemForm {
            folder: one("folder"),
            category: one("category"),
            product: one("product"),
            publish: one("publish"),
            expire: one("expire"),
            audience: AudienceForm::read(fields),
            download: RuleForm::read(fields, TAKE),
            updated: one("updated"),
        }
    }

    /// What it means, or what to mend.
    pub fn parse(&self, ui: &Ui, offered: &Offered, folders: &[NamedFolder]) -> Result<ItemFacts, Problems> {
        let terms = &ui.programme().terms;
        let mut problems = Problems::default();
        let folder = problems.need("folder", folder(&self.folder, folders));
        let category = problems.need("category", category(&self.category));
        let product = problems.need("product", product(&self.product, ui));
        let publish = problems.need("publish", forms::day(&self.publish));
        let expire = problems.need("expire", forms::day(&self.expire));
        if let (Some(Some(from)), Some(Some(last))) = (publish, expire)
            && last < from
        {
            problems.add("expire", Refusal::new("edit-expires-before"));
        }
        let audience = problems.need("audience", self.audience.parse(offered, terms));
        let download = problems.need("download", self.download.rule(terms));
        problems.or(|| {
            let (named_audience, rule) = audience?;
            Some(ItemFacts {
                folder: folder?,
                category: category?,
                product: product?,
                publish_at: publish?.map(|day| begins(day, ui.zone())),
                expire_at: expire?.map(|day| ends(day, ui.zone())),
                named_audience,
                rule,
                download: download?,
            })
        })
    }
}

/// A folder of those offered.
pub fn folder(key: &str, folders: &[NamedFolder]) -> Result<FolderId, Refusal> {
    let known = key.parse().ok().filter(|id| folders.iter().any(|it| it.folder.id == *id));
    known.ok_or_else(|| Refusal::new("form-choose"))
}

/// A category by its word.
pub fn category(word: &str) -> Result<Category, Refusal> {
    Category::parse(word).ok_or_else(|| Refusal::new("form-choose"))
}

/// A product by its code; none is allowed.
pub fn product(code: &str, ui: &Ui) -> Result<Option<TermId>, Refusal> {
    match code {
        "" => Ok(None),
        code => match ui.programme().terms.coded(TermKind::Product, code) {
            Some(term) => Ok(Some(term.id)),
            None => Err(Refusal::new("form-choose")),
        },
    }
}

/// Folders to choose from, each below its parent and set in.
pub fn folder_choices(folders: &[NamedFolder], current: &str) -> Vec<Choice> {
    let deep = |it: &NamedFolder| it.folder.path.matches('/').count().saturating_sub(2);
    let label = |it: &NamedFolder| format!("{}{}", "\u{2003}".repeat(deep(it)), it.name);
    folders.iter().map(|it| Choice::of(it.folder.id, label(it), current)).collect()
}

/// Categories to choose from.
pub fn category_choices(ui: &Ui, current: &str) -> Vec<Choice> {
    Category::ALL.iter().map(|it| Choice::of(it.word(), ui.t(category_key(*it)), current)).collect()
}

/// Products to choose from, and none.
pub fn product_choices(ui: &Ui, current: &str) -> Vec<Choice> {
    let none = Choice::of("", ui.t("edit-no-product"), current);
    let products = ui.programme().terms.of(TermKind::Product);
    std::iter::once(none)
        .chain(products.map(|term| Choice::of(&term.code, ui.term_name(term), current)))
        .collect()
}

/// A moment as a form carries it, to see later whether something moved on.
pub fn stamp(moment: NaiveDateTime) -> String {
    moment.and_utc().timestamp_micros().to_string()
}

/// The first moment of a day in a zone, UTC.
fn begins(day: NaiveDate, zone: Tz) -> NaiveDateTime {
    let midnight = day.and_time(NaiveTime::MIN);
    // Where the clock jumps at midnight, the day begins an hour later.
    let begins = zone
        .from_local_datetime(&midnight)
        .earliest()
        .or_else(|| zone.from_local_datetime(&(midnight + TimeDelta::hours(1))).earliest());
    begins.map_or(midnight, |moment| moment.naive_utc())
}

/// The first moment after a day in a zone, UTC.
fn ends(day: NaiveDate, zone: Tz) -> NaiveDateTime {
    begins(day.checked_add_days(Days::new(1)).unwrap_or(day), zone)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_begin_and_end_in_the_persons_zone() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 30).unwrap();
        assert_eq!(begins(day, chrono_tz::Europe::Warsaw).to_string(), "2026-11-29 23:00:00");
        assert_eq!(ends(day, chrono_tz::Asia::Tokyo).to_string(), "2026-11-30 15:00:00");
        // Cairo's clocks went forward at midnight.
        let spring = NaiveDate::from_ymd_opt(2026, 4, 24).unwrap();
        assert_eq!(begins(spring, chrono_tz::Africa::Cairo).to_string(), "2026-04-23 22:00:00");
    }
}
