//! Where a word of the programme or an audience is used: what is in use cannot
//! be taken away, and the page says where to look.

use diesel::QueryResult;

use crate::access::Rule;
use crate::db::Conn;
use crate::library::dependants::{self, Used};
use crate::partners;
use crate::programme::{self, AudienceId, Term, TermKind};

/// So many of a kind: the message key (with `$count`), and how many.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Use {
    pub key: &'static str,
    pub count: i64,
}

/// Where a term is used.
pub fn of_term(db: &mut Conn, term: &Term) -> QueryResult<Vec<Use>> {
    if term.kind == TermKind::Product {
        return Ok(told(0, 0, dependants::of_product(db, term.id)?));
    }
    let firms = partners::sorted_under(db, term)?;
    let speaks = |rule: &Rule| speaks_of(rule, term.kind, &term.code);
    let named = programme::audiences(db)?.iter().filter(|it| speaks(&it.rule)).count();
    let used = dependants::of_rules(db, &term.code, speaks)?;
    Ok(told(firms, i64::try_from(named).unwrap_or(i64::MAX), used))
}

/// Where a named audience is used.
pub fn of_audience(db: &mut Conn, audience: AudienceId) -> QueryResult<Vec<Use>> {
    Ok(told(0, 0, dependants::of_audience(db, audience)?))
}

fn told(firms: i64, audiences: i64, used: Used) -> Vec<Use> {
    let mut uses = vec![
        Use { key: "use-firms", count: firms },
        Use { key: "use-audiences", count: audiences },
        Use { key: "use-folders", count: used.folders },
        Use { key: "use-items", count: used.items },
    ];
    uses.retain(|some| some.count > 0);
    uses
}

fn speaks_of(rule: &Rule, kind: TermKind, code: &str) -> bool {
    let part = match kind {
        TermKind::Tier => &rule.tiers,
        TermKind::Region => &rule.regions,
        TermKind::PartnerType => &rule.types,
        TermKind::Product => return false,
    };
    part.as_ref().is_some_and(|listed| listed.contains(code))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_counts_only_in_its_own_part() {
        let rule = Rule::read(r#"{"tiers":["gold"],"regions":["japan"]}"#);
        assert!(speaks_of(&rule, TermKind::Tier, "gold"));
        assert!(!speaks_of(&rule, TermKind::Region, "gold"));
        assert!(!speaks_of(&rule, TermKind::PartnerType, "gold"));
    }
}
