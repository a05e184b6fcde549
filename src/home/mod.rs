//! The first page: what needs you, then what is new.

mod health;
mod pages;

use crate::routes::Routes;

pub fn routes(to: &mut Routes<'_>) {
    to.get("/", pages::index).get("/healthz", health::check);
}
