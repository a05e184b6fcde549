//! A routing rule: which leads, which firms, and how one of them is chosen.

use std::collections::BTreeMap;

use diesel::prelude::*;
use schema::schema::lead_rules;

use super::lead::Lead;
use crate::access::Rule;
use crate::db::{Conn, Tx, dialect};
use crate::error::{Error, Refusal};
use crate::programme::TermId;

crate::id!(LeadRuleId, "Names a routing rule.");

crate::words!(Method, "How a firm is chosen among those meant." {
    Weighted = "weighted",
    RoundRobin = "round_robin",
    Pool = "pool",
});

impl Method {
    /// The message key of its name.
    pub const fn key(self) -> &'static str {
        match self {
            Method::Weighted => "lead-method-weighted",
            Method::RoundRobin => "lead-method-round-robin",
            Method::Pool => "lead-method-pool",
        }
    }
}

/// A rule as it stands.
#[derive(Debug, Clone)]
pub struct LeadRule {
    pub id: LeadRuleId,
    pub name: String,
    /// Two letters each; empty: every country.
    pub countries: Vec<String>,
    pub product: Option<TermId>,
    /// Empty: every line of business.
    pub vertical: String,
    /// The firms it is meant for.
    pub firms: Rule,
    pub method: Method,
    /// By tier; one that is not named weighs 1, and 0 means never.
    pub weights: BTreeMap<String, i64>,
    /// Leads a firm may hold open at a time; 0 means any number.
    pub capacity: i64,
    pub window_hours: i64,
}

/// What is needed to make one.
#[derive(Debug, Clone)]
pub struct NewRule {
    pub name: String,
    pub countries: Vec<String>,
    pub product: Option<TermId>,
    pub vertical: String,
    pub firms: Rule,
    pub method: Method,
    pub weights: BTreeMap<String, i64>,
    pub capacity: i64,
    pub window_hours: i64,
}

impl LeadRule {
    /// Whether it is about this lead.
    pub fn holds(&self, lead: &Lead) -> bool {
        (self.countries.is_empty() || self.countries.contains(&lead.country))
            && self.product.is_none_or(|product| lead.product_id == Some(product))
            && (self.vertical.is_empty() || self.vertical == lead.vertical)
    }

    /// How narrow it is: a product says more than a line of business, and that
    /// more than a country. The narrowest that holds counts.
    pub fn specificity(&self) -> i64 {
        4 * i64::from(self.product.is_some())
            + 2 * i64::from(!self.vertical.is_empty())
            + i64::from(!self.countries.is_empty())
    }

    /// What a tier's firms weigh.
    pub fn weight(&self, tier: Option<&str>) -> i64 {
        tier.and_then(|tier| self.weights.get(tier)).copied().unwrap_or(1)
    }

    /// Whether it says what another would.
    pub fn says(&self, new: &NewRule) -> bool {
        let LeadRule { id: _, name, countries, product, vertical, firms, method, weights, .. } = self;
        let same = *name == new.name && *countries == new.countries && *product == new.product;
        let chosen = *vertical == new.vertical && *firms == new.firms && *method == new.method;
        let bounds = self.capacity == new.capacity && self.window_hours == new.window_hours;
        same && chosen && bounds && *weights == new.weights
    }

    /// Whether some lead would have both as its narrowest rule.
    fn rivals(&self, other: &NewRule) -> bool {
        let same = self.product == other.product
            && self.vertical == other.vertical
            && self.countries.is_empty() == other.countries.is_empty();
        same && (self.countries.is_empty()
            || self.countries.iter().any(|code| other.countries.contains(code)))
    }
}

type Row = (LeadRuleId, String, String, Option<TermId>, String, String, Method, String, i64, i64);

/// All rules, the narrowest first.
pub fn all(db: &mut Conn) -> QueryResult<Vec<LeadRule>> {
    let rows: Vec<Row> = lead_rules::table
        .order((lead_rules::name, lead_rules::id))
        .select((
            lead_rules::id,
            lead_rules::name,
            lead_rules::countries,
            lead_rules::product_id,
            lead_rules::vertical,
            lead_rules::firms_rule,
            lead_rules::method,
            lead_rules::weights,
            lead_rules::capacity,
            lead_rules::window_hours,
        ))
        .load(db)?;
    let rule =
        |(id, name, countries, product, vertical, firms, method, weights, capacity, window_hours): Row| {
            LeadRule {
                id,
                name,
                countries: countries.split_whitespace().map(str::to_owned).collect(),
                product,
                vertical,
                firms: Rule::read(&firms),
                method,
                weights: serde_json::from_str(&weights).unwrap_or_default(),
                capacity,
                window_hours,
            }
        };
    let mut rules: Vec<LeadRule> = rows.into_iter().map(rule).collect();
    rules.sort_by_key(|rule| std::cmp::Reverse(rule.specificity()));
    Ok(rules)
}

/// What a rule says, as a row keeps it. A rule that is changed forgets what is no longer said.
#[derive(Insertable, AsChangeset)]
#[diesel(table_name = lead_rules, treat_none_as_null = true)]
struct Said<'a> {
    name: &'a str,
    countries: String,
    product_id: Option<TermId>,
    vertical: &'a str,
    firms_rule: String,
    method: Method,
    weights: String,
    capacity: i64,
    window_hours: i64,
}

impl<'a> Said<'a> {
    fn of(new: &'a NewRule) -> Result<Said<'a>, Error> {
        Ok(Said {
            name: &new.name,
            countries: new.countries.join(" "),
            product_id: new.product,
            vertical: &new.vertical,
            firms_rule: new.firms.text(),
            method: new.method,
            weights: serde_json::to_string(&new.weights).map_err(Error::internal)?,
            capacity: new.capacity,
            window_hours: new.window_hours,
        })
    }
}

/// Adds a rule. Refused (naming the other) when a lead could have both as its
/// narrowest rule: then nobody could say which firm is meant.
pub fn put(tx: &mut Tx<'_>, new: &NewRule) -> Result<LeadRuleId, Error> {
    dialect::hold_word(tx, "lead rules")?;
    if let Some(other) = all(tx)?.into_iter().find(|rule| rule.rivals(new)) {
        return Err(Refusal::new("lead-rule-rival").with("name", other.name).into());
    }
    let (id, now) = (LeadRuleId::fresh(), tx.now);
    // Known to the programme, so that viewers carry its number.
    crate::programme::audience(tx, &new.firms)?;
    let times = (lead_rules::created_at.eq(now), lead_rules::updated_at.eq(now));
    diesel::insert_into(lead_rules::table)
        .values((lead_rules::id.eq(id), Said::of(new)?, times))
        .execute(tx.conn())?;
    Ok(id)
}

/// Makes a rule say something else; what it routed stays where it is.
pub fn change(tx: &mut Tx<'_>, id: LeadRuleId, new: &NewRule) -> Result<(), Error> {
    dialect::hold_word(tx, "lead rules")?;
    if let Some(other) = all(tx)?.into_iter().find(|rule| rule.id != id && rule.rivals(new)) {
        return Err(Refusal::new("lead-rule-rival").with("name", other.name).into());
    }
    let now = tx.now;
    crate::programme::audience(tx, &new.firms)?;
    diesel::update(lead_rules::table.find(id))
        .set((Said::of(new)?, lead_rules::updated_at.eq(now)))
        .execute(tx.conn())?;
    Ok(())
}

/// Takes a rule away; leads that it routed stay where they are.
pub fn remove(tx: &mut Tx<'_>, id: LeadRuleId) -> Result<(), Error> {
    match diesel::delete(lead_rules::table.find(id)).execute(tx.conn())? {
        0 => Err(Error::NotFound),
        _ => Ok(()),
    }
}
