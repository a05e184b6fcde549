use serde::{Deserialize, Serialize};

use super::MediaType;

/// What came of reading a document. The words are stored and shown, so they never change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Words were found.
    Text,
    /// Readable, but it holds no words: a scan, a picture, blank pages.
    NoText,
    /// It needs a password to open.
    Encrypted,
    /// Damaged or cut short. Pages that could still be read are kept.
    Broken,
    /// Zero bytes.
    Empty,
    /// Larger than the limits allow, packed or unpacked.
    TooLarge,
    /// A kind that is stored as it is.
    Unsupported,
    /// Reading took longer than allowed. Pages read until then are kept.
    TimedOut,
    /// The bytes are not what the name says. Words are read by what the bytes are.
    Mismatch,
}

impl Outcome {
    /// Every outcome, in the order of the list above.
    pub const ALL: [Outcome; 9] = [
        Outcome::Text,
        Outcome::NoText,
        Outcome::Encrypted,
        Outcome::Broken,
        Outcome::Empty,
        Outcome::TooLarge,
        Outcome::Unsupported,
        Outcome::TimedOut,
        Outcome::Mismatch,
    ];

    /// The stored word, e.g. `no_text`.
    pub fn word(self) -> &'static str {
        match self {
            Outcome::Text => "text",
            Outcome::NoText => "no_text",
            Outcome::Encrypted => "encrypted",
            Outcome::Broken => "broken",
            Outcome::Empty => "empty",
            Outcome::TooLarge => "too_large",
            Outcome::Unsupported => "unsupported",
            Outcome::TimedOut => "timed_out",
            Outcome::Mismatch => "mismatch",
        }
    }

    /// The outcome a stored word stands for.
    pub fn from_word(word: &str) -> Option<Outcome> {
        Self::ALL.into_iter().find(|outcome| outcome.word() == word)
    }

    /// The Fluent key of the sentence that explains it.
    pub fn key(self) -> &'static str {
        match self {
            Outcome::Text => "documents-outcome-text",
            Outcome::NoText => "documents-outcome-no-text",
            Outcome::Encrypted => "documents-outcome-encrypted",
            Outcome::Broken => "documents-outcome-broken",
            Outcome::Empty => "documents-outcome-empty",
            Outcome::TooLarge => "documents-outcome-too-large",
            Outcome::Unsupported => "documents-outcome-unsupported",
            Outcome::TimedOut => "documents-outcome-timed-out",
            Outcome::Mismatch => "documents-outcome-mismatch",
        }
    }
}

/// What the portal made of a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extract {
    /// What came of it.
    pub outcome: Outcome,
    /// What the bytes are, where that could be told.
    pub media: Option<MediaType>,
    /// The language of its words as two letters (BCP 47), where it could be told.
    pub language: Option<String>,
    /// The title it gives itself.
    pub title: Option<String>,
    /// The words: a PDF's pages, a deck's slides, a workbook's sheets; one element for other kinds.
    pub pages: Vec<String>,
    /// How many pages, slides or sheets it has, also when not all were read.
    pub page_count: usize,
    /// Width and height in pixels of a picture, as it is shown.
    pub dimensions: Option<(u32, u32)>,
    /// A sentence for the log: why it ended so. English, never for visitors.
    pub detail: Option<String>,
}

impl Extract {
    /// An extract without words.
    pub fn without_text(outcome: Outcome, media: Option<MediaType>, detail: impl Into<String>) -> Extract {
        let detail = Some(detail.into()).filter(|detail: &String| !detail.is_empty());
        Extract {
            outcome,
            media,
            language: None,
            title: None,
            pages: vec![],
            page_count: 0,
            dimensions: None,
            detail,
        }
    }

    /// All words, pages parted by a form feed on a line of its own.
    pub fn text(&self) -> String {
        self.pages.join("\n\u{c}\n")
    }

    /// Characters of all pages together.
    pub fn chars(&self) -> usize {
        self.pages.iter().map(|page| page.chars().count()).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_the_ones_serde_writes() {
        for outcome in Outcome::ALL {
            assert_eq!(serde_json::to_string(&outcome).unwrap(), format!("\"{}\"", outcome.word()));
            assert_eq!(Outcome::from_word(outcome.word()), Some(outcome));
        }
    }

    #[test]
    fn each_key_has_its_words() {
        let words = include_str!("../../i18n/en/documents.ftl");
        let kinds = crate::documents::ALLOWED.iter().map(|kind| kind.key);
        for key in Outcome::ALL.into_iter().map(Outcome::key).chain(kinds) {
            assert!(words.contains(&format!("\n{key} = ")), "{key} has no words");
        }
    }
}
