//! The demo: an invented vendor, its partners, and the people tests borrow.

mod cast;
mod firms;
pub mod library;
pub mod paper;
mod programme;
mod run;

pub use cast::{BRIGHTWATER, CastMember, NOWAK, PASSWORD, VENDOR, cast, seat};
pub use run::{furnish, run};
