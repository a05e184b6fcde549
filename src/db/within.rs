//! `column IN (these keys)`, as one bound value.
//!
//! diesel's `eq_any` writes a mark for each value, so that on SQLite the text
//! differs with the number of values and nothing of it is kept: each such question
//! is parsed and planned anew, which costs more than its answer. Here the values
//! travel as one JSON array (SQLite) or one array (PostgreSQL); the text is always
//! the same and the prepared statement is used again.

use diesel::expression::{AppearsOnTable, AsExpression, SelectableExpression, ValidGrouping};
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::sql_types::{Array, BigInt, Bool, SqlType, Text};
use diesel::sqlite::Sqlite;

use super::Backend;

/// Values to look for.
#[derive(Debug, Clone)]
pub enum Wanted {
    Keys(Vec<i64>),
    Words(Vec<String>),
}

/// What can be looked for: a key, or a stored word.
pub trait Sought: Sized {
    /// These values, as a database takes them.
    fn wanted(values: impl Iterator<Item = Self>) -> Wanted;
}

impl Sought for i64 {
    fn wanted(values: impl Iterator<Item = i64>) -> Wanted {
        Wanted::Keys(values.collect())
    }
}

impl Sought for String {
    fn wanted(values: impl Iterator<Item = String>) -> Wanted {
        Wanted::Words(values.collect())
    }
}

impl Sought for &str {
    fn wanted(values: impl Iterator<Item = Self>) -> Wanted {
        Wanted::Words(values.map(str::to_owned).collect())
    }
}

/// Whether a column's value is one of some.
#[derive(Debug, Clone, QueryId)]
pub struct Within<Column> {
    column: Column,
    wanted: Wanted,
    /// The same as a JSON array.
    json: String,
}

/// Gives columns `.within(values)`.
pub trait IsWithin: Expression + Sized {
    /// Whether it is one of these.
    fn within<T>(self, values: impl IntoIterator<Item = T>) -> Within<Self>
    where
        T: Sought + AsExpression<Self::SqlType>,
        Self::SqlType: SqlType,
    {
        let wanted = T::wanted(values.into_iter());
        let json = match &wanted {
            Wanted::Keys(keys) => serde_json::to_string(keys),
            Wanted::Words(words) => serde_json::to_string(words),
        };
        // Numbers and texts always have a JSON form; an empty list finds nothing.
        Within { column: self, wanted, json: json.unwrap_or_else(|_| "[]".to_owned()) }
    }
}

impl<Column: Expression> IsWithin for Column {}

impl<Column: Expression> Expression for Within<Column> {
    // An empty column is not within: as good as false in a filter.
    type SqlType = Bool;
}

impl<Column: ValidGrouping<By>, By> ValidGrouping<By> for Within<Column> {
    type IsAggregate = Column::IsAggregate;
}

impl<Column, From> AppearsOnTable<From> for Within<Column> where Column: AppearsOnTable<From> {}
impl<Column, From> SelectableExpression<From> for Within<Column> where Column: SelectableExpression<From> {}

impl<Column> QueryFragment<Backend> for Within<Column>
where
    Self: QueryFragment<Pg> + QueryFragment<Sqlite>,
{
    fn walk_ast<'b>(&'b self, to: AstPass<'_, 'b, Backend>) -> QueryResult<()> {
        Backend::walk_variant_ast(self, to)
    }
}

impl<Column: QueryFragment<Pg>> QueryFragment<Pg> for Within<Column> {
    fn walk_ast<'b>(&'b self, mut to: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        self.column.walk_ast(to.reborrow())?;
        to.push_sql(" = ANY(");
        match &self.wanted {
            Wanted::Keys(keys) => to.push_bind_param::<Array<BigInt>, _>(keys)?,
            Wanted::Words(words) => to.push_bind_param::<Array<Text>, _>(words)?,
        }
        to.push_sql(")");
        Ok(())
    }
}

impl<Column: QueryFragment<Sqlite>> QueryFragment<Sqlite> for Within<Column> {
    fn walk_ast<'b>(&'b self, mut to: AstPass<'_, 'b, Sqlite>) -> QueryResult<()> {
        self.column.walk_ast(to.reborrow())?;
        to.push_sql(" IN (SELECT value FROM json_each(");
        to.push_bind_param::<Text, _>(&self.json)?;
        to.push_sql("))");
        Ok(())
    }
}
