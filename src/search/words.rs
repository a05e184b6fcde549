//! Where words begin and end, the same for every language.
use unicode_normalization::char::is_combining_mark;

/// What a piece of text is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Letters,
    Digits,
    /// A run of a script written without spaces: it is read in pairs of characters.
    Wide,
}

/// A run of characters of one kind, and where it stands in the text (bytes).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece<'a> {
    pub text: &'a str,
    pub kind: Kind,
    pub from: usize,
    pub to: usize,
    /// Nothing but a joining sign stands between it and the piece before: `HX-40`, `3.5`, `e-mail`.
    pub glued: Option<Glue>,
}

/// What holds two pieces together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Glue {
    Nothing,
    Point,
    Sign,
}

/// The text in pieces. `HX-40`, `HX40` and `HX 40` all give `HX` and `40`.
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut found: Vec<Piece<'_>> = Vec::new();
    let mut letters = text.char_indices().peekable();
    while let Some((from, first)) = letters.next() {
        let Some(kind) = kind(first) else { continue };
        let mut to = from + first.len_utf8();
        while let Some(&(at, next)) = letters.peek() {
            if !continues(kind, next) {
                break;
            }
            to = at + next.len_utf8();
            letters.next();
        }
        let glued = found.last().and_then(|before| glue(text.get(before.to..from)?, before.kind, kind));
        let piece = text.get(from..to).unwrap_or_default();
        if is_elision(piece, glued, text.get(..from).unwrap_or_default()) {
            continue;
        }
        found.push(Piece { text: piece, kind, from, to, glued });
    }
    found
}

fn kind(letter: char) -> Option<Kind> {
    if letter.is_ascii() {
        return match letter {
            'a'..='z' | 'A'..='Z' => Some(Kind::Letters),
            '0'..='9' => Some(Kind::Digits),
            _ => None,
        };
    }
    if is_wide(letter) {
        Some(Kind::Wide)
    } else if letter.is_numeric() {
        Some(Kind::Digits)
    } else if letter.is_alphabetic() {
        Some(Kind::Letters)
    } else {
        None
    }
}

fn continues(current: Kind, next: char) -> bool {
    kind(next) == Some(current)
        || (current != Kind::Digits && !next.is_ascii() && is_combining_mark(next))
        || (current == Kind::Letters && matches!(next, '\u{ad}' | '\u{200c}' | '\u{200d}'))
}

fn glue(between: &str, before: Kind, kind: Kind) -> Option<Glue> {
    if before == Kind::Wide || kind == Kind::Wide {
        return None;
    }
    match between {
        "" => Some(Glue::Nothing),
        "." | "," => (before == Kind::Digits && kind == Kind::Digits).then_some(Glue::Point),
        "-" | "_" | "/" | "\u{2010}" | "\u{2011}" | "&" | "+" => Some(Glue::Sign),
        _ => None,
    }
}

/// The `s` of `partner's` and the `t` of `don't` are not words.
fn is_elision(piece: &str, glued: Option<Glue>, before: &str) -> bool {
    glued.is_none()
        && matches!(piece, "s" | "t" | "S" | "T")
        && before.ends_with(['\'', '\u{2019}'])
        && before.chars().rev().nth(1).is_some_and(char::is_alphabetic)
}

/// Scripts written without spaces, and Hangul, whose endings hang on the word.
pub fn is_wide(letter: char) -> bool {
    matches!(letter as u32,
        0x0e00..=0x0eff | 0x1000..=0x109f | 0x1780..=0x17ff
        | 0x1100..=0x11ff | 0x3005..=0x3007 | 0x3040..=0x30ff | 0x3105..=0x318f | 0x31f0..=0x31ff
        | 0x3400..=0x4dbf | 0x4e00..=0x9fff | 0xa960..=0xa97f | 0xac00..=0xd7ff | 0xf900..=0xfaff
        | 0xff66..=0xffdc | 0x20000..=0x323af)
        && letter != '\u{30fb}'
}

/// Grammar rather than meaning: endings and particles are written in it.
pub fn is_hiragana(letter: char) -> bool {
    ('\u{3041}'..='\u{309f}').contains(&letter)
}

/// The characters of a wide run in overlapping pairs, the last one alone: (text, from, to).
///
/// A run of one character gives that character.
pub fn pairs(run: &str) -> impl Iterator<Item = (&str, usize, usize)> {
    run.char_indices().filter_map(move |(from, first)| {
        let second = run.get(from + first.len_utf8()..)?.chars().next().map_or(0, char::len_utf8);
        let to = from + first.len_utf8() + second;
        Some((run.get(from..to)?, from, to))
    })
}
