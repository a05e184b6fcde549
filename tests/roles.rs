//! Roles the vendor makes itself.

use crate::support::deals::of_ada;
use crate::support::*;
use guildhall::deals::State;

/// Makes a role as Otto does; its key as forms name it.
async fn made(portal: &Portal, base: &str, name: &str, rights: &[&str]) -> String {
    let otto = portal.as_(OTTO);
    let mut fields = vec![("base", base), ("name", name)];
    fields.extend(rights.iter().map(|right| ("rights", *right)));
    otto.post("/admin/roles", &fields).await.seen("/admin/roles");
    let page = otto.get("/admin/roles").await.is(200);
    let link = page.select("tfoot a[href^='/admin/roles/']");
    let mut link = link.iter().filter(|it| !it.attr("href").unwrap().contains("new"));
    let key = link.next_back().unwrap().attr("href").unwrap().rsplit('/').next().unwrap().to_owned();
    format!("own-{key}")
}

/// Gives it to somebody of Nowak.
async fn given(portal: &Portal, by: &'static str, email: &str, role: &str) -> Page {
    let (person, firm) = (portal.person(email), portal.firm(guildhall::demo::NOWAK).to_string());
    let fields = [("firm", firm.as_str()), ("role", role), ("active", "yes")];
    portal.as_(by).post(&format!("/people/{person}/membership"), &fields).await
}

#[actix_web::test]
async fn who_has_a_role_of_the_vendors_own_may_what_it_says_and_sees_what_its_base_sees() {
    let portal = Portal::open().await;
    let role = made(&portal, "seller", "Presales", &["SeeLibrary", "SeeDeals"]).await;
    let deal = of_ada(&portal, State::Approved);
    portal.as_(ADA).get("/deals/new").await.is(200);
    given(&portal, ABE, ADA, &role).await.is(303);
    let ada = portal.as_(ADA);
    ada.get(&format!("/deals/{deal}")).await.is(200);
    ada.get("/deals/new").await.is(403);
    ada.get("/leads").await.is(403);
    let (abe, person) = (portal.as_(ABE), portal.person(ADA));
    assert!(abe.get(&format!("/people/{person}")).await.is(200).has("Presales"));
    assert_eq!(abe.get(&format!("/people?role={role}")).await.select("tbody tr").len(), 1);
    // What the role says changes for those who have it.
    let path = format!("/admin/roles/{}", role.strip_prefix("own-").unwrap());
    let fields = [("name", "Presales"), ("rights", "SeeLibrary"), ("rights", "SeeLeads")];
    portal.as_(OTTO).post(&path, &fields).await.seen("/admin/roles");
    ada.get("/leads").await.is(200);
    ada.get(&format!("/deals/{deal}")).await.is(403);
    // And it stays while somebody has it.
    portal.as_(OTTO).post(&format!("{path}/removal"), NOTHING).await.is(409);
    given(&portal, ABE, ADA, "seller").await.is(303);
    portal.as_(OTTO).post(&format!("{path}/removal"), NOTHING).await.seen("/admin/roles");
}

#[actix_web::test]
async fn nobody_gives_more_than_they_hold() {
    let portal = Portal::open().await;
    let role =
        made(&portal, "manager", "Team lead", &["SeeLibrary", "SeePeople", "InvitePeople", "ManagePeople"])
            .await;
    given(&portal, ABE, MAJA, &role).await.is(303);
    for beyond in ["admin", "manager", "seller"] {
        given(&portal, MAJA, ADA, beyond).await.is(409);
    }
    // Not even to themselves, and not by letter.
    given(&portal, MAJA, MAJA, "admin").await.is(409);
    let maja = portal.as_(MAJA);
    let fields = [("name", "Zofia"), ("email", "zofia@nowak.example"), ("language", "pl"), ("role", "admin")];
    maja.post("/people", &fields).await.is(422);
    let page = maja.get("/people/new").await.is(200);
    let offered: Vec<String> = page
        .select("select[name=role] option")
        .iter()
        .map(|it| it.attr("value").unwrap().to_owned())
        .collect();
    assert_eq!(offered, [role]);
    // A partner's role never holds a right of staff.
    let odd = made(&portal, "seller", "Odd", &["SeeLibrary", "ManageSettings"]).await;
    given(&portal, ABE, ADA, &odd).await.is(303);
    portal.as_(ADA).get("/admin/settings").await.is(403);
}

#[actix_web::test]
async fn what_ones_rights_leave_out_is_not_found_either() {
    let portal = Portal::open().await;
    crate::support::deals::register(&portal.as_(ADA), "Quintessenz Werke", "quintessenz.example").await;
    let node: &guildhall::portal::Portal = &portal;
    let filled = || guildhall::finding::Finder::catch_up(node).unwrap();
    std::thread::scope(|scope| scope.spawn(filled).join().unwrap());
    let finds = async || portal.as_(ADA).ask("/search?q=Quintessenz").await.is(200).json()["total"].clone();
    assert_eq!(finds().await, 1);
    let role = made(&portal, "seller", "Reader", &["SeeLibrary"]).await;
    given(&portal, ABE, ADA, &role).await.is(303);
    assert_eq!(finds().await, 0);
}

#[actix_web::test]
async fn who_may_publish_by_a_role_of_the_vendors_own_is_told_what_waits() {
    let portal = Portal::open().await;
    let vendor = portal.firm(guildhall::demo::VENDOR).to_string();
    let become_ = async |email: &str, role: &str| {
        let path = format!("/people/{}/membership", portal.person(email));
        let fields = [("firm", vendor.as_str()), ("role", role), ("active", "yes")];
        portal.as_(OTTO).post(&path, &fields).await.is(303);
    };
    let may = made(&portal, "moderator", "Publisher", &["SeeLibrary", "EditLibrary", "PublishLibrary"]).await;
    let may_not =
        made(&portal, "approver", "Quiet approver", &["SeeLibrary", "SeeDeals", "ReviewDeals"]).await;
    become_(MINA, &may).await;
    become_(ANNA, &may_not).await;
    let folder = [("name_en", "Pumps"), ("sort", "title")];
    let made = portal.as_(OTTO).post("/library/folders/new", &folder).await.is(303);
    let folder = made.to().unwrap().rsplit('/').next().unwrap().to_owned();
    let page = [
        ("folder", folder.as_str()),
        ("title", "Impeller HX-40"),
        ("body", "# Hello"),
        ("category", "guide"),
        ("language", "en"),
    ];
    let item = portal.as_(CARL).post("/library/new/page", &page).await.is(303).to().unwrap().to_owned();
    portal.as_(CARL).post(&format!("{item}/submission"), NOTHING).await.is(303);
    assert!(portal.as_(MINA).get("/").await.is(200).has("Impeller HX-40"));
    let page = portal.as_(ANNA).get("/").await.is(200);
    assert!(!page.has("Impeller HX-40"), "{}", page.text());
    portal.as_(MINA).post(&format!("{item}/publication"), NOTHING).await.is(303);
}
