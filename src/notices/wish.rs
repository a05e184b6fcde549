//! How somebody wants letters about notices: at which pace, and when not.

use chrono::{DateTime, NaiveDateTime, TimeZone, Timelike};
use chrono_tz::Tz;
use diesel::prelude::*;
use schema::schema::mail_wishes;

use crate::access::PersonId;
use crate::db::{Conn, Tx};

crate::words!(Pace, "How often letters are written." {
    Soon = "soon",
    Daily = "daily",
    Never = "never",
});

impl Pace {
    /// The message key of its name.
    pub const fn key(self) -> &'static str {
        match self {
            Pace::Soon => "mail-pace-soon",
            Pace::Daily => "mail-pace-daily",
            Pace::Never => "mail-pace-never",
        }
    }
}

/// A day's letter comes at this hour, or at the end of the quiet ones.
const MORNING: i64 = 7;

/// A person's wish; the default is the portal's way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = mail_wishes, check_for_backend(crate::db::Backend))]
pub struct Wish {
    pub pace: Pace,
    /// Hours of the day in the person's zone, 0 to 23; equal: none are quiet.
    pub quiet_from: i64,
    pub quiet_until: i64,
    /// When the last letter was written, UTC.
    pub written_at: Option<NaiveDateTime>,
}

impl Default for Wish {
    fn default() -> Wish {
        Wish { pace: Pace::Soon, quiet_from: 20, quiet_until: 7, written_at: None }
    }
}

impl Wish {
    /// What a person wishes.
    pub fn of(db: &mut Conn, person: PersonId) -> QueryResult<Wish> {
        let found = mail_wishes::table.find(person).select(Wish::as_select()).first(db).optional()?;
        Ok(found.unwrap_or_default())
    }

    /// Keeps it.
    pub fn put(&self, tx: &mut Tx<'_>, person: PersonId) -> QueryResult<()> {
        let set = (
            mail_wishes::pace.eq(self.pace),
            mail_wishes::quiet_from.eq(self.quiet_from),
            mail_wishes::quiet_until.eq(self.quiet_until),
            mail_wishes::written_at.eq(self.written_at),
        );
        let row = (mail_wishes::person_id.eq(person), set);
        crate::upsert!(tx.conn(), mail_wishes::table, row, mail_wishes::person_id, set).map(drop)
    }

    /// Whether a letter may be written at this moment, UTC.
    pub fn allows(&self, now: NaiveDateTime, zone: Tz) -> bool {
        let here = |moment: NaiveDateTime| zone.from_utc_datetime(&moment);
        match self.pace {
            Pace::Never => false,
            Pace::Soon => !self.is_quiet(here(now)),
            Pace::Daily => {
                let today = here(now).date_naive();
                let early = i64::from(here(now).hour()) < MORNING;
                !early
                    && !self.is_quiet(here(now))
                    && self.written_at.is_none_or(|at| here(at).date_naive() < today)
            }
        }
    }

    fn is_quiet(&self, here: DateTime<Tz>) -> bool {
        let hour = i64::from(here.hour());
        if self.quiet_from <= self.quiet_until {
            (self.quiet_from..self.quiet_until).contains(&hour)
        } else {
            hour >= self.quiet_from || hour < self.quiet_until
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utc(text: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
    }

    fn warsaw() -> Tz {
        "Europe/Warsaw".parse().unwrap()
    }

    #[test]
    fn nobody_is_woken() {
        let wish = Wish::default();
        // Warsaw is an hour ahead in winter.
        assert!(wish.allows(utc("2026-11-24 18:59"), warsaw()));
        assert!(!wish.allows(utc("2026-11-24 19:00"), warsaw()));
        assert!(!wish.allows(utc("2026-11-25 05:59"), warsaw()));
        assert!(wish.allows(utc("2026-11-25 06:00"), warsaw()));
        let always = Wish { quiet_from: 0, quiet_until: 0, ..wish };
        assert!(always.allows(utc("2026-11-24 23:30"), warsaw()));
        let noon = Wish { quiet_from: 12, quiet_until: 14, ..wish };
        assert!(!noon.allows(utc("2026-11-24 12:30"), warsaw()));
        assert!(noon.allows(utc("2026-11-24 13:00"), warsaw()));
    }

    #[test]
    fn a_days_letter_comes_once_in_the_morning() {
        let wish = Wish { pace: Pace::Daily, written_at: Some(utc("2026-11-24 06:10")), ..Wish::default() };
        assert!(!wish.allows(utc("2026-11-24 15:00"), warsaw()));
        assert!(!wish.allows(utc("2026-11-24 23:30"), warsaw()));
        assert!(wish.allows(utc("2026-11-25 06:00"), warsaw()));
        assert!(!Wish { pace: Pace::Never, ..wish }.allows(utc("2026-11-25 12:00"), warsaw()));
    }
}
