//! Writing reduced to what two spellings of one name share: small letters and
//! digits of ASCII.

use unicode_normalization::UnicodeNormalization;

/// Letters of a name that are looked at; what is longer is no name.
const MOST: usize = 300;

/// What the eye does not see, or should not: controls, marks of direction,
/// joiners, variation selectors.
fn is_invisible(letter: char) -> bool {
    letter.is_control()
        || matches!(letter,
            '\u{00ad}' | '\u{034f}' | '\u{061c}' | '\u{115f}' | '\u{1160}' | '\u{180e}'
            | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
}

/// The text as it is seen: compatibility forms made one, invisible letters gone,
/// at most [`MOST`] letters.
pub fn seen(text: &str) -> String {
    // Cut before normalising: a flood of combining marks must cost nothing.
    text.chars().take(MOST * 4).filter(|letter| !is_invisible(*letter)).nfkc().take(MOST).collect()
}

/// Small ASCII letters and digits, everything else a space. German and Nordic
/// vowels written as two letters become the one they stand for.
pub fn ascii(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut word = String::new();
    for letter in seen(text).chars() {
        match letter {
            'ß' | 'ẞ' => word.push_str("ss"),
            'Ł' | 'ł' => word.push('l'),
            'Ø' | 'ø' | 'Ö' | 'ö' => word.push('o'),
            'Ä' | 'ä' | 'Æ' | 'æ' => word.push('a'),
            'Å' | 'å' => word.push('a'),
            'Ü' | 'ü' => word.push('u'),
            // Vowel marks of Arabic and Hebrew are mostly left out.
            '\u{064b}'..='\u{065f}' | '\u{0591}'..='\u{05c7}' | 'ـ' => {}
            letter if super::scripts::arabic(letter).is_some() => {
                word.push_str(super::scripts::arabic(letter).unwrap_or_default());
            }
            letter if letter.is_ascii() => word.push(letter.to_ascii_lowercase()),
            letter if unicode_normalization::char::is_combining_mark(letter) => {}
            letter => {
                // Each Han sign is a syllable; any other foreign letter a few letters.
                for plain in any_ascii::any_ascii_char(letter).chars() {
                    word.push(plain.to_ascii_lowercase());
                }
            }
        }
    }
    for letter in word.chars() {
        out.push(if letter.is_ascii_alphanumeric() { letter } else { ' ' });
    }
    one_letter(&out)
}

/// `mueller` is `muller`, `hoejgaard` is `hojgaard`.
fn one_letter(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        out.push(letter);
        if matches!(letter, 'a' | 'o' | 'u') && letters.peek() == Some(&'e') {
            letters.next();
        }
    }
    out
}

/// The consonants of a word in their order, those that sound alike made one:
/// what survives most ways of writing a foreign name.
pub fn skeleton(word: &str) -> String {
    let mut out = String::new();
    let mut letters = word.chars().peekable();
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied();
        let sound = match (letter, next) {
            ('p', Some('h')) => 'f',
            ('c', Some('h')) | ('s', Some('h')) => 's',
            ('c', Some('e' | 'i' | 'y' | 'z')) => 's',
            ('t', Some('c' | 's' | 'z')) => continue,
            ('c' | 'q', _) => 'k',
            ('x', _) => 'k',
            ('z' | 'j', _) => 's',
            ('v' | 'w', _) => 'v',
            ('g', Some('e' | 'i')) => 's',
            ('a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'h', _) => continue,
            (other, _) => other,
        };
        if !out.ends_with(sound) {
            out.push(sound);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_become_one() {
        for (one, other) in [
            ("Müller", "Mueller"),
            ("Żółw", "zolw"),
            ("Straße", "STRASSE"),
            ("Højgaard", "Hoejgaard"),
            ("ＡＣＭＥ", "acme"),
            ("Ac\u{200b}me\u{202e}", "Acme"),
        ] {
            assert_eq!(ascii(one), ascii(other));
        }
        assert_eq!(ascii("Газпром"), "gazprom");
        assert_eq!(ascii("北京"), "beijing");
    }

    #[test]
    fn a_skeleton_survives_ways_of_writing() {
        assert_eq!(skeleton("mohammed"), skeleton("muhamad"));
        assert_eq!(skeleton("tchaikovsky").len(), skeleton("chaikovski").len());
        assert_eq!(skeleton("filips"), skeleton("philips"));
    }

    #[test]
    fn a_flood_of_marks_costs_nothing() {
        let flood = "A\u{0301}".repeat(1_000_000);
        assert!(ascii(&flood).len() <= MOST);
    }
}
