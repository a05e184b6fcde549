//! What was asked for, never by whom: gathered in memory, written together, so
//! that no search waits for the disk.

use std::sync::Mutex;

use chrono::{NaiveDateTime, TimeDelta};
use diesel::prelude::*;
use schema::schema::search_queries;
use serde::{Deserialize, Serialize};

use super::finder::{Finder, held};
use crate::db::Db;
use crate::error::Error;
use crate::jobs::Task;
use crate::portal::Portal;
use crate::programme::TermId;
use crate::ui::forms;

/// Searches that wait to be written; more are not counted.
const MOST_WAITING: usize = 5_000;
/// Characters kept of what was typed.
const LONGEST: usize = 200;
/// How long searches are kept.
const KEPT: TimeDelta = TimeDelta::days(180);

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

/// Throws away searches of long ago.
#[derive(Serialize, Deserialize)]
pub struct SweepQueries;

impl Task for SweepQueries {
    const KIND: &'static str = "sweep-queries";

    fn run(self, portal: &Portal) -> anyhow::Result<()> {
        portal.db.write_now(|tx| {
            let old = tx.now - KEPT;
            diesel::delete(search_queries::table.filter(search_queries::at.lt(old))).execute(tx.conn())?;
            Ok(())
        })?;
        Ok(())
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
