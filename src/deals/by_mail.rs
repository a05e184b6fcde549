//! A letter becomes a draft: `Customer: Acme` and the like, a line for each field, in
//! any language of the portal. The answer says that it is done, or what is missing.
//!
//! Only a draft: whoever forges a sender's name has made work for that person, and no
//! claim. It is handed in by whoever signs in.

use std::collections::BTreeMap;

use chrono::TimeDelta;
use diesel::prelude::*;
use schema::schema::taken_letters;

use super::definition::Definition;
use super::drafting::{Whose, begin};
use super::field::{Field, FieldKind, Need};
use super::form::{Asked, Extent, Typed, file_fields, label_in};
use super::programme::{self, DealProgramme};
use super::query;
use crate::access::rights::RegisterDeals;
use crate::access::{Origin, PersonId, Viewer};
use crate::db::{Conn, Tx};
use crate::error::{Error, Refusal};
use crate::mail::{self, Draft};
use crate::mail_in::Arrived;
use crate::people::{self, Person};
use crate::programme::{Programme, TermKind, Terms};
use crate::ui::forms;
use crate::ui::language::{LANGUAGES, Words};
use crate::ui::{Problems, countries};

/// Letters of one person taken in an hour; more are a machine's, or somebody else's.
const PER_HOUR: i64 = 30;
/// How long a letter is known: servers give up bringing one after days.
const KNOWN: TimeDelta = TimeDelta::days(30);

/// Takes a letter: a draft and an answer come of it, or nothing.
pub fn take_letter(
    tx: &mut Tx<'_>,
    letter: &Arrived,
    programme: &std::sync::Arc<Programme>,
    base: &str,
) -> Result<(), Error> {
    if letter.automatic || letter.from.is_empty() {
        return Ok(());
    }
    let Some(person) = people::by_email(tx, &letter.from)? else {
        tracing::info!("a letter of somebody unknown was put aside");
        return Ok(());
    };
    if !is_new(tx, person.id, &letter.key)? {
        return Ok(());
    }
    let vendor = programme.settings.vendor.clone();
    let Some(by) = who_registers(tx, person.id, programme)? else { return Ok(()) };
    let said = draft(tx, &by, letter, base)?;
    let words = Words::of(&person.language);
    let mut subject = words.plain("mail-deal-subject").to_owned();
    if !letter.subject.is_empty() {
        let short: String = letter.subject.chars().take(100).collect();
        subject = format!("Re: {short}");
    }
    answer(tx, &person, &vendor, subject, said, words)
}

/// Notes a letter; says whether it is to be taken.
fn is_new(tx: &mut Tx<'_>, person: PersonId, key: &str) -> QueryResult<bool> {
    let now = tx.now;
    let of_person = taken_letters::table.filter(taken_letters::person_id.eq(person));
    diesel::delete(of_person.filter(taken_letters::at.lt(now - KNOWN))).execute(tx.conn())?;
    let recent: i64 =
        of_person.filter(taken_letters::at.gt(now - TimeDelta::hours(1))).count().get_result(tx.conn())?;
    if recent >= PER_HOUR {
        tracing::warn!(person = %person, "too many letters in an hour; the rest are put aside");
        return Ok(false);
    }
    let row =
        (taken_letters::letter_key.eq(key), taken_letters::person_id.eq(person), taken_letters::at.eq(now));
    crate::insert_new!(tx.conn(), taken_letters::table, row)
}

/// The person in the first of their firms in which they may register.
fn who_registers(
    tx: &mut Tx<'_>,
    person: PersonId,
    programme: &std::sync::Arc<Programme>,
) -> QueryResult<Option<Viewer>> {
    let origin = || Origin { request: "mail".to_owned(), ..Origin::default() };
    let Some(first) = Viewer::load(tx, person, None, programme.clone(), origin())? else { return Ok(None) };
    for (firm, _) in first.firms.clone() {
        let seated = Viewer::load(tx, person, Some(firm), programme.clone(), origin())?;
        if let Some(seated) = seated.filter(Viewer::may::<RegisterDeals>) {
            return Ok(Some(seated));
        }
    }
    Ok(None)
}

/// What the answer says.
struct Said {
    paragraphs: Vec<String>,
    act: Option<(String, String)>,
}

/// Makes the draft, as far as the letter says what it is.
fn draft(tx: &mut Tx<'_>, by: &Viewer, letter: &Arrived, base: &str) -> Result<Said, Error> {
    let words = Words::of(&by.language);
    let programmes = programme::offered(tx, by)?;
    let lines = labelled(&letter.text);
    let wanted = lines.iter().find(|(label, _)| is_called(label, "programme", "deal-programme"));
    let chosen = wanted.and_then(|(_, name)| {
        let name = plain(name);
        let means = |it: &&DealProgramme| {
            plain(&it.code) == name || LANGUAGES.iter().any(|lang| plain(it.name(lang.code)) == name)
        };
        programmes.iter().find(means)
    });
    let Some(programme) = chosen.or(programmes.first()) else {
        return Ok(Said { paragraphs: vec![words.plain("deal-no-programme").to_owned()], act: None });
    };
    let (definition, terms) = (&programme.definition, &by.programme.terms);
    let sellers = people::who_sell(tx, by.firm)?;
    let kind = query::partner_type(tx, by.firm)?.and_then(|id| terms.get(id)).map(|term| term.code.clone());
    let asked = |extent| Asked { role: by.role, partner_type: kind.as_deref(), people: &sellers, extent };
    let mut typed = understood(definition, &lines, &sellers, terms);
    let mut wrong = Vec::new();
    // What is not understood is told, and the rest is kept.
    let facts = loop {
        match typed.parse(definition, asked(Extent::Draft), terms) {
            Ok(facts) => break Some(facts),
            Err(problems) => match problems.first() {
                Some((field, _)) if typed.forget(&field) => {
                    wrong.extend(told(definition, problems, words).into_iter().take(1));
                }
                _ => break None,
            },
        }
    };
    let mut missing = match typed.parse(definition, asked(Extent::Whole), terms) {
        Ok(_) => Vec::new(),
        Err(problems) => told(definition, problems, words),
    };
    let files = file_fields(definition, &typed, asked(Extent::Whole));
    let files = files.into_iter().filter(|field| field.need == Need::ToSubmit);
    missing.extend(files.map(|field| label_in(words, field)));
    let list = |key: &str, lines: &[String]| {
        let lines: String = lines.iter().map(|line| format!("\n– {line}")).collect();
        format!("{}{lines}", words.plain(key))
    };
    let mut paragraphs = Vec::new();
    let act = match facts {
        Some(facts) => {
            let customer = facts.customer.clone();
            let of = (programme.id, programme.version);
            let id = begin(tx, by, Whose::own(by), of, facts)?;
            paragraphs.push(words.filled("mail-deal-kept", &[("customer", customer.into())]));
            let (key, page) =
                if missing.is_empty() { ("mail-deal-review", "review") } else { ("mail-deal-mend", "edit") };
            Some((words.plain(key).to_owned(), format!("{base}/deals/{id}/{page}")))
        }
        None => {
            paragraphs.push(words.plain("mail-deal-not-kept").to_owned());
            Some((words.plain("mail-deal-how").to_owned(), format!("{base}/deals/by-mail")))
        }
    };
    if !wrong.is_empty() {
        paragraphs.push(list("mail-deal-wrong", &wrong));
    }
    paragraphs.push(match missing.is_empty() {
        true => words.plain("mail-deal-whole").to_owned(),
        false => list("mail-deal-missing", &missing),
    });
    Ok(Said { paragraphs, act })
}

fn answer(
    tx: &mut Tx<'_>,
    person: &Person,
    vendor: &str,
    subject: String,
    said: Said,
    words: &Words,
) -> Result<(), Error> {
    let mut paragraphs = said.paragraphs;
    paragraphs.push(words.plain("mail-deal-why").to_owned());
    let to = Draft {
        to: &person.email,
        to_name: &person.name,
        language: &person.language,
        vendor,
        subject,
        paragraphs,
        act: said.act,
    };
    mail::send(tx, to)
}

/// Each problem with the name of its field; a field that is only missing by its name alone.
fn told(definition: &Definition, problems: Problems, words: &Words) -> Vec<String> {
    let only_missing = words.refusal(&Refusal::new("form-required"));
    let problems = problems.told(|refusal| words.refusal(refusal));
    let name = |code: &str| {
        let field = definition.field(code);
        field.map_or_else(|| code.to_owned(), |field| label_in(words, field))
    };
    let all = problems.all().into_iter();
    all.map(|(field, why)| match why == only_missing {
        true => name(field),
        false => format!("{}: {why}", name(field)),
    })
    .collect()
}

/// The labels and what stands behind them. A line without a label goes on with the one
/// before; what follows a signature's mark, or is quoted, is not read.
fn labelled(text: &str) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = Vec::new();
    for line in text.lines().map(str::trim_end).take_while(|line| *line != "--") {
        if line.starts_with('>') {
            continue;
        }
        let split = line.split_once([':', '：']).filter(|(label, rest)| {
            label.chars().count() <= 60 && !label.trim().is_empty() && !rest.starts_with("//")
        });
        match (split, all.last_mut()) {
            (Some((label, value)), _) => {
                let label = label.trim().trim_start_matches(['*', '-', '•']).trim_matches('*').trim();
                all.push((label.to_owned(), value.trim().to_owned()));
            }
            (None, Some((_, value))) if !line.trim().is_empty() => {
                value.push('\n');
                value.push_str(line.trim());
            }
            _ => {}
        }
    }
    all
}

/// A word as it is compared: letter case, accents and the apostrophe's shape aside.
fn plain(text: &str) -> String {
    forms::key(text.trim()).replace('’', "'")
}

/// Whether a label means this: its code, or the portal's word for it in any language.
fn is_called(label: &str, code: &str, key: &str) -> bool {
    let label = plain(label);
    label == plain(code)
        || LANGUAGES.iter().any(|language| {
            let words = Words::of(language.code);
            words.has(key) && plain(words.plain(key)) == label
        })
}

fn is_field(label: &str, field: &Field) -> bool {
    let key = format!("deal-field-{}", field.code.replace('_', "-"));
    is_called(label, &field.code, &key)
        || LANGUAGES.iter().any(|language| {
            let name = field.names.in_(language.code);
            !name.is_empty() && plain(name) == plain(label)
        })
}

/// What the letter says, as the form would have it.
fn understood(
    definition: &Definition,
    lines: &[(String, String)],
    sellers: &[(PersonId, String)],
    terms: &Terms,
) -> Typed {
    let mut texts = BTreeMap::new();
    let mut rows = Vec::new();
    for (label, value) in lines {
        let Some(field) = definition.fields.iter().find(|field| is_field(label, field)) else { continue };
        // One line is enough for all but a description and products.
        let first = value.lines().next().unwrap_or_default().trim();
        let text = match field.kind {
            FieldKind::Lines => {
                rows.extend(
                    value.lines().filter(|line| !line.trim().is_empty()).map(|line| product(line, terms)),
                );
                continue;
            }
            FieldKind::Long => value.clone(),
            FieldKind::Country => countries::by_name(first).unwrap_or(first).to_owned(),
            FieldKind::Choice => {
                let means = |it: &&super::wording::Named| {
                    plain(&it.code) == plain(first)
                        || LANGUAGES.iter().any(|lang| plain(it.name(lang.code)) == plain(first))
                };
                field.choices.iter().find(means).map_or_else(|| first.to_owned(), |it| it.code.clone())
            }
            FieldKind::Person => {
                let named = sellers.iter().find(|(_, name)| plain(name) == plain(first));
                named.map_or_else(|| first.to_owned(), |(person, _)| person.to_string())
            }
            FieldKind::Money if field.code == "amount" => {
                let (amount, currency) = money(first);
                if let Some(currency) = currency {
                    texts.insert("currency".to_owned(), currency);
                }
                amount
            }
            _ => first.to_owned(),
        };
        if !text.is_empty() {
            texts.insert(field.code.clone(), text);
        }
    }
    Typed::said(texts, rows)
}

/// `42 000 EUR`, `EUR 42 000`: the amount, and the currency where one is said.
fn money(text: &str) -> (String, Option<String>) {
    let is_code = |word: &str| word.len() == 3 && word.bytes().all(|byte| byte.is_ascii_alphabetic());
    let (mut amount, mut currency) = (Vec::new(), None);
    for word in text.split_whitespace() {
        match is_code(word) {
            true => currency = Some(word.to_ascii_uppercase()),
            false => amount.push(word),
        }
    }
    (amount.join(" "), currency)
}

/// `HX-40 x 12 = 42 000`: a product, how many, and what they come to.
fn product(line: &str, terms: &Terms) -> [String; 3] {
    let (rest, amount) = line.split_once('=').unwrap_or((line, ""));
    let (name, count) = match rest.trim().rsplit_once([' ', '\u{a0}']) {
        Some((before, count)) if count.parse::<u32>().is_ok() => {
            (before.trim().trim_end_matches(['x', 'X', '×']).trim(), count)
        }
        _ => (rest.trim(), ""),
    };
    let code = terms.named(TermKind::Product, name).map_or(name, |term| term.code.as_str());
    [code.to_owned(), count.to_owned(), money(amount).0]
}

/// The labels of a programme's fields, for a letter that is begun by the portal.
pub(super) fn template(
    db: &mut Conn,
    by: &Viewer,
    definition: &Definition,
) -> QueryResult<Vec<(String, bool)>> {
    let kind = query::partner_type(db, by.firm)?;
    let kind = kind.and_then(|id| by.programme.terms.get(id)).map(|term| term.code.clone());
    let typed = Typed::default();
    let asked = Asked { role: by.role, partner_type: kind.as_deref(), people: &[], extent: Extent::Whole };
    let words = Words::of(&by.language);
    let fields =
        definition.fields.iter().filter(|field| super::form::is_in_form(definition, field, &typed, asked));
    Ok(fields
        .map(|field| (label_in(words, field), field.need == Need::ToSubmit || field.code == "customer"))
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_and_what_goes_on_below_them() {
        let text = "Hello,\n\nCustomer: Acme GmbH\nWebsite: https://acme.example\n* Description: we met\nat a fair\n> Amount: 1\n--\nTitle: no";
        let wanted = [
            ("Customer", "Acme GmbH"),
            ("Website", "https://acme.example"),
            ("Description", "we met\nat a fair"),
        ];
        let found = labelled(text);
        let found: Vec<_> = found.iter().map(|(label, value)| (label.as_str(), value.as_str())).collect();
        assert_eq!(found, wanted);
    }

    #[test]
    fn a_label_is_known_in_every_language() {
        for label in ["customer", "Customer", "Klient", "Kunde", "Cliente"] {
            assert!(is_called(label, "customer", "deal-field-customer"), "{label}");
        }
        assert!(!is_called("Customer’s website", "customer", "deal-field-customer"));
    }

    #[test]
    fn amounts_say_their_currency_before_or_after() {
        assert_eq!(money("42 000 eur"), ("42 000".to_owned(), Some("EUR".to_owned())));
        assert_eq!(money("USD 1,200.50"), ("1,200.50".to_owned(), Some("USD".to_owned())));
        assert_eq!(money("900"), ("900".to_owned(), None));
    }

    #[test]
    fn a_product_line_has_a_count_and_a_value_or_neither() {
        let terms = Terms::default();
        assert_eq!(product("HX-40 x 12 = 42 000 EUR", &terms), ["HX-40", "12", "42 000"]);
        assert_eq!(product("HX-40", &terms), ["HX-40", "", ""]);
        assert_eq!(product("Flow meter × 3", &terms), ["Flow meter", "3", ""]);
    }
}
