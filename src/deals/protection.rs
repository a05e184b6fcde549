//! What an approved deal protects: account × product line × territory × site.
//!
//! Two partners can both be right as long as their scopes do not overlap. A
//! scope is a row whose key is its text, so the database itself refuses a second
//! one; scopes that overlap without being equal ("all products" against "valves")
//! are found here, under a lock on the account group.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeZone};
use diesel::prelude::*;
use schema::schema::{deals, protections};

use super::deal::DealId;
use super::definition::Protection;
use crate::accounts::AccountId;
use crate::db::{Conn, IsWithin, Tx, dialect};
use crate::error::{Error, Refusal};

/// Everything, in a part of a scope.
pub const ALL: &str = "*";

/// One product line of a deal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The product's code.
    pub product: String,
    pub quantity: i64,
    /// Minor units of the deal's currency.
    pub amount: i64,
}

/// What is protected; a part that is `*` means all.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Scope {
    pub group: AccountId,
    pub product: String,
    /// ISO 3166, two letters.
    pub territory: String,
    /// A site's name, folded for comparison.
    pub site: String,
}

/// How two scopes meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Overlap {
    None,
    /// One holds the other or they share a part.
    Partial,
    Same,
}

impl Scope {
    /// What a deal asks protection for under a programme's rule.
    pub fn wanted(
        rule: &Protection,
        group: AccountId,
        products: &[String],
        territory: &str,
        site: &str,
    ) -> Vec<Scope> {
        let part = |by: bool, text: &str| match (by, text.trim()) {
            (false, _) | (true, "") => ALL.to_owned(),
            (true, text) => text.to_owned(),
        };
        let mut lines: Vec<String> =
            if rule.by_product && !products.is_empty() { products.to_vec() } else { vec![ALL.to_owned()] };
        lines.sort();
        lines.dedup();
        lines
            .into_iter()
            .map(|product| Scope {
                group,
                product,
                territory: part(rule.by_territory, territory),
                site: part(rule.by_site, &crate::ui::forms::key(site)),
            })
            .collect()
    }

    /// The row's key.
    pub fn text(&self) -> String {
        format!("{}|{}|{}|{}", self.group, self.product, self.territory, self.site)
    }

    /// How this scope meets another.
    pub fn meets(&self, other: &Scope) -> Overlap {
        if self == other {
            return Overlap::Same;
        }
        let shared = |a: &str, b: &str| a == ALL || b == ALL || a == b;
        let meet = self.group == other.group
            && shared(&self.product, &other.product)
            && shared(&self.territory, &other.territory)
            && shared(&self.site, &other.site);
        if meet { Overlap::Partial } else { Overlap::None }
    }
}

/// Who holds what of an account group.
pub fn held(db: &mut Conn, groups: &[AccountId]) -> QueryResult<Vec<(DealId, Scope, Option<NaiveDateTime>)>> {
    let rows: Vec<(DealId, AccountId, String, String, String, Option<NaiveDateTime>)> = protections::table
        .filter(protections::account_group_id.within(groups.iter().copied()))
        .order((protections::since, protections::scope))
        .limit(1000)
        .select((
            protections::deal_id,
            protections::account_group_id,
            protections::product,
            protections::territory,
            protections::site,
            protections::until,
        ))
        .load(db)?;
    Ok(rows
        .into_iter()
        .map(|(deal, group, product, territory, site, until)| {
            (deal, Scope { group, product, territory, site }, until)
        })
        .collect())
}

/// Takes scopes for a deal, all or none. Refused (409) when another deal holds
/// an overlapping one that has not run out.
pub fn take(
    tx: &mut Tx<'_>,
    deal: DealId,
    scopes: &[Scope],
    until: Option<NaiveDateTime>,
) -> Result<(), Error> {
    let (now, taken) = (tx.now, || Error::Refused(Refusal::new("deal-scope-taken")));
    let mut groups: Vec<AccountId> = scopes.iter().map(|scope| scope.group).collect();
    groups.sort_unstable();
    groups.dedup();
    for group in &groups {
        dialect::hold(tx, "accounts", group.0)?;
    }
    for (holder, held, ends) in held(tx, &groups)? {
        if holder == deal {
            continue;
        }
        if ends.is_some_and(|ends| ends <= now) {
            // Ran out and was not swept yet: no longer anybody's.
            release_one(tx, &held)?;
        } else if scopes.iter().any(|scope| scope.meets(&held) != Overlap::None) {
            return Err(taken());
        }
    }
    release(tx, deal)?;
    for scope in scopes {
        let new = crate::insert_new!(
            tx.conn(),
            protections::table,
            (
                protections::scope.eq(scope.text()),
                protections::deal_id.eq(deal),
                protections::account_group_id.eq(scope.group),
                protections::product.eq(&scope.product),
                protections::territory.eq(&scope.territory),
                protections::site.eq(&scope.site),
                protections::since.eq(now),
                protections::until.eq(until),
            )
        )?;
        if !new {
            return Err(taken());
        }
    }
    Ok(())
}

/// Lets everything go that a deal held.
pub fn release(tx: &mut Tx<'_>, deal: DealId) -> QueryResult<usize> {
    diesel::delete(protections::table.filter(protections::deal_id.eq(deal))).execute(tx.conn())
}

fn release_one(tx: &mut Tx<'_>, scope: &Scope) -> QueryResult<usize> {
    diesel::delete(protections::table.find(scope.text())).execute(tx.conn())
}

/// Keeps the deals of these accounts as they are: whoever decides on one takes the deal first and
/// its customer's group after it, so whoever moves customers does the same.
pub fn hold_deals_of(tx: &mut Tx<'_>, accounts: &[AccountId]) -> QueryResult<()> {
    for some in accounts.chunks(500) {
        let there = deals::table.filter(deals::account_id.within(some.iter().copied()));
        let ids: Vec<i64> = there.order(deals::id).select(deals::id).load(tx.conn())?;
        dialect::hold_many(tx, "deals", &ids)?;
    }
    Ok(())
}

/// The deals of these accounts belong to another group of accounts now, and what they
/// protect goes along. Refused where deals that both hold it would meet there.
pub fn regrouped(tx: &mut Tx<'_>, moved: &[AccountId], to: AccountId) -> Result<(), Error> {
    let of_them: Vec<DealId> = deals::table
        .filter(deals::account_id.within(moved.iter().copied()))
        .select(deals::id)
        .load(tx.conn())?;
    for some in of_them.chunks(500) {
        let rows: Vec<(DealId, String)> = protections::table
            .filter(protections::deal_id.within(some.iter().copied()))
            .filter(protections::account_group_id.ne(to))
            .select((protections::deal_id, protections::scope))
            .load(tx.conn())?;
        let groups: Vec<AccountId> = protections::table
            .filter(protections::deal_id.within(some.iter().copied()))
            .select(protections::account_group_id)
            .distinct()
            .load(tx.conn())?;
        let there = held(tx, &[to])?;
        for (deal, scope, until) in held(tx, &groups)? {
            if !rows.contains(&(deal, scope.text())) {
                continue;
            }
            let new = Scope { group: to, ..scope.clone() };
            let open = |ends: &Option<NaiveDateTime>| ends.is_none_or(|ends| ends > tx.now);
            if there.iter().any(|(holder, it, ends)| {
                *holder != deal && open(ends) && open(&until) && it.meets(&new) != Overlap::None
            }) {
                return Err(Error::refused("account-groups-protected"));
            }
            diesel::update(protections::table.find(scope.text()))
                .set((protections::scope.eq(new.text()), protections::account_group_id.eq(to)))
                .execute(tx.conn())?;
        }
        diesel::update(deals::table.filter(deals::id.within(some.iter().copied())))
            // Who approves one of them at this moment read another group: its save is refused.
            .set((deals::account_group_id.eq(to), deals::revision.eq(deals::revision + 1)))
            .execute(tx.conn())?;
    }
    Ok(())
}

/// The last day of protection and the moment it ends: the end of that day where
/// the firm is. `approved` is UTC; a day that daylight saving cuts short ends
/// where the next one begins.
pub fn window(approved: NaiveDateTime, days: u16, zone: chrono_tz::Tz) -> (NaiveDate, NaiveDateTime) {
    let today = zone.from_utc_datetime(&approved).date_naive();
    let last = today.checked_add_days(Days::new(u64::from(days))).unwrap_or(today);
    (last, end_of(last, zone))
}

/// The moment (UTC) at which a day is over in a zone.
pub fn end_of(day: NaiveDate, zone: chrono_tz::Tz) -> NaiveDateTime {
    let next = day.succ_opt().unwrap_or(day).and_time(NaiveTime::MIN);
    // Where midnight does not exist (some zones change at 0:00) the day begins later.
    let hours = (0..4)
        .filter_map(|hours| zone.from_local_datetime(&(next + chrono::TimeDelta::hours(hours))).earliest());
    hours.map(|at| at.naive_utc()).next().unwrap_or(next)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deals::Definition;

    fn scope(product: &str, territory: &str, site: &str) -> Scope {
        Scope { group: AccountId(7), product: product.into(), territory: territory.into(), site: site.into() }
    }

    #[test]
    fn two_partners_can_both_be_right() {
        let cases = [
            (scope("valves", "PL", "*"), scope("valves", "PL", "*"), Overlap::Same),
            (scope("valves", "PL", "*"), scope("meters", "PL", "*"), Overlap::None),
            (scope("valves", "PL", "*"), scope("valves", "DE", "*"), Overlap::None),
            (scope("valves", "PL", "*"), scope("*", "PL", "*"), Overlap::Partial),
            (scope("*", "*", "*"), scope("valves", "DE", "lodz"), Overlap::Partial),
            (scope("*", "PL", "lodz"), scope("*", "PL", "krakow"), Overlap::None),
            (Scope { group: AccountId(8), ..scope("*", "*", "*") }, scope("*", "*", "*"), Overlap::None),
        ];
        for (one, other, meet) in cases {
            assert_eq!(one.meets(&other), meet, "{one:?} {other:?}");
            assert_eq!(other.meets(&one), meet, "{other:?} {one:?}");
        }
    }

    #[test]
    fn a_programme_says_how_narrow_protection_is() {
        let mut rule = Definition::simple("EUR").protection;
        let products = ["valves".to_owned(), "meters".to_owned(), "valves".to_owned()];
        assert_eq!(Scope::wanted(&rule, AccountId(7), &products, "PL", "Łódź"), [scope("*", "*", "*")]);
        (rule.by_product, rule.by_territory, rule.by_site) = (true, true, true);
        assert_eq!(
            Scope::wanted(&rule, AccountId(7), &products, "PL", "Łódź"),
            [scope("meters", "PL", "lodz"), scope("valves", "PL", "lodz")]
        );
    }

    #[test]
    fn protection_ends_with_the_last_day_where_the_firm_is() {
        let at = |text: &str| NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
        let zone = |name: &str| name.parse::<chrono_tz::Tz>().unwrap();
        let (day, end) = window(at("2026-11-24 10:00"), 90, zone("Europe/Warsaw"));
        assert_eq!((day.to_string().as_str(), end), ("2027-02-22", at("2027-02-22 23:00")));
        // Already tomorrow in Auckland.
        let (day, end) = window(at("2026-11-24 12:00"), 1, zone("Pacific/Auckland"));
        assert_eq!((day.to_string().as_str(), end), ("2026-11-26", at("2026-11-26 11:00")));
        // Across the change to summer time.
        let (_, end) = window(at("2027-03-27 10:00"), 1, zone("Europe/Warsaw"));
        assert_eq!(end, at("2027-03-28 22:00"));
    }
}
