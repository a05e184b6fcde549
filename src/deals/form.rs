//! What is typed into a registration, and what it means.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::deal::{Deal, Details};
use super::definition::Definition;
use super::field::{Field, FieldKind, Need, Place};
use super::protection::Line;
use crate::access::{PersonId, Role};
use crate::error::Refusal;
use crate::money;
use crate::programme::{TermKind, Terms};
use crate::ui::language::Words;
use crate::ui::{Choice, Fields, Problems, Ui, countries, forms};

/// Everything typed, by field code; `amount` has its `currency` beside it.
#[derive(Debug, Clone, Default)]
pub struct Typed {
    texts: BTreeMap<String, String>,
    /// Absent where the step that came does not ask them.
    lines: Option<Vec<[String; 3]>>,
}

/// A registration as it should be: what the form turned out to mean.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Facts {
    pub deal_type: String,
    pub customer: String,
    pub title: String,
    pub amount: i64,
    pub currency: String,
    pub close_on: Option<NaiveDate>,
    pub territory: String,
    pub site: String,
    pub lines: Vec<Line>,
    /// Everything else, by code.
    pub answers: BTreeMap<String, String>,
}

/// Who fills it in: what is asked depends on it.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    pub role: Role,
    pub partner_type: Option<&'a str>,
    /// The firm's people, for fields that name one.
    pub people: &'a [(PersonId, String)],
    pub extent: Extent,
}

/// How much of what is needed must be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// The customer's name only.
    Draft,
    /// All of one step.
    Part(Place),
    /// Everything: it is handed in.
    Whole,
}

impl Extent {
    fn needs(self, field: &Field) -> bool {
        let wanted = match self {
            Extent::Draft => false,
            Extent::Part(place) => field.place == place,
            Extent::Whole => true,
        };
        field.code == "customer" || (wanted && field.need == Need::ToSubmit)
    }
}

/// Columns of a deal that have no answer in `answers`.
const COLUMNS: &[&str] = &["customer", "title", "amount", "close_on", "territory", "site", "lines"];

impl Typed {
    /// What came with a form, or with one step of it.
    pub fn read(fields: &Fields, definition: &Definition) -> Typed {
        let mut texts = BTreeMap::new();
        for code in definition.fields.iter().map(|it| it.code.as_str()).chain(["currency", "deal_type"]) {
            if fields.has(code) {
                texts.insert(code.to_owned(), fields.one(code).to_owned());
            }
        }
        let column = |name: &str| -> Vec<String> {
            fields
                .starting(name)
                .filter(|(rest, _)| rest.is_empty())
                .map(|(_, value)| value.to_owned())
                .collect()
        };
        let (products, counts, values) =
            (column("line_product"), column("line_quantity"), column("line_amount"));
        let lines = products.into_iter().enumerate().map(|(at, product)| {
            let of = |column: &[String]| column.get(at).cloned().unwrap_or_default();
            [product, of(&counts), of(&values)]
        });
        Typed { lines: fields.has("line_product").then(|| lines.take(50).collect()), texts }
    }

    /// The same over what was filled in before: what did not come stays as it was.
    pub fn over(self, before: Typed) -> Typed {
        let mut texts = before.texts;
        texts.extend(self.texts);
        Typed { texts, lines: self.lines.or(before.lines) }
    }

    /// What a letter said: texts by field code, and rows of products.
    pub fn said(texts: BTreeMap<String, String>, lines: Vec<[String; 3]>) -> Typed {
        Typed { lines: (!lines.is_empty()).then_some(lines), texts }
    }

    /// Takes out what stands in a field; says whether anything did.
    pub fn forget(&mut self, code: &str) -> bool {
        let lines = code == "lines" && self.lines.take().is_some();
        self.texts.remove(code).is_some_and(|text| !text.trim().is_empty()) || lines
    }

    /// A deal as its form shows it.
    pub fn of(deal: &Deal, details: &Details, lines: &[Line]) -> Typed {
        let answers: BTreeMap<String, String> = serde_json::from_str(&details.answers).unwrap_or_default();
        let mut texts = answers;
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        let amount = if deal.amount == 0 { String::new() } else { money::plain(deal.amount, &deal.currency) };
        for (code, text) in [
            ("deal_type", deal.deal_type.clone()),
            ("customer", deal.customer.clone()),
            ("title", deal.title.clone()),
            ("amount", amount),
            ("currency", deal.currency.clone()),
            ("close_on", day(deal.close_on)),
            ("territory", deal.territory.clone()),
            ("site", details.site.clone()),
        ] {
            texts.insert(code.to_owned(), text);
        }
        let lines = lines.iter().map(|line| {
            [line.product.clone(), line.quantity.to_string(), money::plain(line.amount, &deal.currency)]
        });
        Typed { lines: Some(lines.collect()), texts }
    }

    /// What stands in a field.
    pub fn text(&self, code: &str) -> &str {
        self.texts.get(code).map_or("", String::as_str)
    }

    /// The product lines as typed: product, quantity, value.
    pub fn rows(&self) -> &[[String; 3]] {
        self.lines.as_deref().unwrap_or_default()
    }

    /// Puts something into a field that is empty.
    pub fn suggest(&mut self, code: &str, text: &str) {
        let there = self.texts.entry(code.to_owned()).or_default();
        if there.is_empty() {
            text.clone_into(there);
        }
    }

    /// What it means, or what must be mended. What is not asked is not taken.
    pub fn parse(&self, definition: &Definition, asked: Asked<'_>, terms: &Terms) -> Result<Facts, Problems> {
        let mut problems = Problems::default();
        let choose = || Refusal::new("form-choose");
        let types = &definition.deal_types;
        let deal_type = match self.text("deal_type") {
            "" => types.first().map(|it| it.code.clone()).ok_or_else(choose),
            code => types.iter().find(|it| it.code == code).map(|it| it.code.clone()).ok_or_else(choose),
        };
        let mut facts = Facts {
            deal_type: problems.need("deal_type", deal_type).unwrap_or_default(),
            ..Facts::default()
        };
        let currency = match self.text("currency") {
            "" => definition.currency.clone(),
            code => code.to_owned(),
        };
        let known = money::exponent(&currency).map(|_| currency.clone()).ok_or_else(choose);
        facts.currency = problems.need("currency", known).unwrap_or_else(|| definition.currency.clone());
        for field in &definition.fields {
            if !is_in_form(definition, field, self, asked) {
                continue;
            }
            let read = self.one(field, asked, &mut facts, terms);
            problems.need(field.code.clone(), read);
        }
        problems.or(|| Some(facts))
    }

    fn one(&self, field: &Field, asked: Asked<'_>, facts: &mut Facts, terms: &Terms) -> Result<(), Refusal> {
        let needed = asked.extent.needs(field);
        let choose = || Refusal::new("form-choose");
        let typed = self.text(&field.code).trim();
        if field.kind == FieldKind::Lines {
            facts.lines = self.lines(&facts.currency, terms)?;
            let missing = needed && facts.lines.is_empty();
            return if missing { Err(Refusal::new("form-required")) } else { Ok(()) };
        }
        if typed.is_empty() {
            return if needed { Err(Refusal::new("form-required")) } else { Ok(()) };
        }
        let text = match field.kind {
            FieldKind::Money => {
                let minor = money::parse(typed, &facts.currency)?;
                if field.code == "amount" {
                    facts.amount = minor;
                    return Ok(());
                }
                format!("{} {}", money::plain(minor, &facts.currency), facts.currency)
            }
            FieldKind::Date => {
                let day = forms::day(typed)?;
                if field.code == "close_on" {
                    facts.close_on = day;
                    return Ok(());
                }
                day.map(|day| day.to_string()).unwrap_or_default()
            }
            FieldKind::Number => {
                let number = typed.replace(' ', "");
                number.parse::<i64>().map_err(|_| Refusal::new("form-number"))?.to_string()
            }
            FieldKind::Country => countries::known(typed).then(|| typed.to_owned()).ok_or_else(choose)?,
            FieldKind::Choice => {
                let listed = field.choices.iter().find(|it| it.code == typed);
                listed.map(|it| it.code.clone()).ok_or_else(choose)?
            }
            FieldKind::Link => site(typed)?,
            FieldKind::Email => forms::email(typed)?,
            FieldKind::Long => forms::optional(typed, 5000)?,
            FieldKind::Person => {
                let there = asked.people.iter().find(|(person, _)| person.to_string() == typed);
                there.map(|(person, _)| person.to_string()).ok_or_else(choose)?
            }
            FieldKind::Text | FieldKind::File | FieldKind::Lines => forms::optional(typed, 200)?,
        };
        match field.code.as_str() {
            "customer" => facts.customer = text,
            "title" => facts.title = text,
            "territory" => facts.territory = text,
            "site" => facts.site = text,
            code => {
                facts.answers.insert(code.to_owned(), text);
            }
        }
        Ok(())
    }

    fn lines(&self, currency: &str, terms: &Terms) -> Result<Vec<Line>, Refusal> {
        let mut lines = Vec::new();
        for [product, quantity, amount] in self.rows() {
            if product.is_empty() && quantity.trim().is_empty() && amount.trim().is_empty() {
                continue;
            }
            let known =
                terms.coded(TermKind::Product, product).ok_or_else(|| Refusal::new("deal-line-unknown"))?;
            let quantity = match quantity.trim() {
                "" => 1,
                text => text
                    .parse()
                    .ok()
                    .filter(|count| (1..=1_000_000).contains(count))
                    .ok_or_else(|| Refusal::new("deal-line-count"))?,
            };
            let amount = if amount.trim().is_empty() { 0 } else { money::parse(amount, currency)? };
            lines.push(Line { product: known.code.clone(), quantity, amount });
        }
        // Together they are one amount, and no larger than one may be.
        let total: i64 = lines.iter().map(|line| line.amount).sum();
        if total > money::MOST { Err(Refusal::new("form-amount")) } else { Ok(lines) }
    }
}

impl Facts {
    /// Puts what was meant into a deal.
    pub fn into(self, deal: Deal, details: Details) -> Result<(Deal, Details, Vec<Line>), serde_json::Error> {
        let total: i64 = self.lines.iter().map(|line| line.amount).sum();
        let amount = if self.amount == 0 { total } else { self.amount };
        let details = Details { site: self.site, answers: serde_json::to_string(&self.answers)?, ..details };
        let deal = Deal {
            deal_type: self.deal_type,
            customer_key: forms::key(&self.customer),
            customer: self.customer,
            title: self.title,
            amount,
            currency: self.currency,
            close_on: self.close_on,
            territory: self.territory,
            ..deal
        };
        Ok((deal, details, self.lines))
    }
}

/// A site as people type it: with or without `https://`.
fn site(typed: &str) -> Result<String, Refusal> {
    let whole = if typed.contains("://") { typed.to_owned() } else { format!("https://{typed}") };
    forms::link(&whole)
}

/// A field as the page shows it.
pub struct ShownField {
    pub code: String,
    pub label: String,
    pub hint: String,
    /// `text`, `area`, `select`, `money`, `date`, `lines`, …
    pub input: &'static str,
    pub value: String,
    pub needed: bool,
    pub choices: Vec<Choice>,
}

/// One part of the form.
pub struct ShownPart {
    pub place: Place,
    pub fields: Vec<ShownField>,
}

/// Whether a field is one of this person's form. Files are not: they are put on the
/// draft once it is there.
pub fn is_in_form(definition: &Definition, field: &Field, typed: &Typed, asked: Asked<'_>) -> bool {
    field.kind != FieldKind::File && is_asked(definition, field, typed, asked)
}

/// The fields that ask this person for a file.
pub fn file_fields<'a>(definition: &'a Definition, typed: &Typed, asked: Asked<'_>) -> Vec<&'a Field> {
    let files = definition.fields.iter().filter(|field| field.kind == FieldKind::File);
    files.filter(|field| is_asked(definition, field, typed, asked)).collect()
}

fn is_asked(definition: &Definition, field: &Field, typed: &Typed, asked: Asked<'_>) -> bool {
    let deal_type = match typed.text("deal_type") {
        "" => definition.deal_types.first().map(|it| it.code.as_str()).unwrap_or_default(),
        code => code,
    };
    field.is_asked(deal_type, asked.partner_type) && field.is_edited_by(asked.role)
}

/// The form in its parts, for somebody who may fill it in.
pub fn parts(ui: &Ui, definition: &Definition, typed: &Typed, asked: Asked<'_>) -> Vec<ShownPart> {
    let mut parts: Vec<ShownPart> = Vec::new();
    for field in definition.fields.iter().filter(|field| is_in_form(definition, field, typed, asked)) {
        let shown = shown(ui, field, typed, asked);
        match parts.iter_mut().find(|part| part.place == field.place) {
            Some(part) => part.fields.push(shown),
            None => parts.push(ShownPart { place: field.place, fields: vec![shown] }),
        }
    }
    parts.sort_by_key(|part| part.place);
    parts
}

fn shown(ui: &Ui, field: &Field, typed: &Typed, asked: Asked<'_>) -> ShownField {
    let value = typed.text(&field.code).to_owned();
    let language = ui.lang();
    let mut choices = match field.kind {
        FieldKind::Country => countries::choices(ui, &value),
        FieldKind::Choice => {
            field.choices.iter().map(|it| Choice::of(&it.code, it.name(language), &value)).collect()
        }
        FieldKind::Person => {
            asked.people.iter().map(|(person, name)| Choice::of(person, name, &value)).collect()
        }
        _ => Vec::new(),
    };
    if !choices.is_empty() {
        choices.insert(0, Choice::of("", "", &value));
    }
    ShownField {
        label: label(ui, field),
        hint: match field.hints.in_(language) {
            "" => {
                ui.said(&format!("deal-hint-{}", field.code.replace('_', "-"))).unwrap_or_default().to_owned()
            }
            hint => hint.to_owned(),
        },
        input: match field.kind {
            FieldKind::Long => "area",
            FieldKind::Country | FieldKind::Choice | FieldKind::Person => "select",
            FieldKind::Money => "money",
            FieldKind::Date => "date",
            FieldKind::Lines => "lines",
            FieldKind::Email => "email",
            FieldKind::Text | FieldKind::Number | FieldKind::File | FieldKind::Link => "text",
        },
        needed: field.need == Need::ToSubmit,
        code: field.code.clone(),
        value,
        choices,
    }
}

/// What a field is called: the vendor's words, else the portal's.
pub fn label(ui: &Ui, field: &Field) -> String {
    label_in(ui.words(), field)
}

/// The same in a language.
pub fn label_in(words: &Words, field: &Field) -> String {
    match field.names.in_(words.code()) {
        "" => {
            let key = format!("deal-field-{}", field.code.replace('_', "-"));
            if words.has(&key) { words.plain(&key).to_owned() } else { field.code.clone() }
        }
        name => name.to_owned(),
    }
}

/// Whether the answer has a column of its own.
pub fn is_column(code: &str) -> bool {
    COLUMNS.contains(&code)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(pairs: &[(&str, &str)]) -> Typed {
        let fields = pairs.iter().map(|(name, value)| (name.to_string(), value.to_string())).collect();
        Typed::read(&Fields::of(fields), &Definition::simple("EUR"))
    }

    const SELLER: Asked<'_> =
        Asked { role: Role::Seller, partner_type: None, people: &[], extent: Extent::Whole };

    #[test]
    fn six_fields_make_a_registration() {
        let form = typed(&[
            ("customer", "Acme GmbH"),
            ("website", "acme.example"),
            ("country", "DE"),
            ("title", "Meters for hall 3"),
            ("amount", "42.000"),
            ("close_on", "2027-01-31"),
        ]);
        let facts = form.parse(&Definition::simple("EUR"), SELLER, &Terms::default()).unwrap();
        assert_eq!((facts.amount, facts.currency.as_str()), (4_200_000, "EUR"));
        assert_eq!(facts.answers["website"], "https://acme.example");
    }

    #[test]
    fn a_draft_needs_its_customer_only() {
        let draft = Asked { extent: Extent::Draft, ..SELLER };
        let form = typed(&[("customer", "Acme")]);
        assert!(form.parse(&Definition::simple("EUR"), draft, &Terms::default()).is_ok());
        let problems = form.parse(&Definition::simple("EUR"), SELLER, &Terms::default()).unwrap_err();
        let told = problems.told(|problem| problem.key.to_owned());
        let fields: Vec<_> = told.all().into_iter().map(|(field, _)| field).collect();
        assert_eq!(fields, ["country", "title", "amount", "close_on"]);
        assert!(typed(&[]).parse(&Definition::simple("EUR"), draft, &Terms::default()).is_err());
    }
}
