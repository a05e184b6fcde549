//! From words to the terms they are found by.
use std::collections::HashMap;
use std::sync::Arc;

use super::fold::fold;
use super::languages::Language;
use super::words::{Glue, Kind, Piece, pairs, pieces};

/// Longer words are noise (keys, encoded data); their beginning is kept.
const LONGEST_WORD: usize = 48;
/// Words remembered per language before starting afresh.
const MEMORY: usize = 60_000;

/// One term at its place in a text. Several terms may share a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    pub term: String,
    pub position: u32,
    pub from: usize,
    pub to: usize,
}

/// The terms of one word.
#[derive(Debug, PartialEq, Eq)]
pub struct Forms {
    /// The word as written, in small letters.
    pub surface: String,
    /// Stemmed and folded: every word has this one.
    pub main: String,
    /// Stemmed after folding, when that differs: what typing without diacritics gives.
    pub bare: Option<String>,
    /// Stemmed with its diacritics, when that differs: exact spelling ranks higher.
    pub exact: Option<String>,
}

impl Forms {
    /// The terms a text is indexed under, the main one first.
    pub fn terms(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.main.as_str()).chain(self.bare.as_deref()).chain(self.exact.as_deref())
    }
}

/// Reads text by the rules of one language, remembering words it has seen.
pub struct Analyser {
    pub language: &'static Language,
    memory: HashMap<String, Arc<Forms>>,
}

impl Analyser {
    pub fn new(language: &'static Language) -> Analyser {
        Analyser { language, memory: HashMap::new() }
    }

    /// The terms of one word or pair of characters.
    pub fn forms(&mut self, word: &str) -> Arc<Forms> {
        if let Some(known) = self.memory.get(word) {
            return known.clone();
        }
        if self.memory.len() >= MEMORY {
            self.memory.clear();
        }
        let forms = Arc::new(self.work_out(word));
        self.memory.insert(word.to_owned(), forms.clone());
        forms
    }

    fn work_out(&self, word: &str) -> Forms {
        let surface: String = word.to_lowercase().chars().take(LONGEST_WORD).collect();
        let folded = fold(&surface).into_owned();
        let stem = |text: &str| match self.language.stemmer {
            Some(algorithm) => frostem::Stemmer::new(algorithm).stem(text).into_owned(),
            None => text.to_owned(),
        };
        let exact = stem(&surface);
        let main = non_empty(fold(&exact).into_owned(), &folded);
        let bare = fold(&stem(&folded)).into_owned();
        Forms {
            bare: (bare != main && !bare.is_empty()).then_some(bare),
            exact: (exact != main && !exact.is_empty()).then_some(exact),
            surface,
            main,
        }
    }

    /// Every term of a text with its place, for the index and for marking hits.
    pub fn tokens(&mut self, text: &str) -> Vec<Token> {
        let mut tokens = Vec::with_capacity(text.len() / 5);
        let mut position = 0;
        let all = pieces(text);
        for (nth, piece) in all.iter().enumerate() {
            if piece.kind == Kind::Wide {
                for (pair, from, to) in pairs(piece.text) {
                    let term = fold(&pair.to_lowercase()).into_owned();
                    tokens.push(Token { term, position, from: piece.from + from, to: piece.from + to });
                    position += 1;
                }
                continue;
            }
            let forms = self.forms(piece.text);
            for term in forms.terms() {
                tokens.push(Token { term: term.to_owned(), position, from: piece.from, to: piece.to });
            }
            if piece.glued.is_none()
                && let Some((term, to)) = joined(all.get(nth..).unwrap_or_default())
            {
                tokens.push(Token { term, position, from: piece.from, to });
            }
            position += 1;
        }
        tokens
    }
}

fn non_empty(text: String, or: &str) -> String {
    if text.is_empty() { or.to_owned() } else { text }
}

/// The first piece and all glued to it as one term: `HX-40` is also `hx40`, `3,5` is also `3.5`.
pub fn joined(from: &[Piece<'_>]) -> Option<(String, usize)> {
    let (first, rest) = from.split_first()?;
    let glued: Vec<&Piece<'_>> = rest.iter().take_while(|piece| piece.glued.is_some()).take(5).collect();
    let to = glued.last()?.to;
    let mut term = fold(&first.text.to_lowercase()).into_owned();
    let mut numbers = first.kind == Kind::Digits;
    for piece in glued {
        let digits = piece.kind == Kind::Digits;
        if numbers && digits {
            term.push(if piece.glued == Some(Glue::Point) { '.' } else { '-' });
        }
        numbers = digits;
        term.push_str(&fold(&piece.text.to_lowercase()));
    }
    Some((term, to))
}
