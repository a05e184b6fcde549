//! The receipt on paper: a PDF that says it in the reader's language, with the signed
//! statement inside, so that the paper can be checked too.

use serde_json::Value;

use super::deal::Deal;
use crate::error::Error;
use crate::money;
use crate::paper::{Attachment, Slip};
use crate::programme::TermKind;
use crate::signing::Signed;
use crate::ui::Ui;

/// Prints the receipt of a deal: what is to be run where it keeps nobody waiting.
pub fn slip(
    ui: &Ui,
    deal: &Deal,
    signed: &Signed,
) -> Result<impl FnOnce(&std::path::Path) -> anyhow::Result<Vec<u8>> + Send + use<>, Error> {
    let told: Value = serde_json::from_str(&signed.statement).map_err(Error::internal)?;
    let text = |name: &str| told.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let when = |name: &str| {
        let at = chrono::DateTime::parse_from_rfc3339(&text(name));
        at.map(|at| ui.when(&at.naive_utc())).unwrap_or_default()
    };
    let day = |name: &str| text(name).parse().map(|day| ui.date(&day)).unwrap_or_default();
    let products = told.get("products").and_then(Value::as_array).into_iter().flatten();
    let products: Vec<String> =
        products.filter_map(Value::as_str).map(|code| ui.term(TermKind::Product, code)).collect();
    let territory = match text("territory") {
        code if code.is_empty() => code,
        code => ui.country(&code),
    };
    let until = format!("{} ({})", day("protected_through"), text("time_zone"));
    let currency = text("currency");
    let value = money::parse(&text("value"), &currency)
        .map_or_else(|_| String::new(), |value| ui.money(&value, &currency));
    let facts = [
        ("deal-field-customer", text("customer")),
        ("deal-field-title", text("title")),
        ("deal-firm", text("firm")),
        ("deal-number", text("deal")),
        ("deal-field-lines", products.join(", ")),
        ("deal-field-territory", territory),
        ("deal-field-site", text("site")),
        ("deal-field-amount", value),
        ("deal-receipt-approved", when("approved_at")),
        ("deal-protected", until),
        ("deal-receipt-issued", when("issued_at")),
    ];
    let facts = facts.into_iter().filter(|(_, text)| !text.trim().is_empty());
    let facts: Vec<(String, String)> = facts.map(|(key, text)| (ui.t(key).to_owned(), text)).collect();
    let file = serde_json::to_string_pretty(signed).map_err(Error::internal)?;
    let (head, title) = (text("vendor"), ui.t("deal-receipt").to_owned());
    let notes = vec![ui.t("deal-receipt-inside").to_owned(), format!("guildhall verify {}.pdf", deal.number)];
    let (lacking, language) = (ui.t("deal-receipt-lacking").to_owned(), ui.lang());
    let right_to_left = ui.dir() == "rtl";
    let (small, date, name) = (signed.signature.clone(), ui.now.date(), format!("{}.json", deal.number));
    Ok(move |fonts: &std::path::Path| {
        Slip {
            head: &head,
            title: &title,
            language,
            right_to_left,
            facts,
            notes,
            lacking: &lacking,
            small: &small,
            date,
            attachment: Attachment { name, media: "application/json", bytes: file.as_bytes() },
        }
        .print(fonts)
    })
}
