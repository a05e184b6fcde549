//! Everything that can be found, on one page.

use super::Searchable;

/// All kinds of records that can be found.
pub fn all() -> Vec<Box<dyn Searchable>> {
    vec![
        Box::new(crate::library::Items),
        Box::new(crate::partners::Partners),
        Box::new(crate::deals::Deals),
        Box::new(crate::leads::Leads),
    ]
}
