//! Too many at once: whoever can't be answered in time is told so at once, so that the others are.
//!
//! A worker answers one request after the other; what it can't keep up with waits where
//! nobody sees it, in the sockets. So each worker listens to its own pulse: a timer that is
//! due every few milliseconds and late when there is always one more request to answer
//! first. When many were answered since the last beat, and it was long ago, the next ones
//! are turned away (503, `Retry-After`) until the pulse is back, which takes no longer than
//! saying so; while the crowd lasts, that is sooner. One slow page alone turns nobody away.

use std::cell::Cell;
use std::time::{Duration, Instant};

use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use crate::ui::language::{self, LANGUAGES, Language, Words};

/// How often the timer is due.
const BEAT: Duration = Duration::from_millis(10);
/// A pulse that was gone for so long is too slow.
const PATIENCE: Duration = Duration::from_millis(200);
/// The same while the crowd lasts: whoever is turned away has to wait for that.
const SHORT_PATIENCE: Duration = Duration::from_millis(30);
/// A crowd of which nobody was turned away for so long is none any more.
const CALM: Duration = Duration::from_secs(1);
/// Requests since the last beat from which on it is a crowd, not one slow page.
const CROWD: u32 = 12;

thread_local! {
    static BEATEN: Cell<Option<Instant>> = const { Cell::new(None) };
    static SINCE: Cell<u32> = const { Cell::new(0) };
    static TURNED: Cell<Option<Instant>> = const { Cell::new(None) };
}

/// Begins to feel this worker's pulse.
pub fn watch_load() {
    if BEATEN.get().is_some() {
        return;
    }
    BEATEN.set(Some(Instant::now()));
    actix_web::rt::spawn(async {
        let mut timer = actix_web::rt::time::interval(BEAT);
        timer.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        loop {
            timer.tick().await;
            BEATEN.set(Some(Instant::now()));
            SINCE.set(0);
        }
    });
}

#[derive(Template)]
#[template(path = "health/busy.html")]
struct BusyPage {
    language: &'static Language,
    words: &'static Words,
}

/// The answer to a request that cannot be answered in time; none where it can. What lies
/// ready in memory costs no more than saying no.
pub fn shed(req: &HttpRequest) -> Option<HttpResponse> {
    let ready = ["/a/", "/theme/", "/healthz"].iter().any(|place| req.path().starts_with(place));
    (!ready && is_crowded()).then(|| turned_away(req))
}

fn is_crowded() -> bool {
    let Some(beaten) = BEATEN.get() else { return false };
    SINCE.set(SINCE.get().saturating_add(1));
    let lasts = TURNED.get().is_some_and(|turned| turned.elapsed() < CALM);
    let patience = if lasts { SHORT_PATIENCE } else { PATIENCE };
    let crowded = SINCE.get() > CROWD && beaten.elapsed() > patience;
    if crowded {
        TURNED.set(Some(Instant::now()));
    }
    crowded
}

/// Drawn without asking the database who reads it.
fn turned_away(req: &HttpRequest) -> HttpResponse {
    let mut answer = HttpResponse::ServiceUnavailable();
    answer.insert_header((header::RETRY_AFTER, "2"));
    let accepted = || language::accepted(req.headers().get(header::ACCEPT_LANGUAGE)?.to_str().ok()?);
    let chosen = || language::known(req.cookie("language")?.value());
    let page = chosen()
        .or_else(accepted)
        .or_else(|| LANGUAGES.first())
        .and_then(|language| BusyPage { language, words: Words::of(language.code) }.render().ok());
    answer.content_type("text/html; charset=utf-8").body(page.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Keeps this worker busy, as a page that is slow does.
    fn busy(long: Duration) {
        let began = Instant::now();
        while began.elapsed() < long {
            std::hint::spin_loop();
        }
    }

    #[actix_web::test]
    async fn a_crowd_without_a_pulse_is_turned_away_until_the_pulse_is_back_and_a_slow_page_is_no_crowd() {
        assert!((0..100).all(|_| !is_crowded()), "nobody feels a pulse here yet");
        watch_load();
        actix_web::rt::time::sleep(BEAT * 3).await;
        assert!((0..=CROWD).all(|_| !is_crowded()), "many at once, in time");
        actix_web::rt::time::sleep(BEAT * 3).await;
        busy(PATIENCE * 2);
        assert!((0..CROWD).all(|_| !is_crowded()), "a slow page, and a few behind it");
        assert!(is_crowded() && is_crowded());
        actix_web::rt::time::sleep(BEAT).await;
        assert!(!is_crowded());
        busy(SHORT_PATIENCE * 2);
        assert!((0..=CROWD).filter(|_| is_crowded()).count() > 0, "while the crowd lasts, patience is short");
        actix_web::rt::time::sleep(CALM + BEAT * 5).await;
        busy(SHORT_PATIENCE * 2);
        assert!((0..100).all(|_| !is_crowded()), "and long again when it is over");
    }
}
