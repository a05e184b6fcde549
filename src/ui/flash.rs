//! A word on what was just done, carried over the redirect in a cookie that
//! holds a message key and nothing else.

use actix_web::HttpRequest;
use actix_web::cookie::{Cookie, SameSite, time::Duration};

const NAME: &str = "said";

/// Every word there is; a cookie that says anything else says nothing.
const KEYS: &[(&str, &str)] = &[
    ("done-saved", "good"),
    ("done-published", "good"),
    ("done-submitted", "good"),
    ("done-returned", "good"),
    ("done-deleted", "good"),
    ("done-restored", "good"),
    ("done-moved", "good"),
    ("done-uploaded", "good"),
    ("done-drafted", "good"),
    ("done-unchanged", "good"),
    ("done-version-waits", "good"),
    ("done-version-deleted", "good"),
    ("done-archived", "good"),
    ("done-folder-deleted", "good"),
    ("done-imported", "good"),
    ("done-invited", "good"),
    ("done-joined", "good"),
    ("done-following", "good"),
    ("done-unfollowed", "good"),
    ("done-favourite", "good"),
    ("done-unfavourite", "good"),
    ("done-synonym", "good"),
    ("done-reindex", "good"),
    ("done-retried", "good"),
    ("done-signed-out", "good"),
    ("done-sessions-ended", "good"),
    ("done-password", "good"),
    ("done-language", "good"),
    ("done-firm", "good"),
    ("done-read", "good"),
    ("done-firm-added", "good"),
    ("done-firm-closed", "good"),
    ("done-firm-opened", "good"),
    ("done-added", "good"),
    ("done-removed", "good"),
    ("done-deal-draft", "good"),
    ("done-deal-submitted", "good"),
    ("done-deal-approved", "good"),
    ("done-deal-refused", "good"),
    ("done-deal-returned", "good"),
    ("done-deal-asked", "good"),
    ("done-lead-accepted", "good"),
    ("done-lead-declined", "good"),
    ("done-lead-added", "good"),
    ("done-edition-removed", "good"),
    ("done-factors-reset", "good"),
    ("done-session-ended", "good"),
    ("done-erasure", "good"),
];

/// A message waiting to be shown.
#[derive(Debug, Clone, Copy)]
pub struct Flash {
    pub key: &'static str,
    pub tone: &'static str,
}

/// What the request's cookie says.
pub fn of(req: &HttpRequest) -> Option<Flash> {
    let cookie = req.cookie(NAME)?;
    let (key, tone) = KEYS.iter().find(|(key, _)| *key == cookie.value())?;
    Some(Flash { key, tone })
}

/// The cookie that says it on the next page.
pub fn saying(key: &'static str) -> Cookie<'static> {
    debug_assert!(KEYS.iter().any(|(known, _)| *known == key), "{key} is not in the list");
    Cookie::build(NAME, key)
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .max_age(Duration::minutes(2))
        .finish()
}

/// The cookie that forgets it.
pub fn shown() -> Cookie<'static> {
    Cookie::build(NAME, "")
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .max_age(Duration::ZERO)
        .finish()
}
