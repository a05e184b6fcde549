//! A question as one language reads it.
use super::analyse::Analyser;
use super::index::Result;
use super::parse::{Unit, Variant};
use super::snapshot::{Present, Snapshot};
use super::stopwords::is_stop;
use super::synonyms::Synonyms;
use super::weigh::Weights;

/// A synonym counts this much of the word itself.
const SYNONYM: f32 = 0.6;

/// All units of the question in the terms of one language.
pub struct Reading {
    pub present: Present,
    pub needs: Vec<Need>,
}

/// One unit: any of its ways will do.
#[derive(Clone, Debug, Default)]
pub struct Need {
    pub ways: Vec<Way>,
    pub optional: bool,
    pub phrase: bool,
}

/// Words that must all be there.
#[derive(Clone, Debug)]
pub struct Way {
    pub words: Vec<Word>,
    pub adjacent: bool,
    pub weight: f32,
}

/// A word and the terms of the index that stand for it.
#[derive(Clone, Debug)]
pub struct Word {
    pub typed: String,
    pub at: usize,
    /// (term, how well it stands for the word). Empty when the language doesn't know the word.
    pub terms: Vec<(String, f32)>,
}

impl Way {
    /// Whether the index has something for all of its words.
    pub fn known(&self) -> bool {
        !self.words.is_empty() && self.words.iter().all(|word| !word.terms.is_empty())
    }
}

/// Reads the units by the rules of one language and takes note of how common the words are.
pub fn read(
    snapshot: &Snapshot,
    present: &Present,
    units: &[Unit],
    synonyms: &Synonyms,
    weights: &mut Weights,
) -> Result<Reading> {
    let mut reader = Reader { snapshot, present, analyser: Analyser::new(present.fields.language) };
    let mut needs = Vec::with_capacity(units.len());
    for unit in units {
        let mut need = Need { ways: Vec::new(), optional: unit.optional, phrase: unit.phrase };
        for variant in &unit.variants {
            need.ways.push(reader.way(variant, weights)?);
        }
        if let Some(word) = unit.word() {
            need.optional |= is_stop(present.fields.language.code, word);
        }
        needs.push(need);
    }
    reader.add_synonyms(units, synonyms, weights, &mut needs)?;
    Ok(Reading { present: *present, needs })
}

struct Reader<'a> {
    snapshot: &'a Snapshot,
    present: &'a Present,
    analyser: Analyser,
}

impl Reader<'_> {
    fn way(&mut self, variant: &Variant, weights: &mut Weights) -> Result<Way> {
        let mut words = Vec::with_capacity(variant.words.len());
        for (at, typed) in &variant.words {
            words.push(self.word(*at, typed, weights)?);
        }
        Ok(Way { words, adjacent: variant.adjacent, weight: variant.weight })
    }

    fn word(&mut self, at: usize, typed: &str, weights: &mut Weights) -> Result<Word> {
        let mut terms: Vec<(String, f32)> = Vec::new();
        let mut most = 0;
        for (spelling, weight) in self.spellings(typed) {
            let forms = self.analyser.forms(&spelling);
            let main = [(forms.main.as_str(), weight)];
            let bare = forms.bare.as_deref().map(|term| (term, weight * 0.95));
            let exact = forms.exact.as_deref().map(|term| (term, weight * 1.15));
            for (term, weight) in main.into_iter().chain(bare).chain(exact) {
                let frequency = self.snapshot.frequency(self.present.fields.body, term)?;
                if frequency > 0 && terms.iter().all(|(known, _)| known != term) {
                    most = most.max(frequency);
                    terms.push((term.to_owned(), weight));
                }
            }
        }
        weights.note(typed, most, self.present.documents);
        Ok(Word { typed: typed.to_owned(), at, terms })
    }

    /// The word, and in German also with its umlauts written the other way.
    fn spellings(&self, typed: &str) -> Vec<(String, f32)> {
        let mut spellings = vec![(typed.to_owned(), 1.0)];
        if self.present.fields.language.code == "de" {
            let two = typed.replace("ae", "ä").replace("oe", "ö").replace("ue", "ü");
            let one = typed.replace('ä', "ae").replace('ö', "oe").replace('ü', "ue");
            spellings.extend([two, one].into_iter().filter(|other| other != typed).map(|other| (other, 0.9)));
        }
        spellings
    }

    fn add_synonyms(
        &mut self,
        units: &[Unit],
        synonyms: &Synonyms,
        weights: &mut Weights,
        needs: &mut [Need],
    ) -> Result<()> {
        let code = self.present.fields.language.code;
        let mains: Vec<String> = units
            .iter()
            .map(|unit| unit.word().map_or_else(String::new, |word| self.analyser.forms(word).main.clone()))
            .collect();
        let mut at = 0;
        while at < mains.len() {
            let rest: Vec<&str> = mains.iter().skip(at).map(String::as_str).collect();
            let Some((length, others)) = synonyms.at(code, &rest) else {
                at += 1;
                continue;
            };
            let mut ways = Vec::new();
            for other in others {
                let words = (0..).zip(other.iter().cloned()).collect::<Vec<_>>();
                let adjacent = words.len() > 1;
                ways.push(self.way(&Variant { words, adjacent, weight: SYNONYM }, weights)?);
            }
            merge(needs, at, length, ways);
            at += length;
        }
        Ok(())
    }
}

/// The words of a phrase become one need that a synonym satisfies as well.
fn merge(needs: &mut [Need], at: usize, length: usize, ways: Vec<Way>) {
    let covered: Vec<Word> = needs
        .iter()
        .skip(at)
        .take(length)
        .filter_map(|need| need.ways.first())
        .flat_map(|way| way.words.clone())
        .collect();
    let mut place = needs.iter_mut().skip(at);
    let Some(first) = place.next() else { return };
    if length > 1 {
        first.ways = vec![Way { words: covered, adjacent: false, weight: 1.0 }];
        first.optional = false;
        for rest in place.take(length - 1) {
            rest.optional = true;
        }
    }
    first.ways.extend(ways);
}
