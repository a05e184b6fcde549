//! `/admin/setup`: the file in the browser, to take away, to compare and to bring.

use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;

use super::bringing::brought;
use super::bundle::Bundle;
use super::difference::{Difference, How};
use super::refusing::NotBrought;
use crate::access::rights::ManageSettings;
use crate::access::{May, Role, Viewer};
use crate::error::{Answer, Error, Refusal};
use crate::events::{self, Event};
use crate::files::{self, Received};
use crate::portal::Portal;
use crate::traces::aside;
use crate::ui::{Problems, Ui};

/// Bytes of a file; the demo's has 40 000.
const MOST_BYTES: i64 = 4 * 1024 * 1024;
/// Things that differ, and what differs in one of them, that are shown; the command tells all.
const SHOWN: usize = 200;
const DETAILS: usize = 20;
/// Letters of a value that are shown.
const LONGEST: usize = 160;

#[derive(Template)]
#[template(path = "admin/setup.html")]
struct Page<'a> {
    ui: &'a Ui,
    problems: Problems,
    /// Where in the file it is wrong.
    place: String,
    told: Option<Told>,
}

/// What a file would change, or has changed.
struct Told {
    dry_run: bool,
    counts: [(&'static str, usize); 3],
    rows: Vec<Difference>,
}

impl Told {
    fn of(all: Vec<Difference>, dry_run: bool) -> Told {
        let count = |how: How| all.iter().filter(|it| it.how == how).count();
        let counts = [How::Added, How::Changed, How::OnlyHere].map(|how| (how.key(), count(how)));
        let mut rows = all;
        // What stays as it is comes last.
        rows.sort_by_key(|it| it.how == How::OnlyHere);
        rows.truncate(SHOWN);
        for row in &mut rows {
            row.details.truncate(DETAILS);
            for (_, before, after) in &mut row.details {
                (*before, *after) = (short(before), short(after));
            }
        }
        Told { dry_run, counts, rows }
    }
}

fn short(value: &str) -> String {
    match value.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", value.get(..end).unwrap_or_default()),
        None => value.to_owned(),
    }
}

/// The file gives roles and reaches every part of the set-up, so it is for those who have all
/// that an administrator has: nobody gives what they do not have.
fn whole(viewer: &Viewer) -> Result<(), Error> {
    match viewer.rights().cover(Role::Administrator.rights()) {
        true => Ok(()),
        false => Err(Error::Forbidden),
    }
}

/// `GET /admin/setup`
pub async fn show(by: May<ManageSettings>, ui: Ui) -> Answer {
    whole(&by)?;
    ui.page(Page { ui: &ui, problems: Problems::default(), place: String::new(), told: None })
}

/// `GET /admin/setup/guildhall-setup.toml`
pub async fn file(by: May<ManageSettings>, portal: Portal) -> Answer {
    whole(&by)?;
    let text = portal.db.heavy(Bundle::read).await?.text()?;
    let taken = Event::of("setup.exported");
    portal.db.write(move |tx| Ok(events::record(tx, &by, taken)?)).await?;
    Ok(HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, "application/toml; charset=utf-8"))
        .insert_header((header::CONTENT_DISPOSITION, "attachment; filename=\"guildhall-setup.toml\""))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .body(text))
}

/// `POST /admin/setup`: says what the file would change, or brings it.
pub async fn bring(
    by: May<ManageSettings>,
    ui: Ui,
    portal: Portal,
    req: HttpRequest,
    payload: web::Payload,
) -> Answer {
    whole(&by)?;
    let form = files::receive(&req, payload).await?;
    let dry_run = form.fields.one("act") != "bring";
    let read = match form.files.first() {
        Some(file) => parsed(file).await?,
        None => Err(Refusal::new("deal-file-needed")),
    };
    let done = match read {
        Ok(bundle) => {
            let viewer = by.clone();
            aside(move || brought(&portal, Some(&viewer), &bundle, dry_run)).await?
        }
        Err(refusal) => Err(NotBrought::of(refusal)),
    };
    match done {
        Ok(all) => {
            let told = Some(Told::of(all, dry_run));
            ui.page(Page { ui: &ui, problems: Problems::default(), place: String::new(), told })
        }
        Err(NotBrought::Wrong { place, why }) => {
            let problems = ui.told(Problems::of("file", why));
            ui.retry(Page { ui: &ui, problems, place, told: None })
        }
        Err(NotBrought::Failed(error)) => Err(error),
    }
}

async fn parsed(file: &Received) -> Result<Result<Bundle, Refusal>, Error> {
    if file.bytes > MOST_BYTES {
        return Ok(Err(Refusal::new("setup-long")));
    }
    let bytes = tokio::fs::read(file.file.path()).await.map_err(Error::internal)?;
    Ok(match std::str::from_utf8(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes)) {
        Ok(text) => Bundle::parse(text),
        Err(_) => Err(Refusal::new("setup-no-text")),
    })
}
