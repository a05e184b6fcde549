//! Reading the audit trail: newest first, by what, who, about whom and when.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use diesel::prelude::*;
use diesel::sql_types::Text;
use schema::schema::{events, firms, people};

use crate::access::{FirmId, PersonId};
use crate::db::{Backend, Conn, IsWithin, MOST_COUNTED, PAGE_SIZE, Page, Paging, count_of};
use crate::ui::forms;

/// One line as it was written.
#[derive(Debug, Clone, Queryable)]
pub struct Line {
    pub id: i64,
    pub at: NaiveDateTime,
    /// `noun.verb`
    pub kind: String,
    /// Who did it; nobody when the portal did it by itself.
    pub person: Option<PersonId>,
    /// What kind of record it was done to, and which.
    pub subject: String,
    pub subject_id: Option<i64>,
    /// The firm it concerns.
    pub about: Option<FirmId>,
    /// Facts as JSON: before and after, a reason.
    pub data: String,
    pub request: String,
    pub address: String,
    /// The session it was done in; empty where there was none.
    pub session: String,
}

/// Which lines are wanted.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    pub kind: Option<String>,
    /// A part of the name or mail address of who did it.
    pub person: Option<String>,
    pub subject: Option<String>,
    pub subject_id: Option<i64>,
    pub about: Option<FirmId>,
    /// Kinds that concern every firm, beside those that concern `about`.
    pub concerning_all: &'static [&'static str],
    /// The firm whose people did it.
    pub acting: Option<FirmId>,
    /// Kinds that are left out.
    pub without: &'static [&'static str],
    /// A part of the name of the firm it concerns.
    pub about_named: Option<String>,
    /// Where it was done from.
    pub address: Option<String>,
    /// The session it was done in.
    pub session: Option<String>,
    pub from: Option<NaiveDateTime>,
    pub before: Option<NaiveDateTime>,
}

/// Names of people and firms that lines speak of, by their keys.
#[derive(Debug, Clone, Default)]
pub struct Names {
    people: BTreeMap<i64, String>,
    firms: BTreeMap<i64, String>,
}

impl Names {
    /// The name of a person.
    pub fn person(&self, id: &PersonId) -> Option<&str> {
        self.people.get(&id.0).map(String::as_str)
    }

    /// The name of a firm.
    pub fn firm(&self, id: &FirmId) -> Option<&str> {
        self.firms.get(&id.0).map(String::as_str)
    }

    /// The name of a line's record, if it is a person or a firm.
    pub fn subject(&self, line: &Line) -> Option<&str> {
        let id = line.subject_id?;
        match line.subject.as_str() {
            "person" => self.person(&PersonId(id)),
            "firm" => self.firm(&FirmId(id)),
            _ => None,
        }
    }
}

const LINE: (
    events::id,
    events::at,
    events::kind,
    events::person_id,
    events::subject,
    events::subject_id,
    events::about_firm_id,
    events::data,
    events::request_id,
    events::address,
    events::session,
) = (
    events::id,
    events::at,
    events::kind,
    events::person_id,
    events::subject,
    events::subject_id,
    events::about_firm_id,
    events::data,
    events::request_id,
    events::address,
    events::session,
);

fn asked(wanted: &Wanted) -> events::BoxedQuery<'static, Backend> {
    let mut asked = events::table.into_boxed();
    if let Some(kind) = &wanted.kind {
        asked = asked.filter(events::kind.eq(kind.clone()));
    }
    if let Some(person) = &wanted.person {
        let part = like(person);
        let named = people::table
            .filter(people::name_key.like(part.clone()).or(people::email.like(part)))
            .select(people::id.nullable());
        asked = asked.filter(events::person_id.eq_any(named));
    }
    if let Some(subject) = &wanted.subject {
        asked = asked.filter(events::subject.eq(subject.clone()));
    }
    if let Some(id) = wanted.subject_id {
        asked = asked.filter(events::subject_id.eq(id));
    }
    if let Some(firm) = wanted.about {
        asked = match wanted.concerning_all {
            [] => asked.filter(events::about_firm_id.eq(firm)),
            kinds => asked.filter(
                events::about_firm_id.eq(firm).assume_not_null().or(events::kind.eq_any(kinds.to_vec())),
            ),
        };
    }
    if let Some(firm) = wanted.acting {
        asked = asked.filter(events::firm_id.eq(firm));
    }
    if !wanted.without.is_empty() {
        asked = asked.filter(events::kind.ne_all(wanted.without));
    }
    if let Some(name) = &wanted.about_named {
        let named = firms::table.filter(firms::name_key.like(like(name))).select(firms::id.nullable());
        asked = asked.filter(events::about_firm_id.eq_any(named));
    }
    if let Some(address) = &wanted.address {
        asked = asked.filter(events::address.eq(address.clone()).and(events::address.ne("")));
    }
    if let Some(session) = &wanted.session {
        asked = asked.filter(events::session.eq(session.clone()).and(events::session.ne("")));
    }
    if let Some(from) = wanted.from {
        asked = asked.filter(events::at.ge(from));
    }
    if let Some(before) = wanted.before {
        asked = asked.filter(events::at.lt(before));
    }
    asked
}

/// Lines that a sum is made of, at most: the newest.
const MOST_SUMMED: i64 = 200_000;

/// What the newest lines come to: kinds with how many, the most frequent first.
pub fn summed(db: &mut Conn, wanted: &Wanted) -> QueryResult<Vec<(String, i64)>> {
    let newest = asked(wanted).order(events::id.desc()).limit(MOST_SUMMED);
    let kinds: Vec<String> = newest.select(events::kind).load(db)?;
    let mut counted: BTreeMap<String, i64> = BTreeMap::new();
    for kind in kinds {
        *counted.entry(kind).or_default() += 1;
    }
    let mut counted: Vec<(String, i64)> = counted.into_iter().collect();
    counted.sort_by_key(|(_, count)| -count);
    Ok(counted)
}

/// Those whose name or mail address has this part, if they are few.
pub fn people_named(db: &mut Conn, part: &str) -> QueryResult<Vec<PersonId>> {
    let part = like(part);
    let named = people::table.filter(people::name_key.like(part.clone()).or(people::email.like(part)));
    let found: Vec<PersonId> = named.limit(FEW + 1).select(people::id).load(db)?;
    Ok(if found.len() as i64 > FEW { Vec::new() } else { found })
}

/// As many people are summed up together.
const FEW: i64 = 20;

fn like(name: &str) -> String {
    format!("%{}%", forms::key(name).replace(['%', '_'], ""))
}

/// One page of the trail, newest first; counted no further than anybody reads.
pub fn page(db: &mut Conn, wanted: &Wanted, paging: Paging) -> QueryResult<Page<Line>> {
    let count = count_of(db, MOST_COUNTED, |limit| asked(wanted).select(events::id).limit(limit))?;
    let rows = asked(wanted)
        .order(events::id.desc())
        .offset(paging.offset())
        .limit(PAGE_SIZE)
        .select(LINE)
        .load(db)?;
    Ok(paging.counted(rows, count))
}

/// The newest lines, at most so many.
pub fn newest(db: &mut Conn, wanted: &Wanted, most: i64) -> QueryResult<Vec<Line>> {
    older(db, wanted, i64::MAX, most)
}

/// The newest lines before the one with this number, at most so many.
pub fn older(db: &mut Conn, wanted: &Wanted, before: i64, most: i64) -> QueryResult<Vec<Line>> {
    asked(wanted).filter(events::id.lt(before)).order(events::id.desc()).limit(most).select(LINE).load(db)
}

/// Whether a person did this to a record since a moment.
pub fn was(
    db: &mut Conn,
    person: PersonId,
    kind: &str,
    record: (&str, i64),
    since: NaiveDateTime,
) -> QueryResult<bool> {
    let asked = events::table
        .filter(events::subject.eq(record.0))
        .filter(events::subject_id.eq(record.1))
        .filter(events::kind.eq(kind))
        .filter(events::person_id.eq(person))
        .filter(events::at.ge(since));
    Ok(asked.select(events::id).first::<i64>(db).optional()?.is_some())
}

/// The names that lines need.
pub fn names(db: &mut Conn, lines: &[Line]) -> QueryResult<Names> {
    let of = |line: &Line, noun: &str| line.subject_id.filter(|_| line.subject == noun);
    let mut persons: Vec<i64> =
        lines.iter().flat_map(|line| [line.person.map(|id| id.0), of(line, "person")]).flatten().collect();
    let mut concerned: Vec<i64> =
        lines.iter().flat_map(|line| [line.about.map(|id| id.0), of(line, "firm")]).flatten().collect();
    let mut names = Names::default();
    for keys in distinct(&mut persons) {
        let rows: Vec<(i64, String)> =
            people::table.filter(people::id.within(keys)).select((people::id, people::name)).load(db)?;
        names.people.extend(rows);
    }
    for keys in distinct(&mut concerned) {
        let rows: Vec<(i64, String)> =
            firms::table.filter(firms::id.within(keys)).select((firms::id, firms::name)).load(db)?;
        names.firms.extend(rows);
    }
    Ok(names)
}

/// A question may carry so many keys: SQLite counts them.
fn distinct(keys: &mut Vec<i64>) -> Vec<Vec<i64>> {
    keys.sort_unstable();
    keys.dedup();
    keys.chunks(500).map(<[i64]>::to_vec).collect()
}

/// All kinds there are, in order.
pub fn kinds(db: &mut Conn) -> QueryResult<Vec<String>> {
    words(
        db,
        "WITH RECURSIVE hop (word) AS (SELECT min(kind) FROM events \
         UNION ALL SELECT (SELECT min(kind) FROM events WHERE kind > hop.word) FROM hop WHERE hop.word IS NOT NULL) \
         SELECT word FROM hop WHERE word IS NOT NULL",
    )
}

/// All kinds of records that something was done to, in order.
pub fn subjects(db: &mut Conn) -> QueryResult<Vec<String>> {
    words(
        db,
        "WITH RECURSIVE hop (word) AS (SELECT min(subject) FROM events WHERE subject > '' \
         UNION ALL SELECT (SELECT min(subject) FROM events WHERE subject > hop.word) FROM hop WHERE hop.word IS NOT NULL) \
         SELECT word FROM hop WHERE word IS NOT NULL",
    )
}

/// Hops from one word to the next by the index: a plain `DISTINCT` would read a
/// million lines to find thirty words.
fn words(db: &mut Conn, hop: &str) -> QueryResult<Vec<String>> {
    #[derive(QueryableByName)]
    struct Word {
        #[diesel(sql_type = Text)]
        word: String,
    }
    let rows: Vec<Word> = diesel::sql_query(hop).load(db)?;
    Ok(rows.into_iter().map(|row| row.word).collect())
}

/// When something of this kind happened last.
pub fn newest_of(db: &mut Conn, kind: &str) -> QueryResult<Option<NaiveDateTime>> {
    events::table.filter(events::kind.eq(kind)).select(diesel::dsl::max(events::at)).first(db)
}
