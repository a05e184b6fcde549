//! Audiences: who something is for, as a rule over tier, region, partner type,
//! firm, role and language.
//!
//! A rule is written once and shared: things point at the row that holds its
//! canonical text, and a viewer carries the numbers of all rules that fit. So
//! "what may she see" is one indexed comparison, in SQL and in the search index
//! alike, and one change on a firm moves all its people at once.

use std::collections::BTreeSet;

use diesel::prelude::*;
use schema::schema::audiences;
use serde::{Deserialize, Serialize};

use crate::db::Conn;

/// Each part lists what fits; a part that is absent fits everybody, and a part
/// that is empty fits nobody (the overlap of two rules that have none).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Rule {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tiers: Option<BTreeSet<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub regions: Option<BTreeSet<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub types: Option<BTreeSet<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub firms: Option<BTreeSet<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub roles: Option<BTreeSet<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub languages: Option<BTreeSet<String>>,
}

/// Where somebody stands, in the words rules use.
#[derive(Debug, Clone, Default)]
pub struct Standing {
    pub tier: Option<String>,
    pub regions: Vec<String>,
    pub partner_type: Option<String>,
    pub firms: Vec<String>,
    pub role: String,
    pub language: String,
}

impl Rule {
    /// The rule as stored; `{}` is everybody.
    pub fn text(&self) -> String {
        serde_json::to_string(self).unwrap_or_else(|_| "{}".to_owned())
    }

    /// Reads a stored rule. What cannot be read fits nobody.
    pub fn read(text: &str) -> Rule {
        serde_json::from_str(text).unwrap_or_else(|_| Rule::nobody())
    }

    /// The rule that fits nobody.
    pub fn nobody() -> Rule {
        Rule { roles: Some(BTreeSet::new()), ..Rule::default() }
    }

    /// Whether the rule leaves nobody out.
    pub fn is_everybody(&self) -> bool {
        *self == Rule::default()
    }

    /// Whether somebody who stands there is meant.
    pub fn fits(&self, who: &Standing) -> bool {
        let one = |part: &Option<BTreeSet<String>>, word: Option<&String>| {
            part.as_ref().is_none_or(|listed| word.is_some_and(|word| listed.contains(word)))
        };
        let any = |part: &Option<BTreeSet<String>>, words: &[String]| {
            part.as_ref().is_none_or(|listed| words.iter().any(|word| listed.contains(word)))
        };
        one(&self.tiers, who.tier.as_ref())
            && any(&self.regions, &who.regions)
            && one(&self.types, who.partner_type.as_ref())
            && any(&self.firms, &who.firms)
            && one(&self.roles, Some(&who.role))
            && one(&self.languages, Some(&who.language))
    }

    /// Those whom both rules fit: what a folder allows and an item in it.
    pub fn and(&self, other: &Rule) -> Rule {
        let both = |a: &Option<BTreeSet<String>>, b: &Option<BTreeSet<String>>| match (a, b) {
            (Some(a), Some(b)) => Some(a.intersection(b).cloned().collect()),
            (one, None) | (None, one) => one.clone(),
        };
        Rule {
            tiers: both(&self.tiers, &other.tiers),
            regions: both(&self.regions, &other.regions),
            types: both(&self.types, &other.types),
            firms: both(&self.firms, &other.firms),
            roles: both(&self.roles, &other.roles),
            languages: both(&self.languages, &other.languages),
        }
    }

    /// The number of the row that holds this rule, written if it is new.
    pub fn number(&self, db: &mut Conn) -> QueryResult<i64> {
        let text = self.text();
        let known = audiences::table.filter(audiences::rule.eq(&text)).select(audiences::id);
        if let Some(id) = known.first(db).optional()? {
            return Ok(id);
        }
        crate::insert_new!(db, audiences::table, audiences::rule.eq(&text))?;
        audiences::table.filter(audiences::rule.eq(&text)).select(audiences::id).first(db)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(words: &[&str]) -> Option<BTreeSet<String>> {
        Some(words.iter().map(ToString::to_string).collect())
    }

    fn ada() -> Standing {
        Standing {
            tier: Some("silver".into()),
            regions: vec!["cee".into(), "emea".into()],
            partner_type: Some("var".into()),
            firms: vec!["1".into()],
            role: "seller".into(),
            language: "pl".into(),
        }
    }

    #[test]
    fn the_empty_rule_is_everybody() {
        assert!(Rule::default().fits(&ada()));
        assert_eq!(Rule::default().text(), "{}");
    }

    #[test]
    fn every_part_must_fit() {
        let rule = Rule { tiers: set(&["silver", "gold"]), regions: set(&["emea"]), ..Rule::default() };
        assert!(rule.fits(&ada()));
        let rule = Rule { types: set(&["distributor"]), ..rule };
        assert!(!rule.fits(&ada()));
    }

    #[test]
    fn the_overlap_of_two_rules_is_never_wider_than_either() {
        let gold = Rule { tiers: set(&["gold"]), ..Rule::default() };
        let silver = Rule { tiers: set(&["silver"]), ..Rule::default() };
        assert!(!gold.and(&silver).fits(&ada()));
        assert!(silver.and(&Rule::default()).fits(&ada()));
        assert_eq!(silver.and(&Rule::default()), silver);
    }

    #[test]
    fn a_rule_nobody_can_read_fits_nobody() {
        assert!(!Rule::read("{\"tires\":[]}").fits(&ada()));
        assert!(Rule::read("{}").fits(&ada()));
    }
}
