//! A definition as a text that people edit: TOML, with the same names as stored.

use crate::deals::definition::Definition;
use crate::deals::wording::{Named, Wording};
use crate::error::Refusal;
use crate::programme;
use crate::ui::language;

/// A definition longer than this is a mistake.
const LONGEST: usize = 200_000;

/// Writes a definition down.
pub fn write(definition: &Definition) -> String {
    toml::to_string_pretty(definition).unwrap_or_default()
}

/// Reads a definition, and says what stands against it.
pub fn read(text: &str) -> Result<Definition, Refusal> {
    if text.len() > LONGEST {
        return Err(Refusal::new("form-too-long").with("most", LONGEST).with("length", text.len()));
    }
    let definition: Definition = toml::from_str(text).map_err(|error| unreadable(text, &error))?;
    match definition.wanted().first() {
        Some(wanted) => Err(wanted.refusal()),
        None => Ok(definition),
    }
}

fn unreadable(text: &str, error: &toml::de::Error) -> Refusal {
    let before = error.span().and_then(|span| text.get(..span.start));
    let line = before.map_or(1, |before| before.matches('\n').count() + 1);
    Refusal::new("programme-unreadable").with("line", line).with("why", error.message())
}

/// Words in several languages, a line for each: `en: New business`.
pub fn write_wording(wording: &Wording) -> String {
    let lines: Vec<String> =
        wording.0.iter().map(|(code, text)| format!("{code}: {}", one_line(text))).collect();
    lines.join("\n")
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Reads such lines; a line without a language is English.
pub fn read_wording(text: &str, most: usize) -> Result<Wording, Refusal> {
    let mut wording = Wording::default();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let named = line.split_once(':').filter(|(code, _)| language::known(code.trim()).is_some());
        let (code, said) = named.unwrap_or(("en", line));
        let said = said.trim();
        if said.chars().count() > most {
            return Err(Refusal::new("form-too-long")
                .with("most", most)
                .with("length", said.chars().count()));
        }
        wording.0.insert(code.trim().to_owned(), said.to_owned());
    }
    Ok(wording)
}

/// Things with a code, a line for each: `new = en: New business; de: Neugeschäft`.
pub fn write_named(all: &[Named]) -> String {
    let line = |it: &Named| format!("{} = {}", it.code, write_wording(&it.names).replace('\n', "; "));
    all.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// Reads such lines; one without a code gets it from its name.
pub fn read_named(text: &str) -> Result<Vec<Named>, Refusal> {
    let mut all: Vec<Named> = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (code, names) = line.split_once('=').unwrap_or(("", line));
        let names = read_wording(&names.replace(';', "\n"), 80)?;
        let code = programme::code(code, names.in_("en"))?;
        if all.iter().any(|known| known.code == code) {
            return Err(Refusal::new("programme-wants-codes"));
        }
        all.push(Named { code, names });
    }
    Ok(all)
}

/// A whole number between two, both included.
pub fn number<T: TryFrom<i64>>(text: &str, least: i64, most: i64) -> Result<T, Refusal> {
    let read = text.trim().parse::<i64>().ok().filter(|number| (least..=most).contains(number));
    let fitting = read.and_then(|number| T::try_from(number).ok());
    fitting.ok_or_else(|| Refusal::new("form-number-between").with("least", least).with("most", most))
}

/// What may be left empty.
pub fn maybe<T>(text: &str, read: impl FnOnce(&str) -> Result<T, Refusal>) -> Result<Option<T>, Refusal> {
    if text.trim().is_empty() { Ok(None) } else { read(text).map(Some) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn things_with_a_code_are_written_a_line_each() {
        let all = read_named("new = en: New business; de: Neugeschäft\n\nFramework order\nplain =").unwrap();
        assert_eq!(
            all.iter().map(|it| it.code.as_str()).collect::<Vec<_>>(),
            ["new", "framework-order", "plain"]
        );
        assert_eq!(all[0].names.in_("de"), "Neugeschäft");
        assert_eq!(read_named(&write_named(&all)).unwrap(), all);
        assert_eq!(read_named("a = A\na = B").unwrap_err().key, "programme-wants-codes");
        assert_eq!(read_named("金").unwrap_err().key, "term-code-needed");
    }

    #[test]
    fn a_definition_survives_being_edited() {
        let definition = Definition::simple("EUR");
        assert_eq!(read(&write(&definition)).unwrap(), definition);
    }

    #[test]
    fn the_programme_in_the_docs_is_sound() {
        let docs = include_str!("../../../docs/deal-programmes.md");
        let example = docs.split("```toml").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
        let definition = read(example).unwrap();
        assert_eq!(definition.protection_days(Some(20_000_000)), 180);
    }

    #[test]
    fn a_mistake_is_told_with_its_line() {
        let text = write(&Definition::simple("EUR")).replace("answer_days = 2", "answer_days = \"soon\"");
        let line = text.lines().position(|line| line.contains("soon")).unwrap() + 1;
        let refusal = read(&text).unwrap_err();
        assert_eq!(refusal.key, "programme-unreadable");
        assert_eq!(refusal.facts[0], ("line", line.to_string()));
    }

    #[test]
    fn a_definition_nobody_could_work_by_is_refused() {
        let mut broken = Definition::simple("EUR");
        broken.fields.clear();
        assert_eq!(read(&write(&broken)).unwrap_err().key, "programme-wants-customer");
    }

    #[test]
    fn words_are_written_a_language_a_line() {
        let wording = read_wording("en: New: business\n\npl: Nowy biznes\nPlain", 80).unwrap();
        assert_eq!(wording.in_("pl"), "Nowy biznes");
        assert_eq!(wording.in_("en"), "Plain");
        assert_eq!(read_wording(&write_wording(&wording), 80).unwrap(), wording);
    }
}
