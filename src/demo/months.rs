//! What partners did with the library in the past months: views, downloads,
//! favourites and follows, thrown by dice that fall the same way each time.
//!
//! Only what they may see: a firm that an item is not for never opened it. Some
//! items were opened by nobody, and some people kept a copy that is old by now.

use chrono::{NaiveDateTime, TimeDelta};
use diesel::prelude::*;
use schema::schema::{
    editions, favourites, firms, follows, item_uses, items, memberships, people, recent_views, usage_by_firm,
    versions,
};

use super::cast;
use super::dice::Dice;
use super::library::DemoItem;
use crate::access::audience::Standing;
use crate::access::{FirmId, PersonId, Role, Rule};
use crate::db::Tx;
use crate::error::Error;
use crate::library::{self, Item, ItemId, Status, VersionId};
use crate::programme::{TermId, Terms};

/// What nobody ever opened; every library has such shelves.
const UNFOUND: [&str; 6] = [
    "co-branding-rules",
    "quality-certificate",
    "new-partner-tour",
    "agreement-summary",
    "letter-template",
    "lab-accreditation",
];

/// How far back it goes, in days.
const PAST: i64 = 180;

/// Somebody of a partner firm, and since when they can be here.
pub struct Reader {
    person: PersonId,
    firm: FirmId,
    email: String,
    standing: Standing,
    from: NaiveDateTime,
    until: NaiveDateTime,
}

type Row = (
    (PersonId, String, String, Option<NaiveDateTime>),
    (FirmId, Option<FirmId>, Option<TermId>, Option<TermId>, Option<TermId>, NaiveDateTime),
    Role,
);

/// All people of partner firms who were ever here.
///
/// # Errors
/// When the database fails.
pub fn readers(tx: &mut Tx<'_>) -> QueryResult<Vec<Reader>> {
    let rows: Vec<Row> = people::table
        .inner_join(memberships::table.on(memberships::person_id.eq(people::id)))
        .inner_join(firms::table.on(firms::id.eq(memberships::firm_id)))
        .filter(firms::kind.eq("partner"))
        .order(people::email)
        .select((
            (people::id, people::email, people::language, people::seen_at),
            (
                firms::id,
                firms::parent_id,
                firms::tier_id,
                firms::region_id,
                firms::type_id,
                firms::created_at,
            ),
            memberships::role,
        ))
        .load(tx.conn())?;
    let terms = Terms::read(tx)?;
    let code = |id: Option<TermId>| id.and_then(|id| terms.get(id)).map(|term| term.code.clone());
    let cast = cast::cast();
    let now = tx.now;
    Ok(rows
        .into_iter()
        .filter_map(|((person, email, language, seen), (firm, parent, tier, region, kind, joined), role)| {
            let of_the_cast = cast.iter().any(|member| member.email == email);
            let until = if of_the_cast { Some(now - TimeDelta::hours(20)) } else { seen };
            let standing = Standing {
                tier: code(tier),
                regions: code(region).into_iter().collect(),
                partner_type: code(kind),
                firms: std::iter::once(firm).chain(parent).map(|id| id.to_string()).collect(),
                role: role.word().to_owned(),
                language,
            };
            let from = joined.max(now - TimeDelta::days(PAST));
            until.map(|until| Reader { person, firm, email, standing, from, until })
        })
        .collect())
}

/// One edition as it was over time: its language, its versions and their dates.
struct Past {
    language: String,
    versions: Vec<(VersionId, NaiveDateTime)>,
}

impl Past {
    fn at(&self, moment: NaiveDateTime) -> Option<VersionId> {
        self.versions.iter().rev().find(|(_, since)| *since <= moment).map(|(version, _)| *version)
    }

    fn read(tx: &mut Tx<'_>, item: ItemId) -> QueryResult<Vec<Past>> {
        let rows: Vec<(String, VersionId, NaiveDateTime)> = versions::table
            .inner_join(editions::table.on(editions::id.eq(versions::edition_id)))
            .filter(editions::item_id.eq(item))
            .order((editions::language, versions::number))
            .select((editions::language, versions::id, versions::created_at))
            .load(tx.conn())?;
        let mut past: Vec<Past> = Vec::new();
        for (language, version, at) in rows {
            match past.last_mut().filter(|edition| edition.language == language) {
                Some(edition) => edition.versions.push((version, at)),
                None => past.push(Past { language, versions: vec![(version, at)] }),
            }
        }
        Ok(past)
    }
}

/// One act of one reader.
struct Use<'a> {
    by: &'a Reader,
    at: NaiveDateTime,
    version: Option<VersionId>,
    download: bool,
}

/// Lets readers have used an item that was just put on its shelf.
///
/// # Errors
/// When the database fails.
pub fn live_through(
    tx: &mut Tx<'_>,
    written: &DemoItem,
    item: &Item,
    readers: &[Reader],
) -> Result<(), Error> {
    let popularity = popularity(written);
    if item.status != Status::Published || popularity == 0 {
        return Ok(());
    }
    let (see, take) = (rule(tx, item.audience_id)?, rule(tx, item.download_audience_id)?);
    let past = Past::read(tx, item.id)?;
    let mut uses = Vec::new();
    for reader in readers.iter().filter(|reader| see.fits(&reader.standing)) {
        let mut dice = Dice::of(&format!("{}/{}", written.slug, reader.email));
        if keeps_an_old_copy(&reader.email, &written.slug) {
            uses.extend(one_old_copy(reader, item, &past));
            continue;
        }
        if !dice.chance(popularity) {
            continue;
        }
        let may_take =
            written.kind.is_file() && written.kind != super::paper::Kind::Page && take.fits(&reader.standing);
        uses.extend(visits(reader, item, &past, may_take, &mut dice));
        let fan = dice.chance(if written.featured { 30 } else { 6 });
        if fan {
            add_favourite(tx, reader.person, item.id, reader.until)?;
        }
        if written.follow && dice.chance(22) {
            follow(tx, reader.person, "item", item.id.0, reader.until)?;
        }
    }
    uses.sort_by_key(|one| one.at);
    write(tx, item.id, &uses)
}

/// Of a hundred readers who may see it, so many did; 0 is an item nobody found.
fn popularity(written: &DemoItem) -> i64 {
    let mut dice = Dice::of(&written.slug);
    if written.featured {
        return 50 + dice.below(30);
    }
    // People do not find the newest at once.
    if UNFOUND.contains(&written.slug.as_str()) || written.published_days_ago < 3 {
        return 0;
    }
    6 + dice.below(40)
}

/// Ada took these before they changed and has not been back.
fn keeps_an_old_copy(email: &str, slug: &str) -> bool {
    email == "ada@nowak.example" && ["cloud-security", "hx-40-datasheet"].contains(&slug)
}

fn one_old_copy<'a>(reader: &'a Reader, item: &Item, past: &[Past]) -> Vec<Use<'a>> {
    let original = past.iter().find(|edition| edition.language == item.original_language);
    let Some((version, since)) = original.and_then(|edition| edition.versions.first()).copied() else {
        return Vec::new();
    };
    let at = since.max(reader.from) + TimeDelta::days(9);
    [false, true]
        .map(|download| Use {
            by: reader,
            at: at + TimeDelta::minutes(download.into()),
            version: Some(version),
            download,
        })
        .into()
}

fn visits<'a>(
    reader: &'a Reader,
    item: &Item,
    past: &[Past],
    may_take: bool,
    dice: &mut Dice,
) -> Vec<Use<'a>> {
    let from = item.publish_at.unwrap_or(item.created_at).max(reader.from);
    let days = (reader.until - from).num_days();
    let mut uses = Vec::new();
    if days < 1 {
        return uses;
    }
    for _ in 0..=dice.below(3) {
        let day = from + TimeDelta::days(dice.below(days));
        let at = (day + TimeDelta::minutes(dice.below(8 * 60))).min(reader.until);
        let version = version_for(reader, item, past, at);
        uses.push(Use { by: reader, at, version, download: false });
        if may_take && version.is_some() && dice.chance(45) {
            uses.push(Use { by: reader, at: at + TimeDelta::minutes(1), version, download: true });
        }
    }
    uses
}

/// What a reader got at a moment: their language, if there was one by then.
fn version_for(reader: &Reader, item: &Item, past: &[Past], at: NaiveDateTime) -> Option<VersionId> {
    let of = |language: &str| past.iter().find(|edition| edition.language == language)?.at(at);
    of(&reader.standing.language).or_else(|| of(&item.original_language))
}

fn write(tx: &mut Tx<'_>, item: ItemId, uses: &[Use<'_>]) -> Result<(), Error> {
    use std::collections::BTreeMap;
    let mut by_firm: BTreeMap<FirmId, (i64, i64, NaiveDateTime)> = BTreeMap::new();
    let mut last_seen: BTreeMap<PersonId, NaiveDateTime> = BTreeMap::new();
    for one in uses {
        diesel::insert_into(item_uses::table)
            .values((
                item_uses::item_id.eq(item),
                item_uses::version_id.eq(one.version),
                item_uses::person_id.eq(one.by.person),
                item_uses::firm_id.eq(one.by.firm),
                item_uses::act.eq(if one.download { "download" } else { "view" }),
                item_uses::at.eq(one.at),
            ))
            .execute(tx.conn())?;
        if let (true, Some(version)) = (one.download, one.version) {
            library::took_copy(tx, one.by.person, item, version, one.at)?;
        }
        let firm = by_firm.entry(one.by.firm).or_insert((0, 0, one.at));
        let (view, download) = if one.download { (0, 1) } else { (1, 0) };
        *firm = (firm.0 + view, firm.1 + download, one.at);
        last_seen.insert(one.by.person, one.at);
    }
    let total = by_firm.values().fold((0, 0), |sum, firm| (sum.0 + firm.0, sum.1 + firm.1));
    diesel::update(items::table.find(item))
        .set((items::views.eq(total.0), items::downloads.eq(total.1)))
        .execute(tx.conn())?;
    for (firm, (views, downloads, last_at)) in by_firm {
        diesel::insert_into(usage_by_firm::table)
            .values((
                usage_by_firm::item_id.eq(item),
                usage_by_firm::firm_id.eq(firm),
                usage_by_firm::views.eq(views),
                usage_by_firm::downloads.eq(downloads),
                usage_by_firm::last_at.eq(last_at),
            ))
            .execute(tx.conn())?;
    }
    for (person, at) in last_seen {
        let row =
            (recent_views::person_id.eq(person), recent_views::item_id.eq(item), recent_views::at.eq(at));
        crate::insert_new!(tx.conn(), recent_views::table, row)?;
    }
    Ok(())
}

/// Makes an item a person's favourite.
///
/// # Errors
/// When the database fails.
pub fn add_favourite(tx: &mut Tx<'_>, person: PersonId, item: ItemId, at: NaiveDateTime) -> QueryResult<()> {
    let row = (favourites::person_id.eq(person), favourites::item_id.eq(item), favourites::at.eq(at));
    crate::insert_new!(tx.conn(), favourites::table, row).map(drop)
}

/// Lets a person follow an item or a folder.
///
/// # Errors
/// When the database fails.
pub fn follow(
    tx: &mut Tx<'_>,
    person: PersonId,
    target: &str,
    id: i64,
    at: NaiveDateTime,
) -> QueryResult<()> {
    let row = (
        follows::person_id.eq(person),
        follows::target.eq(target),
        follows::target_id.eq(id),
        follows::at.eq(at),
    );
    crate::insert_new!(tx.conn(), follows::table, row).map(drop)
}

fn rule(tx: &mut Tx<'_>, audience: i64) -> QueryResult<Rule> {
    use schema::schema::audiences;
    let text: String = audiences::table.find(audience).select(audiences::rule).first(tx.conn())?;
    Ok(Rule::read(&text))
}
