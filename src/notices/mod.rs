//! The bell in the header: what somebody wants to know or has to do.

mod notice;
mod pages;

pub use notice::{Notice, newest, tell, tell_anew, unread};

use crate::routes::Routes;

pub fn routes(to: &mut Routes<'_>) {
    to.post("/notices/read", pages::read_all);
}
