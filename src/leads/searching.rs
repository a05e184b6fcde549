//! Leads in the search: by company once a firm has accepted them, and for the
//! vendor's people who route them.

use diesel::prelude::*;
use schema::schema::leads;

use super::lead::{Lead, LeadId};
use crate::access::rights::{Rights, SeeLeads};
use crate::access::scope;
use crate::db::Tx;
use crate::error::Error;
use crate::finding::Searchable;
use crate::search::Document;

/// Leads by company, number and what they need.
pub struct Leads;

impl Searchable for Leads {
    fn source(&self) -> &'static str {
        "lead"
    }

    fn is_open_to(&self, rights: Rights) -> (&'static str, bool) {
        ("leads", rights.hold::<SeeLeads>())
    }

    fn documents(&self, tx: &mut Tx<'_>, record: i64) -> Result<Vec<Document>, Error> {
        let lead: Option<Lead> =
            leads::table.find(LeadId(record)).select(Lead::as_select()).first(tx.conn()).optional()?;
        let Some(lead) = lead else { return Ok(Vec::new()) };
        let scopes = scopes(&lead);
        Ok(vec![Document {
            kind: "lead".to_owned(),
            source: "leads".to_owned(),
            summary: lead.need,
            keywords: vec![lead.number],
            scopes,
            url: format!("/leads/{}", lead.id),
            updated: lead.updated_at,
            title: lead.company,
            ..Document::default()
        }])
    }

    fn all(&self, tx: &mut Tx<'_>, after: i64, most: i64) -> Result<Vec<i64>, Error> {
        Ok(leads::table
            .filter(leads::id.gt(after))
            .order(leads::id)
            .limit(most)
            .select(leads::id)
            .load(tx.conn())?)
    }
}

/// Who may find it by name: `query::visible`, less what is still hidden, in the
/// words of standing.
fn scopes(lead: &Lead) -> Vec<String> {
    let mut words = vec![scope::ROUTERS.to_owned()];
    if let Some(firm) = lead.firm_id.filter(|_| lead.is_open_to_partner()) {
        words.push(scope::leading(firm));
        words.extend(lead.owner_id.map(|owner| scope::selling(firm, owner)));
    }
    words
}
