//! Deals for tests: written as they stand, or registered as people do it.

use guildhall::deals::{self, Definition, Past, State};
use guildhall::demo::NOWAK;
use guildhall::matching::Party;
use guildhall::programme::Terms;

use super::{ADA, Page, Portal, VERA, Visitor};

/// What a seller types into the standard programme.
pub fn form<'a>(customer: &'a str, website: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("programme", "standard"),
        ("customer", customer),
        ("website", website),
        ("country", "PL"),
        ("title", "Meters for hall 3"),
        ("amount", "42 000"),
        ("currency", "EUR"),
        ("close_on", "2027-03-31"),
        ("act", "review"),
    ]
}

/// Registers a customer and hands it in; the deal's address.
pub async fn register(visitor: &Visitor<'_>, customer: &str, website: &str) -> String {
    let page = visitor.post("/deals", &form(customer, website)).await.is(303);
    let deal = page.to().unwrap().strip_suffix("/review").unwrap().to_owned();
    visitor.get(&format!("{deal}/review")).await.is(200);
    visitor.post(&format!("{deal}/submission"), &[]).await.seen(&deal);
    deal
}

/// Approves as Vera.
pub async fn approve(portal: &Portal, deal: &str) -> Page {
    portal.as_(VERA).post(&format!("{deal}/approval"), &[]).await
}

/// The key of a fresh deal of Ada's that stands so.
pub fn of_ada(portal: &Portal, state: State) -> String {
    let (ada, vera, firm) = (portal.person(ADA), portal.person(VERA), portal.firm(NOWAK));
    let put = portal.db.write_now(|tx| {
        let programmes = deals::programmes(tx)?;
        let programme = programmes.iter().find(|it| it.code == "standard").expect("the demo's programme");
        let now = tx.now;
        let decided = !matches!(state, State::Draft | State::Open);
        let customer = Party { name: format!("Customer {}", guildhall::db::random_id()), ..Party::default() };
        let past = Past {
            programme,
            firm,
            owner: Some(ada),
            customer: Party { country: "PL".into(), ..customer },
            title: "Meters".to_owned(),
            amount: 4_200_000,
            currency: "EUR".to_owned(),
            close_on: Some(now.date()),
            lines: Vec::new(),
            state,
            source: String::new(),
            begun_at: now,
            submitted_at: (state != State::Draft).then_some(now),
            decided_at: decided.then_some(now),
            decided_by: decided.then_some(vera),
            reason: if decided { "Because.".to_owned() } else { String::new() },
            closed_at: None,
            loss_reason: String::new(),
        };
        let terms = Terms::read(tx)?;
        deals::put_past(tx, &past, &terms)
    });
    put.unwrap().to_string()
}

/// Changes a programme of the demo: a new version of it.
pub fn change_programme(portal: &Portal, code: &str, change: impl FnOnce(&mut Definition)) {
    let put = portal.db.write_now(|tx| {
        let programmes = deals::programmes(tx)?;
        let there = programmes.iter().find(|it| it.code == code).expect("a programme of the demo");
        let mut definition = there.definition.clone();
        change(&mut definition);
        deals::put_programme(tx, code, &there.names, &there.rule, &definition, None)
    });
    put.unwrap();
}
