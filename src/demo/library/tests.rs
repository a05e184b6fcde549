//! The library holds what the demo promises, and every version of it becomes a real file.
use super::*;
use crate::access::Rule;
use crate::demo::paper::{self, Kind};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

const LANGUAGES: [&str; 7] = ["en", "pl", "de", "fr", "es", "ja", "ar"];
const TIERS: [&str; 4] = ["registered", "silver", "gold", "platinum"];
const REGIONS: [&str; 9] =
    ["emea", "dach", "cee", "nordics", "mena", "north-america", "latam", "japan", "apac"];
const TYPES: [&str; 7] =
    ["reseller", "var", "distributor", "msp", "system-integrator", "referral", "technology"];
const ROLES: [&str; 4] = ["admin", "manager", "seller", "learner"];

/// Items, pages, PDFs, documents, slides, workbooks, pictures, links, several languages, all seven,
/// histories, expiring, unfinished, narrower downloads.
type Least =
    (usize, usize, usize, usize, usize, usize, usize, usize, usize, usize, usize, usize, usize, usize);
const ITEMS: Least = (84, 25, 15, 12, 8, 8, 8, 8, 35, 5, 10, 6, 5, 5);

fn in_the_vocabulary(rule: &Rule) -> bool {
    let all = |words: &Option<BTreeSet<String>>, known: &[&str]| {
        words
            .as_ref()
            .is_none_or(|words| !words.is_empty() && words.iter().all(|it| known.contains(&it.as_str())))
    };
    all(&rule.tiers, &TIERS)
        && all(&rule.regions, &REGIONS)
        && all(&rule.types, &TYPES)
        && all(&rule.roles, &ROLES)
}

#[test]
fn folders_are_named_in_every_language_and_hang_together() {
    let mut seen = HashSet::new();
    for folder in folders().unwrap() {
        for language in LANGUAGES {
            assert!(folder.name.contains_key(language), "{} has no name in {language}", folder.slug);
            assert!(folder.description.contains_key(language), "{}: {language}", folder.slug);
        }
        assert!(folder.parent.as_ref().is_none_or(|parent| seen.contains(parent)), "{}", folder.slug);
        assert!(in_the_vocabulary(&folder.audience), "{}", folder.slug);
        assert!(seen.insert(folder.slug.clone()), "{} twice", folder.slug);
    }
}

#[test]
fn items_lie_in_folders_and_speak_known_words() {
    let folders: HashSet<String> = folders().unwrap().into_iter().map(|it| it.slug).collect();
    let mut slugs = HashSet::new();
    for item in items().unwrap() {
        assert!(folders.contains(&item.folder), "{} lies nowhere", item.slug);
        assert!(slugs.insert(item.slug.clone()), "{} twice", item.slug);
        assert!(in_the_vocabulary(&item.audience), "{}", item.slug);
        assert!(item.download.as_ref().is_none_or(in_the_vocabulary), "{}", item.slug);
        let mut languages = HashSet::new();
        assert!(!item.editions.is_empty(), "{}", item.slug);
        for edition in &item.editions {
            let place = format!("{} in {}", item.slug, edition.language);
            assert!(LANGUAGES.contains(&edition.language.as_str()), "{place}");
            assert!(languages.insert(edition.language.clone()), "{place} twice");
            assert!(!edition.title.trim().is_empty() && !edition.description.trim().is_empty(), "{place}");
            assert_eq!(edition.url.is_some(), !item.kind.is_file(), "{place}: an address or a file");
            assert_eq!(edition.versions.is_empty(), !item.kind.is_file(), "{place}: an address or a file");
            for version in edition.versions.iter().skip(1) {
                assert!(!version.note.is_empty(), "{place}: a later version says what changed");
                assert!(version.days_ago.is_some(), "{place}: a later version has a date");
            }
        }
    }
}

#[test]
fn there_is_enough_of_everything() {
    let items = items().unwrap();
    let mut kinds: HashMap<Kind, usize> = HashMap::new();
    let mut languages: BTreeMap<&str, usize> = BTreeMap::new();
    for item in &items {
        *kinds.entry(item.kind).or_default() += 1;
        for edition in &item.editions {
            *languages.entry(edition.language.as_str()).or_default() += 1;
        }
    }
    let of = |kind: Kind| kinds.get(&kind).copied().unwrap_or_default();
    let count = |test: &dyn Fn(&DemoItem) -> bool| items.iter().filter(|item| test(item)).count();
    let editions = |item: &DemoItem| item.editions.len();
    let versions = |item: &DemoItem| item.editions.iter().map(|it| it.versions.len()).max().unwrap_or(0);
    println!("{} items, {kinds:?}, {languages:?}", items.len());
    let unfinished = |item: &DemoItem| matches!(item.status, Status::Draft | Status::InReview);
    assert!(items.len() >= ITEMS.0, "{} items", items.len());
    assert!(of(Kind::Page) >= ITEMS.1, "pages");
    assert!(of(Kind::Pdf) >= ITEMS.2, "PDFs");
    assert!(of(Kind::Docx) >= ITEMS.3, "Word documents");
    assert!(of(Kind::Pptx) >= ITEMS.4, "slides");
    assert!(of(Kind::Xlsx) >= ITEMS.5, "workbooks");
    assert!(of(Kind::Image) >= ITEMS.6, "pictures");
    assert!(of(Kind::Link) + of(Kind::Video) >= ITEMS.7, "links and videos");
    assert!(count(&|item| editions(item) >= 2) >= ITEMS.8, "items in several languages");
    assert!(count(&|item| editions(item) == 7) >= ITEMS.9, "items in all seven languages");
    assert!(count(&|item| versions(item) >= 2) >= ITEMS.10, "items with a history");
    assert!(count(&|item| item.expires_in_days.is_some()) >= ITEMS.11, "items that expire");
    assert!(count(&unfinished) >= ITEMS.12, "drafts and items in review");
    assert!(count(&|item| item.download.is_some()) >= ITEMS.13, "items few may download");
}

#[test]
fn every_version_becomes_a_file() {
    let date = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
    let items = items().unwrap();
    let shared: Vec<_> = items.iter().filter(|item| item.kind.is_file()).collect();
    assert!(!shared.is_empty());
    for item in shared {
        for edition in &item.editions {
            for (version, number) in edition.versions.iter().zip(1..) {
                let (title, language) = (edition.title.as_str(), edition.language.as_str());
                let built = paper::build(item.kind, title, language, &version.body, number, date);
                let (bytes, extension) = built
                    .unwrap_or_else(|error| panic!("{}/{} in {language}: {error:#}", item.folder, item.slug));
                if let Some(folder) = std::env::var_os("PAPER_OUT") {
                    let name = format!("{}.{language}.{number}.{extension}", item.slug);
                    std::fs::write(std::path::Path::new(&folder).join(name), &bytes).unwrap();
                }
                assert!(!bytes.is_empty(), "{}", item.slug);
            }
        }
    }
}
