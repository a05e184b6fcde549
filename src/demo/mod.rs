//! The demo: an invented vendor, its partners, and the people tests borrow.

mod cast;
mod customers;
mod deal_criteria;
mod deals;
mod desk;
mod dice;
mod firms;
mod house_rules;
mod leads;
pub mod library;
mod months;
mod named_accounts;
pub mod paper;
mod people;
mod programme;
mod rates;
mod regulars;
mod run;
mod scale;
mod shelf;
mod story;

pub use cast::{BRIGHTWATER, CastMember, NOWAK, PASSWORD, VENDOR, cast, seat};
pub use run::{furnish, furnish_now, run, throw_away};
pub use scale::{DEALS, Scale, grow};
pub use story::{FurnishDemo, progress};
