//! Where a word of the programme or an audience is used: what is in use cannot
//! be taken away, and the page says where to look.

use diesel::prelude::*;
use schema::schema::{firms, folders, items, named_audiences};

use crate::access::Rule;
use crate::db::Conn;
use crate::programme::{AudienceId, Term, TermKind};

/// So many of a kind: the message key (with `$count`), and how many.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Use {
    pub key: &'static str,
    pub count: i64,
}

/// Where a term is used. What lies in the library's bin counts: it can come back.
pub fn of_term(db: &mut Conn, term: &Term) -> QueryResult<Vec<Use>> {
    let sorted = firms::table.into_boxed();
    let sorted = match term.kind {
        TermKind::Tier => Some(sorted.filter(firms::tier_id.eq(term.id))),
        TermKind::Region => Some(sorted.filter(firms::region_id.eq(term.id))),
        TermKind::PartnerType => Some(sorted.filter(firms::type_id.eq(term.id))),
        TermKind::Product => None,
    };
    let mut uses = Vec::new();
    match sorted {
        Some(sorted) => uses.push(Use { key: "use-firms", count: sorted.count().get_result(db)? }),
        None => {
            let about = items::table.filter(items::product_id.eq(term.id));
            uses.push(Use { key: "use-items", count: about.count().get_result(db)? });
        }
    }
    if term.kind != TermKind::Product {
        // The code in quotes, as JSON writes it; the rules found are then read.
        let part = format!("%\"{}\"%", term.code.replace(['%', '_'], "%"));
        let named: Vec<String> = named_audiences::table
            .filter(named_audiences::rule.like(part.clone()))
            .select(named_audiences::rule)
            .load(db)?;
        let of_folders: Vec<String> =
            folders::table.filter(folders::own_rule.like(part.clone())).select(folders::own_rule).load(db)?;
        let of_items: Vec<(String, String)> = items::table
            .filter(items::own_rule.like(part.clone()).or(items::download_rule.like(part)))
            .select((items::own_rule, items::download_rule))
            .load(db)?;
        let speaks = |text: &String| speaks_of(&Rule::read(text), term.kind, &term.code);
        let count = |found: usize| i64::try_from(found).unwrap_or(i64::MAX);
        uses.push(Use { key: "use-audiences", count: count(named.iter().filter(|it| speaks(it)).count()) });
        uses.push(Use {
            key: "use-folders",
            count: count(of_folders.iter().filter(|it| speaks(it)).count()),
        });
        let items = of_items.iter().filter(|(see, take)| speaks(see) || speaks(take)).count();
        uses.push(Use { key: "use-items", count: count(items) });
    }
    uses.retain(|some| some.count > 0);
    Ok(uses)
}

/// Where a named audience is used.
pub fn of_audience(db: &mut Conn, audience: AudienceId) -> QueryResult<Vec<Use>> {
    let of_folders = folders::table.filter(folders::named_audience_id.eq(audience.0));
    let of_items = items::table.filter(items::named_audience_id.eq(audience.0));
    let mut uses = vec![
        Use { key: "use-folders", count: of_folders.count().get_result(db)? },
        Use { key: "use-items", count: of_items.count().get_result(db)? },
    ];
    uses.retain(|some| some.count > 0);
    Ok(uses)
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
