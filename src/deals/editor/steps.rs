//! The steps of a programme's workflow: adding one, and the page on which it is changed.

use askama::Template;

use super::pages::OUTRUN;
use super::part::{self, PartForm, change, free_code};
use super::step_form::{STATES, StepForm};
use super::ticks;
use crate::access::May;
use crate::access::rights::ManageDealProgrammes;
use crate::deals::deal::State;
use crate::deals::definition::Definition;
use crate::deals::programme::{self, DealProgramme, ProgrammeId};
use crate::deals::wording::Wording;
use crate::deals::workflow::Step;
use crate::error::{Answer, Error, Refusal};
use crate::portal::Portal;
use crate::ui::{Choice, Form, Path, Problems, Ui, forms};

#[derive(Template)]
#[template(path = "deals/editor/step.html")]
struct StepPage<'a> {
    ui: &'a Ui,
    programme: &'a DealProgramme,
    step: &'a Step,
    form: &'a StepForm,
    problems: Problems,
}

impl StepPage<'_> {
    fn states(&self) -> Vec<Choice> {
        STATES.iter().map(|it| Choice::of(it.word(), self.ui.t(it.key()), &self.form.state)).collect()
    }

    fn roles(&self) -> Vec<Choice> {
        ticks::roles(self.ui, &self.form.moved_by)
    }
}

/// `POST /admin/deal-programmes/{id}/steps`: one more step, behind those of its type.
pub async fn add(
    by: May<ManageDealProgrammes>,
    ui: Ui,
    portal: Portal,
    id: Path<ProgrammeId>,
    form: Form<PartForm>,
) -> Answer {
    let (id, lang) = (id.0, ui.lang());
    let now = portal.db.read(move |tx| programme::one(tx, id)).await?;
    let name = forms::required(&form.name, 80).map_err(Error::Refused)?;
    let state = STATES.into_iter().find(|state| state.word() == form.state);
    let step = Step {
        code: free_code(&name, "step", now.definition.steps.iter().map(|it| it.code.as_str()))?,
        names: Wording::from([(lang, name.as_str())]),
        state: state.ok_or_else(|| Error::refused("form-choose"))?,
        partner_may_edit: false,
        moved_by: None,
        probability: 0,
        guidance: Wording::default(),
        stalled_after: None,
        protected: true,
    };
    let to = format!("/admin/deal-programmes/{id}/steps/{}", step.code);
    change(by, &portal, id, (form.version, form.sending()), to, move |_, definition| {
        let after = definition.steps.iter().rposition(|it| it.state == step.state);
        definition.steps.insert(after.map_or(definition.steps.len(), |at| at + 1), step);
        Ok(())
    })
    .await
}

/// `GET /admin/deal-programmes/{id}/steps/{code}`
pub async fn show(
    _: May<ManageDealProgrammes>,
    ui: Ui,
    portal: Portal,
    path: Path<(ProgrammeId, String)>,
) -> Answer {
    let (id, code) = path.0;
    let programme = portal.db.read(move |tx| programme::one(tx, id)).await?;
    let step = programme.definition.step(&code).ok_or(Error::NotFound)?;
    let form = StepForm::of(step, programme.version);
    ui.page(StepPage { ui: &ui, programme: &programme, step, form: &form, problems: Problems::default() })
}

/// `POST /admin/deal-programmes/{id}/steps/{code}`
pub async fn save(
    by: May<ManageDealProgrammes>,
    ui: Ui,
    portal: Portal,
    path: Path<(ProgrammeId, String)>,
    form: Form<StepForm>,
) -> Answer {
    let (id, code) = path.0;
    let programme = portal.db.read(move |tx| programme::one(tx, id)).await?;
    let step = programme.definition.step(&code).ok_or(Error::NotFound)?;
    let mut parsed = form.parse(step);
    if let Ok(saved) = &parsed {
        let steps = programme.definition.steps.iter();
        let steps = steps.map(|it| if it.code == saved.code { saved.clone() } else { it.clone() }).collect();
        let after = Definition { steps, ..programme.definition.clone() };
        if let Some(wanted) = after.wanted().first() {
            parsed = Err(Problems::of("state", wanted.refusal()));
        }
    }
    let problems = match parsed {
        Err(problems) => problems,
        Ok(saved) => {
            let at = (id, code.clone());
            match part::save(by, &portal, at, (form.version, form.sending()), saved).await {
                Err(error) if error.is(OUTRUN) => Problems::of("", Refusal::new("form-outrun")),
                answer => return answer,
            }
        }
    };
    let (form, problems) = (StepForm { version: programme.version, ..form.0 }, ui.told(problems));
    ui.retry(StepPage { ui: &ui, programme: &programme, step, form: &form, problems })
}

/// What a step is called: the vendor's words, else its type.
pub fn step_name(ui: &Ui, step: &Step) -> String {
    match step.names.in_(ui.lang()) {
        "" => ui.t(step.state.key()).to_owned(),
        name => name.to_owned(),
    }
}

/// The types a step can have, for a new one.
pub fn states(ui: &Ui) -> Vec<Choice> {
    STATES.iter().map(|it: &State| Choice::of(it.word(), ui.t(it.key()), State::Approved.word())).collect()
}
