//! Tax numbers: how they are written, and which can be told to be true.

/// A number without its decoration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaxId {
    /// Capital letters and digits, without the country's prefix.
    pub number: String,
    /// The two letters it began with, if they name a country.
    pub country: Option<String>,
}

/// Reads a number; nothing where too little is there to be one.
pub fn read(text: &str, country: &str) -> Option<TaxId> {
    let text: String =
        super::fold::seen(text).to_uppercase().chars().filter(char::is_ascii_alphanumeric).take(40).collect();
    let mut rest = text.as_str();
    for word in [
        "VATREGNO",
        "VATNO",
        "VAT",
        "NIP",
        "USTIDNR",
        "USTID",
        "TVA",
        "IVA",
        "CIF",
        "NIF",
        "RFC",
        "CNPJ",
        "EIN",
        "ABN",
        "GSTIN",
        "INN",
        "ИНН",
        "TIN",
        "PARTITAIVA",
        "SIREN",
        "SIRET",
        "HRB",
        "KRS",
        "REGON",
        "UID",
    ] {
        if let Some(after) = rest.strip_prefix(word)
            && after.len() >= 6
        {
            rest = after;
            break;
        }
    }
    let prefix = rest.get(..2).filter(|prefix| prefix.bytes().all(|byte| byte.is_ascii_alphabetic()));
    // Greece writes EL, Northern Ireland XI.
    let named = prefix.map(|prefix| match prefix {
        "EL" => "GR",
        "XI" => "GB",
        other => other,
    });
    let is_country = named.is_some_and(crate::ui::countries::known)
        && rest.len() >= 8
        && rest.get(2..).is_some_and(|after| after.bytes().filter(u8::is_ascii_digit).count() >= 6);
    // An Indian or Mexican number begins with letters that are no prefix.
    let own = matches!(country, "IN" | "MX" | "AR" | "CH") && named != Some(country);
    let (number, from) = if is_country && !own {
        (rest.get(2..).unwrap_or_default(), named.map(str::to_owned))
    } else {
        (rest, None)
    };
    let number = if from.as_deref().or(Some(country)) == Some("CH") {
        number.trim_end_matches("MWST")
    } else {
        number
    };
    (number.len() >= 6 && number.bytes().any(|byte| byte.is_ascii_digit()) && !all_the_same(number))
        .then(|| TaxId { number: number.to_owned(), country: from })
}

/// `0000000000` is what people type to get past a field.
fn all_the_same(number: &str) -> bool {
    let mut letters = number.chars();
    let first = letters.next();
    letters.all(|letter| Some(letter) == first) || number == "123456789" || number == "1234567890"
}

/// Whether a number's check digits hold; `None` where the country has none that we know.
///
/// Sources: the countries' tax offices as collected by the European Commission
/// (VIES, algorithms for VAT numbers), the ABN rules of the Australian Business
/// Register, the CNPJ rules of the Receita Federal.
pub fn holds(number: &str, country: &str) -> Option<bool> {
    let digits: Vec<u32> = number.chars().filter_map(|digit| digit.to_digit(10)).collect();
    let only = |count: usize| number.len() == count && digits.len() == count;
    let weighed =
        |weights: &[u32]| digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum::<u32>();
    let last = digits.last().copied().unwrap_or_default();
    match country {
        "PL" if only(10) => Some(weighed(&[6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 == last),
        "DE" if only(9) => {
            let product = digits.iter().take(8).fold(10, |product, digit| {
                let sum = match (digit + product) % 10 {
                    0 => 10,
                    sum => sum,
                };
                sum * 2 % 11
            });
            Some((11 - product) % 10 == last)
        }
        "FR" if number.len() == 11 && digits.len() == 11 => {
            let key = number.get(..2)?.parse::<u64>().ok()?;
            let siren = number.get(2..)?.parse::<u64>().ok()?;
            Some((12 + 3 * (siren % 97)) % 97 == key)
        }
        "IT" if only(11) => {
            let sum: u32 = digits
                .iter()
                .take(10)
                .enumerate()
                .map(|(place, digit)| match place % 2 {
                    0 => *digit,
                    _ if digit * 2 > 9 => digit * 2 - 9,
                    _ => digit * 2,
                })
                .sum();
            Some((10 - sum % 10) % 10 == last)
        }
        "BE" if only(10) => {
            let head = number.get(..8)?.parse::<u64>().ok()?;
            Some(97 - head % 97 == number.get(8..)?.parse::<u64>().ok()?)
        }
        "AU" if only(11) => {
            let mut digits = digits.clone();
            if let Some(first) = digits.first_mut() {
                *first = first.checked_sub(1)?;
            }
            let weights = [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19];
            Some(digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum::<u32>() % 89 == 0)
        }
        "BR" if only(14) => {
            let check = |weights: &[u32]| match weighed(weights) % 11 {
                0 | 1 => 0,
                rest => 11 - rest,
            };
            let first = check(&[5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]);
            let second = check(&[6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]);
            Some(digits.get(12) == Some(&first) && digits.get(13) == Some(&second))
        }
        "RU" if only(10) => Some(weighed(&[2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10 == last),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decoration_falls_away() {
        let number = |text: &str, country: &str| read(text, country).map(|id| id.number);
        assert_eq!(number("PL 525-000-10-90", "PL"), number("NIP: 5250001090", "PL"));
        assert_eq!(number("DE 136 695 976", ""), Some("136695976".into()));
        assert_eq!(read("EL123456783", "").unwrap().country.as_deref(), Some("GR"));
        assert_eq!(number("n/a", "PL"), None);
        assert_eq!(number("0000000000", "PL"), None);
    }

    #[test]
    fn check_digits_are_known_for_the_great_ones() {
        for (number, country) in [
            ("5260250995", "PL"),
            ("136695976", "DE"),
            ("40303265045", "FR"),
            ("00743110157", "IT"),
            ("0403170701", "BE"),
            ("51824753556", "AU"),
            ("33000167000101", "BR"),
            ("7736050003", "RU"),
        ] {
            assert_eq!(holds(number, country), Some(true), "{country} {number}");
            let last = number.bytes().last().unwrap();
            let other = format!("{}{}", &number[..number.len() - 1], (last - b'0' + 1) % 10);
            assert_eq!(holds(&other, country), Some(false), "{country} {other}");
        }
        assert_eq!(holds("123", "XX"), None);
    }
}
