//! From a document to what the index keeps of it.
use std::collections::{BTreeSet, HashMap};

use chrono::{Datelike, NaiveDateTime};
use serde::{Deserialize, Serialize};
use tantivy::TantivyDocument;

use super::analyse::{Analyser, Token};
use super::chunks::chunks;
use super::document::Document;
use super::encoded;
use super::fold::{even_width, fold};
use super::languages::{LANGUAGES, Language, guess, language};
use super::schema::{Fields, LanguageFields};
use super::words::{Kind, pieces};

/// Positions set aside for one chunk, as a power of two: a position tells its chunk.
pub const CHUNK_BITS: u32 = 11;
/// Letters of a word's beginning that as-you-type knows.
pub const LONGEST_START: usize = 14;
/// Shorter words are not taken apart.
const SHORTEST_COMPOUND: usize = 8;

/// What is kept beside the text, for showing a hit.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Record {
    #[serde(flatten)]
    pub document: Document,
    /// The language it was read in.
    pub read_as: String,
    /// The page of each chunk; the first chunk stands for title and keywords and has none.
    pub pages: Vec<u32>,
    pub page_count: u32,
}

/// Turns documents into index entries, remembering words between them.
pub struct Clerk {
    fields: Fields,
    analysers: HashMap<&'static str, Analyser>,
}

impl Clerk {
    pub fn new(fields: Fields) -> Clerk {
        Clerk { fields, analysers: HashMap::new() }
    }

    /// The entry for one document; `alone` when its group has no other.
    pub fn entry(
        &mut self,
        mut document: Document,
        alone: bool,
    ) -> Result<TantivyDocument, serde_json::Error> {
        document.title = even_width(&document.title).into_owned();
        document.summary = even_width(&document.summary).into_owned();
        let mut pages = std::mem::take(&mut document.pages);
        for page in &mut pages {
            if let std::borrow::Cow::Owned(even) = even_width(page) {
                *page = even;
            }
        }
        let language = read_as(&document, &pages);
        let Some(fields) =
            self.fields.languages.iter().find(|fields| fields.language.code == language.code).copied()
        else {
            return Ok(TantivyDocument::default());
        };
        let mut entry = TantivyDocument::default();
        self.labels(&document, language, alone, &mut entry);
        self.text(&document, &pages, fields, &mut entry)?;
        Ok(entry)
    }

    fn labels(&self, document: &Document, language: &Language, alone: bool, entry: &mut TantivyDocument) {
        let fields = &self.fields;
        entry.add_text(fields.group, &document.group);
        for scope in &document.scopes {
            entry.add_text(fields.scopes, scope);
        }
        let mut labels = vec![
            label("kind", &document.kind),
            label("source", &document.source),
            label("read", language.code),
        ];
        labels.extend(document.language.iter().map(|value| label("lang", value)));
        labels.extend(document.language.iter().map(|value| label("lang", &super::languages::primary(value))));
        labels.extend(document.product.iter().map(|value| label("product", value)));
        labels.extend(document.tags.iter().map(|value| label("tag", value)));
        labels.extend(document.tiers.iter().map(|value| label("tier", value)));
        for label in labels.into_iter().collect::<BTreeSet<String>>() {
            entry.add_text(fields.labels, label);
        }
        entry.add_text(fields.kind, &document.kind);
        entry.add_text(fields.source, &document.source);
        if let Some(value) = &document.language {
            entry.add_text(fields.spoken, value);
        }
        if let Some(value) = &document.product {
            entry.add_text(fields.product, value);
        }
        for value in &document.tiers {
            entry.add_text(fields.tier, value);
        }
        entry.add_u64(fields.group_id, group_id(&document.group, alone));
        entry.add_i64(fields.from, document.visible_from.map_or(i64::MIN, seconds));
        entry.add_i64(fields.until, document.visible_until.map_or(i64::MAX, seconds));
        entry.add_i64(fields.updated, seconds(document.updated));
        entry.add_i64(
            fields.month,
            i64::from(document.updated.year()) * 12 + i64::from(document.updated.month0()),
        );
    }

    fn text(
        &mut self,
        document: &Document,
        pages: &[String],
        fields: LanguageFields,
        entry: &mut TantivyDocument,
    ) -> Result<(), serde_json::Error> {
        let heading = heading(document);
        let analyser =
            self.analysers.entry(fields.language.code).or_insert_with(|| Analyser::new(fields.language));
        let named = analyser.tokens(&heading);
        let mut body = String::new();
        let mut tails = BTreeSet::new();
        push(&mut body, &named, 0);
        note_tails(&mut tails, fields.language, &named);
        let summary = [document.summary.clone()];
        let texts: Vec<_> = chunks(&summary)
            .into_iter()
            .map(|chunk| (0, chunk.text))
            .chain(chunks(pages).into_iter().map(|chunk| (chunk.page, chunk.text)))
            .collect();
        let mut chunk_pages = vec![0];
        for (nth, (page, text)) in (1..).zip(&texts) {
            let tokens = analyser.tokens(text);
            push(&mut body, &tokens, nth);
            note_tails(&mut tails, fields.language, &tokens);
            chunk_pages.push(*page);
            entry.add_text(self.fields.chunk, text);
        }
        let mut title = String::new();
        push(&mut title, &named, 0);
        push_all(&mut title, surfaces(&heading));
        entry.add_text(fields.tails, listed(tails));
        entry.add_text(self.fields.starts, listed(starts(&heading, &document.title)));
        entry.add_text(fields.title, title);
        entry.add_text(fields.body, body);
        let record = Record {
            document: document.clone(),
            read_as: fields.language.code.to_owned(),
            pages: chunk_pages,
            page_count: u32::try_from(pages.len()).unwrap_or(u32::MAX),
        };
        entry.add_text(self.fields.record, serde_json::to_string(&record)?);
        Ok(())
    }
}

/// The comparable form of a filter value.
pub fn label(name: &str, value: &str) -> String {
    format!("{name}:{}", fold(&even_width(value.trim()).to_lowercase()))
}

/// Everything that names the document: weighs more than its text.
pub fn heading(document: &Document) -> String {
    let mut heading = document.title.clone();
    let file = document.file.as_deref().map(|name| name.rsplit_once('.').map_or(name, |(stem, _)| stem));
    let names = document.keywords.iter().map(String::as_str).chain(document.product.as_deref()).chain(file);
    for name in names.chain(document.tags.iter().map(String::as_str)) {
        heading.push_str(" \n ");
        heading.push_str(name);
    }
    heading.chars().take(1500).collect()
}

fn read_as(document: &Document, pages: &[String]) -> &'static Language {
    let named = document.language.as_deref().map(language).filter(|language| language.code != "other");
    named.unwrap_or_else(|| {
        let text: String = pages.iter().flat_map(|page| page.chars()).take(2000).collect();
        let sample = format!("{} {} {text}", document.title, document.summary);
        let [.., other] = &LANGUAGES;
        if document.language.is_some() { other } else { guess(&sample) }
    })
}

fn push(to: &mut String, tokens: &[Token], chunk: usize) {
    let base = u32::try_from(chunk << CHUNK_BITS).unwrap_or(u32::MAX >> 1);
    let room = (1 << CHUNK_BITS) - 1;
    for token in tokens {
        encoded::push(to, &token.term, base + token.position.min(room));
    }
}

fn push_all(to: &mut String, terms: impl IntoIterator<Item = String>) {
    for term in terms {
        encoded::push(to, &term, 0);
    }
}

fn listed(terms: BTreeSet<String>) -> String {
    let mut list = String::new();
    push_all(&mut list, terms);
    list
}

fn note_tails(tails: &mut BTreeSet<String>, language: &Language, tokens: &[Token]) {
    if language.compounds {
        tails.extend(tokens.iter().filter_map(|token| tail(&token.term)));
    }
}

/// The words as they are written, marked by `=`: a title typed exactly comes first.
fn surfaces(heading: &str) -> Vec<String> {
    let words = pieces(heading);
    words
        .iter()
        .filter(|piece| piece.kind == Kind::Letters)
        .map(|piece| format!("={}", piece.text.to_lowercase()))
        .collect()
}

/// A long word backwards.
fn tail(term: &str) -> Option<String> {
    (term.chars().count() >= SHORTEST_COMPOUND && term.chars().all(char::is_alphabetic))
        .then(|| term.chars().rev().collect())
}

/// The beginnings of all words of the heading, and of the whole title marked by `^`.
fn starts(heading: &str, title: &str) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for piece in pieces(heading) {
        let word = fold(&piece.text.to_lowercase()).into_owned();
        if piece.kind == Kind::Wide {
            let letters: Vec<char> = word.chars().collect();
            for from in 0..letters.len() {
                for length in 1..=4 {
                    all.extend(letters.get(from..from + length).map(|part| part.iter().collect::<String>()));
                }
            }
        } else {
            let ends = word.char_indices().map(|(at, letter)| at + letter.len_utf8()).take(LONGEST_START);
            all.extend(ends.filter_map(|end| word.get(..end)).map(str::to_owned));
        }
    }
    let whole = start_of_title(title);
    let ends = whole.char_indices().map(|(at, letter)| at + letter.len_utf8()).take(LONGEST_START);
    all.extend(ends.filter_map(|end| whole.get(..end)).map(|start| format!("^{start}")));
    all
}

/// A title as its beginning is compared: folded words with one space between.
pub fn start_of_title(title: &str) -> String {
    let words: Vec<String> =
        pieces(title).iter().map(|piece| fold(&piece.text.to_lowercase()).into_owned()).collect();
    words.join(" ")
}

/// Seconds since 1970.
pub fn seconds(time: NaiveDateTime) -> i64 {
    time.and_utc().timestamp()
}

/// A number for a group, spread evenly; its lowest bit says that there are translations.
pub fn group_id(group: &str, alone: bool) -> u64 {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for byte in group.bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    hash ^= hash >> 32;
    hash = hash.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    hash ^= hash >> 29;
    if alone { hash & !1 } else { hash | 1 }
}
