//! Words: every language says everything, says nothing that nobody asks for,
//! and no template says anything by itself.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast;
use guildhall::ui::language::LANGUAGES;

use crate::tidy::{files, root};

/// A message's key (and its attributes' keys) with the variables it needs.
type Messages = BTreeMap<String, BTreeSet<String>>;

fn messages(language: &str) -> Messages {
    let mut all = Messages::new();
    for (name, source) in files(&format!("i18n/{language}"), &["ftl"]) {
        let resource = fluent_syntax::parser::parse(source.as_str())
            .unwrap_or_else(|(_, errors)| panic!("{name} cannot be read: {errors:?}"));
        for entry in resource.body {
            let ast::Entry::Message(message) = entry else { continue };
            let mut variables = BTreeSet::new();
            message.value.iter().for_each(|pattern| gather(pattern, &mut variables));
            let twice = all.insert(message.id.name.to_owned(), variables);
            assert!(twice.is_none(), "{name} says {} a second time", message.id.name);
        }
    }
    all
}

fn gather(pattern: &ast::Pattern<&str>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            match expression {
                ast::Expression::Inline(inline) => inline_variables(inline, variables),
                ast::Expression::Select { selector, variants } => {
                    inline_variables(selector, variables);
                    variants.iter().for_each(|variant| gather(&variant.value, variables));
                }
            }
        }
    }
}

fn inline_variables(inline: &ast::InlineExpression<&str>, variables: &mut BTreeSet<String>) {
    match inline {
        ast::InlineExpression::VariableReference { id } => {
            variables.insert(id.name.to_owned());
        }
        ast::InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| inline_variables(argument, variables));
        }
        ast::InlineExpression::Placeable { expression } => {
            if let ast::Expression::Inline(inner) = expression.as_ref() {
                inline_variables(inner, variables);
            }
        }
        _ => {}
    }
}

#[test]
fn every_language_says_the_same_things() {
    let english = messages("en");
    assert!(english.len() > 150, "only {} messages", english.len());
    let mut wrong = Vec::new();
    for language in LANGUAGES.iter().filter(|language| language.code != "en") {
        let theirs = messages(language.code);
        for (key, variables) in &english {
            match theirs.get(key) {
                None => wrong.push(format!("{} does not say {key}", language.code)),
                // A count may go without its figure where grammar says it by itself.
                Some(known) if !known.is_subset(variables) => {
                    wrong.push(format!("{} {key} asks for {known:?}, not {variables:?}", language.code));
                }
                Some(known) => {
                    let lost: Vec<_> = variables.difference(known).filter(|name| !figures(name)).collect();
                    if !lost.is_empty() {
                        wrong.push(format!("{} {key} leaves out {lost:?}", language.code));
                    }
                }
            }
        }
        wrong.extend(
            theirs
                .keys()
                .filter(|key| !english.contains_key(*key))
                .map(|key| format!("{} says {key} alone", language.code)),
        );
    }
    assert!(wrong.is_empty(), "{} things:\n  {}", wrong.len(), wrong[..wrong.len().min(60)].join("\n  "));
}

fn figures(name: &str) -> bool {
    ["count", "shown"].contains(&name)
}

#[test]
fn every_language_has_the_same_files() {
    let names = |code: &str| -> BTreeSet<String> {
        let files = files(&format!("i18n/{code}"), &["ftl"]);
        files.into_iter().map(|(name, _)| name.rsplit('/').next().unwrap().to_owned()).collect()
    };
    for language in LANGUAGES {
        assert_eq!(names(language.code), names("en"), "{}", language.code);
    }
}

#[test]
fn every_key_that_is_asked_for_is_said() {
    let english = messages("en");
    let mut missing = BTreeSet::new();
    for (name, source) in sources() {
        for call in [
            "ui.t(\"",
            "ui.n(\"",
            "ui.with(\"",
            "ui.with2(\"",
            "words.plain(\"",
            "words.filled(\"",
            "Refusal::new(\"",
            "Error::refused(\"",
            "flash::saying(\"",
        ] {
            for after in source.split(call).skip(1) {
                let key = after.split('"').next().unwrap();
                if !english.contains_key(key) && !key.contains('{') {
                    missing.insert(format!("{name}: {key}"));
                }
            }
        }
    }
    assert!(missing.is_empty(), "nobody says {missing:#?}");
}

#[test]
fn a_message_gets_the_facts_it_needs() {
    let english = messages("en");
    let mut wrong = Vec::new();
    for (name, source) in sources() {
        let mut check = |call: &str, facts: fn(&str) -> Vec<String>| {
            for after in source.split(call).skip(1) {
                let (key, rest) = after.split_once('"').unwrap();
                let Some(needs) = english.get(key) else { continue };
                let given = facts(rest);
                if !needs.iter().all(|need| given.contains(need)) {
                    wrong.push(format!("{name}: {key} needs {needs:?} and gets {given:?}"));
                }
            }
        };
        check("ui.t(\"", |_| Vec::new());
        check("ui.n(\"", |_| vec!["count".to_owned(), "shown".to_owned()]);
        check("ui.with(\"", |rest| quoted(rest).take(1).collect());
        // The second name stands behind the first value, which may hold quotes of its own.
        check("ui.with2(\"", |rest| quoted(rest.split([';', '}', '%']).next().unwrap()).collect());
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

fn quoted(text: &str) -> impl Iterator<Item = String> {
    text.split('"').skip(1).step_by(2).map(ToOwned::to_owned)
}

#[test]
fn no_key_is_said_that_nobody_asks_for() {
    let all: String = sources().into_iter().map(|(_, source)| source).collect();
    let literals: BTreeSet<&str> = all.split('"').collect();
    // `error-{}-title`, `account-scheme-{scheme}`: what stands around the braces.
    let made: Vec<(&str, &str)> = literals
        .iter()
        .filter(|literal| literal.contains('{') && literal.contains('-') && !literal.contains(' '))
        .filter_map(|literal| Some((literal.split('{').next()?, literal.rsplit('}').next()?)))
        .filter(|(before, _)| before.len() > 3 && before.ends_with('-'))
        .collect();
    let asked = |key: &str| {
        literals.contains(key)
            || made.iter().any(|(before, after)| key.starts_with(before) && key.ends_with(after))
    };
    let unused: Vec<_> = messages("en").into_keys().filter(|key| !asked(key)).collect();
    assert!(unused.is_empty(), "nobody asks for {unused:#?}");
}

fn sources() -> Vec<(String, String)> {
    let mut all = files("src", &["rs"]);
    all.extend(files("templates", &["html", "txt"]));
    all
}

#[test]
fn no_template_says_anything_by_itself() {
    let mut bare = Vec::new();
    for (name, source) in files("templates", &["html"]) {
        // Code is the same in every language.
        let marks = [("{#", "#}"), ("{%", "%}"), ("{{", "}}"), ("<code", "</code>")];
        let source = marks.iter().fold(source, |source, (from, to)| without(&source, from, to));
        for (number, piece) in source.split('<').enumerate() {
            let (tag, text) = match piece.split_once('>') {
                Some((tag, text)) if number > 0 => (tag, text),
                _ => ("", piece),
            };
            // A macro that writes attributes stands outside of every tag.
            if text.chars().any(char::is_alphabetic) && !text.contains("=\"") {
                bare.push(format!("{name}: {}", text.trim()));
            }
            for attribute in ["title", "placeholder", "aria-label", "aria-description", "alt", "label"] {
                for value in tag.split(&format!(" {attribute}=\"")).skip(1) {
                    let value = value.split('"').next().unwrap_or_default();
                    if value.chars().any(char::is_alphabetic) {
                        bare.push(format!("{name}: {attribute}=\"{value}\""));
                    }
                }
            }
        }
    }
    assert!(bare.is_empty(), "bare text: {bare:#?}");
}

/// A text with what stands between two marks taken out.
fn without(text: &str, from: &str, to: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(from) {
        kept.push_str(before);
        rest = after.split_once(to).map_or("", |(_, after)| after);
    }
    kept + rest
}

#[test]
fn every_language_is_written_in_its_own_letters() {
    let common: String = std::fs::read_to_string(root().join("i18n/ar/common.ftl")).unwrap_or_default();
    let arabic = common.chars().filter(|letter| ('\u{600}'..='\u{6ff}').contains(letter)).count();
    assert!(arabic > 500, "i18n/ar/common.ftl has {arabic} Arabic letters");
    let common: String = std::fs::read_to_string(root().join("i18n/ja/common.ftl")).unwrap_or_default();
    let japanese = common.chars().filter(|letter| ('\u{3040}'..='\u{9fff}').contains(letter)).count();
    assert!(japanese > 500, "i18n/ja/common.ftl has {japanese} Japanese letters");
}
