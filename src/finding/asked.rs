//! What was asked for, never by whom: gathered in memory, written together, so
//! that no search waits for the disk.

use std::sync::Mutex;

use chrono::NaiveDateTime;
use diesel::prelude::*;
use schema::schema::search_queries;

use super::finder::{Finder, held};
use crate::db::{Conn, Db, IsWithin, Tx};
use crate::error::Error;
use crate::privacy::Kept;
use crate::programme::TermId;
use crate::ui::forms;

/// Searches that wait to be written; more are not counted.
const MOST_WAITING: usize = 5_000;
/// Characters kept of what was typed.
const LONGEST: usize = 200;

/// One search: what was typed, in which language and tier, how much was found.
#[derive(Debug, Clone)]
pub struct Asked {
    pub at: NaiveDateTime,
    pub words: String,
    pub language: String,
    pub tier: Option<TermId>,
    pub results: u64,
}

/// Searches not yet written down.
#[derive(Default)]
pub(super) struct Book(Mutex<Vec<Asked>>);

impl Finder {
    /// Notes a search. Nothing typed is no search.
    pub fn note(&self, mut asked: Asked) {
        asked.words = plain(&asked.words);
        let mut waiting = held(&self.book.0);
        if !asked.words.is_empty() && waiting.len() < MOST_WAITING {
            waiting.push(asked);
        }
    }
}

impl Book {
    /// Writes down what waits, in one transaction.
    pub fn write(&self, db: &Db) -> Result<(), Error> {
        let waiting = std::mem::take(&mut *held(&self.0));
        if waiting.is_empty() {
            return Ok(());
        }
        db.write_now(|tx| {
            for asked in &waiting {
                diesel::insert_into(search_queries::table)
                    .values((
                        search_queries::at.eq(asked.at),
                        search_queries::words.eq(&asked.words),
                        search_queries::words_key.eq(forms::key(&asked.words)),
                        search_queries::language.eq(&asked.language),
                        search_queries::tier_id.eq(asked.tier),
                        search_queries::results.eq(i64::try_from(asked.results).unwrap_or(i64::MAX)),
                    ))
                    .execute(tx.conn())?;
            }
            Ok(())
        })
    }
}

/// On one line, without signs that cannot be seen, not too long.
fn plain(words: &str) -> String {
    let visible: String =
        words.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    let line = visible.split_whitespace().collect::<Vec<_>>().join(" ");
    line.chars().take(LONGEST).collect::<String>().trim().to_owned()
}

/// What was searched for long ago.
pub struct OldSearches;

impl Kept for OldSearches {
    fn kind(&self) -> &'static str {
        "searches"
    }

    fn days(&self) -> i64 {
        180
    }

    fn least(&self) -> i64 {
        30
    }

    fn count(&self, db: &mut Conn, before: NaiveDateTime) -> QueryResult<i64> {
        search_queries::table.filter(search_queries::at.lt(before)).count().get_result(db)
    }

    fn take(&self, tx: &mut Tx<'_>, before: NaiveDateTime, most: i64) -> QueryResult<i64> {
        let old = search_queries::table.filter(search_queries::at.lt(before)).limit(most);
        let keys: Vec<i64> = old.select(search_queries::id).load(tx.conn())?;
        let taken = diesel::delete(search_queries::table.filter(search_queries::id.within(keys)));
        Ok(taken.execute(tx.conn())? as i64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_is_kept_on_one_short_line() {
        assert_eq!(plain("  valve\0 \n\t HX-40 "), "valve HX-40");
        assert_eq!(plain(&"ż".repeat(500)).chars().count(), LONGEST);
        assert_eq!(plain("\u{7} "), "");
    }
}
