//! What is done by the clock: a cron line in a named time zone. However many
//! processes run, each planned moment is carried out once: whoever writes its
//! row first does it.

use chrono::{NaiveDateTime, TimeZone};
use chrono_tz::Tz;
use croner::Cron;
use diesel::prelude::*;
use schema::schema::schedule_runs;

use crate::db::Tx;
use crate::error::Error;

/// One thing done by the clock.
pub struct Schedule {
    pub name: &'static str,
    /// minute hour day month weekday
    pub cron: &'static str,
    pub zone: Tz,
    /// Puts the work in the queue.
    pub start: fn(&mut Tx<'_>) -> Result<(), Error>,
}

/// Starts a schedule if a planned moment has passed that nobody has taken.
pub fn start_if_due(tx: &mut Tx<'_>, schedule: &Schedule) -> Result<bool, Error> {
    let Some(planned) = last_planned(schedule, tx.now) else { return Ok(false) };
    let row = (schedule_runs::name.eq(schedule.name), schedule_runs::planned_at.eq(planned));
    if !crate::insert_new!(tx.conn(), schedule_runs::table, row)? {
        return Ok(false);
    }
    (schedule.start)(tx)?;
    Ok(true)
}

/// Throws away the notes of moments before this one.
pub(super) fn forget_before(tx: &mut Tx<'_>, moment: NaiveDateTime) -> QueryResult<usize> {
    diesel::delete(schedule_runs::table.filter(schedule_runs::planned_at.lt(moment))).execute(tx.conn())
}

/// The newest planned moment that is not in the future, UTC.
pub(super) fn last_planned(schedule: &Schedule, now: NaiveDateTime) -> Option<NaiveDateTime> {
    let cron: Cron = schedule.cron.parse().ok()?;
    let here = schedule.zone.from_utc_datetime(&now);
    let planned = cron.find_previous_occurrence(&here, true).ok()?;
    Some(planned.naive_utc())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nightly(zone: &str) -> Schedule {
        Schedule { name: "t", cron: "0 3 * * *", zone: zone.parse().unwrap(), start: |_| Ok(()) }
    }

    fn utc(text: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
    }

    #[test]
    fn three_in_the_morning_is_three_there() {
        let planned = last_planned(&nightly("Europe/Warsaw"), utc("2026-11-24 12:00"));
        assert_eq!(planned, Some(utc("2026-11-24 02:00")));
        let planned = last_planned(&nightly("Europe/Warsaw"), utc("2026-07-24 12:00"));
        assert_eq!(planned, Some(utc("2026-07-24 01:00")));
        let planned = last_planned(&nightly("Asia/Tokyo"), utc("2026-11-24 12:00"));
        assert_eq!(planned, Some(utc("2026-11-23 18:00")));
    }
}
