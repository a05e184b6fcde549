//! Reading what somebody typed. Anything is a search; nothing is an error.
use super::analyse::joined;
use super::fold::{even_width, fold};
use super::found::Understood;
use super::record::label;
use super::words::{Kind, Piece, is_hiragana, pairs, pieces};

/// Letters of a question that are read, and words of it that are looked for.
const LONGEST: usize = 400;
const MOST_WORDS: usize = 32;

/// A question in its parts.
#[derive(Debug, Default)]
pub struct Parsed {
    pub units: Vec<Unit>,
    pub without: Vec<Unit>,
    /// Labels that must (true) or must not (false) be there.
    pub labels: Vec<(bool, String)>,
    pub title_only: bool,
    /// The last word may still be being typed.
    pub open: bool,
    pub understood: Understood,
}

/// One thing to look for.
#[derive(Clone, Debug)]
pub struct Unit {
    /// Ways to satisfy it, the plainest first.
    pub variants: Vec<Variant>,
    /// Grammar of a script without spaces: helps, but is not insisted on.
    pub optional: bool,
    pub phrase: bool,
}

/// Words that must all be there; when adjacent, at these distances from each other.
#[derive(Clone, Debug)]
pub struct Variant {
    pub words: Vec<(usize, String)>,
    pub adjacent: bool,
    pub weight: f32,
}

impl Unit {
    fn one(word: String) -> Unit {
        let optional = word.chars().count() > 1 && word.chars().all(is_hiragana);
        let variant = Variant { words: vec![(0, word)], adjacent: false, weight: 1.0 };
        Unit { variants: vec![variant], optional, phrase: false }
    }

    /// The word, when it is just one.
    pub fn word(&self) -> Option<&str> {
        match self.variants.first()?.words.as_slice() {
            [(_, word)] if !self.phrase => Some(word),
            _ => None,
        }
    }
}

/// Reads a question.
pub fn parse(text: &str) -> Parsed {
    let short: String = text.chars().take(LONGEST).collect();
    let text = even_width(&short).into_owned();
    let mut parsed = Parsed::default();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let (minus, body) = match rest.strip_prefix('-') {
            Some(body) if body.chars().next().is_some_and(|next| !next.is_whitespace()) => (true, body),
            _ => (false, rest),
        };
        let (taken, quoted, after) = take(body);
        parsed.open = !quoted && after.is_empty() && !minus;
        if first != '-' || minus {
            parsed.add(taken, quoted, minus);
        } else {
            parsed.add(taken.trim_start_matches('-'), quoted, false);
        }
        rest = after.trim_start();
    }
    parsed.spaced_codes();
    parsed.units.truncate(MOST_WORDS);
    parsed.without.truncate(MOST_WORDS);
    parsed
}

/// The next word or phrase, whether it was in quotes, and what follows.
fn take(text: &str) -> (&str, bool, &str) {
    const QUOTES: [char; 7] = ['"', '“', '”', '„', '«', '»', '‟'];
    let mut letters = text.char_indices();
    let Some((_, first)) = letters.next() else { return ("", false, "") };
    if QUOTES.contains(&first) {
        let inside = text.get(first.len_utf8()..).unwrap_or_default();
        let end = inside.find(QUOTES).unwrap_or(inside.len());
        let (phrase, after) = inside.split_at(end);
        let after = after.strip_prefix(QUOTES).unwrap_or(after);
        return (phrase, true, after);
    }
    let end = text.find(char::is_whitespace).unwrap_or(text.len());
    let (word, after) = text.split_at(end);
    if let Some(at) = word.find(":\"") {
        let value = text.get(at + 2..).unwrap_or_default();
        if let Some(length) = value.find('"') {
            let end = at + 2 + length + 1;
            return (text.get(..end).unwrap_or_default(), false, text.get(end..).unwrap_or_default());
        }
    }
    (word, false, after)
}

impl Parsed {
    fn add(&mut self, text: &str, quoted: bool, minus: bool) {
        if !quoted && self.operator(text, minus) {
            return;
        }
        let units = if quoted { phrase(text) } else { plain(text) };
        if minus {
            self.understood.without.push(text.to_owned());
            self.without.extend(whole(units));
            return;
        }
        if quoted && !units.is_empty() {
            self.understood.phrases.push(text.trim().to_owned());
        } else if !units.is_empty() {
            self.understood.words.push(text.to_owned());
        }
        self.units.extend(units);
    }

    /// `HX 40` is also looked for as `HX-40`: it helps, but is not insisted on.
    fn spaced_codes(&mut self) {
        let words: Vec<Option<String>> =
            self.units.iter().map(|unit| unit.word().map(str::to_owned)).collect();
        let mut added = 0;
        for (nth, pair) in (1..).zip(words.windows(2)) {
            if let [Some(name), Some(number)] = pair
                && name.chars().count() <= 5
                && name.chars().all(char::is_alphabetic)
                && number.chars().all(char::is_numeric)
            {
                let code = format!("{name}-{number}");
                let unit = Unit { optional: true, ..code_unit(&pieces(&code)) };
                self.units.insert(nth - 1 + added, unit);
                added += 1;
            }
        }
    }

    fn operator(&mut self, text: &str, minus: bool) -> bool {
        let Some((name, value)) = text.split_once(':') else { return false };
        let value = value.trim_matches('"');
        if value.is_empty() {
            return false;
        }
        let known = match name.to_lowercase().as_str() {
            "tag" => "tag",
            "type" | "kind" => "kind",
            "lang" | "language" => "lang",
            "product" => "product",
            "tier" => "tier",
            "source" => "source",
            "in" if fold(&value.to_lowercase()) == "title" => {
                self.title_only = true;
                self.understood.title_only = true;
                return true;
            }
            _ => return false,
        };
        self.labels.push((!minus, label(known, value)));
        let name = if minus { format!("-{known}") } else { known.to_owned() };
        self.understood.filters.push((name, value.to_owned()));
        true
    }
}

/// What must not be there is one thing, however many pieces it has.
fn whole(units: Vec<Unit>) -> Vec<Unit> {
    if units.len() < 2 {
        return units;
    }
    let words =
        units.iter().filter_map(|unit| unit.variants.last()).flat_map(|variant| variant.words.clone());
    let words = (0..).zip(words).map(|(at, (_, word))| (at, word)).collect();
    let variants = vec![Variant { words, adjacent: true, weight: 1.0 }];
    vec![Unit { variants, optional: false, phrase: true }]
}

fn phrase(text: &str) -> Vec<Unit> {
    let mut words = Vec::new();
    let mut at = 0;
    for piece in pieces(text) {
        if piece.kind == Kind::Wide {
            let long = piece.text.chars().count() > 1;
            for (pair, ..) in pairs(piece.text) {
                if !long || pair.chars().count() > 1 {
                    words.push((at, pair.to_owned()));
                }
                at += 1;
            }
        } else {
            words.push((at, piece.text.to_lowercase()));
            at += 1;
        }
    }
    words.truncate(MOST_WORDS);
    let phrase = words.len() > 1;
    let variants = vec![Variant { words, adjacent: phrase, weight: 1.0 }];
    let unit = Unit { variants, optional: false, phrase };
    if unit.variants.iter().all(|variant| variant.words.is_empty()) { Vec::new() } else { vec![unit] }
}

fn plain(text: &str) -> Vec<Unit> {
    let mut units = Vec::new();
    let all = pieces(text);
    let mut rest = all.as_slice();
    while let Some((first, after)) = rest.split_first() {
        let glued = after.iter().take_while(|piece| piece.glued.is_some()).count();
        if first.kind == Kind::Wide {
            let long = first.text.chars().count() > 1;
            let pairs = pairs(first.text).filter(|(pair, ..)| !long || pair.chars().count() > 1);
            units.extend(pairs.map(|(pair, ..)| Unit::one(pair.to_owned())));
            rest = after;
        } else if glued == 0 {
            units.push(Unit::one(first.text.to_lowercase()));
            rest = after;
        } else {
            let (code, after) = rest.split_at(glued + 1);
            units.push(code_unit(code));
            rest = after;
        }
    }
    units
}

/// `HX-40`: written together, or its pieces one after the other.
fn code_unit(code: &[Piece<'_>]) -> Unit {
    let words: Vec<(usize, String)> =
        (0..).zip(code).map(|(at, piece)| (at, piece.text.to_lowercase())).collect();
    let mut variants = Vec::new();
    if let Some((term, _)) = joined(code) {
        variants.push(Variant { words: vec![(0, term)], adjacent: false, weight: 1.2 });
    }
    variants.push(Variant { words, adjacent: true, weight: 1.0 });
    Unit { variants, optional: false, phrase: true }
}

/// The labels a document would need to pass a list of alternatives.
pub fn alternatives(name: &str, values: &[String]) -> Vec<String> {
    values.iter().map(|value| label(name, value)).collect()
}
