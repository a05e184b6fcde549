//! The vendor's desk: audiences with names, words that mean the same, and what
//! people searched for in the past months.

use chrono::TimeDelta;
use diesel::prelude::*;
use schema::schema::{named_audiences, people, search_queries, synonyms};
use serde::Deserialize;

use super::dice::Dice;
use super::library::DemoFolder;
use crate::access::{PersonId, Rule};
use crate::db::{Tx, random_id};
use crate::error::Error;
use crate::programme::{self, TermKind, Terms};
use crate::ui::forms;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Desk {
    audience: Vec<NamedAudience>,
    synonyms: Vec<Alike>,
    search: Vec<Search>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NamedAudience {
    name: String,
    rule: Rule,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Alike {
    /// Absent means every language.
    language: Option<String>,
    words: Vec<String>,
}

/// Something people looked for.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Search {
    words: String,
    language: String,
    /// How often in three months.
    times: i64,
    /// How much was found.
    results: i64,
}

fn desk() -> anyhow::Result<Desk> {
    Ok(toml::from_str(include_str!("desk.toml"))?)
}

/// Lays everything on the desk.
///
/// # Errors
/// When the database fails.
pub fn lay(tx: &mut Tx<'_>) -> Result<(), Error> {
    let desk = desk().map_err(Error::internal)?;
    for audience in &desk.audience {
        name_audience(tx, audience)?;
    }
    let carl: PersonId =
        people::table.filter(people::email.eq("carl@halden.example")).select(people::id).first(tx.conn())?;
    let then = tx.now - TimeDelta::days(58);
    for alike in &desk.synonyms {
        diesel::insert_into(synonyms::table)
            .values((
                synonyms::id.eq(random_id()),
                synonyms::language.eq(&alike.language),
                synonyms::words.eq(alike.words.join(", ")),
                synonyms::created_by.eq(carl),
                synonyms::created_at.eq(then),
            ))
            .execute(tx.conn())?;
    }
    remember_searches(tx, &desk.search)?;
    Ok(programme::bump(tx)?)
}

fn name_audience(tx: &mut Tx<'_>, audience: &NamedAudience) -> Result<(), Error> {
    let then = tx.now - TimeDelta::days(300);
    diesel::insert_into(named_audiences::table)
        .values((
            named_audiences::id.eq(random_id()),
            named_audiences::name.eq(&audience.name),
            named_audiences::rule.eq(audience.rule.text()),
            named_audiences::created_at.eq(then),
            named_audiences::updated_at.eq(then),
        ))
        .execute(tx.conn())?;
    Ok(())
}

fn remember_searches(tx: &mut Tx<'_>, searches: &[Search]) -> Result<(), Error> {
    let terms = Terms::read(tx)?;
    let tiers: Vec<_> = terms.of(TermKind::Tier).map(|term| term.id).collect();
    let mut asked = Vec::new();
    for search in searches {
        let mut dice = Dice::of(&search.words);
        for _ in 0..search.times {
            let ago = TimeDelta::days(dice.below(90)) + TimeDelta::minutes(dice.below(600));
            let tier = usize::try_from(dice.below(4)).ok().and_then(|place| tiers.get(place)).copied();
            asked.push((tx.now - ago, tier, search));
        }
    }
    asked.sort_by_key(|(at, _, _)| *at);
    for (at, tier, search) in asked {
        diesel::insert_into(search_queries::table)
            .values((
                search_queries::at.eq(at),
                search_queries::words.eq(&search.words),
                search_queries::words_key.eq(forms::key(&search.words)),
                search_queries::language.eq(&search.language),
                search_queries::tier_id.eq(tier),
                search_queries::results.eq(search.results),
            ))
            .execute(tx.conn())?;
    }
    Ok(())
}

/// The named audience that says just this, if there is one, and what is left
/// for the thing's own rule.
pub fn named(tx: &mut Tx<'_>, rule: &Rule) -> QueryResult<(Option<i64>, Rule)> {
    let found: Option<i64> = named_audiences::table
        .filter(named_audiences::rule.eq(rule.text()))
        .select(named_audiences::id)
        .first(tx.conn())
        .optional()?;
    Ok(match found {
        Some(named) => (Some(named), Rule::default()),
        None => (None, rule.clone()),
    })
}

/// A folder's names and descriptions as the library keeps them.
pub fn words(folder: &DemoFolder) -> Vec<(String, String, String)> {
    let described = |language: &str| folder.description.get(language).cloned().unwrap_or_default();
    folder.name.iter().map(|(language, name)| (language.clone(), name.clone(), described(language))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn some_searches_find_nothing_and_most_do() {
        let desk = desk().unwrap();
        let times = |nothing: bool| -> i64 {
            let some = desk.search.iter().filter(|search| (search.results == 0) == nothing);
            some.map(|search| search.times).sum()
        };
        assert!(times(true) > 20 && times(false) > 4 * times(true));
        assert!(desk.audience.len() >= 5 && desk.synonyms.len() >= 6);
        assert!(desk.synonyms.iter().all(|alike| alike.words.len() > 1));
    }
}
