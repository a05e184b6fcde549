//! The facts of an event, for people to read: what was, what is.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::access::{FirmId, Role, Rule};
use crate::programme::TermKind;
use crate::ui::Ui;
use crate::ui::audience::sentence;

/// One fact of an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// What it is about, in the reader's words.
    pub name: String,
    pub before: Option<String>,
    pub after: Option<String>,
}

/// Names of single firms that rules speak of.
pub type FirmNames = BTreeMap<FirmId, String>;

/// The single firms that the rules in a line's data speak of.
pub fn firms_in(data: &str) -> Vec<FirmId> {
    let Ok(data) = serde_json::from_str::<Value>(data) else { return Vec::new() };
    let mut found = Vec::new();
    let mut left = vec![&data];
    while let Some(value) = left.pop() {
        let Value::Object(fields) = value else { continue };
        for (name, value) in fields {
            match value {
                Value::Array(keys) if name == "firms" => {
                    found.extend(keys.iter().filter_map(|key| key.as_str()?.parse::<FirmId>().ok()));
                }
                other => left.push(other),
            }
        }
    }
    found
}

/// The facts behind a line's data: fields before and after side by side, then
/// what else was written down.
pub fn of(ui: &Ui, firms: &FirmNames, data: &str) -> Vec<Fact> {
    let Ok(Value::Object(mut data)) = serde_json::from_str(data) else { return Vec::new() };
    let mut side = |name: &str| match data.remove(name) {
        Some(Value::Object(fields)) => fields,
        _ => serde_json::Map::new(),
    };
    let (before, mut after) = (side("before"), side("after"));
    let mut facts = Vec::new();
    for (name, value) in before {
        let now = after.remove(&name).map(|value| words(ui, firms, &name, &value));
        facts.push(Fact {
            before: Some(words(ui, firms, &name, &value)),
            after: now,
            name: label(ui, &name),
        });
    }
    for (name, value) in after.into_iter().chain(data) {
        facts.push(Fact {
            before: None,
            after: Some(words(ui, firms, &name, &value)),
            name: label(ui, &name),
        });
    }
    facts.retain(|fact| {
        ![&fact.before, &fact.after].iter().all(|side| side.as_deref().is_none_or(str::is_empty))
    });
    facts
}

fn label(ui: &Ui, name: &str) -> String {
    if let Some(language) = name.strip_prefix("name_") {
        return ui.with("fact-name-in", "language", ui.language_name(language));
    }
    let key = format!("fact-{}", name.replace('_', "-"));
    ui.said(&key).unwrap_or(name).to_owned()
}

fn words(ui: &Ui, firms: &FirmNames, name: &str, value: &Value) -> String {
    match (name, value) {
        (_, Value::Null) => String::new(),
        (_, Value::Bool(true)) => ui.t("fact-yes").to_owned(),
        (_, Value::Bool(false)) => ui.t("fact-no").to_owned(),
        (_, Value::Number(number)) => number.as_i64().map_or_else(|| number.to_string(), |it| ui.number(it)),
        (_, Value::String(text)) if text.is_empty() => String::new(),
        ("way", Value::String(way)) => ui.t(if way == "up" { "fact-up" } else { "fact-down" }).to_owned(),
        ("role", Value::String(word)) => {
            Role::parse(word).map_or_else(|| word.clone(), |role| ui.t(role.key()).to_owned())
        }
        ("tier", Value::String(code)) => ui.term(TermKind::Tier, code),
        ("region", Value::String(code)) => ui.term(TermKind::Region, code),
        ("type", Value::String(code)) => ui.term(TermKind::PartnerType, code),
        ("country", Value::String(code)) => ui.country(code),
        ("language", Value::String(code)) => ui.language_name(code),
        (_, Value::String(text)) => text.clone(),
        ("rule" | "own_rule" | "download_rule", rule @ Value::Object(_)) => {
            sentence(&Rule::read(&rule.to_string()), ui, |key| firms.get(&key.parse().ok()?).cloned())
        }
        (_, Value::Array(values)) => {
            values.iter().map(|value| words(ui, firms, name, value)).collect::<Vec<_>>().join(", ")
        }
        (_, other) => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn firms_are_found_in_the_rules_of_before_and_after() {
        let (one, other) = (FirmId(7), FirmId(8));
        let rule = |firm: FirmId| serde_json::json!({ "rule": { "firms": [firm], "tiers": ["gold"] } });
        let data = serde_json::json!({ "before": rule(one), "after": rule(other), "rows": 3 });
        let mut found = firms_in(&data.to_string());
        found.sort();
        assert_eq!(found, [one, other]);
        assert!(firms_in("{}").is_empty() && firms_in("broken").is_empty());
    }
}
