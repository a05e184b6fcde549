//! One notice for one person.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use fluent_templates::fluent_bundle::FluentValue;
use schema::schema::notices;

use crate::access::PersonId;
use crate::db::{Conn, Tx};
use crate::ui::language::Words;

crate::id!(NoticeId, "Names a notice.");

/// Something to know. Its words are `notice-{kind}`, its facts are in `data`.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = notices, check_for_backend(crate::db::Backend))]
pub struct Notice {
    pub id: NoticeId,
    pub kind: String,
    pub subject: String,
    pub subject_id: i64,
    pub data: String,
    pub created_at: NaiveDateTime,
    pub read_at: Option<NaiveDateTime>,
}

impl Notice {
    /// A fact of the notice, as text.
    pub fn fact(&self, name: &str) -> String {
        let data: serde_json::Value = serde_json::from_str(&self.data).unwrap_or_default();
        data.get(name).and_then(|value| value.as_str()).unwrap_or_default().to_owned()
    }

    /// What it says, in these words.
    pub fn text(&self, words: &Words) -> String {
        let facts = ["title", "note", "by"].map(|name| (name, FluentValue::from(self.fact(name))));
        words.filled(&format!("notice-{}", self.kind), &facts)
    }

    /// Where it leads: an address of ours, whatever was written down.
    pub fn url(&self) -> String {
        let url = self.fact("url");
        if url.starts_with('/') && !url.starts_with("//") { url } else { "/".to_owned() }
    }
}

/// Tells a person something.
pub fn tell(
    tx: &mut Tx<'_>,
    person: PersonId,
    kind: &str,
    subject: (&str, i64),
    data: &serde_json::Value,
) -> QueryResult<()> {
    let now = tx.now;
    diesel::insert_into(notices::table)
        .values((
            notices::id.eq(NoticeId::fresh()),
            notices::person_id.eq(person),
            notices::kind.eq(kind),
            notices::subject.eq(subject.0),
            notices::subject_id.eq(subject.1),
            notices::data.eq(data.to_string()),
            notices::created_at.eq(now),
        ))
        .execute(tx.conn())?;
    tx.told(person.0);
    Ok(())
}

/// Tells a person something in place of what they have not read yet about the
/// same thing: ten changes are one notice, and telling twice is telling once.
pub fn tell_anew(
    tx: &mut Tx<'_>,
    person: PersonId,
    kind: &str,
    subject: (&str, i64),
    data: &serde_json::Value,
) -> QueryResult<()> {
    diesel::delete(notices::table)
        .filter(notices::person_id.eq(person))
        .filter(notices::kind.eq(kind))
        .filter(notices::subject.eq(subject.0))
        .filter(notices::subject_id.eq(subject.1))
        .filter(notices::read_at.is_null())
        .execute(tx.conn())?;
    tell(tx, person, kind, subject, data)
}

/// How many notices a person has not read.
pub fn unread(db: &mut Conn, person: PersonId) -> QueryResult<i64> {
    notices::table
        .filter(notices::person_id.eq(person))
        .filter(notices::read_at.is_null())
        .count()
        .get_result(db)
}

/// A person's unread notices, newest first.
pub fn newest(db: &mut Conn, person: PersonId, most: i64) -> QueryResult<Vec<Notice>> {
    notices::table
        .filter(notices::person_id.eq(person))
        .filter(notices::read_at.is_null())
        .order((notices::created_at.desc(), notices::id))
        .limit(most)
        .select(Notice::as_select())
        .load(db)
}

/// Marks all of a person's notices as read.
pub(super) fn read_all(tx: &mut Tx<'_>, person: PersonId) -> QueryResult<usize> {
    let now = tx.now;
    tx.told(person.0);
    diesel::update(notices::table)
        .filter(notices::person_id.eq(person))
        .filter(notices::read_at.is_null())
        .set(notices::read_at.eq(now))
        .execute(tx.conn())
}

crate::old_rows! {
    /// What people were told long ago, read or not.
    OldNotices, "notices": notices.created_at by NoticeId, 365, 30
}
