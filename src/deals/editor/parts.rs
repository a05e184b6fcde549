//! The form and the workflow part by part: adding a field or a step, changing it,
//! moving it among the others, taking it away. Each is a version of the programme.

use askama::Template;
use serde::Deserialize;

use super::field_form::{FieldForm, own_kinds};
use super::pages::{keep, unchanged};
use super::step_form::{STATES, StepForm};
use super::ticks;
use crate::access::May;
use crate::access::rights::ManageDealProgrammes;
use crate::deals::deal::State;
use crate::deals::definition::Definition;
use crate::deals::field::{Field, FieldKind, Need, Place};
use crate::deals::form::label;
use crate::deals::programme::{self, DealProgramme, ProgrammeId};
use crate::deals::wording::Wording;
use crate::deals::workflow::Step;
use crate::error::{Answer, Error, Refusal};
use crate::portal::Portal;
use crate::programme::{self as portals, TermKind};
use crate::ui::answers::see_other_saying;
use crate::ui::{Choice, Form, Path, Problems, Sending, Ui, forms, once};

#[derive(Template)]
#[template(path = "deals/editor/field.html")]
struct FieldPage<'a> {
    ui: &'a Ui,
    programme: &'a DealProgramme,
    field: &'a Field,
    form: &'a FieldForm,
    problems: Problems,
}

#[derive(Template)]
#[template(path = "deals/editor/step.html")]
struct StepPage<'a> {
    ui: &'a Ui,
    programme: &'a DealProgramme,
    step: &'a Step,
    form: &'a StepForm,
    problems: Problems,
}

impl FieldPage<'_> {
    fn kinds(&self) -> Vec<Choice> {
        own_kinds().map(|kind| Choice::of(kind.word(), self.ui.t(kind.key()), &self.form.kind)).collect()
    }

    fn places(&self) -> Vec<Choice> {
        let place = |it: &Place| Choice::of(it.word(), self.ui.t(it.key()), &self.form.place);
        Place::ALL.iter().map(place).collect()
    }

    fn deal_types(&self) -> Vec<Choice> {
        let types = self.programme.definition.deal_types.iter();
        types.map(|it| ticks::one(&it.code, it.name(self.ui.lang()), &self.form.deal_types)).collect()
    }

    fn partner_types(&self) -> Vec<Choice> {
        ticks::terms(self.ui, TermKind::PartnerType, &self.form.partner_types)
    }

    fn roles(&self, ticked: &[String]) -> Vec<Choice> {
        ticks::roles(self.ui, ticked)
    }
}

impl StepPage<'_> {
    fn states(&self) -> Vec<Choice> {
        STATES.iter().map(|it| Choice::of(it.word(), self.ui.t(it.key()), &self.form.state)).collect()
    }

    fn roles(&self) -> Vec<Choice> {
        ticks::roles(self.ui, &self.form.moved_by)
    }
}

/// What the buttons beside a part and the forms that add one send.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct PartForm {
    /// The version that was seen.
    pub version: i64,
    /// `up`, `down`, or `out` to take it away.
    pub to: String,
    /// The code of a standard field; empty: one of the vendor's own.
    pub standard: String,
    /// What a new part is called, in the editor's language.
    pub name: String,
    /// A word of [`State`], for a new step.
    pub state: String,
}

/// The standard fields that a form does not ask yet.
pub fn not_asked(ui: &Ui, definition: &Definition) -> Vec<Choice> {
    let standard =
        crate::deals::field::STANDARD.iter().filter_map(|(code, ..)| Field::standard(code, Need::Optional));
    let left = standard.filter(|field| definition.field(&field.code).is_none());
    left.map(|field| Choice::of(&field.code, label(ui, &field), "")).collect()
}

/// A new version of a programme, if nobody made another since this one was seen; then
/// on to `to`. Sent twice, it is done once.
pub(super) async fn change(
    by: May<ManageDealProgrammes>,
    portal: &Portal,
    id: ProgrammeId,
    (seen, sending): (i64, Sending),
    to: String,
    change: impl FnOnce(&mut Definition) -> Result<(), Error> + Send + 'static,
) -> Answer {
    let made = portal
        .db
        .write(move |tx| {
            once(tx, &by, &sending, |tx| {
                let now = unchanged(tx, id, seen)?;
                let mut definition = now.definition.clone();
                change(&mut definition)?;
                if let Some(wanted) = definition.wanted().first() {
                    return Err(Error::Refused(wanted.refusal()));
                }
                keep(tx, &by, &now, &now.names, &now.rule, &definition)?;
                Ok(to)
            })
        })
        .await?;
    see_other_saying(made, "done-saved")
}

/// The code of something new, free among those there are.
///
/// A name in a script that no code can be spelled from (納期) has `other` for one.
fn free_code<'a>(name: &str, other: &str, taken: impl Iterator<Item = &'a str>) -> Result<String, Error> {
    let code = portals::code("", name).unwrap_or_else(|_| other.to_owned()).replace('-', "_");
    let taken: Vec<&str> = taken.collect();
    let free = |code: &String| !taken.contains(&code.as_str());
    let mut all = std::iter::once(code.clone()).chain((2..100).map(|number| format!("{code}_{number}")));
    all.find(free).ok_or_else(|| Error::refused("programme-wants-codes"))
}

/// Moves the part with a code one place, or takes it out.
fn place<T>(parts: &mut Vec<T>, is: impl Fn(&T) -> bool, to: &str) -> Result<(), Error> {
    let at = parts.iter().position(is).ok_or(Error::NotFound)?;
    place_at(parts, at, to)
}

/// The same for the part at a place.
pub(super) fn place_at<T>(parts: &mut Vec<T>, at: usize, to: &str) -> Result<(), Error> {
    if at >= parts.len() {
        return Err(Error::NotFound);
    }
    match to {
        "up" if at > 0 => parts.swap(at, at - 1),
        "down" if at + 1 < parts.len() => parts.swap(at, at + 1),
        "out" => drop(parts.remove(at)),
        _ => {}
    }
    Ok(())
}

/// `POST /admin/deal-programmes/{id}/fields`: one more question, at the end of its part.
pub async fn add_field(
    by: May<ManageDealProgrammes>,
    ui: Ui,
    portal: Portal,
    id: Path<ProgrammeId>,
    form: Form<PartForm>,
) -> Answer {
    let (id, lang) = (id.0, ui.lang());
    let now = portal.db.read(move |tx| programme::one(tx, id)).await?;
    let field = match Field::standard(&form.standard, Need::Optional) {
        Some(field) if now.definition.field(&field.code).is_none() => field,
        Some(_) => return Err(Error::refused("programme-wants-codes")),
        None => {
            let name = forms::required(&form.name, 80).map_err(Error::Refused)?;
            // Not a standard field's code: its answer would go to that field's column.
            let standard = crate::deals::field::STANDARD.iter().map(|(code, ..)| *code);
            let taken = now.definition.fields.iter().map(|it| it.code.as_str()).chain(standard);
            Field {
                code: free_code(&name, "field", taken)?,
                kind: FieldKind::Text,
                place: Place::Extra,
                need: Need::Optional,
                names: Wording::from([(lang, name.as_str())]),
                hints: Wording::default(),
                choices: Vec::new(),
                deal_types: None,
                partner_types: None,
                seen_by: None,
                edited_by: None,
            }
        }
    };
    let to = format!("/admin/deal-programmes/{id}/fields/{}", field.code);
    change(by, &portal, id, (form.version, form.sending()), to, move |definition| {
        let after = definition.fields.iter().rposition(|it| it.place <= field.place);
        definition.fields.insert(after.map_or(0, |at| at + 1), field);
        Ok(())
    })
    .await
}

/// `GET /admin/deal-programmes/{id}/fields/{code}`
pub async fn field(
    _: May<ManageDealProgrammes>,
    ui: Ui,
    portal: Portal,
    path: Path<(ProgrammeId, String)>,
) -> Answer {
    let (id, code) = path.0;
    let programme = portal.db.read(move |tx| programme::one(tx, id)).await?;
    let field = programme.definition.field(&code).ok_or(Error::NotFound)?;
    let form = FieldForm::of(field, programme.version);
    ui.page(FieldPage { ui: &ui, programme: &programme, field, form: &form, problems: Problems::default() })
}

/// `POST /admin/deal-programmes/{id}/fields/{code}`
pub async fn save_field(
    by: May<ManageDealProgrammes>,
    ui: Ui,
    portal: Portal,
    path: Path<(ProgrammeId, String)>,
    form: Form<FieldForm>,
) -> Answer {
    let (id, code) = path.0;
    let programme = portal.db.read(move |tx| programme::one(tx, id)).await?;
    let field = programme.definition.field(&code).ok_or(Error::NotFound)?;
    let types = ui.programme().terms.of(TermKind::PartnerType).map(|term| term.code.as_str());
    let mut parsed = form.parse(field, &programme.definition, types);
    if let Ok(saved) = &parsed
        && saved.code == "customer"
        && saved.need != Need::ToSubmit
    {
        parsed = Err(Problems::of("needed", Refusal::new("programme-wants-customer")));
    }
    match parsed {
        Err(problems) => {
            let problems = ui.told(problems);
            ui.retry(FieldPage { ui: &ui, programme: &programme, field, form: &form, problems })
        }
        Ok(saved) => {
            let to = format!("/admin/deal-programmes/{id}#fields");
            change(by, &portal, id, (form.version, form.sending()), to, move |definition| {
                let known = definition.fields.iter_mut().find(|it| it.code == saved.code);
                *known.ok_or(Error::NotFound)? = saved;
                Ok(())
            })
            .await
        }
    }
}

/// `POST /admin/deal-programmes/{id}/fields/{code}/place`
pub async fn place_field(
    by: May<ManageDealProgrammes>,
    portal: Portal,
    path: Path<(ProgrammeId, String)>,
    form: Form<PartForm>,
) -> Answer {
    let ((id, code), way) = (path.0, form.to.clone());
    let to = format!("/admin/deal-programmes/{id}#fields");
    change(by, &portal, id, (form.version, form.sending()), to, move |definition| {
        place(&mut definition.fields, |it| it.code == code, &way)
    })
    .await
}

/// `POST /admin/deal-programmes/{id}/steps`: one more step, behind those of its type.
pub async fn add_step(
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
    change(by, &portal, id, (form.version, form.sending()), to, move |definition| {
        let after = definition.steps.iter().rposition(|it| it.state == step.state);
        definition.steps.insert(after.map_or(definition.steps.len(), |at| at + 1), step);
        Ok(())
    })
    .await
}

/// `GET /admin/deal-programmes/{id}/steps/{code}`
pub async fn step(
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
pub async fn save_step(
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
    match parsed {
        Err(problems) => {
            let problems = ui.told(problems);
            ui.retry(StepPage { ui: &ui, programme: &programme, step, form: &form, problems })
        }
        Ok(saved) => {
            let to = format!("/admin/deal-programmes/{id}#steps");
            change(by, &portal, id, (form.version, form.sending()), to, move |definition| {
                let known = definition.steps.iter_mut().find(|it| it.code == saved.code);
                *known.ok_or(Error::NotFound)? = saved;
                Ok(())
            })
            .await
        }
    }
}

/// `POST /admin/deal-programmes/{id}/steps/{code}/place`
pub async fn place_step(
    by: May<ManageDealProgrammes>,
    portal: Portal,
    path: Path<(ProgrammeId, String)>,
    form: Form<PartForm>,
) -> Answer {
    let ((id, code), way) = (path.0, form.to.clone());
    let to = format!("/admin/deal-programmes/{id}#steps");
    change(by, &portal, id, (form.version, form.sending()), to, move |definition| {
        place(&mut definition.steps, |it| it.code == code, &way)
    })
    .await
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
