//! Where the files of a firm's deals lie: in the store of its region, if that has one
//! (`file_stores`). The key of a file says where it is; whether somebody from elsewhere may have
//! it is the operator's to say, and told in the trail.

use diesel::prelude::*;
use diesel::sql_types::BigInt;
use schema::schema::{deal_files, deals, firms, terms};
use serde::{Deserialize, Serialize};

use super::files::DealFileId;
use crate::access::{FirmId, Viewer};
use crate::config::Crossing;
use crate::db::{Conn, Tx};
use crate::error::Error;
use crate::files::{self, Files, place_of};
use crate::jobs::{Task, enqueue};
use crate::portal::Portal;

/// Files that one run of the job brings home.
const BATCH: i64 = 50;

/// The region in whose store the files of a firm belong; empty: the common one.
pub fn of_firm(db: &mut Conn, files: &Files, firm: FirmId) -> QueryResult<String> {
    let region = firms::table.inner_join(terms::table.on(firms::region_id.eq(terms::id.nullable())));
    let code: Option<String> = region.filter(firms::id.eq(firm)).select(terms::code).first(db).optional()?;
    Ok(code.filter(|code| files.has_region(code)).unwrap_or_default())
}

/// The region that a file would leave if this viewer had it.
///
/// # Errors
/// Refused where the operator says that no file leaves.
pub fn leaves(tx: &mut Tx<'_>, portal: &Portal, viewer: &Viewer, key: &str) -> Result<Option<String>, Error> {
    let (region, _) = place_of(key);
    if region.is_empty() || of_firm(tx, &portal.files, viewer.firm)? == region {
        return Ok(None);
    }
    match portal.config.file_stores_crossing {
        Crossing::Logged => Ok(Some(region.to_owned())),
        Crossing::Refused => Err(Error::refused("file-stays-in-region")),
    }
}

/// Files of deals, and their bytes, in the store of a region; empty: in the common one.
pub fn held_in(db: &mut Conn, region: &str) -> QueryResult<(i64, i64)> {
    let there = deal_files::table.filter(deal_files::deleted_at.is_null()).into_boxed();
    let there = match region {
        "" => there.filter(deal_files::file_hash.not_like("%/%")),
        code => there.filter(deal_files::file_hash.like(format!("{code}/%"))),
    };
    there
        .select((
            diesel::dsl::sql::<BigInt>("count(*)"),
            diesel::dsl::sql::<BigInt>("CAST(coalesce(sum(size), 0) AS BIGINT)"),
        ))
        .first(db)
}

/// Files that lie elsewhere than they belong: their keys and where they belong.
pub fn strays(db: &mut Conn, files: &Files, most: i64) -> QueryResult<Vec<(DealFileId, String, String)>> {
    let mut astray = Vec::new();
    let regions: Vec<&str> = files.regions().collect();
    for region in regions.iter().copied().chain([""]) {
        let own = deal_files::table
            .inner_join(deals::table.on(deals::id.eq(deal_files::deal_id)))
            .inner_join(firms::table.on(firms::id.eq(deals::firm_id)))
            .left_join(terms::table.on(firms::region_id.eq(terms::id.nullable())))
            .filter(deal_files::deleted_at.is_null())
            .into_boxed();
        let own = match region {
            "" => regions
                .iter()
                .fold(own, |own, code| {
                    own.filter(terms::code.is_null().or(terms::code.ne(*code).assume_not_null()))
                })
                .filter(deal_files::file_hash.like("%/%")),
            code => {
                own.filter(terms::code.eq(code)).filter(deal_files::file_hash.not_like(format!("{code}/%")))
            }
        };
        let rows: Vec<(DealFileId, String)> =
            own.order(deal_files::id).limit(most).select((deal_files::id, deal_files::file_hash)).load(db)?;
        astray.extend(rows.into_iter().map(|(id, key)| (id, key, region.to_owned())));
    }
    Ok(astray)
}

/// The job that brings files to the store where they belong: after a firm went to another region,
/// or the operator gave a region a store.
#[derive(Serialize, Deserialize)]
pub struct BringFilesHome;

impl Task for BringFilesHome {
    const KIND: &'static str = "bring-files-home";

    fn run(self, portal: &Portal) -> anyhow::Result<()> {
        let astray = portal.db.read_now(|tx| Ok(strays(tx, &portal.files, BATCH)?))?;
        for (id, key, region) in &astray {
            let copy = portal.files.now(portal.files.copy(key))?;
            let kept = files::take_now(portal, region, copy.path())?;
            portal.db.write_now(|tx| {
                diesel::update(deal_files::table.find(*id).filter(deal_files::file_hash.eq(key)))
                    .set(deal_files::file_hash.eq(&kept.hash))
                    .execute(tx.conn())?;
                Ok(())
            })?;
        }
        if astray.len() as i64 >= BATCH {
            portal.db.write_now(|tx| enqueue(tx, &BringFilesHome))?;
        }
        Ok(())
    }
}
