//! Sessions: a random token in a cookie, everything else in the database.
//!
//! actix-session speaks to the cookie; this is its store. The database holds the
//! SHA-256 of the token, so a stolen copy opens nothing, and any node can serve
//! anybody. A session ends after a time without a request, after a time
//! whatever happened, and at once when its row is gone.

use std::collections::HashMap;

use actix_session::Session;
use actix_session::storage::{LoadError, SaveError, SessionKey, SessionStore, UpdateError};
use actix_web::cookie::time::Duration;
use chrono::{NaiveDateTime, TimeDelta};
use diesel::prelude::*;
use schema::schema::sessions;

use super::viewer::PersonId;
use crate::db::{Conn, Db, Tx};
use crate::digest::{hashed, random_token};
use crate::error::Error;

type State = HashMap<String, String>;

/// The name under which a session keeps its person.
pub const PERSON: &str = "person";
/// … and the firm the person sits in.
pub const FIRM: &str = "firm";
/// … and what the browser calls itself, for the list of sessions.
pub const AGENT: &str = "agent";
/// … and where it is.
pub const ADDRESS: &str = "address";
/// … and how the person proved who they are (a word of `sign_in::Way`).
pub const WAY: &str = "way";
/// … and when they last did (UNIX seconds).
pub const PROVED: &str = "proved";
/// … and what the list of sessions calls it.
pub const HANDLE: &str = "handle";

/// … and that it could not be read.
pub const AWAY: &str = "away";

/// How often a session is looked for where the database breaks off.
const TRIES: usize = 3;

/// actix-session's store on our tables.
#[derive(Clone)]
pub struct Store {
    pub db: Db,
    /// Time without a request after which a session ends.
    pub idle: TimeDelta,
    /// Time after which a session ends whatever happened.
    pub absolute: TimeDelta,
}

impl SessionStore for Store {
    async fn load(&self, key: &SessionKey) -> Result<Option<State>, LoadError> {
        let (id, db) = (hashed(key.as_ref()), self.db.clone());
        let mut found = self.find(&id).await;
        for _again in 1..TRIES {
            if found.is_ok() {
                break;
            }
            found = self.find(&id).await;
        }
        // Not a stranger, and not our caller's failure: whoever asks who it is, hears "busy".
        let Ok(found) = found else { return Ok(Some([(AWAY.to_owned(), "true".to_owned())].into())) };
        let Some((state, seen, now)) = found else { return Ok(None) };
        // "Seen" is kept to five minutes: a page must not cost a write.
        if now - seen > TimeDelta::minutes(5) {
            let touched = db
                .write(move |tx| {
                    let now = tx.now;
                    diesel::update(sessions::table.find(&id))
                        .set(sessions::seen_at.eq(now))
                        .execute(tx.conn())?;
                    Ok(())
                })
                .await;
            if let Err(error) = touched {
                tracing::warn!(%error, "a session could not be marked as seen");
            }
        }
        serde_json::from_str(&state).map(Some).map_err(|error| LoadError::Deserialization(error.into()))
    }

    async fn save(&self, state: State, _ttl: &Duration) -> Result<SessionKey, SaveError> {
        let token = random_token();
        self.put(&token, state, true).await.map_err(|error| SaveError::Other(error.into()))?;
        token.try_into().map_err(|_| SaveError::Other(anyhow::anyhow!("a token is too long")))
    }

    async fn update(
        &self,
        key: SessionKey,
        state: State,
        _ttl: &Duration,
    ) -> Result<SessionKey, UpdateError> {
        self.put(key.as_ref(), state, false).await.map_err(|error| UpdateError::Other(error.into()))?;
        Ok(key)
    }

    async fn update_ttl(&self, _key: &SessionKey, _ttl: &Duration) -> Result<(), anyhow::Error> {
        Ok(()) // `load` keeps the time; the cookie's own age is of no consequence.
    }

    async fn delete(&self, key: &SessionKey) -> Result<(), anyhow::Error> {
        let id = hashed(key.as_ref());
        let gone = self.db.write(move |tx| Ok(diesel::delete(sessions::table.find(id)).execute(tx.conn())?));
        gone.await.map(drop).map_err(Into::into)
    }
}

impl Store {
    /// A session that has not ended: what it keeps, and when it was seen last.
    async fn find(&self, id: &str) -> Result<Option<(String, NaiveDateTime, NaiveDateTime)>, Error> {
        let (id, idle) = (id.to_owned(), self.idle);
        let ask = move |tx: &mut Tx<'_>| {
            let now = tx.now;
            let row: Option<(String, NaiveDateTime)> = sessions::table
                .find(&id)
                .filter(sessions::expires_at.gt(now))
                .filter(sessions::seen_at.gt(now - idle))
                .select((sessions::state, sessions::seen_at))
                .first(tx.conn())
                .optional()?;
            Ok(row.map(|(state, seen)| (state, seen, now)))
        };
        self.db.read_first(ask).await
    }

    async fn put(&self, token: &str, state: State, new: bool) -> Result<(), Error> {
        let (id, absolute) = (hashed(token), self.absolute);
        // Values are JSON texts in quotes.
        let word = |name: &str| state.get(name).map(|json| json.trim_matches('"').to_owned());
        let person = word(PERSON).and_then(|text| text.parse::<PersonId>().ok());
        let texts = [AGENT, ADDRESS, WAY, HANDLE].map(|name| word(name).unwrap_or_default());
        let text = serde_json::to_string(&state).map_err(Error::internal)?;
        self.db
            .write(move |tx| {
                let (now, [agent, address, way, handle]) = (tx.now, texts);
                if new {
                    diesel::insert_into(sessions::table)
                        .values((
                            sessions::id.eq(id),
                            sessions::person_id.eq(person),
                            sessions::state.eq(text),
                            sessions::agent.eq(agent),
                            sessions::address.eq(address),
                            sessions::way.eq(way),
                            sessions::handle.eq(handle),
                            sessions::created_at.eq(now),
                            sessions::seen_at.eq(now),
                            sessions::expires_at.eq(now + absolute),
                        ))
                        .execute(tx.conn())?;
                } else {
                    diesel::update(sessions::table.find(id))
                        .set((
                            sessions::person_id.eq(person),
                            sessions::state.eq(text),
                            sessions::agent.eq(agent),
                            sessions::address.eq(address),
                            sessions::way.eq(way),
                            sessions::handle.eq(handle),
                            sessions::seen_at.eq(now),
                        ))
                        .execute(tx.conn())?;
                }
                Ok(())
            })
            .await
    }
}

/// A session as its owner's list shows it.
#[derive(Debug, Clone)]
pub struct Open {
    pub handle: String,
    /// What the browser calls itself.
    pub agent: String,
    pub address: String,
    /// A word of `sign_in::Way`.
    pub way: String,
    pub since: NaiveDateTime,
    pub seen: NaiveDateTime,
    /// Whether the list is read in it.
    pub here: bool,
}

/// What a session is called in its owner's list.
pub fn handle_of(session: &Session) -> Option<String> {
    session.get(HANDLE).ok().flatten()
}

/// A person's sessions, the last used first. `own`: the handle of the one that asks.
pub fn open_of(
    db: &mut Conn,
    person: PersonId,
    now: NaiveDateTime,
    own: Option<&str>,
) -> QueryResult<Vec<Open>> {
    type Row = (String, String, String, String, NaiveDateTime, NaiveDateTime);
    let rows: Vec<Row> = sessions::table
        .filter(sessions::person_id.eq(person))
        .filter(sessions::expires_at.gt(now))
        .order(sessions::seen_at.desc())
        .limit(50)
        .select((
            sessions::handle,
            sessions::agent,
            sessions::address,
            sessions::way,
            sessions::created_at,
            sessions::seen_at,
        ))
        .load(db)?;
    let open = |(handle, agent, address, way, since, seen): Row| {
        let here = own == Some(handle.as_str());
        Open { handle, agent, address, way, since, seen, here }
    };
    Ok(rows.into_iter().map(open).collect())
}

/// Ends one session of a person.
pub fn end_one(db: &mut Conn, person: PersonId, handle: &str) -> QueryResult<usize> {
    let one = sessions::table.filter(sessions::person_id.eq(person)).filter(sessions::handle.eq(handle));
    diesel::delete(one).execute(db)
}

/// Ends all sessions of a person but the one with this handle.
pub fn end_others(db: &mut Conn, person: PersonId, own: Option<&str>) -> QueryResult<usize> {
    let others = sessions::table
        .filter(sessions::person_id.eq(person))
        .filter(sessions::handle.ne(own.unwrap_or_default()));
    diesel::delete(others).execute(db)
}

/// Ends all sessions of a person: at a new password, at deactivation.
pub fn end_all(db: &mut Conn, person: PersonId) -> QueryResult<usize> {
    diesel::delete(sessions::table.filter(sessions::person_id.eq(person))).execute(db)
}

/// Throws away sessions that have ended by time.
pub fn sweep(db: &mut Conn, now: NaiveDateTime, idle: TimeDelta) -> QueryResult<usize> {
    diesel::delete(sessions::table.filter(sessions::expires_at.lt(now).or(sessions::seen_at.lt(now - idle))))
        .execute(db)
}
