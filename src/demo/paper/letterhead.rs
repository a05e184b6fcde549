//! Halden's paper: its colours and the few words in its margins.
use anyhow::Context;
use serde::Deserialize;
use std::collections::BTreeMap;

use super::Sheet;

pub const COMPANY: &str = "Halden";
pub const ADDRESS: &str = "Halden Instruments · Kranweg 4 · 20457 Hamburg · halden.example";

/// A colour as red, green and blue.
pub type Ink = (u8, u8, u8);
pub const TEAL: Ink = (11, 107, 102);
pub const DEEP: Ink = (7, 66, 66);
pub const TINT: Ink = (230, 242, 241);
pub const TEXT: Ink = (27, 36, 43);
pub const GREY: Ink = (95, 107, 115);
pub const RULE: Ink = (203, 213, 215);
pub const AMBER: Ink = (190, 106, 21);
pub const WHITE: Ink = (255, 255, 255);

/// An ink as six hexadecimal digits, the way office formats write it.
pub fn hex((red, green, blue): Ink) -> String {
    format!("{red:02X}{green:02X}{blue:02X}")
}

/// The words in the margins, in one language.
#[derive(Clone, Debug, Deserialize)]
pub struct Words {
    pub version: String,
    pub page: String,
    pub of: String,
    pub audience: String,
}

/// The margin words for a language; errors when Halden does not print in it.
pub fn words(language: &str) -> anyhow::Result<Words> {
    let mut all: BTreeMap<String, Words> = toml::from_str(include_str!("letterhead.toml"))?;
    all.remove(language).with_context(|| format!("no letterhead in {language}"))
}

impl Words {
    /// "Version 2 · 2026-03-01"
    pub fn edition(&self, sheet: &Sheet<'_>) -> String {
        format!("{} {} · {}", self.version, sheet.version, sheet.date)
    }
}

/// Whether a language is written from right to left.
pub fn is_rtl(language: &str) -> bool {
    language == "ar"
}

/// A language with the country office programs expect.
pub fn locale(language: &str) -> &'static str {
    match language {
        "pl" => "pl-PL",
        "de" => "de-DE",
        "fr" => "fr-FR",
        "es" => "es-ES",
        "ja" => "ja-JP",
        "ar" => "ar-SA",
        _ => "en-GB",
    }
}
