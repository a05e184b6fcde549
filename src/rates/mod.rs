//! Rates of exchange, so that sums in many currencies can be read as one.
//!
//! A rate has a day and a source, and a total says which it used. Rates come as a file of
//! the European Central Bank (`eurofxref`, CSV or XML); nothing is fetched by itself.

mod bring;
mod pages;
mod rate;
mod telling;

pub use bring::{import_rates, put, read};
pub use rate::{BASE, Rate, Rates};
pub use telling::together;

use crate::routes::Routes;

pub fn routes(to: &mut Routes<'_>) {
    to.get("/admin/rates", pages::show).upload("/admin/rates", pages::bring);
}
