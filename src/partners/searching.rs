//! Partner firms in the search: found by staff, and by the firm's own people.

use diesel::prelude::*;
use schema::schema::firms;

use super::firm::{Firm, FirmKind};
use crate::access::rights::Rights;
use crate::access::{FirmId, scope};
use crate::db::Tx;
use crate::error::Error;
use crate::finding::Searchable;
use crate::programme::Terms;
use crate::search::Document;
use crate::ui::format::Format;
use crate::ui::language::LANGUAGES;

/// Partner firms by name, city and country, whatever language the country is
/// named in.
pub struct Partners;

impl Searchable for Partners {
    fn source(&self) -> &'static str {
        "firm"
    }

    fn is_open_to(&self, _: Rights) -> (&'static str, bool) {
        // A partner finds its own firm.
        ("partners", true)
    }

    fn documents(&self, tx: &mut Tx<'_>, record: i64) -> Result<Vec<Document>, Error> {
        let firm: Option<Firm> = firms::table
            .find(FirmId(record))
            .filter(firms::kind.eq(FirmKind::Partner))
            .select(Firm::as_select())
            .first(tx.conn())
            .optional()?;
        let Some(firm) = firm else { return Ok(Vec::new()) };
        let terms = Terms::read(tx)?;
        let tier = firm.tier_id.and_then(|tier| terms.get(tier)).map(|tier| tier.code.clone());
        Ok(vec![Document {
            kind: "partner".to_owned(),
            source: "partners".to_owned(),
            summary: place(&firm),
            keywords: countries(&firm.country),
            tiers: tier.into_iter().collect(),
            scopes: vec![scope::STAFF.to_owned(), scope::firm(firm.id)],
            url: format!("/partners/{}", firm.id),
            updated: firm.updated_at,
            title: firm.name,
            ..Document::default()
        }])
    }

    fn all(&self, tx: &mut Tx<'_>, after: i64, most: i64) -> Result<Vec<i64>, Error> {
        Ok(firms::table
            .filter(firms::id.gt(after))
            .filter(firms::kind.eq(FirmKind::Partner))
            .order(firms::id)
            .limit(most)
            .select(firms::id)
            .load(tx.conn())?)
    }
}

/// Gdańsk, Poland, gdansk.example
fn place(firm: &Firm) -> String {
    let country = Format::of("en").country(&firm.country);
    let parts = [firm.city.as_str(), country.as_str(), firm.website.as_str()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// The country's names in the portal's languages.
fn countries(code: &str) -> Vec<String> {
    let mut names: Vec<String> = if code.is_empty() {
        Vec::new()
    } else {
        LANGUAGES.iter().map(|language| Format::of(language.code).country(code)).collect()
    };
    names.sort();
    names.dedup();
    names
}
