//! Letters. `mail::send(tx, letter)` in the transaction that gives the reason;
//! a job hands the letter to the mail server once that is committed.

mod letter;
mod sending;

pub use letter::{Draft, Letter};
pub use sending::{Mailer, SendLetter};

use crate::db::Tx;
use crate::error::Error;

/// Sends a letter once this transaction is committed.
pub fn send(tx: &mut Tx<'_>, draft: Draft<'_>) -> Result<(), Error> {
    let letter = Letter::write(draft).map_err(Error::internal)?;
    crate::jobs::enqueue(tx, &SendLetter(letter))
}
