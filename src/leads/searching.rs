//! Leads in the search: by company once a firm has accepted them, and for the
//! vendor's people who route them.

use diesel::prelude::*;
use schema::schema::{leads, memberships};

use super::lead::{Lead, LeadId};
use crate::access::{PersonId, Role};
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

    fn documents(&self, tx: &mut Tx<'_>, record: i64) -> Result<Vec<Document>, Error> {
        let lead: Option<Lead> =
            leads::table.find(LeadId(record)).select(Lead::as_select()).first(tx.conn()).optional()?;
        let Some(lead) = lead else { return Ok(Vec::new()) };
        let people = readers(tx, &lead)?;
        Ok(vec![Document {
            kind: "lead".to_owned(),
            source: "leads".to_owned(),
            summary: lead.need,
            keywords: vec![lead.number],
            scopes: people.into_iter().map(|person| format!("person:{}", person.0)).collect(),
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

/// Who may find it by name: `query::visible`, less what is still hidden.
fn readers(tx: &mut Tx<'_>, lead: &Lead) -> QueryResult<Vec<PersonId>> {
    let seats = memberships::table.filter(memberships::active.eq(true)).select(memberships::person_id);
    let mut people: Vec<PersonId> = seats
        .filter(memberships::role.eq_any([Role::Administrator, Role::ChannelManager]))
        .limit(1000)
        .load(tx.conn())?;
    if let Some(firm) = lead.firm_id.filter(|_| lead.is_open_to_partner()) {
        let leading: Vec<PersonId> = seats
            .filter(memberships::firm_id.eq(firm))
            .filter(memberships::role.eq_any([Role::Admin, Role::Manager]))
            .limit(1000)
            .load(tx.conn())?;
        people.extend(leading);
        let own: Option<PersonId> = match lead.owner_id {
            Some(owner) => seats
                .filter(memberships::firm_id.eq(firm))
                .filter(memberships::person_id.eq(owner))
                .first(tx.conn())
                .optional()?,
            None => None,
        };
        people.extend(own);
    }
    people.sort_unstable();
    people.dedup();
    Ok(people)
}
