//! A deal programme: a way to register deals, and who may use it.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use diesel::prelude::*;
use schema::schema::{deal_programme_versions, deal_programmes, people};

use super::definition::Definition;
use super::wording::Wording;
use crate::access::{PersonId, Rule, Side, Viewer};
use crate::db::{Conn, IsWithin, Tx};
use crate::error::Error;

crate::id!(ProgrammeId, "Names a deal programme.");

/// A programme with its current definition.
#[derive(Debug, Clone)]
pub struct DealProgramme {
    pub id: ProgrammeId,
    pub code: String,
    pub names: Wording,
    /// Whose firms may register by it.
    pub rule: Rule,
    pub active: bool,
    pub version: i64,
    pub definition: Definition,
}

type Row = (ProgrammeId, String, String, String, bool, i64);

const COLUMNS: (
    deal_programmes::id,
    deal_programmes::code,
    deal_programmes::names,
    deal_programmes::own_rule,
    deal_programmes::active,
    deal_programmes::version,
) = (
    deal_programmes::id,
    deal_programmes::code,
    deal_programmes::names,
    deal_programmes::own_rule,
    deal_programmes::active,
    deal_programmes::version,
);

impl DealProgramme {
    fn of(row: Row, definition: &str) -> Result<DealProgramme, Error> {
        let (id, code, names, rule, active, version) = row;
        Ok(DealProgramme {
            id,
            code,
            names: serde_json::from_str(&names).map_err(Error::internal)?,
            rule: Rule::read(&rule),
            active,
            version,
            definition: serde_json::from_str(definition).map_err(Error::internal)?,
        })
    }

    /// What people read.
    pub fn name(&self, language: &str) -> &str {
        match self.names.in_(language) {
            "" => &self.code,
            name => name,
        }
    }
}

/// The programmes by which this viewer may register: all active ones for staff,
/// those meant for the firm for others.
pub fn offered(db: &mut Conn, viewer: &Viewer) -> Result<Vec<DealProgramme>, Error> {
    let mut asked = deal_programmes::table.filter(deal_programmes::active.eq(true)).into_boxed();
    if let Side::Partner(_) = viewer.side {
        asked = asked.filter(deal_programmes::audience_id.within(viewer.audiences.iter().copied()));
    }
    let rows: Vec<Row> =
        asked.order((deal_programmes::position, deal_programmes::code)).select(COLUMNS).load(db)?;
    with_definitions(db, rows)
}

/// All programmes, for those who keep them.
pub fn all(db: &mut Conn) -> Result<Vec<DealProgramme>, Error> {
    let rows: Vec<Row> = deal_programmes::table
        .order((deal_programmes::position, deal_programmes::code))
        .select(COLUMNS)
        .load(db)?;
    with_definitions(db, rows)
}

fn with_definitions(db: &mut Conn, rows: Vec<Row>) -> Result<Vec<DealProgramme>, Error> {
    let current: Vec<(ProgrammeId, i64, String)> = deal_programme_versions::table
        .inner_join(
            deal_programmes::table.on(deal_programmes::id
                .eq(deal_programme_versions::programme_id)
                .and(deal_programmes::version.eq(deal_programme_versions::version))),
        )
        .select((
            deal_programme_versions::programme_id,
            deal_programme_versions::version,
            deal_programme_versions::definition,
        ))
        .load(db)?;
    let texts: BTreeMap<ProgrammeId, String> = current.into_iter().map(|(id, _, text)| (id, text)).collect();
    let text = |id: &ProgrammeId| texts.get(id).map(String::as_str).unwrap_or_default();
    rows.into_iter()
        .map(|row| {
            let definition = text(&row.0).to_owned();
            DealProgramme::of(row, &definition)
        })
        .collect()
}

/// A programme with its current definition.
pub fn one(db: &mut Conn, id: ProgrammeId) -> Result<DealProgramme, Error> {
    let row: Row = deal_programmes::table.find(id).select(COLUMNS).first(db)?;
    with_definitions(db, vec![row])?.into_iter().next().ok_or(Error::NotFound)
}

/// Its versions, the newest first: number, moment, and who made it.
pub fn versions(db: &mut Conn, id: ProgrammeId) -> QueryResult<Vec<(i64, NaiveDateTime, String)>> {
    let rows: Vec<(i64, NaiveDateTime, Option<String>)> = deal_programme_versions::table
        .left_join(people::table.on(people::id.nullable().eq(deal_programme_versions::person_id)))
        .filter(deal_programme_versions::programme_id.eq(id))
        .order(deal_programme_versions::version.desc())
        .limit(50)
        .select((
            deal_programme_versions::version,
            deal_programme_versions::created_at,
            people::name.nullable(),
        ))
        .load(db)?;
    Ok(rows.into_iter().map(|(number, at, name)| (number, at, name.unwrap_or_default())).collect())
}

/// Offers a programme to partners, or no longer.
pub fn set_active(tx: &mut Tx<'_>, id: ProgrammeId, active: bool) -> QueryResult<()> {
    let now = tx.now;
    diesel::update(deal_programmes::table.find(id))
        .set((deal_programmes::active.eq(active), deal_programmes::updated_at.eq(now)))
        .execute(tx.conn())
        .map(drop)
}

/// A programme as it was in a version: what a deal goes by.
pub fn at_version(db: &mut Conn, id: ProgrammeId, version: i64) -> Result<DealProgramme, Error> {
    let row: Row = deal_programmes::table.find(id).select(COLUMNS).first(db)?;
    let text: String = deal_programme_versions::table
        .find((id, version))
        .select(deal_programme_versions::definition)
        .first(db)?;
    Ok(DealProgramme { version, ..DealProgramme::of(row, &text)? })
}

/// Adds a programme, or a new version of the one with this code; unchanged
/// definitions make no version. Whoever calls has asked `definition.wanted()`.
pub fn put(
    tx: &mut Tx<'_>,
    code: &str,
    names: &Wording,
    rule: &Rule,
    definition: &Definition,
    by: Option<PersonId>,
) -> Result<ProgrammeId, Error> {
    let text = serde_json::to_string(definition).map_err(Error::internal)?;
    let names = serde_json::to_string(names).map_err(Error::internal)?;
    let audience = crate::programme::audience(tx, rule)?;
    let now: NaiveDateTime = tx.now;
    let known: Option<(ProgrammeId, i64)> = deal_programmes::table
        .filter(deal_programmes::code.eq(code))
        .select((deal_programmes::id, deal_programmes::version))
        .first(tx.conn())
        .optional()?;
    let (id, version) = match known {
        Some((id, version)) => {
            let current: String = deal_programme_versions::table
                .find((id, version))
                .select(deal_programme_versions::definition)
                .first(tx.conn())?;
            // Read, not compared as texts: an older version of the portal may have written it otherwise.
            let same = serde_json::from_str::<Definition>(&current).is_ok_and(|it| it == *definition);
            let next = if same { version } else { version + 1 };
            diesel::update(deal_programmes::table.find(id))
                .set((
                    deal_programmes::names.eq(names),
                    deal_programmes::audience_id.eq(audience),
                    deal_programmes::own_rule.eq(rule.text()),
                    deal_programmes::version.eq(next),
                    deal_programmes::updated_at.eq(now),
                ))
                .execute(tx.conn())?;
            if next == version {
                return Ok(id);
            }
            (id, next)
        }
        None => {
            let id = ProgrammeId::fresh();
            let position: i64 = deal_programmes::table.count().get_result(tx.conn())?;
            diesel::insert_into(deal_programmes::table)
                .values((
                    deal_programmes::id.eq(id),
                    deal_programmes::code.eq(code),
                    deal_programmes::names.eq(names),
                    deal_programmes::audience_id.eq(audience),
                    deal_programmes::own_rule.eq(rule.text()),
                    deal_programmes::position.eq(position),
                    deal_programmes::active.eq(true),
                    deal_programmes::version.eq(1i64),
                    deal_programmes::created_at.eq(now),
                    deal_programmes::updated_at.eq(now),
                ))
                .execute(tx.conn())?;
            (id, 1)
        }
    };
    diesel::insert_into(deal_programme_versions::table)
        .values((
            deal_programme_versions::programme_id.eq(id),
            deal_programme_versions::version.eq(version),
            deal_programme_versions::definition.eq(text),
            deal_programme_versions::person_id.eq(by),
            deal_programme_versions::created_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(id)
}
