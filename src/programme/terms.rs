//! The vendor's own words: tiers, regions, partner types and products, each
//! with a code that rules use and a name in every language that has one.

use std::collections::BTreeMap;

use diesel::prelude::*;
use schema::schema::{term_words, terms};

use crate::db::Conn;
use crate::ui::forms;

crate::id!(TermId, "Names a tier, region, partner type or product.");

crate::words!(TermKind, "What a term is about." {
    Tier = "tier",
    Region = "region",
    PartnerType = "type",
    Product = "product",
});

impl TermKind {
    /// The message key of its name, for many.
    pub fn key(self) -> &'static str {
        match self {
            TermKind::Tier => "term-tiers",
            TermKind::Region => "term-regions",
            TermKind::PartnerType => "term-types",
            TermKind::Product => "term-products",
        }
    }
}

/// One word of the vendor's.
#[derive(Debug, Clone)]
pub struct Term {
    pub id: TermId,
    pub kind: TermKind,
    pub code: String,
    /// Tiers climb by rank; the others are listed by it.
    pub rank: i64,
    /// The theme a tier's people see, if not everybody's.
    pub theme: Option<String>,
    /// Names by language.
    names: BTreeMap<String, String>,
}

impl Term {
    /// Its name in a language; else in English; else in any; else the code.
    pub fn name(&self, language: &str) -> &str {
        let names = &self.names;
        let found = names.get(language).or_else(|| names.get("en")).or_else(|| names.values().next());
        found.map_or(&self.code, String::as_str)
    }

    /// All names, by language.
    pub fn names(&self) -> &BTreeMap<String, String> {
        &self.names
    }
}

/// All terms.
#[derive(Debug, Default)]
pub struct Terms(Vec<Term>);

impl Terms {
    /// Reads all terms with their names, each kind by rank.
    pub fn read(db: &mut Conn) -> QueryResult<Terms> {
        let rows: Vec<(TermId, TermKind, String, i64, Option<String>)> = terms::table
            .order((terms::kind, terms::rank, terms::code))
            .select((terms::id, terms::kind, terms::code, terms::rank, terms::theme))
            .load(db)?;
        let words: Vec<(TermId, String, String)> = term_words::table
            .select((term_words::term_id, term_words::language, term_words::name))
            .load(db)?;
        let mut names: BTreeMap<TermId, BTreeMap<String, String>> = BTreeMap::new();
        for (id, language, name) in words {
            names.entry(id).or_default().insert(language, name);
        }
        Ok(Terms(
            rows.into_iter()
                .map(|(id, kind, code, rank, theme)| {
                    let names = names.remove(&id).unwrap_or_default();
                    Term { id, kind, code, rank, theme, names }
                })
                .collect(),
        ))
    }

    /// Those of one kind, by rank.
    pub fn of(&self, kind: TermKind) -> impl Iterator<Item = &Term> {
        self.0.iter().filter(move |term| term.kind == kind)
    }

    /// The term with this key.
    pub fn get(&self, id: TermId) -> Option<&Term> {
        self.0.iter().find(|term| term.id == id)
    }

    /// The term of a kind with this code.
    pub fn coded(&self, kind: TermKind, code: &str) -> Option<&Term> {
        self.of(kind).find(|term| term.code == code)
    }

    /// The term of a kind that people mean: by its code, or a name in any language.
    pub fn named(&self, kind: TermKind, word: &str) -> Option<&Term> {
        let wanted = forms::key(word);
        let means = |term: &&Term| {
            forms::key(&term.code) == wanted || term.names.values().any(|name| forms::key(name) == wanted)
        };
        self.of(kind).find(means)
    }
}
