//! How often one person, or one address of a stranger, may call: a limit for each rate
//! class of the route book. Counted by each process for itself: what is to be counted for
//! the whole portal (wrong passwords, checks of customers) is counted in the database.
//!
//! Answers name the limit, and once less than a tenth is left also what is, in the fields
//! of draft-ietf-httpapi-ratelimit-headers-10. Not sooner: two answers to one question
//! are the same to the byte, so that a record of another firm cannot be told from none.

use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::atomic::{AtomicU32, Ordering};

use actix_web::http::header::{HeaderMap, HeaderName, HeaderValue};
use anyhow::{Context, bail};
use governor::clock::{Clock as _, DefaultClock};
use governor::middleware::StateInformationMiddleware;
use governor::state::keyed::DefaultKeyedStateStore;
use governor::{Quota, RateLimiter};

use crate::access::PersonId;
use crate::routes::Rate;

/// Calls a minute where the setting `rate_limits` says nothing. They stop programs that
/// run away, not people or a fair load of one: an operator who knows theirs sets less.
const DEFAULTS: &[(Rate, u32)] = &[
    (Rate::Page, 600_000),
    (Rate::Search, 300_000),
    (Rate::Write, 60_000),
    (Rate::SignIn, 600),
    (Rate::Upload, 60_000),
    (Rate::Export, 60),
    (Rate::Live, 6_000),
];

/// Who calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Caller {
    Person(i64),
    /// A program, by its token: it does not use up what its owner may.
    Token(i64),
    /// An address; of IPv6 the network, which one machine has to itself.
    Address(u128),
}

impl Caller {
    /// Somebody who is signed in, else where the request comes from.
    pub fn of(person: Option<PersonId>, address: &str) -> Caller {
        match (person, address.parse::<IpAddr>().map(|address| address.to_canonical())) {
            (Some(person), _) => Caller::Person(person.0),
            (None, Ok(IpAddr::V4(address))) => Caller::Address(u128::from(address.to_bits())),
            (None, Ok(IpAddr::V6(address))) => Caller::Address(address.to_bits() >> 64 << 64),
            (None, Err(_)) => Caller::Address(0),
        }
    }
}

type Limiter = RateLimiter<Caller, DefaultKeyedStateStore<Caller>, DefaultClock, StateInformationMiddleware>;

struct Class {
    rate: Rate,
    per_minute: u32,
    limiter: Limiter,
}

/// The limits of one process.
pub struct Limits {
    classes: Vec<Class>,
    checks: AtomicU32,
}

/// What a call leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    /// The field `RateLimit-Policy`.
    pub policy: String,
    /// The field `RateLimit`, once it matters.
    pub left: Option<String>,
    /// Seconds after which to try again, where nothing is left.
    pub wait: Option<u64>,
}

impl Left {
    /// Writes it into an answer's headers.
    pub fn tell(&self, headers: &mut HeaderMap) {
        for (name, value) in [("ratelimit-policy", Some(&self.policy)), ("ratelimit", self.left.as_ref())] {
            if let Some(Ok(value)) = value.map(|value| HeaderValue::from_str(value)) {
                headers.insert(HeaderName::from_static(name), value);
            }
        }
    }
}

/// Callers that have not called for long are forgotten after so many checks.
const SWEEP_EVERY: u32 = 10_000;

impl Limits {
    /// Limits as a setting says: `page=600 export=10`, calls a minute.
    ///
    /// # Errors
    /// When a class is not known or a number is none.
    pub fn parse(setting: &str) -> anyhow::Result<Limits> {
        let mut numbers: Vec<u32> = DEFAULTS.iter().map(|(_, number)| *number).collect();
        for part in setting.split_whitespace() {
            let (name, number) = part.split_once('=').with_context(|| format!("{part:?}: write page=600"))?;
            let Some(at) = DEFAULTS.iter().position(|(known, _)| known.name() == name) else {
                bail!("{name:?} is no rate class: page, search, write, sign_in, upload, export, live");
            };
            let number =
                number.parse::<NonZeroU32>().with_context(|| format!("{part:?}: a number above 0"))?;
            if let Some(slot) = numbers.get_mut(at) {
                *slot = number.get();
            }
        }
        let classes = DEFAULTS.iter().zip(numbers).filter_map(|((rate, _), per_minute)| {
            let quota = Quota::per_minute(NonZeroU32::new(per_minute)?);
            let limiter = RateLimiter::dashmap(quota).with_middleware::<StateInformationMiddleware>();
            Some(Class { rate: *rate, per_minute, limiter })
        });
        Ok(Limits { classes: classes.collect(), checks: AtomicU32::new(0) })
    }

    /// Counts a call; nothing where its class has no limit (files that never change).
    pub fn count(&self, rate: Rate, caller: Caller) -> Option<Left> {
        let class = self.classes.iter().find(|class| class.rate == rate)?;
        if self.checks.fetch_add(1, Ordering::Relaxed) % SWEEP_EVERY == SWEEP_EVERY - 1 {
            class.limiter.retain_recent();
            class.limiter.shrink_to_fit();
        }
        let policy = format!("\"{}\";q={};w=60", class.rate.name(), class.per_minute);
        let (left, wait) = match class.limiter.check_key(&caller) {
            Ok(state) => (state.remaining_burst_capacity(), None),
            Err(until) => (0, Some(until.wait_time_from(DefaultClock::default().now()).as_secs() + 1)),
        };
        let few = left <= class.per_minute / 10;
        let told = || format!("\"{}\";r={left};t={}", class.rate.name(), wait.unwrap_or(60));
        Some(Left { policy, left: few.then(told), wait })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_caller_has_a_class_to_themselves_and_is_told_what_is_left() {
        let limits = Limits::parse("export=2").unwrap();
        let (ada, bob) = (Caller::Person(1), Caller::Person(2));
        let count = |caller| limits.count(Rate::Export, caller).unwrap();
        let first = count(ada);
        assert_eq!((first.policy.as_str(), first.left), ("\"export\";q=2;w=60", None));
        assert_eq!(count(ada).left.as_deref(), Some("\"export\";r=0;t=60"));
        let over = count(ada);
        assert!(over.wait.is_some_and(|wait| (1..=31).contains(&wait)), "{over:?}");
        assert_eq!(count(bob).wait, None);
        assert_eq!(limits.count(Rate::Page, ada).unwrap().wait, None);
        assert_eq!(limits.count(Rate::Asset, ada), None);
    }

    #[test]
    fn one_network_is_one_caller_and_a_wrong_setting_is_refused() {
        let of = |address| Caller::of(None, address);
        assert_eq!(of("2001:db8::1"), of("2001:db8::ffff:2"));
        assert_ne!(of("2001:db8::1"), of("2001:db8:0:1::1"));
        assert_ne!(of("192.0.2.1"), of("192.0.2.2"));
        // As a socket for both kinds tells the old ones.
        assert_ne!(of("::ffff:192.0.2.1"), of("::ffff:192.0.2.2"));
        assert_eq!(of("::ffff:192.0.2.1"), of("192.0.2.1"));
        for wrong in ["page", "page=0", "page=many", "pages=5"] {
            assert!(Limits::parse(wrong).is_err(), "{wrong}");
        }
    }
}
