//! Promises in working days: Monday to Friday where the vendor is.

use chrono::{Datelike, NaiveDateTime, TimeZone, Weekday};

use super::protection::end_of;

/// The end of the `days`-th working day after `moment`, counted in `zone`; returned in UTC.
pub fn after(moment: NaiveDateTime, days: impl Into<i64>, zone: chrono_tz::Tz) -> NaiveDateTime {
    let mut day = zone.from_utc_datetime(&moment).date_naive();
    let mut left: i64 = days.into();
    while left > 0 {
        day = day.succ_opt().unwrap_or(day);
        if !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
            left -= 1;
        }
    }
    end_of(day, zone)
}

/// A moment so many working hours later, eight to the day, counted in whole days
/// from then on: what an approver has.
pub fn hours_after(moment: NaiveDateTime, hours: impl Into<i64>, zone: chrono_tz::Tz) -> NaiveDateTime {
    after(moment, (hours.into() + 7) / 8, zone)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_weekend_does_not_count() {
        let at = |text: &str| NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
        let berlin: chrono_tz::Tz = "Europe/Berlin".parse().unwrap();
        // A Thursday; two working days later is Monday.
        assert_eq!(after(at("2026-11-26 10:00"), 2, berlin), at("2026-11-30 23:00"));
        assert_eq!(after(at("2026-11-28 10:00"), 1, berlin), at("2026-11-30 23:00"));
        assert_eq!(hours_after(at("2026-11-24 10:00"), 16, berlin), at("2026-11-26 23:00"));
        assert_eq!(hours_after(at("2026-11-24 10:00"), 40, berlin), at("2026-12-01 23:00"));
    }
}
