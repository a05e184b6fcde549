//! Words that the vendor writes itself, in as many languages as it cares to.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// One text by language: `{"en": "Close date", "de": "Abschluss"}`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Wording(pub BTreeMap<String, String>);

impl Wording {
    /// The text in a language; else in English; else in any; else nothing.
    pub fn in_(&self, language: &str) -> &str {
        let texts = &self.0;
        let found = texts.get(language).or_else(|| texts.get("en")).or_else(|| texts.values().next());
        found.map_or("", String::as_str)
    }

    /// Whether nobody wrote anything.
    pub fn is_empty(&self) -> bool {
        self.0.values().all(|text| text.trim().is_empty())
    }
}

impl<const N: usize> From<[(&str, &str); N]> for Wording {
    fn from(texts: [(&str, &str); N]) -> Wording {
        Wording(texts.into_iter().map(|(language, text)| (language.into(), text.into())).collect())
    }
}

/// A code that data and addresses use, and what people read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    pub code: String,
    pub names: Wording,
}

impl Named {
    /// What people read; the code where nobody wrote a name.
    pub fn name(&self, language: &str) -> &str {
        match self.names.in_(language) {
            "" => &self.code,
            name => name,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_that_is_missing_falls_back_to_english_then_to_any() {
        let both = Wording::from([("de", "Abschluss"), ("en", "Close date")]);
        assert_eq!(both.in_("de"), "Abschluss");
        assert_eq!(both.in_("ja"), "Close date");
        assert_eq!(Wording::from([("pl", "Zamknięcie")]).in_("ja"), "Zamknięcie");
        assert_eq!(Named { code: "other".into(), ..Named::default() }.name("en"), "other");
    }
}
