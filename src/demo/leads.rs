//! The demo's leads: rules that make sense for the programme, and people who asked
//! over the last weeks, each routed as the portal routes.

use chrono::TimeDelta;
use diesel::prelude::*;
use schema::schema::{lead_offers, leads as leads_table};

use super::customers::CUSTOMERS;
use super::dice::Dice;
use crate::access::{FirmId, PersonId, Role, Rule};
use crate::db::{IsWithin, Tx};
use crate::error::Error;
use crate::leads::{self, Lead, Method, NewLead, NewRule, State};
use crate::programme::{TermKind, Terms};

const NEEDS: &[&str] = &[
    "We want to meter the steam of three boilers and see the figures in one place.",
    "Our flow meters are twenty years old. What would you put in their place?",
    "Please send somebody who can look at our tank farm.",
    "We need a quotation for eight level sensors before the end of the quarter.",
    "Can your gateway read meters of other makers too?",
    "Calibration on site, twice a year, for about forty instruments.",
];
const NAMES: &[&str] = &[
    "Marta Kowal",
    "Jens Petersen",
    "Lucía Ferrer",
    "Tom Ashby",
    "Élodie Marchand",
    "Kenji Mori",
    "Amal Nasser",
    "Paolo Conti",
    "Sanne de Wit",
    "Ivana Novotná",
];
const SOURCES: &[(&str, &str)] =
    &[("web", ""), ("trade fair", "Water Days"), ("webinar", "Know your steam"), ("web", "Know your steam")];

/// The rules, one narrower than the other.
pub fn rules(tx: &mut Tx<'_>) -> Result<(), Error> {
    let tiers = |codes: &[&str]| Rule {
        tiers: Some(codes.iter().map(ToString::to_string).collect()),
        ..Rule::default()
    };
    let rule = |name: &str, countries: &[&str], firms: Rule, method, weights: &[(&str, i64)]| NewRule {
        name: name.to_owned(),
        countries: countries.iter().map(ToString::to_string).collect(),
        product: None,
        vertical: String::new(),
        firms,
        method,
        weights: weights.iter().map(|(tier, weight)| (tier.to_string(), *weight)).collect(),
        capacity: 12,
        window_hours: 48,
    };
    let upper = tiers(&["silver", "gold", "platinum"]);
    let weights = [("registered", 0), ("silver", 1), ("gold", 3), ("platinum", 4)];
    leads::put_rule(tx, &rule("Nearest partner", &[], upper.clone(), Method::Weighted, &weights))?;
    leads::put_rule(tx, &rule("Poland in turn", &["PL"], Rule::default(), Method::RoundRobin, &[]))?;
    leads::put_rule(
        tx,
        &rule("Pool for the Gulf", &["AE", "SA", "QA"], tiers(&["gold"]), Method::Pool, &[]),
    )?;
    Ok(())
}

/// People ask; the portal routes; firms answer or let lie.
pub fn live_through(tx: &mut Tx<'_>) -> Result<(), Error> {
    rules(tx)?;
    let products: Vec<_> = Terms::read(tx)?.of(TermKind::Product).map(|term| term.id).collect();
    for (at, customer) in CUSTOMERS.iter().enumerate() {
        let mut dice = Dice::of(&format!("lead {}", customer.name));
        let (source, campaign) = SOURCES.get(at % SOURCES.len()).copied().unwrap_or_default();
        let name = NAMES.get(dice.below(NAMES.len() as i64) as usize).copied().unwrap_or_default();
        let host = customer.website.trim_start_matches("https://");
        let host = if host.is_empty() { "customer.example" } else { host };
        let new = NewLead {
            company: customer.name.to_owned(),
            contact_name: name.to_owned(),
            email: format!("{}@{host}", crate::ui::forms::key(name).replace(' ', ".")),
            phone: format!("+{} {:07}", 30 + dice.below(60), dice.below(9_999_999)),
            website: customer.website.to_owned(),
            country: customer.country.to_owned(),
            city: customer.city.to_owned(),
            product: products.get(dice.below(products.len().max(1) as i64) as usize).copied(),
            need: NEEDS.get(at % NEEDS.len()).copied().unwrap_or_default().to_owned(),
            source: source.to_owned(),
            campaign: campaign.to_owned(),
            ..NewLead::default()
        };
        let lead = leads::add(tx, &new, None)?;
        let lead = match at % 11 {
            // Some wait for a person: nobody was meant, or it looks odd.
            10 => lead,
            _ => leads::route_quietly(tx, lead.id)?,
        };
        age(tx, &lead, &mut dice)?;
    }
    // And one for the cast: it came this morning, and Nowak is next door.
    let own = NewLead {
        company: "Teatr Wodny w Krakowie".to_owned(),
        contact_name: "Hanna Bielak".to_owned(),
        email: "hanna.bielak@teatrwodny.example".to_owned(),
        country: "PL".to_owned(),
        city: "Kraków".to_owned(),
        need: "Six hundred cubic metres of water on a stage, and nobody knows how much runs off.".to_owned(),
        source: "web".to_owned(),
        ..NewLead::default()
    };
    let lead = leads::add(tx, &own, None)?;
    leads::route_quietly(tx, lead.id)?;
    Ok(())
}

/// Moves a lead into the past, and lets its firm answer.
fn age(tx: &mut Tx<'_>, lead: &Lead, dice: &mut Dice) -> Result<(), Error> {
    let most = if dice.chance(60) { 600 } else { 30 };
    let hours = 2 + dice.below(most);
    let at = tx.now - TimeDelta::hours(hours);
    diesel::update(leads_table::table.find(lead.id))
        .set((leads_table::created_at.eq(at), leads_table::moved_at.eq(at)))
        .execute(tx.conn())?;
    if let (State::Offered, Some(firm), true) = (lead.state, lead.firm_id, hours > 40) {
        let owner = somebody(tx, firm)?;
        diesel::update(leads_table::table.find(lead.id))
            .set((
                leads_table::state.eq(State::Accepted),
                leads_table::owner_id.eq(owner),
                leads_table::accepted_at.eq(at + TimeDelta::hours(5)),
                leads_table::offered_until.eq(None::<chrono::NaiveDateTime>),
            ))
            .execute(tx.conn())?;
        diesel::update(lead_offers::table.find((lead.id, firm)))
            .set((lead_offers::state.eq("accepted"), lead_offers::offered_at.eq(at)))
            .execute(tx.conn())?;
    }
    Ok(())
}

fn somebody(tx: &mut Tx<'_>, firm: FirmId) -> QueryResult<Option<PersonId>> {
    use schema::schema::memberships;
    memberships::table
        .filter(memberships::firm_id.eq(firm))
        .filter(memberships::role.within([Role::Seller, Role::Admin]))
        .order(memberships::person_id)
        .select(memberships::person_id)
        .first(tx.conn())
        .optional()
}
