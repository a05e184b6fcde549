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
    /// The distributor it buys through, which may register deals for it.
    pub distributor_id: Option<FirmId>,
}

impl Firm {
    /// Whether it is the vendor, not one of its partners.
    pub fn is_vendor(&self) -> bool {
        self.kind == FirmKind::Vendor
    }
}

/// What is needed to make one.
#[derive(Debug, Clone)]
pub struct NewFirm<'a> {
    pub kind: FirmKind,
    pub parent: Option<FirmId>,
    pub distributor: Option<FirmId>,
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

/// A partner firm as it should be: what a form turned out to mean.
#[derive(Debug, Clone)]
pub struct FirmFacts {
    pub name: String,
    pub parent: Option<FirmId>,
    pub distributor: Option<FirmId>,
    pub tier: Option<TermId>,
    pub region: Option<TermId>,
    pub partner_type: Option<TermId>,
    /// ISO 3166, two letters.
    pub country: String,
    pub city: String,
    pub website: String,
    pub language: String,
    pub time_zone: String,
    pub channel_manager: Option<PersonId>,
}

impl FirmFacts {
    /// A partner firm with these facts.
    pub fn as_new(&self) -> NewFirm<'_> {
        NewFirm {
            kind: FirmKind::Partner,
            parent: self.parent,
            distributor: self.distributor,
            name: &self.name,
            tier: self.tier,
            region: self.region,
            partner_type: self.partner_type,
            country: &self.country,
            city: &self.city,
            website: &self.website,
            language: &self.language,
            time_zone: &self.time_zone,
            channel_manager: self.channel_manager,
        }
    }
}

/// Makes a firm what it should be.
pub fn change(tx: &mut Tx<'_>, firm: FirmId, facts: &FirmFacts) -> QueryResult<()> {
    let now = tx.now;
    diesel::update(firms::table.find(firm))
        .set((
            firms::name.eq(&facts.name),
            firms::name_key.eq(forms::key(&facts.name)),
            firms::parent_id.eq(facts.parent),
            firms::distributor_id.eq(facts.distributor),
            firms::tier_id.eq(facts.tier),
            firms::region_id.eq(facts.region),
            firms::type_id.eq(facts.partner_type),
            firms::country.eq(&facts.country),
            firms::city.eq(&facts.city),
            firms::website.eq(&facts.website),
            firms::language.eq(&facts.language),
            firms::time_zone.eq(&facts.time_zone),
            firms::channel_manager_id.eq(facts.channel_manager),
            firms::updated_at.eq(now),
        ))
        .execute(tx.conn())?;
    facts.distributor.map_or(Ok(()), |distributor| distributes(tx, distributor))
}

/// Remembers that a firm distributes, or once did: it may see deals of other firms.
fn distributes(tx: &mut Tx<'_>, firm: FirmId) -> QueryResult<()> {
    let new = firms::table.find(firm).filter(firms::distributes.eq(false));
    diesel::update(new).set(firms::distributes.eq(true)).execute(tx.conn()).map(drop)
}

/// Opens or closes a firm. Nobody can sit in a closed one.
pub fn set_active(tx: &mut Tx<'_>, firm: FirmId, active: bool) -> QueryResult<()> {
    let now = tx.now;
    diesel::update(firms::table.find(firm))
        .set((firms::active.eq(active), firms::updated_at.eq(now)))
        .execute(tx.conn())?;
    tx.changed("firm", firm.0);
    Ok(())
}

/// Adds a firm.
pub fn add(tx: &mut Tx<'_>, new: &NewFirm<'_>) -> QueryResult<FirmId> {
    let (id, now) = (FirmId::fresh(), tx.now);
    diesel::insert_into(firms::table)
        .values((
            firms::id.eq(id),
            firms::kind.eq(new.kind),
            firms::parent_id.eq(new.parent),
            firms::distributor_id.eq(new.distributor),
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
    if let Some(distributor) = new.distributor {
        distributes(tx, distributor)?;
    }
    Ok(id)
}
