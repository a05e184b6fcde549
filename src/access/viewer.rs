//! The viewer: a person, in one firm, with the rights of a role there.

use std::sync::Arc;

use actix_session::SessionExt;
use actix_web::HttpRequest;
use chrono::{NaiveDateTime, TimeZone};
use diesel::prelude::*;
use schema::schema::{firms, memberships, people, substitutes};

use super::audience::Standing;
use super::custom::CustomRoleId;
use super::rights::{ReviewDeals, Right, Rights};
use super::roles::Role;
use super::session;
use super::token::TokenId;
use super::watching::Watcher;
use crate::db::{Conn, Tx};
use crate::portal::Portal;
use crate::programme::{Programme, TermId};

crate::id!(PersonId, "Names a person.");
crate::id!(FirmId, "Names a firm: the vendor or a partner.");

/// Which side of the table somebody sits on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    Vendor,
    Partner(FirmId),
}

/// Where a request came from, for the audit trail.
#[derive(Debug, Clone, Default)]
pub struct Origin {
    pub request: String,
    pub address: String,
    /// The session it comes in, as its owner's list calls it; empty where there is none.
    pub session: String,
    /// The token by which a program asks.
    pub token: Option<TokenId>,
}

impl Origin {
    /// Of a request that no token carries.
    pub fn of(portal: &Portal, req: &HttpRequest) -> Origin {
        let session = session::handle_of(&req.get_session()).unwrap_or_default();
        Origin { request: portal.request_id(req), address: portal.address_of(req), session, token: None }
    }
}

/// Who is looking. Everything a read may depend on is in here.
#[derive(Debug, Clone)]
pub struct Viewer {
    pub person: PersonId,
    pub name: String,
    pub email: String,
    pub language: String,
    pub time_zone: String,
    pub scheme: String,
    /// The currency totals are told in, ISO 4217.
    pub currency: String,
    /// Whether the person has a second factor.
    pub second_factor: bool,
    pub side: Side,
    pub firm: FirmId,
    pub firm_name: String,
    /// Whether others buy through the firm, or did: it registers deals for them.
    pub distributes: bool,
    pub tier: Option<TermId>,
    pub role: Role,
    /// Which of the vendor's own roles it is.
    pub custom_role: Option<CustomRoleId>,
    /// The rights that the way in leaves: all of them, or fewer for a program's token.
    pub granted: Rights,
    /// Who of the vendor's staff looks through this viewer's eyes; nothing is done then.
    pub watched_by: Option<Watcher>,
    /// Whom the viewer decides for today, with their roles.
    pub stands_in: Vec<(PersonId, Role)>,
    /// The audiences this viewer belongs to.
    pub audiences: Vec<i64>,
    /// All firms this person belongs to: key, name.
    pub firms: Vec<(FirmId, String)>,
    /// The programme as the viewer's request found it.
    pub programme: Arc<Programme>,
    pub origin: Origin,
}

#[derive(Queryable)]
struct Row {
    name: String,
    email: String,
    language: String,
    time_zone: String,
    scheme: String,
    currency: String,
    second_factor: bool,
    firm: FirmId,
    firm_kind: String,
    firm_name: String,
    distributes: bool,
    parent: Option<FirmId>,
    tier: Option<TermId>,
    region: Option<TermId>,
    partner_type: Option<TermId>,
    role: Role,
    custom_role: Option<CustomRoleId>,
}

impl Viewer {
    /// The person with this key, seated in the firm chosen (or the first one).
    /// Nobody, if the person or every one of their firms is no longer active.
    pub fn load(
        tx: &mut Tx<'_>,
        person: PersonId,
        firm: Option<FirmId>,
        programme: Arc<Programme>,
        origin: Origin,
    ) -> QueryResult<Option<Viewer>> {
        let rows: Vec<Row> = people::table
            .inner_join(memberships::table.on(memberships::person_id.eq(people::id)))
            .inner_join(firms::table.on(firms::id.eq(memberships::firm_id)))
            .filter(people::id.eq(person))
            .filter(people::active.eq(true))
            .filter(memberships::active.eq(true))
            .filter(firms::active.eq(true))
            .order((firms::name_key, firms::id))
            .select((
                people::name,
                people::email,
                people::language,
                people::time_zone,
                people::scheme,
                people::currency,
                people::second_factor,
                firms::id,
                firms::kind,
                firms::name,
                firms::distributes,
                firms::parent_id,
                firms::tier_id,
                firms::region_id,
                firms::type_id,
                memberships::role,
                memberships::custom_role_id,
            ))
            .load(tx.conn())?;
        let firms = rows.iter().map(|row| (row.firm, row.firm_name.clone())).collect();
        let seat = rows.iter().position(|row| Some(row.firm) == firm).unwrap_or(0);
        let Some(row) = rows.into_iter().nth(seat) else { return Ok(None) };
        let mut viewer = Viewer::seated(person, row, firms, programme, origin);
        if viewer.may::<ReviewDeals>() {
            viewer.stands_in = viewer.away(tx)?;
        }
        Ok(Some(viewer))
    }

    /// Those of the vendor's deciders for whom the viewer stands in today.
    fn away(&self, tx: &mut Tx<'_>) -> QueryResult<Vec<(PersonId, Role)>> {
        let today = self.programme.settings.zone().from_utc_datetime(&tx.now).date_naive();
        let rows: Vec<(PersonId, Role, Option<CustomRoleId>)> = substitutes::table
            .inner_join(memberships::table.on(memberships::person_id.eq(substitutes::person_id)))
            .filter(substitutes::substitute_id.eq(self.person))
            .filter(substitutes::from_day.le(today))
            .filter(substitutes::until_day.ge(today))
            .filter(memberships::firm_id.eq(self.firm))
            .filter(memberships::active.eq(true))
            .select((substitutes::person_id, memberships::role, memberships::custom_role_id))
            .load(tx.conn())?;
        let decides = |role, custom| self.programme.rights_of(role, custom).hold::<ReviewDeals>();
        let rows = rows.into_iter().filter(|(_, role, custom)| decides(*role, *custom));
        Ok(rows.map(|(person, role, _)| (person, role)).collect())
    }

    /// Whether the vendor wants a second factor of this role, and the person has none.
    pub fn owes_second_factor(&self) -> bool {
        !self.second_factor && self.programme.settings.second_factor_roles.contains(self.role.word())
    }

    /// The roles in which the viewer decides: its own, and those of whom it stands in for.
    pub fn decides_as(&self) -> impl Iterator<Item = Role> {
        std::iter::once(self.role).chain(self.stands_in.iter().map(|(_, role)| *role))
    }

    /// The channel managers whose firms' deals the viewer decides on: itself, if it is
    /// one, and those it stands in for.
    pub fn manages_as(&self) -> impl Iterator<Item = PersonId> {
        let own = (self.role == Role::ChannelManager).then_some(self.person);
        let others = self.stands_in.iter().filter(|(_, role)| *role == Role::ChannelManager);
        own.into_iter().chain(others.map(|(person, _)| *person))
    }

    fn seated(
        person: PersonId,
        row: Row,
        firms: Vec<(FirmId, String)>,
        programme: Arc<Programme>,
        origin: Origin,
    ) -> Viewer {
        let code =
            |id: Option<TermId>| id.and_then(|id| programme.terms.get(id)).map(|term| term.code.clone());
        let standing = Standing {
            tier: code(row.tier),
            regions: code(row.region).into_iter().collect(),
            partner_type: code(row.partner_type),
            firms: std::iter::once(row.firm).chain(row.parent).map(|id| id.to_string()).collect(),
            role: row.role.word().to_owned(),
            language: row.language.clone(),
        };
        let side = if row.firm_kind == "vendor" { Side::Vendor } else { Side::Partner(row.firm) };
        Viewer {
            person,
            name: row.name,
            email: row.email,
            language: row.language,
            time_zone: row.time_zone,
            scheme: row.scheme,
            currency: if row.currency.is_empty() { crate::rates::BASE.to_owned() } else { row.currency },
            second_factor: row.second_factor,
            side,
            firm: row.firm,
            firm_name: row.firm_name,
            distributes: row.distributes,
            tier: row.tier,
            role: row.role,
            custom_role: row.custom_role,
            granted: Rights::ALL,
            watched_by: None,
            stands_in: Vec::new(),
            audiences: programme.audiences_of(&standing),
            firms,
            programme,
            origin,
        }
    }

    /// What this viewer may do.
    pub fn rights(&self) -> Rights {
        // A firm's role can never hold staff rights, whatever a row says.
        match (self.side, self.role.is_staff()) {
            (Side::Vendor, true) | (Side::Partner(_), false) => {
                self.programme.rights_of(self.role, self.custom_role).within(self.granted)
            }
            _ => Rights::NONE,
        }
    }

    /// Whether this viewer holds a right.
    pub fn may<R: Right>(&self) -> bool {
        self.rights().hold::<R>()
    }

    /// One of the vendor's own people?
    pub fn is_staff(&self) -> bool {
        self.side == Side::Vendor
    }
}

/// Marks a person as seen, at most once in five minutes.
pub fn seen(db: &mut Conn, person: PersonId, now: NaiveDateTime) -> QueryResult<usize> {
    let stale = now - chrono::TimeDelta::minutes(5);
    diesel::update(people::table.find(person))
        .filter(people::seen_at.is_null().or(people::seen_at.lt(stale)))
        .set(people::seen_at.eq(now))
        .execute(db)
}
