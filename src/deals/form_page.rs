//! The form of a registration as a page.

use askama::Template;

use super::deal::{Deal, Details};
use super::field::Place;
use super::for_whom::ForWhom;
use super::form::{Asked, ShownPart, Typed, parts};
use super::list;
use super::programme::DealProgramme;
use super::promise::{self, Kept};
use super::steps::Steps;
use super::submission::open_registrations;
use crate::access::{FirmId, Viewer};
use crate::error::Error;
use crate::money;
use crate::portal::Portal;
use crate::programme::TermKind;
use crate::ui::{Choice, Problems, Ui};

/// Empty lines offered for products.
const SPARE_LINES: usize = 3;

#[derive(Template)]
#[template(path = "deals/form.html")]
pub struct Page<'a> {
    ui: &'a Ui,
    programme: &'a DealProgramme,
    programmes: Vec<Choice>,
    types: Vec<Choice>,
    parts: Vec<ShownPart>,
    steps: Option<Steps>,
    part: Option<Place>,
    currencies: Vec<Choice>,
    products: Vec<Choice>,
    rows: Vec<[String; 3]>,
    deal: Option<&'a Deal>,
    details: Option<&'a Details>,
    aside: Aside,
    problems: Problems,
    /// Where a new one is sent.
    to: String,
    /// The people of the firm it is registered for, by those who do that.
    owners: Vec<Choice>,
    /// The firms a distributor may register for.
    firms: Vec<Choice>,
}

impl Page<'_> {
    /// The steps of the form; none where it is one page.
    fn steps(&self) -> &[Place] {
        self.steps.as_ref().map_or(&[], Steps::all)
    }

    /// Whether this is the page that asks what kind of deal it is.
    fn is_first(&self) -> bool {
        self.part.is_none() || self.part == self.steps().first().copied()
    }

    fn is_last(&self) -> bool {
        self.part.is_none() || self.part == self.steps().last().copied()
    }

    fn is_at(&self, place: &Place) -> bool {
        self.part == Some(*place)
    }

    /// The products to choose from, with this one chosen.
    fn products_with(&self, code: &str) -> Vec<Choice> {
        let choose = |choice: &Choice| Choice { selected: choice.value == code, ..choice.clone() };
        self.products.iter().map(choose).collect()
    }
}

/// What the form says beside its fields.
#[derive(Debug, Clone, Default)]
pub struct Aside {
    /// Registrations open and the most there may be.
    pub cap: Option<(i64, u32)>,
    /// How well the vendor answers.
    pub kept: Option<Kept>,
    /// Customers known to the firm, offered while one is typed.
    pub customers: Vec<String>,
    /// The address that takes registrations by letter.
    pub by_mail: Option<String>,
}

impl Aside {
    /// Reads it for a programme and the firm whose deal it would be.
    pub async fn read(
        portal: &Portal,
        viewer: &Viewer,
        programme: &DealProgramme,
        firm: FirmId,
    ) -> Result<Aside, Error> {
        let (who, programme) = (viewer.clone(), programme.clone());
        let by_mail = Some(portal.config.mail_in_address.clone()).filter(|address| !address.is_empty());
        portal
            .db
            .read(move |tx| {
                let cap = match programme.definition.cap {
                    Some(cap) => Some((open_registrations(tx, firm, &programme)?, cap.open)),
                    None => None,
                };
                let kept = promise::kept(tx, programme.id)?;
                Ok(Aside { cap, kept, customers: list::customers(tx, &who)?, by_mail })
            })
            .await
    }
}

/// A form as far as it is filled in.
#[derive(Clone, Copy)]
pub struct Filled<'a, 'b> {
    /// The programmes to choose from.
    pub all: &'a [DealProgramme],
    pub programme: &'a DealProgramme,
    pub typed: &'b Typed,
    pub asked: Asked<'b>,
    /// The step shown; nothing: all of it on one page.
    pub part: Option<Place>,
    /// The draft it changes.
    pub of: Option<(&'a Deal, &'a Details)>,
}

/// The page with what was typed.
pub fn page<'a>(ui: &'a Ui, filled: Filled<'a, '_>, aside: Aside, problems: Problems) -> Page<'a> {
    let Filled { all, programme, typed, asked, part, of } = filled;
    let language = ui.lang();
    let currency = match typed.text("currency") {
        "" => programme.definition.currency.as_str(),
        code => code,
    };
    let terms = ui.programme().terms.of(TermKind::Product);
    let mut rows = typed.rows().to_vec();
    let spare = rows.len().max(1).next_multiple_of(SPARE_LINES).max(rows.len() + 1);
    rows.resize(spare, Default::default());
    let mut products: Vec<Choice> =
        terms.map(|term| Choice::of(&term.code, ui.term_name(term), "")).collect();
    products.insert(0, Choice { value: String::new(), label: String::new(), selected: false });
    let types = &programme.definition.deal_types;
    Page {
        programmes: all.iter().map(|it| Choice::of(&it.code, it.name(language), &programme.code)).collect(),
        types: types
            .iter()
            .map(|it| Choice::of(&it.code, it.name(language), typed.text("deal_type")))
            .collect(),
        parts: parts(ui, &programme.definition, typed, asked)
            .into_iter()
            .filter(|shown| part.is_none_or(|part| shown.place == part))
            .collect(),
        steps: part.map(|_| Steps::of(&programme.definition, typed, asked)),
        part,
        currencies: money::choices(currency),
        products,
        rows,
        deal: of.map(|(deal, _)| deal),
        details: of.map(|(_, details)| details),
        aside,
        ui,
        programme,
        problems,
        to: of.map_or("/deals".to_owned(), |(deal, _)| format!("/deals/{}", deal.id)),
        owners: Vec::new(),
        firms: Vec::new(),
    }
}

impl Page<'_> {
    /// The same page, to be sent elsewhere, with somebody to choose as owner.
    pub fn on_behalf(self, to: String, owners: Vec<Choice>) -> Self {
        Page { to, owners, ..self }
    }

    /// The same page, with the firms it may be registered for.
    pub fn for_whom(self, firms: &ForWhom) -> Self {
        Page { firms: firms.choices(), ..self }
    }

    /// The key of the firm it is registered for, where that could be another.
    fn chosen_firm(&self) -> Option<&str> {
        self.firms.iter().find(|choice| choice.selected).map(|choice| choice.value.as_str())
    }
}
