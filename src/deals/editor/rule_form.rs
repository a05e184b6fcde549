//! Who decides, and what a registration must be: one rule each, as a form.

use serde::Deserialize;

use super::condition_form::ConditionForm;
use super::text::{number, read_wording, write_wording};
use crate::access::Role;
use crate::access::rights::ReviewDeals;
use crate::deals::eligibility::Criterion;
use crate::deals::workflow::{ApprovalRule, Mode};
use crate::error::{Error, Refusal};
use crate::programme::Terms;
use crate::ui::{Fields, Problems};

/// A rule of approval or a criterion, as typed: each reads its own fields.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct RuleForm {
    /// The version that was seen.
    pub version: i64,
    /// Whose yes is needed: up to three roles, in order.
    pub first: String,
    pub second: String,
    pub third: String,
    /// `parallel`: side by side.
    pub parallel: String,
    /// Working hours each has.
    pub due_hours: String,
    /// A role; empty: nobody.
    pub escalate_to: String,
    /// Lines such as `en: Worth 5,000 EUR or more`.
    pub names: String,
    pub advisory: String,
    /// Read on its own: ticks repeat, which flattened fields cannot.
    #[serde(skip)]
    pub when: ConditionForm,
}

/// The roles that may approve.
pub fn approvers() -> impl Iterator<Item = Role> {
    Role::ALL.iter().copied().filter(|role| role.rights().hold::<ReviewDeals>())
}

fn approver(word: &str) -> Result<Option<Role>, Refusal> {
    if word.is_empty() {
        return Ok(None);
    }
    approvers().find(|role| role.word() == word).map(Some).ok_or_else(|| Refusal::new("form-choose"))
}

impl RuleForm {
    /// What was typed.
    pub fn read(fields: &Fields) -> Result<RuleForm, Error> {
        Ok(RuleForm { when: fields.read()?, ..fields.read()? })
    }

    /// A rule of approval as its form shows it.
    pub fn of_approval(rule: &ApprovalRule, currency: &str, version: i64) -> RuleForm {
        let role = |at: usize| rule.roles.get(at).map_or("", |role| role.word()).to_owned();
        RuleForm {
            version,
            first: role(0),
            second: role(1),
            third: role(2),
            parallel: if rule.mode == Mode::Parallel { "parallel" } else { "" }.to_owned(),
            due_hours: rule.due_hours.to_string(),
            escalate_to: rule.escalate_to.map_or("", Role::word).to_owned(),
            when: ConditionForm::of(&rule.when, currency),
            ..RuleForm::default()
        }
    }

    /// A criterion as its form shows it.
    pub fn of_criterion(criterion: &Criterion, currency: &str, version: i64) -> RuleForm {
        RuleForm {
            version,
            names: write_wording(&criterion.names),
            advisory: if criterion.advisory { "yes" } else { "" }.to_owned(),
            when: ConditionForm::of(&criterion.when, currency),
            ..RuleForm::default()
        }
    }

    /// The rule of approval it means.
    pub fn approval(
        &self,
        now: &ApprovalRule,
        terms: &Terms,
        currency: &str,
    ) -> Result<ApprovalRule, Problems> {
        let mut problems = Problems::default();
        let first = problems.need("first", approver(&self.first));
        if first == Some(None) {
            problems.add("first", Refusal::new("programme-wants-approver"));
        }
        let second = problems.need("second", approver(&self.second));
        let third = problems.need("third", approver(&self.third));
        let due_hours = problems.need("due_hours", number(&self.due_hours, 1, 1000));
        let escalate_to = problems.need("escalate_to", approver(&self.escalate_to));
        let when = self.when.parse(&now.when, terms, currency, &mut problems);
        problems.or(|| {
            Some(ApprovalRule {
                when: when?,
                // What the form has no place for stays.
                roles: [first?, second?, third?]
                    .into_iter()
                    .flatten()
                    .chain(now.roles.iter().skip(3).copied())
                    .collect(),
                mode: if self.parallel == "parallel" { Mode::Parallel } else { Mode::Sequential },
                due_hours: due_hours?,
                escalate_to: escalate_to?,
            })
        })
    }

    /// The criterion it means.
    pub fn criterion(&self, now: &Criterion, terms: &Terms, currency: &str) -> Result<Criterion, Problems> {
        let mut problems = Problems::default();
        let names = problems.need("names", read_wording(&self.names, 200));
        if names.as_ref().is_some_and(crate::deals::wording::Wording::is_empty) {
            problems.add("names", Refusal::new("form-required"));
        }
        let when = self.when.parse(&now.when, terms, currency, &mut problems);
        problems.or(|| Some(Criterion { names: names?, when: when?, advisory: self.advisory == "yes" }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deals::Definition;
    use crate::deals::wording::Wording;
    use crate::deals::workflow::Condition;

    fn when() -> Condition {
        Condition {
            // Codes that are no longer among the vendor's words stay.
            tiers: Some(["gold".to_owned()].into()),
            at_least: Some(500_000),
            score_below: Some(80),
            ..Condition::default()
        }
    }

    #[test]
    fn saving_what_was_shown_changes_nothing() {
        let rule = ApprovalRule { when: when(), ..Definition::simple("EUR").approvals.remove(0) };
        let form = RuleForm::of_approval(&rule, "EUR", 1);
        assert_eq!(form.approval(&rule, &Terms::default(), "EUR").ok().unwrap(), rule);
        let criterion = Criterion { names: Wording::from([("en", "Large")]), when: when(), advisory: true };
        let form = RuleForm::of_criterion(&criterion, "EUR", 1);
        assert_eq!(form.criterion(&criterion, &Terms::default(), "EUR").ok().unwrap(), criterion);
    }

    #[test]
    fn a_rule_nobody_could_decide_by_is_told_at_its_fields() {
        let rule = Definition::simple("EUR").approvals.remove(0);
        let form = RuleForm {
            first: String::new(),
            second: "seller".into(),
            ..RuleForm::of_approval(&rule, "EUR", 1)
        };
        let told = form.approval(&rule, &Terms::default(), "EUR").err().unwrap();
        let told = told.told(|refusal| refusal.key.to_owned());
        assert_eq!(told.all(), [("first", "programme-wants-approver"), ("second", "form-choose")]);
    }
}
