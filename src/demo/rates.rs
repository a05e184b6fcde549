//! The demo's rates of exchange.

use crate::db::Tx;
use crate::error::Error;
use crate::rates::{self, Rate};

/// What a euro was worth when the demo was written, near enough: units of each currency.
const RATES: &[(&str, i64)] = &[
    ("AED", 3_870_000),
    ("CAD", 1_470_000),
    ("CHF", 934_000),
    ("CZK", 25_300_000),
    ("DKK", 7_458_000),
    ("GBP", 834_000),
    ("JPY", 160_500_000),
    ("MXN", 21_400_000),
    ("NOK", 11_640_000),
    ("PLN", 4_310_000),
    ("SEK", 11_510_000),
    ("USD", 1_054_000),
];

/// Lays rates of exchange down, of the demo's first day.
pub fn lay(tx: &mut Tx<'_>) -> Result<(), Error> {
    let day = tx.now.date();
    let rate = |(currency, millionths): &(&str, i64)| Rate {
        currency: (*currency).to_owned(),
        day,
        millionths: *millionths,
        source: "Halden Treasury".to_owned(),
    };
    rates::put(tx, &RATES.iter().map(rate).collect::<Vec<_>>())?;
    Ok(())
}
