//! The form of a registration: its steps, the draft that keeps itself, the files it asks for.

use guildhall::deals::{Condition, Criterion, Field, FieldKind, Need, Wording};

use crate::support::deals::{approve, change_programme, form};
use crate::support::*;

/// The first step of the long programme.
const CUSTOMER: &[(&str, &str)] = &[
    ("programme", "project"),
    ("part", "customer"),
    ("customer", "Zenith Works"),
    ("website", "zenith.example"),
    ("country", "PL"),
];

#[actix_web::test]
async fn a_long_form_goes_step_by_step_and_keeps_each() {
    let portal = Portal::open().await;
    let bob = portal.as_(BOB);
    let first = bob.get("/deals/new?programme=project").await.is(200);
    assert_eq!(first.select(".steps li").len(), 5);
    assert_eq!(first.select("main fieldset").len(), 1);
    let second = bob.post("/deals", CUSTOMER).await.is(303).to().unwrap().to_owned();
    assert!(second.ends_with("/edit?part=deal"), "{second}");
    let deal = second.split("/edit").next().unwrap();
    // What this step needs is asked here, what the others need is not.
    let refused = bob.post(deal, &[("part", "deal"), ("title", "")]).await.is(422);
    assert!(refused.select("[aria-invalid]").len() > 1);
    assert!(refused.select("#field-customer").is_empty());
    let typed = [
        ("part", "deal"),
        ("title", "Hall 3"),
        ("amount", "9 000"),
        ("close_on", "2027-03-31"),
        ("territory", "PL"),
    ];
    let third = bob.post(deal, &typed).await.is(303).to().unwrap().to_owned();
    assert!(third.ends_with("/edit?part=products"), "{third}");
    bob.post(deal, &[("part", "products"), ("act", "back")]).await.seen(&format!("{deal}/edit?part=deal"));
    // The review names what is missing and leads to its step.
    let review = bob.get(&format!("{deal}/review")).await.is(200);
    assert!(review.has("Zenith Works") && review.has("Hall 3"), "{}", review.text());
    let links: Vec<_> = review.select(".problems a");
    assert!(links.iter().all(|link| link.text.contains(": ")), "each names its field");
    assert!(
        links.iter().any(|link| link.attr("href") == Some(&format!("{deal}/edit?part=products#field-lines")))
    );
}

#[actix_web::test]
async fn a_draft_keeps_itself_once_however_often_it_is_sent() {
    let portal = Portal::open().await;
    let bob = portal.as_(BOB);
    let word = bob.get("/deals/new").await.form("form[data-keep]");
    let word = word.iter().find(|(name, _)| name == "once").unwrap().1.as_str();
    let mut typed = form("Zenith", "zenith.example");
    typed.retain(|(name, _)| *name != "act");
    typed.extend([("once", word), ("act", "keep")]);
    let json = [("Accept", "application/json")];
    let kept = bob.post_with("/deals", &typed, &json).await.is(200).json();
    let deal = kept["to"].as_str().unwrap().to_owned();
    // The answer was never heard: the same page is sent again, with more in it.
    typed[1].1 = "Zenith Works";
    let again = bob.post_with("/deals", &typed, &json).await.is(200).json();
    assert_eq!(again["to"], kept["to"]);
    assert_eq!(bob.get(&deal).await.is(200).heading(), "Zenith Works");
    // So is it by its button: the draft that kept itself is the one that goes on.
    typed.retain(|(name, _)| *name != "act");
    bob.post("/deals", &typed).await.seen(&format!("{deal}/review"));
    let again = bob.post_with("/deals", &[typed.as_slice(), &[("act", "keep")]].concat(), &json).await.json();
    let revision = again["revision"].to_string();
    let more = [("title", "Hall 4"), ("revision", revision.as_str()), ("act", "keep")];
    bob.post_with(&deal, &more, &json).await.is(200);
    // What did not come stays as it was; an old revision is refused.
    let page = bob.get(&format!("{deal}/review")).await.is(200);
    assert!(page.has("Hall 4") && page.has("42,000"), "{}", page.text());
    bob.post_with(&deal, &more, &json).await.is(409);
}

#[actix_web::test]
async fn a_registration_waits_for_the_file_and_the_person_it_asks_for() {
    let portal = Portal::open().await;
    change_programme(&portal, "standard", |definition| {
        let mut evidence = Field::standard("evidence", Need::ToSubmit).unwrap();
        evidence.names = Wording::from([("en", "Quotation")]);
        let person = Field {
            code: "engineer".to_owned(),
            kind: FieldKind::Person,
            names: Wording::from([("en", "Engineer")]),
            ..evidence.clone()
        };
        definition.fields.extend([evidence, person]);
    });
    let ada = portal.as_(ADA);
    let engineer = portal.person(MAJA).to_string();
    let stranger = portal.person(BOB).to_string();
    let mut typed = form("Zenith Works", "zenith.example");
    typed.push(("engineer", &stranger));
    ada.post("/deals", &typed).await.is(422);
    typed.pop();
    typed.push(("engineer", &engineer));
    let review = ada.post("/deals", &typed).await.is(303).to().unwrap().to_owned();
    let deal = review.strip_suffix("/review").unwrap();
    let refused = ada.post(&format!("{deal}/submission"), &[]).await.is(422);
    assert!(refused.has("Dodaj plik: Quotation."), "{}", refused.text());
    let file = File { field: "file", name: "quotation.txt", media: "text/plain", bytes: b"42 meters" };
    ada.upload(&format!("{deal}/files"), &[("field", "evidence"), ("from", "review")], &[file])
        .await
        .seen(&review);
    ada.post(&format!("{deal}/submission"), &[]).await.seen(deal);
    let page = ada.get(deal).await.is(200);
    assert!(page.has("Quotation") && page.has("quotation.txt") && page.has("Maja"), "{}", page.text());
    // What was decided on is not taken away by who brought it.
    approve(&portal, deal).await.is(303);
    let page = ada.get(deal).await.is(200);
    assert!(page.select("#files form[action$=removal]").is_empty());
}

#[actix_web::test]
async fn a_page_gone_back_to_makes_another_draft_and_leaves_the_first_alone() {
    let portal = Portal::open().await;
    let bob = portal.as_(BOB);
    let mut typed = form("Zenith Works", "zenith.example");
    typed.push(("once", "a-word"));
    let first = bob.post("/deals", &typed).await.is(303).to().unwrap().to_owned();
    // A double click is one.
    bob.post("/deals", &typed).await.seen(&first);
    typed[1].1 = "Yonder Water";
    let second = bob.post("/deals", &typed).await.is(303).to().unwrap().to_owned();
    assert_ne!(first, second);
    assert!(bob.get(&first).await.has("Zenith Works"));
    assert!(bob.get(&second).await.has("Yonder Water"));
}

#[actix_web::test]
async fn a_criterion_that_is_not_met_is_named_and_holds_the_deal_back() {
    let portal = Portal::open().await;
    change_programme(&portal, "standard", |definition| {
        let large = |amount, advisory| Criterion {
            names: Wording::from([("en", "Large enough"), ("pl", "Dość duża")]),
            when: Condition { at_least: Some(amount), ..Condition::default() },
            advisory,
        };
        definition.eligibility = vec![large(5_000_000, false), large(90_000_000, true)];
    });
    let bob = portal.as_(BOB);
    let sent = bob.post("/deals", &form("Acme GmbH", "acme.example")).await.is(303);
    let deal = sent.to().unwrap().strip_suffix("/review").unwrap().to_owned();
    let review = bob.get(&format!("{deal}/review")).await.is(200);
    assert_eq!(review.texts("#eligibility .pill"), ["Not met", "Not met, only told"]);
    let refused = bob.post(&format!("{deal}/submission"), NOTHING).await.is(422);
    assert!(refused.first(".problems").text.contains("Large enough"), "{}", refused.text());
    let edit = bob.get(&format!("{deal}/edit")).await.is(200).form("main form.form");
    let fields = edit.iter().map(|(name, value)| match name.as_str() {
        "amount" => (name.as_str(), "60 000"),
        _ => (name.as_str(), value.as_str()),
    });
    bob.post(&deal, &fields.collect::<Vec<_>>()).await.is(303);
    bob.post(&format!("{deal}/submission"), NOTHING).await.seen(&deal);
    assert_eq!(portal.as_(VERA).get(&deal).await.is(200).texts("#eligibility .pill")[0], "Met");
}

#[actix_web::test]
async fn an_amount_in_another_currency_meets_a_condition_at_the_newest_rate() {
    let portal = Portal::open().await;
    change_programme(&portal, "standard", |definition| {
        definition.eligibility = vec![Criterion {
            names: Wording::from([("en", "Large enough")]),
            when: Condition { at_least: Some(3_900_000), ..Condition::default() },
            advisory: false,
        }];
    });
    let bob = portal.as_(BOB);
    let in_dollars = form("Acme GmbH", "acme.example").into_iter().map(|(name, value)| match name {
        "currency" => (name, "USD"),
        _ => (name, value),
    });
    let sent = bob.post("/deals", &in_dollars.collect::<Vec<_>>()).await.is(303);
    let review = sent.to().unwrap().to_owned();
    assert_eq!(bob.get(&review).await.is(200).texts("#eligibility .pill"), ["Not met"]);
    let rates = "Date, USD, \n26 November 2026, 1.0500, \n";
    portal
        .as_(OTTO)
        .upload(
            "/admin/rates",
            NOTHING,
            &[File { field: "file", name: "eurofxref.csv", media: "text/csv", bytes: rates.as_bytes() }],
        )
        .await
        .is(303);
    assert_eq!(bob.get(&review).await.is(200).texts("#eligibility .pill"), ["Met"]);
}
