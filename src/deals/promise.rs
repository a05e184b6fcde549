//! How well the vendor keeps its promise to answer in time: said to everybody who
//! registers, and counted from the answers themselves.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use schema::schema::deals;

use super::programme::ProgrammeId;
use crate::db::Conn;

/// Answers looked at, the latest ones.
const LATEST: i64 = 200;
/// Fewer answers than this say nothing.
const ENOUGH: usize = 5;

/// The latest answers of a programme, against their promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    /// Answers looked at.
    pub answers: usize,
    /// Those that came in time.
    pub in_time: usize,
    /// Half of them came within so many hours.
    pub median_hours: i64,
}

impl Kept {
    /// In time, in percent.
    pub fn percent(&self) -> usize {
        self.in_time * 100 / self.answers.max(1)
    }
}

/// Counts a programme's latest answers; nothing where there are too few.
pub fn kept(db: &mut Conn, programme: ProgrammeId) -> QueryResult<Option<Kept>> {
    type Row = (Option<NaiveDateTime>, Option<NaiveDateTime>, Option<NaiveDateTime>);
    let rows: Vec<Row> = deals::table
        .filter(deals::programme_id.eq(programme))
        .filter(deals::decided_at.is_not_null())
        .order(deals::decided_at.desc())
        .limit(LATEST)
        .select((deals::submitted_at, deals::answer_due_at, deals::decided_at))
        .load(db)?;
    Ok(count(rows.into_iter().filter_map(|(asked, due, at)| Some((asked?, due?, at?)))))
}

fn count(answers: impl Iterator<Item = (NaiveDateTime, NaiveDateTime, NaiveDateTime)>) -> Option<Kept> {
    let answers: Vec<_> = answers.collect();
    let in_time = answers.iter().filter(|(_, due, at)| at <= due).count();
    let mut took: Vec<i64> = answers.iter().map(|(asked, _, at)| (*at - *asked).num_hours().max(0)).collect();
    took.sort_unstable();
    let median_hours = *took.get(took.len() / 2)?;
    (answers.len() >= ENOUGH).then_some(Kept { answers: answers.len(), in_time, median_hours })
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{NaiveDate, TimeDelta};

    #[test]
    fn late_answers_count_against_the_promise() {
        let asked = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap().and_hms_opt(10, 0, 0).unwrap();
        let answer = |hours| (asked, asked + TimeDelta::hours(48), asked + TimeDelta::hours(hours));
        let kept = count([3, 5, 8, 48, 49].map(answer).into_iter()).unwrap();
        assert_eq!(kept, Kept { answers: 5, in_time: 4, median_hours: 8 });
        assert_eq!(kept.percent(), 80);
        assert_eq!(count([3, 5].map(answer).into_iter()), None);
    }
}
