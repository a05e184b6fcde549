//! Views, counted without making a reader wait: a page that was looked at is
//! noted in memory, and a thread writes what has gathered once a second, in one
//! transaction. See docs/decisions/0009-views-are-counted-late.md.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;

use chrono::NaiveDateTime;
use diesel::prelude::*;
use schema::schema::{item_uses, items, recent_views};

use super::edition::VersionId;
use super::item::ItemId;
use super::uses::{self, Act};
use crate::access::{FirmId, PersonId, Viewer};
use crate::db::{Bell, Db, IsWithin, Tx};
use crate::error::Error;
use crate::portal::Portal;

/// More than this is not held: the database has been away for long.
const MOST: usize = 100_000;
/// Rows written by one statement.
const BATCH: usize = 500;
const EVERY: Duration = Duration::from_secs(1);

/// Somebody looked at an item.
#[derive(Debug, Clone)]
struct View {
    item: ItemId,
    version: Option<VersionId>,
    person: PersonId,
    firm: FirmId,
    staff: bool,
    at: NaiveDateTime,
}

/// What was looked at and is not written yet. Cheap to clone.
#[derive(Clone, Default)]
pub struct Views(Arc<Mutex<Vec<View>>>);

impl Views {
    /// Notes that somebody looked at an item.
    pub fn note(&self, viewer: &Viewer, item: ItemId, version: Option<VersionId>, at: NaiveDateTime) {
        if viewer.watched_by.is_some() {
            return;
        }
        let view =
            View { item, version, person: viewer.person, firm: viewer.firm, staff: viewer.is_staff(), at };
        let mut held = self.held();
        if held.len() < MOST {
            held.push(view);
        }
    }

    /// Writes down what has gathered; says how many views that were.
    ///
    /// # Errors
    /// When the database is away or busy, and then what was gathered is kept for the
    /// next time; or when it refuses, and then it is let go.
    pub fn flush(&self, db: &Db) -> Result<usize, Error> {
        let gathered = std::mem::take(&mut *self.held());
        if gathered.is_empty() {
            return Ok(0);
        }
        match db.write_now(|tx| write(tx, &gathered)) {
            Ok(()) => Ok(gathered.len()),
            Err(Error::Busy) => {
                let mut held = self.held();
                let later = std::mem::replace(&mut *held, gathered);
                held.extend(later);
                held.truncate(MOST);
                Err(Error::Busy)
            }
            // What the database refuses once it refuses always.
            Err(error) => Err(error),
        }
    }

    fn held(&self) -> std::sync::MutexGuard<'_, Vec<View>> {
        self.0.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }
}

fn write(tx: &mut Tx<'_>, views: &[View]) -> Result<(), Error> {
    // An item may have been thrown away for good in that second.
    let named: BTreeSet<ItemId> = views.iter().map(|view| view.item).collect();
    let there: BTreeSet<ItemId> =
        items::table.filter(items::id.within(named)).select(items::id).load(tx.conn())?.into_iter().collect();
    let views: Vec<&View> = views.iter().filter(|view| there.contains(&view.item)).collect();
    // Maps in the order of their keys: two nodes that write take rows in the same order.
    let mut by_item: BTreeMap<ItemId, i64> = BTreeMap::new();
    let mut by_firm: BTreeMap<(ItemId, FirmId), (i64, NaiveDateTime)> = BTreeMap::new();
    let mut recent: BTreeMap<(PersonId, ItemId), NaiveDateTime> = BTreeMap::new();
    for view in &views {
        recent.insert((view.person, view.item), view.at);
        if !view.staff {
            *by_item.entry(view.item).or_default() += 1;
            let firm = by_firm.entry((view.item, view.firm)).or_insert((0, view.at));
            *firm = (firm.0 + 1, view.at);
        }
    }
    for (item, views) in by_item {
        diesel::update(items::table.find(item))
            .set(items::views.eq(items::views + views))
            .execute(tx.conn())?;
    }
    for ((item, firm), (views, at)) in by_firm {
        uses::count(tx, item, firm, views, 0, at)?;
    }
    for ((person, item), at) in recent {
        let row =
            (recent_views::person_id.eq(person), recent_views::item_id.eq(item), recent_views::at.eq(at));
        let key = (recent_views::person_id, recent_views::item_id);
        crate::upsert!(tx.conn(), recent_views::table, row, key, recent_views::at.eq(at))?;
    }
    for batch in views.chunks(BATCH) {
        let rows: Vec<_> = batch
            .iter()
            .map(|view| {
                (
                    item_uses::item_id.eq(view.item),
                    item_uses::version_id.eq(view.version),
                    item_uses::person_id.eq(view.person),
                    item_uses::firm_id.eq(view.firm),
                    item_uses::act.eq(Act::Viewed),
                    item_uses::at.eq(view.at),
                )
            })
            .collect();
        crate::insert_all!(tx.conn(), item_uses::table, &rows)?;
    }
    Ok(())
}

/// The thread that writes views down while the portal serves.
pub struct ViewCounter {
    stop: Arc<AtomicBool>,
    wake: Bell,
    thread: JoinHandle<()>,
}

impl ViewCounter {
    /// Starts it.
    ///
    /// # Errors
    /// When the system has no thread to give.
    pub fn start(portal: &Portal) -> std::io::Result<ViewCounter> {
        let (stop, wake) = (Arc::new(AtomicBool::new(false)), Bell::default());
        let (portal, stopped, woken) = (portal.clone(), Arc::clone(&stop), wake.clone());
        let count = move || {
            while !stopped.load(Ordering::SeqCst) {
                woken.wait(0, EVERY);
                write_down(&portal);
            }
            write_down(&portal);
        };
        let thread = std::thread::Builder::new().name("views".to_owned()).spawn(count)?;
        Ok(ViewCounter { stop, wake, thread })
    }

    /// Lets it write what is left.
    pub fn stop(self) {
        self.stop.store(true, Ordering::SeqCst);
        self.wake.ring();
        if self.thread.join().is_err() {
            tracing::warn!("the thread that counts views ended badly");
        }
    }
}

fn write_down(portal: &Portal) {
    if let Err(error) = portal.views.flush(&portal.db) {
        tracing::warn!(%error, "views could not be written down");
    }
}
