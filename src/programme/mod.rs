//! The programme as it stands: the vendor's name and look, its tiers, regions,
//! partner types and products, its audiences and synonyms.
//!
//! Small, read on every page and seldom changed, so each node keeps a copy. The
//! copy carries the version it was read at; whoever changes a part calls
//! [`bump`], and every node reads the version with each request (one row), so
//! that no node ever answers from a copy that another one has made old.

mod named;
mod settings;
mod terms;
mod wording;

use std::sync::{Arc, RwLock};

use diesel::prelude::*;
use schema::schema::{audiences as rules, settings as settings_table, synonyms};

pub use named::{
    AudienceId, NamedAudience, add_audience, audiences, change_audience, named_audience, remove_audience,
};
pub use settings::Settings;
pub use terms::{Term, TermId, TermKind, Terms};
pub use wording::{add_term, change_term, code, move_term, order_terms, remove_term};

use crate::access::audience::Standing;
use crate::access::rights::Rights;
use crate::access::{CustomRole, CustomRoleId, Role, Rule, custom};
use crate::db::{Conn, Tx, dialect};

/// Everything about the programme that pages ask for.
#[derive(Debug, Default)]
pub struct Programme {
    pub version: i64,
    pub settings: Settings,
    pub terms: Terms,
    /// The roles that the vendor made, by name.
    pub roles: Vec<CustomRole>,
    audiences: Vec<(i64, Rule)>,
    /// Lists of words that mean the same, with the language they hold in.
    pub synonyms: Vec<(Option<String>, Vec<String>)>,
}

impl Programme {
    /// The numbers of all audiences that somebody belongs to.
    pub fn audiences_of(&self, who: &Standing) -> Vec<i64> {
        self.audiences.iter().filter(|(_, rule)| rule.fits(who)).map(|(id, _)| *id).collect()
    }

    /// The rights of a role, or of the vendor's own role that it is. A role that is gone has
    /// those of its base.
    pub fn rights_of(&self, role: Role, custom: Option<CustomRoleId>) -> Rights {
        let own = custom.and_then(|id| self.role(id)).filter(|own| own.base == role);
        own.map_or(role.rights(), |own| own.rights)
    }

    /// One of the vendor's own roles.
    pub fn role(&self, id: CustomRoleId) -> Option<&CustomRole> {
        self.roles.iter().find(|role| role.id == id)
    }

    /// The rule of this number.
    pub fn rule(&self, id: i64) -> Option<&Rule> {
        self.audiences.iter().find(|(number, _)| *number == id).map(|(_, rule)| rule)
    }

    fn read(db: &mut Conn, version: i64) -> QueryResult<Programme> {
        let rules: Vec<(i64, String)> = rules::table.select((rules::id, rules::rule)).load(db)?;
        let words: Vec<(Option<String>, String)> =
            synonyms::table.order(synonyms::id).select((synonyms::language, synonyms::words)).load(db)?;
        Ok(Programme {
            version,
            settings: Settings::read(db)?,
            terms: Terms::read(db)?,
            roles: custom::all(db)?,
            audiences: rules.into_iter().map(|(id, text)| (id, Rule::read(&text))).collect(),
            synonyms: words
                .into_iter()
                .map(|(language, words)| {
                    (language, words.split(',').map(|it| it.trim().to_owned()).collect())
                })
                .collect(),
        })
    }
}

/// The copy this node keeps.
#[derive(Clone, Default)]
pub struct Copy(Arc<RwLock<Arc<Programme>>>);

impl Copy {
    /// The programme as this transaction sees it.
    pub fn current(&self, db: &mut Conn) -> QueryResult<Arc<Programme>> {
        let version = version(db)?;
        {
            let kept = self.0.read().unwrap_or_else(|poisoned| poisoned.into_inner());
            if kept.version == version && version > 0 {
                return Ok(Arc::clone(&kept));
            }
        }
        let fresh = Arc::new(Programme::read(db, version)?);
        *self.0.write().unwrap_or_else(|poisoned| poisoned.into_inner()) = Arc::clone(&fresh);
        Ok(fresh)
    }
}

fn version(db: &mut Conn) -> QueryResult<i64> {
    let text: Option<String> =
        settings_table::table.find("version").select(settings_table::value).first(db).optional()?;
    Ok(text.and_then(|text| text.parse().ok()).unwrap_or(0))
}

/// Makes every node read the programme anew from the next request on.
pub fn bump(tx: &mut Tx<'_>) -> QueryResult<()> {
    // Two at once must not both make the same number: a node that has it would take the second
    // for what it knows.
    dialect::hold_word(tx, "programme")?;
    let next = version(tx)? + 1;
    settings::put(tx, "version", &next.to_string())
}

/// The number of an audience rule; a rule not seen before is written.
pub fn audience(tx: &mut Tx<'_>, rule: &Rule) -> QueryResult<i64> {
    let known: Option<i64> =
        rules::table.filter(rules::rule.eq(rule.text())).select(rules::id).first(tx.conn()).optional()?;
    match known {
        Some(id) => Ok(id),
        None => {
            bump(tx)?;
            rule.number(tx)
        }
    }
}
