//! `/admin/lead-rules`: which leads go to whom.

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;

use super::rule::{self, LeadRule, LeadRuleId, Method, NewRule};
use super::staff::products;
use crate::access::rights::RouteLeads;
use crate::access::{May, Rule};
use crate::error::{Answer, Error, Refusal};
use crate::events::{self, Event};
use crate::portal::Portal;
use crate::programme::TermKind;
use crate::ui::answers::see_other_saying;
use crate::ui::{Choice, Fields, Form, Path, Problems, Ui, countries, forms};

#[derive(Template)]
#[template(path = "leads/rules.html")]
struct Index<'a> {
    ui: &'a Ui,
    rules: Vec<LeadRule>,
}

impl Index<'_> {
    fn lands(&self, rule: &LeadRule) -> String {
        rule.countries.iter().map(|code| self.ui.country(code)).collect::<Vec<_>>().join(", ")
    }

    fn tiers(&self, rule: &LeadRule) -> String {
        let tiers = rule.firms.tiers.iter().flatten().map(|code| self.ui.term(TermKind::Tier, code));
        tiers.collect::<Vec<_>>().join(", ")
    }

    fn weights(&self, rule: &LeadRule) -> String {
        let told = rule
            .weights
            .iter()
            .map(|(tier, weight)| format!("{} {weight}", self.ui.term(TermKind::Tier, tier)));
        told.collect::<Vec<_>>().join(", ")
    }
}

#[derive(Template)]
#[template(path = "leads/rule.html")]
struct New<'a> {
    ui: &'a Ui,
    fields: &'a Fields,
    products: Vec<Choice>,
    methods: Vec<Choice>,
    tiers: Vec<Choice>,
    regions: Vec<Choice>,
    problems: Problems,
}

/// `GET /admin/lead-rules`
pub async fn index(_: May<RouteLeads>, ui: Ui, portal: Portal) -> Answer {
    let rules = portal.db.read(|tx| Ok(rule::all(tx)?)).await?;
    ui.page(Index { ui: &ui, rules })
}

/// `GET /admin/lead-rules/new`
pub async fn new(_: May<RouteLeads>, ui: Ui) -> Answer {
    ui.page(page(&ui, &Fields::default(), Problems::default()))
}

fn page<'a>(ui: &'a Ui, fields: &'a Fields, problems: Problems) -> New<'a> {
    let terms = |kind, name: &'static str| -> Vec<Choice> {
        let chosen: BTreeSet<&str> = fields.all(name).collect();
        let listed = ui.programme().terms.of(kind);
        listed
            .map(|term| Choice {
                selected: chosen.contains(term.code.as_str()),
                ..Choice::of(&term.code, ui.term_name(term), "")
            })
            .collect()
    };
    New {
        products: products(ui, fields.one("product")),
        methods: Method::ALL
            .iter()
            .map(|it| Choice::of(it.word(), ui.t(it.key()), fields.one("method")))
            .collect(),
        tiers: terms(TermKind::Tier, "tiers"),
        regions: terms(TermKind::Region, "regions"),
        ui,
        fields,
        problems,
    }
}

/// What the form means.
fn parse(ui: &Ui, fields: &Fields) -> Result<NewRule, Problems> {
    let mut problems = Problems::default();
    let choose = || Refusal::new("form-choose");
    let name = problems.need("name", forms::required(fields.one("name"), 120));
    let codes: Vec<String> = fields
        .one("countries")
        .split([',', ' ', ';'])
        .filter(|it| !it.is_empty())
        .map(str::to_uppercase)
        .collect();
    let known = codes.iter().all(|code| countries::known(code));
    let countries =
        problems.need("countries", if known { Ok(codes) } else { Err(Refusal::new("lead-rule-countries")) });
    let product = match fields.one("product") {
        "" => Ok(None),
        code => {
            ui.programme().terms.coded(TermKind::Product, code).map(|term| Some(term.id)).ok_or_else(choose)
        }
    };
    let product = problems.need("product", product);
    let vertical = problems.need("vertical", forms::optional(fields.one("vertical"), 80));
    let method = problems.need("method", Method::parse(fields.one("method")).ok_or_else(choose));
    let number = |name: &str, most: i64| match fields.one(name).trim() {
        "" => Ok(0),
        text => {
            text.parse().ok().filter(|it| (0..=most).contains(it)).ok_or_else(|| Refusal::new("form-number"))
        }
    };
    let capacity = problems.need("capacity", number("capacity", 10_000));
    let window = problems.need("window_hours", number("window_hours", 24 * 60));
    let mut weights = BTreeMap::new();
    for term in ui.programme().terms.of(TermKind::Tier) {
        let field = format!("weight_{}", term.code);
        if !fields.one(&field).trim().is_empty()
            && let Some(weight) = problems.need(field.clone(), number(&field, 100))
        {
            weights.insert(term.code.clone(), weight);
        }
    }
    let set = |name: &str| -> Option<BTreeSet<String>> {
        let chosen: BTreeSet<String> = fields.all(name).map(str::to_owned).collect();
        (!chosen.is_empty()).then_some(chosen)
    };
    problems.or(|| {
        Some(NewRule {
            name: name?,
            countries: countries?,
            product: product?,
            vertical: vertical?,
            firms: Rule { tiers: set("tiers"), regions: set("regions"), ..Rule::default() },
            method: method?,
            weights,
            capacity: capacity?,
            window_hours: window.filter(|hours| *hours > 0).unwrap_or(48),
        })
    })
}

/// `POST /admin/lead-rules`
pub async fn create(by: May<RouteLeads>, ui: Ui, portal: Portal, fields: Form<Fields>) -> Answer {
    let new = match parse(&ui, &fields) {
        Ok(new) => new,
        Err(problems) => return ui.retry(page(&ui, &fields, ui.told(problems))),
    };
    let made = portal
        .db
        .write(move |tx| {
            let id = rule::put(tx, &new)?;
            let facts = serde_json::json!({ "name": new.name });
            Ok(events::record(tx, &by, Event::new("lead-rule.added", "lead-rule", id.0).data(facts))?)
        })
        .await;
    match made {
        Ok(()) => see_other_saying("/admin/lead-rules", "done-saved"),
        // A rival rule is a matter of this form: what was typed stays.
        Err(Error::Refused(refusal)) => {
            let mut problems = Problems::default();
            problems.add("name", refusal);
            ui.retry(page(&ui, &fields, ui.told(problems)))
        }
        Err(error) => Err(error),
    }
}

/// `POST /admin/lead-rules/{id}/deletion`
pub async fn delete(by: May<RouteLeads>, portal: Portal, id: Path<LeadRuleId>) -> Answer {
    let id = id.0;
    portal
        .db
        .write(move |tx| {
            rule::remove(tx, id)?;
            Ok(events::record(tx, &by, Event::new("lead-rule.deleted", "lead-rule", id.0))?)
        })
        .await?;
    see_other_saying("/admin/lead-rules", "done-removed")
}
