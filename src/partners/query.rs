//! The domain's questions to the database.

use std::collections::BTreeMap;

use diesel::prelude::*;
use schema::schema::{firms, memberships, people};

use super::firm::{Firm, FirmKind};
use crate::access::{FirmId, PersonId, Role, Side, Viewer};
use crate::db::{Backend, Conn, IsWithin, MOST_COUNTED, PAGE_SIZE, Page, Paging, count_of};
use crate::programme::{Term, TermKind, Terms};
use crate::ui::forms;

/// The firms a viewer may know of: all partners for staff, one's own for others.
fn visible(to: &Viewer) -> firms::BoxedQuery<'static, Backend> {
    match to.side {
        Side::Vendor => firms::table.filter(firms::kind.eq(FirmKind::Partner)).into_boxed(),
        Side::Partner(firm) => firms::table.filter(firms::id.eq(firm)).into_boxed(),
    }
}

/// Which firms a list shows, as its address says it.
#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(default)]
pub struct FirmFilter {
    /// A part of the name.
    pub q: String,
    /// Codes of a tier, a region and a partner type.
    pub tier: String,
    pub region: String,
    #[serde(rename = "type")]
    pub partner_type: String,
    /// Two letters.
    pub country: String,
    /// `active` or `closed`; everything else is both.
    pub state: String,
    /// `yes`: those the viewer is channel manager of.
    pub mine: String,
    /// `new`: newest first; else by name.
    pub sort: String,
    pub page: Option<u32>,
}

fn asked(viewer: &Viewer, filter: &FirmFilter, terms: &Terms) -> firms::BoxedQuery<'static, Backend> {
    let mut asked = visible(viewer);
    let part = forms::key(filter.q.trim()).replace(['%', '_'], "");
    if !part.is_empty() {
        asked = asked.filter(firms::name_key.like(format!("%{part}%")));
    }
    if let Some(tier) = terms.coded(TermKind::Tier, &filter.tier) {
        asked = asked.filter(firms::tier_id.eq(tier.id));
    }
    if let Some(region) = terms.coded(TermKind::Region, &filter.region) {
        asked = asked.filter(firms::region_id.eq(region.id));
    }
    if let Some(kind) = terms.coded(TermKind::PartnerType, &filter.partner_type) {
        asked = asked.filter(firms::type_id.eq(kind.id));
    }
    if !filter.country.is_empty() {
        asked = asked.filter(firms::country.eq(filter.country.clone()));
    }
    match filter.state.as_str() {
        "active" => asked = asked.filter(firms::active.eq(true)),
        "closed" => asked = asked.filter(firms::active.eq(false)),
        _ => {}
    }
    if filter.mine == "yes" {
        asked = asked.filter(firms::channel_manager_id.eq(viewer.person));
    }
    asked
}

fn ordered(
    asked: firms::BoxedQuery<'static, Backend>,
    filter: &FirmFilter,
) -> firms::BoxedQuery<'static, Backend> {
    match filter.sort.as_str() {
        "new" => asked.order((firms::created_at.desc(), firms::id)),
        _ => asked.order((firms::name_key, firms::id)),
    }
}

/// One page of the firms.
pub fn list(db: &mut Conn, viewer: &Viewer, filter: &FirmFilter) -> QueryResult<Page<Firm>> {
    let (paging, terms) = (Paging { page: filter.page }, &viewer.programme.terms);
    let count =
        count_of(db, MOST_COUNTED, |limit| asked(viewer, filter, terms).select(firms::id).limit(limit))?;
    let rows = ordered(asked(viewer, filter, terms), filter)
        .offset(paging.offset())
        .limit(PAGE_SIZE)
        .select(Firm::as_select())
        .load(db)?;
    Ok(paging.counted(rows, count))
}

/// All of the firms, for a file; at most so many.
pub fn all(db: &mut Conn, viewer: &Viewer, filter: &FirmFilter, most: i64) -> QueryResult<Vec<Firm>> {
    ordered(asked(viewer, filter, &viewer.programme.terms), filter)
        .limit(most)
        .select(Firm::as_select())
        .load(db)
}

/// The countries that firms are in, two letters each.
pub fn countries(db: &mut Conn, viewer: &Viewer) -> QueryResult<Vec<String>> {
    visible(viewer).select(firms::country).distinct().load(db)
}

/// A firm the viewer may know of.
pub fn one(db: &mut Conn, viewer: &Viewer, firm: FirmId) -> QueryResult<Firm> {
    visible(viewer).filter(firms::id.eq(firm)).select(Firm::as_select()).first(db)
}

/// The branches of a firm, by name.
pub fn branches(db: &mut Conn, viewer: &Viewer, firm: FirmId) -> QueryResult<Vec<Firm>> {
    visible(viewer)
        .filter(firms::parent_id.eq(firm))
        .order((firms::name_key, firms::id))
        .limit(500)
        .select(Firm::as_select())
        .load(db)
}

/// Whether a firm has branches.
pub fn has_branches(db: &mut Conn, firm: FirmId) -> QueryResult<bool> {
    diesel::select(diesel::dsl::exists(firms::table.filter(firms::parent_id.eq(firm)))).get_result(db)
}

/// Firms of this very name (letter case and accents aside), for a form that
/// names one. At most two: that is enough to know that it names none for sure.
pub fn named(db: &mut Conn, viewer: &Viewer, name: &str) -> QueryResult<Vec<Firm>> {
    visible(viewer)
        .filter(firms::name_key.eq(forms::key(name.trim())))
        .order(firms::id)
        .limit(2)
        .select(Firm::as_select())
        .load(db)
}

/// Names of firms that can have branches, for a form to offer.
pub fn parents(db: &mut Conn, viewer: &Viewer, most: i64) -> QueryResult<Vec<String>> {
    visible(viewer)
        .filter(firms::parent_id.is_null())
        .filter(firms::active.eq(true))
        .order((firms::name_key, firms::id))
        .limit(most)
        .select(firms::name)
        .load(db)
}

/// How many people have an active seat in each of these firms.
pub fn headcounts(db: &mut Conn, firms: &[Firm]) -> QueryResult<BTreeMap<FirmId, i64>> {
    let mut counts = BTreeMap::new();
    for some in firms.chunks(500) {
        let keys: Vec<FirmId> = some.iter().map(|firm| firm.id).collect();
        let rows: Vec<(FirmId, i64)> = memberships::table
            .filter(memberships::firm_id.within(keys))
            .filter(memberships::active.eq(true))
            .group_by(memberships::firm_id)
            .select((memberships::firm_id, diesel::dsl::count_star()))
            .load(db)?;
        counts.extend(rows);
    }
    Ok(counts)
}

/// The names of the channel managers of these firms.
pub fn managers(db: &mut Conn, firms: &[Firm]) -> QueryResult<BTreeMap<PersonId, String>> {
    let mut keys: Vec<PersonId> = firms.iter().filter_map(|firm| firm.channel_manager_id).collect();
    keys.sort_unstable();
    keys.dedup();
    let rows: Vec<(PersonId, String)> =
        people::table.filter(people::id.within(keys)).select((people::id, people::name)).load(db)?;
    Ok(rows.into_iter().collect())
}

/// How many firms stand on a tier, in a region or are of a type.
pub fn sorted_under(db: &mut Conn, term: &Term) -> QueryResult<i64> {
    match term.kind {
        TermKind::Tier => firms::table.filter(firms::tier_id.eq(term.id)).count().get_result(db),
        TermKind::Region => firms::table.filter(firms::region_id.eq(term.id)).count().get_result(db),
        TermKind::PartnerType => firms::table.filter(firms::type_id.eq(term.id)).count().get_result(db),
        TermKind::Product => Ok(0),
    }
}

/// Partner firms with a part of a name, for a form to offer: key and name.
pub fn offered(db: &mut Conn, viewer: &Viewer, name: &str, most: i64) -> QueryResult<Vec<(FirmId, String)>> {
    let part = forms::key(name.trim()).replace(['%', '_'], "");
    visible(viewer)
        .filter(firms::name_key.like(format!("%{part}%")))
        .order((firms::name_key, firms::id))
        .limit(most)
        .select((firms::id, firms::name))
        .load(db)
}

/// The names of these partner firms, as far as they exist.
pub fn names(db: &mut Conn, keys: &[FirmId]) -> QueryResult<Vec<(FirmId, String)>> {
    firms::table
        .filter(firms::kind.eq(FirmKind::Partner))
        .filter(firms::id.within(keys.iter().copied()))
        .order((firms::name_key, firms::id))
        .select((firms::id, firms::name))
        .load(db)
}

/// The partner firms that are called exactly so, for whoever sets the portal up.
pub fn keys_of(db: &mut Conn, name: &str) -> QueryResult<Vec<FirmId>> {
    firms::table
        .filter(firms::kind.eq(FirmKind::Partner))
        .filter(firms::name_key.eq(crate::ui::forms::key(name)))
        .order(firms::id)
        .limit(2)
        .select(firms::id)
        .load(db)
}

/// The people with a seat in a firm, for signing them out.
pub fn members(db: &mut Conn, firm: FirmId) -> QueryResult<Vec<PersonId>> {
    memberships::table.filter(memberships::firm_id.eq(firm)).select(memberships::person_id).load(db)
}

/// A partner firm whose people and record the viewer may change: any for an
/// administrator, a channel manager's own, nobody's for others.
pub fn managed(db: &mut Conn, viewer: &Viewer, firm: FirmId) -> QueryResult<Firm> {
    let asked = visible(viewer).filter(firms::id.eq(firm)).filter(firms::kind.eq(FirmKind::Partner));
    match (viewer.side, viewer.role) {
        (Side::Vendor, Role::Administrator) => asked.select(Firm::as_select()).first(db),
        (Side::Vendor, Role::ChannelManager) => {
            asked.filter(firms::channel_manager_id.eq(viewer.person)).select(Firm::as_select()).first(db)
        }
        _ => Err(diesel::result::Error::NotFound),
    }
}

/// The vendor's own firm, if the portal has been set up.
pub fn vendor(db: &mut Conn) -> QueryResult<Option<Firm>> {
    firms::table.filter(firms::kind.eq(FirmKind::Vendor)).select(Firm::as_select()).first(db).optional()
}

/// A firm as it is stored, whoever asks: for what has no viewer.
pub fn of_anybody(db: &mut Conn, firm: FirmId) -> QueryResult<Firm> {
    firms::table.find(firm).select(Firm::as_select()).first(db)
}
