//! Dates, numbers, sizes and names of places, the way a locale writes them.

use chrono::{Datelike, NaiveDateTime, TimeZone, Timelike};
use chrono_tz::Tz;
use fixed_decimal::Decimal;
use icu::collator::options::CollatorOptions;
use icu::collator::{Collator, CollatorBorrowed};
use icu::datetime::fieldsets::{MD, T, YMD};
use icu::datetime::input::{Date, Time};
use icu::datetime::{DateTimeFormatter, NoCalendarFormatter};
use icu::decimal::DecimalFormatter;
use icu::experimental::displaynames::DisplayNamesOptions;
use icu::experimental::displaynames::multi::{LanguageDisplayNames, RegionDisplayNames};
use icu::list::ListFormatter;
use icu::locale::Locale;

/// The formatters of one language. Each thread keeps its own (they are not
/// shared between threads), made at first use.
pub struct Format {
    day: Option<DateTimeFormatter<YMD>>,
    short_day: Option<DateTimeFormatter<MD>>,
    time: Option<NoCalendarFormatter<T>>,
    number: Option<DecimalFormatter>,
    regions: Option<RegionDisplayNames>,
    languages: Option<LanguageDisplayNames>,
    either: Option<ListFormatter>,
    order: Option<CollatorBorrowed<'static>>,
}

thread_local! {
    static KEPT: std::cell::RefCell<std::collections::HashMap<String, std::rc::Rc<Format>>> = Default::default();
}

impl Format {
    /// The formatters of a language.
    pub fn of(language: &str) -> std::rc::Rc<Format> {
        KEPT.with_borrow_mut(|kept| {
            if let Some(found) = kept.get(language) {
                return std::rc::Rc::clone(found);
            }
            let made = std::rc::Rc::new(Format::new(language));
            kept.insert(language.to_owned(), std::rc::Rc::clone(&made));
            made
        })
    }

    fn new(language: &str) -> Format {
        // English as the world outside America writes it: 24 November 2026.
        let tag = if language == "en" { "en-GB" } else { language };
        let locale: Locale = tag.parse().unwrap_or(Locale::UNKNOWN);
        Format {
            day: DateTimeFormatter::try_new((&locale).into(), YMD::medium()).ok(),
            short_day: DateTimeFormatter::try_new((&locale).into(), MD::medium()).ok(),
            time: NoCalendarFormatter::try_new((&locale).into(), T::hm()).ok(),
            number: DecimalFormatter::try_new((&locale).into(), Default::default()).ok(),
            regions: RegionDisplayNames::try_new((&locale).into(), DisplayNamesOptions::default()).ok(),
            languages: LanguageDisplayNames::try_new((&locale).into(), DisplayNamesOptions::default()).ok(),
            either: ListFormatter::try_new_or((&locale).into(), Default::default()).ok(),
            order: Collator::try_new((&locale).into(), CollatorOptions::default()).ok(),
        }
    }

    /// 24 Nov 2026, in the reader's zone.
    pub fn day(&self, moment: NaiveDateTime, zone: Tz) -> String {
        let here = zone.from_utc_datetime(&moment);
        let iso = || here.format("%Y-%m-%d").to_string();
        let date = Date::try_new_iso(here.year(), here.month() as u8, here.day() as u8);
        match (&self.day, date) {
            (Some(formatter), Ok(date)) => formatter.format(&date).to_string(),
            _ => iso(),
        }
    }

    /// 24 Nov, for dates of this year.
    pub fn short_day(&self, moment: NaiveDateTime, zone: Tz) -> String {
        let here = zone.from_utc_datetime(&moment);
        let date = Date::try_new_iso(here.year(), here.month() as u8, here.day() as u8);
        match (&self.short_day, date) {
            (Some(formatter), Ok(date)) => formatter.format(&date).to_string(),
            _ => here.format("%m-%d").to_string(),
        }
    }

    /// 16:09, in the reader's zone.
    pub fn time(&self, moment: NaiveDateTime, zone: Tz) -> String {
        let here = zone.from_utc_datetime(&moment);
        let time = Time::try_new(here.hour() as u8, here.minute() as u8, 0, 0);
        match (&self.time, time) {
            (Some(formatter), Ok(time)) => formatter.format(&time).to_string(),
            _ => here.format("%H:%M").to_string(),
        }
    }

    /// 1 234 567
    pub fn number(&self, number: i64) -> String {
        match &self.number {
            Some(formatter) => formatter.format(&Decimal::from(number)).to_string(),
            None => number.to_string(),
        }
    }

    /// 1,4 (tenths), the way the locale writes decimals.
    pub fn tenths(&self, tenths: i64) -> String {
        let mut decimal = Decimal::from(tenths);
        decimal.multiply_pow10(-1);
        match &self.number {
            Some(formatter) => formatter.format(&decimal).to_string(),
            None => decimal.to_string(),
        }
    }

    /// 4,2831 (millionths), without zeros at the end, the way the locale writes decimals.
    pub fn millionths(&self, millionths: i64) -> String {
        let mut decimal = Decimal::from(millionths);
        decimal.multiply_pow10(-6);
        decimal.trim_end();
        match &self.number {
            Some(formatter) => formatter.format(&decimal).to_string(),
            None => decimal.to_string(),
        }
    }

    /// 42 000,50 EUR: minor units of a currency, the way the locale writes numbers.
    /// Cents are left out where there are none.
    pub fn money(&self, minor: i64, currency: &str) -> String {
        let places = crate::money::exponent(currency).unwrap_or(2);
        let mut decimal = Decimal::from(minor);
        let whole = minor % 10i64.pow(places) == 0;
        decimal.multiply_pow10(-(places as i16));
        if whole {
            decimal.trim_end();
        } else {
            decimal.absolute.pad_end(-(places as i16));
        }
        let written = match &self.number {
            Some(formatter) => formatter.format(&decimal).to_string(),
            None => decimal.to_string(),
        };
        format!("{written}\u{a0}{currency}")
    }

    /// 4.8 MB. Units of a thousand, as shops and systems write them.
    pub fn bytes(&self, bytes: i64) -> String {
        const UNITS: &[&str] = &["kB", "MB", "GB", "TB"];
        if bytes < 1000 {
            return format!("{}\u{a0}B", self.number(bytes));
        }
        let mut size = bytes;
        let mut unit = "kB";
        for &next in UNITS {
            unit = next;
            if size < 1_000_000 {
                break;
            }
            size /= 1000;
        }
        let tenths = (size + 50) / 100;
        let shown = if tenths >= 100 { self.number((tenths + 5) / 10) } else { self.tenths(tenths) };
        format!("{shown}\u{a0}{unit}")
    }

    /// The name of a country by its ISO code.
    pub fn country(&self, code: &str) -> String {
        let region = code.parse::<icu::locale::subtags::Region>().ok();
        let name = region.and_then(|region| self.regions.as_ref()?.of(region).map(str::to_owned));
        name.unwrap_or_else(|| code.to_owned())
    }

    /// Gold, Silver or Bronze
    pub fn one_of(&self, words: &[String]) -> String {
        match &self.either {
            Some(formatter) => formatter.format_to_string(words.iter().map(String::as_str)),
            None => words.join(", "),
        }
    }

    /// Which of two names comes first in a list of this language.
    pub fn compare(&self, one: &str, other: &str) -> std::cmp::Ordering {
        self.order.as_ref().map_or_else(|| one.cmp(other), |order| order.compare(one, other))
    }

    /// The name of a language by its code.
    pub fn language(&self, code: &str) -> String {
        let language = code.parse::<icu::locale::subtags::Language>().ok();
        let name = language.and_then(|language| self.languages.as_ref()?.of(language).map(str::to_owned));
        name.unwrap_or_else(|| code.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment() -> NaiveDateTime {
        chrono::NaiveDate::from_ymd_opt(2026, 11, 24).unwrap().and_hms_opt(23, 5, 0).unwrap()
    }

    #[test]
    fn a_moment_is_told_in_the_readers_zone_and_locale() {
        let warsaw: Tz = "Europe/Warsaw".parse().unwrap();
        assert_eq!(Format::of("en").day(moment(), Tz::UTC), "24 Nov 2026");
        assert_eq!(Format::of("pl").day(moment(), warsaw), "25 lis 2026");
        assert_eq!(Format::of("de").time(moment(), warsaw), "00:05");
    }

    #[test]
    fn sizes_are_short() {
        let english = Format::of("en");
        assert_eq!(english.bytes(512), "512\u{a0}B");
        assert_eq!(english.bytes(4_812_345), "4.8\u{a0}MB");
        assert_eq!(Format::of("de").bytes(1_500), "1,5\u{a0}kB");
        assert_eq!(english.bytes(250_000_000), "250\u{a0}MB");
    }

    #[test]
    fn countries_and_languages_have_names() {
        assert_eq!(Format::of("pl").country("DE"), "Niemcy");
        assert_eq!(Format::of("de").language("pl"), "Polnisch");
        assert_eq!(Format::of("en").country("??"), "??");
    }

    #[test]
    fn names_stand_in_the_order_of_the_language() {
        let order = |language: &str, one: &str, other: &str| Format::of(language).compare(one, other);
        assert!(order("pl", "Łódź", "Lublin").is_gt());
        assert!(order("pl", "Łódź", "Mława").is_lt());
        assert!(order("de", "Österreich", "Polen").is_lt());
    }

    #[test]
    fn choices_are_told_with_the_languages_or() {
        let words = ["Gold".to_owned(), "Silver".to_owned()];
        assert_eq!(Format::of("en").one_of(&words), "Gold or Silver");
        assert_eq!(Format::of("de").one_of(&words), "Gold oder Silver");
    }
}
