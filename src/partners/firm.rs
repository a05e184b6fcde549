//! A firm: the vendor itself or one of its partners.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use schema::schema::firms;

use crate::access::{FirmId, PersonId};
use crate::db::Tx;
use crate::programme::TermId;
use crate::ui::forms;

crate::words!(FirmKind, "The vendor, of which there is one, or a partner." {
    Vendor = "vendor",
    Partner = "partner",
});

/// A firm as pages show it.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = firms, check_for_backend(crate::db::Backend))]
pub struct Firm {
    pub id: FirmId,
    pub kind: FirmKind,
    pub parent_id: Option<FirmId>,
    pub name: String,
    pub tier_id: Option<TermId>,
    pub region_id: Option<TermId>,
    pub type_id: Option<TermId>,
    pub country: String,
    pub city: String,
    pub website: String,
    pub language: String,
    pub time_zone: String,
    pub channel_manager_id: Option<PersonId>,
    pub active: bool,
    pub created_at: NaiveDateTime,
    pub updated_at: NaiveDateTime,
}

/// What is needed to make one.
#[derive(Debug, Clone)]
pub struct NewFirm<'a> {
    pub kind: FirmKind,
    pub parent: Option<FirmId>,
    pub name: &'a str,
    pub tier: Option<TermId>,
    pub region: Option<TermId>,
    pub partner_type: Option<TermId>,
    /// ISO 3166, two letters.
    pub country: &'a str,
    pub city: &'a str,
    pub website: &'a str,
    pub language: &'a str,
    pub time_zone: &'a str,
    pub channel_manager: Option<PersonId>,
}

/// Adds a firm.
pub fn add(tx: &mut Tx<'_>, new: &NewFirm<'_>) -> QueryResult<FirmId> {
    let (id, now) = (FirmId::fresh(), tx.now);
    diesel::insert_into(firms::table)
        .values((
            firms::id.eq(id),
            firms::kind.eq(new.kind),
            firms::parent_id.eq(new.parent),
            firms::name.eq(new.name),
            firms::name_key.eq(forms::key(new.name)),
            firms::tier_id.eq(new.tier),
            firms::region_id.eq(new.region),
            firms::type_id.eq(new.partner_type),
            firms::country.eq(new.country),
            firms::city.eq(new.city),
            firms::website.eq(new.website),
            firms::language.eq(new.language),
            firms::time_zone.eq(new.time_zone),
            firms::channel_manager_id.eq(new.channel_manager),
            firms::active.eq(true),
            firms::created_at.eq(now),
            firms::updated_at.eq(now),
        ))
        .execute(tx.conn())?;
    tx.changed("firm", id.0);
    Ok(id)
}
