//! Long text in short pieces: small enough to read again when a passage is wanted.

/// A chunk ends at the first good place after this many characters.
const GOOD: usize = 700;
/// And here at the latest.
const LONGEST: usize = 1200;

/// A piece of the body and the page it stands on, counted from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chunk<'a> {
    pub page: u32,
    pub text: &'a str,
}

/// The pages cut at paragraphs, else sentences, else spaces.
pub fn chunks(pages: &[String]) -> Vec<Chunk<'_>> {
    let mut all = Vec::new();
    for (page, text) in (1..).zip(pages) {
        let mut rest = text.trim();
        while !rest.is_empty() {
            let (text, after) = rest.split_at(cut(rest));
            all.push(Chunk { page, text: text.trim_end() });
            rest = after.trim_start();
        }
    }
    all
}

/// Where the first chunk of the text ends, in bytes.
fn cut(text: &str) -> usize {
    let (mut space, mut sentence) = (None, None);
    let mut before = ' ';
    for (count, (at, letter)) in text.char_indices().enumerate() {
        if count >= GOOD && letter == '\n' && before == '\n' {
            return at;
        }
        if matches!(letter, '。' | '！' | '？') {
            sentence = Some(at + letter.len_utf8());
        } else if letter.is_whitespace() {
            space = Some(at);
            if matches!(before, '.' | '!' | '?' | '؟' | '\n') {
                sentence = Some(at);
            }
        }
        if count >= LONGEST {
            return sentence.or(space).filter(|&end| end > text.len() / 1000).unwrap_or(at).max(1);
        }
        before = letter;
    }
    text.len()
}
