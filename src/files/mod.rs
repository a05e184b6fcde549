//! Files: taken in, kept, handed out, and what was made of them.
//!
//! Behind one small door over `object_store`: a local folder or S3. A file's key
//! is the SHA-256 of its content, so nothing a user typed becomes a path, the
//! same content is kept once, and a key never changes its meaning.

mod form;
mod handing;
mod inventory;
mod kinds;
mod naming;
mod opening;
mod packed;
pub mod quota;
mod range;
mod scanning;
mod store;
mod taking;

pub use form::{Received, UploadForm, clean_name, receive, title_of};
pub use handing::Given;
pub use inventory::{remember, stored};
pub use kinds::{admitted, allowed, offered, takes};
pub use naming::{Handed, disposition};
pub use packed::send_zip;
pub use range::{Part, part};
pub use scanning::{Scanner, pass};
pub use store::{Files, Kept, split as place_of};
pub use taking::{take, take_now};
