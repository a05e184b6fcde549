//! Counting as far as anybody reads.
//!
//! An exact count of a million rows costs a million rows, on each page of each list.
//! "More than 500" tells a reader as much, and costs five hundred at most.

use std::collections::BTreeMap;

use diesel::prelude::*;
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::sql_types::{BigInt, Text};

use super::{Backend, Conn};

/// Rows that are counted in a list; of more it is only said that there are more.
pub const MOST_COUNTED: i64 = 500;
/// The same where each counted row costs more than its index, or several counts share a page.
pub const FEW_COUNTED: i64 = 100;

/// How many there are, or that there are more than that.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    pub number: i64,
    pub more: bool,
}

/// The number of rows of another question.
#[derive(Debug, Clone, QueryId)]
struct RowsOf<Asked>(Asked);

impl<Asked: QueryFragment<Backend>> QueryFragment<Backend> for RowsOf<Asked> {
    fn walk_ast<'b>(&'b self, mut to: AstPass<'_, 'b, Backend>) -> QueryResult<()> {
        to.push_sql("SELECT COUNT(*) FROM (");
        self.0.walk_ast(to.reborrow())?;
        to.push_sql(") AS counted");
        Ok(())
    }
}

impl<Asked> Query for RowsOf<Asked> {
    type SqlType = BigInt;
}

impl<Asked> RunQueryDsl<Conn> for RowsOf<Asked> {}

/// How many rows a question has, counted up to `most`; the question is asked with the
/// limit it is given: `count_of(db, MOST_COUNTED, |limit| asked.select(deals::id).limit(limit))`.
pub fn count_of<Asked>(db: &mut Conn, most: i64, ask: impl FnOnce(i64) -> Asked) -> QueryResult<Count>
where
    Asked: QueryFragment<Backend> + QueryId,
{
    let rows: i64 = RowsOf(ask(most + 1)).get_result(db)?;
    Ok(Count { number: rows.min(most), more: rows > most })
}

/// The sums of another question's rows, which are a currency and an amount each.
#[derive(Debug, Clone, QueryId)]
struct SumsOf<Asked>(Asked);

impl<Asked: QueryFragment<Backend>> QueryFragment<Backend> for SumsOf<Asked> {
    fn walk_ast<'b>(&'b self, mut to: AstPass<'_, 'b, Backend>) -> QueryResult<()> {
        to.push_sql("SELECT currency, COUNT(*), CAST(SUM(amount) AS BIGINT) FROM (");
        self.0.walk_ast(to.reborrow())?;
        to.push_sql(") AS counted GROUP BY currency");
        Ok(())
    }
}

impl<Asked> Query for SumsOf<Asked> {
    type SqlType = (Text, BigInt, BigInt);
}

impl<Asked> RunQueryDsl<Conn> for SumsOf<Asked> {}

/// How many rows a question has, and what they come to by currency, as far as they are
/// counted; the question selects columns `currency` and `amount`.
pub fn sums_of<Asked>(
    db: &mut Conn,
    most: i64,
    ask: impl FnOnce(i64) -> Asked,
) -> QueryResult<(Count, BTreeMap<String, i64>)>
where
    Asked: QueryFragment<Backend> + QueryId,
{
    let rows: Vec<(String, i64, i64)> = SumsOf(ask(most.saturating_add(1))).load(db)?;
    let counted: i64 = rows.iter().map(|(_, count, _)| count).sum();
    let sums = rows.into_iter().map(|(currency, _, sum)| (currency, sum)).collect();
    Ok((Count { number: counted.min(most), more: counted > most }, sums))
}
