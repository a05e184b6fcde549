//! Deal registration: a partner says which customer it is talking to, the vendor
//! answers fairly and fast, and for a while the customer is that partner's.
//!
//! How a registration is made and decided is the vendor's: a *programme* holds
//! the form, the workflow and the rules as data ([`Definition`]), in versions, and
//! a deal keeps the version it was made with. Where a deal stands is one of a
//! few [`State`]s, whatever the vendor calls its steps. An approved deal holds
//! *protections*: account × product line × territory × site, each once in the
//! whole portal, which the database itself sees to.

mod deal;
mod definition;
pub mod entry;
mod field;
pub mod programme;
pub mod protection;
pub mod query;
mod wording;
mod workflow;

pub use deal::{Deal, DealId, Details, State, fresh_number};
pub use definition::{Cap, Definition, Dispute, Extension, Protection, Wanted};
pub use entry::{Entry, EntryKind, enter};
pub use field::{Field, FieldKind, Need, Place};
pub use programme::{DealProgramme, ProgrammeId};
pub use protection::{Line, Overlap, Scope};
pub use query::visible;
pub use wording::{Named, Wording};
pub use workflow::{ApprovalRule, Auto, Condition, Facts, Mode, Step};
