//! Vendor-only pages with no home elsewhere.

use crate::routes::Routes;

pub fn routes(_: &mut Routes<'_>) {}
