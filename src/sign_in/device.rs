//! Browsers in which somebody signed in before. A stranger who types wrong passwords for
//! an account uses up the account's tries, not those of its owner's own browser.

use actix_web::HttpRequest;
use actix_web::cookie::{Cookie, SameSite, time::Duration};
use chrono::TimeDelta;
use diesel::prelude::*;
use schema::schema::{known_devices, people};

use crate::access::PersonId;
use crate::db::{Conn, Tx};
use crate::digest::hashed;
use crate::portal::Portal;

const NAME: &str = "guildhall-device";
/// A browser that stayed away so long is a stranger again.
const KEPT: TimeDelta = TimeDelta::days(365);

/// What the browser was given, if it was.
pub fn token(req: &HttpRequest) -> Option<String> {
    let cookie = req.cookie(&Portal::of(req).ok()?.cookie_name(NAME))?;
    Some(cookie.value().to_owned()).filter(|token| token.len() == 43)
}

/// The cookie by which a browser is known again.
pub fn cookie(portal: &Portal, token: String) -> Cookie<'static> {
    Cookie::build(portal.cookie_name(NAME), token)
        .path("/")
        .http_only(true)
        .secure(portal.config.behind_tls())
        .same_site(SameSite::Lax)
        .max_age(Duration::days(KEPT.num_days()))
        .finish()
}

/// Writes down that a person signed in here.
pub fn remember(tx: &mut Tx<'_>, person: PersonId, token: &str) -> QueryResult<()> {
    let (token, now) = (hashed(token), tx.now);
    let row = (
        known_devices::token_hash.eq(&token),
        known_devices::person_id.eq(person),
        known_devices::seen_at.eq(now),
    );
    if !crate::insert_new!(tx.conn(), known_devices::table, row)? {
        diesel::update(known_devices::table.find((token, person)))
            .set(known_devices::seen_at.eq(now))
            .execute(tx.conn())?;
    }
    Ok(())
}

/// Whether the person with this address signed in with this browser before.
pub fn knows(db: &mut Conn, token: &str, email: &str) -> QueryResult<bool> {
    let known = known_devices::table
        .inner_join(people::table.on(people::id.eq(known_devices::person_id)))
        .filter(known_devices::token_hash.eq(hashed(token)))
        .filter(people::email.eq(email))
        .count()
        .get_result::<i64>(db)?;
    Ok(known > 0)
}

/// Forgets the browsers of a person: at a new password or factor they prove anew.
pub fn forget(db: &mut Conn, person: PersonId) -> QueryResult<usize> {
    diesel::delete(known_devices::table.filter(known_devices::person_id.eq(person))).execute(db)
}

/// Throws away browsers that stayed away.
pub fn sweep(tx: &mut Tx<'_>) -> QueryResult<usize> {
    let old = tx.now - KEPT;
    diesel::delete(known_devices::table.filter(known_devices::seen_at.lt(old))).execute(tx.conn())
}
