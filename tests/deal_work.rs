//! Work on a deal once it is there: colleagues, files, the board, changes, reminders.

use chrono::TimeDelta;
use diesel::prelude::*;
use guildhall::access::Role;
use guildhall::deals;
use guildhall::demo::NOWAK;
use guildhall::paper::attached;
use guildhall::signing::{self, Signed, Verified};
use schema::schema::notices;

use crate::support::deals::{approve, change_programme, register};
use crate::support::*;

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
    // On paper, in the reader's words and with the same statement inside.
    let paper = portal.as_(ADA).get(&format!("{deal}/receipt.pdf")).await.is(200);
    let said = pdf_extract::extract_text_from_mem(&paper.body).unwrap();
    assert!(said.contains("Acme GmbH") && said.contains("Chroniona do"), "{said}");
    let inside: Signed = serde_json::from_slice(&attached(&paper.body).unwrap()).unwrap();
    assert_eq!(signing::verify(&inside, &known), Verified::Known);
    for file in ["receipt.json", "receipt.pdf"] {
        portal.as_(BOB).get(&format!("{deal}/{file}")).await.is(404);
    }
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
async fn the_second_of_a_sequence_is_told_at_their_turn_and_has_the_hours_of_the_rule() {
    let portal = Portal::open().await;
    change_programme(&portal, "standard", |definition| {
        let rule = &mut definition.approvals[0];
        rule.roles = vec![Role::ChannelManager, Role::Approver];
        rule.due_hours = 40;
    });
    let told = |portal: &Portal| -> i64 {
        let anna = notices::person_id.eq(portal.person(ANNA));
        let hers = notices::table.filter(anna).filter(notices::kind.eq("deal-waits"));
        portal.db.read_now(|tx| Ok(hers.count().get_result(tx.conn())?)).unwrap()
    };
    let deal = register(&portal.as_(ADA), "Acme GmbH", "acme.example").await;
    assert_eq!(told(&portal), 0, "it is not her turn");
    approve(&portal, &deal).await.is(303);
    assert_eq!(told(&portal), 1);
    // Forty working hours from Tuesday noon are over on the next Wednesday.
    for (days, escalated) in [(7, false), (2, true)] {
        portal.clock.advance(TimeDelta::days(days));
        portal.run_clock();
        assert_eq!(portal.elsewhere(OTTO).get(&deal).await.is(200).has("Escalated"), escalated);
    }
}

#[actix_web::test]
async fn a_card_is_moved_on_the_board_and_stays_there() {
    let portal = Portal::open().await;
    let deal = register(&portal.as_(ADA), "Acme GmbH", "acme.example").await;
    approve(&portal, &deal).await.is(303);
    let board = portal.as_(ADA).get("/deals/board?programme=standard").await.is(200);
    let card = board.first("#column-approved ~ ul li");
    assert!(card.text.contains("Acme GmbH"));
    // Every page names the same last day: 22 February, not the midnight after it.
    assert!(card.text.contains("22 lut"), "{}", card.text);
    assert!(portal.as_(ADA).get("/deals").await.has("22 lut 2027"));
    assert!(portal.as_(ADA).get(&deal).await.has("22 lut 2027"));
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
async fn what_was_written_for_an_answer_that_comes_too_late_is_not_lost() {
    let portal = Portal::open().await;
    let deal = register(&portal.as_(ADA), "Acme GmbH", "acme.example").await;
    approve(&portal, &deal).await.is(303);
    let reason = [("reason", "We sell there <b>ourselves</b>."), ("common", "")];
    let vera = portal.as_(VERA);
    let from = [("Referer", format!("http://localhost:8080{deal}"))];
    let from: Vec<(&str, &str)> = from.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let page = vera.post_with(&format!("{deal}/refusal"), &reason, &from).await.is(409);
    assert_eq!(page.texts(".typed p"), ["We sell there <b>ourselves</b>."]);
    assert_eq!(page.first(".oops .acts a").attr("href"), Some(deal.as_str()));
    // Another site does not say where our button leads, nor does an address that only takes forms.
    let again = format!("http://localhost:8080{deal}/refusal");
    for from in ["https://evil.example/deals/new", &again] {
        let page = vera.post_with(&format!("{deal}/refusal"), &reason, &[("Referer", from)]).await.is(409);
        assert_eq!(page.first(".oops .acts a").attr("href"), Some("/"), "{from}");
    }
}

#[actix_web::test]
async fn a_common_reason_is_said_in_the_partners_language() {
    let portal = Portal::open().await;
    let deal = register(&portal.as_(ADA), "Acme GmbH", "acme.example").await;
    portal.as_(VERA).post(&format!("{deal}/refusal"), NOTHING).await.is(409);
    portal.as_(VERA).post(&format!("{deal}/refusal"), &[("common", "taken")]).await.seen(&deal);
    assert!(portal.as_(ADA).get(&deal).await.is(200).has("Inny partner zgłosił tego klienta wcześniej."));
}

#[actix_web::test]
async fn what_was_registered_changes_with_the_vendors_yes_and_what_comes_next_without() {
    let portal = Portal::open().await;
    let deal = register(&portal.as_(ADA), "Acme GmbH", "acme.example").await;
    let to = format!("{deal}/amendment");
    let page = portal.as_(ADA).get(&to).await.is(200);
    let mut fields = page.form(&format!("form[action='{to}']"));
    let put = |fields: &mut Vec<(String, String)>, name: &str, value: &str| {
        fields.iter_mut().filter(|(known, _)| known == name).for_each(|(_, it)| value.clone_into(it));
    };
    put(&mut fields, "amount", "50 000");
    put(&mut fields, "next_activity", "Visit the plant");
    let sent = |fields: &[(String, String)]| -> Vec<(String, String)> { fields.to_vec() };
    let post = async |fields: Vec<(String, String)>| {
        let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        portal.as_(ADA).post(&to, &fields).await
    };
    // It waits for an answer: a reason is needed, and nothing changes yet.
    assert_eq!(post(sent(&fields)).await.is(422).first("#field-amount").attr("value"), Some("50 000"));
    put(&mut fields, "reason", "They want a second line.");
    post(sent(&fields)).await.seen(&format!("{deal}#requests"));
    let page = portal.as_(ADA).get(&deal).await.is(200);
    assert!(page.has("42 000 EUR") && page.has("Visit the plant"), "{}", page.text());
    let page = portal.as_(VERA).get(&deal).await.is(200);
    assert_eq!(page.texts("#requests ins"), ["50,000 EUR"]);
    let answer = page.first("#requests form").attr("action").unwrap().to_owned();
    portal.as_(VERA).post(&answer, &[("decision", "granted")]).await.is(303);
    assert_eq!(portal.as_(ADA).ask("/deals").await.json()["deals"][0]["amount"], 5_000_000);
    // Once it is approved, the standard programme lets the partner keep it up to date itself.
    approve(&portal, &deal).await.is(303);
    let page = portal.as_(ADA).get(&to).await.is(200);
    let mut fields = page.form(&format!("form[action='{to}']"));
    put(&mut fields, "amount", "60 000");
    post(sent(&fields)).await.seen(&deal);
    assert_eq!(portal.as_(ADA).ask("/deals").await.json()["deals"][0]["amount"], 6_000_000);
}

#[actix_web::test]
async fn customers_of_the_firm_are_offered_while_one_is_typed_and_nobody_elses() {
    let portal = Portal::open().await;
    register(&portal.as_(ADA), "Acme GmbH", "acme.example").await;
    let offered =
        async |person| portal.as_(person).get("/deals/new").await.is(200).select("datalist option").len();
    assert_eq!((offered(ADA).await, offered(ABE).await, offered(BOB).await), (1, 1, 0));
}

#[actix_web::test]
async fn the_vendor_registers_for_a_partner_and_the_partner_is_told() {
    let portal = Portal::open().await;
    let firm = portal.firm(NOWAK);
    let to = format!("/partners/{firm}/deals");
    let vera = portal.as_(VERA);
    vera.get(&format!("{to}/new")).await.is(200);
    let typed = crate::support::deals::form("Acme GmbH", "acme.example");
    let page = vera.post(&to, &typed).await.is(422);
    assert_eq!(page.first("#field-customer").attr("value"), Some("Acme GmbH"));
    let ada = portal.person(ADA).to_string();
    let with_owner = |owner: &'static str| -> Vec<(&str, &str)> {
        let mut fields = typed.clone();
        fields.push(("owner", owner));
        fields
    };
    let ada: &'static str = Box::leak(ada.into_boxed_str());
    let deal = vera.post(&to, &with_owner(ada)).await.is(303).to().unwrap().to_owned();
    assert!(portal.as_(ADA).get(&deal).await.is(200).has("Zatwierdzona"));
    assert!(portal.as_(ADA).get("/").await.has("Acme GmbH"));
    // Somebody else is protected there by now: it waits like any other.
    let other = portal.firm(guildhall::demo::BRIGHTWATER);
    let bob: &'static str = Box::leak(portal.person(BOB).to_string().into_boxed_str());
    let second = vera.post(&format!("/partners/{other}/deals"), &with_owner(bob)).await.is(303);
    let second = vera.get(second.to().unwrap()).await.is(200);
    assert!(second.has("Waiting for an answer"), "{}", second.text());
    // Nobody registers for firms that are not theirs to manage.
    portal.as_(ABE).get(&format!("{to}/new")).await.is(403);
}
