//! The deal's timeline: what changed, what was said, which file came.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use schema::schema::deal_entries;

use super::deal::DealId;
use crate::access::{FirmId, PersonId, Viewer};
use crate::db::{Conn, Tx};

crate::id!(EntryId, "Names a line of a deal's timeline.");

crate::words!(EntryKind, "What a line of the timeline tells." {
    Created = "created",
    Submitted = "submitted",
    Approved = "approved",
    Refused = "refused",
    Returned = "returned",
    Moved = "moved",
    Changed = "changed",
    Comment = "comment",
    File = "file",
    FileRemoved = "file_removed",
    Shared = "shared",
    Asked = "asked",
    Answered = "answered",
    Expired = "expired",
    Reopened = "reopened",
    Escalated = "escalated",
    Verdict = "verdict",
    Reminded = "reminded",
    Deleted = "deleted",
});

/// One line.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = deal_entries, check_for_backend(crate::db::Backend))]
pub struct Entry {
    pub id: EntryId,
    pub deal_id: DealId,
    pub at: NaiveDateTime,
    pub person_id: Option<PersonId>,
    pub firm_id: Option<FirmId>,
    pub kind: EntryKind,
    /// Staff only.
    pub internal: bool,
    /// What somebody wrote: a comment, a reason.
    pub note: String,
    /// Facts as JSON: field changes as `{"before": {..}, "after": {..}}`, a step, a day.
    pub data: String,
}

impl Entry {
    /// The person its facts are about, where there is one.
    pub fn names_person(&self) -> Option<PersonId> {
        let data: serde_json::Value = serde_json::from_str(&self.data).unwrap_or_default();
        data.get("person").and_then(|person| person.as_str()).and_then(|person| person.parse().ok())
    }
}

/// Writes a line; `by` is nobody when the portal did it by itself.
pub fn enter(
    tx: &mut Tx<'_>,
    deal: DealId,
    by: Option<&Viewer>,
    kind: EntryKind,
    internal: bool,
    note: &str,
    data: &serde_json::Value,
) -> QueryResult<EntryId> {
    let (id, now) = (EntryId::fresh(), tx.now);
    let data = if data.is_null() { "{}".to_owned() } else { data.to_string() };
    diesel::insert_into(deal_entries::table)
        .values((
            deal_entries::id.eq(id),
            deal_entries::deal_id.eq(deal),
            deal_entries::at.eq(now),
            deal_entries::person_id.eq(by.map(|by| by.person)),
            deal_entries::firm_id.eq(by.map(|by| by.firm)),
            deal_entries::kind.eq(kind),
            deal_entries::internal.eq(internal),
            deal_entries::note.eq(note),
            deal_entries::data.eq(data),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// The timeline as a viewer may read it, oldest first: the newest so many lines.
pub fn timeline(db: &mut Conn, viewer: &Viewer, deal: DealId, most: i64) -> QueryResult<Vec<Entry>> {
    let mut asked = deal_entries::table.filter(deal_entries::deal_id.eq(deal)).into_boxed();
    if !viewer.is_staff() {
        asked = asked.filter(deal_entries::internal.eq(false));
    }
    let mut lines: Vec<Entry> = asked
        .order((deal_entries::at.desc(), deal_entries::id.desc()))
        .limit(most)
        .select(Entry::as_select())
        .load(db)?;
    lines.reverse();
    Ok(lines)
}
