//! A closer look at the best candidates: where in the text do the words stand?
use std::collections::HashMap;

use tantivy::postings::Postings;
use tantivy::schema::IndexRecordOption;
use tantivy::{DocAddress, DocSet, TERMINATED, Term};

use super::collect::Candidate;
use super::index::Result;
use super::reading::Reading;
use super::record::CHUNK_BITS;
use super::snapshot::Snapshot;
use super::weigh::Weights;

/// How much standing together can add to a score, as a share of it.
const TOGETHER: f32 = 2.0;
/// Occurrences of one term looked at in one document.
const MOST_PLACES: usize = 4000;

/// The chunk of each document that answers best; 0 is its title.
pub type BestChunks = HashMap<DocAddress, usize>;

/// One word of the question within a reading.
struct Slot {
    weight: f32,
    /// The next word of the question follows it.
    leads: bool,
}

/// Raises documents in which the words stand close together, and says where.
pub fn rank(
    snapshot: &Snapshot,
    readings: &[Reading],
    weights: &Weights,
    candidates: &mut [Candidate],
) -> Result<BestChunks> {
    let mut order: Vec<DocAddress> = candidates.iter().map(|candidate| candidate.address).collect();
    order.sort_unstable();
    let mut best = BestChunks::new();
    let mut shares: HashMap<DocAddress, f32> = HashMap::new();
    for reading in readings {
        let (slots, terms) = slots(reading, weights);
        for (address, mut places) in places(snapshot, reading, &terms, &order)? {
            places.sort_unstable();
            let (share, chunk) = closeness(&slots, &places);
            if shares.get(&address).is_none_or(|known| share > *known) {
                shares.insert(address, share);
                best.insert(address, chunk);
            }
        }
    }
    for candidate in candidates {
        candidate.score *= 1.0 + TOGETHER * shares.get(&candidate.address).copied().unwrap_or_default();
    }
    Ok(best)
}

/// The words in a row, and which term stands for which of them.
fn slots(reading: &Reading, weights: &Weights) -> (Vec<Slot>, Vec<(String, usize)>) {
    let mut slots: Vec<Slot> = Vec::new();
    let mut terms = Vec::new();
    for need in &reading.needs {
        let start = slots.len();
        for (nth, way) in need.ways.iter().enumerate() {
            for (place, word) in way.words.iter().enumerate() {
                let slot = if nth == 0 || need.phrase { start + place } else { start };
                if slot >= slots.len() {
                    let weight = weights.of(&word.typed) * if need.optional { 0.3 } else { 1.0 };
                    slots.push(Slot { weight, leads: true });
                }
                terms.extend(word.terms.iter().map(|(term, _)| (term.clone(), slot)));
            }
        }
    }
    if let Some(last) = slots.last_mut() {
        last.leads = false;
    }
    (slots, terms)
}

/// Where the terms stand in each document: (position, slot).
fn places(
    snapshot: &Snapshot,
    reading: &Reading,
    terms: &[(String, usize)],
    order: &[DocAddress],
) -> Result<HashMap<DocAddress, Vec<(u32, usize)>>> {
    let field = reading.present.fields.body;
    let mut places: HashMap<DocAddress, Vec<(u32, usize)>> = HashMap::new();
    let mut found = Vec::new();
    for group in order.chunk_by(|one, two| one.segment_ord == two.segment_ord) {
        let Some(segment) =
            group.first().map(|address| snapshot.searcher.segment_reader(address.segment_ord))
        else {
            continue;
        };
        let inverted = segment.inverted_index(field)?;
        for (text, slot) in terms {
            let term = Term::from_field_text(field, text);
            let option = IndexRecordOption::WithFreqsAndPositions;
            let Some(mut postings) = inverted.read_postings(&term, option)? else { continue };
            for address in group {
                if postings.doc() < address.doc_id {
                    postings.seek(address.doc_id);
                }
                if postings.doc() == TERMINATED {
                    break;
                }
                if postings.doc() == address.doc_id {
                    postings.positions(&mut found);
                    let all = places.entry(*address).or_default();
                    all.extend(found.iter().take(MOST_PLACES).map(|&position| (position, *slot)));
                }
            }
        }
    }
    Ok(places)
}

/// How close together the words stand at best (0 to 1), and in which chunk.
fn closeness(slots: &[Slot], places: &[(u32, usize)]) -> (f32, usize) {
    let whole: f32 = slots.iter().map(|slot| slot.weight).sum::<f32>().max(f32::EPSILON);
    let pairs: f32 = slots.iter().zip(slots.iter().skip(1)).map(|(one, two)| one.weight + two.weight).sum();
    let mut best = (0.0, 0);
    let mut best_text = (0.0, 0);
    for chunk in places.chunk_by(|one, two| one.0 >> CHUNK_BITS == two.0 >> CHUNK_BITS) {
        let number = chunk.first().map_or(0, |(position, _)| (position >> CHUNK_BITS) as usize);
        let mut seen = vec![false; slots.len()];
        let mut led = vec![0.0_f32; slots.len()];
        let mut last = vec![None; slots.len()];
        for &(position, slot) in chunk {
            if let Some(seen) = seen.get_mut(slot) {
                *seen = true;
            }
            let before = slot.checked_sub(1).and_then(|before| last.get(before).copied().flatten());
            if let (Some(at), Some(led)) =
                (before, slot.checked_sub(1).and_then(|before| led.get_mut(before)))
            {
                let distance: u32 = position.saturating_sub(at);
                *led = led.max(match distance {
                    1 => 1.0,
                    2..=3 => 0.6,
                    4..=8 => 0.2,
                    _ => 0.0,
                });
            }
            if let Some(last) = last.get_mut(slot) {
                *last = Some(position);
            }
        }
        let covered: f32 =
            slots.iter().zip(&seen).filter(|(_, seen)| **seen).map(|(slot, _)| slot.weight).sum();
        let together: f32 = slots
            .iter()
            .zip(slots.iter().skip(1))
            .zip(&led)
            .filter(|((slot, _), _)| slot.leads)
            .map(|((one, two), led)| (one.weight + two.weight) * led)
            .sum();
        let share = 0.5 * covered / whole + if pairs > 0.0 { 0.5 * together / pairs } else { 0.0 };
        if share > best.0 {
            best = (share, number);
        }
        if number > 0 && share > best_text.0 {
            best_text = (share, number);
        }
    }
    (best.0, if best_text.0 > 0.0 { best_text.1 } else { best.1 })
}
