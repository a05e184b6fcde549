//! Where the present moment comes from.

use std::sync::{Arc, Mutex};

use chrono::{NaiveDateTime, TimeDelta, Timelike};

/// The portal's clock. Real ones tick; tests hold theirs in the hand.
#[derive(Clone)]
pub enum Clock {
    System,
    Held(Arc<Mutex<Hand>>),
}

/// Where a held clock stands, and how far each look at it moves it on.
pub struct Hand {
    moment: NaiveDateTime,
    step: TimeDelta,
}

impl Clock {
    /// A clock that stands still until it is told otherwise.
    pub fn held_at(moment: NaiveDateTime) -> Clock {
        Clock::Held(Arc::new(Mutex::new(Hand { moment, step: TimeDelta::zero() })))
    }

    /// UTC, cut to microseconds: what both databases can keep.
    #[expect(clippy::disallowed_methods, reason = "this is the one place that asks the system")]
    pub fn now(&self) -> NaiveDateTime {
        let moment = match self {
            Clock::System => chrono::Utc::now().naive_utc(),
            Clock::Held(hand) => {
                let mut hand = hand.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
                let step = hand.step;
                hand.moment += step;
                hand.moment
            }
        };
        moment.with_nanosecond(moment.nanosecond() / 1000 * 1000).unwrap_or(moment)
    }

    /// Moves a held clock on; a system clock moves by itself.
    pub fn advance(&self, by: TimeDelta) {
        if let Clock::Held(hand) = self {
            hand.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).moment += by;
        }
    }

    /// Lets a held clock tick: no two looks at it find the same moment.
    pub fn tick(&self, step: TimeDelta) {
        if let Clock::Held(hand) = self {
            hand.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).step = step;
        }
    }
}
