//! "View as": somebody of the vendor's staff sees the portal as one of a partner's people does.
//!
//! They see, and do nothing: no decision, no export, nothing of the person's own account. It
//! lasts half an hour at most, wants a reason and a recent proof, stands in the audit trail
//! under the watcher's own name, and the person and their firm are told.

use actix_session::Session;
use chrono::NaiveDateTime;
use diesel::prelude::*;
use schema::schema::firms;

use super::rights::ViewAs;
use super::roles::Role;
use super::viewer::{FirmId, PersonId, Viewer};
use crate::db::Tx;
use crate::error::Error;

/// Where it is ended: the one act it leaves.
pub const END: &str = "/view-as/end";

/// Minutes it lasts.
pub const MINUTES: i64 = 30;

const PERSON: &str = "watched";
const FIRM: &str = "watched_firm";
const UNTIL: &str = "watched_until";

/// Who looks through somebody else's eyes.
#[derive(Debug, Clone)]
pub struct Watcher {
    pub person: PersonId,
    pub firm: FirmId,
    pub name: String,
    pub until: NaiveDateTime,
}

/// Whom a session looks as, and until when.
#[derive(Debug, Clone, Copy)]
pub struct Watched {
    pub person: PersonId,
    pub firm: FirmId,
    pub until: NaiveDateTime,
}

/// What a session says of it.
pub fn of(session: &Session) -> Option<Watched> {
    let text = |name: &str| session.get::<String>(name).ok().flatten();
    let until: i64 = session.get(UNTIL).ok().flatten()?;
    Some(Watched {
        person: text(PERSON)?.parse().ok()?,
        firm: text(FIRM)?.parse().ok()?,
        until: chrono::DateTime::from_timestamp(until, 0)?.naive_utc(),
    })
}

/// Begins it in a session.
///
/// # Errors
/// When the session cannot be written to.
pub fn begin(session: &Session, watched: Watched) -> Result<(), Error> {
    let failed = |error: actix_session::SessionInsertError| Error::internal(anyhow::anyhow!("{error}"));
    session.insert(PERSON, watched.person.to_string()).map_err(failed)?;
    session.insert(FIRM, watched.firm.to_string()).map_err(failed)?;
    session.insert(UNTIL, watched.until.and_utc().timestamp()).map_err(failed)
}

/// Ends it.
pub fn end(session: &Session) {
    for name in [PERSON, FIRM, UNTIL] {
        session.remove(name);
    }
}

/// Whether a viewer may look as the people of a firm: a partner's, and for a channel manager one
/// of their own.
pub fn may(tx: &mut Tx<'_>, viewer: &Viewer, firm: FirmId) -> QueryResult<bool> {
    if !viewer.may::<ViewAs>() || !viewer.is_staff() {
        return Ok(false);
    }
    let row: Option<(String, Option<PersonId>)> = firms::table
        .find(firm)
        .select((firms::kind, firms::channel_manager_id))
        .first(tx.conn())
        .optional()?;
    let Some((kind, manager)) = row else { return Ok(false) };
    let own = viewer.role == Role::Administrator || manager == Some(viewer.person);
    Ok(kind != "vendor" && own)
}

/// The person a viewer looks as, while it lasts and both may; else the viewer itself.
pub fn through(tx: &mut Tx<'_>, viewer: Viewer, watched: Option<Watched>) -> QueryResult<Viewer> {
    let Some(watched) = watched.filter(|it| tx.now < it.until) else { return Ok(viewer) };
    if !may(tx, &viewer, watched.firm)? {
        return Ok(viewer);
    }
    let (programme, origin) = (viewer.programme.clone(), viewer.origin.clone());
    let seen = Viewer::load(tx, watched.person, Some(watched.firm), programme, origin)?;
    // A seat that is gone meanwhile shows nothing of another one.
    let Some(mut seen) = seen.filter(|seen| seen.firm == watched.firm) else { return Ok(viewer) };
    seen.watched_by =
        Some(Watcher { person: viewer.person, firm: viewer.firm, name: viewer.name, until: watched.until });
    // What it says is for the watcher to read; what there is to see is the person's.
    seen.language = viewer.language;
    seen.scheme = viewer.scheme;
    Ok(seen)
}
