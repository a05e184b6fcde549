//! The board: a programme's steps side by side, with the deals that stand on each.
//! A card is moved with a list and a button, by hand, by keyboard, without scripts.

use std::collections::BTreeMap;

use askama::Template;
use diesel::prelude::*;
use schema::schema::deals;
use serde::Deserialize;

use super::deal::{Deal, State};
use super::list::{self, Names};
use super::moves::may_move;
use super::programme::{self, DealProgramme};
use super::query::visible;
use super::workflow::Step;
use crate::access::rights::SeeDeals;
use crate::access::{May, Viewer};
use crate::db::{Conn, Count, FEW_COUNTED, sums_of};
use crate::error::Answer;
use crate::portal::Portal;
use crate::rates::{Rates, together};
use crate::ui::{Choice, Query, Ui};

/// Cards of a column; the rest are counted.
const CARDS: i64 = 12;

/// What the address says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    /// A programme's code.
    pub programme: String,
    /// `yes`: those the viewer owns.
    pub mine: String,
}

#[derive(Template)]
#[template(path = "deals/board.html")]
struct Page<'a> {
    ui: &'a Ui,
    programme: Option<&'a DealProgramme>,
    programmes: Vec<Choice>,
    columns: Vec<Column>,
    names: Names,
    rates: Rates,
    mine: bool,
    shows_firms: bool,
    may_move: bool,
}

/// One step of the workflow and what stands on it.
struct Column {
    step: Step,
    deals: Vec<Deal>,
    total: i64,
    /// There are more than `total`.
    more: bool,
    /// What the column is worth, in minor units by currency.
    worth: BTreeMap<String, i64>,
}

impl Page<'_> {
    /// What a column is worth, told; nothing where it was not counted to its end.
    fn worth(&self, column: &Column) -> String {
        if column.more { String::new() } else { together(self.ui, &self.rates, &column.worth) }
    }

    fn named(&self, step: &Step) -> String {
        match step.names.in_(self.ui.lang()) {
            "" => self.ui.t(step.state.key()).to_owned(),
            name => name.to_owned(),
        }
    }

    /// Where a card of a column can be moved to from here. Losing asks for a reason
    /// and is done on the deal's own page.
    fn moves(&self, from: &Step) -> Vec<(&str, String)> {
        let Some(programme) = self.programme else { return Vec::new() };
        let role = self.ui.viewer().map(|viewer| viewer.role);
        let leads = |to: &&Step| {
            let allowed = match from.state {
                State::Approved => matches!(to.state, State::Approved | State::Won),
                State::Open => to.state == State::Open,
                _ => false,
            };
            allowed && to.code != from.code && role.is_some_and(|role| to.is_moved_by(role))
        };
        programme.definition.steps.iter().filter(leads).map(|to| (to.code.as_str(), self.named(to))).collect()
    }
}

/// `GET /deals/board`
pub async fn show(viewer: May<SeeDeals>, ui: Ui, portal: Portal, wanted: Query<Wanted>) -> Answer {
    let (who, wanted) = (viewer.clone(), wanted.0);
    let (code, mine) = (wanted.programme, wanted.mine == "yes");
    let (all, chosen, columns, names, rates) = portal
        .db
        .read(move |tx| {
            let all = programme::offered(tx, &who)?;
            let chosen = all.iter().position(|it| it.code == code).unwrap_or(0);
            let columns = match all.get(chosen) {
                Some(programme) => columns(tx, &who, programme, mine)?,
                None => Vec::new(),
            };
            let shown: Vec<Deal> = columns.iter().flat_map(|column| column.deals.clone()).collect();
            let names = list::names(tx, &shown, &[])?;
            Ok((all, chosen, columns, names, Rates::newest(tx)?))
        })
        .await?;
    let programme = all.get(chosen);
    let code = programme.map_or("", |it| it.code.as_str());
    ui.page(Page {
        programmes: all.iter().map(|it| Choice::of(&it.code, it.name(ui.lang()), code)).collect(),
        programme,
        columns,
        names,
        rates,
        mine,
        shows_firms: viewer.is_staff(),
        may_move: may_move(&viewer),
        ui: &ui,
    })
}

/// The steps on which work is done, and won. Deals of an older version of the
/// programme stand on the step of the same code.
fn columns(
    db: &mut Conn,
    viewer: &Viewer,
    programme: &DealProgramme,
    mine: bool,
) -> QueryResult<Vec<Column>> {
    let shown = |step: &&Step| matches!(step.state, State::Open | State::Approved | State::Won);
    let mut columns = Vec::new();
    for step in programme.definition.steps.iter().filter(shown) {
        let asked = || {
            let asked = visible(viewer)
                .filter(deals::programme_id.eq(programme.id))
                .filter(deals::state.eq(step.state))
                .filter(deals::step.eq(step.code.clone()));
            if mine { asked.filter(deals::owner_id.eq(viewer.person)) } else { asked }
        };
        let ask = |limit| asked().select((deals::currency, deals::amount)).limit(limit);
        let (Count { number: total, more }, worth) = sums_of(db, FEW_COUNTED, ask)?;
        let deals: Vec<Deal> = asked()
            .order((deals::updated_at.desc(), deals::id.desc()))
            .limit(CARDS)
            .select(Deal::as_select())
            .load(db)?;
        columns.push(Column { step: step.clone(), deals, total, more, worth });
    }
    Ok(columns)
}
