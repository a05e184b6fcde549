//! The form of an item's words in one language, and of what they point to: a
//! file, a page's Markdown, or an address.

use super::edition::{Edition, EditionWords, Version};
use super::item::Kind;
use super::item_form::stamp;
use crate::error::Refusal;
use crate::ui::{Fields, Problems, forms};

/// Letters of a page's Markdown.
const LONGEST_BODY: usize = 500_000;

/// What was typed.
#[derive(Debug, Clone, Default)]
pub struct EditionForm {
    pub title: String,
    pub description: String,
    pub keywords: String,
    pub url: String,
    pub body: String,
    /// What is new in this version.
    pub note: String,
    /// The state of the edition that the form was filled in from; empty for a new one.
    pub updated: String,
}

/// What it means.
pub struct EditionFacts {
    pub title: String,
    pub description: String,
    pub keywords: String,
    pub url: Option<String>,
    pub body: Option<String>,
    pub note: String,
}

impl EditionForm {
    /// The form of an edition as it stands.
    pub fn of(edition: &Edition, version: Option<&Version>) -> EditionForm {
        EditionForm {
            title: edition.title.clone(),
            description: edition.description.clone(),
            keywords: edition.keywords.clone(),
            url: edition.url.clone().unwrap_or_default(),
            body: version.and_then(|version| version.body.clone()).unwrap_or_default(),
            note: String::new(),
            updated: stamp(edition.updated_at),
        }
    }

    /// What was typed in a form.
    pub fn read(fields: &Fields) -> EditionForm {
        let one = |name: &str| fields.one(name).to_owned();
        EditionForm {
            title: one("title"),
            description: one("description"),
            keywords: one("keywords"),
            url: one("url"),
            body: one("body").replace("\r\n", "\n"),
            note: one("note"),
            updated: one("updated"),
        }
    }

    /// What it means for an item of this kind, or what to mend. `titled` if files
    /// may lend their names.
    pub fn parse(&self, made_of: Kind, titled: bool) -> Result<EditionFacts, Problems> {
        let mut problems = Problems::default();
        let title = match titled {
            true => forms::optional(&self.title, 200),
            false => forms::required(&self.title, 200),
        };
        let title = problems.need("title", title.and_then(one_line));
        let description = problems.need("description", forms::optional(&self.description, 2000));
        let keywords = problems.need("keywords", forms::optional(&self.keywords, 500));
        let url = match made_of {
            Kind::Link | Kind::Video => problems.need("url", forms::link(&self.url)).map(Some),
            _ => Some(None),
        };
        let body = match made_of {
            Kind::Page => problems.need("body", body(&self.body)).map(Some),
            _ => Some(None),
        };
        let note = problems.need("note", forms::optional(&self.note, 500));
        problems.or(|| {
            Some(EditionFacts {
                title: title?,
                description: description?,
                keywords: tidy(&keywords?),
                url: url?,
                body: body?,
                note: note?,
            })
        })
    }
}

impl EditionFacts {
    /// The words alone, in a language.
    pub fn words(&self, language: &str) -> EditionWords {
        EditionWords {
            language: language.to_owned(),
            title: self.title.clone(),
            description: self.description.clone(),
            keywords: self.keywords.clone(),
            url: self.url.clone(),
        }
    }
}

fn one_line(title: String) -> Result<String, Refusal> {
    Ok(title.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// A page's text keeps the space at its beginning, where it may mean code.
fn body(text: &str) -> Result<String, Refusal> {
    forms::required(text, LONGEST_BODY)?;
    Ok(text.trim_end().to_owned())
}

/// Keywords parted by one comma and a blank, each once.
fn tidy(keywords: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    for word in keywords.split([',', ';', '\n', '、', '،']).map(str::trim).filter(|word| !word.is_empty()) {
        if !kept.iter().any(|known| known.to_lowercase() == word.to_lowercase()) {
            kept.push(word);
        }
    }
    kept.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keywords_are_parted_and_said_once() {
        assert_eq!(tidy("pump,  Flow; pump\nŻółw،ضخ"), "pump, Flow, Żółw, ضخ");
    }

    #[test]
    fn each_kind_needs_its_own() {
        let form = EditionForm { title: " A\n title ".to_owned(), ..EditionForm::default() };
        assert_eq!(form.parse(Kind::File, false).unwrap().title, "A title");
        assert!(form.parse(Kind::Page, false).is_err());
        assert!(form.parse(Kind::Link, false).is_err());
        let form = EditionForm { url: "javascript:alert(1)".to_owned(), ..form };
        assert!(form.parse(Kind::Video, false).is_err());
    }
}
