//! Two simple engines: BM25 over one field, of words or of 4-grams.
use tantivy::collector::TopDocs;
use tantivy::query::{BooleanQuery, Query, TermQuery};
use tantivy::schema::{
    FAST, Field, IndexRecordOption, STORED, Schema, TextFieldIndexing, TextOptions, Value,
};
use tantivy::tokenizer::{LowerCaser, PreTokenizedString, SimpleTokenizer, TextAnalyzer, Token, TokenStream};
use tantivy::{Searcher, TantivyDocument, Term};

use super::corpus::Doc;

/// How text becomes terms.
pub type Cut = fn(&str) -> Vec<String>;

/// An engine with one field, any word of the question being enough.
pub struct Baseline {
    searcher: Searcher,
    field: Field,
    number: Field,
    cut: Cut,
}

impl Baseline {
    pub fn build(docs: &[Doc], cut: Cut) -> Baseline {
        let mut schema = Schema::builder();
        let indexing =
            TextFieldIndexing::default().set_tokenizer("raw").set_index_option(IndexRecordOption::WithFreqs);
        let field = schema.add_text_field("text", TextOptions::default().set_indexing_options(indexing));
        let number = schema.add_u64_field("number", STORED | FAST);
        let index = tantivy::Index::create_in_ram(schema.build());
        let mut writer = index.writer_with_num_threads(1, 64 << 20).expect("a writer");
        for (nth, doc) in docs.iter().enumerate() {
            let mut entry = TantivyDocument::default();
            let terms = cut(&format!("{}\n{}", doc.title, doc.text));
            let token = |(position, text)| Token { text, position, ..Token::default() };
            let tokens = terms.into_iter().enumerate().map(token).collect();
            entry.add_pre_tokenized_text(field, PreTokenizedString { text: String::new(), tokens });
            entry.add_u64(number, nth as u64);
            writer.add_document(entry).expect("a document");
        }
        writer.commit().expect("a commit");
        let searcher = index.reader().expect("a reader").searcher();
        Baseline { searcher, field, number, cut }
    }

    /// The numbers of the first ten documents.
    pub fn answer(&self, text: &str) -> Vec<usize> {
        let terms = (self.cut)(text).into_iter().map(|term| {
            let term = Term::from_field_text(self.field, &term);
            Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs)) as Box<dyn Query>
        });
        let query = BooleanQuery::union(terms.collect());
        let top = self.searcher.search(&query, &TopDocs::with_limit(10).order_by_score()).unwrap_or_default();
        let number = |(_, address)| {
            let doc: TantivyDocument = self.searcher.doc(address).expect("a stored document");
            doc.get_first(self.number).and_then(|value| value.as_value().as_u64()).expect("a number") as usize
        };
        top.into_iter().map(number).collect()
    }
}

/// Words in small letters.
pub fn words(text: &str) -> Vec<String> {
    let mut analyser = TextAnalyzer::builder(SimpleTokenizer::default()).filter(LowerCaser).build();
    let mut stream = analyser.token_stream(text);
    let mut words = Vec::new();
    while stream.advance() {
        words.push(stream.token().text.clone());
    }
    words
}

/// Four letters at a time; two in scripts without spaces.
pub fn grams(text: &str) -> Vec<String> {
    let mut grams = Vec::new();
    for word in words(text) {
        let letters: Vec<char> = word.chars().collect();
        for run in letters.chunk_by(|one, two| wide(*one) == wide(*two)) {
            let size = if run.first().is_some_and(|&letter| wide(letter)) { 2 } else { 4 };
            if run.len() <= size {
                grams.push(run.iter().collect());
            } else {
                grams.extend(run.windows(size).map(|gram| gram.iter().collect::<String>()));
            }
        }
    }
    grams
}

/// Kana, Han, Hangul.
pub fn wide(letter: char) -> bool {
    matches!(letter as u32, 0x3040..=0x30ff | 0x3400..=0x9fff | 0xac00..=0xd7af)
}
