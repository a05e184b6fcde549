//! The product lines of a deal.

use diesel::prelude::*;
use schema::schema::deal_lines;

use super::deal::DealId;
use super::protection::Line;
use crate::db::{Conn, Tx, random_id};
use crate::error::Error;
use crate::programme::{TermId, TermKind, Terms};

/// The lines in their order; products that are gone are left out.
pub fn of(db: &mut Conn, deal: DealId, terms: &Terms) -> Result<Vec<Line>, Error> {
    let rows: Vec<(TermId, i64, i64)> = deal_lines::table
        .filter(deal_lines::deal_id.eq(deal))
        .order(deal_lines::position)
        .limit(200)
        .select((deal_lines::product_id, deal_lines::quantity, deal_lines::amount))
        .load(db)?;
    let line = |(product, quantity, amount): (TermId, i64, i64)| {
        terms.get(product).map(|term| Line { product: term.code.clone(), quantity, amount })
    };
    Ok(rows.into_iter().filter_map(line).collect())
}

/// Puts these lines in place of those there are.
pub fn put(tx: &mut Tx<'_>, deal: DealId, lines: &[Line], terms: &Terms) -> QueryResult<()> {
    diesel::delete(deal_lines::table.filter(deal_lines::deal_id.eq(deal))).execute(tx.conn())?;
    for (position, line) in lines.iter().enumerate() {
        let Some(product) = terms.coded(TermKind::Product, &line.product) else { continue };
        diesel::insert_into(deal_lines::table)
            .values((
                deal_lines::id.eq(random_id()),
                deal_lines::deal_id.eq(deal),
                deal_lines::position.eq(position as i64),
                deal_lines::product_id.eq(product.id),
                deal_lines::quantity.eq(line.quantity),
                deal_lines::amount.eq(line.amount),
            ))
            .execute(tx.conn())?;
    }
    Ok(())
}
