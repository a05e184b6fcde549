//! A draft's beginning: from a form, or from what another part of the portal knows.

use super::deal::{Deal, DealId, Details, State, fresh_number};
use super::entry::{EntryKind, enter};
use super::form::Facts;
use super::programme::{self, ProgrammeId};
use super::protection::Line;
use super::{lines, query};
use crate::access::rights::RegisterDeals;
use crate::access::{FirmId, May, PersonId, Viewer};
use crate::db::Tx;
use crate::error::Error;

/// Whose a draft is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Whose {
    pub firm: FirmId,
    /// The distributor that registers it for that firm.
    pub distributor: Option<FirmId>,
    /// Somebody of the firm.
    pub owner: Option<PersonId>,
}

impl Whose {
    /// The viewer's own.
    pub fn own(by: &Viewer) -> Whose {
        Whose { firm: by.firm, distributor: None, owner: Some(by.person) }
    }
}

/// Begins a draft.
pub(super) fn begin(
    tx: &mut Tx<'_>,
    by: &Viewer,
    whose: Whose,
    of: (ProgrammeId, i64),
    facts: Facts,
) -> Result<DealId, Error> {
    let now = tx.now;
    let id = DealId::fresh();
    let deal = Deal {
        id,
        number: fresh_number(),
        programme_id: of.0,
        programme_version: of.1,
        deal_type: String::new(),
        firm_id: whose.firm,
        distributor_id: whose.distributor,
        owner_id: whose.owner,
        registered_by: Some(by.person),
        account_id: None,
        account_group_id: None,
        customer: String::new(),
        customer_key: String::new(),
        title: String::new(),
        state: State::Draft,
        step: String::new(),
        amount: 0,
        currency: facts.currency.clone(),
        close_on: None,
        probability: 0,
        territory: String::new(),
        conflict_score: 0,
        submitted_at: None,
        answer_due_at: None,
        decided_at: None,
        protected_until: None,
        moved_at: now,
        revision: 1,
        created_at: now,
        updated_at: now,
        deleted_at: None,
    };
    let (deal, details, product_lines) = facts.into(deal, Details::empty(id)).map_err(Error::internal)?;
    query::add(tx, &deal, &details)?;
    lines::put(tx, id, &product_lines, &by.programme.terms)?;
    enter(tx, id, Some(by), EntryKind::Created, false, "", &serde_json::Value::Null)?;
    query::told(tx, by, "deal.drafted", &deal, serde_json::json!({ "customer": deal.customer }))?;
    Ok(id)
}

/// What another part of the portal knows of a deal to be: a lead.
#[derive(Debug, Clone, Default)]
pub struct Seed {
    pub customer: String,
    pub website: String,
    pub country: String,
    pub city: String,
    pub contact_name: String,
    pub contact_email: String,
    pub contact_phone: String,
    pub description: String,
    /// A product's code.
    pub product: Option<String>,
    pub amount: i64,
    pub currency: String,
    /// The lead's key.
    pub lead: i64,
    pub source: String,
    pub campaign: String,
}

/// Begins a draft with what is known, by the first programme the firm may use.
pub fn draft_from(tx: &mut Tx<'_>, by: &May<RegisterDeals>, seed: Seed) -> Result<DealId, Error> {
    let programmes = programme::offered(tx, by)?;
    let programme = programmes.first().ok_or_else(|| Error::refused("deal-no-programme"))?;
    let known = [
        ("website", seed.website),
        ("country", seed.country.clone()),
        ("city", seed.city),
        ("contact_name", seed.contact_name),
        ("contact_email", seed.contact_email),
        ("contact_phone", seed.contact_phone),
        ("description", seed.description),
    ];
    let line = |product| Line { product, quantity: 1, amount: 0 };
    let facts = Facts {
        deal_type: programme.definition.deal_types.first().map(|it| it.code.clone()).unwrap_or_default(),
        customer: seed.customer,
        amount: seed.amount,
        currency: seed.currency,
        territory: seed.country,
        lines: seed.product.map(line).into_iter().collect(),
        answers: known
            .into_iter()
            .filter(|(_, text)| !text.is_empty())
            .map(|(code, text)| (code.to_owned(), text))
            .collect(),
        ..Facts::default()
    };
    let id = begin(tx, by, Whose::own(by), (programme.id, programme.version), facts)?;
    query::set_source(tx, id, seed.lead, &seed.source, &seed.campaign)?;
    Ok(id)
}
