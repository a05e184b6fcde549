//! Accounts: the customers that deals and leads are about.
//!
//! An account is a company as the portal knows it. Variants of one company (a
//! branch, an old name, a spelling) share a *group*, and protection is of the
//! group. Which accounts might be the same is asked by [`keys`](account_keys):
//! short words that similar companies share, so that no question ever reads all
//! accounts.

mod account;
mod finding;
mod grouping;
mod pages;
mod query;

pub use account::{Account, AccountId, NewAccount, add};
pub use finding::{candidates, one};

use crate::routes::Routes;

pub fn routes(to: &mut Routes<'_>) {
    to.get("/accounts", pages::index)
        .get("/accounts/{id}", pages::show)
        .post("/accounts/{id}", pages::save)
        .post("/accounts/{id}/group", grouping::group);
}
