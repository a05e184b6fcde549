//! What tests stand on: a portal of one's own, the cast, and the reader's eye.

// Not every test file uses every helper, and each is for all of them.
#![allow(dead_code, unused_imports)]

mod authenticator;
mod caller;
mod cast;
mod database;
pub mod deals;
mod doors;
mod forms;
mod hopeless;
mod letters;
mod page;
mod phone;
mod portal;
mod served;
mod shelf;
mod store;
mod visitor;

pub use authenticator::Authenticator;
pub use caller::{Caller, FORM, parts};
pub use cast::*;
pub use database::Database as BareDatabase;
pub use doors::Doors;
pub use forms::Filled;
pub use hopeless::Hopeless;
pub use letters::Letter;
pub use page::{Element, Page};
pub use phone::Phone;
pub use portal::{Model, NOON, Portal, drop_elsewhere, elsewhere};
pub use served::Served;
pub use shelf::Put;
pub use store::{Bucket, kept_at, slow_line};
pub use visitor::{File, NOTHING, Visitor};
