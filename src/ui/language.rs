//! Words in the reader's language: Fluent, with all messages that take no
//! arguments resolved once at the start (a page looks up forty of them).

use std::collections::HashMap;
use std::sync::OnceLock;

use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{LanguageIdentifier, Loader, static_loader};

use crate::error::Refusal;

static_loader! {
    static LOADER = { locales: "./i18n", fallback_language: "en" };
}

#[derive(rust_embed::RustEmbed)]
#[folder = "i18n"]
struct Sources;

/// A language the portal speaks.
#[derive(Debug)]
pub struct Language {
    /// Two letters.
    pub code: &'static str,
    /// As its speakers call it.
    pub own_name: &'static str,
    pub right_to_left: bool,
}

/// The languages of the portal itself, in the order menus list them.
pub const LANGUAGES: &[Language] = &[
    Language { code: "en", own_name: "English", right_to_left: false },
    Language { code: "pl", own_name: "Polski", right_to_left: false },
    Language { code: "de", own_name: "Deutsch", right_to_left: false },
    Language { code: "fr", own_name: "Français", right_to_left: false },
    Language { code: "es", own_name: "Español", right_to_left: false },
    Language { code: "ja", own_name: "日本語", right_to_left: false },
    Language { code: "ar", own_name: "العربية", right_to_left: true },
];

/// The language with this code, if the portal speaks it.
pub fn known(code: &str) -> Option<&'static Language> {
    LANGUAGES.iter().find(|language| language.code == code)
}

/// The language a browser would like best, of those the portal speaks.
pub fn accepted(header: &str) -> Option<&'static Language> {
    let wanted = fluent_langneg::accepted_languages::parse(header);
    wanted.iter().take(20).find_map(|wanted| known(wanted.language.as_str()))
}

/// All messages of one language.
pub struct Words {
    code: &'static str,
    id: LanguageIdentifier,
    plain: HashMap<&'static str, String>,
}

impl Words {
    /// The words of a language; English for one the portal does not speak.
    pub fn of(code: &str) -> &'static Words {
        static ALL: OnceLock<HashMap<&'static str, Words>> = OnceLock::new();
        static NONE: OnceLock<Words> = OnceLock::new();
        let all = ALL.get_or_init(|| {
            let keys = keys();
            LANGUAGES.iter().map(|language| (language.code, Words::resolve(language.code, &keys))).collect()
        });
        all.get(code).or_else(|| all.get("en")).unwrap_or_else(|| {
            NONE.get_or_init(|| Words {
                code: "en",
                id: LanguageIdentifier::default(),
                plain: HashMap::new(),
            })
        })
    }

    /// The code of the language.
    pub fn code(&self) -> &'static str {
        self.code
    }

    fn resolve(code: &'static str, keys: &[&'static str]) -> Words {
        let id: LanguageIdentifier = code.parse().unwrap_or_default();
        let plain = keys.iter().filter_map(|key| Some((*key, LOADER.try_lookup(&id, key)?))).collect();
        Words { code, id, plain }
    }

    /// A message without arguments. A key nobody wrote is shown as itself, and
    /// stops a debug build, so that a test meets it first.
    pub fn plain<'a>(&'a self, key: &'a str) -> &'a str {
        match self.plain.get(key) {
            Some(text) => text,
            None => {
                debug_assert!(false, "no message {key:?}");
                key
            }
        }
    }

    /// Whether there is a message with this key.
    pub fn has(&self, key: &str) -> bool {
        self.plain.contains_key(key)
    }

    /// What a refusal says.
    pub fn refusal(&self, refusal: &Refusal) -> String {
        if refusal.facts.is_empty() {
            return self.plain(refusal.key).to_owned();
        }
        let facts: Vec<_> =
            refusal.facts.iter().map(|(name, fact)| (*name, FluentValue::from(fact.as_str()))).collect();
        self.filled(refusal.key, &facts)
    }

    /// A message with its arguments filled in.
    pub fn filled(&self, key: &str, facts: &[(&'static str, FluentValue<'_>)]) -> String {
        let facts = facts.iter().map(|(name, value)| ((*name).into(), value.clone())).collect();
        let text = LOADER.try_lookup_with_args(&self.id, key, &facts);
        debug_assert!(text.is_some(), "no message {key:?}");
        text.unwrap_or_else(|| key.to_owned())
    }
}

/// The isolation marks Fluent puts around arguments, taken out again: for mail
/// subjects, file names and other plain text.
pub fn unmarked(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

/// The keys of all messages, read off the English sources.
fn keys() -> Vec<&'static str> {
    let mut keys = Vec::new();
    for name in Sources::iter().filter(|name| name.starts_with("en/")) {
        let Some(file) = Sources::get(&name) else { continue };
        let text = String::from_utf8_lossy(&file.data).into_owned();
        for line in text.lines() {
            let Some((key, _)) = line.split_once('=') else { continue };
            let key = key.trim_end();
            if key.starts_with(|first: char| first.is_ascii_lowercase())
                && key.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-')
            {
                // Read once for the whole life of the process.
                keys.push(&*Box::leak(key.to_owned().into_boxed_str()));
            }
        }
    }
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browsers_wish_is_understood() {
        let code = |header| accepted(header).map(|language| language.code);
        assert_eq!(code("pl-PL,pl;q=0.9,en;q=0.5"), Some("pl"));
        assert_eq!(code("nl, de-AT;q=0.8"), Some("de"));
        assert_eq!(code("xx;;;,*,"), None);
    }

    #[test]
    fn each_language_has_its_words() {
        assert_ne!(Words::of("pl").plain("nav-library"), Words::of("en").plain("nav-library"));
        assert_eq!(Words::of("tlh").plain("nav-library"), Words::of("en").plain("nav-library"));
    }
}
