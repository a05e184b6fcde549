//! When a rule holds, as fields of a form: what is left open holds for every deal.

use serde::Deserialize;

use super::text::{maybe, number};
use super::ticks;
use crate::deals::workflow::Condition;
use crate::money;
use crate::programme::{TermKind, Terms};
use crate::ui::Problems;

/// What is typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ConditionForm {
    pub tiers: Vec<String>,
    pub regions: Vec<String>,
    pub products: Vec<String>,
    /// In the programme's currency.
    pub at_least: String,
    pub below: String,
    pub score_at_least: String,
    pub score_below: String,
}

impl ConditionForm {
    /// A condition as its fields show it.
    pub fn of(condition: &Condition, currency: &str) -> ConditionForm {
        let amount = |it: Option<i64>| it.map_or(String::new(), |it| money::plain(it, currency));
        let score = |it: Option<i64>| it.map_or(String::new(), |it| it.to_string());
        ConditionForm {
            tiers: ticks::write(condition.tiers.as_ref()),
            regions: ticks::write(condition.regions.as_ref()),
            products: ticks::write(condition.products.as_ref()),
            at_least: amount(condition.at_least),
            below: amount(condition.below),
            score_at_least: score(condition.score_at_least),
            score_below: score(condition.score_below),
        }
    }

    /// What it means; what stands against it is noted. A code that was taken from the
    /// vendor's words meanwhile stays where it was.
    pub fn parse(
        &self,
        now: &Condition,
        terms: &Terms,
        currency: &str,
        problems: &mut Problems,
    ) -> Option<Condition> {
        let set = |typed: &[String], kind, kept: &Option<std::collections::BTreeSet<String>>| {
            let known = terms.of(kind).map(|term| term.code.as_str());
            ticks::read(typed, known.chain(kept.iter().flatten().map(String::as_str)))
        };
        let tiers = problems.need("tiers", set(&self.tiers, TermKind::Tier, &now.tiers));
        let regions = problems.need("regions", set(&self.regions, TermKind::Region, &now.regions));
        let products = problems.need("products", set(&self.products, TermKind::Product, &now.products));
        let amount = |typed: &str| maybe(typed, |text| money::parse(text, currency));
        let score = |typed: &str| maybe(typed, |text| number(text, 0, 100));
        let at_least = problems.need("at_least", amount(&self.at_least));
        let below = problems.need("below", amount(&self.below));
        let score_at_least = problems.need("score_at_least", score(&self.score_at_least));
        let score_below = problems.need("score_below", score(&self.score_below));
        Some(Condition {
            tiers: tiers?,
            regions: regions?,
            products: products?,
            at_least: at_least?,
            below: below?,
            score_at_least: score_at_least?,
            score_below: score_below?,
        })
    }
}
