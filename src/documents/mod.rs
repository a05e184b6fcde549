//! What the portal makes of a document: what it is, the words in it, a picture of a page.
//!
//! Everything that parses a stranger's bytes is behind this door. `extract`, `page_image` and `thumbnail`
//! are pure and run in a child process with limits of memory and time; the portal asks through [`Sandbox`].
mod archive;
mod child;
mod cli;
mod extract;
mod language;
mod limits;
mod media;
mod opendocument;
mod outcome;
mod package;
mod paint;
mod pdf;
mod pdf_words;
mod picture;
mod pile;
mod plain;
mod reading_order;
mod sandbox;
mod sheets;
mod slides;
mod sniff;
mod word;
mod xml;

pub use child::child_main;
pub use cli::{extract_cli, render_cli};
pub use extract::extract;
pub use language::language;
pub use limits::Limits;
pub use media::{ALLOWED, Family, MediaType};
pub use outcome::{Extract, Outcome};
pub use paint::{page_image, thumbnail};
pub use sandbox::Sandbox;
pub use sniff::{HEAD_BYTES, Refused, by_content, sniff};
