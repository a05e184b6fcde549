//! What bringing a file would change.

use std::collections::BTreeMap;
use std::fmt;

use serde_json::Value;

use super::bundle::Bundle;

/// What would become of one thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    Added,
    Changed,
    /// The portal has it and the file does not: it stays.
    OnlyHere,
}

impl How {
    /// The message key of what becomes of the thing.
    pub const fn key(self) -> &'static str {
        match self {
            How::Added => "sheet-added",
            How::Changed => "sheet-changed",
            How::OnlyHere => "setup-only-here",
        }
    }
}

/// One thing that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// A part of the file: `terms`.
    pub part: &'static str,
    /// What it is called there: `tier gold`.
    pub name: String,
    pub how: How,
    /// What differs in it: a path, what is there now, what would be.
    pub details: Vec<(String, String, String)>,
}

impl fmt::Display for Difference {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = match self.how {
            How::Added => "+",
            How::Changed => "~",
            How::OnlyHere => "=",
        };
        write!(out, "{sign} {} {}", self.part, self.name)?;
        if self.how == How::OnlyHere {
            write!(out, " (only here; stays)")?;
        }
        for (path, before, after) in &self.details {
            write!(out, "\n    {path}: {before} -> {after}")?;
        }
        Ok(())
    }
}

/// Everything of a bundle by part and name.
fn things(bundle: &Bundle) -> BTreeMap<(&'static str, String), Value> {
    let mut all = BTreeMap::new();
    all.insert(("settings", String::new()), value(&bundle.settings));
    for (kind, days) in &bundle.retention {
        all.insert(("retention", kind.clone()), value(days));
    }
    for (place, term) in bundle.terms.iter().enumerate() {
        let before = bundle.terms.iter().take(place).filter(|it| it.kind == term.kind).count();
        let mut told = value(term);
        if let Value::Object(fields) = &mut told {
            fields.insert("place".to_owned(), (before + 1).into());
        }
        all.insert(("terms", format!("{} {}", term.kind.word(), term.code)), told);
    }
    for it in &bundle.audiences {
        all.insert(("audiences", it.name.clone()), value(it));
    }
    for it in &bundle.roles {
        all.insert(("roles", it.name.clone()), value(it));
    }
    for it in &bundle.synonyms {
        let language = it.language.as_deref().unwrap_or("all");
        all.insert(("synonyms", format!("{language}: {}", it.words.join(", "))), value(it));
    }
    for it in &bundle.consents {
        all.insert(("consents", it.title.in_("en").to_owned()), value(it));
    }
    for it in &bundle.deal_programmes {
        all.insert(("deal_programmes", it.code.clone()), value(it));
    }
    for it in &bundle.lead_rules {
        all.insert(("lead_rules", it.name.clone()), value(it));
    }
    all
}

fn value(thing: &impl serde::Serialize) -> Value {
    serde_json::to_value(thing).unwrap_or_default()
}

/// What bringing `file` to a portal that is `here` would change, in the order of the file.
pub fn between(here: &Bundle, file: &Bundle) -> Vec<Difference> {
    let (mut here, file) = (things(here), things(file));
    let mut all = Vec::new();
    for ((part, name), after) in file {
        match here.remove(&(part, name.clone())) {
            None => all.push(Difference { part, name, how: How::Added, details: Vec::new() }),
            Some(before) if before == after => {}
            Some(before) => {
                let mut details = Vec::new();
                differing("", &before, &after, &mut details);
                all.push(Difference { part, name, how: How::Changed, details });
            }
        }
    }
    let left = here.into_keys();
    all.extend(left.map(|(part, name)| Difference { part, name, how: How::OnlyHere, details: Vec::new() }));
    all
}

/// Goes down to where two values part.
fn differing(path: &str, before: &Value, after: &Value, found: &mut Vec<(String, String, String)>) {
    let below = |name: &str| if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
    match (before, after) {
        _ if before == after => {}
        (Value::Object(before), Value::Object(after)) => {
            let mut names: Vec<&String> = before.keys().chain(after.keys()).collect();
            names.sort_unstable();
            names.dedup();
            for name in names {
                let (one, other) = (before.get(name), after.get(name));
                differing(&below(name), one.unwrap_or(&Value::Null), other.unwrap_or(&Value::Null), found);
            }
        }
        (Value::Array(before), Value::Array(after)) if before.len() == after.len() => {
            for (place, (one, other)) in before.iter().zip(after).enumerate() {
                differing(&below(&place.to_string()), one, other, found);
            }
        }
        _ => found.push((path.to_owned(), before.to_string(), after.to_string())),
    }
}
