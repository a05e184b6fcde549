//! Words that mean the same, as the portal's editors list them.
use std::collections::HashMap;

use super::analyse::Analyser;
use super::languages::{LANGUAGES, language};
use super::words::pieces;

/// Words or short phrases that stand for each other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SynonymSet {
    /// Only when reading this language; everywhere when absent.
    pub language: Option<String>,
    pub words: Vec<String>,
}

/// All sets, ready to be looked up. Build once, keep.
#[derive(Clone, Debug, Default)]
pub struct Synonyms {
    /// (language, first term) to the entries that begin with it.
    by_first: HashMap<(&'static str, String), Vec<Entry>>,
}

#[derive(Clone, Debug)]
struct Entry {
    terms: Vec<String>,
    /// The other members of its set, in words.
    others: Vec<Vec<String>>,
}

impl Synonyms {
    /// Looks words up in their stemmed form, so that any inflection finds its set.
    pub fn new(sets: &[SynonymSet]) -> Synonyms {
        let mut synonyms = Synonyms::default();
        for rules in &LANGUAGES {
            let mut analyser = Analyser::new(rules);
            for set in sets {
                if set.language.as_deref().is_none_or(|tag| language(tag).code == rules.code) {
                    synonyms.learn(&mut analyser, &set.words);
                }
            }
        }
        synonyms
    }

    fn learn(&mut self, analyser: &mut Analyser, phrases: &[String]) {
        let split: Vec<Vec<String>> = phrases.iter().map(|phrase| words(phrase)).collect();
        for (nth, phrase) in split.iter().enumerate() {
            let terms: Vec<String> = phrase.iter().map(|word| analyser.forms(word).main.clone()).collect();
            let Some(first) = terms.first().cloned() else { continue };
            let others = split.iter().enumerate().filter(|(other, words)| *other != nth && !words.is_empty());
            let others = others.map(|(_, words)| words.clone()).collect();
            self.by_first.entry((analyser.language.code, first)).or_default().push(Entry { terms, others });
        }
    }

    /// The longest entry that the terms begin with: how many terms it takes, and what else to look for.
    pub fn at(&self, language: &'static str, terms: &[&str]) -> Option<(usize, &[Vec<String>])> {
        let first = terms.first()?;
        if self.by_first.is_empty() {
            return None;
        }
        let entries = self.by_first.get(&(language, (*first).to_owned()))?;
        entries
            .iter()
            .filter(|entry| {
                terms.len() >= entry.terms.len()
                    && entry.terms.iter().zip(terms).all(|(entry, term)| entry == term)
            })
            .max_by_key(|entry| entry.terms.len())
            .map(|entry| (entry.terms.len(), entry.others.as_slice()))
    }
}

fn words(phrase: &str) -> Vec<String> {
    pieces(phrase).iter().map(|piece| piece.text.to_lowercase()).collect()
}
