//! The cast: one person for each role, used by the demo, the tests, the
//! pictures and the docs, so that examples speak to each other.

use crate::access::Role;
use crate::db::Tx;
use crate::error::Error;
use crate::partners::{self, FirmKind, NewFirm};
use crate::people::{self, NewPerson};
use crate::programme::{self, Settings, TermKind};

/// Everybody's password in a demo.
pub const PASSWORD: &str = "guildhall demo";

/// One of the cast.
#[derive(Debug, Clone, serde::Serialize)]
pub struct CastMember {
    pub name: &'static str,
    pub email: &'static str,
    pub firm: &'static str,
    #[serde(serialize_with = "word")]
    pub role: Role,
    pub language: &'static str,
    pub time_zone: &'static str,
}

fn word<S: serde::Serializer>(role: &Role, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(role.word())
}

const fn member(
    name: &'static str,
    email: &'static str,
    firm: &'static str,
    role: Role,
    language: &'static str,
    time_zone: &'static str,
) -> CastMember {
    CastMember { name, email, firm, role, language, time_zone }
}

/// The vendor of the demo.
pub const VENDOR: &str = "Halden";
/// Ada's firm.
pub const NOWAK: &str = "Nowak Systemy";
/// Bob's firm, their rival.
pub const BRIGHTWATER: &str = "Brightwater Controls";

const CAST: &[CastMember] = &[
    member("Otto Lindqvist", "otto@halden.example", VENDOR, Role::Administrator, "en", "Europe/Berlin"),
    member("Vera Hoffmann", "vera@halden.example", VENDOR, Role::ChannelManager, "en", "Europe/Berlin"),
    member("Carl Jensen", "carl@halden.example", VENDOR, Role::ContentEditor, "en", "Europe/Copenhagen"),
    member("Anna Keller", "anna@halden.example", VENDOR, Role::Approver, "de", "Europe/Berlin"),
    member("Mina Rossi", "mina@halden.example", VENDOR, Role::Moderator, "en", "Europe/Rome"),
    member("Ada Nowak", "ada@nowak.example", NOWAK, Role::Seller, "pl", "Europe/Warsaw"),
    member("Abe Zieliński", "abe@nowak.example", NOWAK, Role::Admin, "pl", "Europe/Warsaw"),
    member("Maja Wrona", "maja@nowak.example", NOWAK, Role::Manager, "pl", "Europe/Warsaw"),
    member("Lena Kozak", "lena@nowak.example", NOWAK, Role::Learner, "pl", "Europe/Warsaw"),
    member("Bob Carter", "bob@brightwater.example", BRIGHTWATER, Role::Admin, "en", "Europe/London"),
    member("Claire Dubois", "claire@fluvia.example", "Fluvia Mesure", Role::Admin, "fr", "Europe/Paris"),
    member(
        "Diego Marín",
        "diego@caudal.example",
        "Caudal Sistemas",
        Role::Seller,
        "es",
        "America/Mexico_City",
    ),
    member("Haruka Sato", "haruka@mizu.example", "Mizu Keisoku", Role::Admin, "ja", "Asia/Tokyo"),
    member("Layla Haddad", "layla@wadi.example", "Wadi Instruments", Role::Seller, "ar", "Asia/Dubai"),
];

/// The cast, staff first.
pub fn cast() -> Vec<CastMember> {
    CAST.to_vec()
}

/// Firms of the cast: name, tier, region, type, country, city, language, zone.
const FIRMS: &[[&str; 8]] = &[
    [NOWAK, "silver", "cee", "var", "PL", "Kraków", "pl", "Europe/Warsaw"],
    [BRIGHTWATER, "gold", "emea", "reseller", "GB", "Bristol", "en", "Europe/London"],
    ["Fluvia Mesure", "silver", "emea", "system-integrator", "FR", "Lyon", "fr", "Europe/Paris"],
    ["Caudal Sistemas", "registered", "latam", "reseller", "MX", "Monterrey", "es", "America/Mexico_City"],
    ["Mizu Keisoku", "platinum", "japan", "distributor", "JP", "Osaka", "ja", "Asia/Tokyo"],
    ["Wadi Instruments", "gold", "mena", "distributor", "AE", "Dubai", "ar", "Asia/Dubai"],
];

/// Seats the cast in an empty portal: the vendor, its programme, their firms.
/// `password_hash` is the hash of [`PASSWORD`], made by the caller, since it is slow.
pub fn seat(tx: &mut Tx<'_>, password_hash: &str) -> Result<(), Error> {
    super::programme::lay_down(tx)?;
    super::deals::programmes(tx)?;
    let settings = Settings { vendor: VENDOR.to_owned(), demo: true, ..Settings::default() };
    settings.save(tx)?;
    let terms = programme::Terms::read(tx)?;
    let term = |kind, code: &str| terms.coded(kind, code).map(|term| term.id);
    let vendor = partners::add(
        tx,
        &NewFirm {
            kind: FirmKind::Vendor,
            parent: None,
            distributor: None,
            name: VENDOR,
            tier: None,
            region: None,
            partner_type: None,
            country: "DE",
            city: "Hamburg",
            website: "https://halden.example",
            language: "en",
            time_zone: "Europe/Berlin",
            channel_manager: None,
        },
    )?;
    let mut firms = vec![(VENDOR, vendor)];
    let mut vera = None;
    for member in CAST.iter().filter(|member| member.firm == VENDOR) {
        let person = person(tx, member, password_hash)?;
        people::add_membership(tx, person, vendor, member.role)?;
        if member.role == Role::ChannelManager {
            vera = Some(person);
        }
    }
    for [name, tier, region, kind, country, city, language, zone] in FIRMS {
        let firm = partners::add(
            tx,
            &NewFirm {
                kind: FirmKind::Partner,
                parent: None,
                distributor: None,
                name,
                tier: term(TermKind::Tier, tier),
                region: term(TermKind::Region, region),
                partner_type: term(TermKind::PartnerType, kind),
                country,
                city,
                website: "",
                language,
                time_zone: zone,
                channel_manager: vera.filter(|_| ["emea", "cee"].contains(region)),
            },
        )?;
        firms.push((name, firm));
    }
    for member in CAST.iter().filter(|member| member.firm != VENDOR) {
        let Some((_, firm)) = firms.iter().find(|(name, _)| *name == member.firm) else { continue };
        let person = person(tx, member, password_hash)?;
        people::add_membership(tx, person, *firm, member.role)?;
    }
    Ok(())
}

fn person(
    tx: &mut Tx<'_>,
    member: &CastMember,
    password_hash: &str,
) -> Result<crate::access::PersonId, Error> {
    let new = NewPerson {
        name: member.name,
        email: member.email,
        password_hash: Some(password_hash),
        language: member.language,
        time_zone: member.time_zone,
    };
    Ok(people::add(tx, &new)?)
}
