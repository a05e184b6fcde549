//! Letters about notices that were not read in the portal.
//!
//! What comes within a few minutes is one letter: ten comments are no ten letters.
//! A notice is put into one letter at most, in the transaction that sends it.

use chrono::TimeDelta;
use diesel::prelude::*;
use schema::schema::{notices, people};
use serde::{Deserialize, Serialize};

use super::notice::Notice;
use super::wish::{Pace, Wish};
use crate::access::PersonId;
use crate::db::Tx;
use crate::error::Error;
use crate::jobs::Task;
use crate::mail::{self, Draft};
use crate::portal::Portal;
use crate::programme::Settings;
use crate::ui::language::Words;

/// So long a notice waits for others, and for being read where it stands.
const GATHER: TimeDelta = TimeDelta::minutes(5);
/// People looked at in one transaction.
const BATCH: i64 = 50;
/// Notices told in one letter; the rest are counted.
const MOST: usize = 20;
/// Notices whose reason sends a letter of its own, at once.
const HAVE_LETTERS: [&str; 1] = ["lead-offered"];

/// The job that writes to everybody who is due.
#[derive(Serialize, Deserialize)]
pub struct MailNotices;

impl Task for MailNotices {
    const KIND: &'static str = "mail-notices";

    fn run(self, portal: &Portal) -> anyhow::Result<()> {
        let base = portal.config.base_url.trim_end_matches('/');
        let mut after = PersonId(0);
        while let Some(last) = portal.db.write_now(|tx| write_some(tx, after, base))? {
            after = last;
        }
        Ok(())
    }
}

/// A person letters go to.
#[derive(Queryable, Selectable)]
#[diesel(table_name = people, check_for_backend(crate::db::Backend))]
struct Reader {
    name: String,
    email: String,
    language: String,
    time_zone: String,
    active: bool,
}

/// Writes to the next people with something untold; says where it came to.
fn write_some(tx: &mut Tx<'_>, after: PersonId, base: &str) -> Result<Option<PersonId>, Error> {
    let due = tx.now - GATHER;
    let next: Vec<PersonId> = notices::table
        .filter(notices::mailed_at.is_null())
        .filter(notices::read_at.is_null())
        .filter(notices::created_at.le(due))
        .filter(notices::person_id.gt(after))
        .order(notices::person_id)
        .select(notices::person_id)
        .distinct()
        .limit(BATCH)
        .load(tx.conn())?;
    for person in &next {
        write(tx, *person, base)?;
    }
    Ok(next.last().copied())
}

fn write(tx: &mut Tx<'_>, person: PersonId, base: &str) -> Result<(), Error> {
    let now = tx.now;
    let reader: Reader = people::table.find(person).select(Reader::as_select()).first(tx.conn())?;
    let wish = Wish::of(tx, person)?;
    let zone = reader.time_zone.parse().unwrap_or(chrono_tz::Tz::UTC);
    let wants_none = !reader.active || wish.pace == Pace::Never;
    if !wants_none && !wish.allows(now, zone) {
        return Ok(());
    }
    let untold = notices::table
        .filter(notices::person_id.eq(person))
        .filter(notices::mailed_at.is_null())
        .filter(notices::read_at.is_null());
    let told: Vec<Notice> =
        untold.order((notices::created_at, notices::id)).select(Notice::as_select()).load(tx.conn())?;
    diesel::update(untold).set(notices::mailed_at.eq(now)).execute(tx.conn())?;
    let told: Vec<Notice> =
        told.into_iter().filter(|notice| !HAVE_LETTERS.contains(&notice.kind.as_str())).collect();
    if wants_none || told.is_empty() {
        return Ok(());
    }
    let vendor = Settings::read(tx)?.vendor;
    mail::send(tx, draft(&reader, &vendor, &told, base))?;
    Ok(Wish { written_at: Some(now), ..wish }.put(tx, person)?)
}

fn draft<'a>(reader: &'a Reader, vendor: &'a str, told: &[Notice], base: &str) -> Draft<'a> {
    let words = Words::of(&reader.language);
    let text = |notice: &Notice| match notice.fact("note").trim() {
        "" => notice.text(words),
        note => format!("{}\n{note}", notice.text(words)),
    };
    let (subject, act) = match told {
        [only] => (only.text(words), format!("{base}{}", only.url())),
        several => {
            let facts = [("count", several.len().into()), ("vendor", vendor.into())];
            (words.filled("mail-notices-subject", &facts), format!("{base}/"))
        }
    };
    let mut paragraphs: Vec<String> = told.iter().take(MOST).map(text).collect();
    if let Some(more) = told.len().checked_sub(MOST).filter(|more| *more > 0) {
        paragraphs.push(words.filled("mail-notices-more", &[("count", more.into())]));
    }
    paragraphs.push(words.filled("mail-notices-why", &[("url", format!("{base}/account/mail").into())]));
    Draft {
        to: &reader.email,
        to_name: &reader.name,
        language: &reader.language,
        vendor,
        subject,
        paragraphs,
        act: Some((words.plain("mail-notices-act").to_owned(), act)),
    }
}

/// Takes everything that waits as told: for a past that was made up.
pub fn all_told(tx: &mut Tx<'_>) -> QueryResult<usize> {
    let now = tx.now;
    diesel::update(notices::table.filter(notices::mailed_at.is_null()))
        .set(notices::mailed_at.eq(now))
        .execute(tx.conn())
}
