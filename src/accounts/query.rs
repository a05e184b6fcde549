//! The domain's questions to the database. Accounts are the vendor's: only its staff ask.

use diesel::prelude::*;
use schema::schema::{account_keys, accounts, firms};

use super::account::{Account, AccountId};
use super::finding::candidates;
use crate::access::FirmId;
use crate::db::{Backend, Conn, IsWithin, MOST_COUNTED, PAGE_SIZE, Page, Paging, Tx, count_of};
use crate::matching::{self, Party, Verdict};
use crate::ui::forms;

/// How likely an account must be the same company to be told of, 0 to 100.
const LIKELY: i64 = 60;
/// Rows of a short list.
const SHORT: usize = 10;

/// Which accounts a list shows, as its address says it.
#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(default)]
pub struct AccountFilter {
    /// The beginning of the name.
    pub q: String,
    /// `yes`: those that are somebody's named accounts.
    pub named: String,
    pub page: Option<u32>,
}

fn asked(filter: &AccountFilter) -> accounts::BoxedQuery<'static, Backend> {
    let mut asked = accounts::table.into_boxed();
    let key = forms::key(filter.q.trim());
    if !key.is_empty() {
        let after = format!("{key}\u{10FFFF}");
        asked = asked.filter(accounts::name_key.ge(key)).filter(accounts::name_key.lt(after));
    }
    if filter.named == "yes" {
        asked = asked.filter(accounts::named_for.is_not_null());
    }
    asked
}

/// One page of the accounts, by name.
pub fn list(db: &mut Conn, filter: &AccountFilter) -> QueryResult<Page<Account>> {
    let paging = Paging { page: filter.page };
    let count = count_of(db, MOST_COUNTED, |limit| asked(filter).select(accounts::id).limit(limit))?;
    let rows = asked(filter)
        .order((accounts::name_key, accounts::id))
        .offset(paging.offset())
        .limit(PAGE_SIZE)
        .select(Account::as_select())
        .load(db)?;
    Ok(paging.counted(rows, count))
}

/// Accounts that may be the company of this name, however it is spelt.
pub fn like(db: &mut Conn, name: &str) -> QueryResult<Vec<(Account, Verdict)>> {
    let party = Party { name: name.trim().to_owned(), ..Party::default() };
    let mut found = candidates(db, &party, LIKELY)?;
    found.truncate(SHORT);
    Ok(found)
}

/// The other accounts that may be the same company, or that share its group.
pub fn near(db: &mut Conn, account: &Account) -> QueryResult<Vec<(Account, i64)>> {
    let mut near: Vec<(Account, i64)> = candidates(db, &account.party(), LIKELY)?
        .into_iter()
        .filter(|(other, _)| other.id != account.id)
        .map(|(other, verdict)| (other, verdict.score))
        .collect();
    near.truncate(SHORT);
    let group: Vec<Account> = accounts::table
        .filter(accounts::group_id.eq(account.group_id))
        .filter(accounts::id.ne(account.id))
        .order((accounts::name_key, accounts::id))
        .limit(SHORT as i64)
        .select(Account::as_select())
        .load(db)?;
    for member in group {
        if !near.iter().any(|(other, _)| other.id == member.id) {
            near.push((member, 100));
        }
    }
    Ok(near)
}

/// The names of the firms whose named accounts these are.
pub fn named_for(db: &mut Conn, rows: &[Account]) -> QueryResult<Vec<(FirmId, String)>> {
    let mut keys: Vec<FirmId> = rows.iter().filter_map(|account| account.named_for).collect();
    keys.sort_unstable();
    keys.dedup();
    firms::table.filter(firms::id.within(keys)).select((firms::id, firms::name)).load(db)
}

/// Keeps an account as it is now, and what it is found by.
pub fn save(tx: &mut Tx<'_>, account: &Account) -> QueryResult<()> {
    let now = tx.now;
    diesel::update(accounts::table.find(account.id))
        .set((
            accounts::name.eq(&account.name),
            accounts::name_key.eq(forms::key(&account.name)),
            accounts::website.eq(&account.website),
            accounts::domain.eq(matching::registrable(&account.website).unwrap_or_default()),
            accounts::country.eq(&account.country),
            accounts::city.eq(&account.city),
            accounts::tax_id.eq(&account.tax_id),
            accounts::named_for.eq(account.named_for),
            accounts::updated_at.eq(now),
        ))
        .execute(tx.conn())?;
    let of_it = account_keys::table.filter(account_keys::account_id.eq(account.id));
    diesel::delete(of_it).execute(tx.conn())?;
    keep_keys(tx, account.id, matching::keys(&account.party()))
}

/// Writes down what an account is found by.
pub(super) fn keep_keys(tx: &mut Tx<'_>, id: AccountId, mut keys: Vec<String>) -> QueryResult<()> {
    keys.sort();
    keys.dedup();
    for key in keys {
        diesel::insert_into(account_keys::table)
            .values((account_keys::key.eq(key), account_keys::account_id.eq(id)))
            .execute(tx.conn())?;
    }
    Ok(())
}
