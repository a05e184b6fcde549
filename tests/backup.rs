//! A backup is everything, says whether it is whole, and either database takes it back.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use guildhall::backup::{self, Making, Manifest};
use guildhall::config::Config;
use guildhall::demo;

use crate::support::*;

/// Backs a portal up; the archive's path and what it says.
fn backed_up(config: &Config, to: &Path, since: &[PathBuf]) -> Manifest {
    let told =
        Making { to: to.to_owned(), since: since.to_vec(), without_key: false, without_regions: false };
    elsewhere(|| backup::make(config.clone(), &told).unwrap())
}

/// The tables of an archive: how many rows, and the hash of what they say.
fn tables(manifest: &Manifest) -> BTreeMap<String, (u64, String)> {
    let tables = manifest.members.iter().filter_map(|(name, member)| Some((name, member, member.rows?)));
    tables.map(|(name, member, rows)| (name.clone(), (rows, member.sha256.clone()))).collect()
}

/// A portal that is not there yet, on a database of its own.
struct Elsewhere {
    config: Config,
    // Dropped before the folder it may lie in.
    _database: BareDatabase,
    _folder: tempfile::TempDir,
}

impl Elsewhere {
    fn new(on_sqlite: bool) -> Elsewhere {
        let folder = tempfile::tempdir().unwrap();
        let database = BareDatabase::bare(folder.path());
        let mut config = Config::in_folder(&folder.path().join("data")).unwrap();
        if !on_sqlite {
            config.database_url.clone_from(&database.url);
        }
        Elsewhere { config, _database: database, _folder: folder }
    }

    fn restore(&self, archives: &[PathBuf]) -> anyhow::Result<()> {
        elsewhere(|| backup::restore(self.config.clone(), archives))
    }
}

/// On PostgreSQL the way there and back leads over SQLite.
#[actix_web::test]
async fn what_a_portal_is_comes_back_row_by_row_on_either_database() {
    let portal = Portal::open().await;
    let inner: &guildhall::portal::Portal = &portal;
    elsewhere(|| demo::furnish_now(inner).unwrap());
    let folder = tempfile::tempdir().unwrap();
    let archive = folder.path().join("first.zip");
    let first = backed_up(&portal.config, &archive, &[]);
    let rows = tables(&first);
    assert!(rows.len() > 60 && rows.values().filter(|(rows, _)| *rows > 0).count() > 40, "{rows:?}");
    assert!(first.files.len() > 20);

    let (there, back) = (Elsewhere::new(true), Elsewhere::new(false));
    there.restore(std::slice::from_ref(&archive)).unwrap();
    let second = backed_up(&there.config, &folder.path().join("second.zip"), &[]);
    assert_eq!(tables(&second), rows);
    back.restore(&[folder.path().join("second.zip")]).unwrap();
    let third = backed_up(&back.config, &folder.path().join("third.zip"), &[]);
    assert_eq!((tables(&third), third.files), (rows, first.files));

    // And it is a portal: people sign in, what they add follows what was there.
    let restored = guildhall::portal::Portal::open(back.config.clone(), portal.clock.clone()).unwrap();
    let again = elsewhere(|| {
        let added = restored.db.write_now(|tx| {
            let new = guildhall::leads::NewLead {
                company: "Kowal".into(),
                country: "PL".into(),
                ..Default::default()
            };
            guildhall::leads::add(tx, &new, None)?;
            // Numbers that the database hands out go on where they were.
            let event = guildhall::events::Event::of("search.rebuilt");
            Ok(guildhall::events::record_system(tx, event)?)
        });
        drop(restored);
        added
    });
    again.unwrap();
}

#[actix_web::test]
async fn an_archive_that_was_changed_or_cut_says_so_and_restores_nothing() {
    let portal = Portal::open().await;
    let folder = tempfile::tempdir().unwrap();
    let archive = folder.path().join("good.zip");
    backed_up(&portal.config, &archive, &[]);
    let good = std::fs::read(&archive).unwrap();
    assert_eq!(backup::check(std::slice::from_ref(&archive)).unwrap().len(), 1);
    let empty = Elsewhere::new(false);
    let bad = folder.path().join("bad.zip");
    // Somewhere in each tenth of it, and cut in the middle.
    let mut broken: Vec<Vec<u8>> = (0..10)
        .map(|tenth| {
            let mut bytes = good.clone();
            let at = bytes.len() * tenth / 10 + 61;
            bytes[at] ^= 0x55;
            bytes
        })
        .collect();
    broken.push(good[..good.len() / 2].to_vec());
    broken.push(Vec::new());
    let mut refused = 0;
    for bytes in broken {
        std::fs::write(&bad, bytes).unwrap();
        refused += usize::from(empty.restore(std::slice::from_ref(&bad)).is_err());
    }
    // A flipped bit in a name or date of the directory may harm nothing.
    assert!(refused >= 10, "{refused}");
}

#[actix_web::test]
async fn a_later_archive_leaves_files_to_an_earlier_one_and_is_whole_with_it() {
    let portal = Portal::open().await;
    let folder = portal.folder(None, "Guides", &guildhall::access::Rule::default());
    portal.put(Put::file(&folder, "One", ("one.txt", "text/plain", b"The first file"))).await;
    portal.run_jobs();
    let place = tempfile::tempdir().unwrap();
    let (first, second) = (place.path().join("first.zip"), place.path().join("second.zip"));
    let all = backed_up(&portal.config, &first, &[]);
    portal.put(Put::file(&folder, "Two", ("two.txt", "text/plain", b"The second file"))).await;
    portal.run_jobs();
    let some = backed_up(&portal.config, &second, std::slice::from_ref(&first));
    let files =
        |manifest: &Manifest| manifest.members.keys().filter(|name| name.starts_with("files/")).count();
    assert!(files(&some) < some.files.len() && files(&all) == all.files.len());
    let empty = Elsewhere::new(false);
    let alone = format!("{:#}", empty.restore(std::slice::from_ref(&second)).unwrap_err());
    assert!(alone.contains("name the earlier ones too"), "{alone}");
    empty.restore(&[second.clone(), first.clone()]).unwrap();
    let twice = format!("{:#}", empty.restore(&[second, first]).unwrap_err());
    assert!(twice.contains("restore into an empty one"), "{twice}");
}
