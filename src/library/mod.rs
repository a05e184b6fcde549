//! The library: documents, pages, links and videos for partners.

use crate::jobs::Tasks;
use crate::routes::Routes;

pub fn routes(_: &mut Routes<'_>) {}

/// Makes the domain's jobs known.
pub fn tasks(_: &mut Tasks) {}
