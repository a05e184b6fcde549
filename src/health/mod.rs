//! How a node is: facts gathered once, told on a page, by a command, and to whoever watches.
//!
//! `metrics_listen` opens a listener of its own, for Prometheus and load balancers: nobody
//! signs in there, so it belongs on a private network.

mod counters;
mod facts;
mod listener;
mod load;
mod pages;
mod status;

pub use counters::{Asked, Counters};
pub use facts::Facts;
pub use listener::Listener;
pub use load::{shed, watch_load};
pub use status::status;

use crate::routes::Routes;

pub fn routes(to: &mut Routes<'_>) {
    to.get("/healthz", pages::check).get("/admin/health", pages::show);
}
