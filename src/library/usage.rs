//! What is used and what is not: for those who keep the library.

use askama::Template;
use chrono::{NaiveDateTime, TimeDelta};
use diesel::prelude::*;
use schema::schema::{firms, items, usage_by_firm};
use serde::Deserialize;

use super::item::{ItemId, Status};
use super::query::{self, Listed, Shown, visible};
use super::shelves::SOON_DAYS;
use crate::access::rights::SeeUsage;
use crate::access::{FirmId, May, Viewer};
use crate::db::{Conn, MOST_COUNTED, PAGE_SIZE, Page, Paging, count_of};
use crate::error::{Answer, Error};
use crate::events::{self, Event};
use crate::portal::Portal;
use crate::ui::answers::list_base;
use crate::ui::csv::Table;
use crate::ui::{Path, Query, Ui};

/// More rows than this are no list any more.
const MOST: i64 = 50_000;

crate::words!(Show, "Which items the list of use shows." {
    Most = "most",
    Never = "never",
    Expiring = "expiring",
});

impl Show {
    fn key(self) -> &'static str {
        match self {
            Show::Most => "usage-most",
            Show::Never => "usage-never",
            Show::Expiring => "usage-expiring",
        }
    }
}

/// The list's address.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct UsageFilter {
    show: String,
    page: Option<u32>,
}

/// One firm's use of an item.
#[derive(Debug, Clone, Queryable)]
struct FirmUse {
    firm: FirmId,
    name: String,
    views: i64,
    downloads: i64,
    last_at: NaiveDateTime,
}

#[derive(Template)]
#[template(path = "library/usage.html")]
struct Index<'a> {
    ui: &'a Ui,
    show: Show,
    items: Page<Shown>,
    base: String,
}

#[derive(Template)]
#[template(path = "library/item_usage.html")]
struct ItemUsage<'a> {
    ui: &'a Ui,
    row: &'a Shown,
    firms: Vec<FirmUse>,
}

impl Index<'_> {
    fn shows(&self, one: &Show) -> bool {
        self.show == *one
    }
}

/// `GET /library/usage`
pub async fn index(viewer: May<SeeUsage>, ui: Ui, portal: Portal, filter: Query<UsageFilter>) -> Answer {
    let show = Show::parse(&filter.show).unwrap_or(Show::Most);
    let paging = Paging { page: filter.page };
    let items = portal
        .db
        .report(move |tx| {
            let now = tx.now;
            let asked = asked(&viewer, now, show);
            let count = count_of(tx, MOST_COUNTED, |limit| asked.select(items::id).limit(limit))?;
            let rows = listed(tx, &viewer, now, show, paging.offset(), PAGE_SIZE)?;
            Ok(paging.counted(rows, count))
        })
        .await?;
    ui.page(Index { ui: &ui, show, items, base: list_base("/library/usage", &[("show", show.word())]) })
}

/// `GET /library/usage.csv`
pub async fn csv(viewer: May<SeeUsage>, ui: Ui, portal: Portal, filter: Query<UsageFilter>) -> Answer {
    let show = Show::parse(&filter.show).unwrap_or(Show::Most);
    let who = viewer.clone();
    let rows = portal
        .db
        .report(move |tx| {
            let now = tx.now;
            Ok(listed(tx, &who, now, show, 0, MOST)?)
        })
        .await?;
    let columns = [
        "item-title",
        "item-key",
        "item-category",
        "usage-views",
        "usage-downloads",
        "item-changed",
        "item-until",
    ];
    let mut table = Table::new(columns.map(|key| ui.t(key)))?;
    for row in &rows {
        table.row([
            row.edition.title.as_str(),
            &row.item.id.to_string(),
            ui.t(row.category_key()),
            &row.item.views.to_string(),
            &row.item.downloads.to_string(),
            &day(Some(row.item.updated_at)),
            &day(row.item.expire_at),
        ])?;
    }
    let facts = serde_json::json!({ "rows": rows.len(), "show": show.word() });
    let taken = Event::of("usage.exported").data(facts);
    portal.db.write(move |tx| Ok(events::record(tx, &viewer, taken)?)).await?;
    table.answer(&format!("library-usage-{}-{}", show.word(), ui.now.format("%Y-%m-%d")))
}

/// `GET /library/{id}/usage`
pub async fn item(viewer: May<SeeUsage>, ui: Ui, portal: Portal, id: Path<ItemId>) -> Answer {
    let (shown, firms) = by_firm(&viewer, &portal, id.0).await?;
    ui.page(ItemUsage { ui: &ui, row: &shown, firms })
}

/// `GET /library/{id}/usage.csv`
pub async fn item_csv(viewer: May<SeeUsage>, ui: Ui, portal: Portal, id: Path<ItemId>) -> Answer {
    let (_, firms) = by_firm(&viewer, &portal, id.0).await?;
    let columns = ["firm-name", "firm-key", "usage-views", "usage-downloads", "usage-last"];
    let mut table = Table::new(columns.map(|key| ui.t(key)))?;
    for firm in &firms {
        table.row([
            firm.name.as_str(),
            &firm.firm.to_string(),
            &firm.views.to_string(),
            &firm.downloads.to_string(),
            &day(Some(firm.last_at)),
        ])?;
    }
    let taken = Event::new("usage.exported", "item", id.0.0).data(serde_json::json!({ "rows": firms.len() }));
    portal.db.write(move |tx| Ok(events::record(tx, &viewer, taken)?)).await?;
    table.answer(&format!("item-usage-{}", ui.now.format("%Y-%m-%d")))
}

async fn by_firm(
    viewer: &May<SeeUsage>,
    portal: &Portal,
    id: ItemId,
) -> Result<(Shown, Vec<FirmUse>), Error> {
    let who = viewer.clone();
    portal
        .db
        .report(move |tx| {
            let now = tx.now;
            let shown = query::chosen(tx, &who, now, &[id])?.into_iter().next().ok_or(Error::NotFound)?;
            let firms = usage_by_firm::table
                .inner_join(firms::table.on(firms::id.eq(usage_by_firm::firm_id)))
                .filter(usage_by_firm::item_id.eq(id))
                .order((usage_by_firm::downloads.desc(), usage_by_firm::views.desc(), firms::name_key))
                .limit(MOST)
                .select((
                    firms::id,
                    firms::name,
                    usage_by_firm::views,
                    usage_by_firm::downloads,
                    usage_by_firm::last_at,
                ))
                .load(tx.conn())?;
            Ok((shown, firms))
        })
        .await
}

type Asked = items::BoxedQuery<'static, crate::db::Backend>;

fn asked(viewer: &Viewer, now: NaiveDateTime, show: Show) -> Asked {
    let out = visible(viewer, now).filter(items::status.eq(Status::Published));
    match show {
        // One term, so that the order's index is walked and not both columns looked through.
        Show::Most => out.filter((items::downloads + items::views).gt(0)),
        Show::Never => out.filter(items::downloads.eq(0)).filter(items::views.eq(0)),
        Show::Expiring => {
            out.filter(items::expire_at.gt(now)).filter(items::expire_at.le(now + TimeDelta::days(SOON_DAYS)))
        }
    }
}

fn listed(
    db: &mut Conn,
    viewer: &Viewer,
    now: NaiveDateTime,
    show: Show,
    offset: i64,
    most: i64,
) -> QueryResult<Vec<Shown>> {
    let asked = asked(viewer, now, show);
    let ordered = match show {
        Show::Most => asked.order((
            items::downloads.desc(),
            items::views.desc(),
            items::created_at.desc(),
            items::id.desc(),
        )),
        Show::Never => asked.order((items::created_at, items::id)),
        Show::Expiring => asked.order((items::expire_at, items::id)),
    };
    let rows: Vec<Listed> = ordered.offset(offset).limit(most).select(Listed::as_select()).load(db)?;
    query::shown(db, rows, &viewer.language)
}

fn day(moment: Option<NaiveDateTime>) -> String {
    moment.map(|moment| moment.format("%Y-%m-%d").to_string()).unwrap_or_default()
}
