//! Changing the vendor's words: adding, naming, ordering, taking away.

use std::collections::BTreeMap;

use diesel::prelude::*;
use schema::schema::{term_words, terms};

use super::terms::{TermId, TermKind};
use crate::db::Tx;
use crate::error::Refusal;
use crate::ui::forms;

/// Letters of a code, at most.
const LONGEST_CODE: usize = 40;

/// A code as rules and imports use it: plain letters, digits, `.`, `_`, `-`.
/// Made from the name where none is typed.
pub fn code(typed: &str, name: &str) -> Result<String, Refusal> {
    let typed = typed.trim();
    if typed.is_empty() {
        let spelled: String = forms::key(name)
            .chars()
            .map(|letter| if letter.is_ascii_alphanumeric() { letter } else { ' ' })
            .collect();
        let words: Vec<&str> = spelled.split_whitespace().collect();
        let code: String = words.join("-").chars().take(LONGEST_CODE).collect();
        return if code.is_empty() { Err(Refusal::new("term-code-needed")) } else { Ok(code) };
    }
    let plain = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '.' | '_' | '-');
    let fits = typed.chars().all(plain) && typed.len() <= LONGEST_CODE;
    if fits { Ok(typed.to_owned()) } else { Err(Refusal::new("term-code-plain")) }
}

/// Adds a term behind the others of its kind.
pub fn add_term(
    tx: &mut Tx<'_>,
    kind: TermKind,
    code: &str,
    language: &str,
    name: &str,
) -> QueryResult<TermId> {
    let id = TermId::fresh();
    let last: Option<i64> =
        terms::table.filter(terms::kind.eq(kind)).select(diesel::dsl::max(terms::rank)).first(tx.conn())?;
    diesel::insert_into(terms::table)
        .values((
            terms::id.eq(id),
            terms::kind.eq(kind),
            terms::code.eq(code),
            terms::rank.eq(last.unwrap_or(0) + 1),
        ))
        .execute(tx.conn())?;
    put_name(tx, id, language, name)?;
    noted(tx, id)?;
    Ok(id)
}

/// Gives a term its names, by language, and a tier its theme. A language with an
/// empty name has none.
pub fn change_term(
    tx: &mut Tx<'_>,
    id: TermId,
    names: &BTreeMap<String, String>,
    theme: Option<&str>,
) -> QueryResult<()> {
    let there: Option<String> = terms::table.find(id).select(terms::theme).first(tx.conn())?;
    let words = term_words::table.filter(term_words::term_id.eq(id));
    let known: Vec<(String, String)> =
        words.select((term_words::language, term_words::name)).load(tx.conn())?;
    let said = names.iter().filter(|(_, name)| !name.is_empty());
    if there.as_deref() == theme && known.into_iter().collect::<BTreeMap<_, _>>().iter().eq(said) {
        return Ok(());
    }
    diesel::update(terms::table.find(id)).set(terms::theme.eq(theme)).execute(tx.conn())?;
    diesel::delete(term_words::table.filter(term_words::term_id.eq(id))).execute(tx.conn())?;
    for (language, name) in names.iter().filter(|(_, name)| !name.is_empty()) {
        put_name(tx, id, language, name)?;
    }
    noted(tx, id)
}

/// Moves a term one place up or down among its kind; says whether it could.
pub fn move_term(tx: &mut Tx<'_>, id: TermId, up: bool) -> QueryResult<bool> {
    let kind: TermKind = terms::table.find(id).select(terms::kind).first(tx.conn())?;
    let mut order: Vec<TermId> = terms::table
        .filter(terms::kind.eq(kind))
        .order((terms::rank, terms::code))
        .select(terms::id)
        .load(tx.conn())?;
    let Some(from) = order.iter().position(|term| *term == id) else { return Ok(false) };
    let to = if up { from.checked_sub(1) } else { Some(from + 1).filter(|to| *to < order.len()) };
    let Some(to) = to else { return Ok(false) };
    order.swap(from, to);
    for (rank, term) in (1i64..).zip(order) {
        diesel::update(terms::table.find(term)).set(terms::rank.eq(rank)).execute(tx.conn())?;
    }
    noted(tx, id)?;
    Ok(true)
}

/// Puts the terms of a kind into the order of these codes; others come behind as they were.
pub fn order_terms(tx: &mut Tx<'_>, kind: TermKind, codes: &[&str]) -> QueryResult<()> {
    let there: Vec<(TermId, String, i64)> = terms::table
        .filter(terms::kind.eq(kind))
        .order((terms::rank, terms::code))
        .select((terms::id, terms::code, terms::rank))
        .load(tx.conn())?;
    let place = |code: &str| codes.iter().position(|it| *it == code).unwrap_or(codes.len());
    let mut wanted: Vec<&(TermId, String, i64)> = there.iter().collect();
    wanted.sort_by_key(|(_, code, _)| place(code));
    if wanted.iter().map(|it| it.0).eq(there.iter().map(|it| it.0)) {
        return Ok(());
    }
    for (rank, (id, _, before)) in (1i64..).zip(wanted) {
        if rank != *before {
            diesel::update(terms::table.find(*id)).set(terms::rank.eq(rank)).execute(tx.conn())?;
            noted(tx, *id)?;
        }
    }
    Ok(())
}

/// Takes a term away. Whoever calls has made sure that nothing uses it.
pub fn remove_term(tx: &mut Tx<'_>, id: TermId) -> QueryResult<()> {
    diesel::delete(term_words::table.filter(term_words::term_id.eq(id))).execute(tx.conn())?;
    diesel::delete(terms::table.find(id)).execute(tx.conn())?;
    noted(tx, id)
}

fn put_name(tx: &mut Tx<'_>, id: TermId, language: &str, name: &str) -> QueryResult<()> {
    diesel::insert_into(term_words::table)
        .values((term_words::term_id.eq(id), term_words::language.eq(language), term_words::name.eq(name)))
        .execute(tx.conn())?;
    Ok(())
}

fn noted(tx: &mut Tx<'_>, id: TermId) -> QueryResult<()> {
    tx.changed("term", id.0);
    super::bump(tx)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_made_from_the_name() {
        assert_eq!(code("", "Europa Środkowa i Łotwa").unwrap(), "europa-srodkowa-i-lotwa");
        assert_eq!(code(" HX-40 ", "Flow meter").unwrap(), "HX-40");
        assert!(code("", "金").is_err());
        for wrong in ["two words", "ż", "a/b", "\"", &"x".repeat(41)] {
            assert!(code(wrong, "Name").is_err(), "{wrong}");
        }
    }
}
