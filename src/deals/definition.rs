//! What the vendor decides about registering deals, as one versioned text.
//!
//! Everything here is data: the form, the workflow and the rules. A deal keeps
//! the version it was made with, so changing a programme changes no deal.

use serde::{Deserialize, Serialize};

use super::deal::State;
use super::eligibility::Criterion;
use super::field::{Field, Need};
use super::wording::{Named, Wording};
use super::workflow::{ApprovalRule, Auto, Condition, Facts, Mode, Step};
use crate::access::Role;

/// One version of a programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Definition {
    /// What partners read before they begin: the rules, in a sentence or two.
    #[serde(default, skip_serializing_if = "Wording::is_empty")]
    pub rules: Wording,
    /// ISO 4217; amounts in conditions are in its minor units.
    pub currency: String,
    /// New business, renewal, …; at least one.
    pub deal_types: Vec<Named>,
    /// The form, in the order in which it is asked.
    pub fields: Vec<Field>,
    /// The workflow, in its order; has at least one open, approved, denied,
    /// expired, won and lost step each.
    pub steps: Vec<Step>,
    /// What a registration must be to be taken.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub eligibility: Vec<Criterion>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub approvals: Vec<ApprovalRule>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub auto: Option<Auto>,
    /// Working days within which the vendor promises to answer.
    pub answer_days: u16,
    pub protection: Protection,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cap: Option<Cap>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dispute: Option<Dispute>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub loss_reasons: Vec<Named>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub refusal_reasons: Vec<Named>,
    /// The conflict score from which an approver must look, 0 to 100.
    pub review_score: i64,
}

/// For how long, and for what, an approved deal is protected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Protection {
    /// Days from the approval; the last one counts whole, in the firm's zone.
    pub days: u16,
    /// Whether a deal is protected for its product lines only, or for all.
    #[serde(default)]
    pub by_product: bool,
    /// Whether only for its territory.
    #[serde(default)]
    pub by_territory: bool,
    /// Whether only for its site.
    #[serde(default)]
    pub by_site: bool,
    /// Days before the end on which the partner is reminded.
    #[serde(default)]
    pub remind_before: Vec<u16>,
    /// Days after the end on which the partner and its manager are told again.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub remind_after: Vec<u16>,
    pub extension: Extension,
    /// Days one extension adds.
    #[serde(default)]
    pub extension_days: u16,
    /// Deals worth this much (minor units, programme's currency) are protected
    /// for so many days instead; the highest that fits counts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub by_value: Vec<(i64, u16)>,
}

/// How often protection may be extended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Extension {
    Off,
    Once,
    Unlimited,
}

/// How many registrations a firm may have open at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cap {
    pub open: u32,
    /// Whether more are taken with evidence; else none.
    pub evidence_above: bool,
}

/// A partner's answer to a refusal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dispute {
    /// Days after the refusal within which it may be disputed.
    pub within_days: u16,
    /// Working days within which the vendor answers.
    pub answer_days: u16,
}

/// What stands against a definition, for the programme's editor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    DealType,
    CustomerField,
    /// No step of this type.
    Step(State),
    /// What is approved comes to a step without protection: the promise would be signed, and untrue.
    ProtectedApproval,
    /// Two fields, steps or types share a code.
    UniqueCodes,
    /// A rule names no role, or one that may not approve.
    Approver,
    /// A field to choose from has nothing to choose.
    Choices,
}

impl Definition {
    /// A programme out of the box: six fields, one approver, ninety days.
    pub fn simple(currency: &str) -> Definition {
        let step = |code: &str, state, probability, partner_may_edit| Step {
            code: code.to_owned(),
            names: Wording::default(),
            state,
            partner_may_edit,
            moved_by: None,
            probability,
            guidance: Wording::default(),
            stalled_after: None,
            protected: true,
        };
        let asked = [
            ("customer", Need::ToSubmit),
            ("website", Need::Optional),
            ("country", Need::ToSubmit),
            ("title", Need::ToSubmit),
            ("amount", Need::ToSubmit),
            ("close_on", Need::ToSubmit),
        ];
        Definition {
            rules: Wording::default(),
            currency: currency.to_owned(),
            deal_types: vec![Named {
                code: "new".to_owned(),
                names: Wording::from([("en", "New business")]),
            }],
            fields: asked.iter().filter_map(|(code, need)| Field::standard(code, *need)).collect(),
            steps: vec![
                step("submitted", State::Open, 10, false),
                step("approved", State::Approved, 30, true),
                step("denied", State::Denied, 0, false),
                step("expired", State::Expired, 0, false),
                step("won", State::Won, 100, false),
                step("lost", State::Lost, 0, false),
            ],
            eligibility: Vec::new(),
            approvals: vec![ApprovalRule {
                when: Condition::default(),
                roles: vec![Role::Approver],
                mode: Mode::Sequential,
                due_hours: 16,
                escalate_to: Some(Role::Administrator),
            }],
            auto: None,
            answer_days: 2,
            protection: Protection {
                days: 90,
                by_product: false,
                by_territory: false,
                by_site: false,
                remind_before: vec![14, 3],
                remind_after: vec![1],
                extension: Extension::Once,
                extension_days: 60,
                by_value: Vec::new(),
            },
            cap: None,
            dispute: Some(Dispute { within_days: 14, answer_days: 5 }),
            loss_reasons: Vec::new(),
            refusal_reasons: Vec::new(),
            review_score: 50,
        }
    }

    /// What stands against using it; nothing if it is sound.
    pub fn wanted(&self) -> Vec<Wanted> {
        let mut wanted = Vec::new();
        if self.deal_types.is_empty() {
            wanted.push(Wanted::DealType);
        }
        let customer = |field: &&Field| field.code == "customer" && field.need == Need::ToSubmit;
        if !self.fields.iter().any(|field| customer(&field)) {
            wanted.push(Wanted::CustomerField);
        }
        let types = [State::Open, State::Approved, State::Denied, State::Expired, State::Won, State::Lost];
        wanted.extend(types.into_iter().filter(|state| self.first_step(*state).is_none()).map(Wanted::Step));
        if self.first_step(State::Approved).is_some_and(|step| !step.protected) {
            wanted.push(Wanted::ProtectedApproval);
        }
        if !(unique(self.deal_types.iter().map(|it| it.code.as_str()))
            && unique(self.fields.iter().map(|it| it.code.as_str()))
            && unique(self.steps.iter().map(|it| it.code.as_str())))
        {
            wanted.push(Wanted::UniqueCodes);
        }
        let may_approve = |role: &Role| role.rights().hold::<crate::access::rights::ReviewDeals>();
        let sound = |rule: &ApprovalRule| !rule.roles.is_empty() && rule.roles.iter().all(may_approve);
        // Without a rule a deal would wait for nobody.
        if self.approvals.is_empty() || !self.approvals.iter().all(sound) {
            wanted.push(Wanted::Approver);
        }
        let choice = super::field::FieldKind::Choice;
        if self.fields.iter().any(|field| field.kind == choice && field.choices.is_empty()) {
            wanted.push(Wanted::Choices);
        }
        wanted
    }

    /// Who must agree to a deal of which this is known: the first rule that holds; the last one
    /// is for all the others.
    pub fn who_decides(&self, facts: &Facts) -> Option<&ApprovalRule> {
        self.approvals.iter().find(|rule| rule.when.holds(facts)).or_else(|| self.approvals.last())
    }

    /// The first step of a type.
    pub fn first_step(&self, state: State) -> Option<&Step> {
        self.steps.iter().find(|step| step.state == state)
    }

    /// The step with this code.
    pub fn step(&self, code: &str) -> Option<&Step> {
        self.steps.iter().find(|step| step.code == code)
    }

    /// The field with this code.
    pub fn field(&self, code: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.code == code)
    }

    /// How long a deal of this value (minor units, programme's currency) is protected.
    pub fn protection_days(&self, amount: Option<i64>) -> u16 {
        let longer = self.protection.by_value.iter().filter(|(from, _)| amount.is_some_and(|it| it >= *from));
        longer.max_by_key(|(from, _)| *from).map_or(self.protection.days, |(_, days)| *days)
    }
}

fn unique<'a>(codes: impl Iterator<Item = &'a str>) -> bool {
    let mut codes: Vec<&str> = codes.collect();
    let all = codes.len();
    codes.sort_unstable();
    codes.dedup();
    codes.len() == all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_programme_out_of_the_box_is_sound() {
        assert_eq!(Definition::simple("EUR").wanted(), []);
    }

    #[test]
    fn a_programme_survives_being_stored() {
        let definition = Definition::simple("EUR");
        let text = serde_json::to_string(&definition).unwrap();
        assert_eq!(serde_json::from_str::<Definition>(&text).unwrap(), definition);
    }

    #[test]
    fn what_is_missing_is_named() {
        let mut broken = Definition::simple("EUR");
        broken.fields.clear();
        broken.steps.retain(|step| step.state != State::Won);
        assert_eq!(broken.wanted(), [Wanted::CustomerField, Wanted::Step(State::Won)]);
        let mut broken = Definition::simple("EUR");
        broken.steps.iter_mut().for_each(|step| step.protected = false);
        assert_eq!(broken.wanted(), [Wanted::ProtectedApproval]);
        let mut broken = Definition::simple("EUR");
        broken.approvals.iter_mut().for_each(|rule| rule.roles = vec![Role::Seller]);
        assert_eq!(broken.wanted(), [Wanted::Approver]);
    }

    #[test]
    fn a_larger_deal_may_be_protected_longer() {
        let mut definition = Definition::simple("EUR");
        definition.protection.by_value = vec![(5_000_000, 120), (20_000_000, 180)];
        assert_eq!(definition.protection_days(Some(4_999_999)), 90);
        assert_eq!(definition.protection_days(Some(5_000_000)), 120);
        assert_eq!(definition.protection_days(Some(90_000_000)), 180);
        assert_eq!(definition.protection_days(None), 90);
    }
}
