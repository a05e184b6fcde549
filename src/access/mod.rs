//! Who is asking, and what may they do?
//!
//! Three locks, one behind the other: the seat (each handler's first argument
//! says who may call it), `visible(viewer)` (each read begins at what the viewer
//! may see) and the walk (`tests/access.rs` tries every route as every person).

pub mod audience;
pub mod custom;
pub mod rights;
pub mod roles;
pub mod scope;
pub mod seat;
pub mod session;
pub mod token;
pub mod viewer;
pub mod watching;

pub use audience::Rule;
pub use custom::{CustomRole, CustomRoleId, Given};
pub use rights::{Right, Rights};
pub use roles::Role;
pub use seat::{Anyone, May, Recent, SignedIn};
pub use viewer::{FirmId, Origin, PersonId, Side, Viewer};
