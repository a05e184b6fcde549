//! The last look before a registration is handed in: what was filled in, what is
//! still missing, and the files it asks for.

use askama::Template;

use super::deal::{Deal, DealId};
use super::eligibility::Judged;
use super::field::{Field, FieldKind, Need};
use super::files::DealFile;
use super::form::{Extent, file_fields, label, parts};
use super::programme::DealProgramme;
use super::protection::Line;
use super::registering::Loaded;
use super::submission::{Registrar, submit};
use crate::access::May;
use crate::access::rights::RegisterDeals;
use crate::error::{Answer, Refusal};
use crate::portal::Portal;
use crate::programme::TermKind;
use crate::ui::answers::see_other_saying;
use crate::ui::{Path, Problems, Ui};

#[derive(Template)]
#[template(path = "deals/review.html")]
struct Review<'a> {
    ui: &'a Ui,
    deal: &'a Deal,
    programme: &'a DealProgramme,
    facts: Vec<(String, String)>,
    lines: &'a [Line],
    files: Vec<AskedFile<'a>>,
    criteria: &'a [Judged],
    missing: Problems,
}

/// A file the form asks for, and what is there.
struct AskedFile<'a> {
    code: &'a str,
    label: String,
    hint: &'a str,
    needed: bool,
    there: Vec<&'a DealFile>,
}

impl Review<'_> {
    fn product(&self, code: &str) -> String {
        self.ui.term(TermKind::Product, code)
    }

    /// What is missing, with the name of its field: the field itself is on another page.
    fn told(&self, field: &str, text: &str) -> String {
        match self.programme.definition.field(field) {
            Some(asked) if asked.kind != FieldKind::File => format!("{}: {text}", label(self.ui, asked)),
            _ => text.to_owned(),
        }
    }

    /// Where a missing answer can be given.
    fn place_of(&self, field: &str) -> String {
        if field == "eligibility" {
            return "#eligibility".to_owned();
        }
        if self.files.iter().any(|file| file.code == field) {
            return format!("#field-{field}");
        }
        let part = self.programme.definition.field(field).map_or("", |field| field.place.word());
        format!("/deals/{}/edit?part={part}#field-{field}", self.deal.id)
    }
}

/// What stands against handing it in.
fn missing(ui: &Ui, loaded: &Loaded) -> Problems {
    let (typed, asked) = (loaded.typed(), loaded.asker.asked(Extent::Whole));
    let definition = &loaded.programme.definition;
    let mut problems = typed.parse(definition, asked, &ui.programme().terms).err().unwrap_or_default();
    for field in file_fields(definition, &typed, asked) {
        if field.need == Need::ToSubmit && !loaded.files.iter().any(|file| file.field == field.code) {
            problems
                .add(field.code.clone(), Refusal::new("deal-file-missing").with("name", label(ui, field)));
        }
    }
    if let Some(unmet) = loaded.criteria.iter().find(|it| it.holds_back()) {
        problems.add("eligibility", unmet.refusal(ui.lang()));
    }
    problems
}

fn page<'a>(ui: &'a Ui, loaded: &'a Loaded, missing: Problems) -> Review<'a> {
    let (typed, asked) = (loaded.typed(), loaded.asker.asked(Extent::Whole));
    let definition = &loaded.programme.definition;
    let file = |field: &'a Field| AskedFile {
        code: &field.code,
        label: label(ui, field),
        hint: field.hints.in_(ui.lang()),
        needed: field.need == Need::ToSubmit,
        there: loaded.files.iter().filter(|file| file.field == field.code).collect(),
    };
    let fields = parts(ui, definition, &typed, asked).into_iter().flat_map(|part| part.fields);
    let facts = fields.filter(|field| field.input != "lines" && !field.value.is_empty()).map(|field| {
        let said = match field.input {
            "select" => field.choices.iter().find(|it| it.selected).map(|it| it.label.clone()),
            "money" if field.code == "amount" => Some(ui.money(&loaded.deal.amount, &loaded.deal.currency)),
            "date" => field.value.parse().ok().map(|day| ui.date(&day)),
            _ => None,
        };
        (field.label, said.unwrap_or(field.value))
    });
    Review {
        ui,
        deal: &loaded.deal,
        programme: &loaded.programme,
        facts: facts.collect(),
        lines: &loaded.lines,
        files: file_fields(definition, &typed, asked).into_iter().map(file).collect(),
        criteria: &loaded.criteria,
        missing: ui.told(missing),
    }
}

/// `GET /deals/{id}/review`: what will be handed in.
pub async fn review(viewer: May<RegisterDeals>, ui: Ui, portal: Portal, id: Path<DealId>) -> Answer {
    let loaded = Loaded::read(&portal, &viewer, id.0).await?;
    ui.page(page(&ui, &loaded, missing(&ui, &loaded)))
}

/// `POST /deals/{id}/submission`
pub async fn hand_in(viewer: May<RegisterDeals>, ui: Ui, portal: Portal, id: Path<DealId>) -> Answer {
    let id = id.0;
    let loaded = Loaded::read(&portal, &viewer, id).await?;
    let missing = missing(&ui, &loaded);
    if missing.any() {
        return ui.retry(page(&ui, &loaded, missing));
    }
    portal.db.write(move |tx| submit(tx, &Registrar::Partner(&viewer), id)).await?;
    see_other_saying(format_args!("/deals/{id}"), "done-deal-submitted")
}
