//! Every theme keeps WCAG AA on every pair of ink and ground, by day and by
//! night, for any hue a vendor or a firm may choose. The test reads the same
//! style sheets the browser reads and reckons as the browser does.

use std::collections::BTreeMap;
use std::path::Path;

const GROUNDS: [&str; 4] = ["paper", "sheet", "sunk", "raised"];
const INKS: [&str; 8] = ["ink", "ink-2", "ink-3", "accent", "link", "good", "warn", "bad"];
const OTHERS: [(&str, &str, f64); 22] = [
    ("accent-ink", "accent", 4.5),
    ("accent-ink", "accent-deep", 4.5),
    ("accent", "accent-wash", 4.5),
    ("ink", "accent-wash", 4.5),
    ("ink-2", "accent-wash", 4.5),
    ("good", "good-wash", 4.5),
    ("warn", "warn-wash", 4.5),
    ("bad", "bad-wash", 4.5),
    ("ink", "good-wash", 4.5),
    ("ink", "warn-wash", 4.5),
    ("ink", "bad-wash", 4.5),
    ("ink", "mark", 4.5),
    ("bar-ink", "bar", 4.5),
    ("bar-ink-2", "bar", 4.5),
    ("bar-accent", "bar", 4.5),
    ("bar-ink", "bar-field", 4.5),
    ("bar-ink-2", "bar-field", 4.5),
    ("bar-edge", "bar-field", 3.0),
    ("edge", "paper", 3.0),
    ("edge", "sheet", 3.0),
    ("edge", "sunk", 3.0),
    ("focus", "paper", 3.0),
];

type Tokens = BTreeMap<String, String>;

/// The custom properties of a sheet's first `:root` block.
fn tokens(css: &str) -> Tokens {
    let mut plain = String::new();
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        plain.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    plain.push_str(rest);
    let (_, block) = plain.split_once(":root {").expect("a :root block");
    let (block, _) = block.split_once('}').expect("an end of the block");
    let pairs = block.split(';').filter_map(|line| line.trim().strip_prefix("--")?.split_once(':'));
    pairs.map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned())).collect()
}

/// A property's value with every `var()` put in its place.
fn filled(tokens: &Tokens, name: &str) -> String {
    let mut value = tokens.get(name).unwrap_or_else(|| panic!("no token --{name}")).clone();
    while let Some(start) = value.find("var(--") {
        let end = start + value[start..].find(')').expect("an end of var()");
        let inner = filled(tokens, &value[start + 6..end]);
        value.replace_range(start..=end, &inner);
    }
    value
}

/// `12%`, `.5` or `calc(a * b)` as a number; a percentage as its hundredth.
fn number(text: &str) -> f64 {
    if let Some(product) = text.strip_prefix("calc(").and_then(|text| text.strip_suffix(')')) {
        return product.split('*').map(|factor| number(factor.trim())).product();
    }
    match text.strip_suffix('%') {
        Some(percent) => percent.parse::<f64>().unwrap() / 100.0,
        None => text.parse().unwrap_or_else(|_| panic!("not a number: {text}")),
    }
}

/// Splits at a mark that stands outside of brackets.
fn parts(text: &str, mark: char) -> Vec<&str> {
    let mut depth = 0;
    let pieces = text.split(|letter| {
        depth += i32::from(letter == '(') - i32::from(letter == ')');
        letter == mark && depth == 0
    });
    pieces.map(str::trim).filter(|piece| !piece.is_empty()).collect()
}

/// How much light a colour gives, from 0 to 1.
fn luminance(colour: &str, dark: bool) -> f64 {
    if let Some(pair) = colour.strip_prefix("light-dark(").and_then(|text| text.strip_suffix(')')) {
        return luminance(parts(pair, ',')[usize::from(dark)], dark);
    }
    if colour == "#fff" {
        return 1.0;
    }
    let inside = colour.strip_prefix("oklch(").and_then(|text| text.strip_suffix(')'));
    let values: Vec<f64> =
        parts(inside.unwrap_or_else(|| panic!("not oklch: {colour}")), ' ').into_iter().map(number).collect();
    let [light, chroma, hue] = values[..] else { panic!("not three values: {colour}") };
    let (a, b) = (chroma * hue.to_radians().cos(), chroma * hue.to_radians().sin());
    let l = (light + 0.396_337_777_4 * a + 0.215_803_757_3 * b).powi(3);
    let m = (light - 0.105_561_345_8 * a - 0.063_854_172_8 * b).powi(3);
    let s = (light - 0.089_484_177_5 * a - 1.291_485_548_0 * b).powi(3);
    let red = 4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s;
    let green = -1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s;
    let blue = -0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701_0 * s;
    0.2126 * red.clamp(0.0, 1.0) + 0.7152 * green.clamp(0.0, 1.0) + 0.0722 * blue.clamp(0.0, 1.0)
}

fn contrast(tokens: &Tokens, ink: &str, ground: &str, dark: bool) -> f64 {
    let (one, two) = (luminance(&filled(tokens, ink), dark), luminance(&filled(tokens, ground), dark));
    (one.max(two) + 0.05) / (one.min(two) + 0.05)
}

fn themes() -> Vec<(String, Tokens)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |path: &Path| std::fs::read_to_string(path).unwrap();
    let common = tokens(&read(&root.join("static/css/tokens.css")));
    let folders = std::fs::read_dir(root.join("themes")).unwrap();
    let theme = |folder: std::fs::DirEntry| {
        let mut all = common.clone();
        all.extend(tokens(&read(&folder.path().join("tokens.css"))));
        (folder.file_name().to_string_lossy().into_owned(), all)
    };
    folders.map(|folder| theme(folder.unwrap())).collect()
}

#[test]
fn black_on_white_is_twenty_one_to_one() {
    let tokens = tokens(
        ":root { --ink: oklch(0% 0 0); --paper: light-dark(#fff, oklch(100% 0 0)); --teal: oklch(47% .085 192); }",
    );
    assert!((contrast(&tokens, "ink", "paper", false) - 21.0).abs() < 0.01);
    assert!((contrast(&tokens, "ink", "paper", true) - 21.0).abs() < 0.01);
    let teal = contrast(&tokens, "teal", "paper", false);
    assert!((5.5..8.0).contains(&teal), "{teal}");
}

#[test]
fn every_theme_keeps_its_contrast_for_every_hue() {
    let themes = themes();
    assert!(themes.len() >= 2);
    let text = INKS.iter().flat_map(|ink| GROUNDS.iter().map(move |ground| (*ink, *ground, 4.5)));
    let pairs: Vec<_> = text.chain(OTHERS).collect();
    for (name, mut tokens) in themes {
        let own = (filled(&tokens, "brand-h"), filled(&tokens, "brand-c"));
        let any = (0..24)
            .flat_map(|step| ["0", ".08", ".16"].map(|chroma| ((step * 15).to_string(), chroma.to_owned())));
        for (hue, chroma) in std::iter::once(own).chain(any) {
            tokens.insert("brand-h".to_owned(), hue.clone());
            tokens.insert("brand-c".to_owned(), chroma.clone());
            for &(ink, ground, least) in &pairs {
                for dark in [false, true] {
                    let ratio = contrast(&tokens, ink, ground, dark);
                    assert!(
                        ratio >= least,
                        "{name}: --{ink} on --{ground} is {ratio:.2} at hue {hue}, chroma {chroma}, dark {dark}"
                    );
                }
            }
        }
    }
}
