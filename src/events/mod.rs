//! What happened, said once.
//!
//! `events::record(tx, &viewer, Event::new(..))` inside the transaction is the
//! one line from which the audit trail follows; `tx.changed(..)` numbers the
//! change for whoever must follow it (the search index, other nodes). Nothing
//! is told that was rolled back.

pub mod chain;
mod feed;
mod old;
pub mod opening;
pub mod trail;

use diesel::prelude::*;
use schema::schema::events;

pub use feed::{Change, after, forget_old, latest, newest};
pub use old::OldLines;

use crate::access::{FirmId, Origin, PersonId, Viewer};
use crate::db::Tx;
use crate::digest::random_token;

/// One line of the audit trail.
#[derive(Debug)]
pub struct Event {
    kind: &'static str,
    subject: &'static str,
    subject_id: Option<i64>,
    about: Option<FirmId>,
    data: serde_json::Value,
}

impl Event {
    /// What happened, as `noun.verb`, to which record.
    pub fn new(kind: &'static str, subject: &'static str, id: i64) -> Event {
        Event { kind, subject, subject_id: Some(id), about: None, data: serde_json::Value::Null }
    }

    /// Something that happened to no record in particular.
    pub fn of(kind: &'static str) -> Event {
        Event { kind, subject: "", subject_id: None, about: None, data: serde_json::Value::Null }
    }

    /// The firm whose record it is, where that is not the acting one's.
    pub fn about(mut self, firm: FirmId) -> Event {
        self.about = Some(firm);
        self
    }

    /// Facts: before and after, a reason, a name.
    pub fn data(mut self, data: serde_json::Value) -> Event {
        self.data = data;
        self
    }
}

/// What is different, as an event's facts: `{"before": {..}, "after": {..}}` with
/// only the fields that changed; nothing if none did.
pub fn changes<T: serde::Serialize>(before: &T, after: &T) -> Option<serde_json::Value> {
    let fields = |of: &T| match serde_json::to_value(of) {
        Ok(serde_json::Value::Object(fields)) => fields,
        _ => serde_json::Map::new(),
    };
    let (mut was, mut is) = (fields(before), fields(after));
    let same: Vec<String> = was
        .iter()
        .filter(|(name, value)| is.get(*name) == Some(value))
        .map(|(name, _)| name.clone())
        .collect();
    for name in same {
        was.remove(&name);
        is.remove(&name);
    }
    (!was.is_empty() || !is.is_empty()).then(|| serde_json::json!({ "before": was, "after": is }))
}

/// Writes down what a viewer did; under the name of whoever looks through its eyes.
pub fn record(tx: &mut Tx<'_>, by: &Viewer, event: Event) -> QueryResult<()> {
    match &by.watched_by {
        Some(watcher) => {
            let event = Event { about: event.about.or(Some(by.firm)), ..event };
            write(tx, Some(watcher.person), Some(watcher.firm), &by.origin, event)
        }
        None => write(tx, Some(by.person), Some(by.firm), &by.origin, event),
    }
}

/// Writes down what somebody did who is not (yet) seated: signing in, joining.
pub fn record_for(
    tx: &mut Tx<'_>,
    person: Option<PersonId>,
    origin: &Origin,
    event: Event,
) -> QueryResult<()> {
    write(tx, person, None, origin, event)
}

/// Writes down what the portal did by itself.
pub fn record_system(tx: &mut Tx<'_>, event: Event) -> QueryResult<()> {
    write(tx, None, None, &Origin::default(), event)
}

fn write(
    tx: &mut Tx<'_>,
    person: Option<PersonId>,
    firm: Option<FirmId>,
    origin: &Origin,
    event: Event,
) -> QueryResult<()> {
    let data = told(event.data, origin);
    let salt = random_token();
    let content = chain::Content {
        at: tx.now,
        kind: event.kind.to_owned(),
        person_id: person.map(|it| it.0),
        firm_id: firm.map(|it| it.0),
        subject: event.subject.to_owned(),
        subject_id: event.subject_id,
        about_firm_id: event.about.or(firm).map(|it| it.0),
        data,
        request_id: origin.request.clone(),
        address: origin.address.clone(),
        session: origin.session.clone(),
    };
    diesel::insert_into(events::table)
        .values((
            events::digest.eq(content.digest(&salt)),
            events::salt.eq(salt),
            events::at.eq(content.at),
            events::kind.eq(content.kind),
            events::person_id.eq(content.person_id),
            events::firm_id.eq(content.firm_id),
            events::subject.eq(content.subject),
            events::subject_id.eq(content.subject_id),
            events::about_firm_id.eq(content.about_firm_id),
            events::data.eq(content.data),
            events::request_id.eq(content.request_id),
            events::address.eq(content.address),
            events::session.eq(content.session),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// An event's facts as text, with the token by which a program did it.
fn told(data: serde_json::Value, origin: &Origin) -> String {
    let mut facts = match data {
        serde_json::Value::Object(facts) => facts,
        serde_json::Value::Null => serde_json::Map::new(),
        other => return other.to_string(),
    };
    if let Some(token) = origin.token {
        facts.insert("token".to_owned(), token.to_string().into());
    }
    serde_json::Value::Object(facts).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_changed_is_told() {
        let before = serde_json::json!({ "name": "Nowak", "tier": "silver" });
        let after = serde_json::json!({ "name": "Nowak", "tier": "gold" });
        let told = serde_json::json!({ "before": { "tier": "silver" }, "after": { "tier": "gold" } });
        assert_eq!(changes(&before, &after), Some(told));
        assert_eq!(changes(&before, &before), None);
    }
}
