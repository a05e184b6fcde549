//! Passkeys (WebAuthn): the device holds a key and asks its owner; the portal keeps the
//! public half. One alone is as strong as a password and a code.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use schema::schema::passkeys;
use webauthn_rs::prelude::{AuthenticationResult, Passkey, Url, Uuid, Webauthn, WebauthnBuilder};

use super::code_app::count;
use crate::access::PersonId;
use crate::db::{Conn, Tx};
use crate::error::Error;

/// The first half of a person's key at their authenticators; theirs is the second.
const HERE: u64 = 0x6775_696c_6468_616c;
/// Passkeys a person may have.
pub const MOST: usize = 20;

/// A passkey as its owner's list shows it.
#[derive(Debug, Clone, Queryable)]
pub struct Listed {
    pub id: String,
    pub name: String,
    pub created_at: NaiveDateTime,
    pub used_at: Option<NaiveDateTime>,
}

/// The ceremonies at a portal's address; none where it has no name but an IP address,
/// for which browsers make no passkeys.
///
/// # Errors
/// When the address cannot be read.
pub fn ceremonies(base_url: &str) -> anyhow::Result<Option<Webauthn>> {
    let url = Url::parse(base_url)?;
    let Some(name) = url.domain() else { return Ok(None) };
    let secure = url.scheme() == "https" || name == "localhost";
    if !secure {
        return Ok(None);
    }
    let made = WebauthnBuilder::new(name, &url).and_then(WebauthnBuilder::build);
    Ok(Some(made.map_err(|error| anyhow::anyhow!("passkeys at {base_url}: {error:?}"))?))
}

/// What authenticators know a person by.
pub fn handle(person: PersonId) -> Uuid {
    Uuid::from_u64_pair(HERE, person.0.cast_unsigned())
}

/// A person's passkeys, the newest first.
pub fn of(db: &mut Conn, person: PersonId) -> QueryResult<Vec<Listed>> {
    passkeys::table
        .filter(passkeys::person_id.eq(person))
        .order((passkeys::created_at.desc(), passkeys::id))
        .select((passkeys::id, passkeys::name, passkeys::created_at, passkeys::used_at))
        .load(db)
}

/// The keys themselves: a device is not asked for a second one.
pub fn stored(db: &mut Conn, person: PersonId) -> Result<Vec<Passkey>, Error> {
    let rows: Vec<String> =
        passkeys::table.filter(passkeys::person_id.eq(person)).select(passkeys::credential).load(db)?;
    rows.iter().map(|row| serde_json::from_str(row).map_err(Error::internal)).collect()
}

/// Keeps a new one.
pub fn add(tx: &mut Tx<'_>, person: PersonId, id: &str, name: &str, passkey: &Passkey) -> Result<(), Error> {
    let now = tx.now;
    diesel::insert_into(passkeys::table)
        .values((
            passkeys::id.eq(id),
            passkeys::person_id.eq(person),
            passkeys::name.eq(name),
            passkeys::credential.eq(serde_json::to_string(passkey).map_err(Error::internal)?),
            passkeys::created_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(count(tx, person)?)
}

/// The passkey with this key, and whose it is.
pub fn by_id(db: &mut Conn, id: &str) -> Result<Option<(PersonId, Passkey)>, Error> {
    let row: Option<(PersonId, String)> =
        passkeys::table.find(id).select((passkeys::person_id, passkeys::credential)).first(db).optional()?;
    let Some((person, text)) = row else { return Ok(None) };
    Ok(Some((person, serde_json::from_str(&text).map_err(Error::internal)?)))
}

/// Writes down that a passkey was used: its counter moves on.
pub fn used(
    tx: &mut Tx<'_>,
    id: &str,
    passkey: &mut Passkey,
    proof: &AuthenticationResult,
) -> Result<(), Error> {
    passkey.update_credential(proof);
    let (now, text) = (tx.now, serde_json::to_string(passkey).map_err(Error::internal)?);
    diesel::update(passkeys::table.find(id))
        .set((passkeys::credential.eq(text), passkeys::used_at.eq(now)))
        .execute(tx.conn())?;
    Ok(())
}

/// Takes one of a person's passkeys away.
pub fn remove(tx: &mut Tx<'_>, person: PersonId, id: &str) -> QueryResult<usize> {
    let gone =
        diesel::delete(passkeys::table.find(id).filter(passkeys::person_id.eq(person))).execute(tx.conn())?;
    count(tx, person)?;
    Ok(gone)
}

/// Takes all of them away.
pub fn remove_all(tx: &mut Tx<'_>, person: PersonId) -> QueryResult<usize> {
    let gone = diesel::delete(passkeys::table.filter(passkeys::person_id.eq(person))).execute(tx.conn())?;
    count(tx, person)?;
    Ok(gone)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passkeys_want_a_name_and_a_safe_connection() {
        for there in ["https://partners.halden.example", "http://localhost:8080"] {
            assert!(ceremonies(there).unwrap().is_some(), "{there}");
        }
        for not in ["http://127.0.0.1:8080", "https://10.0.0.1", "http://partners.halden.example"] {
            assert!(ceremonies(not).unwrap().is_none(), "{not}");
        }
    }
}
