//! SCIM 2.0 (RFC 7643, 7644): a firm's directory keeps the firm's accounts. It makes people,
//! changes their names and roles, and takes their seat when they leave.
//!
//! A provider's token reaches the people of the provider's own firm with addresses of its own
//! domains, and nobody else: somebody of another firm is "not found". Users only; roles come by
//! the attribute `roles`, through the provider's groups and roles.

mod handlers;
mod pages;
mod said;
pub mod store;

use crate::routes::Routes;

pub fn routes(to: &mut Routes<'_>) {
    to.get("/scim/v2/ServiceProviderConfig", handlers::config)
        .get("/scim/v2/Users", handlers::list)
        .post("/scim/v2/Users", handlers::create)
        .get("/scim/v2/Users/{id}", handlers::show)
        .put("/scim/v2/Users/{id}", handlers::replace)
        .patch("/scim/v2/Users/{id}", LONGEST, handlers::patch)
        .delete("/scim/v2/Users/{id}", handlers::delete)
        .post("/admin/providers/{id}/scim", pages::renew)
        .post("/admin/providers/{id}/scim/end", pages::end);
}

/// Bytes of a user; more is no user.
const LONGEST: u64 = 256 * 1024;
