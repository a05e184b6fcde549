//! The audit trail as a chain of hashes: a line that is changed, taken out or put in
//! between later is found by `guildhall audit verify`.
//!
//! Each line is written with a digest of itself. Within a minute the lines that are there
//! get their places in the chain, one after the other, under a lock: writers do not wait
//! for each other. The newest hash goes to the log each hour; kept elsewhere, it also
//! proves that no lines are missing at the end (`--head`).
//!
//! What a person's erasure takes out of a line is gone, with the salt that the digest was
//! made with; the digest stays, and with it the chain. The trail says itself how many
//! lines were erased, and the check compares.

use chrono::{NaiveDateTime, TimeDelta};
use diesel::prelude::*;
use schema::schema::events;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::config::Config;
use crate::db::{Conn, Tx, dialect};
use crate::digest::{hashed, hex};
use crate::error::Error;
use crate::jobs::Task;
use crate::portal::Portal;

/// Lines linked, or checked, in one go.
const BATCH: i64 = 2_000;
/// What the chain begins with.
const BEGINNING: &str = "guildhall audit trail";

/// What a line says, in the order that is digested.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = events, check_for_backend(crate::db::Backend))]
pub struct Content {
    pub at: NaiveDateTime,
    pub kind: String,
    pub person_id: Option<i64>,
    pub firm_id: Option<i64>,
    pub subject: String,
    pub subject_id: Option<i64>,
    pub about_firm_id: Option<i64>,
    pub data: String,
    pub request_id: String,
    pub address: String,
    pub session: String,
}

impl Content {
    /// SHA-256 of salt and content, in hexadecimal.
    pub fn digest(&self, salt: &str) -> String {
        let mut told = serde_json::json!([
            salt,
            // Both databases keep as much of a moment.
            self.at.and_utc().timestamp_micros(),
            self.kind,
            self.person_id,
            self.firm_id,
            self.subject,
            self.subject_id,
            self.about_firm_id,
            self.data,
            self.request_id,
            self.address,
        ]);
        // Lines from before sessions were told keep their digests.
        if let (Some(parts), false) = (told.as_array_mut(), self.session.is_empty()) {
            parts.push(self.session.clone().into());
        }
        hashed(&told.to_string())
    }
}

fn linked(before: &str, link: i64, digest: &str) -> String {
    let mut hash = Sha256::new();
    for part in [before, &link.to_string(), digest] {
        hash.update(part.as_bytes());
        hash.update([0]);
    }
    hex(hash.finalize())
}

/// The last place of the chain, and the hash there.
pub fn head(db: &mut Conn) -> QueryResult<(i64, String)> {
    let last: Option<(Option<i64>, String)> = events::table
        .filter(events::link.is_not_null())
        .order(events::link.desc())
        .select((events::link, events::hash))
        .first(db)
        .optional()?;
    Ok(last.map_or((0, BEGINNING.to_owned()), |(link, hash)| (link.unwrap_or(0), hash)))
}

/// Gives the next lines their places; says how many there were.
pub fn link(tx: &mut Tx<'_>) -> QueryResult<usize> {
    dialect::hold_chain(tx)?;
    let rows: Vec<(i64, String, Content)> = events::table
        .filter(events::link.is_null())
        .order(events::id)
        .limit(BATCH)
        .select((events::id, events::digest, Content::as_select()))
        .load(tx.conn())?;
    let (mut link, mut hash) = head(tx)?;
    for (id, digest, content) in &rows {
        // Lines from before there was a chain have no digest yet.
        let digest = if digest.is_empty() { content.digest("") } else { digest.clone() };
        link += 1;
        hash = linked(&hash, link, &digest);
        diesel::update(events::table.find(id))
            .set((events::digest.eq(digest), events::link.eq(link), events::hash.eq(&hash)))
            .execute(tx.conn())?;
    }
    Ok(rows.len())
}

/// The job that links what was written since.
#[derive(Serialize, Deserialize)]
pub struct LinkAudit;

impl Task for LinkAudit {
    const KIND: &'static str = "link-audit";

    fn run(self, portal: &Portal) -> anyhow::Result<()> {
        while portal.db.write_now(|tx| Ok(link(tx)?))? as i64 == BATCH {}
        Ok(())
    }
}

/// The job that writes the newest hash to the log.
#[derive(Serialize, Deserialize)]
pub struct LogAuditHead;

impl Task for LogAuditHead {
    const KIND: &'static str = "log-audit-head";

    fn run(self, portal: &Portal) -> anyhow::Result<()> {
        let (link, hash) = portal.db.read_now(|tx| Ok(head(tx)?))?;
        tracing::info!(head = format!("{link}:{hash}"), "the audit trail's newest hash");
        Ok(())
    }
}

/// What a check found.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Checked {
    /// Lines in the chain, of which so many were erased.
    pub lines: i64,
    pub erased: i64,
    /// Erased lines that the trail itself owns up to.
    pub owned: i64,
    /// Lines without a place that are old enough to have one.
    pub waiting: i64,
    /// The newest hash, as `--head` takes it.
    pub head: String,
    /// What is wrong, by the number of the line.
    pub problems: Vec<String>,
}

impl Checked {
    /// Whether the trail can be relied on.
    pub fn is_good(&self) -> bool {
        self.problems.is_empty()
    }
}

/// Problems that are told; there may be more.
const TOLD: usize = 20;

/// Checks the whole chain. `known`: a place and the hash that was there once.
pub fn verify(portal: &Portal, known: Option<(i64, String)>) -> Result<Checked, Error> {
    let mut checked = Checked::default();
    let (mut last, mut hash, mut met) = (0, BEGINNING.to_owned(), false);
    loop {
        type Row = (i64, Option<i64>, String, String, String, Content);
        let rows: Vec<Row> = portal.db.read_now(|tx| {
            Ok(events::table
                .filter(events::link.gt(last))
                .order(events::link)
                .limit(BATCH)
                .select((
                    events::id,
                    events::link,
                    events::salt,
                    events::digest,
                    events::hash,
                    Content::as_select(),
                ))
                .load(tx.conn())?)
        })?;
        if rows.is_empty() {
            break;
        }
        for (id, link, salt, digest, stored, content) in rows {
            let link = link.unwrap_or(last + 1);
            let mut wrong = |what: &str| {
                if checked.problems.len() < TOLD {
                    checked.problems.push(format!("line {link} (event {id}): {what}"));
                }
            };
            if link != last + 1 {
                wrong(&format!("lines {} to {} are missing", last + 1, link - 1));
            }
            if is_erased(&content.data) {
                checked.erased += 1;
            } else if content.digest(&salt) != digest {
                wrong("it was changed after it was written");
            }
            if linked(&hash, link, &digest) != stored {
                wrong("the chain is broken here");
            }
            if content.kind == ERASED {
                checked.owned += owned(&content.data);
            }
            if let Some((place, was)) = &known
                && *place == link
            {
                met = true;
                if *was != stored {
                    wrong("the hash kept elsewhere is another one");
                }
            }
            (last, hash) = (link, stored);
            checked.lines += 1;
        }
    }
    if known.is_some() && !met {
        checked.problems.push("the line kept elsewhere is no longer there".to_owned());
    }
    if checked.erased != checked.owned {
        let told =
            format!("{} lines were erased, but the trail owns up to {}", checked.erased, checked.owned);
        checked.problems.push(told);
    }
    checked.head = format!("{last}:{hash}");
    checked.waiting = portal.db.read_now(|tx| {
        let old = tx.now - TimeDelta::minutes(10);
        let waiting = events::table.filter(events::link.is_null()).filter(events::at.lt(old));
        Ok(waiting.count().get_result(tx.conn())?)
    })?;
    Ok(checked)
}

/// The event that says how many lines an erasure took the content of (`lines`).
pub const ERASED: &str = "audit.erased";
/// What stands in an erased line.
pub(super) const GONE: &str = "{\"erased\":true}";

fn is_erased(data: &str) -> bool {
    data == GONE
}

fn owned(data: &str) -> i64 {
    let told: serde_json::Value = serde_json::from_str(data).unwrap_or_default();
    told.get("lines").and_then(serde_json::Value::as_i64).unwrap_or(0)
}

/// The lines in which any of these texts stands.
pub fn lines_saying(db: &mut Conn, texts: &[&str]) -> QueryResult<Vec<i64>> {
    let mut lines = Vec::new();
    for text in texts {
        let escaped = text.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
        let found: Vec<i64> = events::table
            .filter(events::data.like(format!("%{escaped}%")).escape('\\'))
            .select(events::id)
            .load(db)?;
        lines.extend(found);
    }
    lines.sort_unstable();
    lines.dedup();
    Ok(lines)
}

/// Takes what lines say out of them, and the salt; their place in the chain stays.
/// Says how many it were. Whoever calls records [`ERASED`] with the number.
pub fn erase(tx: &mut Tx<'_>, lines: &[i64]) -> QueryResult<i64> {
    // Their digests must be there before what they were made of is gone.
    while link(tx)? as i64 == BATCH {}
    let mut erased = 0;
    for some in lines.chunks(500) {
        let there = events::table.filter(events::id.eq_any(some)).filter(events::data.ne(GONE));
        erased += diesel::update(there)
            .set((events::data.eq(GONE), events::address.eq(""), events::session.eq(""), events::salt.eq("")))
            .execute(tx.conn())?;
    }
    Ok(erased as i64)
}

/// `guildhall audit verify`: prints what was found.
///
/// # Errors
/// When the trail is not as it was written, or cannot be read.
pub fn verify_cli(config: Config, head: Option<&str>) -> anyhow::Result<()> {
    let known = match head {
        Some(text) => {
            let (link, hash) = text.split_once(':').unwrap_or_default();
            let link =
                link.parse().map_err(|_| anyhow::anyhow!("--head is NUMBER:HASH, as the log tells it"))?;
            Some((link, hash.to_owned()))
        }
        None => None,
    };
    let portal = Portal::visit(config)?;
    let checked = verify(&portal, known)?;
    println!("{} lines, {} of them erased; newest hash {}", checked.lines, checked.erased, checked.head);
    if checked.waiting > 0 {
        println!("{} lines wait for their place: is a portal running that does its jobs?", checked.waiting);
    }
    for problem in &checked.problems {
        println!("{problem}");
    }
    anyhow::ensure!(checked.is_good(), "NOT GOOD: the audit trail is not as it was written");
    println!("GOOD: the audit trail is as it was written.");
    Ok(())
}
