//! What of the library uses a rule, a product or a named audience. What lies in
//! the bin counts: it can come back.

use diesel::prelude::*;
use schema::schema::{folders, items};

use crate::access::Rule;
use crate::db::Conn;
use crate::programme::{AudienceId, TermId};

/// How many folders and items use something.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Used {
    pub folders: i64,
    pub items: i64,
}

/// Those that share a named audience.
pub fn of_audience(db: &mut Conn, audience: AudienceId) -> QueryResult<Used> {
    Ok(Used {
        folders: folders::table.filter(folders::named_audience_id.eq(audience.0)).count().get_result(db)?,
        items: items::table.filter(items::named_audience_id.eq(audience.0)).count().get_result(db)?,
    })
}

/// Items about a product.
pub fn of_product(db: &mut Conn, product: TermId) -> QueryResult<Used> {
    Ok(Used { folders: 0, items: items::table.filter(items::product_id.eq(product)).count().get_result(db)? })
}

/// Those with a rule of their own in which a word stands (`word` narrows the
/// search down; `speaks` looks at the rule itself).
pub fn of_rules(db: &mut Conn, word: &str, speaks: impl Fn(&Rule) -> bool) -> QueryResult<Used> {
    // In quotes, as JSON writes it.
    let part = format!("%\"{}\"%", word.replace(['%', '_'], "%"));
    let of_folders: Vec<String> =
        folders::table.filter(folders::own_rule.like(part.clone())).select(folders::own_rule).load(db)?;
    let of_items: Vec<(String, String)> = items::table
        .filter(items::own_rule.like(part.clone()).or(items::download_rule.like(part)))
        .select((items::own_rule, items::download_rule))
        .load(db)?;
    let said = |text: &String| speaks(&Rule::read(text));
    let count = |found: usize| i64::try_from(found).unwrap_or(i64::MAX);
    Ok(Used {
        folders: count(of_folders.iter().filter(|text| said(text)).count()),
        items: count(of_items.iter().filter(|(see, take)| said(see) || said(take)).count()),
    })
}
