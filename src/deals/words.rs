//! Finding deals by the beginnings of their customer's words, among however many.
//!
//! The words stand in an index of their own. A beginning that few deals share gives
//! their keys; one that many share is asked deal by deal, from the newest on, which
//! is quick for just that reason.

use diesel::prelude::*;
use schema::schema::{deal_words, deals};

use super::deal::{Deal, DealId};
use crate::db::{Backend, Conn, FEW_COUNTED, IsWithin, MOST_COUNTED, Tx};
use crate::ui::forms;

/// Deals that share a beginning as long as it is rare.
const RARE: i64 = 4000;
/// Words of one question; of more the first ones are asked.
const MOST_WORDS: usize = 5;

/// Keeps a deal's words as its customer is called now.
pub fn keep(tx: &mut Tx<'_>, deal: &Deal) -> QueryResult<()> {
    let mut words: Vec<&str> = deal.customer_key.split(' ').filter(|word| !word.is_empty()).collect();
    words.sort_unstable();
    words.dedup();
    let there: Vec<String> = deal_words::table
        .filter(deal_words::deal_id.eq(deal.id))
        .order(deal_words::word)
        .select(deal_words::word)
        .load(tx.conn())?;
    if there == words {
        return Ok(());
    }
    diesel::delete(deal_words::table.filter(deal_words::deal_id.eq(deal.id))).execute(tx.conn())?;
    for word in words {
        diesel::insert_into(deal_words::table)
            .values((deal_words::word.eq(word), deal_words::deal_id.eq(deal.id)))
            .execute(tx.conn())?;
    }
    Ok(())
}

/// What was typed, ready to be asked.
#[derive(Debug, Default)]
pub struct Typed {
    /// The deals of the rarest beginning; absent: none is rare.
    few: Option<Vec<DealId>>,
    /// Beginnings that many deals share.
    common: Vec<String>,
    /// Some of the deals that share the first of them.
    sample: Vec<DealId>,
}

impl Typed {
    /// Looks its words up.
    pub fn read(db: &mut Conn, typed: &str) -> QueryResult<Typed> {
        let key = forms::key(typed);
        let mut read = Typed::default();
        for word in key.split_whitespace().take(MOST_WORDS) {
            let found: Vec<DealId> = deal_words::table
                .filter(deal_words::word.ge(word))
                .filter(deal_words::word.lt(after(word)))
                .limit(RARE + 1)
                .select(deal_words::deal_id)
                .load(db)?;
            if found.len() as i64 > RARE {
                if read.common.is_empty() {
                    read.sample = found;
                }
                read.common.push(word.to_owned());
                continue;
            }
            read.few = Some(match read.few {
                Some(few) => few.into_iter().filter(|id| found.contains(id)).collect(),
                None => found,
            });
        }
        Ok(read)
    }

    /// How far a list of them is counted.
    pub fn most_counted(&self) -> i64 {
        if self.common.is_empty() { MOST_COUNTED } else { FEW_COUNTED }
    }

    /// Those of the deals asked for that have all of its words.
    pub fn among(&self, asked: deals::BoxedQuery<'static, Backend>) -> deals::BoxedQuery<'static, Backend> {
        match &self.few {
            Some(few) => self.sharing(asked.filter(deals::id.within(few.iter().copied()))),
            None => self.sharing(asked),
        }
    }

    /// Whether its deals are counted in a sample, because none of its words is rare.
    pub fn is_sampled(&self) -> bool {
        self.few.is_none() && !self.common.is_empty()
    }

    /// Those of the sample that have all of its words: to count a hundred of them from
    /// the newest deal on would read tens of thousands that have not.
    pub fn in_sample(
        &self,
        asked: deals::BoxedQuery<'static, Backend>,
    ) -> deals::BoxedQuery<'static, Backend> {
        self.sharing(asked.filter(deals::id.within(self.sample.iter().copied())))
    }

    fn sharing(&self, asked: deals::BoxedQuery<'static, Backend>) -> deals::BoxedQuery<'static, Backend> {
        self.common.iter().fold(asked, |asked, word| {
            let same = deal_words::table
                .filter(deal_words::deal_id.eq(deals::id))
                .filter(deal_words::word.ge(word.clone()))
                .filter(deal_words::word.lt(after(word)));
            asked.filter(diesel::dsl::exists(same))
        })
    }
}

/// The end of all words that begin so.
fn after(word: &str) -> String {
    format!("{word}\u{10FFFF}")
}
