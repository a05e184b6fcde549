//! Which of the firms meant gets the lead: no database, so that it can be read
//! and tried.

use super::rule::{LeadRule, Method};
use crate::access::FirmId;

/// A firm that might get it.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    pub firm: FirmId,
    pub tier: Option<String>,
    pub country: String,
    pub city: String,
    pub region: Option<String>,
    /// Leads offered to it by this rule so far.
    pub offered: i64,
    /// Leads it holds open.
    pub open: i64,
}

/// How near a firm is; the nearest step that has a firm counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Nearness {
    City,
    Country,
    Region,
    Anywhere,
}

impl Nearness {
    /// From near to far.
    pub const STEPS: [Nearness; 4] =
        [Nearness::City, Nearness::Country, Nearness::Region, Nearness::Anywhere];

    /// The message key of the sentence that says it.
    pub const fn key(self) -> &'static str {
        match self {
            Nearness::City => "lead-why-city",
            Nearness::Country => "lead-why-country",
            Nearness::Region => "lead-why-region",
            Nearness::Anywhere => "lead-why-anywhere",
        }
    }
}

/// Where a lead is, as far as nearness asks. The region is that of the firms in
/// its country, since customers have none of their own.
#[derive(Debug, Clone, Default)]
pub struct Spot {
    pub city: String,
    pub country: String,
    pub region: Option<String>,
}

/// The firm that gets it, and how near it is; nobody where none is left.
///
/// Among the nearest, the one with the fewest leads for its weight comes next:
/// over many leads each gets its share, and a batch is spread lead by lead.
/// Round robin is the same with all weights alike.
pub fn choose<'a>(rule: &LeadRule, spot: &Spot, all: &'a [Candidate]) -> Option<(&'a Candidate, Nearness)> {
    let weight = |it: &Candidate| rule.weight(it.tier.as_deref());
    let room = |it: &&Candidate| weight(it) > 0 && (rule.capacity == 0 || it.open < rule.capacity);
    let near = |it: &Candidate, step: Nearness| match step {
        Nearness::City => !spot.city.is_empty() && it.city == spot.city && it.country == spot.country,
        Nearness::Country => it.country == spot.country,
        Nearness::Region => spot.region.is_some() && it.region == spot.region,
        Nearness::Anywhere => true,
    };
    let weighted = rule.method == Method::Weighted;
    for step in Nearness::STEPS {
        let next = all.iter().filter(room).filter(|it| near(it, step)).min_by(|one, other| {
            let (a, b) = if weighted { (weight(one), weight(other)) } else { (1, 1) };
            // offered / weight, without a fraction; then the key, so that all nodes agree.
            ((one.offered + 1) * b, one.firm).cmp(&((other.offered + 1) * a, other.firm))
        });
        if let Some(next) = next {
            return Some((next, step));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::access::Rule;
    use crate::leads::rule::LeadRuleId;

    fn rule(method: Method, weights: &[(&str, i64)], capacity: i64) -> LeadRule {
        LeadRule {
            id: LeadRuleId(1),
            name: "All".into(),
            countries: Vec::new(),
            product: None,
            vertical: String::new(),
            firms: Rule::default(),
            method,
            weights: weights.iter().map(|(tier, weight)| (tier.to_string(), *weight)).collect(),
            capacity,
            window_hours: 24,
        }
    }

    fn firm(key: i64, tier: &str, city: &str, country: &str) -> Candidate {
        Candidate {
            firm: FirmId(key),
            tier: Some(tier.into()),
            country: country.into(),
            city: city.into(),
            region: Some("cee".into()),
            offered: 0,
            open: 0,
        }
    }

    /// So many leads, one after the other: how many each firm got.
    fn batch(rule: &LeadRule, mut firms: Vec<Candidate>, leads: usize) -> BTreeMap<i64, i64> {
        let spot = Spot { country: "PL".into(), ..Spot::default() };
        for _ in 0..leads {
            let Some((chosen, _)) = choose(rule, &spot, &firms) else { break };
            let key = chosen.firm;
            let it = firms.iter_mut().find(|it| it.firm == key).unwrap();
            (it.offered, it.open) = (it.offered + 1, it.open + 1);
        }
        firms.iter().map(|it| (it.firm.0, it.offered)).collect()
    }

    #[test]
    fn a_batch_is_spread_by_weight_and_never_goes_to_one() {
        let firms =
            vec![firm(1, "gold", "", "PL"), firm(2, "silver", "", "PL"), firm(3, "registered", "", "PL")];
        let weights = [("gold", 3), ("silver", 1), ("registered", 0)];
        let got = batch(&rule(Method::Weighted, &weights, 0), firms.clone(), 1000);
        assert_eq!(got, BTreeMap::from([(1, 750), (2, 250), (3, 0)]));
        let got = batch(&rule(Method::RoundRobin, &[], 0), firms, 999);
        assert_eq!(got, BTreeMap::from([(1, 333), (2, 333), (3, 333)]));
    }

    #[test]
    fn who_is_full_is_passed_over() {
        let firms = vec![firm(1, "gold", "", "PL"), firm(2, "silver", "", "PL")];
        let got = batch(&rule(Method::RoundRobin, &[], 2), firms, 10);
        assert_eq!(got, BTreeMap::from([(1, 2), (2, 2)]));
    }

    #[test]
    fn the_search_widens_step_by_step() {
        let firms =
            [firm(1, "gold", "krakow", "PL"), firm(2, "gold", "lodz", "PL"), firm(3, "gold", "brno", "CZ")];
        let spot = |city: &str, country: &str, region: Option<&str>| Spot {
            city: city.into(),
            country: country.into(),
            region: region.map(str::to_owned),
        };
        let rule = rule(Method::RoundRobin, &[], 0);
        let found = |spot: &Spot| choose(&rule, spot, &firms).map(|(it, step)| (it.firm.0, step));
        assert_eq!(found(&spot("lodz", "PL", None)), Some((2, Nearness::City)));
        assert_eq!(found(&spot("gdansk", "PL", None)), Some((1, Nearness::Country)));
        assert_eq!(found(&spot("", "SK", Some("cee"))), Some((1, Nearness::Region)));
        assert_eq!(found(&spot("", "BR", None)), Some((1, Nearness::Anywhere)));
    }
}
