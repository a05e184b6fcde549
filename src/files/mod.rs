//! Files: what was uploaded, and what was made of it.
//!
//! Behind one small door over `object_store`: a local folder or S3. A file's key
//! is the SHA-256 of its content, so nothing a user typed becomes a path, the
//! same content is kept once, and a key never changes its meaning.

mod naming;
mod range;
mod store;

pub use naming::{Handed, disposition};
pub use range::{Part, part};
pub use store::{Files, Kept};
