//! `guildhall demo --scale FIRMS`: the demo as a portal that has grown, to see what a page
//! costs there.
//!
//! For each firm there are ten people, ten leads, a hundred deals, a hundred documents and a
//! hundred lines of the audit trail. Firms, people, deals and leads are copies of the demo's,
//! strewn over keys and days; documents say the demo's words in another order, with names of
//! their own, so that the index has common words and rare ones.

use std::collections::BTreeMap;
use std::time::Instant;

use chrono::TimeDelta;
use diesel::prelude::*;
use schema::schema::{deals, firms, folders, items, leads, people};

use super::dice::Dice;
use super::library as written;
use crate::db::{Tx, dialect, rows};
use crate::error::Error;
use crate::events::chain;
use crate::finding;
use crate::library::{
    self, Content, EditionWords, Folder, FolderId, Item, ItemId, Kind, NewFolder, Sort, Status,
};
use crate::portal::Portal;
use crate::ui::forms;

/// More would give two copies the same key (see `spread`).
const MOST: i64 = 20_000;
/// What there is of each for one firm.
const PEOPLE: i64 = 10;
const LEADS: i64 = 10;
pub const DEALS: i64 = 100;
const DOCUMENTS: i64 = 100;
const LINES: i64 = 100;
/// Documents written in one transaction.
const PORTION: i64 = 5_000;
/// A folder of the demo gets so many below it.
const FOLDERS: i64 = 20;
/// Days over which copies are strewn.
const DAYS: i64 = 350;
/// Of these the names in documents are made.
const SYLLABLES: [&str; 24] = [
    "bal", "cor", "dan", "el", "fir", "gam", "hol", "in", "jun", "kar", "lum", "mon", "nor", "ot", "pel",
    "quin", "ras", "sol", "tar", "ul", "ver", "wen", "yor", "zan",
];

/// How large a demo is to be; about, since each firm of the demo is copied as often.
#[derive(Debug, Clone, Copy)]
pub struct Scale {
    pub firms: i64,
    pub documents: i64,
}

impl Scale {
    /// As large as so many firms make it.
    pub fn of(firms: i64) -> Scale {
        Scale { firms, documents: firms * DOCUMENTS }
    }
}

/// Makes a furnished demo as large as it is to be, if it is not that large yet, and asks for a
/// new search index.
///
/// # Errors
/// When there are to be more than 20 000 firms, or the database fails.
pub fn grow(portal: &Portal, to: Scale) -> anyhow::Result<()> {
    anyhow::ensure!(to.firms <= MOST, "--scale: {MOST} firms at most");
    let began = Instant::now();
    let told = |what: &str| println!("  {what} after {:.0} s", began.elapsed().as_secs_f64());
    portal.db.write_now(|tx| multiply(tx, to.firms))?;
    told("firms, people, deals and leads");
    let shelves = portal.db.write_now(more_folders)?;
    let prose = Prose::read()?;
    loop {
        let there = portal.db.write_now(|tx| more_documents(tx, to.documents, &shelves, &prose))?;
        if there >= to.documents {
            break;
        }
    }
    told("documents");
    while portal.db.write_now(|tx| Ok(chain::link(tx)?))? > 0 {}
    told("the trail's chain");
    portal.db.write_now(|tx| {
        finding::rebuild(tx);
        // As the clock does each hour.
        Ok(dialect::tend(tx)?)
    })?;
    Ok(())
}

/// Copies of rows in one table.
struct Copies<'a> {
    table: &'a str,
    /// Each row is copied for k from 1 up to this.
    times: i64,
    /// Which rows.
    only: &'a str,
    /// Columns that differ, each with what stands in it; `k` is the copy's number.
    with: &'a [(&'a str, &'a str)],
}

impl Copies<'_> {
    fn make(&self, tx: &mut Tx<'_>) -> Result<(), Error> {
        let table = rows::table(tx.conn(), self.table.to_owned())?;
        let columns: Vec<&str> = table.columns().collect();
        let values: Vec<&str> = columns
            .iter()
            .map(|column| {
                self.with.iter().find(|(name, _)| name == column).map_or(*column, |(_, value)| value)
            })
            .collect();
        let statement = format!(
            "WITH RECURSIVE n(k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM n WHERE k < {}) \
             INSERT INTO {} ({}) SELECT {} FROM {}, n WHERE {}",
            self.times,
            self.table,
            columns.join(", "),
            values.join(", "),
            self.table,
            self.only
        );
        if self.times > 0 {
            diesel::sql_query(statement).execute(tx.conn())?;
        }
        Ok(())
    }
}

/// A key of a copy, far from that of its neighbour, as strangers' keys are.
fn spread(column: &str) -> String {
    format!("(({column} + k * 349525333333333) & 1152921504606846975)")
}

fn multiply(tx: &mut Tx<'_>, firms: i64) -> Result<(), Error> {
    dialect::no_hurry(tx)?;
    let partners = || firms::table.filter(firms::kind.eq("partner")).count();
    let there: i64 = partners().get_result(tx.conn())?;
    // Each firm of the demo stands for so many.
    let of_one = firms / there.max(1);
    if of_one < 2 {
        return Ok(());
    }
    let copies_for = |wanted: i64, there: i64| (wanted - there) / there.max(1);
    let (of_people, of_deals, of_leads): (i64, i64, i64) = (
        people::table.count().get_result(tx.conn())?,
        deals::table.count().get_result(tx.conn())?,
        leads::table.count().get_result(tx.conn())?,
    );
    let ago = |tx: &mut Tx<'_>, column: &str| {
        dialect::minutes_before(tx, column, &format!("k * 7919 % {}", DAYS * 24 * 60))
    };
    let firm = format!("firm_id + k % {of_one}");
    Copies {
        table: "firms",
        times: of_one - 1,
        only: "kind = 'partner'",
        with: &[
            ("id", "id + k"),
            ("parent_id", "parent_id + k"),
            ("distributor_id", "distributor_id + k"),
            ("name", "name || ' ' || k"),
            ("name_key", "name_key || ' ' || k"),
        ],
    }
    .make(tx)?;
    let seated =
        "id IN (SELECT person_id FROM memberships JOIN firms f ON f.id = firm_id WHERE f.kind = 'partner')";
    Copies {
        table: "people",
        times: copies_for(firms * PEOPLE, of_people),
        only: seated,
        with: &[
            ("id", "id + k"),
            ("name", "name || ' ' || k"),
            ("name_key", "name_key || ' ' || k"),
            ("email", "k || '.' || email"),
        ],
    }
    .make(tx)?;
    Copies {
        table: "memberships",
        times: copies_for(firms * PEOPLE, of_people),
        only: "firm_id IN (SELECT id FROM firms WHERE kind = 'partner') \
               AND EXISTS (SELECT 1 FROM people p WHERE p.id = person_id + k)",
        with: &[("id", "id + k"), ("person_id", "person_id + k"), ("firm_id", &firm)],
    }
    .make(tx)?;
    let times = copies_for(firms * DEALS, of_deals);
    let (id, deal) = (spread("id"), spread("deal_id"));
    // A copy keeps the people of a deal only where it stays in its firm.
    let kept = |column: &str| format!("CASE WHEN k % {of_one} = 0 THEN {column} END");
    let numbered = format!("'D-' || {id}");
    let moments: Vec<(&str, String)> = ["submitted_at", "decided_at", "moved_at", "created_at", "updated_at"]
        .into_iter()
        .map(|column| (column, ago(tx, column)))
        .collect();
    let (owner, registered) = (kept("owner_id"), kept("registered_by"));
    let mut with: Vec<(&str, &str)> = vec![
        ("id", &id),
        ("number", &numbered),
        ("firm_id", &firm),
        ("owner_id", &owner),
        ("registered_by", &registered),
        ("account_id", "NULL"),
        ("account_group_id", "NULL"),
        ("customer", "customer || ' ' || k"),
        ("customer_key", "customer_key || ' ' || k"),
    ];
    with.extend(moments.iter().map(|(column, value)| (*column, value.as_str())));
    Copies { table: "deals", times, only: "true", with: &with }.make(tx)?;
    Copies { table: "deal_details", times, only: "true", with: &[("deal_id", &deal), ("lead_id", "NULL")] }
        .make(tx)?;
    // Names of customers have common words and rare ones.
    let word = "word || CASE WHEN substr(word, 1, 1) < 'h' THEN '' ELSE CAST(k AS TEXT) END";
    Copies { table: "deal_words", times, only: "true", with: &[("deal_id", &deal), ("word", word)] }
        .make(tx)?;
    for table in ["deal_entries", "deal_approvals", "deal_lines"] {
        Copies { table, times, only: "true", with: &[("id", &id), ("deal_id", &deal)] }.make(tx)?;
    }
    let (created, moved) = (ago(tx, "created_at"), ago(tx, "moved_at"));
    let numbered = format!("'L-' || {id}");
    Copies {
        table: "leads",
        times: copies_for(firms * LEADS, of_leads),
        only: "true",
        with: &[
            ("id", &id),
            ("number", &numbered),
            ("firm_id", &firm),
            ("owner_id", "NULL"),
            ("deal_id", "NULL"),
            ("company", "company || ' ' || k"),
            ("company_key", "company_key || ' ' || k"),
            ("email", "k || '.' || email"),
            ("created_at", &created),
            ("moved_at", &moved),
        ],
    }
    .make(tx)?;
    Copies {
        table: "usage_by_firm",
        times: of_one - 1,
        only: "firm_id IN (SELECT id FROM firms WHERE kind = 'partner')",
        with: &[("firm_id", "firm_id + k")],
    }
    .make(tx)?;
    told_in_the_trail(tx, firms * LINES)
}

/// A line of the trail for each deal, as if it had been registered here.
fn told_in_the_trail(tx: &mut Tx<'_>, lines: i64) -> Result<(), Error> {
    let statement = format!(
        "INSERT INTO events (at, kind, person_id, firm_id, subject, subject_id, about_firm_id, data, request_id, address) \
         SELECT created_at, 'deal.registered', owner_id, firm_id, 'deal', id, firm_id, '{{}}', '', '' \
         FROM deals ORDER BY created_at LIMIT {lines}"
    );
    diesel::sql_query(statement).execute(tx.conn())?;
    Ok(())
}

/// Where documents are put: each item of the demo that is out, with the folders below its own.
struct Shelves(Vec<(Item, Vec<FolderId>)>);

fn more_folders(tx: &mut Tx<'_>) -> Result<Shelves, Error> {
    let patterns: Vec<Item> = items::table
        .filter(items::status.eq(Status::Published))
        .filter(items::deleted_at.is_null())
        .order(items::id)
        .select(Item::as_select())
        .load(tx.conn())?;
    let mut below: BTreeMap<i64, Vec<FolderId>> = BTreeMap::new();
    let mut shelves = Vec::new();
    for item in patterns {
        let there = match below.get(&item.folder_id.0) {
            Some(there) => there.clone(),
            None => {
                let parent: Folder =
                    folders::table.find(item.folder_id).select(Folder::as_select()).first(tx.conn())?;
                let known: Vec<FolderId> = folders::table
                    .filter(folders::parent_id.eq(item.folder_id))
                    .select(folders::id)
                    .load(tx.conn())?;
                let mut there = known;
                for position in i64::try_from(there.len()).unwrap_or(FOLDERS)..FOLDERS {
                    let words =
                        [("en".to_owned(), named(position * 577 + item.folder_id.0 % 4099), String::new())];
                    let new = NewFolder {
                        parent: Some(&parent),
                        position,
                        sort: Sort::Title,
                        named_audience: None,
                        rule: Default::default(),
                        words: &words,
                    };
                    there.push(library::add_folder(tx, &new)?.id);
                }
                below.insert(item.folder_id.0, there.clone());
                there
            }
        };
        shelves.push((item, there));
    }
    Ok(Shelves(shelves))
}

/// Writes a portion of documents; says how many there are now.
fn more_documents(tx: &mut Tx<'_>, wanted: i64, shelves: &Shelves, prose: &Prose) -> Result<i64, Error> {
    let there: i64 = items::table.count().get_result(tx.conn())?;
    let until = wanted.min(there + PORTION);
    for number in there..until {
        let mut dice = Dice::of(&format!("document {number}"));
        let Some((pattern, folders)) = draw(&shelves.0, &mut dice) else { return Err(Error::NotFound) };
        let Some(words) = draw(&prose.0, &mut dice) else { return Err(Error::NotFound) };
        let title = format!("{} {}", named(number), words.said(&mut dice, 4));
        let at = tx.now - TimeDelta::minutes(dice.below(DAYS * 24 * 60));
        let item = Item {
            id: ItemId::fresh(),
            folder_id: draw(folders, &mut dice).copied().unwrap_or(pattern.folder_id),
            kind: Kind::Page,
            original_language: words.language.clone(),
            title_key: forms::key(&title),
            created_at: at,
            updated_at: at,
            expire_at: None,
            views: dice.below(400),
            downloads: dice.below(40),
            ..pattern.clone()
        };
        library::insert_item(tx, &item)?;
        let edition = EditionWords {
            language: words.language.clone(),
            title,
            description: words.said(&mut dice, 12),
            keywords: String::new(),
            url: None,
        };
        let edition = library::put_edition(tx, &item, &edition)?;
        let length = usize::try_from(60 + dice.below(200)).unwrap_or(60);
        let body = format!("{}.\n\n{}.", words.said(&mut dice, length), named(number));
        library::add_version(tx, &edition, &Content::Body(body), "", item.created_by)?;
        diesel::update(items::table.find(item.id)).set(items::updated_at.eq(at)).execute(tx.conn())?;
    }
    Ok(until.max(there))
}

fn draw<'a, T>(from: &'a [T], dice: &mut Dice) -> Option<&'a T> {
    let sides = i64::try_from(from.len()).unwrap_or(0);
    from.get(usize::try_from(dice.below(sides)).unwrap_or(0))
}

/// A made-up name: rare, and the same for the same number.
fn named(number: i64) -> String {
    let mut dice = Dice::of(&format!("name {number}"));
    let mut name = String::new();
    for _ in 0..3 {
        name.push_str(draw(&SYLLABLES, &mut dice).copied().unwrap_or_default());
    }
    name.get(..1).map(str::to_uppercase).unwrap_or_default() + name.get(1..).unwrap_or_default()
}

/// What the demo's documents say, word by word, for each language.
struct Prose(Vec<Words>);

struct Words {
    language: String,
    words: Vec<String>,
}

impl Prose {
    fn read() -> anyhow::Result<Prose> {
        let mut said: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for item in written::items()? {
            for edition in item.editions {
                let words = said.entry(edition.language.clone()).or_default();
                for version in &edition.versions {
                    let plain = version
                        .body
                        .split(|letter: char| letter.is_whitespace() || "|#*`[]()<>".contains(letter));
                    words.extend(
                        plain.filter(|word| word.chars().any(char::is_alphabetic)).map(ToOwned::to_owned),
                    );
                }
            }
        }
        Ok(Prose(said.into_iter().map(|(language, words)| Words { language, words }).collect()))
    }
}

impl Words {
    /// So many words in any order, a name among each dozen.
    fn said(&self, dice: &mut Dice, count: usize) -> String {
        let mut said = String::new();
        for _ in 0..count {
            if !said.is_empty() {
                said.push(' ');
            }
            if dice.below(12) == 0 {
                said.push_str(&named(dice.below(1_000_000)));
            } else if let Some(word) = draw(&self.words, dice) {
                said.push_str(word);
            }
        }
        said
    }
}
