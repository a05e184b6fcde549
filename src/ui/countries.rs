//! The countries of the world, by the two letters of ISO 3166-1.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::format::Format;
use super::language::LANGUAGES;
use super::{Choice, Ui, forms};

const CODES: &str = "\
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB \
    BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY \
    BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX \
    CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK \
    FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS \
    GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR \
    IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA \
    LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK \
    ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE \
    NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM \
    PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG \
    SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF \
    TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY \
    UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

/// All codes, in their order.
pub fn codes() -> impl Iterator<Item = &'static str> {
    CODES.split(' ')
}

/// Whether these two letters are a country.
pub fn known(code: &str) -> bool {
    CODES.split(' ').any(|known| known == code)
}

/// The country people mean: two letters, or its name in one of the portal's languages.
pub fn by_name(name: &str) -> Option<&'static str> {
    static NAMES: OnceLock<HashMap<String, &'static str>> = OnceLock::new();
    let names = NAMES.get_or_init(|| {
        let of = |language: &'static str| {
            let format = Format::of(language);
            codes().map(move |code| (forms::key(&format.country(code)), code))
        };
        let named = LANGUAGES.iter().flat_map(|language| of(language.code));
        named.chain(codes().map(|code| (forms::key(code), code))).collect()
    });
    names.get(&forms::key(name.trim())).copied()
}

/// All countries, named and ordered in the reader's language.
pub fn choices(ui: &Ui, current: &str) -> Vec<Choice> {
    of(ui, CODES.split(' '), current)
}

/// Some countries, named and ordered in the reader's language.
pub fn of<'a>(ui: &Ui, codes: impl Iterator<Item = &'a str>, current: &str) -> Vec<Choice> {
    let mut choices: Vec<Choice> = codes.map(|code| Choice::of(code, ui.country(code), current)).collect();
    choices.sort_by(|one, other| ui.compare(&one.label, &other.label));
    choices
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::format::Format;

    #[test]
    fn every_country_has_a_name() {
        assert_eq!(CODES.split(' ').count(), 249);
        for code in CODES.split(' ') {
            assert_ne!(Format::of("pl").country(code), code);
        }
        assert!(known("PL") && !known("XX") && !known("pl") && !known(""));
    }
}
