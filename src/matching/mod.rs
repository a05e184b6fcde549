//! Are these two companies the same? A score with its reasons.
//!
//! No database and no domain here: two [`Party`]s in, a [`Verdict`] out. What
//! speaks for or against is a list of [`Factor`]s, each with the points it adds,
//! so that an approver can read why, and an operator can try thresholds with
//! `guildhall match` before changing them. Points are log-odds, in tenths: they
//! add up, and the score is the probability they mean (`docs/matching.md`).
//!
//! [`keys`] are what similar companies share: they are stored beside each
//! account, so that finding those worth comparing is an index look-up.

mod business_words;
mod cli;
mod domain;
mod fold;
mod keys;
mod legal_forms;
mod marks;
mod name;
mod place;
mod score;
mod scripts;
mod splitting;
mod tax;

pub use cli::{Thresholds, run as match_cli};
pub use domain::registrable;
pub use keys::keys;
pub use marks::{Span, marks};
pub use score::{Decision, Factor, FactorKind, Verdict, compare};

/// A company as somebody wrote it down. Any part may be empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Party {
    pub name: String,
    /// A site or a domain: `https://www.acme.example/de`, `acme.example`.
    pub website: String,
    /// A mail address of somebody there.
    pub email: String,
    pub city: String,
    pub postcode: String,
    pub address: String,
    /// Two letters, or a name in one of many languages.
    pub country: String,
    pub tax_id: String,
}
