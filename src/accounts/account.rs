//! A customer.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use schema::schema::accounts;

use super::query;
use crate::access::FirmId;
use crate::db::Tx;
use crate::ui::forms;

crate::id!(AccountId, "Names a customer.");

/// A company that partners sell to.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = accounts, check_for_backend(crate::db::Backend))]
pub struct Account {
    pub id: AccountId,
    /// The account that stands for the whole group; its own key if it stands alone.
    pub group_id: AccountId,
    pub name: String,
    pub website: String,
    /// The registrable domain of its site or mail; empty if none is known.
    pub domain: String,
    /// ISO 3166, two letters.
    pub country: String,
    pub city: String,
    pub address: String,
    pub postcode: String,
    pub tax_id: String,
    /// The firm whose named account it is.
    pub named_for: Option<FirmId>,
    /// Whether partners may be offered it while they type.
    pub listed: bool,
    pub created_at: NaiveDateTime,
    pub updated_at: NaiveDateTime,
}

impl Account {
    /// Which state of it this is: a form opened at another was outrun.
    pub fn state(&self) -> i64 {
        self.updated_at.and_utc().timestamp_micros()
    }
}

/// What is needed to make one.
#[derive(Debug, Clone, Default)]
pub struct NewAccount<'a> {
    /// The group it belongs to; a new one if none.
    pub group: Option<AccountId>,
    pub name: &'a str,
    pub website: &'a str,
    pub domain: &'a str,
    pub country: &'a str,
    pub city: &'a str,
    pub address: &'a str,
    pub postcode: &'a str,
    pub tax_id: &'a str,
    pub named_for: Option<FirmId>,
    pub listed: bool,
    pub created_by_firm: Option<FirmId>,
    /// What it is found by (`matching::keys`).
    pub keys: Vec<String>,
}

/// Adds an account.
pub fn add(tx: &mut Tx<'_>, new: &NewAccount<'_>) -> QueryResult<AccountId> {
    let (id, now) = (AccountId::fresh(), tx.now);
    diesel::insert_into(accounts::table)
        .values((
            accounts::id.eq(id),
            accounts::group_id.eq(new.group.unwrap_or(id)),
            accounts::name.eq(new.name),
            accounts::name_key.eq(forms::key(new.name)),
            accounts::website.eq(new.website),
            accounts::domain.eq(new.domain),
            accounts::country.eq(new.country),
            accounts::city.eq(new.city),
            accounts::address.eq(new.address),
            accounts::postcode.eq(new.postcode),
            accounts::tax_id.eq(new.tax_id),
            accounts::named_for.eq(new.named_for),
            accounts::listed.eq(new.listed),
            accounts::created_by_firm.eq(new.created_by_firm),
            accounts::created_at.eq(now),
            accounts::updated_at.eq(now),
        ))
        .execute(tx.conn())?;
    query::keep_keys(tx, id, new.keys.clone())?;
    Ok(id)
}
