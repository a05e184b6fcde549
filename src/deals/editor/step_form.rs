//! One step of a programme's workflow, as a form.

use serde::Deserialize;

use super::text::{maybe, number, read_wording, write_wording};
use super::ticks;
use crate::deals::deal::State;
use crate::deals::workflow::Step;
use crate::error::Refusal;
use crate::ui::Problems;

/// What is typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct StepForm {
    /// The version that was seen.
    pub version: i64,
    /// Lines such as `en: Proposal sent`.
    pub names: String,
    /// A word of [`State`]: what a deal on it is.
    pub state: String,
    pub guidance: String,
    pub partner_may_edit: String,
    pub moved_by: Vec<String>,
    /// Percent.
    pub probability: String,
    /// Days; empty: never.
    pub stalled_after: String,
    pub protected: String,
}

/// What a step can be. A draft and a deal that was sent back stand on the open one.
pub const STATES: [State; 6] =
    [State::Open, State::Approved, State::Denied, State::Expired, State::Won, State::Lost];

impl StepForm {
    /// A step as its form shows it.
    pub fn of(step: &Step, version: i64) -> StepForm {
        let yes = |on: bool| if on { "yes" } else { "" }.to_owned();
        StepForm {
            version,
            names: write_wording(&step.names),
            state: step.state.word().to_owned(),
            guidance: write_wording(&step.guidance),
            partner_may_edit: yes(step.partner_may_edit),
            moved_by: ticks::write_roles(step.moved_by.as_ref()),
            probability: step.probability.to_string(),
            stalled_after: step.stalled_after.map_or(String::new(), |days| days.to_string()),
            protected: yes(step.protected),
        }
    }

    /// What it means.
    pub fn parse(&self, now: &Step) -> Result<Step, Problems> {
        let mut problems = Problems::default();
        let names = problems.need("names", read_wording(&self.names, 80));
        let state = STATES.into_iter().find(|state| state.word() == self.state);
        let state = problems.need("state", state.ok_or_else(|| Refusal::new("form-choose")));
        let guidance = problems.need("guidance", read_wording(&self.guidance, 1000));
        let moved_by = problems.need("moved_by", ticks::read_roles(&self.moved_by));
        let probability = problems.need("probability", number(&self.probability, 0, 100));
        let stalled_after =
            problems.need("stalled_after", maybe(&self.stalled_after, |text| number(text, 1, 730)));
        problems.or(|| {
            let state = state?;
            Some(Step {
                code: now.code.clone(),
                names: names?,
                state,
                partner_may_edit: self.partner_may_edit == "yes",
                moved_by: moved_by?,
                probability: probability?,
                guidance: guidance?,
                stalled_after: stalled_after?,
                // Only approved deals are protected: the tick is not asked of others.
                protected: state != State::Approved || self.protected == "yes",
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deals::Definition;
    use crate::deals::wording::Wording;

    #[test]
    fn saving_what_was_shown_changes_nothing() {
        for step in Definition::simple("EUR").steps {
            let step =
                Step { guidance: Wording::from([("en", "Call them.")]), stalled_after: Some(14), ..step };
            assert_eq!(StepForm::of(&step, 1).parse(&step).ok().unwrap(), step);
        }
    }

    #[test]
    fn a_chance_above_certainty_is_told_at_its_field() {
        let step = Definition::simple("EUR").steps.remove(0);
        let form = StepForm { probability: "120".into(), state: "lucky".into(), ..StepForm::of(&step, 1) };
        let told = form.parse(&step).err().unwrap().told(|refusal| refusal.key.to_owned());
        assert_eq!(told.all(), [("state", "form-choose"), ("probability", "form-number-between")]);
    }
}
