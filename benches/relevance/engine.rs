//! The engine under test.
use std::collections::HashMap;

use chrono::NaiveDateTime;
use guildhall::search::{Ask, Document, Index, Reach, Synonyms};

use super::corpus::Doc;

pub struct Engine {
    pub index: Index,
    numbers: HashMap<String, usize>,
    none: Synonyms,
    _dir: tempfile::TempDir,
}

/// A document of the library as a domain would hand it in.
pub fn document(doc: &Doc, group: &str) -> Document {
    Document {
        key: doc.key.clone(),
        group: group.to_owned(),
        kind: doc.key.split('/').next().unwrap_or_default().to_owned(),
        source: "library".to_owned(),
        language: Some(doc.language.clone()),
        title: doc.title.clone(),
        pages: vec![doc.text.clone()],
        scopes: vec!["everyone".to_owned()],
        updated: NaiveDateTime::default(),
        ..Document::default()
    }
}

pub fn reader(language: Option<&str>) -> Reach {
    Reach {
        scopes: vec!["everyone".to_owned()],
        sources: None,
        at: Some(NaiveDateTime::default()),
        languages: language.map(str::to_owned).into_iter().collect(),
    }
}

impl Engine {
    pub fn build(docs: &[Doc]) -> Engine {
        let dir = tempfile::tempdir().expect("a folder");
        let (index, _) = Index::open(dir.path()).expect("an index");
        let mut documents: Vec<Document> = docs.iter().map(|doc| document(doc, &doc.group)).collect();
        documents.sort_by(|one, two| one.group.cmp(&two.group));
        index.rebuild(documents, 1).expect("a rebuilt index");
        let numbers = docs.iter().enumerate().map(|(nth, doc)| (doc.key.clone(), nth)).collect();
        Engine { index, numbers, none: Synonyms::default(), _dir: dir }
    }

    /// The numbers of the first ten documents.
    pub fn answer(&self, text: &str, language: Option<&str>) -> Vec<usize> {
        let ask = Ask { per_page: 10, ..Ask::new(text, &self.none) };
        let found = self.index.find(&ask, &reader(language)).expect("an answer");
        found.hits.iter().filter_map(|hit| self.numbers.get(&hit.key).copied()).collect()
    }
}
