//! What the file holds, and how it is read out of a portal.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::access::{FirmId, Rule, custom};
use crate::db::Tx;
use crate::deals::{self, Definition, Wording};
use crate::error::{Error, Refusal};
use crate::finding;
use crate::leads;
use crate::partners;
use crate::privacy::{self, consent};
use crate::programme::{self, Settings, TermKind, Terms};

/// The layout of the file; one that is newer than this program knows is refused.
const FORMAT: u32 = 1;

/// All of a portal's set-up.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bundle {
    format: u32,
    pub settings: SettingsPart,
    /// Days each kind of record is kept; 0: for ever.
    #[serde(default)]
    pub retention: BTreeMap<String, i64>,
    #[serde(default)]
    pub terms: Vec<TermPart>,
    #[serde(default)]
    pub audiences: Vec<AudiencePart>,
    #[serde(default)]
    pub roles: Vec<RolePart>,
    #[serde(default)]
    pub synonyms: Vec<SynonymPart>,
    #[serde(default)]
    pub consents: Vec<ConsentPart>,
    #[serde(default)]
    pub deal_programmes: Vec<ProgrammePart>,
    #[serde(default)]
    pub lead_rules: Vec<LeadRulePart>,
}

/// What the vendor's administrator sets under Administration.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SettingsPart {
    pub vendor: String,
    pub theme: String,
    pub language: String,
    pub time_zone: String,
    pub review_required: bool,
    #[serde(default)]
    pub second_factor_roles: BTreeSet<String>,
    #[serde(default)]
    pub file_types: BTreeMap<String, BTreeSet<String>>,
}

/// A tier, region, partner type or product. The order of the file is their order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TermPart {
    pub kind: TermKind,
    pub code: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theme: Option<String>,
    pub names: BTreeMap<String, String>,
}

/// An audience with a name. Its rule names firms by their names.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AudiencePart {
    pub name: String,
    pub rule: Rule,
}

/// A role of the vendor's own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RolePart {
    pub name: String,
    pub base: crate::access::Role,
    pub rights: Vec<String>,
}

/// Words that stand for each other.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SynonymPart {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    pub words: Vec<String>,
}

/// What people are asked to consent to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConsentPart {
    pub title: Wording,
    pub wording: Wording,
    pub active: bool,
}

/// A deal programme, in its newest version.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProgrammePart {
    pub code: String,
    pub active: bool,
    pub names: Wording,
    pub rule: Rule,
    pub definition: Definition,
}

/// A rule by which leads are routed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LeadRulePart {
    pub name: String,
    pub countries: Vec<String>,
    /// The product's code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub product: Option<String>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub vertical: String,
    pub method: leads::Method,
    pub capacity: i64,
    pub window_hours: i64,
    #[serde(default)]
    pub weights: BTreeMap<String, i64>,
    pub firms: Rule,
}

/// Puts names in the place of keys, in a rule of this portal.
fn outward(tx: &mut Tx<'_>, rule: Rule) -> Result<Rule, Error> {
    let Some(keys) = rule.firms.as_ref() else { return Ok(rule) };
    let keys: Vec<FirmId> = keys.iter().filter_map(|key| key.parse().ok()).collect();
    let names = partners::names(tx, &keys)?.into_iter().map(|(_, name)| name).collect();
    Ok(Rule { firms: Some(names), ..rule })
}

impl Bundle {
    /// Reads it out of a portal.
    ///
    /// # Errors
    /// When the database fails.
    pub fn read(tx: &mut Tx<'_>) -> Result<Bundle, Error> {
        let settings = Settings::read(tx)?;
        let terms = Terms::read(tx)?;
        let mut retention = BTreeMap::new();
        for kept in privacy::kept() {
            retention.insert(kept.kind().to_owned(), privacy::days(tx, kept.as_ref())?);
        }
        let mut audiences = Vec::new();
        for named in programme::audiences(tx)? {
            audiences.push(AudiencePart { name: named.name, rule: outward(tx, named.rule)? });
        }
        let role = |own: crate::access::CustomRole| RolePart {
            name: own.name,
            base: own.base,
            rights: own.rights.words().split_whitespace().map(str::to_owned).collect(),
        };
        let mut synonyms: Vec<SynonymPart> = finding::synonyms(tx)?
            .into_iter()
            .map(|it| SynonymPart { words: it.list().map(str::to_owned).collect(), language: it.language })
            .collect();
        synonyms.sort();
        let mut deal_programmes = Vec::new();
        for it in deals::programmes(tx)? {
            let rule = outward(tx, it.rule)?;
            let (code, active, names) = (it.code, it.active, it.names);
            deal_programmes.push(ProgrammePart { code, active, names, rule, definition: it.definition });
        }
        let mut lead_rules = Vec::new();
        for rule in leads::rules(tx)? {
            let product = rule.product.and_then(|id| terms.get(id)).map(|term| term.code.clone());
            lead_rules.push(LeadRulePart {
                firms: outward(tx, rule.firms)?,
                name: rule.name,
                countries: rule.countries,
                product,
                vertical: rule.vertical,
                method: rule.method,
                capacity: rule.capacity,
                window_hours: rule.window_hours,
                weights: rule.weights,
            });
        }
        lead_rules.sort_by(|one, other| one.name.cmp(&other.name));
        let kinds = TermKind::ALL.iter().flat_map(|kind| terms.of(*kind));
        let mut consents: Vec<ConsentPart> = consent::all(tx)?
            .into_iter()
            .map(|it| ConsentPart { title: it.title, wording: it.wording, active: it.active })
            .collect();
        consents.sort_by(|one, other| one.title.in_("en").cmp(other.title.in_("en")));
        Ok(Bundle {
            format: FORMAT,
            settings: SettingsPart {
                vendor: settings.vendor,
                theme: settings.theme,
                language: settings.language,
                time_zone: settings.time_zone,
                review_required: settings.review_required,
                second_factor_roles: settings.second_factor_roles,
                file_types: settings.file_types,
            },
            retention,
            terms: kinds
                .map(|term| TermPart {
                    kind: term.kind,
                    code: term.code.clone(),
                    theme: term.theme.clone(),
                    names: term.names().clone(),
                })
                .collect(),
            audiences,
            roles: custom::all(tx)?.into_iter().map(role).collect(),
            synonyms,
            consents,
            deal_programmes,
            lead_rules,
        })
    }

    /// The file.
    ///
    /// # Errors
    /// When something cannot be written as TOML.
    pub fn text(&self) -> anyhow::Result<String> {
        Ok(toml::to_string_pretty(self)?)
    }

    /// Reads the file.
    ///
    /// # Errors
    /// When it is no such file: with the line, and what was expected there.
    pub fn parse(text: &str) -> Result<Bundle, Refusal> {
        let bundle: Bundle = toml::from_str(text).map_err(|error| {
            let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
            let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
            Refusal::new("setup-unread").with("line", line).with("detail", error.message())
        })?;
        match bundle.format {
            FORMAT => Ok(bundle),
            other => Err(Refusal::new("setup-other-layout").with("word", other).with("known", FORMAT)),
        }
    }
}
