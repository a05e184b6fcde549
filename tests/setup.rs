//! How a portal is set up, as one file: written, compared, brought.

use guildhall::setup::{Bundle, How, apply, between};

use crate::support::*;

fn exported(portal: &Portal) -> Bundle {
    portal.db.read_now(Bundle::read).unwrap()
}

/// Brings a bundle; the sentences about what differed, or why nothing was done.
fn brought(portal: &Portal, bundle: &Bundle) -> Result<Vec<String>, String> {
    let mut told = Err(String::new());
    let done = portal.db.write_now(|tx| match apply(tx, bundle) {
        Ok(all) => {
            told = Ok(all.iter().map(ToString::to_string).collect());
            Ok(())
        }
        Err(error) => {
            told = Err(format!("{error:#}"));
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
    assert!(format!("{why:#}").contains("line 2"), "{why:#}");
    let newer = exported(&furnished).text().unwrap().replacen("format = 1", "format = 2", 1);
    assert!(format!("{:#}", Bundle::parse(&newer).unwrap_err()).contains("layout 2"));
}
