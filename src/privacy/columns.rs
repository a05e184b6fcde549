//! The class of every column (`columns.txt`), as the export, the erasure and the page of
//! records read it.

use std::sync::LazyLock;

/// What a column says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// Names a record, or points at one that is no person.
    Key,
    /// Points at a person.
    Person,
    /// Says who somebody is.
    Identity,
    /// Typed by somebody, or made from what was typed.
    Text,
    /// About firms, deals, offers, money, published words.
    Trade,
    /// Moments, counts, settings.
    State,
    /// Hashes, keys, tokens: never shown.
    Secret,
}

impl Class {
    fn parse(word: &str) -> Option<Class> {
        Some(match word {
            "key" => Class::Key,
            "person" => Class::Person,
            "identity" => Class::Identity,
            "text" => Class::Text,
            "trade" => Class::Trade,
            "state" => Class::State,
            "secret" => Class::Secret,
            _ => return None,
        })
    }

    /// The message key of its name, where the page of records shows it.
    pub fn key(self) -> &'static str {
        match self {
            Class::Identity => "privacy-class-identity",
            Class::Text => "privacy-class-text",
            _ => "privacy-class-person",
        }
    }
}

/// A table and what its columns say.
#[derive(Debug)]
pub struct Table {
    pub name: &'static str,
    /// Whether rows of an erased person are deleted rather than left without a name.
    pub gone: bool,
    pub columns: Vec<(&'static str, Class)>,
}

impl Table {
    /// The columns of some classes.
    pub fn of<'a>(&'a self, classes: &'a [Class]) -> impl Iterator<Item = &'static str> + 'a {
        self.columns.iter().filter(|(_, class)| classes.contains(class)).map(|(name, _)| *name)
    }

    /// The condition that a row is about the person bound first.
    pub fn about(&self) -> Option<String> {
        let mut parts: Vec<String> =
            self.of(&[Class::Person]).map(|column| format!("{column} = $1")).collect();
        match self.name {
            "people" => parts.push("id = $1".to_owned()),
            // What was done to somebody concerns them as what they did.
            "events" => parts.push("(subject = 'person' AND subject_id = $1)".to_owned()),
            _ => {}
        }
        (!parts.is_empty()).then(|| parts.join(" OR "))
    }
}

/// Every table.
pub static TABLES: LazyLock<Vec<Table>> = LazyLock::new(|| read(include_str!("columns.txt")));

fn read(text: &'static str) -> Vec<Table> {
    let mut tables: Vec<Table> = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some((name, rest)) = line.strip_prefix('[').and_then(|line| line.split_once(']')) {
            tables.push(Table { name, gone: rest.trim() == "gone", columns: Vec::new() });
        } else if let (Some(table), Some((class, names))) = (tables.last_mut(), line.split_once(':'))
            && let Some(class) = Class::parse(class)
        {
            table.columns.extend(names.split_whitespace().map(|name| (name, class)));
        }
    }
    tables
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_read_with_their_classes() {
        let people = TABLES.iter().find(|table| table.name == "people").unwrap();
        assert_eq!(people.of(&[Class::Identity]).collect::<Vec<_>>(), ["name", "name_key", "email"]);
        assert_eq!(people.about().as_deref(), Some("id = $1"));
        let sessions = TABLES.iter().find(|table| table.name == "sessions").unwrap();
        assert!(sessions.gone && sessions.about().as_deref() == Some("person_id = $1"));
        let known = |line: &str| line.split(':').next().is_some_and(|word| Class::parse(word).is_some());
        let lines = include_str!("columns.txt").lines().filter(|line| !line.is_empty());
        for line in lines.filter(|line| !line.starts_with(['#', '['])) {
            assert!(known(line), "{line}");
        }
    }
}
