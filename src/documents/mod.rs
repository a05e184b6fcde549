//! What the portal makes of a document: what it is, the words in it, a picture of a page.
//!
//! Everything that parses a stranger's bytes is behind this door. The functions here are pure and are
//! meant for a child process with limits of memory and time.
mod limits;
mod media;
mod outcome;
mod sniff;

pub use limits::Limits;
pub use media::{ALLOWED, Family, MediaType};
pub use outcome::{Extract, Outcome};
pub use sniff::{HEAD_BYTES, Refused, sniff};
