//! What came of each row.

use serde::{Deserialize, Serialize};

/// The outcome of one row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// A new item, or a new language of one.
    Added,
    /// Other content than before: a new version.
    NewVersion,
    /// There already, as it is.
    Unchanged,
    /// Not taken; the reason says why.
    Refused,
}

impl Outcome {
    /// All of them, in the order reports count them.
    pub const ALL: [Outcome; 4] = [Outcome::Added, Outcome::NewVersion, Outcome::Unchanged, Outcome::Refused];

    /// The stable word.
    pub fn word(self) -> &'static str {
        match self {
            Outcome::Added => "added",
            Outcome::NewVersion => "new_version",
            Outcome::Unchanged => "unchanged",
            Outcome::Refused => "refused",
        }
    }

    /// The message key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Outcome::Added => "bulk-added",
            Outcome::NewVersion => "bulk-new-version",
            Outcome::Unchanged => "bulk-unchanged",
            Outcome::Refused => "bulk-refused",
        }
    }
}

/// One row's outcome, as reports keep and print it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct RowReport {
    pub path: String,
    pub outcome: Outcome,
    /// Why not, as a message key (`bulk-reason-…` or `documents-…`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// What reading the file came to: text, encrypted, broken …, once it was read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reading: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hash: Option<String>,
}

impl RowReport {
    /// A row that was not taken.
    pub fn refused(path: &str, reason: &str) -> RowReport {
        RowReport {
            path: path.to_owned(),
            outcome: Outcome::Refused,
            reason: Some(reason.to_owned()),
            reading: None,
            hash: None,
        }
    }
}

/// How many rows came to each outcome.
pub fn counts(rows: &[RowReport]) -> Vec<(Outcome, i64)> {
    let count = |outcome| rows.iter().filter(|row| row.outcome == outcome).count() as i64;
    Outcome::ALL.iter().map(|outcome| (*outcome, count(*outcome))).filter(|(_, count)| *count > 0).collect()
}
