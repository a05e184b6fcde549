//! Importing in the browser: choose a ZIP, read what would happen, then do it.

use std::io::Write;

use actix_multipart::Multipart;
use actix_web::http::StatusCode;
use askama::Template;
use futures_util::TryStreamExt;

use super::report::{Outcome, RowReport, counts};
use super::run::{self, Import, ImportId, State};
use crate::access::May;
use crate::access::rights::ImportLibrary;
use crate::error::{Answer, Error, Refusal};
use crate::events::{self, Event};
use crate::files;
use crate::library::spare_files::IMPORT_KEPT;
use crate::portal::Portal;
use crate::ui::answers::{see_other, see_other_saying};
use crate::ui::{Path, Problems, Ui};

/// Rows a report shows; those that were refused come first.
const SHOWN: usize = 500;

#[derive(Template)]
#[template(path = "library/bulk/import.html")]
struct ImportForm<'a> {
    ui: &'a Ui,
    limit: i64,
    problems: Problems,
}

#[derive(Template)]
#[template(path = "library/bulk/report.html")]
struct Report<'a> {
    ui: &'a Ui,
    import: &'a Import,
    counts: Vec<(Outcome, i64)>,
    rows: Vec<RowReport>,
    left_out: i64,
    going_on: bool,
    failed: bool,
}

/// `GET /library/import`
pub async fn form(_: May<ImportLibrary>, ui: Ui, portal: Portal) -> Answer {
    let limit = portal.config.upload_limit() as i64;
    ui.page(ImportForm { ui: &ui, limit, problems: Problems::default() })
}

/// `POST /library/import`: keeps the ZIP and begins the dry run.
pub async fn begin(viewer: May<ImportLibrary>, ui: Ui, portal: Portal, form: Multipart) -> Answer {
    let limit = portal.config.upload_limit();
    let Some(file) = received(form, limit).await? else {
        let mut problems = Problems::default();
        problems.add("archive", Refusal::new("bulk-choose-archive"));
        let problems = ui.told(problems);
        return ui.page_as(
            StatusCode::UNPROCESSABLE_ENTITY,
            ImportForm { ui: &ui, limit: limit as i64, problems },
        );
    };
    files::pass(&portal, Some(&viewer), file.path(), "ZIP").await?;
    let kept = files::take(&portal, "", file.path()).await?;
    let id = portal
        .db
        .write(move |tx| {
            let (id, begun) = run::begin(tx, &kept.hash, true, viewer.person)?;
            if begun {
                events::record(tx, &viewer, Event::new("import.tried", "import", id.0))?;
            }
            Ok(id)
        })
        .await?;
    see_other(format_args!("/library/imports/{id}"))
}

/// `GET /library/imports/{id}`
pub async fn report(viewer: May<ImportLibrary>, ui: Ui, portal: Portal, id: Path<ImportId>) -> Answer {
    let (id, person) = (id.0, viewer.person);
    let import = portal.db.heavy(move |tx| Ok(run::find(tx, id, person)?)).await?;
    let mut rows = import.rows();
    let counts = counts(&rows);
    rows.sort_by_key(|row| std::cmp::Reverse(row.outcome));
    let left_out = rows.len().saturating_sub(SHOWN) as i64;
    rows.truncate(SHOWN);
    let going_on = matches!(import.state, State::Waiting | State::Running);
    let failed = import.state == State::Failed;
    ui.page(Report { ui: &ui, import: &import, counts, rows, left_out, going_on, failed })
}

/// `POST /library/imports/{id}/run`: does what the dry run said.
pub async fn run_for_real(viewer: May<ImportLibrary>, portal: Portal, id: Path<ImportId>) -> Answer {
    let id = id.0;
    let begun = portal
        .db
        .write(move |tx| {
            let tried = run::find(tx, id, viewer.person)?;
            let over = tried.created_at < tx.now - IMPORT_KEPT;
            if !tried.dry_run || tried.state != State::Done || over {
                return Err(Error::refused("bulk-not-tried"));
            }
            let (id, begun) = run::begin(tx, &tried.file_hash, false, viewer.person)?;
            if begun {
                events::record(tx, &viewer, Event::new("import.begun", "import", id.0))?;
            }
            Ok(id)
        })
        .await?;
    see_other_saying(format_args!("/library/imports/{begun}"), "done-imported")
}

/// The file in the form's field `archive`, streamed to this machine's disk.
async fn received(mut form: Multipart, limit: u64) -> Result<Option<tempfile::NamedTempFile>, Error> {
    let broken = |_| Error::BadRequest("the form broke off");
    let mut found = None;
    let mut taken = 0u64;
    while let Some(mut field) = form.try_next().await.map_err(broken)? {
        let wanted = field.name() == Some("archive");
        let mut file = tempfile::NamedTempFile::new().map_err(Error::internal)?;
        let mut bytes = 0u64;
        while let Some(piece) = field.try_next().await.map_err(broken)? {
            taken += piece.len() as u64;
            bytes += piece.len() as u64;
            if taken > limit {
                return Err(Error::TooLarge { limit });
            }
            file.write_all(&piece).map_err(Error::internal)?;
        }
        if wanted && bytes > 0 {
            found = Some(file);
        }
    }
    Ok(found)
}
