//! How a portal is set up, as one file: written, compared, brought.

use guildhall::setup::{Bundle, How, apply, between};

use crate::support::*;

fn exported(portal: &Portal) -> Bundle {
    portal.db.read_now(Bundle::read).unwrap()
}

/// Brings a bundle; the sentences about what differed, or why nothing was done.
fn brought(portal: &Portal, bundle: &Bundle) -> Result<Vec<String>, String> {
    let mut told = Err(String::new());
    let done = portal.db.write_now(|tx| match apply(tx, None, bundle) {
        Ok(all) => {
            told = Ok(all.iter().map(ToString::to_string).collect());
            Ok(())
        }
        Err(error) => {
            told = Err(error.to_string());
            Err(guildhall::error::Error::NotFound)
        }
    });
    assert_eq!(done.is_ok(), told.is_ok());
    told
}

/// A portal with the demo in it, and one with the cast alone.
async fn two() -> (Portal, Portal) {
    let (furnished, mut bare) = (Portal::open().await, Portal::open().await);
    let inner: &guildhall::portal::Portal = &furnished;
    elsewhere(|| guildhall::demo::furnish_now(inner).unwrap());
    bare.leave_jobs();
    (furnished, bare)
}

#[actix_web::test]
async fn what_one_portal_writes_another_takes_and_writes_again_byte_for_byte() {
    let (furnished, bare) = two().await;
    let text = exported(&furnished).text().unwrap();
    let bundle = Bundle::parse(&text).unwrap();
    assert_eq!(bundle, exported(&furnished));
    let told = brought(&bare, &bundle).unwrap();
    assert!(told.iter().any(|line| line.starts_with("+ lead_rules ")), "{told:#?}");
    assert!(told.iter().any(|line| line.starts_with("+ audiences ")), "{told:#?}");
    assert_eq!(exported(&bare).text().unwrap(), text);
    // Once more changes nothing, and the trail has one line.
    assert_eq!(brought(&bare, &bundle).unwrap(), Vec::<String>::new());
    let trail = bare.as_(OTTO).get("/admin/audit?kind=setup.brought").await.is(200);
    assert_eq!(trail.select("main tbody tr").len(), 1);
    // People work by what was brought.
    assert!(bare.as_(OTTO).get("/admin/roles").await.has("Presales"));
}

#[actix_web::test]
async fn a_difference_is_told_down_to_the_value_and_what_is_only_here_stays() {
    let (furnished, _) = two().await;
    let here = exported(&furnished);
    let mut file = here.clone();
    file.settings.vendor = "Halden Instruments".to_owned();
    file.terms.retain(|term| term.code != "gold");
    let all = between(&here, &file);
    let settings = all.iter().find(|it| it.part == "settings").unwrap();
    let vendor = ("vendor".to_owned(), "\"Halden\"".to_owned(), "\"Halden Instruments\"".to_owned());
    assert_eq!(settings.details, [vendor]);
    assert!(all.iter().any(|it| it.how == How::OnlyHere && it.name == "tier gold"), "{all:#?}");
    brought(&furnished, &file).unwrap();
    assert_eq!(exported(&furnished).settings.vendor, "Halden Instruments");
    assert!(exported(&furnished).terms.iter().any(|term| term.code == "gold"));
}

#[actix_web::test]
async fn a_file_that_names_what_is_not_there_changes_nothing() {
    let (furnished, bare) = two().await;
    let mut file = exported(&furnished);
    file.settings.vendor = "Somebody Else".to_owned();
    file.audiences[0].rule.tiers = Some(["diamond".to_owned()].into());
    let why = brought(&bare, &file).unwrap_err();
    assert!(why.contains("diamond") && why.contains(&file.audiences[0].name), "{why}");
    assert_ne!(exported(&bare).settings.vendor, "Somebody Else");
    let why = Bundle::parse("format = 1\nsetings = {}").unwrap_err();
    assert!((why.key, why.facts[0].1.as_str()) == ("setup-unread", "2"), "{why:?}");
    let newer = exported(&furnished).text().unwrap().replacen("format = 1", "format = 2", 1);
    assert_eq!(Bundle::parse(&newer).unwrap_err().key, "setup-other-layout");
}

const PAGE: &str = "/admin/setup";

fn toml(text: &str) -> File<'_> {
    File { field: "file", name: "setup.toml", media: "application/toml", bytes: text.as_bytes() }
}

#[actix_web::test]
async fn an_administrator_takes_the_file_looks_and_brings_it_in_the_browser() {
    let (furnished, bare) = two().await;
    let file = furnished.as_(OTTO).get("/admin/setup/guildhall-setup.toml").await.is(200);
    let file = String::from_utf8(file.body.to_vec()).unwrap();
    assert_eq!(file, exported(&furnished).text().unwrap());
    let file = file.replace("vendor = \"Halden\"", "vendor = \"Halden Instruments\"");
    let before = exported(&bare);
    let otto = bare.as_(OTTO);
    let look = otto.upload(PAGE, &[("act", "look")], &[toml(&file)]).await.is(200);
    assert!(look.has("nothing was changed") && look.select("tbody tr").len() > 5);
    assert!(look.select("tbody ins").iter().any(|it| it.text == "\"Halden Instruments\""));
    assert_eq!(exported(&bare), before);
    otto.upload(PAGE, &[("act", "bring")], &[toml(&file)]).await.is(200);
    assert_eq!(exported(&bare).text().unwrap(), file);
    let again = otto.upload(PAGE, &[("act", "look")], &[toml(&file)]).await.is(200);
    assert!(again.has("nothing to change"));
    let trail = otto.get("/admin/audit?kind=setup.brought").await.is(200);
    assert!(trail.select("main tbody tr")[0].text.contains("Otto"), "who brought it is told");
}

#[actix_web::test]
async fn a_file_that_cannot_be_is_refused_with_its_place_in_the_readers_language() {
    let portal = Portal::open().await;
    let mut file = exported(&portal);
    file.settings.time_zone = "Europe/Halden".to_owned();
    let text = file.text().unwrap();
    for act in ["look", "bring"] {
        let page = portal.as_(OTTO).upload(PAGE, &[("act", act)], &[toml(&text)]).await.is(422);
        assert!(page.has("Europe/Halden") && page.has("is not a time zone") && page.has("settings"));
    }
    let broken = portal.as_(OTTO).upload(PAGE, &[("act", "look")], &[toml("format = 1\n]")]).await.is(422);
    assert!(broken.has("line") && broken.has("2"));
    portal.as_(OTTO).upload(PAGE, &[("act", "look")], &[]).await.is(422);
    file = exported(&portal);
    file.settings.theme = "nowhere".to_owned();
    let page =
        portal.as_(OTTO).upload(PAGE, &[("act", "bring")], &[toml(&file.text().unwrap())]).await.is(422);
    assert!(page.has("no theme"));
    assert_ne!(exported(&portal).settings.theme, "nowhere");
}

#[actix_web::test]
async fn who_has_fewer_rights_than_an_administrator_brings_no_roles_by_a_file() {
    let portal = Portal::open().await;
    let otto = portal.as_(OTTO);
    let fields = [("name", "Settings only"), ("base", "content_editor"), ("rights", "ManageSettings")];
    otto.post("/admin/roles", &fields).await.seen("/admin/roles");
    let roles = portal.db.read_now(|tx| Ok(guildhall::access::custom::all(tx)?)).unwrap();
    let role = format!("own-{}", roles.iter().find(|role| role.name == "Settings only").unwrap().id);
    let (carl, halden) = (portal.person(CARL), portal.firm("Halden").to_string());
    let fields = [("firm", halden.as_str()), ("role", role.as_str()), ("active", "yes")];
    otto.post(&format!("/people/{carl}/membership"), &fields).await.is(303);
    portal.as_(CARL).get("/admin/settings").await.is(200);
    portal.as_(CARL).get(PAGE).await.is(403);
    portal.as_(CARL).get("/admin/setup/guildhall-setup.toml").await.is(403);
    let text = exported(&portal).text().unwrap();
    portal.as_(CARL).upload(PAGE, &[("act", "bring")], &[toml(&text)]).await.is(403);
}
