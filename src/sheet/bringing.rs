//! Rows of a table brought in, one by one: each in a transaction of its own, so that a
//! run that is broken off is gone on with by running it again.

use super::{NotTaken, Outcome, Report, Row};
use crate::access::Viewer;
use crate::db::Tx;
use crate::error::{Error, Refusal};
use crate::portal::Portal;
use crate::ui::language::{Words, unmarked};
use crate::ui::{Sending, once};

/// What came of a row, and what is to be said of it.
pub type Came = Result<(Outcome, Option<Refusal>), NotTaken>;

/// How a table is brought.
pub struct Manner<'a> {
    /// Notes are in its language.
    pub words: &'a Words,
    /// A dry run does the same and takes it back: each row is tried against what is
    /// there, not against the rows before it.
    pub dry_run: bool,
    /// Who sent the table by a browser, and which sending it was: sent twice, each row is
    /// done once.
    pub sent: Option<(&'a Viewer, Sending)>,
}

impl<'a> Manner<'a> {
    /// By the command.
    pub fn plain(words: &'a Words, dry_run: bool) -> Manner<'a> {
        Manner { words, dry_run, sent: None }
    }
}

/// Does with each row what `act` says, and tells what came of it; `about` is the column
/// that names a row.
///
/// # Errors
/// When the database fails. A row that cannot be taken is no error: it is in the report.
pub fn each(
    portal: &Portal,
    rows: &[Row],
    how: &Manner<'_>,
    about: &'static str,
    mut act: impl FnMut(&mut Tx<'_>, &Row) -> Result<Came, Error>,
) -> Result<Vec<Report>, Error> {
    let mut reports = Vec::with_capacity(rows.len());
    for row in rows {
        let mut came = None;
        let done = portal.db.write_now(|tx| {
            let result = match &how.sent {
                Some((by, sending)) if !how.dry_run => {
                    row_once(tx, by, &sending.part(row.number), |tx| act(tx, row))?
                }
                _ => act(tx, row)?,
            };
            let undo = how.dry_run || result.is_err();
            came = Some(result);
            // What is refused after something was written leaves nothing of it behind.
            if undo { Err(Error::refused("sheet-taken-back")) } else { Ok(()) }
        });
        let (outcome, column, note) = match (came, done) {
            (Some(Ok((outcome, note))), _) => (outcome, None, note),
            (Some(Err(refused)), _) => (Outcome::Refused, refused.column, Some(refused.why)),
            (None, Err(Error::Refused(why))) => (Outcome::Refused, None, Some(why)),
            (None, Err(error)) => return Err(error),
            (None, Ok(())) => (Outcome::Unchanged, None, None),
        };
        let note = note.map(|why| unmarked(&how.words.refusal(&why)));
        reports.push(Report { row: row.number, about: row.cell(about).to_owned(), outcome, column, note });
    }
    Ok(reports)
}

/// What is refused is asked again: nothing of it was done.
fn row_once(
    tx: &mut Tx<'_>,
    by: &Viewer,
    sending: &Sending,
    act: impl FnOnce(&mut Tx<'_>) -> Result<Came, Error>,
) -> Result<Came, Error> {
    let mut came = None;
    let word = once(tx, by, sending, |tx| {
        let fresh = act(tx)?;
        let word = fresh.as_ref().map_or("", |(outcome, _)| outcome.word());
        came = Some(fresh);
        Ok(word.to_owned())
    })?;
    let before = Outcome::ALL.into_iter().find(|outcome| outcome.word() == word);
    Ok(came.unwrap_or(Ok((before.unwrap_or(Outcome::Unchanged), None))))
}
