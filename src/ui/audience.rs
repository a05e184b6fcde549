//! The form of an audience, and an audience in words.
//!
//! A part without a tick means everybody; so nothing has to be ticked for
//! something that is for all. One page may hold several rules (who may see,
//! who may download): each has its own prefix on the names of its fields.

use std::collections::BTreeSet;

use super::{Choice, Fields, Ui};
use crate::access::{Role, Rule};
use crate::error::Refusal;
use crate::programme::{TermKind, Terms};
use crate::ui::language::{self, LANGUAGES};

/// What is ticked, part by part.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RuleForm {
    pub tiers: Vec<String>,
    pub regions: Vec<String>,
    pub types: Vec<String>,
    pub roles: Vec<String>,
    pub languages: Vec<String>,
    /// Keys of single firms.
    pub firms: Vec<String>,
}

/// One grid of ticks.
#[derive(Debug, Clone)]
pub struct RulePart {
    /// What it is about, in the reader's words.
    pub legend: String,
    /// The name of its fields, prefix and all.
    pub name: String,
    pub choices: Vec<Choice>,
}

/// More firms than this cannot be named in one rule.
const MOST_FIRMS: usize = 200;

impl RuleForm {
    /// The form that would make this rule.
    pub fn of(rule: &Rule) -> RuleForm {
        let ticks = |part: &Option<BTreeSet<String>>| part.iter().flatten().cloned().collect();
        RuleForm {
            tiers: ticks(&rule.tiers),
            regions: ticks(&rule.regions),
            types: ticks(&rule.types),
            roles: ticks(&rule.roles),
            languages: ticks(&rule.languages),
            firms: ticks(&rule.firms),
        }
    }

    /// What was ticked in a form: `{prefix}tiers`, `{prefix}regions`,
    /// `{prefix}types`, `{prefix}roles`, `{prefix}languages`, `{prefix}firms`.
    pub fn read(fields: &Fields, prefix: &str) -> RuleForm {
        let ticks = |name: &str| fields.all(&format!("{prefix}{name}")).map(str::to_owned).collect();
        RuleForm {
            tiers: ticks("tiers"),
            regions: ticks("regions"),
            types: ticks("types"),
            roles: ticks("roles"),
            languages: ticks("languages"),
            firms: ticks("firms"),
        }
    }

    /// The rule it means; a word the portal does not know is refused.
    pub fn rule(&self, terms: &Terms) -> Result<Rule, Refusal> {
        let term = |kind| move |code: &str| terms.coded(kind, code).is_some();
        let firm = |key: &str| key.parse::<crate::access::FirmId>().is_ok();
        if self.firms.len() > MOST_FIRMS {
            return Err(Refusal::new("audience-too-many-firms").with("most", MOST_FIRMS));
        }
        Ok(Rule {
            tiers: part(&self.tiers, term(TermKind::Tier))?,
            regions: part(&self.regions, term(TermKind::Region))?,
            types: part(&self.types, term(TermKind::PartnerType))?,
            firms: part(&self.firms, firm)?,
            roles: part(&self.roles, |word| Role::parse(word).is_some())?,
            languages: part(&self.languages, |code| language::known(code).is_some())?,
        })
    }

    /// The grids for `parts/audience.html`. `firms` are the single firms to choose
    /// from, as (key, name): at least those of the rule. Their grid is there only
    /// if there are any.
    pub fn parts(&self, ui: &Ui, prefix: &str, firms: &[(String, String)]) -> Vec<RulePart> {
        let term = |kind| {
            let listed = ui.programme().terms.of(kind);
            listed.map(|term| (term.code.clone(), ui.term_name(term).to_owned())).collect::<Vec<_>>()
        };
        let roles: Vec<_> =
            Role::of_side(false).map(|role| (role.word().to_owned(), ui.t(role.key()).to_owned())).collect();
        let languages: Vec<_> =
            LANGUAGES.iter().map(|it| (it.code.to_owned(), ui.language_name(it.code))).collect();
        let grid = |name: &str, key: &str, offered: Vec<(String, String)>, ticked: &[String]| {
            // A word that is no longer offered stays ticked until somebody takes it out.
            let gone = ticked.iter().filter(|word| !offered.iter().any(|(value, _)| value == *word));
            let gone: Vec<_> = gone.map(|word| (word.clone(), word.clone())).collect();
            let choice = |(value, label)| Choice { selected: ticked.contains(&value), value, label };
            RulePart {
                legend: ui.t(key).to_owned(),
                name: format!("{prefix}{name}"),
                choices: offered.into_iter().chain(gone).map(choice).collect(),
            }
        };
        let mut parts = vec![
            grid("tiers", "audience-tiers", term(TermKind::Tier), &self.tiers),
            grid("regions", "audience-regions", term(TermKind::Region), &self.regions),
            grid("types", "audience-types", term(TermKind::PartnerType), &self.types),
            grid("roles", "audience-roles", roles, &self.roles),
            grid("languages", "audience-languages", languages, &self.languages),
        ];
        if !self.firms.is_empty() || !firms.is_empty() {
            parts.push(grid("firms", "audience-firms", firms.to_vec(), &self.firms));
        }
        parts.retain(|part| !part.choices.is_empty());
        parts
    }
}

/// Who is meant, in the reader's words: "Tier: Gold or Platinum · Region: Japan".
/// `firm` gives the name of a single firm by its key.
pub fn sentence(rule: &Rule, ui: &Ui, firm: impl Fn(&str) -> Option<String>) -> String {
    if rule.is_everybody() {
        return ui.t("audience-everybody").to_owned();
    }
    let role = |word: &str| Role::parse(word).map_or_else(|| word.to_owned(), |it| ui.t(it.key()).to_owned());
    let firm = |key: &str| firm(key).unwrap_or_else(|| ui.t("audience-unknown-firm").to_owned());
    let mut said = Vec::new();
    let mut nobody = false;
    let terms = &ui.programme().terms;
    let order: Vec<&str> = TermKind::ALL
        .iter()
        .flat_map(|kind| terms.of(*kind).map(|term| term.code.as_str()))
        .chain(Role::ALL.iter().map(|role| role.word()))
        .chain(LANGUAGES.iter().map(|language| language.code))
        .collect();
    let mut say = |listed: &Option<BTreeSet<String>>, key: &str, name: &dyn Fn(&str) -> String| {
        let Some(listed) = listed else { return };
        nobody |= listed.is_empty();
        // As the grids have it: tiers climb, regions stand as the vendor put them.
        let mut words: Vec<&String> = listed.iter().collect();
        words.sort_by_key(|word| order.iter().position(|known| known == word));
        let names: Vec<String> = words.into_iter().map(|word| name(word)).collect();
        said.push(ui.with2("audience-part", "part", ui.t(key), "words", ui.one_of(&names)));
    };
    say(&rule.tiers, "audience-tiers", &|code| ui.term(TermKind::Tier, code));
    say(&rule.regions, "audience-regions", &|code| ui.term(TermKind::Region, code));
    say(&rule.types, "audience-types", &|code| ui.term(TermKind::PartnerType, code));
    say(&rule.firms, "audience-firms", &firm);
    say(&rule.roles, "audience-roles", &role);
    say(&rule.languages, "audience-languages", &|code| ui.language_name(code));
    if nobody { ui.t("audience-nobody").to_owned() } else { said.join(" · ") }
}

/// The ticked words of one part; none means everybody.
fn part(ticked: &[String], known: impl Fn(&str) -> bool) -> Result<Option<BTreeSet<String>>, Refusal> {
    if !ticked.iter().all(|word| known(word)) {
        return Err(Refusal::new("form-choose"));
    }
    Ok((!ticked.is_empty()).then(|| ticked.iter().cloned().collect()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(text: &str) -> Fields {
        serde_html_form::from_str(text).unwrap()
    }

    #[test]
    fn each_prefix_is_a_rule_of_its_own() {
        let fields = fields("view_roles=seller&view_roles=admin&download_roles=admin&view_languages=pl");
        let view = RuleForm::read(&fields, "view_").rule(&Terms::default()).unwrap();
        let download = RuleForm::read(&fields, "download_").rule(&Terms::default()).unwrap();
        assert_eq!(view.text(), r#"{"roles":["admin","seller"],"languages":["pl"]}"#);
        assert_eq!(download.text(), r#"{"roles":["admin"]}"#);
    }

    #[test]
    fn no_tick_means_everybody() {
        let rule = RuleForm::read(&fields("roles="), "").rule(&Terms::default()).unwrap();
        assert!(rule.is_everybody());
    }

    #[test]
    fn words_the_portal_does_not_know_are_refused() {
        for text in ["tiers=diamond", "roles=king", "languages=tlh", "firms=1"] {
            assert!(RuleForm::read(&fields(text), "").rule(&Terms::default()).is_err(), "{text}");
        }
    }

    #[test]
    fn a_rule_survives_its_form() {
        let rule = Rule::read(r#"{"firms":["0000000000zz"],"roles":["seller"],"languages":["ar","pl"]}"#);
        assert_eq!(RuleForm::of(&rule).rule(&Terms::default()).unwrap(), rule);
    }
}
