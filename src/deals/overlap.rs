//! Where the protection of two deals meets, part by part, drawn for whoever decides
//! between them: two partners can both be right where it does not.

use std::collections::BTreeSet;

use super::conflicts::Conflict;
use super::deal::{Deal, DealId, State};
use super::definition::Protection;
use super::lines;
use super::protection::{self, ALL, Overlap, Scope};
use super::query;
use crate::accounts::AccountId;
use crate::db::Conn;
use crate::error::Error;
use crate::programme::Terms;

/// One part of two scopes beside each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    pub kind: PartKind,
    /// Codes; empty: all.
    pub left: Vec<String>,
    pub right: Vec<String>,
    /// Whether they meet here.
    pub meets: bool,
}

/// What a part of a scope is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartKind {
    Products,
    Territory,
    Site,
}

impl PartKind {
    /// The message key of its name.
    pub const fn key(self) -> &'static str {
        match self {
            PartKind::Products => "deal-field-lines",
            PartKind::Territory => "deal-field-territory",
            PartKind::Site => "deal-field-site",
        }
    }
}

/// Two deals' protection beside each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    pub parts: Vec<Part>,
    /// Whether approving one keeps the other from being approved.
    pub meets: bool,
}

/// Draws two deals' scopes, taken for the same customer.
pub fn drawn(left: &[Scope], right: &[Scope]) -> Drawn {
    let part = |kind, of: fn(&Scope) -> &str| {
        let all =
            |scopes: &[Scope]| -> BTreeSet<String> { scopes.iter().map(|it| of(it).to_owned()).collect() };
        let (mine, theirs) = (all(left), all(right));
        let whole = mine.contains(ALL) || theirs.contains(ALL);
        let meets = whole || mine.intersection(&theirs).next().is_some();
        let listed = |set: BTreeSet<String>| {
            if set.contains(ALL) { Vec::new() } else { set.into_iter().collect() }
        };
        Part { kind, left: listed(mine), right: listed(theirs), meets }
    };
    let parts = vec![
        part(PartKind::Products, |scope| &scope.product),
        part(PartKind::Territory, |scope| &scope.territory),
        part(PartKind::Site, |scope| &scope.site),
    ];
    // Part by part is not enough: each product of a deal has a scope of its own.
    let meets = left.iter().any(|mine| {
        right.iter().any(|it| mine.meets(&Scope { group: mine.group, ..it.clone() }) != Overlap::None)
    });
    Drawn { parts, meets }
}

/// A deal beside each of its rivals: what an approved one holds, and what one that waits
/// would hold under this programme's rule.
pub fn of_rivals(
    db: &mut Conn,
    rule: &Protection,
    deal: &Deal,
    site: &str,
    rivals: &[(Conflict, Deal)],
    terms: &Terms,
) -> Result<Vec<Drawn>, Error> {
    let own = wanted(db, rule, deal, site, terms)?;
    let groups: Vec<AccountId> = rivals.iter().filter_map(|(_, rival)| rival.account_group_id).collect();
    let held = protection::held(db, &groups)?;
    let mut all = Vec::with_capacity(rivals.len());
    for (_, rival) in rivals {
        let mut theirs: Vec<Scope> = held_by(&held, rival.id);
        if theirs.is_empty() && rival.state != State::Approved {
            let site = query::site(db, rival.id)?;
            theirs = wanted(db, rule, rival, &site, terms)?;
        }
        all.push(drawn(&own, &theirs));
    }
    Ok(all)
}

type Held = (DealId, Scope, Option<chrono::NaiveDateTime>);

fn held_by(held: &[Held], deal: DealId) -> Vec<Scope> {
    held.iter().filter(|(holder, ..)| *holder == deal).map(|(_, scope, _)| scope.clone()).collect()
}

fn wanted(
    db: &mut Conn,
    rule: &Protection,
    deal: &Deal,
    site: &str,
    terms: &Terms,
) -> Result<Vec<Scope>, Error> {
    let products: Vec<String> = lines::of(db, deal.id, terms)?.into_iter().map(|line| line.product).collect();
    let group = deal.account_group_id.unwrap_or(AccountId(0));
    Ok(Scope::wanted(rule, group, &products, &deal.territory, site))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scopes(group: i64, products: &[&str], territory: &str) -> Vec<Scope> {
        let scope = |product: &&str| Scope {
            group: AccountId(group),
            product: (*product).into(),
            territory: territory.into(),
            site: ALL.into(),
        };
        products.iter().map(scope).collect()
    }

    #[test]
    fn a_shared_product_in_the_same_country_meets() {
        let drawn = drawn(&scopes(1, &["meters", "valves"], "PL"), &scopes(2, &["valves"], "PL"));
        assert!(drawn.meets);
        assert_eq!(drawn.parts[0].left, ["meters", "valves"]);
        assert!(drawn.parts.iter().all(|part| part.meets));
    }

    #[test]
    fn another_product_or_another_country_leaves_both_right() {
        let here = scopes(1, &["valves"], "PL");
        let elsewhere = drawn(&here, &scopes(1, &["valves"], "DE"));
        assert!(!elsewhere.meets && elsewhere.parts[0].meets && !elsewhere.parts[1].meets);
        assert!(!drawn(&here, &scopes(1, &["meters"], "PL")).meets);
        // Who protects nothing is in nobody's way.
        assert!(!drawn(&here, &[]).meets);
    }

    #[test]
    fn all_of_a_part_is_shown_as_all() {
        let drawn = drawn(&scopes(1, &[ALL], "PL"), &scopes(1, &["meters"], "PL"));
        assert!(drawn.meets && drawn.parts[0].left.is_empty());
    }
}
