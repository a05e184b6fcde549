//! Themes: each sets what the default sets, and nothing the portal does not read.
//! (That every pair keeps its contrast is reckoned beside the style sheets, in
//! `src/ui/contrast.rs`.)

use std::collections::{BTreeMap, BTreeSet};

use crate::tidy::{files, root};

fn tokens(css: &str) -> BTreeMap<String, String> {
    let pieces = css.split("/*").map(|piece| piece.split_once("*/").map_or(piece, |(_, after)| after));
    let bare: String = pieces.collect();
    let lines = bare.split(['{', ';']).filter_map(|part| part.trim().strip_prefix("--")?.split_once(':'));
    lines.map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned())).collect()
}

fn themes() -> Vec<(String, BTreeMap<String, String>)> {
    let sheets = files("themes", &["css"]).into_iter().filter(|(name, _)| name.ends_with("/tokens.css"));
    sheets.map(|(name, css)| (name, tokens(&css))).collect()
}

#[test]
fn each_theme_sets_each_token_of_the_default() {
    let themes = themes();
    let names = |tokens: &BTreeMap<String, String>| tokens.keys().cloned().collect::<BTreeSet<_>>();
    let (_, default) = themes.iter().find(|(name, _)| name.contains("/harbor/")).expect("the default theme");
    assert!(default.len() >= 8, "{default:?}");
    assert!(themes.len() >= 2);
    for (name, tokens) in &themes {
        let missing: Vec<_> = names(default).difference(&names(tokens)).cloned().collect();
        assert!(missing.is_empty(), "{name} does not set {missing:?}");
    }
}

#[test]
fn a_theme_sets_only_tokens_that_are_read() {
    let known = tokens(&std::fs::read_to_string(root().join("static/css/tokens.css")).unwrap());
    for (name, tokens) in themes() {
        let unknown: Vec<_> = tokens.keys().filter(|token| !known.contains_key(*token)).collect();
        assert!(unknown.is_empty(), "{name} sets {unknown:?}, which nobody reads");
    }
    let sheets: String = files("static/css", &["css"]).into_iter().map(|(_, css)| css).collect();
    for token in known.keys() {
        assert!(sheets.contains(&format!("var(--{token}")), "--{token} is set and never read");
    }
    for part in sheets.split("var(--").skip(1) {
        let name: String =
            part.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '-').collect();
        let own = sheets.contains(&format!("--{name}:"));
        assert!(own, "var(--{name}) is read and never set");
    }
}

#[test]
fn a_themes_card_says_the_colour_its_sheet_sets() {
    for (name, tokens) in themes() {
        let card = std::fs::read_to_string(root().join(&name).with_file_name("theme.toml")).unwrap();
        let card: toml::Table = card.parse().unwrap();
        let figure = |key: &str| match &card[key] {
            toml::Value::Integer(whole) => *whole as f64,
            toml::Value::Float(figure) => *figure,
            other => panic!("{name}: {key} is {other}"),
        };
        assert_eq!(figure("brand_hue"), tokens["brand-h"].parse::<f64>().unwrap(), "{name}");
        assert_eq!(figure("brand_chroma"), tokens["brand-c"].parse::<f64>().unwrap(), "{name}");
        assert!(card.contains_key("name") && card.contains_key("description"), "{name}");
    }
}

#[test]
fn a_logo_draws_and_does_nothing_else() {
    let logos = files("themes", &["svg"]);
    assert!(logos.len() >= 2);
    for (name, svg) in logos.into_iter().chain(files("static/img", &["svg"])) {
        for forbidden in ["<script", "onload", "href=", "<foreignObject", "style="] {
            assert!(!svg.contains(forbidden), "{name} has {forbidden}");
        }
        assert!(svg.contains("viewBox"), "{name} has no size of its own");
    }
}
