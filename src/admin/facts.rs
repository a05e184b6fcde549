//! The facts of an event, for people to read: what was, what is.

use serde_json::Value;

use crate::access::{Role, Rule};
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

/// The facts behind a line's data: fields before and after side by side, then
/// what else was written down.
pub fn of(ui: &Ui, data: &str) -> Vec<Fact> {
    let Ok(Value::Object(mut data)) = serde_json::from_str(data) else { return Vec::new() };
    let mut side = |name: &str| match data.remove(name) {
        Some(Value::Object(fields)) => fields,
        _ => serde_json::Map::new(),
    };
    let (before, mut after) = (side("before"), side("after"));
    let mut facts = Vec::new();
    for (name, value) in before {
        let now = after.remove(&name).map(|value| words(ui, &name, &value));
        facts.push(Fact { before: Some(words(ui, &name, &value)), after: now, name: label(ui, &name) });
    }
    for (name, value) in after.into_iter().chain(data) {
        facts.push(Fact { before: None, after: Some(words(ui, &name, &value)), name: label(ui, &name) });
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

fn words(ui: &Ui, name: &str, value: &Value) -> String {
    match (name, value) {
        (_, Value::Null) => String::new(),
        (_, Value::Bool(true)) => ui.t("fact-yes").to_owned(),
        (_, Value::Bool(false)) => ui.t("fact-no").to_owned(),
        (_, Value::Number(number)) => number.as_i64().map_or_else(|| number.to_string(), |it| ui.number(it)),
        (_, Value::String(text)) if text.is_empty() => String::new(),
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
            sentence(&Rule::read(&rule.to_string()), ui, |_| None)
        }
        (_, Value::Array(values)) => {
            values.iter().map(|value| words(ui, name, value)).collect::<Vec<_>>().join(", ")
        }
        (_, other) => other.to_string(),
    }
}
