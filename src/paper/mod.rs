//! What the portal prints: a slip of facts on A4, in any script, with the file it was
//! made from inside it.

mod attachment;
mod fonts;
mod slip;
mod spare_fonts;

pub use attachment::attached;
pub use fonts::{BOLD, ITALIC, REGULAR};
pub use slip::{Attachment, Slip};
