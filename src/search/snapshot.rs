//! The index at one moment, and what must be known about it to weigh words.
use std::sync::Arc;

use tantivy::schema::Field;
use tantivy::{IndexReader, Searcher, Term};

use super::index::Result;
use super::known::Known;
use super::record::label;
use super::schema::{Fields, LanguageFields};

/// A searcher and the languages it has documents in.
pub struct Snapshot {
    pub searcher: Searcher,
    pub fields: Fields,
    pub present: Vec<Present>,
    /// What is known of each segment, in the searcher's order.
    pub known: Vec<Arc<Known>>,
}

/// A language with at least one document.
#[derive(Clone, Copy, Debug)]
pub struct Present {
    pub fields: LanguageFields,
    pub documents: u64,
    /// Terms in an average title and body.
    pub title_length: f32,
    pub body_length: f32,
}

impl Snapshot {
    /// The index as it is now; what was known of its segments is still true.
    pub fn take(reader: &IndexReader, fields: &Fields, before: &[Arc<Known>]) -> Result<Snapshot> {
        let searcher = reader.searcher();
        let mut present = Vec::new();
        for &language in &fields.languages {
            let read = Term::from_field_text(fields.labels, &label("read", language.language.code));
            let documents = searcher.doc_freq(&read)?;
            if documents > 0 {
                let length =
                    |field| Ok::<f32, super::Error>(tokens(&searcher, field)? as f32 / documents as f32);
                present.push(Present {
                    fields: language,
                    documents,
                    title_length: length(language.title)?.max(1.0),
                    body_length: length(language.body)?.max(1.0),
                });
            }
        }
        let segments = searcher.segment_readers().iter();
        let known = segments
            .map(|segment| {
                let kept = before.iter().find(|known| known.id == segment.segment_id());
                kept.map_or_else(|| Arc::new(Known::of(segment)), Arc::clone)
            })
            .collect();
        Ok(Snapshot { searcher, fields: fields.clone(), present, known })
    }

    /// Documents with a term, hidden ones included: for weights only, never for anything shown.
    pub fn frequency(&self, field: Field, term: &str) -> Result<u64> {
        Ok(self.searcher.doc_freq(&Term::from_field_text(field, term))?)
    }
}

fn tokens(searcher: &Searcher, field: Field) -> Result<u64> {
    let mut total = 0;
    for segment in searcher.segment_readers() {
        total += segment.inverted_index(field)?.total_num_tokens();
    }
    Ok(total)
}
