//! Sending twice does once.
//!
//! A form that makes something carries a random word (`ui.once()`). Whoever
//! sends the same form again (a double click, a reload, a browser that never
//! heard the answer) is led to what the first sending made. The row that says so
//! is written in the same transaction as the thing itself, under a key that is
//! unique, so twenty at the same moment on two nodes make one as well.

use chrono::TimeDelta;
use diesel::prelude::*;
use schema::schema::sent_forms;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::access::Viewer;
use crate::db::Tx;
use crate::digest::{hashed, hex, random_token};
use crate::error::Error;
use crate::jobs::Task;
use crate::portal::Portal;
use crate::sealing::Seal;
use crate::ui::Fields;

/// How long a sending is remembered: longer than any browser tries again.
const KEPT: TimeDelta = TimeDelta::days(2);

/// One sending of a form: where to, and every byte of it. A form without the
/// random word can't be told from a second one that means it, and is done.
#[derive(Debug, Clone)]
pub struct Sending(Option<[u8; 32]>);

impl Sending {
    /// The sending of this body to this path.
    pub fn of(path: &str, body: &[u8]) -> Sending {
        let named = |field: &[u8]| field.strip_prefix(b"once=").is_some_and(|word| !word.is_empty());
        if !body.split(|byte| *byte == b'&').any(named) {
            return Sending(None);
        }
        let mut hash = Sha256::new();
        hash.update(path.as_bytes());
        hash.update([0]);
        hash.update(body);
        Sending(Some(hash.finalize().into()))
    }

    /// The sending of a form with a file to this path.
    pub fn of_parts(path: &str, fields: &Fields, content: &[u8]) -> Sending {
        if fields.one("once").is_empty() {
            return Sending(None);
        }
        let mut hash = Sha256::new();
        hash.update(path.as_bytes());
        for (name, value) in fields.starting("") {
            hash.update([0]);
            hash.update(name.as_bytes());
            hash.update([0]);
            hash.update(value.as_bytes());
        }
        hash.update([0, 0]);
        hash.update(content);
        Sending(Some(hash.finalize().into()))
    }

    /// One of the things that a sending asks for, such as a row of its table.
    pub fn part(&self, number: usize) -> Sending {
        Sending(self.0.map(|sent| {
            let hash = Sha256::new().chain_update(sent).chain_update(number.to_be_bytes());
            hash.finalize().into()
        }))
    }

    /// The key of the row: another person's sending is another one, and so is
    /// the same person's in another firm.
    fn key(&self, by: &Viewer) -> Option<String> {
        let sent = self.0?;
        let mut hash = Sha256::new();
        hash.update(by.person.0.to_be_bytes());
        hash.update(by.firm.0.to_be_bytes());
        hash.update(sent);
        Some(hex(hash.finalize()))
    }

    /// A word that nobody can tell beforehand and that each press of this sending has, for
    /// what a stranger's form makes.
    pub fn word(&self, seal: &Seal) -> String {
        self.0.map_or_else(random_token, |sent| seal.word_of(&hex(sent)))
    }

    /// A secret for what this sending makes. It is kept nowhere, and still the second press
    /// of a double click shows the first one's.
    pub fn secret(&self, by: &Viewer, seal: &Seal) -> String {
        self.key(by).map_or_else(random_token, |key| seal.word_of(&key))
    }
}

/// Does what a form asks, unless this very sending did it before; answers with
/// the address of what was made, the first time and every other.
pub fn once(
    tx: &mut Tx<'_>,
    by: &Viewer,
    sending: &Sending,
    act: impl FnOnce(&mut Tx<'_>) -> Result<String, Error>,
) -> Result<String, Error> {
    let (Some(key), now) = (sending.key(by), tx.now) else { return act(tx) };
    // The row first: on PostgreSQL a second sending waits here for the first one's end.
    let row = (sent_forms::sending.eq(&key), sent_forms::location.eq(""), sent_forms::at.eq(now));
    if !crate::insert_new!(tx.conn(), sent_forms::table, row)? {
        return Ok(sent_forms::table.find(&key).select(sent_forms::location).first(tx.conn())?);
    }
    let location = act(tx)?;
    diesel::update(sent_forms::table.find(&key))
        .set(sent_forms::location.eq(&location))
        .execute(tx.conn())?;
    Ok(location)
}

/// Whether an act is the first that this word stands for: what a stranger's form does once,
/// or whoever ends something that others may be ending at the same moment.
pub fn first(tx: &mut Tx<'_>, word: &str) -> QueryResult<bool> {
    let now = tx.now;
    let row = (sent_forms::sending.eq(key_of(word)), sent_forms::location.eq(""), sent_forms::at.eq(now));
    crate::insert_new!(tx.conn(), sent_forms::table, row)
}

/// Whether [`first`] was asked with this word before.
pub fn was_done(tx: &mut Tx<'_>, word: &str) -> QueryResult<bool> {
    let there = sent_forms::table.find(key_of(word)).select(sent_forms::location);
    Ok(there.first::<String>(tx.conn()).optional()?.is_some())
}

fn key_of(word: &str) -> String {
    hashed(word)
}

/// The address of what a sending made, if it made something.
pub fn made(tx: &mut Tx<'_>, by: &Viewer, sending: &Sending) -> QueryResult<Option<String>> {
    let Some(key) = sending.key(by) else { return Ok(None) };
    sent_forms::table.find(key).select(sent_forms::location).first(tx.conn()).optional()
}

/// The job that forgets old sendings.
#[derive(Serialize, Deserialize)]
pub struct SweepSendings;

impl Task for SweepSendings {
    const KIND: &'static str = "sweep-sendings";

    fn run(self, portal: &Portal) -> anyhow::Result<()> {
        portal.db.write_now(|tx| {
            let old = tx.now - KEPT;
            diesel::delete(sent_forms::table.filter(sent_forms::at.lt(old))).execute(tx.conn())?;
            Ok(())
        })?;
        Ok(())
    }
}
