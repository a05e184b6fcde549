//! The languages that content may be in: more than the portal itself speaks.

use crate::ui::language::LANGUAGES;
use crate::ui::{Choice, Ui};

/// Besides the portal's own.
const MORE: &[&str] = &[
    "bg", "cs", "da", "el", "et", "fa", "fi", "he", "hi", "hr", "hu", "id", "it", "ko", "lt", "lv", "nb",
    "nl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "th", "tr", "uk", "vi", "zh",
];

/// Whether content may be in this language.
pub fn is_known(code: &str) -> bool {
    LANGUAGES.iter().any(|language| language.code == code) || MORE.contains(&code)
}

/// The languages to choose from by name, the portal's own first; without those named.
pub fn choices(ui: &Ui, current: &str, without: &[String]) -> Vec<Choice> {
    let choice = |code: &str| Choice::of(code, ui.language_name(code), current);
    let wanted = |code: &&str| !without.iter().any(|known| known == code);
    let own = LANGUAGES.iter().map(|language| language.code).filter(wanted).map(choice);
    let mut more: Vec<Choice> = MORE.iter().copied().filter(wanted).map(choice).collect();
    more.sort_by(|a, b| ui.compare(&a.label, &b.label));
    own.chain(more).collect()
}
