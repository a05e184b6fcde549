//! The fields of the index.
use tantivy::schema::{
    FAST, Field, INDEXED, IndexRecordOption, STORED, Schema, SchemaBuilder, TextFieldIndexing, TextOptions,
};

use super::encoded::NAME;
use super::languages::{LANGUAGES, Language};

/// Raise it whenever fields or analysis change: an index of another version is built anew.
pub const VERSION: u32 = 3;

/// The fields a language has for itself.
#[derive(Clone, Copy, Debug)]
pub struct LanguageFields {
    pub language: &'static Language,
    pub title: Field,
    /// Title, summary and text: whatever a document is found by.
    pub body: Field,
    /// Long words backwards, where words are written together.
    pub tails: Field,
}

/// Handles to all fields.
#[derive(Clone, Debug)]
pub struct Fields {
    pub group: Field,
    pub scopes: Field,
    /// `kind:guide`, `tag:cloud`: what filters compare with, in small letters.
    pub labels: Field,
    /// Beginnings of title words and keywords.
    pub starts: Field,
    pub record: Field,
    pub chunk: Field,
    pub group_id: Field,
    pub from: Field,
    pub until: Field,
    pub updated: Field,
    pub month: Field,
    pub kind: Field,
    pub product: Field,
    pub spoken: Field,
    pub tier: Field,
    pub source: Field,
    pub languages: Vec<LanguageFields>,
}

/// The schema and the handles to its fields.
pub fn build() -> (Schema, Fields) {
    let mut to = Schema::builder();
    let facet = TextOptions::default().set_fast("raw");
    let languages = LANGUAGES
        .iter()
        .map(|language| LanguageFields {
            language,
            title: text(&mut to, &format!("title_{}", language.code)),
            body: text(&mut to, &format!("body_{}", language.code)),
            tails: words(&mut to, &format!("tails_{}", language.code), NAME),
        })
        .collect();
    let fields = Fields {
        group: words(&mut to, "group", "raw"),
        scopes: words(&mut to, "scopes", "raw"),
        labels: words(&mut to, "labels", "raw"),
        starts: words(&mut to, "starts", NAME),
        record: to.add_text_field("record", STORED),
        chunk: to.add_text_field("chunk", STORED),
        group_id: to.add_u64_field("group_id", FAST),
        from: to.add_i64_field("from", FAST),
        until: to.add_i64_field("until", FAST),
        updated: to.add_i64_field("updated", FAST | INDEXED),
        month: to.add_i64_field("month", FAST),
        kind: to.add_text_field("kind", facet.clone()),
        product: to.add_text_field("product", facet.clone()),
        spoken: to.add_text_field("spoken", facet.clone()),
        tier: to.add_text_field("tier", facet.clone()),
        source: to.add_text_field("source", facet),
        languages,
    };
    (to.build(), fields)
}

/// Terms are made by `record` and only read back here.
fn text(to: &mut SchemaBuilder, name: &str) -> Field {
    let indexing = TextFieldIndexing::default()
        .set_tokenizer(NAME)
        .set_index_option(IndexRecordOption::WithFreqsAndPositions);
    to.add_text_field(name, TextOptions::default().set_indexing_options(indexing))
}

fn words(to: &mut SchemaBuilder, name: &str, tokenizer: &str) -> Field {
    let indexing = TextFieldIndexing::default()
        .set_tokenizer(tokenizer)
        .set_index_option(IndexRecordOption::Basic)
        .set_fieldnorms(false);
    to.add_text_field(name, TextOptions::default().set_indexing_options(indexing))
}
