//! One question of a programme's form, as a form.

use serde::Deserialize;

use super::text::{read_named, read_wording, write_named, write_wording};
use super::ticks;
use crate::deals::definition::Definition;
use crate::deals::field::{Field, FieldKind, Need, Place};
use crate::error::Refusal;
use crate::ui::Problems;

/// What is typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct FieldForm {
    /// The version that was seen.
    pub version: i64,
    /// A word of [`FieldKind`]; not asked of a standard field.
    pub kind: String,
    pub place: String,
    /// `yes`: must be answered to hand in.
    pub needed: String,
    /// Lines such as `en: Close date`.
    pub names: String,
    pub hints: String,
    /// Lines such as `new = en: New business; de: Neugeschäft`.
    pub choices: String,
    pub deal_types: Vec<String>,
    pub partner_types: Vec<String>,
    pub seen_by: Vec<String>,
    pub edited_by: Vec<String>,
}

/// What the vendor's own questions can ask for; product lines are a standard field.
pub fn own_kinds() -> impl Iterator<Item = FieldKind> {
    FieldKind::ALL.iter().copied().filter(|kind| *kind != FieldKind::Lines)
}

impl FieldForm {
    /// A field as its form shows it.
    pub fn of(field: &Field, version: i64) -> FieldForm {
        FieldForm {
            version,
            kind: field.kind.word().to_owned(),
            place: field.place.word().to_owned(),
            needed: if field.need == Need::ToSubmit { "yes" } else { "" }.to_owned(),
            names: write_wording(&field.names),
            hints: write_wording(&field.hints),
            choices: write_named(&field.choices),
            deal_types: ticks::write(field.deal_types.as_ref()),
            partner_types: ticks::write(field.partner_types.as_ref()),
            seen_by: ticks::write_roles(field.seen_by.as_ref()),
            edited_by: ticks::write_roles(field.edited_by.as_ref()),
        }
    }

    /// What it means. `partner_types` are the codes there are.
    pub fn parse<'a>(
        &self,
        now: &'a Field,
        definition: &Definition,
        partner_types: impl Iterator<Item = &'a str>,
    ) -> Result<Field, Problems> {
        let mut problems = Problems::default();
        let choose = || Refusal::new("form-choose");
        let kind = if now.is_standard() {
            Some(now.kind)
        } else {
            let known = own_kinds().find(|kind| kind.word() == self.kind);
            problems.need("kind", known.ok_or_else(choose))
        };
        let place = problems.need("place", Place::parse(&self.place).ok_or_else(choose));
        let names = problems.need("names", read_wording(&self.names, 80));
        let hints = problems.need("hints", read_wording(&self.hints, 300));
        let choices = problems.need("choices", read_named(&self.choices));
        if kind == Some(FieldKind::Choice) && choices.as_ref().is_some_and(Vec::is_empty) {
            problems.add("choices", Refusal::new("programme-wants-choices"));
        }
        let types = definition.deal_types.iter().map(|it| it.code.as_str());
        let deal_types = problems.need("deal_types", ticks::read(&self.deal_types, types));
        // A type that was taken from the vendor's words meanwhile stays where it was.
        let kept = now.partner_types.iter().flatten().map(String::as_str);
        let partner_types =
            problems.need("partner_types", ticks::read(&self.partner_types, partner_types.chain(kept)));
        let seen_by = problems.need("seen_by", ticks::read_roles(&self.seen_by));
        let edited_by = problems.need("edited_by", ticks::read_roles(&self.edited_by));
        problems.or(|| {
            let kind = kind?;
            Some(Field {
                code: now.code.clone(),
                kind,
                place: place?,
                need: if self.needed == "yes" { Need::ToSubmit } else { Need::Optional },
                names: names?,
                hints: hints?,
                choices: if kind == FieldKind::Choice { choices? } else { Vec::new() },
                deal_types: deal_types?,
                partner_types: partner_types?,
                seen_by: seen_by?,
                edited_by: edited_by?,
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deals::wording::Wording;

    fn title() -> Field {
        Field {
            names: Wording::from([("en", "Project"), ("pl", "Projekt")]),
            deal_types: Some(["new".to_owned()].into()),
            partner_types: Some(["var".to_owned()].into()),
            seen_by: Some([crate::access::Role::Approver].into()),
            ..Field::standard("title", Need::ToSubmit).unwrap()
        }
    }

    #[test]
    fn saving_what_was_shown_changes_nothing() {
        let definition = Definition::simple("EUR");
        let form = FieldForm::of(&title(), 1);
        assert_eq!(form.parse(&title(), &definition, ["var"].into_iter()).ok().unwrap(), title());
        // Nor where the type of partner is no longer one of the vendor's words.
        assert_eq!(form.parse(&title(), &definition, std::iter::empty()).ok().unwrap(), title());
    }

    #[test]
    fn a_choice_of_nothing_and_a_role_nobody_has_are_told_at_their_fields() {
        let own = Field { code: "segment".into(), kind: FieldKind::Text, ..title() };
        let form =
            FieldForm { kind: "choice".into(), edited_by: vec!["emperor".into()], ..FieldForm::of(&own, 1) };
        let problems = form.parse(&own, &Definition::simple("EUR"), std::iter::empty()).err().unwrap();
        let told = problems.told(|refusal| refusal.key.to_owned());
        assert_eq!(told.all(), [("choices", "programme-wants-choices"), ("edited_by", "form-choose")]);
    }
}
