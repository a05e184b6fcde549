//! A form as somebody fills it in who reads what its fields ask for.

use std::collections::BTreeSet;

use scraper::{ElementRef, Html, Selector};

use super::{PASSWORD, Page};

/// A form of a page, ready to be sent.
#[derive(Debug, Clone)]
pub struct Filled {
    /// Where it is sent; empty: to the page itself.
    pub action: String,
    pub fields: Vec<(String, String)>,
    /// The fields that take a file.
    pub files: Vec<String>,
    /// Whether it goes as `multipart/form-data`.
    pub in_parts: bool,
    /// The button that was pressed, such as `act=draft`; empty where it says nothing.
    pub pressed: String,
}

impl Page {
    /// All forms of the page that change something, each once for each of its buttons.
    pub fn filled(&self) -> Vec<Filled> {
        let page = Html::parse_document(&self.html());
        page.select(&css("form[method=post]")).flat_map(fill).collect()
    }
}

fn css(selector: &str) -> Selector {
    Selector::parse(selector).unwrap()
}

fn fill(form: ElementRef) -> Vec<Filled> {
    let (mut fields, mut files, mut radios) = (Vec::new(), Vec::new(), BTreeSet::new());
    for field in form.select(&css("input[name], textarea[name], select[name]")) {
        let name = field.attr("name").unwrap_or_default();
        let kind = match field.value().name() {
            "input" => field.attr("type").unwrap_or("text"),
            other => other,
        };
        match kind {
            "file" => files.push(name.to_owned()),
            "submit" => {}
            "radio" if !radios.insert(name.to_owned()) => {}
            "checkbox" if !ticked(field, name) => {}
            _ => fields.push((name.to_owned(), value(field, name, kind))),
        }
    }
    let filled = Filled {
        action: form.attr("action").unwrap_or_default().to_owned(),
        fields,
        files,
        in_parts: form.attr("enctype") == Some("multipart/form-data"),
        pressed: String::new(),
    };
    let buttons = css("button:not([disabled]):not([type=button])");
    let pressed = |button: ElementRef| {
        let mut filled = filled.clone();
        if let Some(name) = button.attr("name") {
            let value = button.attr("value").unwrap_or_default();
            filled.fields.push((name.to_owned(), value.to_owned()));
            // A place in a list is no kind of button.
            filled.pressed = format!("{name}={}", value.trim_matches(|it: char| it.is_ascii_digit()));
        }
        if let Some(other) = button.attr("formaction") {
            filled.action = other.to_owned();
        }
        filled
    };
    let all: Vec<Filled> = form.select(&buttons).map(pressed).collect();
    if all.is_empty() { vec![filled] } else { all }
}

/// One area is enough for a token.
fn ticked(field: ElementRef, name: &str) -> bool {
    field.attr("checked").is_some() || field.attr("required").is_some() || name == "areas"
}

fn value(field: ElementRef, name: &str, kind: &str) -> String {
    let there = match kind {
        "textarea" => field.text().collect(),
        "select" => chosen(field),
        _ => field.attr("value").unwrap_or_default().to_owned(),
    };
    if !there.trim().is_empty() {
        // Something else than before: what is saved unchanged proves little.
        let worded = ["name", "title", "company", "note", "need"].contains(&name) || name.ends_with("_en");
        return if worded && kind == "text" { format!("{there} and more") } else { there };
    }
    if matches!(kind, "checkbox" | "radio") {
        return "on".to_owned();
    }
    // Of words in several languages one is needed, and none of them alone.
    let needed = field.attr("required").is_some() || name.ends_with("_en");
    if kind == "hidden" || !needed {
        return String::new();
    }
    let asked = match (kind, name) {
        ("email", _) => "twenty@nowak.example",
        ("url", _) | (_, "website") => "https://twenty.example",
        ("date", _) => "2027-01-15",
        ("number", _) => field.attr("min").unwrap_or("1"),
        ("password", _) if field.attr("autocomplete") == Some("new-password") => "quiet copper lantern 7",
        ("password", _) => PASSWORD,
        (_, "amount") => "42000",
        (_, "domain") => "twenty.example",
        (_, "words") => "blower\nventilator",
        _ => "Twenty at once",
    };
    asked.to_owned()
}

/// What is chosen, or the first choice that says something.
fn chosen(select: ElementRef) -> String {
    let options = css("option");
    let said = |option: &ElementRef| option.attr("value").is_some_and(|value| !value.is_empty());
    let own = select.select(&options).find(|option| option.attr("selected").is_some());
    let needed = select.attr("required").is_some();
    let option = own.filter(said).or_else(|| select.select(&options).find(said).filter(|_| needed));
    option.and_then(|option| option.attr("value")).unwrap_or_default().to_owned()
}
