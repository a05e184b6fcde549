//! Against guessing: at most ten wrong tries an account and thirty an address
//! in fifteen minutes. Counted in the database, so that many nodes count as one.
//!
//! A browser in which the account's owner signed in before has ten tries of its own:
//! strangers cannot keep the owner out. Whose account it is, is kept as a hash: the
//! table must not become a list of addresses that strangers typed.

use chrono::TimeDelta;
use diesel::prelude::*;
use schema::schema::{people, sign_in_attempts as attempts};

use super::device;
use crate::access::PersonId;
use crate::db::Tx;
use crate::digest::hashed;
use crate::error::Error;

const WINDOW: TimeDelta = TimeDelta::minutes(15);
const PER_ACCOUNT: i64 = 10;
const PER_ADDRESS: i64 = 30;

/// Takes one try, before the proof is looked at; refuses when there are none left.
pub fn take(tx: &mut Tx<'_>, email: &str, address: &str, device: Option<&str>) -> Result<(), Error> {
    let (now, since) = (tx.now, tx.now - WINDOW);
    let email = email.to_lowercase();
    let device = match device {
        Some(token) if device::knows(tx, token, &email)? => Some(token),
        _ => None,
    };
    let account = key(&email, device);
    let recent = attempts::table.filter(attempts::at.gt(since));
    let by_account: i64 = recent.filter(attempts::account_key.eq(&account)).count().get_result(tx.conn())?;
    let by_address: i64 = recent.filter(attempts::address.eq(address)).count().get_result(tx.conn())?;
    if by_account >= PER_ACCOUNT || (device.is_none() && by_address >= PER_ADDRESS) {
        return Err(Error::TooMany { retry_after: WINDOW.num_seconds() as u64 });
    }
    diesel::insert_into(attempts::table)
        .values((attempts::account_key.eq(account), attempts::address.eq(address), attempts::at.eq(now)))
        .execute(tx.conn())?;
    Ok(())
}

fn key(email: &str, device: Option<&str>) -> String {
    device.map_or_else(|| hashed(email), |token| hashed(&format!("{email} {token}")))
}

/// Forgets an account's tries, and this browser's, once its owner has signed in.
pub fn forgive(tx: &mut Tx<'_>, person: PersonId, device: &str) -> QueryResult<usize> {
    let email: String = people::table.find(person).select(people::email).first(tx.conn())?;
    let keys = [key(&email, None), key(&email, Some(device))];
    diesel::delete(attempts::table.filter(attempts::account_key.eq_any(keys))).execute(tx.conn())
}

/// Forgets the tries under one name, such as a passkey's, that turned out to be good:
/// whoever signs in often is not a guesser, nor is a house behind one address.
pub fn forget(tx: &mut Tx<'_>, name: &str) -> QueryResult<usize> {
    let name = name.to_lowercase();
    diesel::delete(attempts::table.filter(attempts::account_key.eq(key(&name, None)))).execute(tx.conn())
}

/// Throws old tries away.
pub fn sweep(tx: &mut Tx<'_>) -> QueryResult<usize> {
    let old = tx.now - WINDOW;
    diesel::delete(attempts::table.filter(attempts::at.lt(old))).execute(tx.conn())
}
