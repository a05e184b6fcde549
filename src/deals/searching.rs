//! Deals in the search: found by exactly those who may read them.

use diesel::prelude::*;
use schema::schema::{deals, firms};

use super::deal::{Deal, DealId, State};
use super::sharing;
use crate::access::rights::{Rights, SeeDeals};
use crate::access::{PersonId, scope};
use crate::db::Tx;
use crate::error::Error;
use crate::finding::Searchable;
use crate::search::Document;

/// Deals by customer, title, number and firm.
pub struct Deals;

impl Searchable for Deals {
    fn source(&self) -> &'static str {
        "deal"
    }

    fn is_open_to(&self, rights: Rights) -> (&'static str, bool) {
        ("deals", rights.hold::<SeeDeals>())
    }

    fn documents(&self, tx: &mut Tx<'_>, record: i64) -> Result<Vec<Document>, Error> {
        let deal: Option<Deal> = deals::table
            .find(DealId(record))
            .filter(deals::deleted_at.is_null())
            .select(Deal::as_select())
            .first(tx.conn())
            .optional()?;
        let Some(deal) = deal else { return Ok(Vec::new()) };
        let firm: String = firms::table.find(deal.firm_id).select(firms::name).first(tx.conn())?;
        let shared = sharing::shared_with(tx, deal.id)?;
        Ok(vec![Document {
            kind: "deal".to_owned(),
            source: "deals".to_owned(),
            summary: [deal.title.as_str(), deal.number.as_str(), firm.as_str()].join(", "),
            keywords: vec![deal.number.clone()],
            scopes: scopes(&deal, &shared),
            url: format!("/deals/{}", deal.id),
            updated: deal.updated_at,
            title: deal.customer,
            ..Document::default()
        }])
    }

    fn all(&self, tx: &mut Tx<'_>, after: i64, most: i64) -> Result<Vec<i64>, Error> {
        Ok(deals::table
            .filter(deals::id.gt(after))
            .order(deals::id)
            .limit(most)
            .select(deals::id)
            .load(tx.conn())?)
    }
}

/// `query::visible`, in the words of standing.
fn scopes(deal: &Deal, shared: &[PersonId]) -> Vec<String> {
    let mut words = Vec::new();
    for firm in [Some(deal.firm_id), deal.distributor_id].into_iter().flatten() {
        words.push(scope::leading(firm));
        let own = [deal.owner_id, deal.registered_by].into_iter().flatten();
        words.extend(own.chain(shared.iter().copied()).map(|person| scope::selling(firm, person)));
    }
    if deal.state != State::Draft {
        words.extend([scope::DECIDERS.to_owned(), scope::managing(deal.firm_id)]);
    } else if let Some(person) = deal.registered_by {
        words.extend([scope::deciding(person), scope::managing_self(deal.firm_id, person)]);
    }
    words.sort_unstable();
    words.dedup();
    words
}
