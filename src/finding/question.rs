//! What is asked, as the address says it. Anything is a question: what cannot be
//! read is left out.

use chrono::{Datelike, Months, NaiveDate, NaiveDateTime, NaiveTime};

use crate::search::{Filters, Sort};
use crate::ui::Fields;

/// Hits on a page.
pub const PER_PAGE: usize = 20;
/// Deeper than this the index does not go.
pub const LAST_PAGE: usize = 500;
/// Values of one filter that are looked at.
const MOST_VALUES: usize = 20;
/// Characters of a value.
const LONGEST: usize = 400;

/// A way of narrowing a search, named as in the address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Facet {
    Kind,
    Language,
    Product,
    Tier,
    Tag,
    Changed,
}

impl Facet {
    /// All of them, in the order of the page.
    pub const ALL: [Facet; 6] =
        [Facet::Kind, Facet::Language, Facet::Product, Facet::Tier, Facet::Tag, Facet::Changed];

    /// Its name in the address.
    pub fn name(self) -> &'static str {
        match self {
            Facet::Kind => "type",
            Facet::Language => "lang",
            Facet::Product => "product",
            Facet::Tier => "tier",
            Facet::Tag => "tag",
            Facet::Changed => "changed",
        }
    }

    /// The message key of its heading.
    pub fn key(self) -> &'static str {
        match self {
            Facet::Kind => "search-facet-kind",
            Facet::Language => "search-facet-language",
            Facet::Product => "search-facet-product",
            Facet::Tier => "search-facet-tier",
            Facet::Tag => "search-facet-tag",
            Facet::Changed => "search-facet-changed",
        }
    }
}

/// A search as its address says it: `/search?q=valve&type=guide&lang=pl&page=2`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Question {
    pub text: String,
    /// What it is narrowed to; values of one facet are alternatives.
    pub chosen: Vec<(Facet, String)>,
    pub newest_first: bool,
    /// Counted from one.
    pub page: usize,
}

impl Question {
    /// Reads it from the address.
    pub fn of(fields: &Fields) -> Question {
        let text = fields.one("q").trim().chars().take(LONGEST).collect();
        let mut chosen: Vec<(Facet, String)> = Vec::new();
        for facet in Facet::ALL {
            for value in fields.all(facet.name()).take(MOST_VALUES) {
                let value: String = value.trim().chars().take(LONGEST).collect();
                let sound = facet != Facet::Changed || beginning(&value, NaiveDateTime::MIN).is_some();
                if sound && !value.is_empty() && !chosen.contains(&(facet, value.clone())) {
                    chosen.push((facet, value));
                }
            }
        }
        Question {
            text,
            chosen,
            newest_first: fields.one("sort") == "newest",
            page: fields.one("page").parse().unwrap_or(1).clamp(1, LAST_PAGE),
        }
    }

    /// Whether anything is left out that the words alone would find.
    pub fn is_narrowed(&self) -> bool {
        !self.chosen.is_empty()
    }

    /// Whether a value of a facet is asked for.
    pub fn has(&self, facet: Facet, value: &str) -> bool {
        self.chosen.iter().any(|(known, word)| *known == facet && word == value)
    }

    /// The values of a facet that are asked for.
    pub fn values(&self, facet: Facet) -> Vec<String> {
        self.chosen.iter().filter(|(known, _)| *known == facet).map(|(_, value)| value.clone()).collect()
    }

    /// The narrowing in the index's terms. `now` says what this month is.
    pub fn filters(&self, now: NaiveDateTime) -> Filters {
        let changed = self.values(Facet::Changed);
        Filters {
            kinds: self.values(Facet::Kind),
            products: self.values(Facet::Product),
            languages: self.values(Facet::Language),
            tiers: self.values(Facet::Tier),
            tags: self.values(Facet::Tag),
            sources: Vec::new(),
            changed_since: changed.iter().filter_map(|value| beginning(value, now)).min(),
        }
    }

    /// The order of hits.
    pub fn sort(&self) -> Sort {
        if self.newest_first { Sort::Newest } else { Sort::Relevance }
    }

    /// The same question with a value added, or taken out if it was there. Of the
    /// times of change only one makes sense.
    pub fn toggled(&self, facet: Facet, value: &str) -> Question {
        let there = self.has(facet, value);
        let keep = |(known, word): &&(Facet, String)| {
            *known != facet || (facet != Facet::Changed && (!there || word != value))
        };
        let mut chosen: Vec<_> = self.chosen.iter().filter(keep).cloned().collect();
        if !there {
            chosen.push((facet, value.to_owned()));
        }
        Question { chosen, page: 1, ..self.clone() }
    }

    /// The same question in these languages only; in all, if there are none.
    pub fn in_languages(&self, languages: &[String]) -> Question {
        let mut chosen: Vec<_> =
            self.chosen.iter().filter(|(facet, _)| *facet != Facet::Language).cloned().collect();
        chosen.extend(languages.iter().map(|language| (Facet::Language, language.clone())));
        Question { chosen, page: 1, ..self.clone() }
    }

    /// The same words without any narrowing.
    pub fn widened(&self) -> Question {
        Question { chosen: Vec::new(), page: 1, ..self.clone() }
    }

    /// The same narrowing with other words.
    pub fn saying(&self, text: &str) -> Question {
        Question { text: text.to_owned(), page: 1, ..self.clone() }
    }

    /// The same question in another order.
    pub fn sorted(&self, newest_first: bool) -> Question {
        Question { newest_first, page: 1, ..self.clone() }
    }

    /// Its address, without a page.
    pub fn address(&self) -> String {
        let mut fields = vec![("q", self.text.as_str())];
        fields.extend(self.chosen.iter().map(|(facet, value)| (facet.name(), value.as_str())));
        if self.newest_first {
            fields.push(("sort", "newest"));
        }
        format!("/search?{}", serde_html_form::to_string(&fields).unwrap_or_default())
    }
}

/// The moment since which something changed: `month`, `quarter`, `year` (that is,
/// this month, the last three, the last twelve), `2026-10` or `2026-10-05`.
pub fn beginning(value: &str, now: NaiveDateTime) -> Option<NaiveDateTime> {
    let months = match value {
        "month" => Some(0),
        "quarter" => Some(2),
        "year" => Some(11),
        _ => None,
    };
    let day = match months {
        Some(months) => {
            first_of(now.date()).checked_sub_months(Months::new(months)).unwrap_or(NaiveDate::MIN)
        }
        None => NaiveDate::parse_from_str(value, "%Y-%m-%d")
            .or_else(|_| NaiveDate::parse_from_str(&format!("{value}-01"), "%Y-%m-%d"))
            .ok()
            .filter(|day| (1900..=2200).contains(&day.year()))?,
    };
    Some(day.and_time(NaiveTime::MIN))
}

fn first_of(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(query: &str) -> Question {
        Question::of(&serde_html_form::from_str(query).unwrap())
    }

    fn noon() -> NaiveDateTime {
        NaiveDate::from_ymd_opt(2026, 11, 24).unwrap().and_hms_opt(12, 0, 0).unwrap()
    }

    #[test]
    fn an_address_survives_its_question() {
        let question =
            read("q=%22flow+meter%22&type=guide&type=datasheet&lang=pl&changed=2026-10&sort=newest");
        assert_eq!(question.values(Facet::Kind), ["guide", "datasheet"]);
        let again = read(question.address().trim_start_matches("/search?"));
        assert_eq!(again, question);
    }

    #[test]
    fn what_cannot_be_read_is_left_out() {
        let question = read("q=valve&page=-7&changed=tomorrow&changed=2026-13&type=&sort=upwards&x=1");
        assert_eq!(question, Question { text: "valve".into(), page: 1, ..Question::default() });
    }

    #[test]
    fn a_value_is_added_and_taken_out_again() {
        let question = read("q=valve&page=3").toggled(Facet::Kind, "guide");
        assert_eq!(question.address(), "/search?q=valve&type=guide");
        assert_eq!(question.toggled(Facet::Kind, "guide").address(), "/search?q=valve");
        let question = question.toggled(Facet::Changed, "month").toggled(Facet::Changed, "year");
        assert_eq!(question.values(Facet::Changed), ["year"]);
    }

    #[test]
    fn times_of_change_begin_with_a_month() {
        let day = |value| beginning(value, noon()).map(|moment| moment.date().to_string());
        assert_eq!(day("month").as_deref(), Some("2026-11-01"));
        assert_eq!(day("quarter").as_deref(), Some("2026-09-01"));
        assert_eq!(day("year").as_deref(), Some("2025-12-01"));
        assert_eq!(day("2026-10-05").as_deref(), Some("2026-10-05"));
        assert_eq!(day("0000-01-01"), None);
    }
}
