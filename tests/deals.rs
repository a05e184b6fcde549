//! Deal registration, from both sides of the table.

use chrono::TimeDelta;
use futures_util::future::join_all;
use guildhall::access::Role;
use guildhall::deals::State;
use guildhall::demo::NOWAK;
use guildhall::finding::Finder;
use guildhall::portal::Portal as Node;

use crate::support::deals::{approve, form, of_ada, register};
use crate::support::*;

#[actix_web::test]
async fn six_fields_and_a_look_hand_a_customer_in() {
    let portal = Portal::open().await;
    let deal = register(&portal.as_(ADA), "Acme GmbH", "acme.example").await;
    let page = portal.as_(ADA).get(&deal).await.is(200);
    assert_eq!(page.heading(), "Acme GmbH");
    assert!(page.has("Czeka na odpowiedź") && page.has("42 000 EUR"), "{}", page.text());
    let queue = portal.as_(VERA).get("/deals/queue").await.is(200);
    assert_eq!(queue.texts("ol.tasks .what a"), ["Acme GmbH"]);
}

#[actix_web::test]
async fn what_is_missing_is_said_at_its_field_and_what_was_typed_stays() {
    let portal = Portal::open().await;
    let mut typed = form("Acme GmbH", "acme.example");
    typed.retain(|(name, _)| *name != "title");
    typed[4] = ("amount", "a lot");
    let page = portal.as_(BOB).post("/deals", &typed).await.is(422);
    assert!(page.has("Enter the amount as a number, such as 42000."));
    assert_eq!(page.first("#field-customer").attr("value"), Some("Acme GmbH"));
    assert_eq!(page.first("#field-amount").attr("value"), Some("a lot"));
    assert_eq!(page.select("[aria-invalid]").len(), 2);
    // A draft may be half empty.
    typed.push(("act", "draft"));
    let draft: Vec<_> =
        typed.iter().copied().filter(|field| *field != ("act", "review") && field.0 != "amount").collect();
    portal.as_(BOB).post("/deals", &draft).await.is(303);
}

#[actix_web::test]
async fn a_seller_sees_their_own_a_manager_the_firms_and_a_rival_nothing() {
    let portal = Portal::open().await;
    let deal = register(&portal.as_(ABE), "Acme GmbH", "acme.example").await;
    portal.as_(ADA).get(&deal).await.is(404);
    portal.as_(MAJA).get(&deal).await.is(200);
    portal.as_(BOB).get(&deal).await.is(404);
    portal.as_(LENA).get("/deals").await.is(403);
    portal.as_(VERA).get(&deal).await.is(200);
    portal.as_(ANNA).get(&deal).await.is(200);
    let draft = of_ada(&portal, State::Draft);
    portal.as_(VERA).get(&format!("/deals/{draft}")).await.is(404);
}

#[actix_web::test]
async fn a_customer_is_protected_for_one_partner_at_a_time() {
    let portal = Portal::open().await;
    let first = register(&portal.as_(ADA), "Acme GmbH", "acme.example").await;
    let second = register(&portal.as_(BOB), "ACME", "https://www.acme.example/en").await;
    let page = portal.as_(VERA).get(&second).await.is(200);
    let rivals = page.texts("#conflicts h3");
    assert_eq!(rivals.len(), 1);
    assert_eq!(rivals[0].replace(' ', ""), "AcmeGmbH");
    assert!(page.has("They have the same domain."));
    approve(&portal, &first).await.seen(&first);
    assert!(portal.as_(ADA).get(&first).await.has("22 lut 2027"));
    let refused = approve(&portal, &second).await.is(409);
    assert!(refused.has("Another registration protects this customer"));
    let why = [("reason", "Somebody was quicker.")];
    portal.as_(VERA).post(&format!("{second}/refusal"), &why).await.seen(&second);
    // The partner reads the reason, and nothing of the other firm.
    let told = portal.as_(BOB).get(&second).await.is(200);
    assert!(told.has("Somebody was quicker."));
    for secret in [NOWAK, "Ada", "Acme GmbH"] {
        assert!(!told.html().contains(secret), "{secret}");
    }
}

#[actix_web::test]
async fn one_of_twenty_approvers_wins_and_the_others_learn_who() {
    let portal = Portal::open().await;
    let deal = register(&portal.as_(ADA), "Acme GmbH", "acme.example").await;
    let (vera, otto) = (portal.as_(VERA), portal.as_(OTTO));
    vera.get("/").await;
    otto.get("/").await;
    let path = format!("{deal}/approval");
    let answers = join_all(
        (0..20).map(|at| if at % 2 == 0 { vera.post(&path, NOTHING) } else { otto.post(&path, NOTHING) }),
    );
    let answers = answers.await;
    let won = answers.iter().filter(|page| page.status == 303).count();
    assert_eq!(won, 1);
    for late in answers.iter().filter(|page| page.status != 303) {
        assert_eq!(late.status, 409);
        assert!(late.has("decided on this deal a moment ago"), "{}", late.text());
    }
}

#[actix_web::test]
async fn protection_ends_with_its_last_day_and_frees_the_customer() {
    let portal = Portal::open().await;
    let first = register(&portal.as_(ADA), "Acme GmbH", "acme.example").await;
    approve(&portal, &first).await.is(303);
    portal.clock.advance(TimeDelta::days(77));
    portal.run_clock();
    assert!(portal.elsewhere(ADA).get("/").await.has("Ochrona się kończy"));
    portal.clock.advance(TimeDelta::days(14));
    portal.run_clock();
    assert!(portal.elsewhere(ADA).get(&first).await.is(200).has("Wygasła"));
    // A day after the end, the partner and its channel manager are told again.
    portal.clock.advance(TimeDelta::days(1));
    portal.run_clock();
    assert!(portal.elsewhere(ADA).get("/").await.has("minęła"));
    assert!(portal.elsewhere(VERA).get("/").await.has("is over"));
    let second = register(&portal.elsewhere(BOB), "Acme", "acme.example").await;
    portal.elsewhere(VERA).post(&format!("{second}/approval"), NOTHING).await.is(303);
}

#[actix_web::test]
async fn the_check_says_as_much_whoever_is_protected() {
    let portal = Portal::open().await;
    let deal = register(&portal.as_(ADA), "Acme GmbH", "acme.example").await;
    approve(&portal, &deal).await.is(303);
    let ask = async |who: &Visitor<'_>, customer: &str, website: &str| {
        let began = std::time::Instant::now();
        let page = who.post("/deals/check", &[("customer", customer), ("website", website)]).await.is(200);
        (page, began.elapsed())
    };
    let bob = portal.as_(BOB);
    let (held, held_took) = ask(&bob, "Acme Limited", "acme.example").await;
    assert!(held.has("Protected:") && !held.has("Nowak"));
    portal.clock.advance(TimeDelta::minutes(61));
    let bob = portal.elsewhere(BOB);
    let (free, free_took) = ask(&bob, "Zenith Works", "zenh.example").await;
    assert!(free.has("Free:"));
    assert_eq!(held.body.len(), free.body.len());
    assert!(held_took.abs_diff(free_took).as_millis() < 200, "{held_took:?} {free_took:?}");
}

#[actix_web::test]
async fn a_person_may_check_twenty_customers_an_hour() {
    let portal = Portal::open().await;
    let bob = portal.as_(BOB);
    for _ in 0..20 {
        bob.post("/deals/check", &[("customer", "Acme")]).await.is(200);
    }
    bob.post("/deals/check", &[("customer", "Acme")]).await.is(429);
    portal.clock.advance(TimeDelta::minutes(61));
    portal.elsewhere(BOB).post("/deals/check", &[("customer", "Acme")]).await.is(200);
}

#[actix_web::test]
async fn what_was_lost_is_locked_and_staff_reopen_it_with_a_reason() {
    let portal = Portal::open().await;
    let deal = register(&portal.as_(ADA), "Acme GmbH", "acme.example").await;
    approve(&portal, &deal).await.is(303);
    let step = format!("{deal}/step");
    portal.as_(ADA).post(&step, &[("step", "lost")]).await.is(409);
    portal.as_(ADA).post(&step, &[("step", "lost"), ("loss_reason", "price")]).await.seen(&deal);
    portal.as_(ADA).post(&step, &[("step", "won")]).await.is(409);
    portal.as_(ADA).post(&format!("{deal}/reopening"), &[("reason", "Oops")]).await.is(403);
    portal.as_(VERA).post(&format!("{deal}/reopening"), NOTHING).await.is(409);
    portal.as_(VERA).post(&format!("{deal}/reopening"), &[("reason", "They called back.")]).await.seen(&deal);
    assert!(portal.as_(ADA).get(&deal).await.has("They called back."));
}

#[actix_web::test]
async fn a_deal_sent_back_is_mended_and_handed_in_again() {
    let portal = Portal::open().await;
    let deal = register(&portal.as_(ADA), "Acme GmbH", "acme.example").await;
    portal.as_(VERA).post(&format!("{deal}/return"), &[("reason", "Which plant?")]).await.seen(&deal);
    assert!(portal.as_(ADA).get("/").await.has("Acme GmbH"));
    portal.as_(ADA).post(&deal, &form("Acme Hamburg GmbH", "acme.example")).await.is(303);
    portal.as_(ADA).post(&format!("{deal}/submission"), NOTHING).await.seen(&deal);
    approve(&portal, &deal).await.is(303);
}

#[actix_web::test]
async fn an_internal_comment_stays_with_the_vendor() {
    let portal = Portal::open().await;
    let deal = register(&portal.as_(ADA), "Acme GmbH", "acme.example").await;
    let say = |note: &'static str, internal: &'static str| [("note", note), ("internal", internal)];
    let path = format!("{deal}/comments");
    portal.as_(VERA).post(&path, &say("Watch out here", "yes")).await.is(303);
    portal.as_(VERA).post(&path, &say("We are on it", "")).await.is(303);
    portal.as_(ADA).post(&path, &say("@Maja Wrona, can you call them?", "yes")).await.is(303);
    let page = portal.as_(ADA).get(&deal).await;
    assert!(page.has("We are on it") && !page.has("Watch out here"));
    assert!(portal.as_(VERA).get(&deal).await.has("can you call them?"));
    assert!(portal.as_(MAJA).get("/").await.has("Ada Nowak"));
}

#[actix_web::test]
async fn a_cap_is_kept_even_against_two_at_once() {
    let portal = Portal::open().await;
    for _ in 0..39 {
        of_ada(&portal, State::Open);
    }
    let ada = portal.as_(ADA);
    let draft = async |customer: &str| {
        let page = ada.post("/deals", &form(customer, "")).await.is(303);
        page.to().unwrap().replace("/review", "/submission")
    };
    let (one, other) = (draft("First Works").await, draft("Second Mills").await);
    let answers = join_all([&one, &other].map(|path| ada.post(path, NOTHING))).await;
    let mut statuses: Vec<u16> = answers.iter().map(|page| page.status).collect();
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409]);
}

#[actix_web::test]
async fn the_list_the_file_and_the_search_agree_on_who_sees_what() {
    let portal = Portal::open().await;
    register(&portal.as_(ADA), "Quintessenz Werke", "quintessenz.example").await;
    register(&portal.as_(ABE), "Quintessenz Lager", "").await;
    let node: &Node = &portal;
    std::thread::scope(|scope| scope.spawn(|| Finder::catch_up(node).unwrap()).join().unwrap());
    for (person, seen) in
        [(ADA, 1), (ABE, 2), (MAJA, 2), (BOB, 0), (VERA, 2), (ANNA, 2), (OTTO, 2), (CLAIRE, 0)]
    {
        let visitor = portal.as_(person);
        let list = visitor.ask("/deals").await.is(200).json();
        assert_eq!(list["total"], seen, "{person}");
        let file = visitor.get("/deals/export.csv").await.is(200);
        assert_eq!(
            String::from_utf8_lossy(&file.body).matches("Quintessenz").count() as i64,
            seen,
            "{person}"
        );
        let found = visitor.ask("/search?q=Quintessenz").await.is(200).json();
        assert_eq!(found["total"], seen, "{person}");
    }
}

#[actix_web::test]
async fn who_loses_a_standing_no_longer_finds_what_it_showed() {
    let portal = Portal::open().await;
    register(&portal.as_(ADA), "Quintessenz Werke", "quintessenz.example").await;
    let node: &Node = &portal;
    std::thread::scope(|scope| scope.spawn(|| Finder::catch_up(node).unwrap()).join().unwrap());
    let finds =
        async |person| portal.as_(person).ask("/search?q=Quintessenz").await.is(200).json()["total"].clone();
    assert_eq!((finds(MAJA).await, finds(VERA).await), (1.into(), 1.into()));
    // Nothing is indexed again: the index is asked with what holds now.
    portal.give_role(MAJA, Role::Seller);
    portal.give_manager(NOWAK, OTTO);
    assert_eq!((finds(MAJA).await, finds(VERA).await, finds(ADA).await), (0.into(), 0.into(), 1.into()));
}

#[actix_web::test]
async fn protection_is_extended_once_from_its_old_end() {
    let portal = Portal::open().await;
    let deal = register(&portal.as_(ADA), "Acme GmbH", "acme.example").await;
    approve(&portal, &deal).await.is(303);
    let ask = [("kind", "extension"), ("reason", "They decide in March.")];
    let path = format!("{deal}/requests");
    portal.as_(ADA).post(&path, &ask).await.is(303);
    // One that waits blocks the next.
    portal.as_(ADA).post(&path, &ask).await.is(409);
    let queue = portal.as_(VERA).get("/deals/queue").await.is(200);
    assert!(queue.has("Acme GmbH") && queue.has("More time"));
    let page = portal.as_(VERA).get(&deal).await.is(200);
    let to = page.first("#requests form").attr("action").unwrap().to_owned();
    portal.as_(ADA).post(&to, &[("decision", "granted")]).await.is(403);
    portal.as_(VERA).post(&to, &[("decision", "granted")]).await.is(303);
    // 22 February and sixty days.
    assert!(portal.as_(ADA).get(&deal).await.has("23 kwi 2027"));
    portal.as_(ADA).post(&path, &ask).await.is(409);
    portal.clock.advance(TimeDelta::days(100));
    portal.run_clock();
    let rival = register(&portal.elsewhere(BOB), "Acme", "acme.example").await;
    portal.elsewhere(VERA).post(&format!("{rival}/approval"), NOTHING).await.is(409);
}

#[actix_web::test]
async fn a_refusal_is_disputed_once_and_within_its_days() {
    let portal = Portal::open().await;
    let deal = register(&portal.as_(ADA), "Acme GmbH", "acme.example").await;
    let path = format!("{deal}/requests");
    let ask = [("kind", "dispute"), ("reason", "We were there in May.")];
    portal.as_(ADA).post(&path, &ask).await.is(409);
    portal.as_(VERA).post(&format!("{deal}/refusal"), &[("reason", "Too late.")]).await.seen(&deal);
    portal.as_(ADA).post(&path, &ask).await.is(303);
    let page = portal.as_(VERA).get(&deal).await.is(200);
    let to = page.first("#requests form").attr("action").unwrap().to_owned();
    portal.as_(VERA).post(&to, &[("decision", "refused")]).await.is(409);
    portal.as_(VERA).post(&to, &[("decision", "granted"), ("reason", "You were.")]).await.is(303);
    approve(&portal, &deal).await.is(303);
    let other = register(&portal.as_(ADA), "Zenith Optics", "zenith.example").await;
    portal.as_(VERA).post(&format!("{other}/refusal"), &[("reason", "No.")]).await.seen(&other);
    portal.clock.advance(TimeDelta::days(15));
    portal.elsewhere(ADA).post(&format!("{other}/requests"), &ask).await.is(409);
}
