//! `/admin/audit`: who did what, when, from where, and what it was before.

use askama::Template;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone};
use diesel::QueryResult;
use serde::Deserialize;

use super::facts::{self, Fact, FirmNames};
use crate::access::rights::SeeAudit;
use crate::access::{FirmId, May};
use crate::db::{Page, Paging, Tx, id_text};
use crate::error::{Answer, Error};
use crate::events::trail::{self, Line, Names, Wanted};
use crate::events::{self, Event};
use crate::library;
use crate::partners;
use crate::portal::Portal;
use crate::ui::answers::list_base;
use crate::ui::csv::Table;
use crate::ui::{Choice, Query, Ui, forms};

#[derive(Template)]
#[template(path = "admin/audit.html")]
struct Audit<'a> {
    ui: &'a Ui,
    lines: Page<Line>,
    names: Names,
    /// Firms that rules speak of.
    firms: FirmNames,
    /// The firm the viewer sits in: what concerns it alone need not say so.
    own_firm: FirmId,
    /// What the lines come to, where they are somebody's: kinds with how many; and the documents
    /// they viewed and downloaded.
    report: Option<Report>,
    filter: &'a AuditFilter,
    kinds: Vec<Choice>,
    subjects: Vec<Choice>,
    base: String,
    export: String,
}

/// Which lines are listed, as the address says it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct AuditFilter {
    kind: String,
    /// A part of a name or mail address.
    person: String,
    subject: String,
    /// The key of one record of that kind.
    id: String,
    /// A firm's key, or a part of its name.
    firm: String,
    /// Where it was done from.
    address: String,
    /// In which session, as its owner's list calls it.
    session: String,
    /// Days as 2026-11-30, in the reader's time zone; both included.
    from: String,
    to: String,
    page: Option<u32>,
}

/// Lines read in one go; the file has all of them.
const CHUNK: i64 = 2_000;

impl AuditFilter {
    fn wanted(&self, ui: &Ui) -> Wanted {
        let text = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        let day = |text: &str| forms::day(text).ok().flatten();
        let about = self.firm.trim().parse::<FirmId>().ok();
        Wanted {
            kind: text(&self.kind),
            person: text(&self.person),
            subject: text(&self.subject),
            subject_id: id_text::from_text(self.id.trim()),
            about,
            concerning_all: &[],
            acting: None,
            without: &[],
            about_named: text(&self.firm).filter(|_| about.is_none()),
            address: text(&self.address),
            session: text(&self.session),
            from: day(&self.from).map(|day| begins(ui, day)),
            before: day(&self.to).and_then(|day| day.succ_opt()).map(|day| begins(ui, day)),
        }
    }

    /// Whether it is about somebody's doings: then what they come to is told too.
    fn is_report(&self) -> bool {
        [&self.person, &self.address, &self.session].iter().any(|text| !text.trim().is_empty())
    }

    fn href(&self) -> [(&str, &str); 9] {
        [
            ("kind", &self.kind),
            ("person", &self.person),
            ("subject", &self.subject),
            ("id", &self.id),
            ("firm", &self.firm),
            ("address", &self.address),
            ("session", &self.session),
            ("from", &self.from),
            ("to", &self.to),
        ]
    }
}

/// The moment at which a day begins where the reader is, UTC.
fn begins(ui: &Ui, day: NaiveDate) -> NaiveDateTime {
    let midnight = day.and_time(NaiveTime::MIN);
    // Where a clock skips midnight, the day begins when the clock goes on.
    let local = ui.zone().from_local_datetime(&midnight).earliest();
    let local = local.or_else(|| ui.zone().from_local_datetime(&(midnight + TimeDelta::hours(1))).earliest());
    local.map_or(midnight, |local| local.naive_utc())
}

impl Audit<'_> {
    fn facts(&self, line: &Line) -> Vec<Fact> {
        facts::of(self.ui, &self.firms, &line.data)
    }

    /// The name of the firm a line concerns, where the line does not say it already.
    fn concerned(&self, line: &Line) -> Option<&str> {
        let about = line.about.filter(|firm| *firm != self.own_firm && line.subject != "firm")?;
        self.names.firm(&about)
    }

    fn subject_word(&self, line: &Line) -> String {
        subject_word(self.ui, &line.subject)
    }

    /// The page of a line's record, if it has one.
    fn href(&self, line: &Line) -> Option<String> {
        let key = id_text::to_text(line.subject_id?);
        match line.subject.as_str() {
            "person" => Some(format!("/people/{key}")),
            "firm" => Some(format!("/partners/{key}")),
            "item" => Some(format!("/library/{key}")),
            _ => None,
        }
    }

    /// Everything about a line's record.
    fn history(&self, line: &Line) -> Option<String> {
        let key = id_text::to_text(line.subject_id?);
        Some(format!("/admin/audit?subject={}&id={key}", line.subject))
    }
}

fn subject_word(ui: &Ui, subject: &str) -> String {
    let key = format!("subject-{}", subject.replace('_', "-"));
    ui.said(&key).unwrap_or(subject).to_owned()
}

/// `GET /admin/audit`
pub async fn show(viewer: May<SeeAudit>, ui: Ui, portal: Portal, filter: Query<AuditFilter>) -> Answer {
    let (wanted, paging) = (filter.wanted(&ui), Paging { page: filter.page });
    let (reported, only_person) =
        (filter.is_report(), filter.address.is_empty() && filter.session.is_empty());
    let (lines, names, firms, kinds, subjects, report) = portal
        .db
        .report(move |tx| {
            let lines = trail::page(tx, &wanted, paging)?;
            let names = trail::names(tx, &lines.rows)?;
            let spoken_of: Vec<FirmId> =
                lines.rows.iter().flat_map(|line| facts::firms_in(&line.data)).take(500).collect();
            let firms = partners::names(tx, &spoken_of)?.into_iter().collect();
            let report = if reported { Some(report(tx, &wanted, only_person)?) } else { None };
            Ok((lines, names, firms, trail::kinds(tx)?, trail::subjects(tx)?, report))
        })
        .await?;
    let filter = &filter.0;
    let by_word = |mut choices: Vec<Choice>| {
        choices.sort_by(|one, other| ui.compare(&one.label, &other.label));
        choices
    };
    let kinds = kinds.iter().map(|kind| Choice::of(kind, ui.event(kind), &filter.kind)).collect();
    let subjects =
        subjects.iter().map(|noun| Choice::of(noun, subject_word(&ui, noun), &filter.subject)).collect();
    ui.page(Audit {
        lines,
        names,
        firms,
        own_firm: viewer.firm,
        report,
        filter,
        kinds: by_word(kinds),
        subjects: by_word(subjects),
        base: list_base("/admin/audit", &filter.href()),
        export: list_base("/admin/audit/export.csv", &filter.href()).trim_end_matches(['?', '&']).to_owned(),
        ui: &ui,
    })
}

type Report = (Vec<(String, i64)>, Option<(i64, i64)>);

/// What somebody's lines come to, and what of the library they read.
fn report(tx: &mut Tx<'_>, wanted: &Wanted, only_person: bool) -> QueryResult<Report> {
    let kinds = trail::summed(tx, wanted)?;
    // Which document was read is known by the person, not by where from.
    let people = match (&wanted.person, only_person) {
        (Some(part), true) => trail::people_named(tx, part)?,
        _ => Vec::new(),
    };
    let read = if people.is_empty() {
        None
    } else {
        Some(library::used_by_people(tx, &people, wanted.from, wanted.before)?)
    };
    Ok((kinds, read))
}

/// `GET /admin/audit/export.csv`: the same lines; that somebody took them is a line itself.
pub async fn csv(viewer: May<SeeAudit>, ui: Ui, portal: Portal, filter: Query<AuditFilter>) -> Answer {
    let columns = [
        "audit-at",
        "audit-kind",
        "audit-what",
        "audit-who",
        "audit-who-key",
        "audit-subject",
        "audit-subject-key",
        "audit-subject-name",
        "audit-firm",
        "audit-address",
        "audit-request",
        "audit-facts",
    ];
    let mut table = Table::new(columns.map(|key| ui.t(key)))?;
    let (mut before, mut rows) = (i64::MAX, 0);
    loop {
        let wanted = filter.wanted(&ui);
        let (lines, names) = portal
            .db
            .report(move |tx| {
                let lines = trail::older(tx, &wanted, before, CHUNK)?;
                let names = trail::names(tx, &lines)?;
                Ok((lines, names))
            })
            .await?;
        for line in &lines {
            put(&mut table, &ui, line, &names)?;
        }
        rows += lines.len();
        match lines.last() {
            Some(last) if lines.len() as i64 == CHUNK => before = last.id,
            _ => break,
        }
    }
    let set: Vec<_> = filter.href().into_iter().filter(|(_, value)| !value.is_empty()).collect();
    let taken = Event::of("audit.exported").data(serde_json::json!({ "rows": rows, "filter": set }));
    portal.db.write(move |tx| Ok(events::record(tx, &viewer, taken)?)).await?;
    table.answer(&format!("audit-{}", ui.now.format("%Y-%m-%d")))
}

fn put(table: &mut Table, ui: &Ui, line: &Line, names: &Names) -> Result<(), Error> {
    table.row([
        ui.iso(&line.at).as_str(),
        &line.kind,
        &ui.event(&line.kind),
        line.person.as_ref().and_then(|id| names.person(id)).unwrap_or_default(),
        &line.person.map(|id| id.to_string()).unwrap_or_default(),
        &line.subject,
        &line.subject_id.map(id_text::to_text).unwrap_or_default(),
        names.subject(line).unwrap_or_default(),
        line.about.as_ref().and_then(|id| names.firm(id)).unwrap_or_default(),
        &line.address,
        &line.request,
        &line.data,
    ])
}
