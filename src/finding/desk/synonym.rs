//! Words that stand for each other in a search, as an editor lists them.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use schema::schema::synonyms;
use serde::Deserialize;

use crate::access::PersonId;
use crate::error::Refusal;
use crate::search;
use crate::ui::{Problems, forms};

crate::id!(SynonymId, "Names a list of words that mean the same.");

/// Words in one list.
const MOST_WORDS: usize = 20;
/// Characters of a word or phrase.
const LONGEST: usize = 80;

/// A list of words that mean the same.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = synonyms, check_for_backend(crate::db::Backend))]
pub struct Synonym {
    pub id: SynonymId,
    /// Only in this language; in all, if there is none.
    pub language: Option<String>,
    /// Separated by commas.
    pub words: String,
    pub created_by: Option<PersonId>,
    pub created_at: NaiveDateTime,
}

impl Synonym {
    /// The words one by one.
    pub fn list(&self) -> impl Iterator<Item = &str> {
        self.words.split(',').map(str::trim)
    }
}

/// What was typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct SynonymForm {
    /// One on each line, or separated by commas.
    pub words: String,
    pub language: String,
}

/// Synonyms worth keeping.
#[derive(Debug, PartialEq, Eq)]
pub struct Meant {
    pub words: String,
    pub language: Option<String>,
}

impl SynonymForm {
    /// The form of synonyms that are there.
    pub fn of(synonym: &Synonym) -> SynonymForm {
        SynonymForm {
            words: synonym.list().collect::<Vec<_>>().join("\n"),
            language: synonym.language.clone().unwrap_or_default(),
        }
    }

    /// What the form means, or what must be mended.
    pub fn parse(&self) -> Result<Meant, Problems> {
        let mut problems = Problems::default();
        let words = problems.need("words", words(&self.words));
        let language = match self.language.as_str() {
            "" => Ok(None),
            code if search::spoken().any(|known| known == code) => Ok(Some(code.to_owned())),
            _ => Err(Refusal::new("form-choose")),
        };
        let language = problems.need("language", language);
        problems.or(|| Some(Meant { words: words?, language: language? }))
    }
}

/// At least two different words, each short.
fn words(text: &str) -> Result<String, Refusal> {
    let mut words: Vec<String> = Vec::new();
    let mut keys: Vec<String> = Vec::new();
    for part in text.split(['\n', '\r', ',', '،', '、', ';']) {
        let word = forms::optional(part, LONGEST)?.split_whitespace().collect::<Vec<_>>().join(" ");
        let key = forms::key(&word);
        if word.chars().any(char::is_alphanumeric) && !keys.contains(&key) {
            words.push(word);
            keys.push(key);
        }
    }
    match words.len() {
        0 | 1 => Err(Refusal::new("synonym-too-few")),
        count if count > MOST_WORDS => {
            Err(Refusal::new("synonym-too-many").with("most", MOST_WORDS).with("count", count))
        }
        _ => Ok(words.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(words: &str, language: &str) -> Result<Meant, String> {
        let form = SynonymForm { words: words.into(), language: language.into() };
        form.parse().map_err(|problems| problems.told(|it| it.key.into()).all()[0].0.to_owned())
    }

    #[test]
    fn words_come_by_line_or_comma_and_each_once() {
        let meant = parse("flow meter,  Flow  Meter\r\nprzepływomierz、\n- \nliczydło", "").unwrap();
        assert_eq!(meant, Meant { words: "flow meter, przepływomierz, liczydło".into(), language: None });
        assert_eq!(parse("a, b", "pl").unwrap().language.as_deref(), Some("pl"));
    }

    #[test]
    fn what_helps_nobody_is_refused() {
        assert_eq!(parse("", ""), Err("words".to_owned()));
        assert_eq!(parse("valve, VALVE, -", ""), Err("words".to_owned()));
        assert_eq!(parse(&"x".repeat(200), ""), Err("words".to_owned()));
        let many: String = (0..50).map(|number| format!("w{number},")).collect();
        assert_eq!(parse(&many, ""), Err("words".to_owned()));
        assert_eq!(parse("a, b", "klingon"), Err("language".to_owned()));
    }
}
