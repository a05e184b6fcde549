//! When the exact words find too little: beginnings, compounds, near spellings.
//!
//! Only terms of documents in reach are taken, so that what is hidden changes nothing.
use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;

use tantivy::Term;
use tantivy::query::{DfaWrapper, FuzzyTermQuery, TermQuery};
use tantivy::schema::{Field, IndexRecordOption};

use super::analyse::Analyser;
use super::index::Result;
use super::reading::{Need, Reading, Way, Word};
use super::rights::InReach;
use super::snapshot::Snapshot;
use super::weigh::Weights;
use super::words::is_wide;

const BEGINNING: f32 = 0.5;
const COMPOUND: f32 = 0.45;
const NEAR: f32 = 0.7;
/// Terms taken for one word, and terms looked at to find them.
const MOST: usize = 24;
const MOST_LOOKED_AT: usize = 2000;
/// Fewer letters begin or make up too many words.
const SHORTEST_BEGINNING: usize = 3;
const SHORTEST_PART: usize = 4;

/// A spelling near a word nobody in reach uses.
#[derive(Clone, Debug)]
pub struct Near {
    pub unit: usize,
    pub field: Field,
    pub code: &'static str,
    pub term: String,
    pub distance: usize,
}

/// Widens readings for one reader.
pub struct Widener<'a> {
    pub snapshot: &'a Snapshot,
    pub in_reach: &'a InReach,
    spellings: RefCell<HashMap<(String, u8), Rc<DfaWrapper>>>,
}

impl<'a> Widener<'a> {
    pub fn of(snapshot: &'a Snapshot, in_reach: &'a InReach) -> Widener<'a> {
        Widener { snapshot, in_reach, spellings: RefCell::default() }
    }

    /// Single characters of a script without spaces find the pairs they begin.
    pub fn single_characters(&self, reading: &mut Reading, weights: &mut Weights) -> Result<()> {
        let present = reading.present;
        for word in reading.needs.iter_mut().flat_map(|need| &mut need.ways).flat_map(|way| &mut way.words) {
            let mut letters = word.typed.chars();
            if letters.next().is_some_and(is_wide) && letters.next().is_none() {
                let found = self.beginning_with(present.fields.body, &word.typed.clone())?;
                weights.note(&word.typed, found.len() as u64, present.documents);
                add(word, found, 1.0);
            }
        }
        Ok(())
    }

    /// The last word may be unfinished. True when something begins with it.
    pub fn beginnings(&self, reading: &mut Reading, weights: &mut Weights) -> Result<bool> {
        let present = reading.present;
        let Some(word) = reading.needs.last_mut().and_then(|need| need.ways.last_mut()?.words.last_mut())
        else {
            return Ok(false);
        };
        let folded = super::fold::fold(&word.typed).into_owned();
        if folded.chars().count() < SHORTEST_BEGINNING || folded.chars().any(is_wide) {
            return Ok(false);
        }
        let found = self.beginning_with(present.fields.body, &folded)?;
        if word.terms.is_empty() {
            weights.note(&word.typed, found.len() as u64, present.documents);
        }
        let any = !found.is_empty();
        add(word, found, BEGINNING);
        Ok(any)
    }

    /// Words written together: `Vertrag` finds `Partnervertrag`, and the other way round.
    pub fn compounds(&self, reading: &mut Reading, weights: &mut Weights) -> Result<()> {
        let present = reading.present;
        if !present.fields.language.compounds {
            return Ok(());
        }
        let mut analyser = Analyser::new(present.fields.language);
        for need in &mut reading.needs {
            let Some((word, false)) = single(need).map(|word| (word.clone(), need.optional)) else {
                continue;
            };
            let main = analyser.forms(&word.typed).main.clone();
            if main.chars().count() < SHORTEST_PART || !main.chars().all(char::is_alphabetic) {
                continue;
            }
            let mut found = self.beginning_with(present.fields.body, &main)?;
            let backwards: String = main.chars().rev().collect();
            let tails = self.beginning_with(present.fields.tails, &backwards)?;
            found.extend(tails.into_iter().map(|tail| tail.chars().rev().collect::<String>()));
            if word.terms.is_empty() {
                weights.note(&word.typed, found.len() as u64, present.documents);
            }
            if let Some(word) = need.ways.first_mut().and_then(|way| way.words.first_mut()) {
                add(word, found, COMPOUND);
            }
            if let Some(way) = self.parts(present.fields.body, &word.typed, &mut analyser)? {
                for word in &way.words {
                    let frequency = word.terms.len() as u64;
                    weights.note(&word.typed, frequency, present.documents);
                }
                need.ways.push(way);
            }
        }
        Ok(())
    }

    /// A word typed together as two that stand apart, the longest first part that works.
    fn parts(&self, body: Field, typed: &str, analyser: &mut Analyser) -> Result<Option<Way>> {
        let letters: Vec<(usize, char)> = typed.char_indices().collect();
        for &(at, _) in letters.iter().skip(SHORTEST_PART).rev().skip(SHORTEST_PART - 1) {
            let (Some(head), Some(tail)) = (typed.get(..at), typed.get(at..)) else { continue };
            let tail_term = analyser.forms(tail).main.clone();
            if !self.seen(body, &tail_term)? {
                continue;
            }
            for head in [head, head.trim_end_matches('s')] {
                let head_term = analyser.forms(head).main.clone();
                if self.seen(body, &head_term)? {
                    let word = |at, typed: &str, term| Word {
                        typed: typed.to_owned(),
                        at,
                        terms: vec![(term, 1.0)],
                    };
                    let words = vec![word(0, head, head_term), word(1, tail, tail_term)];
                    return Ok(Some(Way { words, adjacent: false, weight: COMPOUND }));
                }
            }
        }
        Ok(None)
    }

    /// Whether anybody in reach uses a unit at all.
    pub fn known_in_reach(&self, need: &Need, body: Field) -> Result<bool> {
        for (term, _) in need.ways.iter().flat_map(|way| &way.words).flat_map(|word| &word.terms) {
            if self.seen(body, term)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Spellings this near to a word (1 or 2 letters off, 2 only in long words), nearest first.
    pub fn near(&self, reading: &Reading, unit: usize, off: u8) -> Result<Vec<Near>> {
        let Some(word) = reading.needs.get(unit).and_then(single) else { return Ok(Vec::new()) };
        let length = word.typed.chars().count();
        if length < if off > 1 { 8 } else { 4 }
            || !word.typed.chars().all(|letter| letter.is_alphabetic() && !is_wide(letter))
        {
            return Ok(Vec::new());
        }
        let fields = reading.present.fields;
        let mut analyser = Analyser::new(fields.language);
        let forms = analyser.forms(&word.typed);
        let folded = super::fold::fold(&word.typed).into_owned();
        let forms = [Some(forms.main.as_str()), forms.bare.as_deref(), Some(folded.as_str())];
        let forms: BTreeSet<&str> = forms.into_iter().flatten().collect();
        let mut found = BTreeSet::new();
        for form in forms {
            for term in self.within_distance(fields.body, form, off)? {
                let distance = strsim::osa_distance(form, &term);
                found.insert((distance, first_differs(form, &term), term));
            }
        }
        let mut near: Vec<Near> = Vec::new();
        for (distance, _, term) in found {
            let new = near.iter().all(|known| known.term != term);
            if new && term.chars().all(char::is_alphabetic) && self.seen(fields.body, &term)? {
                near.push(Near { unit, field: fields.body, code: fields.language.code, term, distance });
            }
            if near.len() >= 8 {
                break;
            }
        }
        Ok(near)
    }

    fn within_distance(&self, field: Field, form: &str, distance: u8) -> Result<BTreeSet<String>> {
        let spellings = self.spellings(field, form, distance)?;
        let mut terms = BTreeSet::new();
        for segment in self.snapshot.searcher.segment_readers() {
            let inverted = segment.inverted_index(field)?;
            let mut stream = inverted.terms().search(&*spellings).into_stream()?;
            while stream.advance() {
                terms.extend(std::str::from_utf8(stream.key()).ok().map(str::to_owned));
            }
        }
        Ok(terms)
    }

    /// All spellings so near to a form. They are costly to find, and the same in each language.
    fn spellings(&self, field: Field, form: &str, distance: u8) -> Result<Rc<DfaWrapper>> {
        let key = (form.to_owned(), distance);
        if let Some(known) = self.spellings.borrow().get(&key) {
            return Ok(Rc::clone(known));
        }
        let near = FuzzyTermQuery::new(Term::from_field_text(field, form), distance, true);
        let made = Rc::new(near.automaton()?);
        self.spellings.borrow_mut().insert(key, Rc::clone(&made));
        Ok(made)
    }

    /// Terms in reach that begin with this and go on.
    fn beginning_with(&self, field: Field, start: &str) -> Result<Vec<String>> {
        let mut candidates = BTreeSet::new();
        for segment in self.snapshot.searcher.segment_readers() {
            let inverted = segment.inverted_index(field)?;
            let mut stream = inverted.terms().range().ge(start.as_bytes()).into_stream()?;
            let mut looked = 0;
            while stream.advance() && stream.key().starts_with(start.as_bytes()) && looked < MOST_LOOKED_AT {
                candidates.extend(std::str::from_utf8(stream.key()).ok().map(str::to_owned));
                looked += 1;
            }
        }
        candidates.remove(start);
        let mut shortest: Vec<String> = candidates.into_iter().collect();
        shortest.sort_by_key(|term| term.chars().count());
        let mut found = Vec::new();
        for term in shortest {
            if found.len() >= MOST {
                break;
            }
            if self.seen(field, &term)? {
                found.push(term);
            }
        }
        Ok(found)
    }

    fn seen(&self, field: Field, term: &str) -> Result<bool> {
        let term = Term::from_field_text(field, term);
        if self.snapshot.searcher.doc_freq(&term)? == 0 {
            return Ok(false);
        }
        let query = Box::new(TermQuery::new(term, IndexRecordOption::Basic));
        Ok(self.in_reach.count_up_to(self.snapshot, query, 1)? > 0)
    }
}

/// Takes near spellings into the reading.
pub fn accept(reading: &mut Reading, near: &[Near], weights: &mut Weights) {
    let documents = reading.present.documents;
    for spelling in near {
        let word =
            reading.needs.get_mut(spelling.unit).and_then(|need| need.ways.first_mut()?.words.first_mut());
        if let Some(word) = word {
            weights.note(&word.typed, 2, documents);
            let worth = if spelling.distance <= 1 { NEAR } else { NEAR * 0.7 };
            add(word, vec![spelling.term.clone()], worth);
        }
    }
}

fn add(word: &mut Word, terms: Vec<String>, weight: f32) {
    for term in terms {
        if word.terms.iter().all(|(known, _)| *known != term) {
            word.terms.push((term, weight));
        }
    }
}

fn single(need: &Need) -> Option<&Word> {
    match need.ways.first()?.words.as_slice() {
        [word] if !need.phrase => Some(word),
        _ => None,
    }
}

fn first_differs(one: &str, two: &str) -> bool {
    one.chars().next() != two.chars().next()
}
