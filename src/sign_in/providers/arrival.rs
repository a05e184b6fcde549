//! Whom a provider's word leads to: somebody it knows, somebody with the same verified
//! address in its firm, or somebody new.

use super::ceremony::Said;
use super::provider::{self, Provider};
use crate::access::{Given, Origin, PersonId, custom};
use crate::db::Tx;
use crate::error::Error;
use crate::events::{self, Event};
use crate::people::{self, NewPerson};
use crate::sign_in::entry::not_forced;

/// The person, who has a seat in the provider's firm.
///
/// # Errors
/// Refused where the provider does not speak for the address, or nobody new is let in.
pub fn of(tx: &mut Tx<'_>, provider: &Provider, said: &Said, origin: &Origin) -> Result<PersonId, Error> {
    let person = match provider::known(tx, provider.id, &said.subject)? {
        Some(person) => person,
        None => first(tx, provider, said, origin)?,
    };
    // Who left the firm is no longer its provider's to let in, whatever seats they have elsewhere.
    if !people::by_id(tx, person)?.active || !people::sits_in(tx, person, provider.firm_id)? {
        return Err(Error::refused("provider-unknown"));
    }
    not_forced(tx, person, Some(provider.id))?;
    Ok(person)
}

/// Whom it means the first time; remembered from then on.
fn first(tx: &mut Tx<'_>, provider: &Provider, said: &Said, origin: &Origin) -> Result<PersonId, Error> {
    let email = said.email.as_deref().filter(|email| provider.speaks_for(email));
    let email = email.ok_or_else(|| Error::refused("provider-not-its-address"))?;
    let made = custom::all(tx)?;
    let role = provider.role_of(&said.groups, &made);
    let person = match people::by_email(tx, email)? {
        Some(person) if people::sits_in(tx, person.id, provider.firm_id)? => person.id,
        // An account of another firm is not taken over by this one's provider.
        Some(_) => return Err(Error::refused("provider-unknown")),
        None => new(tx, provider, said, email, role, origin)?,
    };
    provider::remember(tx, provider.id, &said.subject, person)?;
    Ok(person)
}

fn new(
    tx: &mut Tx<'_>,
    provider: &Provider,
    said: &Said,
    email: &str,
    role: Option<Given>,
    origin: &Origin,
) -> Result<PersonId, Error> {
    let firm = crate::partners::of_anybody(tx, provider.firm_id)?;
    // A provider of a partner makes nobody one of the vendor's own.
    let role = role.filter(|given| given.role.is_staff() == firm.is_vendor());
    let role = role.ok_or_else(|| Error::refused("provider-unknown"))?;
    let name: String = said.name.chars().take(120).collect();
    let name = if name.is_empty() { email.to_owned() } else { name };
    let person = people::add(
        tx,
        &NewPerson {
            name: &name,
            email,
            password_hash: None,
            language: &firm.language,
            time_zone: &firm.time_zone,
        },
    )?;
    people::add_membership(tx, person, provider.firm_id, role)?;
    let event = Event::new("person.arrived", "person", person.0).about(provider.firm_id);
    let facts = serde_json::json!({ "by": provider.name, "role": role.role.word() });
    events::record_for(tx, Some(person), origin, event.data(facts))?;
    Ok(person)
}
