//! Partner firms: who sells for the vendor, on which tier, in which region, of
//! which kind, and whose branch they are.

mod firm;
mod query;
mod searching;

pub use firm::{Firm, FirmKind, NewFirm, add};
pub use query::{managed, vendor};
pub use searching::Partners;

use crate::routes::Routes;

pub fn routes(_: &mut Routes<'_>) {}
