//! What the vendor's administrator set: names, rules of the library.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;
use schema::schema::settings;

use crate::db::{Conn, Tx};

/// The portal's settings, as edited under Administration.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Settings {
    /// The vendor's name, in the header and in letters.
    pub vendor: String,
    /// Folder in `themes/` that everybody sees unless their tier has its own.
    pub theme: String,
    /// Language of those who have not chosen one.
    pub language: String,
    /// Time zone of those who have not chosen one.
    pub time_zone: String,
    /// Whether an item must pass a reviewer before partners see it.
    pub review_required: bool,
    /// What may be uploaded by role: endings (`pdf`) by the role's word. A role
    /// that is not listed may upload everything the portal takes.
    pub file_types: BTreeMap<String, BTreeSet<String>>,
    /// The roles (their words) that need a second factor.
    pub second_factor_roles: BTreeSet<String>,
    /// A sentence on the sign-in page; only the demo sets it.
    pub demo: bool,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            vendor: "Guildhall".to_owned(),
            theme: "harbor".to_owned(),
            language: "en".to_owned(),
            time_zone: "UTC".to_owned(),
            review_required: true,
            file_types: BTreeMap::new(),
            second_factor_roles: BTreeSet::new(),
            demo: false,
        }
    }
}

impl Settings {
    /// The portal's own time zone: the vendor's working days are counted in it.
    pub fn zone(&self) -> chrono_tz::Tz {
        self.time_zone.parse().unwrap_or(chrono_tz::Tz::UTC)
    }

    /// Reads what is set; the rest has its default.
    pub fn read(db: &mut Conn) -> QueryResult<Settings> {
        let rows: Vec<(String, String)> =
            settings::table.select((settings::name, settings::value)).load(db)?;
        let mut rows: BTreeMap<String, String> = rows.into_iter().collect();
        let default = Settings::default();
        let mut take = |name: &str, default: String| rows.remove(name).unwrap_or(default);
        Ok(Settings {
            vendor: take("vendor", default.vendor),
            theme: take("theme", default.theme),
            language: take("language", default.language),
            time_zone: take("time_zone", default.time_zone),
            review_required: take("review_required", "true".into()) == "true",
            file_types: serde_json::from_str(&take("file_types", String::new())).unwrap_or_default(),
            second_factor_roles: serde_json::from_str(&take("second_factor_roles", String::new()))
                .unwrap_or_default(),
            demo: take("demo", "false".into()) == "true",
        })
    }

    /// Writes all of them; every node notices.
    pub fn save(&self, tx: &mut Tx<'_>) -> QueryResult<()> {
        put(tx, "vendor", &self.vendor)?;
        put(tx, "theme", &self.theme)?;
        put(tx, "language", &self.language)?;
        put(tx, "time_zone", &self.time_zone)?;
        put(tx, "review_required", if self.review_required { "true" } else { "false" })?;
        put(tx, "file_types", &serde_json::to_string(&self.file_types).unwrap_or_default())?;
        let roles = serde_json::to_string(&self.second_factor_roles).unwrap_or_default();
        put(tx, "second_factor_roles", &roles)?;
        put(tx, "demo", if self.demo { "true" } else { "false" })?;
        super::bump(tx)
    }
}

/// Sets one row of the settings.
pub(super) fn put(tx: &mut Tx<'_>, name: &str, value: &str) -> QueryResult<()> {
    let now = tx.now;
    let changed = diesel::update(settings::table.find(name))
        .set((settings::value.eq(value), settings::updated_at.eq(now)))
        .execute(tx.conn())?;
    if changed == 0 {
        diesel::insert_into(settings::table)
            .values((settings::name.eq(name), settings::value.eq(value), settings::updated_at.eq(now)))
            .execute(tx.conn())?;
    }
    Ok(())
}
