//! The rules of a programme as a form: what changes often, without reading a text.

use serde::Deserialize;

use super::text::{maybe, number, read_named, read_wording, write_named, write_wording};
use crate::access::Rule;
use crate::deals::definition::{Cap, Definition, Dispute, Extension, Protection};
use crate::deals::programme::DealProgramme;
use crate::deals::wording::Wording;
use crate::deals::workflow::{Auto, Condition};
use crate::error::Refusal;
use crate::money;
use crate::programme::NamedAudience;
use crate::ui::Problems;

/// What is typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct RulesForm {
    /// The version that was seen.
    pub version: i64,
    /// Lines such as `en: Standard`.
    pub names: String,
    pub rules: String,
    /// Lines such as `new = en: New business; de: Neugeschäft`; the same for reasons.
    pub deal_types: String,
    pub loss_reasons: String,
    pub refusal_reasons: String,
    /// A named audience's key; `all` for everybody; empty to leave a rule of its own.
    pub audience: String,
    pub answer_days: String,
    pub review_score: String,
    pub days: String,
    pub by_product: String,
    pub by_territory: String,
    pub by_site: String,
    /// `14, 3`
    pub remind_before: String,
    /// A word of [`Extension`].
    pub extension: String,
    pub extension_days: String,
    /// Empty: no cap.
    pub cap: String,
    pub evidence_above: String,
    /// In the programme's currency; empty: each registration is looked at.
    pub auto_below: String,
    /// Empty: a refusal is the last word.
    pub dispute_within: String,
    pub dispute_answer: String,
}

/// What the form means.
pub struct Rules {
    pub names: Wording,
    pub rule: Rule,
    pub definition: Definition,
}

impl RulesForm {
    /// A programme as its form shows it.
    pub fn of(programme: &DealProgramme, audiences: &[NamedAudience]) -> RulesForm {
        let definition = &programme.definition;
        let protection = &definition.protection;
        let yes = |on: bool| if on { "yes" } else { "" }.to_owned();
        let auto = definition.auto.as_ref().and_then(|auto| auto.when.below);
        RulesForm {
            version: programme.version,
            names: write_wording(&programme.names),
            rules: write_wording(&definition.rules),
            deal_types: write_named(&definition.deal_types),
            loss_reasons: write_named(&definition.loss_reasons),
            refusal_reasons: write_named(&definition.refusal_reasons),
            audience: match audiences.iter().find(|it| it.rule == programme.rule) {
                Some(named) => named.id.to_string(),
                None if programme.rule.is_everybody() => "all".to_owned(),
                None => String::new(),
            },
            answer_days: definition.answer_days.to_string(),
            review_score: definition.review_score.to_string(),
            days: protection.days.to_string(),
            by_product: yes(protection.by_product),
            by_territory: yes(protection.by_territory),
            by_site: yes(protection.by_site),
            remind_before: listed(&protection.remind_before),
            extension: word_of(protection.extension).to_owned(),
            extension_days: protection.extension_days.to_string(),
            cap: definition.cap.map_or(String::new(), |cap| cap.open.to_string()),
            evidence_above: yes(definition.cap.is_some_and(|cap| cap.evidence_above)),
            auto_below: auto.map_or(String::new(), |below| money::plain(below, &definition.currency)),
            dispute_within: definition.dispute.map_or(String::new(), |it| it.within_days.to_string()),
            dispute_answer: definition.dispute.map_or(String::new(), |it| it.answer_days.to_string()),
        }
    }

    /// What it means; what the form does not ask stays as it is.
    pub fn parse(&self, now: &DealProgramme, audiences: &[NamedAudience]) -> Result<Rules, Problems> {
        let mut problems = Problems::default();
        let before = &now.definition;
        let names = problems.need("names", read_wording(&self.names, 80));
        let rules = problems.need("rules", read_wording(&self.rules, 1000));
        let deal_types = problems.need("deal_types", read_named(&self.deal_types));
        if deal_types.as_ref().is_some_and(Vec::is_empty) {
            problems.add("deal_types", Refusal::new("programme-wants-type"));
        }
        let loss_reasons = problems.need("loss_reasons", read_named(&self.loss_reasons));
        let refusal_reasons = problems.need("refusal_reasons", read_named(&self.refusal_reasons));
        let rule = problems.need("audience", self.rule(now, audiences));
        let answer_days = problems.need("answer_days", number(&self.answer_days, 1, 60));
        let review_score = problems.need("review_score", number(&self.review_score, 1, 100));
        let days = problems.need("days", number(&self.days, 1, 730));
        let remind_before = problems.need("remind_before", days_of(&self.remind_before));
        let extension = extension_of(&self.extension).ok_or_else(|| Refusal::new("form-choose"));
        let extension = problems.need("extension", extension);
        let extension_days = problems.need("extension_days", number(&self.extension_days, 0, 730));
        let cap = problems.need("cap", maybe(&self.cap, |text| number(text, 1, 100_000)));
        let auto =
            problems.need("auto_below", maybe(&self.auto_below, |text| money::parse(text, &before.currency)));
        let within =
            problems.need("dispute_within", maybe(&self.dispute_within, |text| number(text, 1, 365)));
        let answer = problems.need("dispute_answer", maybe(&self.dispute_answer, |text| number(text, 1, 60)));
        problems.or(|| {
            let protection = Protection {
                days: days?,
                by_product: self.by_product == "yes",
                by_territory: self.by_territory == "yes",
                by_site: self.by_site == "yes",
                remind_before: remind_before?,
                extension: extension?,
                extension_days: extension_days?,
                ..before.protection.clone()
            };
            let evidence_above = self.evidence_above == "yes";
            let when = before.auto.as_ref().map(|auto| auto.when.clone()).unwrap_or_default();
            Some(Rules {
                names: names?,
                rule: rule?,
                definition: Definition {
                    rules: rules?,
                    deal_types: deal_types?,
                    loss_reasons: loss_reasons?,
                    refusal_reasons: refusal_reasons?,
                    answer_days: answer_days?,
                    review_score: review_score?,
                    protection,
                    cap: cap?.map(|open| Cap { open, evidence_above }),
                    auto: auto?.map(|below| Auto { when: Condition { below: Some(below), ..when } }),
                    dispute: within?.map(|within_days| Dispute {
                        within_days,
                        answer_days: answer.flatten().unwrap_or(before.answer_days),
                    }),
                    ..before.clone()
                },
            })
        })
    }

    fn rule(&self, now: &DealProgramme, audiences: &[NamedAudience]) -> Result<Rule, Refusal> {
        match self.audience.as_str() {
            "" => Ok(now.rule.clone()),
            "all" => Ok(Rule::default()),
            key => {
                let named = audiences.iter().find(|it| it.id.to_string() == key);
                named.map(|it| it.rule.clone()).ok_or_else(|| Refusal::new("form-choose"))
            }
        }
    }
}

/// The ways an extension can go, as words of forms.
pub const EXTENSIONS: [(Extension, &str); 3] =
    [(Extension::Once, "once"), (Extension::Unlimited, "unlimited"), (Extension::Off, "off")];

fn word_of(extension: Extension) -> &'static str {
    EXTENSIONS.iter().find(|(known, _)| *known == extension).map_or("off", |(_, word)| word)
}

fn extension_of(word: &str) -> Option<Extension> {
    EXTENSIONS.iter().find(|(_, known)| *known == word).map(|(extension, _)| *extension)
}

fn days_of(text: &str) -> Result<Vec<u16>, Refusal> {
    text.split([',', ';', ' ', '،', '、'])
        .filter(|part| !part.is_empty())
        .map(|part| number(part, 1, 60))
        .collect()
}

fn listed(days: &[u16]) -> String {
    days.iter().map(u16::to_string).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deals::programme::ProgrammeId;

    fn programme() -> DealProgramme {
        DealProgramme {
            id: ProgrammeId(1),
            code: "standard".to_owned(),
            names: Wording::from([("en", "Standard")]),
            rule: Rule::default(),
            active: true,
            version: 3,
            definition: Definition::simple("EUR"),
        }
    }

    #[test]
    fn saving_what_was_shown_changes_nothing() {
        let rules = RulesForm::of(&programme(), &[]).parse(&programme(), &[]).ok().unwrap();
        assert_eq!(rules.definition, programme().definition);
        assert_eq!((rules.names, rules.rule), (programme().names, programme().rule));
    }

    #[test]
    fn what_is_typed_is_what_holds() {
        let form = RulesForm {
            days: "120".into(),
            remind_before: "30, 7".into(),
            cap: "25".into(),
            evidence_above: "yes".into(),
            auto_below: "5 000".into(),
            dispute_within: String::new(),
            ..RulesForm::of(&programme(), &[])
        };
        let after = form.parse(&programme(), &[]).ok().unwrap().definition;
        assert_eq!(
            (after.protection.days, after.protection.remind_before.as_slice()),
            (120, [30, 7].as_slice())
        );
        assert_eq!(after.cap, Some(Cap { open: 25, evidence_above: true }));
        assert_eq!(after.auto.unwrap().when.below, Some(500_000));
        assert_eq!(after.dispute, None);
    }

    #[test]
    fn what_makes_no_sense_is_told_at_its_field() {
        let form =
            RulesForm { days: "0".into(), extension: "maybe".into(), ..RulesForm::of(&programme(), &[]) };
        let problems = form.parse(&programme(), &[]).err().unwrap();
        let told = problems.told(|refusal| refusal.key.to_owned());
        assert_eq!(told.all(), [("days", "form-number-between"), ("extension", "form-choose")]);
    }
}
