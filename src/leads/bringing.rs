//! `/leads/import`: a table of leads by the browser, first to look, then for real.

use actix_web::{HttpRequest, web};
use askama::Template;

use super::bulk::{COLUMNS, bring_leads};
use crate::access::May;
use crate::access::rights::RouteLeads;
use crate::error::{Answer, Error, Refusal};
use crate::files::{self, UploadForm};
use crate::portal::Portal;
use crate::sheet::{self, Outcome, Report};
use crate::ui::{Problems, Ui};

/// Rows of one file by the browser; the command takes more.
const MOST_ROWS: usize = 5_000;
/// Lines of the report shown: all that were not taken, as long as they are so few.
const SHOWN: usize = 200;

#[derive(Template)]
#[template(path = "leads/import.html")]
struct Page<'a> {
    ui: &'a Ui,
    problems: Problems,
    /// What came of the rows; none before a file was brought.
    reports: Option<Vec<Report>>,
    dry_run: bool,
}

impl Page<'_> {
    fn columns(&self) -> String {
        COLUMNS.iter().map(|column| column.name).collect::<Vec<_>>().join(", ")
    }

    fn count(&self, outcome: Outcome) -> usize {
        self.reports.iter().flatten().filter(|report| report.outcome == outcome).count()
    }

    /// The outcomes that came, each with its message key.
    fn counts(&self) -> Vec<(String, usize)> {
        let all =
            Outcome::ALL.iter().map(|outcome| (format!("sheet-{}", outcome.word()), self.count(*outcome)));
        all.filter(|(_, count)| *count > 0).collect()
    }

    /// The rows that were not taken.
    fn refused(&self) -> Vec<&Report> {
        let all = self.reports.iter().flatten();
        all.filter(|report| report.outcome == Outcome::Refused).take(SHOWN).collect()
    }
}

/// `GET /leads/import`
pub async fn show(_: May<RouteLeads>, ui: Ui) -> Answer {
    ui.page(Page { ui: &ui, problems: Problems::default(), reports: None, dry_run: true })
}

/// `POST /leads/import`: a line for each row that was not taken, beside what came of the rest.
pub async fn bring(
    by: May<RouteLeads>,
    ui: Ui,
    portal: Portal,
    req: HttpRequest,
    payload: web::Payload,
) -> Answer {
    let UploadForm { fields, files } = files::receive(&req, payload).await?;
    let dry_run = fields.one("act") != "bring";
    let rows = match files.first() {
        Some(file) => {
            let bytes = tokio::fs::read(file.file.path()).await.map_err(Error::internal)?;
            match sheet::read(&bytes, COLUMNS) {
                Ok(rows) if rows.len() > MOST_ROWS => Err(Refusal::new("sheet-long").with("most", MOST_ROWS)),
                Ok(rows) => Ok(rows),
                Err(_) => Err(Refusal::new("sheet-unread")),
            }
        }
        None => Err(Refusal::new("deal-file-needed")),
    };
    let rows = match rows {
        Ok(rows) => rows,
        Err(refusal) => {
            let mut problems = Problems::default();
            problems.add("file", refusal);
            return ui.retry(Page { ui: &ui, problems: ui.told(problems), reports: None, dry_run });
        }
    };
    let words = ui.words();
    let reports = web::block(move || bring_leads(&portal, &rows, Some(&by), words, dry_run))
        .await
        .map_err(Error::internal)??;
    ui.page(Page { ui: &ui, problems: Problems::default(), reports: Some(reports), dry_run })
}
