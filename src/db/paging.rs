//! Lists in pages, with an honest total.

use serde::Deserialize;

use super::Count;

/// Which page of a list is wanted, as the address says it (`?page=3`).
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(default)]
pub struct Paging {
    pub page: Option<u32>,
}

/// One page of a list and how much there is in all.
#[derive(Debug, Clone)]
pub struct Page<T> {
    pub rows: Vec<T>,
    pub total: i64,
    /// There are more than `total`: nobody counted further.
    pub more: bool,
    /// Counted from one.
    pub number: i64,
    pub size: i64,
}

/// Rows on a page of a list.
pub const PAGE_SIZE: i64 = 25;
/// Deeper than this nobody reads; filters lead further.
const LAST_PAGE: u32 = 4000;

impl Paging {
    /// The page asked for, at least the first.
    pub fn number(&self) -> i64 {
        i64::from(self.page.unwrap_or(1).clamp(1, LAST_PAGE))
    }

    /// Rows to pass over.
    pub fn offset(&self) -> i64 {
        (self.number() - 1) * PAGE_SIZE
    }

    /// Puts the rows found beside the total.
    pub fn page<T>(&self, rows: Vec<T>, total: i64) -> Page<T> {
        self.counted(rows, Count { number: total, more: false })
    }

    /// Puts the rows found beside a count that went no further than anybody reads.
    pub fn counted<T>(&self, rows: Vec<T>, Count { number: total, more }: Count) -> Page<T> {
        Page { rows, total, more, number: self.number(), size: PAGE_SIZE }
    }
}

impl<T> Page<T> {
    /// How many pages there are, at least one. Where nobody counted to the end, a full page
    /// leads to another: every row can be reached.
    pub fn pages(&self) -> i64 {
        let counted = ((self.total + self.size - 1) / self.size).max(1);
        let is_full = i64::try_from(self.rows.len()).is_ok_and(|rows| rows >= self.size);
        if self.more { counted.max(self.number + i64::from(is_full)) } else { counted }
    }

    /// The same page with each row made into something else.
    pub fn map<U>(self, make: impl FnMut(T) -> U) -> Page<U> {
        let Page { rows, total, more, number, size } = self;
        Page { rows: rows.into_iter().map(make).collect(), total, more, number, size }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_that_was_not_counted_to_its_end_leads_on_until_a_page_is_not_full() {
        let page = |number, rows: usize, more| {
            let count = Count { number: 500, more };
            Paging { page: Some(number) }.counted(vec![(); rows], count).pages()
        };
        assert_eq!((page(1, 25, false), page(20, 25, false)), (20, 20), "counted");
        assert_eq!((page(1, 25, true), page(20, 25, true), page(21, 25, true)), (20, 21, 22));
        assert_eq!(page(22, 3, true), 22, "the last");
    }
}
