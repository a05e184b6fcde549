//! The desk's questions to the database.

use chrono::NaiveDateTime;
use diesel::dsl::{count_star, max};
use diesel::prelude::*;
use schema::schema::{search_queries, synonyms};

use super::synonym::{Synonym, SynonymId};
use crate::db::{Conn, Tx};
use crate::programme::{self, TermId};

/// Rows of a list on the desk.
const MOST: i64 = 25;

/// A question, as often as it was asked.
#[derive(Debug, Clone)]
pub struct Often {
    /// As it was typed last in the alphabet; spellings that differ in case or accents
    /// are one question.
    pub words: String,
    pub times: i64,
    pub last: Option<NaiveDateTime>,
    /// The most that was ever found for it in this time.
    pub results: i64,
}

/// A question to which nothing was found, by the language and tier of those who asked.
#[derive(Debug, Clone)]
pub struct InVain {
    pub words: String,
    pub language: String,
    pub tier: Option<TermId>,
    pub times: i64,
    pub last: Option<NaiveDateTime>,
}

/// What was asked most since a moment.
pub fn most_asked(db: &mut Conn, since: NaiveDateTime) -> QueryResult<Vec<Often>> {
    type Row = (Option<String>, i64, Option<NaiveDateTime>, Option<i64>);
    let rows: Vec<Row> = search_queries::table
        .filter(search_queries::at.ge(since))
        .group_by(search_queries::words_key)
        .order((count_star().desc(), search_queries::words_key))
        .limit(MOST)
        .select((
            max(search_queries::words),
            count_star(),
            max(search_queries::at),
            max(search_queries::results),
        ))
        .load(db)?;
    let often = |(words, times, last, results): Row| Often {
        words: words.unwrap_or_default(),
        times,
        last,
        results: results.unwrap_or(0),
    };
    Ok(rows.into_iter().map(often).collect())
}

/// What was asked in vain since a moment, most often first; of one language or
/// tier, if they are named.
pub fn in_vain(
    db: &mut Conn,
    since: NaiveDateTime,
    language: Option<&str>,
    tier: Option<TermId>,
) -> QueryResult<Vec<InVain>> {
    type Row = (Option<String>, String, Option<TermId>, i64, Option<NaiveDateTime>);
    let mut asked = search_queries::table
        .filter(search_queries::at.ge(since))
        .filter(search_queries::results.eq(0))
        .group_by((search_queries::words_key, search_queries::language, search_queries::tier_id))
        .select((
            max(search_queries::words),
            search_queries::language,
            search_queries::tier_id,
            count_star(),
            max(search_queries::at),
        ))
        .order((count_star().desc(), search_queries::words_key))
        .limit(MOST)
        .into_boxed();
    if let Some(language) = language {
        asked = asked.filter(search_queries::language.eq(language.to_owned()));
    }
    if let Some(tier) = tier {
        asked = asked.filter(search_queries::tier_id.eq(tier));
    }
    let rows: Vec<Row> = asked.load(db)?;
    let vain = |(words, language, tier, times, last): Row| InVain {
        words: words.unwrap_or_default(),
        language,
        tier,
        times,
        last,
    };
    Ok(rows.into_iter().map(vain).collect())
}

/// How many searches there were since a moment, and how many found nothing.
pub fn totals(db: &mut Conn, since: NaiveDateTime) -> QueryResult<(i64, i64)> {
    let asked = || search_queries::table.filter(search_queries::at.ge(since));
    let all = asked().count().get_result(db)?;
    let vain = asked().filter(search_queries::results.eq(0)).count().get_result(db)?;
    Ok((all, vain))
}

/// The languages people asked in since a moment.
pub fn languages(db: &mut Conn, since: NaiveDateTime) -> QueryResult<Vec<String>> {
    search_queries::table
        .filter(search_queries::at.ge(since))
        .select(search_queries::language)
        .distinct()
        .order(search_queries::language)
        .load(db)
}

/// All synonyms, the newest first.
pub fn synonyms(db: &mut Conn) -> QueryResult<Vec<Synonym>> {
    synonyms::table.order((synonyms::created_at.desc(), synonyms::id)).select(Synonym::as_select()).load(db)
}

/// The synonyms with this key.
pub fn synonym(db: &mut Conn, id: SynonymId) -> QueryResult<Synonym> {
    synonyms::table.find(id).select(Synonym::as_select()).first(db)
}

/// Keeps new synonyms; every node uses them from the next search on.
pub fn add(tx: &mut Tx<'_>, new: &Synonym) -> QueryResult<()> {
    diesel::insert_into(synonyms::table).values(new).execute(tx.conn())?;
    programme::bump(tx)
}

/// Changes the words of synonyms, and the language they hold in.
pub fn change(tx: &mut Tx<'_>, id: SynonymId, language: Option<&str>, words: &str) -> QueryResult<()> {
    diesel::update(synonyms::table.find(id))
        .set((synonyms::language.eq(language), synonyms::words.eq(words)))
        .execute(tx.conn())?;
    programme::bump(tx)
}

/// Forgets synonyms.
pub fn delete(tx: &mut Tx<'_>, id: SynonymId) -> QueryResult<()> {
    diesel::delete(synonyms::table.find(id)).execute(tx.conn())?;
    programme::bump(tx)
}
