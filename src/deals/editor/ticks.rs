//! Sets that are ticked: nothing ticked is no set, which means all.

use std::collections::BTreeSet;

use crate::access::Role;
use crate::error::Refusal;
use crate::programme::TermKind;
use crate::ui::{Choice, Ui};

/// What is ticked as a rule keeps it; each must be one of `known`.
pub fn read<'a>(
    ticked: &[String],
    known: impl Iterator<Item = &'a str>,
) -> Result<Option<BTreeSet<String>>, Refusal> {
    let known: BTreeSet<&str> = known.collect();
    let ticked: BTreeSet<String> = ticked.iter().filter(|it| !it.is_empty()).cloned().collect();
    if ticked.iter().any(|it| !known.contains(it.as_str())) {
        return Err(Refusal::new("form-choose"));
    }
    Ok(Some(ticked).filter(|set| !set.is_empty()))
}

/// The same for roles.
pub fn read_roles(ticked: &[String]) -> Result<Option<BTreeSet<Role>>, Refusal> {
    let roles: Option<BTreeSet<Role>> =
        ticked.iter().filter(|it| !it.is_empty()).map(|it| Role::parse(it)).collect();
    let roles = roles.ok_or_else(|| Refusal::new("form-choose"))?;
    Ok(Some(roles).filter(|set| !set.is_empty()))
}

/// A set as the words of a form.
pub fn write(set: Option<&BTreeSet<String>>) -> Vec<String> {
    set.into_iter().flatten().cloned().collect()
}

/// Roles as the words of a form.
pub fn write_roles(set: Option<&BTreeSet<Role>>) -> Vec<String> {
    set.into_iter().flatten().map(|role| role.word().to_owned()).collect()
}

/// All roles, those ticked that are.
pub fn roles(ui: &Ui, ticked: &[String]) -> Vec<Choice> {
    Role::ALL.iter().map(|role| one(role.word(), ui.t(role.key()), ticked)).collect()
}

/// All terms of a kind.
pub fn terms(ui: &Ui, kind: TermKind, ticked: &[String]) -> Vec<Choice> {
    ui.programme().terms.of(kind).map(|term| one(&term.code, ui.term_name(term), ticked)).collect()
}

/// One of them.
pub fn one(value: &str, label: impl ToString, ticked: &[String]) -> Choice {
    Choice {
        selected: ticked.iter().any(|it| it == value),
        value: value.to_owned(),
        label: label.to_string(),
    }
}
