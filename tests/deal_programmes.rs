//! The vendor's desk for deal programmes.

use guildhall::access::Role;
use guildhall::deals::{ApprovalRule, Condition, Definition};

use crate::support::deals::{change_programme, form, register};
use crate::support::*;

const DESK: &str = "/admin/deal-programmes";

/// The address of the standard programme's page.
async fn standard(portal: &Portal) -> String {
    let page = portal.as_(OTTO).get(DESK).await.is(200);
    let rows = page.select(".rows li");
    let row = rows.iter().find(|row| row.text.contains("standard")).expect("the demo's programme");
    let link = row.html.split("href=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    assert!(link.starts_with(DESK));
    link
}

fn typed(page: &Page, css: &str, changes: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut fields = page.form(css);
    for (name, value) in changes {
        fields.retain(|(known, _)| known != name);
        fields.push(((*name).to_owned(), (*value).to_owned()));
    }
    fields
}

fn borrowed(fields: &[(String, String)]) -> Vec<(&str, &str)> {
    fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

#[actix_web::test]
async fn a_new_rule_holds_for_the_next_deal_and_not_for_the_last() {
    let portal = Portal::open().await;
    let before = register(&portal.as_(ADA), "Acme GmbH", "acme.example").await;
    let to = standard(&portal).await;
    let otto = portal.as_(OTTO);
    let page = otto.get(&to).await.is(200);
    let css = format!("form[action='{to}']");
    let fields = typed(&page, &css, &[("days", "10"), ("answer_days", "5")]);
    otto.post(&to, &borrowed(&fields)).await.seen(&to);
    let after = register(&portal.as_(ADA), "Zenith Works", "zenith.example").await;
    for deal in [&before, &after] {
        support_approve(&portal, deal).await;
    }
    // Ninety days from 24 November are 22 February, ten are 4 December.
    let end = async |deal: &str| portal.as_(VERA).get(deal).await.is(200).text();
    assert!(end(&before).await.contains("22 Feb 2027"), "{}", end(&before).await);
    assert!(end(&after).await.contains("4 Dec 2026"), "{}", end(&after).await);
}

async fn support_approve(portal: &Portal, deal: &str) {
    crate::support::deals::approve(portal, deal).await.is(303);
}

#[actix_web::test]
async fn a_programme_is_copied_written_and_offered() {
    let portal = Portal::open().await;
    let otto = portal.as_(OTTO);
    let new = [("name", "Renewals"), ("copy", "standard"), ("currency", "EUR")];
    let to = otto.post(DESK, &new).await.is(303).to().unwrap().to_owned();
    otto.post(DESK, &new).await.is(422).has("Another one has this code");
    // Nobody can use it before it is offered.
    let offered = async || portal.as_(BOB).get("/deals/new?programme=renewals").await.is(200).html();
    assert!(!offered().await.contains("Renewals"));
    let text = toml::to_string_pretty(&Definition::simple("EUR")).unwrap();
    let wanted = text.replace("code = \"website\"\nkind = \"link\"", "code = \"serial\"\nkind = \"text\"");
    assert_ne!(wanted, text);
    otto.post(&format!("{to}/text"), &[("version", "1"), ("text", &wanted)]).await.seen(&to);
    otto.post(&format!("{to}/standing"), &[("active", "yes")]).await.seen(&to);
    let page = portal.as_(BOB).get("/deals/new?programme=renewals").await.is(200);
    assert!(page.html().contains("Renewals") && !page.select("[name=serial]").is_empty());
}

#[actix_web::test]
async fn a_definition_nobody_could_work_by_is_sent_back_with_what_is_wrong() {
    let portal = Portal::open().await;
    let to = standard(&portal).await;
    let otto = portal.as_(OTTO);
    let page =
        otto.post(&format!("{to}/text"), &[("version", "1"), ("text", "answer_days = 2\nfields = {")]).await;
    let page = page.is(422);
    assert!(page.has("Line 2 cannot be read") && page.first("#field-text").text.contains("fields = {"));
    let mut broken = Definition::simple("EUR");
    broken.approvals.clear();
    broken.steps.retain(|step| step.code != "won");
    let text = toml::to_string_pretty(&broken).unwrap();
    let page = otto.post(&format!("{to}/text"), &[("version", "1"), ("text", &text)]).await.is(422);
    assert!(page.has("There must be a step of the type won."));
}

#[actix_web::test]
async fn two_who_edit_at_once_do_not_write_over_each_other() {
    let portal = Portal::open().await;
    let to = standard(&portal).await;
    let otto = portal.as_(OTTO);
    let page = otto.get(&to).await.is(200);
    let css = format!("form[action='{to}']");
    let one = typed(&page, &css, &[("days", "30")]);
    let other = typed(&page, &css, &[("days", "60")]);
    otto.post(&to, &borrowed(&one)).await.seen(&to);
    let again = otto.post(&to, &borrowed(&other)).await.is(422);
    assert!(again.has("Somebody else changed this meanwhile"));
    assert_eq!(otto.get(&to).await.first("#field-days").attr("value"), Some("30"));
    // What was typed is still there; whoever saves once more means it.
    let meant = typed(&again, &css, &[]);
    otto.post(&to, &borrowed(&meant)).await.seen(&to);
    assert_eq!(otto.get(&to).await.first("#field-days").attr("value"), Some("60"));
    // A deal needs a programme that is offered.
    otto.post(&format!("{to}/standing"), &[("active", "no")]).await.seen(&to);
    let page = portal.as_(ADA).post("/deals", &form("Acme", "")).await;
    assert_ne!(page.status, 200);
}

#[actix_web::test]
async fn two_who_change_different_parts_at_once_both_keep_theirs() {
    let portal = Portal::open().await;
    let to = standard(&portal).await;
    let otto = portal.as_(OTTO);
    let opened = async |part: &str, changes: &[(&str, &str)]| {
        let at = format!("{to}/{part}");
        let page = otto.get(&at).await.is(200);
        (typed(&page, &format!("form[action='{at}']"), changes), at)
    };
    let (customer, customer_at) = opened("fields/customer", &[("names", "en: Buyer")]).await;
    let (won, won_at) = opened("steps/won", &[("names", "en: Sold")]).await;
    let (other, _) = opened("steps/won", &[("names", "en: Signed")]).await;
    otto.post(&customer_at, &borrowed(&customer)).await.is(303);
    otto.post(&won_at, &borrowed(&won)).await.is(303);
    let page = otto.get(&to).await.is(200);
    assert!(page.has("Buyer") && page.has("Sold"));
    let outrun = otto.post(&won_at, &borrowed(&other)).await.is(422);
    assert!(outrun.has("Somebody else changed this meanwhile") && outrun.has("en: Signed"));
}

/// What the button with this word beside a part of the programme sends.
async fn place(portal: &Portal, programme: &str, part: &str, to: &str) {
    let otto = portal.as_(OTTO);
    let page = otto.get(programme).await.is(200);
    let action = format!("{programme}/{part}/place");
    let fields = typed(&page, &format!("form[action='{action}']"), &[("to", to)]);
    otto.post(&action, &borrowed(&fields)).await.is(303);
}

/// The labels of the form's fields in their order.
async fn asked(portal: &Portal, programme: &str) -> Vec<String> {
    let page = portal.as_(OTTO).get(programme).await.is(200);
    page.select("#fields .what h3").into_iter().map(|field| field.text.trim().to_owned()).collect()
}

#[actix_web::test]
async fn a_field_is_added_worded_ordered_and_taken_away_without_reading_a_text() {
    let portal = Portal::open().await;
    let otto = portal.as_(OTTO);
    let new = [("name", "Tenders"), ("copy", ""), ("currency", "EUR")];
    let to = otto.post(DESK, &new).await.is(303).to().unwrap().to_owned();
    let new = [("version", "1"), ("standard", ""), ("name", "Tender number")];
    let field = otto.post(&format!("{to}/fields"), &new).await.is(303).to().unwrap().to_owned();
    assert!(field.ends_with("/fields/tender_number"), "{field}");
    // A second press of the same button adds no second field; a script without a Latin letter is fine.
    let page = otto.get(&to).await.is(200);
    let pressed = typed(&page, &format!("form[action='{to}/fields']"), &[("name", "納期")]);
    for _ in 0..2 {
        let made = otto.post(&format!("{to}/fields"), &borrowed(&pressed)).await.is(303);
        assert!(made.to().unwrap().ends_with("/fields/field"), "{:?}", made.to());
    }
    let page = otto.get(&field).await.is(200);
    let changes = [
        ("kind", "choice"),
        ("names", "en: Procedure\nde: Verfahren"),
        ("place", "deal"),
        ("needed", "yes"),
        ("seen_by", "admin"),
    ];
    let form = format!("form[action='{field}']");
    let nothing_to_choose = typed(&page, &form, &changes);
    let page = otto.post(&field, &borrowed(&nothing_to_choose)).await.is(422);
    assert!(page.has("A field to choose from needs something to choose."));
    let mended = typed(&page, &form, &[("choices", "open = en: Open; de: Offen\nRestricted")]);
    otto.post(&field, &borrowed(&mended)).await.is(303);
    place(&portal, &to, "fields/field", "out").await;
    place(&portal, &to, "fields/website", "out").await;
    place(&portal, &to, "fields/tender_number", "up").await;
    let labels = asked(&portal, &to).await;
    assert_eq!(labels.last().map(String::as_str), Some("Expected to close"), "{labels:?}");
    assert!(labels.contains(&"Procedure".to_owned()) && !labels.contains(&"Customer’s website".to_owned()));
    otto.post(&format!("{to}/standing"), &[("active", "yes")]).await.seen(&to);
    let page = portal.as_(BOB).get("/deals/new?programme=tenders").await.is(200);
    let choices: Vec<_> =
        page.select("[name=tender_number] option").iter().map(|it| it.text.clone()).collect();
    assert!(choices.iter().any(|it| it == "Restricted"), "{choices:?}");
    assert!(page.select("[name=website]").is_empty());
}

#[actix_web::test]
async fn the_customer_stays_and_so_does_the_last_step_of_a_type() {
    let portal = Portal::open().await;
    let to = standard(&portal).await;
    let otto = portal.as_(OTTO);
    let page = otto.get(&to).await.is(200);
    let version = page.first("#fields input[name=version]").attr("value").unwrap().to_owned();
    let out = [("version", version.as_str()), ("to", "out")];
    otto.post(&format!("{to}/fields/customer/place"), &out).await.is(409);
    otto.post(&format!("{to}/steps/won/place"), &out).await.is(409);
    let field = format!("{to}/fields/customer");
    let page = otto.get(&field).await.is(200);
    let optional = typed(&page, &format!("form[action='{field}']"), &[("needed", "")]);
    otto.post(&field, &borrowed(&optional)).await.is(422).has("must be asked");
    otto.get(&format!("{to}/fields/nonsense")).await.is(404);
    otto.get(&format!("{to}/steps/nonsense")).await.is(404);
}

#[actix_web::test]
async fn on_a_step_without_protection_another_registration_may_be_approved() {
    let portal = Portal::open().await;
    let to = standard(&portal).await;
    let otto = portal.as_(OTTO);
    let page = otto.get(&to).await.is(200);
    let version = page.first("#steps input[name=version]").attr("value").unwrap().to_owned();
    let new = [("version", version.as_str()), ("name", "On hold"), ("state", "approved")];
    let step = otto.post(&format!("{to}/steps"), &new).await.is(303).to().unwrap().to_owned();
    let page = otto.get(&step).await.is(200);
    let resting = typed(&page, &format!("form[action='{step}']"), &[("protected", "")]);
    otto.post(&step, &borrowed(&resting)).await.is(303);
    let first = register(&portal.as_(ADA), "Acme GmbH", "acme.example").await;
    support_approve(&portal, &first).await;
    let second = register(&portal.as_(BOB), "Acme GmbH", "acme.example").await;
    crate::support::deals::approve(&portal, &second).await.is(409);
    portal.as_(ADA).post(&format!("{first}/step"), &[("step", "on_hold")]).await.is(303);
    assert!(portal.as_(VERA).get(&first).await.is(200).has("On this step the deal is not protected"));
    assert!(
        !portal.as_(VERA).get("/deals").await.is(200).has("22 Feb 2027"),
        "nothing is promised meanwhile"
    );
    let check = [("customer", "Acme GmbH"), ("website", "acme.example")];
    assert!(portal.as_(CLAIRE).post("/deals/check", &check).await.is(200).has("À examiner"));
    support_approve(&portal, &second).await;
    assert!(portal.as_(CLAIRE).post("/deals/check", &check).await.is(200).has("Protégé"));
    // Back where it would be protected: what the other holds now is the other's.
    portal.as_(ADA).post(&format!("{first}/step"), &[("step", "approved")]).await.is(409);
}

#[actix_web::test]
async fn large_deals_get_a_second_approver_and_small_ones_are_told_they_are_small() {
    let portal = Portal::open().await;
    let to = standard(&portal).await;
    let otto = portal.as_(OTTO);
    let version = async || {
        let page = otto.get(&to).await.is(200);
        page.first("#approvals input[name=version]").attr("value").unwrap().to_owned()
    };
    let rule = otto.post(&format!("{to}/approvals"), &[("version", &version().await)]).await;
    let rule = rule.is(303).to().unwrap().to_owned();
    let page = otto.get(&rule).await.is(200);
    let form = format!("form[action='{rule}']");
    let nobody = typed(&page, &form, &[("first", "")]);
    otto.post(&rule, &borrowed(&nobody)).await.is(422).has("must name roles that may approve");
    let two = [("first", "channel_manager"), ("second", "administrator"), ("at_least", "20 000")];
    let mut two = typed(&page, &form, &two);
    two.extend(["silver", "gold"].map(|tier| ("tiers".to_owned(), tier.to_owned())));
    otto.post(&rule, &borrowed(&two)).await.is(303);
    let new = [("version", &*version().await), ("name", "Worth 100,000 or more")];
    let criterion = otto.post(&format!("{to}/criteria"), &new).await.is(303).to().unwrap().to_owned();
    let page = otto.get(&criterion).await.is(200);
    let large = typed(&page, &format!("form[action='{criterion}']"), &[("at_least", "100 000")]);
    otto.post(&criterion, &borrowed(&large)).await.is(303);
    let page = otto.get(&to).await.is(200);
    assert!(page.has("Channel manager, Administrator") && page.has("Worth 100,000 or more"));
    // 42 000 EUR: told, not held back; and the first yes of two does not approve it.
    let deal = register(&portal.as_(ADA), "Acme GmbH", "acme.example").await;
    let page = portal.as_(VERA).get(&deal).await.is(200);
    assert!(page.has("Worth 100,000 or more"), "{}", page.text());
    support_approve(&portal, &deal).await;
    assert!(portal.as_(VERA).get(&deal).await.is(200).has("Waiting for an answer"));
    otto.post(&format!("{deal}/approval"), &[]).await.is(303);
    assert!(portal.as_(VERA).get(&deal).await.is(200).has("Approved"));
    // The rule goes, and the one for all the others stands.
    place(&portal, &to, "approvals/0", "out").await;
    let part = criterion.strip_prefix(&format!("{to}/")).unwrap();
    place(&portal, &to, part, "out").await;
    otto.get(&criterion).await.is(404);
    let page = otto.get(&to).await.is(200);
    assert!(page.has("Every deal") && !page.has("Worth 100,000 or more"));
    // It cannot be taken away: deals would wait for nobody.
    assert!(page.select("#approvals form[action$='/place'] button[value=out]").is_empty());
}

/// Deals of fifty thousand and more need an approver's yes too, all others the manager's alone.
fn large_ones_need_two(definition: &mut Definition) {
    let one = definition.approvals[0].clone();
    let large = Condition { at_least: Some(5_000_000), ..Condition::default() };
    let two = vec![Role::ChannelManager, Role::Approver];
    definition.approvals = vec![ApprovalRule { when: large, roles: two, ..one.clone() }, one];
}

#[actix_web::test]
async fn a_deal_that_is_opened_again_is_decided_by_whom_its_value_asks_for() {
    let portal = Portal::open().await;
    change_programme(&portal, "standard", large_ones_need_two);
    let vera = portal.as_(VERA);
    // Forty-two thousand: one yes is enough, before and after.
    let deal = register(&portal.as_(ADA), "Acme", "acme.example").await;
    vera.post(&format!("{deal}/refusal"), &[("reason", "Too early.")]).await.is(303);
    vera.post(&format!("{deal}/reopening"), &[("reason", "They called back.")]).await.seen(&deal);
    assert!(vera.get("/").await.first("main").text.contains("Acme"), "who decides is told");
    support_approve(&portal, &deal).await;
    assert!(vera.get(&deal).await.is(200).texts(".pill").contains(&"Approved".to_owned()));
}

#[actix_web::test]
async fn a_deal_for_which_no_rule_holds_is_decided_by_the_last() {
    let portal = Portal::open().await;
    change_programme(&portal, "standard", |definition| {
        let large = Condition { at_least: Some(5_000_000), ..Condition::default() };
        definition.approvals[0].when = large;
    });
    let deal = register(&portal.as_(ADA), "Acme", "acme.example").await;
    support_approve(&portal, &deal).await;
    assert!(portal.as_(VERA).get(&deal).await.is(200).texts(".pill").contains(&"Approved".to_owned()));
}
