//! The vendor's desk for deal programmes.

use guildhall::deals::Definition;

use crate::support::deals::{form, register};
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
    otto.post(&to, &borrowed(&other)).await.is(409);
    assert_eq!(otto.get(&to).await.first("#field-days").attr("value"), Some("30"));
    // A deal needs a programme that is offered.
    otto.post(&format!("{to}/standing"), &[("active", "no")]).await.seen(&to);
    let page = portal.as_(ADA).post("/deals", &form("Acme", "")).await;
    assert_ne!(page.status, 200);
}
