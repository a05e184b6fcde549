//! The order in which letters on one line are read. A page shows where they stand; Arabic and Hebrew are
//! read from the right, numbers and Latin words within them from the left.
use unicode_normalization::char::is_combining_mark;

/// A letter (or ligature) and where it begins and ends along the line.
#[derive(Clone, Debug)]
pub(super) struct Letter {
    pub text: String,
    pub from: f64,
    pub to: f64,
    pub size: f64,
}

/// The words of a line, letters given in any order. `from_right` says that the page is read from the right.
pub(super) fn words(letters: Vec<Letter>, from_right: bool) -> String {
    let letters = standing(letters);
    let spaced = spaced(letters);
    if !spaced.iter().any(|text| text.chars().any(is_rtl)) {
        return spaced.concat();
    }
    logical(spaced, from_right).concat()
}

/// Letters from left to right, accents put to the letters they stand on.
fn standing(letters: Vec<Letter>) -> Vec<Letter> {
    let (marks, mut letters): (Vec<_>, Vec<_>) =
        letters.into_iter().partition(|letter| letter.text.chars().all(is_combining_mark));
    letters.sort_by(|a, b| a.from.total_cmp(&b.from));
    for mark in marks {
        let middle = (mark.from + mark.to) / 2.0;
        let distance = |letter: &Letter| (middle - (letter.from + letter.to) / 2.0).abs();
        let letters_only = letters.iter_mut().filter(|letter| !letter.text.trim().is_empty());
        match letters_only.min_by(|a, b| distance(a).total_cmp(&distance(b))) {
            Some(letter) => letter.text.push_str(&mark.text),
            None => letters.push(mark),
        }
    }
    letters
}

/// Adds spaces where letters stand apart and none was written.
fn spaced(letters: Vec<Letter>) -> Vec<String> {
    let mut texts: Vec<String> = Vec::with_capacity(letters.len() * 5 / 4);
    let mut last: Option<Letter> = None;
    for letter in letters {
        if let Some(last) = last.as_ref() {
            let both_cjk = last.text.chars().all(is_cjk) && letter.text.chars().all(is_cjk);
            let wide = letter.size.min(last.size) * if both_cjk { 0.9 } else { 0.2 };
            let blank = last.text.trim().is_empty() || letter.text.trim().is_empty();
            if !blank && letter.from - last.to > wide {
                texts.push(" ".into());
            }
        }
        let blank = letter.text.trim().is_empty();
        if !(blank && texts.last().is_some_and(|text| text == " ")) {
            texts.push(if blank { " ".into() } else { letter.text.clone() });
        }
        let reach = last.as_ref().map_or(letter.to, |last| last.to.max(letter.to));
        last = Some(Letter { to: reach, ..letter });
    }
    texts
}

/// Turns what stands from left to right into what is read: the line runs from the right when the page
/// or most of its letters do, and each stretch of the other direction is turned within it.
fn logical(texts: Vec<String>, from_right: bool) -> Vec<String> {
    let rtl = texts.iter().filter(|text| text.chars().any(is_rtl)).count();
    let ltr = texts.iter().filter(|text| text.chars().any(is_ltr)).count();
    let base_rtl = from_right || rtl >= ltr;
    let kinds: Vec<Kind> = texts.iter().map(|text| Kind::of(text)).collect();
    let mut runs: Vec<(bool, Vec<String>)> = vec![];
    for (at, text) in texts.into_iter().enumerate() {
        let right = match kinds.get(at) {
            Some(Kind::Rtl) => true,
            Some(Kind::Ltr | Kind::Digit) => false,
            _ => between(&kinds, at).unwrap_or(base_rtl),
        };
        match runs.last_mut() {
            Some((direction, run)) if *direction == right => run.push(text),
            _ => runs.push((right, vec![text])),
        }
    }
    if base_rtl {
        runs.reverse();
    }
    let turned = runs.into_iter().flat_map(|(right, mut run)| {
        if right {
            run.reverse();
        }
        run
    });
    turned.collect()
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Rtl,
    Ltr,
    Digit,
    Neutral,
}

impl Kind {
    fn of(text: &str) -> Kind {
        if text.chars().any(is_rtl) {
            Kind::Rtl
        } else if text.chars().any(is_ltr) {
            Kind::Ltr
        } else if text.chars().any(char::is_numeric) {
            Kind::Digit
        } else {
            Kind::Neutral
        }
    }
}

/// A mark or space goes with its neighbours when both run the same way; a single mark also joins digits
/// (1.25, 10:30). A long row of dots joins nothing to a page number.
fn between(kinds: &[Kind], at: usize) -> Option<bool> {
    let told = |kind: &Kind| *kind != Kind::Neutral;
    let before = kinds.iter().take(at).rposition(told)?;
    let after = at + 1 + kinds.iter().skip(at + 1).position(told)?;
    let apart = after - before - 1;
    match (kinds.get(before)?, kinds.get(after)?) {
        (Kind::Rtl, Kind::Rtl) => Some(true),
        (Kind::Ltr, Kind::Ltr) => Some(false),
        (Kind::Ltr, Kind::Digit) | (Kind::Digit, Kind::Ltr) if apart <= 3 => Some(false),
        (Kind::Digit, Kind::Digit) if apart == 1 => Some(false),
        _ => None,
    }
}

pub(super) fn is_cjk(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}')
}

pub(super) fn is_rtl(c: char) -> bool {
    let digit = matches!(c, '\u{660}'..='\u{66c}' | '\u{6f0}'..='\u{6f9}');
    !digit && matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

pub(super) fn is_ltr(c: char) -> bool {
    c.is_alphabetic() && !is_rtl(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Letters of equal width from left to right.
    fn shown(text: &str) -> Vec<Letter> {
        let place = |(at, c): (usize, char)| Letter {
            text: c.to_string(),
            from: at as f64,
            to: at as f64 + 1.0,
            size: 1.0,
        };
        text.chars().enumerate().map(place).collect()
    }

    #[test]
    fn arabic_is_read_from_the_right_and_its_numbers_from_the_left() {
        let logical = "السعر 125 يورو";
        let standing = "وروي 125 رعسلا";
        assert_eq!(words(shown(standing), false), logical);
        assert_eq!(words(shown("1.25 رعس"), false), "سعر 1.25");
        assert_eq!(words(shown("Partner Portal ةباوب"), true), "بوابة Partner Portal");
    }

    #[test]
    fn latin_keeps_its_order_however_it_was_drawn() {
        let mut letters = shown("Price list");
        letters.reverse();
        assert_eq!(words(letters, false), "Price list");
    }

    #[test]
    fn a_gap_is_a_space_once() {
        let mut letters = shown("ab");
        letters[1].from += 0.5;
        letters[1].to += 0.5;
        assert_eq!(words(letters, false), "a b");
        assert_eq!(words(shown("a  b"), false), "a b");
    }
}
