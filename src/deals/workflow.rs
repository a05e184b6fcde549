//! How a deal moves: the vendor's steps, and who must agree before it is approved.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::deal::State;
use super::wording::Wording;
use crate::access::Role;

/// A step of the vendor's workflow. Its type is what the portal goes by; the
/// name is the vendor's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    pub code: String,
    #[serde(default, skip_serializing_if = "Wording::is_empty")]
    pub names: Wording,
    /// What a deal on this step is: open, approved, denied, expired, won or lost.
    pub state: State,
    /// Whether the partner may change the deal while it stands here.
    #[serde(default)]
    pub partner_may_edit: bool,
    /// Roles that may move a deal here; absent: whoever may move deals at all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moved_by: Option<BTreeSet<Role>>,
    /// Percent, for weighted totals.
    #[serde(default)]
    pub probability: u8,
    /// What the partner should do now.
    #[serde(default, skip_serializing_if = "Wording::is_empty")]
    pub guidance: Wording,
    /// Days after which a deal that did not move is called stalled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stalled_after: Option<u16>,
    /// Whether protection runs while a deal stands here; only asked of approved steps.
    #[serde(default = "yes")]
    pub protected: bool,
}

fn yes() -> bool {
    true
}

impl Step {
    /// Whether somebody of this role may move a deal here.
    pub fn is_moved_by(&self, role: Role) -> bool {
        self.moved_by.as_ref().is_none_or(|roles| roles.contains(&role))
    }
}

/// Whether approvers decide one after the other or side by side.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    #[default]
    Sequential,
    Parallel,
}

/// When a rule holds. A part that is absent holds for every deal.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Condition {
    /// Codes of tiers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tiers: Option<BTreeSet<String>>,
    /// Codes of regions.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub regions: Option<BTreeSet<String>>,
    /// Codes of products; one of the deal's lines is enough.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub products: Option<BTreeSet<String>>,
    /// Minor units of the programme's currency, inclusive.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_least: Option<i64>,
    /// Minor units of the programme's currency, exclusive.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub below: Option<i64>,
    /// The conflict score from which it holds, 0 to 100.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score_at_least: Option<i64>,
    /// The conflict score below which it holds, 0 to 100.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score_below: Option<i64>,
}

/// What conditions are asked of.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    pub tier: Option<String>,
    pub region: Option<String>,
    pub products: Vec<String>,
    /// The deal's value in minor units of the programme's currency; `None` when
    /// no rate leads there, and then no condition on the amount holds.
    pub amount: Option<i64>,
    /// The highest conflict score found.
    pub score: i64,
}

impl Condition {
    /// Whether it holds for every deal.
    pub fn is_always(&self) -> bool {
        *self == Condition::default()
    }

    /// Whether the rule holds for these facts.
    pub fn holds(&self, deal: &Facts) -> bool {
        let one = |set: &Option<BTreeSet<String>>, word: &Option<String>| {
            set.as_ref().is_none_or(|set| word.as_ref().is_some_and(|word| set.contains(word)))
        };
        let product = self
            .products
            .as_ref()
            .is_none_or(|set| deal.products.iter().any(|product| set.contains(product)));
        one(&self.tiers, &deal.tier)
            && one(&self.regions, &deal.region)
            && product
            && self.at_least.is_none_or(|least| deal.amount.is_some_and(|amount| amount >= least))
            && self.below.is_none_or(|most| deal.amount.is_some_and(|amount| amount < most))
            && self.score_at_least.is_none_or(|least| deal.score >= least)
            && self.score_below.is_none_or(|most| deal.score < most)
    }
}

/// Who must agree. The first rule that holds is the one that counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ApprovalRule {
    #[serde(default, skip_serializing_if = "Condition::is_always")]
    pub when: Condition,
    /// One approver of each of these roles, in this order if sequential.
    pub roles: Vec<Role>,
    #[serde(default)]
    pub mode: Mode,
    /// Working hours each of them has.
    pub due_hours: u16,
    /// Who is told, and may decide too, when that time is over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub escalate_to: Option<Role>,
}

/// Which registrations need nobody's yes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Auto {
    pub when: Condition,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts() -> Facts {
        Facts {
            tier: Some("gold".into()),
            region: Some("cee".into()),
            products: vec!["meters".into(), "valves".into()],
            amount: Some(1_000_000),
            score: 40,
        }
    }

    #[test]
    fn every_part_of_a_condition_must_hold() {
        let set = |words: &[&str]| Some(words.iter().map(ToString::to_string).collect());
        assert!(Condition::default().holds(&facts()));
        let gold = Condition { tiers: set(&["gold"]), products: set(&["valves"]), ..Condition::default() };
        assert!(gold.holds(&facts()));
        assert!(!Condition { regions: set(&["latam"]), ..gold }.holds(&facts()));
    }

    #[test]
    fn an_amount_is_at_least_inclusive_and_below_exclusive() {
        let at_least = |amount| Condition { at_least: Some(amount), ..Condition::default() };
        let below = |amount| Condition { below: Some(amount), ..Condition::default() };
        assert!(at_least(1_000_000).holds(&facts()));
        assert!(!below(1_000_000).holds(&facts()));
        assert!(below(1_000_001).holds(&facts()));
    }

    #[test]
    fn an_amount_nobody_can_convert_meets_no_condition_on_amounts() {
        let unknown = Facts { amount: None, ..facts() };
        assert!(!Condition { below: Some(i64::MAX), ..Condition::default() }.holds(&unknown));
        assert!(!Condition { at_least: Some(0), ..Condition::default() }.holds(&unknown));
    }
}
