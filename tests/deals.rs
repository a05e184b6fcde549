//! Deal registration, from both sides of the table.

use chrono::TimeDelta;
use futures_util::future::join_all;
use guildhall::access::Role;
use guildhall::deals::{self, State};
use guildhall::demo::NOWAK;
use guildhall::finding::Finder;
use guildhall::portal::Portal as Node;
use guildhall::signing::{self, Signed, Verified};

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

#[actix_web::test]
async fn a_seller_sees_what_a_colleague_shares_until_it_is_taken_back() {
    let portal = Portal::open().await;
    portal.give_role(MAJA, Role::Seller);
    let deal = register(&portal.as_(ADA), "Acme GmbH", "acme.example").await;
    let maja = portal.person(MAJA).to_string();
    let people = format!("{deal}/people");
    portal.as_(MAJA).get(&deal).await.is(404);
    portal.as_(MAJA).post(&people, &[("person", &maja), ("act", "share")]).await.is(404);
    portal.as_(ADA).post(&people, &[("person", &maja), ("act", "share")]).await.is(303);
    portal.as_(MAJA).get(&deal).await.is(200);
    assert!(portal.as_(MAJA).get("/").await.has("Acme GmbH"));
    // Seeing is not owning.
    portal.as_(MAJA).post(&people, &[("person", &maja), ("act", "own")]).await.is(403);
    portal.as_(ADA).post(&people, &[("person", &maja), ("act", "unshare")]).await.is(303);
    portal.as_(MAJA).get(&deal).await.is(404);
}

#[actix_web::test]
async fn a_deal_is_handed_over_within_the_firm_only() {
    let portal = Portal::open().await;
    portal.give_role(MAJA, Role::Seller);
    let deal = register(&portal.as_(ADA), "Acme GmbH", "acme.example").await;
    let people = format!("{deal}/people");
    let (maja, bob) = (portal.person(MAJA).to_string(), portal.person(BOB).to_string());
    portal.as_(ADA).post(&people, &[("person", &bob), ("act", "own")]).await.is(409);
    portal.as_(ABE).post(&people, &[("person", &maja), ("act", "own")]).await.is(303);
    portal
        .as_(MAJA)
        .post(&people, &[("person", &portal.person(ABE).to_string()), ("act", "share")])
        .await
        .is(303);
    // Who began it goes on seeing it, and no longer says whose it is.
    portal.as_(ADA).get(&deal).await.is(200);
    portal.as_(ADA).post(&people, &[("person", &bob), ("act", "share")]).await.is(403);
}

#[actix_web::test]
async fn a_question_that_waits_falls_away_when_the_deal_ends() {
    let portal = Portal::open().await;
    let deal = register(&portal.as_(ADA), "Acme GmbH", "acme.example").await;
    approve(&portal, &deal).await.is(303);
    portal
        .as_(ADA)
        .post(&format!("{deal}/requests"), &[("kind", "extension"), ("reason", "More.")])
        .await
        .is(303);
    portal.as_(ADA).post(&format!("{deal}/step"), &[("step", "won")]).await.is(303);
    let page = portal.as_(VERA).get(&deal).await.is(200);
    assert!(page.has("No longer needed") && page.select("#requests form").is_empty());
}

#[actix_web::test]
async fn an_approved_deal_has_a_receipt_that_holds_without_the_portal() {
    let portal = Portal::open().await;
    let deal = register(&portal.as_(ADA), "Acme GmbH", "acme.example").await;
    portal.as_(ADA).get(&format!("{deal}/receipt.json")).await.is(404);
    approve(&portal, &deal).await.is(303);
    let file = portal.as_(ADA).get(&format!("{deal}/receipt.json")).await.is(200);
    let signed: Signed = serde_json::from_slice(&file.body).unwrap();
    let keys = portal.stranger().get("/.well-known/guildhall-keys.json").await.is(200).json();
    let known = [keys["keys"][0]["public_key"].as_str().unwrap().to_owned()];
    assert_eq!(signing::verify(&signed, &known), Verified::Known);
    let told: serde_json::Value = serde_json::from_str(&signed.statement).unwrap();
    assert_eq!((&told["customer"], &told["firm"]), (&"Acme GmbH".into(), &NOWAK.into()));
    assert_eq!(told["protected_through"], "2027-02-22");
    assert!(portal.as_(ADA).get(&format!("{deal}/receipt")).await.is(200).has("2027-02-22"));
    portal.as_(BOB).get(&format!("{deal}/receipt.json")).await.is(404);
    // An extension is a promise of its own.
    portal.clock.advance(TimeDelta::minutes(5));
    portal
        .as_(ADA)
        .post(&format!("{deal}/requests"), &[("kind", "extension"), ("reason", "More.")])
        .await
        .is(303);
    let page = portal.as_(VERA).get(&deal).await.is(200);
    let to = page.first("#requests form").attr("action").unwrap().to_owned();
    portal.as_(VERA).post(&to, &[("decision", "granted")]).await.is(303);
    let file = portal.as_(ADA).get(&format!("{deal}/receipt.json")).await.is(200);
    let later: Signed = serde_json::from_slice(&file.body).unwrap();
    assert_eq!(signing::verify(&later, &known), Verified::Known);
    assert!(later.statement.contains("\"protected_through\":\"2027-04-23\""), "{}", later.statement);
}

#[actix_web::test]
async fn an_answer_that_is_overdue_may_be_given_by_others_too() {
    let portal = Portal::open().await;
    let deal = register(&portal.as_(ADA), "Acme GmbH", "acme.example").await;
    // Sixteen working hours from Tuesday noon are over by Friday.
    portal.clock.advance(TimeDelta::days(3));
    portal.run_clock();
    let otto = portal.elsewhere(OTTO);
    let home = otto.get("/").await.is(200);
    assert!(home.has("Acme GmbH"), "{}", home.text());
    assert!(otto.get(&deal).await.is(200).has("Escalated"));
    assert!(!portal.elsewhere(ADA).get(&deal).await.is(200).has("Eskalowano"), "the vendor's own matter");
    portal.clock.advance(TimeDelta::minutes(6));
    portal.run_clock();
    assert!(portal.letters().iter().any(|letter| letter.to == OTTO && letter.subject.contains("overdue")));
    // Told once.
    let entries = otto.get(&deal).await.is(200).html().matches("Escalated").count();
    portal.clock.advance(TimeDelta::minutes(20));
    portal.run_clock();
    assert_eq!(otto.get(&deal).await.is(200).html().matches("Escalated").count(), entries);
}

#[actix_web::test]
async fn a_card_is_moved_on_the_board_and_stays_there() {
    let portal = Portal::open().await;
    let deal = register(&portal.as_(ADA), "Acme GmbH", "acme.example").await;
    approve(&portal, &deal).await.is(303);
    let board = portal.as_(ADA).get("/deals/board?programme=standard").await.is(200);
    let card = board.first("#column-approved ~ ul li");
    assert!(card.text.contains("Acme GmbH"));
    let step = [("step", "won"), ("back", "board")];
    portal.as_(ADA).post(&format!("{deal}/step"), &step).await.seen("/deals/board?programme=standard");
    let board = portal.as_(ADA).get("/deals/board?programme=standard").await.is(200);
    assert!(board.first("#column-won ~ ul li").text.contains("Acme GmbH"));
    // A rival's board is its own.
    assert!(!portal.as_(BOB).get("/deals/board").await.is(200).has("Acme GmbH"));
}

#[actix_web::test]
async fn the_spreadsheet_holds_amounts_that_can_be_summed_and_no_formulas() {
    use calamine::{Data, Reader, Xlsx};
    let portal = Portal::open().await;
    register(&portal.as_(ADA), "=SUM(A1) GmbH", "acme.example").await;
    let file = portal.as_(ADA).get("/deals/export.xlsx").await.is(200);
    let mut book: Xlsx<_> = Xlsx::new(std::io::Cursor::new(file.body)).unwrap();
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    assert_eq!(sheet.height(), 2);
    assert_eq!(sheet.get_value((1, 1)), Some(&Data::String("=SUM(A1) GmbH".to_owned())));
    assert_eq!(sheet.get_value((1, 6)), Some(&Data::Float(42_000.0)));
    assert!(matches!(sheet.get_value((1, 8)), Some(Data::DateTime(_))));
}

#[actix_web::test]
async fn a_file_on_a_deal_is_had_by_those_who_may_read_the_deal() {
    let portal = Portal::open().await;
    let deal = register(&portal.as_(ADA), "Acme GmbH", "acme.example").await;
    let file = |name, bytes| File { field: "file", name, media: "application/octet-stream", bytes };
    let to = format!("{deal}/files");
    portal.as_(ADA).upload(&to, &[], &[file("Oferta żółta.txt", b"What we agreed.")]).await.is(303);
    portal.as_(VERA).upload(&to, &[("internal", "yes")], &[file("margin.txt", b"Ours alone.")]).await.is(303);
    let page = portal.as_(ADA).get(&deal).await.is(200);
    let link = page.first("#files .rows a").attr("href").unwrap().to_owned();
    assert_eq!(page.texts("#files .rows a"), ["Oferta żółta.txt"]);
    let got = portal.as_(VERA).get(&link).await.is(200);
    assert_eq!(&got.body[..], b"What we agreed.");
    assert!(got.header("content-disposition").unwrap().starts_with("attachment"));
    let inner = portal.as_(VERA).get(&deal).await.is(200);
    let secret = inner.select("#files .rows a").into_iter().find(|link| link.text == "margin.txt").unwrap();
    let secret = secret.attr("href").unwrap().to_owned();
    // The vendor's own file, a rival, another deal's address: as if there were none.
    portal.as_(ADA).get(&secret).await.is(404);
    portal.as_(BOB).get(&link).await.is(404);
    portal.as_(BOB).upload(&to, &[], &[file("x.txt", b"x")]).await.is(404);
    // A program is no evidence, whatever it is called.
    portal.as_(ADA).upload(&to, &[], &[file("offer.pdf", b"MZ\x90\x00 a program")]).await.is(409);
    portal.as_(ADA).post(&format!("{link}/removal"), NOTHING).await.is(303);
    portal.as_(VERA).get(&link).await.is(404);
}

#[actix_web::test]
async fn a_deal_that_stands_still_is_asked_after_once() {
    let portal = Portal::open().await;
    portal
        .db
        .write_now(|tx| {
            let programmes = deals::programmes(tx)?;
            let standard = programmes.into_iter().find(|it| it.code == "standard").unwrap();
            let mut definition = standard.definition;
            definition
                .steps
                .iter_mut()
                .filter(|it| it.code == "approved")
                .for_each(|it| it.stalled_after = Some(10));
            deals::put_programme(tx, "standard", &standard.names, &standard.rule, &definition, None)
        })
        .unwrap();
    let deal = register(&portal.as_(ADA), "Acme GmbH", "acme.example").await;
    approve(&portal, &deal).await.is(303);
    portal.clock.advance(TimeDelta::days(9));
    portal.run_clock();
    assert!(!portal.elsewhere(VERA).get("/").await.has("has not moved"));
    portal.clock.advance(TimeDelta::days(1));
    portal.run_clock();
    portal.run_clock();
    let home = portal.elsewhere(VERA).get("/").await.is(200);
    assert_eq!(home.text().matches("has not moved").count(), 1);
}

#[actix_web::test]
async fn a_common_reason_is_said_in_the_partners_language() {
    let portal = Portal::open().await;
    let deal = register(&portal.as_(ADA), "Acme GmbH", "acme.example").await;
    portal.as_(VERA).post(&format!("{deal}/refusal"), NOTHING).await.is(409);
    portal.as_(VERA).post(&format!("{deal}/refusal"), &[("common", "taken")]).await.seen(&deal);
    assert!(portal.as_(ADA).get(&deal).await.is(200).has("Inny partner zgłosił tego klienta wcześniej."));
}
