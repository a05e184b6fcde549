//! The first page: what needs you, then what is new.

mod pages;

use crate::routes::Routes;

pub fn routes(to: &mut Routes<'_>) {
    to.get("/", pages::index);
}
