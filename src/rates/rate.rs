//! A rate, and what an amount is worth in another currency.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use diesel::prelude::*;
use schema::schema::rates;

use crate::db::Conn;
use crate::money;

/// The currency all rates are given for.
pub const BASE: &str = "EUR";

/// What one euro was worth on a day.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct Rate {
    /// ISO 4217.
    pub currency: String,
    pub day: NaiveDate,
    /// Millionths of the currency's unit.
    pub millionths: i64,
    pub source: String,
}

/// The newest rates there are.
#[derive(Debug, Clone, Default)]
pub struct Rates {
    of: BTreeMap<String, i64>,
    /// The day and the source of them; none where there are no rates.
    pub from: Option<(NaiveDate, String)>,
}

impl Rates {
    /// The rates of the newest day that has any.
    pub fn newest(db: &mut Conn) -> QueryResult<Rates> {
        let day: Option<NaiveDate> = rates::table.select(diesel::dsl::max(rates::day)).first(db)?;
        let Some(day) = day else { return Ok(Rates::default()) };
        let rows: Vec<Rate> =
            rates::table.filter(rates::day.eq(day)).order(rates::currency).limit(300).load(db)?;
        Ok(Rates::of(rows))
    }

    /// Rates of one day.
    pub fn of(rows: Vec<Rate>) -> Rates {
        let from = rows.first().map(|rate| (rate.day, rate.source.clone()));
        Rates { of: rows.into_iter().map(|rate| (rate.currency, rate.millionths)).collect(), from }
    }

    /// An amount in minor units, in minor units of another currency, rounded half away
    /// from zero; nothing where a rate is missing.
    pub fn convert(&self, minor: i64, from: &str, to: &str) -> Option<i64> {
        if from == to {
            return Some(minor);
        }
        let rate = |currency: &str| match currency {
            BASE => Some(1_000_000),
            other => self.of.get(other).copied().filter(|rate| *rate > 0),
        };
        let unit = |currency: &str| Some(10_i128.pow(money::exponent(currency)?));
        let over = i128::from(minor) * i128::from(rate(to)?) * unit(to)?;
        let under = i128::from(rate(from)?) * unit(from)?;
        let half = if over < 0 { -under / 2 } else { under / 2 };
        i64::try_from((over + half) / under).ok()
    }

    /// Sums by currency, as one; nothing where a rate is missing.
    pub fn sum(&self, sums: &BTreeMap<String, i64>, to: &str) -> Option<i64> {
        sums.iter().try_fold(0_i64, |sum, (from, minor)| sum.checked_add(self.convert(*minor, from, to)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rates() -> Rates {
        let day = NaiveDate::from_ymd_opt(2026, 11, 26).unwrap();
        let rate = |currency: &str, millionths| Rate {
            currency: currency.to_owned(),
            day,
            millionths,
            source: "ECB".to_owned(),
        };
        Rates::of(vec![rate("JPY", 160_500_000), rate("USD", 1_053_400), rate("KWD", 323_000)])
    }

    #[test]
    fn an_amount_keeps_its_worth_whatever_its_minor_unit() {
        assert_eq!(rates().convert(10_000, "EUR", "JPY"), Some(16_050));
        assert_eq!(rates().convert(16_050, "JPY", "EUR"), Some(10_000));
        assert_eq!(rates().convert(10_534, "USD", "EUR"), Some(10_000));
        assert_eq!(rates().convert(10_000, "EUR", "KWD"), Some(32_300));
        assert_eq!(rates().convert(-1, "USD", "EUR"), Some(-1));
        assert_eq!(rates().convert(1, "EUR", "XAU"), None);
    }

    #[test]
    fn a_sum_over_currencies_is_one_or_none() {
        let mut sums = BTreeMap::from([("EUR".to_owned(), 100), ("USD".to_owned(), 10_534)]);
        assert_eq!(rates().sum(&sums, "EUR"), Some(10_100));
        sums.insert("XAU".to_owned(), 1);
        assert_eq!(rates().sum(&sums, "EUR"), None);
    }
}
