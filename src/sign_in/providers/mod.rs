//! A company's own sign-in: OpenID Connect, with PKCE, each provider for one firm.
//!
//! Whom a provider knows is remembered by its subject, never by a mail address. The first
//! time, a verified address of one of the provider's own domains leads to the account with
//! that address in the provider's firm, or makes one, with a role from the groups the
//! provider tells. A provider can be forced: then the firm's people come no other way.

mod arrival;
mod ceremony;
mod door;
mod pages;
mod provider;
mod reach;
pub mod scim;

pub use provider::{Provider, ProviderId, forced_for, in_use, shown};

use crate::routes::Routes;

pub fn routes(to: &mut Routes<'_>) {
    scim::routes(to);
    to.post("/sign-in/company", door::find)
        .get("/sign-in/with/{id}", door::begin)
        .get("/sign-in/callback", door::callback)
        .get("/admin/providers", pages::index)
        .post("/admin/providers", pages::add)
        .get("/admin/providers/{id}", pages::show)
        .post("/admin/providers/{id}", pages::save);
}
