//! The vendor registers for a partner: what was agreed by telephone, at a fair, in a
//! meeting. It is approved at once unless it collides with another's, and the
//! partner is told.

use super::asker::Asker;
use super::drafting::{Whose, begin};
use super::form::{Extent, Typed};
use super::form_page::{Aside, Filled, Page, page};
use super::programme::{self, DealProgramme};
use super::promise;
use super::registering::Wanted;
use super::submission::{Registrar, submit};
use crate::access::rights::ManageDeals;
use crate::access::{FirmId, May, PersonId, Role, Viewer};
use crate::db::Tx;
use crate::error::{Answer, Error, Refusal};
use crate::partners::{self, Firm};
use crate::portal::Portal;
use crate::ui::answers::see_other_saying;
use crate::ui::{Choice, Fields, Form, Path, Problems, Query, Ui, once};

/// What the form has to be made of.
struct Desk {
    firm: Firm,
    programmes: Vec<DealProgramme>,
    asker: Asker,
    kept: Option<promise::Kept>,
}

impl Desk {
    /// Refused where the firm is not the viewer's to manage, or nobody there could own a deal.
    async fn read(portal: &Portal, by: &Viewer, firm: FirmId, code: &str) -> Result<Desk, Error> {
        let (who, code) = (by.clone(), code.to_owned());
        let (firm, programmes, kept) = portal
            .db
            .read(move |tx| {
                let firm = partners::managed(tx, &who, firm)?;
                let mut programmes = programme::offered(tx, &who)?;
                if let Some(at) = programmes.iter().position(|it| it.code == code) {
                    programmes.swap(0, at);
                }
                let first = programmes.first().ok_or_else(|| Error::refused("deal-no-programme"))?;
                let kept = promise::kept(tx, first.id)?;
                Ok((firm, programmes, kept))
            })
            .await?;
        // The vendor is asked what the partner's admin would be.
        let asker = Asker::read(portal, by, Role::Admin, firm.id).await?;
        if asker.people().is_empty() {
            return Err(Error::refused("deal-behalf-nobody"));
        }
        Ok(Desk { firm, programmes, asker, kept })
    }

    fn programme(&self) -> Result<&DealProgramme, Error> {
        self.programmes.first().ok_or(Error::NotFound)
    }

    fn page<'a>(
        &'a self,
        ui: &'a Ui,
        typed: &Typed,
        owner: &str,
        problems: Problems,
    ) -> Result<Page<'a>, Error> {
        let aside = Aside { kept: self.kept, ..Aside::default() };
        let owners =
            self.asker.people().iter().map(|(person, name)| Choice::of(person, name, owner)).collect();
        let asked = self.asker.asked(Extent::Whole);
        let (all, programme) = (&self.programmes, self.programme()?);
        let filled = Filled { all, programme, typed, asked, part: None, of: None };
        let shown = page(ui, filled, aside, problems);
        Ok(shown.on_behalf(format!("/partners/{}/deals", self.firm.id), owners))
    }
}

/// `GET /partners/{id}/deals/new?programme=`
pub async fn new(
    by: May<ManageDeals>,
    ui: Ui,
    portal: Portal,
    firm: Path<FirmId>,
    wanted: Query<Wanted>,
) -> Answer {
    let desk = Desk::read(&portal, &by, firm.0, &wanted.programme).await?;
    let mut typed = Typed::default();
    typed.suggest("country", &desk.firm.country);
    ui.page(desk.page(&ui, &typed, "", Problems::default())?)
}

/// `POST /partners/{id}/deals`
pub async fn create(
    by: May<ManageDeals>,
    ui: Ui,
    portal: Portal,
    firm: Path<FirmId>,
    fields: Form<Fields>,
) -> Answer {
    let desk = Desk::read(&portal, &by, firm.0, fields.one("programme")).await?;
    let programme = desk.programme()?;
    let typed = Typed::read(&fields, &programme.definition);
    let owner = fields.one("owner").parse::<PersonId>().ok();
    let owner = owner.filter(|owner| desk.asker.people().iter().any(|(person, _)| person == owner));
    let parsed = typed.parse(&programme.definition, desk.asker.asked(Extent::Whole), &ui.programme().terms);
    let (facts, owner) = match (parsed, owner) {
        (Ok(facts), Some(owner)) => (facts, owner),
        (parsed, owner) => {
            let mut problems = parsed.err().unwrap_or_default();
            if owner.is_none() {
                problems.add("owner", Refusal::new("form-choose"));
            }
            return ui.retry(desk.page(&ui, &typed, fields.one("owner"), ui.told(problems))?);
        }
    };
    let (sending, of, firm) = (fields.sending(), (programme.id, programme.version), desk.firm.id);
    let made = portal
        .db
        .write(move |tx: &mut Tx<'_>| {
            once(tx, &by, &sending, |tx| {
                partners::managed(tx, &by, firm)?;
                let whose = Whose { firm, distributor: None, owner: Some(owner) };
                let id = begin(tx, &by, whose, of, facts)?;
                submit(tx, &Registrar::Vendor(&by), id)?;
                Ok(format!("/deals/{id}"))
            })
        })
        .await?;
    see_other_saying(made, "done-deal-submitted")
}
