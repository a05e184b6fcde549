//! The languages the index reads by their own rules.
use frostem::Algorithm;

/// How words of one language become terms.
#[derive(Debug)]
pub struct Language {
    /// Primary subtag, also the name of its fields. `other` takes everything unknown.
    pub code: &'static str,
    pub stemmer: Option<Algorithm>,
    /// Words are written together: `Partnervertrag`.
    pub compounds: bool,
}

const fn stemmed(code: &'static str, stemmer: Algorithm) -> Language {
    Language { code, stemmer: Some(stemmer), compounds: false }
}

const fn compounding(code: &'static str, stemmer: Algorithm) -> Language {
    Language { code, stemmer: Some(stemmer), compounds: true }
}

const fn plain(code: &'static str) -> Language {
    Language { code, stemmer: None, compounds: false }
}

/// Every language has its fields from the start: a schema cannot grow, an empty field costs nothing.
pub static LANGUAGES: [Language; 24] = [
    stemmed("ar", Algorithm::Arabic),
    stemmed("cs", Algorithm::Czech),
    compounding("da", Algorithm::Danish),
    compounding("de", Algorithm::German),
    stemmed("el", Algorithm::Greek),
    stemmed("en", Algorithm::English),
    stemmed("es", Algorithm::Spanish),
    compounding("fi", Algorithm::Finnish),
    stemmed("fr", Algorithm::French),
    compounding("hu", Algorithm::Hungarian),
    stemmed("it", Algorithm::Italian),
    plain("ja"),
    plain("ko"),
    compounding("nb", Algorithm::Norwegian),
    compounding("nl", Algorithm::Dutch),
    stemmed("pl", Algorithm::Polish),
    stemmed("pt", Algorithm::Portuguese),
    stemmed("ro", Algorithm::Romanian),
    stemmed("ru", Algorithm::Russian),
    compounding("sv", Algorithm::Swedish),
    stemmed("tr", Algorithm::Turkish),
    plain("uk"),
    plain("zh"),
    plain("other"),
];

/// The codes of all languages read by their own rules.
pub fn spoken() -> impl Iterator<Item = &'static str> {
    LANGUAGES.iter().map(|language| language.code).filter(|code| *code != "other")
}

/// The rules for a BCP 47 tag: `pl-PL` reads as `pl`, an unknown one as `other`.
pub fn language(tag: &str) -> &'static Language {
    let code = match primary(tag).as_str() {
        "no" | "nn" => "nb".to_owned(),
        code => code.to_owned(),
    };
    let [.., other] = &LANGUAGES;
    LANGUAGES.iter().find(|language| language.code == code).unwrap_or(other)
}

/// The language part of a tag, in small letters.
pub fn primary(tag: &str) -> String {
    tag.split(['-', '_']).next().unwrap_or_default().to_lowercase()
}

/// The rules for a text nobody named the language of.
pub fn guess(text: &str) -> &'static Language {
    let sample: String = text.chars().take(2000).collect();
    let code = match whatlang::detect(&sample) {
        Some(info) if info.is_reliable() => two_letters(info.lang()),
        _ => "other",
    };
    language(code)
}

fn two_letters(lang: whatlang::Lang) -> &'static str {
    use whatlang::Lang;
    match lang {
        Lang::Ara => "ar",
        Lang::Ces => "cs",
        Lang::Cmn => "zh",
        Lang::Dan => "da",
        Lang::Deu => "de",
        Lang::Ell => "el",
        Lang::Eng => "en",
        Lang::Spa => "es",
        Lang::Fin => "fi",
        Lang::Fra => "fr",
        Lang::Hun => "hu",
        Lang::Ita => "it",
        Lang::Jpn => "ja",
        Lang::Kor => "ko",
        Lang::Nob => "nb",
        Lang::Nld => "nl",
        Lang::Pol => "pl",
        Lang::Por => "pt",
        Lang::Ron => "ro",
        Lang::Rus => "ru",
        Lang::Swe => "sv",
        Lang::Tur => "tr",
        Lang::Ukr => "uk",
        _ => "other",
    }
}
