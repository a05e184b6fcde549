//! Erasing a person: their rows go or lose their name, and what others wrote with it in
//! loses it too; the trail keeps its chain, the search index is built anew.
//!
//! Done by a job in small steps, each of which may be done twice: whoever stops the
//! portal in the middle loses nothing. The name itself goes last, since it says what to
//! look for.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use schema::schema::{memberships, people};
use serde::{Deserialize, Serialize};

use super::columns::{Class, TABLES};
use crate::access::{PersonId, session};
use crate::db::{Conn, Tx, id_text};
use crate::error::Error;
use crate::events::{self as trail, Event, chain};
use crate::finding;
use crate::jobs::Task;
use crate::mail::SendLetter;
use crate::portal::Portal;

/// What somebody was called, and what stands there instead.
struct Terms {
    /// Text to look for, and its replacement.
    pairs: Vec<(String, String)>,
    email: String,
    pseudonym: String,
}

/// A name of one short word could be anybody's, or a part of another word.
fn tells_apart(name: &str) -> bool {
    name.chars().count() >= 5 && name.trim().contains(' ')
}

impl Terms {
    fn of(db: &mut Conn, person: PersonId) -> QueryResult<Option<Terms>> {
        let row: Option<(String, String, String)> = people::table
            .find(person)
            .filter(people::erased_at.is_null())
            .select((people::name, people::name_key, people::email))
            .first(db)
            .optional()?;
        let Some((name, name_key, email)) = row else { return Ok(None) };
        let pseudonym = format!("#{}", id_text::to_text(person.0));
        let mut pairs = vec![(email.clone(), pseudonym.clone())];
        for text in [name, name_key] {
            if tells_apart(&text) && pairs.iter().all(|(known, _)| *known != text) {
                pairs.push((text, pseudonym.clone()));
            }
        }
        Ok(Some(Terms { pairs, email, pseudonym }))
    }
}

/// How many rows of each table an erasure would take away or take the name out of.
pub fn report(db: &mut Conn, person: PersonId) -> QueryResult<Vec<(&'static str, bool, i64)>> {
    #[derive(QueryableByName)]
    struct Counted {
        #[diesel(sql_type = BigInt)]
        rows: i64,
    }
    let mut told = Vec::new();
    for table in TABLES.iter() {
        let Some(about) = table.about() else { continue };
        let asked = format!("SELECT count(*) AS rows FROM {} WHERE {about}", table.name);
        let counted: Counted = diesel::sql_query(asked).bind::<BigInt, _>(person).get_result(db)?;
        if counted.rows > 0 {
            told.push((table.name, table.gone, counted.rows));
        }
    }
    Ok(told)
}

/// The job that does it.
#[derive(Serialize, Deserialize)]
pub struct ErasePerson {
    pub person: i64,
}

impl Task for ErasePerson {
    const KIND: &'static str = "erase-person";

    fn run(self, portal: &Portal) -> anyhow::Result<()> {
        let person = PersonId(self.person);
        let Some(terms) = portal.db.read_now(|tx| Ok(Terms::of(tx, person)?))? else { return Ok(()) };
        let texts: Vec<&str> = terms.pairs.iter().map(|(text, _)| text.as_str()).collect();
        let lines = portal.db.read_now(|tx| Ok(chain::lines_saying(tx, &texts)?))?;
        for some in lines.chunks(500) {
            portal.db.write_now(|tx| erase_lines(tx, some))?;
        }
        for (table, column) in searched() {
            portal.db.write_now(|tx| Ok(scrub(tx, (table, column), &terms)?))?;
        }
        portal.db.write_now(|tx| Ok(finish(tx, person, &terms)?))?;
        portal.mailer.forget(&terms.email)?;
        portal.db.forget_deleted()?;
        Ok(())
    }
}

fn erase_lines(tx: &mut Tx<'_>, lines: &[i64]) -> Result<(), Error> {
    let erased = chain::erase(tx, lines)?;
    if erased > 0 {
        let event = Event::of(chain::ERASED).data(serde_json::json!({ "lines": erased }));
        trail::record_system(tx, event)?;
    }
    Ok(())
}

/// The columns in which somebody may be named; the trail has its own way, and the
/// person's own row goes last.
fn searched() -> impl Iterator<Item = (&'static str, &'static str)> {
    let named = [Class::Identity, Class::Text];
    let tables = TABLES.iter().filter(|table| !["events", "people"].contains(&table.name));
    tables.flat_map(move |table| {
        table
            .columns
            .iter()
            .filter(move |(_, class)| named.contains(class))
            .map(|(name, _)| (table.name, *name))
    })
}

fn scrub(tx: &mut Tx<'_>, (table, column): (&str, &str), terms: &Terms) -> QueryResult<()> {
    for (text, instead) in &terms.pairs {
        let asked = format!(
            "UPDATE {table} SET {column} = replace({column}, $1, $2) WHERE replace({column}, $1, '') <> {column}"
        );
        diesel::sql_query(asked).bind::<Text, _>(text).bind::<Text, _>(instead).execute(tx.conn())?;
    }
    Ok(())
}

fn finish(tx: &mut Tx<'_>, person: PersonId, terms: &Terms) -> QueryResult<()> {
    session::end_all(tx, person)?;
    for table in TABLES.iter().filter(|table| table.gone) {
        let Some(about) = table.about() else { continue };
        let asked = format!("DELETE FROM {} WHERE {about}", table.name);
        diesel::sql_query(asked).bind::<BigInt, _>(person).execute(tx.conn())?;
    }
    // Their address has been taken out of both already.
    crate::people::forget_invitations(tx, &terms.pseudonym)?;
    crate::jobs::forget::<SendLetter>(tx, &terms.pseudonym)?;
    diesel::update(memberships::table.filter(memberships::person_id.eq(person)))
        .set(memberships::active.eq(false))
        .execute(tx.conn())?;
    let now = tx.now;
    diesel::update(people::table.find(person))
        .set((
            people::name.eq(&terms.pseudonym),
            people::name_key.eq(terms.pseudonym.to_lowercase()),
            people::email.eq(format!("{}@erased.invalid", terms.pseudonym.trim_start_matches('#'))),
            people::password_hash.eq(None::<String>),
            people::second_factor.eq(false),
            people::active.eq(false),
            people::erased_at.eq(now),
            people::updated_at.eq(now),
        ))
        .execute(tx.conn())?;
    tx.changed("person", person.0);
    finding::rebuild(tx);
    Ok(())
}
