//! How a sum over several currencies is told.

use std::collections::BTreeMap;

use super::rate::Rates;
use crate::money;
use crate::ui::Ui;

/// The sum in the reader's currency, saying of which day its rates are; each currency by
/// itself where a rate is missing. Empty where there is nothing.
pub fn together(ui: &Ui, rates: &Rates, sums: &BTreeMap<String, i64>) -> String {
    let worth: BTreeMap<String, i64> =
        sums.iter().filter(|(_, sum)| **sum != 0).map(|(currency, sum)| (currency.clone(), *sum)).collect();
    let currency = ui.currency();
    if worth.keys().all(|only| only == currency) {
        return worth.values().next().map(|sum| ui.money(sum, currency)).unwrap_or_default();
    }
    match (rates.sum(&worth, currency), &rates.from) {
        (Some(sum), Some((day, source))) => ui.filled(
            "rates-together",
            &[
                ("sum", ui.money(&whole(sum, currency), currency)),
                ("day", ui.date(day)),
                ("source", source.clone()),
            ],
        ),
        _ => worth.iter().map(|(currency, sum)| ui.money(sum, currency)).collect::<Vec<_>>().join(" + "),
    }
}

/// To whole units: the rates are not as good as a cent.
fn whole(minor: i64, currency: &str) -> i64 {
    let unit = 10_i64.pow(money::exponent(currency).unwrap_or_default());
    minor.saturating_add(minor.signum() * unit / 2) / unit * unit
}
