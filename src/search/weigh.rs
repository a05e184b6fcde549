//! How much a word says, over languages that know it to different degrees.
use std::collections::HashMap;

use tantivy::Term;
use tantivy::query::Bm25StatisticsProvider;
use tantivy::schema::Field;

use super::snapshot::Present;

/// An imagined size of the collection, so large that any weight has a frequency.
const IMAGINED: u64 = 1_000_000_000;
/// Long bodies are held against a document less than the formula has it.
const BODY_PATIENCE: f32 = 1.8;
const TITLE_PATIENCE: f32 = 1.2;

/// Statistics for the score, made so that a word weighs the same in every language.
///
/// Without this a word of one language that strays into a few documents of another would be
/// "rare" there and lift them to the top.
pub struct Weights {
    tokens: HashMap<Field, u64>,
    frequencies: HashMap<Term, u64>,
    /// Word to (sum of frequency x weight, sum of frequency).
    words: HashMap<String, (f32, f32)>,
}

impl Weights {
    pub fn new(present: &[Present]) -> Weights {
        let mut tokens = HashMap::new();
        for language in present {
            let imagined = |length: f32| (f64::from(length) * IMAGINED as f64) as u64;
            tokens.insert(language.fields.title, imagined(language.title_length * TITLE_PATIENCE));
            tokens.insert(language.fields.body, imagined(language.body_length * BODY_PATIENCE));
        }
        Weights { tokens, frequencies: HashMap::new(), words: HashMap::new() }
    }

    /// Takes note of a word in one language: in how many of its documents it stands.
    pub fn note(&mut self, word: &str, frequency: u64, documents: u64) {
        if frequency == 0 {
            return;
        }
        let (frequency, documents) = (frequency as f32, documents.max(frequency) as f32);
        let weight = (1.0 + (documents - frequency + 0.5) / (frequency + 0.5)).ln();
        let entry = self.words.entry(word.to_owned()).or_default();
        entry.0 += frequency * weight;
        entry.1 += frequency;
    }

    /// What a word weighs: its average over languages, each counting by how much it uses the word.
    pub fn of(&self, word: &str) -> f32 {
        match self.words.get(word) {
            Some(&(sum, frequency)) if frequency > 0.0 => sum / frequency,
            _ => (1.0 + IMAGINED as f32).ln() / 3.0,
        }
    }

    /// From now on this term scores as this word.
    pub fn lend(&mut self, term: &Term, word: &str) {
        let frequency = (IMAGINED as f64 + 1.0) / f64::from(self.of(word)).exp() - 0.5;
        self.frequencies.entry(term.clone()).or_insert(frequency.clamp(0.0, IMAGINED as f64) as u64);
    }
}

impl Bm25StatisticsProvider for Weights {
    fn total_num_tokens(&self, field: Field) -> tantivy::Result<u64> {
        Ok(self.tokens.get(&field).copied().unwrap_or(IMAGINED))
    }

    fn total_num_docs(&self) -> tantivy::Result<u64> {
        Ok(IMAGINED)
    }

    fn doc_freq(&self, term: &Term) -> tantivy::Result<u64> {
        Ok(self.frequencies.get(term).copied().unwrap_or(IMAGINED / 2))
    }
}
