//! What was typed, what is wrong with it, and how to mend it.

use std::collections::BTreeMap;

use crate::error::Refusal;

/// One choice of a list.
#[derive(Debug, Clone)]
pub struct Choice {
    pub value: String,
    pub label: String,
    pub selected: bool,
}

impl Choice {
    /// A choice that is selected if it is the current value.
    pub fn of(value: impl ToString, label: impl ToString, current: &str) -> Choice {
        let value = value.to_string();
        Choice { selected: value == current, label: label.to_string(), value }
    }
}

/// What a form must be mended in, by field, in the order of the fields.
#[derive(Debug, Clone, Default)]
pub struct Problems {
    fields: Vec<(String, Refusal)>,
    told: BTreeMap<String, String>,
}

impl Problems {
    /// The one problem there is.
    pub fn of(field: impl Into<String>, problem: Refusal) -> Problems {
        let mut problems = Problems::default();
        problems.add(field, problem);
        problems
    }

    /// Notes a problem at a field.
    pub fn add(&mut self, field: impl Into<String>, problem: Refusal) {
        let field = field.into();
        if !self.fields.iter().any(|(known, _)| *known == field) {
            self.fields.push((field, problem));
        }
    }

    /// The value, or a note of why there is none.
    pub fn need<T>(&mut self, field: impl Into<String>, value: Result<T, Refusal>) -> Option<T> {
        match value {
            Ok(value) => Some(value),
            Err(problem) => {
                self.add(field, problem);
                None
            }
        }
    }

    /// What the form means, if nothing stands against it.
    pub fn or<T>(self, make: impl FnOnce() -> Option<T>) -> Result<T, Problems> {
        match (self.any(), make()) {
            (false, Some(made)) => Ok(made),
            _ => Err(self),
        }
    }

    /// These problems and another form's, as one list.
    pub fn and(mut self, other: Problems) -> Problems {
        for (field, problem) in other.fields {
            self.add(field, problem);
        }
        self
    }

    /// Whether there is any problem.
    pub fn any(&self) -> bool {
        !self.fields.is_empty()
    }

    /// The first of them: the field and why.
    pub fn first(&self) -> Option<(String, Refusal)> {
        self.fields.first().cloned()
    }

    /// The sentence for a field, once the problems were told in a language.
    pub fn on(&self, field: &str) -> Option<&str> {
        self.told.get(field).map(String::as_str)
    }

    /// All problems, as (field, sentence).
    pub fn all(&self) -> Vec<(&str, &str)> {
        self.fields
            .iter()
            .filter_map(|(field, _)| Some((field.as_str(), self.told.get(field)?.as_str())))
            .collect()
    }

    /// Puts the problems into the reader's words.
    pub fn told(mut self, tell: impl Fn(&Refusal) -> String) -> Problems {
        self.told = self.fields.iter().map(|(field, problem)| (field.clone(), tell(problem))).collect();
        self
    }
}

/// Text that must be there, without the space around it, at most `most` characters.
pub fn required(text: &str, most: usize) -> Result<String, Refusal> {
    let text = optional(text, most)?;
    if text.is_empty() { Err(Refusal::new("form-required")) } else { Ok(text) }
}

/// Text that may be empty, at most `most` characters.
pub fn optional(text: &str, most: usize) -> Result<String, Refusal> {
    let text = text.trim();
    let length = text.chars().count();
    if length > most {
        return Err(Refusal::new("form-too-long").with("most", most).with("length", length));
    }
    if text
        .chars()
        .any(|letter| letter == '\0' || (letter.is_control() && !matches!(letter, '\n' | '\r' | '\t')))
    {
        return Err(Refusal::new("form-control-characters"));
    }
    Ok(text.to_owned())
}

/// A mail address in lower case.
pub fn email(text: &str) -> Result<String, Refusal> {
    let text = required(text, 254)?.to_lowercase();
    let plain =
        !text.contains(|letter: char| letter.is_whitespace() || matches!(letter, ',' | ';' | '<' | '>'));
    let shaped = text.rsplit_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
    if plain && shaped && text.parse::<lettre::Address>().is_ok() {
        Ok(text)
    } else {
        Err(Refusal::new("form-email"))
    }
}

/// An http(s) address for a link.
pub fn link(text: &str) -> Result<String, Refusal> {
    let text = required(text, 2000)?;
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let host = rest.and_then(|rest| rest.split(['/', '?', '#']).next()).unwrap_or("");
    if host.contains('.') && !text.contains(char::is_whitespace) && !host.contains('@') {
        Ok(text)
    } else {
        Err(Refusal::new("form-link"))
    }
}

/// A day as `2026-11-30`, or nothing.
pub fn day(text: &str) -> Result<Option<chrono::NaiveDate>, Refusal> {
    match text.trim() {
        "" => Ok(None),
        text => match chrono::NaiveDate::parse_from_str(text, "%Y-%m-%d") {
            Ok(day) if (1900..=2200).contains(&chrono::Datelike::year(&day)) => Ok(Some(day)),
            _ => Err(Refusal::new("form-day")),
        },
    }
}

/// A word as stored for comparing and sorting: lower case, without accents.
pub fn key(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    text.nfkd()
        .filter(|letter| !unicode_normalization::char::is_combining_mark(*letter))
        .flat_map(char::to_lowercase)
        .map(|letter| if letter == 'ł' { 'l' } else { letter })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mail_addresses_are_checked_and_lowered() {
        assert_eq!(email(" Ada@Nowak.Example ").unwrap(), "ada@nowak.example");
        for wrong in ["", "ada", "ada@", "@x.example", "a b@x.example", "a@x.example, b@y.example", "a@x"] {
            assert!(email(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn links_go_to_the_web_only() {
        assert!(link("https://halden.example/a?b=c").is_ok());
        for wrong in
            ["javascript:alert(1)", "ftp://x.example", "https://", "http://user@x.example", "//x.example"]
        {
            assert!(link(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn keys_forget_accents() {
        assert_eq!(key("Żółw ÉCOLE"), "zolw ecole");
    }

    #[test]
    fn problems_keep_the_order_of_the_form() {
        let mut problems = Problems::default();
        problems.need("name", required("", 10));
        problems.need("email", email("x"));
        let told = problems.told(|problem| problem.key.to_owned());
        assert_eq!(told.all(), [("name", "form-required"), ("email", "form-email")]);
    }
}
