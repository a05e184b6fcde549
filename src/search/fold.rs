//! Letters without their ornaments, so that `zolw` finds `żółw`.
use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::decompose_canonical;

/// Diacritics, ligatures and spelling variants taken off. Expects small letters.
///
/// Kana, Hangul and Indic signs stay: there a mark is a letter of its own.
pub fn fold(word: &str) -> Cow<'_, str> {
    if word.is_ascii() {
        return Cow::Borrowed(word);
    }
    let mut plain = String::with_capacity(word.len());
    for letter in word.chars() {
        fold_letter(letter, &mut plain);
    }
    Cow::Owned(plain)
}

fn fold_letter(letter: char, to: &mut String) {
    match letter {
        'ß' => to.push_str("ss"),
        'æ' => to.push_str("ae"),
        'œ' => to.push_str("oe"),
        'þ' => to.push_str("th"),
        'ł' => to.push('l'),
        'ø' => to.push('o'),
        'đ' | 'ð' => to.push('d'),
        'ħ' => to.push('h'),
        'ı' => to.push('i'),
        'ŋ' => to.push('n'),
        'ς' => to.push('σ'),
        'ё' => to.push('е'),
        'أ' | 'إ' | 'آ' | 'ٱ' => to.push('ا'),
        'ى' | 'ئ' | 'ی' => to.push('ي'),
        'ؤ' => to.push('و'),
        'ة' => to.push('ه'),
        'ک' => to.push('ك'),
        // tatweel, joiners, soft hyphen, harakat, niqqud
        '\u{640}' | '\u{200c}' | '\u{200d}' | '\u{ad}' => {}
        '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{610}'..='\u{61a}' | '\u{591}'..='\u{5c7}' => {}
        '\u{300}'..='\u{36f}' => {}
        '٠'..='٩' => push_digit(letter as u32 - '٠' as u32, to),
        '۰'..='۹' => push_digit(letter as u32 - '۰' as u32, to),
        '\u{c0}'..='\u{24f}' | '\u{370}'..='\u{3ff}' | '\u{1e00}'..='\u{1fff}' => {
            decompose_canonical(letter, |part| {
                if !('\u{300}'..='\u{36f}').contains(&part) {
                    to.push(part);
                }
            });
        }
        _ => to.push(letter),
    }
}

fn push_digit(value: u32, to: &mut String) {
    to.extend(char::from_digit(value, 10));
}

/// Full-width Latin and half-width kana in their usual form; other text is left alone.
pub fn even_width(text: &str) -> Cow<'_, str> {
    if text.chars().any(|letter| ('\u{ff01}'..='\u{ff9f}').contains(&letter)) {
        Cow::Owned(text.nfkc().collect())
    } else {
        Cow::Borrowed(text)
    }
}
