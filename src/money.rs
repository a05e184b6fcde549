//! Money: whole minor units and a currency, never a fraction in floating point.
//!
//! An amount is an `i64` of the currency's smallest unit (cents, yen, fils) beside
//! its three letters of ISO 4217.

use crate::error::Refusal;
use crate::ui::Choice;

/// Currencies with their number of decimal places (ISO 4217, active codes).
const CURRENCIES: &[(&str, u32)] = &[
    ("EUR", 2),
    ("USD", 2),
    ("GBP", 2),
    ("PLN", 2),
    ("CHF", 2),
    ("JPY", 0),
    ("CNY", 2),
    ("AED", 2),
    ("SEK", 2),
    ("NOK", 2),
    ("DKK", 2),
    ("CZK", 2),
    ("HUF", 2),
    ("RON", 2),
    ("BGN", 2),
    ("TRY", 2),
    ("UAH", 2),
    ("ISK", 0),
    ("RSD", 2),
    ("ILS", 2),
    ("SAR", 2),
    ("QAR", 2),
    ("KWD", 3),
    ("BHD", 3),
    ("OMR", 3),
    ("JOD", 3),
    ("EGP", 2),
    ("MAD", 2),
    ("TND", 3),
    ("ZAR", 2),
    ("NGN", 2),
    ("KES", 2),
    ("INR", 2),
    ("PKR", 2),
    ("BDT", 2),
    ("LKR", 2),
    ("IDR", 2),
    ("MYR", 2),
    ("SGD", 2),
    ("THB", 2),
    ("VND", 0),
    ("PHP", 2),
    ("KRW", 0),
    ("TWD", 2),
    ("HKD", 2),
    ("AUD", 2),
    ("NZD", 2),
    ("CAD", 2),
    ("MXN", 2),
    ("BRL", 2),
    ("ARS", 2),
    ("CLP", 0),
    ("COP", 2),
    ("PEN", 2),
    ("UYU", 2),
    ("PYG", 0),
    ("BOB", 2),
    ("CRC", 2),
    ("GTQ", 2),
    ("DOP", 2),
    ("KZT", 2),
    ("GEL", 2),
    ("AMD", 2),
    ("AZN", 2),
    ("UZS", 2),
    ("XOF", 0),
    ("XAF", 0),
    ("GHS", 2),
    ("ETB", 2),
    ("TZS", 2),
    ("UGX", 0),
    ("RWF", 0),
    ("MUR", 2),
    ("DZD", 2),
    ("IQD", 3),
    ("LYD", 3),
    ("LBP", 2),
    ("MDL", 2),
    ("MKD", 2),
    ("ALL", 2),
    ("BAM", 2),
    ("BYN", 2),
    ("RUB", 2),
    ("MNT", 2),
    ("NPR", 2),
    ("MMK", 2),
    ("KHR", 2),
];

/// Decimal places of a currency; nothing for letters that are no currency.
pub fn exponent(currency: &str) -> Option<u32> {
    CURRENCIES.iter().find(|(code, _)| *code == currency).map(|(_, places)| *places)
}

/// Currencies to choose from, the common ones first.
pub fn choices(current: &str) -> Vec<Choice> {
    CURRENCIES.iter().map(|(code, _)| Choice::of(code, code, current)).collect()
}

/// The largest amount that is taken, in minor units: a trillion is no deal, and it keeps
/// the sum of a list far from overflowing.
pub const MOST: i64 = 1_000_000_000_000_000;

/// What people type, in minor units: `42000`, `42 000,50`, `1,234.56`, `١٬٢٣٤٫٥٦`.
///
/// One comma or point before exactly three digits groups thousands, since no
/// price has three decimals but in currencies that do; there a point is a point
/// and a comma is refused as unclear. Errors say how to mend it.
pub fn parse(text: &str, currency: &str) -> Result<i64, Refusal> {
    let wrong = || Refusal::new("form-amount");
    let places = exponent(currency).ok_or_else(|| Refusal::new("form-choose"))?;
    let mut plain = String::new();
    for letter in text.trim().chars().take(40) {
        match letter {
            letter if letter.is_whitespace() || matches!(letter, '\'' | '’' | '_') => {}
            ',' | '、' | '，' | '٬' => plain.push(','),
            '.' | '．' | '。' | '٫' => plain.push('.'),
            letter => plain.push(digit(letter).ok_or_else(wrong)?),
        }
    }
    // Arabic's own signs are clear: `٬` groups, `٫` is the point.
    let arabic = text.contains('٫') || text.contains('٬');
    let point = match (plain.rfind(','), plain.rfind('.')) {
        _ if arabic => plain.rfind('.'),
        (Some(comma), Some(point)) => Some(comma.max(point)),
        (None, None) => None,
        (Some(at), None) | (None, Some(at)) => {
            let sign = plain.get(at..=at).unwrap_or_default();
            let behind = plain.len() - at - 1;
            match (plain.matches(sign).count(), behind) {
                (1, 3) if places == 3 && sign == "." => Some(at),
                (1, 3) if places == 3 => return Err(Refusal::new("form-amount-unclear")),
                (1, 3) => None,
                (1, _) => Some(at),
                _ => None,
            }
        }
    };
    let (whole, fraction) = match point {
        Some(at) => (plain.get(..at).unwrap_or_default(), plain.get(at + 1..).unwrap_or_default()),
        None => (plain.as_str(), ""),
    };
    let whole: String = whole.chars().filter(char::is_ascii_digit).collect();
    if whole.is_empty() || !fraction.chars().all(|digit| digit.is_ascii_digit()) {
        return Err(wrong());
    }
    let fraction = fraction.trim_end_matches('0');
    if fraction.len() > places as usize {
        return Err(Refusal::new("form-amount-decimals").with("places", places));
    }
    let padded = format!("{whole}{fraction:0<width$}", width = places as usize);
    padded.parse::<i64>().ok().filter(|minor| *minor <= MOST).ok_or_else(wrong)
}

/// As a form shows it back: `1234.5`, `42000`.
pub fn plain(minor: i64, currency: &str) -> String {
    let places = exponent(currency).unwrap_or(2) as usize;
    let unit = 10i64.pow(places as u32);
    match (minor / unit, minor % unit) {
        (whole, 0) => whole.to_string(),
        (whole, rest) => format!("{whole}.{rest:0>places$}"),
    }
}

fn digit(letter: char) -> Option<char> {
    let value = match letter {
        '0'..='9' => u32::from(letter) - u32::from('0'),
        '٠'..='٩' => u32::from(letter) - u32::from('٠'),
        '۰'..='۹' => u32::from(letter) - u32::from('۰'),
        '０'..='９' => u32::from(letter) - u32::from('０'),
        _ => return None,
    };
    char::from_digit(value, 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_as_people_write_them() {
        for (text, currency, minor) in [
            ("42000", "EUR", 4_200_000),
            ("42 000,50", "PLN", 4_200_050),
            ("1,234.56", "USD", 123_456),
            ("1.234,56", "EUR", 123_456),
            ("42.000", "EUR", 4_200_000),
            ("1.234.567", "EUR", 123_456_700),
            ("12,5", "EUR", 1_250),
            ("١٬٢٣٤٫٥٦", "AED", 123_456),
            ("４２０００", "JPY", 42_000),
            ("1'500.00", "CHF", 150_000),
            ("12.5", "KWD", 12_500),
        ] {
            assert_eq!(parse(text, currency).ok(), Some(minor), "{text} {currency}");
        }
    }

    #[test]
    fn what_is_no_amount_is_refused() {
        for (text, currency, key) in [
            ("", "EUR", "form-amount"),
            ("abc", "EUR", "form-amount"),
            ("-5", "EUR", "form-amount"),
            ("1.5", "JPY", "form-amount-decimals"),
            ("1,234", "KWD", "form-amount-unclear"),
            ("99999999999999999999", "EUR", "form-amount"),
            ("1", "XXX", "form-choose"),
        ] {
            assert_eq!(parse(text, currency).unwrap_err().key, key, "{text} {currency}");
        }
    }

    #[test]
    fn what_is_shown_back_is_read_again() {
        for (minor, currency) in [(0, "EUR"), (5, "EUR"), (123_450, "EUR"), (42, "JPY"), (1_001, "KWD")] {
            assert_eq!(parse(&plain(minor, currency), currency).ok(), Some(minor), "{minor} {currency}");
        }
    }
}
