//! An import from the browser: a job unpacks the ZIP and brings it in, and its
//! page follows how far it has come.

use diesel::prelude::*;
use schema::schema::imports;
use serde::{Deserialize, Serialize};

use super::archive;
use super::import::{Importer, Options};
use super::report::RowReport;
use crate::access::PersonId;
use crate::db::{Conn, IsWithin, Tx, dialect};
use crate::error::Error;
use crate::jobs::{self, Task};
use crate::portal::Portal;

crate::id!(ImportId, "Names an import.");

crate::words!(State, "How far an import has come." {
    Waiting = "waiting",
    Running = "running",
    Done = "done",
    Failed = "failed",
});

/// One import.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = imports, check_for_backend(crate::db::Backend))]
pub struct Import {
    pub id: ImportId,
    pub person_id: Option<PersonId>,
    pub file_hash: String,
    pub dry_run: bool,
    pub state: State,
    pub total: i64,
    pub done: i64,
    pub report: String,
    pub created_at: chrono::NaiveDateTime,
}

impl Import {
    /// Each row's outcome so far.
    pub fn rows(&self) -> Vec<RowReport> {
        serde_json::from_str(&self.report).unwrap_or_default()
    }
}

/// Begins an import of a ZIP that is in the store, and says whether it did: one that is
/// under way already is gone on with.
pub fn begin(
    tx: &mut Tx<'_>,
    file_hash: &str,
    dry_run: bool,
    by: PersonId,
) -> Result<(ImportId, bool), Error> {
    dialect::hold(tx, "people", by.0)?;
    let going = imports::table
        .filter(imports::person_id.eq(by))
        .filter(imports::file_hash.eq(file_hash))
        .filter(imports::dry_run.eq(dry_run))
        .filter(imports::state.within([State::Waiting, State::Running]));
    if let Some(id) = going.select(imports::id).first(tx.conn()).optional()? {
        return Ok((id, false));
    }
    let (id, now) = (ImportId::fresh(), tx.now);
    diesel::insert_into(imports::table)
        .values((
            imports::id.eq(id),
            imports::person_id.eq(by),
            imports::file_hash.eq(file_hash),
            imports::dry_run.eq(dry_run),
            imports::state.eq(State::Waiting),
            imports::total.eq(0i64),
            imports::done.eq(0i64),
            imports::report.eq("[]"),
            imports::created_at.eq(now),
        ))
        .execute(tx.conn())?;
    jobs::enqueue(tx, &RunImport { import: id })?;
    Ok((id, true))
}

/// One import of the viewer's own.
pub fn find(db: &mut Conn, id: ImportId, by: PersonId) -> QueryResult<Import> {
    imports::table.find(id).filter(imports::person_id.eq(by)).select(Import::as_select()).first(db)
}

/// The job. Run twice it finds everything unchanged.
#[derive(Serialize, Deserialize)]
pub struct RunImport {
    import: ImportId,
}

impl Task for RunImport {
    const KIND: &'static str = "run-import";

    fn run(self, portal: &Portal) -> anyhow::Result<()> {
        let import: Import = portal.db.read_now(|tx| {
            Ok(imports::table.find(self.import).select(Import::as_select()).first(tx.conn())?)
        })?;
        let copy = portal.files.now(portal.files.copy(&import.file_hash))?;
        let unpacked = match archive::unpack(copy.path()) {
            Ok(unpacked) => unpacked,
            Err(error) => {
                let rows = [RowReport::refused(&format!("{error:#}"), "bulk-reason-archive")];
                return Ok(portal.db.write_now(|tx| progress(tx, self.import, State::Failed, 0, &rows))?);
            }
        };
        let total = unpacked.rows.len() as i64;
        portal.db.write_now(|tx| progress(tx, self.import, State::Running, total, &[]))?;
        let language = portal.db.read_now(|tx| Ok(crate::programme::Settings::read(tx)?.language))?;
        let options =
            Options { dry_run: import.dry_run, language, by: import.person_id, ..Options::default() };
        let mut importer = Importer::new(portal, options);
        let mut reports = Vec::with_capacity(unpacked.rows.len());
        for row in &unpacked.rows {
            reports.push(importer.bring(row));
            if reports.len() % 25 == 0 {
                portal.db.write_now(|tx| progress(tx, self.import, State::Running, total, &reports))?;
            }
        }
        portal.db.write_now(|tx| progress(tx, self.import, State::Done, total, &reports))?;
        Ok(())
    }
}

fn progress(
    tx: &mut Tx<'_>,
    id: ImportId,
    state: State,
    total: i64,
    rows: &[RowReport],
) -> Result<(), Error> {
    let ended = matches!(state, State::Done | State::Failed).then_some(tx.now);
    diesel::update(imports::table.find(id))
        .set((
            imports::state.eq(state),
            imports::total.eq(total),
            imports::done.eq(rows.len() as i64),
            imports::report.eq(serde_json::to_string(rows).map_err(Error::internal)?),
            imports::finished_at.eq(ended),
        ))
        .execute(tx.conn())?;
    Ok(())
}
