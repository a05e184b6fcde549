//! A table brought by the browser: first to look, then for real. Leads, firms, deals and
//! people share the page; each says what it is about.

use actix_web::{HttpRequest, web};
use askama::Template;

use super::{Column, Manner, Outcome, Report, Row, read};
use crate::access::Viewer;
use crate::error::{Answer, Error, Refusal};
use crate::files::{self, Received, UploadForm};
use crate::portal::Portal;
use crate::traces::aside;
use crate::ui::{Choice, Fields, Problems, Sending, Ui};

/// Rows of one file by the browser; the command takes more.
const MOST_ROWS: usize = 5_000;
/// Lines of the report shown: all that were not taken, as long as they are so few.
const SHOWN: usize = 200;

/// What a page of this kind is about.
pub struct About {
    /// Where its form is sent, and the list it belongs to with the message key of its name.
    pub to: &'static str,
    pub list: (&'static str, &'static str),
    /// Message keys.
    pub title: &'static str,
    pub lead: &'static str,
    pub hint: &'static str,
    /// Another way to the same, if there is one: address and message key.
    pub more: Option<(&'static str, &'static str)>,
    pub columns: &'static [Column],
}

/// The page.
#[derive(Template)]
#[template(path = "sheet.html")]
pub struct BroughtPage<'a> {
    pub ui: &'a Ui,
    pub about: &'static About,
    pub problems: Problems,
    /// What came of the rows; none before a file was brought.
    pub reports: Option<Vec<Report>>,
    pub dry_run: bool,
    /// The programmes to bring deals into, where it is about deals.
    pub programmes: Vec<Choice>,
}

impl<'a> BroughtPage<'a> {
    /// The page before anything was brought.
    pub fn empty(ui: &'a Ui, about: &'static About) -> BroughtPage<'a> {
        BroughtPage {
            ui,
            about,
            problems: Problems::default(),
            reports: None,
            dry_run: true,
            programmes: Vec::new(),
        }
    }

    fn columns(&self) -> String {
        self.about.columns.iter().map(|column| column.name).collect::<Vec<_>>().join(", ")
    }

    fn count(&self, outcome: Outcome) -> usize {
        self.reports.iter().flatten().filter(|report| report.outcome == outcome).count()
    }

    /// The outcomes that came, each with its message key.
    fn counts(&self) -> Vec<(&'static str, usize)> {
        let all = Outcome::ALL.iter().map(|outcome| (outcome.key(), self.count(*outcome)));
        all.filter(|(_, count)| *count > 0).collect()
    }

    /// The rows that were not taken, or of which something is to be said.
    fn told(&self) -> Vec<&Report> {
        let all = self.reports.iter().flatten();
        let worth = |report: &&Report| report.outcome == Outcome::Refused || report.note.is_some();
        all.filter(worth).take(SHOWN).collect()
    }
}

/// Takes a table in and answers with what came of its rows: those that were not taken,
/// beside the counts of the rest. `empty` is the page without them, for the form's fields.
pub async fn received<'a>(
    portal: &Portal,
    by: &Viewer,
    (req, payload): (HttpRequest, web::Payload),
    empty: impl Fn(&Fields) -> BroughtPage<'a>,
    bring: impl FnOnce(&Portal, &Fields, &[Row], &Manner<'_>) -> Result<Vec<Report>, Error> + Send + 'static,
) -> Answer {
    let UploadForm { fields, files } = files::receive(&req, payload).await?;
    let page = empty(&fields);
    let (ui, about) = (page.ui, page.about);
    let table = match files.first() {
        Some(file) => table(file, about.columns).await?,
        None => Err(Refusal::new("deal-file-needed")),
    };
    let (bytes, rows) = match table {
        Ok(table) => table,
        Err(refusal) => {
            let problems = ui.told(Problems::of("file", refusal));
            return ui.retry(BroughtPage { problems, ..page });
        }
    };
    let dry_run = fields.one("act") != "bring";
    let sending = Sending::of_parts(req.path(), &fields, &bytes);
    let (portal, by, words) = (portal.clone(), by.clone(), ui.words());
    let done = move || {
        let how = Manner { words, dry_run, sent: Some((&by, sending)) };
        bring(&portal, &fields, &rows, &how)
    };
    let reports = aside(done).await??;
    ui.page(BroughtPage { reports: Some(reports), dry_run, ..page })
}

/// The rows of a file; what is wrong with it is a refusal for its field.
async fn table(
    file: &Received,
    columns: &'static [Column],
) -> Result<Result<(Vec<u8>, Vec<Row>), Refusal>, Error> {
    let bytes = tokio::fs::read(file.file.path()).await.map_err(Error::internal)?;
    Ok(match read(&bytes, columns) {
        Ok(rows) if rows.len() > MOST_ROWS => Err(Refusal::new("sheet-long").with("most", MOST_ROWS)),
        Ok(rows) => Ok((bytes, rows)),
        Err(_) => Err(Refusal::new("sheet-unread")),
    })
}
