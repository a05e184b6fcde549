//! The demo, furnished: what a visitor finds in it, and that it can be broken off.

use diesel::prelude::*;
use guildhall::config::Config;
use guildhall::db::Clock;
use guildhall::demo;
use guildhall::jobs::Task;
use schema::schema::{
    editions, favourites, firms, folders, imported_items, item_uses, items, jobs, named_audiences, notices,
    search_queries, usage_by_firm, versions,
};

use crate::support::*;

/// Everything in one portal: furnishing takes some seconds, so it is done once.
#[actix_web::test]
async fn the_demo_is_furnished_and_looks_lived_in() {
    let portal = Portal::open().await;
    let inner: &guildhall::portal::Portal = &portal;
    elsewhere(|| demo::furnish_now(inner).unwrap());
    let written = demo::library::items().unwrap();

    let count = |what: &str, least: i64, found: i64| assert!(found >= least, "{found} {what}");
    portal
        .db
        .read_now(|tx| {
            let db = tx.conn();
            let there: i64 = items::table.count().get_result(db)?;
            assert_eq!(there, written.len() as i64);
            count("firms", 50, firms::table.count().get_result(db)?);
            count("folders", 18, folders::table.count().get_result(db)?);
            count("audiences with a name", 5, named_audiences::table.count().get_result(db)?);
            count("favourites", 20, favourites::table.count().get_result(db)?);
            count("notices", 8, notices::table.count().get_result(db)?);
            count("uses", 1000, item_uses::table.count().get_result(db)?);
            count("searches", 300, search_queries::table.count().get_result(db)?);
            count(
                "searches in vain",
                20,
                search_queries::table.filter(search_queries::results.eq(0)).count().get_result(db)?,
            );
            count(
                "items never used",
                3,
                items::table
                    .filter(items::status.eq("published"))
                    .filter(items::views.eq(0))
                    .count()
                    .get_result(db)?,
            );
            count(
                "items that end soon",
                2,
                items::table
                    .filter(items::expire_at.gt(NOON))
                    .filter(items::expire_at.lt(NOON + chrono::TimeDelta::days(40)))
                    .count()
                    .get_result(db)?,
            );
            let tomorrow: i64 =
                versions::table.filter(versions::created_at.gt(NOON)).count().get_result(db)?;
            assert_eq!(tomorrow, 0, "nothing was written tomorrow");
            let early: i64 = item_uses::table
                .inner_join(versions::table.on(item_uses::version_id.eq(versions::id.nullable())))
                .filter(versions::created_at.gt(item_uses::at))
                .count()
                .get_result(db)?;
            assert_eq!(early, 0, "nobody read what was not there yet");
            Ok(())
        })
        .unwrap();

    counts_agree(&portal);
    ada_has_an_old_copy(&portal);
}

/// The sums on the items and of the firms are the sums of the single acts.
fn counts_agree(portal: &Portal) {
    portal
        .db
        .read_now(|tx| {
            let db = tx.conn();
            let of_items: Vec<(i64, i64)> = items::table.select((items::views, items::downloads)).load(db)?;
            let of_firms: Vec<(i64, i64)> =
                usage_by_firm::table.select((usage_by_firm::views, usage_by_firm::downloads)).load(db)?;
            let sum =
                |rows: &[(i64, i64)]| rows.iter().fold((0, 0), |sum, row| (sum.0 + row.0, sum.1 + row.1));
            let acts = |act: &str| item_uses::table.filter(item_uses::act.eq(act.to_owned())).count();
            let single: (i64, i64) = (acts("view").get_result(db)?, acts("download").get_result(db)?);
            assert_eq!(sum(&of_items), single);
            assert_eq!(sum(&of_firms), single);
            Ok(())
        })
        .unwrap();
}

fn ada_has_an_old_copy(portal: &Portal) {
    let ada = portal.person(ADA);
    let old: Vec<String> = portal
        .db
        .read_now(|tx| {
            Ok(item_uses::table
                .inner_join(versions::table.on(item_uses::version_id.eq(versions::id.nullable())))
                .inner_join(editions::table.on(editions::id.eq(versions::edition_id)))
                .filter(item_uses::person_id.eq(ada.0))
                .filter(item_uses::act.eq("download"))
                .filter(editions::version_id.ne(versions::id.nullable()))
                .select(editions::title)
                .load(tx.conn())?)
        })
        .unwrap();
    assert!(old.iter().any(|title| title.contains("security whitepaper")), "{old:?}");
}

#[actix_web::test]
async fn a_demo_grows_to_a_size() {
    let portal = Portal::open().await;
    let inner: &guildhall::portal::Portal = &portal;
    let size = demo::Scale { firms: 159, documents: 400 };
    elsewhere(|| {
        demo::furnish_now(inner).unwrap();
        demo::grow(inner, size).unwrap();
        demo::grow(inner, size).unwrap();
    });
    let (firms, people, deals, leads, items, lines) = portal
        .db
        .read_now(|tx| {
            use schema::schema::{deals, events, leads, people};
            let db = tx.conn();
            Ok((
                firms::table.count().get_result::<i64>(db)?,
                people::table.count().get_result::<i64>(db)?,
                deals::table.count().get_result::<i64>(db)?,
                leads::table.count().get_result::<i64>(db)?,
                items::table.count().get_result::<i64>(db)?,
                events::table.count().get_result::<i64>(db)?,
            ))
        })
        .unwrap();
    let near = |what: &str, wanted: i64, found: i64| {
        assert!(found > wanted * 8 / 10 && found <= wanted, "{found} {what}");
    };
    near("firms", 160, firms);
    near("people", 1_590, people);
    near("deals", 15_900, deals);
    near("leads", 1_590, leads);
    near("documents", 400, items);
    near("lines of the trail", 16_100, lines);
    let chain = elsewhere(|| guildhall::events::chain::verify(inner, None).unwrap());
    assert!(chain.is_good(), "{:?}", chain.problems);

    let copy = portal.stranger();
    let door = [("email", "1.abe@nowak.example"), ("password", demo::PASSWORD)];
    copy.post("/sign-in", &door).await.is(303);
    assert!(copy.get("/deals").await.is(200).has("Nowak Systemy 1"));
}

#[actix_web::test]
async fn a_demo_that_was_broken_off_goes_on_where_it_was() {
    let mut portal = Portal::open().await;
    portal.leave_jobs();
    let portal: &guildhall::portal::Portal = &portal;
    let slugs = || -> Vec<String> {
        let asked = imported_items::table.select(imported_items::source_key);
        portal.db.read_now(|tx| Ok(asked.load(tx.conn())?)).unwrap()
    };
    let step = || demo::FurnishDemo.run(portal).unwrap();
    let waiting = || -> i64 {
        let asked = jobs::table.filter(jobs::kind.eq("furnish-demo")).filter(jobs::state.eq("waiting"));
        portal.db.read_now(|tx| Ok(asked.count().get_result(tx.conn())?)).unwrap()
    };
    let all = demo::library::items().unwrap().len() as i64;
    elsewhere(|| {
        demo::furnish(portal).unwrap();
        assert_eq!(portal.db.read_now(demo::progress).unwrap(), Some((0, all)));
        step();
        step();
        // The next start finds a step that seems to be at work, and does not wait for it.
        let before = waiting();
        demo::furnish(portal).unwrap();
        assert_eq!(waiting(), before + 1);
        step();
    });
    assert_eq!(portal.db.read_now(demo::progress).unwrap(), Some((3, all)));
    let there: i64 = portal.db.read_now(|tx| Ok(items::table.count().get_result(tx.conn())?)).unwrap();
    assert_eq!((there, slugs().len()), (3, 3), "no item came twice");
    let firms: i64 = portal.db.read_now(|tx| Ok(firms::table.count().get_result(tx.conn())?)).unwrap();
    assert!(firms > 50 && firms < 60, "{firms}: the firms came once");
}

#[actix_web::test]
async fn a_portal_that_is_somebodys_own_is_left_alone() {
    let mut portal = Portal::open().await;
    portal.leave_jobs();
    let portal: &guildhall::portal::Portal = &portal;
    portal
        .db
        .write_now(|tx| {
            let own = guildhall::programme::Settings { demo: false, ..Default::default() };
            Ok(own.save(tx)?)
        })
        .unwrap();
    elsewhere(|| demo::furnish(portal).unwrap());
    let there: i64 = portal.db.read_now(|tx| Ok(folders::table.count().get_result(tx.conn())?)).unwrap();
    assert_eq!(there, 0);
}

#[actix_web::test]
async fn only_a_demo_is_thrown_away() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| {
        let place = folder.path().join(name);
        std::fs::create_dir_all(&place).unwrap();
        Config::in_folder(&place).unwrap()
    };
    let (own, demos, documents) = (at("own"), at("demo"), at("documents"));
    let portal = |config: &Config, demo| {
        let portal = guildhall::portal::Portal::open(config.clone(), Clock::System).unwrap();
        portal
            .db
            .write_now(|tx| {
                guildhall::demo::seat(tx, "")?;
                Ok(guildhall::programme::Settings { demo, ..Default::default() }.save(tx)?)
            })
            .unwrap();
    };
    elsewhere(|| {
        portal(&own, false);
        portal(&demos, true);
    });
    std::fs::write(documents.data.join("thesis.txt"), "years of work").unwrap();
    assert!(demo::throw_away(&own).unwrap_err().to_string().contains("not a demo"));
    assert!(demo::throw_away(&documents).unwrap_err().to_string().contains("not the folder of a demo"));
    assert!(own.data.join("guildhall.db").exists() && documents.data.join("thesis.txt").exists());
    demo::throw_away(&demos).unwrap();
    assert!(!demos.data.exists());
    let mut on_a_server = own;
    on_a_server.database_url = "postgres://localhost/portal".to_owned();
    assert!(demo::throw_away(&on_a_server).unwrap_err().to_string().contains("PostgreSQL"));
}
