//! What a registration must be to be taken: the programme's criteria, told while it is
//! filled in, so that nobody learns of one by a refusal.

use serde::{Deserialize, Serialize};

use super::deal::Deal;
use super::definition::Definition;
use super::programme::DealProgramme;
use super::submission::facts_of;
use super::wording::Wording;
use super::workflow::{Condition, Facts};
use crate::db::Conn;
use crate::error::{Error, Refusal};
use crate::programme::Terms;

/// One criterion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// What people read: "Worth 5,000 EUR or more".
    pub names: Wording,
    #[serde(default, skip_serializing_if = "Condition::is_always")]
    pub when: Condition,
    /// Whether it is only told: a deal that does not meet it may be handed in all the same.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub advisory: bool,
}

/// A criterion, and whether a deal meets it.
#[derive(Debug, Clone)]
pub struct Judged {
    pub criterion: Criterion,
    pub met: bool,
}

impl Judged {
    /// Whether it keeps the deal from being handed in.
    pub fn holds_back(&self) -> bool {
        !self.met && !self.criterion.advisory
    }

    /// What people read.
    pub fn name(&self, language: &str) -> &str {
        self.criterion.names.in_(language)
    }

    /// The problem with it, in a language.
    pub fn refusal(&self, language: &str) -> Refusal {
        Refusal::new("deal-not-eligible").with("criterion", self.name(language))
    }
}

/// A deal under its programme's criteria, as it stands now. Reads nothing where there
/// are none.
pub fn of_deal(
    db: &mut Conn,
    programme: &DealProgramme,
    deal: &Deal,
    terms: &Terms,
) -> Result<Vec<Judged>, Error> {
    if programme.definition.eligibility.is_empty() {
        return Ok(Vec::new());
    }
    Ok(judged(&programme.definition, &facts_of(db, programme, deal, terms)?))
}

/// The criteria under these facts.
pub fn judged(definition: &Definition, facts: &Facts) -> Vec<Judged> {
    let judge =
        |criterion: &Criterion| Judged { met: criterion.when.holds(facts), criterion: criterion.clone() };
    definition.eligibility.iter().map(judge).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_only_told_holds_nothing_back() {
        let large = |advisory| Criterion {
            names: Wording::from([("en", "Large")]),
            when: Condition { at_least: Some(100), ..Condition::default() },
            advisory,
        };
        let definition =
            Definition { eligibility: vec![large(false), large(true)], ..Definition::simple("EUR") };
        let holds_back = |amount| {
            let facts = Facts { amount: Some(amount), ..Facts::default() };
            judged(&definition, &facts).iter().map(Judged::holds_back).collect::<Vec<_>>()
        };
        assert_eq!(holds_back(99), [true, false]);
        assert_eq!(holds_back(100), [false, false]);
    }
}
