//! Consent: what people are asked to agree to, in which words, and what each answered.
//!
//! A wording is a version and is never written over: an answer says which words it was given
//! to. New words ask again; until then the old answer holds for what it was given to, and
//! [`given`] says no for the new.

use std::collections::HashMap;

use chrono::NaiveDateTime;
use diesel::prelude::*;
use schema::schema::{consent_purposes, consent_versions, consents};

use crate::access::PersonId;
use crate::db::{Conn, Tx, random_id};
use crate::deals::Wording;

crate::id!(PurposeId, "Names a purpose that people consent to.");

/// A purpose in its newest words.
#[derive(Debug, Clone)]
pub struct Purpose {
    pub id: PurposeId,
    pub active: bool,
    pub version: i64,
    pub title: Wording,
    pub wording: Wording,
    /// Since when these words are asked.
    pub since: NaiveDateTime,
}

/// What somebody answered last.
#[derive(Debug, Clone, Copy)]
pub struct Answered {
    pub version: i64,
    pub given: bool,
    pub at: NaiveDateTime,
}

/// All purposes; those still asked first.
pub fn all(db: &mut Conn) -> QueryResult<Vec<Purpose>> {
    type Row = (PurposeId, bool, i64, String, String, NaiveDateTime);
    let rows: Vec<Row> = consent_purposes::table
        .inner_join(
            consent_versions::table.on(consent_versions::purpose_id
                .eq(consent_purposes::id)
                .and(consent_versions::version.eq(consent_purposes::version))),
        )
        .order((consent_purposes::active.desc(), consent_purposes::created_at, consent_purposes::id))
        .select((
            consent_purposes::id,
            consent_purposes::active,
            consent_purposes::version,
            consent_versions::title,
            consent_versions::wording,
            consent_versions::created_at,
        ))
        .load(db)?;
    let read = |text: &str| serde_json::from_str(text).unwrap_or_default();
    let purpose = |(id, active, version, title, wording, since): Row| Purpose {
        title: read(&title),
        wording: read(&wording),
        id,
        active,
        version,
        since,
    };
    Ok(rows.into_iter().map(purpose).collect())
}

/// What a person answered last, by purpose.
pub fn answers(db: &mut Conn, person: PersonId) -> QueryResult<HashMap<PurposeId, Answered>> {
    let rows: Vec<(PurposeId, i64, bool, NaiveDateTime)> = consents::table
        .filter(consents::person_id.eq(person))
        .order((consents::at, consents::id))
        .select((consents::purpose_id, consents::version, consents::given, consents::at))
        .load(db)?;
    // The later one stays.
    Ok(rows.into_iter().map(|(id, version, given, at)| (id, Answered { version, given, at })).collect())
}

/// How many purposes a person has not answered in their newest words.
pub fn unanswered(db: &mut Conn, person: PersonId) -> QueryResult<i64> {
    let asked: Vec<(PurposeId, i64)> = consent_purposes::table
        .filter(consent_purposes::active.eq(true))
        .select((consent_purposes::id, consent_purposes::version))
        .load(db)?;
    if asked.is_empty() {
        return Ok(0);
    }
    let answered = answers(db, person)?;
    let open = asked.iter().filter(|(id, version)| answered.get(id).is_none_or(|it| it.version != *version));
    Ok(open.count() as i64)
}

/// How many people said yes, and no, to the newest words.
pub fn counts(db: &mut Conn, purpose: &Purpose) -> QueryResult<(i64, i64)> {
    let rows: Vec<(PersonId, bool)> = consents::table
        .filter(consents::purpose_id.eq(purpose.id))
        .filter(consents::version.eq(purpose.version))
        .order((consents::at, consents::id))
        .select((consents::person_id, consents::given))
        .load(db)?;
    let last: HashMap<PersonId, bool> = rows.into_iter().collect();
    let yes = last.values().filter(|given| **given).count() as i64;
    Ok((yes, last.len() as i64 - yes))
}

/// Adds a purpose with its first words.
pub fn add(
    tx: &mut Tx<'_>,
    by: Option<PersonId>,
    title: &Wording,
    wording: &Wording,
) -> QueryResult<PurposeId> {
    let (id, now) = (PurposeId::fresh(), tx.now);
    diesel::insert_into(consent_purposes::table)
        .values((
            consent_purposes::id.eq(id),
            consent_purposes::active.eq(true),
            consent_purposes::version.eq(1i64),
            consent_purposes::created_at.eq(now),
            consent_purposes::updated_at.eq(now),
        ))
        .execute(tx.conn())?;
    put_version(tx, by, (id, 1), title, wording)?;
    Ok(id)
}

/// Gives a purpose other words, as its next version; or stops or begins asking.
pub fn change(
    tx: &mut Tx<'_>,
    by: Option<PersonId>,
    purpose: &Purpose,
    title: &Wording,
    wording: &Wording,
    active: bool,
) -> QueryResult<()> {
    let same = purpose.title == *title && purpose.wording == *wording;
    let (version, now) = (if same { purpose.version } else { purpose.version + 1 }, tx.now);
    if !same {
        put_version(tx, by, (purpose.id, version), title, wording)?;
    }
    diesel::update(consent_purposes::table.find(purpose.id))
        .set((
            consent_purposes::active.eq(active),
            consent_purposes::version.eq(version),
            consent_purposes::updated_at.eq(now),
        ))
        .execute(tx.conn())
        .map(drop)
}

fn put_version(
    tx: &mut Tx<'_>,
    by: Option<PersonId>,
    (id, version): (PurposeId, i64),
    title: &Wording,
    wording: &Wording,
) -> QueryResult<()> {
    let now = tx.now;
    let text = |words: &Wording| serde_json::to_string(words).unwrap_or_default();
    diesel::insert_into(consent_versions::table)
        .values((
            consent_versions::purpose_id.eq(id),
            consent_versions::version.eq(version),
            consent_versions::title.eq(text(title)),
            consent_versions::wording.eq(text(wording)),
            consent_versions::person_id.eq(by),
            consent_versions::created_at.eq(now),
        ))
        .execute(tx.conn())
        .map(drop)
}

/// Writes an answer down, beside the earlier ones.
pub fn answer(
    tx: &mut Tx<'_>,
    person: PersonId,
    id: PurposeId,
    version: i64,
    given: bool,
) -> QueryResult<()> {
    let now = tx.now;
    diesel::insert_into(consents::table)
        .values((
            consents::id.eq(random_id()),
            consents::person_id.eq(person),
            consents::purpose_id.eq(id),
            consents::version.eq(version),
            consents::given.eq(given),
            consents::at.eq(now),
        ))
        .execute(tx.conn())
        .map(drop)
}
