//! Whom an audience reaches now: how many firms, and how many of their people.

use std::collections::{BTreeMap, HashMap};

use diesel::prelude::*;
use schema::schema::{firms, memberships, people};

use super::firm::FirmKind;
use crate::access::audience::{Rule, Standing};
use crate::access::{FirmId, Role};
use crate::db::Conn;
use crate::programme::{TermId, Terms};

/// How far a rule reaches.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Reach {
    /// Active partner firms that fit, whoever sits there.
    pub firms: i64,
    /// People with a seat in such a firm whom every part of the rule fits.
    pub people: i64,
}

#[derive(Queryable)]
struct Row {
    id: FirmId,
    parent: Option<FirmId>,
    tier: Option<TermId>,
    region: Option<TermId>,
    partner_type: Option<TermId>,
}

/// The reach of each of these rules, in their order. Reads every active partner
/// firm once, however many rules there are.
pub fn reach(db: &mut Conn, terms: &Terms, rules: &[Rule]) -> QueryResult<Vec<Reach>> {
    let rows: Vec<Row> = firms::table
        .filter(firms::kind.eq(FirmKind::Partner))
        .filter(firms::active.eq(true))
        .select((firms::id, firms::parent_id, firms::tier_id, firms::region_id, firms::type_id))
        .load(db)?;
    let seats: Vec<(FirmId, Role, String)> = memberships::table
        .inner_join(people::table.on(people::id.eq(memberships::person_id)))
        .filter(memberships::active.eq(true))
        .filter(people::active.eq(true))
        .select((memberships::firm_id, memberships::role, people::language))
        .load(db)?;
    // People who hold one role in a firm and speak one language stand alike.
    let mut by_firm: HashMap<FirmId, BTreeMap<(Role, String), i64>> = HashMap::new();
    for (firm, role, language) in seats {
        *by_firm.entry(firm).or_default().entry((role, language)).or_default() += 1;
    }
    let of_firms: Vec<Rule> =
        rules.iter().map(|rule| Rule { roles: None, languages: None, ..rule.clone() }).collect();
    let mut reaches = vec![Reach::default(); rules.len()];
    for row in rows {
        let mut standing = stands(terms, &row);
        let seats = by_firm.remove(&row.id).unwrap_or_default();
        for ((rule, of_firm), reach) in rules.iter().zip(&of_firms).zip(&mut reaches) {
            if !of_firm.fits(&standing) {
                continue;
            }
            reach.firms += 1;
            for ((role, language), count) in &seats {
                standing.role = role.word().to_owned();
                standing.language.clone_from(language);
                if rule.fits(&standing) {
                    reach.people += count;
                }
            }
        }
    }
    Ok(reaches)
}

fn stands(terms: &Terms, row: &Row) -> Standing {
    let code = |id: Option<TermId>| id.and_then(|id| terms.get(id)).map(|term| term.code.clone());
    Standing {
        tier: code(row.tier),
        regions: code(row.region).into_iter().collect(),
        partner_type: code(row.partner_type),
        firms: std::iter::once(row.id).chain(row.parent).map(|id| id.to_string()).collect(),
        ..Standing::default()
    }
}
