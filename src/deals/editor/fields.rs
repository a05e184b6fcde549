//! The questions of a programme's form: adding one, and the page on which it is changed.

use askama::Template;

use super::field_form::{FieldForm, own_kinds};
use super::pages::OUTRUN;
use super::part::{self, PartForm, change, free_code};
use super::ticks;
use crate::access::May;
use crate::access::rights::ManageDealProgrammes;
use crate::deals::definition::Definition;
use crate::deals::field::{Field, FieldKind, Need, Place};
use crate::deals::form::label;
use crate::deals::programme::{self, DealProgramme, ProgrammeId};
use crate::deals::wording::Wording;
use crate::error::{Answer, Error, Refusal};
use crate::portal::Portal;
use crate::programme::TermKind;
use crate::ui::{Choice, Form, Path, Problems, Ui, forms};

#[derive(Template)]
#[template(path = "deals/editor/field.html")]
struct FieldPage<'a> {
    ui: &'a Ui,
    programme: &'a DealProgramme,
    field: &'a Field,
    form: &'a FieldForm,
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

/// The standard fields that a form does not ask yet.
pub fn not_asked(ui: &Ui, definition: &Definition) -> Vec<Choice> {
    let standard =
        crate::deals::field::STANDARD.iter().filter_map(|(code, ..)| Field::standard(code, Need::Optional));
    let left = standard.filter(|field| definition.field(&field.code).is_none());
    left.map(|field| Choice::of(&field.code, label(ui, &field), "")).collect()
}

/// `POST /admin/deal-programmes/{id}/fields`: one more question, at the end of its part.
pub async fn add(
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
    change(by, &portal, id, (form.version, form.sending()), to, move |_, definition| {
        let after = definition.fields.iter().rposition(|it| it.place <= field.place);
        definition.fields.insert(after.map_or(0, |at| at + 1), field);
        Ok(())
    })
    .await
}

/// `GET /admin/deal-programmes/{id}/fields/{code}`
pub async fn show(
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
pub async fn save(
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
    let (form, problems) = (FieldForm { version: programme.version, ..form.0 }, ui.told(problems));
    ui.retry(FieldPage { ui: &ui, programme: &programme, field, form: &form, problems })
}
