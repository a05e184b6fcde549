//! The portal's keys.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::NaiveDateTime;
use diesel::prelude::*;
use ring::rand::SystemRandom;
use ring::signature::{Ed25519KeyPair, KeyPair};
use schema::schema::signing_keys;
use serde::Serialize;

use super::Signed;
use crate::db::{Conn, Tx};
use crate::error::Error;

crate::id!(KeyId, "Names a key that statements are signed with.");

/// The half of a key that everybody may know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Queryable)]
pub struct PublicKey {
    /// Base64 of its 32 bytes.
    pub public_key: String,
    pub since: NaiveDateTime,
    /// After this moment nothing was signed with it.
    pub until: Option<NaiveDateTime>,
}

/// All keys there ever were, the newest first: an old statement stays good.
pub fn published(db: &mut Conn) -> QueryResult<Vec<PublicKey>> {
    signing_keys::table
        .order((signing_keys::created_at.desc(), signing_keys::id))
        .limit(1000)
        .select((signing_keys::public_key, signing_keys::created_at, signing_keys::retired_at))
        .load(db)
}

/// Signs a statement with the newest key, which is made if there is none.
pub fn sign(tx: &mut Tx<'_>, statement: String) -> Result<(KeyId, Signed), Error> {
    let found: Option<(KeyId, String)> = signing_keys::table
        .filter(signing_keys::retired_at.is_null())
        .order((signing_keys::created_at.desc(), signing_keys::id))
        .select((signing_keys::id, signing_keys::secret_key))
        .first(tx.conn())
        .optional()?;
    let (id, secret) = match found {
        Some((id, kept)) => match opened(tx, id, &kept)? {
            Some(secret) => (id, secret),
            None => follow(tx, id)?,
        },
        None => make(tx)?,
    };
    let pair = Ed25519KeyPair::from_pkcs8(&secret).map_err(unfit)?;
    let signed = Signed {
        signature: STANDARD.encode(pair.sign(statement.as_bytes())),
        public_key: STANDARD.encode(pair.public_key()),
        statement,
    };
    Ok((id, signed))
}

/// What keys are sealed for.
const PURPOSE: &str = "signing key";

/// The bytes of a secret half; nothing where the portal's secret key is another by now. One
/// from before keys were sealed is sealed.
fn opened(tx: &mut Tx<'_>, id: KeyId, kept: &str) -> Result<Option<Vec<u8>>, Error> {
    let plain = STANDARD.decode(kept).ok().filter(|bytes| Ed25519KeyPair::from_pkcs8(bytes).is_ok());
    let Some(secret) = plain else { return Ok(tx.seal()?.open_sealed(PURPOSE, kept).ok()) };
    let sealed = tx.seal()?.seal(PURPOSE, &secret)?;
    diesel::update(signing_keys::table.find(id))
        .set(signing_keys::secret_key.eq(sealed))
        .execute(tx.conn())?;
    Ok(Some(secret))
}

/// A new key after one whose secret is lost. What it signed stays good.
fn follow(tx: &mut Tx<'_>, lost: KeyId) -> Result<(KeyId, Vec<u8>), Error> {
    tracing::error!(key = %lost, "the secret of a signing key does not open: a new key signs from now on");
    let now = tx.now;
    diesel::update(signing_keys::table.find(lost))
        .set(signing_keys::retired_at.eq(now))
        .execute(tx.conn())?;
    make(tx)
}

fn make(tx: &mut Tx<'_>) -> Result<(KeyId, Vec<u8>), Error> {
    let made = Ed25519KeyPair::generate_pkcs8(&SystemRandom::new()).map_err(unfit)?;
    let pair = Ed25519KeyPair::from_pkcs8(made.as_ref()).map_err(unfit)?;
    let (id, sealed, now) = (KeyId::fresh(), tx.seal()?.seal(PURPOSE, made.as_ref())?, tx.now);
    diesel::insert_into(signing_keys::table)
        .values((
            signing_keys::id.eq(id),
            signing_keys::public_key.eq(STANDARD.encode(pair.public_key())),
            signing_keys::secret_key.eq(sealed),
            signing_keys::created_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok((id, made.as_ref().to_vec()))
}

/// ring says nothing about what went wrong with a key, on purpose.
fn unfit(cause: impl std::fmt::Display) -> Error {
    Error::internal(anyhow::anyhow!("the signing key cannot be used: {cause}"))
}
