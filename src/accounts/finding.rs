//! Which accounts might be this company.

use std::collections::BTreeSet;

use diesel::prelude::*;
use schema::schema::{account_keys, accounts};

use super::account::{Account, AccountId};
use crate::db::{Conn, IsWithin};
use crate::matching::{Party, Verdict, compare, keys};

/// Accounts under one key that are looked at; a key of more tells nothing.
const PER_KEY: i64 = 100;

impl Account {
    /// The account as the matching sees it.
    pub fn party(&self) -> Party {
        Party {
            name: self.name.clone(),
            website: if self.website.is_empty() { self.domain.clone() } else { self.website.clone() },
            email: String::new(),
            city: self.city.clone(),
            postcode: self.postcode.clone(),
            address: self.address.clone(),
            country: self.country.clone(),
            tax_id: self.tax_id.clone(),
        }
    }
}

/// Accounts that share a key with a company and score at least so much, the
/// likeliest first. Looks rows up by index only: the cost does not grow with the
/// number of accounts.
pub fn candidates(db: &mut Conn, party: &Party, least: i64) -> QueryResult<Vec<(Account, Verdict)>> {
    let mut found: BTreeSet<i64> = BTreeSet::new();
    for key in keys(party) {
        let rows: Vec<AccountId> = account_keys::table
            .filter(account_keys::key.eq(key))
            .order(account_keys::account_id)
            .limit(PER_KEY)
            .select(account_keys::account_id)
            .load(db)?;
        found.extend(rows.into_iter().map(|id| id.0));
    }
    let ids: Vec<AccountId> = found.into_iter().map(AccountId).collect();
    let mut judged = Vec::new();
    for some in ids.chunks(500) {
        let rows: Vec<Account> = accounts::table
            .filter(accounts::id.within(some.iter().copied()))
            .select(Account::as_select())
            .load(db)?;
        judged.extend(rows.into_iter().map(|account| {
            let verdict = compare(party, &account.party());
            (account, verdict)
        }));
    }
    judged.retain(|(_, verdict)| verdict.score >= least);
    judged.sort_by(|one, other| other.1.score.cmp(&one.1.score).then(one.0.id.cmp(&other.0.id)));
    Ok(judged)
}

/// One account.
pub fn one(db: &mut Conn, id: AccountId) -> QueryResult<Account> {
    accounts::table.find(id).select(Account::as_select()).first(db)
}
